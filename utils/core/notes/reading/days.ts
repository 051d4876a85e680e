import { type Day, isDay } from '../../time.ts';

const STEP = 24 * 60 * 60 * 1_000;
const at = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** The day of this date, or null where the calendar has none or it cannot be kept. Months count from 1, and may run over. */
export function date(year: number, month: number, day: number): Day | null {
  const [y, m] = [year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1];
  const two = (n: number) => String(n).padStart(2, '0');
  const made = `${String(y).padStart(4, '0')}-${two(m)}-${two(day)}`;
  return /^\d{4}-\d\d-\d\d$/.test(made) && isDay(made) ? made : null;
}

/** `count` days further, or null where that cannot be kept. */
export function plus(day: Day, count: number): Day | null {
  const then = at(day) + Math.trunc(count) * STEP;
  if (!(Math.abs(then) < 8e15)) return null;
  const made = new Date(then).toISOString().slice(0, 10);
  return isDay(made) ? made : null;
}

/** `count` months further: the 31st of a month and a month is the last of the next. */
export function plusMonths(day: Day, count: number): Day | null {
  const { year, month, date: of } = parts(day);
  const last = lastOf(year, month + count);
  return last === null ? null : date(year, month + count, Math.min(of, parts(last).date));
}

export const lastOf = (year: number, month: number): Day | null => {
  const next = date(year, month + 1, 1);
  return next === null ? null : plus(next, -1);
};

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(at(day)).getUTCDay();
export const daysBetween = (from: Day, to: Day): number => Math.round((at(to) - at(from)) / STEP);

export function parts(day: Day): { year: number; month: number; date: number } {
  const [year = 0, month = 1, of = 1] = day.split('-').map(Number);
  return { year, month, date: of };
}

/** Sunday of Easter in the western churches (Meeus, Jones, Butcher). */
export function easter(year: number): Day | null {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return date(year, Math.floor(f / 31), (f % 31) + 1);
}

/** The `nth` such weekday of a month; -1 is the last one. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day | null {
  const edge = nth > 0 ? date(year, month, 1) : lastOf(year, month);
  if (edge === null) return null;
  const off = nth > 0 ? (weekday - weekdayOf(edge) + 7) % 7 : -((weekdayOf(edge) - weekday + 7) % 7);
  return plus(edge, off + (nth > 0 ? (nth - 1) * 7 : 0));
}
