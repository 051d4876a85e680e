import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarEvent, calendarFile, nextWorkingMorning } from '../../../utils/core/notes/calendar-file.ts';
import { DAY, dayOf, instantOf, wallClock } from '../../../utils/core/time.ts';
import { ZONES } from '../played-house.ts';

const MADE = Date.UTC(2026, 2, 11, 9, 0, 30);
const event = (over: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: '0f8fad5b-d9cb-469f-a165-70867728950e',
  madeAt: MADE,
  starts: Date.UTC(2026, 2, 12, 8),
  minutes: 15,
  summary: '1 thing to mend on venue.example',
  description: 'The sound.',
  url: 'https://venue.example/',
  ...over,
});

const octets = (text: string) => new TextEncoder().encode(text).length;

/** Reads a file as RFC 5545 says: lines unfolded, and each value of text with its escapes undone. */
function read(file: string): ReadonlyMap<string, string> {
  expect(file.endsWith('\r\n')).toBe(true);
  const lines = file.slice(0, -2).split('\r\n');
  const whole: string[] = [];
  for (const line of lines) {
    expect(line).not.toMatch(/[\r\n]/);
    if (line.startsWith(' ')) whole[whole.length - 1] += line.slice(1);
    else whole.push(line);
  }
  return new Map(
    whole.map((line) => {
      const [, name = '', value = ''] = /^([A-Z]+):(.*)$/su.exec(line) ?? [];
      const meant = value.replace(/\\([\\;,nN])/g, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark));
      return [name, meant];
    }),
  );
}

describe('a calendar file', () => {
  test('is one event, in lines that end as calendars want it', () => {
    expect(calendarFile(event())).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Houselights//Houselights//EN',
        'BEGIN:VEVENT',
        'UID:0f8fad5b-d9cb-469f-a165-70867728950e',
        'DTSTAMP:20260311T090030Z',
        'DTSTART:20260312T080000Z',
        'DTEND:20260312T081500Z',
        'SUMMARY:1 thing to mend on venue.example',
        'DESCRIPTION:The sound.',
        'URL:https://venue.example/',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  test.each([
    ['commas, semicolons and backslashes', 'a,b;c\\d', 'a\\,b\\;c\\\\d'],
    ['line breaks of every kind', 'a\nb\r\nc\rd\u2028e', 'a\\nb\\nc\\nd\\ne'],
    ['what looks like an escape already', '\\n', '\\\\n'],
    [
      'what looks like another line of the file',
      'x\r\nATTENDEE:mailto:eve@evil.example',
      'x\\nATTENDEE:mailto:eve@evil.example',
    ],
    ['controls, which may not stand in it', 'a\u0000b\u0007c\td\u007f', 'abc\td'],
    ['half a character', 'a\ud83d', 'a\ufffd'],
  ])('%s are text in it', (_, description, written) =>
    expect(calendarFile(event({ description }))).toContain(`\r\nDESCRIPTION:${written}\r\n`),
  );

  test('a long line is broken at 75 octets of UTF-8, and an emoji is never broken', () => {
    // "SUMMARY:" and 66 letters are 74 octets: the emoji of four no longer fits.
    const lines = calendarFile(event({ summary: `${'x'.repeat(66)}💡${'ü'.repeat(40)}` })).split('\r\n');
    const at = lines.findIndex((line) => line.startsWith('SUMMARY:'));
    expect(lines.slice(at, at + 3)).toEqual([`SUMMARY:${'x'.repeat(66)}`, ` 💡${'ü'.repeat(35)}`, ` ${'ü'.repeat(5)}`]);
  });

  test('a line of just 75 octets stays whole', () =>
    expect(calendarFile(event({ summary: 'x'.repeat(67) }))).toContain(`\r\nSUMMARY:${'x'.repeat(67)}\r\n`));

  test('a description of ten thousand characters is cut where calendars would, and not within a character', () => {
    const description = read(calendarFile(event({ description: '💡'.repeat(10_000) }))).get('DESCRIPTION') ?? '';
    expect(description.length).toBeLessThanOrEqual(8_000);
    expect(description).toMatch(/^(?:💡)+…$/u);
  });

  test('an address that is none is left out, and one with other letters is spelled as addresses are', () => {
    expect(calendarFile(event({ url: 'no address' }))).not.toContain('URL:');
    expect(calendarFile(event({ url: null }))).not.toContain('URL:');
    expect(read(calendarFile(event({ url: 'https://venue.example/für,uns' }))).get('URL')).toBe(
      'https://venue.example/f%C3%BCr,uns',
    );
  });

  test('whatever stands in it is read back as it was, from lines of at most 75 octets', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    fc.assert(
      fc.property(words, words, (summary, description) => {
        const file = calendarFile(event({ summary, description }));
        for (const line of file.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
        const back = read(file);
        const plain = (text: string) =>
          text
            .toWellFormed()
            .replace(/\r\n?|[\u2028\u2029]/g, '\n')
            .replace(/[^\P{Cc}\n\t]/gu, '');
        expect(back.get('SUMMARY')).toBe(plain(summary.replace(/\s+/g, ' ')));
        expect(back.get('DESCRIPTION') ?? '').toBe(plain(description));
      }),
    );
  });
});

describe('the next working morning', () => {
  const zone = 'Europe/Vienna';
  test.each([
    ['tomorrow', '2026-03-11', 10, '2026-03-12'],
    ['today, while it is night still', '2026-03-11', 3, '2026-03-11'],
    ['tomorrow, where it has just begun', '2026-03-11', 9, '2026-03-12'],
    ['Monday after a Friday', '2026-03-13', 18, '2026-03-16'],
    ['Monday on a Saturday night', '2026-03-14', 1, '2026-03-16'],
    ['Monday on the Sunday on which clocks go forward', '2026-03-29', 1, '2026-03-30'],
  ])('is %s', (_, day, hour, wanted) =>
    expect(nextWorkingMorning({ at: instantOf(day, zone, hour), zone })).toBe(instantOf(wanted, zone, 9)),
  );

  test('is still to come, within three days, at nine and on no weekend, wherever one lives', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) }),
        fc.constantFrom(...ZONES),
        (at, where) => {
          const morning = nextWorkingMorning({ at, zone: where });
          expect(morning).toBeGreaterThan(at);
          expect(morning - at).toBeLessThanOrEqual(3 * DAY + DAY / 24);
          expect(wallClock(morning, where).minutes).toBe(9 * 60);
          expect([0, 6]).not.toContain(new Date(`${dayOf(morning, where)}T12:00:00Z`).getUTCDay());
        },
      ),
    );
  });
});
