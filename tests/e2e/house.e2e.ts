import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import { send } from '../house/serve-house.ts';
import { HOME, type Site as HouseSite, site as houseSite, page, status, type Tells, type Told } from '../house/site.ts';
import { sites } from '../house/sites.ts';
import { expectedOf, faultLines, unknownLines } from '../house/told.ts';
import { webOf } from '../house/web.ts';
import type { Driver } from './harness/driver.ts';
import { until } from './harness/engine.ts';
import { atAnyHour, freshAsset, seed, website } from './harness/seed.ts';
import type { Asked, Site, Web } from './harness/serve.ts';
import { test } from './harness/spec.ts';

/** What a browser asks for by itself, with or without us: its maker's own hosts. */
const BROWSERS_OWN =
  /(^|\.)(mozilla\.(com|org|net)|firefox\.com|google(apis)?\.com|gvt1\.com|gstatic\.com|chrome\.com)$/;
const addressOf = ({ method, scheme, host, path }: Asked): string => `${method} ${scheme}://${host}${path}`;
const asked = (web: Web): string[] =>
  web.asked.filter(({ host, method }) => !BROWSERS_OWN.test(host) && method !== 'CONNECT').map(addressOf);

async function lookOver(driver: Driver, asset: ReturnType<typeof freshAsset>) {
  await driver.ask('look.start', { asset, at: { what: 'site' } });
  await until('the look to end', async () => (await driver.ask('look.report', { asset })).is !== 'running', 60_000);
  const sheet = await driver.ask('site.sheet', { asset });
  if (!sheet) throw new Error('There is no such site');
  return sheet;
}

/**
 * Sites of the fixture house where a browser differs most from a program: what it hides of redirects and errors, what it
 * unpacks, repairs and cuts off by itself. Left to the house's own tests: what lasts as long as a time-out, certificates
 * (a browser that is driven accepts them all), and names of which only `www.` is known (Firefox cannot be told of one).
 */
const CHOSEN = [
  'moved-link-301',
  'moved-link-308',
  'moved-link-over-two-hops',
  'fine-sent-on-for-now',
  'fine-sent-to-www',
  'unknown-redirect-in-a-circle',
  'unknown-redirect-into-a-private-place',
  'unknown-redirect-to-nowhere',
  'unknown-401',
  'unknown-403',
  'unknown-451-and-999',
  'unknown-503',
  'unknown-hangs-up',
  'unknown-robots',
  'ends-rate-limit',
  'site-down-no-such-name',
  'site-down-front-page-gone',
  'dead-link-to-a-host-without-a-name',
  'fine-head-is-refused',
  'fine-head-is-a-lie',
  'dead-sitemap-url-below-an-index',
  'ends-sitemap-that-grows',
  'stale-feed-atom',
  'soft-404-says-not-found',
  'soft-404-sent-home',
  'dead-link-in-another-encoding',
  'dead-link-behind-a-refresh',
  'ends-page-that-breaks-off',
  'ends-page-without-end',
  'ends-packed-page-that-grows',
  'ends-packed-page-that-breaks-off',
];

/** An answer that breaks off may take with it, in a browser, what had come of it before: then nothing is said of it. */
const BREAKS_OFF = new Set(['ends-page-that-breaks-off', 'ends-packed-page-that-breaks-off']);

/** Ten thousand links, most of them again and again; the last is dead. */
const MANY_LINKS = houseSite({
  says: 'Ten thousand links on one page, to a hundred others.',
  web: {
    '/': page(
      `${Array.from({ length: 10_000 }, (_, n) => `<a href="/letter/${n % 100}">${n}</a>`).join('\n')}<a href="/gone">x</a>`,
    ),
    '/letter/*': ({ url }) => (/\/\d+$/.test(url.pathname) ? page() : status(404)),
  },
  finds: [{ check: 'dead-link', page: '/', target: '/gone' }],
});

/** The same bytes, with what is packed in them changed. */
function repacked(bytes: Uint8Array, change: (text: string) => string): Uint8Array {
  try {
    return gzipSync(change(gunzipSync(bytes).toString()));
  } catch {
    return bytes;
  }
}

/** The same site at a name of its own, as if it were this year. */
function atName(site: HouseSite, name: string): HouseSite {
  const year = String(new Date().getFullYear());
  const rename = (text: string): string => text.replaceAll('ada.example', name).replaceAll('© 2026', `© ${year}`);
  const told = (said: string | Told): string | Told => {
    if (typeof said === 'string') return rename(said);
    const headers = Object.entries(said.headers ?? {}).map(([header, value]) => [header, rename(value)]);
    const { body: raw } = said;
    const body = typeof raw === 'string' ? rename(raw) : raw instanceof Uint8Array ? repacked(raw, rename) : raw;
    return { ...said, headers: Object.fromEntries(headers), ...(body !== undefined && { body }) };
  };
  const tells = (said: Tells): Tells => (typeof said === 'function' ? (one) => told(said(one)) : told(said));
  return {
    ...site,
    start: rename(site.start ?? `${HOME}/`),
    web: Object.fromEntries(
      Object.entries(site.web).map(([place, said]) => [rename(new URL(place, HOME).href), tells(said)]),
    ),
  };
}

