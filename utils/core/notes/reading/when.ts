import type { Day } from '../../time.ts';
import { counting } from './counts.ts';
import { calendar, dayOfMonth, feast, nthWeekdayOf, numeric } from './dates.ts';
import { plus } from './days.ts';
import {
  ABOUT_WHEN,
  AFTERWARDS,
  AT_A_TIME,
  AT_THE_LATEST,
  BARE_CLOCK,
  CLOCK,
  DEADLINES,
  HOURS,
  NAMED_HOUR,
  PASTWARDS,
} from './english.ts';
import { type Found, later, one, type Reader, type Today } from './said-days.ts';
import { spanOf } from './spans.ts';
import { read, skipSpaces, words } from './text.ts';
import { near, partOfDay, weekday } from './weekdays.ts';

type Lead = 'by' | 'before' | 'after' | 'since' | 'at';

/** A date as it stands in a line. */
export interface When extends Found {
  readonly from: number;
  readonly lead: Lead | null;
}

const CLOCK_AT = words(`${CLOCK}(?: ?(?:-|–|to) ?${CLOCK})?`);
const BARE_HOUR = words(`${BARE_CLOCK}(?!\\.)`);
const NAMED = words(NAMED_HOUR);
/** A time of day alone is probably today's. */
const clock: Reader = (low, at, today) => {
  const match = read(CLOCK_AT, low, at) ?? read(NAMED, low, at) ?? read(BARE_HOUR, low, at);
  if (!match) return null;
  const day = one(today.day);
  const clear = read(CLOCK_AT, low, at) !== null;
  return {
    sort: 'clock',
    ahead: day,
    back: day,
    points: null,
    unsureAhead: true,
    unsureBack: true,
    needsLead: !clear,
    to: at + match[0].length,
    owner: false,
  };
};

const DAY_READERS: readonly Reader[] = [
  near,
  partOfDay,
  nthWeekdayOf,
  weekday,
  calendar,
  numeric,
  feast,
  dayOfMonth,
  spanOf,
];

/** Counted from a day there may be another expression; not from a count once more. */
const COUNT: Reader = counting((low, at, today) => dayAt(low, at, today, false));

/** The longest reading at this place. */
function dayAt(low: string, at: number, today: Today, counts = true): Found | null {
  let best: Found | null = null;
  for (const reader of counts ? [COUNT, ...DAY_READERS] : DAY_READERS) {
    const found = reader(low, at, today);
    if (found && (best === null || found.to > best.to)) best = found;
  }
  return best;
}

// ---- Whole expressions: what leads to a date, the date, the hour ----

const DEADLINE_PATTERNS = DEADLINES.map(([source, lead]) => [words(source), lead] as const);
const AFTER_PATTERN = words(AFTERWARDS);
const SINCE_PATTERN = words(PASTWARDS);
const AT_PATTERN = words(`${AT_A_TIME}|between`);
const ABOUT_PATTERN = words(ABOUT_WHEN);
const MORE_PATTERN = words(`(?:${ABOUT_WHEN}|on|at|in|by|from|around|about|roughly|the)(?= )`);
const HOUR_BEFORE = words(
  `(?:(?:eod|cob|end of (?:the )?day|end of business|close of (?:business|play)|first thing|${CLOCK})(?: (?:on|of|in|the|time on))?)`,
);
const NAMED_BEFORE = words(
  `(?:(?:the )?(?:early |late )?(?:morning|evening|afternoon|night|noon|midday|midnight|lunchtime|lunch|(?:[1-9]|1[0-2]))(?: (?:on|of|in|the|time on))?)`,
);
const HOUR_AFTER = words(
  `(?:,? (?:at |around |about |by |before |after |from )?(?:${CLOCK}|noon|midday|midnight|lunchtime|lunch)| at (?:[1-9]|1[0-2])| ${HOURS}| \\((?:at )?${CLOCK}\\))`,
);
const LATEST_AFTER = words(AT_THE_LATEST);
const OR_SO = words('(?: or so|-ish|ish|\\?| or thereabouts)');
const JOIN = read.bind(
  null,
  /(?: (?:or|and|&|to|through|thru|-|–|—) | ?[/–-] ?)(?:(?:on|by|in|at|maybe|even|possibly|perhaps|latest|rather) )?/uy,
);
const VAGUE_LEAD = /around|about|roughly|maybe|probably|perhaps|possibly/;

/** Which date, if any, is written at this place, with the words that lead to it. */
export function whenAt(low: string, at: number, today: Today): When | null {
  let lead: Lead | null = null;
  let cursor = at;
  const lay = (match: RegExpExecArray | null, as: Lead | null): boolean => {
    if (!match) return false;
    lead = as;
    cursor = skipSpaces(low, at + match[0].length);
    return true;
  };
  const alone = daysFrom(low, at, today, null);
  const led =
    DEADLINE_PATTERNS.some(([pattern, as]) => lay(read(pattern, low, at), as)) ||
    lay(read(AFTER_PATTERN, low, at), 'after') ||
    lay(read(SINCE_PATTERN, low, at), 'since') ||
    lay(read(AT_PATTERN, low, at), 'at') ||
    lay(read(ABOUT_PATTERN, low, at), null);
  const bare = alone && { ...alone, from: at, lead: alone.latest ? ('by' as const) : null };
  if (!led) return bare;
  let said = low.slice(at, cursor);
  if (low.charAt(cursor) === ':') cursor = skipSpaces(low, cursor + 1);
  let found = daysFrom(low, cursor, today, lead);
  for (let n = 0; !found && n < 2; n += 1) {
    const more = read(MORE_PATTERN, low, cursor);
    if (!more) break;
    said += more[0];
    cursor = skipSpaces(low, cursor + more[0].length);
    found = daysFrom(low, cursor, today, lead ?? 'at');
  }
  if (!found || !fits(said, lead, found, low.slice(cursor, found.to)) || (alone && alone.to > found.to)) return bare;
  const vague = VAGUE_LEAD.test(said) || (found.sort === 'feast' && /^in /.test(said));
  return {
    ...found,
    unsureAhead: vague || (found.unsureAhead ?? false),
    unsureBack: vague || (found.unsureBack ?? false),
    nameable: false,
    from: at,
    lead: lead ?? (found.latest ? 'by' : null),
  };
}

