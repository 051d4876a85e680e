/** A host as this product names a site: lower case, punycode, without `www.` and without a port. */
export type Host = string;

export const MAX_ADDRESS = 2_000;

/** Whether this is the address of a page of the web, written out and not too long to be kept. */
export const isPage = (url: string): boolean =>
  url.length <= MAX_ADDRESS && /^https?:\/\//.test(url) && URL.canParse(url);

/** `www.com` is a site of its own; without its `www.` it would stand for the whole of `.com`. */
export const withoutWww = (hostname: string): Host => hostname.replace(/^www\.(?=.*\.)/, '');

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
