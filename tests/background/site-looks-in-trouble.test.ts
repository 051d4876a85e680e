import { describe, expect, test, vi } from 'vitest';
import { type FaultsOn, faultsOn, parseFaultsOn } from '../../utils/background/records.ts';
import { siteLooks } from '../../utils/background/site-looks.ts';
import { siteSheet } from '../../utils/background/site-sheet.ts';
import type { AssetId } from '../../utils/core/ids.ts';
import { collectChecks } from '../../utils/core/inspect/checks/check.ts';
import { makeInspector } from '../../utils/core/inspect/inspector.ts';
import { bodyReader } from '../../utils/core/inspect/read-body.ts';
import { type Answer, OFFLINE, type Request } from '../../utils/core/inspect/request.ts';
import { DAY, WEEK } from '../../utils/core/time.ts';
import { type LookStore, openLookStore } from '../../utils/platform/look-store.ts';
import { KeptHouse } from './kept-house.ts';

const inspector = makeInspector(
  collectChecks(import.meta.glob('../../utils/core/inspect/checks/*.ts', { eager: true })),
);
const status = (code: number, location: string | null = null): Answer => ({
  is: 'status',
  status: code,
  location,
  retryAfter: null,
});
function pageAt(url: string, html: string): Answer {
  const reader = bodyReader('page', url, 'text/html');
  reader?.write(new TextEncoder().encode(html));
  const body = reader?.end();
  return body ? { is: 'body', status: 200, body } : status(200);
}
const html = (title: string, body = '') =>
  `<title>${title}</title><meta name=description content=x><meta property="og:image" content="data:,x"><h1>${title}</h1><p>All about ${title}.</p>${body}`;
const link = (...to: string[]) => to.map((href) => `<a href="${href}">${href}</a>`).join('');

type Pages = Record<string, string | Answer>;
const SITE = { what: 'site' } as const;
const HOST = 'ada.example';
const at = (path: string) => `https://${HOST}${path}`;

/** A bulb of a website whose answers come at once, from `web.pages`; or from `web.ask`, where there is one. */
async function website(wrap: (store: LookStore) => LookStore = (store) => store) {
  const kept = new KeptHouse(1);
  const asset = await kept.hang('Website', { addresses: [HOST] });
  const store = wrap(openLookStore(`looks-${crypto.randomUUID()}`));
  const web: { pages: Pages; asked: string[]; ask: ((request: Request) => Promise<Answer | null> | null) | null } = {
    pages: {},
    asked: [],
    ask: null,
  };
  const wake = (granted = kept.granted) =>
    siteLooks({
      store,
      house: kept.house,
      clock: kept.edge.clock,
      random: kept.edge.random,
      asker: {
        begin() {},
        end() {},
        async ask(request) {
          web.asked.push(request.url);
          const other = await web.ask?.(request);
          if (other) return other;
          const there = web.pages[new URL(request.url).pathname] ?? status(404);
          return typeof there !== 'string' ? there : request.reads ? pageAt(request.url, there) : status(200);
        },
      },
      inspector: async () => inspector,
      granted: kept.edge.granted,
      allGranted: async () => [...granted],
      metered: () => false,
      wakeAt: async () => undefined,
      tellPages: (host: string, seen: FaultsOn | null) =>
        seen ? kept.store.putRecord(faultsOn(host), seen) : kept.store.dropRecord(faultsOn(host)),
      changed: () => undefined,
    });
  const looks = wake();
  const isDone = async (id: AssetId = asset) =>
    expect.poll(async () => (await looks.report(id)).is).not.toBe('running');
  const lookOver = async (pages: Pages, where: Parameters<typeof looks.start>[1] = SITE) => {
    web.pages = pages;
    await looks.start(asset, where);
    await isDone();
  };
  const sheet = async () => {
    const found = await siteSheet(asset, kept.house, looks, kept.edge.granted);
    if (!found) throw new Error('There is no such site');
    return found;
  };
  const faults = async () => (await sheet()).faults.map(({ check, target }) => `${check} ${target}`);
  const again = (path: string, pages: Pages) => lookOver(pages, { what: 'page', url: at(path) });
  return { kept, asset, store, web, wake, looks, lookOver, again, sheet, faults, isDone };
}

