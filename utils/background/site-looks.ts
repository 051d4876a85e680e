import * as v from 'valibot';
import { kindOf } from '../core/assets/catalogue.ts';
import { isOff } from '../core/bulbs/neglect.ts';
import type { Random } from '../core/ids.ts';
import { type AssetId, assetIdSchema } from '../core/ids.ts';
import { type FeedAt, feedAt } from '../core/inspect/feeds/feed-at.ts';
import { faultsOf, sayFaults } from '../core/inspect/finding.ts';
import type { Inspector } from '../core/inspect/inspector.ts';
import { parsePlan, parseReport, parseSteps } from '../core/inspect/kept-look.ts';
import { BELIEVED, IN_BROWSER, ONE_PAGE } from '../core/inspect/limits.ts';
import type { Look, LookPlan, Report } from '../core/inspect/look.ts';
import { nextLookAt, quietFrom } from '../core/inspect/next-look.ts';
import type { Answer, LedgerLine } from '../core/inspect/request.ts';
import { judge } from '../core/inspect/verdict.ts';
import type { Asset } from '../core/journal/state.ts';
import type { Said } from '../core/said.ts';
import { type Host, hostOf } from '../core/sites/host.ts';
import { hasTerms } from '../core/sites/listed.ts';
import { type Cadence, DAY, type Instant, MINUTE, type Now, SECOND } from '../core/time.ts';
import { instantSchema } from '../core/time-schemas.ts';
import type { LookStore } from '../platform/look-store.ts';
import type { WebAsker } from '../platform/web-asker.ts';
import type { LookReport, MessageData } from '../protocol/messages.ts';
import type { House } from './house.ts';
import { oneAfterAnother } from './in-turn.ts';
import { FAULTS_ON_PAGE_KEPT, FAULTY_PAGES_KEPT, type FaultsOn } from './records.ts';

/** What is looked at: the front page and where its links lead, the whole site, or one page of it once more. */
export type LookAt = MessageData<'look.start'>['at'];

/** What begins by itself, too: the one question at somebody's own place whether anything new was written there. */
type LookAtAll = LookAt | { readonly what: 'feed' };

/** The looks at sites: one at a time, each answer stored, gone on with by whoever wakes us. */
export interface SiteLooks {
  start(asset: AssetId, at: LookAt): Promise<LookReport>;
  report(asset: AssetId): Promise<LookReport>;
  hold(asset: AssetId, hold: boolean): Promise<LookReport>;
  /** Ends the look under way; what it found so far counts. */
  stop(asset: AssetId): Promise<LookReport>;
  setWeekly(asset: AssetId, weekly: boolean): Promise<void>;
  /** What is kept of a site; null before the first look. */
  kept(asset: AssetId): Promise<KeptSite | null>;
  ledger(asset: AssetId): Promise<readonly LedgerLine[]>;
  /** When a site is looked over, or a feed asked, by itself next; null where it never is. */
  nextLook(asset: AssetId): Promise<Instant | null>;
  /** Goes on with what was under way, begins what is due, and sees to it that somebody wakes us for the rest. */
  keepUp(): Promise<void>;
}

export interface LooksEdge {
  readonly store: LookStore;
  readonly house: House;
  readonly clock: () => Now;
  readonly random: Random;
  readonly asker: WebAsker;
  readonly inspector: () => Promise<Inspector>;
  readonly granted: (hosts: Iterable<Host>) => Promise<ReadonlySet<Host>>;
  /** Every host that the browser lets us ask. */
  readonly allGranted: () => Promise<readonly Host[]>;
  /** Whether the connection costs by the byte, as far as the browser tells. */
  readonly metered: () => boolean;
  readonly wakeAt: (at: Instant | null) => Promise<void>;
  /** Keeps what is wrong on each page of a site, for the banner on that very page; null forgets it. */
  readonly tellPages: (host: Host, seen: FaultsOn | null) => Promise<void>;
  /** Something may look otherwise now. */
  readonly changed: () => void;
}

