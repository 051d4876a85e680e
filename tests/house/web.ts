import { type Asked, HOME, MISSING, picture, type Site, type Tells, type Told } from './site.ts';

/** What stands behind an address: an answer, or the reason why none can come, by its name in Node. */
export type Behind = Told | 'ENOTFOUND' | 'ECONNREFUSED' | 'DEPTH_ZERO_SELF_SIGNED_CERT';

/** One site, ready to be asked. */
export interface HouseWeb {
  readonly hosts: readonly string[];
  /** Every request that was made, as "METHOD address", oldest first. */
  readonly asked: readonly string[];
  tell(method: string, address: string): Behind;
  /** Whether anything can be said to this host at all; asks nothing. */
  reach(scheme: 'http:' | 'https:', host: string): Exclude<Behind, Told> | null;
}

/** The web of one site: who lives there, and what they say. It counts what it is asked. */
export function webOf({ web, refused = [], start = HOME }: Site): HouseWeb {
  const standing = new Map(Object.entries(web).map(([place, tells]) => [new URL(place, HOME).href, tells]));
  const origins = new Set([...standing.keys()].map((address) => new URL(address).origin));
  const hosts = [...new Set([...origins].map((origin) => new URL(origin).host))];
  const asked: string[] = [];
  const before = new Map<string, number>();

  const reach: HouseWeb['reach'] = (scheme, host) => {
    if (refused.includes(host)) return scheme === 'https:' ? 'DEPTH_ZERO_SELF_SIGNED_CERT' : 'ECONNREFUSED';
    if (!hosts.includes(host)) return 'ENOTFOUND';
    return origins.has(`${scheme}//${host}`) ? null : 'ECONNREFUSED';
  };
  return {
    hosts: [...hosts, ...refused.filter((host) => !hosts.includes(host))],
    asked,
    reach,
    tell(method, address) {
      const url = new URL(address, start);
      asked.push(`${method} ${url.href}`);
      const out = reach(url.protocol === 'http:' ? 'http:' : 'https:', url.host);
      if (out !== null) return out;
      const times = before.get(url.href) ?? 0;
      before.set(url.href, times + 1);
      const tells = answering(standing, url);
      const said =
        typeof tells === 'function'
          ? tells({ method, url, before: times, requests: asked.length - 1 } satisfies Asked)
          : tells;
      return typeof said === 'string' ? { body: said } : said;
    },
  };
}

/** The answer of an address: its own, the same without the query, the nearest `/*` above it, or what stands on every host. */
function answering(standing: ReadonlyMap<string, Tells>, url: URL): Tells {
  const whole = `${url.origin}${url.pathname}`;
  const own = standing.get(url.href) ?? standing.get(whole);
  if (own !== undefined) return own;
  if (url.pathname === '/me.jpg') return picture;
  for (let at = whole.lastIndexOf('/'); at >= url.origin.length; at = whole.lastIndexOf('/', at - 1)) {
    const all = standing.get(`${whole.slice(0, at)}/*`);
    if (all !== undefined) return all;
  }
  return MISSING;
}

/** The pieces of a body, as they go over the wire. */
export function piecesOf({ body = '' }: Told): Iterable<Uint8Array> {
  if (typeof body === 'function') return body();
  return [typeof body === 'string' ? new TextEncoder().encode(body) : body];
}

export const headersOf = ({ headers = {} }: Told): Readonly<Record<string, string>> => ({
  'content-type': 'text/html; charset=utf-8',
  ...headers,
});
