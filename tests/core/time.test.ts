import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  addCadence,
  DAY,
  dayOf,
  HOUR,
  instantOf,
  isDay,
  isZone,
  monthNow,
  startOfDayAfter,
  wallClock,
} from '../../utils/core/time.ts';
import { daySchema, instantSchema } from '../../utils/core/time-schemas.ts';
import { cadences, START, ZONES } from './played-house.ts';

const wall = (at: number, zone: string) => `${dayOf(at, zone)} ${wallClock(at, zone).minutes}`;

describe('the calendar of the person', () => {
  test('the month that it is, is that of the day there, and most of the time no clock there is asked', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.oneof(
          fc.integer({ min: 0, max: 400 * DAY }),
          // Around a turn of the month.
          fc
            .tuple(fc.nat(11), fc.integer({ min: -DAY, max: DAY }))
            .map(([month, by]) => Date.UTC(2026, month) - START + by),
        ),
        (zone, after) => {
          const at = START + after;
          const { year, month } = monthNow({ at, zone });
          expect(dayOf(at, zone).startsWith(`${year}-${String(month).padStart(2, '0')}-`)).toBe(true);
        },
      ),
    );
    const nowhere = {
      at: Date.UTC(2026, 4, 15),
      get zone(): string {
        throw new Error('asked');
      },
    };
    expect(monthNow(nowhere)).toEqual({ year: 2026, month: 5 });
  });

  test.each([
    ['2026-01-31', { every: 1, unit: 'month' }, '2026-02-28'],
    ['2028-01-31', { every: 1, unit: 'month' }, '2028-02-29'],
    ['2026-08-31', { every: 6, unit: 'month' }, '2027-02-28'],
    ['2028-02-29', { every: 1, unit: 'year' }, '2029-02-28'],
    ['2026-12-31', { every: 1, unit: 'day' }, '2027-01-01'],
    ['2026-03-25', { every: 1, unit: 'week' }, '2026-04-01'],
    ['2026-03-25', { every: 24, unit: 'month' }, '2028-03-25'],
  ] as const)('%s and %o is %s in every zone, at the same time of day', (from, cadence, to) => {
    for (const zone of ZONES) {
      const due = addCadence(instantOf(from, zone, 9, 15), zone, cadence);
      expect(wall(due, zone)).toBe(`${to} ${9 * 60 + 15}`);
    }
  });

  test('a cadence always leads ahead, and a longer one never less far', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: START - 3_000 * DAY, max: START + 3_000 * DAY }),
        fc.constantFrom(...ZONES),
        cadences,
        (at, zone, cadence) => {
          const due = addCadence(at, zone, cadence);
          expect(due).toBeGreaterThan(at);
          expect(addCadence(at, zone, { ...cadence, every: cadence.every + 1 })).toBeGreaterThan(due);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a wall time that the change to summer time skips moves forward, and none is earlier than the one before it', () => {
    expect(wall(instantOf('2026-03-29', 'Europe/Vienna', 2, 30), 'Europe/Vienna')).toBe('2026-03-29 210');
    for (const zone of ZONES) {
      for (let day = 0; day < 366; day += 1) {
        const midnight = startOfDayAfter(START, zone, day);
        const next = startOfDayAfter(START, zone, day + 1);
        expect(next - midnight, `${zone} ${day}`).toBeGreaterThanOrEqual(DAY - 2 * 3_600_000);
        expect(next - midnight).toBeLessThanOrEqual(DAY + 2 * 3_600_000);
      }
    }
  });

  test('so many days later is that day, also where the clock jumps over midnight or into the next day', () => {
    for (const zone of ['America/Santiago', 'Africa/Cairo', 'America/Scoresbysund'])
      for (let hour = 0; hour < 366 * 24; hour += 23) {
        const at = START + hour * HOUR;
        for (const days of [-1, 0, 1, 4]) {
          const start = startOfDayAfter(at, zone, days);
          const day = new Date(Date.parse(`${dayOf(at, zone)}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
          expect(dayOf(start, zone), zone).toBe(day);
          expect(dayOf(start - 1, zone) < day).toBe(true);
        }
      }
    // On 5 April midnight is followed by eleven in the evening.
    expect(startOfDayAfter(Date.UTC(2026, 3, 1), 'America/Santiago', 5)).toBe(Date.UTC(2026, 3, 5, 4));
    // On 28 March eleven in the evening is followed by midnight.
    const evening = Date.UTC(2026, 2, 28, 1, 30);
    expect(dayOf(startOfDayAfter(evening, 'America/Scoresbysund', 1), 'America/Scoresbysund')).toBe('2026-03-28');
  });

  test('a day and its noon belong together wherever it is read', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 70_000 }),
        fc.constantFrom(...ZONES, 'Pacific/Kiritimati', 'Etc/GMT+12', 'UTC'),
        (n, zone) => {
          const day = new Date(Date.UTC(1990, 0, 1) + n * DAY).toISOString().slice(0, 10);
          const noon = instantOf(day, zone);
          expect(dayOf(noon, zone)).toBe(day);
          expect(v.is(instantSchema, noon), 'every day that may be named can be written down as an instant').toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('the first and the last day that may be named are instants in every zone', () => {
    for (const zone of [...ZONES, 'Pacific/Kiritimati', 'Pacific/Apia', 'Etc/GMT+12', 'Etc/GMT-14'])
      for (const day of ['1990-01-01', '2199-12-31'])
        expect(v.is(instantSchema, instantOf(day, zone)), `${day} ${zone}`).toBe(true);
  });

  test.each([
    '9999-01-01',
    '2026-02-31',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '1989-12-31',
    '2200-01-01',
    '26-01-01',
    '2026-1-1',
    '',
    '2026-01-01T00:00',
    '٢٠٢٦-٠١-٠١',
  ])('"%s" is no day', (day) => {
    expect(v.is(daySchema, day)).toBe(false);
  });
  test.each(['2024-02-29', '1990-01-01', '2199-12-31'])('%s is a day', (day) => expect(isDay(day)).toBe(true));
  test.each(['Europe/Vienna', 'UTC', 'Asia/Kathmandu'])('%s is a zone', (zone) => expect(isZone(zone)).toBe(true));
  test.each(['Mars/Olympus', '', 'Europe', '../etc'])('"%s" is no zone', (zone) => expect(isZone(zone)).toBe(false));
});
