import type { Page } from 'puppeteer-core';
import type { Driver } from './harness/driver.ts';
import { atAnyHour, seed, website } from './harness/seed.ts';
import { expect, test } from './harness/spec.ts';
import { afterRest, nobodyAsks } from './houses.ts';
import { adaSites } from './look-alikes/ada.ts';
import { unlistedSites } from './look-alikes/unlisted.ts';

const sites = { ...adaSites, ...unlistedSites };
const ABOUT = 'https://ada.example/about';
const QUESTION = 'Website: changed it?';

const state = async (driver: Driver) => (await driver.ask('rows', { query: '', limit: 9 }))[0]?.state;

/** Presses the popup's main button, and gives the popup and the tab that it opens. */
async function openFromPopup(driver: Driver) {
  const popup = await driver.open('/popup.html');
  return { popup, page: await openAgain(driver, popup) };
}
async function openAgain(driver: Driver, popup: Page) {
  await popup.bringToFront();
  await driver.press(popup, 'Open website');
  const page = await driver.tab(ABOUT);
  await page.bringToFront();
  return page;
}

test('the tab that was opened from here is closed: the popup asks first, “Not yet” leaves the bulb, “Yes” relights it', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(sites) });
  await seed(driver, [atAnyHour, ...website(ABOUT, 200)]);
  const { popup, page } = await openFromPopup(driver);
  expect(await driver.text(popup)).not.toContain(QUESTION);
  await page.close();
  await popup.bringToFront();
  await expect.poll(() => driver.text(popup)).toMatch(new RegExp(`^${QUESTION.replace('?', '\\?')}`));
  await driver.press(popup, 'Not yet');
  await expect.poll(() => driver.text(popup)).not.toContain(QUESTION);
  expect(await state(driver)).toBe('out');

  await (await openAgain(driver, popup)).close();
  await popup.bringToFront();
  await driver.press(popup, 'Yes, relit');
  await expect.poll(() => driver.text(popup)).toContain('Relit: Website');
  expect(await state(driver)).toBe('lit');
  await driver.press(popup, 'Undo');
  await expect.poll(() => state(driver)).toBe('out');
});

test('on a granted site nobody is told what they were just led to, and the page they go to next asks', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(sites) });
  await seed(driver, [atAnyHour, ...website(ABOUT, 200)]);
  await driver.grant('ada.example');
  const { popup, page } = await openFromPopup(driver);
  await afterRest(page);
  expect(await driver.banner(page)).toBeNull();
  await driver.goto(page, 'https://ada.example/talks');
  await expect.poll(async () => (await driver.banner(page))?.text).toContain('Changed it?');

  await driver.pressBanner(page, 'Not yet');
  await expect.poll(() => driver.banner(page)).toBeNull();
  await afterRest(page);
  expect(await driver.banner(page)).toBeNull();
  expect(await state(driver)).toBe('out');

  await page.close();
  const again = await openAgain(driver, popup);
  await driver.goto(again, 'https://ada.example/talks');
  await driver.pressBanner(again, 'Yes, relit');
  await expect.poll(() => state(driver)).toBe('lit');
  await popup.bringToFront();
  await expect.poll(() => driver.text(popup)).toContain('The one bulb here is lit.');
  expect(await driver.text(popup)).not.toContain(QUESTION);
});

test('a browser that was closed with the tab open is asked about it when it starts again', async ({ serve, start }) => {
  const driver = await start({ web: await serve(sites) });
  await seed(driver, [atAnyHour, ...website(ABOUT, 200)]);
  await openFromPopup(driver);
  await driver.restart();
  const popup = await driver.open('/popup.html');
  await expect.poll(() => driver.text(popup)).toContain(QUESTION);
});

test('once no such tab is open, other tabs are no longer listened to', async ({ serve, start }) => {
  const driver = await start({ web: await serve(sites) });
  await seed(driver, [atAnyHour, ...website(ABOUT, 200)]);
  const { popup, page } = await openFromPopup(driver);
  await page.close();
  await popup.bringToFront();
  await driver.press(popup, 'Not yet');
  await expect.poll(() => driver.text(popup)).not.toContain(QUESTION);
  await nobodyAsks(driver);
  await driver.killBackground();
  const other = await driver.open('https://unlisted.example/');
  await afterRest(other);
  await other.close();
  expect(await driver.backgroundRuns()).toBe(false);
});

test('a tab that is closed while the background sleeps is asked about when the popup opens next', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(sites) });
  await seed(driver, [atAnyHour, ...website(ABOUT, 200)]);
  const { popup, page } = await openFromPopup(driver);
  await popup.close();
  await driver.killBackground();
  await page.close();
  const next = await driver.open('/popup.html');
  await expect.poll(() => driver.text(next)).toContain(QUESTION);
});
