import type { AssetId, Random } from '../core/ids.ts';
import type { Check } from '../core/inspect/checks/check.ts';
import { makeInspector } from '../core/inspect/inspector.ts';
import { DAY, type Now } from '../core/time.ts';
import { wakeAt } from '../platform/alarm.ts';
import { isMetered } from '../platform/connection.ts';
import type { JournalStore } from '../platform/journal-store.ts';
import { openLookStore } from '../platform/look-store.ts';
import { allGrantedHosts, grantedHosts } from '../platform/permissions.ts';
import { tellPages } from '../platform/tell-pages.ts';
import { createWebAsker } from '../platform/web-asker.ts';
import type { SiteRequest, SiteSheet } from '../protocol/messages.ts';
import type { House } from './house.ts';
import { faultsOn } from './records.ts';
import { type SiteLooks, siteLooks } from './site-looks.ts';
import { siteSheet } from './site-sheet.ts';

/** The looks at sites, and what the site's page is told of them. */
export interface Looks extends Omit<SiteLooks, 'kept' | 'ledger' | 'nextLook'> {
  sheet(asset: AssetId): Promise<SiteSheet | null>;
  requests(asset: AssetId): Promise<readonly SiteRequest[]>;
}

/** What the background shares with the looks; the rest of their edge is their own. */
export interface Shared {
  readonly store: JournalStore;
  readonly house: House;
  readonly clock: () => Now;
  readonly random: Random;
}
export type OpenLooks = (shared: Shared) => Looks;

/** Wires the looks at sites: a room of the background that is seldom entered, and loaded by the first who does. */
export function openLooks({ store, house, clock, random }: Shared, checks: readonly Check[]): Looks {
  const inspector = makeInspector(checks);
  const looks = siteLooks({
    store: openLookStore(),
    house,
    clock,
    random,
    asker: createWebAsker(),
    inspector: async () => inspector,
    granted: grantedHosts,
    allGranted: allGrantedHosts,
    metered: isMetered,
    // Once a day in any case: what is kept of a bulb that was taken down is forgotten, and a lost alarm is found.
    wakeAt: (at) => wakeAt(Math.min(at ?? Number.POSITIVE_INFINITY, clock().at + DAY), 'next-look'),
    tellPages: (host, seen) => (seen ? store.putRecord(faultsOn(host), seen) : store.dropRecord(faultsOn(host))),
    changed: tellPages,
  });
  return {
    ...looks,
    sheet: (asset) => siteSheet(asset, house, looks, grantedHosts),
    requests: async (asset) =>
      (await looks.ledger(asset)).map(({ at, method, url, why, status }) => ({
        at,
        method,
        url,
        why: { key: `look.ledger.${why}` },
        status,
      })),
  };
}
