import { type Host, hostOf } from '../sites/host.ts';
import { hasTerms } from '../sites/listed.ts';
import { isPrivateHost } from '../sites/private-host.ts';
import { LOOK_LIMITS } from './limits.ts';
import { isBareMail } from './mail-link.ts';
import type { PageLink } from './read-page.ts';

/** An address whose host can be seen without parsing it: plain names, the port a usual one. */
const plain = /^https?:\/\/(?:www\.(?=[^/?#:]*\.))?((?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*)(?::\d{1,4})?(?=[/?#]|$)/;

/** As `hostOf`; a look asks it of every link of a site, so parsing is spared where it would change nothing. */
function hostIn(url: string): Host | null {
  const [, host] = plain.exec(url) ?? [];
  return host === undefined || host.includes('xn--') ? hostOf(url) : host;
}

/** Whether `url` belongs to the listed site: its host, or one below it. */
export const onSite = (url: string, site: Host): boolean => isOf(hostIn(url), site);

const isOf = (host: Host | null, site: Host): boolean => host !== null && (host === site || host.endsWith(`.${site}`));

/** LinkedIn's terms forbid what they call automated access; `lnkd.in` only leads there. Links to them are passed over. */
const neverAsked = (host: Host): boolean => hasTerms(host) || host === 'lnkd.in';

/** Whether a look may ask for `url` at all: a web address that the whole world can see. The listed site itself may be a local one. */
export function mayAsk(url: string, site: Host): boolean {
  const host = hostIn(url);
  if (host === null || neverAsked(host) || url.length > LOOK_LIMITS.address) return false;
  return isOf(host, site) || !isPrivateHost(host);
}

/** `url` as it is asked: without fragment, user name and password. */
export function asAsked(url: string): string {
  const address = new URL(url);
  if (address.username !== '' || address.password !== '') {
    address.username = '';
    address.password = '';
  }
  const { href } = address;
  const hash = href.indexOf('#');
  return hash < 0 ? href : href.slice(0, hash);
}

/** `written` as an absolute address, or null where no browser could follow it. */
export function resolve(written: string, base: string): string | null {
  try {
    return new URL(written, base).href;
  } catch {
    return null; // asked first whether it can be, every link of a site would be parsed twice
  }
}

export type LinkKind =
  | 'ask'
  /** Leads to a place that only the person's own computer or network sees. Never asked. */
  | 'private'
  /** Meant as a web address, and is none: no browser can follow it. */
  | 'broken'
  /** Nothing to look after: an e-mail address, a script's, a place on the same page. */
  | 'skip';

/** Left for a script to fill in; the page as it is sent says nothing about where it leads. */
const placeholder = /\{\{|\}\}|\$\{|<%|%%|\[\[|%7B%7B|__[A-Z_]+__/i;
export const isPlaceholder = (written: string): boolean => placeholder.test(written);
/** What Cloudflare writes in place of an e-mail address; it answers 404 to anyone without its script. */
const emailProtection = /\/cdn-cgi\/l\/email-protection/;

/** What to do about a link. */
export function kindOfLink({ url, written }: PageLink, site: Host): LinkKind {
  const text = written.trim();
  if (text === '' || text.startsWith('#') || isPlaceholder(text) || emailProtection.test(text)) return 'skip';
  if (isBareMail(text)) return 'skip';
  if (url === null) return /^(https?:)?\/\//i.test(text) ? 'broken' : 'skip';
  // `C:\Users\…\price-list.pdf` parses as an address of the scheme "c:".
  if (/^(file|[a-z]):/i.test(url)) return 'private';
  if (!/^https?:/i.test(url)) return 'skip';
  if (mayAsk(url, site)) return 'ask';
  return isPrivateHost(new URL(url).hostname) && !onSite(url, site) ? 'private' : 'skip';
}
