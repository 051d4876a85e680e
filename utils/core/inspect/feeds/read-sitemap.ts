import { Gunzip } from 'fflate';
import type { Instant } from '../../time.ts';
import { xmlDecoder } from '../decode-page.ts';
import { LOOK_LIMITS } from '../limits.ts';
import { resolve } from '../links.ts';
import { feedDate } from './feed-date.ts';
import { spaceKey, xmlReader } from './xml-reader.ts';

/** An address that a sitemap names. */
export interface SitemapUrl {
  readonly url: string;
  readonly lastmod: Instant | null;
}

/** What a sitemap says. Plain data; addresses are absolute, of the web, each once, in their order. */
export type Sitemap =
  | {
      readonly is: 'urls';
      /** Where it tells of a page in other languages (hreflang), those are here too. */
      readonly urls: readonly SitemapUrl[];
      /** More was there, and is not read. */
      readonly cut: boolean;
    }
  | { readonly is: 'index'; readonly sitemaps: readonly string[]; readonly cut: boolean };

/** Reads a sitemap from its bytes as they arrive. */
export interface SitemapReader {
  /** False once no more is wanted. */
  write(bytes: Uint8Array): boolean;
  /** Null for what is no sitemap. `cut`: the bytes ended before their end. */
  end(cut?: boolean): Sitemap | null;
}

/** What one sitemap may hold, and how large it may be unpacked (sitemaps.org, "Sitemap file requirements"). */
const MAX_URLS = 50_000;
const MAX_BYTES = 50 * 1024 * 1024;
/** A byte of gzip becomes up to 1,032: a slice of this size cannot become much before the cap is looked at. */
const SLICE = 2 * 1024;

