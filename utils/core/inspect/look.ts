/*
 * A look over a site, as a machine without clock, network or storage:
 *
 *   planLook → openLook(plan, checks, steps so far) ──next──▶ requests ──(whoever asks)──▶ answers ──take──▶ a step to store
 *
 * Every answer becomes one step, plain data. The plan and its steps are all there is to a look: whoever stores each step and
 * is ended at any point opens the look again with them and goes on; only what was under way then is asked once more.
 *
 * The report depends on the answers alone, never on their order. What was heard is kept by address and never changes, and
 * pages are gone through in the order in which a visitor could have found them: the links of a page count only when all
 * pages before it are known, however early it came itself. So the caps cut off the same part of a site every time.
 *
 *   robots.txt and front page ─▶ pages, in order ─▶ those that only the sitemap names ─▶ pages that cannot exist, beside
 *   the ones that look like them ─▶ done. Links that are no pages of the site are asked after meanwhile.
 *
 * A look for what was written last asks for the feed alone, as a feed reader does (adr 16): the feed, or a page and then
 * the feed that it names ─▶ done.
 */
import type { Said } from '../said.ts';
import { type Host, hostOf } from '../sites/host.ts';
import type { Cadence, Instant, Now } from '../time.ts';
import type { Check, Context, LinkFacts } from './checks/check.ts';
import { digestFeed, digestPage, type FeedFacts, type PageDigest, type Use } from './digest.ts';
import { isAllowed, type RobotsRules, robotsRules, sitemapsIn } from './feeds/robots.ts';
import { type CheckId, type Finding, finding, keyOf } from './finding.ts';
import { BELIEVED, LOOK_LIMITS, type Reach } from './limits.ts';
import { asAsked, mayAsk, onSite, resolve } from './links.ts';
import { own } from './page/page-links.ts';
import { likeness } from './read-page.ts';
import { type Answer, type Heard, type LedgerLine, type Reads, type Request, retryAt, type Why } from './request.ts';
import { impossibleSibling, isWithin, type Scope, scopeOf } from './scope.ts';
import { GET_AFTER, isForGood, judge, TRY_AGAIN, type UnknownReason, unknown, type Verdict } from './verdict.ts';

/** What a look is to be, decided once: plain data. */
export interface LookPlan {
  readonly version: 2;
  /** The address that was given, as `parseAddress` gives it. */
  readonly start: string;
  readonly site: Scope;
  readonly now: Now;
  /** Makes an address that nobody ever wrote. Letters and digits. */
  readonly nonce: string;
  /** The whole site, or the page at `start` and where its links lead. */
  readonly whole: boolean;
  /**
   * Nothing is wanted but what was written last: the feed at `start` (`here`), or the one that the page at `start` names
   * (`named`). Null where pages are looked at.
   */
  readonly feed: 'here' | 'named' | null;
  /** Whether `start` is the site's own address: where that is gone the site is down, and of any other page only the page. */
  readonly door: boolean;
  /** Which other sites may be asked. */
  readonly elsewhere: 'all' | readonly Host[];
  /** When addresses of other sites failed in earlier looks. */
  readonly failedBefore: Failures;
  /** How often the person means to write there; null where feeds go by their own rhythm. */
  readonly cadence: Cadence | null;
  readonly reach: Reach;
}

/** When an address failed, earliest first. */
export type Failures = Readonly<Record<string, readonly Instant[]>>;

/** What came of one request, as it is stored. */
export interface Step {
  readonly request: Request;
  readonly at: Instant;
  readonly outcome:
    | Heard
    /** The server is busy; it is asked again. */
    | { readonly is: 'later'; readonly status: number; readonly until: Instant }
    | { readonly is: 'page'; readonly status: number; readonly page: PageDigest }
    | { readonly is: 'feed'; readonly status: number; readonly feed: FeedFacts | null }
    | {
        readonly is: 'sitemap';
        readonly status: number;
        readonly pages: readonly string[];
        readonly more: readonly string[];
        /** More was there than is kept. */
        readonly cut: boolean;
      }
    | { readonly is: 'robots'; readonly status: number; readonly text: string };
}

export interface LookProgress {
  /** Pages read, and pages known of. */
  readonly pages: number;
  readonly pagesKnown: number;
  /** Addresses asked after, and those of which the answer is known. The front page counts as one. */
  readonly asked: number;
  readonly known: number;
}

/** A page that was read. */
export interface LookedAt {
  readonly url: string;
  readonly title: string | null;
  readonly builder: PageDigest['builder'];
  readonly edit: string | null;
  readonly sketch: readonly number[];
}

/** What a look left out, and why. */
export interface LeftOut {
  /** Pages beyond the cap: only asked after, not read. */
  readonly pages: number;
  /** Addresses beyond the cap: not asked after. */
  readonly links: number;
  /** Addresses that the site asks not to be looked at. */
  readonly robots: number;
  /** Pages that were not read to their end. */
  readonly cut: number;
  /** Not all of the site's own lists of its pages were read, or not to their end. */
  readonly sitemaps: boolean;
  /** The site stopped answering, and was left alone. */
  readonly stopped: boolean;
}

