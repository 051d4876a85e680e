import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openedTabs } from '../../utils/background/opened-tabs.ts';
import type { AssetId } from '../../utils/core/ids.ts';
import { DAY, HOUR, instantOf, MINUTE } from '../../utils/core/time.ts';
import type { BannerSpeech } from '../../utils/protocol/messages.ts';
import { KeptHouse } from './kept-house.ts';
import { served, TAB } from './served.ts';

/** The tabs of a browser that shows their addresses only where `isSeen`. */
const browser = vi.hoisted(() => {
  const event = () => {
    const listeners = new Set<(...told: never[]) => void>();
    return {
      listeners,
      addListener: (one: (...told: never[]) => void) => listeners.add(one),
      removeListener: (one: (...told: never[]) => void) => listeners.delete(one),
      hasListener: (one: (...told: never[]) => void) => listeners.has(one),
    };
  };
  const open = new Map<number, string>();
  return {
    open,
    isSeen: (_url: string): boolean => true,
    action: new Proxy({}, { get: () => async () => undefined }),
    tabs: {
      onUpdated: event(),
      onRemoved: event(),
      onActivated: event(),
      sendMessage: async () => true,
      query: async () => [],
      get: async (tab: number) => {
        const url = open.get(tab);
        if (url === undefined) throw new Error(`No tab with id: ${tab}.`);
        return { id: tab, status: 'complete', active: true, ...(browser.isSeen(url) && { url }) };
      },
    },
  };
});
vi.mock('wxt/browser', () => ({ browser }));

const EDIT = 'https://www.linkedin.com/in/me/edit/intro/';
const ABOUT = 'https://www.linkedin.com/in/ada/edit/forms/summary/new/';
const GRACE = 'https://www.linkedin.com/in/grace-hopper/';
const COMPOSER = 'https://www.linkedin.com/feed/?shareActive=true&text=Zyx-secret';

beforeEach(() => {
  browser.open.clear();
  browser.isSeen = () => true;
  for (const event of [browser.tabs.onUpdated, browser.tabs.onRemoved, browser.tabs.onActivated])
    event.listeners.clear();
});

/** A house with bulbs for LinkedIn, burned out, the choice made, and the background that watches tabs over it. */
async function house({
  mode = 'banner' as 'banner' | 'toolbar',
  kinds = ['linkedin-headline', 'linkedin-about', 'linkedin-posts'],
  zone = 'Europe/Vienna',
} = {}) {
  const kept = new KeptHouse();
  kept.now = { ...kept.now, zone };
  const hung = await kept.house.run({
    do: 'hang',
    bulbs: kinds.map((kind) => ({ kind, addresses: ['https://www.linkedin.com/in/ada/'], last: '2025-01-01' })),
  });
  const bulbs = hung.ok ? (hung.value.made as AssetId[]) : [];
  await kept.do({ do: 'choose', host: 'linkedin.com', mode });
  if (mode === 'banner') {
    kept.granted.add('linkedin.com');
    await kept.house.renew();
  }
  const bulb = (kind: string): AssetId => {
    const found = bulbs[kinds.indexOf(kind)];
    if (!found) throw new Error(`no ${kind} hangs`);
    return found;
  };
  const begin = () => {
    const tabs = openedTabs({
      store: kept.store,
      clock: () => kept.now,
      left: (of, since) => kept.house.ask(of, since),
      back: (of) => kept.house.unask(of),
    });
    return { tabs, ...served(kept, undefined, undefined, tabs) };
  };
  let running = begin();
  const asked = async () => (await kept.store.agenda())?.question?.bulb ?? null;
  const days = async () => ((await running.page('linkedin.sheet', {})) as { days: unknown }).days;
  /** The tab shows this address, and the script in it says that it came. */
  const came = async (url: string, tab = TAB) => {
    browser.open.set(tab, url);
    await running.banner('banner.came', {}, url, tab);
  };
  return {
    kept,
    bulb,
    asked,
    days,
    came,
    /** The popup is opened over what the tab shows. */
    popup: async (url: string, tab = TAB) => {
      browser.open.set(tab, url);
      await running.page('linkedin.here', { tab, url });
    },
    close: async (tab = TAB) => {
      browser.open.delete(tab);
      await running.tabs.closed(tab);
    },
    hello: (url: string) => running.banner('banner.hello', { standing: null }, url) as Promise<BannerSpeech | null>,
    answer: (of: AssetId, changed: boolean) => running.page('answer', { bulb: of, changed }),
    page: (...message: Parameters<typeof running.page>) => running.page(...message),
    /** The background is ended; the next one finds what is stored. */
    restart: () => {
      kept.kill();
      running = begin();
      return running.tabs;
    },
    tabs: () => running.tabs,
  };
}

