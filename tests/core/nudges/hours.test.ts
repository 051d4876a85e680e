import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Settings } from '../../../utils/core/journal/entries.ts';
import { quietAt, withinHours } from '../../../utils/core/nudges/hours.ts';
import { DAY, instantOf, WEEK } from '../../../utils/core/time.ts';
import { START, ZONES } from '../played-house.ts';

/** Also where the clock jumps at midnight, and from eleven in the evening into the next day. */
const EVERYWHERE = [...ZONES, 'America/Santiago', 'Africa/Cairo', 'America/Scoresbysund'] as const;
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

describe('when reminders may come', () => {
  test.each([
    [
      7 * 60,
      21 * 60,
      [
        [6, 59, false],
        [7, 0, true],
        [20, 59, true],
        [21, 0, false],
        [0, 0, false],
      ],
    ],
    [
      22 * 60,
      2 * 60,
      [
        [21, 59, false],
        [22, 0, true],
        [23, 59, true],
        [0, 0, true],
        [1, 59, true],
        [2, 0, false],
        [12, 0, false],
      ],
    ],
    [
      0,
      0,
      [
        [0, 0, true],
        [12, 0, true],
        [23, 59, true],
      ],
    ],
    [
      9 * 60,
      9 * 60,
      [
        [8, 59, true],
        [9, 0, true],
      ],
    ],
    [
      0,
      1,
      [
        [0, 0, true],
        [0, 1, false],
      ],
    ],
  ] as const)('hours from %i to %i minutes', (from, to, cases) => {
    for (const [hour, minute, is] of cases)
      expect(withinHours({ from, to }, hour * 60 + minute), `${hour}:${minute}`).toBe(is);
  });

  const told = (
    day: string,
    hour: number,
    { days = EVERY_DAY, hours = { from: 7 * 60, to: 21 * 60 } }: Partial<Settings>,
    zone = 'Europe/Vienna',
  ) => quietAt({ days, hours }, { at: instantOf(day, zone, hour), zone })?.because ?? null;

  test('a Friday evening over midnight ends in the small hours of Saturday, which is no Saturday', () => {
    const settings = { days: [5], hours: { from: 22 * 60, to: 2 * 60 } };
    expect(told('2026-03-06', 23, settings)).toBeNull();
    expect(told('2026-03-07', 1, settings)).toBeNull();
    expect(told('2026-03-06', 1, settings)).toBe('not-this-day');
    expect(told('2026-03-07', 23, settings)).toBe('not-this-day');
    expect(told('2026-03-07', 3, { ...settings, days: [6] })).toBe('not-this-hour');
  });

  test('days and hours are those of the place where the person is', () => {
    for (const zone of EVERYWHERE) {
      expect(told('2026-03-08', 10, { days: [0] }, zone)).toBeNull();
      expect(told('2026-03-08', 10, { days: [1, 2, 3, 4, 5, 6] }, zone)).toBe('not-this-day');
      expect(told('2026-03-08', 5, {}, zone)).toBe('not-this-hour');
    }
  });
});

