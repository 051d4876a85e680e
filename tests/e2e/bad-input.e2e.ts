import type { Page } from 'puppeteer-core';
import { writeHouseFile } from '../../utils/core/journal/house-file.ts';
import type { Driver } from './harness/driver.ts';
import { atAnyHour, daysAgo, entriesOf, seed, website } from './harness/seed.ts';
import { expect, test } from './harness/spec.ts';
import { journalOf } from './houses.ts';
import { adaSites } from './look-alikes/ada.ts';

const LONG = 'x'.repeat(100_000);
const MARKUP = `<img src=x onerror="document.title='owned'"><b>bold</b>`;

/** Fills a field as a paste would: what is long need not be typed. */
const put = (page: Page, selector: string, text: string) =>
  page.evaluate(
    (at, value) => {
      const field = document.querySelector(at);
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
        throw new Error(`No field ${at}`);
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    selector,
    text,
  );
const held = (page: Page, selector: string) => page.$eval(selector, (field) => ('value' in field ? field.value : null));
/** The sentences that say what is wrong, as they are to be seen. */
const problems = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.problem, [role=alert]')]
      .filter((one) => one.checkVisibility() && one.innerText.trim() !== '' && !one.querySelector('.problem'))
      .map((one) => one.innerText.trim()),
  );

const ADDRESSES = [
  ['no address at all', 'That does not look like an address: no address at all'],
  ['ada', 'That does not look like an address: ada'],
  ['javascript:alert(1)', 'Addresses of pages start with http or https, not with javascript.'],
  ['data:text/html,<b>x</b>', 'Addresses of pages start with http or https, not with data.'],
  [
    'https://192.168.1.1/',
    '192.168.1.1 can only be seen from your own computer or network, so nobody else finds you there.',
  ],
  ['ada@ada.example', 'ada@ada.example is where you get mail. Here it takes the address of a page.'],
  [`ada.example/${LONG}`, 'That address is too long to be one.'],
] as const;

test('what is no address gets one sentence, on the welcome page and in the options; nothing is hung, and the text stays', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(adaSites) });
  const welcome = await driver.open('/welcome.html');
  await expect.poll(() => welcome.$('input[autocomplete=url]')).not.toBeNull();
  const options = await driver.open('/options.html#bulbs');
  await driver.press(options, 'Add a bulb');
  await driver.press(options, 'Something of your own');
  await driver.fill(options, 'What is it called?', 'Name plate');
  const before = await journalOf(driver);
  for (const [typed, sentence] of ADDRESSES) {
    await welcome.bringToFront();
    await put(welcome, 'input[autocomplete=url]', typed);
    await driver.press(welcome, 'Hang these bulbs');
    await expect.poll(() => problems(welcome)).toEqual([sentence]);
    expect(await held(welcome, 'input[autocomplete=url]')).toBe(typed);

    await options.bringToFront();
    await put(options, 'textarea', typed);
    await driver.press(options, 'Hang this bulb');
    await expect.poll(() => problems(options)).toEqual([sentence]);
    expect(await held(options, 'textarea')).toBe(typed);
  }
  expect(await journalOf(driver)).toEqual(before);
});

test('a name of the world’s other letters is an address: its bulb hangs, its site is granted, its page gets its banner', async ({
  serve,
  start,
}) => {
  const shop = '<!doctype html><html lang="de"><title>Bücher</title><h1>Bücher</h1><footer>© 2024 Ada</footer></html>';
  const driver = await start({ web: await serve({ 'xn--bcher-kva.example': () => shop }) });
  const welcome = await driver.open('/welcome.html');
  await driver.fill(welcome, /Where do people find you/, 'bücher.example');
  await driver.press(welcome, 'Hang these bulbs');
  await expect.poll(() => driver.text(welcome)).toContain('bulbs hang in your house');
  await seed(driver, [atAnyHour]);
  await driver.press(welcome, 'Look at my front page');
  await expect.poll(() => driver.granted()).toEqual(['*://*.xn--bcher-kva.example/*']);
  const page = await driver.open('https://bücher.example/');
  await expect.poll(() => driver.banner(page)).not.toBeNull();
});

