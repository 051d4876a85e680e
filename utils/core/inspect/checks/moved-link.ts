import { shown } from '../finding.ts';
import { onSite } from '../links.ts';
import type { Check } from './check.ts';

/**
 * A link goes to an address that has moved for good. It still works, by courtesy of a redirect that somebody keeps.
 *
 * Traps: the same address written otherwise (https for http, `www.`, a slash at the end, `index.html`, capitals, a
 * language in front), to which nobody need change a link; sign-in and consent pages; temporary redirects; other sites
 * that send old addresses to their front page.
 */
export default {
  id: 'moved-link',
  rank: 14,
  link({ where, url, own, verdict }, { site }) {
    if ((where !== 'link' && where !== 'file') || verdict.is !== 'moved') return null;
    const { to, status } = verdict;
    if (plain(to) === plain(url) || isDoor(to, url)) return null;
    if (!own && new URL(to).pathname === '/') return null;
    // Where a short address of one's own leads elsewhere, it was made to.
    if (own && !onSite(to, site.host)) return null;
    return { params: { target: shown(url), to: shown(to), status } };
  },
} satisfies Check;

/** An address without what makes no difference to whoever follows it. */
function plain(url: string): string {
  const { hostname, port, pathname, search } = new URL(url);
  const path = pathname
    .toLowerCase()
    .replace(/\/(index|default|home)\.\w{2,5}$/, '/')
    .replace(/\/+$/, '')
    .replace(/^\/[a-z]{2}(-[a-z]{2})?(?=\/|$)/, '');
  return `${hostname.replace(/^www\./, '')}:${port}${path}${search}`;
}

/** A page that stands before another: it asks for a name, or for leave to set cookies, and then goes on. */
const isDoor = (to: string, from: string): boolean =>
  /\b(log-?in|sign-?in|log-?on|auth|authorize|oauth2?|sso|consent|cookies?|session|captcha|challenge|gate|verify|account)\b/i.test(
    new URL(to).pathname,
  ) || decodeURIComponentSafely(new URL(to).search).includes(new URL(from).pathname.replace(/^\/$/, '\0'));

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
