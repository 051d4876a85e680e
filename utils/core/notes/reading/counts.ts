import { type Day, dayOf, HOUR, MINUTE } from '../../time.ts';
import { plus, plusMonths, weekdayOf } from './days.ts';
import { ROUGHLY, UNITS, type Unit } from './english.ts';
import { capped, type Days, type Found, NUMBER, number, one, type Reader, span, type Today } from './said-days.ts';
import { read, skipSpaces, words } from './text.ts';

/** `count` units from a day; hours and minutes are counted on the clock, from now. */
function counted(count: number, unit: Unit, from: Day | null, today: Today): Day | null {
  if (from === null) return null;
  switch (unit) {
    case 'minute':
    case 'hour': {
      const at = today.now.at + count * (unit === 'hour' ? HOUR : MINUTE);
      return Math.abs(at) < 7e12 ? plus(dayOf(at, today.now.zone), 0) : null;
    }
    case 'day':
      return plus(from, Math.ceil(count));
    case 'workday':
      return workdays(Math.ceil(count), from);
    case 'week':
      return plus(from, Math.ceil(count * 7));
    case 'month':
      return plusMonths(from, Math.ceil(count));
    case 'year':
      return plusMonths(from, Math.ceil(count * 12));
  }
}

/** Mondays to Fridays only. */
function workdays(count: number, from: Day): Day | null {
  let day = plus(from, Math.trunc(count / 5) * 7);
  for (let left = Math.abs(count % 5); day !== null && left > 0; ) {
    day = plus(day, Math.sign(count));
    if (day !== null && weekdayOf(day) % 6 !== 0) left -= 1;
  }
  return day;
}

interface Amount {
  readonly count: number;
  readonly unit: Unit;
  readonly unsure: boolean;
}

const UNIT = UNITS.map(([source]) => source).join('|');
const UNIT_PATTERNS = UNITS.map(([source, unit, each]) => ({ pattern: words(source), unit, each }));
const unitOf = (word: string): { unit: Unit; each: number } =>
  UNIT_PATTERNS.find(({ pattern }) => read(pattern, word, 0)) ?? { unit: 'day', each: 1 };

/** "Two weeks", "2-3 days", "a week or two", "half an hour": five captures, which `amount` reads. */
const AMOUNT = `(?:(${NUMBER})(?: ?(?:to|or|-|–) ?(${NUMBER}))? (${UNIT})(?: (or two|or so|or three|and a half))?|half an? (${UNIT}))`;
const HALVES: Readonly<Record<Unit, Amount>> = {
  minute: { count: 1, unit: 'minute', unsure: false },
  hour: { count: 30, unit: 'minute', unsure: false },
  day: { count: 12, unit: 'hour', unsure: false },
  workday: { count: 1, unit: 'workday', unsure: true },
  week: { count: 4, unit: 'day', unsure: true },
  month: { count: 15, unit: 'day', unsure: true },
  year: { count: 6, unit: 'month', unsure: false },
};

/** What the captures of `AMOUNT` say, of which the first is `match[from]`. */
function amount(match: RegExpExecArray, from: number, roughly: boolean): Amount {
  const [first = '', second, unitWord = '', tail, half] = match.slice(from, from + 5);
  if (half !== undefined) {
    const halved = HALVES[unitOf(half).unit];
    return { ...halved, unsure: roughly || halved.unsure };
  }
  const { unit, each } = unitOf(unitWord);
  const [a, b] = [number(first), number(second ?? first)];
  const more = tail === 'or two' ? 2 : tail === 'or three' ? 3 : tail === 'and a half' ? a.count + 0.5 : 0;
  const unsure = roughly || a.loose || second !== undefined || tail !== undefined;
  return { count: Math.max(a.count, b.count, more) * each, unit, unsure };
}

