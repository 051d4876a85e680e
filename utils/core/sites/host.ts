import { type Answer, bad, good } from '../said.ts';

/** A host as this product names a site: lower case, punycode, without `www.` and without a port. */
export type Host = string;

export const MAX_ADDRESS = 2_000;

export interface Address {
  readonly url: string;
  readonly host: Host;
}

/** The host of a page's address, or null when it is no web page. */
export function hostOf(url: string): Host | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? hostname.replace(/\.$/, '').replace(/^www\./, '') : null;
}

/** `host` and each host above it: `blog.ada.example` gives itself, then `ada.example`. Never a bare top level. */
export function hostsAbove(host: Host): Host[] {
  const labels = host.split('.');
  return labels.slice(0, -1).map((_, from) => labels.slice(from).join('.'));
}

/** The match pattern whose grant covers a site and its redirect to `www.`. */
export const grantOf = (host: Host): string => `*://*.${host}/*`;

const onlyHere = /(^|\.)(localhost|local|internal|lan|home|test|invalid|home\.arpa)$/;
const ipAddress = /^(\d{1,3}(\.\d{1,3}){3}|\[.*\])$/;

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
  const full = scheme ? typed : `https://${typed.replace(/^\/+/, '')}`;
  if (!URL.canParse(full)) return bad('problem.address.none', { typed: shortened(typed) });
  const url = new URL(full);
  const hostname = url.hostname.replace(/\.$/, '');
  if (ipAddress.test(hostname) || onlyHere.test(hostname)) return bad('problem.address.private', { host: hostname });
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(hostname) || /\.\d+$/.test(hostname))
    return bad('problem.address.none', { typed: shortened(typed) });
  url.username = '';
  url.password = '';
  url.hash = '';
  return good({ url: url.href, host: hostname.replace(/^www\./, '') });
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
