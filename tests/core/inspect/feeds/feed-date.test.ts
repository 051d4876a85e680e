import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedDate } from '../../../../utils/core/inspect/feeds/feed-date.ts';

const read = (text: string): string | null => {
  const at = feedDate(text);
  return at === null ? null : new Date(at).toISOString().replace(/\.000Z$/, 'Z');
};

describe('A date in a feed', () => {
  it.each([
    // RFC 822 as RSS asks for it, and as it comes
    ['Thu, 01 Jan 2004 19:48:21 GMT', '2004-01-01T19:48:21Z'],
    ['Thu, 01 Jan 04 19:48:21 GMT', '2004-01-01T19:48:21Z'],
    ['Thu, 01 Jan 98 19:48:21 +0000', '1998-01-01T19:48:21Z'],
    ['01 Jan 2004', '2004-01-01T00:00:00Z'],
    ['1 Jan 2004 0:00 GMT', '2004-01-01T00:00:00Z'],
    ['Thu,01 Jan 2004 19:48:21 +0200', '2004-01-01T17:48:21Z'],
    ['Thu, 01 Jan 2004 19:48:21 -08:00', '2004-01-02T03:48:21Z'],
    ['Thu, 01 Jan 2004 19:48:21 GMT+1', '2004-01-01T18:48:21Z'],
    ['Thu, 01 Jan 2004 19:48:21 EST', '2004-01-02T00:48:21Z'],
    ['Mon, 26 Jan 2004 16:31:00 ET', '2004-01-26T21:31:00Z'],
    ['Thu, 01 Jan 2004 19:48:21 +0000 (UTC)', '2004-01-01T19:48:21Z'],
    ['Thu, 01 Jan 2004 19:48:21 A', '2004-01-01T19:48:21Z'],
    ['Thu, 01 Jan 2004 07:48 PM', '2004-01-01T19:48:00Z'],
    ['Mon, 26 January 2004', '2004-01-26T00:00:00Z'],
    ['Mon, January 26, 2004 12:15 am', '2004-01-26T00:15:00Z'],
    ['Thu Jan  1 2004 19:48:21 GMT+0100 (CET)', '2004-01-01T18:48:21Z'],
    ['04-Jul-2026 10:00:00', '2026-07-04T10:00:00Z'],
    ['1st Jan 2004', '2004-01-01T00:00:00Z'],
    [' \n Thu, 01 Jan 2004\n19:48:21 GMT ', '2004-01-01T19:48:21Z'],
    // a weekday that is wrong, an hour and a day too many
    ['Mon, 01 Jan 2004 19:48:21 GMT', '2004-01-01T19:48:21Z'],
    ['Thu, 31 Jun 2004 19:48:21 GMT', '2004-07-01T19:48:21Z'],
    ['2003-12-31T25:14:55Z', '2004-01-01T01:14:55Z'],
    ['2003-12-31T10:61:55Z', '2003-12-31T11:01:55Z'],
    // ISO 8601 and W3CDTF, whole and in part
    ['2003-12-31T10:14:55Z', '2003-12-31T10:14:55Z'],
    ['2003-12-31T10:14:55-08:00', '2003-12-31T18:14:55Z'],
    ['2003-12-31T10:14:55.250+01:00', '2003-12-31T09:14:55.250Z'],
    ['2003-12-31T10:14Z', '2003-12-31T10:14:00Z'],
    ['2003-12-31T10Z', '2003-12-31T10:00:00Z'],
    ['2003-12-31T24:00:00Z', '2004-01-01T00:00:00Z'],
    ['20031231T101455Z', '2003-12-31T10:14:55Z'],
    ['20031231T1014+0100', '2003-12-31T09:14:00Z'],
    ['2003-12-31 10:14:55', '2003-12-31T10:14:55Z'],
    ['2003-12-31 10:14:55 UTC', '2003-12-31T10:14:55Z'],
    ['2003-12-31 10:14:55 +0200', '2003-12-31T08:14:55Z'],
    ['2004-07-08 23:56:58.0', '2004-07-08T23:56:58Z'],
    ['2003', '2003-01-01T00:00:00Z'],
    ['2003-12', '2003-12-01T00:00:00Z'],
    ['2003-12-31', '2003-12-31T00:00:00Z'],
    ['20031231', '2003-12-31T00:00:00Z'],
    ['031231', '2003-12-31T00:00:00Z'],
    ['03-12-31', '2003-12-31T00:00:00Z'],
    ['-03-12', '2003-12-01T00:00:00Z'],
    ['-0312', '2003-12-01T00:00:00Z'],
    ['2003-335', '2003-12-01T00:00:00Z'],
    ['2003335', '2003-12-01T00:00:00Z'],
    ['03335', '2003-12-01T00:00:00Z'],
    // asctime, Perforce, and what blog software translates
    ['Sun Jan  4 16:29:06 2004', '2004-01-04T16:29:06Z'],
    ['Sun Jan  4 16:29:06 PST 2004', '2004-01-05T00:29:06Z'],
    ['Fri, 2006/09/15 08:19:53 EDT', '2006-09-15T12:19:53Z'],
    ['Mo, 05 März 2024 10:00:00 +0100', '2024-03-05T09:00:00Z'],
    ['mar., 05 nov. 2024 10:00:00 +0000', '2024-11-05T10:00:00Z'],
    ['maandag 5 januari 2026', '2026-01-05T00:00:00Z'],
    ['14 juillet 2025', '2025-07-14T00:00:00Z'],
    ['Κυρ, 11 Ιούλ 2004 12:00:00 EST', '2004-07-11T17:00:00Z'],
    ['2004-július-13T9:15-05:00', '2004-07-13T14:15:00Z'],
  ])('%s is %s', (text, instant) => expect(read(text)).toBe(instant));

  it.each([
    '',
    'yesterday',
    'Thu, GMT',
    '12:30',
    '2003-13-01',
    '2003-12-32',
    '2003-00-10',
    '2003-367',
    '0000-00-00 00:00:00',
    '32 Jan 2004',
    'Jan 2004',
    // which of the two is the month, nobody knows
    '01/02/2004',
    '01-02-2004 10:00',
    '1717171717',
    '2003-12-31T',
    '2003-12-31Tnoon',
    '{{ post.date }}',
  ])('%j is none', (text) => expect(read(text)).toBeNull());

  it('is the same moment however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2089, 0, 1) }), (at) => {
        const second = Math.floor(at / 1000) * 1000;
        const date = new Date(second);
        const iso = date.toISOString();
        for (const text of [iso, iso.replace('.000Z', '+00:00'), iso.replace(/[-:]|\.000/g, ''), date.toUTCString()])
          expect(feedDate(text), text).toBe(second);
        expect(feedDate(date.toUTCString().replace(/\b\d\d(\d\d) /, '$1 '))).toBe(second);
      }),
    );
  });
  it('never throws, and is a moment or nothing', () => {
    const piece = fc.constantFrom('2003', '-', '12', 'T', ':', ' ', '+', 'Jan', 'Thu,', 'GMT', '/', 'z', '.', '9', 'é');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 15 }).map((parts) => parts.join('')),
        ),
        (text) => {
          const at = feedDate(text);
          expect(at === null || Number.isSafeInteger(at)).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
