import type { Host } from '../../sites/host.ts';
import type { Now } from '../../time.ts';
import type { CheckId, Finding } from '../finding.ts';
import type { PageFacts, PageLink } from '../read-page.ts';
import type { Verdict } from '../verdict.ts';

/** What a check may know besides the page itself. */
export interface Context {
  readonly site: Host;
  /** The address at which the page was found. */
  readonly page: string;
  readonly now: Now;
  /** What became of a link that was asked after; null where it was not. */
  verdictOf(link: PageLink): Verdict | null;
}

/** Looks at one page, and says what is wrong with it. Where in doubt, nothing is. */
export interface PageCheck {
  readonly id: CheckId;
  readonly of: 'page';
  look(facts: PageFacts, context: Context): Finding[];
}

/** Looks at what came of asking for the site at all. */
export interface SiteCheck {
  readonly id: CheckId;
  readonly of: 'site';
  look(front: { readonly start: string; readonly verdict: Verdict }): Finding[];
}

export type Check = PageCheck | SiteCheck;
