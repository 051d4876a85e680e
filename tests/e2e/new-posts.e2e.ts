import { afterEach, describe, expect, vi } from 'vitest';
import type { AssetId } from '../../utils/core/ids.ts';
import { axePage } from './harness/axe.ts';
import type { Driver } from './harness/driver.ts';
import { atAnyHour, daysAgo, freshAsset, hung, seed } from './harness/seed.ts';
import type { Asked, Site } from './harness/serve.ts';
import { test } from './harness/spec.ts';

const HUB = 'github.com';
const FEED = '/ada.atom';

/** Looks like the service: pages for everybody, and a feed of what Ada did, the last of it that many days ago. */
const hub =
  (days: number): Site =>
  ({ path }) =>
    path === FEED
      ? {
          headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
          body: `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Ada</title><entry><title>Pushed to engine</title><published>${new Date(daysAgo(days)).toISOString()}</published></entry></feed>`,
        }
      : path === '/robots.txt'
        ? { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /' }
        : '<!doctype html><title>Ada</title><a href="/more">more</a>';

/** Where it is the first hour of the day just now: the quiet time in which the house asks by itself. */
function atNight(): string {
  const hours = new Date().getUTCHours();
  return hours <= 12 ? `Etc/GMT+${hours}` : `Etc/GMT-${24 - hours}`;
}

const pathsOf = (asked: readonly Asked[], host: string) =>
  asked
    .filter((one) => one.host === host && one.path !== '/favicon.ico')
    .map(({ method, path }) => `${method} ${path}`);
const bulbOf = async (driver: Driver, asset: AssetId) => {
  const rows = await driver.ask('rows', { query: '', limit: 10 });
  const row = rows.find(({ bulb }) => bulb === asset);
  if (!row) throw new Error('It does not hang');
  return row;
};
const bulb = async (driver: Driver, asset: AssetId) => (await bulbOf(driver, asset)).state;

/** A profile of somebody's, which was looked after most of a year ago. */
async function hangHub(driver: Driver): Promise<AssetId> {
  const asset = freshAsset();
  await seed(driver, [atAnyHour, ...hung(asset, 'github', [`https://${HUB}/ada`], 300, 6)]);
  expect(await bulb(driver, asset)).toBe('out');
  return asset;
}

afterEach(() => vi.unstubAllEnvs());

describe('something new at a service', () => {
  test('lights its bulb at night, by itself, when the site was allowed; and says why', async ({ serve, start }) => {
    vi.stubEnv('TZ', atNight());
    const web = await serve({ [HUB]: hub(2) });
    const driver = await start({ web });
    const asset = await hangHub(driver);
    await driver.grant(HUB);
    await expect.poll(() => bulb(driver, asset), { timeout: 20_000 }).toBe('lit');

    expect(pathsOf(web.asked, HUB)).toEqual([`GET ${FEED}`]);
    const [asked] = web.asked.filter(({ path }) => path === FEED);
    expect(asked?.headers).not.toHaveProperty('cookie');
    expect(asked?.headers).not.toHaveProperty('referer');
    const [last] = await driver.ask('history', { bulb: asset });
    expect(last?.said.key).toBe('history.asset.tended.verified');
    expect(await driver.ask('site.ledger', { asset })).toMatchObject([{ url: `https://${HUB}${FEED}`, status: 200 }]);

    // It is not asked again in the same week, whoever wakes.
    await driver.killBackground();
    expect(await bulb(driver, asset)).toBe('lit');
    expect((await driver.ask('site.sheet', { asset }))?.nextLook).toBeGreaterThan(Date.now() + 5 * 86_400_000);
    expect(pathsOf(web.asked, HUB)).toEqual([`GET ${FEED}`]);
  });

  test('is seen at once by who looks now, on the page about it', async ({ serve, start }) => {
    const web = await serve({ [HUB]: hub(400) });
    const driver = await start({ web });
    const asset = await hangHub(driver);
    await driver.grant(HUB);
    const page = await driver.open(`/site.html#asset=${asset}`);
    const look = async (said: RegExp) => {
      const before = pathsOf(web.asked, HUB).length;
      await driver.press(page, 'Look now');
      await expect.poll(() => pathsOf(web.asked, HUB).length).toBe(before + 1);
      await expect.poll(() => driver.text(page)).toMatch(said);
    };
    // What was done before the bulb was last looked after is nothing new.
    await look(/Asked on/);
    expect(await bulb(driver, asset)).toBe('out');
    web.serve(HUB, hub(1));
    await look(/Asked on/);
    await expect.poll(() => bulb(driver, asset)).toBe('lit');
    expect(await axePage(page)).toEqual([]);
  });

  test('is asked for nowhere where the site was not allowed, at night nor by who looks now', async ({
    serve,
    start,
  }) => {
    vi.stubEnv('TZ', atNight());
    const web = await serve({ [HUB]: hub(2), 'ada.example': () => '<!doctype html><title>Ada</title>' });
    const driver = await start({ web });
    const asset = await hangHub(driver);
    // Another grant wakes what asks by itself.
    await driver.grant('ada.example');
    expect((await driver.ask('look.start', { asset, at: { what: 'site' } })).is).toBe('not-looked');
    await driver.killBackground();
    await driver.ask('refresh', {});
    expect(await bulb(driver, asset)).toBe('out');
    expect(web.asked.filter(({ host }) => host.endsWith(HUB))).toEqual([]);
    expect(await driver.ask('site.ledger', { asset })).toEqual([]);
  });
});
