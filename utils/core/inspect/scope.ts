import { type Host, hostOf } from '../sites/host.ts';
import { asAsked } from './links.ts';

/** What of the web is "the site" in one look. */
export interface Scope {
  readonly host: Host;
  /** Pages are read at this port alone; another one is another service. Empty for the usual ones. */
  readonly port: string;
  /** Pages are read below this path alone: `/`, or the person's own corner of a place that many share. */
  readonly below: string;
}

/** `/~ada`, `/@ada`, `/users/ada`: one person's part of a host that belongs to many. */
const corner = /^\/(?:[~@][^/]+|(?:users?|people|staff|home|profile)\/[^/]+)(?=\/|$)/i;

/** The site that is meant by the address it starts at: its host; its folder, where that is a corner of its own. */
export function scopeOf(start: string): Scope {
  const url = new URL(start);
  const folder = url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1);
  return { host: hostOf(start) ?? '', port: url.port, below: corner.exec(url.pathname)?.[0] ?? folder };
}

/** Whether a page at `url` belongs to the site and is read; anything else of the same host is only asked after. */
export function isWithin(url: string, { host, port, below }: Scope): boolean {
  if (hostOf(url) !== host) return false;
  const { port: at, pathname } = new URL(url);
  if (at !== port) return false;
  return below.endsWith('/') ? pathname.startsWith(below) : pathname === below || pathname.startsWith(`${below}/`);
}

/**
 * An address that cannot exist beside `url`: the same folder, the same ending, or the same question with another answer.
 * `nonce` makes it one that nobody ever wrote..
 */
export function impossibleSibling(url: string, nonce: string): string {
  const beside = new URL(asAsked(url));
  const name = `houselights-${nonce}`;
  const [first] = beside.searchParams.keys();
  if (first !== undefined) {
    beside.search = '';
    beside.searchParams.set(first, name);
    return beside.href;
  }
  const [, folder = '/', last = '', slash = ''] = /^(.*\/)([^/]+)(\/?)$/.exec(beside.pathname) ?? [];
  const ending = /\.[a-z0-9]{1,5}$/i.exec(last)?.[0] ?? '';
  beside.pathname = `${folder}${name}${ending}${slash}`;
  return beside.href;
}
