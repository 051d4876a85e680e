import type { IDBPObjectStore, StoreNames } from 'idb';
import type { Agenda, SiteRecord } from '../core/bulbs/row.ts';
import type { EntryId } from '../core/ids.ts';
import type { Host } from '../core/sites/host.ts';
import { type AgendaStore, preparedIn, SITE_VERSION, siteIn } from './agenda-store.ts';
import { type HouseSchema, houseDatabase, type Snapshot } from './house-database.ts';
import { remembering } from './remembering.ts';

export { type Snapshot, StoreUnavailable, whyUnavailable } from './house-database.ts';

/** What one fact changes: the facts themselves, and all that is prepared from them. */
export interface Change {
  /** Each needs a string `id`. One that is there already stays as it is; otherwise they are kept as given. */
  readonly entries: readonly unknown[];
  readonly agenda: Agenda;
  readonly sites: {
    readonly put: readonly SiteRecord[];
    readonly remove: readonly Host[];
  };
  readonly snapshot?: Snapshot;
  readonly dropSnapshots?: readonly EntryId[];
  readonly records?: Readonly<Record<string, unknown>>;
}

/**
 * The journal, and beside it in the same database everything that is prepared from it. Entries go in and come out as they
 * are: reading them is the caller's task, so that one that cannot be read is never lost here.
 * Every method rejects with `StoreUnavailable` when the database cannot be opened or the disk is full.
 */
export interface JournalStore extends AgendaStore {
  putRecord(name: string, value: unknown): Promise<void>;
  dropRecord(name: string): Promise<void>;
  /** All entries after `upto`, or all there are, in the order of their ids. */
  entriesAfter(upto: EntryId | null): Promise<unknown[]>;
  /** Those of `ids` that are there, in the order asked for. */
  entriesOf(ids: readonly EntryId[]): Promise<unknown[]>;
  /** Which of `ids` are there. */
  has(ids: readonly EntryId[]): Promise<Set<EntryId>>;
  /** Newest first. One that cannot be read any more is left out: the journal holds all that it told. */
  snapshots(): Promise<Snapshot[]>;
  /** All or nothing: one transaction, on disk when it resolves as far as the browser can promise that. */
  append(change: Change): Promise<void>;
  /** The record of every listed site. */
  sites(): Promise<SiteRecord[]>;
  /** How many entries there are. */
  count(): Promise<number>;
  /** What is about this bulb, with the undos of it and the undos of those, in the order of their ids. */
  entriesAbout(bulb: string): Promise<unknown[]>;
}

/** Entries that are read at a time: a hundred thousand in one answer would be one huge message between processes. */
const BATCH = 20_000;

