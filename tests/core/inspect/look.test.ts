import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectChecks } from '../../../utils/core/inspect/checks/check.ts';
import { parsePlan, parseReport, parseSteps } from '../../../utils/core/inspect/kept-look.ts';
import { BELIEVED, LOOK_LIMITS, ONE_PAGE, type Reach } from '../../../utils/core/inspect/limits.ts';
import { onSite } from '../../../utils/core/inspect/links.ts';
import { type LookPlan, openLook, planLook, type Report, type Step } from '../../../utils/core/inspect/look.ts';
import { bodyReader } from '../../../utils/core/inspect/read-body.ts';
import type { Answer, Request } from '../../../utils/core/inspect/request.ts';
import { hostOf } from '../../../utils/core/sites/host.ts';
import { isPrivateHost } from '../../../utils/core/sites/private-host.ts';
import { DAY } from '../../../utils/core/time.ts';

const checks = collectChecks(import.meta.glob('../../../utils/core/inspect/checks/*.ts', { eager: true }));
const NOW = { at: Date.UTC(2026, 6, 15), zone: 'Europe/Vienna' };
const START = 'https://ada.example/';
/** What stands at an address: a status, a redirect, a page, a text, or an error; `get` where GET differs from HEAD. */
type There = {
  status?: number;
  to?: string;
  html?: string;
  text?: string;
  xml?: string;
  error?: string | null;
  timeout?: true;
  retryAfter?: string;
  get?: There;
};
type World = Readonly<Record<string, There>>;
/** Stands for every address that the world does not name. */
const ANYWHERE = 'anywhere';

function answerOf(world: World, { url, method, reads }: Request): Answer {
  const at = world[url] ?? world[ANYWHERE] ?? { status: 404 };
  const there = method === 'GET' ? (at.get ?? at) : at;
  if (there.timeout) return { is: 'timeout' };
  if (there.error !== undefined) return { is: 'failed', error: there.error };
  const body = there.html ?? there.text ?? there.xml;
  const type = there.html !== undefined ? 'text/html' : there.xml !== undefined ? 'text/xml' : 'text/plain';
  const reader = body !== undefined && reads && (there.status ?? 200) === 200 ? bodyReader(reads, url, type) : null;
  if (reader && body !== undefined) {
    reader.write(new TextEncoder().encode(body));
    return { is: 'body', status: 200, body: reader.end() };
  }
  const status = there.status ?? (there.to === undefined ? 200 : 302);
  return { is: 'status', status, location: there.to ?? null, retryAfter: there.retryAfter ?? null };
}

interface Way {
  readonly start?: string;
  readonly whole?: boolean;
  readonly elsewhere?: LookPlan['elsewhere'];
  readonly failedBefore?: LookPlan['failedBefore'];
  readonly reach?: Partial<Reach>;
  readonly at?: number;
  /** Which of the requests under way is answered next. */
  readonly choose?: (count: number) => number;
  /** Whether the background is ended now, and all that is under way with it. */
  readonly killed?: () => boolean;
}

const stored = <T>(value: T): unknown => JSON.parse(JSON.stringify(value));

/** Makes the whole look, from the first request to the last. */
function lookOver(
  world: World,
  {
    start = START,
    whole = false,
    elsewhere = [],
    failedBefore = {},
    reach = {},
    at = NOW.at,
    choose = () => 0,
    killed = () => false,
  }: Way = {},
) {
  const plan = planLook({
    start,
    now: { ...NOW, at },
    nonce: 'x7k',
    whole,
    elsewhere,
    failedBefore,
    reach: { ...(whole ? { pages: 500, links: 5_000, atOnce: 6 } : ONE_PAGE), ...reach },
  });
  const kept = parsePlan(stored(plan));
  expect(kept).toEqual(plan);
  const steps: Step[] = [];
  let look = openLook(plan, checks);
  let clock = at;
  let inFlight: Request[] = [];
  const asked: Request[] = [];
  for (let turn = 0; ; turn++) {
    if (turn > 50_000) throw new Error('It does not end');
    const { requests, waitUntil } = look.next(clock);
    asked.push(...requests);
    inFlight.push(...requests);
    const own = inFlight.filter(({ url }) => onSite(url, plan.site.host));
    const others = inFlight.filter((request) => !own.includes(request)).map(({ url }) => new URL(url).hostname);
    expect(own.length).toBeLessThanOrEqual(plan.reach.atOnce);
    expect(new Set(others).size).toBe(others.length);
    const request = inFlight[choose(inFlight.length) % inFlight.length];
    if (!request && waitUntil === null) break;
    if (killed()) {
      inFlight = [];
      const again = parseSteps(stored(steps));
      expect(again).toEqual(steps);
      look = openLook(plan, checks, again ?? []);
      continue;
    }
    if (!request) {
      expect(waitUntil).toBeGreaterThan(clock);
      clock = waitUntil ?? clock;
      continue;
    }
    inFlight = inFlight.filter((each) => each !== request);
    clock += 10;
    const step = look.take(request, answerOf(world, request), clock);
    if (step) steps.push(step);
  }
  const report = look.report();
  expect(parseReport(stored(report))).toEqual(report);
  return { report, look, plan, steps, asked: asked.map(({ method, url }) => `${method} ${url}`) };
}

