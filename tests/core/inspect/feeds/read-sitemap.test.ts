import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Sitemap, sitemapReader } from '../../../../utils/core/inspect/feeds/read-sitemap.ts';

const URL_OF_MAP = 'https://ada.example/maps/sitemap.xml';
const utf8 = (text: string) => new TextEncoder().encode(text);
function read(bytes: Uint8Array | string, step?: number, cutShort?: boolean): Sitemap | null {
  const all = typeof bytes === 'string' ? utf8(bytes) : bytes;
  const reader = sitemapReader(URL_OF_MAP, null);
  for (let at = 0; at < all.length; at += step ?? all.length)
    if (!reader.write(all.subarray(at, at + (step ?? all.length)))) break;
  return reader.end(cutShort);
}
const urls = (map: Sitemap | null): string[] => (map?.is === 'urls' ? map.urls.map(({ url }) => url) : []);
const urlset = (inner: string, more = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" ${more}>${inner}</urlset>`;
const many = (count: number): string =>
  urlset(Array.from({ length: count }, (_, n) => `<url><loc>https://ada.example/page/${n}</loc></url>`).join('\n'));

const SAMPLE = urlset(`
  <url><loc>
    https://ada.example/?a=1&amp;b=2 </loc><lastmod>2026-07-01</lastmod><changefreq>daily</changefreq></url>
  <url><lastmod>2026-07-01T10:00:00+02:00</lastmod><loc><![CDATA[https://ada.example/caf\u00e9]]></loc></url>`);

describe('A sitemap', () => {
  it('names addresses and when they changed', () => {
    expect(read(SAMPLE)).toEqual({
      is: 'urls',
      urls: [
        { url: 'https://ada.example/?a=1&b=2', lastmod: Date.UTC(2026, 6, 1) },
        { url: 'https://ada.example/caf%C3%A9', lastmod: Date.UTC(2026, 6, 1, 8) },
      ],
      cut: false,
    });
    expect(read(urlset(''))).toEqual({ is: 'urls', urls: [], cut: false });
  });
  it('may be one of sitemaps', () => {
    const index = `<s:sitemapindex xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9"><s:sitemap><s:loc>posts.xml.gz</s:loc>
      <s:lastmod>2026-07-01</s:lastmod></s:sitemap><s:sitemap><s:loc>https://ada.example/maps/posts.xml.gz</s:loc></s:sitemap></s:sitemapindex>`;
    expect(read(index)).toEqual({ is: 'index', sitemaps: ['https://ada.example/maps/posts.xml.gz'], cut: false });
  });
  it('may be a text, an address a line', () => {
    expect(
      read('\ufeffhttps://ada.example/a\r\n\r\n https://ada.example/b \nno address\n/c\nhttps://ada.example/d'),
    ).toEqual({
      is: 'urls',
      urls: ['a', 'b', 'd'].map((page) => ({ url: `https://ada.example/${page}`, lastmod: null })),
      cut: false,
    });
  });
  it('names pages in other languages too, and no picture, no film, no news', () => {
    const map = urlset(
      `<url><video:video><lastmod>1999</lastmod><loc>/no</loc></video:video><loc>/en</loc><xhtml:link rel="alternate" hreflang="de" href="/de"/><xhtml:link rel="canonical" href="/x"/>
       <image:image><image:loc>/no.png</image:loc></image:image>
       <image xmlns="http://www.google.com/schemas/sitemap-image/1.1"><loc>/no.jpg</loc></image></url>`,
      'xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:video="http://www.google.com/schemas/sitemap-video/1.1"',
    );
    expect(urls(read(map))).toEqual(['https://ada.example/en', 'https://ada.example/de']);
  });
  it('names each address once, and none that is no address of the web', () => {
    const map = urlset(
      ['/a', '/a', 'javascript:x', 'http://[', 'mailto:a@b.example', '', `/${'x'.repeat(3_000)}`, '//ada.example/b']
        .map((loc) => `<url><loc>${loc}</loc></url>`)
        .join(''),
    );
    expect(urls(read(map))).toEqual(['https://ada.example/a', 'https://ada.example/b']);
  });
  it.each([
    '',
    '\n',
    'Not found',
    '<!doctype html><html><body><urlset><url><loc>https://ada.example/</loc></url></urlset></body></html>',
    '<rss><channel><link>https://ada.example/</link></channel></rss>',
    '{"urls": []}',
  ])('is not %j', (text) => expect(read(text)).toBeNull());
  it('is unpacked by its first two bytes, in any pieces', () => {
    for (const step of [1, 2, 3, 500, undefined]) {
      expect(read(gzipSync(utf8(SAMPLE)), step)).toEqual(read(SAMPLE));
      expect(read(gzipSync(utf8('https://ada.example/a\n')), step)).toEqual(read('https://ada.example/a\n'));
      expect(read(utf8(SAMPLE), step)).toEqual(read(SAMPLE));
    }
  });
  it('ends at 50,000 addresses, and says so', () => {
    expect(read(many(50_000))).toMatchObject({ cut: false });
    const map = read(many(50_001), 65_536);
    expect(map?.cut).toBe(true);
    expect(urls(map)).toHaveLength(50_000);
    expect(read(gzipSync(utf8(many(50_001))))).toEqual(map);
    expect(read(`${urls(map).join('\n')}\nhttps://ada.example/more\n`)).toEqual(map);
  });
  it('ends at 50 MB unpacked, and says so, however small it is packed', () => {
    const bomb = gzipSync(utf8(`${SAMPLE.replace('</urlset>', '')}${' '.repeat(80 * 1024 * 1024)}`), { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(read(bomb)).toEqual({ ...read(SAMPLE), cut: true });
    expect(read(gzipSync(new Uint8Array(60 * 1024 * 1024)))).toBeNull();
  });
  it('says so where it breaks off, and does not name an address that is not whole', () => {
    const gzip = gzipSync(utf8(many(100)));
    const cut = read(gzip.subarray(0, gzip.length / 2));
    expect(cut?.cut).toBe(true);
    for (const url of urls(cut)) expect(urls(read(many(100)))).toContain(url);
    expect(urls(read(urlset('<url><loc>/a</loc></url><url><loc>/abo').replace('</urlset>', '')))).toEqual([
      'https://ada.example/a',
    ]);
    expect(read('https://ada.example/a\nhttps://ada.example/abo', undefined, true)).toEqual({
      is: 'urls',
      urls: [{ url: 'https://ada.example/a', lastmod: null }],
      cut: true,
    });
    expect(read(SAMPLE, undefined, true)?.cut).toBe(true);
  });
  it('never makes the reader throw', () => {
    const packed = gzipSync(utf8(SAMPLE));
    for (const bytes of [utf8(SAMPLE), packed])
      for (let end = 0; end <= bytes.length; end += 1) read(bytes.subarray(0, end));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(), (bytes, at) => {
        expect(read(bytes, 3)).toEqual(read(bytes));
        const broken = packed.slice();
        broken.set(bytes.subarray(0, 20), 2 + (at % (packed.length - 22)));
        const map = read(broken);
        expect(map === null || map.is === 'urls' || map.is === 'index').toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
