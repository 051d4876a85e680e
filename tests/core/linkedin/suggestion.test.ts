import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../utils/core/commands/command.ts';
import type { NoteId } from '../../../utils/core/ids.ts';
import {
  type Found,
  openOf,
  REASONS,
  type Reason,
  SHOWN,
  suggestionsOf,
} from '../../../utils/core/linkedin/suggestion.ts';
import { isSamePerson, type Whom } from '../../../utils/core/linkedin/whom.ts';
import { DAY, type Day, dayOf, HOUR, instantOf } from '../../../utils/core/time.ts';
import { PlayedHouse, START, ZONES } from '../played-house.ts';

const TODAY = dayOf(START, 'Europe/Vienna');
const on = (daysAgo: number): Day => dayOf(START - daysAgo * DAY, 'UTC');
const ada: Whom = { name: 'Ada Byron', slug: 'ada' };
const grace: Whom = { name: 'Grace Hopper', slug: 'grace' };
const found = (because: Reason, person: Whom = ada, day: Day | null = on(3), text: string | null = null): Found => ({
  because,
  person,
  on: day,
  text,
  isDoubtful: false,
});
const shown = (house: PlayedHouse, ...all: readonly Found[]) => suggestionsOf(all, house.state, house.now).shown;
const house = (zone = 'Europe/Vienna') => new PlayedHouse({ at: START, zone });

function owe(of: PlayedHouse, because: Reason, person: Whom = ada, more: object = {}): NoteId {
  of.do({ do: 'owe', notes: [{ person: person.name, suggested: { because, person }, ...more }] });
  const [note] = [...of.state.notes.keys()].slice(-1);
  if (!note) throw new Error('nothing is owed');
  return note;
}

describe('of what an export told', () => {
  test('three are shown and no more, and how many wait behind them is known', () => {
    const all = Array.from({ length: 7 }, (_, n) => found('event', { name: `Guest ${n}`, slug: `guest-${n}` }));
    expect(suggestionsOf(all, house().state, house().now)).toEqual({ shown: all.slice(0, 3), behind: 4 });
    expect(suggestionsOf(all.slice(0, 2), house().state, house().now)).toMatchObject({ behind: 0 });
    expect(suggestionsOf([], house().state, house().now)).toEqual({ shown: [], behind: 0 });
  });

  test('that for which people wait comes first: a question, a draft, a recommendation, an invitation, an event', () => {
    const all = REASONS.map((because, n) => found(because, { name: `Guest ${n}`, slug: `guest-${n}` }));
    expect(openOf(all.toReversed(), house().state, house().now).map(({ because }) => because)).toEqual([
      'question',
      'draft',
      'recommendation',
      'invitation',
      'event',
    ]);
  });

  test('the newest comes first, and what has no day comes last', () => {
    const days = [on(5), null, on(1), on(30)].map((day, n) => found('draft', { name: `Guest ${n}`, slug: null }, day));
    expect(openOf(days, house().state, house().now).map((one) => one.on)).toEqual([on(1), on(5), on(30), null]);
  });

  test('one thing a person is shown, and the next once that was dealt with', () => {
    const of = house();
    const all = [found('recommendation'), found('question'), found('event', grace)];
    expect(shown(of, ...all)).toEqual([all[1], all[2]]);
    of.do({ do: 'settle', because: 'question', person: ada });
    expect(shown(of, ...all)).toEqual([all[0], all[2]]);
  });

  test('a question of ninety days ago has an answer elsewhere, or wants none', () => {
    expect(shown(house(), found('question', ada, on(89)))).toHaveLength(1);
    expect(shown(house(), found('question', ada, on(90)))).toEqual([]);
    expect(shown(house(), found('recommendation', ada, on(2_000)))).toHaveLength(1);
  });
});

describe('who is who', () => {
  const other: Whom = { name: 'Ada Byron', slug: 'ada-the-second' };
  test('two people of one name are two where their profiles are known', () => {
    const of = house();
    const all = [found('question', ada), found('question', other)];
    expect(shown(of, ...all)).toHaveLength(2);
    of.do({ do: 'settle', because: 'question', person: ada });
    expect(shown(of, ...all)).toEqual([all[1]]);
    of.do({ do: 'spare', person: other, never: true });
    expect(shown(of, ...all, found('event', ada))).toEqual([found('event', ada)]);
  });

  test('a person who changed their name is one, by the profile', () => {
    const of = house();
    const after: Whom = { name: 'Ada Lovelace', slug: 'ada' };
    expect(shown(of, found('question', ada), found('event', after))).toHaveLength(1);
    of.do({ do: 'settle', because: 'question', person: ada });
    expect(shown(of, found('question', after))).toEqual([]);
    of.do({ do: 'spare', person: ada, never: true });
    expect(shown(of, found('event', after))).toEqual([]);
  });

  test('where one profile is not known, the name has to do, whatever its case, accents and spaces', () => {
    const of = house();
    of.do({ do: 'settle', because: 'draft', person: { name: 'José  Núñez', slug: null } });
    expect(shown(of, found('draft', { name: 'jose nunez', slug: 'jose' }))).toEqual([]);
    expect(shown(of, found('draft', { name: 'José Nunes', slug: null }))).toHaveLength(1);
  });
});