/** Every host of the site as the served web takes it. */
function served(site: HouseSite): Record<string, Site> {
  const web = webOf(site);
  const answer: Site = ({ method, scheme, host, path }) => {
    const behind = web.tell(method, `${scheme}://${host}${path}`);
    if (typeof behind === 'string' || behind.fails) return 'hang up';
    return (response) => send(method, behind, response);
  };
  return Object.fromEntries(web.hosts.map((host) => [host, answer]));
}

describe('the fixture house through the extension', () => {
  test('is found in the state that it is in, site for site', async ({ serve, start }) => {
    const chosen = [...CHOSEN.map((name) => [name, sites[name]] as const), ['many-links', MANY_LINKS] as const];
    const all = chosen.map(([name, site], n) => {
      if (!site) throw new Error(`There is no ${name}`);
      const host = `site${n}.example`;
      return { name, host, site: atName(site, host), asset: freshAsset(), told: expectedOf(site) };
    });
    const web = await serve(Object.assign({}, ...all.map(({ site }) => served(site))));
    const unnamed = all.flatMap(({ host }) => [host, `www.${host}`, `shop.${host}`]);
    const driver = await start({
      web,
      accepts: all.map(({ host }) => host),
      unknownHosts: unnamed.filter((host) => !web.hosts.includes(host)),
    });
    await seed(driver, [atAnyHour, ...all.flatMap(({ site, asset }) => website(site.start ?? '', 1, asset))]);
    await driver.grant(...all.map(({ host }) => host));
    const came: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    for (const { name, host, site, asset, told } of all) {
      const from = web.asked.length;
      const sheet = await lookOver(driver, asset);
      const here = (line: string): string => line.replaceAll(host, 'ada.example');
      const standing = sheet.faults.flatMap(({ check, target, places }) =>
        places.map(({ page }) => ({ check, page, target })),
      );
      const isTold = site.unknown !== undefined || !site.leavesOut;
      const lines = faultLines(standing).map(here);
      const faults = BREAKS_OFF.has(name) && lines.length === 0 ? lines : told.faults;
      expected[name] = { faults, unknown: isTold ? told.unknown : 'some', never: [] };
      came[name] = {
        faults: lines,
        unknown: isTold
          ? unknownLines(
              sheet.unknown.map(({ target, why }) => ({ target, reason: why.key.replace('look.unknown.', '') })),
            ).map(here)
          : 'some',
        never: web.asked
          .slice(from)
          .map(({ scheme, host: at, path }) => here(`${scheme}://${at}${path}`))
          .filter((address) => site.never?.some((beginning) => address.startsWith(beginning))),
      };
    }
    expect(came).toEqual(expected);
  });
});

const RLO = '\u202e';
const MARKUP = '<img src=x onerror="document.title=`hit`"><script>document.title=`hit`</script>';
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const HOSTILE = [
  MARKUP,
  `${RLO}gpj.exe\u2066 \u202dabc`,
  'A'.repeat(100_000),
  'nul\u0000nul',
  '\ufffd\uffff \u{1f1e6}\u{1f1f9}\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}',
  'javascript:document.title=`hit`',
  'data:text/html,<script>alert(1)</script>',
];

