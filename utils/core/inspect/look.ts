/*
 * A look at the front page of a site, as a machine that holds no clock, no network and no memory but its own value:
 *
 *   startLook → Look ──nextRequests──▶ requests ──(the platform asks)──▶ answers ──take──▶ Look … until reportOf says done
 *
 * A `Look` is plain data. Stored after every answer, it goes on where it was when the background is ended at any point;
 * only what was under way then is asked once more. What is heard is kept by address, and every verdict is worked out from
 * it anew, so the order in which answers arrive cannot matter.
 *
 * What the look over a whole site adds later, without another machine: more pages (`page` becomes many), a frontier of
 * them with its caps, pacing by host with Retry-After, and three failures over three days for other sites' links.
 */
import * as v from 'valibot';
import type { Said } from '../said.ts';
import { type Host, hostOf } from '../sites/host.ts';
import type { Instant, Now } from '../time.ts';
import { instantSchema, zoneSchema } from '../time-schemas.ts';
import type { Context } from './checks/check.ts';
import { checks } from './checks/index.ts';
import { type CheckId, type Finding, keyOf } from './finding.ts';
import { LOOK_LIMITS } from './limits.ts';
import { asAsked, kindOfLink, mayAsk, onSite, resolve } from './links.ts';
import type { PageFacts, PageLink } from './read-page.ts';
import { type Answer, type Heard, heardSchema, ledgerLineSchema, type Request } from './request.ts';
import { GET_AFTER, judge, type UnknownReason, type Verdict } from './verdict.ts';

const LOOK_VERSION = 1;

const linkSchema = v.object({
  where: v.picklist(['link', 'image']),
  url: v.nullable(v.string()),
  written: v.string(),
  text: v.string(),
});
const factsSchema = v.object({
  url: v.string(),
  title: v.nullable(v.string()),
  description: v.nullable(v.string()),
  previewImage: v.nullable(v.string()),
  lang: v.nullable(v.string()),
  base: v.string(),
  refresh: v.nullable(v.string()),
  links: v.array(linkSchema),
  copyright: v.array(v.object({ year: v.nullable(v.number()), text: v.string() })),
  scriptBuilt: v.boolean(),
  writesYear: v.boolean(),
  cut: v.boolean(),
});
const lookSchema = v.object({
  version: v.literal(LOOK_VERSION),
  site: v.string(),
  start: v.string(),
  now: v.object({ at: instantSchema, zone: zoneSchema }),
  /** The front page as it was read, with the links that this look asks after; null until it is known. */
  page: v.nullable(v.object({ facts: factsSchema, leftOut: v.number() })),
  /** What came of each request, by "METHOD address". */
  heard: v.record(v.string(), heardSchema),
  /** Every request that was made, in the order of the answers. */
  ledger: v.array(ledgerLineSchema),
});

/** How far a look has come. Plain data: store it after every answer. */
export type Look = v.InferOutput<typeof lookSchema>;

/** What a look has come to. */
export interface Report {
  readonly state: 'running' | 'done' | 'failed';
  /** Where it was looked: what the site's address led to. */
  readonly page: string;
  /** The addresses of pages that findings of this look can stand on; what it no longer sees there is mended. */
  readonly pages: readonly string[];
  /** The checks that could be made; empty where nothing could be said. */
  readonly checks: readonly CheckId[];
  readonly findings: readonly Finding[];
  /** Keys of findings that this look could neither see nor rule out: what was found before under them stays. */
  readonly unsure: readonly string[];
  /** How many addresses this look asks after, and of how many the answer is known. The front page counts as one. */
  readonly asked: number;
  readonly known: number;
  /** Different links and pictures that were asked after, and how many of them could not be judged. */
  readonly links: number;
  readonly unknown: number;
  /** Links beyond the limit, which were not asked after. */
  readonly leftOut: number;
  /** Requests that were made. */
  readonly requests: number;
  /** Why it failed, in a sentence; null otherwise. */
  readonly why: Said | null;
}

/** Begins a look at the site of `url`, an address as `parseAddress` gives it. Nothing is asked yet. */
export function startLook(url: string, { at, zone }: Now): Look {
  const start = asAsked(url);
  return {
    version: LOOK_VERSION,
    site: hostOf(start) ?? '',
    start,
    now: { at, zone },
    page: null,
    heard: {},
    ledger: [],
  };
}

/** Reads a look that was stored; null where it cannot be gone on with, so that it is begun again. */
export function parseLook(raw: unknown): Look | null {
  const parsed = v.safeParse(lookSchema, raw);
  return parsed.success ? parsed.output : null;
}

const keyFor = ({ method, url }: Pick<Request, 'method' | 'url'>): string => `${method} ${url}`;

