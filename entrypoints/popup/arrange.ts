import { type Agenda, inSight, type Row, type SiteRecord } from '../../utils/core/bulbs/row.ts';
import type { BulbId } from '../../utils/core/ids.ts';

/** What is lit at the site now open and still shown beside its heading. */
const SITE_REST_SHOWN = 3;

type Place = 'wants' | 'fresh' | 'later' | 'lit' | 'off';

/** Where a row is listed; `fresh` is a note that wants nothing yet. */
export function placeOf({ is, state, later }: Row): Place {
  if (state === 'off') return 'off';
  if (later !== null) return 'later';
  if (state !== 'lit') return 'wants';
  // A note waits from its first day on: folded away among the lit ones it would seem lost.
  return is === 'note' ? 'fresh' : 'lit';
}

/** A note that was sent or let go is found by searching, and hangs nowhere. */
export const hangs = (row: Row) => row.is === 'asset' || row.stage === 'waiting' || row.stage === 'written';

export type Arranged = ReturnType<typeof arrange>;

/**
 * Sorts the rows into where they are shown: at the site, wanting something, put off, lit, switched off. `everyRow` is all of
 * them, once they were read; what is `onTop` is listed in no place that wants something.
 */
export function arrange(
  agenda: Agenda,
  site: Pick<SiteRecord, 'now' | 'rest'> | null,
  everyRow: readonly Row[] | null,
  onTop: ReadonlySet<BulbId>,
) {
  const rows = everyRow?.filter(hangs) ?? agenda.rows;
  const siteNow = site?.now ?? [];
  // After an absence what waits at the site waits with the rest.
  const siteRest = agenda.back ? [] : (site?.rest ?? []).slice(0, SITE_REST_SHOWN);
  const atSite = [...siteNow, ...siteRest];
  const here = new Set(atSite.map(({ bulb }) => bulb));
  const elsewhere = rows.filter(({ bulb }) => !here.has(bulb));
  const listed = (row: Row) => !onTop.has(row.bulb);
  const at = (place: Place) => elsewhere.filter((row) => placeOf(row) === place);
  const wants = at('wants');
  const fresh = at('fresh');
  const count = (place: Place, all: number) => Math.max(0, all - atSite.filter((row) => placeOf(row) === place).length);
  const { lit, later, off, dimming, out } = agenda.counts;
  const counts = { lit: count('lit', lit) - fresh.length, later: count('later', later), off: count('off', off) };
  const wanting = [...siteNow, ...wants];
  const shownBack = inSight(agenda);
  const moreWants = Math.max(0, count('wants', dimming + out) - wants.length);
  return {
    inSight: Math.min(shownBack, wanting.length),
    first: wanting.slice(0, shownBack).filter(listed),
    held: wanting.slice(shownBack).filter(listed),
    siteNow,
    siteRest,
    wants: wants.filter(listed),
    fresh: fresh.filter(listed),
    moreWants,
    later: at('later'),
    lit: at('lit'),
    off: at('off'),
    counts,
    hasRest:
      wants.some(listed) || fresh.some(listed) || moreWants > 0 || counts.lit > 0 || counts.later > 0 || counts.off > 0,
    isHere: ({ bulb }: Row) => here.has(bulb),
    byBulb: (bulb: string, found: readonly Row[] | null) =>
      [...(found ?? []), ...atSite, ...rows].find((row) => row.bulb === bulb),
  };
}
