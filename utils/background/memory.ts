import type { BulbId } from '../core/ids.ts';
import { type HeldBack, type Memory, NOTHING_REMEMBERED, withHeld } from '../core/nudges/memory.ts';
import type { Now } from '../core/time.ts';
import type { JournalStore } from '../platform/journal-store.ts';
import { oneAfterAnother } from './in-turn.ts';
import { parseHeld, parseMemory } from './records.ts';

/** What is remembered of reminders, beside the journal: whoever chooses the next one looks back at it. */
export interface MemoryKept {
  read(): Promise<Memory>;
  /** Nothing is written where `by` gives back what it got. */
  change(by: (memory: Memory) => Memory): Promise<void>;
  /** What was held back, in the order in which it was. Read by nobody who has to answer a page. */
  held(): Promise<readonly HeldBack[]>;
  /** A reminder about this bulb was held back just now. */
  hold(bulb: BulbId, because: HeldBack['because']): Promise<void>;
  /** Forgets what was held back. */
  forgetHeld(): Promise<void>;
}

export function keepMemory(store: Pick<JournalStore, 'record' | 'putRecord'>, clock: () => Now): MemoryKept {
  // Two windows may show a banner in the same moment.
  const inTurn = oneAfterAnother();
  const read = async () => (await store.record('memory', parseMemory)) ?? NOTHING_REMEMBERED;
  const held = async () => (await store.record('held', parseHeld)) ?? [];
  return {
    read,
    change: (by) =>
      inTurn(async () => {
        const before = await read();
        const after = by(before);
        if (after !== before) await store.putRecord('memory', after);
      }),
    held,
    hold: (bulb, because) =>
      inTurn(async () => {
        const before = await held();
        const after = withHeld(before, bulb, because, clock());
        if (after !== before) await store.putRecord('held', after);
      }),
    forgetHeld: () => inTurn(() => store.putRecord('held', [])),
  };
}
