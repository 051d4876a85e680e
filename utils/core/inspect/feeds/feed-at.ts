import { kindOf } from '../../assets/catalogue.ts';
import type { Asset } from '../../journal/state.ts';
import { hostOf } from '../../sites/host.ts';
import { hasTerms } from '../../sites/listed.ts';
import { asAsked } from '../links.ts';

/** Where it is asked whether something new was written. */
export interface FeedAt {
  readonly url: string;
  /** `here`: the feed itself. `named`: a feed, or a page that names its feed. */
  readonly feed: 'here' | 'named';
}

/**
 * Where services keep the feed of what stands at an address, by what they say themselves or have kept to for years. An
 * address without its scheme and `www.`; `{name}` is one part of it, `/…` whatever may follow. What fits no row is asked
 * for the feed that it names: YouTube does for a channel under its handle, as Ghost, Squarespace and nearly all blogs do.
 *
 * No row where a feed tells of more than of what was written: Etsy's has every sale that renews its listing.
 */
const SERVICES: readonly (readonly [address: string, feed: string])[] = [
  // Whatever one does there in public.
  ['github.com/{name}', 'https://github.com/{name}.atom'],
  ['stackoverflow.com/users/{name}/…', 'https://stackoverflow.com/feeds/user/{name}'],
  ['youtube.com/channel/{name}/…', 'https://www.youtube.com/feeds/videos.xml?channel_id={name}'],
  ['youtube.com/user/{name}/…', 'https://www.youtube.com/feeds/videos.xml?user={name}'],
  // A writer with the @, a publication without.
  ['medium.com/{name}', 'https://medium.com/feed/{name}'],
  ['{name}.medium.com/…', 'https://{name}.medium.com/feed'],
  ['open.substack.com/pub/{name}/…', 'https://{name}.substack.com/feed'],
  ['{name}.substack.com/…', 'https://{name}.substack.com/feed'],
  ['buttondown.com/{name}', 'https://buttondown.com/{name}/rss'],
  ['bsky.app/profile/{name}', 'https://bsky.app/profile/{name}/rss'],
  ['{name}.tumblr.com/…', 'https://{name}.tumblr.com/rss'],
  ['tumblr.com/{name}', 'https://{name}.tumblr.com/rss'],
  ['{name}.wordpress.com/…', 'https://{name}.wordpress.com/feed/'],
  ['{name}.blogspot.com/…', 'https://{name}.blogspot.com/feeds/posts/default'],
  ['{name}.ghost.io/…', 'https://{name}.ghost.io/rss/'],
  ['{name}.bearblog.dev/…', 'https://{name}.bearblog.dev/feed/'],
  ['{name}.micro.blog/…', 'https://{name}.micro.blog/feed.xml'],
  ['dev.to/{name}', 'https://dev.to/feed/{name}'],
  ['{name}.libsyn.com/…', 'https://{name}.libsyn.com/rss'],
  ['pinterest.com/{name}', 'https://www.pinterest.com/{name}/feed.rss'],
  ['behance.net/{name}', 'https://www.behance.net/feeds/user?username={name}'],
];

/** Services that anybody runs under a name of their own: the kind of the bulb says what answers there. */
const ANYWHERE: Readonly<Record<string, readonly [path: string, feed: string]>> = {
  mastodon: ['/@{name}', '/@{name}.rss'],
};

/** What stands for `{name}` in an address that is written in this way; `asHost`: where it becomes the name of a host. */
function pattern(written: string, asHost: boolean): RegExp {
  const [host = '', ...path] = written.split('/');
  const literal = (text: string) => text.replace(/[.?+*]/g, '\\$&');
  const inHost = literal(host).replace('{name}', '([a-z\\d-]+)');
  const inPath = path.map((part) =>
    part === '…' ? '(?:/.*)?' : `/${literal(part).replace('{name}', asHost ? '([a-zA-Z\\d-]+)' : '([\\w.~@%:-]+)')}`,
  );
  return new RegExp(`^${inHost}${inPath.join('')}/?$`);
}
const named = ([address, feed]: readonly [string, string]) =>
  [pattern(address, feed.startsWith('https://{name}.')), feed] as const;
const services = SERVICES.map(named);
const anywhere = new Map(Object.entries(ANYWHERE).map(([kind, row]) => [kind, named(row)]));

/**
 * Where it is asked whether something new was written at an asset's own address. Null where nothing is written there, it
 * has no address, or its service forbids to be asked (LinkedIn).
 */
export function feedAt({ kind, urls: [url] }: Pick<Asset, 'kind' | 'urls'>): FeedAt | null {
  const host = url === undefined ? null : hostOf(url);
  if (url === undefined || host === null || !kindOf(kind)?.feed || hasTerms(host)) return null;
  const { origin, pathname } = new URL(url);
  for (const [address, feed] of services) {
    const name = address.exec(`${host}${pathname}`)?.[1];
    const at = name === undefined ? '' : feed.replace('{name}', () => name);
    // What stands in a path need not do as the name of a host; where it does, the browser writes it as one.
    if (URL.canParse(at)) return { url: new URL(at).href, feed: 'here' };
  }
  const own = anywhere.get(kind);
  const name = own?.[0].exec(pathname)?.[1];
  if (own && name !== undefined) return { url: `${origin}${own[1].replace('{name}', () => name)}`, feed: 'here' };
  return { url: asAsked(url), feed: 'named' };
}
