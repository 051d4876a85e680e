import { describe, expect } from 'vitest';
import type { AssetId } from '../../utils/core/ids.ts';
import type { LookReport, SiteSheet } from '../../utils/protocol/messages.ts';
import type { Driver } from './harness/driver.ts';
import { atAnyHour, freshAsset, seed, website } from './harness/seed.ts';
import type { Asked, Site } from './harness/serve.ts';
import { test } from './harness/spec.ts';

const HOST = 'ada.example';
const at = (path: string) => `https://${HOST}${path}`;

/** A page on which nothing is wrong but what stands in its body. */
const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta name="description" content="${title}"><meta property="og:image" content="/me.png"></head><body><h1>${title}</h1><p>All about ${title}.</p>${body}<footer>© ${new Date().getFullYear()} Ada</footer></body></html>`;
const links = (...to: string[]) => to.map((href) => `<a href="${href}">${href}</a>`).join(' ');

/** A site that a person could have: some pages, some things wrong with it. Anything in `pages` takes the place of a page. */
const site =
  (pages: Record<string, string | null> = {}): Site =>
  ({ path }) => {
    const all: Record<string, string | null> = {
      '/': page('Ada', `<nav>${links('/talks', '/about', '/prices')}</nav>`),
      '/talks': page('Talks', `<h2>Slides</h2>${links('/slides.pdf', '/moved', '/about#nowhere')}`),
      '/about': page('About', `<p id="here">x</p>${links('/gone', '/talks', 'mailto:ada')}`),
      '/prices': page('Prices', `Lorem ipsum dolor sit amet, consectetur adipiscing elit. ${links('/gone')}`),
      '/new': page('New', ''),
      ...pages,
    };
    if (path === '/moved') return { status: 301, headers: { location: '/new' } };
    if (path === '/me.png') return { headers: { 'content-type': 'image/png' }, body: 'x' };
    if (path === '/robots.txt') return { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow:' };
    return all[path] ?? null;
  };

async function hang(driver: Driver): Promise<AssetId> {
  const asset = freshAsset();
  await seed(driver, [atAnyHour, ...website(at('/'), 1, asset)]);
  await driver.grant(HOST);
  return asset;
}

const sheetOf = async (driver: Driver, asset: AssetId): Promise<SiteSheet> => {
  const sheet = await driver.ask('site.sheet', { asset });
  if (!sheet) throw new Error('There is no such site');
  return sheet;
};
const lookOver = (driver: Driver, asset: AssetId): Promise<LookReport> =>
  driver.ask('look.start', { asset, at: { what: 'site' } });
const isDone = async (driver: Driver, asset: AssetId) => (await driver.ask('look.report', { asset })).is;
const pathsOf = (asked: readonly Asked[]) =>
  asked
    .filter(({ host, path }) => host === HOST && path !== '/favicon.ico')
    .map(({ method, path }) => `${method} ${path}`);

describe('a look over the whole site', () => {
  test('finds what is wrong on its pages, says where, and closes what is mended by itself', async ({
    serve,
    start,
  }) => {
    const web = await serve({ [HOST]: site() });
    const driver = await start({ web });
    const asset = await hang(driver);
    expect((await lookOver(driver, asset)).is).toBe('running');
    await expect.poll(() => isDone(driver, asset)).toBe('done');

    const first = await sheetOf(driver, asset);
    expect(first.pages.map(({ url }) => new URL(url).pathname)).toEqual(['/', '/talks', '/about', '/prices', '/new']);
    expect(first.faults.map(({ check, target }) => [check, target])).toEqual([
      ['dead-link', at('/gone')],
      ['dead-file', at('/slides.pdf')],
      ['broken-mailto', 'mailto:ada'],
      ['dead-fragment', at('/about#nowhere')],
      ['placeholder-text', null],
      ['moved-link', at('/moved')],
    ]);
    expect(first.faults[0]?.places.map((place) => new URL(place.page).pathname)).toEqual(['/about', '/prices']);
    expect(first.faults[1]?.places).toMatchObject([{ heading: 'Slides', text: '/slides.pdf', part: 'main' }]);
    const asked = pathsOf(web.asked);
    expect(new Set(asked).size).toBe(asked.length);
    expect((await driver.ask('site.ledger', { asset })).length).toBe(first.requests);

    // "This is fine" stays fine; what is mended lights up again; the rest stays.
    await driver.ask('command', { command: { do: 'accept', asset, fault: first.faults[4]?.key ?? '' } });
    web.serve(HOST, site({ '/gone': page('Not gone any more', ''), '/slides.pdf': 'x' }));
    await lookOver(driver, asset);
    await expect.poll(() => isDone(driver, asset)).toBe('done');
    const second = await sheetOf(driver, asset);
    expect(second.faults.map(({ check }) => check)).toEqual(['broken-mailto', 'dead-fragment', 'moved-link']);
    expect(second.mended.map(({ said }) => said.key).sort()).toEqual(['finding.dead-file', 'finding.dead-link']);
    expect(second.fine).toHaveLength(1);
  });

  test('goes on where it was when the background is ended again and again, and asks nothing twice that was answered', async ({
    serve,
    start,
  }) => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [`/p${n}`, page(`Page ${n}`, links(`/p${n + 1}`, '/gone'))]),
    );
    const slow: Site = async (asked) => {
      await new Promise((wake) => setTimeout(wake, 40));
      return site({ '/': page('Ada', links('/p0')), ...many })(asked);
    };
    const web = await serve({ [HOST]: slow });
    const driver = await start({ web });
    const asset = await hang(driver);
    await lookOver(driver, asset);
    for (const enough of [5, 15, 25]) {
      await expect.poll(() => pathsOf(web.asked).length).toBeGreaterThan(enough);
      await driver.killBackground();
      // Whoever opens a page of ours wakes it.
      expect((await driver.ask('look.report', { asset })).is).not.toBe('not-looked');
    }
    await expect.poll(() => isDone(driver, asset)).toBe('done');
    const { pages, faults } = await sheetOf(driver, asset);
    expect(pages).toHaveLength(31);
    expect(faults.map(({ check, places }) => [check, places.length])).toEqual([
      ['dead-link', 30],
      ['dead-link', 1],
    ]);
    const ledger = (await driver.ask('site.ledger', { asset })).map(({ method, url }) => `${method} ${url}`);
    expect(new Set(ledger).size).toBe(ledger.length);
    // At each death two requests at most were under way; they are asked once more.
    expect(pathsOf(web.asked).length).toBeLessThanOrEqual(ledger.length + 3 * 2);
  });

  test('is held and goes on, and is stopped with what it has found', async ({ serve, start }) => {
    let open = true;
    const waiting: (() => void)[] = [];
    const gate: Site = async (asked) => {
      if (!open && asked.path !== '/') await new Promise<void>((go) => waiting.push(go));
      return site()(asked);
    };
    const web = await serve({ [HOST]: gate });
    const driver = await start({ web });
    const asset = await hang(driver);
    open = false;
    await lookOver(driver, asset);
    await expect.poll(() => waiting.length).toBeGreaterThan(0);
    const held = driver.ask('look.hold', { asset, hold: true });
    open = true;
    for (const go of waiting.splice(0)) go();
    expect(await held).toMatchObject({ is: 'running', held: 'paused' });
    const before = pathsOf(web.asked);
    await driver.killBackground();
    expect(await driver.ask('look.report', { asset })).toMatchObject({ is: 'running', held: 'paused' });
    expect(pathsOf(web.asked)).toEqual(before);
    await driver.ask('look.hold', { asset, hold: false });
    await expect.poll(() => isDone(driver, asset)).toBe('done');
    expect((await sheetOf(driver, asset)).faults).toHaveLength(6);

    // Looked at again, and stopped before its end: nothing that was found is taken for mended.
    open = false;
    await lookOver(driver, asset);
    await expect.poll(() => waiting.length).toBeGreaterThan(0);
    const stopped = driver.ask('look.stop', { asset });
    open = true;
    for (const go of waiting.splice(0)) go();
    await stopped;
    expect((await sheetOf(driver, asset)).faults).toHaveLength(6);
  });
});
