import type { Page } from 'puppeteer-core';
import { ALAN, drop, firstArchive, MARY, nextArchive, SAID, UNSENT, writtenTo } from './archives.ts';
import { axePage } from './harness/axe.ts';
import type { Driver } from './harness/driver.ts';
import { atAnyHour, seed } from './harness/seed.ts';
import { expect, test } from './harness/spec.ts';
import { journalOf } from './houses.ts';
import { linkedinSites } from './look-alikes/linkedin.ts';

const PAGE = '/linkedin.html';

const reads = (driver: Driver, page: Page) => expect.poll(async () => (await driver.text(page)).replace(/\s+/g, ' '));
/** Who is suggested, from the top. */
const suggested = (page: Page) =>
  page.$$eval('[data-person] h3', (all) => all.map((one) => one.querySelector('bdi')?.textContent ?? ''));
const notesIn = async (driver: Driver) =>
  (await driver.ask('rows', { query: '', limit: 99 })).filter((row) => row.is === 'note');
const notes = async (driver: Driver) => (await notesIn(driver)).map(({ person, stage }) => [person, stage]);

/** Opens the page, and waits until it can be given something. */
async function openPage(driver: Driver): Promise<Page> {
  const page = await driver.open(PAGE);
  await reads(driver, page).toContain('See who waits for a word from you.');
  return page;
}

/** Everything that the extension has stored, as text: its database, and what else a browser keeps for it. */
const stored = (driver: Driver): Promise<string> =>
  driver.inExtension(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const all: unknown[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store);
        all.push(await done(objects.getAllKeys()), await done(objects.getAll()));
      }
      database.close();
    }
    // States are maps: JSON alone would tell nothing of them.
    return JSON.stringify(all, (_, value) => (value instanceof Map || value instanceof Set ? [...value] : value));
  });

test('an export is dropped: who waits is suggested, a note is written and sent, and the next export shows who was answered', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(linkedinSites) });
  await seed(driver, [atAnyHour]);
  const page = await openPage(driver);
  expect(await axePage(page)).toEqual([]);
  await drop(page, 'Basic_LinkedInDataExport.zip', firstArchive());

  await reads(driver, page).toContain('4 people may be waiting for a word from you.');
  // What people wait for first; never more than three.
  expect(await suggested(page)).toEqual(['Grace Hopper', 'Alan Turing', 'Mary Somerville']);
  expect(await driver.text(page)).toContain('UNSENT');
  expect(await driver.text(page)).not.toContain(SAID);
  await reads(driver, page).toContain('and 1 more behind these');
  expect(await axePage(page)).toEqual([]);
  // Nothing becomes a bulb or a note by itself.
  expect(await driver.ask('rows', { query: '', limit: 9 })).toEqual([]);
  const before = await stored(driver);
  expect(before).toContain('UNSENT');
  expect(before).not.toContain(SAID);

  // Mary's thank-you is written down and sent from there.
  await driver.press(page, 'Write a note: Mary Somerville');
  await reads(driver, page).toContain('Written down.');
  expect(await notes(driver)).toEqual([['Mary Somerville', 'waiting']]);
  const [note] = await notesIn(driver);
  expect(note).toMatchObject({ kind: 'thanks', channel: 'linkedin', address: 'https://www.linkedin.com/in/mary' });
  if (!note) throw new Error('No note');
  await driver.ask('note.write', { note: note.bulb, place: 'linkedin' });
  const letter = await driver.tab('linkedin.com/messaging/compose/');
  await letter.close();
  const popup = await driver.open('/popup.html');
  await reads(driver, popup).toContain('The note to Mary Somerville: sent?');
  await driver.press(popup, 'Sent');
  await expect.poll(() => notes(driver)).toEqual([['Mary Somerville', 'sent']]);
  await popup.close();

  // Emmy's note with her invitation needs nothing.
  await page.bringToFront();
  await driver.reload(page);
  await expect.poll(() => suggested(page)).toEqual(['Grace Hopper', 'Alan Turing', 'Emmy Noether']);
  await driver.press(page, 'Not needed: Emmy Noether');
  await expect.poll(() => suggested(page)).toEqual(['Grace Hopper', 'Alan Turing']);

  await drop(page, 'Complete_LinkedInDataExport.zip', nextArchive([writtenTo(MARY)]));
  await reads(driver, page).toContain('Seen as answered: Grace Hopper.');
  expect(await suggested(page)).toEqual(['Alan Turing']);
  const lines = await driver.ask('history', { bulb: note.bulb });
  expect(lines.map(({ said }) => said.key)).toContain('history.note.sent.verified');

  // And once the draft is dealt with, its text is gone too.
  await driver.press(page, 'Never for this person: Alan Turing');
  await reads(driver, page).toContain('Nobody here waits for a word from you.');
  await driver.killBackground();
  await driver.ask('refresh', {});
  await expect.poll(() => stored(driver), { timeout: 20_000 }).not.toContain('UNSENT');
  expect(await stored(driver)).not.toContain(SAID);
  expect(await driver.granted()).toEqual([]);
});

