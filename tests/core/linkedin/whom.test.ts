import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSamePerson, nameKey } from '../../../utils/core/linkedin/whom.ts';

describe('A name is compared', () => {
  test.each([
    ['Mary Somerville, PhD'],
    ['Mary Somerville, MBA, PMP®'],
    ['Mary Somerville, M.Sc.'],
    ['Mary Somerville, SHRM-SCP'],
    ['Mary Somerville (she/her)'],
    ['Mary Somerville, PhD (she/her)'],
    ['🚀 Mary Somerville 🇬🇧'],
    ['MARY  SOMERVILLE'],
    ['Máry Somervìlle'],
  ])('%s as Mary Somerville', (written) => expect(nameKey(written)).toBe('mary somerville'));

  test.each([
    ['Somerville, Mary', 'somerville, mary'],
    ['Mary Somerville, Charles Babbage', 'mary somerville, charles babbage'],
    ['Mary Somerville, Ronald McDonald', 'mary somerville, ronald mcdonald'],
    ['Mary Somerville, Elizabeth', 'mary somerville, elizabeth'],
    ['(she/her)', '(she/her)'],
    ['🚀', '🚀'],
    ['Null Null', 'null null'],
  ])('%s, and nobody is lost with it', (written, key) => expect(nameKey(written)).toBe(key));

  test('the same however often', () =>
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => isSamePerson(who(name), who(` ${name}  `)))));
});

const who = (name: string) => ({ name, slug: null });
