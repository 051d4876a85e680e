import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assetState,
  courseOf,
  courseOfNote,
  DIMS_AT,
  lastTended,
  neglectAt,
  stateAt,
} from '../../utils/core/bulbs/neglect.ts';
import type { AssetId } from '../../utils/core/ids.ts';
import { addCadence, BELIEVABLE_DRIFT, DAY, dayOf, HOUR, instantOf, wallClock } from '../../utils/core/time.ts';
import { cadences, PlayedHouse, START, ZONES } from './played-house.ts';

const assetIn = (house: PlayedHouse, id: AssetId) => {
  const asset = house.state.assets.get(id);
  if (!asset) throw new Error('gone');
  return asset;
};
const neglectIn = (house: PlayedHouse, id: AssetId) =>
  neglectAt(courseOf(assetIn(house, id), house.now.at), house.now.at);
const zones = fc.constantFrom(...ZONES);

describe('how a bulb dims', () => {
  test('it never grows fresher by itself, from before it was hung to long after it was due', () => {
    fc.assert(
      fc.property(
        zones,
        cadences,
        fc.constantFrom('today', 'unknown', '2025-06-30', '2020-02-29'),
        fc.array(fc.integer({ min: -90 * DAY, max: 4_000 * DAY }), { minLength: 2, maxLength: 30 }),
        (zone, cadence, last, times) => {
          const house = new PlayedHouse({ at: START, zone });
          const asset = assetIn(house, house.hang({ cadence, last }));
          const course = courseOf(asset, START);
          const found = times.sort((a, b) => a - b).map((ms) => neglectAt(course, START + ms));
          for (const [n, neglect] of found.entries()) {
            expect(Number.isFinite(neglect)).toBe(true);
            expect(neglect).toBeGreaterThanOrEqual(found[n - 1] ?? 0);
          }
        },
      ),
    );
  });

  test('it is fresh the moment it was looked after, dims at three quarters and is out when it is due', () => {
    fc.assert(
      fc.property(zones, cadences, fc.nat(400 * DAY), (zone, cadence, wait) => {
        const house = new PlayedHouse({ at: START, zone });
        const id = house.hang({ cadence });
        house.wait(wait).do({ do: 'done', bulb: id, evidence: 'said' });
        const asset = assetIn(house, id);
        const { at } = house.now;
        const due = addCadence(at, zone, cadence);
        const course = courseOf(asset, at);
        expect(neglectAt(course, at)).toBe(0);
        expect(neglectAt(course, due)).toBe(1);
        expect(neglectAt(course, course.dims)).toBe(DIMS_AT);
        expect(stateAt(course, at)).toBe('lit');
        expect(stateAt(course, Math.floor(course.dims) - 1)).toBe('lit');
        expect(stateAt(course, Math.ceil(course.dims))).toBe('dimming');
        expect(stateAt(course, due - 1)).toBe('dimming');
        expect(stateAt(course, due)).toBe('out');
      }),
    );
  });

  test('shape and number never disagree', () => {
    fc.assert(
      fc.property(
        zones,
        cadences,
        fc.constantFrom('today', 'unknown', '2025-12-24'),
        fc.nat(900 * DAY),
        (zone, cadence, last, ms) => {
          const house = new PlayedHouse({ at: START, zone });
          const id = house.hang({ cadence, last });
          const course = courseOf(assetIn(house, id), START + ms);
          const neglect = neglectAt(course, START + ms);
          const by = neglect >= 1 ? 'out' : neglect >= DIMS_AT ? 'dimming' : 'lit';
          expect(stateAt(course, START + ms)).toBe(by);
        },
      ),
    );
  });

  test('a day from before it was hung, said later, puts nothing out ahead of its first due day', () => {
    fc.assert(
      fc.property(zones, cadences, fc.integer({ min: 1, max: 4_000 }), (zone, cadence, before) => {
        const house = new PlayedHouse({ at: START, zone });
        const id = house.hang({ cadence, last: 'unknown' });
        const { firstDue } = assetIn(house, id);
        const day = dayOf(START - before * DAY, zone);
        house.wait(HOUR).do({ do: 'done', bulb: id, evidence: 'said', day });
        const course = courseOf(assetIn(house, id), house.now.at);
        expect(assetState(assetIn(house, id), house.now.at)).not.toBe('out');
        expect(course.out).toBe(Math.max(firstDue, addCadence(instantOf(day, zone), zone, cadence)));
      }),
    );
  });

  test('"I don’t remember" hangs it dimming, exactly where dimming begins', () => {
    fc.assert(
      fc.property(zones, cadences, fc.nat(3_000), (zone, cadence, days) => {
        const house = new PlayedHouse({ at: START + days * DAY, zone });
        const id = house.hang({ cadence, last: 'unknown' });
        expect(neglectIn(house, id)).toBe(DIMS_AT);
        expect(assetState(assetIn(house, id), house.now.at)).toBe('dimming');
      }),
    );
  });

  test.each(ZONES)(
    'looked after on 31 January at a quarter to one in the morning, monthly, it is due on 28 February at that time in %s',
    (zone) => {
      const house = new PlayedHouse({ at: instantOf('2026-01-31', zone, 0, 45), zone });
      const id = house.hang({ cadence: { every: 1, unit: 'month' } });
      house.do({ do: 'done', bulb: id, evidence: 'said' });
      const { out } = courseOf(assetIn(house, id), house.now.at);
      expect(dayOf(out, zone)).toBe('2026-02-28');
      expect(wallClock(out, zone).minutes).toBe(45);
    },
  );

  test('what was looked after in Auckland is due by the calendar of Auckland, read in Vienna too', () => {
    const house = new PlayedHouse({ at: instantOf('2026-03-01', 'Pacific/Auckland', 8), zone: 'Pacific/Auckland' });
    const id = house.hang({ cadence: { every: 6, unit: 'month' } });
    house.do({ do: 'done', bulb: id, evidence: 'said' });
    house.now = { at: house.now.at + 30 * DAY, zone: 'Europe/Vienna' };
    const { out } = courseOf(assetIn(house, id), house.now.at);
    expect(dayOf(out, 'Pacific/Auckland')).toBe('2026-09-01');
    expect(wallClock(out, 'Pacific/Auckland').minutes).toBe(8 * 60);
  });
});