/** A reader of the sitemap at `url`: XML with addresses or with further sitemaps, plain text, any of them gzipped. */
export function sitemapReader(url: string, contentType: string | null): SitemapReader {
  const decoder = xmlDecoder(contentType);
  const reader = sitemapTextReader(url);
  let left = MAX_BYTES;
  let cut = false;

  const take = (bytes: Uint8Array): void => {
    if (bytes.length > left) cut = true;
    if (left > 0) reader.write(decoder.write(bytes.subarray(0, left)));
    left -= Math.min(left, bytes.length);
  };
  /** Looked for by its first two bytes: a `.gz` that was sent with a Content-Encoding arrives unpacked. */
  let start: Uint8Array = new Uint8Array(0);
  let gunzip: Gunzip | null | undefined;
  const begin = (): void => {
    gunzip = start[0] === 0x1f && start[1] === 0x8b ? new Gunzip(take) : null;
    pass(start);
  };
  const pass = (bytes: Uint8Array): void => {
    if (!gunzip) return take(bytes);
    for (let at = 0; at < bytes.length && !cut && reader.wants(); at += SLICE)
      inflate(gunzip, bytes.subarray(at, at + SLICE), false);
  };
  const inflate = (stream: Gunzip, bytes: Uint8Array, last: boolean): void => {
    try {
      stream.push(bytes, last);
    } catch {
      cut = true; // no gzip, or one that ends too early: what came before it counts
    }
  };

  return {
    write(bytes) {
      if (gunzip !== undefined) pass(bytes);
      else {
        start = joined(start, bytes);
        if (start.length >= 2) begin();
      }
      return !cut && reader.wants();
    },
    end(cutShort = false) {
      if (gunzip === undefined) begin();
      if (gunzip && !cut && reader.wants()) inflate(gunzip, new Uint8Array(0), true);
      reader.write(decoder.end());
      return reader.end(cut || cutShort);
    },
  };
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

interface TextReader {
  write(text: string): void;
  wants(): boolean;
  end(cut: boolean): Sitemap | null;
}

/** XML or lines: the first letter tells. */
function sitemapTextReader(url: string): TextReader {
  let chosen: TextReader | null = null;
  return {
    write(text) {
      const start = chosen ? text : text.replace(/^[\s\ufeff]+/, '');
      if (start === '') return;
      chosen ??= start.startsWith('<') ? xmlSitemapReader(url) : lineReader();
      chosen.write(start);
    },
    wants: () => chosen?.wants() ?? true,
    end: (cut) => chosen?.end(cut) ?? null,
  };
}

/** Addresses as they are found, each once, up to the cap. */
function addresses() {
  const found = new Map<string, Instant | null>();
  let full = false;
  return {
    found,
    get full() {
      return full;
    },
    add(written: string, base: string | null, lastmod: Instant | null): void {
      const url = base === null ? (URL.canParse(written) ? new URL(written).href : null) : resolve(written, base);
      if (url === null || !/^https?:/.test(url) || url.length > LOOK_LIMITS.address) return;
      const known = found.get(url);
      if (known === undefined && found.size >= MAX_URLS) full = true;
      else found.set(url, lastmod ?? known ?? null);
    },
  };
}

const urlsOf = (found: ReadonlyMap<string, Instant | null>): SitemapUrl[] =>
  Array.from(found, ([url, lastmod]) => ({ url, lastmod }));

/** One address a line. Lines that are none are passed over; a text without any is no sitemap. */
function lineReader(): TextReader {
  const urls = addresses();
  let line = '';
  const take = (text: string): void => urls.add(text.trim(), null, null);
  return {
    write(text) {
      const lines = (line + text).split(/[\r\n]+/);
      line = (lines.pop() ?? '').slice(0, LOOK_LIMITS.address * 2);
      for (const whole of lines) if (!urls.full) take(whole);
    },
    wants: () => !urls.full,
    end(cut) {
      // A line that was cut off is not the address that it began.
      if (!cut && !urls.full) take(line);
      return urls.found.size === 0 ? null : { is: 'urls', urls: urlsOf(urls.found), cut: cut || urls.full };
    },
  };
}

const SITEMAP_SPACES = new Set(
  [
    '',
    'http://www.sitemaps.org/schemas/sitemap/0.9',
    'https://www.sitemaps.org/schemas/sitemap/0.9',
    'http://www.google.com/schemas/sitemap/0.84',
  ].map(spaceKey),
);
const XHTML = spaceKey('http://www.w3.org/1999/xhtml');

/** `loc` and `lastmod` where they stand in a `url` or a `sitemap`; those of pictures and films are other elements. */
function xmlSitemapReader(url: string): TextReader {
  const path: string[] = [];
  const urls = addresses();
  let is: Sitemap['is'] | null = null;
  let collecting: 'loc' | 'lastmod' | null = null;
  let text = '';
  let entry: { loc: string; lastmod: Instant | null; base: string; others: string[]; depth: number } | null = null;

  const endEntry = (): void => {
    if (entry) {
      const { loc, lastmod, base, others } = entry;
      if (loc !== '') urls.add(loc, base, lastmod);
      for (const other of others) urls.add(other, base, null);
    }
    entry = null;
    if (urls.full) reader.stop();
  };

  const reader = xmlReader(url, {
    open({ name, space, prefixed, base, attribute }) {
      // An unknown namespace without a prefix is a sitemap's own, written wrongly.
      const own = SITEMAP_SPACES.has(space) || (!prefixed && space !== XHTML);
      if (path.length === 0) {
        is = own && name === 'urlset' ? 'urls' : own && name === 'sitemapindex' ? 'index' : null;
        if (is === null) reader.stop();
      } else if (own && name === (is === 'index' ? 'sitemap' : 'url')) {
        endEntry();
        entry = { loc: '', lastmod: null, base, others: [], depth: path.length };
      } else if (entry?.depth !== path.length - 1) {
        // Within a picture, a film, a piece of news.
      } else if (own && (name === 'loc' || name === 'lastmod')) {
        collecting = name;
        text = '';
      } else if (name === 'link' && (space === XHTML || space === 'xhtml:')) {
        const href = attribute('href');
        if (href !== undefined && attribute('hreflang') !== undefined && is === 'urls') entry.others.push(href);
      }
      path.push(name);
    },
    listens: () => collecting !== null && text.length <= LOOK_LIMITS.address,
    text(piece) {
      text += piece;
    },
    close() {
      path.pop();
      if (!entry) return;
      if (path.length === entry.depth) endEntry();
      else if (collecting && path.length === entry.depth + 1) {
        if (collecting === 'loc') entry.loc ||= text.trim();
        else entry.lastmod = feedDate(text) ?? entry.lastmod;
        collecting = null;
      }
    },
  });

  return {
    write: (piece) => reader.write(piece),
    wants: () => !reader.stopped,
    end(cutShort) {
      endEntry();
      const cut = reader.tooDeep || cutShort || urls.full;
      if (is === null) return null;
      return is === 'urls' ? { is, urls: urlsOf(urls.found), cut } : { is, sitemaps: [...urls.found.keys()], cut };
    },
  };
}
