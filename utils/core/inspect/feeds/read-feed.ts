import { BELIEVABLE_DRIFT, type Instant, isInstant } from '../../time.ts';
import { xmlDecoder } from '../decode-page.ts';
import { LOOK_LIMITS } from '../limits.ts';
import { resolve } from '../links.ts';
import { feedDate } from './feed-date.ts';
import { breaksWords, htmlToText } from './html-to-text.ts';
import { spaceKey, type XmlElement, xmlReader } from './xml-reader.ts';

/** What a feed says of itself, and of each of its items. Plain data. */
export interface FeedItem {
  /** Words without markup, in one line. */
  readonly title: string | null;
  /** An absolute web address; null where none is given or it cannot be followed. */
  readonly link: string | null;
  /** As it is written: `guid`, `id` or `rdf:about`. */
  readonly id: string | null;
  /** `pubDate`, `published`, `issued`, `date_published`; else `created`. */
  readonly published: Instant | null;
  /** `dc:date`, `updated`, `modified`, `lastBuildDate`, `date_modified`. */
  readonly updated: Instant | null;
}

/** A feed. Plain data. */
export interface Feed extends FeedItem {
  readonly kind: 'rss' | 'rdf' | 'atom' | 'json';
  readonly items: readonly FeedItem[];
  /** It went on beyond what is read. */
  readonly cut: boolean;
}

/** Reads a feed from its bytes as they arrive. */
export interface FeedBytesReader {
  /** False once no more is wanted. */
  write(bytes: Uint8Array): boolean;
  /** Null for what is no feed. `cut`: the bytes ended before their end. */
  end(cut?: boolean): Feed | null;
}

/** Most feeds hold 10 to 50 items, a podcast of ten years a thousand. */
const MAX_ITEMS = 5_000;
const MAX_TITLE = 500;
/** Letters that are looked at to find a title in its markup. */
const MAX_MARKUP = 4_000;

/**
 * The moment of the newest item that is not in the future (a day's grace for clocks and zones), or null where no item
 * is dated. An item's date is when it was published, not when it was touched.
 */
export function newestPost(feed: Feed, now: Instant): Instant | null {
  let newest: Instant | null = null;
  for (const item of feed.items) {
    const at = item.published ?? item.updated;
    // 1970 is what a program writes that knows no date.
    if (at === null || !isInstant(at) || at > now + BELIEVABLE_DRIFT) continue;
    if (newest === null || at > newest) newest = at;
  }
  return newest;
}

/** A reader of the feed at `url`, in the encoding that it says, as far as the cap on pages. */
export function feedBytesReader(url: string, contentType: string | null): FeedBytesReader {
  const decoder = xmlDecoder(contentType);
  const reader = feedTextReader(url);
  let left: number = LOOK_LIMITS.pageBytes;
  let cut = false;
  return {
    write(bytes) {
      if (bytes.length > left) cut = true;
      const wanted = reader.write(decoder.write(bytes.subarray(0, left)));
      left -= Math.min(left, bytes.length);
      return wanted && !cut;
    },
    end(cutShort = false) {
      reader.write(decoder.end());
      return reader.end(cut || cutShort);
    },
  };
}

/** The feed that `text`, found at `url`, is: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed. Null for what is none. */
export function readFeed(text: string, url: string): Feed | null {
  const reader = feedTextReader(url);
  reader.write(text.slice(0, LOOK_LIMITS.pageBytes));
  return reader.end(text.length > LOOK_LIMITS.pageBytes);
}

interface TextReader {
  write(text: string): boolean;
  end(cut: boolean): Feed | null;
}

/** JSON or XML: the first letter tells. */
function feedTextReader(url: string): TextReader {
  let chosen: TextReader | null = null;
  return {
    write(text) {
      if (chosen) return chosen.write(text);
      const start = text.replace(/^[\s\ufeff]+/, '');
      if (start === '') return true;
      chosen = start.startsWith('{') ? jsonReader(url) : xmlFeedReader(url);
      return chosen.write(start);
    },
    end: (cut) => chosen?.end(cut) ?? null,
  };
}

