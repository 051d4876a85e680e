import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan, parseReport, parseSteps } from '../../../utils/core/inspect/kept-look.ts';
import { LOOK_LIMITS, ONE_PAGE } from '../../../utils/core/inspect/limits.ts';
import { type LookPlan, openLook, planLook, type Step } from '../../../utils/core/inspect/look.ts';
import { bodyReader } from '../../../utils/core/inspect/read-body.ts';
import { type Answer, NOT_GRANTED, type Request } from '../../../utils/core/inspect/request.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';

const NOW = { at: Date.UTC(2026, 6, 15), zone: 'Europe/Vienna' };
const CHANNEL = 'https://tube.example/@ada';
const FEED = 'https://tube.example/feeds/ada.xml';

type There = { status?: number; to?: string; body?: string; type?: string; retryAfter?: string; error?: string };
type World = Readonly<Record<string, There>>;

const rss = (...posts: number[]): There => ({
  type: 'application/rss+xml',
  body: `<rss version="2.0"><channel><title>Ada</title>${posts
    .map((at) => `<item><title>x</title><pubDate>${new Date(at).toUTCString()}</pubDate></item>`)
    .join('')}</channel></rss>`,
});
const page = (...feeds: string[]): There => ({
  type: 'text/html',
  body: `<title>Ada</title>${feeds.map((href) => `<link rel="alternate" type="application/rss+xml" href="${href}">`).join('')}<a href="/elsewhere">x</a>`,
});

function answerOf(there: There, { url, reads }: Request): Answer {
  if (there.error !== undefined) return { is: 'failed', error: there.error };
  const reader = reads && there.body !== undefined ? bodyReader(reads, url, there.type ?? null) : null;
  if (reader && there.body !== undefined) {
    reader.write(new TextEncoder().encode(there.body));
    return { is: 'body', status: 200, body: reader.end() };
  }
  const status = there.status ?? (there.to === undefined ? 200 : 302);
  return { is: 'status', status, location: there.to ?? null, retryAfter: there.retryAfter ?? null };
}

interface Way {
  readonly start?: string;
  readonly feed?: LookPlan['feed'];
  readonly elsewhere?: readonly string[];
  /** Whether the background is ended now, and what is under way with it. */
  readonly killed?: () => boolean;
}

/** Asks until there is nothing left to ask. */
function ask(world: World, { start = CHANNEL, feed = 'named', elsewhere = [], killed = () => false }: Way = {}) {
  const plan = planLook({ start, feed, elsewhere, now: NOW, nonce: '', reach: ONE_PAGE, whole: false });
  const steps: Step[] = [];
  const asked: string[] = [];
  let at = NOW.at;
  const open = () =>
    openLook(
      parsePlan(JSON.parse(JSON.stringify(plan))) ?? plan,
      [],
      parseSteps(JSON.parse(JSON.stringify(steps))) ?? [],
    );
  let look = open();
  for (let turns = 0; ; turns += 1) {
    if (turns > 200) throw new Error('It never ends');
    const { requests, waitUntil } = look.next(at);
    if (requests.length === 0 && waitUntil === null) break;
    if (requests.length === 0) at = waitUntil ?? at;
    for (const request of requests) {
      asked.push(request.url);
      const step = look.take(request, answerOf(world[request.url] ?? { status: 404 }, request), at);
      if (step) steps.push(step);
      at += SECOND;
      if (killed()) {
        look = open();
        break;
      }
    }
  }
  const report = look.report();
  return { asked, steps, report, newest: report.feeds[0]?.posts[0] ?? null, ledger: look.ledger, waited: at - NOW.at };
}

