import type { Check, Context, PageContext } from './checks/check.ts';
import type { Feed } from './feeds/read-feed.ts';
import type { Finding } from './finding.ts';
import { LOOK_LIMITS } from './limits.ts';
import { asAsked, kindOfLink, spelledAsAsked } from './links.ts';
import type { PageFacts, PageLink } from './read-page.ts';

/** A link of a page that is asked after. */
export interface Use {
  readonly where: PageLink['where'] | 'preview';
  readonly url: string;
  readonly fragment: string;
  readonly text: string;
  readonly heading: string;
  readonly part: PageLink['part'];
}

/** What a look keeps of a page: plain data, a fraction of the page, and all that the rest of the look asks of it. */
export interface PageDigest {
  readonly url: string;
  readonly title: string | null;
  /** Its links, those that are asked after. */
  readonly uses: readonly Use[];
  readonly anchors: readonly number[];
  readonly sketch: readonly number[];
  readonly saysNotFound: boolean;
  /** Built by a script, or longer than what is read: what is not seen may be there all the same. */
  readonly partly: boolean;
  readonly canonical: string | null;
  readonly feeds: readonly string[];
  readonly builder: PageFacts['builder'];
  readonly edit: string | null;
  /** What the page's own checks found. */
  readonly findings: readonly Finding[];
}

/** What a look keeps of a feed. */
export interface FeedFacts {
  readonly url: string;
  readonly title: string | null;
  /** When its posts were written, newest first, none from the future. */
  readonly posts: readonly number[];
  /** It went on beyond what is read: its newest posts may stand at its end. */
  readonly cut: boolean;
}

const POSTS_KEPT = 30;

/** A feed as a look keeps it, at `at`; null where it is none, or is one of comments. */
export function digestFeed(url: string, feed: Feed | null, at: number): FeedFacts | null {
  if (!feed || isCommentsFeed(url, feed.title)) return null;
  const posts = feed.items
    .flatMap(({ published, updated }) => published ?? updated ?? [])
    .filter((written) => written <= at)
    .sort((a, b) => b - a)
    .slice(0, POSTS_KEPT);
  return { url, title: feed.title, posts, cut: feed.cut };
}

/** Comments are written by others: their silence says nothing of the site. */
export const isCommentsFeed = (url: string, title: string | null): boolean =>
  /\/comments?\/feed|[/?&]comments?([/=&]|$)|-comments?\.(xml|rss|atom)/i.test(url) ||
  /\bcomments?\b|\bkommentare?\b|\bcommentaires?\b|\bcomentarios?\b|\bcommenti\b|\breacties\b/i.test(title ?? '');

/** A page as a look keeps it. */
export function digestPage(facts: PageFacts, checks: readonly Check[], context: Context): PageDigest {
  const { site } = context;
  const uses: Use[] = [];
  const self = asAsked(facts.url);
  const toPrivate: PageLink[] = [];
  const broken: PageLink[] = [];
  for (const link of facts.links) {
    const { where, bare, written, text, heading, part } = link;
    const isHere = written.trimStart().startsWith('#');
    const kind = isHere ? 'skip' : kindOfLink(link, site.host);
    if (kind === 'private') toPrivate.push(link);
    if (kind === 'broken') broken.push(link);
    if (bare === null || (kind !== 'ask' && !isHere)) continue;
    const fragment = where !== 'link' || link.opensHere ? '' : fragmentOf(link.fragment);
    if (kind === 'ask') uses.push({ where, url: spelledAsAsked(bare), fragment, text, heading, part });
    else if (fragment !== '' && bare === self) uses.push({ where, url: self, fragment, text, heading, part });
  }
  const preview = facts.previewImage;
  if (preview !== null && URL.canParse(preview)) {
    const asked = asAsked(preview);
    const link: PageLink = {
      where: 'image',
      url: preview,
      bare: asked,
      fragment: '',
      written: preview,
      text: '',
      heading: '',
      part: 'head',
      opensHere: false,
      embedded: true,
    };
    if (kindOfLink(link, site.host) === 'ask')
      uses.push({ where: 'preview', url: asked, fragment: '', text: '', heading: '', part: 'head' });
  }
  const pageContext: PageContext = { ...context, page: self, toPrivate, broken };
  return {
    url: self,
    title: facts.title,
    uses,
    anchors: facts.anchors,
    sketch: facts.sketch,
    saysNotFound: facts.saysNotFound,
    partly: facts.scriptBuilt || facts.cut,
    canonical: facts.canonical !== null && URL.canParse(facts.canonical) ? facts.canonical : null,
    feeds: facts.feeds.filter(({ url, title }) => !isCommentsFeed(url, title)).map(({ url }) => url),
    builder: facts.builder,
    edit: facts.edit,
    findings: checks.flatMap(({ page }) => page?.(facts, pageContext).slice(0, LOOK_LIMITS.findingsEach) ?? []),
  };
}

/** The place on a page that a fragment names; empty where it names none: the top, a text to be marked, a script's own. */
function fragmentOf(raw: string): string {
  if (/^[\w.-]+$/.test(raw)) return raw.length === 3 && /^top$/i.test(raw) ? '' : raw;
  const written = raw.replace(/:~:.*$/s, '');
  if (written === '' || /^top$/i.test(written) || /^[!/?=]/.test(written)) return '';
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
