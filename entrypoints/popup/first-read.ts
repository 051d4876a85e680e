import { openAgendaStore } from '../../utils/platform/agenda-store.ts';

/** The store, opened before anything else of the popup runs: while the rest starts, the browser gets the database ready. */
export const store = openAgendaStore();
// Whoever paints asks again, and is told of any failure then.
store.agenda().catch(() => null);
