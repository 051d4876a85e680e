import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BulbId } from '../../../utils/core/ids.ts';
import { chooseNudge } from '../../../utils/core/nudges/choose-nudge.ts';
import {
  A_DAY,
  A_DAY_AT_SITE,
  A_WEEK,
  FIRST_WAIT,
  GAP,
  HUSHED_OFTEN,
  hushedFor,
  waitAfter,
} from '../../../utils/core/nudges/limits.ts';
import { HELD, SPOKEN } from '../../../utils/core/nudges/reasons.ts';
import { DAY, HOUR, type Instant, MINUTE, WEEK } from '../../../utils/core/time.ts';
import { START } from '../played-house.ts';
import { ask, clockOf, EVERYWHERE, histories, liveThrough, sameDay } from './lived-histories.ts';
import { RemindedHouse, SITE } from './reminded-house.ts';

// A history is not to be made smaller: what happens in it hangs together, and its seed is told.
const RUNS = { numRuns: 40, endOnFailure: true };

describe('in every history', () => {
  test('the caps hold: in a day, at a site, in any seven days, and between any two', () => {
    fc.assert(
      fc.property(histories, (history) => {
        liveThrough(history, {
          shown: ({ now, host }, before) => {
            const lately = before.filter((past) => now.at - past.now.at < 2 * DAY);
            const today = lately.filter((past) => sameDay(past.now.at, now.at, now.zone));
            expect(today.length).toBeLessThan(A_DAY);
            if (host !== null) expect(today.filter((past) => past.host === host).length).toBeLessThan(A_DAY_AT_SITE);
            expect(before.filter((past) => now.at - past.now.at < WEEK).length).toBeLessThan(A_WEEK);
            for (const past of lately) expect(now.at - past.now.at).toBeGreaterThanOrEqual(GAP);
          },
        });
      }),
      RUNS,
    );
  });

  test('nobody is reminded in quiet hours, on a day that was not chosen, or during a pause', () => {
    fc.assert(
      fc.property(histories, (history) => {
        liveThrough(history, {
          shown: ({ now, settings: { days, hours, pausedUntil } }) => {
            const { weekday, minutes } = clockOf(now);
            const since = (minutes - hours.from + 1_440) % 1_440;
            const long = (hours.to - hours.from + 1_440) % 1_440 || 1_440;
            expect(hours.from === hours.to || since < long).toBe(true);
            // What began before midnight belongs to the day before.
            const began = hours.to < hours.from && minutes < hours.to ? (weekday + 6) % 7 : weekday;
            expect(days).toContain(began);
            expect(pausedUntil === null || pausedUntil <= now.at).toBe(true);
          },
        });
      }),
      RUNS,
    );
  });

  test('the same arguments give the same answer, and are left as they are', () => {
    fc.assert(
      fc.property(histories, (history) => {
        liveThrough(history, {
          asked: ({ house, at, nudge }) => {
            expect(ask(house, at)).toEqual(nudge);
            const { agenda, sites } = house.made();
            const place = { on: 'page', standing: null, path: '/', wrongHere: new Set<BulbId>() } as const;
            for (const site of sites) {
              const args = [{ agenda, memory: house.memory }, { ...place, site }, house.now] as const;
              const copies = structuredClone(args);
              expect(chooseNudge(...copies)).toEqual(chooseNudge(...args));
              expect(copies).toEqual(args);
            }
          },
        });
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  test('whatever is held back has a reason; and where it says until when, that reason lasts to that very moment', () => {
    const ofOneBulb: readonly string[] = ['hushed', 'put-off-today', 'seen-in-popup', 'spoke-lately'];
    fc.assert(
      fc.property(histories, (history) => {
        liveThrough(history, {
          asked: ({ house, at, nudge }) => {
            if (nudge.speak) {
              if ('about' in nudge && Array.isArray(nudge.about))
                for (const { because } of nudge.about) expect(SPOKEN).toContain(because);
              return;
            }
            const { because, until, bulb } = nudge;
            expect(HELD).toContain(because);
            if (until === null) return;
            const { now } = house;
            expect(until).toBeGreaterThan(now.at);
            house.now = { ...now, at: until };
            const then = ask(house, at);
            house.now = { ...now, at: until - 1 };
            const before = ask(house, at);
            house.now = now;
            const isSame = !then.speak && then.because === because && then.bulb === bulb;
            expect(isSame, `${because} still at ${new Date(until).toISOString()}`).toBe(false);
            if (!ofOneBulb.includes(because)) expect(before.speak, `${because} no more before`).toBe(false);
            // Meanwhile others may have begun to want something, but not this one.
            else if (before.speak && 'about' in before && Array.isArray(before.about))
              expect(before.about.map((one) => one.bulb)).not.toContain(bulb);
          },
        });
      }),
      RUNS,
    );
  });

  test('a bulb waits between two reminders as long as those that came to nothing make it, though it be never answered', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const last = new Map<BulbId, { at: Instant; count: number }>();
        liveThrough(history, {
          shown: ({ now, bulbs }) => {
            for (const bulb of bulbs) {
              if (!bulb.startsWith('a-')) continue;
              const past = last.get(bulb);
              if (past) expect(now.at - past.at).toBeGreaterThanOrEqual(waitAfter(past.count));
              last.set(bulb, { at: now.at, count: (past?.count ?? 0) + 1 });
            }
          },
          answered: (bulb, how, house) => {
            const past = last.get(bulb);
            if (how === 'act' || how === 'mended') last.delete(bulb);
            // Put off in answer to that reminder.
            else if (past && how === 'later' && past.at === house.now.at)
              last.set(bulb, { ...past, count: past.count - 1 });
            // Later on, in the popup: whether it was still an answer to it is not asked.
            else if (past && how === 'later') last.set(bulb, { ...past, count: 0 });
          },
        });
      }),
      RUNS,
    );
  });

  test('a bulb that was acted on is spoken of as soon again as one that nobody was ever reminded of', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const acted = new Set<BulbId>();
        const forget = (bulb: BulbId) => acted.delete(bulb);
        liveThrough(history, {
          asked: ({ nudge, at, house }) => {
            if (at.on === 'popup' && nudge.speak && 'first' in nudge) forget(nudge.first.bulb);
            if (nudge.speak || nudge.bulb === null || !acted.has(nudge.bulb)) return;
            expect(['spoke-lately', 'seen-in-popup', 'hushed', 'hushed-often']).not.toContain(nudge.because);
            expect(house.state.hushed.has(nudge.bulb)).toBe(false);
          },
          shown: ({ bulbs }) => bulbs.forEach(forget),
          answered: (bulb, how) => {
            if (how === 'act' && bulb.startsWith('a-')) acted.add(bulb);
            else if (how !== 'mended') forget(bulb);
          },
        });
      }),
      RUNS,
    );
  });

  test('nothing is said of a bulb on the day on which it was put off, or while × on it lasts', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const putOff = new Map<BulbId, Instant>();
        const closed = new Map<BulbId, { at: Instant; times: number }>();
        const lastClosed = new Set<BulbId>();
        liveThrough(history, {
          shown: ({ now, host, bulbs }) => {
            for (const bulb of bulbs) {
              const off = putOff.get(bulb);
              if (off !== undefined) expect(sameDay(off, now.at, now.zone)).toBe(false);
              if (host === null && bulb.startsWith('a-')) expect(lastClosed.has(bulb)).toBe(false);
              lastClosed.delete(bulb);
              const hush = closed.get(bulb);
              if (hush && host !== null) {
                expect(hush.times).toBeLessThan(HUSHED_OFTEN);
                expect(now.at - hush.at).toBeGreaterThanOrEqual(hushedFor(hush.times - 1));
              }
            }
          },
          answered: (bulb, how, { now: { at } }) => {
            if (how === 'mended') return;
            lastClosed.delete(bulb);
            if (how === 'later') putOff.set(bulb, at);
            if (how === 'close') lastClosed.add(bulb);
            if (how === 'close') closed.set(bulb, { at, times: 1 + (closed.get(bulb)?.times ?? 0) });
            if (how === 'act') closed.delete(bulb);
          },
        });
      }),
      RUNS,
    );
  });
});

