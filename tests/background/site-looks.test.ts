import { describe, expect, test, vi } from 'vitest';
import { type FaultsOn, faultsOn, parseFaultsOn } from '../../utils/background/records.ts';
import { siteLooks } from '../../utils/background/site-looks.ts';
import { siteSheet } from '../../utils/background/site-sheet.ts';
import type { AssetId } from '../../utils/core/ids.ts';
import { collectChecks } from '../../utils/core/inspect/checks/check.ts';
import { makeInspector } from '../../utils/core/inspect/inspector.ts';
import { bodyReader } from '../../utils/core/inspect/read-body.ts';
import { type Answer, NOT_GRANTED, OFFLINE, type Request } from '../../utils/core/inspect/request.ts';
import { DAY, HOUR, WEEK, wallClock } from '../../utils/core/time.ts';
import { type LookStore, openLookStore } from '../../utils/platform/look-store.ts';
import { KeptHouse } from './kept-house.ts';

const checks = collectChecks(import.meta.glob('../../utils/core/inspect/checks/*.ts', { eager: true }));
const inspector = makeInspector(checks);

/** A web that answers when it is told to, and how many looks ask it at a time. */
function slowWeb() {
  const waiting: { readonly request: Request; readonly answer: (answer: Answer) => void }[] = [];
  const looks = { now: 0, most: 0 };
  return {
    looks,
    waiting,
    asker: {
      begin: () => {
        looks.now += 1;
        looks.most = Math.max(looks.most, looks.now);
      },
      ask: (request: Request) => new Promise<Answer>((answer) => waiting.push({ request, answer })),
      end: () => {
        looks.now -= 1;
      },
    },
  };
}

const REFUSED: Answer = { is: 'failed', error: NOT_GRANTED };
const status = (code: number): Answer => ({ is: 'status', status: code, location: null, retryAfter: null });

function pageAt(url: string, html: string): Answer {
  const reader = bodyReader('page', url, 'text/html');
  reader?.write(new TextEncoder().encode(html));
  const body = reader?.end();
  return body ? { is: 'body', status: 200, body } : status(200);
}
const html = (title: string, body = '') =>
  `<title>${title}</title><meta name=description content=x><meta property="og:image" content="data:,x"><h1>${title}</h1><p>All about ${title}.</p>${body}`;

type Pages = Record<string, string>;

async function website(wrap: (store: LookStore) => LookStore = (store) => store) {
  const kept = new KeptHouse(1);
  const asset = await kept.hang('Website', { addresses: ['ada.example'] });
  const web = slowWeb();
  const store = wrap(openLookStore(`looks-${crypto.randomUUID()}`));
  const alarm: { at: number | null } = { at: null };
  const edge = {
    store,
    house: kept.house,
    clock: kept.edge.clock,
    random: kept.edge.random,
    asker: web.asker,
    inspector: async () => inspector,
    granted: kept.edge.granted,
    allGranted: async () => [...kept.granted],
    metered: () => false,
    wakeAt: async (at: number | null) => {
      alarm.at = at;
    },
    tellPages: (host: string, seen: FaultsOn | null) => kept.edge.store.putRecord(faultsOn(host), seen),
    changed: () => undefined,
  };
  const wake = (change: Partial<typeof edge> = {}) => siteLooks({ ...edge, ...change });
  const answerOne = async (answer: Answer = REFUSED) => {
    await expect.poll(() => web.waiting.length).toBeGreaterThan(0);
    web.waiting.shift()?.answer(answer);
  };
  /** Answers everything from these pages until the look is done. */
  const answerAll = async (looks: ReturnType<typeof wake>, pages: Pages, id: AssetId = asset) => {
    await expect
      .poll(async () => {
        for (const { request, answer } of web.waiting.splice(0)) {
          const there = pages[new URL(request.url).pathname];
          answer(there === undefined ? status(404) : request.reads ? pageAt(request.url, there) : status(200));
        }
        return (await looks.report(id)).is;
      })
      .not.toBe('running');
    return looks.report(id);
  };
  const sheet = (looks: ReturnType<typeof wake>) => siteSheet(asset, kept.house, looks, kept.edge.granted);
  return { kept, asset, web, wake, answerOne, answerAll, sheet, store, alarm };
}

const FRONT = { what: 'front-page' } as const;
const SITE = { what: 'site' } as const;