test('a draft that was never sent becomes the text of its note', async ({ serve, start }) => {
  const driver = await start({ web: await serve(linkedinSites) });
  const page = await openPage(driver);
  await drop(page, 'export.zip', firstArchive());
  await driver.press(page, `Write a note: ${ALAN[0]}`);
  await reads(driver, page).toContain('Written down.');
  const [note] = await notesIn(driver);
  if (!note) throw new Error('No note');
  expect((await driver.ask('note.sheet', { note: note.bulb }))?.draft).toEqual({ subject: '', body: UNSENT });
  await driver.press(page, 'Undo');
  // The card of what was written down has the same heading: the draft itself shows that it is back.
  await reads(driver, page).toContain('UNSENT');
});

test('what is no export, or half of one, is told in one sentence, and nothing is stored', async ({ serve, start }) => {
  const driver = await start({ web: await serve(linkedinSites) });
  const page = await openPage(driver);
  const before = await journalOf(driver);
  const whole = firstArchive();
  for (const [name, bytes, sentence] of [
    ['holiday.jpg', new Uint8Array(5_000).fill(7), 'That is no LinkedIn export'],
    ['half.zip', whole.subarray(0, whole.length / 2), 'ends before its end'],
    ['nothing.zip', new Uint8Array(), 'That is no LinkedIn export'],
  ] as const) {
    await drop(page, name, bytes);
    await reads(driver, page).toContain(sentence);
  }
  expect(await journalOf(driver)).toEqual(before);
  expect(await stored(driver)).not.toContain('waitsAsOf');
  await drop(page, 'export.zip', whole);
  await reads(driver, page).toContain('4 people may be waiting');
  expect(await stored(driver)).toContain('waitsAsOf');
  // Killed at any moment, the page begins anew with what was kept to the end.
  await driver.killBackground();
  await driver.reload(page);
  await reads(driver, page).toContain('4 people may be waiting');
});

test('asked for, it waits as a bulb: put off till tomorrow, and ended by the export', async ({ serve, start }) => {
  const driver = await start({ web: await serve(linkedinSites) });
  await seed(driver, [atAnyHour]);
  const page = await openPage(driver);
  await driver.press(page, 'I asked for it');
  await reads(driver, page).toContain('LinkedIn mails a link within a day, good for three.');
  const [row] = await driver.ask('rows', { query: '', limit: 9 });
  expect(row).toMatchObject({ kind: 'linkedin-export', awaited: 'coming', state: 'lit' });
  expect(row?.later).not.toBeNull();
  await drop(page, 'export.zip', firstArchive());
  await reads(driver, page).toContain('4 people may be waiting');
  await expect
    .poll(async () => (await driver.ask('rows', { query: '', limit: 9 }))[0])
    .toMatchObject({ kind: 'linkedin-export', awaited: null, state: 'lit', later: null });
});
