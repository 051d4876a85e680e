import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY, HOUR, WEEK } from '../../../utils/core/time.ts';
import { START } from '../played-house.ts';
import { RemindedHouse, SITE } from './reminded-house.ts';

const YEAR = 366 * DAY;
const wrongs = fc.array(
  fc.record({
    /** How far the clock is off. */
    off: fc.oneof(fc.integer({ min: -YEAR, max: YEAR }), fc.integer({ min: -2 * DAY, max: 2 * DAY })),
    what: fc.constantFrom('remind', 'notify', 'see', 'close', 'moment'),
  }),
  { maxLength: 12 },
);

test('whatever happened under a wrong clock, nothing is held for longer than its own time once it is right', () => {
  fc.assert(
    fc.property(wrongs, (events) => {
      const house = new RemindedHouse();
      const bulb = house.hang({ kind: 'website', addresses: [SITE], last: '2024-01-01' });
      house.do({ do: 'set', to: { notices: true, hours: { from: 0, to: 0 }, days: [0, 1, 2, 3, 4, 5, 6] } });
      let closed = 0;
      for (const { off, what } of events) {
        house.now = { ...house.now, at: START + off };
        if (what === 'remind') house.wasReminded([bulb]);
        if (what === 'notify') house.wasReminded([bulb], { on: 'notification' });
        if (what === 'see') house.sawInPopup([bulb]);
        if (what === 'moment') house.hadMoment();
        if (what === 'close' && closed === 0) {
          house.do({ do: 'hush', bulb });
          closed += 1;
        }
      }
      house.now = { ...house.now, at: START };
      for (const ask of [() => house.page(), () => house.notification()]) {
        const nudge = ask();
        if (!nudge.speak && nudge.until !== null) {
          expect(nudge.until).toBeGreaterThan(START);
          expect(nudge.until).toBeLessThanOrEqual(START + 4 * WEEK + 2 * DAY);
        }
      }
      // All of it is long past, and none of it counts.
      house.now = { ...house.now, at: START + YEAR + 5 * WEEK };
      expect(house.page()).toMatchObject({ speak: true });
      house.now = { ...house.now, at: (house.made().agenda.week?.from ?? expect.fail('no week')) + HOUR };
      expect(house.moment()).toMatchObject({ speak: true });
    }),
    { numRuns: 300 },
  );
});