/** A page on which nothing is wrong but what stands in its body; it is all its own, by its title. */
const page = (body: string, title = 'Ada'): There => ({
  html: `<title>${title}</title><meta name=description content=Talks><meta property="og:image" content=data:,x><h1>${title}</h1><p>All about ${title}.</p>${body}<footer>© 2026 Ada</footer>`,
});
const front = page;
const found = ({ findings }: Report) =>
  findings.map(({ check, target }) => (target === null ? check : `${check} ${target}`));

describe('A look at the front page', () => {
  it('asks for the page, then for each link once, and finds nothing where nothing is wrong', () => {
    const { report, asked } = lookOver({
      [START]: front('<a href=/a>a</a><a href="/a#part">a</a><a href="/">home</a><a href="#top">x</a><img src=me.jpg>'),
      'https://ada.example/a': {},
      'https://ada.example/me.jpg': {},
    });
    expect(asked).toEqual([
      'GET https://ada.example/',
      'GET https://ada.example/robots.txt',
      'HEAD https://ada.example/a',
      'HEAD https://ada.example/me.jpg',
    ]);
    expect(report).toMatchObject({
      state: 'done',
      start: START,
      findings: [],
      links: 3,
      unknown: [],
      requests: 4,
      leftOut: { pages: 0, links: 0, robots: 0, cut: 0, stopped: false },
    });
  });
  it('finds what is gone only when GET says so too', () => {
    const { report, asked } = lookOver({
      [START]: front('<a href=/lies>a</a><a href=/gone>b</a><a href=/nohead>c</a>'),
      'https://ada.example/lies': { status: 404, get: {} },
      'https://ada.example/gone': { status: 410 },
      'https://ada.example/nohead': { status: 405, get: { status: 200 } },
    });
    expect(found(report)).toEqual(['dead-link https://ada.example/gone']);
    expect(asked).toContain('GET https://ada.example/lies');
    expect(report).toMatchObject({ links: 4, unknown: [] });
  });
  it.each([401, 403, 429, 451, 500, 503, 999])(
    'holds a %d against nobody, and says that what was found there before may still be so',
    (status) => {
      const { report } = lookOver({ [START]: front('<a href=/x>x</a>'), 'https://ada.example/x': { status } });
      expect(report).toMatchObject({ findings: [], unknown: [{ target: 'https://ada.example/x', status }] });
      expect(report.unsure).toContain('dead-link https://ada.example/x');
    },
  );
  it('holds time-outs, unnamed errors and cut connections against nobody', () => {
    const world = {
      [START]: front('<a href=/a>a</a><a href=/b>b</a><a href=/c>c</a>'),
      'https://ada.example/a': { timeout: true as const },
      'https://ada.example/b': { error: null },
      'https://ada.example/c': { error: 'net::ERR_CONNECTION_RESET' },
    };
    expect(lookOver(world).report).toMatchObject({ findings: [], unknown: [{}, {}, {}] });
  });
  it('finds a host of the site that no name server knows', () => {
    expect(
      found(
        lookOver({
          [START]: front('<a href="https://shop.ada.example/">shop</a>'),
          'https://shop.ada.example/': { error: 'net::ERR_NAME_NOT_RESOLVED' },
        }).report,
      ),
    ).toEqual(['dead-link https://shop.ada.example/']);
  });
  it('asks other sites where it may, and lists those that it may not ask; a 404 there was seen once', () => {
    const world = {
      [START]: front(
        '<a href="https://bob.example/x">bob</a><a href="https://eve.example/y">eve</a><a href="https://bob.example/z">bob</a>',
      ),
    };
    const { report, asked } = lookOver(world, { elsewhere: ['eve.example'] });
    expect(asked.slice(2)).toEqual(['HEAD https://eve.example/y', 'GET https://eve.example/y']);
    expect(report).toMatchObject({
      state: 'done',
      findings: [],
      unknown: [{ target: 'https://eve.example/y', status: 404, reason: 'seen-once' }],
      notAsked: [{ host: 'bob.example', links: 2 }],
    });
    expect(report.failed).toEqual({ 'https://eve.example/y': [NOW.at] });
  });
  it('believes that another site’s page is gone after three failures over three days, and not before', () => {
    const world = { [START]: front('<a href="https://bob.example/x">bob</a>') };
    let failedBefore: LookPlan['failedBefore'] = {};
    const days: number[] = [];
    for (let day = 0; day < 6; day++) {
      const { report } = lookOver(world, { elsewhere: 'all', failedBefore, at: NOW.at + day * DAY });
      failedBefore = report.failed;
      expect(failedBefore['https://bob.example/x']?.length).toBeLessThanOrEqual(BELIEVED.failures);
      if (report.findings.length > 0) days.push(day);
    }
    expect(days).toEqual([3, 4, 5]);
    const twice = lookOver(world, { elsewhere: 'all', failedBefore: { 'https://bob.example/x': [NOW.at - 1_000] } });
    expect(twice.report.failed['https://bob.example/x']).toHaveLength(1);
    const mended = lookOver(
      { ...world, 'https://bob.example/x': {} },
      { elsewhere: 'all', failedBefore, at: NOW.at + 6 * DAY },
    );
    expect(mended.report).toMatchObject({ findings: [], failed: {} });
  });
  it('follows redirects hop by hop, to www and to https as to anywhere', () => {
    const world = {
      'http://ada.example/': { to: 'https://ada.example/', status: 301 },
      [START]: { to: '//www.ada.example/' },
      'https://www.ada.example/': front('<a href=/old>old</a>'),
      'https://www.ada.example/old': { to: '/new', status: 301 },
      'https://www.ada.example/new': {},
    };
    const { report, asked } = lookOver(world, { start: 'http://ada.example/' });
    expect(asked).toEqual([
      'GET http://ada.example/',
      'GET https://ada.example/',
      'GET https://www.ada.example/',
      'GET https://www.ada.example/robots.txt',
      'HEAD https://www.ada.example/old',
      'HEAD https://www.ada.example/new',
    ]);
    expect(report).toMatchObject({
      state: 'done',
      start: 'https://www.ada.example/',
      pages: [{ url: 'https://www.ada.example/' }],
    });
    expect(found(report)).toEqual(['moved-link https://www.ada.example/old']);
  });
  it('finds a link whose redirect ends in a page that is gone', () => {
    expect(
      found(lookOver({ [START]: front('<a href=/old>old</a>'), 'https://ada.example/old': { to: '/gone' } }).report),
    ).toEqual(['dead-link https://ada.example/old']);
  });
  it('never goes where a redirect leads into a private place, nor to LinkedIn', () => {
    const world = {
      [START]: front('<a href=/in>in</a><a href=/f>f</a><a href=/l>l</a><a href="http://192.168.0.1/">router</a>'),
      'https://ada.example/in': { to: 'http://127.0.0.1/admin' },
      'https://ada.example/f': { to: 'file:///etc/passwd' },
      'https://ada.example/l': { to: 'https://www.linkedin.com/in/ada' },
    };
    const { report, asked } = lookOver(world);
    expect(asked.some((request) => /127|192|file|linkedin/.test(request))).toBe(false);
    expect(found(report)).toEqual(['private-link http://192.168.0.1/']);
    expect(report.unknown.map(({ reason }) => reason)).toEqual(['off-limits', 'off-limits', 'off-limits']);
  });
  it('gives up on circles and on endless chains, and holds neither against anyone', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => [`https://ada.example/${n}`, { to: `/${n + 1}` }]),
    );
    const { report, asked } = lookOver({
      [START]: front('<a href=/0>chain</a><a href=/c>circle</a><a href=/e>e</a>'),
      ...chain,
      'https://ada.example/c': { to: '/d' },
      'https://ada.example/d': { to: '/c' },
      'https://ada.example/e': { to: 'http://[' },
    });
    expect(report).toMatchObject({ state: 'done', findings: [], unknown: [{}, {}, {}] });
    expect(asked.length).toBe(2 + (LOOK_LIMITS.hops + 1) + 2 + 1);
  });
  it('takes a page that only sends visitors on for a redirect', () => {
    const { report } = lookOver({
      [START]: { html: '<meta http-equiv=refresh content="0;url=/home">' },
      'https://ada.example/home': front(''),
    });
    expect(report).toMatchObject({ state: 'done', start: 'https://ada.example/home', findings: [] });
    expect(
      lookOver({ [START]: { html: '<title>Ada</title><meta http-equiv=refresh content="5;url=/">' } }).report.state,
    ).toBe('done');
  });
  it('asks after the first hundred, and says how many it left out', () => {
    const links = Array.from({ length: 130 }, (_, n) => `<a href="/${n}">x</a><a href="/${n}">again</a>`).join('');
    const { report } = lookOver({ [START]: front(links) });
    expect(report).toMatchObject({ links: 131, leftOut: { links: 31 } });
    expect(report.findings.length).toBe(100 - 1);
  });
  it('keeps a ledger of what it asked, when and why', () => {
    const { look } = lookOver({
      [START]: front('<a href=/a>a</a><img src=/i>'),
      'https://ada.example/a': { to: '/b' },
      'https://ada.example/b': {},
      'https://ada.example/i': { status: 405, get: {} },
    });
    expect(look.ledger.map(({ why, method, url, at }) => [why, method, url, at > NOW.at]).sort()).toEqual([
      ['front-page', 'GET', START, true],
      ['head-refused', 'GET', 'https://ada.example/i', true],
      ['image', 'HEAD', 'https://ada.example/i', true],
      ['link', 'HEAD', 'https://ada.example/a', true],
      ['redirect', 'HEAD', 'https://ada.example/b', true],
      ['robots', 'GET', 'https://ada.example/robots.txt', true],
    ]);
  });
  it('tells how far it is while it runs', () => {
    const { plan } = lookOver({ [START]: front('') });
    const look = openLook(plan, checks);
    expect(look.report()).toMatchObject({ state: 'running', findings: [] });
    const [request] = look.next(NOW.at).requests;
    if (!request) throw new Error('It asks for nothing');
    expect(look.take(request, answerOf({ [START]: front('<a href=/a>a</a>') }, request), NOW.at)).not.toBeNull();
    expect(look.report().state).toBe('running');
    expect(look.take(request, { is: 'timeout' }, NOW.at)).toBeNull();
  });
  it('asks once more for what it was not able to ask', () => {
    const { plan } = lookOver({ [START]: front('') });
    const look = openLook(plan, checks);
    const [request] = look.next(NOW.at).requests;
    if (!request) throw new Error('It asks for nothing');
    expect(look.next(NOW.at).requests).toEqual([]);
    look.letGo(request);
    expect(look.next(NOW.at).requests).toEqual([request]);
  });
});

