import { DAY, type Instant } from '../../../utils/core/time.ts';
import { House } from './house.ts';
import { type Meeting, Mind, type Outcome } from './mind.ts';
import type { Setting } from './parameters.ts';
import { BEGINS, DAYBREAK, ENDS, FAULT, OWED, type Person, POPUP, VISIT } from './people.ts';
import type { Policy } from './policy.ts';
import { uniform } from './uniform.ts';

/** What a year came to. Times are milliseconds, summed over all bulbs. */
export interface Year {
  readonly unlit: number;
  readonly out: number;
  readonly counted: number;
  /** Reminders that came unasked. */
  readonly shown: number;
  /** Weekly moments, in a popup that was opened anyway. */
  readonly moments: number;
  readonly acted: number;
  readonly putOff: number;
  readonly dismissed: number;
  readonly leftAt: Instant | null;
}

/** One reminder, for whoever looks on. */
export interface Reminded {
  readonly at: Instant;
  /** What it was about, the first above all. */
  readonly bulbs: readonly number[];
  /** -1: not on a page. */
  readonly place: number;
  readonly interrupting: boolean;
  readonly outcome: Outcome;
  /** The weekly moment, in a popup that was opened anyway. */
  readonly isMoment: boolean;
}
/** Whoever looks on. */
export interface Watching {
  reminded(one: Reminded): void;
  tended(bulb: number, at: Instant): void;
}

// What luck is drawn for; each has numbers of its own, by what happens.
const MOMENT = 20_000;
const NOTICE = 20_001;
const ACT = 20_002;
const ANSWER = 20_003;
const WHEN = 20_004;
const REMEMBER = 20_005;
const ROWS = 20_006;
const ROWS_LOOKED_AT = 3;
const BACK_FOR = 2;