/** All that is stored, whatever it is called. */
async function everything(kept: KeptHouse): Promise<string> {
  const database = await openDB(kept.name);
  const all: unknown[] = [];
  for (const name of database.objectStoreNames)
    all.push(name, await database.getAllKeys(name), await database.getAll(name));
  database.close();
  return JSON.stringify(all);
}

describe('an edit page of LinkedIn', () => {
  test('that is left asks once, in words of its own, and yes relights the bulb as seen', async () => {
    const { kept, bulb, came, asked, hello, answer } = await house();
    await came(EDIT);
    expect(await asked()).toBeNull();
    await came(GRACE);
    expect(await asked()).toBe(bulb('linkedin-headline'));
    const speech = await hello(GRACE);
    expect(speech).toMatchObject({
      is: 'question',
      sentence: 'Did you save a change to your headline?',
      line: 'It would count for your bulb “LinkedIn headline”.',
    });
    await answer(bulb('linkedin-headline'), true);
    const { assets } = await kept.state();
    expect(assets.get(bulb('linkedin-headline'))?.tended.at(-1)).toMatchObject({ evidence: 'seen', on: kept.now.at });
    expect(await asked()).toBeNull();
  });

  test.each([
    ['linkedin-about', ABOUT, 'Did you save a change to your About?'],
    ['linkedin-featured', 'https://www.linkedin.com/in/ada/details/featured/', 'Did you save a change to Featured?'],
    [
      'linkedin-profile',
      'https://www.linkedin.com/in/me/edit/forms/position/new/',
      'Did you save a change to your profile?',
    ],
    ['linkedin-profile', EDIT, 'Did you save a change to your profile?'],
    ['linkedin-posts', COMPOSER, 'Did you post it?'],
    ['linkedin-posts', 'https://www.linkedin.com/article/new/', 'Did you post it?'],
  ])('of the bulb %s at %s asks: %s', async (kind, url, sentence) => {
    const { came, close, hello, bulb, asked } = await house({ kinds: [kind] });
    await came(url);
    await close();
    expect(await asked()).toBe(bulb(kind));
    expect((await hello(GRACE))?.sentence).toBe(sentence);
  });

  test('is one visit however often it is loaded, said to have come, or passes to the next form of its kind', async () => {
    const { came, asked, close, bulb, answer } = await house({ kinds: ['linkedin-profile'] });
    await came(EDIT);
    await came(EDIT);
    await came('https://www.linkedin.com/in/ada/edit/intro/');
    expect(await asked()).toBeNull();
    await close();
    expect(await asked()).toBe(bulb('linkedin-profile'));
    await answer(bulb('linkedin-profile'), false);
    await close();
    await came(GRACE);
    expect(await asked()).toBeNull();
  });

  test('that is open in two tabs asks when the last of them is left, not while it is worked on in the other', async () => {
    const { came, close, asked, bulb } = await house();
    await came(EDIT, 1);
    await came(EDIT, 2);
    await came(GRACE, 1);
    expect(await asked()).toBeNull();
    await close(2);
    expect(await asked()).toBe(bulb('linkedin-headline'));
  });

  test('that is come back to takes its question back, and asks again when it is left', async () => {
    const { came, asked, bulb } = await house();
    await came(EDIT);
    await came(GRACE);
    await came(EDIT);
    expect(await asked()).toBeNull();
    await came(GRACE);
    expect(await asked()).toBe(bulb('linkedin-headline'));
  });

  test('asks nothing of a bulb that was looked after within the last day, before or during the visit', async () => {
    const { kept, came, asked, bulb } = await house();
    const tend = () => kept.do({ do: 'done', bulb: bulb('linkedin-headline'), evidence: 'said' });
    await came(EDIT);
    await tend();
    await came(GRACE);
    expect(await asked()).toBeNull();
    kept.wait(DAY - MINUTE);
    await came(EDIT);
    await came(GRACE);
    expect(await asked()).toBeNull();
    kept.wait(2 * MINUTE);
    await came(EDIT);
    await came(GRACE);
    expect(await asked()).toBe(bulb('linkedin-headline'));
  });

  test('asks nothing where the bulb is switched off, or none hangs for it', async () => {
    const { kept, came, asked, close, bulb } = await house();
    await kept.do({ do: 'switch', asset: bulb('linkedin-headline'), on: false });
    for (const url of [
      EDIT,
      'https://www.linkedin.com/in/me/details/skills/edit/forms/new/',
      'https://www.linkedin.com/messaging/',
    ]) {
      await came(url);
      await close();
      expect(await asked(), url).toBeNull();
    }
  });

  test('that was left for another site asks too, though the browser does not say for which', async () => {
    const { came, asked, bulb } = await house();
    browser.isSeen = (url) => url.includes('linkedin.com');
    await came(EDIT);
    browser.open.set(TAB, 'https://elsewhere.example/');
    for (const told of browser.tabs.onUpdated.listeners)
      (told as (...said: unknown[]) => void)(TAB, { status: 'complete' }, {});
    await vi.waitFor(async () => expect(await asked()).toBe(bulb('linkedin-headline')));
  });

  test('may outlive the background: closed, left or still open, the next one finds it so', async () => {
    for (const [then, isAsked] of [
      [null, true],
      [GRACE, true],
      [EDIT, false],
    ] as const) {
      const { came, asked, restart, bulb } = await house();
      await came(EDIT);
      if (then === null) browser.open.delete(TAB);
      else browser.open.set(TAB, then);
      await restart().settle();
      expect(await asked()).toBe(isAsked ? bulb('linkedin-headline') : null);
    }
  });

  test('from which somebody went on before it was noticed is no longer stood on', async () => {
    const { kept, came, asked, bulb, tabs } = await house();
    const load = kept.house.look.bind(kept.house);
    kept.house.look = async (use) => {
      const seen = await load(use);
      browser.open.set(TAB, GRACE);
      return seen;
    };
    await came(EDIT);
    kept.house.look = load;
    expect(await asked()).toBe(bulb('linkedin-headline'));
    await tabs().settle();
    expect(browser.tabs.onRemoved.listeners.size).toBe(0);
  });

  test('to which nobody was led keeps no reminder away: the job that fits it may be said there', async () => {
    const { came, hello } = await house();
    await came(EDIT);
    expect((await hello(EDIT))?.sentence).toContain('Your bulb “LinkedIn headline” is dimming.');
  });

  test('on which a post or an article is written has a job for writing one, whichever is next elsewhere', async () => {
    const { kept, hello, bulb } = await house({ kinds: ['linkedin-posts'] });
    for (let times = 0; times < 3; times++)
      await kept.do({ do: 'done', bulb: bulb('linkedin-posts'), evidence: 'said' });
    kept.wait(28 * DAY);
    await kept.house.renew('person');
    kept.wait(2 * DAY);
    await kept.house.renew('person');
    const line = async (url: string) => (await hello(url))?.line;
    expect(await line('https://www.linkedin.com/feed/')).toContain('Leave one real comment');
    expect(await line(COMPOSER)).toContain('Answer in five sentences');
    expect(await line('https://www.linkedin.com/article/new/')).toContain('Answer in five sentences');
  });

  test('that was opened from here is asked about once, as before, and its parts belong to it', async () => {
    const { kept, came, asked, bulb, tabs, close } = await house({ kinds: ['linkedin-profile', 'linkedin-headline'] });
    const url = 'https://www.linkedin.com/in/me/';
    await kept.store.putRecord('opened', [
      { tab: TAB, bulb: bulb('linkedin-profile'), url, since: kept.now.at, place: url, behind: false },
    ]);
    await came('https://www.linkedin.com/in/ada/');
    await came('https://www.linkedin.com/in/ada/edit/intro/');
    await came('https://www.linkedin.com/in/ada/');
    expect(await asked()).toBeNull();
    expect(await tabs().openFor(bulb('linkedin-profile'))).toEqual([TAB]);
    await close();
    expect(await asked()).toBe(bulb('linkedin-profile'));
  });
});

