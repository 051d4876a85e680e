import { axeBanner } from './harness/axe.ts';
import { atAnyHour, linkedin, seed, website } from './harness/seed.ts';
import { expect, test } from './harness/spec.ts';
import { bannerScripts, nobodyAsks, openBurnedOut } from './houses.ts';
import { adaSites } from './look-alikes/ada.ts';
import { unlistedSites } from './look-alikes/unlisted.ts';

test('the banner speaks on a granted site of the list, its Done is heard by a background that had stopped, and nothing is out any more', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(adaSites) });
  const page = await openBurnedOut(driver, 'https://ada.example/');
  await expect.poll(() => driver.banner(page)).not.toBeNull();
  expect(await axeBanner(driver, page)).toEqual([]);

  await driver.killBackground();
  await driver.pressBanner(page, 'Done');
  await expect.poll(async () => (await driver.ask('rows', { query: '', limit: 10 }))[0]?.state).toBe('lit');
  await driver.reload(page);
  expect(await driver.banner(page)).toBeNull();
});

test('a site that is on nobody’s list gets no node, no message and no script, and wakes no background', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve({ ...unlistedSites, ...adaSites }) });
  await seed(driver, [atAnyHour, ...website('https://ada.example/', 200), ...linkedin(300)]);
  await driver.grant('ada.example');
  await expect.poll(() => bannerScripts(driver)).toEqual(['*://*.ada.example/*']);
  await nobodyAsks(driver);
  await driver.killBackground();

  const page = await driver.open('https://unlisted.example/');
  await page.waitForSelector('h1');
  // Longer than the banner waits for a page to be at rest.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 3_000)));
  expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([]);
  expect(await driver.backgroundRuns()).toBe(false);
});
