import { kindOf } from '../assets/catalogue.ts';
import type { Access } from '../bulbs/row.ts';
import type { Asset, SiteChoice, State } from '../journal/state.ts';
import { type Host, hostOf, hostsAbove } from './host.ts';

/** Hosts whose own terms forbid add-ons that change their pages: nothing is put there before the person chose it. */
const WITH_TERMS: ReadonlySet<Host> = new Set(['linkedin.com']);

/** The name under which a host stands on the list: a service with terms is one site with one choice, in whatever country. */
const listedAs = (host: Host): Host => hostsAbove(host).find((above) => WITH_TERMS.has(above)) ?? host;

export const hasTerms = (host: Host): boolean => WITH_TERMS.has(listedAs(host));

function siteOf(url: string): Host | null {
  const host = hostOf(url);
  return host === null ? null : listedAs(host);
}

/** Where an asset is mended: the person's own edit page, the kind's, or else where others see it. Null off the web. */
export function opensAt({ kind: id, editUrl, urls }: Asset): string | null {
  const kind = kindOf(id);
  const edit = kind?.edit?.replace('{address}', () => urls[0]?.replace(/\/$/, '') ?? '');
  const known = edit && URL.canParse(edit) ? edit : null;
  const named = kind?.address?.includes('{') ? null : (kind?.address ?? null);
  const service = kind?.hosts[0] ? `https://www.${kind.hosts[0]}/` : null;
  return editUrl ?? known ?? urls[0] ?? named ?? service;
}

/** Every host that an asset puts on the person's list: where it is seen, where it is mended, where its service lives. */
export function hostsOf(asset: Asset): ReadonlySet<Host> {
  const known = hostsKnown.get(asset);
  if (known) return known;
  const opens = opensAt(asset);
  const own = [...asset.urls, ...(opens ? [opens] : [])].map(siteOf).filter((host) => host !== null);
  const hosts = new Set([...own, ...(own.length === 0 ? (kindOf(asset.kind)?.hosts ?? []) : [])]);
  hostsKnown.set(asset, hosts);
  return hosts;
}
const hostsKnown = new WeakMap<Asset, ReadonlySet<Host>>();

/** The host under which an asset is spoken of: where it is mended. */
export function mainHost(asset: Asset): Host | null {
  const opens = opensAt(asset);
  return opens ? siteOf(opens) : null;
}

/** Every host on the list, each once. */
export function listedHosts(state: State): Set<Host> {
  const hosts = new Set<Host>();
  for (const asset of state.assets.values()) for (const host of hostsOf(asset)) hosts.add(host);
  return hosts;
}

/** What may be done on a listed host, by the person's choices and the browser's grants. */
export function accessTo(host: Host, choice: SiteChoice | undefined, granted: boolean): Access {
  if (choice?.mode === 'toolbar') return 'toolbar';
  if (hasTerms(host) && choice?.mode !== 'banner') return 'choose';
  if (choice?.quiet) return 'quiet';
  return granted ? 'banner' : 'ask';
}