const gone = (path: string) => `dead-link ${at(path)}`;

describe('a page that is looked at again', () => {
  const pages = {
    '/': html('Ada', link('/a', '/b')),
    '/a': html('A', link('/x', '/both')),
    '/b': html('B', link('/y', '/both')),
  };

  test('and is gone takes with it what was wrong there; the site is not down because of it', async () => {
    const { lookOver, again, faults, sheet } = await website();
    await lookOver(pages);
    expect((await faults()).toSorted()).toEqual([gone('/both'), gone('/x'), gone('/y')]);
    await again('/a', { ...pages, '/a': status(404) });
    expect((await faults()).toSorted()).toEqual([gone('/both'), gone('/y')]);
    expect((await sheet()).pages.map(({ url }) => url)).toEqual([at('/'), at('/b')]);
  });

  test('and is sent on now takes with it what was wrong at its old address', async () => {
    const { lookOver, again, faults, sheet } = await website();
    await lookOver(pages);
    await again('/a', { ...pages, '/a': status(301, '/new'), '/new': html('New', link('/z')) });
    expect((await faults()).toSorted()).toEqual([gone('/both'), gone('/y'), gone('/z')]);
    expect((await sheet()).pages.map(({ url }) => url)).toEqual([at('/'), at('/b'), at('/new')]);
  });

  test('and cannot be read says nothing', async () => {
    const { lookOver, again, faults, sheet } = await website();
    await lookOver(pages);
    const before = await faults();
    for (const answer of [
      status(403),
      status(451),
      { is: 'timeout' } as const,
      { is: 'failed', error: null } as const,
    ]) {
      await again('/a', { ...pages, '/a': answer });
      expect(await faults()).toEqual(before);
      expect((await sheet()).pages).toHaveLength(3);
    }
  });

  test('leaves what stands on another page too, and where it stands there', async () => {
    const { lookOver, again, sheet } = await website();
    await lookOver(pages);
    await again('/a', { ...pages, '/a': html('A') });
    const both = (await sheet()).faults.find(({ target }) => target === at('/both'));
    expect(both?.places.map(({ page }) => page)).toEqual([at('/b')]);
  });

  test('does not bring back what the person has mended or finds fine elsewhere', async () => {
    const { kept, asset, lookOver, again, faults, sheet } = await website();
    await lookOver({ ...pages, '/b': html('B', link('/y', '/w', '/both')) });
    const y = (await sheet()).faults.find(({ target }) => target === at('/y'))?.key ?? '';
    await kept.do({ do: 'accept', asset, fault: y });
    await kept.do({ do: 'done', bulb: asset, evidence: 'said' });
    expect(await faults()).toEqual([]);
    await again('/a', pages);
    expect((await faults()).toSorted()).toEqual([gone('/both'), gone('/x')]);
  });

  test('has more links than are asked then: what is wrong with the others is not taken for mended', async () => {
    const { lookOver, again, faults } = await website();
    const many = Array.from({ length: 130 }, (_, n) => `/p${n}`);
    const there = Object.fromEntries(many.map((path) => [path, status(200)]));
    const all = { ...there, '/': html('Ada', link('/a')), '/a': html('A', link(...many, '/x')) };
    await lookOver(all);
    expect(await faults()).toEqual([gone('/x')]);
    await again('/a', all);
    expect(await faults()).toEqual([gone('/x')]);
  });
});