describe('A site', () => {
  const state = (world: World, start = START) => {
    const { report } = lookOver(world, { start });
    return report.state === 'failed' ? report.why?.key : found(report).join() || report.start;
  };
  it.each<[string, There]>([
    ['whose name is not known', { error: 'net::ERR_NAME_NOT_RESOLVED' }],
    ['whose front page is gone', { status: 404 }],
    ['whose certificate has run out', { error: 'net::ERR_CERT_DATE_INVALID' }],
  ])('%s is down', (_, there) => {
    const nowhere = { error: 'NS_ERROR_UNKNOWN_HOST' };
    const { report } = lookOver({ [START]: there, 'https://www.ada.example/': nowhere });
    expect(report).toMatchObject({ state: 'done', checks: ['site-down'], pages: [], start: START });
    expect(found(report)).toEqual(['site-down']);
  });
  it('is not down where its www answers, or may', () => {
    const bare = { error: 'net::ERR_NAME_NOT_RESOLVED' };
    expect(state({ [START]: bare, 'https://www.ada.example/': front('') })).toBe('https://www.ada.example/');
    expect(state({ [START]: bare, 'https://www.ada.example/': { timeout: true } })).toBe('look.why.no-answer');
  });
  it('is looked at by http where it only lives there', () => {
    expect(state({ [START]: { error: 'net::ERR_CONNECTION_REFUSED' }, 'http://ada.example/': front('') })).toBe(
      'http://ada.example/',
    );
    expect(state({ [START]: { error: 'net::ERR_CERT_COMMON_NAME_INVALID' }, 'http://ada.example/': front('') })).toBe(
      'http://ada.example/',
    );
    expect(state({ [START]: { error: 'The certificate is not trusted.' }, 'http://ada.example/': { to: START } })).toBe(
      'site-down',
    );
    expect(
      state({
        [START]: { error: 'net::ERR_CONNECTION_REFUSED' },
        'http://ada.example/': { error: 'net::ERR_CONNECTION_REFUSED' },
      }),
    ).toBe('look.why.no-answer');
  });
  it.each<[There, string]>([
    [{ status: 503 }, 'no-answer'],
    [{ status: 403 }, 'refused'],
    [{ timeout: true }, 'no-answer'],
    [{ error: null }, 'no-answer'],
    [{ error: 'offline' }, 'offline'],
    [{ error: 'not-granted' }, 'not-granted'],
    [{ status: 200 }, 'not-a-page'],
    [{ to: 'http://192.168.1.1/' }, 'refused'],
    [{ to: START }, 'no-answer'],
  ])('that answers %o is not looked at, and that is no finding', (there, why) =>
    expect(state({ [START]: there })).toBe(`look.why.${why}`),
  );
  it('that sends on to another one that is not granted is said so', () => {
    const { report } = lookOver({
      [START]: { to: 'https://lovelace.example/' },
      'https://lovelace.example/': { error: 'not-granted' },
    });
    expect(report.why).toEqual({ key: 'look.why.elsewhere', with: { host: 'lovelace.example' } });
  });
  it('that is local may be looked at by whoever names it', () => {
    const { report } = lookOver(
      { 'http://127.0.0.1:8080/': front('<a href=/gone>x</a>') },
      { start: 'http://127.0.0.1:8080/' },
    );
    expect(found(report)).toEqual(['dead-link http://127.0.0.1:8080/gone']);
  });
});

