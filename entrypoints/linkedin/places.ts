import type { NoteId } from '../../utils/core/ids.ts';
import type { Found } from '../../utils/core/linkedin/suggestion.ts';
import { nameKey } from '../../utils/core/linkedin/whom.ts';

/** One place of the list: somebody, and what became of it here. */
export interface Place {
  readonly key: string;
  readonly found: Found;
  /** The note that was written down; null while nothing was. */
  readonly note: NoteId | null;
}

/** What tells suggestions apart, however often they are read. */
export const keyOf = ({ because, person: { name, slug }, on }: Found): string =>
  `${because} ${slug ?? nameKey(name)} ${on ?? ''}`;

/**
 * The list after what is suggested has changed: everybody stays where they are, the next one comes in the place of whom
 * was dealt with, and where a note was written down (`written`: which, null while it is on its way) that stays to be opened.
 */
export function placesAfter(
  before: readonly Place[],
  shown: readonly Found[],
  written: ReadonlyMap<string, NoteId | null>,
): readonly Place[] {
  const now = new Map(shown.map((found) => [keyOf(found), found]));
  const fresh = shown
    .map((found): Place => ({ key: keyOf(found), found, note: null }))
    .filter(({ key }) => !before.some((place) => place.key === key));
  const kept = before.flatMap(({ key, found }): readonly Place[] => {
    const still = now.get(key);
    if (still) return [{ key, found: still, note: null }];
    const note = written.get(key);
    if (note !== undefined) return [{ key, found, note }];
    return fresh.splice(0, 1);
  });
  return [...kept, ...fresh];
}
