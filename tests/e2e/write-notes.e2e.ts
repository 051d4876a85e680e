import type { Page } from 'puppeteer-core';
import { newTemplateId } from '../../utils/core/ids.ts';
import type { Letter } from '../../utils/core/journal/state.ts';
import { axePage } from './harness/axe.ts';
import type { Driver } from './harness/driver.ts';
import { daysAgo, freshNote, type Past, seed, waitingNote } from './harness/seed.ts';
import { BROWSER, expect, test } from './harness/spec.ts';
import { unlistedSites } from './look-alikes/unlisted.ts';

const [ada, grace] = [freshNote(), freshNote()];
const past: readonly Past[] = [
  ...waitingNote('Ada Lovelace', 5, ada, { occasion: 'the referral', channel: 'email', address: 'ada@ada.example' }),
  ...waitingNote('Grace Hopper', 3, grace, { kind: 'congratulations', occasion: 'the new job' }),
  { at: daysAgo(9), type: 'settings.changed', data: { to: { signs: 'Kay', mailer: 'gmail' } } },
  {
    at: daysAgo(8),
    type: 'template.kept',
    data: {
      template: newTemplateId(Math.random),
      kind: 'thanks',
      name: 'After a talk',
      subject: '',
      body: 'Dear {first}',
    },
  },
];

const reads = (driver: Driver, page: Page) => expect.poll(async () => (await driver.text(page)).replace(/\s+/g, ' '));
const BODY = 'textarea[name=body]';
const body = (page: Page) => page.$eval(BODY, (field) => ('value' in field ? field.value : null));
const draftOf = async (driver: Driver, note = ada): Promise<Letter | undefined> =>
  (await driver.ask('note.sheet', { note }))?.draft;
/** Opens the page with this note on the desk. */
async function open(driver: Driver, note = ada): Promise<Page> {
  const page = await driver.open(`/notes.html#note=${note}`);
  await page.waitForSelector(BODY);
  return page;
}

test('axe finds nothing on the page of notes, whatever is open on it, light and dark', async ({ serve, start }) => {
  const driver = await start({ web: await serve(unlistedSites) });
  const page = await driver.open('/notes.html');
  const check = async (what: string) => {
    for (const scheme of ['light', 'dark'] as const) {
      await driver.colours(scheme);
      expect(await axePage(page), `${what}, ${scheme}`).toEqual([]);
    }
  };
  await reads(driver, page).toContain('Whom would you like to write to?');
  await check('nothing yet');
  await seed(driver, past);
  await reads(driver, page).toContain('2 notes are waiting.');
  await driver.fill(page, 'Add a note', 'follow up with Ada Lovelace about the offer next week');
  await driver.press(page, /Another day$/);
  await check('what was understood');
  await driver.press(page, 'A note to Ada Lovelace, for the referral');
  await page.waitForSelector(BODY);
  await driver.press(page, 'Warm words');
  await reads(driver, page).toContain('What stands in brackets');
  await driver.press(page, /^Change: A note to Ada Lovelace, for/);
  await check('a note');
  await page.close();

  const [one, two] = [await open(driver), await open(driver)];
  await one.type(BODY, 'x');
  await expect.poll(async () => (await draftOf(driver))?.body).toContain('x');
  await two.type(BODY, 'y');
  await two.bringToFront();
  await reads(driver, two).toContain('Another window has written this.');
  for (const scheme of ['light', 'dark'] as const) {
    await driver.colours(scheme);
    expect(await axePage(two), `two windows, ${scheme}`).toEqual([]);
  }
  const texts = await driver.open('/notes.html#texts');
  await driver.press(texts, 'Edit: After a talk');
  expect(await axePage(texts), 'texts').toEqual([]);
});