describe('A look over the whole site', () => {
  const over = (world: World, way: Way = {}) => lookOver(world, { whole: true, ...way });
  const pagesOf = (report: Report) => report.pages.map(({ url }) => new URL(url).pathname);
  const links = (...to: string[]) => to.map((href) => `<a href="${href}">${href}</a>`).join('');

  it('reads every page in the order in which a visitor could find them, each once', () => {
    const { report, asked } = over({
      [START]: page(links('/a', '/b')),
      'https://ada.example/a': page(links('/c', '/b', '/'), 'A'),
      'https://ada.example/b': page(links('/a'), 'B'),
      'https://ada.example/c': page('', 'C'),
    });
    expect(pagesOf(report)).toEqual(['/', '/a', '/b', '/c']);
    expect(found(report)).toEqual([]);
    expect(report.complete).toBe(true);
    expect(asked.filter((request) => request.endsWith('/a'))).toEqual(['GET https://ada.example/a']);
  });
  it('finds the same order however slow the first pages are', () => {
    const world = {
      [START]: page(links('/a', '/b')),
      'https://ada.example/a': page(links('/c'), 'A'),
      'https://ada.example/b': page(links('/d'), 'B'),
      'https://ada.example/c': page('', 'C'),
      'https://ada.example/d': page('', 'D'),
    };
    for (const choose of [(count: number) => count - 1, () => 0])
      expect(pagesOf(over(world, { choose }).report)).toEqual(['/', '/a', '/b', '/c', '/d']);
  });
  it('reads a page once that answers to several names, and tells of it once', () => {
    const home = page(links('/index.html', '/?from=mail', '/gone', '/other?x=1'));
    const { report } = over({
      [START]: home,
      'https://ada.example/index.html': home,
      'https://ada.example/?from=mail': home,
      'https://ada.example/other?x=1': page('', 'Other'),
    });
    expect(pagesOf(report)).toEqual(['/', '/other']);
    expect(report.findings).toHaveLength(1);
  });
  it('tells of a dead link once for each page that it stands on, and where', () => {
    const { report } = over({
      [START]: page(`<nav>${links('/a')}</nav><h2>Prices</h2><p>See the <a href="/gone">price list</a></p>`),
      'https://ada.example/a': page(links('/gone'), 'A'),
    });
    expect(report.findings).toMatchObject([
      { check: 'dead-link', page: START, params: { text: 'price list', heading: 'Prices', part: 'main', status: 404 } },
      { check: 'dead-link', page: 'https://ada.example/a', target: 'https://ada.example/gone' },
    ]);
    expect(new Set(report.findings.map(({ key }) => key)).size).toBe(1);
    expect(report.gone).toEqual(['https://ada.example/gone']);
  });
  it('reads no page beyond its cap, still asks whether it is there, and says how many it did not read', () => {
    const { report } = over(
      { [START]: page(links('/a', '/b', '/c')), 'https://ada.example/a': page('', 'A'), 'https://ada.example/b': {} },
      { reach: { pages: 2 } },
    );
    expect(pagesOf(report)).toEqual(['/', '/a']);
    expect(report.leftOut).toMatchObject({ pages: 2, links: 0 });
    expect(found(report)).toEqual(['dead-link https://ada.example/c']);
    expect(report.complete).toBe(false);
  });
  it('stays in the corner of a shared host that it was sent to', () => {
    const { report, asked } = over(
      {
        'https://uni.example/~ada/': page(links('talks', '/~bob/', '/')),
        'https://uni.example/~ada/talks': page('', 'Talks'),
        'https://uni.example/~bob/': page(links('/~bob/secret'), 'Bob'),
        'https://uni.example/': page('', 'Uni'),
      },
      { start: 'https://uni.example/~ada/' },
    );
    expect(pagesOf(report)).toEqual(['/~ada/', '/~ada/talks']);
    expect(asked).toContain('HEAD https://uni.example/~bob/');
    expect(asked.some((request) => request.includes('secret'))).toBe(false);
  });
  it('obeys robots.txt, but for the front page that it was asked to look at', () => {
    const { report, asked } = over({
      [START]: page(links('/private/x', '/open')),
      'https://ada.example/robots.txt': { text: 'User-agent: *\nDisallow: /private/\nDisallow: /$' },
      'https://ada.example/open': page('', 'Open'),
    });
    expect(asked.some((request) => request.includes('private'))).toBe(false);
    expect(report.unknown).toEqual([{ target: 'https://ada.example/private/x', status: null, reason: 'robots' }]);
    expect(report.leftOut.robots).toBe(1);
    expect(pagesOf(report)).toEqual(['/', '/open']);
  });
  it('reads the pages that only the sitemap names after all others, and finds those of them that are gone', () => {
    const { report } = over({
      [START]: page(links('/a')),
      'https://ada.example/a': page('', 'A'),
      'https://ada.example/robots.txt': { text: 'Sitemap: /map-index.xml' },
      'https://ada.example/map-index.xml': {
        xml: '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://ada.example/map.xml</loc></sitemap></sitemapindex>',
      },
      'https://ada.example/map.xml': {
        xml: '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://ada.example/orphan</loc></url><url><loc>https://ada.example/gone</loc></url><url><loc>https://eve.example/</loc></url></urlset>',
      },
      'https://ada.example/orphan': page('', 'Orphan'),
    });
    expect(pagesOf(report)).toEqual(['/', '/a', '/orphan']);
    expect(report.findings).toMatchObject([
      { check: 'dead-sitemap-url', page: 'https://ada.example/map.xml', target: 'https://ada.example/gone' },
    ]);
    expect(report.findings).toHaveLength(1);
  });
  it('tells pages that say they are not there, by one beside them that cannot exist', () => {
    const sorry = page('<p>We are sorry, this page could not be found.</p>', 'Page not found');
    const world: World = {
      [START]: page(links('/about', '/old', '/blog/404')),
      'https://ada.example/about': page('', 'About'),
      'https://ada.example/blog/404': page('<p>How to build a kind page for errors.</p>', 'Page not found: a guide'),
      'https://ada.example/blog/houselights-x7k': { status: 404 },
      [ANYWHERE]: sorry,
    };
    const { report } = over(world);
    expect(found(report)).toEqual(['soft-404 https://ada.example/old']);
    expect(report.findings[0]?.page).toBe(START);
  });
  it('tells links that are sent to the front page like any other made-up address', () => {
    const home = page(links('/about', '/old', '/index.html', '/?from=mail'));
    const { report } = over({
      [START]: home,
      'https://ada.example/index.html': home,
      'https://ada.example/?from=mail': home,
      'https://ada.example/about': page('', 'About'),
      'https://ada.example/robots.txt': { status: 404 },
      'https://ada.example/sitemap.xml': { status: 404 },
      [ANYWHERE]: { to: '/' },
    });
    expect(found(report)).toEqual(['soft-404 https://ada.example/old']);
  });
  it('calls no page missing where every address gets the same shell for a script to fill', () => {
    const shell = { html: '<title>Ada</title><div id=root></div><script src=app.js></script>' };
    const { report } = over({ [START]: shell, 'https://ada.example/app.js': {}, [ANYWHERE]: shell });
    expect(found(report)).toEqual([]);
  });
  it('tells a place on a page that is not there, on this page and on another', () => {
    const { report } = over({
      [START]: page(
        '<h2 id=prices>Prices</h2><a href="#prices">p</a><a href="#gone">g</a><a href="/a#caf%C3%A9">c</a><a href="/a#nope">n</a><a href="#top">t</a>',
      ),
      'https://ada.example/a': page('<p id="café">x</p>', 'A'),
    });
    expect(found(report)).toEqual([
      'dead-fragment https://ada.example/#gone',
      'dead-fragment https://ada.example/a#nope',
    ]);
  });
  it('asks a busy site more slowly, and again when it says', () => {
    const world = {
      [START]: page(links('/a', '/b')),
      'https://ada.example/a': { status: 503, retryAfter: '7' },
      'https://ada.example/b': page('', 'B'),
    };
    const { report, look } = over(world);
    const tries = look.ledger.filter(({ url }) => url.endsWith('/a')).map(({ at }) => at);
    expect(tries).toHaveLength(LOOK_LIMITS.tries);
    for (const [index, at] of tries.slice(1).entries()) expect(at - (tries[index] ?? 0)).toBeGreaterThanOrEqual(7_000);
    expect(report.unknown).toEqual([{ target: 'https://ada.example/a', status: 503, reason: 'busy' }]);
    expect(report.complete).toBe(false);
  });
  it('leaves a site alone that has stopped answering, and says so', () => {
    const gone = Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => [`https://ada.example/${n}`, { error: 'net::ERR_CONNECTION_RESET' }]),
    );
    const { report, asked } = over({
      [START]: page(links(...Array.from({ length: 40 }, (_, n) => `/${n}`))),
      ...gone,
    });
    expect(asked.length).toBeLessThan(25);
    expect(report).toMatchObject({ state: 'done', findings: [], leftOut: { stopped: true }, complete: false });
    expect(report.unknown.some(({ reason }) => reason === 'stopped')).toBe(true);
  });
  it('does not believe that the site’s own name is gone while it is being looked at', () => {
    const { report } = over({
      [START]: page(links('/a')),
      'https://ada.example/a': { error: 'net::ERR_NAME_NOT_RESOLVED' },
    });
    expect(report).toMatchObject({ findings: [], unknown: [{ reason: 'offline' }] });
  });
  it('finds a feed that has gone quiet for far longer than is its way, and one that the person means to write more often', () => {
    const feed = (...days: number[]) => ({
      xml: `<rss version="2.0"><channel><title>News</title>${days.map((ago) => `<item><title>x</title><pubDate>${new Date(NOW.at - ago * DAY).toUTCString()}</pubDate></item>`).join('')}</channel></rss>`,
    });
    const world = (...days: number[]): World => ({
      [START]: page('<link rel="alternate" type="application/rss+xml" href="/feed">'),
      'https://ada.example/feed': feed(...days),
    });
    expect(found(over(world(100, 107, 114, 121)).report)).toEqual(['stale-feed https://ada.example/feed']);
    expect(found(over(world(100, 190, 280)).report)).toEqual([]);
    expect(found(over(world(60, 61, 62)).report)).toEqual([]);
    expect(over(world(60, 61)).report.feeds[0]?.posts[0]).toBe(Math.floor((NOW.at - 60 * DAY) / 1_000) * 1_000);
  });
  it.each([50, 400])('costs each of %d pages the same number of requests', (count) => {
    const world = Object.fromEntries(
      Array.from({ length: count }, (_, n) => [
        `https://ada.example/${n}`,
        page(links('/', `/${(n + 1) % count}`, `/${(n + 7) % count}`), `Page ${n}`),
      ]),
    );
    const { report } = over({ [START]: page(links('/0')), ...world });
    expect(report.pages).toHaveLength(count + 1);
    expect(report.requests).toBe(count + 1 + 3);
  });
  it('ends on a calendar that never does, and says that it left pages out', () => {
    const endless = (n: number) => page(links(`/cal/${n + 1}`, `/cal/${n + 2}`, `/cal/${n}/day`), `Day ${n}`);
    const world = new Proxy({} as World, {
      get: (_, url) => {
        const [, n = '0'] = /(\d+)/.exec(String(url)) ?? [];
        return /robots|sitemap|houselights/.test(String(url)) ? { status: 404 } : endless(Number(n));
      },
    });
    const { report } = over(world, { reach: { pages: 60, links: 300 } });
    expect(report.pages).toHaveLength(60);
    expect(report.leftOut.pages).toBeGreaterThan(0);
    expect(report.state).toBe('done');
  });
});