test('titles of 100,000 characters get one sentence and stay where they were written; markup in titles is text', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(adaSites) });
  await seed(driver, [atAnyHour, ...website('https://ada.example/', 80)]);
  const before = await journalOf(driver);

  const popup = await driver.open('/popup.html');
  await expect.poll(() => popup.$('.quick-add textarea')).not.toBeNull();
  await put(popup, '.quick-add textarea', LONG);
  await popup.focus('.quick-add textarea');
  await popup.keyboard.press('Enter');
  await expect.poll(() => problems(popup)).toEqual(['The line is too long: at most 200 characters.']);
  expect(await held(popup, '.quick-add textarea')).toBe(LONG);

  const notes = await driver.open('/notes.html');
  await expect.poll(() => notes.$('.add-notes textarea')).not.toBeNull();
  await put(notes, '.add-notes textarea', LONG);
  await expect
    .poll(() => problems(notes))
    .toEqual(['One of the lines is too long for a note: at most 1,000 characters.']);
  expect(await held(notes, '.add-notes textarea')).toBe(LONG);
  expect(await journalOf(driver)).toEqual(before);

  await popup.bringToFront();
  await put(popup, '.quick-add textarea', MARKUP);
  await popup.focus('.quick-add textarea');
  await popup.keyboard.press('Enter');
  const bulbs = await driver.open('/options.html#bulbs');
  for (const page of [popup, bulbs]) {
    await expect.poll(() => driver.text(page)).toContain(MARKUP);
    expect(await page.$$('main img')).toEqual([]);
    expect(await page.title()).not.toBe('owned');
  }
});

test('days of the year 9999 get one sentence, and nothing is put off or done', async ({ serve, start }) => {
  const driver = await start({ web: await serve(adaSites) });
  await seed(driver, [atAnyHour, ...website('https://ada.example/', 80)]);
  const before = await journalOf(driver);
  const popup = await driver.open('/popup.html');
  for (const [menu, item, sentence] of [
    ['Done on another day', /^Another day/, 'That day is still to come.'],
    ['Later', /^A date/, 'That is more than two years away. Switching the bulb off would be kinder.'],
  ] as const) {
    await driver.press(popup, menu);
    await driver.press(popup, item);
    await expect.poll(() => popup.$('input[type=date]')).not.toBeNull();
    await put(popup, 'input[type=date]', '9999-12-31');
    await driver.press(popup, 'OK');
    await expect.poll(() => problems(popup)).toEqual([sentence]);
    if (await popup.$('input[type=date]')) await driver.press(popup, 'Cancel');
  }

  const options = await driver.open('/options.html#bulbs');
  await driver.press(options, 'Add a bulb');
  await driver.press(options, 'Something of your own');
  await driver.fill(options, 'What is it called?', 'Name plate');
  await put(options, 'input[type=date]', '9999-12-31');
  await driver.press(options, 'Hang this bulb');
  await expect.poll(() => problems(options)).toEqual(['Please choose a day between 1990 and today.']);
  expect(await held(options, 'input[type=date]')).toBe('9999-12-31');
  expect(await journalOf(driver)).toEqual(before);
});

const house = (past = website('https://ada.example/', 80)) => writeHouseFile(entriesOf(past), '2026-01-01T00:00:00Z');
const FILES = [
  ['a picture', '\u0089PNG\r\n\u001a\n', 'This is not a house that Houselights has saved. Nothing was changed.'],
  ['some other JSON', '{"bookmarks":[]}', 'This is not a house that Houselights has saved. Nothing was changed.'],
  [
    'a page',
    '<!doctype html><h1>Not found</h1>',
    'This is not a house that Houselights has saved. Nothing was changed.',
  ],
  ['a house broken off', house().slice(0, -40), 'This file breaks off before its end. Nothing was changed.'],
  [
    'a newer house',
    house().replace('"version":1', '"version":2'),
    'This file was saved by a newer Houselights. Update this one first; nothing was changed.',
  ],
  ['an empty file', '', 'This file is empty.'],
  ['an empty house', house([]), 'There is nothing in this file. Nothing was changed.'],
  [
    'a house of the future',
    house([{ ...atAnyHour, at: daysAgo(-400) }]),
    /^This file has entries dated .+, which is still to come\. Check the date on this computer; nothing was changed\.$/,
  ],
] as const;

test('a file that is no house of ours, or not one we can read, gets one sentence, and the house stays as it is', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(adaSites) });
  await seed(driver, [atAnyHour, ...website('https://ada.example/', 80)]);
  const before = await journalOf(driver);
  const options = await driver.open('/options.html#file');
  await expect.poll(() => options.$('input[type=file]')).not.toBeNull();
  for (const [what, text, sentence] of FILES) {
    await choose(options, text);
    const shown = expect.poll(async () => (await problems(options)).join('|'), { message: what });
    await (typeof sentence === 'string' ? shown.toBe(sentence) : shown.toMatch(sentence));
  }
  expect(await journalOf(driver)).toEqual(before);
  // After all that, a good one still opens.
  await choose(options, house(website('https://other.example/', 3)));
  await driver.press(options, 'Add it to my house');
  await expect.poll(async () => (await bulbsOf(driver)).length).toBe(2);
});

const bulbsOf = (driver: Driver) => driver.ask('rows', { query: '', limit: 9 });
/** Chooses a file with this text, as the browser's own dialog does. */
const choose = (page: Page, text: string) =>
  page.evaluate((content) => {
    const field = document.querySelector('input[type=file]');
    if (!(field instanceof HTMLInputElement)) throw new Error('No field for a file');
    const files = new DataTransfer();
    files.items.add(new File([content], 'house.json', { type: 'application/json' }));
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
