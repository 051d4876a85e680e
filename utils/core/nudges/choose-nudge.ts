import type { Agenda, ReadyNotes, Row, SiteRecord } from '../bulbs/row.ts';
import { type BulbId, isAssetId } from '../ids.ts';
import type { Settings } from '../journal/entries.ts';
import { BELIEVABLE_DRIFT, dayOf, type Instant, type Now, WEEK, wallClock } from '../time.ts';

/** Banners a day in all, to begin with: the second one that day is the first that annoys. */
export const BANNERS_A_DAY = 1;
/** The same bulb speaks on a page at most once in this time; notes all together, as nobody could tell one from another there. */
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

/** Why something is said on a page: it was found wrong, it is ready to be sent, it is out, or it is dimming; or it stands there already. */
export type Spoken = 'found' | 'ready' | 'out' | 'dimming' | 'standing';

/** What may be said: of a bulb, or of notes. */
type Voice = { readonly bulb: BulbId; readonly because: Spoken } & (
  | { readonly row: Row }
  | { readonly ready: ReadyNotes }
);
export type Nudge = ({ readonly speak: true } & Voice) | { readonly speak: false; readonly because: Held };

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
  const voices = voicesAt(site);
  if (voices.length === 0) return hold('nothing-here');
  const awake = voices.filter(({ bulb }) => (site.hushed[bulb] ?? 0) <= now.at);
  if (awake.length === 0) return hold('hushed');
  const stays = awake.find(({ bulb }) => bulb === standing);
  if (stays) return { speak: true, ...stays, because: 'standing' };

  const { minutes, weekday } = wallClock(now.at, now.zone);
  if (!settings.days.includes(dayThatCounts(settings, minutes, weekday))) return hold('not-this-day');
  if (!withinHours(settings.hours, minutes)) return hold('not-this-hour');
  // An entry from a clock that ran ahead says nothing about today, or it would keep every reminder back until then.
  const believed = shown.filter(({ at }) => at <= now.at + BELIEVABLE_DRIFT);
  const today = dayOf(now.at, now.zone);
  if (believed.filter(({ at }) => dayOf(at, now.zone) === today).length >= BANNERS_A_DAY) return hold('enough-today');
  const fresh = awake.find(
    ({ bulb }) => !believed.some((past) => soundsLike(past.bulb, bulb) && now.at - past.at < BULB_SPEAKS_EVERY),
  );
  return fresh ? { speak: true, ...fresh } : hold('spoke-this-week');
}

/** What could be said at a site, first things first: what visitors meet, then what is ready to go out, then what only grew old. */
function voicesAt({ now, ready }: SiteRecord): readonly Voice[] {
  const of = (row: Row): Voice => ({
    bulb: row.bulb,
    row,
    because: row.is === 'asset' && row.faultCount > 0 ? 'found' : row.state === 'out' ? 'out' : 'dimming',
  });
  const rows = now.map(of);
  return [
    ...rows.filter(({ because }) => because === 'found'),
    ...(ready ? [{ bulb: ready.note, ready, because: 'ready' } as const] : []),
    ...rows.filter(({ because }) => because !== 'found'),
  ];
}

const soundsLike = (one: BulbId, other: BulbId): boolean => one === other || !(isAssetId(one) || isAssetId(other));

/** Whether these minutes of a day lie within the hours; from = to is the whole day, to < from goes over midnight. */
export function withinHours({ from, to }: Settings['hours'], minutes: number): boolean {
  if (from === to) return true;
  return from < to ? from <= minutes && minutes < to : minutes >= from || minutes < to;
}

/** The small hours after hours that go over midnight belong to the evening before: Friday 22:00 to 02:00 ends on Saturday. */
function dayThatCounts({ hours: { from, to } }: Settings, minutes: number, weekday: number): number {
  return to < from && minutes < to ? (weekday + 6) % 7 : weekday;
}
