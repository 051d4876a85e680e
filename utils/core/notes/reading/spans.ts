import type { Day } from '../../time.ts';
import { date, daysBetween, lastOf, parts, plus, weekdayOf } from './days.ts';
import { MONTHS, SEASONS, WEEKDAYS } from './english.ts';
import {
  capped,
  DAY_NAME,
  type Days,
  type Found,
  fixed,
  MONTH_NAME,
  OWNER,
  one,
  QUALIFIER,
  type Reader,
  type Reading,
  span,
  type Today,
  weekdayIn,
  wholeYear,
  YEAR,
  yearly,
} from './said-days.ts';
import { any, read, skipSpaces, words } from './text.ts';

/** The days of the week that holds `today`, and of those around it: Monday to Friday, or the weekend. */
function weekAt(today: Day, away: number, weekend: boolean): Days | null {
  const monday = plus(today, -((weekdayOf(today) + 6) % 7) + away * 7);
  return monday === null ? null : span(plus(monday, weekend ? 5 : 0), plus(monday, weekend ? 6 : 4));
}

const monthAt = (today: Day, away: number): Days | null => {
  const { year, month } = parts(today);
  return span(date(year, month + away, 1), lastOf(year, month + away));
};

type Whole = 'week' | 'weekend' | 'month' | 'quarter' | 'season' | 'year';
interface Base {
  readonly whole: Whole;
  readonly reading: Reading;
  readonly to: number;
  readonly owner: boolean;
}

const WHOLES: Readonly<Record<string, Whole>> = {
  week: 'week',
  weekend: 'weekend',
  'week-end': 'weekend',
  wknd: 'weekend',
  month: 'month',
  quarter: 'quarter',
  season: 'quarter',
  year: 'year',
};
const UNIT_SPAN = words(`(?:${QUALIFIER} )?(${any(Object.keys(WHOLES))})(?: (after next))?${OWNER}`);
const MONTH_SPAN = words(
  `(?:(this|next|last|this past|this coming|the coming|the month of) )?${MONTH_NAME}(?:,? (?:of )?(?:${YEAR}|'(\\d\\d)|(this|next|last) year))?${OWNER}`,
);
const SEASON_SPAN = words(`(?:${QUALIFIER} )?(${any(Object.keys(SEASONS))})(?:,? (?:of )?${YEAR})?${OWNER}`);
const QUARTER_SPAN = words(`q([1-4])(?:,? (?:of )?${YEAR})?`);
const YEAR_SPAN = words(`${YEAR}`);
const SHORT_ENDS: readonly (readonly [RegExp, Whole])[] = [
  [words("eow|e\\.o\\.w|week's end"), 'week'],
  [words("eom|e\\.o\\.m|month'?s?[- ]end"), 'month'],
  [words("eoy|e\\.o\\.y|year'?s?[- ]end"), 'year'],
  [words("eoq|quarter'?s?[- ]end"), 'quarter'],
];

/** Days that are counted from the span of today: 0 this one, 1 the next. */
function spanAt(whole: Whole, away: number, today: Day): Days | null {
  const { year, month } = parts(today);
  switch (whole) {
    case 'week':
    case 'weekend':
      return weekAt(today, away, whole === 'weekend');
    case 'month':
      return monthAt(today, away);
    case 'quarter': {
      const first = Math.floor((month - 1) / 3) * 3 + 1 + away * 3;
      return span(date(year, first, 1), lastOf(year, first + 2));
    }
    default:
      return span(date(year + away, 1, 1), date(year + away, 12, 31));
  }
}

function qualifiedSpan(whole: Whole, qualifier: string, afterNext: boolean, today: Today): Reading {
  const at = (away: number) => spanAt(whole, away, today.day);
  const base = { sort: 'span' as const, loose: true };
  const opening = (days: Days | null) => (whole === 'week' || whole === 'weekend' ? undefined : days?.first);
  if (afterNext) return { ...base, ahead: at(2), back: null, points: 'ahead', opens: opening(at(2)) };
  if (/next|coming|following/.test(qualifier))
    return { ...base, ahead: at(1), back: null, points: 'ahead', opens: opening(at(1)) };
  if (/last|past|previous/.test(qualifier))
    return { ...base, ahead: null, back: capped(at(-1), today.day), points: 'back' };
  // Of this one, what is left of it, or what of it is over; a working week that is over still has its Sunday.
  const here = at(0);
  const left = here && here.last < today.day && whole === 'week' ? span(here.first, plus(here.last, 2)) : here;
  const begun = capped(here, today.day);
  return {
    ...base,
    ahead: left,
    back: begun ?? capped(at(-1), today.day),
    points: begun === null && /this/.test(qualifier) ? 'ahead' : null,
    opens: undefined,
    needsLead: !/this/.test(qualifier),
  };
}

