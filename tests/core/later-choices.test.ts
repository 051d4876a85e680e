import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laterChoices } from '../../utils/core/bulbs/later-choices.ts';
import { dayOf, instantOf, wallClock, type Zone } from '../../utils/core/time.ts';

const at = (day: string, zone: Zone, hour: number, minute = 0) => ({ at: instantOf(day, zone, hour, minute), zone });
const worded = (now: ReturnType<typeof at>) =>
  Object.fromEntries(
    laterChoices(now).map(({ id, until }) => {
      const { minutes } = wallClock(until, now.zone);
      return [id, `${dayOf(until, now.zone)} ${minutes / 60}:00`];
    }),
  );

describe('what Later offers', () => {
  test('a Wednesday morning offers this evening, tomorrow, next Monday and the same date next month', () => {
    expect(worded(at('2026-03-11', 'Europe/Vienna', 10))).toEqual({
      evening: '2026-03-11 18:00',
      tomorrow: '2026-03-12 9:00',
      week: '2026-03-16 9:00',
      month: '2026-04-11 9:00',
    });
  });

  test('this evening is offered until just before five in the afternoon', () => {
    expect(worded(at('2026-03-11', 'Europe/Vienna', 16, 59))).toHaveProperty('evening');
    expect(worded(at('2026-03-11', 'Europe/Vienna', 17))).not.toHaveProperty('evening');
    expect(worded(at('2026-03-11', 'Europe/Vienna', 23, 59))).toHaveProperty('tomorrow', '2026-03-12 9:00');
  });

  test('on a Monday next week is a week away, and on a Sunday it is not tomorrow', () => {
    expect(worded(at('2026-03-09', 'Europe/Vienna', 8))).toHaveProperty('week', '2026-03-16 9:00');
    expect(worded(at('2026-03-08', 'Europe/Vienna', 8))).toHaveProperty('week', '2026-03-16 9:00');
    expect(worded(at('2026-03-07', 'Europe/Vienna', 8))).toHaveProperty('week', '2026-03-09 9:00');
  });

  test('a month after 31 January is the last of February', () => {
    expect(worded(at('2026-01-31', 'Europe/Vienna', 8))).toHaveProperty('month', '2026-02-28 9:00');
  });

  test('it is nine in the morning on the wall also after the clocks changed', () => {
    expect(worded(at('2026-03-28', 'Europe/Vienna', 12))).toHaveProperty('tomorrow', '2026-03-29 9:00');
    expect(worded(at('2026-10-24', 'America/New_York', 12))).toHaveProperty('month', '2026-11-24 9:00');
    expect(worded(at('2026-10-03', 'Australia/Lord_Howe', 12))).toHaveProperty('tomorrow', '2026-10-04 9:00');
    // In Santiago clocks go from 24:00 to 1:00: that day has no midnight.
    expect(worded(at('2026-09-05', 'America/Santiago', 20))).toHaveProperty('tomorrow', '2026-09-06 9:00');
  });

  test('every choice lies ahead, they come in order, and none is offered twice', () => {
    const zones = ['Europe/Vienna', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Chatham', 'America/Santiago'];
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) }),
        fc.constantFrom(...zones),
        (instant, zone) => {
          const untils = laterChoices({ at: instant, zone }).map(({ until }) => until);
          const soonest = untils[0] ?? 0;
          expect(soonest).toBeGreaterThan(instant);
          expect(new Set(untils).size).toBe(untils.length);
          expect(untils).toEqual(untils.toSorted((a, b) => a - b));
        },
      ),
    );
  });
});
