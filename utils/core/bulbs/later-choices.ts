import {
  addCadence,
  dayOf,
  HOUR,
  type Instant,
  instantOf,
  MINUTE,
  type Now,
  startOfDayAfter,
  wallClock,
} from '../time.ts';

export const LATER_IDS = ['evening', 'tomorrow', 'week', 'month'] as const;
export type LaterId = (typeof LATER_IDS)[number];
export interface LaterChoice {
  readonly id: LaterId;
  readonly until: Instant;
}

/** What is put off to another day comes back at this hour. */
export const MORNING = 9;
const EVENING = 18;
/** From five on, "this evening" is too soon to be a choice. */
const AFTERNOON_ENDS = (17 * HOUR) / MINUTE;
const MONDAY = 1;

/** What *Later* offers, soonest first: no two of them are the same moment, and none is in the past. */
export function laterChoices(now: Now): readonly LaterChoice[] {
  // Every page at rest asks, and calendars are slow; clocks everywhere are whole minutes apart, so within one it is the same.
  const minute = `${Math.floor(now.at / MINUTE)} ${now.zone}`;
  if (latest?.minute !== minute) latest = { minute, choices: choicesAt(now) };
  return latest.choices;
}
let latest: { readonly minute: string; readonly choices: readonly LaterChoice[] } | null = null;

function choicesAt({ at, zone }: Now): LaterChoice[] {
  const { minutes, weekday } = wallClock(at, zone);
  const dayAfter = (days: number) => dayOf(startOfDayAfter(at, zone, days), zone);
  // On a Sunday the Monday of next week is tomorrow, which is a choice of its own: then it is the one after.
  const toMonday = ((MONDAY + 7 - weekday) % 7) + (weekday === 0 || weekday === MONDAY ? 7 : 0);
  const choices: LaterChoice[] = [
    { id: 'tomorrow', until: instantOf(dayAfter(1), zone, MORNING) },
    { id: 'week', until: instantOf(dayAfter(toMonday), zone, MORNING) },
    { id: 'month', until: instantOf(dayOf(addCadence(at, zone, { every: 1, unit: 'month' }), zone), zone, MORNING) },
  ];
  if (minutes < AFTERNOON_ENDS) choices.unshift({ id: 'evening', until: instantOf(dayOf(at, zone), zone, EVENING) });
  return choices;
}

/** What a choice means that was offered some time ago: the soonest there is, where it is over. */
export function laterUntil(id: LaterId, now: Now): Instant {
  const choices = laterChoices(now);
  const [soonest] = choices;
  return (choices.find((choice) => choice.id === id) ?? soonest)?.until ?? now.at;
}
