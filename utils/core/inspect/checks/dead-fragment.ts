import { shown } from '../finding.ts';
import { anchorHash } from '../read-page.ts';
import type { Check } from './check.ts';

/**
 * A link leads to a place on a page that is not there: it opens the page at its top, and the visitor searches.
 *
 * Traps: `#top`, text fragments, `#!` and `#/`, which scripts read; tabs and menus that a script opens; pages that a
 * script builds or that were not read to their end; names that are written percent-encoded on one side.
 */
export default {
  id: 'dead-fragment',
  rank: 8,
  link({ where, url, fragment, own, verdict, opens }) {
    if (where !== 'link' || fragment === '' || !own || !opens || opens.partly) return null;
    if (verdict.is !== 'ok' && verdict.is !== 'moved') return null;
    if (anchors(opens.anchors).has(anchorHash(fragment)) || anchors(opens.anchors).has(anchorHash(encoded(fragment))))
      return null;
    const target = `${url}#${encoded(fragment)}`;
    return { target, params: { target: shown(target), place: fragment.slice(0, 80) } };
  },
} satisfies Check;

const encoded = (fragment: string): string => new URL(`#${fragment}`, 'https://nowhere.invalid').hash.slice(1);

/** Asked once for every place that links there; made into a set once for every page. */
const sets = new WeakMap<readonly number[], ReadonlySet<number>>();
function anchors(hashes: readonly number[]): ReadonlySet<number> {
  const known = sets.get(hashes) ?? new Set(hashes);
  sets.set(hashes, known);
  return known;
}
