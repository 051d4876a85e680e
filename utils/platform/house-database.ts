import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { EntryId } from '../core/ids.ts';
import type { State } from '../core/journal/state.ts';
import type { Host } from '../core/sites/host.ts';

/** The house replayed up to an entry, so that starting up costs only what came after it. */
export interface Snapshot {
  readonly upto: EntryId;
  readonly version: number;
  readonly state: State;
  /** Entries up to here that could not be read. */
  readonly damaged: number;
}

/** What the database holds. Entries and prepared records are `unknown`: another version may have written them. */
export interface HouseSchema extends DBSchema {
  entries: {
    key: string;
    /** `about`: what the entry names, its bulb or the entries that it takes back. Beside the entry, never in it. */
    value: { id: string; about: string[]; raw: unknown };
    indexes: { about: string };
  };
  snapshots: { key: EntryId; value: Snapshot };
  agenda: { key: 'agenda'; value: unknown };
  sites: { key: Host; value: { host: Host; version: number; record: unknown } };
  records: { key: string; value: unknown };
}

export type HouseConnection = IDBPDatabase<HouseSchema>;

/** Raised by one, with a step in `upgrade`, whenever the stores change. What they hold has versions of its own. */
const SCHEMA_VERSION = 1;

/** `full`: the disk is. `newer`: a later version of the product has written here. `unopened`: the browser will not open it. */
export type WhyUnavailable = 'full' | 'newer' | 'unopened';

/** The database cannot be used. Nothing was changed. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly why: WhyUnavailable;
  constructor(why: WhyUnavailable, cause: unknown) {
    super(`The house's database is unavailable: ${why}`, { cause });
    this.why = why;
  }
}

/**
 * Why the database cannot be used, if that is what `error` says. Known by its name: the background is several scripts, and
 * each has a class of its own.
 */
export const whyUnavailable = (error: unknown): WhyUnavailable | null =>
  error instanceof Error && error.name === 'StoreUnavailable' && 'why' in error ? (error.why as WhyUnavailable) : null;

export interface HouseDatabase {
  /**
   * Opens the database if it is not open, and does `work` with it. `work` must be one transaction and safe to do again:
   * when the browser has closed the connection meanwhile, it is done once more on a new one.
   */
  use<T>(work: (connection: HouseConnection) => Promise<T>): Promise<T>;
}

/** The one embedded database. Opened by the first use, let go when another version of the product wants to change it. */
export function houseDatabase(name = 'houselights'): HouseDatabase {
  let connection: Promise<HouseConnection> | null = null;

  const connect = (): Promise<HouseConnection> => {
    if (connection) return connection;
    const letGo = () => {
      if (connection === opening) connection = null;
    };
    const opening = openDB<HouseSchema>(name, SCHEMA_VERSION, {
      upgrade,
      // A newer version waits in another context: it goes first, and the next use here opens what it left.
      blocking: () => {
        letGo();
        void opening.then((db) => db.close());
      },
      terminated: letGo,
    });
    connection = opening;
    opening.catch(letGo);
    return opening;
  };

  const open = async (): Promise<HouseConnection> => {
    try {
      return await connect();
    } catch (error) {
      throw new StoreUnavailable(whyNotOpened(error), error);
    }
  };

  return {
    async use(work) {
      const first = await open();
      try {
        return await work(first);
      } catch (error) {
        if (isFullDisk(error)) throw new StoreUnavailable('full', error);
        // Thrown by `transaction()` alone: the connection was closed between opening and use.
        if (nameOf(error) !== 'InvalidStateError') throw error;
        if (connection && (await connection.catch(() => null)) === first) connection = null;
        return work(await open());
      }
    },
  };
}

function upgrade(db: HouseConnection, from: number): void {
  if (from < 1) {
    db.createObjectStore('entries', { keyPath: 'id' }).createIndex('about', 'about', { multiEntry: true });
    db.createObjectStore('snapshots', { keyPath: 'upto' });
    db.createObjectStore('agenda');
    db.createObjectStore('sites', { keyPath: 'host' });
    db.createObjectStore('records');
  }
}

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');

const isFullDisk = (error: unknown): boolean => nameOf(error) === 'QuotaExceededError';

const whyNotOpened = (error: unknown): WhyUnavailable =>
  isFullDisk(error) ? 'full' : nameOf(error) === 'VersionError' ? 'newer' : 'unopened';
