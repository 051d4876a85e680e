import { calendar, dayOfMonth, feast, numeric, plainNumber } from './dates.ts';
import { plus, weekdayOf } from './days.ts';
import { NEAR, PARTS_OF_DAY, WEEKDAYS, WORDLY_WEEKDAYS } from './english.ts';
import {
  capped,
  DAY_NAME,
  type Days,
  type Found,
  fixed,
  NUMBER,
  number,
  OWNER,
  one,
  QUALIFIER,
  type Reader,
  type Reading,
  type Today,
  weekdayIn,
} from './said-days.ts';
import { read, words } from './text.ts';

/** A weekday by itself: the next one and the last one; today's own is a week away, and asked about. */
function weekdayReading(weekday: number, today: Today): Reading {
  const off = (weekday - today.weekday + 7) % 7;
  return {
    sort: 'weekday',
    ahead: one(plus(today.day, off || 7)),
    back: one(plus(today.day, off - 7)),
    points: null,
    unsureAhead: off === 0,
    unsureBack: off === 0,
  };
}

function qualifiedWeekday(weekday: number, qualifier: string, today: Today): Reading {
  const plain = weekdayReading(weekday, today);
  const here = weekdayIn(weekday, 0, today.day);
  if (here === null) return plain;
  if (/coming|following|upcoming/.test(qualifier)) return { ...plain, points: 'ahead', unsureAhead: false };
  if (/past/.test(qualifier)) return { ...plain, points: 'back', unsureBack: false };
  if (/next/.test(qualifier))
    return { ...plain, ahead: one(plus(here, 7)), back: null, points: 'ahead', unsureAhead: here > today.day };
  if (/last|previous/.test(qualifier))
    return { ...plain, ahead: null, back: one(plus(here, -7)), points: 'back', unsureBack: here < today.day };
  if (/this/.test(qualifier)) {
    if (here > today.day) return { ...plain, points: 'ahead', unsureAhead: false };
    if (here === today.day) return { ...plain, ahead: one(here), back: one(here), unsureAhead: true, unsureBack: true };
    return { ...plain, back: one(here), unsureAhead: true, unsureBack: true };
  }
  return plain;
}

const NEAR_PATTERNS = NEAR.map(
  ([source, days, points, unsure]) => [words(`(?:${source})('s)?`), days, points, unsure ?? false] as const,
);
export const near: Reader = (low, at, today) => {
  for (const [pattern, days, points, unsure] of NEAR_PATTERNS) {
    const match = read(pattern, low, at);
    if (!match) continue;
    const day = one(plus(today.day, days));
    return {
      sort: 'near',
      ahead: days < 0 ? null : day,
      back: days > 0 ? null : day,
      points,
      unsureAhead: unsure,
      to: at + match[0].length,
      owner: match[1] !== undefined,
    };
  }
  return null;
};

const PART_PATTERNS = PARTS_OF_DAY.map(([source, ...hours]) => [words(`(?:${source})('s)?`), ...hours] as const);
/** "Tonight", "this morning": whether it is over, or still to come, the clock says. */
export const partOfDay: Reader = (low, at, today) => {
  for (const [pattern, from, until, happened] of PART_PATTERNS) {
    const match = read(pattern, low, at);
    if (!match) continue;
    const day = one(today.day);
    return {
      sort: 'near',
      ahead: day,
      back: day,
      points: today.hour < from ? 'ahead' : today.hour >= until ? 'back' : null,
      happened: happened ?? false,
      to: at + match[0].length,
      owner: match[1] !== undefined,
    };
  }
  return null;
};