/** A site that would send whoever reads it anywhere. */
const hostile = (host: string): Site => {
  const away = 'https://eve.example';
  const page = (title: string, body: string) =>
    `<!doctype html><html><head><title>${escaped(title)}</title><meta name="description" content="${escaped(title)}">
    <meta property="og:image" content="${away}/preview.png"><link rel="icon" href="${away}/favicon.ico"><link rel="preconnect" href="${away}"><link rel="dns-prefetch" href="//${'eve.example'}">
    <link rel="stylesheet" href="${away}/a.css"><link rel="preload" as="image" href="${away}/p.png"><link rel="manifest" href="${away}/m.json"><link rel="prefetch" href="${away}/next">
    <style>body { background: url(${away}/css.png) }</style></head><body style="background:url(${away}/inline.png)"><h1>${escaped(title)}</h1>${body}</body></html>`;
  const link = (href: string, text: string) => `<a href="${escaped(href)}">${escaped(text)}</a>`;
  const elsewhere = [
    away,
    'https://www.linkedin.com/in/ada',
    'https://lnkd.in/x',
    'http://127.0.0.1/x',
    'http://localhost:3000/x',
    'http://192.168.1.1/',
    'http://[::1]/x',
    'http://0x7f.1/x',
    'http://printer.local/',
    'file:///etc/passwd',
    'javascript:document.title=`hit`',
    'data:text/html,<script>document.title=`hit`</script>',
    '/away',
    '/inside',
    '/profile',
    '/refresh',
    'https://friend.example/',
  ].map((href) => link(href, href));
  const dead = HOSTILE.map((text, n) => link(`/gone/${n}?${text.slice(0, 900)}`, text));
  const pages = HOSTILE.map((text, n) => link(`/page/${n}`, text));
  return ({ path }) => {
    const moved = (location: string) => ({ status: 302, headers: { location } });
    if (path === '/') return page(MARKUP, [...elsewhere, ...dead, ...pages].join(' '));
    if (path === '/away') return moved(`${away}/caught`);
    if (path === '/inside') return moved('http://10.0.0.1/admin');
    if (path === '/profile') return moved('https://www.linkedin.com/in/ada');
    if (path === '/refresh') return `<meta http-equiv="refresh" content="0;url=${away}/refreshed">`;
    const [, n] = /^\/page\/(\d+)$/.exec(path) ?? [];
    const text = n && HOSTILE[Number(n)];
    const parts = `<img src="${away}/i.png" srcset="${away}/s.png 2x"><iframe src="${away}/f"></iframe><video poster="${away}/v.png" src="${away}/v.mp4"></video><a href="mailto:">${escaped(MARKUP)}</a>`;
    return text ? page(text, `${parts}${link(`https://${host}/gone/0`, text)}`) : null;
  };
};

/** Everything on a page of ours that could run, ask the web, or turn a line around. */
const dangers = () => {
  const found = [...document.querySelectorAll('#app *')].flatMap((element) => {
    const names = element.getAttributeNames();
    const runs =
      ['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'LINK', 'STYLE', 'BASE', 'META'].includes(element.tagName) ||
      names.some((name) => name.startsWith('on'));
    const asks = names.some(
      (name) =>
        (['href', 'src', 'srcset', 'action', 'formaction', 'poster', 'data'].includes(name) &&
          !/^(#|https?:|mailto:|\/|chrome-extension:|moz-extension:)/.test(element.getAttribute(name) ?? '')) ||
        (['src', 'srcset', 'poster'].includes(name) && /^https?:/.test(element.getAttribute(name) ?? '')),
    );
    return runs || asks ? [element.outerHTML.slice(0, 300)] : [];
  });
  const steering = /[\u202a-\u202e\u2066\u2067]/;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const turned: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    if (!steering.test(text)) continue;
    const isolates =
      node.parentElement &&
      ['isolate', 'isolate-override', 'plaintext'].includes(getComputedStyle(node.parentElement).unicodeBidi);
    if (!isolates) turned.push(text.slice(0, 120));
  }
  return {
    found,
    turned,
    title: document.title,
    longest: Math.max(
      ...[...document.querySelectorAll('#app p, #app h3, #app h4, #app a, #app li')].map(
        ({ textContent }) => textContent?.length ?? 0,
      ),
    ),
  };
};

describe('a site that would harm whoever looks at it', () => {
  test('is shown as text, and nobody is asked for anything but the sites that were allowed', async ({
    serve,
    start,
  }) => {
    const host = 'hostile.example';
    const friend: Site = () => '<title>A friend</title>';
    const web = await serve({ [host]: hostile(host), 'friend.example': friend, 'www.linkedin.com': friend });
    const driver = await start({ web, accepts: [host, 'friend.example', 'linkedin.com'] });
    const asset = freshAsset();
    await seed(driver, [atAnyHour, ...website(`https://${host}/`, 1, asset)]);
    await driver.grant(host, 'friend.example', 'linkedin.com');
    const before = asked(web).length;
    const sheet = await lookOver(driver, asset);
    expect(sheet.pages.length).toBeGreaterThan(HOSTILE.length);
    expect(sheet.faults.length).toBeGreaterThan(HOSTILE.length);

    const during = asked(web).slice(before);
    expect(during.filter((line) => !/^(GET|HEAD) https:\/\/(hostile|friend)\.example\//.test(line))).toEqual([]);
    expect(during.filter((line) => line.includes('friend'))).toEqual(['HEAD https://friend.example/']);
    const ledger = await driver.ask('site.ledger', { asset });
    expect(during.toSorted()).toEqual(ledger.map(({ method, url }) => `${method} ${url}`).toSorted());

    // Everything that opens is opened, and every bulb is pointed at.
    const open = await driver.open(`/site.html#asset=${asset}`);
    await until('the page to be there', () => open.evaluate(() => document.querySelector('h2') !== null));
    for (let turn = 0; turn < 3; turn += 1)
      await open.evaluate(() => {
        for (const fold of document.querySelectorAll('details:not([open]) > summary'))
          if (fold instanceof HTMLElement) fold.click();
        for (const button of document.querySelectorAll<HTMLElement>(
          '.group-more, [aria-expanded=false]:not([aria-haspopup])',
        ))
          button.click();
      });
    await until('the requests to be listed', () => open.evaluate(() => document.querySelector('.ledger td') !== null));
    const seen = await open.evaluate(dangers);
    expect(seen).toMatchObject({ found: [], turned: [] });
    expect(seen.title).not.toContain('hit');
    expect(await driver.text(open)).toContain('<img src=x onerror=');
    expect(seen.longest).toBeLessThan(5_000);
    for (const bulb of await open.$$('.pages-bulb')) {
      await bulb.hover();
      expect((await open.evaluate(dangers)).turned).toEqual([]);
    }
    expect(asked(web).slice(before + during.length)).toEqual([]);
  });
});
