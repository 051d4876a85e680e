import { type BulbId, isAssetId } from '../core/ids.ts';
import { type LinkedinPage, pageAt, staysAt } from '../core/linkedin/place-at.ts';
import { isComposing } from '../core/notes/composing.ts';
import { hostOf } from '../core/sites/host.ts';
import { DAY, type Instant, type Now } from '../core/time.ts';
import type { JournalStore } from '../platform/journal-store.ts';
import { openTab, type TabWatch, watchTabs, whereabouts } from '../platform/tabs.ts';
import { oneAfterAnother } from './in-turn.ts';
import { type Noticed, type Opened, parseWatched, type Watched } from './records.ts';

/**
 * The tabs that were opened from here to mend a bulb or to write a note, and those in which the person went to such a page by
 * themselves: watched until they are closed or left, and not a moment longer. Where notes are written no site is granted, so
 * all that is seen is that a tab was closed, or that another is in front of it: that one is left too, until it comes to the
 * front again.
 */
export interface OpenedTabs {
  open(bulb: BulbId, url: string): Promise<void>;
  /** The person stands on a page of LinkedIn where this bulb is looked after, and nobody led them there. */
  noticed(tab: number, bulb: BulbId, page: LinkedinPage): Promise<void>;
  /** The page in a tab has come to this address, as the browser or its own banner says; null where it may not be seen. */
  moved(tab: number, url: string | null): Promise<void>;
  closed(tab: number): Promise<void>;
  /** The tabs that were opened from here for this bulb and were not closed or left for another page. */
  openFor(bulb: BulbId): Promise<readonly number[]>;
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
  /** A tab that was there for this bulb was closed or left; where it was looked after since `since`, nothing need be asked. */
  readonly left: (bulb: BulbId, since: Instant) => Promise<void>;
  /** They are at it again, so that nothing need be asked. */
  readonly back: (bulb: BulbId) => Promise<void>;
}

/** The tabs as they are now, and those of them that were left or come back to. */
interface Turn {
  readonly opened: readonly Watched[];
  readonly left?: readonly Watched[];
  readonly back?: readonly Watched[];
}

const isNoticed = (one: Watched): one is Noticed => 'page' in one;

/** Who looked after it so lately has told us, and edits on: an evening at one's profile is one question at most. */
const TOLD_LATELY = DAY;