/** What a look has come to. */
export interface Report {
  readonly state: 'running' | 'done' | 'failed';
  readonly site: Host;
  /** The page that it began at: what the site's address led to. */
  readonly start: string;
  readonly pages: readonly LookedAt[];
  /** Pages of the site that are gone: what was found on them before is gone with them. */
  readonly gone: readonly string[];
  /** Nothing of the site was left out or could not be judged. */
  readonly complete: boolean;
  /** The checks that could be made; empty where nothing could be said. */
  readonly checks: readonly CheckId[];
  /** Worst first. */
  readonly findings: readonly Finding[];
  /** Keys of faults that this look could neither see nor rule out: what was found before under them stays. */
  readonly unsure: readonly string[];
  /** Of a look at one page: keys of faults that its links no longer have, wherever else they stand. */
  readonly fine: readonly string[];
  readonly unknown: readonly {
    readonly target: string;
    readonly status: number | null;
    readonly reason: UnknownReason;
  }[];
  /** Different addresses that the site leads to, pages among them. */
  readonly links: number;
  /** Requests that were made. */
  readonly requests: number;
  readonly leftOut: LeftOut;
  /** Other sites that were not asked, with the number of links to each, most first. */
  readonly notAsked: readonly { readonly host: Host; readonly links: number }[];
  /** Failures of other sites' addresses, for the plan of the next look. */
  readonly failed: Failures;
  readonly feeds: readonly FeedFacts[];
  /** Why it failed, in a sentence; null otherwise. */
  readonly why: Said | null;
}

/** Decides what a look is to be. `start` as `parseAddress` gives it. */
export function planLook({
  start,
  now,
  nonce,
  reach,
  whole = true,
  feed = null,
  door = true,
  elsewhere = [],
  failedBefore = {},
  cadence = null,
}: Pick<LookPlan, 'start' | 'now' | 'nonce' | 'reach'> &
  Partial<Pick<LookPlan, 'whole' | 'feed' | 'door' | 'elsewhere' | 'failedBefore' | 'cadence'>>): LookPlan {
  const asked = asAsked(start);
  return {
    version: 2,
    start: asked,
    site: scopeOf(asked),
    now,
    nonce,
    whole,
    feed,
    door,
    elsewhere,
    failedBefore,
    cadence,
    reach,
  };
}

/** A look that is under way. */
export interface Look {
  /**
   * What is to be asked now; it counts as under way until it is taken or let go. `waitUntil`: nothing can be asked before
   * then, but something will be. Nothing to ask, nothing under way and no wait: it is done.
   */
  next(at: Instant): { readonly requests: readonly Request[]; readonly waitUntil: Instant | null };
  /** Takes an answer, and gives the step to store; null where nobody asked for it, or it was answered before. */
  take(request: Request, answer: Answer, at: Instant): Step | null;
  /** A request that was not made after all (no connection) is asked another time. */
  letGo(request: Request): void;
  readonly underWay: number;
  progress(): LookProgress;
  report(): Report;
  /** Every request that was made, in the order of the answers. */
  readonly ledger: readonly LedgerLine[];
}

/** What becomes of one address. */
interface Target {
  readonly url: string;
  readonly asks: Reads | 'head';
  readonly why: Why;
  readonly own: boolean;
  /** Null while it is not known. */
  verdict: Verdict | null;
  /** Where it ends. */
  end: string;
  /** Where links to it stand, by kind of link; those to a place on it by their fragment. */
  readonly uses: Map<UseGroup['where'], UseGroup>;
  readonly toPlaces: Map<string, UseGroup>;
}

interface UseGroup {
  readonly where: LinkFacts['where'];
  readonly fragment: string;
  /** The sitemap that names it, where it is not a page's link. */
  readonly sitemap: string | null;
  readonly pages: number[];
  readonly places: Pick<Use, 'text' | 'heading' | 'part'>[];
}

type Need = Pick<Request, 'url' | 'method' | 'reads' | 'why'>;
type Walked = { readonly need: Need } | { readonly verdict: Verdict; readonly end: string };

const isTooMuch = (status: number): boolean => status === 429 || status === 503;
const keyFor = ({ method, url }: Pick<Request, 'method' | 'url'>): string => `${method} ${url}`;
const LIKE_A_MISSING_PAGE = 0.9;

