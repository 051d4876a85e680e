import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSteps } from '../../../utils/core/inspect/kept-look.ts';
import { IN_BROWSER, LOOK_LIMITS, ONE_PAGE, type Reach } from '../../../utils/core/inspect/limits.ts';
import { type LookPlan, openLook, planLook, type Report, type Step } from '../../../utils/core/inspect/look.ts';
import type { Request } from '../../../utils/core/inspect/request.ts';
import { DAY, HOUR, SECOND } from '../../../utils/core/time.ts';
import { askHouse } from '../../house/ask-house.ts';
import {
  announcing,
  HOME,
  moved,
  NOW,
  page,
  rss,
  type Site,
  sitemap,
  status,
  type Tells,
  xml,
} from '../../house/site.ts';
import { faultLines } from '../../house/told.ts';
import { webOf } from '../../house/web.ts';
import { checks } from './checks/front-page.ts';

const AT = Date.parse(NOW);

interface Trouble {
  readonly plan?: Partial<Pick<LookPlan, 'start' | 'whole' | 'elsewhere' | 'failedBefore'>>;
  readonly reach?: Partial<Reach>;
  /** Which of the requests under way is answered next. */
  readonly choose?: () => number;
  /** Whether the background is ended now, and all that is under way with it. */
  readonly killed?: () => boolean;
  /** Whether there is no connection for the request that is next. */
  readonly offline?: () => boolean;
  /** How far the clock jumps now. */
  readonly jump?: () => number;
}

/** Looks over a site to the end, whatever happens meanwhile. `waited`: how long it had to wait in all. */
async function lookOver(
  web: Site['web'],
  {
    plan: planned = {},
    reach = {},
    choose = () => 0,
    killed = () => false,
    offline = () => false,
    jump = () => 0,
  }: Trouble = {},
) {
  const house = webOf({ says: '', web });
  let at = AT;
  const plan = planLook({
    start: `${HOME}/`,
    now: { at, zone: 'Europe/Vienna' },
    nonce: 'abcdef',
    ...planned,
    reach: { ...(planned.whole === false ? ONE_PAGE : IN_BROWSER), ...reach },
  });
  const steps: Step[] = [];
  let look = openLook(plan, checks);
  let underWay: Request[] = [];
  let waited = 0;
  for (let turn = 0; ; turn += 1) {
    if (turn > 100_000) throw new Error('It does not end');
    const { requests, waitUntil } = look.next(at);
    underWay.push(...requests);
    if (underWay.length === 0) {
      if (waitUntil === null) break;
      expect(waitUntil).toBeGreaterThan(at);
      waited += waitUntil - at;
      at = waitUntil;
      continue;
    }
    at += jump();
    if (killed()) {
      underWay = [];
      look = openLook(plan, checks, parseSteps(structuredClone(steps)) ?? []);
      continue;
    }
    const [request] = underWay.splice(choose() % underWay.length, 1);
    if (!request) continue;
    if (offline()) {
      look.letGo(request);
      continue;
    }
    at += 50;
    const step = look.take(request, await askHouse(house, request), at);
    if (step) steps.push(step);
  }
  return { report: look.report(), look, steps, asked: house.asked, waited };
}

const link = (...to: string[]): string => to.map((href) => `<a href="${href}">${href}</a>`).join(' ');
const titled = (title: string, body: string): string =>
  page(`<p>All about ${title}.</p>${body}`, { title, heading: title });
const found = ({ findings }: Report): string[] => faultLines(findings);
const at = (path: string): string => new URL(path, HOME).href;

