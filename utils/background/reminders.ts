import * as v from 'valibot';
import { titleSaid } from '../core/commands/decision.ts';
import { type BulbId, isAssetId } from '../core/ids.ts';
import { REMEMBERED_FOR } from '../core/nudges/memory.ts';
import type { Said } from '../core/said.ts';
import type { Now } from '../core/time.ts';
import { instantSchema } from '../core/time-schemas.ts';
import type { JournalStore } from '../platform/journal-store.ts';
import type { RemindersSheet } from '../protocol/messages.ts';
import type { House } from './house.ts';
import type { MemoryKept } from './memory.ts';

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
        store.record('list-emptied', parseEmptied),
        memory.read(),
        memory.held(),
      ]);
      const since = Math.max(emptied ?? 0, clock().at - REMEMBERED_FOR);
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

function parseEmptied(raw: unknown): number | null {
  const parsed = v.safeParse(instantSchema, raw);
  return parsed.success ? parsed.output : null;
}
