import type { BulbId } from '../core/ids.ts';
import { hostOf } from '../core/sites/host.ts';
import type { JournalStore } from '../platform/journal-store.ts';
import { openTab, type TabWatch, watchTabs } from '../platform/tabs.ts';
import { type Opened, parseOpened } from './records.ts';

/** The tabs that were opened from here to mend a bulb: watched until they are closed or left, and not a moment longer. */
export interface OpenedTabs {
  open(bulb: BulbId, url: string): Promise<void>;
  /** The page in a tab has come to this address, as the browser or its own banner says. */
  moved(tab: number, url: string): Promise<void>;
  closed(tab: number): Promise<void>;
  /** The browser was closed with them: every one of them was left. */
  restarted(): Promise<void>;
  /** Stops listening when nothing is open; a worker that has just started cannot know that before it has read. */
  settle(): Promise<void>;
}

export function openedTabs(store: JournalStore, left: (bulb: BulbId) => Promise<void>): OpenedTabs {
  // Read, changed and written one after another: two tabs may be closed in the same moment.
  let queue: Promise<unknown> = Promise.resolve();
  const change = (how: (opened: readonly Opened[]) => { opened: readonly Opened[]; left: readonly BulbId[] }): Promise<void> => {
    const result = queue.then(async () => {
      const before = (await store.record('opened', parseOpened)) ?? [];
      const after = how(before);
      if (after.opened !== before) await store.putRecord('opened', after.opened);
      if (after.opened.length === 0) watch.stop();
      for (const bulb of after.left) await left(bulb);
    });
    queue = result.catch(() => undefined);
    return result;
  };
  const without = (opened: readonly Opened[], gone: (one: Opened) => boolean) => ({
    opened: opened.some(gone) ? opened.filter((one) => !gone(one)) : opened,
    left: opened.filter(gone).map(({ bulb }) => bulb),
  });

  const self: OpenedTabs = {
    open: async (bulb, url) => {
      watch.start();
      const tab = await openTab(url);
      if (tab === null) return;
      await change((opened) => ({
        opened: [...opened.filter((other) => other.tab !== tab), { tab, bulb, url, place: null }],
        left: [],
      }));
    },
    moved: (tab, url) =>
      change((opened) => {
        const one = opened.find((other) => other.tab === tab);
        if (!one) return { opened, left: [] };
        if (one.place === null) {
          const arrived = opened.map((other) => (other === one ? { ...one, place: url } : other));
          return { opened: arrived, left: [] };
        }
        return hasLeft(one.place, url) ? without(opened, (other) => other === one) : { opened, left: [] };
      }),
    closed: (tab) => change((opened) => without(opened, (other) => other.tab === tab)),
    restarted: () => change((opened) => without(opened, () => true)),
    settle: () => change((opened) => ({ opened, left: [] })),
  };
  const watch: TabWatch = watchTabs({ moved: self.moved, closed: self.closed });
  return self;
}

/** The front page of a site is left for another site; any other page is left for any other page. */
function hasLeft(place: string, url: string): boolean {
  if (hostOf(place) !== hostOf(url)) return true;
  const path = (address: string) => new URL(address).pathname.replace(/\/$/, '');
  return path(place) !== '' && path(place) !== path(url);
}
