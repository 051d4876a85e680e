import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { Driver } from './harness/driver.ts';
import { atAnyHour, linkedin, seed } from './harness/seed.ts';
import { BROWSER, expect, test } from './harness/spec.ts';
import { afterRest, bannerScripts } from './houses.ts';
import { linkedinSites } from './look-alikes/linkedin.ts';

/** The browser's interface for extensions, in a page of ours. */
declare const api: ExtensionApi;

const PROFILE = 'https://www.linkedin.com/in/ada/';
const OFFER = '/options.html#grant=linkedin.com';

/** Everything on the page that its own server did not put there. */
const notTheirs = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('html > :not(head, body)')].map(({ outerHTML }) => outerHTML));

const nothingIsThere = async (driver: Driver, page: Page) => {
  await afterRest(page);
  expect(await notTheirs(page)).toEqual([]);
  expect(await bannerScripts(driver)).toEqual([]);
};

/** The sites for which Chromium itself changes the icon: the ids of its rules name what they are for, one all the rest. */
const pageRules = (driver: Driver) =>
  driver.inExtension(() => {
    type Rules = { getRules(ids: undefined, then: (rules: { id: string }[]) => void): void };
    const { onPageChanged } = (api as unknown as { declarativeContent: { onPageChanged: Rules } }).declarativeContent;
    return new Promise<string[]>((resolve) =>
      onPageChanged.getRules(undefined, (rules) =>
        resolve(rules.map(({ id }) => id.split(' ')[0] ?? '').filter((name) => name !== '*')),
      ),
    );
  });

test('LinkedIn with a banner: chosen in options and asked for in that click, it hangs on a page of the strictest kind', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(linkedinSites) });
  await seed(driver, [atAnyHour, ...linkedin(300)]);
  const options = await driver.open(OFFER);
  await expect.poll(() => driver.text(options)).toContain('LinkedIn’s terms forbid add-ons that change its pages');
  expect(await driver.granted()).toEqual([]);
  await driver.press(options, 'A banner on the page');
  await expect.poll(() => driver.granted()).toEqual(['*://*.linkedin.com/*']);
  await expect.poll(() => bannerScripts(driver)).toEqual(['*://*.linkedin.com/*']);

  const page = await driver.open(PROFILE);
  await expect
    .poll(async () => (await driver.banner(page))?.text)
    .toContain('Your bulb “LinkedIn profile” burned out.');
  expect(await notTheirs(page)).toEqual(['<div></div>']);
  const { box } = (await driver.banner(page)) ?? { box: null };
  expect(box?.width).toBeGreaterThan(300);

  // And back: it leaves the open page, and what is not used is given back.
  await options.bringToFront();
  await driver.press(options, 'Choose where reminders for linkedin.com appear …');
  await driver.press(options, 'Only the toolbar');
  await expect.poll(() => driver.granted()).toEqual([]);
  await expect.poll(() => bannerScripts(driver)).toEqual([]);
  await expect.poll(() => notTheirs(page)).toEqual([]);
});

test('LinkedIn in the toolbar only: no grant, no script and no node, and the popup offers the bulb there', async ({
  serve,
  start,
  screen,
}) => {
  // Only a key that is really pressed tells the popup which site is open; only a window hears one.
  const display = BROWSER === 'chromium' ? await screen() : null;
  const driver = await start({ web: await serve(linkedinSites), display: display?.name ?? null });
  await seed(driver, [atAnyHour, ...linkedin(300)]);
  const options = await driver.open(OFFER);
  await driver.press(options, 'Only the toolbar');
  await expect.poll(() => driver.text(options)).toContain('Only the toolbar, as you chose.');
  expect(await driver.granted()).toEqual([]);

  const page = await driver.open(PROFILE);
  await nothingIsThere(driver, page);
  if (!display) return;
  await expect.poll(() => pageRules(driver)).toEqual(['linkedin.com']);
  const opened = page.browser().waitForTarget((target) => target.url().startsWith(`${driver.origin}/popup.html`));
  await display.press('alt+shift+h');
  const popup = await (await opened).asPage();
  await expect.poll(() => driver.text(popup)).toContain('On this site, linkedin.com');
  expect(await driver.text(popup)).toContain('Only the toolbar here.');
  expect(await driver.text(popup)).toContain('Edit profile');
});

test('LinkedIn before anything is chosen: nothing comes to its pages, though the browser would let it', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(linkedinSites) });
  await seed(driver, [atAnyHour, ...linkedin(300)]);
  await driver.grant('linkedin.com');
  await nothingIsThere(driver, await driver.open(PROFILE));
  // The lamp may answer to the address: that is the toolbar, and no byte of ours.
  if (BROWSER === 'chromium') await expect.poll(() => pageRules(driver)).toEqual(['linkedin.com']);
});
