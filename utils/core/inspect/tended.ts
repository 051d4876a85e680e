import { kindOf } from '../assets/catalogue.ts';
import { lastTended } from '../bulbs/neglect.ts';
import type { AssetId } from '../ids.ts';
import type { Asset } from '../journal/state.ts';
import { type Instant, instantOf } from '../time.ts';
import { onSite } from './links.ts';
import type { LookedAt, Report } from './look.ts';
import { likeness } from './read-page.ts';

/** Pages that are less alike than this were changed by hand; below it, a counter or a quotation of the day may differ. */
const SAME_PAGE = 0.85;

/** When it is known to have been looked after last, by what was ticked or found, or by the day that the person remembers. */
const knownTended = (asset: Asset, at: Instant): Instant =>
  Math.max(lastTended(asset, at)?.on ?? 0, asset.lastDay === null ? 0 : instantOf(asset.lastDay, asset.zone));

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
    if (on > (found.get(asset) ?? knownTended(asset, at)) && on <= at) found.set(asset, on);
  };
  const written = others.filter(({ kind, urls }) => kindOf(kind)?.feed && urls.some((url) => onSite(url, report.site)));
  for (const { url, posts } of report.feeds) {
    // Whose feed it is of several, its address says, or nothing: then each of them is asked by itself.
    const writing = written.length > 1 ? written.find((asset) => isBelow(url, asset)) : (written[0] ?? site);
    if (writing && posts[0] !== undefined) tended(writing, posts[0]);
  }
  if (before && wasChanged(before, report)) tended(site, at);
  return [...found].map(([asset, on]) => ({ asset: asset.id, on }));
}

/** When something was written that is newer than what is known of the asset, by a look at its feed; null where nothing was. */
export function writtenSince({ feeds }: Report, asset: Asset, at: Instant): Instant | null {
  const newest = feeds.flatMap(({ posts }) => posts[0] ?? []).reduce((a, b) => Math.max(a, b), 0);
  return newest > knownTended(asset, at) && newest <= at ? newest : null;
}

/** Whether the feed lies below an address of the asset that is not the site's own. */
const isBelow = (feed: string, { urls }: Asset): boolean =>
  urls.some((url) => {
    const { host, pathname } = new URL(url);
    const below = pathname.replace(/\/*$/, '/');
    const at = new URL(feed);
    return below !== '/' && at.host === host && `${at.pathname}/`.startsWith(below);
  });

function wasChanged(before: Report, report: Report): boolean {
  const known = new Map(before.pages.map((page) => [page.url, page]));
  return report.pages.some((page) => {
    const old = known.get(page.url);
    return old ? !isSame(old, page) : before.complete;
  });
}

const isSame = (a: LookedAt, b: LookedAt): boolean =>
  a.sketch.length === 0 || b.sketch.length === 0 || likeness(a.sketch, b.sketch) >= SAME_PAGE;
