import { strict } from 'chrono-node/en';
import type { Day } from '../../time.ts';
import { date, easter, lastOf, nthWeekday, parts, plus } from './days.ts';
import { FEASTS, type Feast, MONTHS, ORDINALS, WEEKDAYS } from './english.ts';
import {
  calendarDay,
  DAY_NAME,
  type Days,
  exists,
  fixed,
  later,
  MONTH_NAME,
  NOWHERE,
  ORDINAL,
  OWNER,
  one,
  type Reader,
  type Reading,
  span,
  type Today,
  wholeYear,
  YEAR,
  yearly,
} from './said-days.ts';
import { any, read, words } from './text.ts';

const PLAIN_NUMBER = words('(\\d{1,2})(?:st|nd|rd|th)?');
/** "Friday 27": a number that is a day of the month, because a weekday stands before it. */
export const plainNumber: Reader = (low, at, today) => {
  const match = read(PLAIN_NUMBER, low, at);
  return match && Number(match[1]) <= 31 && !read(/ ?(?:am|pm|a\.m|p\.m|:|\/|\.\d)/uy, low, at + match[0].length)
    ? { ...monthDay(Number(match[1]), 0, today), to: at + match[0].length, owner: false }
    : null;
};

/** The 12th: of this month, or of the next (the last) that has one. */
function monthDay(day: number, away: number | null, today: Today): Reading {
  const { year, month } = parts(today.day);
  const find = (step: number, fits: (day: Day) => boolean) => {
    for (let n = 0; n < 4; n += 1) {
      const found = date(year, month + n * step, day);
      if (found && fits(found)) return one(found);
    }
    return null;
  };
  const ahead = find(1, (found) => found >= today.day);
  const back = find(-1, (found) => found <= today.day);
  if (away) return { sort: 'day-of-month', ...fixed(one(date(year, month + away, day)), today) };
  return { sort: 'day-of-month', ahead, back, points: null };
}

const DAY_OF_MONTH = words(`(?:the )?${ORDINAL}${OWNER}(?: day)?(?: of (the|this|next|last) month)?`);
export const dayOfMonth: Reader = (low, at, today) => {
  const match = read(DAY_OF_MONTH, low, at);
  if (!match) return null;
  const day = match[1] ? Number(match[1]) : (ORDINALS[match[2] ?? ''] ?? 0);
  const away = match[4] === 'next' ? 1 : match[4] === 'last' ? -1 : null;
  const found = { to: at + match[0].length, owner: match[3] !== undefined, needsLead: match[4] === undefined };
  return day >= 1 && day <= 31
    ? { ...monthDay(day, away, today), ...found }
    : { sort: 'day-of-month', ...NOWHERE, ...found };
};

const MONTH_THE = words(`${MONTH_NAME},? the ${ORDINAL}(?:,? ${YEAR})?`);
const RARE_DATE = words(
  `(?:${MONTH_NAME} (\\d{1,2})(?:st|nd|rd|th)?|(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH_NAME})(?:,? ${YEAR})?`,
);
const NTH = `(?:\\d{1,2}(?:st|nd|rd|th)?|${any(Object.keys(ORDINALS))})`;
const ONLY_MONTH = `(?:${any(Object.keys(MONTHS))})`;
/** What chrono is asked about: a number and the name of a month, in either order. */
const MAY_BE_DATE = new RegExp(
  `(?:the )?(?=${NTH}(?: ?(?:-|–|to|until|through|till) ?${NTH})?\\.?[ /-]?(?: ?of )?${ONLY_MONTH}(?![\\p{L}])|${ONLY_MONTH}[.,]?[ /-]{1,2}(?:the )?${NTH})`,
  'uy',
);
const SHORT_YEAR = words(",? '(\\d\\d)");
const YEAR_WORDS = words(',? (?:of )?(this|next|last) year');
/** As far as a date with its weekday, year and time of day may reach. */
const WINDOW = 48;