const WEEKDAY = words(`(?:${QUALIFIER} )?${DAY_NAME}${OWNER}`);
const OF_WEEK = words(`,? ?(?:of |in |,)?(this|next|last|the coming|the following|the next|the last|that) week`);
const WEEK_ON = words(' (week|fortnight|next|after next)');
const IN_WEEKS = words(` in (${NUMBER}) weeks?`);
const AROUND_DAY = words(' (before|after|following) ');
export const weekday: Reader = (low, at, today) => {
  const match = read(WEEKDAY, low, at);
  const index = WEEKDAYS[match?.[2] ?? ''];
  if (!match || index === undefined) return null;
  const qualifier = match[1] ?? '';
  const to = at + match[0].length;
  const owner = match[3] !== undefined;
  const bare = qualifier === '' || qualifier === 'the';
  const short = (match[2] ?? '').length < 6;
  const reading: Found = {
    ...qualifiedWeekday(index, qualifier, today),
    to,
    owner,
    needsLead: !owner && (qualifier === 'the' || (bare && WORDLY_WEEKDAYS.includes(match[2] ?? ''))),
    nameable: bare && !short,
  };
  if (owner) return reading;
  const sure = { needsLead: false, nameable: false, unsureAhead: false, unsureBack: false };

  const ofWeek = read(OF_WEEK, low, to);
  if (ofWeek) {
    const away = /last/.test(ofWeek[1] ?? '') ? -1 : /this|that/.test(ofWeek[1] ?? '') ? 0 : 1;
    const day = weekdayIn(index, away, today.day);
    return { ...reading, ...sure, ...fixed(one(day), today), sort: 'weekday', to: to + ofWeek[0].length };
  }
  const on = read(WEEK_ON, low, to);
  if (on && (bare || qualifier === 'this')) {
    const next = weekdayReading(index, today).ahead?.first ?? today.day;
    const [days, unsure] =
      on[1] === 'week'
        ? [plus(next, 7), false]
        : on[1] === 'fortnight'
          ? [plus(next, 14), false]
          : on[1] === 'next'
            ? [
                qualifiedWeekday(index, 'next', today).ahead?.first ?? null,
                qualifiedWeekday(index, 'next', today).unsureAhead ?? false,
              ]
            : [weekdayIn(index, 2, today.day), true];
    return {
      ...reading,
      ...sure,
      ahead: one(days),
      back: null,
      points: 'ahead',
      unsureAhead: unsure,
      to: to + on[0].length,
    };
  }
  const weeks = read(IN_WEEKS, low, to);
  if (weeks && bare) {
    const day = weekdayIn(index, number(weeks[1] ?? '').count, today.day);
    return {
      ...reading,
      ...sure,
      ahead: one(day),
      back: null,
      points: 'ahead',
      unsureAhead: true,
      to: to + weeks[0].length,
    };
  }
  // "The Friday before Christmas".
  const around = bare ? read(AROUND_DAY, low, to) : null;
  if (around) {
    const base =
      calendar(low, to + around[0].length, today) ??
      feast(low, to + around[0].length, today) ??
      dayOfMonth(low, to + around[0].length, today);
    if (base) {
      const shift = (days: Days | null): Days | null => {
        if (!days) return null;
        const off = (index - weekdayOf(days.first) + 7) % 7;
        return one(plus(days.first, around[1] === 'before' ? off - 7 : off || 7));
      };
      const [ahead, back] = [shift(base.ahead), shift(base.back)];
      return {
        ...reading,
        ...sure,
        sort: 'date',
        ahead: ahead && ahead.last >= today.day ? ahead : null,
        back: capped(back, today.day),
        points: null,
        to: base.to,
      };
    }
  }
  // "Friday, 27 November", "Friday the 27th": where they contradict each other the date holds, and is asked about.
  const next = read(/,? ?(?:\(|on )?(?:the )?/uy, low, to);
  const then = to + (next?.[0].length ?? 0);
  if (then > to || match[0].endsWith('.')) {
    const dated =
      calendar(low, then, today) ??
      numeric(low, then, today) ??
      dayOfMonth(low, then, today) ??
      plainNumber(low, then, today);
    if (dated && !dated.owner) {
      const off = (days: Days | null) => days !== null && weekdayOf(days.first) !== index;
      const close = low.charAt(dated.to) === ')' && next?.[0].includes('(') ? 1 : 0;
      return {
        ...dated,
        needsLead: false,
        nameable: false,
        unsureAhead: off(dated.ahead) || (dated.unsureAhead ?? false),
        unsureBack: off(dated.back) || (dated.unsureBack ?? false),
        to: dated.to + close,
      };
    }
  }
  return reading;
};
