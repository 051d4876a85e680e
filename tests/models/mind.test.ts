import { describe, expect, test } from 'vitest';
import { DAY, WEEK } from '../../utils/core/time.ts';
import { hazardOfOne, type Looks, type Meeting, Mind } from '../bench/nudges/mind.ts';
import { DEFAULTS, PARAMETERS, settingWith } from '../bench/nudges/parameters.ts';
import { BEGINS } from '../bench/nudges/people.ts';
import { hazardRatio } from '../bench/nudges/statistics.ts';
import { exponential, uniform } from '../bench/nudges/uniform.ts';

const PATIENT = { patience: Number.POSITIVE_INFINITY };
const interrupting: Meeting = { interrupting: true, saysWhy: false };
const atBreakpoint: Meeting = { interrupting: false, saysWhy: false };
const TUESDAY = BEGINS + DAY + 10 * 3_600_000;

describe('a reminder is noticed', () => {
  test.each(['low', 'value', 'high'] as const)('as seldom as was measured where it interrupts (%s)', (end) => {
    const setting = settingWith({ ignoredInterrupting: PARAMETERS.ignoredInterrupting[end] });
    const many = 4_000;
    let ignored = 0;
    for (let one = 0; one < many; one += 1)
      if (uniform(1, 1, one) >= new Mind(PATIENT, setting).notices(TUESDAY, interrupting)) ignored += 1;
    // Chrome/BYU 2016: 74 to 87 of a hundred; so many people tell it to a point and a half.
    expect(ignored / many).toBeGreaterThan(0.74 - 0.015);
    expect(ignored / many).toBeLessThan(0.87 + 0.015);
  });

  test('more often at a breakpoint', () => {
    const { setting } = DEFAULTS;
    const there = new Mind(PATIENT, setting).notices(TUESDAY, atBreakpoint);
    expect(there).toBeGreaterThan(2 * new Mind(PATIENT, setting).notices(TUESDAY, interrupting));
  });

  test('less by the second time, and the night gives part of it back', () => {
    const mind = new Mind(PATIENT, DEFAULTS.setting);
    const first = mind.notices(TUESDAY, atBreakpoint);
    const second = mind.notices(TUESDAY + 60_000, atBreakpoint);
    const third = mind.notices(TUESDAY + 120_000, atBreakpoint);
    const nextDay = mind.notices(TUESDAY + DAY, atBreakpoint);
    expect(second).toBeLessThan(0.85 * first);
    expect(third).toBeLessThan(second);
    expect(nextDay).toBeGreaterThan(third);
    expect(nextDay).toBeLessThan(first);
    expect(mind.notices(TUESDAY + 60 * DAY, atBreakpoint)).toBeCloseTo(first, 4);
  });

  test('longer where it changes its looks', () => {
    const tenth = (changes: Looks['changes']): number => {
      const mind = new Mind(PATIENT, DEFAULTS.setting, { changes, explained: false });
      return Array.from({ length: 10 }, () => mind.notices(TUESDAY, atBreakpoint)).at(-1) ?? 0;
    };
    expect(tenth('form')).toBeGreaterThan(2 * tenth('nothing'));
    expect(tenth('words')).toBeGreaterThan(tenth('nothing'));
    expect(tenth('words')).toBeLessThan(tenth('form'));
  });
});

describe('a reminder is acted on', () => {
  const met = (setting = DEFAULTS.setting) => {
    const mind = new Mind(PATIENT, setting);
    mind.notices(TUESDAY, atBreakpoint);
    return mind;
  };

  test('two thirds likelier at first, which fades', () => {
    const mind = met();
    const [first, later, last] = [0, 14 * DAY, 350 * DAY].map((after) => mind.acts(TUESDAY + after, true, 0.2, false));
    const usual = DEFAULTS.setting.actsHere * 0.2;
    expect((first ?? 0) / usual).toBeCloseTo(1.66, 2);
    expect((later ?? 0) / usual).toBeCloseTo(1.33, 2);
    expect((last ?? 0) / usual).toBeCloseTo(1, 2);
  });

  test('likelier at the place of action, at a fresh start, and where one chose when', () => {
    const mind = met();
    const late = TUESDAY + 25 * WEEK;
    const usual = mind.acts(late, true, 1, false);
    expect(mind.acts(late, false, 1, false)).toBeCloseTo(usual * DEFAULTS.setting.elsewhere, 6);
    expect(mind.acts(late - DAY, true, 1, false)).toBeGreaterThan(usual * 1.15);
    expect(mind.acts(late, true, 1, true)).toBeGreaterThan(usual);
    expect(mind.acts(late, true, 100, true)).toBeLessThan(1);
  });

  test('at most by what if-then plans were found to do: d = 0.65 is an odds ratio of 3.25', () => {
    expect(PARAMETERS.planned.high).toBeCloseTo(Math.exp((0.65 * Math.PI) / Math.sqrt(3)), 1.8);
    const mind = met(settingWith({ planned: PARAMETERS.planned.high }));
    const odds = (chance: number) => chance / (1 - chance);
    const late = TUESDAY + 25 * WEEK;
    expect(odds(mind.acts(late, true, 1, true)) / odds(mind.acts(late, true, 1, false))).toBeCloseTo(3.25, 6);
  });
});

