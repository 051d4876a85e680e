import * as v from 'valibot';
import { type AssetId, assetIdSchema } from '../core/ids.ts';
import { sayFindings } from '../core/inspect/finding.ts';
import { type Look, nextRequests, parseLook, type Report, reportOf, startLook, take } from '../core/inspect/look.ts';
import type { Request } from '../core/inspect/request.ts';
import { type Host, hostOf } from '../core/sites/host.ts';
import { DAY, type Now } from '../core/time.ts';
import type { JournalStore } from '../platform/journal-store.ts';
import { tellPages } from '../platform/tell-pages.ts';
import type { WebAsker } from '../platform/web-asker.ts';
import type { LookReport } from '../protocol/messages.ts';
import type { House } from './house.ts';
import { oneAfterAnother } from './in-turn.ts';

/** The look at a site's front page: started by a person, stored after every answer, gone on with by whoever wakes us. */
export interface FrontPageLook {
  start(asset: AssetId): Promise<LookReport>;
  report(asset: AssetId): Promise<LookReport>;
  /** Goes on with a look that was under way when the background was ended. */
  resume(): Promise<void>;
}

export interface LookEdge {
  readonly store: JournalStore;
  readonly house: House;
  readonly clock: () => Now;
  readonly asker: WebAsker;
  readonly granted: (hosts: Iterable<Host>) => Promise<ReadonlySet<Host>>;
}

const RECORD = 'look';
/** A look and the bulb it is for; `told` once the house has heard what came of it. */
interface Kept {
  readonly asset: AssetId;
  readonly told: boolean;
  readonly look: Look;
}
const keptSchema = v.object({ asset: assetIdSchema, told: v.boolean(), look: v.unknown() });

function parseKept(raw: unknown): Kept | null {
  const kept = v.safeParse(keptSchema, raw);
  const look = kept.success ? parseLook(kept.output.look) : null;
  return kept.success && look ? { ...kept.output, look } : null;
}

export function frontPageLook({ store, house, clock, asker, granted }: LookEdge): FrontPageLook {
  // The look that this life of the background is asking for, if any; the stored one is the truth.
  let running: { readonly asset: AssetId; readonly ended: Promise<void> } | null = null;
  // A look that could not be stored goes on with the next life; until then it is not said to run.
  let failed: AssetId | null = null;
  // One look at a time: whoever woke us to start one may find another that is just being resumed.
  const inTurn = oneAfterAnother();

  async function drive(kept: Kept): Promise<void> {
    let { look } = kept;
    const underWay = new Map<Request, Promise<void>>();
    let stored: Promise<void> = Promise.resolve();
    const keep = (next: Kept) => {
      stored = stored.then(() => store.putRecord(RECORD, next));
      return stored;
    };
    asker.begin(look.site);
    try {
      for (;;) {
        const may = await granted(hostsIn(look));
        for (const request of nextRequests(look, [...underWay.keys()], (host) => may.has(host))) {
          const asked = asker.ask(request).then(async (answer) => {
            look = take(look, request, answer, clock().at);
            underWay.delete(request);
            await keep({ ...kept, look });
            tellPages();
          });
          underWay.set(request, asked);
        }
        if (underWay.size === 0) break;
        await Promise.race(underWay.values());
      }
    } finally {
      asker.end();
    }
    const report = reportOf(look);
    if (report.state === 'done') {
      const { pages, checks, unsure, findings } = report;
      await house.run({
        do: 'looked',
        asset: kept.asset,
        pages: [...pages],
        checks: [...checks],
        unsure: [...unsure],
        faults: findings.map((found) => ({ ...found, params: { ...found.params } })),
      });
    }
    await keep({ ...kept, told: true, look });
    tellPages();
  }

  function run(kept: Kept): void {
    failed = null;
    const ended = drive(kept)
      .catch((error: unknown) => {
        failed = kept.asset;
        console.error(error);
      })
      .finally(() => {
        running = null;
      });
    running = { asset: kept.asset, ended };
  }

  async function report(asset: AssetId): Promise<LookReport> {
    const kept = await store.record(RECORD, parseKept);
    if (kept?.asset !== asset) return { is: 'not-looked', why: { key: 'look.why.not-yet' } };
    if (!kept.told && failed === asset) return { is: 'not-looked', why: { key: 'problem.store' } };
    return inShort(reportOf(kept.look), kept.told);
  }

  return {
    start: (asset) =>
      inTurn(async () => {
        if (running?.asset === asset) return report(asset);
        await running?.ended;
        const url = await house.look((state) => state.assets.get(asset)?.urls[0] ?? null);
        if (url === null) return { is: 'not-looked', why: { key: 'look.why.no-address' } };
        const kept: Kept = { asset, told: false, look: startLook(url, clock()) };
        await store.putRecord(RECORD, kept);
        run(kept);
        return report(asset);
      }),
    report,
    resume: () =>
      inTurn(async () => {
        const kept = await store.record(RECORD, parseKept);
        if (!kept || kept.told || running) return;
        // What was heard long ago says little about today, and what year it is may have changed.
        const old = clock().at - kept.look.now.at > DAY;
        run(old ? { ...kept, look: startLook(kept.look.start, clock()) } : kept);
      }),
  };
}

const hostsIn = (look: Look): Host[] => {
  const links = look.page?.facts.links.flatMap(({ url }) => (url === null ? [] : (hostOf(url) ?? []))) ?? [];
  return [look.site, ...links];
};

function inShort(report: Report, told: boolean): LookReport {
  if (report.state === 'failed') return { is: 'not-looked', why: report.why ?? { key: 'look.why.no-answer' } };
  // The house hears first, so that whoever is told "done" finds the bulbs as the look left them.
  if (report.state === 'running' || !told) return { is: 'running', asked: report.asked, known: report.known };
  const { page, findings, unknown, links } = report;
  return { is: 'done', page, findings: sayFindings(findings), unknown, links };
}