/** What is kept of a site beside the house. */
export interface KeptSite {
  /** What the looks came to, put together: a whole look, and the pages that were looked at again since. */
  readonly report: Report;
  /** When the last look at it ended, and the last one at the whole of it. */
  readonly at: Instant;
  readonly wholeAt: Instant | null;
  readonly weekly: boolean;
  /** Since when nobody answers there, as far as looks by themselves know. */
  readonly downSince: Instant | null;
  /** What was asked there besides, before or in place of looks at pages. */
  readonly feed: KeptFeed | null;
  /** What the last look found, in sentences. */
  readonly last: {
    readonly page: string;
    readonly findings: readonly Said[];
    readonly unknown: number;
    readonly links: number;
    readonly pages: number;
  };
}

/** What is kept of a feed: when it was asked, and whether one answered. */
export interface KeptFeed {
  readonly url: string;
  readonly askedAt: Instant;
  readonly found: boolean;
  /** The newest post that the house was told of: who takes that back is not told again. */
  readonly told: Instant | null;
}

/** The look under way. */
interface Current {
  readonly asset: AssetId;
  readonly plan: LookPlan;
  readonly held: 'paused' | 'offline' | null;
  /** Nobody asked for it: it was time. */
  readonly byItself: boolean;
}
const currentSchema = v.object({
  asset: assetIdSchema,
  plan: v.unknown(),
  held: v.nullable(v.picklist(['paused', 'offline'])),
  byItself: v.boolean(),
});
const feedSchema = v.object({
  url: v.string(),
  askedAt: instantSchema,
  found: v.boolean(),
  told: v.nullable(instantSchema),
});
/** Where nothing was looked at but the feed, it is all that is kept. */
const heardSchema = v.object({ feed: feedSchema });
const siteSchema = v.object({
  report: v.unknown(),
  at: instantSchema,
  wholeAt: v.nullable(instantSchema),
  weekly: v.boolean(),
  downSince: v.nullable(instantSchema),
  feed: v.optional(v.nullable(feedSchema), null),
  last: v.object({
    page: v.string(),
    findings: v.array(v.object({ key: v.string(), with: v.optional(v.record(v.string(), v.any())) })),
    unknown: v.number(),
    links: v.number(),
    pages: v.number(),
  }),
});
const ledgerSchema = v.array(
  v.object({
    url: v.string(),
    method: v.picklist(['GET', 'HEAD']),
    reads: v.any(),
    why: v.any(),
    at: instantSchema,
    status: v.nullable(v.number()),
  }),
);

function parseCurrent(raw: unknown): Current | null {
  const current = v.safeParse(currentSchema, raw);
  const plan = current.success ? parsePlan(current.output.plan) : null;
  return current.success && plan ? { ...current.output, plan } : null;
}

function parseSite(raw: unknown): KeptSite | null {
  const site = v.safeParse(siteSchema, raw);
  const report = site.success ? parseReport(site.output.report) : null;
  return site.success && report ? ({ ...site.output, report } as KeptSite) : null;
}

function parseFeed(raw: unknown): KeptFeed | null {
  const heard = v.safeParse(heardSchema, raw);
  return heard.success ? heard.output.feed : null;
}

/** As long as a look is under way, somebody sees that often whether it still is. */
const HEARTBEAT = MINUTE;
/** A background is ended after half a minute without an event: longer waits are left to the alarm. */
const LONGEST_SLEEP = MINUTE / 3;
/** How often whoever watches a look hears of it. */
const TELLS_EVERY = SECOND / 4;
/** More would not be read, and are of one cause. */
const FAULTS_TOLD = 500;

