import { join } from 'node:path';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { OUTPUT } from '../../scripts/workshop.ts';
import { waitAfter } from '../../utils/core/nudges/limits.ts';
import { DAY, wallClock } from '../../utils/core/time.ts';
import { daysPass } from './days-pass.ts';
import type { Driver } from './harness/driver.ts';
import { atAnyHour, freshAsset, seed, speakerPage, website } from './harness/seed.ts';
import { expect, test } from './harness/spec.ts';
import { afterRest, openBurnedOut } from './houses.ts';
import { ada, adaSites } from './look-alikes/ada.ts';

/** The browser's interface for extensions, in a page of ours. */
declare const api: ExtensionApi;

const PICTURES = join(OUTPUT, 'e2e', 'gentle');

/** A second site of one's own, at another address. */
const twoSites = { ...adaSites, 'grace.example': ada };

/** Why each reminder was held back, latest first. */
const heldBack = async (driver: Driver) => (await driver.ask('reminders', {})).held.map(({ because }) => because);
const shown = async (driver: Driver) => (await driver.ask('reminders', {})).reminded;

/** Goes to a page of the site and tells whether a banner comes there, once it has been at rest. */
async function comes(driver: Driver, address: string): Promise<boolean> {
  const before = (await shown(driver)).length;
  const page = await driver.open(address);
  await afterRest(page);
  const banner = await driver.banner(page);
  // It counts once it was seen.
  if (banner) await expect.poll(async () => (await shown(driver)).length).toBe(before + 1);
  await page.close();
  return banner !== null;
}

test('quiet hours hold a reminder back, also across midnight, and the list of reminders says so', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(adaSites) });
  await seed(driver, [atAnyHour, ...website('https://ada.example/', 200)]);
  const { at, zone } = await driver.inExtension(() => ({
    at: Date.now(),
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  }));
  const { minutes } = wallClock(at, zone);
  const away = (by: number) => (minutes + by + 1_440) % 1_440;
  // From two hours on until an hour before now: quiet is what surrounds this minute.
  await driver.ask('command', { command: { do: 'set', to: { hours: { from: away(120), to: away(-60) } } } });
  await driver.grant('ada.example');
  expect(await comes(driver, 'https://ada.example/')).toBe(false);
  await expect.poll(() => heldBack(driver)).toEqual(['not-this-hour']);

  await driver.ask('command', { command: { do: 'set', to: { hours: { from: away(-60), to: away(120) } } } });
  expect(await comes(driver, 'https://ada.example/')).toBe(true);
});

test('two windows and two sites share one measure: what came in one is not followed in the other', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(twoSites) });
  await seed(driver, [atAnyHour, ...website('https://ada.example/', 200), ...website('https://grace.example/', 190)]);
  await driver.grant('ada.example', 'grace.example');
  const page = await driver.open('https://ada.example/');
  await expect.poll(() => driver.banner(page)).not.toBeNull();
  await expect.poll(async () => (await shown(driver)).length).toBe(1);

  await driver.inExtension(async () => {
    await api.windows.create({ url: 'https://grace.example/' });
  });
  const other = await driver.tab('https://grace.example/');
  await afterRest(other);
  expect(await driver.banner(other)).toBeNull();
  await expect.poll(() => heldBack(driver)).toEqual(['too-soon']);

  // The next day it is the other one's turn, and the first one waits.
  await Promise.all([page.close(), other.close()]);
  await daysPass(driver, 1);
  expect(await comes(driver, 'https://ada.example/')).toBe(false);
  expect(await comes(driver, 'https://grace.example/')).toBe(true);
  await expect.poll(() => heldBack(driver)).toEqual(['spoke-lately', 'too-soon']);
});