describe('A look for what was written last', () => {
  it('asks for the feed, and for nothing else', () => {
    const { asked, newest, report, ledger } = ask(
      { [FEED]: rss(NOW.at - 2 * DAY, NOW.at - HOUR) },
      { start: FEED, feed: 'here' },
    );
    expect(asked).toEqual([FEED]);
    expect(newest).toBe(NOW.at - HOUR);
    expect(report).toMatchObject({ state: 'done', findings: [], pages: [], unknown: [] });
    expect(ledger).toMatchObject([{ url: FEED, method: 'GET', why: 'feed', status: 200 }]);
    expect(parseReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  it('asks a page for the feed that it names first, for that, and keeps nothing else of the page', () => {
    const { asked, newest, steps } = ask({
      [CHANNEL]: page('/feeds/ada.xml', '/feeds/all.xml'),
      [FEED]: rss(NOW.at - DAY),
    });
    expect(asked).toEqual([CHANNEL, FEED]);
    expect(newest).toBe(NOW.at - DAY);
    expect(steps[0]?.outcome).toMatchObject({ page: { uses: [], anchors: [], sketch: [] } });
  });

  it('takes an address that is a feed itself for one', () => {
    expect(ask({ [CHANNEL]: rss(NOW.at - DAY) })).toMatchObject({ asked: [CHANNEL], newest: NOW.at - DAY });
  });

  it('passes over the feed of what others say there', () => {
    const world = { [CHANNEL]: page('/comments/feed', '/feeds/ada.xml'), [FEED]: rss(NOW.at - DAY) };
    expect(ask(world).newest).toBe(NOW.at - DAY);
  });

  it('believes no post of tomorrow, and the one before it all the same', () => {
    expect(ask({ [FEED]: rss(NOW.at + DAY, NOW.at - DAY) }, { start: FEED, feed: 'here' }).newest).toBe(NOW.at - DAY);
  });

  it.each([
    ['a page that names no feed', { [CHANNEL]: page() }],
    ['a page that names a feed that is gone', { [CHANNEL]: page('/feeds/ada.xml') }],
    ['a page that names a page', { [CHANNEL]: page('/feeds/ada.xml'), [FEED]: page() }],
    ['a page that is not there', {}],
    ['a door', { [CHANNEL]: { status: 403 } }],
    ['an error', { [CHANNEL]: { status: 500 } }],
    ['a picture', { [CHANNEL]: { type: 'image/png', body: 'PNG' } }],
    ['nobody', { [CHANNEL]: { error: 'net::ERR_NAME_NOT_RESOLVED' } }],
    [
      'a service that sends everybody to its front page',
      { [CHANNEL]: { to: '/' }, 'https://tube.example/': page('/feeds/ada.xml'), [FEED]: rss(NOW.at) },
    ],
  ] satisfies [string, World][])('learns nothing from %s, and finds nothing wrong there', (_, world) => {
    const { newest, report } = ask(world);
    expect(newest).toBeNull();
    expect(report).toMatchObject({ feeds: [], findings: [], gone: [] });
  });

  it('does not take what a service says in place of the feed for another way to one', () => {
    const world = { [FEED]: page('/feeds/service.xml'), 'https://tube.example/feeds/service.xml': rss(NOW.at) };
    expect(ask(world, { start: FEED, feed: 'here' })).toMatchObject({ asked: [FEED], newest: null });
  });

  it('follows to other sites only where they are granted: hop by hop, and where a page names a feed', () => {
    const away = 'https://feeds.other.example/ada';
    for (const world of [
      { [CHANNEL]: page(away), [away]: rss(NOW.at - DAY) },
      { [CHANNEL]: { to: away }, [away]: rss(NOW.at - DAY) },
    ]) {
      expect(ask(world)).toMatchObject({ asked: [CHANNEL], newest: null });
      expect(ask(world, { elsewhere: ['other.example'] })).toMatchObject({
        asked: [CHANNEL, away],
        newest: NOW.at - DAY,
      });
    }
    const linkedin = 'https://www.linkedin.com/feed.xml';
    expect(ask({ [CHANNEL]: page(linkedin) }, { elsewhere: ['linkedin.com'] }).asked).toEqual([CHANNEL]);
    expect(ask({ [CHANNEL]: { to: 'http://192.168.1.1/' } }, { elsewhere: ['192.168.1.1'] }).asked).toEqual([CHANNEL]);
    expect(ask({ [CHANNEL]: { error: NOT_GRANTED } }).newest).toBeNull();
  });

  it('takes the first feed that may be asked', () => {
    const world = { [CHANNEL]: page('https://feeds.other.example/ada', '/feeds/ada.xml'), [FEED]: rss(NOW.at - DAY) };
    expect(ask(world)).toMatchObject({ asked: [CHANNEL, FEED], newest: NOW.at - DAY });
  });

  it('waits for as long as a busy server asks for, a few times, and no longer than a minute', () => {
    const busy = ask({ [FEED]: { status: 429, retryAfter: '30' } }, { start: FEED, feed: 'here' });
    expect(busy.asked).toHaveLength(LOOK_LIMITS.tries);
    expect(busy.waited).toBeGreaterThanOrEqual(2 * 30 * SECOND);
    const closed = ask(
      { [FEED]: { status: 503, retryAfter: `${(2 * MINUTE) / SECOND}` } },
      { start: FEED, feed: 'here' },
    );
    expect(closed.asked).toEqual([FEED]);
  });
});

describe('Whatever stands where a feed is looked for', () => {
  const places = [
    CHANNEL,
    FEED,
    'https://tube.example/',
    'https://tube.example/other',
    'https://feeds.other.example/ada',
    'https://never.example/x',
  ];
  const there: fc.Arbitrary<There> = fc.oneof(
    fc.constantFrom<There>(
      { status: 404 },
      { status: 500 },
      { status: 429 },
      { error: 'x' },
      { type: 'text/html', body: '<p' },
    ),
    fc.constantFrom(...places).map((to) => ({ to })),
    fc.array(fc.constantFrom(...places), { maxLength: 3 }).map((feeds) => page(...feeds)),
    fc
      .array(fc.integer({ min: -9, max: 9 }), { maxLength: 3 })
      .map((days) => rss(...days.map((day) => NOW.at + day * DAY))),
  );
  const world = fc
    .tuple(...places.map(() => there))
    .map((all) => Object.fromEntries(all.map((one, at) => [places[at] ?? '', one])));
  const feed = fc.constantFrom('here' as const, 'named' as const);

  it('few requests are made, none to a place that is not granted, and what is learnt lies in the past', () => {
    fc.assert(
      fc.property(world, feed, (web, of) => {
        const { asked, newest } = ask(web, { feed: of, elsewhere: ['other.example'] });
        expect(asked.every((url) => !url.includes('never'))).toBe(true);
        expect(new Set(asked).size).toBeLessThanOrEqual(of === 'here' ? 5 : places.length);
        expect(newest ?? 0).toBeLessThanOrEqual(NOW.at);
      }),
    );
  });

  it('one that is killed at any step goes on, comes to the same, and asks nothing twice', () => {
    fc.assert(
      fc.property(world, feed, fc.array(fc.boolean()), (web, of, kills) => {
        const straight = ask(web, { feed: of });
        const rest = [...kills];
        const killed = ask(web, { feed: of, killed: () => rest.shift() ?? false });
        expect(killed.report).toEqual(straight.report);
        expect(killed.asked).toEqual(straight.asked);
      }),
    );
  });
});
