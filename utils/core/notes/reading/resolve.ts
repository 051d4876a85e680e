import type { Day } from '../../time.ts';
import { daysBetween } from './days.ts';
import { ACTORS } from './english.ts';
import type { Today } from './said-days.ts';
import type { Placed, Scan } from './scan.ts';
import type { Piece } from './text.ts';
import { dueOf, sinceOf, type When } from './when.ts';

export interface Resolved {
  readonly since: Day | null;
  readonly due: Day | null;
  readonly unsureSince: boolean;
  readonly unsureDue: boolean;
  /** How many dates of the line say when to send. */
  readonly dues: number;
}

/** A day behind an occasion is taken for the sending if it comes this soon, counted in days. */
const SOON = 62;

interface Role {
  readonly as: 'due' | 'since';
  readonly unsure: boolean;
  /** It may as well be the other, so both are asked about. */
  readonly torn?: boolean;
}
const DUE: Role = { as: 'due', unsure: false };
const DUE_PERHAPS: Role = { as: 'due', unsure: true };
const SINCE: Role = { as: 'since', unsure: false };
const SINCE_PERHAPS: Role = { as: 'since', unsure: true };
const torn = (role: Role): Role => ({ ...role, torn: true });

/** Decides for each date whether something happened then or the note is to be sent then. */
export function resolve(
  whens: readonly Placed[],
  scan: Pick<Scan, 'occasion' | 'clause' | 'frame'>,
  low: string,
  today: Today,
): Resolved {
  const roles = whens.map((placed) => roleOf(placed, scan, low, today));
  const dues = roles.filter((role, i) => role.as === 'due' && !role.torn && (whens[i]?.surname || !role.unsure)).length;
  let since: Day | null = null;
  let due: Day | null = null;
  let [sinces, dated] = [0, 0];
  let [unsureSince, unsureDue] = [false, false];
  whens.forEach(({ when }, i) => {
    const role = roles[i];
    if (!role) return;
    // Another day for the sending tells what is behind the occasion apart.
    const told = role.as === 'since' && dues > 0 && !scan.frame.ahead;
    if (role.as === 'due') {
      const { day, unsure } = dueOf(when, today);
      unsureDue ||= unsure || role.unsure || dated > 0;
      due ??= day;
      dated += 1;
      unsureSince ||= role.torn === true;
    } else {
      const { day, unsure } = sinceOf(when, today);
      unsureSince ||= unsure || (role.unsure && !told) || sinces > 0;
      since ??= day;
      sinces += 1;
      unsureDue ||= role.torn === true && !told;
    }
  });
  return { since, due, unsureSince, unsureDue, dues };
}

function roleOf(
  { when, region, apart, surname }: Placed,
  { occasion, clause, frame }: Pick<Scan, 'occasion' | 'clause' | 'frame'>,
  low: string,
  today: Today,
): Role {
  const { lead, points, owner, sort, ahead, back } = when;
  const words = occasion.filter(({ from, to }) => /[\p{L}\p{N}]/u.test(low.slice(from, to)));
  const alone = words.length === 0;
  if (lead === 'by' || lead === 'before' || lead === 'after') return DUE;
  if (lead === 'since' && back) return points === 'ahead' ? SINCE_PERHAPS : SINCE;
  if (points === 'ahead') return owner || (alone && region === 'occasion') ? DUE_PERHAPS : DUE;
  if (points === 'back') return region === 'occasion' || owner ? SINCE : SINCE_PERHAPS;
  // Before the verb or behind the name: when to send.
  if (region !== 'occasion') {
    if (owner) return SINCE_PERHAPS;
    if (ahead === null && back !== null) return torn(SINCE_PERHAPS);
    return surname ? DUE_PERHAPS : DUE;
  }
  // "For Friday", "for Friday's dinner", "the dinner she made on Friday", "the dinner on Friday at Luigi's".
  if (alone) return sort !== 'near' || frame.ahead ? SINCE_PERHAPS : SINCE;
  if (owner) return frame.ahead ? SINCE_PERHAPS : SINCE;
  if (hasSubject(words, when.from, low)) return SINCE;
  if (clause || words.some(({ from }) => from > when.to)) return frame.ahead ? torn(DUE_PERHAPS) : SINCE;
  if (apart && (sort === 'weekday' || sort === 'near')) return torn(DUE_PERHAPS);
  return frame.ahead ? behindAhead(when, today) : behind(when, today);
}

/** Behind what a follow-up is about, which looks ahead; but a date that is over is over. */
function behindAhead(when: When, today: Today): Role {
  const dated = when.sort === 'date' || when.sort === 'feast' || when.sort === 'number';
  return dated && when.back !== null && !isSoon(when, today) ? SINCE : DUE_PERHAPS;
}

/** Behind what one thanks for: it happened then, or it is to be sent then. */
function behind(when: When, today: Today): Role {
  const { sort, ahead, back } = when;
  switch (sort) {
    case 'near':
      return when.happened ? SINCE : SINCE_PERHAPS;
    case 'clock':
      return DUE_PERHAPS;
    case 'day-of-month':
      return back?.last.slice(0, 7) === today.day.slice(0, 7) ? SINCE_PERHAPS : DUE_PERHAPS;
    case 'date':
    case 'feast':
    case 'number': {
      const soon = isSoon(when, today);
      // Of two orders the one that lies back, though the other may be close.
      if (sort === 'number' && when.unsureBack)
        return soon && back !== null && !when.year ? torn(SINCE_PERHAPS) : SINCE_PERHAPS;
      return soon || back === null ? DUE_PERHAPS : SINCE;
    }
    case 'span': {
      if (back === null) return DUE_PERHAPS;
      // What is over of it, or what is left of it; the last one long ago, or the next one soon.
      const far = back.last === today.day || daysBetween(back.last, today.day) > SOON;
      return far && ahead !== null && daysBetween(today.day, ahead.first) <= SOON ? torn(SINCE_PERHAPS) : SINCE_PERHAPS;
    }
    default:
      return SINCE_PERHAPS;
  }
}

function isSoon({ ahead, back }: When, today: Today): boolean {
  if (ahead === null) return false;
  const away = daysBetween(today.day, ahead.last);
  return away > 0 && away <= SOON && (back === null || away < daysBetween(back.last, today.day));
}

const ACTOR = new Set(ACTORS);
/** "The talk she gave": words before a date that make it the day of what was done. */
const hasSubject = (words: readonly Piece[], before: number, low: string): boolean =>
  words.some(({ from, to }) => from < before && ACTOR.has(low.slice(from, to)));
