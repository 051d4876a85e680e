import { beforeEach, describe, expect, test, vi } from 'vitest';
import { isAssetId } from '../../utils/core/ids.ts';
import { en } from '../../utils/words/locales/en/index.ts';
import { makeWords } from '../../utils/words/words.ts';
import { START } from '../core/played-house.ts';
import { KeptHouse } from './kept-house.ts';

/** A browser with tabs: it remembers what is registered, what its toolbar shows in each tab, and what its banners were told. */
const browser = vi.hoisted(() => {
  const tabs: { id: number; url: string }[] = [];
  const registered: { id: string; matches: string[] }[] = [];
  const titles = new Map<number | undefined, string>();
  const popups: string[] = [];
  const told: number[] = [];
  const injected: number[] = [];
  const covers = (pattern: string, url: string) => `.${new URL(url).hostname}`.endsWith(pattern.slice(5, -2));
  return {
    ...{ open: tabs, registered, titles, popups, told, injected },
    runtime: { getURL: (path: string) => `chrome-extension://id${path}` },
    action: {
      setIcon: async () => undefined,
      setTitle: async ({ tabId, title }: { tabId?: number; title: string }) => void titles.set(tabId, title),
      setBadgeText: async () => undefined,
      setPopup: async ({ popup }: { popup: string }) => void popups.push(popup),
    },
    alarms: { get: async () => undefined, create: vi.fn(), clear: async () => true },
    scripting: {
      getRegisteredContentScripts: async () => registered.slice(),
      registerContentScripts: async (scripts: { id: string; matches: string[] }[]) => void registered.push(...scripts),
      updateContentScripts: async (scripts: { id: string; matches: string[] }[]) =>
        void registered.splice(0, registered.length, ...scripts),
      unregisterContentScripts: async () => void registered.splice(0),
      // A page that never ends loading.
      executeScript: ({ target }: { target: { tabId: number } }) => {
        injected.push(target.tabId);
        return new Promise(() => undefined);
      },
    },
    tabs: {
      query: async ({ url }: { url: string[] }) =>
        tabs.filter((tab) => url.some((pattern) => covers(pattern, tab.url))),
      sendMessage: async (tab: number) => void told.push(tab),
    },
  };
});
vi.mock('wxt/browser', () => ({ browser }));

const { lampAt } = await import('../../utils/background/lamp.ts');
const { makeReconcile } = await import('../../utils/background/reconcile.ts');

const inEnglish = () => makeWords({ locale: 'en', zone: 'UTC', now: START }, en);

beforeEach(() => {
  browser.open.splice(0);
  browser.registered.splice(0);
  browser.titles.clear();
  browser.popups.splice(0);
  browser.told.splice(0);
  browser.injected.splice(0);
  browser.alarms.create.mockClear();
});

/** A house with one website that wants something, granted, and a page of it in tab 7. */
async function atHome(words = inEnglish) {
  const kept = new KeptHouse();
  Object.assign(kept.edge, { changed: makeReconcile(words) });
  kept.granted.add('ada.example');
  browser.open.push({ id: 7, url: 'https://www.ada.example/about' });
  const asset = await kept.hang('Website', { addresses: ['ada.example'] });
  return { kept, asset };
}
const HERE = /here/i;

describe('what is outside the journal is made to match it', () => {
  test('a page that hangs holds up nothing that comes after', async () => {
    const { kept } = await atHome();
    await expect.poll(() => browser.injected).toEqual([7]);
    const before = browser.alarms.create.mock.calls.length;
    await kept.hang('Voicemail');
    await expect.poll(() => browser.alarms.create.mock.calls.length).toBeGreaterThan(before);
  });

  test('a page whose site was taken off the list hears of it, and its toolbar carries no sign any more', async () => {
    const { kept, asset } = await atHome();
    await expect.poll(() => browser.titles.get(7)).toMatch(HERE);
    await expect.poll(() => browser.told).toEqual([7]);
    await kept.do({ do: 'remove', bulb: asset });
    await expect.poll(() => browser.registered).toEqual([]);
    await expect.poll(() => browser.told).toEqual([7, 7]);
    expect(browser.titles.get(7)).not.toMatch(HERE);
  });

  test('a page that was served before hears that there is something to say again', async () => {
    const { kept, asset } = await atHome();
    await expect.poll(() => browser.told).toEqual([7]);
    const done = await kept.do({ do: 'done', bulb: asset, evidence: 'said' });
    await expect.poll(() => browser.told).toEqual([7, 7]);
    expect(browser.registered).toEqual([]);
    await kept.do({ do: 'undo', entries: [...done] });
    await expect.poll(() => browser.told).toEqual([7, 7, 7]);
    expect(browser.registered).toHaveLength(1);
  });

  test('a mail site gets the script, and its toolbar the dot, only while a note is ready to be sent', async () => {
    const kept = new KeptHouse();
    Object.assign(kept.edge, { changed: makeReconcile(inEnglish) });
    kept.granted.add('mail.google.com').add('ada.example');
    for (const host of ['mail.google.com', 'ada.example']) await kept.hang(host, { addresses: [host], last: 'today' });
    browser.open.push({ id: 7, url: 'https://mail.google.com/mail/u/0/' });
    const answer = await kept.house.run({ do: 'owe', notes: [{ person: 'Ada' }] });
    const [note] = answer.ok ? answer.value.made : [];
    if (!note || isAssetId(note)) throw new Error('nothing is owed');
    const scripts = () => browser.registered.flatMap(({ matches }) => matches);
    expect(scripts()).toEqual([]);
    const undo = await kept.do({ do: 'write', note });
    await expect.poll(scripts).toEqual(['*://*.mail.google.com/*']);
    await expect.poll(() => browser.titles.get(7)).toBe('Houselights: something can be done here. 3 lit');
    await kept.do({ do: 'undo', entries: [...undo] });
    await expect.poll(scripts).toEqual([]);
    await expect.poll(() => browser.titles.get(7)).not.toMatch(HERE);
  });

  test('the popup carries the counts in its address, for its first frame', async () => {
    const { kept, asset } = await atHome();
    const carried = () => browser.popups.at(-1)?.replace('chrome-extension://id/popup.html', '') ?? null;
    await expect.poll(carried).toBe('#lit=0&dimming=1&out=0&later=0&off=0');
    await kept.do({ do: 'done', bulb: asset, evidence: 'said' });
    await expect.poll(carried).toBe('#lit=1&dimming=0&out=0&later=0&off=0');
  });

  test('one failure is not the end of it', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    let broken = true;
    const { kept } = await atHome(() => {
      if (broken) throw new Error('No words');
      return inEnglish();
    });
    expect(browser.titles.size).toBe(0);
    broken = false;
    await kept.hang('Voicemail');
    await expect.poll(() => browser.titles.size).toBeGreaterThan(0);
  });
});

test('where something can be done now the toolbar carries a dot, or by choice how much it is; its title says the same in words', async () => {
  const kept = new KeptHouse();
  kept.granted.add('ada.example');
  for (const title of ['One', 'Two']) await kept.hang(title, { addresses: ['ada.example'] });
  const lamp = () => {
    const { agenda, sites } = kept.told.at(-1) ?? {};
    if (!agenda) throw new Error('nothing was told');
    return lampAt(sites?.[0] ?? null, agenda, inEnglish());
  };
  const title = 'Houselights: 2 things can be done here. 2 dimming';
  expect(lamp()).toEqual({ state: 'dimming', dot: true, count: null, title });
  await kept.do({ do: 'set', to: { badge: 'count' } });
  expect(lamp()).toEqual({ state: 'dimming', dot: true, count: 2, title });
});