describe('a look at a site', () => {
  test('that is begun in the moment in which one is resumed does not run beside it', async () => {
    const { asset, web, wake } = await website();
    await wake().start(asset, FRONT);
    await expect.poll(() => web.waiting.length).toBe(1);

    // The background was ended; a press on the button wakes it. That of the life before never ends here.
    const after = wake();
    await Promise.all([after.keepUp(), after.start(asset, FRONT), after.start(asset, FRONT)]);
    await expect.poll(() => web.waiting.length).toBe(2);
    expect(web.looks).toEqual({ now: 2, most: 2 });
  });

  test('at another site ends the one under way, and what that found so far counts', async () => {
    const { kept, asset, web, wake, answerOne } = await website();
    const other = await kept.hang('Shop', { addresses: ['grace.example'] });
    const look = wake();
    await look.start(asset, SITE);
    const second = look.start(other, FRONT);
    await answerOne();
    expect((await second).is).toBe('running');
    await expect.poll(() => web.waiting.map(({ request }) => new URL(request.url).hostname)).toEqual(['grace.example']);
    expect(web.looks.most).toBe(1);
  });

  test('at a page of another site is not made, whoever asks for it', async () => {
    const { asset, web, wake } = await website();
    const url = 'https://bob.example/secret';
    expect((await wake().start(asset, { what: 'page', url })).is).toBe('not-looked');
    expect(web.waiting).toEqual([]);
  });

  test('whose answers cannot be stored says so, and runs again in the next life', async () => {
    const reported = vi.spyOn(console, 'error').mockReturnValue();
    let broken = false;
    const { asset, wake, answerOne } = await website((store) => ({
      ...store,
      addStep: async (step) => {
        if (broken) throw new Error('The disk is full');
        await store.addStep(step);
      },
    }));
    const look = wake();
    const state = async (asked: AssetId) => (await look.report(asked)).is;
    expect((await look.start(asset, FRONT)).is).toBe('running');
    broken = true;
    await answerOne();
    await expect.poll(() => state(asset)).toBe('not-looked');
    expect(reported).toHaveBeenCalledOnce();

    broken = false;
    const after = wake();
    await after.keepUp();
    expect((await after.report(asset)).is).toBe('running');
    await answerOne();
    await expect.poll(async () => (await after.report(asset)).is).toBe('not-looked');
  });

  test('that finds no connection waits for one, and asks then what it had not asked', async () => {
    const { asset, web, wake, answerOne, answerAll, alarm } = await website();
    const looks = wake();
    await looks.start(asset, SITE);
    await answerOne({ is: 'failed', error: OFFLINE });
    await expect.poll(async () => looks.report(asset)).toMatchObject({ is: 'running', held: 'offline' });
    expect(alarm.at).not.toBeNull();
    await wake().keepUp();
    expect(await answerAll(looks, { '/': html('Ada') })).toMatchObject({ is: 'done', pages: 1 });
    expect(web.looks.now).toBe(0);
  });

  test('that says what was wrong on one page again leaves the rest as it was', async () => {
    const { kept, asset, wake, answerAll, sheet } = await website();
    const looks = wake();
    const nav = '<a href="/a">a</a><a href="/b">b</a>';
    await looks.start(asset, SITE);
    const pages = {
      '/': html('Ada', nav),
      '/a': html('A', '<a href="/x">x</a>'),
      '/b': html('B', '<a href="/y">y</a>'),
    };
    await answerAll(looks, pages);
    expect((await sheet(looks))?.faults.map(({ target }) => target)).toEqual([
      'https://ada.example/x',
      'https://ada.example/y',
    ]);
    expect(await kept.edge.store.record(faultsOn('ada.example'), parseFaultsOn)).toEqual({
      'https://ada.example/a': [{ check: 'dead-link', target: 'https://ada.example/x', text: 'x' }],
      'https://ada.example/b': [{ check: 'dead-link', target: 'https://ada.example/y', text: 'y' }],
    });

    await looks.start(asset, { what: 'page', url: 'https://ada.example/a' });
    await answerAll(looks, { ...pages, '/a': html('A') });
    const after = await sheet(looks);
    expect(after?.faults.map(({ target }) => target)).toEqual(['https://ada.example/y']);
    expect(after?.mended).toHaveLength(1);
    expect(after?.pages).toHaveLength(3);
  });

  test('at one page lights a link again on all pages that have it', async () => {
    const { asset, wake, answerAll, sheet } = await website();
    const looks = wake();
    const both = '<a href="/gone">x</a>';
    const pages = {
      '/': html('Ada', '<a href="/a">a</a><a href="/b">b</a>'),
      '/a': html('A', both),
      '/b': html('B', both),
    };
    await looks.start(asset, SITE);
    await answerAll(looks, pages);
    expect((await sheet(looks))?.faults[0]?.places).toHaveLength(2);
    await looks.start(asset, { what: 'page', url: 'https://ada.example/b' });
    await answerAll(looks, { ...pages, '/gone': html('Back') });
    expect((await sheet(looks))?.faults).toEqual([]);
  });

  test('that cannot read a page keeps what was wrong there, and one that finds it gone does not', async () => {
    const { kept, asset, wake, answerAll, sheet } = await website();
    const looks = wake();
    const there = { '/': html('Ada', '<a href="/a">a</a>'), '/a': html('A', '<a href="mailto:">m</a>') };
    await looks.start(asset, SITE);
    await answerAll(looks, there);
    expect((await sheet(looks))?.faults).toHaveLength(1);

    kept.wait(DAY);
    const slow = wake({ asker: { begin() {}, end() {}, ask: async ({ url, reads }) => answerSlow(url, reads) } });
    const answerSlow = (url: string, reads: Request['reads']): Answer =>
      url.endsWith('/a') ? { is: 'timeout' } : url.endsWith('/') && reads ? pageAt(url, there['/']) : status(404);
    await slow.start(asset, SITE);
    await expect.poll(async () => (await slow.report(asset)).is).toBe('done');
    expect((await sheet(slow))?.faults).toHaveLength(1);

    await looks.start(asset, SITE);
    await answerAll(looks, { '/': html('Ada') });
    expect((await sheet(looks))?.faults).toEqual([]);
  });

  test('tends its bulb when a page has changed or a post has come, and only then', async () => {
    const { kept, asset, wake, answerAll } = await website();
    const looks = wake();
    const tendings = () =>
      kept.house.look((state) => state.assets.get(asset)?.tended.map(({ evidence }) => evidence) ?? []);
    const look = async (pages: Pages) => {
      kept.wait(WEEK);
      await looks.start(asset, SITE);
      await answerAll(looks, pages);
      return tendings();
    };
    const pages = { '/': html('Ada', '<a href="/a">a</a><p>What I do all day long.</p>'), '/a': html('A') };
    const before = await tendings();
    expect(await look(pages)).toEqual(before);
    expect(await look(pages)).toEqual(before);
    expect(await look({ ...pages, '/a': html('A', '<p>Something new.</p><p>And more of it.</p>') })).toEqual([
      'verified',
      ...before,
    ]);
  });
});