describe('people leave', () => {
  /** Many lives with one reminder a week: how many left, and in how much time. */
  function lives(looks: Looks, reminded = true, years = 1, setting = DEFAULTS.setting) {
    const sum = { left: 0, time: 0 };
    for (let one = 0; one < 3_000; one += 1) {
      const mind = new Mind({ patience: exponential(2, looks.changes.length, one) }, setting, looks);
      const ends = BEGINS + years * 365 * DAY;
      for (let at = BEGINS + WEEK; at < ends && !mind.leaves(at); at += WEEK)
        if (reminded) mind.bears(at, interrupting, 'passed', false);
      mind.leaves(ends);
      if (mind.leftAt !== null) sum.left += 1;
      sum.time += (mind.leftAt ?? ends) - BEGINS;
    }
    return sum;
  }
  const same: Looks = { changes: 'nothing', explained: false };

  test('twice as fast where reminders change their form, as HabitLab found', () => {
    const ratio = hazardRatio(lives({ changes: 'form', explained: false }), lives(same));
    expect(ratio.low).toBeLessThan(2.04);
    expect(ratio.high).toBeGreaterThan(2.04);
    expect(ratio.high / ratio.low).toBeLessThan(1.25);
  });

  test('0.36 times as fast as that where the change is explained', () => {
    const ratio = hazardRatio(
      lives({ changes: 'form', explained: true }),
      lives({ changes: 'form', explained: false }),
    );
    expect(ratio.low).toBeLessThan(0.36);
    expect(ratio.high).toBeGreaterThan(0.36);
    expect(ratio.high / ratio.low).toBeLessThan(1.25);
  });

  test('so that ordinary reminders lose a third of the lifetime they have without, as Damgaard and Gravert found', () => {
    // Each remembered for itself, at a breakpoint, and noticed for nothing: the reminder that all others are measured by.
    const setting = settingWith({ crowding: 0 });
    const lifetime = (reminded: boolean): number => {
      let sum = 0;
      for (let one = 0; one < 3_000; one += 1) {
        const mind = new Mind({ patience: exponential(5, 5, one) }, setting);
        const every = (365 * DAY) / setting.ordinaryDose;
        for (let at = BEGINS + every; !mind.leaves(at); at += every)
          if (reminded) mind.bears(at, atBreakpoint, 'passed', false);
        sum += (mind.leftAt ?? BEGINS) - BEGINS;
      }
      return sum;
    };
    expect(1 - lifetime(true) / lifetime(false)).toBeCloseTo(1 / 3, 1.8);
    expect(hazardOfOne(setting) * setting.ordinaryDose).toBeCloseTo(setting.baseLeaving / 2, 9);
  });

  test('more for reminders that interrupt, crowd, come for nothing, or wait after a holiday', () => {
    const { setting } = DEFAULTS;
    const daysUntilGone = (
      meeting: Meeting,
      outcome: 'acted' | 'passed' | 'unnoticed',
      every = WEEK,
      returning = false,
    ): number => {
      const mind = new Mind({ patience: 1 }, setting);
      let count = 0;
      for (let at = BEGINS; !mind.leaves(at); at += every) {
        mind.bears(at, meeting, outcome, returning);
        count += 1;
      }
      return count;
    };
    const usual = daysUntilGone(atBreakpoint, 'passed');
    expect(daysUntilGone(interrupting, 'passed')).toBeLessThan(usual);
    expect(daysUntilGone(atBreakpoint, 'passed', WEEK, true)).toBeLessThan(usual);
    expect(daysUntilGone({ ...atBreakpoint, saysWhy: true }, 'passed')).toBeGreaterThan(usual);
    expect(daysUntilGone(atBreakpoint, 'acted')).toBeGreaterThan(usual);
    expect(daysUntilGone(atBreakpoint, 'unnoticed')).toBeGreaterThan(usual);
    // Of a hundred in one hour each counts for more than of a hundred in a hundred weeks, base rate aside.
    const crowded = new Mind({ patience: 1 }, setting);
    let together = 0;
    for (; crowded.leftAt === null; together += 1) crowded.bears(BEGINS, atBreakpoint, 'passed', false);
    expect(together * hazardOfOne(setting)).toBeLessThan(0.5);
  });
});
