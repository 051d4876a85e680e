import { describe, expect, test, vi } from 'vitest';
import type { BulbId } from '../../utils/core/ids.ts';
import { REMEMBERED_FOR } from '../../utils/core/nudges/memory.ts';
import { DAY, instantOf } from '../../utils/core/time.ts';
import type { JournalStore } from '../../utils/platform/journal-store.ts';
import { KeptHouse } from './kept-house.ts';
import { served } from './served.ts';

vi.mock('wxt/browser', () => ({ browser: { action: new Proxy({}, { get: () => async () => undefined }) } }));

const ZONE = 'Europe/Vienna';
const seenIn = async ({ memory }: ReturnType<typeof served>, bulb: BulbId) => (await memory.read()).seen[bulb];

describe('the moment of the week', () => {
  const at = (day: string) => ({ at: instantOf(day, ZONE, 16), zone: ZONE });

  test('has been had once it was begun, and the popup reads so in its one small record', async () => {
    const kept = new KeptHouse();
    const { page } = served(kept);
    await kept.hang();
    expect((await kept.store.agenda())?.momentHad).toBeNull();
    await page('moment.begin', { locale: 'en-GB' });
    expect((await kept.store.agenda())?.momentHad).toBe(kept.now.at);
    expect((await kept.kill().house.renew()).momentHad).toBe(kept.now.at);
  });

  test('tells what the journal tells, and nothing where it tells nothing', async () => {
    const kept = new KeptHouse();
    const { page } = served(kept);
    kept.now = at('2026-09-04');
    const bulb = await kept.hang();
    expect(await page('moment.begin', { locale: 'en-GB' })).toEqual({ occasion: null, since: null });
    await kept.do({ do: 'done', bulb, evidence: 'said' });
    kept.now = at('2026-11-06');
    const undone = await kept.do({ do: 'done', bulb, evidence: 'said' });
    await kept.do({ do: 'undo', entries: [...undone] });
    const owed = await kept.house.run({ do: 'owe', notes: [{ person: 'Ada' }] });
    const note = owed.ok ? owed.value.made[0] : undefined;
    if (!note) throw new Error('No note');
    await kept.do({ do: 'done', bulb: note, evidence: 'said' });
    expect(await page('moment.begin', { locale: 'en-GB' })).toEqual({
      occasion: null,
      since: { from: '2026-09-01', relit: 1, sent: 1 },
    });
  });

  test('reads no more of the journal than the months it tells of', async () => {
    const read: (readonly unknown[])[] = [];
    const kept = new KeptHouse(
      1,
      (store): JournalStore => ({
        ...store,
        entriesAfter: async (upto) => {
          const entries = await store.entriesAfter(upto);
          read.push(entries);
          return entries;
        },
      }),
    );
    const { page } = served(kept);
    kept.now = at('2025-06-06');
    const bulb = await kept.hang();
    for (let day = 0; day < 5; day += 1) await kept.wait(DAY).do({ do: 'done', bulb, evidence: 'said' });
    kept.now = at('2026-11-06');
    await kept.do({ do: 'done', bulb, evidence: 'said' });
    read.length = 0;
    const told = await page('moment.begin', { locale: 'en-GB' });
    expect(told).toMatchObject({ since: { from: '2026-08-01', relit: 1 } });
    expect(read.map((entries) => entries.length)).toEqual([1]);
  });

  test.each([
    ['2026-11-27', 'en-US', { is: 'thanksgiving', name: null }],
    ['2026-11-27', 'en-GB', null],
    ['2026-10-16', 'en-CA', { is: 'thanksgiving', name: null }],
    ['2026-12-18', 'de-AT', { is: 'year-end', name: null }],
    ['2026-05-08', 'en-GB', { is: 'own', name: 'Opening night' }],
    ['2026-05-15', 'en-GB', null],
  ])('on %s, read in %s, has the occasion %o', async (day, locale, occasion) => {
    const kept = new KeptHouse();
    const { page } = served(kept);
    kept.now = at(day);
    await kept.do({
      do: 'set',
      to: {
        dates: [
          { month: 1, date: 7, name: 'Other' },
          { month: 5, date: 5, name: 'Opening night' },
        ],
      },
    });
    expect(await page('moment.begin', { locale })).toMatchObject({ occasion });
  });
});

describe('what was seen in the popup', () => {
  test('is remembered, and was not left alone once it was looked after, put off, let go or opened', async () => {
    const kept = new KeptHouse();
    const house = served(kept);
    const { page } = house;
    const bulbs = [];
    for (const title of ['Done', 'Later', 'Opened', 'Left alone'])
      bulbs.push(await kept.hang(title, { addresses: ['ada.example'] }));
    const [done, later, opened, left] = bulbs;
    if (!done || !later || !opened || !left) throw new Error('Nothing hangs');
    await page('popup.seen', { bulbs });
    for (const bulb of bulbs) expect(await seenIn(house, bulb)).toBe(kept.now.at);
    await page('command', { command: { do: 'done', bulb: done, evidence: 'said' } });
    await page('command', { command: { do: 'later', bulb: later, until: kept.now.at + DAY } });
    await page('open', { bulb: opened });
    expect(await Promise.all(bulbs.map((bulb) => seenIn(house, bulb)))).toEqual([
      undefined,
      undefined,
      undefined,
      kept.now.at,
    ]);
  });

  test('a note was not left alone once it was opened to be written', async () => {
    const kept = new KeptHouse();
    const house = served(kept);
    const owed = await kept.house.run({ do: 'owe', notes: [{ person: 'Ada' }] });
    const note = owed.ok ? owed.value.made[0] : undefined;
    if (!note || note.startsWith('a-')) throw new Error('No note');
    await house.page('popup.seen', { bulbs: [note] });
    await house.page('note.sheet', { note: note as never });
    expect(await seenIn(house, note)).toBeUndefined();
  });

  test('is forgotten with everything else that is remembered', async () => {
    const kept = new KeptHouse();
    const house = served(kept);
    const [first, second] = [await kept.hang('First'), await kept.hang('Second')];
    await house.page('popup.seen', { bulbs: [first] });
    kept.wait(REMEMBERED_FOR);
    await house.page('popup.seen', { bulbs: [second] });
    expect(await seenIn(house, first)).toBeUndefined();
  });
});
