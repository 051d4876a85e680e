import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  CLOCK_AT_REST,
  type Clock,
  type DeviceId,
  type EntryId,
  entryIdSchema,
  newAssetId,
  newDeviceId,
  newNoteId,
  nextEntryId,
  observe,
} from '../../utils/core/ids.ts';
import { DAY } from '../../utils/core/time.ts';
import { START, seeded } from './played-house.ts';

const device = 'device1' as DeviceId;
const random = seeded(7);
const next = (clock: Clock, now: number, cause?: EntryId) => nextEntryId(clock, now, device, random, cause);
const idAt = (time: number, count = 0) =>
  `${time.toString(36).padStart(9, '0')}${count.toString(36).padStart(4, '0')}-device2-0000000000000` as EntryId;

describe('ids of entries', () => {
  test('are such as the journal reads', () => {
    const { id } = next(CLOCK_AT_REST, START);
    expect(v.is(entryIdSchema, id)).toBe(true);
  });

  test('always sort after all that was given or met, however the clock wavers within a day', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ drift: fc.integer({ min: -DAY / 4, max: DAY / 4 }), meets: fc.boolean() }), {
          maxLength: 60,
        }),
        (moves) => {
          let clock = CLOCK_AT_REST;
          let greatest = '';
          for (const { drift, meets } of moves) {
            const now = START + drift;
            if (meets) {
              const met = idAt(now + DAY / 4);
              clock = observe(clock, met, now);
              if (met > greatest) greatest = met;
            }
            const given = next(clock, now);
            expect(given.id > greatest).toBe(true);
            expect(v.is(entryIdSchema, given.id)).toBe(true);
            greatest = given.id;
            clock = given.clock;
          }
        },
      ),
    );
  });

  test('of many facts in one millisecond keep their order', () => {
    let clock = CLOCK_AT_REST;
    const ids: string[] = [];
    for (let n = 0; n < 5_000; n += 1) {
      const given = next(clock, START);
      ids.push(given.id);
      clock = given.clock;
    }
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('go on in the next millisecond when one is full', () => {
    const given = next({ time: START, count: 36 ** 4 - 1 }, START);
    expect(v.is(entryIdSchema, given.id)).toBe(true);
    expect(given.clock).toEqual({ time: START + 1, count: 0 });
  });

  test('from a far future do not pull the clock there', () => {
    const far = idAt(START + 365 * DAY);
    const clock = observe(CLOCK_AT_REST, far, START);
    expect(clock).toEqual(CLOCK_AT_REST);
    expect(next(clock, START).id < idAt(START + DAY)).toBe(true);
  });

  test('start again from the present when the clock had run a year ahead and came back', () => {
    const ahead = next(CLOCK_AT_REST, START + 365 * DAY).clock;
    const given = next(ahead, START);
    expect(given.clock.time).toBe(START);
  });

  test('of an undo follow what it undoes, also when that is dated a year ahead, and leave the clock where it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800, max: 800 }), fc.integer({ min: 0, max: 36 ** 4 - 1 }), (days, count) => {
        const cause = idAt(START + days * DAY, count);
        const given = next(CLOCK_AT_REST, START, cause);
        expect(given.id > cause).toBe(true);
        expect(v.is(entryIdSchema, given.id)).toBe(true);
        expect(given.clock.time).toBeLessThanOrEqual(START + DAY);
        const redo = next(given.clock, START, given.id);
        expect(redo.id > given.id).toBe(true);
      }),
    );
  });

  test('that are later than any date are none: nothing could ever follow them', () => {
    expect(v.is(entryIdSchema, 'zzzzzzzzzzzzz-device1-0000000000000')).toBe(false);
  });

  test('of a cloned profile differ though clock and device are the same', () => {
    const one = nextEntryId(CLOCK_AT_REST, START, device, seeded(1));
    const other = nextEntryId(CLOCK_AT_REST, START, device, seeded(2));
    expect(one.id.slice(0, 21)).toBe(other.id.slice(0, 21));
    expect(one.id).not.toBe(other.id);
  });

  test('of bulbs, notes and devices are such as the journal reads, at the ends of what a random number can be', () => {
    for (const random of [() => 0, () => 1 - Number.EPSILON / 2, seeded(3)]) {
      expect(newAssetId(random)).toMatch(/^a-[0-9a-z]{13}$/);
      expect(newNoteId(random)).toMatch(/^n-[0-9a-z]{13}$/);
      expect(newDeviceId(random)).toMatch(/^[0-9a-z]{7}$/);
    }
  });
});