describe('switched off', () => {
  test('time does not count: it goes on from where it stood, however often and long it was off', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ on: fc.integer({ min: HOUR, max: 10 * DAY }), off: fc.integer({ min: HOUR, max: 200 * DAY }) }),
          { minLength: 1, maxLength: 20 },
        ),
        fc.boolean(),
        (times, tended) => {
          const house = new PlayedHouse();
          const always = new PlayedHouse();
          const id = house.hang();
          const other = always.hang();
          if (tended) {
            house.wait(HOUR).do({ do: 'done', bulb: id, evidence: 'said' });
            always.wait(HOUR).do({ do: 'done', bulb: other, evidence: 'said' });
          }
          for (const { on, off } of times) {
            house.wait(on);
            always.wait(on);
            house.do({ do: 'switch', asset: id, on: false });
            const frozen = neglectIn(house, id);
            house.wait(off);
            expect(neglectIn(house, id)).toBeCloseTo(frozen, 12);
            expect(assetState(assetIn(house, id), house.now.at)).toBe('off');
            house.do({ do: 'switch', asset: id, on: true });
            expect(neglectIn(house, id)).toBeCloseTo(frozen, 12);
          }
          expect(neglectIn(house, id)).toBeCloseTo(neglectIn(always, other), 9);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('before it was looked after again, it has no part in the new term', () => {
    const house = new PlayedHouse();
    const id = house.hang({ cadence: { every: 1, unit: 'month' } });
    house.wait(DAY).do({ do: 'switch', asset: id, on: false });
    house.wait(90 * DAY).do({ do: 'done', bulb: id, evidence: 'said' });
    expect(assetState(assetIn(house, id), house.now.at)).toBe('lit');
    expect(courseOf(assetIn(house, id), house.now.at).out).toBe(
      addCadence(house.now.at, house.now.zone, { every: 1, unit: 'month' }),
    );
  });

  test('and looked after on a day in the middle of it, only the rest does not count', () => {
    const house = new PlayedHouse();
    const id = house.hang({ cadence: { every: 1, unit: 'year' } });
    house.do({ do: 'switch', asset: id, on: false });
    house.wait(20 * DAY).do({ do: 'switch', asset: id, on: true });
    const day = dayOf(house.now.at - 10 * DAY, house.now.zone);
    house.do({ do: 'done', bulb: id, day, evidence: 'said' });
    const { since } = courseOf(assetIn(house, id), house.now.at);
    expect(since - instantOf(day, house.now.zone)).toBe(house.now.at - instantOf(day, house.now.zone));
  });

  test('something found wrong does not show while it is off, and does at once when it is on again', () => {
    const house = new PlayedHouse();
    const id = house.hang({ kind: 'website', addresses: ['ada.example'] });
    const page = 'https://ada.example/';
    house.do({
      do: 'looked',
      asset: id,
      pages: [page],
      checks: ['missing-title'],
      unsure: [],
      faults: [{ key: 'x', check: 'missing-title', page, target: null, params: {} }],
    });
    expect(assetState(assetIn(house, id), house.now.at)).toBe('out');
    house.do({ do: 'switch', asset: id, on: false });
    expect(assetState(assetIn(house, id), house.now.at)).toBe('off');
    house.do({ do: 'switch', asset: id, on: true });
    expect(assetState(assetIn(house, id), house.now.at)).toBe('out');
  });
});