describe('a look over a site', () => {
  test('that is stopped leaves the pages that it did not come to as they were', async () => {
    const { asset, web, looks, lookOver, sheet } = await website();
    const nav = link('/a', '/b', '/c');
    const pages = { '/': html('Ada', nav), '/a': html('A', link('/x')), '/b': html('B', link('/y')), '/c': html('C') };
    await lookOver(pages);
    const before = await sheet();
    const waiting: ((answer: Answer) => void)[] = [];
    web.ask = ({ url }) => (/\/[ab]$/.test(url) ? new Promise((answer) => waiting.push(answer)) : null);
    await looks.start(asset, SITE);
    await expect.poll(() => waiting.length).toBeGreaterThan(0);
    const stopped = looks.stop(asset);
    // It is heard by the time these are answered, which ask the same store.
    for (let turn = 0; turn < 3; turn += 1) await looks.report(asset);
    for (const answer of waiting) answer(status(403));
    await stopped;
    const after = await sheet();
    expect(after.pages).toEqual(before.pages);
    expect(after.faults).toEqual(before.faults);
  });

  test('that finds more than the house is told takes nothing of it for mended', async () => {
    const { lookOver, faults } = await website();
    const many = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `/gone${from + n}`);
    await lookOver({ '/': html('Ada', link(...many(100, 600))) });
    const before = await faults();
    expect(before.length).toBeGreaterThan(100);
    await lookOver({ '/': html('Ada', link(...many(0, 600))) });
    const after = new Set(await faults());
    expect(before.filter((fault) => !after.has(fault))).toEqual([]);
  });

  test('that loses its connection in the middle, whatever the browser calls it, asks the rest when it is back', async () => {
    const pages = { '/': html('Ada', link('/a', '/b')), '/a': html('A', link('/x')), '/b': html('B', link('/y')) };
    for (const error of [OFFLINE, 'net::ERR_INTERNET_DISCONNECTED', 'net::ERR_NETWORK_CHANGED', 'NS_ERROR_OFFLINE'])
      for (let after = 0; after < 7; after += 1) {
        const { asset, web, looks, isDone, faults, sheet } = await website();
        let left = after;
        web.pages = pages;
        web.ask = () => (left-- > 0 ? null : Promise.resolve({ is: 'failed', error }));
        await looks.start(asset, SITE);
        await expect.poll(() => looks.report(asset)).toMatchObject({ is: 'running', held: 'offline' });
        web.ask = null;
        await looks.keepUp();
        await isDone();
        expect((await faults()).toSorted()).toEqual([gone('/x'), gone('/y')]);
        expect((await sheet()).unknown).toEqual([]);
      }
  });

  test('whose answers cannot be stored waits for those under way, and adds none of them to the next look', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    let full = false;
    const { asset, web, looks, store, kept, isDone } = await website((real) => ({
      ...real,
      addStep: async (step) => {
        if (full) throw new Error('The disk is full');
        await real.addStep(step);
      },
    }));
    const other = await kept.hang('Shop', { addresses: ['grace.example'] });
    const waiting: ((answer: Answer) => void)[] = [];
    web.pages = { '/': html('Ada', link('/a', '/b', '/c')) };
    web.ask = ({ url }) => (/ada.example\/[ab]$/.test(url) ? new Promise((answer) => waiting.push(answer)) : null);
    await looks.start(asset, SITE);
    await expect.poll(() => waiting.length).toBe(2);
    full = true;
    waiting[0]?.(status(404));
    const next = looks.start(other, SITE);
    full = false;
    waiting[1]?.(status(404));
    await next;
    await isDone(other);
    const ledger = await looks.ledger(other);
    expect(ledger.map(({ url }) => new URL(url).hostname).filter((host) => host === HOST)).toEqual([]);
    expect(await store.steps()).toEqual([]);
  });

  test('in the week after the clock was a year ahead begins all the same, and one that began then is begun again', async () => {
    const { kept, asset, web, looks, lookOver, isDone, store } = await website();
    kept.granted.add(HOST);
    kept.wait(365 * DAY);
    await lookOver({ '/': html('Ada') });
    kept.wait(-365 * DAY);
    expect(await looks.nextLook(asset)).toBeLessThan(kept.now.at + DAY);

    kept.wait(365 * DAY);
    web.ask = () => Promise.resolve({ is: 'failed', error: OFFLINE });
    await looks.start(asset, SITE);
    await expect.poll(() => looks.report(asset)).toMatchObject({ held: 'offline' });
    kept.wait(-365 * DAY);
    web.ask = null;
    await looks.keepUp();
    await isDone();
    expect((await looks.kept(asset))?.at).toBe(kept.now.at);
    expect(await looks.nextLook(asset)).toBeLessThan(kept.now.at + WEEK + DAY);
    expect(await store.current()).toBeUndefined();
  });
});

