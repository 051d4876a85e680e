import type { Feed } from './feeds/read-feed.ts';
import { feedBytesReader } from './feeds/read-feed.ts';
import { type Sitemap, sitemapReader } from './feeds/read-sitemap.ts';
import { isPageType, type PageFacts, pageBytesReader } from './read-page.ts';
import type { Reads } from './request.ts';

/** What the body of an answer holds. */
export type Body =
  | { readonly is: 'page'; readonly facts: PageFacts }
  | { readonly is: 'feed'; readonly feed: Feed | null }
  | { readonly is: 'sitemap'; readonly sitemap: Sitemap | null }
  | { readonly is: 'robots'; readonly text: string };

/** Reads a body as its bytes arrive. */
export interface BodyReader {
  /** False once no more is wanted: the rest need not be fetched. */
  write(bytes: Uint8Array): boolean;
  /** `cut`: the body ended before its end. */
  end(cut?: boolean): Body;
}

/** RFC 9309, 2.5: at least this much must be read, and nobody writes more. */
const ROBOTS_BYTES = 500 * 1024;

function pageReader(url: string, contentType: string | null): BodyReader {
  const page = pageBytesReader(url, contentType);
  return { write: page.write, end: (cut) => ({ is: 'page', facts: page.end(cut) }) };
}

function feedReader(url: string, contentType: string | null): BodyReader {
  const feed = feedBytesReader(url, contentType);
  return { write: feed.write, end: (cut) => ({ is: 'feed', feed: feed.end(cut) }) };
}

const isFeedType = (contentType: string | null): boolean =>
  /^\s*(?:(?:application|text)\/(?:(?:rss|atom|rdf)\+)?xml|application\/(?:feed\+)?json)\b/i.test(contentType ?? '');

/** A reader of what stands at `url`; null where an answer of this type is not what is wanted there. */
export function bodyReader(reads: Reads, url: string, contentType: string | null): BodyReader | null {
  switch (reads) {
    // An address is asked for once, whatever for: what says that it is a feed, or a page, is read as that.
    case 'page':
      if (isFeedType(contentType)) return feedReader(url, contentType);
      return isPageType(contentType) ? pageReader(url, contentType) : null;
    case 'feed':
      return contentType !== null && isPageType(contentType)
        ? pageReader(url, contentType)
        : feedReader(url, contentType);
    case 'sitemap': {
      const sitemap = sitemapReader(url, contentType);
      return { write: sitemap.write, end: (cut) => ({ is: 'sitemap', sitemap: sitemap.end(cut) }) };
    }
    case 'robots': {
      // A site without one often answers with a page.
      if (contentType !== null && !/^\s*text\/plain\b/i.test(contentType)) return null;
      const decoder = new TextDecoder();
      let text = '';
      let left = ROBOTS_BYTES;
      return {
        write(bytes) {
          text += decoder.decode(bytes.subarray(0, left), { stream: true });
          left -= Math.min(left, bytes.length);
          return left > 0;
        },
        end: () => ({ is: 'robots', text: text + decoder.decode() }),
      };
    }
  }
}
