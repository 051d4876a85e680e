import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { type TouchId, touchIdSchema } from '../../utils/core/ids.ts';
import type { Given, Touch } from '../../utils/core/journal/state.ts';
import { occasionInNote } from '../../utils/core/notes/merge.ts';
import { MOMENTS, type Moment } from '../../utils/core/notes/note-fields.ts';
import type { Day } from '../../utils/core/time.ts';
import { givenByPerson, givenTo, offers, shelf } from '../../utils/core/touches/shelf.ts';
import { en } from '../../utils/words/locales/en/index.ts';
import { makeWords, type Texts } from '../../utils/words/words.ts';
import { PlayedHouse, START } from './played-house.ts';

/** Journals name these: one may be added, none changed or taken away. */
const FROZEN: Readonly<Record<Moment, readonly string[]>> = {
  before: ['learn-three-names', 'take-the-worst-seat', 'ask-what-would-help', 'remember-last-time'],
  during: ['come-back-to-a-word', 'say-whose-idea-it-was', 'find-the-quiet-one', 'end-five-minutes-early'],
  after: ['answer-the-same-day', 'introduce-two', 'tell-what-it-changed', 'ask-a-week-later'],
};

const texts: Texts = en;
const words = makeWords({ locale: 'en-GB', zone: 'UTC', now: START }, en);
const touchId = (id: string): TouchId => v.parse(touchIdSchema, id);
const own = (n: number, moment: Moment = 'during'): Touch => ({
  id: touchId(`x-${String(n).padStart(13, '0')}`),
  moment,
  text: `Number ${n}`,
});
const gave = (touch: string, person: string, on: Day): Given => ({ touch: touchId(touch), person, on });
const ids = (touches: readonly { readonly id: TouchId }[]) => touches.map(({ id }) => id);
const offered = (...asked: Parameters<typeof offers>) => offers(...asked).map(({ touch }) => touch.id);

const BUILT_IN = shelf([]);
const NAMES = ['Ada', 'ADA', ' ada ', 'Grace', 'José', 'Jose', 'jose\u0301', 'the  Tuesday group', 'the Tuesday group'];
/** By what they are told apart, said here once more by other means. */
const told = (name: string) =>
  name.trim().toLowerCase().replaceAll('é', 'e').replaceAll('e\u0301', 'e').replace('  ', ' ');

const day = fc
  .integer({ min: 0, max: 400 })
  .map((n): Day => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));
const owns = fc
  .uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 4 })
  .chain((all) => fc.tuple(...all.map((n) => fc.constantFrom(...MOMENTS).map((moment) => own(n, moment)))));
const anyId = fc.constantFrom(...ids(BUILT_IN), ...Array.from({ length: 10 }, (_, n) => own(n).id));
const givens = fc.array(fc.record({ touch: anyId, person: fc.constantFrom(...NAMES), on: day }), { maxLength: 60 });
const asked = fc.record({
  own: owns,
  given: givens,
  person: fc.option(fc.constantFrom(...NAMES), { nil: null }),
  seed: fc.integer({ min: 0, max: 2 ** 45 }),
});

