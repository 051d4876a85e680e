import { type Host, hostOf } from '../sites/host.ts';
import { hasTerms } from '../sites/listed.ts';
import { isPrivateHost } from '../sites/private-host.ts';
import { LOOK_LIMITS } from './limits.ts';
import { isBareMail } from './mail-link.ts';
import type { PageLink } from './read-page.ts';

/** What a host is to a look, whatever site it looks at. */
interface Known {
  readonly host: Host | null;
  /** LinkedIn's terms forbid what they call automated access; `lnkd.in` only leads there. Links to them are passed over. */
  readonly never: boolean;
  /** Only the person's own computer or network sees it. */
  readonly isPrivate: boolean;
}

/** By all that stands before the path. A look asks it of every link of a site, and most lead to the same few hosts. */
const known = new Map<string, Known>();
const MOST_KNOWN = 1_000;

/** How nearly all begin; `http:////ada.example/` is an address, too. */
const plain = /^https?:\/\/[a-z\d[]/;

/** The last of them, with its slash: the next link leads there, too, most likely. */
let last = '/';
let lastKnown: Known = judged(last);

function knownOf(url: string): Known {
  if (url.startsWith(last)) return lastKnown;
  if (!plain.test(url)) return judged(url);
  const path = url.indexOf('/', 'https://'.length);
  // With its slash: a space before it is no address, and one at the end is passed over.
  const root = path < 0 ? url : url.slice(0, path + 1);
  const found = known.get(root) ?? judged(root);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(root, found);
  if (path < 0) return found;
  last = root;
  lastKnown = found;
  return found;
}

function judged(url: string): Known {
  const host = hostOf(url);
  if (host === null) return { host, never: true, isPrivate: false };
  return { host, never: hasTerms(host) || host === 'lnkd.in', isPrivate: isPrivateHost(host) };
}

/** Whether `url` belongs to the listed site: its host, or one below it. */
export const onSite = (url: string, site: Host): boolean => isOf(knownOf(url), site);

const isOf = ({ host }: Known, site: Host): boolean => host !== null && (host === site || host.endsWith(`.${site}`));

/** Whether a look may ask for `url` at all: a web address that the whole world can see. The listed site itself may be a local one. */
export function mayAsk(url: string, site: Host): boolean {
  const place = knownOf(url);
  if (place.never || url.length > LOOK_LIMITS.address) return false;
  return !place.isPrivate || isOf(place, site);
}

/** `url` as it is asked: without fragment, user name and password. */
export const asAsked = (url: string): string => spelledAsAsked(new URL(url).href);

/** As `asAsked`, of an address that is spelled out already, as `resolve` does. */
export function spelledAsAsked(href: string): string {
  const hash = href.indexOf('#');
  const bare = hash < 0 ? href : href.slice(0, hash);
  if (!bare.includes('@')) return bare;
  const address = new URL(bare);
  if (address.username === '' && address.password === '') return bare;
  address.username = '';
  address.password = '';
  return address.href;
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
export function kindOfLink({ url, bare, written }: PageLink, site: Host): LinkKind {
  const text = written.trim();
  if (text === '' || text.startsWith('#') || isPlaceholder(text) || emailProtection.test(text)) return 'skip';
  if (isBareMail(text)) return 'skip';
  if (url === null || bare === null) return /^(https?:)?\/\//i.test(text) ? 'broken' : 'skip';
  // `C:\Users\…\price-list.pdf` parses as an address of the scheme "c:".
  if (/^(file|[a-z]):/i.test(bare)) return 'private';
  if (!/^https?:/i.test(bare)) return 'skip';
  if (url.length <= LOOK_LIMITS.address && mayAsk(bare, site)) return 'ask';
  const place = knownOf(bare);
  return place.isPrivate && !isOf(place, site) ? 'private' : 'skip';
}