export function siteLooks(edge: LooksEdge): SiteLooks {
  const { store, house, clock, asker } = edge;
  /** The look that this life of the background is asking for, if any; the stored one is the truth. */
  let running: { readonly asset: AssetId; look: Look | null; readonly ended: Promise<void> } | null = null;
  /** Set to end the look that is running: it goes on with whoever lets it. */
  let halt: 'paused' | 'stopped' | null = null;
  /** A look that could not be stored goes on with the next life; until then it is not said to run. */
  let failed: AssetId | null = null;
  const inTurn = oneAfterAnother();

  const current = async () => parseCurrent(await store.current());
  const kept = async (asset: AssetId) => parseSite(await store.site(asset));
  const keptFeed = async (asset: AssetId) => parseFeed(await store.site(asset));

  /** Asks until there is nothing left to ask, it is told to halt, or there is no connection. Gives what it came to. */
  async function drive(inspector: Inspector, look: Look): Promise<'done' | 'paused' | 'stopped' | 'offline'> {
    const underWay = new Set<Promise<void>>();
    let offline = false;
    let toldAt = 0;
    asker.begin();
    try {
      for (;;) {
        const now = clock().at;
        const { requests, waitUntil } = halt || offline ? { requests: [], waitUntil: null } : look.next(now);
        for (const request of requests) {
          const asked: Promise<void> = asker
            .ask(request, inspector.read)
            .then(async (answer) => {
              if (isOffline(answer)) {
                offline = true;
                look.letGo(request);
                return;
              }
              const step = look.take(request, answer, clock().at);
              if (step) await store.addStep(step);
              if (Math.abs(clock().at - toldAt) < TELLS_EVERY) return;
              toldAt = clock().at;
              edge.changed();
            })
            .finally(() => underWay.delete(asked));
          underWay.add(asked);
        }
        if (underWay.size > 0) await Promise.race(underWay);
        else if (halt) return halt;
        else if (offline) return 'offline';
        else if (waitUntil === null) return 'done';
        else await new Promise((wake) => setTimeout(wake, Math.min(Math.max(0, waitUntil - now), LONGEST_SLEEP)));
      }
    } finally {
      // None of those under way may come to the next look.
      await Promise.allSettled(underWay);
      asker.end();
    }
  }

  async function goOn(now: Current): Promise<void> {
    const inspector = await edge.inspector();
    const look = inspector.open(now.plan, parseSteps(await store.steps()) ?? []);
    if (running) running.look = look;
    const came = await drive(inspector, look);
    if (came === 'paused' || came === 'offline') await store.putCurrent({ ...now, held: came });
    else await settle(inspector, now, look);
    edge.changed();
  }

  /** Tells the house of what was written. An answer that is no feed says nothing, and is one all the same: it is asked a week later. */
  async function settleFeed(inspector: Inspector, id: AssetId, { start }: LookPlan, look: Look): Promise<void> {
    const asset = await assetOf(id);
    // Nothing was asked yet, or nobody wants to know any more.
    if (!asset || look.ledger.length === 0 || feedOf(asset)?.url !== start) return store.abandon();
    const report = look.report();
    const askedAt = clock().at;
    const before = await keptFeed(id);
    const told = before?.url === start ? before.told : null;
    const on = inspector.writtenSince(report, asset, askedAt);
    const isNew = on !== null && on > (told ?? 0);
    if (isNew) {
      const tended = [{ asset: id, on }];
      await house.run({ do: 'looked', asset: id, pages: [], checks: [], unsure: [], faults: [], tended });
    }
    const feed: KeptFeed = { url: start, askedAt, found: report.feeds.length > 0, told: isNew ? on : told };
    await store.end(id, { ...(await kept(id)), feed }, look.ledger);
  }

  /** Tells the house what a look came to, and keeps it; safe to be done again by whoever finds it undone. */
  async function settle(inspector: Inspector, { asset, plan, byItself }: Current, look: Look): Promise<void> {
    if (plan.feed) return settleFeed(inspector, asset, plan, look);
    const seen = look.report();
    const before = await kept(asset);
    const at = clock().at;
    // A look that was stopped before its first page says nothing.
    if (seen.state === 'running' && seen.pages.length === 0) return store.abandon();
    const report =
      before && (!plan.whole || seen.state === 'running') ? withPages(before.report, seen, plan.start) : seen;
    const site = await house.look((state) => {
      const found = state.assets.get(asset);
      // One that was moved meanwhile is another site's.
      return found && hostOf(found.urls[0] ?? '') === plan.site.host
        ? { asset: found, others: [...state.assets.values()] }
        : null;
    });
    if (!site) return store.abandon();
    // A name that nobody knows may be this computer's network at night: what nobody asked for is told when it is so a day later.
    const isDown = seen.state === 'done' && seen.pages.length === 0;
    const downSince = isDown ? (before?.downSince ?? at) : null;
    const isTold = seen.state !== 'failed' && !(isDown && byItself && at - (downSince ?? at) < BELIEVED.apartMs);
    if (isTold) {
      const openKeys = new Set(site.asset.faults.map(({ key }) => key));
      await house.run({
        do: 'looked',
        asset,
        pages: pagesLooked(seen, plan, site.asset),
        checks: [...seen.checks],
        // What was found earlier on pages that were not looked at now, or is more than is told, may still be so.
        unsure: [...new Set([...seen.unsure, ...report.findings.map(({ key }) => key)])].filter((key) =>
          openKeys.has(key),
        ),
        faults: faultsOf(seen.findings)
          .slice(0, FAULTS_TOLD)
          .map(({ key, check, page, target, params }) => ({ key, check, page, target, params: { ...params } })),
        tended: plan.whole ? inspector.tendedSince(before?.report ?? null, seen, site.asset, site.others, at) : [],
      });
    }
    const last: KeptSite['last'] = {
      page: seen.start,
      findings: sayFaults(faultsOf(seen.findings)),
      unknown: seen.unknown.length,
      links: seen.links,
      pages: seen.pages.length,
    };
    const next: KeptSite = {
      // A look that failed takes nothing away from what was known.
      report:
        !isTold && before
          ? {
              ...before.report,
              state: 'failed',
              why: seen.why ?? { key: 'look.why.no-answer', with: { host: seen.site } },
            }
          : { ...report, unsure: [], fine: [] },
      at,
      // One that was stopped is made up for as if it had not been.
      wholeAt: plan.whole && seen.state !== 'running' ? at : (before?.wholeAt ?? null),
      weekly: before?.weekly ?? true,
      downSince,
      feed: await keptFeed(asset),
      last,
    };
    await edge.tellPages(hostOf(site.asset.urls[0] ?? '') ?? seen.site, faultsByPage(next.report.findings));
    await store.end(asset, next, look.ledger);
  }

  function run(now: Current): void {
    failed = null;
    halt = null;
    const ended = goOn(now)
      .catch((error: unknown) => {
        failed = now.asset;
        console.error(error);
      })
      .finally(async () => {
        running = null;
        await schedule().catch(console.error);
      });
    running = { asset: now.asset, look: null, ended };
  }

  async function planFor(asset: Asset, at: LookAtAll): Promise<LookPlan | null> {
    const inspector = await edge.inspector();
    const elsewhere = (await edge.allGranted()).filter((host) => !hasTerms(host));
    if (at.what === 'feed' || (at.what === 'site' && !isLookedOver(asset))) {
      const feed = feedOf(asset);
      const host = hostOf(feed?.url ?? '');
      if (!feed || !host || !(await edge.granted([host])).has(host)) return null;
      const how = { now: clock(), nonce: '', reach: ONE_PAGE, whole: false, elsewhere };
      return inspector.plan({ start: feed.url, feed: feed.feed, ...how });
    }
    const [site = null] = asset.urls;
    const url = at.what === 'page' ? at.url : site;
    // A page of another site is no page of this one, whoever asks.
    if (url === null || site === null || hostOf(url) !== hostOf(site)) return null;
    const before = await kept(asset.id);
    return inspector.plan({
      start: url,
      now: clock(),
      nonce: nonceFrom(edge.random),
      reach: at.what === 'site' ? IN_BROWSER : ONE_PAGE,
      whole: at.what === 'site',
      door: at.what !== 'page' || url === site,
      elsewhere,
      failedBefore: before?.report.failed ?? {},
      cadence: await writingCadence(asset),
    });
  }

  /** How often the person means to write on this site, where a bulb hangs for it. */
  const writingCadence = ({ urls }: Asset): Promise<Cadence | null> =>
    house.look((state) => {
      const hosts = new Set(urls.map(hostOf));
      const writes = [...state.assets.values()].find(
        (other) =>
          (other.kind === 'blog' || other.kind === 'newsletter') && other.urls.some((url) => hosts.has(hostOf(url))),
      );
      return writes?.cadence ?? null;
    });

  const assetOf = (id: AssetId): Promise<Asset | null> => house.look((state) => state.assets.get(id) ?? null);

  async function begin(id: AssetId, at: LookAtAll, byItself = false): Promise<LookReport> {
    const asset = await assetOf(id);
    // Whoever wants the site looked over wants more than what was written there last.
    const isMore = at.what !== 'feed' && asset !== null && isLookedOver(asset) && (await current())?.plan.feed !== null;
    if (running?.asset === id && !isMore) return report(id);
    // Another site's look is put off until this one is done: its steps would be lost, and it is begun again then.
    if (running) {
      halt = 'stopped';
      await running.ended;
    }
    const held = await current();
    if (held?.asset === id && held.held !== null && at.what === 'site' && held.plan.whole) return letGoOn(held);
    const plan = asset && (await planFor(asset, at));
    if (!plan) return { is: 'not-looked', why: { key: 'look.why.no-address' } };
    const now: Current = { asset: id, plan, held: null, byItself };
    await store.begin(now);
    run(now);
    await schedule();
    return report(id);
  }

  async function letGoOn(now: Current): Promise<LookReport> {
    const going: Current = { ...now, held: null };
    await store.putCurrent(going);
    run(going);
    await schedule();
    return report(now.asset);
  }

  async function report(asset: AssetId): Promise<LookReport> {
    const now = await current();
    if (now?.asset === asset) {
      if (running === null && failed === asset) return { is: 'not-looked', why: { key: 'problem.store' } };
      // A background that was ended left it where it was: whoever asks is waiting for it.
      if (running === null && now.held === null) void inTurn(keepUp).catch(console.error);
      const look = running?.look ?? (await edge.inspector()).open(now.plan, parseSteps(await store.steps()) ?? []);
      const { asked, known, pages } = look.progress();
      return { is: 'running', asked, known, pages, held: now.held };
    }
    const site = await kept(asset);
    const feed = await keptFeed(asset);
    if (feed && feed.askedAt > (site?.at ?? 0)) {
      const { askedAt, url, found } = feed;
      return { is: 'done', at: askedAt, page: url, findings: [], unknown: found ? 0 : 1, links: 0, pages: 0 };
    }
    if (!site) return { is: 'not-looked', why: { key: 'look.why.not-yet' } };
    if (site.report.state === 'failed')
      return { is: 'not-looked', why: site.report.why ?? { key: 'look.why.no-answer' } };
    return { is: 'done', at: site.at, ...site.last };
  }

  /** What begins by itself for an asset, and when: a look over a site that was looked at before, else the question at its feed. */
  async function nextOf(asset: Asset): Promise<{ readonly what: 'site' | 'feed'; readonly at: Instant } | null> {
    const site = isLookedOver(asset) ? await kept(asset.id) : null;
    if (isOff(asset) || site?.weekly === false) return null;
    const feed = site ? null : feedOf(asset);
    const host = hostOf((site ? asset.urls[0] : feed?.url) ?? '');
    if (!host || !(await edge.granted([host])).has(host)) return null;
    const { at, zone } = clock();
    const heard = feed && (await keptFeed(asset.id));
    const last = site?.at ?? (heard?.url === feed?.url ? heard?.askedAt : undefined);
    const what = site ? 'site' : 'feed';
    // What was written while the clock was far ahead would hold up the next look until then.
    if (last === undefined || last > at + DAY) return { what, at: quietFrom(at, zone) };
    if (!site) return { what, at: nextLookAt(last, {}, zone) };
    // The first whole look follows the first page within a day: what was found there was worth it.
    return {
      what,
      at:
        site.wholeAt === null
          ? nextLookAt(site.at - 6 * DAY, {}, zone)
          : nextLookAt(site.wholeAt, site.downSince === null ? site.report.failed : { [host]: [site.downSince] }, zone),
    };
  }

  async function nextLook(id: AssetId): Promise<Instant | null> {
    const asset = await assetOf(id);
    return (asset && (await nextOf(asset)))?.at ?? null;
  }

  /** Everything that begins by itself one day, soonest first. */
  async function awaited(): Promise<{ readonly id: AssetId; readonly what: 'site' | 'feed'; readonly at: Instant }[]> {
    const looked = new Set((await store.sites()).map(({ asset }) => asset));
    const assets = await house.look(({ assets }) =>
      [...assets.values()].filter((asset) => looked.has(asset.id) || feedOf(asset) !== null),
    );
    const next = await Promise.all(assets.map(async (asset) => ({ id: asset.id, next: await nextOf(asset) })));
    return next.flatMap(({ id, next }) => (next ? [{ id, ...next }] : [])).sort((a, b) => a.at - b.at);
  }

  async function schedule(): Promise<void> {
    const now = await current();
    if (now && now.held !== 'paused') return edge.wakeAt(clock().at + HEARTBEAT);
    const [next] = await awaited();
    await edge.wakeAt(next?.at ?? null);
  }

  /** What is kept of sites for which no bulb hangs any more is kept no longer. */
  async function forgetGone(): Promise<void> {
    const all = await store.sites();
    const hosts = await house.look(
      (state) => new Map([...state.assets].map(([id, { urls }]) => [id, hostOf(urls[0] ?? '')])),
    );
    const hosted = (site: unknown) => parseSite(site)?.report.site ?? null;
    const isGone = ({ asset, site }: (typeof all)[number]) => {
      const host = hosts.get(asset) ?? null;
      return host === null || host !== (hosted(site) ?? (parseFeed(site) && host));
    };
    const gone = all.filter(isGone);
    const stay = new Set(all.filter((one) => !isGone(one)).map(({ site }) => hosted(site)));
    const now = await current();
    if (now && !hosts.has(now.asset) && running?.asset !== now.asset) await store.abandon();
    for (const { asset, site } of gone) {
      const host = hosted(site);
      if (host !== null && !stay.has(host)) await edge.tellPages(host, null);
      await store.forget(asset);
    }
  }

  async function keepUp(): Promise<void> {
    await forgetGone();
    if (running) {
      // Nobody wants to know any more what is asked for a bulb that was taken down.
      if ((await assetOf(running.asset)) !== null) return schedule();
      halt = 'stopped';
      await running.ended;
    }
    const now = await current();
    if (now && now.held !== 'paused') {
      const asset = await assetOf(now.asset);
      // What was heard long ago says little about today, and what year it is may have changed.
      const old = Math.abs(clock().at - now.plan.now.at) > DAY;
      // What a bulb was moved from, or that it was switched off, nobody needs to ask any more.
      if (now.plan.feed && (!asset || feedOf(asset)?.url !== now.plan.start)) await store.abandon();
      else if (asset && old) {
        const at = now.plan.whole ? ({ what: 'site' } as const) : ({ what: 'page', url: now.plan.start } as const);
        const plan = await planFor(asset, now.plan.feed ? { what: 'feed' } : at);
        const again: Current | null = plan && { ...now, plan, held: null };
        if (!again) await store.abandon();
        else {
          await store.begin(again);
          run(again);
        }
      } else run({ ...now, held: null });
      return schedule();
    }
    if (!now && !edge.metered()) {
      const [next] = await awaited();
      if (next && next.at <= clock().at) {
        await begin(next.id, { what: next.what }, true);
        return;
      }
    }
    return schedule();
  }

  return {
    start: (asset, at) => inTurn(() => begin(asset, at)),
    report,
    hold: (asset, hold) =>
      inTurn(async () => {
        const now = await current();
        if (now?.asset !== asset) return report(asset);
        if (!hold) return running ? report(asset) : letGoOn(now);
        halt = 'paused';
        if (running) await running.ended;
        else await store.putCurrent({ ...now, held: 'paused' } satisfies Current);
        return report(asset);
      }),
    stop: (asset) =>
      inTurn(async () => {
        const now = await current();
        if (now?.asset !== asset) return report(asset);
        if (running) {
          halt = 'stopped';
          await running.ended;
        } else {
          const inspector = await edge.inspector();
          await settle(inspector, now, inspector.open(now.plan, parseSteps(await store.steps()) ?? []));
          await schedule();
        }
        edge.changed();
        return report(asset);
      }),
    setWeekly: (asset, weekly) =>
      inTurn(async () => {
        const site = await kept(asset);
        if (site) await store.putSite(asset, { ...site, weekly } satisfies KeptSite);
        await schedule();
      }),
    kept,
    async ledger(asset) {
      const parsed = v.safeParse(ledgerSchema, await store.ledger(asset));
      return parsed.success ? (parsed.output as LedgerLine[]) : [];
    },
    nextLook,
    keepUp: () => inTurn(keepUp),
  };
}