/** Dates with the name of their month, as chrono reads them: their ends and years and times of day too. */
export const calendar: Reader = (low, at, today) => {
  const begins = read(MAY_BE_DATE, low, at);
  if (!begins) return null;
  const from = at + begins[0].length;
  const the = read(MONTH_THE, low, at);
  if (the) {
    const [month, day] = [MONTHS[the[1] ?? ''] ?? 0, the[2] ? Number(the[2]) : (ORDINALS[the[3] ?? ''] ?? 0)];
    return { sort: 'date', ...calendarDay(month, day, wholeYear(the[4]), today), to: at + the[0].length, owner: false };
  }
  // chrono counts from a moment of a zone; what is asked of it here, the numbers of a date, is the same at any.
  const noon = { instant: new Date(`${today.day}T12:00:00Z`), timezone: 0 };
  const text = low.slice(from, from + WINDOW);
  const [found] = strict.parse(text, noon);
  const sure = found?.index === 0 && found.start.isCertain('day') && found.start.isCertain('month');
  const whole = sure && !/^[\p{L}\p{N}]/u.test(text.slice(found.text.length));
  if (whole) {
    const day = (of: typeof found.start, year: number | null) =>
      calendarDay(of.get('month') ?? 0, of.get('day') ?? 0, year, today);
    const said = found.start.isCertain('year') ? found.start.get('year') : null;
    let to = from + found.text.length;
    const short = said === null ? read(SHORT_YEAR, low, to) : null;
    const named = said === null ? read(YEAR_WORDS, low, to) : null;
    to += short?.[0].length ?? named?.[0].length ?? 0;
    const away = { this: 0, next: 1, last: -1 }[named?.[1] ?? ''];
    const year = said ?? wholeYear(short?.[1]) ?? (away === undefined ? null : parts(today.day).year + away);
    const owner = read(/'s?(?= )/uy, low, to);
    const start: Reading = { sort: 'date', ...day(found.start, year) };
    const end: Reading | null = !found.end ? null : { sort: 'date', ...day(found.end, year) };
    const both = end ? later(start, end) : start;
    return { ...both, to: to + (owner?.[0].length ?? 0), owner: owner !== null };
  }
  // Days that are none, or not in every year: chrono passes over them.
  const rare = read(RARE_DATE, low, at);
  if (!rare) return null;
  const [month, day] = [MONTHS[rare[1] ?? rare[4] ?? ''] ?? 0, Number(rare[2] ?? rare[3])];
  const reading = calendarDay(month, day, wholeYear(rare[5]), today);
  // "May 45" is a name, unless "by" stands before it.
  return { sort: 'date', ...reading, to: at + rare[0].length, owner: false, needsLead: !exists(month, day) };
};

const YEAR_FIRST = words('((?:19|20|21)\\d\\d)([-/.]?)(\\d\\d?)\\2(\\d\\d?)(?:t\\d\\d[\\d:.z+-]*)?');
const DOTTED = words('(\\d{1,2})\\. ?(\\d{1,2})(?:\\.(?: ?(\\d{4}|\\d{2}))?)?(?![.\\d/])');
const SLASHED = words('(\\d{1,2})([/-])(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?(?![-/\\d])');
const MONTH_YEAR = words(`(\\d{1,2})/${YEAR}`);

/** Dates of numbers: with dots the day comes first, with slashes what is usual where the browser speaks. */
export const numeric: Reader = (low, at, today) => {
  const iso = read(YEAR_FIRST, low, at);
  if (iso) {
    const [year, month, day] = [Number(iso[1]), Number(iso[3]), Number(iso[4])];
    return { sort: 'date', ...calendarDay(month, day, year, today), to: at + iso[0].length, owner: false };
  }
  const dotted = read(DOTTED, low, at);
  if (dotted) {
    const [day, month, year] = [Number(dotted[1]), Number(dotted[2]), wholeYear(dotted[3])];
    const reading = exists(month, day) ? calendarDay(month, day, year, today) : NOWHERE;
    const needsLead = !exists(month, day) || !/\.\d+\./.test(dotted[0].replace(/ /g, ''));
    return { sort: 'date', ...reading, to: at + dotted[0].length, owner: false, needsLead };
  }
  const slashed = read(SLASHED, low, at);
  if (slashed) {
    const [a, b, year] = [Number(slashed[1]), Number(slashed[3]), wholeYear(slashed[4])];
    if (slashed[2] === '-' && year === null) return null;
    const orders = (today.dayFirst ? [[b, a] as const, [a, b] as const] : [[a, b] as const, [b, a] as const]).filter(
      ([month, day]) => exists(month, day),
    );
    const [usual, other] = orders;
    const found = {
      sort: 'number' as const,
      year: year !== null,
      to: at + slashed[0].length,
      owner: false,
      needsLead: year === null,
    };
    if (!usual) return { ...NOWHERE, ...found, needsLead: true };
    const first = calendarDay(usual[0], usual[1], year, today);
    if (!other || a === b) return { ...first, ...found };
    const second = calendarDay(other[0], other[1], year, today);
    // Without a year each order lies back at some time: only those of this year count.
    const ofThisYear = (days: Days | null) => days !== null && parts(days.first).year === parts(today.day).year;
    const back =
      ofThisYear(first.back) || year !== null
        ? (first.back ?? second.back)
        : ofThisYear(second.back)
          ? second.back
          : first.back;
    return { ...first, ...found, ahead: first.ahead ?? second.ahead, back, unsureAhead: true, unsureBack: true };
  }
  const month = read(MONTH_YEAR, low, at);
  if (month && Number(month[1]) >= 1 && Number(month[1]) <= 12) {
    const [of, year] = [Number(month[1]), Number(month[2])];
    const days = span(date(year, of, 1), lastOf(year, of));
    const opens = days && days.first >= today.day ? days.first : null;
    return {
      sort: 'span',
      ...fixed(days, today),
      loose: true,
      opens,
      needsLead: true,
      to: at + month[0].length,
      owner: false,
    };
  }
  return null;
};

const feastDay = (feast: Feast, year: number): Day | null => {
  if ('easter' in feast) {
    const sunday = easter(year);
    return sunday && plus(sunday, feast.easter);
  }
  if ('day' in feast) return date(year, feast.month, feast.day);
  const day = nthWeekday(year, feast.month, feast.weekday, feast.nth);
  return day && plus(day, feast.plus ?? 0);
};

const FEAST_PATTERNS = FEASTS.map(([source, of]) => [words(`(?:${source})('s)?`), of] as const);
const ANY_FEAST = words(
  `(?:(this|next|last|this past|this coming|the next|the last) )?(?:(?:${FEASTS.map(([source]) => source).join(')|(?:')}))('s)?`,
);
const FEAST_YEAR = words(`,? (?:of |in )?(?:${YEAR}|(this|next|last) year)`);
export const feast: Reader = (low, at, today) => {
  const match = read(ANY_FEAST, low, at);
  if (!match) return null;
  const from = at + (match[1] ? match[1].length + 1 : 0);
  for (const [pattern, of] of FEAST_PATTERNS) {
    const named = read(pattern, low, from);
    if (!named) continue;
    let to = from + named[0].length;
    const reading = yearly((year) => one(feastDay(of, year)), today);
    const found = { sort: 'feast' as const, owner: named[1] !== undefined };
    const year = read(FEAST_YEAR, low, to);
    if (year && !found.owner) {
      to += year[0].length;
      const away = { this: 0, next: 1, last: -1 }[year[2] ?? ''] ?? 0;
      return {
        ...found,
        ...fixed(one(feastDay(of, year[1] ? Number(year[1]) : parts(today.day).year + away)), today),
        to,
      };
    }
    const said = match[1] ?? '';
    if (/last|past/.test(said)) return { ...found, ...reading, points: 'back', ahead: null, to };
    if (said !== '') return { ...found, ...reading, points: 'ahead', to };
    return { ...found, ...reading, to, needsLead: true };
  }
  return null;
};

const NTH_WEEKDAY = words(
  `(?:the )?(?:${ORDINAL}|(last)) ${DAY_NAME} (?:of|in) (?:(the|this|next|last) month|${MONTH_NAME}(?:,? ${YEAR})?)`,
);
/** "The first Monday in December". */
export const nthWeekdayOf: Reader = (low, at, today) => {
  const match = read(NTH_WEEKDAY, low, at);
  if (!match) return null;
  const nth = match[3] ? -1 : match[1] ? Number(match[1]) : (ORDINALS[match[2] ?? ''] ?? 0);
  const index = WEEKDAYS[match[4] ?? ''];
  if (index === undefined || nth > 5 || nth === 0) return null;
  const found = { sort: 'date' as const, to: at + match[0].length, owner: false };
  const { year, month } = parts(today.day);
  if (match[5]) {
    const away = match[5] === 'next' ? 1 : match[5] === 'last' ? -1 : 0;
    return { ...found, ...fixed(one(nthWeekday(year, month + away, index, nth)), today), points: null };
  }
  const of = MONTHS[match[6] ?? ''] ?? 1;
  if (match[7]) return { ...found, ...fixed(one(nthWeekday(Number(match[7]), of, index, nth)), today) };
  return { ...found, ...yearly((y) => one(nthWeekday(y, of, index, nth)), today) };
};
