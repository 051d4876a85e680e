import { hostOf, hostsAbove } from '../sites/host.ts';

/**
 * Whether a message is being written at this address of a mail site, or of LinkedIn, as far as addresses tell: Gmail says so
 * in its query or after its `#`, Outlook in its path. False for anything else.
 */
export function isComposing(address: string): boolean {
  const host = hostOf(address);
  if (host === null) return false;
  const { pathname, searchParams, hash } = new URL(address);
  if (host === 'mail.google.com')
    return [searchParams.get('view'), searchParams.get('tf')].includes('cm') || /[?&]compose=/.test(hash);
  if (hostsAbove(host).includes('linkedin.com')) return pathname.startsWith('/messaging/');
  return /\/compose(?:\/|$)/.test(pathname);
}
