import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOOK_LIMITS } from '../../../utils/core/inspect/limits.ts';
import { onSite } from '../../../utils/core/inspect/links.ts';
import {
  type Look,
  nextRequests,
  parseLook,
  type Report,
  reportOf,
  startLook,
  take,
} from '../../../utils/core/inspect/look.ts';
import { pageReader } from '../../../utils/core/inspect/read-page.ts';
import type { Answer, Request } from '../../../utils/core/inspect/request.ts';
import { hostOf } from '../../../utils/core/sites/host.ts';
import { isPrivateHost } from '../../../utils/core/sites/private-host.ts';

const NOW = { at: Date.UTC(2026, 6, 15), zone: 'Europe/Vienna' };
const START = 'https://ada.example/';
/** What stands at an address: a status, a redirect, a page, or an error; `get` where GET differs from HEAD. */
type There = { status?: number; to?: string; html?: string; error?: string | null; timeout?: true; get?: There };
type World = Readonly<Record<string, There>>;

function answerOf(world: World, { url, method, mode, reads }: Request): Answer {
  const at = world[url] ?? { status: 404 };
  const there = method === 'GET' ? (at.get ?? at) : at;
  if (there.timeout) return { is: 'timeout' };
  if (mode === 'reachable') return there.error === undefined ? { is: 'opaque' } : { is: 'failed', error: null };
  if (there.error !== undefined) return { is: 'failed', error: there.error };
  if (there.html !== undefined && reads) {
    const reader = pageReader(url);
    reader.write(there.html);
    return { is: 'page', status: 200, facts: reader.end() };
  }
  return { is: 'status', status: there.status ?? (there.to === undefined ? 200 : 302), location: there.to ?? null };
}

/** Makes the whole look; `choose` says which of the requests under way is answered next, `killed` whether all of them are lost then. */
function lookOver(
  world: World,
  {
    start = START,
    granted = ['ada.example'],
    choose = () => 0,
    killed = () => false,
  }: { start?: string; granted?: string[]; choose?: (count: number) => number; killed?: () => boolean } = {},
) {
  let look: Look = startLook(start, NOW);
  let inFlight: Request[] = [];
  const asked: Request[] = [];
  const may = (host: string) => granted.some((given) => host === given || host.endsWith(`.${given}`));
  for (let step = 0; ; step++) {
    if (step > 10_000) throw new Error('It does not end');
    const fresh = nextRequests(look, inFlight, may);
    asked.push(...fresh);
    inFlight.push(...fresh);
    expect(inFlight.length).toBeLessThanOrEqual(LOOK_LIMITS.atOnce);
    const others = inFlight.flatMap(({ url }) => (onSite(url, look.site) ? [] : [new URL(url).hostname]));
    expect(new Set(others).size).toBe(others.length);
    const request = inFlight[choose(inFlight.length) % inFlight.length];
    if (!request) break;
    if (killed()) {
      inFlight = [];
      const stored = parseLook(JSON.parse(JSON.stringify(look)));
      expect(stored).toEqual(look);
      if (stored) look = stored;
      continue;
    }
    inFlight = inFlight.filter((each) => each !== request);
    look = take(look, request, answerOf(world, request), NOW.at);
  }
  return {
    report: reportOf(look),
    look,
    asked: asked.map(({ method, url, mode }) => `${method} ${url}${mode === 'full' ? '' : ' ?'}`),
  };
}

const front = (body: string): There => ({
  html: `<title>Ada</title><meta name=description content=Talks><meta property="og:image" content=me.jpg>${body}<footer>© 2026 Ada</footer>`,
});
const found = ({ findings }: Report) =>
  findings.map(({ check, target }) => (target === null ? check : `${check} ${target}`));

