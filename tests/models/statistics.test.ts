import { describe, expect, test } from 'vitest';
import { OURS } from '../bench/nudges/ours.ts';
import { DEFAULTS } from '../bench/nudges/parameters.ts';
import { OTHERS } from '../bench/nudges/policies.ts';
import { bootstrap, hazardRatio } from '../bench/nudges/statistics.ts';
import { arm, compare, crowd, estimates } from '../bench/nudges/trial.ts';
import { normal } from '../bench/nudges/uniform.ts';

describe('intervals', () => {
  test('hold what is true in about 95 of 100 cases', () => {
    let held = 0;
    for (let study = 0; study < 200; study += 1) {
      const values = Array.from({ length: 60 }, (_, one) => 3 + normal(study, 77, one));
      const { low, high } = bootstrap(
        60,
        (drawn) => values.reduce((sum, of, at) => sum + of * (drawn[at] ?? 0), 0) / 60,
      );
      if (low <= 3 && 3 <= high) held += 1;
    }
    expect(held).toBeGreaterThanOrEqual(180);
    expect(held).toBeLessThanOrEqual(199);
  });

  test('are those of the figure itself, and the same each time', () => {
    const of = (drawn: Uint16Array) => drawn[0] ?? 0;
    expect(bootstrap(10, of)).toEqual(bootstrap(10, of));
    expect(bootstrap(10, () => 4)).toEqual({ value: 4, low: 4, high: 4 });
  });

  test('of hazards are wide where few left', () => {
    const few = hazardRatio({ left: 4, time: 1 }, { left: 4, time: 2 });
    const many = hazardRatio({ left: 400, time: 1 }, { left: 400, time: 2 });
    expect(few.value).toBe(2);
    expect(many.value).toBe(2);
    expect(few.high).toBeGreaterThan(many.high * 2);
  });
});

describe('a comparison', () => {
  const people = crowd(12, DEFAULTS.setting);
  const [ours, ...others] = [OURS, ...OTHERS].map((policy) => arm(policy, people, DEFAULTS.setting));
  if (!ours) throw new Error('There is no policy');
  const comparison = compare(DEFAULTS, ours, others);

  test('is with whoever keeps most lit, and for reminders with whoever reminds at all', () => {
    const least = Math.min(...others.map(({ figures }) => figures.unlit));
    expect(comparison.unlit.theirs).toBe(least);
    expect(comparison.unlit.ratio.value).toBeCloseTo(ours.figures.unlit / least, 9);
    expect(comparison.dose.theirs).toBeGreaterThan(0);
    const none = others.filter(({ policy }) => policy === 'none');
    const silent = compare(DEFAULTS, ours, [...none, ...others.filter(({ policy }) => policy === 'every visit')]);
    expect(silent.dose.policy).toBe('every visit');
  });

  test('has every figure within its interval', () => {
    for (const { value, low, high } of Object.values(estimates(ours))) {
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
    }
    const { ratio } = comparison.unlit;
    expect(ratio.low).toBeLessThan(ratio.value);
    expect(ratio.high).toBeGreaterThan(ratio.value);
  });
});
