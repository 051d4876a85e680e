import { shown } from '../finding.ts';
import type { Check } from './check.ts';

/**
 * The site's own list of its pages names one that is gone: search engines are sent there.
 *
 * Traps: pages of another host in the list; pages that redirect, which search engines follow.
 */
export default {
  id: 'dead-sitemap-url',
  rank: 18,
  link: ({ where, url, verdict }) =>
    where === 'sitemap' && verdict.is === 'dead'
      ? { params: { target: shown(url), ...(verdict.status !== null && { status: verdict.status }) } }
      : null,
} satisfies Check;
