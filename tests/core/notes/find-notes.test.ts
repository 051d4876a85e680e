import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { noteRow } from '../../../utils/core/bulbs/agenda.ts';
import { type NoteId, noteIdSchema } from '../../../utils/core/ids.ts';
import { EMPTY_HOUSE, type Note, type NoteStage, type State } from '../../../utils/core/journal/state.ts';
import {
  acquaintances,
  type FoundNotes,
  findNotes,
  folded,
  SHELVES,
  type Shelf,
} from '../../../utils/core/notes/find-notes.ts';
import { CHANNELS } from '../../../utils/core/notes/note-fields.ts';
import { daysToSend } from '../../../utils/core/notes/pace.ts';
import { DAY, type Day, dayOf, HOUR } from '../../../utils/core/time.ts';
import { PlayedHouse, START, ZONES } from '../played-house.ts';

// As they are, and counted: what a row and a day of a zone cost is what thousands of notes would make slow.
vi.mock('../../../utils/core/bulbs/agenda.ts', { spy: true });
vi.mock('../../../utils/core/time.ts', { spy: true });

const STAGES = ['waiting', 'written', 'sent', 'let-go'] as const satisfies readonly NoteStage[];
const noteId = (n: number): NoteId => v.parse(noteIdSchema, `n-${n.toString(36).padStart(13, '0')}`);
const dayAt = (n: number): Day => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);

const noteOf = (over: Partial<Note> = {}): Note => ({
  id: noteId(1),
  kind: 'thanks',
  person: 'Ada',
  occasion: null,
  since: '2026-02-01',
  due: null,
  channel: null,
  address: null,
  page: null,
  about: null,
  suggested: null,
  draft: null,
  owedAt: START - 3 * DAY,
  zone: 'Europe/Vienna',
  stage: 'waiting',
  stageAt: START - 3 * DAY,
  sentBy: null,
  ...over,
});
const houseWith = (notes: readonly Note[], later: readonly NoteId[] = []): State => ({
  ...EMPTY_HOUSE,
  notes: new Map(notes.map((note) => [note.id, note])),
  deferred: new Map(later.map((id) => [id, START + DAY])),
});
const found = (notes: readonly Note[], query: string) =>
  findNotes(houseWith(notes), query, 'open', 100, START).rows.map(({ bulb }) => bulb);

