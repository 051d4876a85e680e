import { brokenTargets, deadTarget } from '../dead-target.ts';
import type { Check } from './check.ts';

/**
 * A link leads nowhere: 404 or 410 from the site itself, confirmed by GET, a host of the site that no name server knows,
 * or an address that no browser can follow (`http://` with nothing behind it). The page's own word about itself
 * (`canonical`, `hreflang`) counts as one: search engines and other languages follow it.
 *
 * Traps: servers that answer HEAD with 404; another site's 404, which is believed after three failures over three days
 * only; refusals, rate limits, time-outs; `mailto:`, `tel:`, `javascript:`; `{{placeholders}}` that a script fills in;
 * links within `<template>` and `<noscript>`.
 */
export default {
  id: 'dead-link',
  rank: 2,
  link: (link) => (link.where === 'link' || link.where === 'head' ? deadTarget(link) : null),
  page: (_, context) => brokenTargets('dead-link', ['link', 'head'], context),
} satisfies Check;
