import type { Page } from 'puppeteer-core';
import { wallClock } from '../../utils/core/time.ts';
import { daysPass, stillHere } from './days-pass.ts';
import { axePage } from './harness/axe.ts';
import type { Driver } from './harness/driver.ts';
import {
  atAnyHour,
  daysAgo,
  freshAsset,
  freshNote,
  linkedin,
  type Past,
  seed,
  waitingNote,
  website,
} from './harness/seed.ts';
import { expect, test } from './harness/spec.ts';
import { adaSites } from './look-alikes/ada.ts';

const PHONE = 'Did any of these on your phone?';

/** The weekly moment began so long ago, by the browser's own calendar: no browser lets its clock be set. */
async function momentBegan(driver: Driver, hoursAgo: number): Promise<void> {
  const zone = await driver.inExtension(() => new Intl.DateTimeFormat().resolvedOptions().timeZone);
  const { minutes, weekday: day } = wallClock(Date.now() - hoursAgo * 3_600_000, zone);
  await driver.ask('command', { command: { do: 'set', to: { moment: { day, minutes } } } });
}

/** A popup of its own; it is closed, or the next one would not be another. */
async function inPopup<T>(driver: Driver, use: (popup: Page) => Promise<T>): Promise<T> {
  const popup = await driver.popup();
  await popup.waitForSelector('footer');
  const came = await use(popup);
  await popup.close();
  return came;
}
const hasMoment = (driver: Driver) => inPopup(driver, async (popup) => (await driver.text(popup)).includes(PHONE));

/** What has the focus, as it is called. */
const focused = (popup: Page) =>
  popup.evaluate(() => {
    const on = document.activeElement;
    const by = on?.getAttribute('aria-labelledby');
    return (
      ((by && document.getElementById(by)?.textContent) || on?.querySelector('h3')?.textContent || on?.textContent) ??
      ''
    );
  });
const commandsDone = async (driver: Driver): Promise<readonly { type: string; data: Record<string, unknown> }[]> =>
  JSON.parse(await driver.ask('export', {})).entries;

const site = freshAsset();
/** A house with three things that want something, and some months in which others were cared for. */
const house: readonly Past[] = [
  atAnyHour,
  ...website('https://ada.example/', 200, site),
  ...linkedin(300),
  ...waitingNote('Grace', 12),
  ...[100, 60, 30].flatMap((days): Past[] => linkedin(days)),
  ...[20, 10].flatMap((days): Past[] => {
    const note = freshNote();
    return [
      ...waitingNote('Alan', days + 5, note),
      { at: daysAgo(days), type: 'note.sent', data: { note, on: daysAgo(days), evidence: 'said' } },
    ];
  }),
];

test('the moment comes in the first popup after its hour and in no second one, again a week later, and once after weeks in which it was missed', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(adaSites) });
  await seed(driver, house);
  await momentBegan(driver, -1);
  expect(await hasMoment(driver)).toBe(false);
  await momentBegan(driver, 1);
  const { badge } = await inPopup(driver, (popup) => driver.toolbar(popup));
  expect(badge).toBe('');
  expect(await hasMoment(driver)).toBe(false);

  await daysPass(driver, 7);
  await stillHere(driver);
  expect(await hasMoment(driver)).toBe(true);
  expect(await hasMoment(driver)).toBe(false);

  // It can be had until the day before the next.
  await daysPass(driver, 7);
  await momentBegan(driver, 5 * 24);
  await stillHere(driver);
  expect(await hasMoment(driver)).toBe(true);

  await daysPass(driver, 21);
  await stillHere(driver);
  expect(await hasMoment(driver)).toBe(true);
  expect(await hasMoment(driver)).toBe(false);
});

test('it is done with the keyboard alone, in order: cards, whom to thank, and what the journal tells', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(adaSites) });
  await seed(driver, house);
  await momentBegan(driver, 1);
  await inPopup(driver, async (popup) => {
    const key = (name: 'd' | 'l' | 's' | 'Enter' | 'Escape') => popup.keyboard.press(name);
    await expect.poll(() => focused(popup)).toContain('A note to Grace');
    await key('d');
    await expect.poll(() => driver.text(popup)).toContain('Sent: A note to Grace');
    await expect.poll(() => focused(popup)).toContain('LinkedIn');
    await key('l');
    await expect.poll(() => driver.text(popup)).toMatch(/Put off until/);
    await expect.poll(() => focused(popup)).toContain('Website');
    await key('s');
    await expect.poll(() => focused(popup)).toBe('Anyone to thank this week?');
    await popup.keyboard.type('Mary Shelley for the introduction');
    // A line is read while it is typed; what reads it comes with the first letter.
    await expect.poll(() => driver.text(popup)).toContain('Mary Shelley');
    await key('Enter');
    await expect.poll(() => popup.$eval('.moment textarea', (field) => field.value)).toBe('');
    await key('Enter');
    await expect.poll(() => driver.text(popup)).toMatch(/Since \w+( \d{4})?: \d relit, 3 notes sent\./);
    await key('Escape');
    await expect.poll(() => popup.$('.moment')).toBeNull();
  });

  const facts = await commandsDone(driver);
  const rows = await driver.ask('rows', { query: '', limit: 50 });
  expect(rows).toContainEqual(expect.objectContaining({ is: 'note', person: 'Mary Shelley', stage: 'waiting' }));
  expect(facts.at(-1)).toMatchObject({ type: 'note.owed', data: { kind: 'thanks', occasion: 'the introduction' } });
  expect(facts).toContainEqual(expect.objectContaining({ type: 'asset.switchedOff', data: { asset: site } }));
});

