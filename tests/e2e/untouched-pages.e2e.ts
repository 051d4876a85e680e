import { atAnyHour, seed, website } from './harness/seed.ts';
import { BROWSER, expect, test } from './harness/spec.ts';
import {
  afterRest,
  bannerScripts,
  journalOf,
  nobodyAsks,
  openBurnedOut,
  theirWorlds,
  watched,
  watchful,
} from './houses.ts';

const sites = {
  'unlisted.example': watchful,
  'listed.example': watchful,
  'lit.example': watchful,
  'dim.example': watchful,
};

test('a page that is not listed, not granted, or has nothing to say stays exactly as it was served, and wakes nobody', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(sites) });
  await seed(driver, [
    atAnyHour,
    ...website('https://listed.example/', 200),
    ...website('https://lit.example/', 1),
    ...website('https://dim.example/', 200),
  ]);
  await driver.grant('lit.example', 'dim.example');
  await expect.poll(() => bannerScripts(driver)).toEqual(['*://*.dim.example/*']);
  await nobodyAsks(driver);
  await driver.killBackground();

  for (const host of ['unlisted.example', 'listed.example', 'lit.example']) {
    const page = await driver.open(`https://${host}/`);
    await afterRest(page);
    expect(await driver.backgroundRuns(), host).toBe(false);
    expect(await watched(page), host).toEqual({ seen: [], globals: [], resources: [], asServed: true });
    if (BROWSER === 'chromium') expect(await theirWorlds(page), host).toEqual([]);
  }

  // The same eyes do see us where there is something to say.
  const page = await driver.open('https://dim.example/');
  await expect.poll(async () => (await watched(page)).seen).toEqual(['added <div></div>']);
  expect(await driver.backgroundRuns()).toBe(true);
  if (BROWSER === 'chromium') expect(await theirWorlds(page)).toEqual([driver.origin]);
});

test('where the banner hangs, the page finds one bare div and nothing that names us', async ({ serve, start }) => {
  const driver = await start({ web: await serve(sites) });
  const page = await openBurnedOut(driver, 'https://dim.example/');
  await expect.poll(() => driver.banner(page)).not.toBeNull();

  expect(await watched(page)).toEqual({ seen: ['added <div></div>'], globals: [], resources: [], asServed: false });
  expect(
    await page.evaluate(() => {
      const host = document.querySelector('html > div');
      return {
        shadowRoot: host?.shadowRoot,
        own: Object.getOwnPropertyNames(host),
        sheets: document.styleSheets.length,
      };
    }),
  ).toEqual({ shadowRoot: null, own: [], sheets: 0 });
});

test('what a page forges makes nothing happen: messages, clicks, and taking the banner away', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(sites) });
  const page = await openBurnedOut(driver, 'https://dim.example/');
  await expect.poll(async () => (await driver.banner(page))?.presses.length).toBeGreaterThan(0);
  const before = await journalOf(driver);
  const hung = await driver.banner(page);

  await page.evaluate((origin) => {
    const host = document.querySelector('html > div');
    const [bulb, entries] = ['a-00000000', ['x']];
    for (const name of ['banner.act', 'banner.refresh', 'banner.focus', 'banner.hello', 'command'])
      for (const to of ['*', origin]) {
        const forged = { name, data: { bulb, act: { do: 'off' }, command: { do: 'undo', entries } } };
        if (to === '*') postMessage(forged, '*');
        host?.dispatchEvent(new CustomEvent(name, { detail: forged, bubbles: true, composed: true }));
        window.dispatchEvent(new MessageEvent('message', { data: forged, origin: to }));
      }
    const { right, top } = { right: innerWidth - 60, top: 60 };
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      document
        .elementFromPoint(right, top)
        ?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: right, clientY: top }));
    host?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  }, driver.origin);
  // Even a script that reached inside could press nothing: such clicks are not a person's.
  const pressed = await driver.inPage(
    page,
    `() => {
      const host = document.querySelector('html > div');
      const root = host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host);
      const buttons = [...root.querySelectorAll('button')];
      for (const button of buttons) {
        button.click();
        button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      }
      return buttons.length;
    }`,
  );
  expect(pressed).toBe(hung?.presses.length);
  // A hand that presses after all that is heard at once, so whatever those did has been done by now.
  await driver.pressBanner(page, 'More');
  await expect.poll(async () => (await driver.banner(page))?.text).toContain('Why now?');
  expect(await journalOf(driver)).toEqual(before);

  await page.evaluate(() => document.querySelector('html > div')?.remove());
  await afterRest(page);
  expect(await driver.banner(page)).toBeNull();
  expect(await journalOf(driver)).toEqual(before);
});