/** Opens a look: at its beginning, or where the steps left it. */
export function openLook(plan: LookPlan, checks: readonly Check[], steps: readonly Step[] = []): Look {
  const { site, now, reach } = plan;
  const context: Context = { site, now };

  const heard = new Map<string, Heard>();
  const digests = new Map<string, PageDigest>();
  const feeds = new Map<string, FeedFacts | null>();
  const sitemaps = new Map<string, Extract<Step['outcome'], { is: 'sitemap' }>>();
  const robotsTexts = new Map<string, string>();
  const ledger: LedgerLine[] = [];
  const tries = new Map<string, number>();
  /** Hosts of the site that have answered: a name that was known is not unknown a minute later. */
  const answered = new Set<string>();

  const targets = new Map<string, Target>();
  const pending = new Map<string, Target[]>();
  const queue: Need[] = [];
  const elsewhere = new Map<string, Need[]>();
  const underWay = new Set<string>();
  const hostsBusy = new Set<string>();
  const notBefore = new Map<string, Instant>();
  let atOnce = reach.atOnce;
  let unanswered = 0;

  /** Pages to read, in the order in which a visitor finds them, and how many of them are gone through. */
  const order: Target[] = [];
  let gone = 0;
  const read: PageDigest[] = [];
  const wasRead = new Set<string>();
  /** How many of the addresses are asked after: only they take up room. */
  let asking = 1;
  /** Addresses that there was no room for, and the places on them. */
  const beyond = new Map<string, readonly string[]>();
  let pagesBeyond = 0;
  /** The addresses at which the front page was looked for, in turn. */
  const fronts: Target[] = [];
  let front: Target | null = null;
  let robotsAt: Target | null = null;
  /** What is read: below the address that was given, and below the one that it sends everybody on to. */
  let scopes: readonly Scope[] = [site];
  let robots: RobotsRules | null = null;
  let robotsHost: Host | null = null;
  let stage: 'front' | 'feed' | 'robots' | 'pages' | 'sitemap' | 'probe' | 'probes' | 'done' = 'front';
  const sitemapsAt: Target[] = [];
  let sitemapsLeft = false;
  const feedsAt = new Map<string, { readonly target: Target; readonly page: number }>();
  /** Addresses that cannot exist, each beside pages that may not exist either. */
  const probes = new Map<string, Target>();
  const suspects = new Map<Target, Target>();
  let telling: boolean | null = null;
  let stopped = false;

  // —— what is known ——

  function absorb({ request, at, outcome }: Step): void {
    const key = keyFor(request);
    ledger.push({ ...request, at, status: 'status' in outcome ? outcome.status : null });
    const host = new URL(request.url).hostname;
    const own = onSite(request.url, site.host);
    if (!own) notBefore.set(host, at + LOOK_LIMITS.gapMs);
    if (outcome.is === 'failed' || outcome.is === 'timeout') {
      if (own && answered.size > 0) unanswered += 1;
      if (unanswered === LOOK_LIMITS.unansweredInRow) stop();
    } else if (own) {
      answered.add(host);
      unanswered = 0;
    }
    if (outcome.is === 'later') {
      tries.set(key, (tries.get(key) ?? 0) + 1);
      notBefore.set(host, Math.max(notBefore.get(host) ?? 0, outcome.until));
      if (own && isTooMuch(outcome.status)) atOnce = Math.max(1, Math.floor(atOnce / 2));
      enqueue(request);
      return;
    }
    if (heard.has(key)) return;
    switch (outcome.is) {
      case 'page':
        digests.set(request.url, outcome.page);
        break;
      case 'feed':
        feeds.set(request.url, outcome.feed);
        break;
      case 'sitemap':
        sitemaps.set(request.url, outcome);
        break;
      case 'robots':
        robotsTexts.set(request.url, outcome.text);
        break;
    }
    heard.set(
      key,
      'status' in outcome && outcome.is !== 'status'
        ? { is: 'status', status: outcome.status, location: null, retryAfter: null }
        : outcome,
    );
    const waiting = pending.get(key) ?? [];
    pending.delete(key);
    for (const target of waiting) pursue(target);
    settle();
  }

  /** What was still to be asked of the site stays unknown. */
  function stop(): void {
    stopped = true;
    const waiting = [...pending].filter(([key]) => onSite(key.slice(key.indexOf(' ') + 1), site.host));
    for (const [key, list] of waiting) {
      pending.delete(key);
      for (const target of list) pursue(target);
    }
  }

  /** Goes on with an address as far as what was heard leads. */
  function pursue(target: Target): void {
    if (target.verdict) return;
    const walked = walk(target);
    if ('verdict' in walked) {
      target.verdict = walked.verdict;
      target.end = walked.end;
      return;
    }
    const key = keyFor(walked.need);
    const waiting = pending.get(key);
    if (waiting) {
      waiting.push(target);
      return;
    }
    pending.set(key, [target]);
    enqueue(walked.need);
  }

  function enqueue(need: Need): void {
    if (onSite(need.url, site.host)) {
      // The rest of a chain, and what decides how it goes on, before what is new.
      if (need.why === 'redirect' || need.why === 'robots' || need.why === 'front-page') queue.unshift(need);
      else queue.push(need);
      return;
    }
    const host = new URL(need.url).hostname;
    const waiting = elsewhere.get(host);
    if (waiting) waiting.push(need);
    else elsewhere.set(host, [need]);
  }

  /** Follows what was heard from one address to the next, until something is not known yet or there is a verdict. */
  function walk({ url: from, asks, why }: Target): Walked {
    const passed = new Set<string>();
    let url = from;
    /** How far all redirects were for good, and the status of the first of them. */
    let movedTo: string | null = null;
    let status = 0;
    let forGood = true;
    const reads = asks === 'head' ? null : asks;
    const lost = (because: UnknownReason): Walked => ({ verdict: unknown(because), end: url });
    for (;;) {
      const barred = whyNotAsked(url, why);
      if (barred) return lost(barred);
      if (passed.has(url)) return lost('circle');
      if (passed.size > LOOK_LIMITS.hops) return lost('too-many-hops');
      passed.add(url);

      const got = heard.get(`GET ${url}`);
      const head = heard.get(`HEAD ${url}`);
      const hop = passed.size > 1 ? 'redirect' : why;
      const isOwn = onSite(url, site.host);
      const unanswerable = stopped && isOwn;
      if (!got && (reads || (head?.is === 'status' && GET_AFTER.has(head.status))))
        return unanswerable
          ? lost('stopped')
          : // Another address may lead here whose page it is.
            {
              need: { url, method: 'GET', reads: reads ?? (isOwn ? 'page' : null), why: reads ? hop : 'head-refused' },
            };
      const answer = got ?? head;
      if (!answer) return unanswerable ? lost('stopped') : { need: { url, method: 'HEAD', reads: null, why: hop } };

      const judged = judge(answer);
      if (judged.is !== 'redirect') return { verdict: believed(judged, from, url, movedTo, status), end: url };
      const next = judged.to === null ? null : resolve(judged.to, url);
      if (next === null) return lost('nowhere');
      url = /^https?:/i.test(next) ? asAsked(next) : next;
      forGood &&= isForGood(judged.status);
      if (!forGood) continue;
      if (movedTo === null) status = judged.status;
      movedTo = url;
    }
  }

  /** Why an address is never asked in this look; null where it may be. */
  function whyNotAsked(url: string, why: Why): UnknownReason | null {
    if (!mayAsk(url, site.host)) return 'off-limits';
    if (onSite(url, site.host))
      return robots && why !== 'front-page' && hostOf(url) === robotsHost && !isAllowed(robots, url) ? 'robots' : null;
    if (plan.elsewhere === 'all') return null;
    const host = hostOf(url) ?? '';
    return plan.elsewhere.some((granted) => host === granted || host.endsWith(`.${granted}`)) ? null : 'not-asked';
  }

  function believed(verdict: Verdict, from: string, end: string, movedTo: string | null, status: number): Verdict {
    if (verdict.is === 'ok' && movedTo !== null) return { is: 'moved', to: movedTo, status };
    if (verdict.is === 'unknown' && verdict.because === 'not-granted') return unknown('not-asked');
    if (verdict.is !== 'dead') return verdict;
    if (verdict.because === 'no-such-name' && answered.has(new URL(end).hostname)) return unknown('offline');
    // Failures are counted by the address that the site links to.
    return onSite(end, site.host) || isBelieved(failuresOf(plan.failedBefore[from], now.at))
      ? verdict
      : unknown('seen-once', verdict.status);
  }

  // —— how it goes on ——

  /** Goes on as far as what is known allows: the one place where a look moves from one stage to the next. */
  function settle(): void {
    for (let before = ''; before !== stage; ) {
      before = stage;
      switch (stage) {
        case 'front':
          settleFront();
          break;
        case 'feed':
          if ([...feedsAt.values()].every(({ target }) => target.verdict)) stage = 'done';
          break;
        case 'robots':
          settleRobots();
          break;
        case 'pages':
          goThroughPages();
          if (gone < order.length || !sitemapsAt.every(({ verdict }) => verdict)) break;
          addSitemapPages();
          stage = 'sitemap';
          break;
        case 'sitemap':
          goThroughPages();
          if (gone === order.length) stage = 'probe';
          break;
        case 'probe':
          if (plan.whole) askForMissingPages();
          stage = 'probes';
          break;
        case 'probes':
          if ([...probes.values()].every(({ verdict }) => verdict)) stage = 'done';
          break;
        case 'done':
          break;
      }
    }
  }

  /**
   * The front page, by the addresses that visitors' browsers would try: the one that was given; with `www.` where the bare
   * name is not known; by http where nothing listens on https, or only the landlord's certificate.
   */
  function settleFront(): void {
    const tried = fronts.at(-1);
    if (tried && !tried.verdict) return;
    const next = tried?.verdict ? (fronts.length === 1 ? otherWay(plan, tried.verdict) : null) : plan.start;
    if (next !== null) {
      const target = plan.feed ? newTarget(next, 'feed', 'feed') : newTarget(next, 'page', 'front-page');
      fronts.push(target);
      pursue(target);
      return settleFront();
    }
    const [first = null, second] = fronts;
    // Nothing is down while another way opens, or may open; else the address that was given tells why.
    const byOther = second && (isOk(second) || (first?.verdict?.is === 'dead' && second.verdict?.is !== 'dead'));
    front = byOther ? second : first;
    if (plan.feed && front) return settleFeed(front);
    stage = front && digests.has(front.end) && onSite(front.end, site.host) ? 'robots' : 'done';
  }

  /** The feed where it was looked for, or the first that the page there names and that may be asked. */
  function settleFeed(at: Target): void {
    stage = 'feed';
    if (feeds.has(at.end)) feedsAt.set(at.url, { target: at, page: 0 });
    // Whoever is sent to the service's own front page, or to its door, would find what others write there.
    const page = plan.feed === 'named' && !isTurnedAway(at) ? digests.get(at.end) : undefined;
    for (const url of page?.feeds ?? []) if (feedsAt.size === 0) addFeed(url, 0);
  }

  function settleRobots(): void {
    if (!front) return;
    const { origin } = new URL(front.end);
    if (!robotsAt) {
      robotsAt = newTarget(`${origin}/robots.txt`, 'robots', 'robots');
      pursue(robotsAt);
    }
    if (!robotsAt.verdict) return;
    const text = robotsTexts.get(robotsAt.end);
    robots = text === undefined ? null : robotsRules(text);
    robotsHost = hostOf(origin);
    const sentTo = scopeOf(front.end);
    // Who is sent up from a corner of a shared host has not been given the rest of it.
    const isAbove = sentTo.below !== site.below && site.below.startsWith(sentTo.below);
    if (!isWithin(front.end, site) && !isAbove) scopes = [site, sentTo];
    order.push(front);
    targets.set(front.url, front);
    stage = 'pages';
    if (!plan.whole) return;
    const named = text === undefined ? [] : sitemapsIn(text).flatMap((url) => resolve(url, origin) ?? []);
    for (const url of named.length > 0 ? named : [`${origin}/sitemap.xml`]) addSitemap(url);
  }

  function addSitemap(url: string): void {
    const asked = asAsked(url);
    if (!onSite(asked, site.host) || sitemapsAt.some((known) => known.url === asked)) return;
    if (sitemapsAt.length >= LOOK_LIMITS.sitemaps) {
      sitemapsLeft = true;
      return;
    }
    const target = newTarget(asked, 'sitemap', 'sitemap');
    sitemapsAt.push(target);
    pursue(target);
  }

  /** Takes what the next pages say, as long as they are known: in order, so that it is the same however answers came. */
  function goThroughPages(): void {
    for (;;) {
      // Sitemaps that sitemaps name, in order.
      for (const { end, verdict } of sitemapsAt)
        if (verdict) for (const url of sitemaps.get(end)?.more ?? []) addSitemap(url);
      const target = order[gone];
      if (!target?.verdict) return;
      gone += 1;
      const digest = digests.get(target.end);
      if (!digest || !isPageOfSite(target) || wasRead.has(digest.url)) continue;
      const name = samePageAs(digest);
      if (name !== null && wasRead.has(name)) continue;
      if (name !== null) wasRead.add(name);
      const at = read.length;
      const { uses, ...rest } = digest;
      // Its links are counted from here on; what is kept of a page stays small.
      const page: PageDigest = { ...rest, uses: [] };
      wasRead.add(digest.url);
      read.push(page);
      digests.set(digest.url, page);
      for (const use of uses) addUse(use, at);
      for (const url of digest.feeds) addFeed(url, at);
    }
  }

  const isRead = (url: string): boolean => scopes.some((scope) => isWithin(url, scope));
  const isPageOfSite = ({ end }: Target): boolean => end === front?.end || isRead(end);

  function addSitemapPages(): void {
    for (const { end } of sitemapsAt) {
      const sitemap = sitemaps.get(end);
      if (!sitemap) continue;
      for (const url of sitemap.pages) {
        const target = targetAt(url, 'link', '');
        if (!target || target.uses.has('sitemap')) continue;
        target.uses.set('sitemap', { where: 'sitemap', fragment: '', sitemap: end, pages: [], places: [] });
      }
    }
  }

  function addUse(use: Use, page: number): void {
    const target = targetAt(use.url, use.where, use.fragment);
    if (!target) return;
    const { where, text, heading, part } = use;
    const uses = use.fragment === '' ? target.uses.get(where) : target.toPlaces.get(use.fragment);
    if (!uses) {
      // No more is kept than is told of: there are a hundred thousand of these on a large site.
      const fragment = own(use.fragment);
      const first = { where, fragment, sitemap: null, pages: [page], places: [{ text, heading, part }] };
      if (fragment === '') target.uses.set(where, first);
      else target.toPlaces.set(fragment, first);
      return;
    }
    if (uses.pages.at(-1) === page) return;
    uses.pages.push(page);
    if (uses.places.length < LOOK_LIMITS.placesEach) uses.places.push({ text, heading, part });
  }

  function addFeed(url: string, page: number): void {
    const asked = asAsked(url);
    const mayNot = plan.feed ? whyNotAsked(asked, 'feed') !== null : !onSite(asked, site.host);
    if (mayNot || feedsAt.has(asked) || feedsAt.size >= LOOK_LIMITS.feeds) return;
    const target = newTarget(asked, 'feed', 'feed');
    feedsAt.set(asked, { target, page });
    pursue(target);
  }

  /** What becomes of an address, asked after from now on; null where that would be more than this look may ask. */
  function targetAt(url: string, where: Use['where'], fragment: string): Target | null {
    const known = targets.get(url);
    if (known) return known;
    const barred = whyNotAsked(url, whyOf(where)) !== null;
    if (barred ? targets.size - asking >= LOOK_LIMITS.beyond : asking >= reach.links) {
      const places = beyond.get(url) ?? NO_PLACES;
      if (beyond.size < LOOK_LIMITS.beyond || places !== NO_PLACES)
        beyond.set(url, fragment === '' || places.includes(fragment) ? places : [...places, fragment]);
      return null;
    }
    const isPage = plan.whole && (where === 'link' || where === 'head') && isRead(url);
    const reads = isPage && order.length < reach.pages;
    if (isPage && !reads) pagesBeyond += 1;
    const target = newTarget(url, reads ? 'page' : 'head', reads ? 'page' : whyOf(where));
    targets.set(url, target);
    if (!barred) asking += 1;
    if (reads) order.push(target);
    pursue(target);
    return target;
  }

  function newTarget(url: string, asks: Target['asks'], why: Why): Target {
    return {
      url,
      asks,
      why,
      own: onSite(url, site.host),
      verdict: null,
      end: url,
      uses: new Map(),
      toPlaces: new Map(),
    };
  }

  // —— pages that say "not found" with a status that says all is well ——

  /** Asks for an address that cannot exist in each folder with pages, those first that look as if they were missing. */
  function askForMissingPages(): void {
    const pages = order.flatMap((target) => {
      const page = digests.get(target.end);
      return page && !page.partly && isOk(target) && !isFrontByAnotherName(target) ? [{ target, page }] : [];
    });
    const looksMissing = ({ target, page }: (typeof pages)[number]) => page.saysNotFound || sentToFront(target);
    // What is asked behind `?` may well make no difference to what is answered.
    const others = pages.filter((one) => !looksMissing(one) && new URL(one.target.url).search === '');
    for (const { target } of [...pages.filter(looksMissing), ...others]) {
      const beside = impossibleSibling(target.url, plan.nonce);
      const probe = probes.get(beside) ?? newTarget(beside, 'page', 'probe');
      if (!probes.has(beside)) {
        if (probes.size >= LOOK_LIMITS.probes) continue;
        probes.set(beside, probe);
        pursue(probe);
      }
      suspects.set(target, probe);
    }
  }

  const isOk = ({ verdict }: Target): boolean => verdict?.is === 'ok' || verdict?.is === 'moved';
  const sentToFront = ({ url, end }: Target): boolean => end === front?.end && url !== end;

  /** `/index.html`, `/?from=mail`, `/home`: the front page may well answer there, too. */
  function isFrontByAnotherName(target: Target): boolean {
    if (!front || target === front) return true;
    const page = digests.get(target.end);
    const path = new URL(target.url).pathname;
    const frontPath = new URL(front.end).pathname;
    if (path === frontPath || path === new URL(plan.start).pathname) return true;
    if (page?.canonical && asAsked(page.canonical) === front.end && target.end !== front.end) return true;
    return /^\/?(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:(?:index|home|default|start|main|welcome)(?:\.\w+)?\/?)?$/i.test(path);
  }

  /** Whether a page that was found is in truth the answer to anything that does not exist there. */
  function isSoft(target: Target): boolean {
    const probe = suspects.get(target);
    const page = digests.get(target.end);
    if (!probe || !page || !isOk(probe)) return false;
    if (probe.end === target.end) return probe.end !== probe.url;
    if (!isLikeProbe(target)) return false;
    const home = front && digests.get(front.end);
    return page.saysNotFound || (home ? printOf(page) === printOf(home) : false) || isTelling();
  }

  function isLikeProbe(target: Target): boolean {
    const probe = suspects.get(target);
    const [page, missing] = [digests.get(target.end), probe && digests.get(probe.end)];
    return (
      page !== undefined &&
      missing !== undefined &&
      !missing.partly &&
      page.sketch.length > 0 &&
      likeness(page.sketch, missing.sketch) >= LIKE_A_MISSING_PAGE
    );
  }

  /** Where most pages are like one that cannot exist, all of them are made by one rule: nothing can be told by it. */
  function isTelling(): boolean {
    telling ??= [...suspects.keys()].filter(isLikeProbe).length * 2 <= read.length;
    return telling;
  }

  // —— asking ——

  /** Until when a host is left alone. A wait that is longer than any could be comes of a clock that was set back since. */
  function restsUntil(host: string, at: Instant): Instant {
    const until = notBefore.get(host) ?? 0;
    return until - at > LOOK_LIMITS.longestWaitMs ? 0 : until;
  }

  function next(at: Instant): ReturnType<Look['next']> {
    const requests: Request[] = [];
    let waitUntil: Instant | null = null;
    const wait = (until: Instant) => {
      waitUntil = waitUntil === null ? until : Math.min(waitUntil, until);
    };
    const begin = (need: Need) => {
      underWay.add(keyFor(need));
      requests.push({ url: need.url, method: need.method, reads: need.reads, why: need.why });
    };
    const held: Need[] = [];
    let taken = 0;
    while (underWay.size - hostsBusy.size < atOnce && taken < queue.length) {
      const need = queue[taken];
      taken += 1;
      if (!need || heard.has(keyFor(need)) || underWay.has(keyFor(need)) || stopped) continue;
      const until = restsUntil(new URL(need.url).hostname, at);
      if (until > at) {
        held.push(need);
        wait(until);
        // A site has few hosts: the rest of the queue waits for the same one, most likely.
        if (held.length > reach.atOnce) break;
      } else begin(need);
    }
    queue.splice(0, taken, ...held);
    for (const [host, needs] of elsewhere) {
      if (hostsBusy.has(host)) continue;
      if (hostsBusy.size >= reach.atOnce) break;
      const until = restsUntil(host, at);
      while (needs[0] && (heard.has(keyFor(needs[0])) || underWay.has(keyFor(needs[0])))) needs.shift();
      const [need] = needs;
      if (!need) elsewhere.delete(host);
      else if (until > at) wait(until);
      else {
        needs.shift();
        hostsBusy.add(host);
        begin(need);
      }
    }
    return { requests, waitUntil };
  }

  function ended(request: Request): boolean {
    if (!underWay.delete(keyFor(request))) return false;
    if (!onSite(request.url, site.host)) hostsBusy.delete(new URL(request.url).hostname);
    return true;
  }

  function take(request: Request, answer: Answer, at: Instant): Step | null {
    if (!ended(request) || heard.has(keyFor(request))) return null;
    const step: Step = { request, at, outcome: outcomeOf(request, answer, at) };
    absorb(step);
    return step;
  }

  function outcomeOf(request: Request, answer: Answer, at: Instant): Step['outcome'] {
    if (answer.is === 'status' && TRY_AGAIN.has(answer.status)) {
      const before = (tries.get(keyFor(request)) ?? 0) + 1;
      const until = retryAt(answer.retryAfter, at) ?? at + LOOK_LIMITS.waitMs * 2 ** (before - 1);
      if (before < LOOK_LIMITS.tries && until - at <= LOOK_LIMITS.longestWaitMs)
        return { is: 'later', status: answer.status, until };
    }
    if (answer.is !== 'body') return answer;
    const { status, body } = answer;
    switch (body.is) {
      case 'page': {
        const { refresh } = body.facts;
        // A page that only sends visitors on is a redirect, and nothing of it is judged.
        if (refresh !== null && mayAsk(refresh, site.host) && asAsked(refresh) !== request.url)
          return { is: 'status', status: 302, location: refresh, retryAfter: null };
        const page = digestPage({ ...body.facts, url: request.url }, checks, context);
        // Of a page that was only asked for its feed, nothing else is kept.
        return { is: 'page', status, page: plan.feed ? { ...page, uses: [], anchors: [], sketch: [] } : page };
      }
      case 'feed':
        return { is: 'feed', status, feed: digestFeed(request.url, body.feed, now.at) };
      case 'sitemap': {
        const { sitemap } = body;
        const named = sitemap?.is === 'urls' ? sitemap.urls.filter(({ url }) => onSite(url, site.host)) : [];
        const pages = named.slice(0, reach.links).map(({ url }) => asAsked(url));
        return {
          is: 'sitemap',
          status,
          pages,
          cut: sitemap !== null && (sitemap.cut || named.length > pages.length),
          more: sitemap?.is === 'index' ? sitemap.sitemaps.slice(0, LOOK_LIMITS.sitemaps) : [],
        };
      }
      case 'robots':
        return { is: 'robots', status, text: body.text };
    }
  }

  // —— what it has come to ——

  const isDone = (): boolean => stage === 'done' && pending.size === 0;

  function report(): Report {
    const verdict = front?.verdict ?? null;
    const heardFeeds = [...feedsAt.values()].flatMap(({ target }) => feeds.get(target.end) ?? []);
    const nothing = isDone() && read.length === 0 && heardFeeds.length === 0;
    // Another page than the site's own address that is not there was looked at: it is gone.
    const pageGone = nothing && !plan.door && verdict?.is === 'dead' && verdict.because === 'gone';
    const failed = nothing && !pageGone;
    const down =
      failed && plan.door && verdict
        ? checks.flatMap((check) => check.front?.({ start: plan.start, verdict }) ?? [])
        : [];
    const all = [...targets.values()];
    const verdictOf = (target: Target): Verdict =>
      isSoft(target) ? { is: 'dead', because: 'soft', status: 200 } : (target.verdict ?? unknown('stopped'));
    const judged = all.map((target) => ({ target, verdict: verdictOf(target) }));
    const notAsked = new Map<Host, number>();
    for (const { target, verdict: came } of judged)
      if (came.is === 'unknown' && came.because === 'not-asked') {
        const host = hostOf(target.own ? target.end : target.url) ?? '';
        notAsked.set(host, (notAsked.get(host) ?? 0) + 1);
      }
    const lost = judged.filter(({ verdict: came }) => came.is === 'unknown');
    const robotsBarred = lost.filter(({ verdict: came }) => came.is === 'unknown' && came.because === 'robots').length;
    const leftOut: LeftOut = {
      pages: pagesBeyond,
      links: beyond.size,
      robots: robotsBarred,
      cut: read.filter(({ partly }) => partly).length,
      sitemaps: sitemapsLeft || [...sitemaps.values()].some(({ cut }) => cut),
      stopped,
    };
    return {
      state: !isDone() ? 'running' : failed && down.length === 0 ? 'failed' : 'done',
      site: site.host,
      start: front && digests.has(front.end) ? front.end : plan.start,
      pages: read.map(({ url, title, builder, edit, sketch }) => ({ url, title, builder, edit, sketch })),
      gone: [
        ...(pageGone ? [plan.start] : []),
        ...judged.flatMap(({ target, verdict: came }) =>
          target.own && target.asks === 'page' && came.is === 'dead' ? [target.url] : [],
        ),
      ],
      complete:
        read.length > 0 &&
        plan.whole &&
        !stopped &&
        pagesBeyond === 0 &&
        beyond.size === 0 &&
        !lost.some(({ target }) => target.own && target.asks === 'page'),
      checks: failed
        ? checks.flatMap((check) => (check.front && down.length > 0 ? [check.id] : []))
        : checks.map(({ id }) => id),
      findings: failed ? down : findings(judged),
      unsure: [
        ...lost.flatMap(({ target: { url, toPlaces } }) => namesOf(url, [...toPlaces.keys()])),
        ...[...beyond].flatMap(([url, places]) => namesOf(url, places)),
      ].flatMap((about) => checks.flatMap(({ id, link }) => (link ? [keyOf(id, about)] : []))),
      fine: plan.whole
        ? []
        : judged.flatMap(({ target, verdict: came }) =>
            came.is === 'ok' ? checks.flatMap(({ id, link }) => (link ? [keyOf(id, target.url)] : [])) : [],
          ),
      unknown: (failed && front && down.length === 0
        ? [{ target: front, verdict: front.verdict ?? unknown('stopped') }]
        : lost
      ).flatMap(({ target, verdict: came }) =>
        came.is === 'unknown' && came.because !== 'not-asked'
          ? [{ target: target.url, status: came.status, reason: came.because }]
          : [],
      ),
      links: targets.size + beyond.size,
      requests: ledger.length,
      leftOut,
      notAsked: [...notAsked].map(([host, links]) => ({ host, links })).sort((a, b) => b.links - a.links),
      failed: failures(judged),
      feeds: heardFeeds,
      why: failed && down.length === 0 ? whyFailed() : null,
    };
  }

  function findings(judged: readonly { target: Target; verdict: Verdict }[]): Finding[] {
    const found = new Map<CheckId, Finding[]>(checks.map(({ id }) => [id, []]));
    for (const page of read) for (const each of page.findings) found.get(each.check)?.push(each);
    const linkChecks = checks.filter(({ link }) => link);
    let told = 0;
    for (const { target, verdict } of judged) {
      const opens = digests.get(target.end) ?? null;
      for (const { where, fragment, sitemap, pages, places } of [
        ...target.uses.values(),
        ...target.toPlaces.values(),
      ]) {
        if (verdict.is === 'ok' && fragment === '') continue;
        const link: LinkFacts = { where, url: target.url, fragment, own: target.own, verdict, opens };
        for (const check of linkChecks) {
          const fault = check.link?.(link, context);
          if (!fault) continue;
          const at = fault.target ?? target.url;
          const on = sitemap === null ? pages.flatMap((page) => read[page]?.url ?? []) : [sitemap];
          if (told > LOOK_LIMITS.findings) break;
          told += on.length;
          on.forEach((page, index) => {
            const { text = '', heading = '', part = 'main' } = places[index] ?? {};
            found.get(check.id)?.push(finding(check.id, page, at, { ...fault.params, text, heading, part }));
          });
        }
      }
    }
    for (const { target, page } of feedsAt.values()) {
      const feed = feeds.get(target.end);
      const announces = read[page]?.url;
      if (!feed || !announces) continue;
      for (const check of checks) {
        const fault = check.feed?.(feed, { ...context, cadence: plan.cadence });
        if (fault) found.get(check.id)?.push(finding(check.id, announces, target.url, fault.params));
      }
    }
    return [...found.values()].flat();
  }

  function failures(judged: readonly { target: Target; verdict: Verdict }[]): Failures {
    const failed: Record<string, readonly Instant[]> = {};
    for (const { target, verdict } of judged) {
      if (onSite(target.end, site.host)) continue;
      const before = plan.failedBefore[target.url];
      const dead = verdict.is === 'dead' || (verdict.is === 'unknown' && verdict.because === 'seen-once');
      if (dead) failed[target.url] = failuresOf(before, now.at);
      else if (before && verdict.is === 'unknown') failed[target.url] = before;
    }
    return failed;
  }

  function whyFailed(): Said {
    const at = front?.end ?? plan.start;
    const away = !onSite(at, site.host);
    return {
      key: `look.why.${whyNot(front?.verdict ?? unknown('no-connection'), away)}`,
      with: { host: hostOf(at) ?? at },
    };
  }

  for (const step of steps) absorb(step);
  settle();
  return {
    next,
    take,
    letGo(request) {
      if (!ended(request)) return;
      enqueue(request);
    },
    get underWay() {
      return underWay.size;
    },
    progress() {
      let known = 0;
      for (const { verdict } of targets.values()) if (verdict) known += 1;
      return { pages: read.length, pagesKnown: order.length, asked: Math.max(1, targets.size), known };
    },
    report,
    ledger,
  };
}

