import { deadTargets } from '../dead-targets.ts';
import type { PageCheck } from './check.ts';

/**
 * A picture of the page is not there: the same rules as for links, on the site's own pictures only.
 *
 * Traps: `data:` placeholders of pictures that load late, empty `src`, pictures from another host (a 404 there may be
 * its protection against being shown elsewhere).
 */
export const deadImage: PageCheck = {
  id: 'dead-image',
  of: 'page',
  look: (facts, context) => deadTargets('dead-image', 'image', facts, context),
};
