import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { AssetId } from '../core/ids.ts';

/**
 * What is kept of looks at sites, in a database of its own: none of it is a fact of the house, all of it can be had again
 * by looking again, and the house opens no slower for it. What it holds is `unknown`: another version may have written it.
 */
interface LookSchema extends DBSchema {
  /** The one look that is under way. */
  current: { key: 'current'; value: unknown };
  /** What came of its requests, in order. */
  steps: { key: number; value: unknown };
  /** What the looks at a site came to so far. */
  sites: { key: AssetId; value: unknown };
  /** The requests of the last look at it. */
  ledgers: { key: AssetId; value: unknown };
}

export interface LookStore {
  current(): Promise<unknown>;
  /** Begins a look: whatever was under way is gone. */
  begin(current: unknown): Promise<void>;
  /** Changes what is kept of the look under way, beside its steps. */
  putCurrent(current: unknown): Promise<void>;
  addStep(step: unknown): Promise<void>;
  steps(): Promise<unknown[]>;
  /** Ends the look under way, and keeps what it came to. */
  end(asset: AssetId, site: unknown, ledger: unknown): Promise<void>;
  /** Forgets the look under way. */
  abandon(): Promise<void>;
  site(asset: AssetId): Promise<unknown>;
  sites(): Promise<{ readonly asset: AssetId; readonly site: unknown }[]>;
  putSite(asset: AssetId, site: unknown): Promise<void>;
  ledger(asset: AssetId): Promise<unknown>;
  /** Forgets all that is kept of a site. */
  forget(asset: AssetId): Promise<void>;
}

/** Opens lazily, at the first use. */
export function openLookStore(name = 'houselights-looks'): LookStore {
  let opening: Promise<IDBPDatabase<LookSchema>> | null = null;
  const open = (): Promise<IDBPDatabase<LookSchema>> => {
    opening ??= openDB<LookSchema>(name, 1, {
      upgrade(db) {
        db.createObjectStore('current');
        db.createObjectStore('steps', { autoIncrement: true });
        db.createObjectStore('sites');
        db.createObjectStore('ledgers');
      },
      // The browser may close it at any time; the next use opens it again.
      terminated: () => {
        opening = null;
      },
    }).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };

  return {
    current: async () => (await open()).get('current', 'current'),
    async begin(current) {
      const tx = (await open()).transaction(['current', 'steps'], 'readwrite');
      await Promise.all([tx.objectStore('steps').clear(), tx.objectStore('current').put(current, 'current'), tx.done]);
    },
    async putCurrent(current) {
      await (await open()).put('current', current, 'current');
    },
    async addStep(step) {
      await (await open()).add('steps', step);
    },
    steps: async () => (await open()).getAll('steps'),
    async end(asset, site, ledger) {
      const tx = (await open()).transaction(['current', 'steps', 'sites', 'ledgers'], 'readwrite');
      await Promise.all([
        tx.objectStore('sites').put(site, asset),
        tx.objectStore('ledgers').put(ledger, asset),
        tx.objectStore('steps').clear(),
        tx.objectStore('current').delete('current'),
        tx.done,
      ]);
    },
    async abandon() {
      const tx = (await open()).transaction(['current', 'steps'], 'readwrite');
      await Promise.all([tx.objectStore('steps').clear(), tx.objectStore('current').delete('current'), tx.done]);
    },
    site: async (asset) => (await open()).get('sites', asset),
    async sites() {
      const tx = (await open()).transaction('sites');
      const [keys, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll(), tx.done]);
      return keys.map((asset, at) => ({ asset, site: values[at] }));
    },
    async putSite(asset, site) {
      await (await open()).put('sites', site, asset);
    },
    ledger: async (asset) => (await open()).get('ledgers', asset),
    async forget(asset) {
      const tx = (await open()).transaction(['sites', 'ledgers'], 'readwrite');
      await Promise.all([tx.objectStore('sites').delete(asset), tx.objectStore('ledgers').delete(asset), tx.done]);
    },
  };
}
