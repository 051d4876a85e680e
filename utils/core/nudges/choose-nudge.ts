import type { Agenda, Row, SiteRecord } from '../bulbs/row.ts';
import type { BulbId } from '../ids.ts';
import type { Settings } from '../journal/entries.ts';
import { BELIEVABLE_DRIFT, dayOf, type Instant, type Now, WEEK, wallClock } from '../time.ts';

/** Banners a day in all, to begin with: the second one that day is the first that annoys. */
export const BANNERS_A_DAY = 1;
/** The same bulb speaks on a page at most once in this time. */
export const BULB_SPEAKS_EVERY = WEEK;
/** × means: not this one on a page for a week. */
export const HUSHED_FOR = WEEK;

/** A banner that was really put in front of the person. Kept in a ring beside the journal: no address, no name. */
export interface Shown {
  readonly bulb: BulbId;
  readonly at: Instant;
}
/** Enough for `BULB_SPEAKS_EVERY` at `BANNERS_A_DAY`, with room. */
export const SHOWN_KEPT = 50;

/** Why nothing is said on a page. */
export type Held =
  | 'paused'
  | 'not-this-day'
  | 'not-this-hour'
  | 'not-allowed-here'
  | 'nothing-here'
  | 'hushed'
  | 'spoke-this-week'
  | 'enough-today';

/** Why something is said on a page: it was found wrong, it is out, or it is dimming; or it stands there already. */
export type Spoken = 'found' | 'out' | 'dimming' | 'standing';

export type Nudge =
  | { readonly speak: true; readonly row: Row; readonly because: Spoken }
  | { readonly speak: false; readonly because: Held };

/** What is known of the page that asks: its site, and the bulb its banner shows already. */
export interface NudgePlace {
  readonly site: SiteRecord;
  readonly standing: BulbId | null;
}

const hold = (because: Held): Nudge => ({ speak: false, because });

/** Whether to say something on a page of this site now, about which bulb, and why or why not. */
export function chooseNudge(
  { settings, paused }: Pick<Agenda, 'settings' | 'paused'>,
  { site, standing }: NudgePlace,
  shown: readonly Shown[],
  now: Now,
): Nudge {
  if (paused !== null && paused > now.at) return hold('paused');
  if (site.access !== 'banner') return hold('not-allowed-here');
  const [first] = site.now;
  if (!first) return hold('nothing-here');
  const awake = site.now.filter(({ bulb }) => (site.hushed[bulb] ?? 0) <= now.at);
  if (awake.length === 0) return hold('hushed');
  const stays = awake.find(({ bulb }) => bulb === standing);
  if (stays) return { speak: true, row: stays, because: 'standing' };

  const { minutes, weekday } = wallClock(now.at, now.zone);
  if (!settings.days.includes(dayThatCounts(settings, minutes, weekday))) return hold('not-this-day');
  if (!withinHours(settings.hours, minutes)) return hold('not-this-hour');
  // An entry from a clock that ran ahead says nothing about today, or it would keep every reminder back until then.
  const believed = shown.filter(({ at }) => at <= now.at + BELIEVABLE_DRIFT);
  const today = dayOf(now.at, now.zone);
  if (believed.filter(({ at }) => dayOf(at, now.zone) === today).length >= BANNERS_A_DAY) return hold('enough-today');
  const row = awake.find(
    ({ bulb }) => !believed.some((past) => past.bulb === bulb && now.at - past.at < BULB_SPEAKS_EVERY),
  );
  if (!row) return hold('spoke-this-week');
  return {
    speak: true,
    row,
    because: row.is === 'asset' && row.faultCount > 0 ? 'found' : row.state === 'out' ? 'out' : 'dimming',
  };
}

/** Whether these minutes of a day lie within the hours; from = to is the whole day, to < from goes over midnight. */
export function withinHours({ from, to }: Settings['hours'], minutes: number): boolean {
  if (from === to) return true;
  return from < to ? from <= minutes && minutes < to : minutes >= from || minutes < to;
}

/** The small hours after hours that go over midnight belong to the evening before: Friday 22:00 to 02:00 ends on Saturday. */
function dayThatCounts({ hours: { from, to } }: Settings, minutes: number, weekday: number): number {
  return to < from && minutes < to ? (weekday + 6) % 7 : weekday;
}
