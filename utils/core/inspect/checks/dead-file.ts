import { brokenTargets, deadTarget } from '../dead-target.ts';
import type { Check } from './check.ts';

/**
 * A file is not there: what a visitor would download (a price list, a press kit), hear or see, or what the page needs to
 * look like itself (style sheets, scripts).
 *
 * Traps: the same as for links; feeds, `preconnect` and `dns-prefetch`, which name no file.
 */
export default {
  id: 'dead-file',
  rank: 5,
  link: (link) => (link.where === 'file' ? deadTarget(link) : null),
  page: (_, context) => brokenTargets('dead-file', ['file'], context),
} satisfies Check;
