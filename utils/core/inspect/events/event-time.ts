import { DAY, type Day, type Instant, instantOf, isDay, isZone, type Zone } from '../../time.ts';
import type { EventTime } from './event-fact.ts';
import { datesIn } from './written-dates.ts';

/**
 * Dates as ISO 8601, HTML's `datetime` and microformats write them: a day, a month, a week or the day of a year, then perhaps a
 * time and an offset, then perhaps a zone's name (RFC 9557).
 */
const MACHINE =
  /^(\d{4})(?:-?W(\d{2})(?:-?([1-7]))?|-?(\d{3})(?!\d)|-(\d{2})(?:-(\d{2}))?|(\d{2})(\d{2}))(?:(?:T|\s+)(\d{1,2})(?::?(\d{2})(?::?\d{2}(?:[.,]\d+)?)?)?\s*(Z|[+\u2212-]\d{2}(?::?\d{2})?)?)?\s*(?:\[([A-Za-z0-9_+/-]{2,60})\])?$/i;
const LONGEST = 100;

const dayFrom = (at: Instant): Day | null => {
  if (Number.isNaN(at) || Math.abs(at) > 8e15) return null;
  const day = new Date(at).toISOString().slice(0, 10);
  return isDay(day) ? day : null;
};

/** The day `days` after `day`. */
export const dayAfter = (day: Day, days = 1): Day => dayFrom(Date.parse(`${day}T00:00:00Z`) + days * DAY) ?? day;

/** What `written` means: by a machine's rules, else as one date that a person wrote. Everything but `written` is null where it is neither. */
export function readTime(written: string): EventTime {
  const kept = written.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  const unread: EventTime = { written: kept, day: null, zone: null, at: null };
  const found = MACHINE.exec(kept);
  if (!found) {
    const dates = datesIn(kept);
    return dates?.last && !dates.open ? { ...unread, day: dates.last } : unread;
  }
  const [, year = '', week, weekday, ordinal, month, date, shortMonth, shortDate, hour, minute, offset, named] = found;
  const day =
    week !== undefined
      ? dayOfWeek(Number(year), Number(week), Number(weekday ?? 7))
      : ordinal !== undefined
        ? dayOfYear(Number(year), Number(ordinal))
        : dayOfMonth(year, month ?? shortMonth ?? '', date ?? shortDate);
  if (day === null) return unread;
  const zone = zoneOf(offset, named);
  if (hour === undefined || zone === null || Number(hour) > 24 || Number(minute ?? 0) > 59)
    return { ...unread, day, zone };
  return { ...unread, day, zone, at: instantOf(day, zone, Number(hour), Number(minute ?? 0)) };
}

function zoneOf(offset: string | undefined, named: string | undefined): Zone | null {
  if (offset === undefined) return named !== undefined && isZone(named) ? named : null;
  if (/z/i.test(offset)) return 'UTC';
  const [, sign = '', hours = '', minutes = '00'] = /^(.)(\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  // RFC 3339: no place on Earth is further from Greenwich.
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  return `${sign === '+' ? '+' : '-'}${hours}:${minutes}`;
}

function dayOfMonth(year: string, month: string, date: string | undefined): Day | null {
  if (date === undefined) return Number(month) > 12 ? null : dayFrom(Date.UTC(Number(year), Number(month), 0));
  const day = `${year}-${month}-${date}`;
  return isDay(day) ? day : null;
}

function dayOfYear(year: number, ordinal: number): Day | null {
  const day = dayFrom(Date.UTC(year, 0, ordinal));
  return ordinal > 0 && day?.startsWith(`${year}-`) ? day : null;
}

/** ISO 8601: the first week is the one with 4 January in it, and a week begins on Monday. */
function dayOfWeek(year: number, week: number, weekday: number): Day | null {
  if (week < 1 || week > 53) return null;
  const fourth = new Date(Date.UTC(year, 0, 4));
  return dayFrom(fourth.getTime() + ((week - 1) * 7 + weekday - (fourth.getUTCDay() || 7)) * DAY);
}

/** The last of several moments; null where there is none. One that cannot be read is nobody's last while another can. */
export const lastOf = (times: readonly EventTime[]): EventTime | null =>
  times.reduce<EventTime | null>((last, time) => (last === null || isLater(time, last) ? time : last), null);

const isLater = (one: EventTime, other: EventTime): boolean =>
  one.at !== null && other.at !== null ? one.at > other.at : (one.day ?? '') > (other.day ?? '');

/** The first instant at which what takes place at `time` is over: a moment as it is, a day at its end, in `zone` where the page gives none. */
export function overAt({ at, day, zone }: EventTime, reader: Zone): Instant | null {
  if (at !== null) return at;
  return day === null ? null : instantOf(dayAfter(day), zone ?? reader, 0);
}
