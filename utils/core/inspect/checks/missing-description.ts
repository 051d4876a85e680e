import { finding } from '../finding.ts';
import type { Check } from './check.ts';

/**
 * The page has no description, so that a search shows whatever stands first on it (a menu, a cookie notice).
 *
 * Traps: `og:description` counts, too; a page that a script builds may be given to robots in another form; a page that
 * is kept from search engines needs none.
 */
export default {
  id: 'missing-description',
  rank: 17,
  page: ({ scriptBuilt, cut, noindex, description }, { page }) =>
    !scriptBuilt && !cut && !noindex && !description ? [finding('missing-description', page, null)] : [],
} satisfies Check;