describe('the touches that the house brings along', () => {
  test('are a dozen, four for each moment, under names that never change', () => {
    for (const moment of MOMENTS) expect(ids(shelf([], moment))).toEqual(FROZEN[moment]);
    expect(ids(BUILT_IN)).toEqual([...FROZEN.before, ...FROZEN.during, ...FROZEN.after]);
    for (const { id } of BUILT_IN) expect(id).toMatch(/^[a-z][a-z-]{2,39}$/);
  });

  test('have each their sentence, what is said once it was done, and what a note about it is for where one fits', () => {
    const parts = BUILT_IN.flatMap(({ id, note }) => [
      `touch.${id}`,
      `touch.${id}.did`,
      ...(note === null ? [] : [`touch.${id}.note`]),
    ]);
    expect(Object.keys(texts).filter((key) => key.startsWith('touch.'))).toEqual(expect.arrayContaining(parts));
    expect(Object.keys(texts).filter((key) => key.startsWith('touch.'))).toHaveLength(parts.length);
  });

  test('speak of the people served in the word for them, each in one sentence that begins with what to do', () => {
    const sentences = BUILT_IN.map(({ id }) => words.say({ key: `touch.${id}`, with: { serves: 'your guests' } }));
    expect(sentences.filter((sentence) => sentence.includes('your guests')).length).toBeGreaterThan(2);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[A-Z][^.!?{}]+\.$/);
      expect(sentence.length).toBeLessThan(140);
    }
  });

  test('are no two alike: not in what they ask, not in what is said of them, not in what a note is for', () => {
    const content = (text: string) => new Set(text.toLowerCase().match(/[a-z]{4,}/g));
    for (const part of ['', '.did', '.note']) {
      const said = BUILT_IN.flatMap(({ id }) => {
        const text = texts[`touch.${id}${part}`];
        return typeof text === 'string' ? [text] : [];
      });
      expect(new Set(said).size).toBe(said.length);
      for (const [at, one] of said.entries())
        for (const other of said.slice(at + 1)) {
          const [a, b] = [content(one), content(other)];
          const both = [...a].filter((word) => b.has(word)).length;
          expect(both, `${one} / ${other}`).toBeLessThan(Math.max(2, Math.min(a.size, b.size) * 0.6));
        }
    }
  });

  test('give a note an occasion that reads as one in a letter to whom it is for', () => {
    const letters = BUILT_IN.flatMap(({ id, note }) =>
      note === null ? [] : [[note, occasionInNote(words.say({ key: `touch.${id}.note` }))]],
    );
    expect(letters).toEqual([
      ['follow-up', 'our next meeting'],
      ['follow-up', 'what we spoke about last time'],
      ['thanks', 'your words'],
      ['thanks', 'your idea'],
      ['follow-up', 'our talk in the break'],
      ['follow-up', 'the question that came up'],
      ['follow-up', 'an introduction'],
      ['thanks', 'your part in what I do differently now'],
      ['follow-up', 'how it has gone since'],
    ]);
  });
});

describe('the shelf', () => {
  test('shows the work from before to after, and within a moment the person’s own first', () => {
    const all = shelf([own(1, 'after'), own(2, 'before')]);
    expect(all.map(({ moment }) => moment)).toEqual(MOMENTS.flatMap((at) => Array(at === 'during' ? 4 : 5).fill(at)));
    expect([all[0]?.text, all[9]?.text]).toEqual(['Number 2', 'Number 1']);
  });

  test('of one moment is that part of the whole, and nothing stands on it twice', () => {
    fc.assert(
      fc.property(owns, (own) => {
        const all = shelf(own);
        expect(MOMENTS.flatMap((moment) => shelf(own, moment))).toEqual(all);
        expect(new Set(ids(all)).size).toBe(all.length);
        expect(all).toHaveLength(BUILT_IN.length + own.length);
      }),
    );
  });

  test('holds the person’s own in the place of one that the house brings along, where a file says so', () => {
    const all = shelf([{ id: touchId('introduce-two'), moment: 'before', text: 'Introduce everybody' }]);
    expect(all).toHaveLength(BUILT_IN.length);
    expect(all.filter(({ id }) => id === 'introduce-two').map(({ text }) => text)).toEqual(['Introduce everybody']);
  });

  test('is what a house keeps: kept, changed, done for somebody, removed and brought back', () => {
    const house = new PlayedHouse();
    house.do({ do: 'keepTouch', moment: 'during', text: 'Put tea on the table' });
    const [kept] = house.state.touches.values();
    if (!kept) throw new Error('nothing was kept');
    house.do({ do: 'keepTouch', touch: kept.id, moment: 'after', text: 'Send the recipe' });
    house.do({ do: 'giveTouch', touch: kept.id, person: 'Ada' });
    const removed = house.do({ do: 'removeTouch', touch: kept.id });
    expect(shelf([...house.state.touches.values()])).toEqual(BUILT_IN);
    expect(givenTo('Ada', house.state.given)).toHaveLength(1);
    house.do({ do: 'undo', entries: removed });
    expect(shelf([...house.state.touches.values()], 'after')[0]).toEqual({
      id: kept.id,
      moment: 'after',
      text: 'Send the recipe',
      note: 'follow-up',
    });
  });
});

