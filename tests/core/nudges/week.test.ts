import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { occasionAt, weekAt } from '../../../utils/core/nudges/week.ts';
import { DAY, dayOf, HOUR, instantOf, MINUTE, WEEK, wallClock } from '../../../utils/core/time.ts';
import { ZONES } from '../played-house.ts';

const FRIDAY_AT_THREE = { day: 5, minutes: 15 * 60 };
const EVERYWHERE = [...ZONES, 'America/Santiago', 'Africa/Cairo', 'America/Scoresbysund'] as const;

describe('the weekly moment', () => {
  const week = (at: number, zone = 'Europe/Vienna', moment = FRIDAY_AT_THREE) => {
    const { from, until } = weekAt(moment, { at, zone }) ?? { from: 0, until: 0 };
    return [new Date(from).toISOString(), new Date(until).toISOString()];
  };
  const at = (day: string, hour: number, minute = 0) => instantOf(day, 'Europe/Vienna', hour, minute);
  const THIS = ['2026-02-13T14:00:00.000Z', '2026-02-19T23:00:00.000Z'];
  const NEXT = ['2026-02-20T14:00:00.000Z', '2026-02-26T23:00:00.000Z'];
  const LAST = ['2026-02-06T14:00:00.000Z', '2026-02-12T23:00:00.000Z'];

  test.each([
    ['on Wednesday before', at('2026-02-11', 9), LAST],
    ['on Friday morning', at('2026-02-13', 0), THIS],
    ['on Friday, a minute before', at('2026-02-13', 14, 59), THIS],
    ['on Friday, on the minute', at('2026-02-13', 15), THIS],
    ['on Sunday', at('2026-02-15', 12), THIS],
    ['in the last minute of Thursday', at('2026-02-19', 23, 59), THIS],
    ['on Friday morning after, when the missed one has vanished', at('2026-02-20', 0), NEXT],
  ] as const)('%s is the one that can be had, or the next', (_, when, expected) =>
    expect(week(when)).toEqual(expected),
  );

  test('is none where none is wanted', () => expect(weekAt(null, { at: 0, zone: 'UTC' })).toBeNull());

  test('is at its hour on the clock of the place also when the clock changes in between', () => {
    expect(week(at('2026-03-28', 12))).toEqual(['2026-03-27T14:00:00.000Z', '2026-04-02T22:00:00.000Z']);
    expect(week(at('2026-10-24', 12))).toEqual(['2026-10-23T13:00:00.000Z', '2026-10-29T23:00:00.000Z']);
  });

  test('that begins at a midnight which the clock jumps over begins with the day', () => {
    const [from] = week(Date.UTC(2026, 8, 6, 12), 'America/Santiago', { day: 0, minutes: 0 });
    expect(from).toBe('2026-09-06T04:00:00.000Z');
  });

  test('in every zone, at every moment of a year: there is one ahead or at hand, on its day, and the same until it is over', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EVERYWHERE),
        fc.integer({ min: 0, max: 400 * DAY }),
        fc.record({ day: fc.integer({ min: 0, max: 6 }), minutes: fc.integer({ min: 0, max: 1_439 }) }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (zone, after, moment, part) => {
          const now = Date.UTC(2026, 0, 1) + after;
          const one = weekAt(moment, { at: now, zone });
          if (!one) throw new Error('none, though it is wanted');
          expect(one.until).toBeGreaterThan(now);
          expect(one.from).toBeLessThanOrEqual(now + WEEK + DAY);
          expect(one.until - one.from).toBeGreaterThan(6 * DAY - 2 * HOUR);
          expect(one.until - one.from).toBeLessThanOrEqual(7 * DAY + 2 * HOUR);
          const { weekday, minutes } = wallClock(one.from, zone);
          expect(weekday).toBe(moment.day);
          // A time that the clock jumps over is at most the jump later.
          expect(minutes - moment.minutes).toBeGreaterThanOrEqual(0);
          expect(minutes - moment.minutes).toBeLessThanOrEqual(60);
          expect(wallClock(one.until, zone).weekday).toBe(moment.day);
          expect(dayOf(one.until - MINUTE, zone)).not.toBe(dayOf(one.until, zone));
          const between = now + Math.floor((one.until - 1 - now) * part);
          expect(weekAt(moment, { at: between, zone })).toEqual(one);
          expect(weekAt(moment, { at: one.until - 1, zone })).toEqual(one);
          expect(weekAt(moment, { at: one.until, zone })?.from).toBeGreaterThanOrEqual(one.until);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what the weekly moment asks about', () => {
  const asked = (day: string, locale = 'de-AT', dates: Parameters<typeof occasionAt>[2] = []) =>
    occasionAt({ at: instantOf(day, 'Europe/Vienna', 16), zone: 'Europe/Vienna' }, locale, dates);

  test.each([
    // The fourth Thursday of November.
    ['US', '2026', '2026-11-23', '2026-11-29'],
    ['US', '2023', '2023-11-20', '2023-11-26'],
    ['US', '2029', '2029-11-19', '2029-11-25'],
    ['PR', '2026', '2026-11-23', '2026-11-29'],
    // The second Monday of October.
    ['CA', '2026', '2026-10-12', '2026-10-18'],
    ['CA', '2028', '2028-10-09', '2028-10-15'],
    // The first Thursday of November.
    ['LR', '2026', '2026-11-02', '2026-11-08'],
    ['LR', '2029', '2029-10-29', '2029-11-04'],
  ])('is gratitude in the week of Thanksgiving: %s in %s, from %s to %s', (region, _, monday, sunday) => {
    const locale = `en-${region}`;
    const noon = (day: string, days: number) => dayOf(instantOf(day, 'UTC') + days * DAY, 'UTC');
    for (const day of [monday, noon(monday, 4), sunday]) expect(asked(day, locale), day).toBe('thanksgiving');
    expect(asked(noon(monday, -1), locale)).toBeNull();
    expect(asked(noon(sunday, 1), locale)).toBeNull();
  });

  test.each(['en', 'en-GB', 'de-AT', 'es-ES', '', 'US', 'en-USA', 'x'.repeat(60)])(
    'is nothing of it where Thanksgiving is not kept, or nobody knows where: %j',
    (locale) => {
      for (const day of ['2026-11-26', '2026-10-12', '2026-11-05']) expect(asked(day, locale)).toBeNull();
    },
  );

  test('knows a region behind a script and in small letters', () => {
    expect(asked('2026-11-26', 'zh-Hant-US')).toBe('thanksgiving');
    expect(asked('2026-11-26', 'en-us')).toBe('thanksgiving');
  });

  test('is the year at its end', () => {
    expect(asked('2026-12-17')).toBeNull();
    expect(asked('2026-12-18')).toBe('year-end');
    expect(asked('2026-12-31')).toBe('year-end');
    expect(asked('2027-01-01')).toBe('year-end');
    expect(asked('2027-01-02')).toBeNull();
  });

  const on = (month: number, date: number) => [{ month, date, name: 'The house opened' }];

  test('is a day of one’s own in its whole week, before anything else', () => {
    for (const day of ['2026-05-11', '2026-05-15', '2026-05-17']) expect(asked(day, 'de', on(5, 13)), day).toBe('own');
    expect(asked('2026-05-10', 'de', on(5, 13))).toBeNull();
    expect(asked('2026-05-18', 'de', on(5, 13))).toBeNull();
    expect(asked('2026-11-26', 'en-US', on(11, 24))).toBe('own');
    expect(asked('2026-12-31', 'de', on(1, 2)), 'in a week that begins in the year before').toBe('own');
    expect(asked('2026-05-13', 'de', [...on(3, 1), ...on(5, 13)])).toBe('own');
  });

  test('is 29 February in years that have one, and on the 28th in all others', () => {
    // 28 February 2027 is a Sunday: only in that week, and not in the next.
    expect(asked('2027-02-26', 'de', on(2, 29))).toBe('own');
    expect(asked('2027-03-01', 'de', on(2, 29))).toBeNull();
    expect(asked('2028-02-29', 'de', on(2, 29))).toBe('own');
    expect(asked('2032-02-29', 'de', on(2, 29)), 'a Sunday').toBe('own');
    expect(asked('2032-03-01', 'de', on(2, 29))).toBeNull();
    expect(asked('2036-02-24', 'de', on(2, 29)), 'the week before').toBeNull();
    expect(asked('2026-04-30', 'de', on(4, 31)), 'a day that no year has').toBe('own');
  });

  test('every day of the year is in some week of every year, in every zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EVERYWHERE),
        fc.integer({ min: 2026, max: 2050 }),
        fc.integer({ min: 0, max: 364 }),
        (zone, year, nth) => {
          const day = new Date(Date.UTC(year, 0, 1 + nth)).toISOString().slice(0, 10);
          const [, month = 1, date = 1] = day.split('-').map(Number);
          const now = { at: instantOf(day, zone, 23, 30), zone };
          expect(occasionAt(now, 'de', on(month, date))).toBe('own');
        },
      ),
      { numRuns: 100 },
    );
  });
});
