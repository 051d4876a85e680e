import type { Cadence, Instant, Now } from '../../time.ts';
import type { FeedFacts, PageDigest } from '../digest.ts';
import type { CheckId, Finding } from '../finding.ts';
import type { PageFacts, PageLink } from '../read-page.ts';
import type { Scope } from '../scope.ts';
import type { Verdict } from '../verdict.ts';

/** What a check may know besides what it looks at. */
export interface Context {
  readonly site: Scope;
  readonly now: Now;
}

/** What a check may know besides the page that it looks at. */
export interface PageContext extends Context {
  readonly page: string;
  /** Its links that nobody asks after: to a place that only the person's own computer or network sees … */
  readonly toPrivate: readonly PageLink[];
  /** … and those that no browser can follow. */
  readonly broken: readonly PageLink[];
}

/** A link, and what became of it. */
export interface LinkFacts {
  /** `preview`: the picture for when the page is shared. `sitemap`: named by the site's own list of its pages. */
  readonly where: PageLink['where'] | 'preview' | 'sitemap';
  /** Absolute, without its fragment. */
  readonly url: string;
  /** What stood behind `#`, decoded; empty where there was nothing that leads to a place on the page. */
  readonly fragment: string;
  /** Whether it belongs to the site, whatever its port. */
  readonly own: boolean;
  readonly verdict: Verdict;
  /** The page that opens, where it was read; its `url` is where the link ends. */
  readonly opens: PageDigest | null;
}

/** What is wrong with a link, wherever it stands. */
export interface LinkFault {
  /** Where it is not the link's address as it was asked. */
  readonly target?: string;
  readonly params?: Finding['params'];
}

/**
 * One check: one file of this folder, found by its being there. It may look at pages, at links, at feeds, at the site's
 * own address; where in doubt, nothing is wrong.
 */
export interface Check {
  /** The name of the file. `finding.<id>`, `.many` and `.how` in the locale are its words. */
  readonly id: CheckId;
  /** Where its findings are told: 1 first. What keeps visitors out, then what they meet, then what only looks neglected. */
  readonly rank: number;
  /** Looks at one page as it was sent. */
  readonly page?: (facts: PageFacts, context: PageContext) => Finding[];
  /** Looks at what became of one link. */
  readonly link?: (link: LinkFacts, context: Context) => LinkFault | null;
  /** Looks at a feed. `cadence`: how often it is meant to be written, where the person has said so. */
  readonly feed?: (
    feed: FeedFacts,
    context: Context & { readonly cadence: Cadence | null },
  ) => { readonly since: Instant; readonly params: Finding['params'] } | null;
  /** Looks at what came of asking for the site at all. */
  readonly front?: (front: { readonly start: string; readonly verdict: Verdict }) => Finding[];
}

/** The checks among the modules of this folder, by rank. A file without one is no check (this one, for instance). */
export function collectChecks(modules: Readonly<Record<string, unknown>>): Check[] {
  const found = Object.values(modules).flatMap((module) => {
    const check: unknown = typeof module === 'object' && module !== null ? Reflect.get(module, 'default') : null;
    return isCheck(check) ? [check] : [];
  });
  return found.toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
}

const isCheck = (value: unknown): value is Check =>
  typeof value === 'object' && value !== null && 'id' in value && 'rank' in value;
