import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSamePerson, nameKey, profileUrl } from '../../../utils/core/linkedin/whom.ts';

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
    ['\u202eMary\u200b Somer\u00adville\u202c'],
    ['Mary\0Somerville\u0007'],
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

test('the address of a profile can be made of whatever a file of somebody’s own says that its name is', () =>
  fc.assert(
    fc.property(fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), minLength: 1 }), (slug) =>
      URL.canParse(profileUrl(slug)),
    ),
    { examples: [['\ud800']] },
  ));

const who = (name: string) => ({ name, slug: null });
