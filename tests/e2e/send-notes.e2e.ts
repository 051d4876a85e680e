import type { Page } from 'puppeteer-core';
import type { NoteStage } from '../../utils/core/journal/state.ts';
import { axeBanner, axePage } from './harness/axe.ts';
import type { Driver } from './harness/driver.ts';
import { atAnyHour, daysAgo, freshNote, type Past, seed, waitingNote, website } from './harness/seed.ts';
import { expect, test } from './harness/spec.ts';
import { afterRest, bannerScripts } from './houses.ts';
import { gmailSites } from './look-alikes/gmail.ts';

const INBOX = 'https://mail.google.com/mail/u/0/#inbox';
const QUESTION = 'The note to Ada Lovelace: sent?';

/** Whatever of a note must not be found where a page, or whoever made it, could read it. */
const SECRETS = ['Ada', 'Lovelace', 'referral', 'ada@ada.example', 'Dear'];

const note = freshNote();
/** A thank-you whose text is written, by e-mail. */
const written: readonly Past[] = [
  ...waitingNote('Ada Lovelace', 5, note, { occasion: 'the referral', channel: 'email', address: 'ada@ada.example' }),
  { at: daysAgo(4), type: 'note.drafted', data: { note, subject: 'Thank you', body: 'Dear Ada,\n\nthank you.' } },
];

const stage = async (driver: Driver): Promise<NoteStage | undefined> => {
  const row = (await driver.ask('rows', { query: 'Ada Lovelace', limit: 9 }))[0];
  return row?.is === 'note' ? row.stage : undefined;
};
const reads = (driver: Driver, page: Page) => expect.poll(async () => (await driver.text(page)).replace(/\s+/g, ' '));

/** Goes to write the note, as *Write it* on its page does, and gives the tab that this opens. */
async function write(driver: Driver): Promise<Page> {
  const answer = await driver.ask('note.write', { note, place: 'gmail' });
  expect(answer.ok).toBe(true);
  const page = await driver.tab('mail.google.com/mail/u/0/?view=cm');
  await page.waitForSelector('[name=to]');
  return page;
}

test('a line in the popup is shown as it is understood, corrected, kept, and taken back with all that was added beside it', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(gmailSites) });
  const popup = await driver.open('/popup.html');
  await driver.fill(popup, 'Add a bulb or a note', 'thank Ada for the referral by 24 December');
  await reads(driver, popup).toMatch(/Thanks · Ada · the referral · by \w+ 24 December/);
  expect(await axePage(popup)).toEqual([]);
  expect(await driver.ask('rows', { query: '', limit: 9 })).toEqual([]);

  await driver.press(popup, /^Change: A note to Ada/);
  await driver.fill(popup, 'To whom?', 'Ada Lovelace');
  await driver.press(popup, 'Done');
  await reads(driver, popup).toContain('Ada Lovelace · the referral');
  const field = await popup.$('.quick-add textarea');
  await field?.focus();
  // Shift with Enter is another line of the field.
  await popup.keyboard.press('End');
  await popup.keyboard.down('Shift');
  await popup.keyboard.press('Enter');
  await popup.keyboard.up('Shift');
  await popup.keyboard.type('Speaker page');
  await driver.press(popup, 'Add 2 lines');
  await reads(driver, popup).toContain('Added 2.');
  const [kept] = (await driver.ask('rows', { query: 'Ada Lovelace', limit: 9 })) ?? [];
  expect(kept).toMatchObject({ is: 'note', kind: 'thanks', person: 'Ada Lovelace', occasion: 'the referral' });
  expect(kept?.is === 'note' && kept.due).toMatch(/-12-24$/);

  await driver.press(popup, 'Undo');
  await expect.poll(() => driver.ask('rows', { query: '', limit: 9 })).toEqual([]);
  await reads(driver, popup).toContain('Undone.');
  await driver.press(popup, 'Undo');
  await expect.poll(async () => (await driver.ask('rows', { query: '', limit: 9 })).length).toBe(2);
});