function spanBase(low: string, at: number, today: Today): Base | null {
  const thisYear = parts(today.day).year;
  const unit = read(UNIT_SPAN, low, at);
  if (unit) {
    const word = unit[2] ?? '';
    const whole = WHOLES[word] ?? 'year';
    if (!unit[1] && whole !== 'weekend') return null;
    return {
      whole,
      reading: qualifiedSpan(whole, unit[1] ?? '', unit[3] !== undefined, today),
      to: at + unit[0].length,
      owner: unit[4] !== undefined,
    };
  }
  const month = read(MONTH_SPAN, low, at);
  const index = MONTHS[month?.[2] ?? ''];
  if (month && index) {
    const away = { this: 0, next: 1, last: -1 }[month[5] ?? ''];
    const year = wholeYear(month[3]) ?? wholeYear(month[4]) ?? (away === undefined ? null : thisYear + away);
    const of = (y: number) => span(date(y, index, 1), lastOf(y, index));
    const days = year === null ? yearly(of, today) : fixed(of(year), today);
    const said = month[1] ?? '';
    const points = /last|past/.test(said)
      ? 'back'
      : /next|coming/.test(said)
        ? 'ahead'
        : year === null
          ? null
          : days.points;
    const opens = year === null ? yearly((y) => one(date(y, index, 1)), today).ahead?.first : days.ahead?.first;
    return {
      whole: 'month',
      reading: { sort: 'span', ...days, points, unsureAhead: false, loose: true, opens, needsLead: said === '' },
      to: at + month[0].length,
      owner: month[6] !== undefined,
    };
  }
  const season = read(SEASON_SPAN, low, at);
  const months = SEASONS[season?.[2] ?? ''];
  if (season && months) {
    const of = (y: number) => span(date(y, months[0], 1), lastOf(y, months[1]));
    const year = wholeYear(season[3]);
    const days = year === null ? yearly(of, today) : fixed(of(year), today);
    const said = season[1] ?? '';
    const points = /last|past|previous/.test(said) ? 'back' : /next|coming/.test(said) ? 'ahead' : null;
    return {
      whole: 'season',
      reading: {
        sort: 'span',
        ...days,
        points,
        unsureAhead: false,
        loose: true,
        opens: days.ahead?.first,
        needsLead: !/this|next|last|past|coming|previous/.test(said),
      },
      to: at + season[0].length,
      owner: season[4] !== undefined,
    };
  }
  const quarter = read(QUARTER_SPAN, low, at);
  if (quarter) {
    const first = (Number(quarter[1]) - 1) * 3 + 1;
    const of = (y: number) => span(date(y, first, 1), lastOf(y, first + 2));
    const year = wholeYear(quarter[2]);
    const days = year === null ? yearly(of, today) : fixed(of(year), today);
    return {
      whole: 'quarter',
      reading: { sort: 'span', ...days, unsureAhead: false, loose: true, opens: days.ahead?.first, needsLead: true },
      to: at + quarter[0].length,
      owner: false,
    };
  }
  const year = read(YEAR_SPAN, low, at);
  if (year) {
    const days = fixed(span(date(Number(year[1]), 1, 1), date(Number(year[1]), 12, 31)), today);
    return {
      whole: 'year',
      reading: { sort: 'span', ...days, loose: true, opens: days.ahead?.first, needsLead: true },
      to: at + year[0].length,
      owner: false,
    };
  }
  return null;
}

const PART = words(
  '(?:the )?(very end of|end of|end-of|close of|beginning of|start of|middle of|mid|early in|early|late in|late|later|earlier|first week of|first week in|last week of|last week in|second week of|second week in|third week of|third week in|first half of|second half of|rest of|first day of|last day of)',
);
const WEEKDAY_IN = words(`(?:,| on|,? on the)? ${DAY_NAME}`);

