import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { BulbId } from '../../utils/core/ids.ts';
import { A_DAY, A_DAY_AT_SITE, A_WEEK, GAP } from '../../utils/core/nudges/limits.ts';
import type { HeldBack, Memory } from '../../utils/core/nudges/memory.ts';
import { HOUR } from '../../utils/core/time.ts';
import { axePage } from './harness/axe.ts';
import { canOpenDisplay } from './harness/display.ts';
import type { Driver } from './harness/driver.ts';
import { atAnyHour, daysAgo, freshAsset, freshNote, linkedin, seed, waitingNote, website } from './harness/seed.ts';
import { BROWSER, expect, test } from './harness/spec.ts';
import { afterRest, greeted, openBurnedOut } from './houses.ts';
import { ada, adaSites } from './look-alikes/ada.ts';

/** The browser's interface for extensions, in a page of ours. */
declare const api: ExtensionApi;

/** Remembers reminders that nobody waited for: beside the journal, where the background keeps them. */
async function remember(driver: Driver, memory: Partial<Memory>, held: readonly HeldBack[]): Promise<void> {
  await driver.killBackground();
  await driver.inExtension(
    async (records) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('houselights');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const tx = database.transaction('records', 'readwrite');
      for (const [name, value] of Object.entries(records)) tx.objectStore('records').put(value, name);
      await new Promise((resolve) => {
        tx.oncomplete = resolve;
      });
      database.close();
    },
    { memory: { reminded: [], seen: {}, putOff: {}, moment: null, ...memory }, held },
  );
}

/** A house about which something was said in the last weeks, in every way in which it can be. */
async function spokenOf(driver: Driver): Promise<void> {
  const [site, profile, note] = [freshAsset(), freshAsset(), freshNote()];
  await seed(driver, [
    atAnyHour,
    ...website('https://ada.example/', 80, site),
    ...linkedin(150, profile),
    ...waitingNote('Grace Example', 9, note),
  ]);
  const reminded: Memory['reminded'] = (
    [
      [20, [profile], 'dimming', null, 'later'],
      [11, [site, profile], 'out', 'playing', null],
      [6, [note], 'waiting', null, 'closed'],
      [1, [site], 'found', 'typing', 'acted'],
    ] as const
  ).map(([days, bulbs, because, waitedFor, came], wording) => ({
    on: because === 'waiting' ? 'notification' : 'page',
    bulbs,
    at: daysAgo(days),
    because,
    wording: wording % 3,
    waitedFor,
    came,
  }));
  const held: HeldBack[] = (
    [
      [20, site, 'too-soon'],
      [6, site, 'not-this-hour'],
      [6, profile, 'seen-in-popup'],
      [1, note, 'half-filled'],
      [1, profile, 'enough-here-today'],
      [0, profile, 'put-off-today'],
    ] as const satisfies readonly (readonly [number, BulbId, HeldBack['because']])[]
  ).map(([days, bulb, because]) => {
    const at = daysAgo(days + 0.001);
    return { bulb, at, day: new Date(at).toISOString().slice(0, 10), because };
  });
  await remember(driver, { reminded }, held);
}

/** Whether it fits: nothing of a page is wider than its window. */
const fits = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

test('the list says what was shown and what came of it, and what was held back and why; emptied, it brings no reminder sooner', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve({ ...adaSites, 'grace.example': ada }) });
  const page = await openBurnedOut(driver, 'https://ada.example/');
  await seed(driver, website('https://grace.example/', 190));
  await driver.grant('grace.example');
  await driver.bannerHangs(page);
  await expect.poll(async () => (await driver.ask('reminders', {})).reminded.length).toBe(1);
  await driver.pressBanner(page, 'Later');
  await driver.pressBanner(page, 'Tomorrow');
  const other = await driver.open('https://grace.example/');
  await afterRest(other);
  expect(await driver.banner(other)).toBeNull();

  const options = await driver.open('/options.html#reminders');
  const says = () => driver.text(options);
  await expect.poll(says).toContain('Shown on a page because it had burned out.');
  expect(await says()).toContain('Put off');
  expect(await says()).toContain(`Another reminder had come less than ${GAP / HOUR} hours before.`);
  expect(await says()).toContain(`At most ${A_DAY} a day, ${A_DAY_AT_SITE} on any one site, ${A_WEEK} in seven days`);
  await driver.press(options, /^Held back: /);
  await expect.poll(says).not.toContain('Shown on a page');

  await driver.press(options, 'Empty this list');
  await driver.press(options, 'Empty it');
  await expect.poll(says).toContain('The list is empty.');
  await driver.killBackground();
  expect(await driver.ask('reminders', {})).toEqual({ reminded: [], held: [] });
  await other.bringToFront();
  await driver.reload(other);
  await afterRest(other);
  expect(await driver.banner(other)).toBeNull();
  await expect
    .poll(async () => (await driver.ask('reminders', {})).held.map(({ because }) => because))
    .toEqual(['too-soon']);
});

