import type { Settings } from '../journal/entries.ts';
import { type Instant, MINUTE, type Now, startOfDayAfter, wallClock, type Zone } from '../time.ts';

/** Why nobody is reminded at this hour, and when that ends; null where somebody may be. */
export interface Quiet {
  readonly because: 'not-this-day' | 'not-this-hour';
  /** The first instant at which reminders may come again; null where no day of the week is left. */
  readonly until: Instant | null;
}

/** Whether reminders may come at `now`, by the days and hours that the person has chosen, on the clock of `now.zone`. */
export function quietAt({ days, hours }: Pick<Settings, 'days' | 'hours'>, now: Now): Quiet | null {
  const { minutes, weekday } = wallClock(now.at, now.zone);
  const because = !days.includes(dayThatCounts(hours, minutes, weekday))
    ? 'not-this-day'
    : !withinHours(hours, minutes)
      ? 'not-this-hour'
      : null;
  return because && { because, until: nextBeginning({ days, hours }, now) };
}

/** Whether these minutes of a day lie within the hours; from = to is the whole day, to < from goes over midnight. */
export function withinHours({ from, to }: Settings['hours'], minutes: number): boolean {
  if (from === to) return true;
  return from < to ? from <= minutes && minutes < to : minutes >= from || minutes < to;
}

/** The small hours after hours that go over midnight belong to the evening before: Friday 22:00 to 02:00 ends on Saturday. */
function dayThatCounts({ from, to }: Settings['hours'], minutes: number, weekday: number): number {
  return to < from && minutes < to ? (weekday + 6) % 7 : weekday;
}

function nextBeginning({ days, hours }: Pick<Settings, 'days' | 'hours'>, { at, zone }: Now): Instant | null {
  // A week, and one more where the clock jumps over the only hours of the first.
  for (let day = 0; day <= 14; day += 1) {
    const start = day === 0 ? at - (at % MINUTE) : startOfDayAfter(at, zone, day);
    const { minutes, weekday } = wallClock(start, zone);
    const begins = hours.from === hours.to ? start : firstFrom(Math.max(minutes, hours.from), start, zone);
    // A clock that jumps over all of the hours leaves none on that day.
    if (begins > at && days.includes(weekday) && withinHours(hours, wallClock(begins, zone).minutes)) return begins;
  }
  return null;
}

/** The first instant from `start` on at which the clock shows `from`, later that day; right after it, where the clock jumps over it. */
function firstFrom(from: number, start: Instant, zone: Zone): Instant {
  const { weekday: today } = wallClock(start, zone);
  // Minutes of that day: one that lies behind its midnight counts on.
  const shown = (at: Instant) => {
    const { minutes, weekday } = wallClock(at, zone);
    return weekday === today ? minutes : minutes + 1_440;
  };
  // Where no clock changes in between. Where one does, it is that much too late, or too early.
  const straight = start + (from - shown(start)) * MINUTE;
  let first = straight - (shown(straight) - from) * MINUTE;
  if (shown(first) === from) return first;
  for (first = straight; first > start && shown(first - MINUTE) >= from; ) first -= MINUTE;
  return first;
}