describe('where there is only the toolbar', () => {
  test('the popup on an edit page has its tab watched, and closing it asks', async () => {
    const { popup, close, asked, bulb, days } = await house({ mode: 'toolbar' });
    await popup(EDIT);
    expect(await asked()).toBeNull();
    expect(await days()).toEqual({ headline: '2026-02-11' });
    await close();
    expect(await asked()).toBe(bulb('linkedin-headline'));
  });

  test('a tab of which the browser tells no address is left by being closed alone', async () => {
    const { popup, close, asked, bulb, tabs } = await house({ mode: 'toolbar' });
    browser.isSeen = () => false;
    await popup(EDIT);
    for (const told of browser.tabs.onUpdated.listeners)
      (told as (...said: unknown[]) => void)(TAB, { status: 'complete' }, {});
    await tabs().settle();
    expect(await asked()).toBeNull();
    await close();
    expect(await asked()).toBe(bulb('linkedin-headline'));
  });

  test('the popup on the page after it asks as well', async () => {
    const { popup, asked, bulb } = await house({ mode: 'toolbar' });
    await popup(EDIT);
    await popup(GRACE);
    expect(await asked()).toBe(bulb('linkedin-headline'));
  });

  test('a script that says that a page came is not believed: none of ours is there', async () => {
    const { came, close, asked, days, kept } = await house({ mode: 'toolbar' });
    const before = await everything(kept);
    await came(EDIT);
    await close();
    expect(await asked()).toBeNull();
    expect(await days()).toEqual({});
    expect(await everything(kept)).toBe(before);
  });
});

