import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { axeBanner, axePage } from './harness/axe.ts';
import type { Driver } from './harness/driver.ts';
import { atAnyHour, daysAgo, freshAsset, linkedin, seed, waitingNote, website } from './harness/seed.ts';
import { expect, test } from './harness/spec.ts';
import { greeted, openBurnedOut } from './houses.ts';
import { adaSites } from './look-alikes/ada.ts';

/** The browser's interface for extensions, in a page of ours. */
declare const api: ExtensionApi;

const SCHEMES = ['light', 'dark'] as const;
const SECTIONS = ['bulbs', 'notes', 'when', 'reminders', 'where', 'words', 'file', 'privacy', 'shortcuts', 'news'];

/** A house in which everything is to be seen: each state of a bulb, notes, something found, a site to allow. */
async function furnish(driver: Driver) {
  const [site, off] = [freshAsset(), freshAsset()];
  await seed(driver, [
    atAnyHour,
    ...website('https://ada.example/', 80, site),
    ...website('https://lit.example/', 1),
    ...website('https://off.example/', 200, off),
    ...linkedin(300),
    ...waitingNote('Grace Example', 5),
    ...waitingNote('Alan Example', 30),
    { at: daysAgo(9), type: 'asset.switchedOff', data: { asset: off } },
    {
      at: daysAgo(1),
      type: 'fault.found',
      data: {
        asset: site,
        key: 'k',
        check: 'stale-copyright',
        page: 'https://ada.example/',
        target: null,
        params: { year: 2024 },
      },
    },
  ]);
  return { site };
}

test('axe finds nothing on welcome, popup, the page about a website and every section of the options, light and dark', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(adaSites) });
  const welcome = await driver.open('/welcome.html');
  const check = async (what: string, page: Page) => {
    for (const scheme of SCHEMES) {
      await driver.colours(scheme);
      expect(await axePage(page), `${what}, ${scheme}`).toEqual([]);
    }
  };
  await driver.press(welcome, 'Add more');
  await check('welcome', welcome);
  await driver.fill(welcome, /Where do people find you/, 'ada.example');
  await driver.press(welcome, 'Hang these bulbs');
  await expect.poll(() => driver.text(welcome)).toContain('Look at my front page');
  await check('welcome after hanging', welcome);

  const { site } = await furnish(driver);
  const popup = await driver.open('/popup.html');
  await driver.press(popup, /^LinkedIn profile$/);
  await driver.press(popup, /^Later/);
  await check('popup', popup);
  for (const section of SECTIONS) {
    const options = await driver.open(`/options.html#${section}`);
    await expect.poll(() => options.$('h2')).not.toBeNull();
    await check(section, options);
    await options.close();
  }
  const about = await driver.open(`/site.html#asset=${site}`);
  await expect.poll(() => driver.text(about)).toContain('1 thing to mend on ada.example');
  await driver.press(about, /^How to mend it/);
  await check('a website', about);
  await driver.press(about, 'Hand it over');
  await expect.poll(() => about.$('dialog[open]')).not.toBeNull();
  await check('a website’s list, handed over', about);
  const form = await driver.open('/options.html#bulbs');
  await driver.press(form, 'Edit LinkedIn profile');
  await expect.poll(() => form.$('form')).not.toBeNull();
  await check('a bulb’s form', form);
});

/** Does something inside the banner's closed root, as only the extension can. */
const inside = (driver: Driver, page: Page, work: string) =>
  driver.inPage(
    page,
    `() => {
      const host = document.querySelector('html > div');
      const root = host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host);
      (${work})(root);
    }`,
  );

for (const scheme of SCHEMES)
  test(`axe finds nothing in the banner, ${scheme}, its menus open; a fault that is planted there it does find`, async ({
    serve,
    start,
  }) => {
    const driver = await start({ web: await serve(adaSites) });
    await driver.colours(scheme);
    const page = await openBurnedOut(driver, 'https://ada.example/');
    await driver.bannerHangs(page);
    expect(await axeBanner(driver, page)).toEqual([]);
    for (const menu of ['Later', 'More', 'Why now?']) {
      await driver.pressBanner(page, menu);
      expect(await axeBanner(driver, page), menu).toEqual([]);
    }
    await inside(driver, page, `(root) => { root.querySelector('.acts button').textContent = ''; }`);
    expect((await axeBanner(driver, page)).map(({ rule }) => rule)).toContain('button-name');
  });