const paths = ['/a', '/b', '/c', '/d', '/e'].map((path) => `https://ada.example${path}`);
const places = [
  ...paths,
  'https://www.ada.example/',
  'https://bob.example/x',
  'https://bob.example/y',
  'https://eve.example/',
  'http://127.0.0.1/',
  'http://nas.local/',
  'javascript:x',
  'data:,x',
  'mailto:a@b.example',
  'file:///x',
  'http://',
];
const there: fc.Arbitrary<There> = fc.oneof(
  fc.constantFrom<There[]>(
    {},
    { status: 404 },
    { status: 405, get: {} },
    { status: 404, get: {} },
    { status: 503 },
    { error: 'net::ERR_NAME_NOT_RESOLVED' },
    { error: null },
    { timeout: true },
  ),
  fc.constantFrom(...places, START, 'http://[', '/a').map((to) => ({ to })),
  fc.constantFrom(...places).map((to) => ({ to, status: 301 })),
);
const worlds = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...places), fc.boolean()), { maxLength: 12 }),
    fc.dictionary(fc.constantFrom(...places), there),
    fc.option(there, { freq: 3 }),
  )
  .map(
    ([links, elsewhere, instead]): World => ({
      ...elsewhere,
      [START]:
        instead ??
        front(links.map(([href, image]) => (image ? `<img src="${href}">` : `<a href="${href}">x</a>`)).join('')),
      'https://www.ada.example/':
        elsewhere['https://www.ada.example/'] ?? front('<a href="https://ada.example/a">a</a>'),
    }),
  );

