import type { Page } from 'puppeteer-core';
import { axePage } from './harness/axe.ts';
import type { Driver } from './harness/driver.ts';
import { expect, test } from './harness/spec.ts';
import { gmailSites } from './look-alikes/gmail.ts';

/** The evening after a talk, as it was written down on a phone; and as wide as one is the page that it is pasted into. */
const LIST = `To thank:
• Bob (sound tech) - saved the mic!!
• Grace, the intro
1. Priya recommended me to Tom
Tom & Jerry - the lift to the station
Prof. Weber re: slides
thx Ana Souza for the photos
Dr Okafor - the question about bulbs
the Tuesday group for coming early
Lena 🙏 the flowers
thank May for the room by Friday

Sam: coffee`;
const PEOPLE = [
  'Bob (sound tech)',
  'Grace',
  'Priya',
  'Tom & Jerry',
  'Prof. Weber',
  'Ana Souza',
  'Dr Okafor',
  'the Tuesday group',
  'Lena',
  'May',
  'Sam',
];

const reads = (driver: Driver, page: Page) => expect.poll(async () => (await driver.text(page)).replace(/\s+/g, ' '));
const people = async (driver: Driver) =>
  (await driver.ask('notes', { query: '', shelf: 'open', limit: 50 })).rows.map(({ person }) => person).sort();

/** As from the clipboard: in a field, Enter would keep what is typed so far. */
const paste = (page: Page, text: string) =>
  page.$eval(
    '.add-notes textarea',
    (field, pasted) => {
      if (field instanceof HTMLElement) field.focus();
      document.execCommand('insertText', false, pasted);
    },
    text,
  );

test('the evening after a talk: eleven people written down on a phone are eleven notes, and the first one goes out', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(gmailSites), viewport: { width: 360, height: 740 } });
  const page = await driver.open('/notes.html');
  await reads(driver, page).toContain('Add a note');
  await paste(page, LIST);
  await reads(driver, page).toContain('the lift to the station');
  expect(await axePage(page)).toEqual([]);
  // Shown as understood, and nothing kept before it was said.
  expect(await people(driver)).toEqual([]);
  await driver.press(page, 'Keep 11 notes');
  await expect.poll(() => people(driver)).toEqual(PEOPLE.toSorted());
  await reads(driver, page).toContain('11 notes are waiting.');
  // One slip of the hand takes nothing away for good.
  await driver.press(page, 'Undo');
  await expect.poll(() => people(driver)).toEqual([]);
  await driver.press(page, 'Undo');
  await expect.poll(() => people(driver)).toEqual(PEOPLE.toSorted());

  await driver.press(page, /^A note to Grace/);
  await page.waitForSelector('textarea[name=body]');
  await driver.press(page, 'E-mail');
  await driver.press(page, 'Gmail');
  await driver.press(page, 'Warm words');
  await reads(driver, page).toContain('What stands in brackets');
  await driver.press(page, /Gmail$/);
  const mail = await driver.tab('mail.google.com/mail/u/0/?view=cm');
  await mail.waitForSelector('[name=to]');
  expect(await driver.text(mail)).toBeDefined();
  await mail.close();
  await reads(driver, page).toContain('Sent?');
  await driver.press(page, 'Sent');
  await expect
    .poll(async () => (await driver.ask('notes', { query: '', shelf: 'sent', limit: 9 })).rows.length)
    .toBe(1);
  // There is room for one of them at a time.
  await driver.press(page, /Back to the notes$/);
  await reads(driver, page).toContain('10 notes are waiting.');
});
