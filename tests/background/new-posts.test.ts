import { describe, expect, test } from 'vitest';
import { siteLooks } from '../../utils/background/site-looks.ts';
import { siteSheet } from '../../utils/background/site-sheet.ts';
import type { Command } from '../../utils/core/commands/command.ts';
import type { AssetId } from '../../utils/core/ids.ts';
import { collectChecks } from '../../utils/core/inspect/checks/check.ts';
import { makeInspector } from '../../utils/core/inspect/inspector.ts';
import { bodyReader } from '../../utils/core/inspect/read-body.ts';
import { type Answer, NOT_GRANTED, OFFLINE, type Request } from '../../utils/core/inspect/request.ts';
import { DAY, HOUR, WEEK, wallClock } from '../../utils/core/time.ts';
import { openLookStore } from '../../utils/platform/look-store.ts';
import { KeptHouse } from './kept-house.ts';

const inspector = makeInspector(
  collectChecks(import.meta.glob('../../utils/core/inspect/checks/*.ts', { eager: true })),
);
const FEED = 'https://github.com/ada.atom';
const SITE = { what: 'site' } as const;

function bodyOf(reads: NonNullable<Request['reads']>, url: string, type: string, text: string): Answer {
  const reader = bodyReader(reads, url, type);
  reader?.write(new TextEncoder().encode(text));
  const body = reader?.end();
  return body ? { is: 'body', status: 200, body } : status(200);
}
const status = (code: number): Answer => ({ is: 'status', status: code, location: null, retryAfter: null });
const atom = (...posts: number[]): Answer =>
  bodyOf(
    'feed',
    FEED,
    'application/atom+xml',
    `<feed xmlns="http://www.w3.org/2005/Atom">${posts
      .map((at) => `<entry><title>x</title><published>${new Date(at).toISOString()}</published></entry>`)
      .join('')}</feed>`,
  );

/** A bulb of somebody's GitHub, in a house to which the web answers what `web.answers` says by address. */
async function github() {
  const kept = new KeptHouse(1);
  const asset = await kept.hang('', { kind: 'github', addresses: ['https://github.com/ada'] });
  kept.granted.add('github.com');
  const store = openLookStore(`looks-${crypto.randomUUID()}`);
  const web = { answers: new Map<string, Answer>(), asked: [] as string[], waits: null as Promise<void> | null };
  const alarm: { at: number | null } = { at: null };
  let metered = false;
  const life = { is: 1 };
  /** The background, in a new life: of the one before, nothing comes any more. */
  const wake = () => {
    life.is += 1;
    const mine = life.is;
    const never = new Promise<never>(() => undefined);
    return siteLooks({
      store,
      house: kept.house,
      clock: kept.edge.clock,
      random: kept.edge.random,
      asker: {
        begin: () => undefined,
        end: () => undefined,
        ask: async ({ url }) => {
          web.asked.push(url);
          await web.waits;
          return mine === life.is ? (web.answers.get(url) ?? status(404)) : never;
        },
      },
      inspector: async () => inspector,
      granted: kept.edge.granted,
      allGranted: async () => [...kept.granted],
      metered: () => metered,
      wakeAt: async (at) => {
        alarm.at = at;
      },
      tellPages: async () => undefined,
      changed: () => undefined,
    });
  };
  const looks = wake();
  const ended = () => expect.poll(() => store.current()).toBeUndefined();
  /** The alarm rings. */
  const ring = async (they = looks) => {
    kept.wait(Math.max(0, (alarm.at ?? 0) - kept.now.at));
    await they.keepUp();
    await ended();
  };
  const tended = () =>
    kept.house.look((state) => (state.assets.get(asset)?.tended ?? []).map(({ on, evidence }) => ({ on, evidence })));
  const setMetered = (is: boolean) => {
    metered = is;
  };
  return { kept, asset, store, web, alarm, looks, wake, ring, ended, tended, setMetered };
}