test('written in a tab that is known and closed: the popup asks, and “Sent”, “Not yet” and “Let it go” are what they say, and can be taken back', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(gmailSites) });
  await seed(driver, written);
  const popup = await driver.open('/popup.html');
  const mail = await write(driver);
  expect(
    await mail.evaluate(() =>
      [...document.querySelectorAll('input, textarea')].map((one) => (one as HTMLInputElement).value),
    ),
  ).toEqual(['ada@ada.example', 'Thank you', 'Dear Ada,\n\nthank you.']);
  expect(await stage(driver)).toBe('written');
  await mail.close();
  await popup.bringToFront();
  await reads(driver, popup).toContain(`${QUESTION} Sent Not yet Let it go`);
  expect(await axePage(popup)).toEqual([]);

  await driver.press(popup, 'Sent');
  await reads(driver, popup).toContain('Sent: A note to Ada Lovelace');
  expect(await stage(driver)).toBe('sent');
  expect(await driver.text(popup)).not.toContain(QUESTION);
  await driver.press(popup, 'Undo');
  await expect.poll(() => stage(driver)).toBe('written');

  await (await write(driver)).close();
  await popup.bringToFront();
  await driver.press(popup, 'Not yet');
  await expect.poll(() => driver.text(popup)).not.toContain(QUESTION);
  expect(await stage(driver)).toBe('written');

  await (await write(driver)).close();
  await popup.bringToFront();
  await driver.press(popup, 'Let it go');
  await reads(driver, popup).toContain('Let go: A note to Ada Lovelace');
  expect(await stage(driver)).toBe('let-go');
  expect(await driver.text(popup)).not.toContain(QUESTION);
  await driver.press(popup, 'Undo');
  await expect.poll(() => stage(driver)).toBe('written');
  // Nobody has answered it then.
  await reads(driver, popup).toContain(QUESTION);
  // For no mail site was anything ever asked of the browser.
  expect(await driver.granted()).toEqual([]);
});

test('whoever goes to another tab is asked there, and no more once they are back at their letter', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(gmailSites) });
  await seed(driver, written);
  const popup = await driver.open('/popup.html');
  const mail = await write(driver);
  await mail.bringToFront();
  expect(await driver.text(popup)).not.toContain(QUESTION);
  await popup.bringToFront();
  await reads(driver, popup).toContain(QUESTION);
  await mail.bringToFront();
  await expect.poll(() => driver.text(popup)).not.toContain(QUESTION);

  await popup.bringToFront();
  await driver.press(popup, 'Not yet');
  await expect.poll(() => driver.text(popup)).not.toContain(QUESTION);
  await popup.close();
  // Answered is answered, for as long as they have not been there again.
  const again = await driver.open('/popup.html');
  await reads(driver, again).toContain('not sent.');
  expect(await driver.text(again)).not.toContain(QUESTION);
});

test('the tab is closed while the background sleeps, or with the whole browser: the popup asks when it opens next', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(gmailSites) });
  await seed(driver, written);
  const mail = await write(driver);
  await driver.killBackground();
  await mail.close();
  const popup = await driver.open('/popup.html');
  await reads(driver, popup).toContain(QUESTION);
  await driver.press(popup, 'Not yet');
  await expect.poll(() => driver.text(popup)).not.toContain(QUESTION);

  await write(driver);
  await driver.restart();
  const next = await driver.open('/popup.html');
  await reads(driver, next).toContain(QUESTION);
  await driver.press(next, 'Sent');
  await expect.poll(() => stage(driver)).toBe('sent');

  // And once nothing is written any more, other tabs wake nobody.
  await next.close();
  await driver.killBackground();
  const other = await driver.open(INBOX);
  await afterRest(other);
  await other.close();
  expect(await driver.backgroundRuns()).toBe(false);
});

test('at a mail site that is listed and allowed, the letter is left when it was sent, though its tab stays', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(gmailSites) });
  await seed(driver, [...written, ...website('https://mail.google.com/', 1)]);
  await driver.grant('mail.google.com');
  const mail = await write(driver);
  await mail.bringToFront();
  // The lamp's address carries counts, but where a question comes first.
  await expect.poll(() => driver.lampOpens()).toContain('#lit=');
  await mail.click('button');
  await expect.poll(() => driver.lampOpens()).toBe('/popup.html');
  expect(await mail.$eval('h1', ({ textContent }) => textContent)).toBe('Message sent');
  const popup = await driver.open('/popup.html');
  await reads(driver, popup).toContain(QUESTION);
});

