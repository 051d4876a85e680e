import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { forgetShown } from './days-pass.ts';
import type { Driver } from './harness/driver.ts';
import { atAnyHour, seed, website } from './harness/seed.ts';
import { expect, test } from './harness/spec.ts';
import { afterRest, bannerScripts, journalOf } from './houses.ts';
import { adaSites } from './look-alikes/ada.ts';

/** The browser's interface for extensions, in a page of ours. */
declare const api: ExtensionApi;
declare const old: Element | null;

const alarms = (driver: Driver) =>
  driver.inExtension(async () => (await api.alarms.getAll()).map(({ name }) => name).sort());

/** An own site with its banner, and both its div and what was said kept in mind. */
async function withBanner(driver: Driver) {
  await seed(driver, [atAnyHour, ...website('https://ada.example/', 80)]);
  await driver.grant('ada.example');
  const page = await driver.open('https://ada.example/');
  await driver.bannerHangs(page);
  await page.evaluate(() => Object.assign(globalThis, { old: document.querySelector('html > div') }));
  return page;
}
const oldIsGone = (page: Awaited<ReturnType<typeof withBanner>>) =>
  expect.poll(() => page.evaluate(() => old?.isConnected)).toBe(false);

test('an update takes the old banner out of open pages; today’s has been shown, so no other comes, and all else is as it was', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(adaSites) });
  const page = await withBanner(driver);
  await afterRest(page);
  const [journal, waiting] = [await journalOf(driver), await alarms(driver)];
  expect(waiting).not.toEqual([]);

  await driver.update();
  await page.bringToFront();
  await oldIsGone(page);
  await afterRest(page);
  expect(await page.$$('html > div')).toEqual([]);
  expect(await journalOf(driver)).toEqual(journal);
  await expect.poll(() => alarms(driver)).toEqual(waiting);
  await expect.poll(() => bannerScripts(driver)).toEqual(['*://*.ada.example/*']);
  expect([...(await driver.tabs()).values()]).not.toContain(`${driver.origin}/welcome.html`);
});

test('where the day still has room, the new version’s banner takes the place of the old one, and works', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(adaSites) });
  const page = await withBanner(driver);
  await afterRest(page);
  await forgetShown(driver);

  await driver.update();
  await page.bringToFront();
  await oldIsGone(page);
  await driver.pressBanner(page, 'Done');
  await expect.poll(async () => (await driver.banner(page))?.text).toContain('Relit.');
  expect((await page.$$('html > div')).length).toBe(1);
  expect((await driver.ask('rows', { query: '', limit: 9 })).map(({ state }) => state)).toEqual(['lit']);
});
