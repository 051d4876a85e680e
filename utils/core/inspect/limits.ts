import { DAY, MINUTE, SECOND } from '../time.ts';

/** How far a look goes, and why no further. What a look left out because of one of these is said in its report. */
export const LOOK_LIMITS = {
  /** Browsers give up after 20 hops; a chain of ten is broken for any visitor who waits for it. */
  hops: 10,
  /** One answer, head and body. A background is ended when a fetch takes 30 s to answer. */
  answerMs: 20 * SECOND,
  /** Bytes read of one page. The largest pages by hand are a tenth of it; a page without an end stops here. */
  pageBytes: 5 * 1024 * 1024,
  /** Links kept while reading one page, so that a made-up page cannot fill the memory. */
  pageLinks: 20_000,
  /** Elements within elements. Browsers stop at 512 levels for layout; the parser's cost grows with the square of it. */
  depth: 2_000,
  /** Findings of links in one look: a site whose every page links to thousands that are gone has one problem, not millions. */
  findings: 100_000,
  /** Findings of one check on one page: beyond that it is one problem, not many. */
  findingsEach: 50,
  /** The longest address that is asked; the journal holds no longer one. */
  address: 2_000,
  /** How often a server that is busy is asked again for the same thing, and how long is waited when it does not say. */
  tries: 3,
  waitMs: SECOND / 2,
  /** A server that wants more time than this is left alone for this look. */
  longestWaitMs: MINUTE,
  /** Between two requests to the same host of somebody else. */
  gapMs: SECOND,
  /** Unanswered requests to the site in a row after which it is left alone: it is down, or wants no more of us. */
  unansweredInRow: 10,
  /** Feeds and sitemaps read of one site, folders compared with a page that cannot exist. */
  feeds: 10,
  sitemaps: 50,
  probes: 50,
  /** Addresses that are remembered though they are not asked: a site without an end leads to any number. */
  beyond: 10_000,
  /** Where a link stands is told in words for this many pages; of the others only the page is kept. */
  placesEach: 5,
} as const;

/** What one look may do at most. */
export interface Reach {
  /** Pages that are read. */
  readonly pages: number;
  /** Different addresses that are asked after, pages among them. */
  readonly links: number;
  /** Requests under way at once. */
  readonly atOnce: number;
}

/** Beside a person's own browsing, on a cheap host: a small site must not feel it. */
export const IN_BROWSER: Reach = { pages: 500, links: 5_000, atOnce: 2 };
/** From the command line somebody waits for it. */
export const ON_COMMAND_LINE: Reach = { pages: 500, links: 5_000, atOnce: 6 };
/** One page and where its links lead; more would make the first minute longer than a minute. */
export const ONE_PAGE: Reach = { pages: 1, links: 100, atOnce: 2 };

/**
 * Another site's address is dead when it failed three times, a good part of a day apart, over three days: sites move,
 * sleep and are mended, and none of that is the person's doing.
 */
export const BELIEVED = { failures: 3, apartMs: DAY * 0.8, overMs: 3 * DAY } as const;
