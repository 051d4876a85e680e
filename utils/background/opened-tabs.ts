import type { BulbId } from '../core/ids.ts';
import { hostOf } from '../core/sites/host.ts';
import type { Instant, Now } from '../core/time.ts';
import type { JournalStore } from '../platform/journal-store.ts';
import { openTab, type TabWatch, watchTabs, whereabouts } from '../platform/tabs.ts';
import { oneAfterAnother } from './in-turn.ts';
import { type Opened, parseOpened } from './records.ts';

/** The tabs that were opened from here to mend a bulb: watched until they are closed or left, and not a moment longer. */
export interface OpenedTabs {
  open(bulb: BulbId, url: string): Promise<void>;
  /** The page in a tab has come to this address, as the browser or its own banner says. */
  moved(tab: number, url: string): Promise<void>;
  closed(tab: number): Promise<void>;
  /** The bulb that this tab was opened for, until it is closed or left. */
  bulbOf(tab: number): Promise<BulbId | null>;
  /** The browser was closed with them: every one of them was left. */
  restarted(): Promise<void>;
  /**
   * For a background that has just started: finds out what became of the tabs while nobody was awake, and listens on only
   * if one is still open. It cannot know that before it has read.
   */
  settle(): Promise<void>;
}

export interface TabsEdge {
  readonly store: JournalStore;
  readonly clock: () => Now;
  /** A tab that was opened for this bulb at `openedAt` was closed or left. */
  readonly left: (bulb: BulbId, openedAt: Instant) => Promise<void>;
}

export function openedTabs({ store, clock, left }: TabsEdge): OpenedTabs {
  // Read, changed and written one after another: two tabs may be closed in the same moment.
  const inTurn = oneAfterAnother();
  const read = async () => (await store.record('opened', parseOpened)) ?? [];
  const change = (
    how: (opened: readonly Opened[]) => { opened: readonly Opened[]; left: readonly Opened[] },
  ): Promise<void> =>
    inTurn(async () => {
      const before = await read();
      const after = how(before);
      // Asked first: a browser that is closing may end us between the two, and asking twice is one question.
      for (const { bulb, since } of after.left) await left(bulb, since);
      if (after.opened !== before) await store.putRecord('opened', after.opened);
      if (after.opened.length === 0) watch.stop();
      else watch.start();
    });
  const without = (opened: readonly Opened[], gone: (one: Opened) => boolean) => ({
    opened: opened.some(gone) ? opened.filter((one) => !gone(one)) : opened,
    left: opened.filter(gone),
  });

  const self: OpenedTabs = {
    open: async (bulb, url) => {
      watch.start();
      const since = clock().at;
      const tab = await openTab(url);
      if (tab === null) return;
      await change((opened) => ({
        opened: [...opened.filter((other) => other.tab !== tab), { tab, bulb, url, since, place: null }],
        left: [],
      }));
    },
    moved: (tab, url) =>
      change((opened) => {
        const one = opened.find((other) => other.tab === tab);
        if (!one) return { opened, left: [] };
        if (one.place === url) return { opened, left: [] };
        // Who had to sign in first has not left yet, but only just arrived.
        if (one.place === null || isSamePage(url, one.url)) {
          const arrived = opened.map((other) => (other === one ? { ...one, place: url } : other));
          return { opened: arrived, left: [] };
        }
        return hasLeft(one.place, url) ? without(opened, (other) => other === one) : { opened, left: [] };
      }),
    bulbOf: (tab) => inTurn(async () => (await read()).find((one) => one.tab === tab)?.bulb ?? null),
    closed: (tab) => change((opened) => without(opened, (other) => other.tab === tab)),
    restarted: () => change((opened) => without(opened, () => true)),
    settle: async () => {
      await change((opened) => ({ opened, left: [] }));
      for (const { tab } of await read()) {
        const place = await whereabouts(tab);
        if (place === null) await self.closed(tab);
        else if (place.url !== null) await self.moved(tab, place.url);
      }
    },
  };
  const watch: TabWatch = watchTabs({ moved: self.moved, closed: self.closed });
  return self;
}

/** The front page of a site is left for another site; any other page is left for any other page. */
const hasLeft = (place: string, url: string): boolean =>
  hostOf(place) !== hostOf(url) || (pathOf(place) !== '' && !isSamePath(pathOf(place), pathOf(url)));

/** Services write `me` for whoever is signed in, and put the person's own name in its place when the page is there. */
function isSamePath(place: string, path: string): boolean {
  const parts = path.split('/');
  const wanted = place.split('/');
  return wanted.length === parts.length && wanted.every((part, at) => part === parts[at] || part === 'me');
}

const isSamePage = (one: string, other: string): boolean =>
  hostOf(one) === hostOf(other) && pathOf(one) === pathOf(other);

const pathOf = (address: string): string => new URL(address).pathname.replace(/\/$/, '');
