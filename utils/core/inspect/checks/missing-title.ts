import { finding } from '../finding.ts';
import type { Check } from './check.ts';

/**
 * The page has no title: the tab, the bookmark and the line in a search show its address.
 *
 * Traps: a title within a drawing is not the page's; a page that a script builds may get its title from the
 * script; a page that is kept from search engines is a step on the way ("Thank you").
 */
export default {
  id: 'missing-title',
  rank: 15,
  page: (facts, { page }) =>
    !facts.scriptBuilt && !facts.cut && !facts.noindex && !facts.title ? [finding('missing-title', page, null)] : [],
} satisfies Check;
