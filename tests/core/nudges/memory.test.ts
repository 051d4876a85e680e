import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BulbId, newAssetId, newNoteId } from '../../../utils/core/ids.ts';
import type { Draft } from '../../../utils/core/journal/entries.ts';
import {
  HUSHED_FOR,
  hushedFor,
  LONGEST_WAIT,
  MAKE_LONGEST_WAIT,
  waitAfter,
} from '../../../utils/core/nudges/limits.ts';
import {
  afterAnswer,
  afterFacts,
  afterMoment,
  afterReminding,
  afterSeeing,
  CAME,
  HELD_KEPT,
  type HeldBack,
  lastAbout,
  type Memory,
  NOTHING_REMEMBERED,
  REMEMBERED_FOR,
  REMINDED_KEPT,
  soundsLike,
  unanswered,
  withHeld,
} from '../../../utils/core/nudges/memory.ts';
import { HELD } from '../../../utils/core/nudges/reasons.ts';
import { DAY, type Instant } from '../../../utils/core/time.ts';
import { START, seeded } from '../played-house.ts';

const random = seeded(7);
const [A, B] = [newAssetId(random), newAssetId(random)];
const [NOTE, OTHER] = [newNoteId(random), newNoteId(random)];

const remind = (memory: Memory, at: Instant, ...bulbs: BulbId[]): Memory =>
  afterReminding(memory, { on: 'page', bulbs, at, because: 'out', wording: 0, waitedFor: null, came: null });
const of = (memory: Memory, bulb: BulbId = A) => unanswered(memory, bulb, START + 1_000 * DAY);