describe('Something new at a service', () => {
  test('lights its bulb by itself: once a week, at a quiet hour, from the first one on', async () => {
    const { kept, asset, web, alarm, looks, ring, tended } = await github();
    await looks.keepUp();
    const { minutes } = wallClock(alarm.at ?? 0, kept.now.zone);
    expect(minutes).toBe(22 * 60);
    expect(web.asked).toEqual([]);

    const first = kept.now.at - DAY;
    web.answers.set(FEED, atom(first, first - WEEK));
    await ring();
    expect(web.asked).toEqual([FEED]);
    expect(await tended()).toEqual([{ on: first, evidence: 'verified' }]);
    await expect.poll(() => (alarm.at ?? 0) - kept.now.at).toBeGreaterThan(WEEK - 2 * HOUR);

    // Nothing new in the second week, and something in the third.
    await ring();
    expect(await tended()).toHaveLength(1);
    await expect.poll(() => alarm.at ?? 0).toBeGreaterThan(kept.now.at + WEEK - 2 * HOUR);
    const second = kept.now.at + DAY;
    web.answers.set(FEED, atom(second, first));
    await ring();
    expect(web.asked).toEqual([FEED, FEED, FEED]);
    expect((await tended()).map(({ on }) => on)).toEqual([second, first]);
    const history = await kept.house.history(asset);
    expect(history[0]?.said.key).toBe('history.asset.tended.verified');
  });

  test('that the person took back is not brought again, and the next one is', async () => {
    const { kept, web, looks, ring, tended } = await github();
    const first = kept.now.at - DAY;
    web.answers.set(FEED, atom(first));
    await looks.keepUp();
    await ring();
    const [line] = await kept.house.history([...(await kept.state()).assets.keys()][0] as AssetId);
    if (!line) throw new Error('nothing was written down');
    await kept.do({ do: 'undo', entries: [line.entry] });
    expect(await tended()).toEqual([]);
    await ring();
    expect(await tended()).toEqual([]);
    const second = kept.now.at - DAY;
    web.answers.set(FEED, atom(second, first));
    await ring();
    expect(await tended()).toEqual([{ on: second, evidence: 'verified' }]);
  });

  test('is asked for at once by whoever wants to know, and told with the request that it took', async () => {
    const { kept, asset, web, looks, ended, tended, wake } = await github();
    const post = kept.now.at - HOUR;
    web.answers.set(FEED, atom(post));
    expect((await looks.start(asset, SITE)).is).toBe('running');
    await ended();
    expect(await tended()).toEqual([{ on: post, evidence: 'verified' }]);
    expect(await looks.report(asset)).toMatchObject({ is: 'done', page: FEED, findings: [], unknown: 0 });
    expect(await looks.ledger(asset)).toMatchObject([{ url: FEED, method: 'GET', why: 'feed', status: 200 }]);
    const sheet = await siteSheet(asset, kept.house, wake(), kept.edge.granted);
    expect(sheet).toMatchObject({ canLook: false, hasFeed: true, requests: 1, faults: [], lookedAt: null });
    expect((sheet?.nextLook ?? 0) - kept.now.at).toBeGreaterThan(6 * DAY);
  });

  test.each([
    ['nobody there', status(404)],
    ['a service in trouble', { is: 'status', status: 503, location: null, retryAfter: '3600' } as const],
    ['a page in place of a feed', bodyOf('feed', FEED, 'text/html', '<title>Sign in</title>')],
    ['a feed in which nothing stands', atom()],
    ['a feed of tomorrow', atom(Date.UTC(2100, 0, 1))],
    ['a name that is not known', { is: 'failed', error: 'net::ERR_NAME_NOT_RESOLVED' } as const],
    ['a grant that was withdrawn meanwhile', { is: 'failed', error: NOT_GRANTED } as const],
  ])('is not known from %s: nothing happens, and it is asked a week later', async (_, answer) => {
    const { kept, asset, web, alarm, looks, ring, tended } = await github();
    web.answers.set(FEED, answer);
    await looks.keepUp();
    await ring();
    expect(web.asked.length).toBeGreaterThan(0);
    expect(await tended()).toEqual([]);
    expect((await kept.state()).assets.get(asset)?.faults).toEqual([]);
    await expect.poll(() => (alarm.at ?? 0) - kept.now.at).toBeGreaterThan(6 * DAY);
  });

  test('is not asked for where the site is not granted, the bulb is switched off, or the connection is paid by the byte', async () => {
    const { kept, asset, web, alarm, looks, ring, setMetered } = await github();
    kept.granted.clear();
    await looks.keepUp();
    expect(alarm.at).toBeNull();
    expect((await looks.start(asset, SITE)).is).toBe('not-looked');
    kept.granted.add('hub.com').add('gist.github.com');
    await looks.keepUp();
    expect(alarm.at).toBeNull();

    kept.granted.add('github.com');
    await kept.do({ do: 'switch', asset, on: false });
    await looks.keepUp();
    expect(alarm.at).toBeNull();
    expect((await looks.start(asset, SITE)).is).toBe('not-looked');

    await kept.do({ do: 'switch', asset, on: true });
    setMetered(true);
    await looks.keepUp();
    await ring();
    expect(web.asked).toEqual([]);
    setMetered(false);
    await ring();
    expect(web.asked).toEqual([FEED]);
  });

  test('is never asked for at LinkedIn, granted or not', async () => {
    const { kept, asset, web, alarm, looks, ring } = await github();
    kept.granted.add('linkedin.com');
    await kept.do({ do: 'change', asset, to: { addresses: ['https://www.linkedin.com/in/ada/'] } });
    await looks.keepUp();
    expect(alarm.at).toBeNull();
    expect((await looks.start(asset, SITE)).is).toBe('not-looked');
    await ring();
    expect(web.asked).toEqual([]);
  });

  test('is asked for at one place after the other', async () => {
    const { kept, web, looks, ring } = await github();
    await kept.hang('', { kind: 'bluesky', addresses: ['https://bsky.app/profile/ada.example'] });
    kept.granted.add('bsky.app');
    await looks.keepUp();
    await ring();
    expect(web.asked).toHaveLength(1);
    await ring();
    expect(new Set(web.asked)).toEqual(new Set([FEED, 'https://bsky.app/profile/ada.example/rss']));
    expect(web.asked).toHaveLength(2);
  });

  test('is found through the page that names the feed, where the address does not tell', async () => {
    const { kept, asset, web, looks, ended, tended } = await github();
    const [channel, feed] = ['https://www.youtube.com/@ada', 'https://www.youtube.com/feeds/videos.xml?channel_id=UC1'];
    await kept.do({ do: 'change', asset, to: { addresses: [channel] } });
    kept.granted.add('youtube.com');
    const link = `<link rel="alternate" type="application/rss+xml" href="${feed}">`;
    web.answers.set(channel, bodyOf('feed', channel, 'text/html', `<title>Ada</title>${link}`));
    web.answers.set(feed, atom(kept.now.at - DAY));
    await looks.start(asset, SITE);
    await ended();
    expect(web.asked).toEqual([channel, feed]);
    expect(await tended()).toHaveLength(1);
  });
});