describe('A look over a website', () => {
  it('reads a feed that a page of the site also links to like any page', async () => {
    const old = ['2025-01-01', '2024-12-25', '2024-12-18', '2024-12-11'];
    for (const first of ['', link('/feed')]) {
      const { report, asked } = await lookOver({
        '/': titled('Ada', first + link('/blog')),
        '/blog': page(link('/feed'), { title: 'Blog', head: announcing('/feed') }),
        '/feed': rss(old),
      });
      expect(found(report)).toEqual([`stale-feed on ${at('/blog')} → ${at('/feed')}`]);
      expect(asked.filter((line) => line.endsWith('/feed'))).toEqual([`GET ${at('/feed')}`]);
    }
  });

  it('reads the site where it is: at the port, on the name, in the folder that its address sends on to', async () => {
    const there = (base: string): Site['web'] => ({
      '/': moved(`${base}/home`, 302),
      [`${base}/home`]: titled('Home', link('about', 'gone')),
      [`${base}/about`]: titled('About', ''),
    });
    for (const base of ['https://ada.example:8443', 'https://en.ada.example']) {
      const { report } = await lookOver(there(base));
      expect(report.pages.map(({ url }) => url)).toEqual([`${base}/home`, `${base}/about`]);
      expect(found(report)).toEqual([`dead-link on ${base}/home → ${base}/gone`]);
    }
    const { report } = await lookOver(
      { '/old/': moved('/new/'), '/new/': titled('Home', link('about')), '/new/about': titled('About', '') },
      { plan: { start: at('/old/') } },
    );
    expect(report.pages.map(({ url }) => url)).toEqual([at('/new/'), at('/new/about')]);
  });

  it('obeys the robots.txt of the host that it reads, and that one alone', async () => {
    const base = 'https://en.ada.example';
    const { asked } = await lookOver({
      '/': moved(`${base}/`, 302),
      '/private': titled('Not that host', ''),
      [`${base}/`]: titled('Home', link('/private', at('/private'))),
      [`${base}/private`]: titled('Private', ''),
      [`${base}/robots.txt`]: { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /private' },
    });
    expect(asked.filter((line) => line.endsWith('/private'))).toEqual([`GET ${at('/private')}`]);
  });

  it('takes from a sitemap what is of the site, however much else stands before it', async () => {
    const others = Array.from({ length: 6_000 }, (_, n) => `https://bob.example/${n}`);
    const { report, asked } = await lookOver({
      '/': titled('Ada', ''),
      '/sitemap.xml': sitemap(...others, '/orphan', '/gone'),
      '/orphan': titled('Orphan', ''),
    });
    expect(found(report)).toEqual([`dead-sitemap-url on ${at('/sitemap.xml')} → ${at('/gone')}`]);
    expect(asked.some((line) => line.includes('bob'))).toBe(false);
  });

  it('has room for every page of a site that links to thousands of others, which it does not ask', async () => {
    const others = Array.from({ length: 6_000 }, (_, n) => `https://bob${n}.example/`);
    const { report } = await lookOver({ '/': titled('Ada', link(...others, '/a')), '/a': titled('A', link('/gone')) });
    expect(report.pages.map(({ url }) => url)).toEqual([at('/'), at('/a')]);
    expect(found(report)).toEqual([`dead-link on ${at('/a')} → ${at('/gone')}`]);
    expect(report).toMatchObject({ links: 6_004, leftOut: { links: 0 } });
    expect(report.notAsked).toHaveLength(6_000);
  });

  it('ends where a sitemap names itself, pages send on to each other, and every page says that it is another', async () => {
    const index = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${at('/sitemap.xml')}</loc></sitemap></sitemapindex>`;
    const elsewhere = { head: '<link rel="canonical" href="https://bob.example/">' };
    const { report, asked } = await lookOver({
      '/': page(link('/a', '/b', '/c'), elsewhere),
      '/a': moved('/b', 302),
      '/b': moved('/a', 302),
      '/c': page('<p>See.</p>', { ...elsewhere, title: 'See' }),
      '/sitemap.xml': xml(index),
    });
    expect(report.pages.map(({ url }) => url)).toEqual([at('/'), at('/c')]);
    expect(asked.some((line) => line.includes('bob'))).toBe(false);
    expect(asked.filter((line) => line.endsWith('sitemap.xml'))).toHaveLength(1);
  });

  it.each<[string, Tells]>([
    ['forbids everything', { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /' }],
    [
      'forbids everything, after half a megabyte of nothing',
      {
        headers: { 'content-type': 'text/plain' },
        body: `User-agent: *\nDisallow: /\n${'# nothing\n'.repeat(60_000)}`,
      },
    ],
  ])('asks for the front page alone where robots.txt %s', async (_, robots) => {
    const { report, asked } = await lookOver({
      '/': page(link('/a'), { head: announcing('/feed') }),
      '/robots.txt': robots,
    });
    expect(new Set(asked)).toEqual(new Set([`GET ${at('/')}`, `GET ${at('/robots.txt')}`]));
    expect(report).toMatchObject({ state: 'done', findings: [], complete: false });
  });

  it('goes by no robots.txt that is a page', async () => {
    const { report } = await lookOver({
      '/': titled('Ada', link('/a')),
      '/a': titled('A', ''),
      '/robots.txt': '<pre>User-agent: *\nDisallow: /</pre>',
    });
    expect(report.pages).toHaveLength(2);
  });

  it('comes to the site over http, https and www, with a user’s name, with a dot at the end', async () => {
    const www = 'https://www.ada.example';
    const web: Site['web'] = {
      'http://ada.example/': moved('https://ada.example/'),
      'https://ada.example/': moved(`${www}/`),
      [`${www}/`]: titled('Ada', link('/a')),
      [`${www}/a`]: titled('A', ''),
    };
    for (const start of ['http://ada.example/', 'https://eve:secret@ada.example/']) {
      const { report, asked } = await lookOver(web, { plan: { start } });
      expect(report.pages.map(({ url }) => url)).toEqual([`${www}/`, `${www}/a`]);
      expect(asked.join()).not.toContain('secret');
    }
  });

  it('looks at one page of a site as it would at the whole of it, and goes no further', async () => {
    const web = { '/': titled('Ada', link('/a', '/b')), '/a': titled('A', link('/c', '/gone')), '/b': titled('B', '') };
    const { report } = await lookOver(web, { plan: { start: at('/a'), whole: false } });
    expect(report.pages.map(({ url }) => url)).toEqual([at('/a')]);
    expect(found(report)).toEqual([
      `dead-link on ${at('/a')} → ${at('/c')}`,
      `dead-link on ${at('/a')} → ${at('/gone')}`,
    ]);
    const one = await lookOver(web, { reach: { pages: 1 } });
    expect(one.report.pages.map(({ url }) => url)).toEqual([at('/')]);
    expect(one.report).toMatchObject({ complete: false, leftOut: { pages: 2 } });
  });

  it('is not sure of links that it had no room for: what was wrong there before may still be', async () => {
    const many = Array.from({ length: 130 }, (_, n) => `/p${n}`);
    const web = { '/': titled('Ada', link(...many, '/p129#there')) };
    const { report } = await lookOver(web, { plan: { whole: false } });
    expect(report.leftOut.links).toBeGreaterThan(0);
    const told = new Set([...report.findings.map(({ key }) => key), ...report.unsure]);
    expect(many.filter((path) => !told.has(`dead-link ${at(path)}`))).toEqual([]);
    expect(report.unsure).toContain(`dead-fragment ${at('/p129')}#there`);
  });
});

describe('A look whose clock is wrong', () => {
  const busy: Site['web'] = {
    '/': titled('Ada', link('/a', '/b', 'https://bob.example/x', 'https://bob.example/y')),
    '/a': ({ before }) => (before === 0 ? status(503, { 'retry-after': '5' }) : titled('A', '')),
    '/b': titled('B', ''),
    'https://bob.example/x': titled('Bob', ''),
    'https://bob.example/y': titled('Bob', ''),
  };
  it.each([-HOUR, -365 * DAY, HOUR, 365 * DAY])(
    'by %d ms from one moment to the next waits no longer for it',
    async (by) => {
      const calm = await lookOver(busy, { plan: { elsewhere: 'all' } });
      for (let when = 0; when < 12; when += 1) {
        let turn = 0;
        const jump = () => (turn++ === when ? by : 0);
        const { report, waited } = await lookOver(busy, { plan: { elsewhere: 'all' }, jump });
        expect(report).toEqual(calm.report);
        expect(waited).toBeLessThanOrEqual(calm.waited + LOOK_LIMITS.longestWaitMs);
      }
    },
  );
});

describe('Whatever happens to a look', () => {
  const paths = ['/a', '/b', '/c', '/d', '/e.jpg', '/feed'];
  const body = fc
    .array(fc.tuple(fc.constantFrom(...paths, 'https://bob.example/x', '/'), fc.boolean()), { maxLength: 6 })
    .map((links) => links.map(([to, image]) => (image ? `<img src="${to}" alt="">` : link(to))).join(''));
  const tells = (title: string): fc.Arbitrary<Tells> =>
    fc.oneof(
      { weight: 4, arbitrary: body.map((text) => titled(title, text)) },
      { weight: 2, arbitrary: fc.constantFrom(...paths, '/').map((to) => moved(to, 302)) },
      fc.constantFrom<Tells>(
        status(404),
        status(403),
        ({ method }) => (method === 'HEAD' ? status(405) : titled('Refuses', '')),
        { fails: 'silence' },
        { fails: 'reset' },
        rss(['2025-01-01', '2024-12-25', '2024-12-18']),
      ),
    );
  const webs = fc
    .tuple(body, ...paths.map((path) => tells(`Page ${path}`)), fc.boolean())
    .map(([front, ...rest]): Site['web'] => ({
      '/': page(front, { head: rest.at(-1) === true ? announcing('/feed') : '' }),
      ...Object.fromEntries(paths.map((path, n) => [path, rest[n] as Tells])),
      'https://bob.example/x': titled('Bob', ''),
    }));
  const numbers = fc.array(fc.nat(7), { minLength: 1, maxLength: 30 });
  const taking = (from: readonly number[]) => {
    let turn = 0;
    return () => from[turn++ % from.length] ?? 0;
  };
  const times = (from: readonly number[], most: number) => {
    const next = taking(from);
    let left = most;
    return () => next() === 1 && left-- > 0;
  };
  const without = ({ requests: _, ...report }: Report) => report;

  it('it comes to the same: however answers come, however often it is ended, offline, or its clock jumps', async () => {
    await fc.assert(
      fc.asyncProperty(webs, numbers, numbers, numbers, numbers, async (web, order, kills, cuts, jumps) => {
        const plan = { elsewhere: ['bob.example'] };
        const calm = await lookOver(web, { plan });
        const next = taking(jumps);
        const jump = () => [0, -HOUR, 365 * DAY, 0, 20 * SECOND, -365 * DAY, 0, 0][next()] ?? 0;
        const rough = await lookOver(web, {
          plan,
          choose: taking(order),
          killed: times(kills, 9),
          offline: times(cuts, 20),
          jump,
        });
        expect(without(rough.report)).toEqual(without(calm.report));
      }),
      { numRuns: 250 },
    );
  });
});