/** Few letters, so that much is found and much is the same. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'A', 'B', ' '), maxLength: 8 });
const notes = fc
  .array(
    fc.record({
      person: text.map((name) => name.trim() || 'a'),
      occasion: fc.option(text, { nil: null }),
      address: fc.option(text, { nil: null }),
      draft: fc.option(fc.record({ subject: text, body: text }), { nil: null }),
      channel: fc.option(fc.constantFrom(...CHANNELS), { nil: null }),
      since: fc.nat(5).map(dayAt),
      due: fc.option(fc.nat(60).map(dayAt), { nil: null }),
      owedAt: fc.nat(6).map((n) => START - n * DAY),
      stageAt: fc.nat(6).map((n) => START - n * HOUR),
      stage: fc.constantFrom(...STAGES),
      zone: fc.constantFrom(...ZONES),
    }),
    { maxLength: 25 },
  )
  .map((all) => all.map((over, n) => noteOf({ ...over, id: noteId(n) })));
const houses = fc.tuple(notes, fc.infiniteStream(fc.boolean())).map(([all, put]) =>
  houseWith(
    all,
    all.flatMap(({ id }) => (put.next().value ? [id] : [])),
  ),
);

beforeEach(() => {
  vi.mocked(noteRow).mockClear();
  vi.mocked(dayOf).mockClear();
});

describe('notes are found', () => {
  test.each([
    ['José Ruiz', 'jose'],
    ['Jose Ruiz', 'JOSÉ'],
    ['Søren Aabye', 'soren'],
    ['Łukasz', 'lukasz'],
    ['Frau Strauß', 'STRAUSS'],
    ['Frau Strauss', 'strauß'],
    ['Ειρήνη Παππάς', 'ΠΑΠΠΑΣ'],
    ['İnci', 'inci'],
    ['Işık', 'ISIK'],
    ['Žižek', 'z\u030cizek'],
    ['Лев Толстой', 'толстой'],
    ['أَدا', 'أدا'],
    ['株式会社', '式会'],
    ['ﬁnn', 'FINN'],
    ['Ａｄａ', 'ada'],
  ])('in any case and with or without accents: %s by %s', (person, query) => {
    expect(found([noteOf({ person })], query)).toHaveLength(1);
  });

  test('by any way of writing the same letters', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aeiouzéüñçåžßøłđæœıσшяあم'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(letters, (person) => {
        for (const query of [person.toUpperCase(), person.toLowerCase(), person.normalize('NFD'), folded(person)])
          expect(found([noteOf({ person })], query), query).toHaveLength(1);
      }),
    );
  });

  test('by name, occasion, address, subject and text, and not by what a page was called', () => {
    const note = noteOf({
      person: 'Ada Lovelace',
      occasion: 'the referral',
      address: 'ada@engine.example',
      draft: { subject: 'A word of thanks', body: 'Without you,\nno hospital.' },
      page: { url: 'https://secret.example/', title: 'Secret' },
    });
    for (const query of ['love', 'referral', 'engine.ex', 'word', 'hospital', '', '  ', 'ada the thanks hosp'])
      expect(found([note], query), query).toHaveLength(1);
    for (const query of ['secret', 'adathe', 'ada hospitals']) expect(found([note], query), query).toEqual([]);
  });

  test('where every word stands somewhere in them, in whatever order, and nowhere else', () => {
    fc.assert(
      fc.property(houses, text, fc.constantFrom(...SHELVES), (house, query, shelf) => {
        const words = query
          .toLowerCase()
          .split(' ')
          .filter((word) => word !== '');
        const holds = ({ person, occasion, address, draft }: Note) => {
          const parts = [person, occasion, address, draft?.subject, draft?.body].map((part) => part?.toLowerCase());
          return words.every((word) => parts.some((part) => part?.includes(word)));
        };
        const shelves = { open: ['waiting', 'written'], sent: ['sent'], 'let-go': ['let-go'] };
        const wanted = [...house.notes.values()].filter((note) => shelves[shelf].includes(note.stage) && holds(note));
        const { rows, counts, written } = findNotes(house, query, shelf, 100, START);
        expect(rows.map(({ bulb }) => bulb).toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
        expect(counts[shelf]).toBe(wanted.length);
        if (shelf === 'open') expect(written).toBe(wanted.filter(({ stage }) => stage === 'written').length);
      }),
    );
  });

  test('by a new text at once, and by the old one no more', () => {
    const house = new PlayedHouse();
    const note = house.owe('Ada');
    const by = (query: string) => findNotes(house.state, query, 'open', 10, house.now.at).counts.open;
    house.do({ do: 'draft', note, subject: '', body: 'Thank you for the mic' });
    expect([by('mic'), by('lamp')]).toEqual([1, 0]);
    house.do({ do: 'draft', note, subject: '', body: 'Thank you for the lamp' });
    expect([by('mic'), by('lamp')]).toEqual([0, 1]);
  });
});

describe('of what is found', () => {
  test('what is written comes first, then what is due first; what was put off comes last', () => {
    const all = [
      noteOf({ id: noteId(1), since: '2026-02-03' }),
      noteOf({ id: noteId(2), since: '2026-01-01', due: '2026-03-01' }),
      noteOf({ id: noteId(3), since: '2026-02-05', stage: 'written' }),
      noteOf({ id: noteId(4), since: '2026-01-02', stage: 'written' }),
      noteOf({ id: noteId(5), since: '2026-02-02' }),
      noteOf({ id: noteId(6), since: '2026-02-02' }),
    ];
    const order = (later: NoteId[]) =>
      findNotes(houseWith(all, later), '', 'open', 10, START).rows.map(({ bulb }) => Number(bulb.at(-1)));
    expect(order([])).toEqual([4, 3, 5, 6, 1, 2]);
    expect(order([noteId(4), noteId(5)])).toEqual([3, 6, 1, 2, 4, 5]);
  });

  test('what was put off until a time that has passed is where it was', () => {
    const house = houseWith([noteOf({ id: noteId(1) }), noteOf({ id: noteId(2), stage: 'written' })], [noteId(2)]);
    const first = (now: number) => findNotes(house, '', 'open', 1, now).rows[0];
    expect(first(START)?.bulb).toBe(noteId(1));
    expect(first(START + DAY)).toMatchObject({ bulb: noteId(2), later: null });
  });

  test('each row stands where it belongs, as it says itself, whatever the house', () => {
    fc.assert(
      fc.property(houses, (house) => {
        const { rows } = findNotes(house, '', 'open', 100, START);
        const place = rows.map(({ bulb, later, stage, due, since }) =>
          [later === null ? 'a' : 'b', later === null && stage === 'written' ? 'a' : 'b', due ?? since, bulb].join(' '),
        );
        expect(place).toEqual(place.toSorted());
        for (const shelf of ['sent', 'let-go'] as const) {
          const settled = findNotes(house, '', shelf, 100, START).rows.map(({ bulb }) => house.notes.get(bulb));
          const when = settled.map((note) => [START - (note?.stageAt ?? 0), note?.id] as const);
          expect(when).toEqual(when.toSorted(([a, x], [b, y]) => a - b || (String(x) < String(y) ? -1 : 1)));
        }
      }),
    );
  });

  test('how much is counted does not depend on how much is shown, nor on the shelf', () => {
    fc.assert(
      fc.property(houses, text, fc.integer({ min: 1, max: 30 }), (house, query, limit) => {
        const whole = (found: FoundNotes) => ({ ...found, rows: [] });
        const all = findNotes(house, query, 'open', 1_000, START);
        for (const shelf of SHELVES) {
          const some = findNotes(house, query, shelf, limit, START);
          expect(whole(some)).toEqual(whole(all));
          expect(some.rows).toEqual(findNotes(house, query, shelf, 1_000, START).rows.slice(0, limit));
          expect(some.rows).toHaveLength(Math.min(limit, all.counts[shelf]));
        }
      }),
    );
  });
});

describe('five thousand notes', () => {
  const many = (stage: (n: number) => NoteStage) =>
    houseWith(
      Array.from({ length: 5_000 }, (_, n) =>
        noteOf({
          id: noteId(n),
          person: `Müller ${n % 2_500}`,
          draft: { subject: 'Thank you', body: 'for all of it. '.repeat(20) },
          stage: stage(n),
          stageAt: START - n * HOUR,
        }),
      ),
    );

  test.each([
    ['all of them waiting', (_: number) => 'waiting', 'open', 5_000],
    ['all of them sent', (_: number) => 'sent', 'sent', 5_000],
    ['of every stage', (n: number) => STAGES[n % 4] ?? 'waiting', 'open', 2_500],
  ] as const satisfies readonly (readonly [string, (n: number) => NoteStage, Shelf, number])[])(
    '%s, are gone through at each key at the cost of what is shown',
    (_, stage, shelf, count) => {
      const house = many(stage);
      findNotes(house, '', shelf, 50, START);
      const fold = vi.spyOn(String.prototype, 'normalize');
      for (const query of ['m', 'mu', 'mul', 'muller', 'muller thank']) {
        for (const spy of [vi.mocked(noteRow), vi.mocked(dayOf), fold]) spy.mockClear();
        expect(findNotes(house, query, shelf, 50, START).counts[shelf], query).toBe(count);
        // The query itself is the only text that is read anew, and each row asks for a day or two.
        expect(fold.mock.calls.length).toBe(1);
        expect(vi.mocked(noteRow).mock.calls.length).toBe(50);
        expect(vi.mocked(dayOf).mock.calls.length).toBeLessThanOrEqual(2 * 50);
      }
    },
  );

  test('tell of people at the cost of one look at each name, and of those who are shown', () => {
    const house = many((n) => STAGES[n % 4] ?? 'waiting');
    const fold = vi.spyOn(String.prototype, 'normalize');
    expect(acquaintances(house, 'mul', 8, START)).toHaveLength(8);
    expect(fold.mock.calls.length).toBeLessThanOrEqual(5_001);
    expect(vi.mocked(noteRow).mock.calls.length).toBeLessThanOrEqual(2 * 8);
    expect(vi.mocked(dayOf).mock.calls.length).toBeLessThanOrEqual(4 * 8);
  });
});

describe('people are found', () => {
  const met = (...all: Partial<Note>[]) => houseWith(all.map((over, n) => noteOf({ id: noteId(n), ...over })));
  const names = (house: State, typed: string, limit = 10) =>
    acquaintances(house, typed, limit, START).map(({ person }) => person);

  test('by how a word of their name begins, in any case and without accents', () => {
    const house = met(
      { person: 'José Ruiz', owedAt: 2 },
      { person: 'Rosa' },
      { person: 'the Tuesday group', owedAt: 1 },
    );
    expect(names(house, 'jose')).toEqual(['José Ruiz']);
    expect(names(house, ' RU')).toEqual(['José Ruiz']);
    expect(names(house, 'jose  r')).toEqual(['José Ruiz']);
    expect(names(house, 'tue')).toEqual(['the Tuesday group']);
    expect(names(house, 'os')).toEqual([]);
  });

  test('those met last first, all of them before anything was typed, as many as are wanted', () => {
    const house = met(
      { person: 'Ada', owedAt: START - 3 },
      { person: 'Grace', owedAt: START - 1 },
      { person: 'Linus', owedAt: START - 2 },
      { person: 'ada', owedAt: START },
    );
    expect(names(house, '')).toEqual(['ada', 'Grace', 'Linus']);
    expect(names(house, '', 2)).toEqual(['ada', 'Grace']);
  });

  test('as one, however the name was written, under the latest spelling', () => {
    const house = met({ person: 'jose  ruiz', owedAt: 1 }, { person: 'José Ruiz', owedAt: 2 });
    expect(names(house, 'jose')).toEqual(['José Ruiz']);
  });

  test('with the address and the channel of the latest note that has one', () => {
    const [ada] = acquaintances(
      met(
        { person: 'Ada', owedAt: 3, address: null, channel: null },
        { person: 'Ada', owedAt: 1, address: 'old@ada.example', channel: 'email' },
        { person: 'ADA', owedAt: 2, address: 'new@ada.example', channel: null },
      ),
      'ada',
      1,
      START,
    );
    expect(ada).toMatchObject({ person: 'Ada', address: 'new@ada.example', channel: 'email' });
  });

  test('with what waits for them, the latest first, and what was sent to them last', () => {
    const [ada] = acquaintances(
      met(
        { occasion: 'the lamp', stage: 'sent', stageAt: Date.UTC(2025, 3, 1) },
        { occasion: 'the mic', stage: 'sent', stageAt: Date.UTC(2025, 4, 4, 22, 30), kind: 'apology' },
        { occasion: 'the tea', owedAt: 1 },
        { occasion: 'the talk', owedAt: 2, stage: 'written' },
        { occasion: 'the chair', stage: 'let-go' },
      ),
      '',
      1,
      START,
    );
    expect(ada?.open.map(({ occasion }) => occasion)).toEqual(['the talk', 'the tea']);
    // In Vienna it was the fifth already.
    expect(ada?.sent).toEqual({ kind: 'apology', on: '2025-05-05', occasion: 'the mic' });
  });

  test('each once, with all that is theirs and nothing of anybody else', () => {
    fc.assert(
      fc.property(houses, (house) => {
        const people = acquaintances(house, '', 1_000, START);
        const all = [...house.notes.values()];
        const plain = (name: string) => name.toLowerCase().split(' ').filter(Boolean).join(' ');
        expect(people.map(({ person }) => plain(person)).toSorted()).toEqual(
          [...new Set(all.map(({ person }) => plain(person)))].toSorted(),
        );
        for (const { person, address, open, sent } of people) {
          const theirs = all.filter((note) => plain(note.person) === plain(person));
          const newest = (of: readonly Note[]) => Math.max(...of.map(({ owedAt }) => owedAt));
          const addressed = theirs.filter((note) => note.address !== null);
          const latest = addressed.filter(({ owedAt }) => owedAt === newest(addressed));
          expect(latest.length === 0 ? [null] : latest.map((note) => note.address)).toContain(address);
          expect(open.map(({ bulb }) => bulb).toSorted()).toEqual(
            theirs
              .filter(({ stage }) => stage === 'waiting' || stage === 'written')
              .map(({ id }) => id)
              .toSorted(),
          );
          const wentOut = theirs.filter(({ stage }) => stage === 'sent');
          expect(sent === null).toBe(wentOut.length === 0);
          expect(theirs.some((note) => note.person === person && note.owedAt === newest(theirs))).toBe(true);
        }
        const last = people.map(({ person }) =>
          Math.max(...all.filter((note) => plain(note.person) === plain(person)).map(({ owedAt }) => owedAt)),
        );
        expect(last).toEqual(last.toSorted((a, b) => b - a));
      }),
    );
  });
});

describe('from the occasion to the note', () => {
  const after = (days: number) =>
    noteOf({ since: '2026-01-01', stage: 'sent', stageAt: Date.UTC(2026, 0, 1 + days, 11) });

  test('nothing is said before the first was sent', () => {
    expect(daysToSend([])).toBeNull();
    expect(daysToSend([noteOf(), noteOf({ stage: 'let-go' }), noteOf({ stage: 'written' })])).toBeNull();
  });

  test.each([
    [[0], 0],
    [[9], 9],
    [[1, 2, 90], 2],
    [[90, 2, 1], 2],
    [[1, 3, 5, 400], 3],
  ])('of %j days, %i is in the middle', (days, middle) => {
    expect(daysToSend(days.map(after))).toBe(middle);
  });

  test('days are those of the calendar where it was written down, over a change of clocks too', () => {
    const zone = 'America/St_Johns';
    // 8 March 2026 has 23 hours there; the note went out at half past eleven in the evening of the ninth.
    expect(daysToSend([noteOf({ zone, since: '2026-03-07', stage: 'sent', stageAt: Date.UTC(2026, 2, 10, 2) })])).toBe(
      2,
    );
  });

  test('a note that went out before the day it is about took no time', () => {
    expect(daysToSend([noteOf({ since: '2026-05-01', stage: 'sent', stageAt: START })])).toBe(0);
  });

  test('it is the least number of days within which at least half of them went out', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 60 }), fc.nat(20), (days, others) => {
        const sent = days.map(after);
        const rest = Array.from({ length: others }, () => noteOf({ since: '2020-01-01' }));
        const within = (most: number) => days.filter((one) => one <= most).length;
        const middle = daysToSend([...rest, ...sent]);
        const least = Array.from({ length: 401 }, (_, most) => most).find((most) => within(most) * 2 >= days.length);
        expect(middle).toBe(least);
      }),
    );
  });
});