describe('a clock that jumped a year ahead and came back', () => {
  const ahead = 365 * DAY;

  test('what was ticked there is passed over until then, and the tick before it counts', () => {
    const house = new PlayedHouse();
    const id = house.hang({ cadence: { every: 1, unit: 'month' } });
    house.do({ do: 'done', bulb: id, evidence: 'said' });
    const due = courseOf(assetIn(house, id), house.now.at).out;
    house.wait(ahead).do({ do: 'done', bulb: id, evidence: 'said' });
    house.wait(-ahead);
    expect(lastTended(assetIn(house, id), house.now.at)?.on).toBe(house.now.at);
    expect(courseOf(assetIn(house, id), house.now.at).out).toBe(due);
    expect(assetState(assetIn(house, id), due)).toBe('out');
    expect(assetState(assetIn(house, id), house.now.at + ahead - BELIEVABLE_DRIFT)).toBe('lit');
  });

  test('it can be switched on again though it was switched off in that future', () => {
    const house = new PlayedHouse();
    const id = house.hang();
    house.wait(ahead).do({ do: 'switch', asset: id, on: false });
    house.wait(-ahead).do({ do: 'switch', asset: id, on: true });
    expect(assetState(assetIn(house, id), house.now.at)).toBe('dimming');
    expect(neglectIn(house, id)).toBe(DIMS_AT);
  });
});

describe('a note', () => {
  test.each(ZONES)(
    'dims on the third day and is out on the tenth, and once written dims the next day and is out on the third, in %s',
    (zone) => {
      const house = new PlayedHouse({ at: instantOf('2026-03-25', zone, 17, 20), zone });
      const id = house.owe();
      const days = () => {
        const note = house.state.notes.get(id);
        const course = note && courseOfNote(note);
        return (
          course && [
            dayOf(course.dims, zone),
            wallClock(course.dims, zone).minutes,
            dayOf(course.out, zone),
            wallClock(course.out, zone).minutes,
          ]
        );
      };
      expect(days()).toEqual(['2026-03-28', 0, '2026-04-04', 0]);
      house.wait(2 * DAY).do({ do: 'write', note: id });
      expect(days()).toEqual(['2026-03-28', 0, '2026-03-30', 0]);
      house.do({ do: 'done', bulb: id, evidence: 'said' });
      expect(days()).toBeNull();
    },
  );

  test('that was owed long ago does not hang out on the day it is written down', () => {
    const house = new PlayedHouse();
    house.do({ do: 'owe', notes: [{ person: 'Ada', since: '2024-01-01' }] });
    const [note] = house.state.notes.values();
    const course = note && courseOfNote(note);
    expect(course && stateAt(course, house.now.at)).toBe('lit');
  });
});
