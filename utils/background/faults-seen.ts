import { type SeenFault, seenOnPage } from '../core/nudges/seen-on-page.ts';
import { hostOf } from '../core/sites/host.ts';
import type { JournalStore } from '../platform/journal-store.ts';
import { faultsOn, parseFaultsOn } from './records.ts';

/** What the last look at its site saw on the page at `address`; nothing where there was none. */
export async function seenOn(store: Pick<JournalStore, 'record'>, address: string): Promise<readonly SeenFault[]> {
  const host = hostOf(address);
  const pages = host === null ? null : await store.record(faultsOn(host), parseFaultsOn);
  return pages ? seenOnPage(pages, address) : [];
}