const printOf = ({ title, sketch }: PageDigest): string => `${title} ${sketch.join()}`;

/** The same for one page under several of its addresses: with and without `index.html`, with a question behind it. */
function samePageAs(page: PageDigest): string | null {
  if (page.sketch.length === 0 || page.partly) return null;
  const { host, pathname } = new URL(page.canonical ?? page.url);
  const path = pathname.replace(/\/(?:index|default|home)\.\w{2,5}$/i, '/').replace(/\/+$/, '');
  return `${host.replace(/^www\./, '')}${path} ${printOf(page)}`;
}

const whyOf = (where: Use['where']): Why =>
  where === 'image' || where === 'preview' ? 'image' : where === 'file' ? 'file' : 'link';

const NO_PLACES: readonly string[] = [];
/** The names under which a fault of this address, or of a place there, could be known. */
const namesOf = (url: string, places: readonly string[]): string[] => [
  url,
  ...places.flatMap((place) => (place === '' ? [] : [`${url}#${place}`])),
];

/** The failures of an address, with one more at `at`; two on one day count as one. */
function failuresOf(before: readonly Instant[] | undefined, at: Instant): readonly Instant[] {
  const last = before?.at(-1);
  if (!before || last === undefined) return [at];
  if (at - last < BELIEVED.apartMs) return before;
  // The first stays, so that the time over which it failed is known.
  return [...before, at].filter((_, index, all) => index === 0 || index > all.length - BELIEVED.failures);
}