describe('what needs nothing', () => {
  test('stays settled for all that happened up to that day, and a later question is new', () => {
    const of = house();
    of.do({ do: 'settle', because: 'question', person: ada });
    of.wait(40 * DAY);
    for (const day of [on(30), on(1), on(0)]) expect(shown(of, found('question', ada, day)), day).toEqual([]);
    expect(shown(of, found('question', ada, on(-1)))).toHaveLength(1);
    expect(shown(of, found('recommendation', ada, on(30)))).toHaveLength(1);
  });

  test('is settled at once, also where an export already counts tomorrow, or still yesterday', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.nat(800 * 24), (zone, hours) => {
        const of = new PlayedHouse({ at: START + hours * HOUR, zone });
        for (const day of [dayOf(of.now.at, 'UTC'), dayOf(of.now.at, zone)]) {
          const one = found('question', ada, day);
          expect(shown(of, one)).toHaveLength(1);
          const entries = of.do({ do: 'settle', because: 'question', person: ada });
          expect(shown(of, one), `${day} in ${zone}`).toEqual([]);
          of.do({ do: 'undo', entries });
        }
      }),
    );
  });

  test('is settled once, though it is said in two windows', () => {
    const of = house();
    expect(of.do({ do: 'settle', because: 'question', person: ada })).toHaveLength(1);
    expect(of.do({ do: 'settle', because: 'question', person: ada })).toEqual([]);
    expect(of.do({ do: 'settle', because: 'draft', person: ada })).toHaveLength(1);
    expect(of.wait(2 * DAY).do({ do: 'settle', because: 'question', person: ada })).toHaveLength(1);
  });

  test('a draft without a day is settled for good', () => {
    const of = house();
    of.do({ do: 'settle', because: 'draft', person: ada });
    expect(shown(of.wait(900 * DAY), found('draft', ada, null))).toEqual([]);
  });

  test('comes back with *Undo*', () => {
    const of = house();
    const entries = of.do({ do: 'settle', because: 'question', person: ada });
    of.do({ do: 'undo', entries });
    expect(shown(of, found('question'))).toHaveLength(1);
  });
});

describe('a person of whom nothing is to be suggested', () => {
  test('is never suggested again, for whatever reason, whenever it happens', () => {
    const of = house();
    of.do({ do: 'spare', person: ada, never: true });
    of.wait(10 * DAY);
    expect(shown(of, ...REASONS.map((because) => found(because, ada, on(-9))))).toEqual([]);
    expect(shown(of, found('question', grace, on(-9)))).toHaveLength(1);
  });

  test('may be suggested again when the person says so, or takes it back', () => {
    const of = house();
    const entries = of.do({ do: 'spare', person: ada, never: true });
    of.do({ do: 'spare', person: { name: 'Ada Lovelace', slug: 'ada' }, never: false });
    expect(of.state.spared).toEqual([]);
    expect(shown(of, found('question'))).toHaveLength(1);
    of.do({ do: 'undo', entries });
    expect(shown(of, found('question'))).toHaveLength(1);
  });

  test('is spared once, however often that is said, and sparing nobody says nothing', () => {
    const of = house();
    of.do({ do: 'spare', person: ada, never: true });
    expect(of.do({ do: 'spare', person: ada, never: true })).toEqual([]);
    expect(of.do({ do: 'spare', person: grace, never: false })).toEqual([]);
    expect(of.state.spared).toEqual([ada]);
  });
});

