import { finding } from '../finding.ts';
import type { PageCheck } from './check.ts';

/**
 * The page has no title: its tab, its bookmark and its line in a search have no name.
 *
 * Traps: a `<title>` within an SVG is the drawing's; a page that a script builds gets its title from there.
 */
export const missingTitle: PageCheck = {
  id: 'missing-title',
  of: 'page',
  look: (facts, { page }) =>
    !facts.scriptBuilt && !facts.cut && !facts.title ? [finding('missing-title', page, null)] : [],
};