test('who passes a bulb over is reminded of it ever less, and once it was looked after it begins anew', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(adaSites) });
  const asset = freshAsset();
  await seed(driver, [atAnyHour, ...website('https://ada.example/', 200, asset)]);
  await driver.grant('ada.example');
  expect(await comes(driver, 'https://ada.example/')).toBe(true);
  const waits = [1, 2, 3].map((passedOver) => Math.ceil(waitAfter(passedOver) / DAY));
  expect(waits.at(-1)).toBeGreaterThan(waits[0] ?? 0);
  for (const days of waits) {
    await daysPass(driver, days - 1);
    expect(await comes(driver, 'https://ada.example/'), `after ${days - 1} of ${days} days`).toBe(false);
    await daysPass(driver, 1);
    expect(await comes(driver, 'https://ada.example/'), `after ${days} days`).toBe(true);
  }

  await driver.ask('command', { command: { do: 'done', bulb: asset, evidence: 'said' } });
  expect((await shown(driver))[0]?.came).toBe('acted');
});

test('each × closes for twice as long, and after the fourth no page asks any more: the popup does', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(adaSites) });
  await openBurnedOut(driver, 'https://ada.example/');
  let waits = 0;
  for (const [label, days] of [
    ['Close for a week', 7],
    ['Close for 2 weeks', 14],
    ['Close for 4 weeks', 28],
    ['Close for 8 weeks', 60],
  ] as const) {
    const page = await driver.open('https://ada.example/');
    await driver.pressBanner(page, label);
    await expect.poll(async () => (await shown(driver)).filter(({ came }) => came === 'closed').length).toBe(++waits);
    await page.close();
    // The last one ends too, and whatever else there is to wait for.
    await daysPass(driver, days);
  }
  expect(await comes(driver, 'https://ada.example/')).toBe(false);
  expect(await heldBack(driver)).toContain('hushed-often');
  await driver.ask('refresh', {});
  const popup = await driver.open('/popup.html');
  await expect.poll(() => driver.text(popup)).toContain('four times');
});

test('two things at one place are one banner, and whoever does one is left with the other', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(adaSites) });
  await seed(driver, [
    atAnyHour,
    ...website('https://ada.example/', 200),
    ...speakerPage('https://ada.example/talks', 190),
  ]);
  await driver.grant('ada.example');
  const page = await driver.open('https://ada.example/');
  await expect.poll(async () => (await driver.banner(page))?.text).toContain('2 things here.');
  const hung = await driver.bannerHangs(page);
  expect(hung.text).toContain('Speaker page');
  expect(hung.text).toContain('Website');
  for (const scheme of ['light', 'dark'] as const) {
    await driver.colours(scheme);
    await driver.screenshot(page, join(PICTURES, driver.name, `two-things-${scheme}.png`));
  }
  await driver.pressBanner(page, 'Done');
  await expect.poll(async () => (await driver.banner(page))?.text).toContain('Relit.');
  const lit = async () => (await driver.ask('rows', { query: '', limit: 9 })).filter(({ state }) => state === 'lit');
  await expect.poll(async () => (await lit()).length).toBe(1);
  await driver.pressBanner(page, 'Done');
  await expect.poll(async () => (await lit()).length).toBe(2);
  await driver.pressBanner(page, 'Undo');
  await expect.poll(async () => (await lit()).length).toBe(1);
});

test('coming back from days away is one thing everywhere: in the popup, on its page, and on no other', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(twoSites) });
  await seed(driver, [atAnyHour, ...website('https://ada.example/', 200), ...website('https://grace.example/', 190)]);
  await driver.grant('ada.example', 'grace.example');
  await driver.ask('refresh', {});
  await daysPass(driver, 10);
  await driver.ask('refresh', {});
  expect(await comes(driver, 'https://grace.example/')).toBe(false);
  const page = await driver.open('https://ada.example/');
  await expect.poll(async () => (await driver.banner(page))?.text).toContain('Website');
  const popup = await driver.open('/popup.html');
  await expect.poll(() => driver.text(popup)).toContain('Welcome back. One thing, if you like.');
  await driver.screenshot(popup, join(PICTURES, driver.name, 'coming-back.png'));

  // A day later there is one more, and in a week all is as it was.
  await Promise.all([page.close(), popup.close()]);
  await daysPass(driver, 2);
  await driver.ask('refresh', {});
  const came = await comes(driver, 'https://grace.example/');
  expect({ came, held: await heldBack(driver) }).toEqual({ came: true, held: [] });
});
