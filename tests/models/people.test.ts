import { describe, expect, test } from 'vitest';
import { DAY } from '../../utils/core/time.ts';
import {
  CORNERS,
  DEFAULTS,
  drawSettings,
  PARAMETER_NAMES,
  PARAMETERS,
  settingWith,
} from '../bench/nudges/parameters.ts';
import { BEGINS, DAYBREAK, ENDS, FAULT, makePerson, OWED, type Person, POPUP, VISIT } from '../bench/nudges/people.ts';
import { uniform } from '../bench/nudges/uniform.ts';

const people = (count: number, setting = DEFAULTS.setting): Person[] =>
  Array.from({ length: count }, (_, seed) => makePerson(seed, setting));
const countOf = (persons: readonly Person[], what: number): number =>
  persons.reduce((sum, person) => sum + person.what.filter((one) => one === what).length, 0) / persons.length;

describe('what is assumed of people', () => {
  test.each(PARAMETER_NAMES)(
    '%s says what it means and where it is from, and its value lies within its range',
    (name) => {
      const { means, source, low, value, high } = PARAMETERS[name];
      expect(means.length).toBeGreaterThan(20);
      expect(source).toMatch(/assumed|HabitLab|Chrome\/BYU|HeartSteps|Damgaard|Rogers|If-then|fresh starts|complaints/);
      expect(low).toBeLessThanOrEqual(value);
      expect(value).toBeLessThanOrEqual(high);
      expect(low).toBeLessThan(high);
    },
  );

  test('corners have one parameter at an end, and all others at their values', () => {
    expect(CORNERS).toHaveLength(2 * PARAMETER_NAMES.length);
    for (const { name, setting } of CORNERS) {
      const moved = PARAMETER_NAMES.filter((one) => setting[one] !== PARAMETERS[one].value);
      expect(moved.length, name).toBeLessThanOrEqual(1);
      for (const one of moved) expect([PARAMETERS[one].low, PARAMETERS[one].high]).toContain(setting[one]);
    }
  });

  test('draws lie within all ranges, half below each value and half above, and are the same for the same seed', () => {
    const draws = drawSettings(40, 3);
    expect(drawSettings(40, 3)).toEqual(draws);
    expect(drawSettings(40, 4)).not.toEqual(draws);
    for (const name of PARAMETER_NAMES) {
      const { low, value, high } = PARAMETERS[name];
      const values = draws.map(({ setting }) => setting[name]);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(low);
      expect(Math.max(...values)).toBeLessThanOrEqual(high);
      expect(values.filter((one) => one < value).length, name).toBe(20);
    }
  });
});

describe('luck', () => {
  test('is even, and that of one event tells nothing of another’s', () => {
    const many = 20_000;
    const draws = Array.from({ length: many }, (_, at) => uniform(at % 50, at % 7, at));
    const mean = draws.reduce((sum, one) => sum + one, 0) / many;
    expect(mean).toBeCloseTo(0.5, 1.7);
    const next = draws.map((one, at) => (one - 0.5) * ((draws[at + 1] ?? 0.5) - 0.5));
    expect(Math.abs(next.reduce((sum, one) => sum + one, 0) / many)).toBeLessThan(0.003);
    for (let tenth = 0; tenth < 10; tenth += 1)
      expect(draws.filter((one) => Math.floor(one * 10) === tenth).length / many).toBeCloseTo(0.1, 1.7);
  });
});

describe('a person', () => {
  test('is the same person with the same year for the same number', () => {
    expect(makePerson(7, DEFAULTS.setting)).toEqual(makePerson(7, DEFAULTS.setting));
    expect(makePerson(8, DEFAULTS.setting).at).not.toEqual(makePerson(7, DEFAULTS.setting).at);
  });

  test('lives through the year in order, and does nothing while away', () => {
    let whileAway = 0;
    for (const { at, what, away } of people(20)) {
      const times = [...at];
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(times[0]).toBeGreaterThanOrEqual(BEGINS);
      expect(times.at(-1)).toBeLessThan(ENDS);
      for (const [event, one] of times.entries()) {
        const doing = what[event] === VISIT || what[event] === POPUP || what[event] === DAYBREAK;
        if (doing && away[Math.floor((one - BEGINS) / DAY)] !== 0) whileAway += 1;
      }
    }
    expect(whileAway).toBe(0);
  });

  test('has what the setting says: visits, popups, notes, faults, absences', () => {
    const usual = people(60);
    expect(countOf(usual, OWED)).toBeCloseTo(18, -0.8);
    expect(countOf(usual, FAULT)).toBeCloseTo(3, 0);
    const more = settingWith({ visits: 2, popups: 2, notes: 3, faults: 6, absences: 0 });
    const busy = people(60, more);
    for (const what of [VISIT, POPUP, OWED, FAULT])
      expect(countOf(busy, what) / countOf(usual, what)).toBeGreaterThan(1.7);
    expect(busy.every(({ away }) => away.every((day) => day === 0))).toBe(true);
    expect(usual.some(({ away }) => away.includes(1))).toBe(true);
  });

  test('keeps the same house and the same patience in every setting', () => {
    const [one, other] = [makePerson(3, DEFAULTS.setting), makePerson(3, settingWith({ visits: 2, notes: 0.5 }))];
    expect(other.state).toBe(one.state);
    expect(other.patience).toBe(one.patience);
  });
});