describe('a note to that person', () => {
  const all = [found('question'), found('recommendation'), found('event', grace)];
  const others = [all[2]];
  const stages: readonly (readonly [string, (of: PlayedHouse, note: NoteId) => void])[] = [
    ['waits', () => undefined],
    ['is written', (of, note) => of.do({ do: 'write', note })],
    ['was sent', (of, note) => of.do({ do: 'done', bulb: note, evidence: 'said' })],
    ['was let go', (of, note) => of.do({ do: 'letGo', note })],
  ];

  test.each(stages)('takes the place of all that was suggested while it %s', (_, come) => {
    const of = house();
    const note = owe(of, 'recommendation');
    come(of, note);
    expect(shown(of, ...all)).toEqual(others);
  });

  test.each(stages)('that %s gives it back when it is removed, and takes it again when that is undone', (_, come) => {
    const of = house();
    const note = owe(of, 'question');
    come(of, note);
    const entries = of.do({ do: 'remove', bulb: note });
    expect(shown(of, ...all)).toEqual([all[0], ...others]);
    of.do({ do: 'undo', entries });
    expect(shown(of, ...all)).toEqual(others);
  });

  test.each(stages.slice(2))('that %s leaves what happens later to be suggested', (_, come) => {
    const of = house();
    come(of, owe(of, 'recommendation'));
    of.wait(20 * DAY);
    expect(shown(of, found('question', ada, on(0)))).toEqual([]);
    expect(shown(of, found('question', ada, on(-1)))).toHaveLength(1);
  });

  test.each(stages.slice(0, 2))('that %s is waited for, whatever happens meanwhile', (_, come) => {
    const of = house();
    come(of, owe(of, 'recommendation'));
    expect(shown(of.wait(20 * DAY), found('question', ada, on(-19)))).toEqual([]);
  });

  test('takes its place by its profile too, where it was written down by hand', () => {
    const of = house();
    of.do({
      do: 'owe',
      notes: [{ person: 'Ada', channel: 'linkedin', address: 'https://www.linkedin.com/in/Ada/' }],
    });
    expect(shown(of, ...all)).toEqual(others);
  });

  test('of the same name by another way is no note to that profile', () => {
    const of = house();
    of.do({ do: 'owe', notes: [{ person: 'Ada Byron', channel: 'email', address: 'ada@example.com' }] });
    expect(shown(of, ...all)).toEqual([all[0], ...others]);
  });

  test('that was sent on an earlier day than it happened leaves it open', () => {
    const of = house();
    const note = owe(of, 'recommendation');
    of.do({ do: 'done', bulb: note, evidence: 'said', day: on(5) });
    expect(shown(of, found('question', ada, on(3)))).toHaveLength(1);
    expect(shown(of, found('question', ada, on(5)))).toEqual([]);
  });

  test('takes its place at once in every zone, at every hour', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.nat(800 * 24), fc.constantFrom(...stages), (zone, hours, [, come]) => {
        const of = new PlayedHouse({ at: START + hours * HOUR, zone });
        const one = found('question', ada, dayOf(of.now.at, 'UTC'));
        come(of, owe(of, 'question'));
        expect(shown(of, one)).toEqual([]);
      }),
    );
  });
});

const people = fc.record({
  name: fc.constantFrom('Ada Byron', 'ADA  BYRON', 'Grace Hopper', 'Mary Somerville'),
  slug: fc.constantFrom(null, null, 'ada', 'ada-2', 'grace', 'mary'),
});
const findings = fc.array(
  fc.record({
    because: fc.constantFrom(...REASONS),
    person: people,
    on: fc.option(fc.oneof(fc.nat(1), fc.nat(120)).map(on)),
    text: fc.constantFrom(null, 'Dear', 'Hi'),
    isDoubtful: fc.boolean(),
  }),
  { maxLength: 25 },
);
const decisions = fc.array(
  fc.record({
    do: fc.constantFrom('settle', 'spare', 'unspare', 'owe', 'letGo', 'done', 'remove', 'undo'),
    because: fc.constantFrom(...REASONS),
    person: people,
    pick: fc.nat(50),
    wait: fc.nat(20 * DAY),
  }),
  { maxLength: 15 },
);
type Decisions = typeof decisions extends fc.Arbitrary<infer T> ? T : never;

function decided(moves: Decisions): PlayedHouse {
  const of = house();
  for (const { do: what, because, person, pick, wait } of moves) {
    const notes = [...of.state.notes.keys()];
    const note = notes[pick % Math.max(1, notes.length)];
    const entry = of.entries[pick % Math.max(1, of.entries.length)];
    const commands: Readonly<Record<typeof what, Command | null>> = {
      settle: { do: 'settle', because, person },
      spare: { do: 'spare', person, never: true },
      unspare: { do: 'spare', person, never: false },
      owe: { do: 'owe', notes: [{ person: person.name, suggested: { because, person } }] },
      letGo: note ? { do: 'letGo', note } : null,
      done: note ? { do: 'done', bulb: note, evidence: 'said' } : null,
      remove: note ? { do: 'remove', bulb: note } : null,
      undo: entry ? { do: 'undo', entries: [entry.id] } : null,
    };
    const command = commands[what];
    if (command) of.try(command);
    of.wait(wait);
  }
  return of;
}

