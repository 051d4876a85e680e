import { titleSaid } from '../core/commands/decision.ts';
import { type BulbId, isAssetId } from '../core/ids.ts';
import { isBelieved, REMEMBERED_FOR } from '../core/nudges/memory.ts';
import type { Said } from '../core/said.ts';
import type { Now } from '../core/time.ts';
import type { JournalStore } from '../platform/journal-store.ts';
import type { RemindersSheet } from '../protocol/messages.ts';
import type { House } from './house.ts';
import type { MemoryKept } from './memory.ts';
import { parseInstant } from './records.ts';

/** The list of what was shown and what was held back. */
export interface RemindersList {
  /** Latest first, with the titles that the bulbs have now. */
  sheet(): Promise<RemindersSheet>;
  /**
   * Empties the list. What was held back is forgotten with it; what was shown is still counted by the rules until it is too
   * old, or emptying the list would bring more reminders.
   */
  empty(): Promise<void>;
}

export function listReminders(
  store: Pick<JournalStore, 'record' | 'putRecord'>,
  house: Pick<House, 'look'>,
  memory: Pick<MemoryKept, 'read' | 'held' | 'forgetHeld'>,
  clock: () => Now,
): RemindersList {
  return {
    sheet: async () => {
      const [emptied, { reminded }, held] = await Promise.all([
        store.record('list-emptied', parseInstant),
        memory.read(),
        memory.held(),
      ]);
      const now = clock().at;
      const since = Math.max(emptied !== null && isBelieved(emptied, now) ? emptied : 0, now - REMEMBERED_FOR);
      return house.look(({ assets, notes }) => {
        const title = (bulb: BulbId): Said | string | null => {
          const found = isAssetId(bulb) ? assets.get(bulb) : notes.get(bulb);
          return found ? titleSaid(found) : null;
        };
        return {
          reminded: reminded
            .filter(({ at }) => at > since)
            .map(({ bulbs, ...line }) => ({ ...line, titles: bulbs.map(title) }))
            .reverse(),
          held: held
            .filter(({ at }) => at > since)
            .map(({ bulb, ...line }) => ({ ...line, title: title(bulb) }))
            .reverse(),
        };
      });
    },
    empty: async () => {
      await memory.forgetHeld();
      await store.putRecord('list-emptied', clock().at);
    },
  };
}
