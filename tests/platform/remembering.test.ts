import { describe, expect, it } from 'vitest';
import type { AgendaStore } from '../../utils/platform/agenda-store.ts';
import { remembering } from '../../utils/platform/remembering.ts';

/** A store that counts how often it is read. */
function counted() {
  const kept = { shown: 'first', failing: false, reads: 0 };
  const read = async <T>(found: () => T): Promise<T> => {
    kept.reads += 1;
    if (kept.failing) throw new Error('The database is closed');
    return found();
  };
  const store: AgendaStore = {
    agenda: () => read(() => null),
    site: () => read(() => null),
    both: () => read(() => ({ agenda: null, site: null })),
    record: (_name, parse) => read(() => parse(kept.shown)),
  };
  return { kept, store: remembering(store) };
}
const asIs = (raw: unknown) => raw;

describe('what the background has read', () => {
  it('is not read again while nothing is written', async () => {
    const { kept, store } = counted();
    await store.both(['ada.example']);
    await store.both(['ada.example']);
    await store.record('shown', asIs);
    await store.record('shown', asIs);
    expect(kept.reads).toBe(2);
  });

  it('is read anew after each write, also where the read began before it', async () => {
    const { kept, store } = counted();
    expect(await store.record('shown', asIs)).toBe('first');
    await store.whileWriting(async () => {
      await store.record('shown', asIs);
      kept.shown = 'second';
    });
    expect(await store.record('shown', asIs)).toBe('second');
  });

  it('is forgotten when a write fails, and a read that fails is tried again', async () => {
    const { kept, store } = counted();
    kept.failing = true;
    await expect(store.record('shown', asIs)).rejects.toThrow('closed');
    kept.failing = false;
    expect(await store.record('shown', asIs)).toBe('first');
    kept.shown = 'second';
    await expect(store.whileWriting(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
    expect(await store.record('shown', asIs)).toBe('second');
  });
});
