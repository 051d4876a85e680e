import { forgetShown } from './days-pass.ts';
import { expect, test } from './harness/spec.ts';
import { afterRest, bannerScripts, openBurnedOut } from './houses.ts';
import { adaSites } from './look-alikes/ada.ts';

const ADA = '*://*.ada.example/*';

test('nothing is asked of the browser at install', async ({ serve, start }) => {
  const driver = await start({ web: await serve(adaSites) });
  await driver.tab('/welcome.html');
  expect(await driver.granted()).toEqual([]);
  expect(await bannerScripts(driver)).toEqual([]);
});

test('a grant that was withdrawn is no error: the rows say so with a button, the page is left alone, and granting again brings it back', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(adaSites) });
  const page = await openBurnedOut(driver, 'https://ada.example/');
  await expect.poll(() => driver.banner(page)).not.toBeNull();
  await forgetShown(driver);

  // As it is done on the browser's own page of add-ons.
  await driver.withdraw('ada.example');
  await expect.poll(() => bannerScripts(driver)).toEqual([]);
  await driver.reload(page);
  await afterRest(page);
  expect(await page.$$('html > div')).toEqual([]);
  const popup = await driver.open('/popup.html');
  await expect
    .poll(() => driver.text(popup))
    .toContain('Works from the toolbar; reminders on the page are not allowed yet.');
  await driver.press(popup, 'Let them appear');
  const options = await driver.tab('/options.html#grant=ada.example');
  await expect.poll(() => driver.text(options)).toContain('Works from the toolbar. Its pages are not allowed yet.');

  await driver.press(options, 'Allow on ada.example');
  await expect.poll(() => driver.text(options)).toContain('Reminders may appear on its pages.');
  expect(await driver.granted()).toEqual([ADA]);
  await expect.poll(() => bannerScripts(driver)).toEqual([ADA]);
  await page.bringToFront();
  await driver.reload(page);
  await expect.poll(async () => (await driver.banner(page))?.text).toContain('burned out.');
});

test('“Stop allowing” in the options gives the grant back, and the banner that hangs goes with it', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(adaSites) });
  const page = await openBurnedOut(driver, 'https://ada.example/');
  await expect.poll(() => driver.banner(page)).not.toBeNull();

  const options = await driver.open('/options.html#where');
  await driver.press(options, 'Stop allowing reminders on ada.example');
  await expect
    .poll(() => driver.text(options))
    .toContain('Not allowed any more. The bulbs of ada.example work from the toolbar.');
  expect(await driver.granted()).toEqual([]);
  await expect.poll(() => bannerScripts(driver)).toEqual([]);
  await page.bringToFront();
  await expect.poll(async () => (await page.$$('html > div')).length).toBe(0);
});