/** Which days go with which preposition: "on May" is no date, and neither is "in Friday". */
function fits(said: string, lead: Lead | null, { sort, loose, needsLead, owner }: Found, days: string): boolean {
  if (owner) return lead === null || lead === 'since';
  if (lead === null) return !needsLead;
  const prep = said.trim().split(' ').at(-1) ?? '';
  if (lead === 'since')
    return prep === 'of'
      ? sort === 'date' || sort === 'near' || (sort === 'span' && !needsLead)
      : sort !== 'clock' && sort !== 'count';
  if (lead === 'after') return sort !== 'clock' && sort !== 'count';
  if (lead !== 'at') return true;
  if (prep === 'on') return sort !== 'clock' && (sort !== 'span' || !loose || /weekend|wknd/.test(days));
  if (prep === 'in') return sort === 'feast' || sort === 'span' || sort === 'near' || sort === 'count';
  if (prep === 'at')
    return sort === 'feast' || sort === 'clock' || sort === 'span' || sort === 'near' || sort === 'weekday';
  if (prep === 'over' || prep === 'during' || prep === 'throughout' || prep === 'within')
    return sort === 'span' || sort === 'feast' || sort === 'count';
  return true;
}

/** A day with the hours around it, or two days between which is chosen. */
function daysFrom(low: string, at: number, today: Today, lead: Lead | null): Found | null {
  const first = hourly(low, at, today, lead);
  if (!first) return first;
  const join = JOIN(low, first.to);
  if (first.owner) {
    const other = join && dayAt(low, first.to + join[0].length, today, false);
    return other?.owner ? { ...later(first, other), to: other.to, owner: true } : first;
  }
  if (!join || first.sort === 'count' || first.sort === 'clock') return first;
  const second = hourly(low, first.to + join[0].length, today, lead);
  if (!second || second.owner || second.sort === 'count' || second.sort === 'clock') return first;
  if ((first.sort === 'span') !== (second.sort === 'span') || (first.needsLead && !second.needsLead && second.nameable))
    return first;
  return { ...later(first, second), to: second.to, owner: false };
}

function hourly(low: string, at: number, today: Today, lead: Lead | null): Found | null {
  let found = dayAt(low, at, today);
  let hours = false;
  const before = read(HOUR_BEFORE, low, at) ?? (lead === null ? null : read(NAMED_BEFORE, low, at));
  if (before) {
    const day = dayAt(low, skipSpaces(low, at + before[0].length), today, false);
    if (
      day &&
      !day.owner &&
      day.sort !== 'span' &&
      (!day.needsLead || /(?: on| of)$/.test(before[0])) &&
      (!found || day.to > found.to)
    ) {
      found = { ...day, needsLead: false };
      hours = true;
    }
  }
  const time = clock(low, at, today);
  if (!found || (time && time.to > found.to && !found.owner)) {
    if (time && (!time.needsLead || lead !== null)) found = time;
  }
  if (!found || found.owner) return found;
  let to = found.to;
  let unsure = false;
  let last = false;
  for (let n = 0; n < 3; n += 1) {
    const hour = found.sort === 'clock' ? null : read(HOUR_AFTER, low, to);
    const latest = hour ?? read(LATEST_AFTER, low, to) ?? read(OR_SO, low, to);
    if (!latest) break;
    if (hour) hours = true;
    else if (/latest|earlier|sooner|before|most/.test(latest[0])) last = true;
    else unsure = true;
    to += latest[0].length;
  }
  return {
    ...found,
    to,
    latest: last,
    unsureAhead: unsure || (found.unsureAhead ?? false),
    unsureBack: unsure || (found.unsureBack ?? false),
    nameable: found.nameable && !hours,
    needsLead: found.needsLead && !(hours && found.sort === 'weekday'),
  };
}

// ---- What becomes of it ----

/** The day by which to send, as these words say it; null where it lies back or the calendar has none. */
export function dueOf(when: When, today: Today): { day: Day | null; unsure: boolean } {
  const { ahead, lead, opens } = when;
  const edge =
    lead === 'by' || lead === 'before' ? (opens ?? (lead === 'by' ? ahead?.last : ahead?.first)) : ahead?.last;
  const day =
    edge == null || when.points === 'back'
      ? null
      : lead === 'before' && when.sort !== 'clock'
        ? plus(edge, -1)
        : lead === 'after'
          ? plus(edge, 1)
          : edge;
  const unsure = (when.unsureAhead ?? false) || lead === 'after' || ((when.loose ?? false) && lead !== 'before');
  return day !== null && day >= today.day ? { day, unsure } : { day: null, unsure: true };
}

/** The day on which something happened: of many the last. */
export function sinceOf(when: When, today: Today): { day: Day | null; unsure: boolean } {
  const day = when.back?.last ?? null;
  const unsure = (when.unsureBack ?? false) || (when.loose ?? false) || day === null;
  return { day: day !== null && day <= today.day ? day : null, unsure };
}