test('where mail is read a banner says that one thank-you is ready, and neither page, banner nor answer holds a name', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(gmailSites) });
  await seed(driver, [atAnyHour, ...written, ...website('https://mail.google.com/', 1)]);
  expect(await bannerScripts(driver)).toEqual([]);
  await driver.grant('mail.google.com');
  await expect.poll(() => bannerScripts(driver)).toEqual(['*://*.mail.google.com/*']);

  const page = await driver.open(INBOX);
  const { text, presses } = await driver.bannerHangs(page);
  expect(presses.map(({ label }) => label).sort()).toEqual(['Close for a week', 'Later', 'More', 'Open it', 'Sent']);
  expect(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)[0],
  ).toBe('One thank-you is ready to send.');
  expect(await axeBanner(driver, page)).toEqual([]);
  await driver.pressBanner(page, 'More');
  await driver.pressBanner(page, 'Why now?');
  await expect.poll(async () => (await driver.banner(page))?.text).toContain('begun and not sent yet');

  // What the page could read, what hangs in its closed root, and what the background answers to it.
  const held = await driver.inPage<string[]>(
    page,
    `async () => {
      const host = document.querySelector('html > div');
      const { browser: own, chrome: theirs } = globalThis;
      const root = host.openOrClosedShadowRoot ?? theirs.dom.openOrClosedShadowRoot(host);
      const answer = await (own ?? theirs).runtime.sendMessage({ name: 'banner.hello', data: { standing: null } });
      return [document.documentElement.outerHTML, root.innerHTML, JSON.stringify(answer), JSON.stringify({ ...localStorage })];
    }`,
  );
  expect(held).toHaveLength(4);
  for (const secret of SECRETS)
    expect(
      held.filter((one) => one.includes(secret)),
      secret,
    ).toEqual([]);

  await driver.pressBanner(page, 'Sent');
  await expect.poll(async () => (await driver.banner(page))?.text).toContain('Sent.');
  expect(await stage(driver)).toBe('sent');
  await driver.pressBanner(page, 'Undo');
  await expect.poll(() => stage(driver)).toBe('waiting');
  await driver.pressBanner(page, 'Open it');
  await driver.tab(`/notes.html#note=${note}`);
  await expect.poll(() => driver.banner(page)).toBeNull();
});

test('several are a number; “Later” puts them all off and is taken back, and × is still for a week', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(gmailSites) });
  const other = freshNote();
  await seed(driver, [
    atAnyHour,
    ...written,
    ...waitingNote('Grace Hopper', 3, other, { kind: 'apology' }),
    { at: daysAgo(2), type: 'note.written', data: { note: other } },
    ...website('https://mail.google.com/', 1),
  ]);
  await driver.grant('mail.google.com');
  const page = await driver.open(INBOX);
  const { presses, text } = await driver.bannerHangs(page);
  expect(text).toContain('2 notes are ready to send.');
  expect(presses.map(({ label }) => label).sort()).toEqual(['Close for a week', 'Later', 'More', 'Open them']);

  const putOff = async () =>
    (await driver.ask('rows', { query: '', limit: 9 })).filter(({ later }) => later !== null).length;
  await driver.pressBanner(page, 'Later');
  await driver.pressBanner(page, 'Next week');
  await expect.poll(async () => (await driver.banner(page))?.text).toContain('Put off: Next week');
  expect(await putOff()).toBe(2);
  await driver.pressBanner(page, 'Undo');
  await expect.poll(putOff).toBe(0);

  await driver.pressBanner(page, 'Close for a week');
  await expect.poll(() => driver.banner(page)).toBeNull();
  await driver.reload(page);
  await afterRest(page);
  expect(await driver.banner(page)).toBeNull();
  const popup = await driver.open('/popup.html');
  await reads(driver, popup).toContain('A note to Ada Lovelace');
});

test('a letter of ten thousand characters, which no address carries, is on the clipboard and arrives byte for byte', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(gmailSites) });
  const odd = 'A & B + 100 % #1? “é” 🙏🏽 שלום مرحبا\n\n';
  const body = odd
    .repeat(Math.ceil(10_000 / odd.length))
    .slice(0, 10_000)
    .trimEnd();
  await seed(driver, [
    ...waitingNote('Ada Lovelace', 5, note, { channel: 'email', address: 'ada@ada.example' }),
    { at: daysAgo(4), type: 'note.drafted', data: { note, subject: 'Thank you', body } },
    { at: daysAgo(4), type: 'settings.changed', data: { to: { mailer: 'gmail' } } },
  ]);
  const page = await driver.open(`/notes.html#note=${note}`);
  await driver.press(page, 'Write it in Gmail');
  await reads(driver, page).toContain('Your text is on the clipboard: paste it there.');
  const mail = await driver.tab('mail.google.com/mail/u/0/?view=cm');
  await mail.bringToFront();
  await mail.waitForSelector('[name=to]');
  await mail.focus('[name=body]');
  await mail.keyboard.down('Control');
  await mail.keyboard.press('v');
  await mail.keyboard.up('Control');
  await expect.poll(() => mail.$eval('[name=body]', (field) => ('value' in field ? field.value : null))).toBe(body);
});