/** Opens lazily: nothing is read before the first call. */
export function openJournalStore(name?: string): JournalStore {
  const database = houseDatabase(name);
  const prepared = remembering(preparedIn(database));

  return {
    agenda: prepared.agenda,
    site: prepared.site,
    both: prepared.both,
    record: prepared.record,

    putRecord: (name, value) =>
      prepared.whileWriting(async () => {
        await database.use((db) => db.put('records', value, name));
      }),

    dropRecord: (name) =>
      prepared.whileWriting(async () => {
        await database.use((db) => db.delete('records', name));
      }),

    entriesAfter: (upto) =>
      database.use(async (db) => {
        const entries = db.transaction('entries').store;
        const found: unknown[] = [];
        let last: string | null = upto;
        for (;;) {
          const batch = await entries.getAll(last === null ? null : IDBKeyRange.lowerBound(last, true), BATCH);
          for (const { raw } of batch) found.push(raw);
          if (batch.length < BATCH) return found;
          last = batch.at(-1)?.id ?? null;
        }
      }),

    entriesOf: (ids) =>
      database.use(async (db) => {
        const entries = db.transaction('entries').store;
        const found = await Promise.all(ids.map((id) => entries.get(id)));
        return found.flatMap((kept) => (kept ? [kept.raw] : []));
      }),

    has: (ids) =>
      database.use(async (db) => {
        const known = await knownAmong(db.transaction('entries').store, ids);
        return new Set(ids.filter((id) => known.has(id)));
      }),

    async snapshots() {
      const newestFirst = (await database.use((db) => db.getAllKeys('snapshots'))).reverse();
      // One at a time, because a value that the browser cannot read fails its whole transaction.
      const read = newestFirst.map((upto) => database.use((db) => db.get('snapshots', upto)).catch(() => undefined));
      return (await Promise.all(read)).filter((snapshot) => snapshot !== undefined);
    },

    append: ({ entries, agenda, sites, snapshot, dropSnapshots = [], records = {} }) => {
      const kept = entries.map((raw) => ({
        id: idOf(raw),
        about: aboutOf(raw),
        raw,
      }));
      return prepared.whileWriting(() =>
        database.use(async (db) => {
          const tx = db.transaction(['entries', 'agenda', 'sites', 'snapshots', 'records'], 'readwrite', {
            durability: 'strict',
          });
          const ended = tx.done.then(
            () => null,
            (error: unknown) => error,
          );
          // A request that fails ends the transaction, which then knows no more of the reason than that it was aborted.
          let reason: unknown = null;
          const sent = (request: Promise<unknown>) => {
            request.catch((error: unknown) => {
              reason ??= error;
            });
          };
          try {
            const store = tx.objectStore('entries');
            const known = await knownAmong(
              store,
              kept.map(({ id }) => id),
            );
            for (const entry of kept) {
              if (known.has(entry.id)) continue;
              known.add(entry.id);
              sent(store.add(entry));
            }
            sent(tx.objectStore('agenda').put(agenda, 'agenda'));
            for (const host of sites.remove) sent(tx.objectStore('sites').delete(host));
            for (const record of sites.put)
              sent(tx.objectStore('sites').put({ host: record.host, version: SITE_VERSION, record }));
            for (const upto of dropSnapshots) sent(tx.objectStore('snapshots').delete(upto));
            if (snapshot) sent(tx.objectStore('snapshots').put(snapshot));
            for (const [name, value] of Object.entries(records)) sent(tx.objectStore('records').put(value, name));
          } catch (error) {
            // A value that cannot be stored throws without ending the transaction: what went before it would stay.
            reason ??= error;
            abort(tx);
          }
          const failure = await ended;
          if (failure) throw reason ?? failure;
        }),
      );
    },

    sites: () => database.use(async (db) => (await db.getAll('sites')).map(siteIn).filter((site) => site !== null)),

    count: () => database.use((db) => db.count('entries')),

    entriesAbout: (bulb) =>
      database.use(async (db) => {
        const about = db.transaction('entries').store.index('about');
        const found = new Map<string, unknown>();
        for (let names = [bulb]; names.length > 0; ) {
          const met = (await Promise.all(names.map((name) => about.getAll(name))))
            .flat()
            .filter(({ id }) => !found.has(id));
          for (const { id, raw } of met) found.set(id, raw);
          names = [...new Set(met.map(({ id }) => id))];
        }
        return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, raw]) => raw);
      }),
  };
}

type Entries<Mode extends IDBTransactionMode> = IDBPObjectStore<
  HouseSchema,
  StoreNames<HouseSchema>[],
  'entries',
  Mode
>;

/** Keys from the first to the last of `ids`: one request, where asking for each would be as many as there are. */
async function knownAmong<Mode extends IDBTransactionMode>(
  entries: Entries<Mode>,
  ids: readonly string[],
): Promise<Set<string>> {
  const [first] = ids;
  if (first === undefined) return new Set();
  let [low, high] = [first, first];
  for (const id of ids) {
    if (id < low) low = id;
    if (id > high) high = id;
  }
  return new Set(await entries.getAllKeys(IDBKeyRange.bound(low, high)));
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // The failure ended it already.
  }
}

const isObject = (raw: unknown): raw is Readonly<Record<string, unknown>> => typeof raw === 'object' && raw !== null;

function idOf(raw: unknown): string {
  if (isObject(raw) && typeof raw.id === 'string') return raw.id;
  throw new TypeError('An entry of the journal needs an id');
}

/** What an entry names, whatever its version: its bulb, and the entries that it takes back. */
function aboutOf(raw: unknown): string[] {
  const data = isObject(raw) ? raw.data : null;
  if (!isObject(data)) return [];
  const named: unknown[] = [data.asset, data.bulb, data.note, ...(Array.isArray(data.entries) ? data.entries : [])];
  return [...new Set(named.filter((name) => typeof name === 'string'))];
}
