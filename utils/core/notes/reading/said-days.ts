import { type Day, dayOf, type Now, wallClock } from '../../time.ts';
import { date, daysBetween, parts, plus, weekdayOf } from './days.ts';
import { LOOSE_NUMBERS, MONTHS, NUMBERS, ORDINALS, WEEKDAYS } from './english.ts';
import { any } from './text.ts';

/** From when the dates of a line are counted. */
export interface Today {
  readonly now: Now;
  readonly day: Day;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly dayFirst: boolean;
}

export const todayOf = (now: Now, dayFirst: boolean): Today => {
  const day = dayOf(now.at, now.zone);
  return { now, day, weekday: weekdayOf(day), hour: wallClock(now.at, now.zone).minutes / 60, dayFirst };
};

/** Days in a row; one where both are the same. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** What words say of days, before it is known whether something happened then or is to be sent then. */
export interface Reading {
  readonly sort: 'near' | 'weekday' | 'date' | 'number' | 'day-of-month' | 'feast' | 'span' | 'count' | 'clock';
  /** Read as days to come, today among them. */
  readonly ahead: Days | null;
  /** Read as days that lie back, today among them. */
  readonly back: Days | null;
  /** Where the words themselves say which. */
  readonly points: 'ahead' | 'back' | null;
  readonly unsureAhead?: boolean | undefined;
  readonly unsureBack?: boolean | undefined;
  /** Said of today, and over already. */
  readonly happened?: boolean;
  /** Its year is said. */
  readonly year?: boolean;
  /** Many days, of which one is taken: only the day before all of them is certain. */
  readonly loose?: boolean | undefined;
  /** "By" a month is its first day. */
  readonly opens?: Day | null | undefined;
  /** Needs a word such as "by" or "on" to be a date at all. */
  readonly needsLead?: boolean | undefined;
  /** A single word that may be somebody's name as well. */
  readonly nameable?: boolean | undefined;
}

export interface Found extends Reading {
  readonly to: number;
  /** "Friday's": it belongs to what comes next. */
  readonly owner: boolean;
  /** "At the latest" stands behind it. */
  readonly latest?: boolean;
}
/** Reads what is written at this very place, or gives null. */
export type Reader = (low: string, at: number, today: Today) => Found | null;

// ---- Days ----

export const NOWHERE = { ahead: null, back: null, points: null } as const;
export const one = (day: Day | null): Days | null => (day === null ? null : { first: day, last: day });
export const span = (first: Day | null, last: Day | null): Days | null =>
  first === null || last === null ? null : { first, last };
export const capped = (days: Days | null, today: Day): Days | null =>
  !days || days.first > today ? null : days.last > today ? { first: days.first, last: today } : days;
/** Both readings of days that are fixed: those that are over, and those that are not. */
export const fixed = (days: Days | null, today: Today): Pick<Reading, 'ahead' | 'back' | 'points'> => ({
  ahead: days && days.last >= today.day ? days : null,
  back: capped(days, today.day),
  points: !days ? null : days.first > today.day ? 'ahead' : days.last < today.day ? 'back' : null,
});

/** Of days that come again every year: the next ones, the last ones, and whether the last ones lie nearer than the next. */
export function yearly(
  of: (year: number) => Days | null,
  today: Today,
): Pick<Reading, 'ahead' | 'back' | 'points' | 'unsureAhead'> {
  const { year } = parts(today.day);
  // A leap day is at most eight years away.
  const years = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const first = (all: readonly (Days | null)[], fits: (days: Days) => boolean) =>
    all.find((days): days is Days => days !== null && fits(days)) ?? null;
  const ahead = first(
    years.map((n) => of(year + n)),
    ({ last }) => last >= today.day,
  );
  const back = first(
    years.map((n) => of(year - n)),
    ({ first }) => first <= today.day,
  );
  const thisYear = of(year);
  const nearer =
    thisYear !== null &&
    ahead !== null &&
    thisYear.last < today.day &&
    daysBetween(thisYear.last, today.day) < daysBetween(today.day, ahead.last);
  return { ahead, back: capped(back, today.day), points: null, unsureAhead: nearer };
}

export function calendarDay(
  month: number,
  day: number,
  year: number | null,
  today: Today,
): Pick<Reading, 'ahead' | 'back' | 'points' | 'unsureAhead'> {
  if (year === null) return yearly((y) => one(date(y, month, day)), today);
  return { ...fixed(one(date(year, month, day)), today), points: null };
}

export const exists = (month: number, day: number): boolean =>
  month >= 1 && month <= 12 && date(2028, month, day) !== null;
export const wholeYear = (digits: string | undefined): number | null =>
  !digits ? null : digits.length === 2 ? 2000 + Number(digits) : Number(digits);

/** Of two days the later, and the question. */
export function later(a: Reading, b: Reading): Reading {
  const last = (x: Days | null, y: Days | null): Days | null => {
    if (x === null || y === null) return x ?? y;
    return { first: [x.first, y.first].sort()[0] ?? x.first, last: [x.last, y.last].sort()[1] ?? x.last };
  };
  const points = a.points === b.points ? a.points : null;
  return {
    ...b,
    ahead: last(a.ahead, b.ahead),
    back: last(a.back, b.back),
    points,
    unsureAhead: true,
    unsureBack: true,
    opens: undefined,
    nameable: false,
    needsLead: (a.needsLead ?? false) && (b.needsLead ?? false),
  };
}

/** That weekday in the week `away` from this one; weeks begin on Monday. */
export const weekdayIn = (weekday: number, away: number, today: Day): Day | null =>
  plus(today, ((weekday + 6) % 7) - ((weekdayOf(today) + 6) % 7) + away * 7);

// ---- Pieces of patterns, each with its captures ----

export const DAY_NAME = `(${any(Object.keys(WEEKDAYS))})\\.?`;
export const MONTH_NAME = `(${any(Object.keys(MONTHS))})\\.?`;
export const YEAR = '((?:19|20|21)\\d\\d)';
export const OWNER = "('s|s'|')?";
export const QUALIFIER =
  '(this coming|the coming|coming|upcoming|the upcoming|this past|the past|past|this|next|last|the next|the last|the following|following|the previous|previous|that|the)';
export const NUMBER = `(?:\\d{1,5}(?:\\.\\d)?|${any([...Object.keys(NUMBERS), ...Object.keys(LOOSE_NUMBERS)])})`;
export const ORDINAL = `(?:(\\d{1,2})(?:st|nd|rd|th)|(${any(Object.keys(ORDINALS))}))`;

export const number = (word: string): { count: number; loose: boolean } => {
  const loose = LOOSE_NUMBERS[word];
  if (loose !== undefined) return { count: loose, loose: true };
  return { count: NUMBERS[word] ?? Number(word), loose: false };
};
