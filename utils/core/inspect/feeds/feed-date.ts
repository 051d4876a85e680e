import { HOUR, type Instant, MINUTE } from '../../time.ts';

/** The longest date that anybody writes, with room. */
const MAX_DATE = 100;

/** How the months begin in English and in the languages that blog software translates dates into (accents left out). */
const months: readonly RegExp[] = [
  /^(jan|ene|gen|ιαν)/,
  /^(feb|fev|φεβ)/,
  /^(mar|maa|mrz|maerz|μαρ)/,
  /^(apr|avr|abr|απρ)/,
  /^(may|mai|maj|mei|mag|μαι)/,
  /^(jun|juin|giu|ιουν)/,
  /^(jul|juil|lug|ιουλ)/,
  /^(aug|aou|ago|αυγ)/,
  /^(sep|set|szept|σεπ)/,
  /^(oct|okt|ott|out|οκτ)/,
  /^(nov|νοε)/,
  /^(dec|dez|dic|δεκ)/,
];

/** Names of zones in hours from Greenwich (RFC 822 section 5, and those that feeds use beyond it). Any other name counts as Greenwich, as RFC 2822 4.3 says. */
const zones: Readonly<Record<string, number>> = {
  adt: -3,
  ast: -4,
  edt: -4,
  est: -5,
  et: -5,
  cdt: -5,
  cst: -6,
  ct: -6,
  mdt: -6,
  mst: -7,
  mt: -7,
  pdt: -7,
  pst: -8,
  pt: -8,
  akst: -9,
  hst: -10,
  bst: 1,
  cet: 1,
  met: 1,
  cest: 2,
  mest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  ist: 5.5,
  hkt: 8,
  awst: 8,
  jst: 9,
  kst: 9,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
};

/** The number of the month that a word names (lower case, accents left out), or 0. */
export const monthNamed = (word: string): number => months.findIndex((name) => name.test(word)) + 1;

const clock = String.raw`(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?(?:\s*([ap])\.?m\b\.?)?`;
const offset = String.raw`(?:gmt|utc?)?\s*([+-]\d{1,2}:?\d{2}|[+-]\d{1,2}(?![\d:]))|([a-z]{1,5})\b`;
/** A time with its zone; the zone may stand away from it, behind the year as in asctime. */
const timeOfDay = new RegExp(`(?:^|[\\st,])${clock}\\s*(?:${offset})?`);

const isoDay =
  /^(?:(\d{4})(?:-?(\d{2})-?(\d{2})|-(\d{1,2})(?:-(\d{1,2}))?|-?(\d{3}))?|-?(\d{2})-?(\d{2})-?(\d{2})|-(\d{2})-?(\d{2})|(\d{2})-?(\d{3}))$/;

/**
 * The instant that a feed's date means, or null where it is none. Understands RFC 822 with its odd forms (two digits
 * of the year, no seconds, no time, long and translated names, day and month swapped, a weekday that is wrong), ISO 8601
 * and W3CDTF in whole and in part, asctime, SQL and `2006/09/15`. What has no zone is in Greenwich; a part of a day, month
 * or year is its first instant; an hour 25 or a 31 June rolls over, as mktime does.
 */
export function feedDate(written: string): Instant | null {
  const text = written
    .slice(0, MAX_DATE)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  const iso = /^([\d-]+)(?:(?:\s*t\s*| )(\d.*))?$/.exec(text);
  return iso?.[1] !== undefined ? ofIso(iso[1], iso[2]) : ofWords(text);
}

function ofIso(day: string, time: string | undefined): Instant | null {
  const found = isoDay.exec(day);
  if (!found) return null;
  const [, year, month, date, shortMonth, shortDate, ordinal, yy, yyMonth, yyDate, inYear, inMonth, oYear, ofYear] =
    found;
  const dayOfYear = ordinal ?? ofYear;
  const at = dayAt(
    yearOf(year ?? yy ?? inYear ?? oYear ?? ''),
    dayOfYear === undefined ? Number(month ?? shortMonth ?? yyMonth ?? inMonth ?? 1) : 1,
    Number(dayOfYear ?? date ?? shortDate ?? yyDate ?? 1),
    dayOfYear === undefined ? 31 : 366,
  );
  if (at === null || time === undefined) return at;
  // `T1014`, `T101455Z`, `T10Z`: the short forms of ISO 8601.
  const spread = time.replace(/^(\d{2})(\d{2})(\d{2})?(?=$|[.,z+\s-])/, (_, h, m, s) => `${h}:${m}:${s ?? '00'}`);
  const within = timeIn(spread.replace(/^(\d{2})(?=$|[z+-])/, '$1:00'));
  return within === null ? null : at + within;
}

function ofWords(text: string): Instant | null {
  const time = timeOfDay.exec(text);
  const rest = (time ? text.replace(time[0], ' ') : text).replace(/[,;]/g, ' ');
  const day = dayInWords(rest);
  if (day === null) return null;
  const within = time ? timeIn(time[0], zoneIn(rest)) : 0;
  return within === null ? null : day + within;
}

/** A day in which the month is a word, or `2006/09/15`. */
function dayInWords(text: string): Instant | null {
  const slashed = /(?:^|\s)(\d{4})([/.])(\d{1,2})\2(\d{1,2})(?=\s|$)/.exec(text);
  if (slashed) return dayAt(Number(slashed[1]), Number(slashed[3]), Number(slashed[4]));
  // `04-jul-2026` and `2004-julius-13` as well as words with spaces between.
  const parts = text.split(/[\s./-]+/).filter((part) => part !== '');
  let month = 0;
  const numbers: string[] = [];
  for (const part of parts) {
    const digits = /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(part)?.[1];
    if (digits !== undefined) numbers.push(digits);
    else {
      const named = monthNamed(part);
      // A weekday may begin as a month does (`mar.` is also mardi): the later of the two is the month.
      if (named > 0 && numbers.length < 2) month = named;
    }
  }
  const [first, second] = numbers;
  if (month === 0 || first === undefined || second === undefined) return null;
  const yearFirst = first.length > 2;
  return dayAt(yearOf(yearFirst ? first : second), month, Number(yearFirst ? second : first));
}

/** A zone that stands apart from the time, as in `Sun Jan 4 16:29:06 2004 PST` or `… 2004 +0100`. */
function zoneIn(text: string): string | undefined {
  return /\s(?:gmt|utc?)?([+-]\d{2}:?\d{2})\s*$/.exec(text)?.[1] ?? /\d\s+([a-z]{2,5})\s*$/.exec(text)?.[1];
}

function timeIn(text: string, apart?: string): number | null {
  const found = timeOfDay.exec(text);
  if (!found) return null;
  const [, hour, minute, second = '0', fraction = '', half, shift, name] = found;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'p' ? 12 : 0);
  const since = hours * HOUR + Number(minute) * MINUTE + Number(second) * 1000;
  return since + Math.floor(Number(`0.${fraction || 0}`) * 1000) - shiftOf(shift ?? name ?? apart);
}

function shiftOf(zone: string | undefined): number {
  if (zone === undefined) return 0;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  if (hours !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE);
  return Object.hasOwn(zones, zone) ? (zones[zone] ?? 0) * HOUR : 0;
}

/** Feeds are younger than 1990, so two digits below that are of this century. */
const yearOf = (digits: string): number =>
  digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 90 ? 2000 : 1900);

function dayAt(year: number, month: number, day: number, days = 31): Instant | null {
  if (month < 1 || month > 12 || day < 1 || day > days || year < 1000) return null;
  return Date.UTC(year, month - 1, day);
}
