import { type Day, dayOf, type Now } from '../time.ts';
import type { Entry } from './entries.ts';
import { inOrder, undoneIn } from './replay.ts';

/** What was cared for since a day. */
export interface Lately {
  readonly from: Day;
  /** How often a bulb was relit; however often that was said, once a day and bulb. */
  readonly relit: number;
  /** Notes that were sent. */
  readonly sent: number;
}

const MONTHS_BACK = 3;

/** The day that is told from: the first of the month three months back. */
export function latelyFrom({ at, zone }: Now): Day {
  const [year = 0, month = 1] = dayOf(at, zone).split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - MONTHS_BACK, 1)).toISOString().slice(0, 10);
}

/**
 * What these entries tell of since `latelyFrom`, in whatever order they are given. What was undone does not count, nor what was
 * only written down since then. `whole`: there is no entry before these, and a house that is younger is told of from the
 * month in which it began. Null where there is nothing to tell.
 */
export function lately(entries: readonly Entry[], now: Now, whole: boolean): Lately | null {
  const ordered = inOrder(entries);
  const undone = undoneIn(ordered);
  const since = latelyFrom(now);
  const relit = new Set<string>();
  const sent = new Set<string>();
  for (const { id, type, data, zone } of ordered) {
    if (undone.has(id) || (type !== 'asset.tended' && type !== 'note.sent')) continue;
    const day = dayOf(data.on, zone);
    if (day < since || data.on > now.at) continue;
    if (type === 'asset.tended') relit.add(`${data.asset} ${day}`);
    else sent.add(data.note);
  }
  if (relit.size + sent.size === 0) return null;
  const [first] = ordered;
  const began = first && `${dayOf(first.at, first.zone).slice(0, 7)}-01`;
  const isYounger = whole && began !== undefined && began > since;
  return { from: isYounger ? began : since, relit: relit.size, sent: sent.size };
}
