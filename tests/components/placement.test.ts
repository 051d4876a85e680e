import { describe, expect, it } from 'vitest';
import { choosePlace } from '../../utils/banner/placement.ts';

describe('Where a banner hangs while somebody works in a field', () => {
  const card = { left: 628, top: 12, right: 988, bottom: 160 };

  it('stays where it is if the field is free', () => {
    expect(choosePlace('top-right', card, 600, null)).toBe('top-right');
    expect(choosePlace('top-right', card, 600, { left: 0, top: 0, right: 400, bottom: 40 })).toBe('top-right');
  });

  it('goes to the other edge rather than over the field', () => {
    expect(choosePlace('top-right', card, 600, { left: 600, top: 20, right: 900, bottom: 60 })).toBe('bottom-right');
  });

  it('steps aside if the field reaches over the whole height', () => {
    expect(choosePlace('top-right', card, 600, { left: 0, top: 0, right: 1_000, bottom: 600 })).toBeNull();
  });
});