describe('what was done for whom', () => {
  const given = [
    gave('learn-three-names', 'José  Ruiz', '2026-01-05'),
    gave('introduce-two', 'Grace', '2026-02-01'),
    gave('introduce-two', 'jose ruiz', '2026-01-20'),
    gave('ask-a-week-later', 'JOSE RUIZ ', '2026-01-20'),
  ];

  test('is found however the name is written, the latest first', () => {
    expect(givenTo('Jose Ruiz', given).map(({ touch }) => touch)).toEqual([
      'ask-a-week-later',
      'introduce-two',
      'learn-three-names',
    ]);
    expect(givenTo('José', given)).toEqual([]);
  });

  test('is put together by person, under the latest spelling, whoever had something last first', () => {
    expect(givenByPerson(given).map((theirs) => [theirs[0].person, theirs.length])).toEqual([
      ['Grace', 1],
      ['JOSE RUIZ ', 3],
    ]);
  });

  test('is all of it with somebody, and with nobody else', () => {
    fc.assert(
      fc.property(givens, (given) => {
        const people = givenByPerson(given);
        expect(people.flat()).toHaveLength(given.length);
        for (const theirs of people) {
          expect(new Set(theirs.map(({ person }) => told(person))).size).toBe(1);
          expect(theirs).toEqual(givenTo(theirs[0].person, given));
          expect(theirs.map(({ on }) => on)).toEqual(
            theirs
              .map(({ on }) => on)
              .toSorted()
              .reverse(),
          );
        }
        expect(new Set(people.map(([{ person }]) => told(person))).size).toBe(people.length);
      }),
    );
  });
});

describe('what is offered', () => {
  test('is never what this person had while there is another', () => {
    fc.assert(
      fc.property(asked, ({ own, given, person, seed }) => {
        const all = shelf(own);
        const had = new Set(
          given.filter((one) => person !== null && told(one.person) === told(person)).map(({ touch }) => touch),
        );
        const left = ids(all).filter((id) => !had.has(id));
        const offer = offers(all, given, person, seed);
        expect(ids(offer.map(({ touch }) => touch)).toSorted()).toEqual((left.length > 0 ? left : ids(all)).toSorted());
        expect(offer.every((one) => (one.had === null) === left.length > 0)).toBe(true);
      }),
    );
  });

  test('is the same for the same person, shelf, past and seed', () => {
    fc.assert(
      fc.property(asked, ({ own, given, person, seed }) => {
        const again = given.map((one) => ({ ...one }));
        expect(offered(shelf([...own].reverse()), again, person, seed)).toEqual(
          offered(shelf(own), given, person, seed),
        );
      }),
    );
  });

  test('comes first where nobody was given it, or least recently', () => {
    fc.assert(
      fc.property(asked, ({ own, given, person, seed }) => {
        const offer = offers(shelf(own), given, person, seed);
        const last = (id: TouchId) =>
          given
            .flatMap(({ touch, on }) => (touch === id ? [on] : []))
            .toSorted()
            .at(-1) ?? '';
        const days = offer.map(({ touch, had }) => had ?? last(touch.id));
        expect(days).toEqual(days.toSorted());
      }),
    );
  });

  test('is, to somebody who had them all, the one that is longest ago, and that is said', () => {
    const given = BUILT_IN.map(({ id }, at) => gave(id, 'Ada', `2026-01-${String(10 + ((at + 5) % 12))}`));
    given.push(gave('end-five-minutes-early', 'Grace', '2026-02-01'));
    const [first, ...rest] = offers(BUILT_IN, given, 'ada', 1);
    expect(first).toMatchObject({ touch: { id: 'end-five-minutes-early' }, had: '2026-01-10' });
    expect(rest).toHaveLength(11);
    expect(offers(BUILT_IN, given, 'Grace', 1)).toHaveLength(11);
  });

  test('is left to chance where nothing else decides: each is first for some seed', () => {
    const firsts = Array.from({ length: 400 }, (_, seed) => offered(BUILT_IN, [], null, START + seed * 977)[0]);
    const times = BUILT_IN.map(({ id }) => firsts.filter((first) => first === id).length);
    for (const count of times) expect(count).toBeGreaterThan(400 / 12 / 4);
  });

  test('from an empty shelf is nothing', () => {
    expect(offers([], [gave('introduce-two', 'Ada', '2026-01-01')], 'Ada', 1)).toEqual([]);
  });
});