describe('whatever was found and decided', () => {
  test('never more than three are shown, one a person, none settled, spared or written to', () => {
    fc.assert(
      fc.property(findings, decisions, (all, moves) => {
        const of = decided(moves);
        const { shown: three, behind } = suggestionsOf(all, of.state, of.now);
        expect(three.length).toBeLessThanOrEqual(SHOWN);
        expect(behind === 0 || three.length === SHOWN).toBe(true);
        for (const [n, one] of three.entries()) {
          expect(all).toContain(one);
          for (const before of three.slice(0, n)) expect(isSamePerson(before.person, one.person)).toBe(false);
          expect(of.state.spared.some((person) => isSamePerson(person, one.person))).toBe(false);
          for (const settled of of.state.settled)
            if (settled.because === one.because && isSamePerson(settled.person, one.person))
              expect(one.on !== null && one.on > settled.on).toBe(true);
          for (const { suggested, stage } of of.state.notes.values())
            if (suggested && isSamePerson(suggested.person, one.person))
              expect(['sent', 'let-go'], 'while a note waits').toContain(stage);
        }
      }),
    );
  });

  test('the order is the same in whatever order the findings come', () => {
    fc.assert(
      fc.property(findings, decisions, fc.infiniteStream(fc.nat()), (all, moves, keys) => {
        const of = decided(moves);
        const shuffled = all
          .map((one) => ({ one, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const plain = (some: readonly Found[]) => some.map(({ isDoubtful: _, ...one }) => one);
        expect(plain(openOf(shuffled, of.state, of.now))).toEqual(plain(openOf(all, of.state, of.now)));
      }),
    );
  });

  test('settling one after another ends with none, in no more steps than were found', () => {
    fc.assert(
      fc.property(findings, decisions, fc.constantFrom(...ZONES), fc.nat(48), (all, moves, zone, hours) => {
        const of = decided(moves);
        of.now = { at: of.now.at + hours * HOUR, zone };
        let steps = 0;
        for (;;) {
          const [first] = suggestionsOf(all, of.state, of.now).shown;
          if (!first) break;
          of.do({ do: 'settle', because: first.because, person: first.person });
          steps += 1;
          expect(steps).toBeLessThanOrEqual(all.length);
        }
      }),
    );
  });
});

test('five hundred findings are compared with what was dealt with by who they are about, not each with all', () => {
  const of = house();
  let asked = 0;
  const counted = (person: Whom): Whom => ({
    slug: person.slug,
    get name() {
      asked += 1;
      return person.name;
    },
  });
  const who = (n: number): Whom => counted({ name: `Guest ${n}`, slug: n % 2 === 0 ? `guest-${n}` : null });
  const written = owe(of, 'event');
  const like = of.state.notes.get(written);
  if (!like) throw new Error('nothing is owed');
  const state = {
    settled: Array.from({ length: 2_000 }, (_, n) => ({
      because: 'event' as const,
      person: who(n + 10_000),
      on: TODAY,
      how: 'not-needed' as const,
    })),
    spared: Array.from({ length: 500 }, (_, n) => who(n + 20_000)),
    notes: new Map(
      Array.from({ length: 5_000 }, (_, n) => {
        const id = `n-${n}` as NoteId;
        return [id, { ...like, id, suggested: { because: 'event' as const, person: who(n + 30_000) } }] as const;
      }),
    ),
  };
  const all = Array.from({ length: 500 }, (_, n) => found('event', who(n)));
  expect(suggestionsOf(all, state, of.now)).toMatchObject({ behind: 497 });
  // Each person is looked at a few times, whatever the others are.
  expect(asked).toBeLessThan(10 * (500 + 2_000 + 500 + 5_000));
});

test('a day in which an export was written is the person’s own or Greenwich’s, whichever is later', () => {
  const late = new PlayedHouse({ at: instantOf('2026-06-30', 'America/St_Johns', 23), zone: 'America/St_Johns' });
  late.do({ do: 'settle', because: 'question', person: ada });
  expect(late.state.settled[0]?.on).toBe('2026-07-01');
  const early = new PlayedHouse({ at: instantOf('2026-07-02', 'Pacific/Auckland', 8), zone: 'Pacific/Auckland' });
  early.do({ do: 'settle', because: 'question', person: ada });
  expect(early.state.settled[0]?.on).toBe('2026-07-02');
});
