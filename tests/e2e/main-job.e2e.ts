import type { Driver } from './harness/driver.ts';
import { expect, test } from './harness/spec.ts';
import { adaSites } from './look-alikes/ada.ts';

/** Icon and popup say the same, here of the site now open. */
const lampSays = async (driver: Driver, page: Awaited<ReturnType<Driver['open']>>) =>
  (await driver.toolbar(page)).title;

test('from install to a lit bulb: welcome, grant, finding, visit, banner, done, and undone in three places', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(adaSites) });
  const welcome = await driver.tab('/welcome.html');
  expect(await driver.granted()).toEqual([]);

  await driver.fill(welcome, /Where do people find you/, 'ada.example');
  await driver.press(welcome, /Hang these bulbs/);
  await driver.press(welcome, /Look at my front page/);
  await expect.poll(() => driver.text(welcome)).toContain('The footer says 2024.');
  expect(await driver.text(welcome)).toContain('One link leads nowhere');
  expect(await driver.granted()).toEqual(['*://*.ada.example/*']);

  // The suite runs at any hour; reminders do not, unless they are told to.
  await driver.ask('command', { command: { do: 'set', to: { hours: { from: 0, to: 0 } } } });
  const page = await driver.open('https://ada.example/');
  await expect.poll(async () => (await driver.banner(page))?.text).toContain('This page has 4 things to mend.');
  await expect.poll(() => lampSays(driver, page)).toBe('Houselights: something can be done here. 2 dimming, 1 out');

  await driver.pressBanner(page, 'Done');
  await expect.poll(async () => (await driver.banner(page))?.text).toContain('Relit');
  await expect.poll(() => lampSays(driver, page)).toBe('Houselights: 1 lit, 2 dimming');
  const popup = await driver.open('/popup.html');
  await expect.poll(() => driver.text(popup)).toContain('1 lit, 2 dimming.');

  await page.bringToFront();
  await driver.pressBanner(page, 'Undo');
  const isBack = async () => {
    await expect.poll(() => driver.text(popup)).toContain('2 dimming, 1 out.');
    await expect.poll(() => lampSays(driver, page)).toBe('Houselights: something can be done here. 2 dimming, 1 out');
    await popup.bringToFront();
  };
  await isBack();

  await driver.press(popup, 'Done');
  await expect.poll(() => driver.text(popup)).toContain('Relit: Website');
  await driver.press(popup, 'Undo');
  await isBack();

  await driver.press(popup, 'Done');
  await expect.poll(() => driver.text(popup)).toContain('1 lit, 2 dimming.');
  await driver.press(popup, 'Show: Lit');
  await driver.press(popup, 'Website');
  await driver.press(popup, 'More for Website');
  await driver.press(popup, 'History');
  await driver.press(popup, /^Undo: Looked after on/);
  await expect.poll(() => driver.text(popup)).toContain('Put back');
});
