import type { Agenda, SiteRecord } from '../core/bulbs/row.ts';
import type { Host } from '../core/sites/host.ts';
import type { AgendaStore } from './agenda-store.ts';

/** Small records that are read once and then known, until something is written. */
export interface Remembering extends AgendaStore {
  /** Runs `write`. What is read meanwhile is not remembered beyond it. */
  whileWriting<T>(write: () => Promise<T>): Promise<T>;
}

/**
 * Remembers what was read for as long as nothing is written. For the one context that writes: it lives for seconds at a
 * time, and a page that asks something waits for none of these reads but the first.
 */
export function remembering(store: AgendaStore): Remembering {
  const known = new Map<string, Promise<unknown>>();
  const once = <T>(name: string, read: () => Promise<T>): Promise<T> => {
    // What is kept under a name is what `read` gave for that name.
    const before = known.get(name) as Promise<T> | undefined;
    if (before) return before;
    const reading = read();
    known.set(name, reading);
    reading.catch(() => known.get(name) === reading && known.delete(name));
    return reading;
  };
  const both = (hosts: readonly Host[]): Promise<{ agenda: Agenda | null; site: SiteRecord | null }> =>
    once(`at ${hosts.join(' ')}`, () => store.both(hosts));
  return {
    agenda: async () => (await both([])).agenda,
    site: async (hosts) => (await both(hosts)).site,
    both,
    record: async (name, parse) => {
      const raw = await once(`record ${name}`, () => store.record<{ raw: unknown }>(name, (found) => ({ raw: found })));
      return raw === null ? null : parse(raw.raw);
    },
    whileWriting: async (write) => {
      known.clear();
      try {
        return await write();
      } finally {
        known.clear();
      }
    },
  };
}
