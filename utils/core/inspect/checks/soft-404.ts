import { shown } from '../finding.ts';
import type { Check } from './check.ts';

/**
 * A link leads to a page that says it does not exist, with a status that says all is well; or to the front page, like
 * every address that nobody ever wrote. Told by comparing it with an address in the same folder that cannot exist.
 *
 * Traps: an article about 404 pages; a site that answers properly elsewhere; pages that a script builds, which all look
 * the same as they are sent; the front page by another of its names; a page that names its twin as the true one.
 */
export default {
  id: 'soft-404',
  rank: 3,
  link: ({ where, url, verdict }) =>
    where === 'link' && verdict.is === 'dead' && verdict.because === 'soft' ? { params: { target: shown(url) } } : null,
} satisfies Check;
