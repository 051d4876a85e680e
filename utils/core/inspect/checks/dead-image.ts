import { brokenTargets, deadTarget } from '../dead-target.ts';
import type { Check } from './check.ts';

/**
 * A picture of the page is not there: the same rules as for links.
 *
 * Traps: `data:` placeholders of pictures that load late, empty `src`, pictures from another host (a 404 there may be
 * its protection against being shown elsewhere, and is believed like any other site's: after three days).
 */
export default {
  id: 'dead-image',
  rank: 6,
  link: (link) => (link.where === 'image' ? deadTarget(link) : null),
  page: (_, context) => brokenTargets('dead-image', ['image'], context),
} satisfies Check;