describe('A question for what was written', () => {
  test('that was put is not put again when the background is ended before its answer was told', async () => {
    const { kept, web, store, alarm, looks, wake, ended, tended } = await github();
    await looks.keepUp();
    kept.wait((alarm.at ?? 0) - kept.now.at);
    web.answers.set(FEED, atom(kept.now.at - DAY));
    const end = store.end;
    let broken = true;
    store.end = async (...told) => {
      if (broken) return new Promise(() => undefined);
      return end(...told);
    };
    await looks.keepUp();
    await expect.poll(tended).toHaveLength(1);
    broken = false;
    const after = wake();
    await after.keepUp();
    await ended();
    expect(web.asked).toEqual([FEED]);
    expect(await tended()).toHaveLength(1);
    expect(await store.sites()).toHaveLength(1);
    kept.wait(DAY);
    await after.keepUp();
    await wake().keepUp();
    expect(web.asked).toEqual([FEED]);
  });

  test('that was not answered when the background ended is put by the next life', async () => {
    const { web, looks, kept, alarm, wake, ended, tended } = await github();
    await looks.keepUp();
    kept.wait((alarm.at ?? 0) - kept.now.at);
    web.answers.set(FEED, atom(kept.now.at - DAY));
    web.waits = new Promise(() => undefined);
    await looks.keepUp();
    await expect.poll(() => web.asked).toEqual([FEED]);
    web.waits = null;
    await wake().keepUp();
    await ended();
    expect(web.asked).toEqual([FEED, FEED]);
    expect(await tended()).toHaveLength(1);
  });

  test('that finds no connection waits for one', async () => {
    const { asset, web, looks, kept, wake, ended, tended } = await github();
    web.answers.set(FEED, { is: 'failed', error: OFFLINE });
    await looks.start(asset, SITE);
    await expect.poll(() => looks.report(asset)).toMatchObject({ is: 'running', held: 'offline' });
    web.answers.set(FEED, atom(kept.now.at - DAY));
    await wake().keepUp();
    await ended();
    expect(await tended()).toHaveLength(1);
  });

  test.each([
    ['moved', (asset: AssetId) => ({ do: 'change', asset, to: { addresses: ['https://github.com/grace'] } }) as const],
    ['switched off', (asset: AssetId) => ({ do: 'switch', asset, on: false }) as const],
    ['taken down', (bulb: AssetId) => ({ do: 'remove', bulb }) as const],
  ] satisfies [string, (asset: AssetId) => Command][])(
    'is dropped where its bulb was %s meanwhile',
    async (_, change) => {
      const { asset, web, looks, kept, store, wake, tended } = await github();
      web.answers.set(FEED, { is: 'failed', error: OFFLINE });
      await looks.start(asset, SITE);
      await expect.poll(() => looks.report(asset)).toMatchObject({ held: 'offline' });
      web.answers.set(FEED, atom(kept.now.at - DAY));
      await kept.do(change(asset));
      await wake().keepUp();
      expect(await store.current()).toBeUndefined();
      expect(web.asked).toEqual([FEED]);
      expect(await tended()).toEqual([]);
    },
  );

  test('is forgotten with its bulb', async () => {
    const { asset, looks, kept, store, ended } = await github();
    await looks.start(asset, SITE);
    await ended();
    expect(await store.sites()).toHaveLength(1);
    await looks.keepUp();
    expect(await store.sites()).toHaveLength(1);
    await kept.do({ do: 'remove', bulb: asset });
    await looks.keepUp();
    expect(await store.sites()).toEqual([]);
    expect(await store.ledger(asset)).toBeUndefined();
  });

  test('gives way to who wants the whole site looked over', async () => {
    const { kept, web, looks, store } = await github();
    const blog = await kept.hang('', { kind: 'blog', addresses: ['https://ada.example/blog'] });
    kept.granted.clear();
    kept.granted.add('ada.example');
    let go = () => {};
    web.waits = new Promise((wake) => {
      go = wake;
    });
    kept.wait(12 * HOUR);
    await looks.keepUp();
    await expect.poll(() => web.asked).toHaveLength(1);
    const started = looks.start(blog, SITE);
    go();
    expect((await started).is).toBe('running');
    await expect.poll(() => store.current()).toBeUndefined();
    expect((await looks.kept(blog))?.wholeAt).toBe(kept.now.at);
  });

  test('is no more where the whole site is looked over, nor where that was switched off there', async () => {
    const { kept, web, looks, alarm, ended } = await github();
    const blog = await kept.hang('', { kind: 'blog', addresses: ['https://ada.example/blog'] });
    kept.granted.clear();
    kept.granted.add('ada.example');
    await looks.keepUp();
    expect(alarm.at).not.toBeNull();
    await looks.start(blog, SITE);
    await ended();
    web.asked.length = 0;
    const next = await looks.nextLook(blog);
    expect((next ?? 0) - kept.now.at).toBeGreaterThan(DAY);
    await looks.setWeekly(blog, false);
    expect(await looks.nextLook(blog)).toBeNull();
    expect(web.asked).toEqual([]);
  });
});
