import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type AgendaStore, openAgendaStore } from '../utils/platform/agenda-store.ts';

declare global {
  /** In the popup: its store, whose first read is under way already. */
  var readFirst: AgendaStore;
}

/**
 * Runs in the popup ahead of its own code: while the browser fetches and starts all that, it also opens the database and reads
 * what is painted first. It cannot be part of that code, because no module runs before every module it needs has come.
 */
export default defineUnlistedScript(() => {
  const store = openAgendaStore();
  let first: ReturnType<AgendaStore['agenda']> | null = store.agenda();
  // Whoever paints is told of a failure.
  first.catch(() => null);
  globalThis.readFirst = {
    ...store,
    agenda: () => {
      const read = first ?? store.agenda();
      first = null;
      return read;
    },
  };
});
