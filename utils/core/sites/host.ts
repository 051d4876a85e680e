import { type Answer, bad, good } from '../said.ts';
import { isNumericHost, isPrivateHost } from './private-host.ts';

/** A host as this product names a site: lower case, punycode, without `www.` and without a port. */
export type Host = string;

export const MAX_ADDRESS = 2_000;
/** RFC 1035: no name is longer. */
const MAX_HOST = 253;

export interface Address {
  readonly url: string;
  readonly host: Host;
}

/** `www.com` is a site of its own; without its `www.` it would stand for the whole of `.com`. */
const withoutWww = (hostname: string): Host => hostname.replace(/^www\.(?=.*\.)/, '');

/** The host of a page's address, or null when it is no web page. */
export function hostOf(url: string): Host | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? withoutWww(hostname.replace(/\.$/, '')) : null;
}

/** `host` and each host above it: `blog.ada.example` gives itself, then `ada.example`. Never a bare top level. */
export function hostsAbove(host: Host): Host[] {
  const labels = host.split('.');
  return labels.slice(0, -1).map((_, from) => labels.slice(from).join('.'));
}

/** The match pattern whose grant covers a site and its redirect to `www.`. */
export const grantOf = (host: Host): string => `*://*.${host}/*`;

/** Whether a match pattern that the browser granted covers the whole of a site, with every name below it and both schemes. */
export function covers(pattern: string, host: Host): boolean {
  if (pattern === '<all_urls>') return true;
  const parts = /^\*:\/\/(\*|\*\.([^/*]+))\/\*$/.exec(pattern);
  if (!parts) return false;
  return parts[1] === '*' || parts[2] === host || host.endsWith(`.${parts[2]}`);
}

/**
 * What a person typed as an address, as an address: `https://` is added, white space cut off, a user name and a
 * fragment dropped. Says in one sentence what is wrong with anything that is no public web address.
 */
export function parseAddress(text: string): Answer<Address> {
  const typed = text.trim();
  if (typed === '') return bad('problem.address.empty');
  if (typed.length > MAX_ADDRESS) return bad('problem.address.long');
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(typed)?.[1]?.toLowerCase();
  if (scheme && scheme !== 'http' && scheme !== 'https') return bad('problem.address.scheme', { scheme });
  if (/\s/.test(typed)) return bad('problem.address.none', { typed: shortened(typed) });
  // Taken as an address, somebody's mail would put the whole of gmail.com on the list.
  if (!scheme && /^[^/?#]*@/.test(typed)) return bad('problem.address.mail', { typed: shortened(typed) });
  const full = scheme ? typed : `https://${typed.replace(/^\/+/, '')}`;
  if (!URL.canParse(full)) return bad('problem.address.none', { typed: shortened(typed) });
  const url = new URL(full);
  const hostname = url.hostname.replace(/\.$/, '');
  // One word alone was more likely mistyped than meant as a computer at home.
  const oneWord = /^[a-z0-9-.]?[a-z0-9-]*$/.test(hostname) && hostname !== 'localhost';
  if (isNumericHost(hostname) || (isPrivateHost(hostname) && !oneWord))
    return bad('problem.address.private', { host: hostname });
  if (hostname.length > MAX_HOST || !/^[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/.test(hostname) || /\.\d+$/.test(hostname))
    return bad('problem.address.none', { typed: shortened(typed) });
  url.username = '';
  url.password = '';
  url.hash = '';
  // Spelled out for the wire, an address may be several times as long as it was typed.
  if (url.href.length > MAX_ADDRESS) return bad('problem.address.long');
  return good({ url: url.href, host: withoutWww(hostname) });
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