/** What is asked next, given what is under way and which hosts the browser lets us see. Empty when there is nothing to do but wait. */
export function nextRequests(look: Look, inFlight: readonly Request[], granted: (host: Host) => boolean): Request[] {
  const underWay = new Set(inFlight.map(keyFor));
  const busy = new Set(inFlight.flatMap(({ url }) => (onSite(url, look.site) ? [] : [new URL(url).hostname])));
  const chosen: Request[] = [];
  for (const need of needsOf(look)) {
    if (inFlight.length + chosen.length >= LOOK_LIMITS.atOnce) break;
    const own = onSite(need.url, look.site);
    const { hostname } = new URL(need.url);
    if (underWay.has(keyFor(need)) || (!own && busy.has(hostname))) continue;
    underWay.add(keyFor(need));
    if (!own) busy.add(hostname);
    // The front page is of use in full or not at all. Whoever asks makes sure of the grant in any case.
    const full = need.reads || own || granted(hostOf(need.url) ?? '');
    chosen.push({ ...need, mode: full ? 'full' : 'reachable' });
  }
  return chosen;
}

/** The look after one answer. An answer that was there before, or that nobody asked for, changes nothing. */
export function take(look: Look, request: Request, answer: Answer, at: Instant): Look {
  const key = keyFor(request);
  if (Object.hasOwn(look.heard, key)) return look;
  const { url, method, mode, why } = request;
  const ledger = [...look.ledger, { url, method, mode, why, at }];
  const heard: Heard = answer.is === 'page' ? { is: 'status', status: answer.status, location: null } : answer;
  if (answer.is !== 'page' || !request.reads || look.page || judge(heard).is !== 'ok')
    return { ...look, ledger, heard: { ...look.heard, [key]: heard } };

  const { refresh } = answer.facts;
  if (refresh !== null && mayAsk(refresh, look.site) && asAsked(refresh) !== url) {
    // A page that only sends visitors on is a redirect, and nothing of it is judged.
    const sent: Heard = { is: 'status', status: 302, location: refresh };
    return { ...look, ledger, heard: { ...look.heard, [key]: sent } };
  }
  return {
    ...look,
    ledger,
    heard: { ...look.heard, [key]: heard },
    page: chooseLinks({ ...answer.facts, url }, look.site),
  };
}

/** The page with each of its targets once, as many as are asked after; a look is stored after every answer, so it stays small. */
function chooseLinks(facts: PageFacts, site: Host): NonNullable<Look['page']> {
  const targets = new Set<string>();
  const beyond = new Set<string>();
  const seen = new Set<string>();
  const others: PageLink[] = [];
  const links = facts.links.filter((link) => {
    const kind = kindOfLink(link, site);
    if (kind === 'skip') return false;
    const target = kind === 'ask' && link.url !== null ? asAsked(link.url) : (link.url ?? link.written);
    const once = `${link.where} ${target}`;
    if (seen.has(once)) return false;
    seen.add(once);
    if (kind !== 'ask') return others.push(link) <= LOOK_LIMITS.findingsEach * 2;
    if (!targets.has(target) && targets.size >= LOOK_LIMITS.frontPageLinks) {
      beyond.add(target);
      return false;
    }
    targets.add(target);
    return true;
  });
  return {
    facts: {
      ...facts,
      links: links.map((link) => ({ ...link })),
      copyright: facts.copyright.map((notice) => ({ ...notice })),
    },
    leftOut: beyond.size,
  };
}

type Need = Omit<Request, 'mode'>;
type Walked =
  | { readonly is: 'needs'; readonly need: Need }
  | { readonly is: 'ended'; readonly verdict: Verdict; readonly at: string };

/** Everything that is still to be asked, in the order of the page. */
function needsOf(look: Look): Need[] {
  const front = walkFront(look);
  if (front.is === 'needs') return [front.need];
  if (!look.page) return [];
  return askedLinks(look).flatMap((link) => {
    const walked = walkLink(look, link);
    return walked.is === 'needs' ? [walked.need] : [];
  });
}

/** The links of the page that are asked after, one for each address. */
function askedLinks({ page, site }: Look): (PageLink & { readonly url: string })[] {
  const byUrl = new Map<string, PageLink & { readonly url: string }>();
  for (const link of page?.facts.links ?? []) {
    if (link.url === null || kindOfLink(link, site) !== 'ask') continue;
    const url = asAsked(link.url);
    if (!byUrl.has(url)) byUrl.set(url, { ...link, url });
  }
  return [...byUrl.values()];
}

const walkLink = (look: Look, { where, url }: Pick<PageLink, 'where'> & { url: string }): Walked =>
  walk(look, url, false, where);

/**
 * The front page, by the addresses that visitors' browsers would try: the one that was given; with `www.` where the bare
 * name is not known; by http where nothing listens on https, or only the landlord's certificate.
 */
function walkFront(look: Look): Walked {
  const first = walk(look, look.start, true, 'front-page');
  if (first.is === 'needs') return first;
  const other = otherWay(look, first.verdict);
  if (other === null) return first;
  const second = walk(look, other, true, 'front-page');
  if (second.is === 'needs') return second;
  // Nothing is down while another way opens, or may open; else the address that was given tells why.
  const opens = second.verdict.is === 'ok' || second.verdict.is === 'moved';
  return opens || (first.verdict.is === 'dead' && second.verdict.is !== 'dead') ? second : first;
}

