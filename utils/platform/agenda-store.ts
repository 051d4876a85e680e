import type { Agenda, SiteRecord } from '../core/bulbs/row.ts';
import type { Memory } from '../core/nudges/memory.ts';
import type { Host } from '../core/sites/host.ts';
import { type HouseDatabase, houseDatabase } from './house-database.ts';

/** The small prepared records: all that the popup reads, so this is all of the store that it loads. */
export interface AgendaStore {
  /** Null before it was first made, or when another version made it. */
  agenda(): Promise<Agenda | null>;
  /** The first of `hosts` that is listed (so give them nearest first, as `hostsAbove` does), or null. */
  site(hosts: readonly Host[]): Promise<SiteRecord | null>;
  /** Both of them as they stood at one moment. */
  both(hosts: readonly Host[]): Promise<{ agenda: Agenda | null; site: SiteRecord | null }>;
  /** A small record by its name, as far as `parse` can read it. */
  record<T>(name: string, parse: (raw: unknown) => T | null): Promise<T | null>;
}

export const AGENDA_VERSION = 3;
/** Site records carry no version of their own; this one stands beside them in the store. */
export const SITE_VERSION = 4;

export function openAgendaStore(name?: string): AgendaStore {
  return preparedIn(houseDatabase(name));
}

/** The prepared records in a database that is shared with the rest of the store. */
export function preparedIn(database: HouseDatabase): AgendaStore {
  const both = (hosts: readonly Host[]) =>
    database.use(async (db) => {
      const tx = db.transaction(['agenda', 'sites']);
      const [agenda, ...sites] = await Promise.all([
        tx.objectStore('agenda').get('agenda'),
        ...hosts.map((host) => tx.objectStore('sites').get(host)),
        tx.done,
      ]);
      return {
        agenda: isAgenda(agenda) ? agenda : null,
        site: sites.map(siteIn).find((site) => site !== null) ?? null,
      };
    });
  return {
    agenda: async () => (await both([])).agenda,
    site: async (hosts) => (await both(hosts)).site,
    both,
    async record(name, parse) {
      const raw = await database.use((db) => db.get('records', name));
      return raw === undefined ? null : parse(raw);
    },
  };
}

const isObject = (raw: unknown): raw is Readonly<Record<string, unknown>> => typeof raw === 'object' && raw !== null;

// These records are written by this product alone and made anew at any time: a look at version and outline is enough.
const isAgenda = (raw: unknown): raw is Agenda =>
  isObject(raw) &&
  raw.version === AGENDA_VERSION &&
  isObject(raw.counts) &&
  Array.isArray(raw.rows) &&
  Array.isArray(raw.room);

const isSiteRecord = (raw: unknown): raw is SiteRecord =>
  isObject(raw) && typeof raw.host === 'string' && Array.isArray(raw.now) && Array.isArray(raw.rest);

/** What is remembered of reminders, from its stored record. */
export const memoryIn = (raw: unknown): Memory | null => (isMemory(raw) ? raw : null);

const isMemory = (raw: unknown): raw is Memory =>
  isObject(raw) && Array.isArray(raw.reminded) && isObject(raw.seen) && isObject(raw.putOff);

export const siteIn = (stored: unknown): SiteRecord | null =>
  isObject(stored) && stored.version === SITE_VERSION && isSiteRecord(stored.record) ? stored.record : null;
