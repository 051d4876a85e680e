import { afterEach, describe, expect, it, vi } from 'vitest';
import { newAssetId, newNoteId } from '../../utils/core/ids.ts';

const event = () => {
  const listeners = new Set<unknown>();
  return {
    addListener: (one: unknown) => listeners.add(one),
    removeListener: (one: unknown) => listeners.delete(one),
    hasListener: (one: unknown) => listeners.has(one),
    listeners,
  };
};
const browser = vi.hoisted(() => ({ tabs: { create: vi.fn(), get: vi.fn() } }));
vi.mock('wxt/browser', () => ({ browser }));
const tabs = Object.assign(browser.tabs, { onUpdated: event(), onRemoved: event(), onActivated: event() });

const { openedTabs } = await import('../../utils/background/opened-tabs.ts');

const BULB = newAssetId(() => 0.5);
const PLACE = 'https://ada.example/about';
const SINCE = Date.UTC(2026, 2, 1);
const OPENED = { tab: 7, bulb: BULB, url: PLACE, since: SINCE, place: PLACE, behind: false };
const ASKED = `${BULB} 0`;

/** A background that has just started on what an earlier one left behind. */
function awakened(opened: readonly object[]) {
  const records = new Map<string, unknown>([['opened', opened]]);
  const store = {
    record: async (name: string, parse: (raw: unknown) => unknown) => parse(records.get(name)),
    putRecord: async (name: string, value: unknown) => void records.set(name, value),
  };
  const asked: string[] = [];
  const unasked: string[] = [];
  const kept = () => records.get('opened');
  const keptWhenAsked: unknown[] = [];
  const watched = openedTabs({
    store: store as never,
    clock: () => ({ at: SINCE, zone: 'UTC' }),
    left: async (bulb, since) => {
      asked.push(`${bulb} ${since - SINCE}`);
      keptWhenAsked.push(kept());
    },
    back: async (bulb) => void unasked.push(bulb),
  });
  return { watched, asked, unasked, kept, keptWhenAsked };
}
const listening = () => tabs.onUpdated.listeners.size + tabs.onRemoved.listeners.size + tabs.onActivated.listeners.size;

afterEach(() => {
  vi.resetAllMocks();
  vi.unstubAllEnvs();
  tabs.onUpdated.listeners.clear();
  tabs.onRemoved.listeners.clear();
  tabs.onActivated.listeners.clear();
});

describe('tabs that were opened from here', () => {
  it('are listened to in the first turn, and no longer once it is known that none is open', async () => {
    const { watched } = awakened([]);
    expect(listening()).toBe(3);
    await watched.settle();
    expect(listening()).toBe(0);
  });

  it('that were closed while nobody was awake are asked about at the next start', async () => {
    tabs.get.mockRejectedValue(new Error('No tab with id: 7.'));
    const { watched, asked, kept } = awakened([OPENED]);
    await watched.settle();
    expect(asked).toEqual([ASKED]);
    expect(kept()).toEqual([]);
    expect(listening()).toBe(0);
  });

  it('are not forgotten before the question is kept: a browser that is closing may end us in between', async () => {
    const opened = [OPENED];
    const { watched, kept, keptWhenAsked } = awakened(opened);
    await watched.closed(7);
    expect(keptWhenAsked).toEqual([opened]);
    expect(kept()).toEqual([]);
  });

  it('are known by their bulb until they are closed', async () => {
    const { watched } = awakened([OPENED]);
    expect(await watched.openFor(BULB)).toEqual([7]);
    expect(await watched.openFor(newAssetId(() => 0.25))).toEqual([]);
    await watched.closed(7);
    expect(await watched.openFor(BULB)).toEqual([]);
  });

  it('that are still where they were are waited for', async () => {
    tabs.get.mockResolvedValue({ status: 'complete', url: PLACE, active: false });
    const { watched, asked } = awakened([OPENED]);
    await watched.settle();
    expect(asked).toEqual([]);
    expect(listening()).toBe(3);
  });

  it('that have gone elsewhere meanwhile were left', async () => {
    tabs.get.mockResolvedValue({ status: 'complete', url: 'https://elsewhere.example/' });
    const { watched, asked } = awakened([OPENED]);
    await watched.settle();
    expect(asked).toEqual([ASKED]);
  });

  it('that were sent to sign in first, and came to their place after it, were not left', async () => {
    const { watched, asked, kept } = awakened([{ ...OPENED, place: null }]);
    await watched.moved(7, 'https://ada.example/login?next=about');
    await watched.moved(7, `${PLACE}/`);
    expect(asked).toEqual([]);
    expect(kept()).toEqual([{ ...OPENED, place: `${PLACE}/` }]);
    await watched.moved(7, 'https://ada.example/talks');
    expect(asked).toEqual([ASKED]);
  });
});

