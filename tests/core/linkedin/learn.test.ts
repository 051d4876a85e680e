import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../utils/core/commands/command.ts';
import type { AssetId, NoteId } from '../../../utils/core/ids.ts';
import type { Asset, Note } from '../../../utils/core/journal/state.ts';
import type { Whom } from '../../../utils/core/linkedin/whom.ts';
import { DAY, type Day, dayOf, HOUR, instantOf } from '../../../utils/core/time.ts';
import { PlayedHouse, START, ZONES } from '../played-house.ts';

const ada: Whom = { name: 'Ada Byron', slug: 'ada' };
const day = (daysAfter: number): Day => dayOf(START + daysAfter * DAY, 'UTC');
const house = (zone = 'Europe/Vienna') => new PlayedHouse({ at: START, zone });
type Learn = Extract<Command, { do: 'learn' }>;
const learn = (over: Partial<Learn> = {}): Learn => ({
  do: 'learn',
  asOf: null,
  answered: [],
  wrote: [],
  profileChanged: null,
  lastPost: null,
  ...over,
});
const wroteOn = (on: Day, person: Whom = ada) => learn({ wrote: [{ person, on }] });

function owe(of: PlayedHouse, more: object = {}): NoteId {
  const suggested = { because: 'recommendation' as const, person: ada };
  of.do({ do: 'owe', notes: [{ person: 'Ada Byron', suggested, ...more }] });
  const [note] = [...of.state.notes.keys()].slice(-1);
  if (!note) throw new Error('nothing is owed');
  return note;
}
function noteIn(of: PlayedHouse, id: NoteId): Note {
  const note = of.state.notes.get(id);
  if (!note) throw new Error('gone');
  return note;
}
function hang(of: PlayedHouse, kind: string, last = '2025-06-01'): AssetId {
  of.do({ do: 'hang', bulbs: [{ kind, last }] });
  const [id] = [...of.state.assets.keys()].slice(-1);
  if (!id) throw new Error('nothing hangs');
  return id;
}
const tended = (of: PlayedHouse, id: AssetId): Asset['tended'] => of.state.assets.get(id)?.tended ?? [];

describe('what a fresh export shows to be answered', () => {
  test('is written down as answered, on the day on which that person was written to, and said in one sentence', () => {
    const of = house().wait(10 * DAY);
    const answered = [{ because: 'question' as const, person: ada, on: day(3) }];
    const said = of.try(learn({ answered }));
    expect(said).toMatchObject({ value: { said: { key: 'did.learned', with: { count: 1 } } } });
    expect(of.state.settled).toEqual([{ because: 'question', person: ada, on: day(3), how: 'answered' }]);
  });

  test('is nothing where it shows nothing: no entry, no sentence', () => {
    const of = house();
    const answer = of.try(learn({ wrote: [{ person: ada, on: day(0) }] }));
    expect(answer).toMatchObject({ ok: true, value: { drafts: [], said: null } });
  });
});