/** A year of this person, under this policy. The same arguments give the same year. */
export function liveYear(person: Person, policy: Policy, setting: Setting, watch?: Watching): Year {
  const { seed, bulbs, at: times, what, which, away } = person;
  const house = new House(person, setting);
  const mind = new Mind(person, setting, policy.looks);
  const reminders = policy.start(person, house);
  const spread = setting.willing;
  const plannedFor = new Float64Array(bulbs.length);
  const intendedAt = new Float64Array(bulbs.length);
  let intentions = 0;
  let sinceReturn = 0;
  const sums = { shown: 0, moments: 0, acted: 0, putOff: 0, dismissed: 0 };

  const willingness = (bulb: number): number => {
    const { liking = 0, long = false } = bulbs[bulb] ?? {};
    const job = long && !house.isBroken(bulb) ? setting.longJob : 1;
    return job * Math.exp(spread * liking - (spread * spread) / 2);
  };
  const tend = (bulb: number, at: Instant): void => {
    house.tend(bulb, at);
    watch?.tended(bulb, at);
    plannedFor[bulb] = 0;
    if (mind.leftAt === null) reminders.tended(bulb, at);
  };
  const returning = (at: Instant): boolean => {
    const day = Math.floor((at - BEGINS) / DAY);
    for (let back = 1; back <= BACK_FOR; back += 1) if (away[day - back] === 1) return sinceReturn++ > 0;
    sinceReturn = 0;
    return false;
  };

  /** What comes of a reminder of these bulbs, the first of which it is about, that is in front of somebody. */
  const meet = (event: number, at: Instant, place: number, meeting: Meeting, listed: readonly number[]): void => {
    sums.shown += 1;
    reminders.shown(listed, at);
    const again = returning(at);
    const noticed = uniform(seed, NOTICE, event) < mind.notices(at, meeting);
    const done = noticed ? listed.filter((one, row) => isDone(event, at, place, one, row)) : [];
    const outcome = !noticed ? 'unnoticed' : done.length > 0 ? 'acted' : answer(event);
    mind.bears(at, meeting, outcome, again);
    watch?.reminded({ at, bulbs: listed, place, interrupting: meeting.interrupting, outcome, isMoment: false });
    if (noticed) for (const one of listed) intend(one, at);
    for (const one of done) tend(one, at);
    if (outcome === 'acted') sums.acted += 1;
    else if (outcome === 'later') {
      sums.putOff += 1;
      const until = reminders.putOff(listed, at, uniform(seed, WHEN, event));
      for (const one of listed) plannedFor[one] = until;
    } else if (outcome === 'dismissed') {
      sums.dismissed += 1;
      reminders.dismissed(listed, at);
    }
  };
  const isDone = (event: number, at: Instant, place: number, bulb: number, row: number): boolean => {
    const here = place >= 0 && bulbs[bulb]?.place === place;
    const planned = plannedFor[bulb] !== 0;
    plannedFor[bulb] = 0;
    const chance = mind.acts(at, here, willingness(bulb), planned) * setting.nextInList ** row;
    return uniform(seed, ACT, event * ROWS_LOOKED_AT + row) < chance;
  };
  const answer = (event: number): Outcome => {
    const u = uniform(seed, ANSWER, event);
    if (policy.putsOff && u < setting.putsOff) return 'later';
    return u >= setting.putsOff && u < setting.putsOff + setting.dismisses ? 'dismissed' : 'passed';
  };
  const intend = (bulb: number, at: Instant): void => {
    if (intendedAt[bulb] === 0) intentions += 1;
    intendedAt[bulb] = at;
  };

  /** At a place one remembers what one meant to do there, if it is not forgotten; once. */
  const remember = (event: number, at: Instant, place: number): void => {
    for (const bulb of house.placedAt(place)) {
      const since = intendedAt[bulb] ?? 0;
      if (since === 0) continue;
      intendedAt[bulb] = 0;
      intentions -= 1;
      if (!house.wants(bulb, at)) continue;
      const kept = 2 ** (-(at - since) / DAY / setting.intentionHalves);
      const chance = Math.min(1, setting.intends * kept * willingness(bulb));
      if (uniform(seed, REMEMBER, event * 64 + (bulb % 64)) < chance) tend(bulb, at);
    }
  };

  const visit = (event: number, at: Instant, place: number): void => {
    if (intentions > 0) remember(event, at, place);
    const listed = reminders.visit(place, at);
    if (listed.length === 0) return;
    const interrupting = momentOf(uniform(seed, MOMENT, event), policy.waits, setting);
    if (interrupting === null) return;
    meet(event, at, place, { interrupting, saysWhy: policy.saysWhy }, listed);
  };

  const openPopup = (event: number, at: Instant): void => {
    const { rows, isMoment } = reminders.popup(at, ROWS_LOOKED_AT);
    let chance = isMoment ? setting.momentAct : setting.popupAct;
    const done: number[] = [];
    for (const [row, bulb] of rows.entries()) {
      if (uniform(seed, ROWS, event * ROWS_LOOKED_AT + row) < Math.min(1, chance * willingness(bulb))) done.push(bulb);
      chance *= setting.nextInList;
    }
    if (isMoment) {
      sums.moments += 1;
      const outcome = done.length > 0 ? 'acted' : 'unnoticed';
      mind.bears(at, { interrupting: false, saysWhy: false }, outcome, false);
      watch?.reminded({ at, bulbs: rows, place: -1, interrupting: false, outcome, isMoment: true });
    }
    for (const bulb of done) tend(bulb, at);
  };

  const begin = (event: number, at: Instant): void => {
    const listed = reminders.daybreak(at);
    if (listed.length === 0) return;
    const interrupting = uniform(seed, MOMENT, event) >= setting.arrivesAtRest;
    meet(event, at, -1, { interrupting, saysWhy: policy.saysWhy }, listed);
  };

  const careUntil = (until: Instant): void => {
    for (let own = house.ownCareBefore(until); own; own = house.ownCareBefore(until)) {
      if (mind.leftAt === null) mind.leaves(own.at);
      tend(own.bulb, own.at);
    }
  };

  for (let event = 0; event < times.length; event += 1) {
    const at = times[event] ?? ENDS;
    const of = which[event] ?? 0;
    const happens = what[event];
    if (mind.leftAt !== null && happens !== OWED && happens !== FAULT) continue;
    careUntil(at);
    const left = mind.leaves(at);
    if (happens === OWED) {
      house.owes(of, at);
      if (!left) reminders.owed(of, at);
    } else if (happens === FAULT) {
      house.breaks(of, at);
      if (!left) reminders.broke(of, at);
    } else if (!left) {
      if (happens === VISIT) visit(event, at, of);
      else if (happens === POPUP) openPopup(event, at);
      else if (happens === DAYBREAK) begin(event, at);
    }
  }
  careUntil(ENDS);
  mind.leaves(ENDS);
  house.close();
  const { unlit, out, counted } = house;
  return { unlit, out, counted, ...sums, leftAt: mind.leftAt };
}

/**
 * Whether what is shown at this visit comes in the middle of something; null where it is not shown at all. Whoever does
 * not wait shows it at once; the gate waits for a breakpoint, and takes some moments for one that are none.
 */
function momentOf(
  u: number,
  waits: Policy['waits'],
  { arrivesAtRest, restsLater, restMistaken, longerRest }: Setting,
): boolean | null {
  if (u < arrivesAtRest) return false;
  if (waits === 'not') return true;
  const busy = (u - arrivesAtRest) / (1 - arrivesAtRest);
  if (busy < restsLater) return false;
  return busy < restsLater + restMistaken * (waits === 'for longer rest' ? longerRest : 1) ? true : null;
}
