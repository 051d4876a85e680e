import { type BulbId, type EntryId, isAssetId } from '../ids.ts';
import type { Instant } from '../time.ts';
import type { Entry } from './entries.ts';
import { inOrder, replay, undoneIn } from './replay.ts';
import type { Asset, Note, State } from './state.ts';

/** A bulb or a note that hangs no more, as it was, and what brings it back. */
export interface TakenDown {
  readonly bulb: Asset | Note;
  readonly at: Instant;
  /** The entries that took it down: undoing these brings it back with everything that was done to it. */
  readonly restores: readonly EntryId[];
}

/** The types of entries that say what hangs, and what it is called. All others can be left out when asking what was taken down. */
export const TELLS_WHAT_HANGS: ReadonlySet<string> = new Set<Entry['type']>([
  'asset.hung',
  'asset.changed',
  'asset.removed',
  'note.owed',
  'note.changed',
  'note.removed',
  'undone',
]);

/** Everything that was removed, or whose very hanging was taken back, and does not hang in `now`; latest first. */
export function takenDown(entries: readonly Entry[], now: State): TakenDown[] {
  const ordered = inOrder(entries);
  const undone = undoneIn(ordered);
  const hung = new Map(ordered.map((entry) => [entry.id, hungBy(entry)]));
  const takers = new Map<BulbId, Entry[]>();
  const others = ordered.filter((entry) => {
    const bulbs = new Set(removedBy(entry) ?? namedBy(entry).flatMap((id) => hung.get(id) ?? []));
    for (const bulb of bulbs) takers.set(bulb, [...(takers.get(bulb) ?? []), entry]);
    return bulbs.size === 0;
  });
  const whole = replay(others);
  return [...takers]
    .flatMap(([id, all]): TakenDown[] => {
      const bulb = isAssetId(id) ? whole.assets.get(id) : whole.notes.get(id);
      const hangs = isAssetId(id) ? now.assets.has(id) : now.notes.has(id);
      const at = all.findLast((entry) => !undone.has(entry.id))?.at;
      if (!bulb || hangs || at === undefined) return [];
      // Latest first: what one of these had taken back takes it down again once that one is undone, so it goes along.
      const restores: EntryId[] = [];
      const freed = new Set<EntryId>();
      for (const entry of all.toReversed()) {
        if (undone.has(entry.id) && !freed.has(entry.id)) continue;
        restores.push(entry.id);
        for (const target of namedBy(entry)) freed.add(target);
      }
      return [{ bulb, at, restores }];
    })
    .toSorted((a, b) => b.at - a.at);
}

const namedBy = (entry: Entry): readonly EntryId[] => (entry.type === 'undone' ? entry.data.entries : []);

function removedBy(entry: Entry): readonly BulbId[] | null {
  if (entry.type === 'asset.removed') return [entry.data.asset];
  return entry.type === 'note.removed' ? [entry.data.note] : null;
}

function hungBy(entry: Entry): BulbId | null {
  if (entry.type === 'asset.hung') return entry.data.asset;
  return entry.type === 'note.owed' ? entry.data.note : null;
}