export function openedTabs({ store, clock, left, back }: TabsEdge): OpenedTabs {
  // Read, changed and written one after another: two tabs may be closed in the same moment.
  const inTurn = oneAfterAnother();
  const read = async () => (await store.record('opened', parseWatched)) ?? [];
  const change = (how: (opened: readonly Watched[]) => Turn): Promise<void> =>
    inTurn(async () => {
      const before = await read();
      const after = how(before);
      // Asked first: a browser that is closing may end us between the two, and asking twice is one question.
      for (const one of after.left ?? []) await left(one.bulb, askedSince(one));
      for (const { bulb } of after.back ?? []) await back(bulb);
      if (after.opened !== before) await store.putRecord('opened', after.opened);
      if (after.opened.length === 0) watch.stop();
      else watch.start();
    });
  const askedSince = (one: Watched): Instant =>
    isNoticed(one) ? Math.min(one.since, clock().at - TOLD_LATELY) : one.since;
  const without = (opened: readonly Watched[], gone: (one: Watched) => boolean): Turn => {
    const left = opened.filter(gone);
    if (left.length === 0) return { opened };
    const stays = opened.filter((one) => !gone(one));
    // Who is at it in another tab has not left.
    const isAtIt = ({ bulb }: Watched) => stays.some((one) => isNoticed(one) && one.bulb === bulb);
    return { opened: stays, left: left.filter((one) => !isAtIt(one)) };
  };
  const instead = (opened: readonly Watched[], one: Opened, now: Opened): readonly Watched[] =>
    opened.map((other) => (other === one ? now : other));
  const stands = (tab: number, behind: boolean): Promise<void> =>
    change((opened) => {
      const one = opened.find((other) => other.tab === tab);
      if (!one || isNoticed(one) || isAssetId(one.bulb) || one.behind === behind) return { opened };
      return { opened: instead(opened, one, { ...one, behind }), [behind ? 'left' : 'back']: [one] };
    });

  const self: OpenedTabs = {
    open: async (bulb, url) => {
      watch.start();
      const since = clock().at;
      const tab = await openTab(url);
      if (tab === null) return;
      const one: Opened = { tab, bulb, url, since, place: null, behind: false };
      await change((opened) => ({ opened: [...opened.filter((other) => other.tab !== tab), one], back: [one] }));
    },
    noticed: async (tab, bulb, page) => {
      watch.start();
      const seen = (await whereabouts(tab))?.url !== null;
      await change((opened) => {
        if (opened.some((other) => other.tab === tab)) return { opened };
        const one: Noticed = { tab, bulb, page, seen, since: clock().at };
        return { opened: [...opened, one], back: [one] };
      });
      // It may have gone on before it was watched.
      await look(tab);
    },
    moved: (tab, url) =>
      change((opened) => {
        const one = opened.find((other) => other.tab === tab);
        if (!one) return { opened };
        const gone = () => without(opened, (other) => other === one);
        if (isNoticed(one)) {
          // An address that may not be seen any more is another site's.
          const stays = url === null ? !one.seen : staysAt(one.page, url);
          return stays ? { opened } : gone();
        }
        if (url === null || one.place === url) return { opened };
        const { isThere, hasLeft } = isAssetId(one.bulb) ? mending : writing;
        // Who had to sign in first has not left yet, but only just arrived.
        if (one.place === null || isThere(url, one.url))
          return { opened: instead(opened, one, { ...one, place: url }) };
        return hasLeft(one.place, url) ? gone() : { opened };
      }),
    openFor: (bulb) =>
      inTurn(async () => (await read()).flatMap((one) => (one.bulb === bulb && !isNoticed(one) ? one.tab : []))),
    closed: (tab) => change((opened) => without(opened, (other) => other.tab === tab)),
    restarted: () => change((opened) => without(opened, () => true)),
    settle: async () => {
      for (const { tab } of await read()) await look(tab);
      await change((opened) => ({ opened }));
    },
  };
  const look = async (tab: number): Promise<void> => {
    const place = await whereabouts(tab);
    if (place === null) return self.closed(tab);
    if (place.url !== undefined) await self.moved(tab, place.url);
    await stands(tab, place.behind);
  };
  const watch: TabWatch = watchTabs({ moved: self.moved, closed: self.closed, turned: self.settle });
  return self;
}

/** What the addresses of a tab tell: whether it is where it was to go, and whether it has left the place to which it came. */
interface Way {
  readonly isThere: (url: string, wanted: string) => boolean;
  readonly hasLeft: (place: string, url: string) => boolean;
}

/** The front page of a site is left for another site; any other page is left for any other page. */
const mending: Way = {
  isThere: (url, wanted) => isSamePage(url, wanted),
  hasLeft: (place, url) =>
    hostOf(place) !== hostOf(url) ||
    (pathOf(place) !== '' && !isSamePath(pathOf(place), pathOf(url)) && !isPartOf(pathOf(place), url)),
};

/** On LinkedIn a profile is changed part by part, below its own address: who goes there has only begun. */
function isPartOf(place: string, url: string): boolean {
  if (pageAt(url) === null) return false;
  const whole = place.split('/').length;
  return isSamePath(place, pathOf(url).split('/').slice(0, whole).join('/'));
}

/** Mail sites keep one page for everything: it is left once nothing is being written on it any more. */
const writing: Way = {
  isThere: (url) => isComposing(url),
  hasLeft: (place, url) => isComposing(place) && !isComposing(url),
};

/** Services write `me` for whoever is signed in, and put the person's own name in its place when the page is there. */
function isSamePath(place: string, path: string): boolean {
  const parts = path.split('/');
  const wanted = place.split('/');
  return wanted.length === parts.length && wanted.every((part, at) => part === parts[at] || part === 'me');
}

const isSamePage = (one: string, other: string): boolean =>
  hostOf(one) === hostOf(other) && pathOf(one) === pathOf(other);

const pathOf = (address: string): string => new URL(address).pathname.replace(/\/$/, '');