test('a note is found, opened, written and left by keyboard alone', async ({ serve, start }) => {
  const driver = await start({ web: await serve(unlistedSites) });
  await seed(driver, past);
  const page = await driver.open('/notes.html');
  await reads(driver, page).toContain('2 notes are waiting.');
  const { keyboard } = page;
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await keyboard.press('/');
  await keyboard.type('referral');
  await reads(driver, page).not.toContain('Grace Hopper');
  await keyboard.press('Tab');
  await keyboard.press('j');
  await expect.poll(focused).toBe('Ada Lovelace');
  await keyboard.press('Enter');
  await expect.poll(focused).toBe('A note to Ada Lovelace, for the referral');
  await page.focus(BODY);
  await keyboard.type('Dear Ada');
  await keyboard.press('Escape');
  await expect.poll(focused).toBe('Ada Lovelace');
  expect((await draftOf(driver))?.body).toBe('Dear Ada');
  await keyboard.press('n');
  await keyboard.type('thank Hugo for the keys');
  await reads(driver, page).toContain('Thanks · Hugo · the keys');
  await keyboard.press('Enter');
  await reads(driver, page).toContain('3 notes are waiting.');
});

test('the way back in the browser leads from the note to the list, where it was left', async ({ serve, start }) => {
  const driver = await start({ web: await serve(unlistedSites), viewport: { width: 400, height: 700 } });
  await seed(driver, [...past, ...Array.from({ length: 30 }, (_, n) => waitingNote(`Person ${n}`, n + 6)).flat()]);
  const page = await driver.open('/notes.html');
  await reads(driver, page).toContain('32 notes are waiting.');
  await driver.press(page, 'A note to Ada Lovelace, for the referral');
  await page.waitForSelector(BODY);
  expect(await page.evaluate(() => document.querySelector('.desk-list')?.checkVisibility())).toBe(false);
  await page.evaluate(() => history.back());
  await expect.poll(() => page.evaluate(() => document.querySelector('.desk-list')?.checkVisibility())).toBe(true);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
});

test('two windows never write over each other, and both texts are kept whatever is chosen', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(unlistedSites) });
  await seed(driver, past);
  const [one, two] = [await open(driver), await open(driver)];
  await one.bringToFront();
  await one.type(BODY, 'From the first.');
  await expect.poll(async () => (await draftOf(driver))?.body).toBe('From the first.');
  // What was not written on here takes the newer text as soon as somebody looks.
  await two.bringToFront();
  await expect.poll(() => body(two)).toBe('From the first.');
  await two.type(BODY, ' And on from the second.');
  await expect.poll(async () => (await draftOf(driver))?.body).toMatch(/second\.$/);
  // Typed before the first window can have seen that.
  await one.evaluate((at) => {
    const field = document.querySelector(at);
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('no text');
    field.value = 'My own.';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, BODY);
  await reads(driver, one).toContain('Another window has written this.');
  expect((await draftOf(driver))?.body).toMatch(/second\.$/);
  await one.bringToFront();
  await driver.press(one, 'Keep mine');
  await expect.poll(async () => (await draftOf(driver))?.body).toBe('My own.');
  const history = await driver.ask('history', { bulb: ada });
  expect(history.filter(({ said }) => said.key === 'history.note.drafted').length).toBeGreaterThan(0);
});

test('what was typed is there after the browser was closed in the middle of it', async ({ serve, start }) => {
  const driver = await start({ web: await serve(unlistedSites) });
  await seed(driver, past);
  const page = await open(driver);
  await page.type(BODY, 'Dear Ada, thank you for');
  await expect.poll(async () => (await draftOf(driver))?.body).toBe('Dear Ada, thank you for');
  await page.type(BODY, ' the ref');
  await driver.restart();
  const again = await open(driver);
  const kept = (await body(again)) ?? '';
  expect('Dear Ada, thank you for the ref'.startsWith(kept)).toBe(true);
  expect(kept.length).toBeGreaterThanOrEqual('Dear Ada, thank you for'.length);
});

test.runIf(BROWSER === 'chromium')('on paper there is the letter alone', async ({ serve, start }) => {
  const driver = await start({ web: await serve(unlistedSites) });
  await seed(driver, past);
  await driver.ask('command', {
    command: { do: 'changeNote', note: ada, to: { channel: 'post', address: '12 St James’s Square' } },
  });
  const page = await open(driver);
  await page.type(BODY, 'Dear Ada,\n\nthank you.');
  await page.emulateMediaType('print');
  expect(await driver.text(page)).toMatch(/^12 St James’s Square\s+Dear Ada,\s+thank you\.$/);
});