/** Whether a request did not come as far as the web, by whatever name the browser calls it. */
function isOffline(answer: Answer): boolean {
  if (answer.is !== 'failed') return false;
  const verdict = judge(answer);
  return verdict.is === 'unknown' && verdict.because === 'offline';
}

/** Whether a bulb stands for a website of one's own, which can be looked over; a page at a service that all share cannot. */
export const isLookedOver = ({ kind, urls }: Asset): boolean =>
  urls[0] !== undefined && (kindOf(kind)?.hosts.length ?? 0) === 0 && !hasTerms(hostOf(urls[0]) ?? '');

/** Where it is asked whether something new was written for a bulb; null where nothing is, or it is switched off. */
export const feedOf = (asset: Asset): FeedAt | null => (isOff(asset) ? null : feedAt(asset));

/** What was looked at: what was found before on these pages and is not seen any more is mended. */
function pagesLooked(seen: Report, { whole, start }: LookPlan, asset: Asset): string[] {
  const looked = pagesSeen(seen).add(seen.start);
  // One page that was asked for and sends on now is no page any more.
  if (!whole) looked.add(start);
  // A link that is found well on one page is well on all.
  // Where nothing was left out, a page that is no longer found is no longer there, nor is what was wrong on it.
  const fine = new Set(seen.fine);
  for (const { key, page } of asset.faults) if (fine.has(key)) looked.add(page);
  if (whole && seen.complete) for (const { page } of asset.faults) looked.add(page);
  return [...looked];
}