test('axe finds nothing in a list of all kinds, nor beside it, light and dark, and it fits a window of 320 pixels', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(adaSites) });
  await spokenOf(driver);
  const pictures = process.env.E2E_PICTURES;
  for (const section of ['reminders', 'when']) {
    const options = await driver.open(`/options.html#${section}`);
    if (section === 'reminders') {
      await expect.poll(() => options.$$('.told').then((all) => all.length)).toBe(10);
      await driver.press(options, 'Empty this list');
    } else {
      await driver.press(options, 'Have it every week');
      await driver.fill(options, 'Name of the day', 'The day I began');
      await driver.press(options, 'Add this day');
      await expect.poll(() => options.$$('.own-dates li').then((all) => all.length)).toBe(1);
    }
    for (const scheme of ['light', 'dark'] as const) {
      await driver.colours(scheme);
      for (const width of [320, 560, 1280]) {
        await options.setViewport({ width, height: 900 });
        expect(await fits(options), `${section} at ${width}`).toBe(true);
        if (pictures)
          await driver.screenshot(options, `${pictures}/${driver.name}-${section}-${width}-${scheme}.png`, {
            whole: true,
          });
      }
      expect(await axePage(options), `${section}, ${scheme}`).toEqual([]);
    }
    await options.close();
  }
});

test('the weekly moment and days of one’s own are kept when they are set, and taken back', async ({ serve, start }) => {
  const driver = await start({ web: await serve(adaSites) });
  await seed(driver, [atAnyHour]);
  const options = await driver.open('/options.html#when');
  const settings = async () => (await driver.ask('sheet', {})).settings;
  await driver.press(options, 'Have it every week');
  await expect.poll(async () => (await settings()).moment).toEqual({ day: 5, minutes: 15 * 60 });
  const day = await options.waitForSelector('.hours select');
  await day?.select('4');
  await expect.poll(async () => (await settings()).moment).toEqual({ day: 4, minutes: 15 * 60 });
  await driver.fill(options, 'Name of the day', 'The day I began');
  await driver.press(options, 'Add this day');
  await expect.poll(async () => (await settings()).dates.map(({ name }) => name)).toEqual(['The day I began']);
  await driver.killBackground();
  expect((await settings()).dates).toHaveLength(1);
  await driver.press(options, 'Undo');
  await expect.poll(async () => (await settings()).dates).toEqual([]);
  expect((await settings()).moment).toEqual({ day: 4, minutes: 15 * 60 });
});

/** The alarm for notifications, as it is set. */
const noticeAlarm = (driver: Driver) =>
  driver.inExtension(async () => (await api.alarms.get('next-notice'))?.scheduledTime ?? null);

/** The notifications that stand there, by their ids. */
const noticesShown = (driver: Driver) => driver.inExtension(async () => Object.keys(await api.notifications.getAll()));

/** Presses a notification: it is the system that draws it, so what the system then tells the background is told in its place. */
async function pressNotice(page: Page, ids: readonly string[]): Promise<void> {
  const worker = await page
    .browser()
    .targets()
    .find((target) => target.type() === 'service_worker')
    ?.worker();
  await worker?.evaluate((pressed) => {
    const { onClicked } = (globalThis as unknown as { chrome: Pick<ExtensionApi, 'notifications'> }).chrome
      .notifications;
    for (const id of pressed) (onClicked as unknown as { dispatch(id: string): void }).dispatch(id);
  }, ids);
}

test('one notification comes once they are allowed, and no other for a week; pressed, it leads to where the bulb is mended; withdrawn, they show as off', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve({ ...adaSites, 'grace.example': ada }) });
  await seed(driver, [atAnyHour, ...website('https://ada.example/', 200), ...website('https://grace.example/', 150)]);
  expect(await noticeAlarm(driver)).toBeNull();
  const options = await driver.open('/options.html#when');
  await driver.press(options, 'Show me one now and then');
  await expect.poll(async () => (await driver.ask('reminders', {})).reminded.length).toBe(1);
  await expect.poll(() => noticeAlarm(driver)).not.toBeNull();
  await options.evaluate(() => {
    location.hash = '#reminders';
  });
  await expect.poll(() => driver.text(options)).toContain('Shown as a notification because it had burned out.');

  await driver.killBackground();
  await driver.ask('refresh', {});
  expect((await driver.ask('reminders', {})).reminded).toHaveLength(1);

  // Firefox without a desktop takes a notification and shows it to nobody: nothing can be asked about it, and nobody can press it.
  if (BROWSER === 'chromium') {
    expect(await noticesShown(driver)).toHaveLength(1);
    await pressNotice(options, await noticesShown(driver));
    await driver.tab('.example/');
    await expect.poll(() => noticesShown(driver)).toEqual([]);
  }

  // As it is done on the browser's own page of add-ons.
  await driver.inExtension(() => api.permissions.remove({ permissions: ['notifications'] }));
  await expect.poll(() => noticeAlarm(driver)).toBeNull();
  await options.evaluate(() => {
    location.hash = '#when';
  });
  await expect
    .poll(() => driver.text(options))
    .toContain('Your browser does not allow them at present, so none comes.');
});

// Only a window shows the browser's own prompt; in Firefox no key reaches it there.
test.runIf(BROWSER === 'chromium' && canOpenDisplay())(
  'the browser’s own prompt for notifications: refused, they stay off and it says so; accepted, they are on',
  async ({ serve, start, screen }) => {
    const display = await screen();
    const driver = await start({ web: await serve(adaSites), display: display.name, accepts: [] });
    await greeted(driver);
    const options = await driver.open('/options.html#when');
    const ask = () => driver.press(options, 'Show me one now and then');
    const on = async () => (await driver.ask('sheet', {})).settings.notices;

    await display.answer(options, 'refuse', ask);
    await expect.poll(() => driver.text(options)).toContain('That is fine. None will come');
    expect(await on()).toBe(false);

    await display.answer(options, 'allow', ask);
    await expect.poll(on).toBe(true);
    expect(await driver.text(options)).not.toContain('Your browser will ask you first');
  },
);