describe('until when it is quiet', () => {
  const until = (at: number, zone: string, hours: Settings['hours'], days = EVERY_DAY) => {
    const quiet = quietAt({ days, hours }, { at, zone });
    return quiet?.until == null ? null : new Date(quiet.until).toISOString();
  };
  const vienna = (day: string, hour: number) => instantOf(day, 'Europe/Vienna', hour);

  test.each([
    ['the evening', vienna('2026-03-06', 22), { from: 420, to: 1_260 }, EVERY_DAY, '2026-03-07T06:00:00.000Z'],
    ['the small hours', vienna('2026-03-06', 3), { from: 420, to: 1_260 }, EVERY_DAY, '2026-03-06T06:00:00.000Z'],
    ['a weekend', vienna('2026-03-07', 12), { from: 420, to: 1_260 }, [1, 2, 3, 4, 5], '2026-03-09T06:00:00.000Z'],
    ['a day off', vienna('2026-03-07', 12), { from: 0, to: 0 }, [0], '2026-03-07T23:00:00.000Z'],
    [
      'the day of who works at night',
      vienna('2026-03-06', 3),
      { from: 1_320, to: 120 },
      [5],
      '2026-03-06T21:00:00.000Z',
    ],
    [
      'after the only day of the week',
      vienna('2026-03-06', 22),
      { from: 420, to: 1_260 },
      [5],
      '2026-03-13T06:00:00.000Z',
    ],
    ['with no day chosen', vienna('2026-03-06', 12), { from: 420, to: 1_260 }, [], null],
  ] as const)('%s', (_, at, hours, days, ends) => expect(until(at, 'Europe/Vienna', hours, [...days])).toBe(ends));

  test('a beginning that the clock jumps over is where it lands', () => {
    // 29 March: 1:59 is followed by 3:00.
    const at = vienna('2026-03-29', 1);
    expect(until(at, 'Europe/Vienna', { from: 150, to: 600 })).toBe('2026-03-29T01:00:00.000Z');
    expect(until(at, 'Europe/Vienna', { from: 120, to: 600 })).toBe('2026-03-29T01:00:00.000Z');
    // 6 September: midnight is followed by one o'clock.
    const santiago = instantOf('2026-09-05', 'America/Santiago', 23);
    expect(until(santiago, 'America/Santiago', { from: 30, to: 600 })).toBe('2026-09-06T04:00:00.000Z');
    // 28 March: 22:59 on Saturday is followed by midnight, and these hours are Saturday's.
    const overMidnight = until(Date.UTC(2026, 2, 24), 'America/Scoresbysund', { from: 1_381, to: 15 }, [6]);
    expect(overMidnight).toBe('2026-03-29T01:00:00.000Z');
  });

  test('a beginning that comes twice, as the clock goes back, is the first of the two; and the second, for who asks between', () => {
    // 25 October in Vienna and 5 April in Auckland: 2:59 is followed by 2:00.
    const hours = { from: 150, to: 600 };
    expect(until(vienna('2026-10-25', 1), 'Europe/Vienna', hours)).toBe('2026-10-25T00:30:00.000Z');
    expect(until(Date.UTC(2026, 9, 25, 1, 10), 'Europe/Vienna', hours)).toBe('2026-10-25T01:30:00.000Z');
    const auckland = instantOf('2026-04-05', 'Pacific/Auckland', 1);
    expect(until(auckland, 'Pacific/Auckland', hours)).toBe('2026-04-04T13:30:00.000Z');
    expect(until(auckland, 'Pacific/Auckland', { from: 540, to: 600 })).toBe('2026-04-04T21:00:00.000Z');
  });

  test('hours that the clock jumps over altogether begin on the next day', () => {
    expect(until(vienna('2026-03-29', 1), 'Europe/Vienna', { from: 130, to: 170 })).toBe('2026-03-30T00:10:00.000Z');
    // Only on Sundays.
    expect(until(vienna('2026-03-23', 9), 'Europe/Vienna', { from: 130, to: 170 }, [0])).toBe(
      '2026-04-05T00:10:00.000Z',
    );
  });

  test('in every zone, through every change of the clock: quiet to the last millisecond, and not a moment longer', () => {
    const minutes = fc.oneof(
      fc.integer({ min: 0, max: 1_439 }),
      fc.integer({ min: 0, max: 16 }).map((n) => n * 15),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...EVERYWHERE),
        // Half of the times lie in the weeks in which clocks change.
        fc.oneof(
          fc.integer({ min: 0, max: 365 * DAY }),
          fc
            .tuple(fc.constantFrom(40, 62, 82, 90, 110, 243, 265, 272, 293, 300), fc.integer({ min: 0, max: WEEK }))
            .map(([day, more]) => day * DAY + more),
        ),
        fc.record({ from: minutes, to: minutes }),
        fc.uniqueArray(fc.integer({ min: 0, max: 6 })),
        (zone, after, hours, days) => {
          const at = Date.UTC(2026, 0, 1) + after;
          const settings = { days, hours };
          const quiet = quietAt(settings, { at, zone });
          if (!quiet) return;
          if (quiet.until === null) {
            expect(days).toEqual([]);
            return;
          }
          expect(quiet.until).toBeGreaterThan(at);
          expect(quiet.until - at).toBeLessThanOrEqual(2 * WEEK + DAY);
          expect(quietAt(settings, { at: quiet.until, zone })).toBeNull();
          expect(quietAt(settings, { at: quiet.until - 1, zone })).not.toBeNull();
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('who has chosen days is told of an end, whenever they ask', () => {
    for (const weekday of EVERY_DAY)
      for (let day = 0; day < 7; day += 1) {
        const quiet = quietAt({ days: [weekday], hours: { from: 0, to: 1 } }, { at: START + day * DAY, zone: 'UTC' });
        expect(quiet?.until).toBeGreaterThan(START + day * DAY);
      }
  });
});
