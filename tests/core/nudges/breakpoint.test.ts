import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  ARRIVED_FOR,
  arriveAt,
  BUSY_WITH,
  type Gate,
  isTaken,
  LONG_REST,
  LOOK_AGAIN,
  lookAt,
  type PageFacts,
  REST,
  type Stay,
  TYPING_RESTS,
} from '../../../utils/core/nudges/breakpoint.ts';

const NOW = 1_000_000;
const NEVER = Number.NEGATIVE_INFINITY;
const page = (over: Partial<PageFacts> = {}): PageFacts => ({
  hidden: false,
  printing: false,
  'full-screen': false,
  dialog: false,
  playing: false,
  'in-frame': false,
  restSince: NOW,
  typedAt: NEVER,
  halfFilledUntil: NEVER,
  ...over,
});
const STATES = ['hidden', 'printing', 'full-screen', 'dialog', 'playing', 'in-frame'] as const;

/** Looks at one page after another, each so many milliseconds after the person came at `NOW`, and gives what the last one came to. */
type Look = readonly [number, Partial<PageFacts>];
const afterLooks = (...looks: readonly Look[]): Gate => {
  let stay = arriveAt(NOW);
  let moment: Gate | null = null;
  for (const [at, facts] of looks) [moment, stay] = lookAt(page(facts), stay, NOW + at);
  return moment ?? expect.fail('Nobody looked');
};
const shut = (because: string, askAgainIn: number | null) => ({ open: false, because, askAgainIn });

describe('The right moment in a page', () => {
  test.each<[string, readonly Look[], unknown]>([
    ['comes two seconds after arriving', [[REST, {}]], { open: true, after: 'arriving' }],
    ['comes not a moment before', [[REST - 1, {}]], shut('busy', 1)],
    [
      'still comes after two seconds where the person first looked around for a while',
      [[ARRIVED_FOR + REST, { restSince: NOW + ARRIVED_FOR }]],
      { open: true, after: 'arriving' },
    ],
    [
      'waits for a longer rest in the middle of something',
      [[60_000 + REST, { restSince: NOW + 60_000 }]],
      shut('busy', LONG_REST - REST),
    ],
    [
      'comes in the middle of something only after that',
      [[60_000 + LONG_REST, { restSince: NOW + 60_000 }]],
      { open: true, after: 'rest' },
    ],
    [
      'is not while the page is out of view, and nothing is asked until it comes back',
      [[REST, { hidden: true }]],
      shut('hidden', null),
    ],
    [
      'comes two seconds after the page came into view, however long that took',
      [
        [REST, { hidden: true }],
        [600_000 + REST, { restSince: NOW + 600_000 }],
      ],
      { open: true, after: 'arriving' },
    ],
    ['is not for five seconds after a field was changed', [[4_000, { typedAt: NOW + 1_000 }]], shut('typing', 2_000)],
    [
      'comes when what was typed is sent and those are over',
      [
        [4_000, { typedAt: NOW + 1_000, restSince: NOW + 1_000 }],
        [6_000, { typedAt: NOW + 1_000, restSince: NOW + 1_000 }],
      ],
      { open: true, after: 'finishing' },
    ],
    [
      'is not while something is half filled in, however long ago it was touched',
      [[300_000, { typedAt: NOW, halfFilledUntil: Number.POSITIVE_INFINITY }]],
      shut('half-filled', LOOK_AGAIN),
    ],
    [
      'comes when what was half filled in no longer counts',
      [
        [590_000, { halfFilledUntil: NOW + 600_000 }],
        [600_000, { halfFilledUntil: NOW + 600_000 }],
      ],
      { open: true, after: 'finishing' },
    ],
    [
      'comes two seconds after a video ended, in the middle of a long visit too',
      [
        [600_000, { playing: true }],
        [601_500, { restSince: NOW + 600_500 }],
        [602_500, { restSince: NOW + 600_500 }],
      ],
      { open: true, after: 'finishing' },
    ],
    [
      'is not yet when the video has only just ended',
      [
        [600_000, { playing: true }],
        [601_500, { restSince: NOW + 600_500 }],
      ],
      shut('busy', 1_000),
    ],
    [
      'waits longer again once that is a while ago',
      [
        [600_000, { playing: true }],
        [601_500, { restSince: NOW + 600_500 }],
        [650_000, { restSince: NOW + 645_000 }],
      ],
      shut('busy', 5_000),
    ],
  ])('%s', (_, looks, moment) => {
    expect(afterLooks(...looks)).toEqual(moment);
  });

  test.each(['printing', 'full-screen', 'dialog', 'playing', 'in-frame'] as const)(
    'is not during %s, which is looked for at leisure, and whose end is a breakpoint',
    (state) => {
      expect(afterLooks([50_000, { [state]: true }])).toEqual(shut(state, LOOK_AGAIN));
      expect(afterLooks([50_000, { [state]: true }], [60_000, { restSince: NOW + 57_000 }])).toEqual({
        open: true,
        after: 'finishing',
      });
    },
  );

  it('leaves free what nothing may cover, and hangs on where the person only types', () => {
    for (const state of STATES) expect(isTaken(page({ [state]: true }))).toBe(!['hidden', 'in-frame'].includes(state));
    expect(isTaken(page({ typedAt: NOW, halfFilledUntil: Number.POSITIVE_INFINITY }))).toBe(false);
  });

  it('remembers what it waited for last, but not that there was no rest or nobody to see it', () => {
    const waited = (...looks: readonly Partial<PageFacts>[]) =>
      looks.reduce<Stay>((stay, facts, at) => lookAt(page(facts), stay, NOW + at * 10_000)[1], arriveAt(NOW)).waitedFor;
    expect(waited({})).toBeNull();
    expect(waited({ hidden: true })).toBeNull();
    expect(waited({ dialog: true }, { playing: true }, { hidden: true }, { restSince: NOW + 29_000 })).toBe('playing');
  });
});