describe('over the years', () => {
  const steady = (zone: string, from: number) => {
    const house = new RemindedHouse({ at: START + from, zone });
    house.do({ do: 'set', to: { hours: { from: 0, to: 0 }, moment: null } });
    return house;
  };
  /** The first visit, of those that come every `step`, at which a reminder is shown. */
  const next = (house: RemindedHouse, step: number, start: Instant): boolean => {
    for (let tries = 0; tries < 20; tries += 1) {
      const nudge = house.page();
      if (nudge.speak) return true;
      if (nudge.until === null) return false;
      house.now = { ...house.now, at: start + Math.ceil((nudge.until - start) / step) * step };
    }
    return false;
  };
  const visitors = fc.record({
    zone: fc.constantFrom(...EVERYWHERE),
    from: fc.integer({ min: 0, max: 365 * DAY }),
    step: fc.integer({ min: MINUTE, max: 12 * HOUR }),
  });

  test('a bulb that is never answered is reminded of ever less: no wait is shorter than the one before', () => {
    fc.assert(
      fc.property(visitors, ({ zone, from, step }) => {
        const house = steady(zone, from);
        house.hang({ addresses: [SITE] });
        const start = house.now.at;
        const times: Instant[] = [];
        while (house.now.at < start + 2 * 366 * DAY) {
          expect(next(house, step, start)).toBe(true);
          times.push(house.now.at);
          house.remind();
        }
        const waits = times.slice(1).map((at, n) => at - (times[n] ?? 0));
        expect(waits[0]).toBeGreaterThanOrEqual(FIRST_WAIT);
        for (const [n, wait] of waits.entries())
          if (n > 0) expect(wait, `wait ${n}`).toBeGreaterThan((waits[n - 1] ?? 0) - step);
        expect(times.length).toBeLessThan(45);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  test('nor is it for hanging beside one that is mended each time', () => {
    fc.assert(
      fc.property(visitors, ({ zone, from, step }) => {
        const house = steady(zone, from);
        const kept = house.hang({ title: 'Kept', addresses: [SITE] });
        const never = house.hang({ title: 'Never', addresses: [SITE] });
        const start = house.now.at;
        const times: Instant[] = [];
        while (house.now.at < start + 200 * DAY) {
          house.find(kept, `k${house.entries.length}`);
          if (!next(house, step, start)) break;
          if (house.remind()?.about.some(({ bulb }) => bulb === never)) times.push(house.now.at);
          house.do({ do: 'done', bulb: kept, evidence: 'said' });
          house.wait(step);
        }
        expect(times.length).toBeGreaterThan(3);
        for (const [n, at] of times.slice(1).entries())
          expect(at - (times[n] ?? 0)).toBeGreaterThanOrEqual(waitAfter(n + 1));
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  test('a bulb that is closed whenever it comes is on no page after the fourth time, until it was looked after', () => {
    fc.assert(
      fc.property(visitors, ({ zone, from, step }) => {
        const house = steady(zone, from);
        const id = house.hang({ addresses: [SITE] });
        const start = house.now.at;
        const closeAll = () => {
          const times: Instant[] = [];
          while (next(house, step, start)) {
            times.push(house.now.at);
            house.remind();
            house.do({ do: 'hush', bulb: id });
          }
          return times;
        };
        const times = closeAll();
        expect(times).toHaveLength(HUSHED_OFTEN);
        for (const [n, at] of times.slice(1).entries())
          expect(at - (times[n] ?? 0)).toBeGreaterThanOrEqual(2 ** n * WEEK);
        house.wait(3 * 366 * DAY);
        expect(house.said()).toBe('hushed-often');
        house.do({ do: 'done', bulb: id, evidence: 'said' });
        house.wait(DAY).find(id);
        expect(closeAll()).toHaveLength(HUSHED_OFTEN);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });
});
