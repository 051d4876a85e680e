import { addCadence, DAY, dayOf } from '../../time.ts';
import type { Check } from './check.ts';

/** A feed that says nothing of its own rhythm is quiet after half a year; no feed before a season has passed. */
const FEW_POSTS = 3;
const QUIET_WITH_FEW = 183 * DAY;
const QUIET_AT_LEAST = 92 * DAY;
/** Times the usual gap: people are ill, travel, and have summers. */
const GAPS = 3;

/**
 * The site's blog, newsletter or podcast has gone quiet: longer than the person means it to be, or else far longer than
 * its own usual gap.
 *
 * Traps: a yearly newsletter; comments feeds (`digest.ts`); posts dated ahead; feeds without dates, of which nothing can
 * be said; a blog that wrote daily for a week and then weekly: the median counts, not the mean.
 */
export default {
  id: 'stale-feed',
  rank: 13,
  feed({ title, posts, cut }, { now, cadence }) {
    const [newest] = posts;
    if (newest === undefined || cut) return null;
    const gaps = posts.slice(1).map((post, at) => (posts[at] ?? post) - post);
    const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
    const own = posts.length < FEW_POSTS ? QUIET_WITH_FEW : Math.max(QUIET_AT_LEAST, GAPS * usual);
    const due = cadence ? addCadence(newest, now.zone, cadence) : newest + own;
    if (now.at <= due) return null;
    return { since: due, params: { title: (title ?? '').slice(0, 120), day: dayOf(newest, now.zone) } };
  },
} satisfies Check;