describe('a note to somebody who was written to', () => {
  const stages: readonly (readonly [string, (of: PlayedHouse, note: NoteId) => void])[] = [
    ['waits', () => undefined],
    ['is written', (of, note) => of.do({ do: 'write', note })],
    ['was said to be sent', (of, note) => of.do({ do: 'done', bulb: note, evidence: 'said' })],
  ];

  test.each(stages)('that %s is sent, as the export shows', (_, come) => {
    const of = house();
    const note = owe(of);
    come(of, note);
    of.wait(10 * DAY).do(wroteOn(day(4)));
    expect(noteIn(of, note)).toMatchObject({ stage: 'sent', sentBy: 'verified' });
  });

  test('was sent on the day that the export tells, or the one that the person told', () => {
    const of = house();
    const [waits, said] = [owe(of), owe(of)];
    of.wait(DAY).do({ do: 'done', bulb: said, evidence: 'said' });
    of.wait(10 * DAY).do(wroteOn(day(4)));
    expect(dayOf(noteIn(of, waits).stageAt, 'Europe/Vienna')).toBe(day(4));
    expect(noteIn(of, said).stageAt).toBe(START + DAY);
  });

  test('before it was written down is none of it; on that very day it may be', () => {
    const of = house();
    const note = owe(of);
    of.wait(10 * DAY).do(wroteOn(day(-1)));
    expect(noteIn(of, note).stage).toBe('waiting');
    of.do(wroteOn(day(0)));
    expect(noteIn(of, note)).toMatchObject({
      stage: 'sent',
      stageAt: START + (instantOf(day(0), 'Europe/Vienna') - START),
    });
  });

  test('is seen on that day in every zone, at every hour: an export counts its days in Greenwich', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.nat(800 * 24), fc.nat(72), (zone, hours, later) => {
        const of = new PlayedHouse({ at: START + hours * HOUR, zone });
        const note = owe(of);
        const { owedAt } = noteIn(of, note);
        of.wait(later * HOUR);
        of.do(wroteOn(dayOf(owedAt + Math.min(1, later) * HOUR, 'UTC')));
        const { stage, stageAt } = noteIn(of, note);
        expect(stage).toBe('sent');
        expect(stageAt).toBeGreaterThanOrEqual(owedAt);
        expect(stageAt).toBeLessThanOrEqual(of.now.at);
      }),
    );
  });

  test('is none where it goes to somebody else, was let go, or was verified already', () => {
    const of = house();
    const other = owe(of, { suggested: { because: 'event', person: { name: 'Ada Byron', slug: 'ada-2' } } });
    const nameOnly = owe(of, { suggested: { because: 'event', person: { name: 'Ada Byron', slug: null } } });
    const byHand = owe(of, { suggested: undefined });
    const letGo = owe(of);
    of.do({ do: 'letGo', note: letGo });
    of.wait(5 * DAY).do(wroteOn(day(4)));
    for (const note of [other, nameOnly, byHand]) expect(noteIn(of, note).stage).toBe('waiting');
    expect(noteIn(of, letGo).stage).toBe('let-go');
    const sent = owe(of);
    of.wait(DAY).do(wroteOn(day(5)));
    expect(noteIn(of, sent).sentBy).toBe('verified');
    expect(of.do(wroteOn(day(6)))).toEqual([]);
  });

  test('is seen by the profile that it goes to, where it was written down by hand', () => {
    const of = house();
    const note = owe(of, { suggested: undefined, channel: 'linkedin', address: 'https://linkedin.com/in/ADA/' });
    of.wait(5 * DAY).do(wroteOn(day(4)));
    expect(noteIn(of, note)).toMatchObject({ stage: 'sent', sentBy: 'verified' });
  });

  test('relights the bulb for thank-you notes, as any note does that goes out; one that had gone out does not', () => {
    const of = house();
    const habit = hang(of, 'thank-you-notes');
    const said = owe(of);
    of.wait(DAY).do({ do: 'done', bulb: said, evidence: 'said' });
    expect(tended(of, habit)).toHaveLength(1);
    of.wait(5 * DAY).do(wroteOn(day(5)));
    expect(tended(of, habit)).toHaveLength(1);
    owe(of);
    of.wait(5 * DAY).do(wroteOn(day(8)));
    expect(tended(of, habit)[0]).toMatchObject({ evidence: 'verified', on: instantOf(day(8), 'Europe/Vienna') });
  });

  test('waits again when that is undone', () => {
    const of = house();
    const note = owe(of);
    of.wait(5 * DAY);
    of.do({ do: 'undo', entries: of.do(wroteOn(day(4))) });
    expect(noteIn(of, note)).toMatchObject({ stage: 'waiting', sentBy: null });
  });
});

describe('the bulbs that an export tells of', () => {
  const kinds = [
    ['linkedin-export', 'asOf'],
    ['linkedin-profile', 'profileChanged'],
    ['linkedin-posts', 'lastPost'],
  ] as const;

  test.each(kinds)('%s was looked after on the day that it tells, verified', (kind, fact) => {
    const of = house();
    const id = hang(of, kind);
    of.wait(40 * DAY).do(learn({ [fact]: day(20) }));
    expect(tended(of, id)).toEqual([
      { on: instantOf(day(20), 'Europe/Vienna'), zone: 'Europe/Vienna', evidence: 'verified' },
    ]);
  });

  test.each(kinds)('%s hears nothing new of a day that is not later, or lies ahead', (kind, fact) => {
    const of = house();
    const id = hang(of, kind);
    of.do({ do: 'done', bulb: id, evidence: 'said' });
    of.wait(40 * DAY);
    for (const one of [day(-3), day(0), day(60)]) of.do(learn({ [fact]: one }));
    expect(tended(of, id)).toHaveLength(1);
    of.do(learn({ [fact]: day(10) }));
    expect(of.do(learn({ [fact]: day(10) }))).toEqual([]);
    expect(tended(of, id)).toHaveLength(2);
  });

  test('are left alone where none hangs: nothing becomes a bulb by itself', () => {
    const of = house();
    expect(of.do(learn({ asOf: day(0), profileChanged: day(0), lastPost: day(0) }))).toEqual([]);
  });

  test('are of the same day in every zone, and never of later than now', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.nat(800 * 24), (zone, hours) => {
        const of = new PlayedHouse({ at: START, zone });
        const id = hang(of, 'linkedin-posts');
        of.wait(hours * HOUR).do(learn({ lastPost: dayOf(of.now.at, 'UTC') }));
        expect(tended(of, id)).toHaveLength(1);
        expect(tended(of, id)[0]?.on).toBeLessThanOrEqual(of.now.at);
        expect(tended(of, id)[0]?.on).toBeGreaterThan(of.now.at - 1.6 * DAY);
      }),
    );
  });
});