/** The day that a part of a span means. */
function partDay(part: string, days: Days | null, whole: Whole): Days | null {
  if (!days) return null;
  const nth = (n: number) => one(plus(days.first, n));
  if (/week (?:of|in)/.test(part)) {
    const weeks = /first/.test(part) ? 0 : /second/.test(part) ? 1 : /third/.test(part) ? 2 : null;
    const end = weeks === null ? days.last : plus(days.first, weeks * 7 + 6);
    // Of a week its Friday.
    const friday = end && plus(end, -((weekdayOf(end) + 2) % 7));
    return one(friday && friday >= days.first ? friday : end);
  }
  if (/first day|beginning|start/.test(part)) return nth(0);
  if (/mid/.test(part)) return whole === 'month' ? nth(14) : nth(Math.floor(daysBetween(days.first, days.last) / 2));
  if (/early|first half/.test(part)) {
    const whole = daysBetween(days.first, days.last);
    return nth(/half/.test(part) ? Math.floor(whole / 2) : Math.floor(whole / 3));
  }
  return one(days.last);
}

export const spanOf: Reader = (low, at, today) => {
  for (const [pattern, whole] of SHORT_ENDS) {
    const match = read(pattern, low, at);
    if (!match) continue;
    const end = one(qualifiedSpan(whole, 'this', false, today).ahead?.last ?? null);
    return {
      sort: 'span',
      ahead: end,
      back: null,
      points: 'ahead',
      unsureAhead: whole === 'week',
      to: at + match[0].length,
      owner: false,
    };
  }
  const part = read(PART, low, at);
  const said = part?.[1] ?? '';
  const from = part ? skipSpaces(low, at + part[0].length + (low.charAt(at + part[0].length) === '-' ? 1 : 0)) : at;
  const hyphen = part ? null : read(/mid-/uy, low, at);
  const base = spanBase(low, hyphen ? at + 4 : from, today);
  if (!base) return part ? spanOfWhole(low, at, today) : null;
  if (!part && !hyphen) return { ...spanWithWeekday(base, low, today), owner: base.owner };
  const { reading, whole } = base;
  const name = hyphen ? 'mid' : said;
  if (name === 'later' || name === 'earlier' || name === 'rest of') {
    const points = name === 'earlier' ? 'back' : 'ahead';
    return { ...reading, points, needsLead: false, to: base.to, owner: base.owner };
  }
  const exact =
    /end|last day|first day|close/.test(name) && whole !== 'week' && whole !== 'weekend' && whole !== 'season';
  const [ahead, back] = [partDay(name, nextFor(reading, name), whole), partDay(name, reading.back, whole)];
  return {
    sort: 'span',
    ahead:
      ahead && ahead.last >= today.day
        ? ahead
        : one(reading.ahead && reading.ahead.last >= today.day ? reading.ahead.last : null),
    back: capped(back, today.day),
    points: reading.points,
    unsureAhead: !exact,
    unsureBack: !exact,
    needsLead: false,
    to: base.to,
    owner: base.owner,
  };
};

/** The beginning of a month that has begun is that of the next one. */
const nextFor = (reading: Reading, part: string): Days | null => {
  if (!/mid|early|begin|start|first/.test(part) || !reading.opens || !reading.ahead) return reading.ahead;
  return reading.opens > reading.ahead.first
    ? span(reading.opens, reading.opens) && wholeFrom(reading.opens, reading.ahead)
    : reading.ahead;
};
const wholeFrom = (opens: Day, like: Days): Days | null => span(opens, plus(opens, daysBetween(like.first, like.last)));

const spanOfWhole: Reader = (low, at, today) => {
  const base = spanBase(low, at, today);
  return base ? { ...base.reading, to: base.to, owner: base.owner } : null;
};

/** "Next week on Tuesday". */
function spanWithWeekday(base: Base, low: string, today: Today): Found {
  const plain = { ...base.reading, to: base.to, owner: base.owner };
  const named = base.whole === 'week' && !base.owner ? read(WEEKDAY_IN, low, base.to) : null;
  const index = WEEKDAYS[named?.[1] ?? ''];
  if (!named || index === undefined || base.reading.needsLead) return plain;
  const first = (base.reading.ahead ?? base.reading.back)?.first;
  const day = first ? weekdayIn(index, 0, first) : null;
  return { sort: 'weekday', ...fixed(one(day), today), to: base.to + named[0].length, owner: false };
}