describe('Whatever the web is like', () => {
  const choices = (numbers: readonly number[]) => {
    let at = 0;
    return () => numbers[at++ % numbers.length] ?? 0;
  };
  const order = fc.array(fc.nat(7), { minLength: 1 });
  const wholes = fc.boolean();
  /** What was busy may be asked once more or less often; what it came to is the same. */
  const comparable = ({ requests: _, ...report }: Report) => report;

  it('the order of the answers does not matter', () => {
    fc.assert(
      fc.property(worlds, order, wholes, (world, numbers, whole) => {
        const way: Way = { whole, elsewhere: ['bob.example'], reach: { pages: 4, links: 9 } };
        expect(comparable(lookOver(world, { ...way, choose: choices(numbers) }).report)).toEqual(
          comparable(lookOver(world, way).report),
        );
      }),
      { numRuns: 300 },
    );
  });
  it('a look that is killed and goes on from what was stored comes to the same', () => {
    fc.assert(
      fc.property(worlds, order, wholes, fc.array(fc.boolean(), { minLength: 1 }), (world, numbers, whole, kills) => {
        const next = choices(kills.map(Number));
        // Death does not strike for ever.
        let lives = 20;
        const killed = () => next() === 1 && lives-- > 0;
        const way: Way = { whole, elsewhere: 'all', reach: { pages: 4, links: 9 } };
        expect(comparable(lookOver(world, { ...way, choose: choices(numbers), killed }).report)).toEqual(
          comparable(lookOver(world, way).report),
        );
      }),
      { numRuns: 300 },
    );
  });
  it('killed at every single step it comes to the same', () => {
    const world: World = {
      [START]: front('<a href=/a>a</a><a href=/b>b</a><a href="https://bob.example/x">x</a><img src=/c>'),
      'https://ada.example/a': { to: '/b' },
      'https://ada.example/b': { status: 404 },
      'https://ada.example/c': {},
    };
    const { report, asked } = lookOver(world);
    for (let step = 0; step <= asked.length; step++) {
      let count = 0;
      expect(lookOver(world, { killed: () => count++ === step }).report).toEqual(report);
    }
  });
  it('nothing is asked twice but what was busy, nothing private, nothing but http, and no other site than it may', () => {
    fc.assert(
      fc.property(
        worlds,
        order,
        wholes,
        fc.subarray(['bob.example', 'eve.example']),
        (world, numbers, whole, elsewhere) => {
          const { asked, look, report } = lookOver(world, { choose: choices(numbers), whole, elsewhere });
          const calm = look.ledger.filter(({ status }) => status !== 503).map(({ method, url }) => `${method} ${url}`);
          expect(new Set(calm).size).toBe(calm.length);
          for (const request of asked) {
            const [, url = ''] = request.split(' ');
            expect(url).toMatch(/^https?:\/\//);
            expect(isPrivateHost(new URL(url).hostname)).toBe(false);
            if (!onSite(url, 'ada.example')) expect(elsewhere).toContain(hostOf(url));
          }
          expect(report.state).not.toBe('running');
          expect(look.ledger.length).toBe(asked.length);
          for (const finding of report.findings) expect(finding.key.length).toBeLessThanOrEqual(5_000);
        },
      ),
      { numRuns: 300 },
    );
  });
  it('what was stored and is no look any more is begun again', () => {
    const { plan, steps } = lookOver({ [START]: front('<a href=/a>a</a>') });
    for (const raw of [null, undefined, 1, '{}', {}, { ...plan, version: 1 }, { ...plan, reach: {} }])
      expect(parsePlan(raw)).toBeNull();
    for (const raw of [null, {}, [null], [...steps, { request: {} }], [{ ...steps[0], outcome: { is: 'new' } }]])
      expect(parseSteps(raw)).toBeNull();
    for (const raw of [null, {}, { state: 'done' }]) expect(parseReport(raw)).toBeNull();
  });
});
