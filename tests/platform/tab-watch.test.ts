import { afterEach, describe, expect, it, vi } from 'vitest';
import { newAssetId } from '../../utils/core/ids.ts';

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
const tabs = Object.assign(browser.tabs, { onUpdated: event(), onRemoved: event() });

const { openedTabs } = await import('../../utils/background/opened-tabs.ts');

const BULB = newAssetId(() => 0.5);
const PLACE = 'https://ada.example/about';
const SINCE = Date.UTC(2026, 2, 1);
const OPENED = { tab: 7, bulb: BULB, url: PLACE, since: SINCE, place: PLACE };
const ASKED = `${BULB} 0`;

/** A background that has just started on what an earlier one left behind. */
function awakened(opened: readonly object[]) {
  const records = new Map<string, unknown>([['opened', opened]]);
  const store = {
    record: async (name: string, parse: (raw: unknown) => unknown) => parse(records.get(name)),
    putRecord: async (name: string, value: unknown) => void records.set(name, value),
  };
  const asked: string[] = [];
  const kept = () => records.get('opened');
  const keptWhenAsked: unknown[] = [];
  const watched = openedTabs({
    store: store as never,
    clock: () => ({ at: SINCE, zone: 'UTC' }),
    left: async (bulb, since) => {
      asked.push(`${bulb} ${since - SINCE}`);
      keptWhenAsked.push(kept());
    },
  });
  return { watched, asked, kept, keptWhenAsked };
}
const listening = () => tabs.onUpdated.listeners.size + tabs.onRemoved.listeners.size;

afterEach(() => {
  vi.resetAllMocks();
  vi.unstubAllEnvs();
  tabs.onUpdated.listeners.clear();
  tabs.onRemoved.listeners.clear();
});

describe('tabs that were opened from here', () => {
  it('are listened to in the first turn, and no longer once it is known that none is open', async () => {
    const { watched } = awakened([]);
    expect(listening()).toBe(2);
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
    expect(await watched.bulbOf(7)).toBe(BULB);
    expect(await watched.bulbOf(8)).toBeNull();
    await watched.closed(7);
    expect(await watched.bulbOf(7)).toBeNull();
  });

  it('that are still where they were are waited for', async () => {
    tabs.get.mockResolvedValue({ status: 'complete', url: PLACE });
    const { watched, asked } = awakened([OPENED]);
    await watched.settle();
    expect(asked).toEqual([]);
    expect(listening()).toBe(2);
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
