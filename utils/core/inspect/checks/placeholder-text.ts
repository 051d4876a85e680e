import { finding } from '../finding.ts';
import type { Check } from './check.ts';

/**
 * A text that the builder of the site put there to be replaced still stands: "Lorem ipsum", "Just another WordPress
 * site", "Coming soon".
 *
 * Traps: pages about lorem ipsum; "coming soon" said of one thing among others; code and quotations (`read-page.ts`).
 */
export default {
  id: 'placeholder-text',
  rank: 11,
  page: (facts, { page }) =>
    facts.placeholders.map(({ text }) => finding('placeholder-text', page, null, { text }, text)),
} satisfies Check;
