import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenDate } from '../../../utils/core/linkedin/written-date.ts';

const iso = (written: string, order: 'day-first' | 'month-first' = 'day-first'): string | null => {
  const at = writtenDate(written, order);
  return at === null ? null : new Date(at).toISOString().replace(':00.000Z', '').replace('T00:00', '');
};

describe('A date in an export', () => {
  it.each([
    ['05 Jan 2024', '2024-01-05'],
    ['5 January 2024', '2024-01-05'],
    ['Jan 5, 2024', '2024-01-05'],
    ['05-Jan-24', '2024-01-05'],
    ['5. Januar 2024', '2024-01-05'],
    ['05. Mär. 2024', '2024-03-05'],
    ['5 févr. 2024', '2024-02-05'],
    ['1er août 2024', '2024-08-01'],
    ['5 juil. 2024 à 10:30', '2024-07-05T10:30'],
    ['5 de dic. de 2024', '2024-12-05'],
    ['5 de outubro de 2024', '2024-10-05'],
    ['2026-07-01 10:00:00 UTC', '2026-07-01T10:00'],
    ['2026-07-01 10:00 UTC', '2026-07-01T10:00'],
    ['2026-07-01T10:00:00Z', '2026-07-01T10:00'],
    ['2026-07-01T10:00:00.000+02:00', '2026-07-01T08:00'],
    ['2026-07-01', '2026-07-01'],
    ['2026/7/1', '2026-07-01'],
    ['1833-02-23 15:37:00 UTC', '1833-02-23T15:37'],
    ['8.7.26, 15:43', '2026-07-08T15:43'],
    ['08.07.2026 um 15:43 Uhr', '2026-07-08T15:43'],
    ['12/31/26, 12:05 AM', '2026-12-31T00:05'],
    ['12/31/26, 12:05\u202fPM', '2026-12-31T12:05'],
    ['Oct 2022', '2022-10-01'],
    ['outubro de 2022', '2022-10-01'],
    ['2022', '2022-01-01'],
  ])('is understood: %s', (written, day) => expect(iso(written)).toBe(day));

  it('has the order of its column, unless only the other gives a day', () => {
    expect(iso('7/8/26', 'day-first')).toBe('2026-08-07');
    expect(iso('7/8/26', 'month-first')).toBe('2026-07-08');
    expect(iso('7/18/26', 'day-first')).toBe('2026-07-18');
    expect(iso('7.8.26', 'month-first')).toBe('2026-08-07');
  });

  it.each([
    '',
    ' ',
    'yesterday',
    '30 Feb 2024',
    '2024-13-01',
    '31/31/26',
    '5 Jan',
    'in 2022',
    '1/1/26, 25:00',
    '0001-01-01',
    '9999-01-01',
    '7',
  ])('is none: %j', (written) => expect(writtenDate(written, 'day-first')).toBeNull());

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d/.: ,-]{1,20}(AM|PM|UTC|Jan)?$/)), (written) => {
        const at = writtenDate(written, 'month-first');
        return at === null || Number.isSafeInteger(at);
      }),
    );
  });
});