/** What has the focus, by the name it is announced with. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const one = document.activeElement;
    const labels = one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? [...(one.labels ?? [])] : [];
    const name =
      one?.getAttribute('aria-label') ??
      (labels.length > 0 ? labels.map((l) => l.textContent).join(' ') : one?.textContent);
    return (name ?? '').replace(/\s+/g, ' ').trim();
  });
/** Goes on with the Tab key until it has the focus; a page is gone through once it says something. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  await page.waitForSelector('button');
  for (let pressed = 0; pressed < 100; pressed += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`The Tab key never came to ${name}`);
}
const keys = async (page: Page, ...pressed: Parameters<Page['keyboard']['press']>[0][]) => {
  for (const key of pressed) await page.keyboard.press(key);
};
const said = (driver: Driver, page: Page) => expect.poll(() => driver.text(page));

test('by keyboard alone: from welcome to a bulb that is lit, put off, taken back, and the list of keys', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(adaSites) });
  await greeted(driver);
  const welcome = await driver.open('/welcome.html');
  await tabTo(welcome, /Where do people find you/);
  await welcome.keyboard.type('ada.example');
  await tabTo(welcome, /^Hang these bulbs/);
  await keys(welcome, 'Enter');
  await said(driver, welcome).toContain('bulbs hang in your house');

  const popup = await driver.open('/popup.html');
  // The counts are painted before the popup is there to hear a key.
  await said(driver, popup).toContain('Thank-you notes');
  await keys(popup, 'j', 'j', 'k', 'd');
  await said(driver, popup).toContain('1 lit, 2 dimming');
  await keys(popup, 'u');
  await said(driver, popup).toContain('3 dimming');
  await keys(popup, 'j', 'l');
  await expect.poll(() => popup.$('[role=menu]')).not.toBeNull();
  await keys(popup, 'ArrowDown', 'Enter');
  await said(driver, popup).toMatch(/Put off until/);
  await keys(popup, 'u');
  await said(driver, popup).toContain('3 dimming');
  await keys(popup, 'j', 'h');
  await said(driver, popup).toContain('History');
  await keys(popup, 'Escape');
  await expect.poll(() => popup.$('dialog[open]')).toBeNull();
  await keys(popup, '?');
  await said(driver, popup).toContain('By keyboard');
});

test('by keyboard alone: a bulb is added, renamed and removed in the options, and brought back', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(adaSites) });
  await greeted(driver);
  const options = await driver.open('/options.html#bulbs');
  await tabTo(options, /^Add a bulb$/);
  await keys(options, 'Enter');
  await expect.poll(() => focused(options)).toMatch(/^Find one of/);
  await tabTo(options, /^Something of your own$/);
  await keys(options, 'Enter');
  await expect.poll(() => focused(options)).toBe('What is it called?');
  await options.keyboard.type('Name plate');
  await keys(options, 'Enter');
  await said(driver, options).toContain('1 bulb');

  await tabTo(options, /^Edit Name plate$/);
  await keys(options, 'Enter');
  await expect.poll(() => focused(options)).toBe('What is it called?');
  await keys(options, 'End');
  await options.keyboard.type(' at the door');
  await keys(options, 'Enter');
  await said(driver, options).toContain('Name plate at the door');

  await tabTo(options, /^More for Name plate at the door$/);
  await keys(options, 'Enter');
  await expect.poll(() => options.$('[role=menu]')).not.toBeNull();
  await keys(options, 'ArrowUp', 'Enter');
  await said(driver, options).toContain('No bulb hangs here yet.');
  await keys(options, 'u');
  await said(driver, options).toContain('Name plate at the door');
});

test('by keyboard alone: the banner is gone to by its command, gone through with Tab, and Escape leads back', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(adaSites) });
  await seed(driver, [atAnyHour, ...website('https://ada.example/', 200)]);
  await driver.grant('ada.example');
  const page = await driver.open('https://ada.example/about');
  await page.focus('input');
  const { presses } = await driver.bannerHangs(page);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
  const inFocus = async () => (await driver.banner(page))?.presses.find((press) => press.focused)?.label;

  await driver.inExtension(async () => {
    for (const { id } of await api.tabs.query({ url: '*://*.ada.example/*' }))
      if (id !== undefined) await api.tabs.sendMessage(id, { name: 'banner.focus' }, { frameId: 0 });
  });
  await expect.poll(inFocus).toBe(presses[0]?.label);
  for (const { label } of presses.slice(1)) {
    await page.keyboard.press('Tab');
    expect(await inFocus()).toBe(label);
  }

  await page.keyboard.press('Escape');
  await expect.poll(inFocus).toBeUndefined();
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
  expect(await driver.banner(page)).not.toBeNull();
});
