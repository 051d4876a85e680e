import type { Settings } from '../journal/entries.ts';
import { dayOf, type Instant, instantOf, type Now, startOfDayAfter, wallClock } from '../time.ts';

/** A weekly moment that was missed vanishes with the day before the next: there is never more than one. */
const STAYS = 7;

/** From when to when a week's moment can be had. */
export interface Week {
  readonly from: Instant;
  readonly until: Instant;
}

/** The weekly moment that can be had at `now`, or on its own day the one that begins then, by the calendar of `now.zone`. Null where none is wanted. */
export function weekAt(moment: Settings['moment'], { at, zone }: Now): Week | null {
  if (moment === null) return null;
  // Every change of the house asks, and calendars are slow; through all its days the answer is the same.
  const asked = `${moment.day} ${moment.minutes} ${zone}`;
  if (latest?.asked !== asked || at < latest.start || at >= latest.week.until) {
    const since = (wallClock(at, zone).weekday - moment.day + 7) % 7;
    const start = startOfDayAfter(at, zone, -since);
    const from = instantOf(dayOf(start, zone), zone, Math.floor(moment.minutes / 60), moment.minutes % 60);
    latest = { asked, start, week: { from, until: startOfDayAfter(start, zone, STAYS) } };
  }
  return latest.week;
}
let latest: { readonly asked: string; readonly start: Instant; readonly week: Week } | null = null;

/** What a moment asks about besides: gratitude has its days. */
export type Occasion = 'thanksgiving' | 'year-end' | 'own';

/** Where Thanksgiving is kept, by the region of a language tag: the month (from 0), the weekday, and which one of the month. */
const THANKSGIVING: Readonly<Record<string, readonly [month: number, weekday: number, nth: number]>> = {
  US: [10, 4, 4],
  PR: [10, 4, 4],
  GU: [10, 4, 4],
  CA: [9, 1, 2],
  LR: [10, 4, 1],
};
/** The last days of a year in which one looks back. */
const YEAR_ENDS_FROM = 18;

/** Whether this week's moment asks about gratitude: in the week of Thanksgiving where it is kept, at the year's end, and in the week of a date of the person's own. */
export function occasionAt(now: Now, locale: string, dates: Settings['dates']): Occasion | null {
  const days = weekOfDays(now);
  if (days.some((day) => dates.some((own) => fallsOn(own, day)))) return 'own';
  const kept = THANKSGIVING[regionOf(locale)];
  if (kept && days.some((day) => isNth(day, kept))) return 'thanksgiving';
  const today = dayOf(now.at, now.zone);
  return today.slice(5) >= `12-${YEAR_ENDS_FROM}` || today.slice(5) === '01-01' ? 'year-end' : null;
}

/** 29 February is kept on the 28th of a year that has none. */
function fallsOn({ month, date }: Settings['dates'][number], day: string): boolean {
  const on = new Date(`${day}T00:00:00Z`);
  if (on.getUTCMonth() + 1 !== month) return false;
  const last = new Date(Date.UTC(on.getUTCFullYear(), month, 0)).getUTCDate();
  return on.getUTCDate() === Math.min(date, last);
}

/** The seven days of the week that `now` is in, Monday first. */
function weekOfDays({ at, zone }: Now): string[] {
  const monday = (wallClock(at, zone).weekday + 6) % 7;
  return Array.from({ length: 7 }, (_, day) => dayOf(startOfDayAfter(at, zone, day - monday), zone));
}

function isNth(day: string, [month, weekday, nth]: readonly [number, number, number]): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return date.getUTCMonth() === month && date.getUTCDay() === weekday && Math.ceil(date.getUTCDate() / 7) === nth;
}

/** A language alone says nothing of where: `en` is no country. */
const regionOf = (locale: string): string =>
  /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})\b/i.exec(locale)?.[1]?.toUpperCase() ?? '';
