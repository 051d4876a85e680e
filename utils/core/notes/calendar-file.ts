import { dayOf, type Instant, instantOf, MINUTE, type Now, startOfDayAfter, wallClock } from '../time.ts';

/** One thing to do, as a calendar takes it. */
export interface CalendarEvent {
  /** Names it among all events there are, so that taking the file over twice makes one of it (RFC 7986, 5.3: a UUID). */
  readonly uid: string;
  /** When the file was made. */
  readonly madeAt: Instant;
  readonly starts: Instant;
  readonly minutes: number;
  /** One line. */
  readonly summary: string;
  /** As many as it takes. */
  readonly description: string;
  /** The page that it is about; null where it is about none, or several. */
  readonly url: string | null;
}

/** Google Calendar takes 8,192 characters of one, others fewer than a letter has anyway. */
const MAX_DESCRIPTION = 8_000;
/** A content line has at most so many octets without its line end (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/**
 * A calendar file with one event: RFC 5545 with `VEVENT`, because that is what every calendar takes over; a `VTODO` most pass over. Its
 * times are in UTC, which needs no table of the zone's rules.
 */
export function calendarFile({ uid, madeAt, starts, minutes, summary, description, url }: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Houselights//Houselights//EN',
    'BEGIN:VEVENT',
    `UID:${text(uid)}`,
    `DTSTAMP:${utc(madeAt)}`,
    `DTSTART:${utc(starts)}`,
    `DTEND:${utc(starts + minutes * MINUTE)}`,
    `SUMMARY:${text(summary.replace(/\s+/g, ' '))}`,
    ...(description === '' ? [] : [`DESCRIPTION:${text(cut(description))}`]),
    ...(url !== null && URL.canParse(url) ? [`URL:${new URL(url).href}`] : []),
    // Whoever has it in the calendar is not away.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const MORNING = 9;

/** Nine in the morning of the next day on which most people work: today's while it is still to come. */
export function nextWorkingMorning({ at, zone }: Now): Instant {
  for (let days = 0; ; days += 1) {
    const morning = instantOf(dayOf(startOfDayAfter(at, zone, days), zone), zone, MORNING);
    const { weekday } = wallClock(morning, zone);
    if (morning > at && weekday !== 0 && weekday !== 6) return morning;
  }
}

/** `20260312T080000Z` (RFC 5545, 3.3.5, form 2). */
const utc = (at: Instant): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

/** A text as a value: RFC 5545, 3.3.11. Controls other than the line break and the tab may not stand in it. */
const text = (value: string): string =>
  value
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const cut = (value: string): string =>
  value.length > MAX_DESCRIPTION ? `${value.slice(0, MAX_DESCRIPTION - 1).replace(/[\ud800-\udbff]$/, '')}…` : value;

/** A line broken where it is too long, each further part behind a space: by octets of UTF-8, and never within a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let room = LINE_OCTETS;
  for (const character of line) {
    const octets = octetsOf(character.codePointAt(0) ?? 0);
    if (octets > room) {
      parts.push(part);
      part = '';
      room = LINE_OCTETS - 1;
    }
    part += character;
    room -= octets;
  }
  return [...parts, part].join('\r\n ');
}

const octetsOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4);
