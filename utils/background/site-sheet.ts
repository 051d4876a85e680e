import { assetState } from '../core/bulbs/neglect.ts';
import { titleSaid } from '../core/commands/decision.ts';
import type { AssetId } from '../core/ids.ts';
import { faultsOf, REPORTED, sayFault } from '../core/inspect/finding.ts';
import type { Report } from '../core/inspect/look.ts';
import type { Fault } from '../core/journal/state.ts';
import type { Said } from '../core/said.ts';
import { type Host, hostOf } from '../core/sites/host.ts';
import { mainHost } from '../core/sites/listed.ts';
import type { SiteFault, SitePlace, SiteSheet } from '../protocol/messages.ts';
import type { House } from './house.ts';
import { feedOf, isLookedOver, type KeptSite, type SiteLooks } from './site-looks.ts';

const NO_PAGES: readonly Report['findings'][number][] = [];
/** More pages of one fault than these are told by their address alone. */
const PLACES_TOLD = 500;

/** Everything that is known of a site: the house says what is wrong, the last looks say where. Null where there is none. */
export async function siteSheet(
  asset: AssetId,
  house: House,
  looks: SiteLooks,
  granted: (hosts: Iterable<Host>) => Promise<ReadonlySet<Host>>,
): Promise<SiteSheet | null> {
  const [bulb, at] = await house.look(({ assets }, { now }) => [assets.get(asset) ?? null, now.at]);
  const host = bulb && (hostOf(bulb.urls[0] ?? '') ?? mainHost(bulb));
  if (!bulb || !host) return null;
  const [look, kept, nextLook, past] = await Promise.all([
    looks.report(asset),
    looks.kept(asset),
    looks.nextLook(asset),
    house.pastFaults(asset),
  ]);
  const report = kept?.report ?? null;
  const elsewhere = report?.notAsked ?? [];
  const may = await granted([host, ...elsewhere.map(({ host: other }) => other)]);
  const findings = report?.findings ?? NO_PAGES;
  const order = new Map(faultsOf(findings).map(({ key }, at) => [key, at]));
  const places = placesByKey(findings);
  // What a person met comes before what a look found; what no look knows any more comes last.
  const placeIn = ({ key, check }: Fault) => (check === REPORTED ? -1 : (order.get(key) ?? order.size));
  const open = bulb.faults.toSorted((a, b) => placeIn(a) - placeIn(b));
  const faults = open.map((fault) => siteFault(fault, places.get(fault.key) ?? [placeOf(fault)]));
  const onPage = new Map<string, number>();
  for (const fault of faults)
    for (const page of new Set(fault.places.map((place) => place.page))) onPage.set(page, (onPage.get(page) ?? 0) + 1);
  return {
    asset,
    title: titleSaid(bulb),
    host,
    granted: may.has(host),
    canLook: isLookedOver(bulb),
    hasFeed: !isLookedOver(bulb) && feedOf(bulb) !== null,
    state: assetState(bulb, at),
    look,
    lookedAt: kept?.wholeAt ?? null,
    nextLook,
    weekly: kept?.weekly ?? true,
    builder: report?.pages.find(({ builder }) => builder !== null)?.builder ?? null,
    pages: (report?.pages ?? []).map(({ url, title, edit }) => ({ url, title, edit, faults: onPage.get(url) ?? 0 })),
    faults,
    ...past,
    unknown: (report?.unknown ?? []).map(({ target, reason }) => ({ target, why: { key: `look.unknown.${reason}` } })),
    leftOut: report ? sayLeftOut(report) : [],
    notAsked: elsewhere.filter(({ host: other }) => !may.has(other)),
    requests: report?.requests ?? (await looks.ledger(asset)).length,
  };
}

const siteFault = (fault: Fault, places: readonly SitePlace[]): SiteFault => ({
  key: fault.key,
  check: fault.check,
  said: sayFault(fault),
  how: { key: `finding.${fault.check}.how` },
  target: fault.target,
  foundAt: fault.foundAt,
  reported: fault.check === REPORTED ? asReported(fault) : null,
  handedOver: fault.handedOver,
  places,
});

const asReported = ({ params: { title, quote, what } }: Fault): SiteFault['reported'] => ({
  title: typeof title === 'string' ? title : null,
  // Where nothing was typed, what was marked says what is out.
  quote: typeof quote === 'string' && quote !== what ? quote : null,
});

function placesByKey(findings: Report['findings']): Map<string, SitePlace[]> {
  const places = new Map<string, SitePlace[]>();
  for (const found of findings) {
    const known = places.get(found.key);
    if (!known) places.set(found.key, [placeOf(found)]);
    else if (known.length < PLACES_TOLD) known.push(placeOf(found));
  }
  return places;
}

const PARTS = ['head', 'header', 'nav', 'main', 'footer'] as const;

function placeOf({ page, params }: Pick<Fault, 'page' | 'params'>): SitePlace {
  const word = (name: string) => (typeof params[name] === 'string' ? params[name] : '');
  return {
    page,
    text: word('text'),
    heading: word('heading'),
    part: PARTS.find((part) => part === params['part']) ?? 'main',
  };
}

function sayLeftOut({ leftOut }: KeptSite['report']): Said[] {
  return Object.entries(leftOut).flatMap(([what, left]): Said[] => {
    if (typeof left === 'number') return left > 0 ? [{ key: `look.left.${what}`, with: { count: left } }] : [];
    return left ? [{ key: `look.left.${what}` }] : [];
  });
}