describe('looks by themselves', () => {
  test('begin once a week at a quiet hour, for a site that was looked at once and is granted', async () => {
    const { kept, asset, web, wake, answerAll, alarm } = await website();
    const looks = wake();
    await looks.keepUp();
    expect(alarm.at).toBeNull();
    await looks.start(asset, SITE);
    await answerAll(looks, { '/': html('Ada') });
    await expect.poll(() => alarm.at).toBeNull(); // not granted
    kept.granted.add('ada.example');
    await looks.keepUp();
    const next = alarm.at ?? 0;
    expect(next - kept.now.at).toBeGreaterThan(WEEK - 2 * HOUR);
    expect(next - kept.now.at).toBeLessThan(WEEK + DAY);
    const { minutes } = wallClock(next, kept.now.zone);
    expect(minutes >= 22 * 60 || minutes < 6 * 60).toBe(true);

    kept.wait(next - kept.now.at - 1);
    await looks.keepUp();
    expect(web.waiting).toEqual([]);
    kept.wait(1);
    await wake({ metered: () => true }).keepUp();
    expect(web.waiting).toEqual([]);
    await looks.keepUp();
    expect(await answerAll(looks, { '/': html('Ada') })).toMatchObject({ is: 'done' });
  });

  test('do not begin where the person does not want them, nor while it hangs switched off', async () => {
    const { kept, asset, wake, answerAll } = await website();
    kept.granted.add('ada.example');
    const looks = wake();
    await looks.start(asset, SITE);
    await answerAll(looks, { '/': html('Ada') });
    expect(await looks.nextLook(asset)).not.toBeNull();
    await looks.setWeekly(asset, false);
    expect(await looks.nextLook(asset)).toBeNull();
    await looks.setWeekly(asset, true);
    await kept.do({ do: 'switch', asset, on: false });
    expect(await looks.nextLook(asset)).toBeNull();
  });

  test('tell that a site is down when it is so again a day later, while who asks is told at once', async () => {
    const { kept, asset, web, wake, answerAll } = await website();
    kept.granted.add('ada.example');
    const looks = wake();
    await looks.start(asset, SITE);
    await answerAll(looks, { '/': html('Ada') });
    const faults = () => kept.house.look((state) => (state.assets.get(asset)?.faults ?? []).map(({ check }) => check));
    const nobodyThere = async () => {
      const next = (await looks.nextLook(asset)) ?? 0;
      kept.wait(next - kept.now.at);
      await looks.keepUp();
      await expect
        .poll(async () => {
          for (const { answer } of web.waiting.splice(0)) answer({ is: 'failed', error: 'net::ERR_NAME_NOT_RESOLVED' });
          return (await looks.report(asset)).is;
        })
        .not.toBe('running');
    };
    await nobodyThere();
    expect(await faults()).toEqual([]);
    expect(((await looks.nextLook(asset)) ?? 0) - kept.now.at).toBeLessThan(2 * DAY);
    await nobodyThere();
    expect(await faults()).toEqual(['site-down']);
  });

  test('of a look that was held by the person do not let it go on', async () => {
    const { asset, web, wake, answerOne } = await website();
    const looks = wake();
    await looks.start(asset, SITE);
    const held = looks.hold(asset, true);
    await answerOne(status(500));
    expect(await held).toMatchObject({ is: 'running', held: 'paused' });
    await wake().keepUp();
    expect(web.looks.now).toBe(0);
  });
});