describe('tabs in which a note is written', () => {
  const NOTE = newNoteId(() => 0.5);
  const COMPOSE = 'https://mail.google.com/mail/u/0/?view=cm&fs=1&tf=cm&to=ada%40ada.example';
  const WRITING = { ...OPENED, bulb: NOTE, url: COMPOSE, place: null };
  const LEFT = `${NOTE} 0`;
  /** The browser says that another tab has come to the front; whoever hears it looks where ours is. */
  const turn = async (inFront: boolean) => {
    tabs.get.mockResolvedValue({ status: 'complete', active: inFront });
    for (const listener of tabs.onActivated.listeners) (listener as () => void)();
    // What follows stands in line behind it.
    await vi.waitFor(() => expect(tabs.get).toHaveBeenCalled());
    tabs.get.mockClear();
  };
  /** Begins to listen, as it does when such a tab is opened. */
  const listeningTo = async (opened: readonly object[]) => {
    tabs.get.mockResolvedValue({ status: 'complete', active: true });
    const begun = awakened(opened);
    await begun.watched.settle();
    tabs.get.mockClear();
    return begun;
  };

  it('are left when another tab comes to the front, once however often that is, and come back to with it', async () => {
    const { asked, unasked, kept } = await listeningTo([WRITING]);
    await turn(false);
    await vi.waitFor(() => expect(asked).toEqual([LEFT]));
    await turn(false);
    await turn(false);
    await turn(true);
    await vi.waitFor(() => expect(unasked).toEqual([NOTE]));
    expect(asked).toEqual([LEFT]);
    expect(kept()).toEqual([WRITING]);
    await turn(false);
    await vi.waitFor(() => expect(asked).toEqual([LEFT, LEFT]));
  });

  it('that were left are asked about again when they are closed, and then no more', async () => {
    const { watched, asked, kept } = awakened([{ ...WRITING, behind: true }]);
    await watched.closed(7);
    await watched.closed(7);
    expect(asked).toEqual([LEFT]);
    expect(kept()).toEqual([]);
    expect(listening()).toBe(0);
  });

  it('are looked up by a background that slept while somebody went elsewhere', async () => {
    tabs.get.mockResolvedValue({ status: 'complete', active: false });
    const { watched, asked, kept } = awakened([WRITING]);
    await watched.settle();
    expect(asked).toEqual([LEFT]);
    expect(kept()).toEqual([{ ...WRITING, behind: true }]);
    await watched.settle();
    expect(asked).toEqual([LEFT]);
  });

  it('of bulbs to mend are not left by looking something up in another tab', async () => {
    tabs.get.mockResolvedValue({ status: 'complete', url: PLACE, active: false });
    const { watched, asked } = awakened([OPENED]);
    await watched.settle();
    expect(asked).toEqual([]);
  });

  it('that are opened anew take the older question back', async () => {
    tabs.create.mockResolvedValue({ id: 9 });
    const { watched, asked, unasked, kept } = awakened([]);
    await watched.open(NOTE, COMPOSE);
    expect(unasked).toEqual([NOTE]);
    expect(asked).toEqual([]);
    expect(kept()).toEqual([{ ...WRITING, tab: 9 }]);
    expect(await watched.openFor(NOTE)).toEqual([9]);
    expect(listening()).toBe(3);
  });

  it('are left where the site tells that nothing is being written any more: not while signing in, not by a draft that is saved', async () => {
    const { watched, asked } = awakened([WRITING]);
    await watched.moved(7, 'https://mail.google.com/mail/u/0/');
    await watched.moved(7, COMPOSE);
    await watched.moved(7, 'https://mail.google.com/mail/u/0/?fs=1&tf=cm&ui=2#draft');
    expect(asked).toEqual([]);
    await watched.moved(7, 'https://mail.google.com/mail/u/0/#inbox');
    expect(asked).toEqual([LEFT]);
    expect(await watched.openFor(NOTE)).toEqual([]);
  });

  it('were all left when the browser was closed with them', async () => {
    const { watched, asked, kept } = awakened([
      WRITING,
      { ...WRITING, tab: 8, bulb: newNoteId(() => 0.25), behind: true },
    ]);
    await watched.restarted();
    expect(asked).toHaveLength(2);
    expect(kept()).toEqual([]);
  });

  it('that an earlier version wrote down without saying where they stood are read as standing in front', async () => {
    tabs.get.mockResolvedValue({ status: 'complete', active: true });
    const { behind: _, ...before } = WRITING;
    const { watched, asked } = awakened([before]);
    expect(await watched.openFor(NOTE)).toEqual([7]);
    await watched.settle();
    expect(asked).toEqual([]);
  });
});
