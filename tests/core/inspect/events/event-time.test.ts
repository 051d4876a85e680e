import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overAt, readTime } from '../../../../utils/core/inspect/events/event-time.ts';
import { datesIn } from '../../../../utils/core/inspect/events/written-dates.ts';

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

describe('A moment as machines write it', () => {
  it.each([
    ['2024-03-12', '2024-03-12', null, null],
    ['20240312', '2024-03-12', null, null],
    ['2024-072', '2024-03-12', null, null],
    ['2024-W11-2', '2024-03-12', null, null],
    ['2020-W53', '2021-01-03', null, null],
    ['2024-02', '2024-02-29', null, null],
    ['2024-03-12T19:00', '2024-03-12', null, null],
    ['2024-03-12 19:00:00', '2024-03-12', null, null],
    ['2024-03-12T19:00Z', '2024-03-12', 'UTC', '2024-03-12T19:00:00.000Z'],
    ['2024-03-12t19:00:00.000-08:00', '2024-03-12', '-08:00', '2024-03-13T03:00:00.000Z'],
    ['2024-03-12T19:00+0530', '2024-03-12', '+05:30', '2024-03-12T13:30:00.000Z'],
    ['2024-03-12T19-08', '2024-03-12', '-08:00', '2024-03-13T03:00:00.000Z'],
    ['2024-03-31T12:00[Europe/Vienna]', '2024-03-31', 'Europe/Vienna', '2024-03-31T10:00:00.000Z'],
    ['2024-03-30T12:00[Europe/Vienna]', '2024-03-30', 'Europe/Vienna', '2024-03-30T11:00:00.000Z'],
    ['2024-03-12T24:00Z', '2024-03-12', 'UTC', '2024-03-13T00:00:00.000Z'],
    ['March 12, 2024', '2024-03-12', null, null],
    ['12.03.2024', '2024-03-12', null, null],
  ])('%s is read', (written, day, zone, at) => {
    const time = readTime(written);
    expect({ ...time, at: iso(time.at) }).toEqual({ written, day, zone, at });
  });
  it.each([
    '',
    'TBD',
    'soon',
    '2024',
    '2024-13-01',
    '2024-02-30',
    '2023-366',
    '2024-W54-1',
    '19:00',
    'PT2H',
    '--03-12',
    '0024-03-12',
    '9999-12-31',
    'from 12 March 2024',
  ])('%s means nothing', (written) => expect(readTime(written)).toEqual({ written, day: null, zone: null, at: null }));
  it('is over as it says, and a day at its end where it takes place, else where its reader is', () => {
    expect(iso(overAt(readTime('2024-03-12T19:00-08:00'), 'Europe/Vienna'))).toBe('2024-03-13T03:00:00.000Z');
    expect(iso(overAt(readTime('2024-03-12'), 'Europe/Vienna'))).toBe('2024-03-12T23:00:00.000Z');
    expect(iso(overAt(readTime('2024-03-12'), 'Pacific/Auckland'))).toBe('2024-03-12T11:00:00.000Z');
    expect(iso(overAt({ ...readTime('2024-03-12T19:00-08:00'), at: null }, 'Pacific/Auckland'))).toBe(
      '2024-03-13T08:00:00.000Z',
    );
    // The day on which clocks go back has 25 hours, the one on which they go forward 23.
    expect(iso(overAt(readTime('2024-10-27'), 'Europe/Vienna'))).toBe('2024-10-27T23:00:00.000Z');
    expect(iso(overAt(readTime('2024-03-31'), 'Europe/Vienna'))).toBe('2024-03-31T22:00:00.000Z');
    // Midnight does not exist where clocks go forward then.
    expect(iso(overAt(readTime('2024-09-07'), 'America/Santiago'))).toBe('2024-09-08T04:00:00.000Z');
    expect(overAt(readTime('soon'), 'Europe/Vienna')).toBeNull();
  });
  it('is never anything but read or not read', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '2024',
        '-',
        '03',
        'W',
        'T',
        ':',
        '+',
        'Z',
        '[',
        ']',
        ' ',
        'March',
        '12',
        '.',
        '/',
        '–',
        'to',
        'de',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { day, at, zone } = readTime(pieces.join(''));
        expect(day ?? '2024-03-12').toMatch(/^\d{4}-\d{2}-\d{2}$/);
        if (at !== null) expect(day !== null && zone !== null).toBe(true);
      }),
    );
  });
});

describe('Dates as people write them', () => {
  it.each([
    ['12th of March, 2024', '2024-03-12'],
    ['Mar. 12 2024', '2024-03-12'],
    ['1er mars 2024', '2024-03-01'],
    ['12 maart 2024', '2024-03-12'],
    ['3/13/2024', '2024-03-13'],
    ['13/3/2024', '2024-03-13'],
    // March or April: the later of the two, so that nothing is called over that may not be.
    ['3/4/2024', '2024-04-03'],
    ['12 March 2024 – 2 April', '2024-04-02'],
    ['30 December 2024 – 2 January', '2025-01-02'],
    ['28. Februar bis 2. März 2024', '2024-03-02'],
    ['12./13.03.2024', '2024-03-13'],
    ['12 and 14 March 2024', '2024-03-14'],
    ['del 12 al 14 de marzo de 2024', '2024-03-14'],
  ])('%s ends on %s', (text, last) => expect(datesIn(text)).toMatchObject({ last, open: false, yearless: [] }));
  it.each(['12 March', '5 May at 7 pm', 'March 12'])('%s has no year, and so no end', (text) =>
    expect(datesIn(text)).toMatchObject({ first: null, last: null }),
  );
  it.each([
    '',
    'ReactConf 2024',
    '31.02.2024',
    '12.03.24',
    '1.2.3',
    '192.168.2024.1',
    'ISBN 2024-03-121',
    '12 Marches 2024',
  ])('%s is no date', (text) => expect(datesIn(text)).toBeNull());
  it('are read in a time that grows with the text alone', () => {
    for (const text of [
      '12 - '.repeat(20_000),
      'March 12 to '.repeat(10_000),
      '1'.repeat(100_000),
      ' '.repeat(100_000),
      '12 de '.repeat(20_000),
    ])
      datesIn(text.slice(0, 600));
    expect(datesIn(`${'12 March – '.repeat(50)}14 March 2024`)?.last).toBe('2024-03-14');
  });
});
