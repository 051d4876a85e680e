import { finding, shown } from '../finding.ts';
import type { SiteCheck } from './check.ts';

/**
 * The site cannot be opened by anyone: its name is not known, its front page is gone, or its certificate is refused.
 *
 * Traps: a computer that is offline, a hotel's sign-in page, a proxy, a server that is busy or refuses robots: all of
 * them unknown. A name without `www.` that is not known while `www.` answers is not down (see `look.ts`), nor is a site
 * that only lives on http when its https certificate belongs to its landlord.
 */
export const siteDown: SiteCheck = {
  id: 'site-down',
  of: 'site',
  look({ start, verdict }) {
    const refused =
      verdict.is === 'unknown' && (verdict.because === 'certificate' || verdict.because === 'certificate-name');
    if (verdict.is !== 'dead' && !refused) return [];
    const status = verdict.status === null ? {} : { status: verdict.status };
    return [
      finding('site-down', start, null, {
        target: shown(start),
        because: refused ? 'certificate' : verdict.because,
        ...status,
      }),
    ];
  },
};
