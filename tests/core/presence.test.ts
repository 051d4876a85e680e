import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AWAY_DAYS, type Presence, seenAt } from '../../utils/core/bulbs/presence.ts';
import { DAY, HOUR } from '../../utils/core/time.ts';
import { START } from './played-house.ts';

describe('presence', () => {
  test('the first sign of a person is no return', () =>
    expect(seenAt(null, START)).toEqual({ seen: START, backSince: null }));

  test('a week away is a return, a day less is none', () => {
    const here = seenAt(null, START);
    expect(seenAt(here, START + AWAY_DAYS * DAY - 1).backSince).toBeNull();
    expect(seenAt(here, START + AWAY_DAYS * DAY).backSince).toBe(START + AWAY_DAYS * DAY);
  });

  test('a return stays that one return on the days that follow', () => {
    let presence = seenAt({ seen: START, backSince: null }, START + 20 * DAY);
    for (let day = 1; day < 6; day += 1) presence = seenAt(presence, START + (20 + day) * DAY);
    expect(presence.backSince).toBe(START + 20 * DAY);
  });

  test('a clock that jumped a year ahead and back leaves no absence behind', () => {
    const ahead = seenAt({ seen: START, backSince: null }, START + 365 * DAY);
    const back = seenAt(ahead, START + HOUR);
    expect(back).toEqual({ seen: START + HOUR, backSince: null });
    expect(seenAt(back, START + 2 * DAY).backSince).toBeNull();
  });

  test('in whatever way the clock jumps, it never says that a return is still to come by more than a day', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -400 * DAY, max: 400 * DAY })), (jumps) => {
        let presence: Presence | null = null;
        for (const jump of jumps) {
          const now = START + jump;
          presence = seenAt(presence, now);
          expect(presence.seen).toBeGreaterThanOrEqual(now);
          expect(presence.seen - now).toBeLessThanOrEqual(DAY);
          if (presence.backSince !== null) expect(presence.backSince).toBeLessThanOrEqual(now + DAY);
        }
      }),
    );
  });
});
