import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readGlimpse } from '../utils/core/bulbs/glimpse.ts';
import { type AgendaStore, openAgendaStore } from '../utils/platform/agenda-store.ts';
import { readClock } from '../utils/platform/clock.ts';
import { sentences } from '../utils/words/locales/en/sentences.ts';
import { makeWords } from '../utils/words/words.ts';
import { paintGlimpse } from './popup/paint-glimpse.ts';

declare global {
  /** In the popup: its store, whose first read is under way already. */
  var readFirst: AgendaStore;
}

/**
 * Runs in the popup ahead of its own code: while the browser fetches and starts all that, it paints the counts that the
 * popup's address tells, opens the database and reads the rest of what is painted first. It cannot be part of that code,
 * because no module runs before every module it needs has come. The page shows nothing before it has run.
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
  const root = document.getElementById('popup');
  const counts = readGlimpse(location.hash);
  if (!root || !counts) return;
  const { at, zone } = readClock();
  paintGlimpse(root, counts, makeWords({ locale: navigator.language, zone, now: at }, sentences));
});