test('nothing that was painted first is moved by it, and it can be passed over', async ({ serve, start }) => {
  const driver = await start({ web: await serve(adaSites) });
  await seed(driver, house);
  await momentBegan(driver, 1);
  const popup = await driver.open('/manifest.json');
  await popup.setViewport({ width: 400, height: 600 });
  await driver.goto(popup, `${driver.origin}${await driver.lampOpens()}`);
  await popup.waitForSelector('.moment');
  // Only Chromium tells what has moved, and only after the frame in which it did.
  const moved = await popup.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) if ('value' in entry) sum += Number(entry.value);
          }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 500);
      }),
  );
  expect(moved).toBe(0);
  await driver.press(popup, 'Not this week');
  await expect.poll(() => driver.text(popup)).not.toContain(PHONE);
  await expect.poll(() => driver.text(popup)).toContain('A note to Grace');
});

test('what was closed four times is asked about in the popup, once, and then left in peace', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(adaSites) });
  await seed(driver, [atAnyHour, ...website('https://ada.example/', 200, site), ...linkedin(300)]);
  await driver.ask('command', { command: { do: 'set', to: { moment: null } } });
  for (let time = 0; time < 4; time += 1) await driver.ask('command', { command: { do: 'hush', bulb: site } });
  const question = 'Reminders of “Website” were closed four times. Should it stay?';
  await inPopup(driver, async (popup) => {
    await expect.poll(() => driver.text(popup)).toContain(question);
    expect(await axePage(popup)).toEqual([]);
    await driver.screenshot(popup, '.output/e2e/moment/tired.png');
    await driver.press(popup, 'Keep it');
    await expect
      .poll(() => driver.text(popup))
      .toContain('Stays, and no page speaks of it until it is looked after: Website');
    expect(await driver.text(popup)).not.toContain(question);
  });
  await inPopup(driver, async (popup) => expect(await driver.text(popup)).not.toContain(question));
});

test('what stood in view in the popup and was left alone is quiet on pages, and what was looked after there is not', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(adaSites) });
  await seed(driver, [atAnyHour, ...website('https://ada.example/', 200, site), ...linkedin(300)]);
  await driver.ask('command', { command: { do: 'set', to: { moment: null } } });
  const seen = () =>
    driver.inExtension(
      () =>
        new Promise<string[]>((resolve) => {
          const opening = indexedDB.open('houselights');
          opening.onsuccess = () => {
            const reading = opening.result.transaction('records').objectStore('records').get('memory');
            reading.onsuccess = () => {
              opening.result.close();
              resolve(Object.keys(reading.result?.seen ?? {}));
            };
          };
        }),
    );
  await inPopup(driver, async (popup) => {
    await expect.poll(seen, { timeout: 10_000 }).toHaveLength(2);
    await driver.press(popup, 'Done');
    await expect.poll(seen).toHaveLength(1);
  });
});

for (const scheme of ['light', 'dark'] as const)
  test(`axe finds nothing in any step of it, ${scheme}, at 320 and 400 pixels`, async ({ serve, start }) => {
    const driver = await start({ web: await serve(adaSites) });
    await driver.colours(scheme);
    await seed(driver, house);
    for (const width of [320, 400]) {
      await daysPass(driver, 7);
      await stillHere(driver);
      await momentBegan(driver, 1);
      const popup = await driver.open('/popup.html');
      await popup.setViewport({ width, height: 600 });
      const looks = async (step: string) => {
        expect(await axePage(popup), `${step}, ${width}`).toEqual([]);
        const wide = await popup.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(width);
        await driver.screenshot(popup, `.output/e2e/moment/${driver.name}-${scheme}-${width}-${step}.png`, {
          whole: true,
        });
      };
      await popup.waitForSelector('.moment');
      await looks('cards');
      await popup.keyboard.press('l');
      await expect.poll(() => driver.text(popup)).toMatch(/Put off until/);
      await looks('answered');
      await driver.press(popup, 'Go on');
      await popup.keyboard.type('Mary Shelley for the introduction');
      await expect.poll(() => popup.$('.moment .note-line')).not.toBeNull();
      await looks('thanks');
      await popup.keyboard.press('Enter');
      await expect.poll(() => popup.$eval('.moment textarea', (field) => field.value)).toBe('');
      await popup.keyboard.press('Enter');
      await expect.poll(() => driver.text(popup)).toMatch(/Since /);
      await looks('told');
      await popup.keyboard.press('Enter');
      await expect.poll(() => popup.$('.moment')).toBeNull();
      await looks('after');
      await popup.close();
    }
  });