const AHEAD = words(
  `(?:(?:in|within|inside|inside of|within the space of)(?: the)?(?: (next|coming|following))?|(?:over|during) the (?:next|coming|following))(?: (${ROUGHLY}))? ${AMOUNT}(?:'s?)?(?: time| from now)?`,
);
const NEXT_UNIT = words(`(?:in|within|over|during) the (?:next|coming|following) (${UNIT})(?: (or two|or so))?`);
const FROM_NOW = words(`(?:(${ROUGHLY}) )?${AMOUNT}(?:'s?)?(?: time)? (?:from (?:now|today|(tomorrow))|hence|later)`);
const AGO = words(`(?:(${ROUGHLY}) )?${AMOUNT} (?:ago|back|prior)`);
const LATELY = words(`(?:(?:in|over|during|within) )?(?:the |these |this )?(?:last|past) (?:(${NUMBER}) )?(${UNIT})`);
const AWAY_FROM = words(
  `(?:${AMOUNT}|the (day|night|evening|morning|afternoon|week|month|eve)) (before|after|from|past|on|prior to|ahead of|following|of)`,
);
const HOURS_OF = /^(?:night|evening|morning|afternoon|eve)$/;
const EARLIER = /^(?:before|prior to|ahead of)$/;

/** "In 3 days", "two weeks ago", "a week from Friday", "the day before Christmas"; `dayAt` reads the day that is counted from. */
export const counting =
  (dayAt: Reader): Reader =>
  (low, at, today) => {
    const found = (day: Day | null, points: 'ahead' | 'back', unsure: boolean, match: RegExpExecArray): Found => ({
      sort: 'count',
      ahead: points === 'ahead' ? one(day) : null,
      back: points === 'back' ? one(day) : null,
      points,
      unsureAhead: unsure,
      unsureBack: unsure,
      to: at + match[0].length,
      owner: false,
    });
    const ahead = read(AHEAD, low, at);
    if (ahead) {
      const { count, unit, unsure } = amount(ahead, 3, ahead[1] !== undefined || ahead[2] !== undefined);
      return found(counted(count, unit, today.day, today), 'ahead', unsure, ahead);
    }
    const next = read(NEXT_UNIT, low, at);
    if (next) {
      const { unit, each } = unitOf(next[1] ?? '');
      return found(counted(each * (next[2] === 'or two' ? 2 : 1), unit, today.day, today), 'ahead', true, next);
    }
    const fromNow = read(FROM_NOW, low, at);
    if (fromNow) {
      const { count, unit, unsure } = amount(fromNow, 2, fromNow[1] !== undefined);
      const from = fromNow[7] === undefined ? today.day : plus(today.day, 1);
      return found(counted(count, unit, from, today), 'ahead', unsure, fromNow);
    }
    const ago = read(AGO, low, at);
    if (ago) {
      const { count, unit, unsure } = amount(ago, 2, ago[1] !== undefined);
      return found(counted(-count, unit, today.day, today), 'back', unsure, ago);
    }
    const lately = read(LATELY, low, at);
    if (lately && (lately[1] !== undefined || /s$/.test(lately[2] ?? ''))) {
      const days = span(plus(today.day, -1), today.day);
      return { ...found(null, 'back', true, lately), sort: 'span', back: days, loose: true };
    }
    const away = read(AWAY_FROM, low, at);
    return away && awayFrom(away, dayAt(low, skipSpaces(low, at + away[0].length), today), today);
  };

/** "Two weeks from Friday", "the day before Christmas", "the evening of 3 December". */
function awayFrom(match: RegExpExecArray, base: Found | null, today: Today): Found | null {
  const [named, preposition = ''] = [match[6], match[7]];
  if (!base || base.owner || (base.sort === 'span' && base.unsureAhead !== false)) return null;
  if (preposition === 'of' && !HOURS_OF.test(named ?? '')) return null;
  if (preposition === 'on' && named !== undefined) return null;
  const same = preposition === 'of' && named !== 'eve';
  const unit: Unit = named === 'week' || named === 'month' ? named : 'day';
  const by = named === undefined ? amount(match, 1, false) : { count: same ? 0 : 1, unit, unsure: unit !== 'day' };
  const sign = EARLIER.test(preposition) || named === 'eve' ? -1 : 1;
  const shift = (days: Days | null) =>
    days === null ? null : one(counted(sign * by.count, by.unit, days.first, today));
  const ahead = shift(base.ahead);
  return {
    ...base,
    sort: base.sort === 'weekday' || base.sort === 'near' ? base.sort : 'date',
    ahead: ahead !== null && ahead.last >= today.day ? ahead : null,
    back: capped(shift(base.back), today.day),
    points: preposition === 'from' || preposition === 'on' ? 'ahead' : base.points,
    unsureAhead: by.unsure || (base.unsureAhead ?? false),
    unsureBack: by.unsure || (base.unsureBack ?? false),
    nameable: false,
    needsLead: false,
    loose: false,
  };
}