function otherWay({ start, site }: Look, verdict: Verdict): string | null {
  const url = new URL(start);
  if (
    verdict.is === 'dead' &&
    verdict.because === 'no-such-name' &&
    url.hostname === site &&
    !/^[\d.]+$|^\[/.test(site) &&
    site.includes('.')
  ) {
    url.hostname = `www.${site}`;
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

/** Follows what was heard from one address to the next, until something is not known yet or there is a verdict. */
function walk(look: Look, from: string, reads: boolean, why: Request['why']): Walked {
  const passed = new Set<string>();
  let url = from;
  let forGood = false;
  const ended = (verdict: Verdict): Walked => ({ is: 'ended', verdict, at: url });
  const lost = (because: UnknownReason): Walked => ended({ is: 'unknown', because, status: null });
  for (;;) {
    if (!mayAsk(url, look.site)) return lost('off-limits');
    if (passed.has(url)) return lost('circle');
    if (passed.size > LOOK_LIMITS.hops) return lost('too-many-hops');
    passed.add(url);

    const got = look.heard[`GET ${url}`];
    const head = look.heard[`HEAD ${url}`];
    const hop = passed.size > 1 ? 'redirect' : why;
    if (!got && (reads || (head?.is === 'status' && GET_AFTER.has(head.status))))
      return { is: 'needs', need: { url, method: 'GET', reads, why: reads ? hop : 'head-refused' } };
    const heard = got ?? head;
    if (!heard) return { is: 'needs', need: { url, method: 'HEAD', reads, why: hop } };

    const judged = judge(heard);
    if (judged.is !== 'redirect') {
      if (judged.is === 'ok' && forGood) return ended({ is: 'moved', to: url });
      return ended(
        judged.is === 'dead' && !onSite(url, look.site)
          ? { is: 'unknown', because: 'seen-once', status: judged.status }
          : judged,
      );
    }
    const next = judged.to === null ? null : resolve(judged.to, url);
    if (next === null) return lost('nowhere');
    forGood ||= judged.forGood;
    url = /^https?:/i.test(next) ? asAsked(next) : next;
  }
}

/** What is known so far; while it runs, findings of links come in as their answers do. */
export function reportOf(look: Look): Report {
  const front = walkFront(look);
  const { page } = look;
  const at = page?.facts.url ?? look.start;
  const report: Report = {
    state: 'running',
    page: at,
    pages: [...new Set([look.start, at])],
    checks: [],
    findings: [],
    unsure: [],
    asked: 1,
    known: 0,
    links: 0,
    unknown: 0,
    leftOut: page?.leftOut ?? 0,
    requests: look.ledger.length,
    why: null,
  };
  if (front.is === 'needs') return report;
  if (!page) return withoutPage(look, report, front.verdict, front.at);

  const verdicts = new Map<string, Verdict>();
  const asked = askedLinks(look);
  for (const link of asked) {
    const walked = walkLink(look, link);
    if (walked.is === 'ended') verdicts.set(link.url, walked.verdict);
  }
  const verdictOf = (link: PageLink): Verdict | null =>
    link.url === null ? null : (verdicts.get(asAsked(link.url)) ?? null);
  const context: Context = { site: look.site, page: at, now: look.now, verdictOf };
  return {
    ...report,
    state: verdicts.size === asked.length ? 'done' : 'running',
    checks: checks.map(({ id }) => id),
    findings: checks.flatMap((check) => (check.of === 'page' ? check.look(page.facts, context) : [])),
    unsure: page.facts.links.flatMap((link) => {
      const verdict = kindOfLink(link, look.site) === 'ask' ? verdictOf(link) : null;
      if (link.url === null || verdict?.is !== 'unknown') return [];
      return [keyOf(link.where === 'link' ? 'dead-link' : 'dead-image', at, asAsked(link.url))];
    }),
    asked: 1 + asked.length,
    known: 1 + verdicts.size,
    links: asked.length,
    unknown: [...verdicts.values()].filter(({ is }) => is === 'unknown').length,
  };
}

/** The front page could not be read: the site is down, or nothing can be said of it. */
function withoutPage(look: Look, report: Report, verdict: Verdict, at: string): Report {
  const findings = checks.flatMap((check) => (check.of === 'site' ? check.look({ start: look.start, verdict }) : []));
  if (findings.length > 0)
    return {
      ...report,
      state: 'done',
      checks: checks.flatMap(({ of, id }) => (of === 'site' ? [id] : [])),
      findings,
      known: 1,
    };
  const away = !onSite(at, look.site);
  return {
    ...report,
    state: 'failed',
    known: 1,
    why: { key: `look.why.${whyNot(verdict, away)}`, with: { host: hostOf(at) ?? at } },
  };
}

function whyNot(
  verdict: Verdict,
  away: boolean,
): 'elsewhere' | 'not-granted' | 'no-answer' | 'refused' | 'offline' | 'not-a-page' {
  if (verdict.is !== 'unknown') return verdict.is === 'ok' || verdict.is === 'moved' ? 'not-a-page' : 'no-answer';
  switch (verdict.because) {
    case 'not-granted':
      return away ? 'elsewhere' : 'not-granted';
    case 'offline':
    case 'refused':
      return verdict.because;
    case 'off-limits':
      return 'refused';
    default:
      return 'no-answer';
  }
}
