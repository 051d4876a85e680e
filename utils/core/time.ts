import { TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { addWeeks } from 'date-fns/addWeeks';
import { addYears } from 'date-fns/addYears';

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;
/** A day of the calendar, `YYYY-MM-DD`; it means the same day wherever it is read. */
export type Day = string;
/** An IANA time zone name, such as `Europe/Vienna`. */
export type Zone = string;

/** What the clock says: core never looks at one itself. */
export interface Now {
  readonly at: Instant;
  readonly zone: Zone;
}

export type CadenceUnit = 'day' | 'week' | 'month' | 'year';
/** How often something wants to be looked after, in calendar steps of the person's zone. */
export interface Cadence {
  readonly every: number;
  readonly unit: CadenceUnit;
}

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

/** A clock may run ahead of another by this much (travel, a wrong zone) before what it dates is not believed. */
export const BELIEVABLE_DRIFT = DAY;

const EARLIEST = Date.UTC(1990, 0, 1);
/** Nothing can be dated later. */
export const LATEST = Date.UTC(2200, 0, 1);

/** Whether something can be dated `at`. A day wider than the days on both sides: noon in Auckland is still the day before in Greenwich. */
export const isInstant = (at: number): boolean =>
  Number.isSafeInteger(at) && at >= EARLIEST - DAY && at <= LATEST + DAY;

/** Whether `day` is a real day between 1990 and 2199 (so not 30 February, and not the year 9999). */
export function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return at >= EARLIEST && at < LATEST && new Date(at).toISOString().slice(0, 10) === day;
}

const knownZones = new Set<Zone>();
/** Whether the host's Intl knows this zone. */
export function isZone(zone: string): boolean {
  if (knownZones.has(zone)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    knownZones.add(zone);
    return true;
  } catch {
    return false;
  }
}

/** Whether the journal can keep a fact of this moment: its date and its zone are ones that can be read again. */
export const isDatable = ({ at, zone }: Now): boolean => isInstant(at) && isZone(zone);

/** The day that `at` falls on in `zone`. */
export function dayOf(at: Instant, zone: Zone): Day {
  const date = new TZDate(at, zone);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * The year and the month (1 is January) that it is. The zone is asked for only where it matters, on the days around the
 * turn of a month: to make ready what knows zones takes as long as ten pages take to be read.
 */
export function monthNow(now: Now): { readonly year: number; readonly month: number } {
  const [before, after] = [new Date(now.at - DAY), new Date(now.at + DAY)];
  const month = after.getUTCMonth();
  if (before.getUTCMonth() === month) return { year: after.getUTCFullYear(), month: month + 1 };
  const [year = 0, monthThere = 0] = dayOf(now.at, now.zone).split('-').map(Number);
  return { year, month: monthThere };
}

/** The first instant of `hour`:`minute` on `day` in `zone`. A wall time that a DST change skips moves forward by the gap. */
export function instantOf(day: Day, zone: Zone, hour = 12, minute = 0): Instant {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return firstShowing(Date.UTC(year, month - 1, date, hour, minute), zone);
}

/** How far the clock of `zone` is ahead of Greenwich, in milliseconds. */
const aheadAt = (at: Instant, zone: Zone): number => -new TZDate(at, zone).getTimezoneOffset() * MINUTE;

/**
 * The first instant at which the clock of `zone` shows `wall`, a wall time written as if it were Greenwich's. `TZDate` is
 * not asked for it: on days when clocks change, what it gives hangs on the zone of the computer.
 */
function firstShowing(wall: Instant, zone: Zone): Instant {
  const before = wall - aheadAt(wall - DAY, zone);
  const after = wall - aheadAt(wall + DAY, zone);
  const shown = [Math.min(before, after), Math.max(before, after)].find((at) => at + aheadAt(at, zone) === wall);
  return shown ?? before;
}

/** `at` plus one cadence, by the calendar of `zone`: 31 January and a month is the last of February, at the same wall time. */
export function addCadence(at: Instant, zone: Zone, { every, unit }: Cadence): Instant {
  const date = new TZDate(at, zone);
  switch (unit) {
    case 'day':
      return addDays(date, every).getTime();
    case 'week':
      return addWeeks(date, every).getTime();
    case 'month':
      return addMonths(date, every).getTime();
    case 'year':
      return addYears(date, every).getTime();
  }
}

/** The first instant of the day that lies `days` after the day of `at`, in `zone`. */
export function startOfDayAfter(at: Instant, zone: Zone, days: number): Instant {
  const date = new TZDate(at, zone);
  return firstShowing(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate() + days), zone);
}

/** Wall clock minutes since midnight and day of the week (0 is Sunday) of `at` in `zone`. */
export function wallClock(at: Instant, zone: Zone): { minutes: number; weekday: number } {
  const date = new TZDate(at, zone);
  return { minutes: date.getHours() * 60 + date.getMinutes(), weekday: date.getDay() };
}
