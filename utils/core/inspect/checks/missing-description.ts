import { finding } from '../finding.ts';
import type { PageCheck } from './check.ts';

/**
 * The page does not describe itself, so that search results and shared links show whatever text comes first.
 *
 * Traps: `og:description` and `twitter:description` do as well, under `name` or `property`, in any case; a page that a
 * script builds may be given to robots in another form.
 */
export const missingDescription: PageCheck = {
  id: 'missing-description',
  of: 'page',
  look: (facts, { page }) =>
    !facts.scriptBuilt && !facts.cut && !facts.description ? [finding('missing-description', page, null)] : [],
};