describe('Whatever happens on a page', () => {
  const instant = fc.integer({ min: NOW - 60_000, max: NOW + 60_000 });
  const facts: fc.Arbitrary<PageFacts> = fc.record({
    hidden: fc.boolean(),
    printing: fc.boolean(),
    'full-screen': fc.boolean(),
    dialog: fc.boolean(),
    playing: fc.boolean(),
    'in-frame': fc.boolean(),
    restSince: fc.integer({ min: NOW - 60_000, max: NOW }),
    typedAt: fc.oneof(fc.constant(NEVER), fc.integer({ min: NOW - 60_000, max: NOW })),
    halfFilledUntil: fc.oneof(fc.constantFrom(NEVER, Number.POSITIVE_INFINITY), instant),
  });
  const mostlyQuiet = fc.oneof(
    facts,
    facts.map(({ restSince, typedAt }) => page({ restSince, typedAt })),
    facts.map(({ restSince }) => page({ restSince })),
  );
  const breakpoint = fc.constantFrom('arriving' as const, 'finishing' as const);
  const stays: fc.Arbitrary<Stay> = fc.record({
    after: breakpoint,
    at: fc.integer({ min: NOW - 120_000, max: NOW }),
    next: fc.option(breakpoint),
    waitedFor: fc.option(fc.constantFrom(...BUSY_WITH)),
  });

  it('the moment is shut while any fact says so, and open otherwise as soon as the rest is over, never before', () => {
    fc.assert(
      fc.property(mostlyQuiet, stays, (facts, stay) => {
        const [moment] = lookAt(facts, stay, NOW);
        const rest = NOW - facts.restSince;
        const isBusy =
          STATES.some((state) => facts[state]) || NOW - facts.typedAt < TYPING_RESTS || facts.halfFilledUntil > NOW;
        if (isBusy) return !moment.open && moment.because !== 'busy';
        if (moment.open) return rest >= (moment.after === 'rest' ? LONG_REST : REST);
        return moment.because === 'busy' && rest < LONG_REST;
      }),
      { numRuns: 2_000 },
    );
  });

  it('every refusal has a reason that has a name, and says when to ask again: never in a rush, never never', () => {
    fc.assert(
      fc.property(mostlyQuiet, stays, (facts, stay) => {
        const [moment] = lookAt(facts, stay, NOW);
        if (moment.open) return ['arriving', 'finishing', 'rest'].includes(moment.after);
        if (!['hidden', 'busy', ...BUSY_WITH].includes(moment.because)) return false;
        if (moment.askAgainIn === null) return moment.because === 'hidden';
        return moment.askAgainIn > 0 && moment.askAgainIn <= LONG_REST;
      }),
      { numRuns: 2_000 },
    );
  });

  it('asking again when told to, while nothing happens, is enough: the moment comes', () => {
    fc.assert(
      fc.property(mostlyQuiet, stays, (facts, stay) => {
        const isHeld = STATES.some((state) => facts[state]) || facts.halfFilledUntil === Number.POSITIVE_INFINITY;
        fc.pre(!isHeld);
        let now = NOW;
        let [moment, next] = lookAt(facts, stay, now);
        for (let looks = 0; !moment.open && looks < 40; looks += 1) {
          now += moment.askAgainIn ?? expect.fail('Nothing would ever be asked again');
          [moment, next] = lookAt(facts, next, now);
        }
        // And once it is there it stays, as long as nothing happens.
        return moment.open && lookAt(facts, next, now + 3_600_000)[0].open;
      }),
    );
  });

  it('the same page at the same time, after the same, comes to the same, and nothing that was given is changed', () => {
    fc.assert(
      fc.property(mostlyQuiet, stays, (facts, stay) => {
        const first = lookAt(Object.freeze(facts), Object.freeze(stay), NOW);
        expect(lookAt(facts, stay, NOW)).toEqual(first);
      }),
    );
  });
});