describe('A look at the front page', () => {
  it('asks for the page, then for each link once, and finds nothing where nothing is wrong', () => {
    const { report, asked } = lookOver({
      [START]: front('<a href=/a>a</a><a href="/a#part">a</a><a href="/">home</a><a href="#x">x</a><img src=me.jpg>'),
      'https://ada.example/a': {},
      'https://ada.example/me.jpg': {},
    });
    expect(asked).toEqual([
      'GET https://ada.example/',
      'HEAD https://ada.example/a',
      'HEAD https://ada.example/me.jpg',
    ]);
    expect(report).toMatchObject({
      state: 'done',
      page: START,
      findings: [],
      links: 3,
      unknown: 0,
      asked: 4,
      known: 4,
      leftOut: 0,
      requests: 3,
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
    expect(report).toMatchObject({ links: 3, unknown: 0 });
  });
  it.each([401, 403, 429, 451, 500, 503, 999])(
    'holds a %d against nobody, and says that what was found there before may still be so',
    (status) => {
      const { report } = lookOver({ [START]: front('<a href=/x>x</a>'), 'https://ada.example/x': { status } });
      expect(report).toMatchObject({
        findings: [],
        unknown: 1,
        unsure: ['dead-link https://ada.example/ https://ada.example/x'],
      });
    },
  );
  it('holds time-outs, unnamed errors and cut connections against nobody', () => {
    const world = {
      [START]: front('<a href=/a>a</a><a href=/b>b</a><a href=/c>c</a>'),
      'https://ada.example/a': { timeout: true as const },
      'https://ada.example/b': { error: null },
      'https://ada.example/c': { error: 'net::ERR_CONNECTION_RESET' },
    };
    expect(lookOver(world).report).toMatchObject({ findings: [], unknown: 3 });
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
  it('asks other sites only whether they can be reached, and in full where they are granted; a 404 there was seen once', () => {
    const world = {
      [START]: front(
        '<a href="https://bob.example/x">bob</a><a href="https://eve.example/y">eve</a><a href="https://mia.example/">mia</a>',
      ),
      'https://mia.example/': { error: 'net::ERR_NAME_NOT_RESOLVED' },
    };
    const { report, asked } = lookOver(world, { granted: ['ada.example', 'eve.example'] });
    expect(asked).toEqual([
      'GET https://ada.example/',
      'HEAD https://bob.example/x ?',
      'HEAD https://eve.example/y',
      'HEAD https://mia.example/ ?',
      'GET https://eve.example/y',
    ]);
    expect(report).toMatchObject({ state: 'done', findings: [], links: 3, unknown: 2 });
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
      'HEAD https://www.ada.example/old',
      'HEAD https://www.ada.example/new',
    ]);
    expect(report).toMatchObject({
      state: 'done',
      page: 'https://www.ada.example/',
      pages: ['http://ada.example/', 'https://www.ada.example/'],
      findings: [],
    });
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
    expect(report.unknown).toBe(3);
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
    expect(report).toMatchObject({ state: 'done', findings: [], unknown: 3 });
    expect(asked.length).toBe(1 + (LOOK_LIMITS.hops + 1) + 2 + 1);
  });
  it('takes a page that only sends visitors on for a redirect', () => {
    const { report } = lookOver({
      [START]: { html: '<meta http-equiv=refresh content="0;url=/home">' },
      'https://ada.example/home': front(''),
    });
    expect(report).toMatchObject({ state: 'done', page: 'https://ada.example/home', findings: [] });
    expect(
      lookOver({ [START]: { html: '<title>Ada</title><meta http-equiv=refresh content="5;url=/">' } }).report.state,
    ).toBe('done');
  });
  it('asks after the first hundred, and says how many it left out', () => {
    const links = Array.from({ length: 130 }, (_, n) => `<a href="/${n}">x</a><a href="/${n}">again</a>`).join('');
    const { report, look } = lookOver({ [START]: front(links) });
    expect(report).toMatchObject({ links: LOOK_LIMITS.frontPageLinks, leftOut: 30 });
    expect(look.page?.facts.links.length).toBe(100);
    expect(report.findings.length).toBe(LOOK_LIMITS.findingsEach);
  });
  it('keeps a ledger of what it asked, when and why', () => {
    const { look } = lookOver({
      [START]: front('<a href=/a>a</a><img src=/i>'),
      'https://ada.example/a': { to: '/b' },
      'https://ada.example/b': {},
      'https://ada.example/i': { status: 405, get: {} },
    });
    expect(look.ledger.map(({ why, method, url, at }) => [why, method, url, at === NOW.at]).sort()).toEqual([
      ['front-page', 'GET', START, true],
      ['head-refused', 'GET', 'https://ada.example/i', true],
      ['image', 'HEAD', 'https://ada.example/i', true],
      ['link', 'HEAD', 'https://ada.example/a', true],
      ['redirect', 'HEAD', 'https://ada.example/b', true],
    ]);
  });
  it('tells what it knows while it runs', () => {
    let look = startLook(START, NOW);
    expect(reportOf(look)).toMatchObject({ state: 'running', asked: 1, known: 0, findings: [] });
    const [request] = nextRequests(look, [], () => true);
    if (request) look = take(look, request, answerOf({ [START]: front('<a href=/a>a</a>') }, request), NOW.at);
    expect(reportOf(look)).toMatchObject({ state: 'running', asked: 2, known: 1 });
    expect(request && take(look, request, { is: 'timeout' }, NOW.at)).toBe(look);
  });
});

describe('A site', () => {
  const state = (world: World, start = START) => {
    const { report } = lookOver(world, { start });
    return report.state === 'failed' ? report.why?.key : found(report).join() || report.page;
  };
  it.each<[string, There]>([
    ['whose name is not known', { error: 'net::ERR_NAME_NOT_RESOLVED' }],
    ['whose front page is gone', { status: 404 }],
    ['whose certificate has run out', { error: 'net::ERR_CERT_DATE_INVALID' }],
  ])('%s is down', (_, there) => {
    const nowhere = { error: 'NS_ERROR_UNKNOWN_HOST' };
    const { report } = lookOver({ [START]: there, 'https://www.ada.example/': nowhere });
    expect(report).toMatchObject({ state: 'done', checks: ['site-down'], pages: [START] });
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

  it('the order of the answers does not matter', () => {
    fc.assert(
      fc.property(worlds, order, (world, numbers) => {
        expect(lookOver(world, { choose: choices(numbers) }).report).toEqual(lookOver(world).report);
      }),
      { numRuns: 300 },
    );
  });
  it('a look that is killed and goes on from what was stored comes to the same', () => {
    fc.assert(
      fc.property(worlds, order, fc.array(fc.boolean(), { minLength: 1 }), (world, numbers, kills) => {
        const next = choices(kills.map(Number));
        // Death does not strike for ever.
        let lives = 20;
        const killed = () => next() === 1 && lives-- > 0;
        expect(lookOver(world, { choose: choices(numbers), killed }).report).toEqual(lookOver(world).report);
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
  it('nothing is asked twice, nothing private, nothing but http, and others in full only where they are granted', () => {
    fc.assert(
      fc.property(worlds, order, fc.subarray(['bob.example', 'eve.example']), (world, numbers, granted) => {
        const { asked, look, report } = lookOver(world, {
          choose: choices(numbers),
          granted: ['ada.example', ...granted],
        });
        const bare = asked.map((request) => request.replace(/ \?$/, ''));
        expect(new Set(bare).size).toBe(asked.length);
        for (const request of asked) {
          const [, url = '', unsure] = request.split(' ');
          expect(url).toMatch(/^https?:\/\//);
          expect(isPrivateHost(new URL(url).hostname)).toBe(false);
          if (!onSite(url, 'ada.example') && !look.ledger.some((line) => line.url === url && line.method === 'GET'))
            expect(unsure === '?').toBe(!granted.includes(hostOf(url) ?? ''));
        }
        expect(report.state).not.toBe('running');
        expect(look.ledger.length).toBe(asked.length);
        for (const finding of report.findings) expect(finding.key.length).toBeLessThanOrEqual(5_000);
      }),
      { numRuns: 300 },
    );
  });
  it('what was stored and is no look any more is begun again', () => {
    for (const raw of [
      null,
      undefined,
      1,
      '{}',
      {},
      { version: 2 },
      { ...startLook(START, NOW), heard: { 'GET x': { is: 'new' } } },
    ])
      expect(parseLook(raw)).toBeNull();
  });
});
