// How a language writes weeks and times of day, as far as the browser knows.
import { DAY, MINUTE } from '../../utils/core/time.ts';

const MONDAY = 1;

/** The day a week begins on where this language is spoken, 0 is Sunday; Monday where the browser does not say. */
export function firstWeekday(locale: string): number {
  const week = weekOf(new Intl.Locale(locale));
  if (typeof week !== 'object' || week === null || !('firstDay' in week)) return MONDAY;
  return typeof week.firstDay === 'number' ? week.firstDay % 7 : MONDAY;
}

/** The days of a week in the order in which it goes there, 0 is Sunday. */
export const weekdays = (locale: string): readonly number[] =>
  Array.from({ length: 7 }, (_, at) => (at + firstWeekday(locale)) % 7);

/** Browsers have it as a method, as a property, or not at all. */
function weekOf(locale: object): unknown {
  if ('getWeekInfo' in locale && typeof locale.getWeekInfo === 'function') return locale.getWeekInfo();
  return 'weekInfo' in locale ? locale.weekInfo : null;
}

// 4 January 1970 was a Sunday.
const SUNDAY = Date.UTC(1970, 0, 4);

/** The name of a day of the week, 0 is Sunday. */
export const weekdayName = (locale: string, day: number, weekday: 'long' | 'short'): string =>
  new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(SUNDAY + day * DAY);

// A leap year, so that every day that there can be has its name.
const LEAP = 2024;

/** The name of a month, from 1. */
export const monthName = (locale: string, month: number): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(LEAP, month - 1, 1));

/** How many days a month can have, from 1. */
export const daysIn = (month: number): number => new Date(Date.UTC(LEAP, month, 0)).getUTCDate();

/** "19 August", for a day of each year. */
export const yearlyDay = (locale: string, { month, date }: { readonly month: number; readonly date: number }): string =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(LEAP, month - 1, date),
  );

/** "07:00" as this language writes it. */
export const wallTime = (locale: string, minutes: number): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(minutes * MINUTE);