// ── JSON Feed (jsonfeed.org, version 1 and 1.1) ──

function jsonReader(url: string): TextReader {
  const pieces: string[] = [];
  return {
    write(text) {
      pieces.push(text);
      return true;
    },
    // What was cut is no JSON any more.
    end: (cut) => (cut ? null : jsonFeed(parsed(pieces.join('')), url)),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

function jsonFeed(value: unknown, url: string): Feed | null {
  if (!isFields(value) || !Array.isArray(value.items)) return null;
  if (typeof value.version !== 'string' || !/^https?:\/\/(www\.)?jsonfeed\.org\/version\//i.test(value.version))
    return null;
  const items: readonly unknown[] = value.items;
  return {
    kind: 'json',
    ...jsonItem(value, value.home_page_url, url),
    id: textOf(value.feed_url),
    items: items
      .slice(0, MAX_ITEMS)
      .filter(isFields)
      .map((item) => jsonItem(item, textOf(item.url) ?? item.external_url, url)),
    cut: items.length > MAX_ITEMS,
  };
}

const jsonItem = (fields: Fields, link: unknown, url: string): FeedItem => ({
  title: titleOf(textOf(fields.title) ?? ''),
  link: linkOf(textOf(link), url),
  id: textOf(fields.id),
  published: feedDate(textOf(fields.date_published) ?? ''),
  updated: feedDate(textOf(fields.date_modified) ?? ''),
});

function textOf(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text.slice(0, LOOK_LIMITS.address);
}

// ── RSS, RDF, Atom ──

const RDF = spaceKey('http://www.w3.org/1999/02/22-rdf-syntax-ns#');
/** Namespaces of the feeds themselves. Without a prefix any unknown one is taken for these: old Atom had many. */
const feedSpaces = new Set(
  [
    'http://www.w3.org/2005/Atom',
    'http://purl.org/atom/ns#',
    'http://purl.org/rss/1.0/',
    'http://purl.org/net/rss1.1#',
    'http://my.netscape.com/rdf/simple/0.9/',
    'http://channel.netscape.com/rdf/simple/0.9/',
    'http://backend.userland.com/rss',
    'http://backend.userland.com/rss2',
    'http://blogs.law.harvard.edu/tech/rss',
    'http://cyber.law.harvard.edu/rss/rss.html',
    'atom:',
    'atom10:',
    'atom03:',
    'rss:',
    '',
  ].map(spaceKey),
);
/** Namespaces of which some elements are read, by the prefix they mostly have; and those that are never a feed's own. */
const otherSpaces = new Map(
  (
    [
      ['http://purl.org/dc/elements/1.1/', 'dc'],
      ['http://purl.org/dc/elements/1.0/', 'dc'],
      ['dc:', 'dc'],
      ['http://purl.org/dc/terms/', 'dcterms'],
      ['dcterms:', 'dcterms'],
      [RDF, 'rdf'],
      ['rdf:', 'rdf'],
      ['http://www.w3.org/1999/xhtml', 'other'],
      ['http://www.w3.org/2000/svg', 'other'],
      ['http://www.w3.org/1998/Math/MathML', 'other'],
      ['http://search.yahoo.com/mrss/', 'other'],
      ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'other'],
    ] as const
  ).map(([space, name]) => [spaceKey(space), name]),
);

const isFeedSpace = (uri: string | undefined): boolean => uri !== undefined && feedSpaces.has(spaceKey(uri));

/** Its name as the tables here write it: `title`, `dc:date`, `other:title`. */
function nameOf({ name, space, prefixed }: XmlElement): string {
  if (feedSpaces.has(space)) return name;
  const known = otherSpaces.get(space);
  if (known !== undefined) return `${known}:${name}`;
  return prefixed ? `other:${name}` : name;
}

const kinds: Readonly<Record<string, Feed['kind']>> = {
  rss: 'rss',
  channel: 'rss',
  feed: 'atom',
  'rdf:rdf': 'rdf',
};

/** What an element that stands directly in a feed or an item says of it. */
const says: Readonly<Record<string, 'title' | 'otherTitle' | 'link' | 'id' | 'published' | 'created' | 'updated'>> = {
  title: 'title',
  'dc:title': 'otherTitle',
  link: 'link',
  id: 'id',
  guid: 'id',
  pubdate: 'published',
  published: 'published',
  issued: 'published',
  'dcterms:issued': 'published',
  created: 'created',
  'dcterms:created': 'created',
  date: 'updated',
  'dc:date': 'updated',
  updated: 'updated',
  modified: 'updated',
  'dcterms:modified': 'updated',
  lastbuilddate: 'updated',
};

/** An item, or the feed itself, while it is read. */
interface Draft {
  title: string | null;
  otherTitle: string | null;
  /** The best so far, and how good: a link of the format's own, to a page, to anything. */
  link: string | null;
  linkRank: number;
  id: string | null;
  published: Instant | null;
  created: Instant | null;
  updated: Instant | null;
}
const emptyDraft = (): Draft => ({
  title: null,
  otherTitle: null,
  link: null,
  linkRank: Number.POSITIVE_INFINITY,
  id: null,
  published: null,
  created: null,
  updated: null,
});
const itemOf = (draft: Draft): FeedItem => ({
  title: draft.title ?? draft.otherTitle,
  link: draft.link,
  id: draft.id,
  published: draft.published ?? draft.created,
  updated: draft.updated,
});

/** An element whose text is being collected. */
interface Collected {
  readonly element: XmlElement;
  readonly what: (typeof says)[string];
  readonly about: Draft;
  readonly depth: number;
  text: string;
  /** Elements stood in it. */
  markup: boolean;
}

/** Ranks of a link; a lower one wins, the first among equals. */
const OWN = 0;
const PAGE = 1;
const ANY = 2;
const GUID = 3;
const ABOUT = 4;

function xmlFeedReader(url: string): TextReader {
  /** What elements that stand directly in an open one are about; null where they are of no interest. */
  const levels: (Draft | null)[] = [];
  const feed = emptyDraft();
  const items: Draft[] = [];
  let kind: Feed['kind'] | null = null;
  let channel = false;
  let collected: Collected | null = null;
  let cut = false;

  const offerLink = (about: Draft, written: string | null, base: string, rank: number): void => {
    if (rank >= about.linkRank) return;
    const link = linkOf(written, base);
    if (link !== null) Object.assign(about, { link, linkRank: rank });
  };

  const take = ({ element, what, about, text, markup }: Collected): void => {
    switch (what) {
      case 'title':
      case 'otherTitle':
        about[what] ??= titleOf(plain(element, text, markup, kind !== 'atom'));
        break;
      case 'link': {
        const href = element.attribute('href');
        const rel = element.attribute('rel')?.trim().toLowerCase() ?? 'alternate';
        if (rel !== 'alternate' && !rel.endsWith('#alternate')) break;
        const type = element.attribute('type') ?? 'text/html';
        const rank = href === undefined && kind !== 'atom' ? OWN : /html/i.test(type) ? PAGE : ANY;
        offerLink(about, textOf(href) ?? textOf(text), element.base, rank);
        break;
      }
      case 'id': {
        const id = textOf(text);
        about.id ??= id;
        const permalink = element.name === 'guid' ? element.attribute('ispermalink')?.trim().toLowerCase() : 'false';
        // A guid is an address unless it says no (RSS 2.0); many that say nothing are a plain word.
        if (permalink === 'true' || (permalink !== 'false' && /^https?:/i.test(id ?? '')))
          offerLink(about, id, element.base, GUID);
        break;
      }
      default:
        about[what] = feedDate(text) ?? about[what];
    }
  };
  const endCollecting = (): void => {
    if (collected) take(collected);
    collected = null;
  };

  const reader = xmlReader(url, {
    open(element) {
      const name = nameOf(element);
      const outer = levels.at(-1) ?? null;
      if (kind === null) {
        // What stands before the root is a server's warning; a page is no feed.
        if (levels.length === 0 && Object.hasOwn(kinds, name)) {
          kind = kinds[name] ?? null;
          // RDF is a feed when it speaks of one; there is much other RDF.
          channel = kind !== 'rdf' || isFeedSpace(element.attribute('xmlns'));
          levels.push(feed);
        } else {
          levels.push(null);
          if (element.name === 'html') reader.stop();
        }
        return;
      }
      if (name === 'item' || name === 'entry') {
        endCollecting();
        if (items.length >= MAX_ITEMS) {
          cut = true;
          return reader.stop();
        }
        const item = emptyDraft();
        item.id = textOf(element.attribute('about', RDF) ?? element.attribute('about', 'rdf:'));
        offerLink(item, item.id, element.base, ABOUT);
        items.push(item);
        levels.push(item);
      } else if (collected) {
        collected.markup = true;
        if (breaksWords(element.name)) collected.text += ' ';
        levels.push(null);
      } else if (name === 'channel') {
        channel = true;
        levels.push(feed);
      } else {
        const what = outer && Object.hasOwn(says, name) ? says[name] : undefined;
        if (outer && what !== undefined)
          collected = { element, what, about: outer, depth: levels.length, text: '', markup: false };
        levels.push(null);
      }
    },
    listens: () => collected !== null && collected.text.length < MAX_MARKUP,
    text(text) {
      if (collected) collected.text += text;
    },
    close() {
      levels.pop();
      if (collected && levels.length === collected.depth) endCollecting();
    },
  });

  return {
    write(text) {
      reader.write(text);
      return !reader.stopped;
    },
    end(cutShort) {
      if (kind === null || (kind === 'rdf' && !channel && items.length === 0)) return null;
      return { kind, ...itemOf(feed), items: items.map(itemOf), cut: cut || reader.tooDeep || cutShort };
    },
  };
}

/** The words of a title, whatever they are written in (Atom 1.0 section 3.1, Atom 0.3 `mode`). */
function plain(element: XmlElement, text: string, markup: boolean, guess: boolean): string {
  const type = element.attribute('type')?.trim().toLowerCase() ?? '';
  const isText = /^(text|html|xhtml|)$|^text\/|[/+]xml$/.test(type);
  if (element.attribute('mode')?.trim().toLowerCase() === 'base64' || !isText) return fromBase64(text);
  // Markup that was written as elements is gone already.
  if (markup || type.includes('xhtml')) return text;
  return type.includes('html') || (guess && looksLikeHtml(text)) ? htmlToText(text) : text;
}

/** RSS never says whether a title is text or HTML: it is HTML where an element of it is closed, or an entity is named. */
const looksLikeHtml = (text: string): boolean =>
  /<\/(a|abbr|acronym|b|big|blockquote|cite|code|dd|del|dfn|div|dl|dt|em|font|h[1-6]|i|ins|kbd|li|ol|p|pre|q|s|samp|small|span|strike|strong|sub|sup|table|td|th|tr|tt|u|ul|var)\s*>|<(br|hr|img|wbr)\b[^<>]*>|&(#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i.test(
    text,
  );

function fromBase64(text: string): string {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/\s+/g, '')), (letter) => letter.charCodeAt(0));
    const decoded = new TextDecoder().decode(bytes);
    return looksLikeHtml(decoded) ? htmlToText(decoded) : decoded;
  } catch {
    return text; // it says base64 and is none
  }
}

function titleOf(text: string): string | null {
  const title = text.replace(/\s+/g, ' ').trim().slice(0, MAX_TITLE);
  // A letter of two halves may have been cut in two.
  return title === '' ? null : title.replace(/[\ud800-\udbff]$/, '');
}

function linkOf(written: string | null, base: string): string | null {
  const link = written === null ? null : resolve(written, base);
  return link !== null && /^https?:/.test(link) && link.length <= LOOK_LIMITS.address ? link : null;
}
