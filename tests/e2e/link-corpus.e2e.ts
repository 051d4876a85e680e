import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { pageBytesReader } from '../../utils/core/inspect/read-page.ts';
import { awkwardAddresses, awkwardTexts } from '../core/inspect/page/awkward-markup.ts';
import { expect, test } from './harness/spec.ts';

/*
 * The links of a page as the look reads them, against those that the browser itself finds in the same bytes. Scripts do
 * not run, as in the look, but the browser parses as one that could run them, so what stands in `<noscript>` is no link for
 * either. What differs by intent: links within drawings (`<svg><a>`), which visitors follow too although
 * `document.links` leaves them out, are added here; and each target is told once.
 */
const corpus = join(process.env.HOUSELIGHTS_CORPORA ?? '../shared/corpora', 'links/lychee');
const files = existsSync(corpus)
  ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => /\.html?$/.test(name))
  : [];
const HEADERS = { 'content-type': 'text/html', 'content-security-policy': "script-src 'none'" };
const HOST = 'pages.example';
const pathOf = (name: string): string => `/${name.split(/[\\/]/).map(encodeURIComponent).join('/')}`;

/** Every address that a click on this page may lead to, as the browser resolves it. */
const followed = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const drawn = [...document.querySelectorAll<SVGAElement>('svg a')].flatMap((link) => {
      const href = link.getAttribute('href') ?? link.getAttributeNS('http://www.w3.org/1999/xlink', 'href');
      return href !== null && URL.canParse(href, document.baseURI) ? new URL(href, document.baseURI).href : [];
    });
    const links = [...document.links].map((link) => link.href);
    return [...new Set([...links, ...drawn])].sort();
  });

function readLinks(url: string, bytes: Uint8Array): string[] {
  const reader = pageBytesReader(url, HEADERS['content-type']);
  reader.write(bytes);
  const { links } = reader.end();
  const targets = links.filter(({ where, embedded }) => where !== 'head' && !embedded);
  return [...new Set(targets.map((link) => link.url ?? link.written))].sort();
}

async function compare(pages: ReadonlyMap<string, Uint8Array>, open: (url: string) => Promise<Page>): Promise<number> {
  let count = 0;
  for (const [path, bytes] of pages) {
    const url = `https://${HOST}${path}`;
    const page = await open(url);
    const expected = await followed(page);
    await page.close();
    expect(readLinks(url, bytes), path).toEqual(expected);
    count += expected.length;
  }
  return count;
}

test('markup that is none has the links that the browser finds in it', async ({ serve, start }) => {
  const all = [...awkwardAddresses, ...awkwardTexts].map(([html]) => html);
  const pages = new Map(all.map((html, at) => [`/${at}`, new TextEncoder().encode(html)]));
  const web = await serve({ [HOST]: ({ path }) => ({ headers: HEADERS, body: pages.get(path) ?? '' }) });
  const driver = await start({ web });
  expect(await compare(pages, (url) => driver.open(url))).toBeGreaterThan(all.length / 2);
});

test.skipIf(files.length === 0)(
  'pages that nobody here wrote have the links that the browser finds in them',
  async ({ serve, start }) => {
    const pages = new Map(files.map((name) => [pathOf(name), readFileSync(join(corpus, name))]));
    const web = await serve({ [HOST]: ({ path }) => ({ headers: HEADERS, body: pages.get(path) ?? '' }) });
    const driver = await start({ web });
    expect(await compare(pages, (url) => driver.open(url))).toBeGreaterThan(files.length);
  },
);
