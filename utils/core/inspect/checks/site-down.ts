import { finding, shown } from '../finding.ts';
import type { Check } from './check.ts';

/**
 * The site cannot be opened by anyone: its name is not known, its front page is gone, or its certificate is refused.
 *
 * Traps: a computer that is offline, a hotel's sign-in page, a proxy, a server that is busy or refuses robots: all of
 * them unknown. A name without `www.` that is not known while `www.` answers is not down (see `look.ts`), nor is a site
 * that only lives on http when its https certificate belongs to its landlord.
 */
export default {
  id: 'site-down',
  rank: 1,
  front({ start, verdict }) {
    const refused =
      verdict.is === 'unknown' && (verdict.because === 'certificate' || verdict.because === 'certificate-name');
    if (verdict.is !== 'dead' && !refused) return [];
    const status = verdict.status === null ? {} : { status: verdict.status };
    const because = refused ? 'certificate' : verdict.because;
    return [finding('site-down', start, null, { target: shown(start), because, ...status })];
  },
} satisfies Check;