describe('what is kept', () => {
  test('is the kind of page and the latest day on the person’s calendar, right across zones and midnight', async () => {
    for (const zone of ['Pacific/Auckland', 'America/St_Johns']) {
      const { kept, came, days } = await house({ zone });
      kept.now = { zone, at: instantOf('2026-03-10', zone, 23) + 59 * MINUTE };
      await came(EDIT);
      await came('https://www.linkedin.com/messaging/thread/2-Zyx-secret/');
      kept.wait(2 * MINUTE);
      await came(COMPOSER);
      expect(await days()).toEqual({ headline: '2026-03-10', messages: '2026-03-10', post: '2026-03-11' });
      kept.wait(HOUR);
      await came(EDIT);
      expect(await days()).toMatchObject({ headline: '2026-03-11' });
    }
  });

  test('of somebody else’s profile is nothing: not a byte of the store is another', async () => {
    const { kept, came, popup, hello, close } = await house();
    // Everything that any page of the site comes to is there already.
    await came('https://www.linkedin.com/feed/');
    await hello('https://www.linkedin.com/feed/');
    await vi.waitFor(async () => expect(await kept.store.record('presence', (raw) => raw)).not.toBeNull());
    await new Promise<void>((done) => setTimeout(done));
    const before = await everything(kept);
    for (const part of ['', 'edit/intro/', 'details/experience/', 'overlay/contact-info/', 'recent-activity/all/']) {
      await came(GRACE + part);
      await popup(GRACE + part);
      await close();
    }
    expect(await everything(kept)).toBe(before);
  });

  test('of one’s own pages is no address, no name and no text, while they are open and after', async () => {
    const { kept, came, close, popup, hello } = await house();
    const urls = [
      'https://www.linkedin.com/in/ada/edit/forms/summary/new/?Zyx-secret=1#Zyx-secret',
      COMPOSER,
      'https://www.linkedin.com/messaging/compose/?recipient=Zyx-secret',
      'https://www.linkedin.com/article/edit/Zyx-secret/',
      `${GRACE}?Zyx-secret`,
    ];
    for (const url of urls) {
      await came(url);
      await popup(url);
      await hello(url);
      expect(await everything(kept), url).not.toMatch(/Zyx-secret|grace/);
      for (const name of ['opened', 'linkedin-days'])
        expect(JSON.stringify(await kept.store.record(name, (raw) => raw)), url).not.toMatch(/https?:|\/|ada/);
    }
    await close();
    expect(await everything(kept)).not.toMatch(/Zyx-secret|grace/);
  });

  test('is gone with what an export told, when that is to be forgotten', async () => {
    const { kept, came, days, page } = await house();
    await came(EDIT);
    await page('linkedin.forget', {});
    expect(await days()).toEqual({});
    expect(await everything(kept)).not.toContain('linkedin-days');
  });

  test('is read as nothing where it is damaged, and written anew', async () => {
    const { kept, came, days } = await house();
    await kept.store.putRecord('linkedin-days', { headline: 'tomorrow', whom: 'Grace' });
    expect(await days()).toEqual({});
    await came(EDIT);
    expect(await days()).toEqual({ headline: '2026-02-11' });
  });

  test('knows the own profile by what an export told, where no bulb names it', async () => {
    const { kept, came, days } = await house();
    const own = 'https://www.linkedin.com/in/countess/edit/intro/';
    await came(own);
    expect(await days()).toEqual({});
    const told = {
      asOf: '2026-02-01',
      owner: { name: 'Ada', slugs: ['countess'] },
      connections: 0,
      messages: 0,
      endorsements: 0,
      headline: null,
      positions: 0,
      profileChanged: null,
      lastPost: null,
      lastComment: null,
      lastReaction: null,
      found: [],
      more: 0,
      warnings: [],
    };
    await kept.store.putRecord('linkedin', { version: 1, waitsAsOf: null, ...told });
    await came(own);
    expect(await days()).toEqual({ headline: '2026-02-11' });
  });
});
