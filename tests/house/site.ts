import { gzipSync } from 'node:zlib';
import type { CheckId } from '../../utils/core/inspect/finding.ts';
import type { UnknownReason } from '../../utils/core/inspect/verdict.ts';

/** Where a site of the fixture house lives, unless it says otherwise. */
export const HOME = 'https://ada.example';
/** When it is looked at, unless it says otherwise. */
export const NOW = '2026-07-15T10:00:00Z';

/** One request as it reaches a site. */
export interface Asked {
  readonly method: string;
  readonly url: URL;
  /** How often this address was asked for before, whatever the method. */
  readonly before: number;
  /** How many requests reached the site before. */
  readonly requests: number;
}

/** What a site answers. */
export interface Told {
  readonly status?: number;
  /** A page, unless a `content-type` says otherwise. A `content-length` is sent as it stands, true or not. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A function gives pieces, which need never end. */
  readonly body?: string | Uint8Array | (() => Iterable<Uint8Array>);
  /** Instead of an answer: the connection ends without a word, or stays silent. */
  readonly fails?: 'reset' | 'silence';
}

/** A string is a page. */
export type Tells = string | Told | ((asked: Asked) => string | Told);

export interface Found {
  readonly check: CheckId;
  /** A path of the site, or an absolute address. */
  readonly page: string;
  /** A path, an absolute address, or as it is written on the page. */
  readonly target?: string;
}

/** A tiny site with one behaviour, and what a look over it must come to. */
export interface Site {
  /** Its behaviour, in a sentence. */
  readonly says: string;
  /** The address that the look is given. */
  readonly start?: string;
  readonly now?: string;
  /** Links to other sites are asked after as well. */
  readonly external?: true;
  readonly maxPages?: number;
  /**
   * What stands where: by path, or by absolute address for other hosts and for http. `/shop/*` is everything below that
   * has no answer of its own. Beside it stand, on every host, `/me.jpg`, the preview picture of every page, and a plain
   * 404 for all the rest. A host that is not mentioned has no name; one that is mentioned by http alone does not listen on https.
   */
  readonly web: Readonly<Record<string, Tells>>;
  /** Hosts whose certificate no browser accepts. */
  readonly refused?: readonly string[];
  /** Exactly what the look finds; nothing where it is missing. */
  readonly finds?: readonly Found[];
  /** Exactly what it cannot judge; nothing where it is missing. */
  readonly unknown?: readonly { readonly target: string; readonly reason: UnknownReason }[];
  /** Beginnings of addresses that must not be asked for. */
  readonly never?: readonly string[];
  /** It comes to its caps, and says so. */
  readonly leavesOut?: true;
  /** No more requests than this. */
  readonly requests?: number;
}

export const site = (one: Site): Site => one;

interface Parts {
  readonly title?: string | null;
  readonly description?: string | null;
  readonly image?: string | null;
  readonly lang?: string;
  /** More of the head. */
  readonly head?: string;
  readonly heading?: string;
  readonly footer?: string;
}

const FILLING =
  'Ada Lovelace speaks about the analytical engine, writes letters to engineers, and holds workshops in London and Vienna for everybody who wants to know what machines can be told to do.';

/** A page with nothing wrong about it, around `body`. Null leaves a part out. */
export function page(
  body = '',
  {
    title = 'Ada Lovelace, speaker',
    description = 'Talks and workshops about the analytical engine.',
    image = '/me.jpg',
    lang = 'en',
    head = '',
    heading = 'Ada Lovelace',
    footer = '© 2026 Ada Lovelace',
  }: Parts = {},
): string {
  return [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">`,
    title === null ? '' : `<title>${title}</title>`,
    description === null ? '' : `<meta name="description" content="${description}">`,
    image === null ? '' : `<meta property="og:image" content="${image}">`,
    head,
    `</head><body><h1>${heading}</h1><main>${body}</main><p>${FILLING}</p><footer>${footer}</footer></body></html>`,
  ].join('\n');
}

export const moved = (to: string, status = 301): Told => ({ status, headers: { location: to }, body: '' });
export const status = (code: number, headers: Readonly<Record<string, string>> = {}): Told => ({
  status: code,
  headers,
  body: page('', { title: `Error ${code}`, heading: `Error ${code}` }),
});
export const file = (type: string, body: string | Uint8Array = '%'): Told => ({
  headers: { 'content-type': type },
  body,
});
export const picture = file('image/jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9));
export const xml = (body: string): Told => file('application/xml', `<?xml version="1.0" encoding="UTF-8"?>\n${body}`);

/** The days before `now`, as ISO days. */
export const daysBefore = (...days: number[]): string[] =>
  days.map((count) => new Date(Date.parse(NOW) - count * 86_400_000).toISOString());

/** A feed with one post for each instant. */
export const rss = (posts: readonly string[], title = 'Letters'): Told =>
  xml(
    `<rss version="2.0"><channel><title>${title}</title><link>${HOME}/</link><description>Letters to engineers</description>${posts
      .map(
        (at) =>
          `<item><title>A letter</title><link>${HOME}/</link><pubDate>${new Date(at).toUTCString()}</pubDate></item>`,
      )
      .join('')}</channel></rss>`,
  );
export const announcing = (href: string, type = 'application/rss+xml', title = 'Letters'): string =>
  `<link rel="alternate" type="${type}" title="${title}" href="${href}">`;

export const sitemap = (...paths: string[]): Told =>
  xml(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths
      .map((path) => `<url><loc>${new URL(path, HOME).href}</loc></url>`)
      .join('')}</urlset>`,
  );

/** Structured data of one event. */
export const event = (parts: Readonly<Record<string, unknown>>): string =>
  `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: 'An evening about engines',
    ...parts,
  })}</script>`;

/** What stands beside the pages of every site. */
export const MISSING: Told = {
  status: 404,
  body: page('<p>There is no such page.</p>', { title: 'Not found', heading: 'Not found' }),
};

/** Packed as a web server packs it. */
export const packed = (body: string | Told): Uint8Array =>
  gzipSync(typeof body === 'string' ? body : typeof body.body === 'string' ? body.body : '');
export const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length / 2);
/** Half a megabyte that unpacks to half a gigabyte of blanks: a small one, strung together. */
export function* bomb(): Iterable<Uint8Array> {
  const piece = gzipSync(Buffer.alloc(16 * 1024 * 1024, ' '));
  for (let sent = 0; sent < 32; sent += 1) yield piece;
}
/** The same line again and again, up to so many bytes. */
export function* repeated(line: string, bytes: number): Iterable<Uint8Array> {
  const piece = new TextEncoder().encode(line.repeat(1_000));
  for (let sent = 0; sent < bytes; sent += piece.length) yield piece.subarray(0, bytes - sent);
}
