import { isPage, MAX_ADDRESS } from '../core/sites/host.ts';
import { DAY, type Now } from '../core/time.ts';
import type { JournalStore } from '../platform/journal-store.ts';
import { openOwnWindow } from '../platform/own-window.ts';
import { type Jot, MAX_PAGE_TITLE, MAX_QUOTE } from '../protocol/messages.ts';
import { oneAfterAnother } from './in-turn.ts';
import { type Jots, parseJots } from './records.ts';

/**
 * What was begun on a page of the web and is finished in a small window of ours. It waits here, and not in the window's
 * address, because a browser keeps addresses in its history.
 */
export interface JotsKept {
  begin(jot: Jot): Promise<void>;
  /** Null where it was too long ago. */
  read(id: string): Promise<Jot | null>;
  /** What was begun and never finished is not kept. */
  forgetOld(): Promise<void>;
}

const KEPT_FOR = DAY;
const KEPT = 20;

/** What a menu or a key brings along may be of any length; an address that is no page's, or is cut, is none. */
function withinBounds({ is, url, title, quote, target = '' }: Jot): Jot {
  const page = isPage(url) ? url : '';
  return {
    is,
    url: page,
    title: page === '' ? '' : title.slice(0, MAX_PAGE_TITLE).toWellFormed(),
    quote: quote.slice(0, MAX_QUOTE).toWellFormed(),
    target: target.length > MAX_ADDRESS ? '' : target,
  };
}

export function keepJots(store: JournalStore, { clock, random }: { clock: () => Now; random: () => number }): JotsKept {
  const inTurn = oneAfterAnother();
  const all = async (): Promise<Jots> => (await store.record('jots', parseJots)) ?? [];
  const young = (jots: Jots): Jots => {
    const { at: now } = clock();
    return jots.filter(({ at }) => at <= now && now - at < KEPT_FOR);
  };
  return {
    begin: (jot) =>
      inTurn(async () => {
        const id = Array.from({ length: 13 }, () => Math.floor(random() * 36).toString(36)).join('');
        await store.putRecord(
          'jots',
          [...young(await all()), { id, at: clock().at, ...withinBounds(jot) }].slice(-KEPT),
        );
        await openOwnWindow(`moment.html#jot=${id}`);
      }),
    read: async (id) => {
      const jot = young(await all()).find((one) => one.id === id);
      if (!jot) return null;
      const { id: _, at: __, ...begun } = jot;
      return begun;
    },
    forgetOld: () =>
      inTurn(async () => {
        const kept = await all();
        const fresh = young(kept);
        if (fresh.length < kept.length) await store.putRecord('jots', fresh);
      }),
  };
}
