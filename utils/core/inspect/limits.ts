import { MINUTE } from '../time.ts';

/** How far a look goes, and why no further. The look over the whole site (every page) widens these; the machine stays. */
export const LOOK_LIMITS = {
  /** Different links of the front page that are asked after; more would make the first minute longer than a minute. */
  frontPageLinks: 100,
  /** Requests under way at once: a small site on a cheap host must not feel a look. */
  atOnce: 2,
  /** Browsers give up after 20 hops; a chain of ten is broken for any visitor who waits for it. */
  hops: 10,
  /** One answer, head and body. A background is ended when a fetch takes 30 s to answer. */
  answerMs: MINUTE / 3,
  /** Bytes read of one page. The largest front pages by hand are a tenth of it; a page without an end stops here. */
  pageBytes: 5 * 1024 * 1024,
  /** Links kept while reading one page, so that a made-up page cannot fill the memory. */
  pageLinks: 5_000,
  /** Elements within elements. Browsers stop at 512 levels for layout; the parser's cost grows with the square of it. */
  depth: 2_000,
  /** Findings of one check on one page: beyond that it is one problem, not many. */
  findingsEach: 50,
  /** The longest address that is asked; the journal holds no longer one. */
  address: 2_000,
} as const;