const pagesSeen = ({ pages, gone }: Report): Set<string> => new Set([...pages.map(({ url }) => url), ...gone]);

/** What is known of a site after some pages of it were looked at again: of those the new, of all others the old. */
function withPages(before: Report, seen: Report, asked: string): Report {
  if (seen.state === 'failed') return before;
  const looked = pagesSeen(seen);
  if (!seen.pages.some(({ url }) => url === asked)) looked.add(asked);
  const [unsure, fine] = [new Set(seen.unsure), new Set(seen.fine)];
  const stays = ({ page: at, key }: Report['findings'][number]) =>
    unsure.has(key) || !(looked.has(at) || fine.has(key));
  const fresh = new Map(seen.pages.map((page) => [page.url, page]));
  const known = before.pages.flatMap((page) => fresh.get(page.url) ?? (looked.has(page.url) ? [] : [page]));
  const added = seen.pages.filter(({ url }) => !before.pages.some((page) => page.url === url));
  return {
    ...before,
    state: 'done',
    why: null,
    pages: [...known, ...added],
    // Worst first, as each of the two has them.
    findings: [...before.findings.filter(stays), ...seen.findings].sort(
      (a, b) => before.checks.indexOf(a.check) - before.checks.indexOf(b.check),
    ),
  };
}

/** What is wrong on each page, as the banner on it knows it again. */
function faultsByPage(findings: Report['findings']): FaultsOn {
  const pages = new Map<string, FaultsOn[string]>();
  for (const { check, page, target, params } of findings) {
    const seen = pages.get(page) ?? [];
    if (seen.length >= FAULTS_ON_PAGE_KEPT || (seen.length === 0 && pages.size >= FAULTY_PAGES_KEPT)) continue;
    const text = params['text'] ?? params['name'];
    pages.set(page, [...seen, { check, target, text: typeof text === 'string' ? text : '' }]);
  }
  return Object.fromEntries(pages);
}

function nonceFrom(random: Random): string {
  return Array.from({ length: 12 }, () => Math.floor(random() * 36).toString(36)).join('');
}
