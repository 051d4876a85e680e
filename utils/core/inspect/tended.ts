import { lastTended } from '../bulbs/neglect.ts';
import type { AssetId } from '../ids.ts';
import type { Asset } from '../journal/state.ts';
import type { Instant } from '../time.ts';
import { onSite } from './links.ts';
import type { LookedAt, Report } from './look.ts';
import { likeness } from './read-page.ts';

/** Kinds that are looked after by writing something new. */
const WRITTEN: ReadonlySet<string> = new Set(['blog', 'newsletter', 'podcast', 'substack', 'medium']);
/** Pages that are less alike than this were changed by hand; below it, a counter or a quotation of the day may differ. */
const SAME_PAGE = 0.85;

/**
 * What a fresh look shows to have been looked after since it was last known to be: a new post in a feed of the site, for
 * the blog that hangs for it (or the site itself); pages that are new or other than at the look before, for the site.
 */
export function tendedSince(
  before: Report | null,
  report: Report,
  site: Asset,
  others: readonly Asset[],
  at: Instant,
): { asset: AssetId; on: Instant }[] {
  const found = new Map<Asset, Instant>();
  const tended = (asset: Asset, on: Instant) => {
    if (on > (found.get(asset) ?? lastTended(asset, at)?.on ?? 0) && on <= at) found.set(asset, on);
  };
  const writing = others.find(({ kind, urls }) => WRITTEN.has(kind) && urls.some((url) => onSite(url, report.site)));
  for (const { posts } of report.feeds) if (posts[0] !== undefined) tended(writing ?? site, posts[0]);
  if (before && wasChanged(before, report)) tended(site, at);
  return [...found].map(([asset, on]) => ({ asset: asset.id, on }));
}

function wasChanged(before: Report, report: Report): boolean {
  const known = new Map(before.pages.map((page) => [page.url, page]));
  return report.pages.some((page) => {
    const old = known.get(page.url);
    return old ? !isSame(old, page) : before.complete;
  });
}

const isSame = (a: LookedAt, b: LookedAt): boolean =>
  a.sketch.length === 0 || b.sketch.length === 0 || likeness(a.sketch, b.sketch) >= SAME_PAGE;
