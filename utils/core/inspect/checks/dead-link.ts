import { deadTargets } from '../dead-targets.ts';
import type { PageCheck } from './check.ts';

/**
 * A link of the page leads nowhere: 404 or 410 from the site itself, confirmed by GET, a host of the site that no name
 * server knows, or an address that no browser can follow (`http://` with nothing behind it).
 *
 * Traps: servers that answer HEAD with 404; another site's 404, which is believed after three failures over three days
 * only; refusals, rate limits, time-outs; `mailto:`, `tel:`, `javascript:`; `{{placeholders}}` that a script fills in;
 * links within `<template>` and `<noscript>`.
 */
export const deadLink: PageCheck = {
  id: 'dead-link',
  of: 'page',
  look: (facts, context) => deadTargets('dead-link', 'link', facts, context),
};