function isBelieved(failures: readonly Instant[]): boolean {
  const [first = 0] = failures;
  return failures.length >= BELIEVED.failures && (failures.at(-1) ?? 0) - first >= BELIEVED.overMs;
}

/** Whether an address of somebody's own sends everybody on to the front page of the same place. */
const isTurnedAway = ({ url, end }: Target): boolean =>
  url !== end && new URL(url).pathname !== '/' && new URL(end).pathname === '/' && hostOf(url) === hostOf(end);

function otherWay({ start, site }: LookPlan, verdict: Verdict): string | null {
  const url = new URL(start);
  const isName = !/^[\d.]+$|^\[/.test(site.host) && site.host.includes('.');
  if (verdict.is === 'dead' && verdict.because === 'no-such-name' && url.hostname === site.host && isName) {
    url.hostname = `www.${site.host}`;
    return url.href;
  }
  const noHttps =
    verdict.is === 'unknown' && (verdict.because === 'no-connection' || verdict.because === 'certificate-name');
  if (noHttps && url.protocol === 'https:' && url.port === '') {
    url.protocol = 'http:';
    return url.href;
  }
  return null;
}

function whyNot(
  verdict: Verdict,
  away: boolean,
): 'elsewhere' | 'not-granted' | 'no-answer' | 'refused' | 'offline' | 'not-a-page' {
  if (verdict.is === 'unknown' && verdict.because === 'off-limits') return 'refused';
  if (away) return 'elsewhere';
  if (verdict.is === 'ok' || verdict.is === 'moved') return 'not-a-page';
  if (verdict.is !== 'unknown') return 'no-answer';
  switch (verdict.because) {
    case 'not-asked':
    case 'not-granted':
      return 'not-granted';
    case 'offline':
    case 'refused':
      return verdict.because;
    default:
      return 'no-answer';
  }
}
