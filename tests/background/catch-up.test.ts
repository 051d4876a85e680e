import { beforeEach, expect, test, vi } from 'vitest';
import { keepMemory } from '../../utils/background/memory.ts';
import type { Doorstep } from '../../utils/background/whole-house.ts';
import { en } from '../../utils/words/locales/en/index.ts';
import { KeptHouse } from './kept-house.ts';

/** A browser that remembers what became of the page's script, and tells of alarms when it is let. */
const browser = vi.hoisted(() => ({
  origins: [] as string[],
  registered: [] as { id: string; matches: string[] }[],
  became: [] as string[],
  popups: 0,
  /** What each question for an alarm waits for. */
  telling: Promise.resolve(),
  asked: 0,
  runtime: { getURL: (path: string) => `chrome-extension://id${path}` },
  action: {
    setIcon: async () => undefined,
    setTitle: async () => undefined,
    setBadgeText: async () => undefined,
    setPopup: async () => {
      browser.popups += 1;
    },
  },
  alarms: {
    get: async () => {
      browser.asked += 1;
      await browser.telling;
      return { scheduledTime: 1 };
    },
    create: async () => undefined,
    clear: async () => true,
  },
  contextMenus: { create: () => undefined },
  permissions: { getAll: async () => ({ origins: browser.origins }), contains: async () => false },
  scripting: {
    getRegisteredContentScripts: async () => browser.registered.slice(),
    registerContentScripts: async (scripts: { id: string; matches: string[] }[]) => {
      browser.became.push('put there');
      browser.registered.push(...scripts);
    },
    unregisterContentScripts: async () => {
      browser.became.push('taken away');
      browser.registered.splice(0);
    },
  },
  tabs: { query: async () => [] },
}));
vi.mock('wxt/browser', () => ({ browser }));

const { openWholeHouse } = await import('../../utils/background/whole-house.ts');

beforeEach(() => {
  Object.assign(browser, { origins: [], registered: [], became: [], popups: 0, telling: Promise.resolve(), asked: 0 });
});

test('what was looked up a moment before a site was allowed takes nothing of it back', async () => {
  const kept = new KeptHouse();
  const { store, clock, random } = kept.edge;
  const doorstep: Partial<Doorstep> = { store, clock, random, memory: keepMemory(store, clock), texts: [en] };
  const whole = openWholeHouse(doorstep as Doorstep, () => undefined);
  const matched = async (more: number) => expect.poll(() => browser.popups).toBeGreaterThanOrEqual(more);
  await whole.house.run({ do: 'hang', bulbs: [{ kind: 'website', addresses: ['ada.example'] }] });
  await matched(1);

  // The browser is busy: what is caught up with waits for it, and meanwhile the person allows the site.
  const told = Promise.withResolvers<void>();
  const before = browser.asked;
  browser.telling = told.promise;
  const caughtUp = whole.catchUp();
  await expect.poll(() => browser.asked).toBeGreaterThan(before);
  browser.origins.push('*://*.ada.example/*');
  const allowed = whole.house.renew();
  // Long enough for it to be stored, if nothing holds it up.
  for (let reads = 0; reads < 50; reads++) await store.count();
  told.resolve();
  await Promise.all([caughtUp, allowed]);

  // One at a time: what comes after begins when all before it was done.
  const soFar = browser.popups;
  await whole.house.renew();
  await matched(soFar + 1);
  expect(browser.became).toEqual(['put there']);
});