describe('what is kept of a site', () => {
  const pages = { '/': html('Ada', link('/x')) };
  const record = (kept: KeptHouse, host = HOST) => kept.store.record(faultsOn(host), parseFaultsOn);

  test('is forgotten when its bulb hangs no more: pages, requests, and what a banner would say there', async () => {
    const { kept, asset, store, looks, lookOver } = await website();
    await lookOver(pages);
    expect(await record(kept)).not.toBeNull();
    await kept.do({ do: 'remove', bulb: asset });
    await looks.keepUp();
    expect(await store.sites()).toEqual([]);
    expect(await store.ledger(asset)).toBeUndefined();
    expect(await record(kept)).toBeNull();
  });

  test('stays as long as another bulb hangs for the same site', async () => {
    const { kept, asset, web, looks, lookOver, isDone } = await website();
    const other = await kept.hang('Blog', { addresses: [`${HOST}/blog`] });
    await lookOver(pages);
    web.pages = { '/blog': html('Blog', link('/y')) };
    await looks.start(other, SITE);
    await isDone(other);
    await kept.do({ do: 'remove', bulb: asset });
    await looks.keepUp();
    expect(await record(kept)).not.toBeNull();
    expect(await looks.kept(other)).not.toBeNull();
    expect(await looks.kept(asset)).toBeNull();
  });

  test('is forgotten when its bulb is moved to another site', async () => {
    const { kept, asset, looks, lookOver, sheet } = await website();
    await lookOver(pages);
    await kept.do({ do: 'change', asset, to: { addresses: ['lovelace.example'] } });
    await looks.keepUp();
    expect(await record(kept)).toBeNull();
    expect((await sheet()).pages).toEqual([]);
  });

  test('of a look that is held is forgotten with its bulb', async () => {
    const { kept, asset, store, web, looks } = await website();
    web.pages = pages;
    web.ask = () => Promise.resolve({ is: 'failed', error: OFFLINE });
    await looks.start(asset, SITE);
    await looks.hold(asset, true);
    await kept.do({ do: 'remove', bulb: asset });
    await looks.keepUp();
    expect(await store.current()).toBeUndefined();
    expect(await store.steps()).toEqual([]);
  });

  test('is nothing where its bulb was moved to another site while it was looked at', async () => {
    const { kept, asset, store, web, looks, faults } = await website();
    const waiting: ((answer: Answer) => void)[] = [];
    web.pages = pages;
    web.ask = ({ url }) => (url.endsWith('/x') ? new Promise((answer) => waiting.push(answer)) : null);
    await looks.start(asset, SITE);
    await expect.poll(() => waiting.length).toBe(1);
    await kept.do({ do: 'change', asset, to: { addresses: ['lovelace.example'] } });
    waiting[0]?.(status(404));
    await expect.poll(() => store.current()).toBeUndefined();
    expect(await faults()).toEqual([]);
    expect(await store.sites()).toEqual([]);
  });

  test('and a look under way ends when its bulb is taken down', async () => {
    const { kept, asset, store, web, looks } = await website();
    web.ask = async ({ url }) => {
      const n = Number(new URL(url).pathname.slice(1));
      return Number.isNaN(n) ? null : pageAt(url, html(`Page ${n}`, link(`/${n + 1}`)));
    };
    await looks.start(asset, SITE);
    await expect.poll(() => web.asked.length).toBeGreaterThan(5);
    await kept.do({ do: 'remove', bulb: asset });
    await looks.keepUp();
    expect(web.asked.length).toBeLessThan(400);
    expect(await store.current()).toBeUndefined();
    expect(await store.steps()).toEqual([]);
    expect(await store.sites()).toEqual([]);
  });
});