describe('what a person reported', () => {
  test('is told first, with what was marked there and in whose hands it is, and no look at its page closes it', async () => {
    const { kept, asset, wake, answerAll, sheet } = await website();
    kept.granted.add('ada.example');
    const marked = {
      title: 'Talks of Ada',
      what: 'the video',
      quote: 'Watch it',
      target: 'https://ada.example/talk.mp4',
    };
    await kept.do({ do: 'report', url: 'https://ada.example/talks', ...marked });
    const [fault] = (await kept.state()).assets.get(asset)?.faults ?? [];
    if (!fault) throw new Error('nothing was reported');
    await kept.do({ do: 'handOver', asset, faults: [fault.key], to: 'Sam' });

    const looks = wake();
    const pages = { '/': html('Ada', '<a href="/talks">Talks</a> <a href="/gone">Gone</a>'), '/talks': html('Talks') };
    await looks.start(asset, SITE);
    expect((await answerAll(looks, pages)).is).toBe('done');
    const told = await sheet(looks);
    expect(told?.faults.map(({ check }) => check)).toEqual(['reported', 'dead-link']);
    expect(told?.faults).toMatchObject([
      {
        said: { key: 'finding.reported', with: { what: 'the video' } },
        target: 'https://ada.example/talk.mp4',
        reported: { title: 'Talks of Ada', quote: 'Watch it' },
        handedOver: { to: 'Sam' },
        places: [{ page: 'https://ada.example/talks' }],
      },
      { reported: null, handedOver: null },
    ]);

    // Looked at once more, and by itself: it is the person who says that it is mended.
    await looks.start(asset, { what: 'page', url: 'https://ada.example/talks' });
    await answerAll(looks, pages);
    expect((await sheet(looks))?.faults.map(({ check }) => check)).toContain('reported');
    await kept.do({ do: 'mend', asset, fault: fault.key });
    expect((await sheet(looks))?.faults.map(({ check }) => check)).not.toContain('reported');
    expect((await sheet(looks))?.mended.map(({ said }) => said.key)).toContain('finding.reported');
  });

  test('at a service that all share has its page, too, though nothing there is looked over', async () => {
    const { kept, wake } = await website();
    await kept.do({
      do: 'report',
      url: 'https://www.linkedin.com/in/ada/',
      title: 'Ada',
      what: 'the picture',
      quote: '',
    });
    const [bulb] = [...(await kept.state()).assets.values()].filter(({ faults }) => faults.length > 0);
    if (!bulb) throw new Error('nothing was reported');
    await kept.do({ do: 'change', asset: bulb.id, to: { addresses: [] } });
    expect(await siteSheet(bulb.id, kept.house, wake(), kept.edge.granted)).toMatchObject({
      host: 'linkedin.com',
      canLook: false,
      faults: [{ check: 'reported', reported: { quote: null } }],
    });
  });
});