describe('what is remembered of reminders', () => {
  test('of one bulb is nothing of another, but all notes are one', () => {
    const memory = remind(remind(NOTHING_REMEMBERED, START, A), START + DAY, NOTE);
    expect(lastAbout(memory, A, START + DAY)?.at).toBe(START);
    expect(lastAbout(memory, B, START + DAY)).toBeNull();
    expect(lastAbout(memory, OTHER, START + DAY)?.at).toBe(START + DAY);
    expect([soundsLike(A, B), soundsLike(A, NOTE), soundsLike(NOTE, OTHER), soundsLike(A, A)]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  test('counts those that came to nothing since one was acted on; putting it off is an answer too', () => {
    let memory = NOTHING_REMEMBERED;
    for (let n = 0; n < 3; n += 1) memory = remind(memory, START + n * DAY, A);
    expect(of(memory)).toBe(3);
    expect(of(afterAnswer(memory, A, 'later'))).toBe(2);
    expect(of(afterAnswer(memory, A, 'closed'))).toBe(3);
    expect(of(afterAnswer(memory, A, 'acted'))).toBe(0);
    expect(lastAbout(afterAnswer(memory, A, 'acted'), A, START + 9 * DAY)).toBeNull();
    expect(of(remind(afterAnswer(memory, A, 'acted'), START + 3 * DAY, A))).toBe(1);
  });

  test('an answer is of the latest reminder about its bulb, and of no other', () => {
    const memory = remind(remind(remind(NOTHING_REMEMBERED, START, A), START + DAY, A), START + 2 * DAY, B);
    expect(afterAnswer(memory, A, 'acted').reminded.map(({ came }) => came)).toEqual([null, 'acted', null]);
    expect(afterAnswer(memory, NOTE, 'acted')).toBe(memory);
  });

  test('once it was acted on, nothing that is done later makes it less', () => {
    const memory = afterAnswer(remind(NOTHING_REMEMBERED, START, A), A, 'acted');
    for (const came of CAME) expect(afterAnswer(memory, A, came)).toBe(memory);
  });

  test('of two things at once each has its own answer, and the other none', () => {
    const memory = afterAnswer(remind(NOTHING_REMEMBERED, START, A, B), B, 'acted');
    expect([of(memory, A), of(memory, B)]).toEqual([1, 0]);
    expect(lastAbout(memory, A, START)).toMatchObject({ bulbs: [A], at: START, came: null });
    const both = afterAnswer(memory, A, 'later');
    expect(both.reminded.map(({ bulbs, came }) => [bulbs, came])).toEqual([
      [[B], 'acted'],
      [[A], 'later'],
    ]);
  });

  test('what a clock that ran ahead wrote down is not believed until then', () => {
    const memory = remind(NOTHING_REMEMBERED, START + 365 * DAY, A);
    expect(unanswered(memory, A, START)).toBe(0);
    expect(lastAbout(memory, A, START)).toBeNull();
    expect(unanswered(memory, A, START + 365 * DAY)).toBe(1);
  });

  test('is forgotten after ninety days, but for as many of a bulb as make it wait longest', () => {
    let memory = NOTHING_REMEMBERED;
    for (let n = 0; n < 20; n += 1) memory = remind(memory, START + n * DAY, A);
    expect(memory.reminded).toHaveLength(20);
    memory = remind(memory, START + 19 * DAY + REMEMBERED_FOR, B);
    expect(memory.reminded).toHaveLength(MAKE_LONGEST_WAIT + 1);
    expect(waitAfter(of(memory))).toBe(LONGEST_WAIT);
    // What was acted on, and what lies before it, says nothing any more.
    memory = remind(afterAnswer(memory, A, 'acted'), START + 20 * DAY + REMEMBERED_FOR, B);
    expect(memory.reminded.map(({ bulbs }) => bulbs)).toEqual([[B], [B]]);
  });

  test('never grows without end, whatever is said and answered', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            wait: fc.integer({ min: 0, max: 20 * DAY }),
            bulbs: fc.uniqueArray(fc.constantFrom<BulbId>(A, B, NOTE), { minLength: 1, maxLength: 2 }),
            came: fc.constantFrom(null, ...CAME),
          }),
          { maxLength: 400, size: 'max' },
        ),
        (times) => {
          let memory = NOTHING_REMEMBERED;
          let at = START;
          for (const { wait, bulbs, came } of times) {
            at += wait;
            const before = bulbs.map((bulb) => unanswered(memory, bulb, at));
            memory = remind(memory, at, ...bulbs);
            for (const [n, bulb] of bulbs.entries()) {
              const wait = waitAfter(unanswered(memory, bulb, at));
              expect(wait, 'forgetting makes nothing come sooner').toBeGreaterThanOrEqual(waitAfter(before[n] ?? 0));
            }
            if (came) memory = afterAnswer(memory, bulbs[0] ?? A, came);
          }
          expect(memory.reminded.length).toBeLessThanOrEqual(REMINDED_KEPT);
          const old = memory.reminded.filter((one) => at - one.at >= REMEMBERED_FOR);
          expect(old.length).toBeLessThanOrEqual(3 * MAKE_LONGEST_WAIT);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what is written down tells what came of a reminder', () => {
  const tended = { asset: A, on: START, evidence: 'said' } as const;
  const fault = { asset: A, key: 'x' };
  const FACTS: readonly (readonly [Draft, bulb: BulbId, came: (typeof CAME)[number]])[] = [
    [{ type: 'asset.tended', data: tended }, A, 'acted'],
    [{ type: 'fault.mended', data: fault }, A, 'acted'],
    [{ type: 'fault.accepted', data: fault }, A, 'acted'],
    [{ type: 'fault.handedOver', data: { ...fault, to: null } }, A, 'acted'],
    [{ type: 'note.written', data: { note: NOTE } }, NOTE, 'acted'],
    [{ type: 'note.sent', data: { note: NOTE, on: START, evidence: 'said' } }, NOTE, 'acted'],
    [{ type: 'note.letGo', data: { note: NOTE } }, NOTE, 'acted'],
    [{ type: 'asset.switchedOff', data: { asset: A } }, A, 'off'],
    [{ type: 'bulb.hushed', data: { bulb: A, until: START + DAY } }, A, 'closed'],
    [{ type: 'bulb.deferred', data: { bulb: A, until: START + DAY } }, A, 'later'],
  ];

  test.each(FACTS.map(([draft, bulb, came]) => [draft.type, draft, bulb, came] as const))(
    '%s',
    (_, draft, bulb, came) => {
      const memory = remind(NOTHING_REMEMBERED, START, bulb);
      expect(afterFacts(memory, [draft], START + DAY).reminded).toMatchObject([{ came }]);
    },
  );

  test('× is taken back by looking after the bulb, and not by one fault less', () => {
    const closed = afterAnswer(remind(NOTHING_REMEMBERED, START, A), A, 'closed');
    for (const type of ['fault.mended', 'fault.accepted'] as const)
      expect(afterFacts(closed, [{ type, data: fault }], START + DAY).reminded, type).toMatchObject([
        { came: 'closed' },
      ]);
    const after = afterFacts(closed, [{ type: 'asset.tended', data: tended }], START + DAY);
    expect(after.reminded).toMatchObject([{ came: 'acted' }]);
  });

  test('whatever was done about a bulb that was seen in the popup, it was not left alone', () => {
    for (const [draft, bulb, came] of FACTS) {
      const after = afterFacts(afterSeeing(NOTHING_REMEMBERED, [bulb, B], START), [draft], START);
      expect(Object.keys(after.seen), draft.type).toEqual(came === 'acted' || came === 'later' ? [B] : [bulb, B]);
    }
  });

  test('that a bulb was put off is known for that day, and is nothing of another', () => {
    const { putOff } = afterFacts(
      NOTHING_REMEMBERED,
      [{ type: 'bulb.deferred', data: { bulb: A, until: START + DAY } }],
      START,
    );
    expect(putOff).toEqual({ [A]: START });
  });

  test('other facts say nothing of any reminder', () => {
    const memory = remind(NOTHING_REMEMBERED, START, A);
    const facts: Draft[] = [
      { type: 'bulb.kept', data: { bulb: A } },
      { type: 'asset.removed', data: { asset: A } },
      { type: 'note.drafted', data: { note: NOTE, subject: '', body: 'Dear' } },
      { type: 'asset.switchedOn', data: { asset: A } },
    ];
    expect(afterFacts(memory, facts, START)).toEqual(memory);
  });
});

describe('what is remembered besides', () => {
  test('marks of what was seen go with everything else that is remembered', () => {
    const memory = afterSeeing(NOTHING_REMEMBERED, [A], START);
    const last = START + REMEMBERED_FOR - 1;
    expect(afterSeeing(memory, [B], last).seen).toEqual({ [A]: START, [B]: last });
    expect(afterSeeing(memory, [B], last + 1).seen).toEqual({ [B]: last + 1 });
  });

  test('the weekly moment is remembered with the time at which it began', () =>
    expect(afterMoment(NOTHING_REMEMBERED, START)).toEqual({ ...NOTHING_REMEMBERED, moment: START }));
});

describe('what was held back', () => {
  const now = (at: Instant) => ({ at, zone: 'Europe/Vienna' });
  const hold = (held: readonly HeldBack[], at: Instant, bulb: BulbId = A, because: HeldBack['because'] = 'typing') =>
    withHeld(held, bulb, because, now(at));

  test('is written down once a day, bulb and reason', () => {
    const once = hold([], START);
    expect(once).toEqual([{ bulb: A, at: START, day: '2026-02-11', because: 'typing' }]);
    expect(hold(once, START + 1), 'the very same list, so that nothing is written').toBe(once);
    expect(hold(once, START, B)).toHaveLength(2);
    expect(hold(once, START, A, 'hushed')).toHaveLength(2);
    expect(hold(once, START + DAY)).toHaveLength(2);
    expect(hold(hold([], START, NOTE), START, OTHER), 'notes are one').toHaveLength(1);
  });

  test('is kept for ninety days and never without end', () => {
    const first = hold([], START);
    expect(hold(first, START + REMEMBERED_FOR - 1)).toHaveLength(2);
    expect(hold(first, START + REMEMBERED_FOR)).toHaveLength(1);
    let held: readonly HeldBack[] = [];
    for (let n = 0; n < 60; n += 1) for (const because of HELD) held = hold(held, START + n * DAY, A, because);
    expect(held.length).toBe(HELD_KEPT);
    expect(held.at(-1)).toMatchObject({ at: START + 59 * DAY });
  });
});

describe('how long a bulb waits', () => {
  test('never less for more reminders that came to nothing, and never more than four weeks', () => {
    const waits = Array.from({ length: 40 }, (_, n) => waitAfter(n));
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits.slice(0, 4)).toEqual([2 * DAY, 2 * DAY, 2.5 * DAY, 3.125 * DAY]);
    expect(waits.at(-1)).toBe(LONGEST_WAIT);
    expect(waits.indexOf(LONGEST_WAIT)).toBe(MAKE_LONGEST_WAIT);
  });

  test('after × doubles each time', () => {
    expect([0, 1, 2, 3].map(hushedFor)).toEqual([1, 2, 4, 8].map((weeks) => weeks * HUSHED_FOR));
    expect(hushedFor(1_000)).toBeLessThan(365 * DAY);
  });
});
