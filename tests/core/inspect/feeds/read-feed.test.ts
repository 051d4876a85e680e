import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Feed, feedBytesReader, newestPost, readFeed } from '../../../../utils/core/inspect/feeds/read-feed.ts';
import { DAY } from '../../../../utils/core/time.ts';

const URL_OF_FEED = 'https://ada.example/blog/feed.xml';
const NOW = Date.UTC(2026, 6, 15, 12);
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const read = (text: string): Feed | null => readFeed(text, URL_OF_FEED);
const rss = (channel: string, attributes = ''): Feed | null =>
  read(`<?xml version="1.0"?><rss version="2.0" ${attributes}><channel>${channel}</channel></rss>`);
const item = (inner: string, attributes?: string) => rss(`<item>${inner}</item>`, attributes)?.items[0];
const atom = (inner: string): Feed | null => read(`<feed xmlns="http://www.w3.org/2005/Atom">${inner}</feed>`);
const entry = (inner: string) => atom(`<entry>${inner}</entry>`)?.items[0];
function readBytes(bytes: Uint8Array, step = bytes.length || 1, contentType: string | null = null): Feed | null {
  const reader = feedBytesReader(URL_OF_FEED, contentType);
  for (let at = 0; at < bytes.length; at += step) if (!reader.write(bytes.subarray(at, at + step))) break;
  return reader.end();
}

const SAMPLE = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE rss [<!ENTITY house "Ada’s">]>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:d="http://purl.org/dc/elements/1.1/">
<channel><title>&house; blog</title><atom:link rel="self" href="feed.xml"/><link>https://ada.example/</link>
<item><title><![CDATA[Tea & <b>cake</b>]]></title><link>/one</link><guid isPermaLink="false">1</guid>
<pubDate>Wed, 01 Jul 2026 10:00:00 GMT</pubDate><description><![CDATA[<p>Long</p>]]></description></item>
<item><title>Two</title><d:date>2026-06-01</d:date></item></channel></rss>`;
const ATOM_SAMPLE = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://ada.example/x/"><title type="xhtml"><div
xmlns="http://www.w3.org/1999/xhtml">A <b>b</b></div></title><entry><id>urn:1</id><link href="y"/><updated>2026-01-01T00:00:00Z</updated></entry></feed>`;
const JSON_SAMPLE = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Ada',
  home_page_url: 'https://ada.example/',
  feed_url: 'https://ada.example/feed.json',
  items: [
    {
      id: 7,
      url: '/seven',
      title: ' Seven\n',
      date_published: '2026-07-01T10:00:00+02:00',
      date_modified: '2026-07-02',
    },
    { id: 'x', external_url: 'https://else.example/', title: null },
    'no item',
  ],
});

describe('A feed', () => {
  it('in RSS is its title, its link and its items', () => {
    expect(read(SAMPLE)).toEqual({
      kind: 'rss',
      title: 'Ada’s blog',
      link: 'https://ada.example/',
      id: null,
      published: null,
      updated: null,
      items: [
        {
          title: 'Tea & cake',
          link: 'https://ada.example/one',
          id: '1',
          published: Date.UTC(2026, 6, 1, 10),
          updated: null,
        },
        { title: 'Two', link: null, id: null, published: null, updated: Date.UTC(2026, 5, 1) },
      ],
      cut: false,
    });
  });
  it('in RDF has its items beside the channel', () => {
    const feed = read(`<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel r:about="https://ada.example/"><title>Ada</title><image><title>Not this</title><link>/no</link></image></channel>
      <item r:about="https://ada.example/1"><title>One</title></item></r:RDF>`);
    expect(feed).toMatchObject({
      kind: 'rdf',
      title: 'Ada',
      link: null,
      items: [{ title: 'One', id: 'https://ada.example/1', link: 'https://ada.example/1' }],
    });
  });
  it('in Atom takes its addresses from xml:base', () => {
    expect(read(ATOM_SAMPLE)).toMatchObject({
      kind: 'atom',
      title: 'A b',
      items: [{ id: 'urn:1', link: 'https://ada.example/x/y', updated: Date.UTC(2026, 0, 1) }],
    });
    expect(entry('<link xml:base="../y/" href="z"/>')?.link).toBe('https://ada.example/y/z');
  });
  it('in JSON is the same', () => {
    expect(read(`\ufeff\n${JSON_SAMPLE}`)).toEqual({
      kind: 'json',
      title: 'Ada',
      link: 'https://ada.example/',
      id: 'https://ada.example/feed.json',
      published: null,
      updated: null,
      items: [
        {
          title: 'Seven',
          link: 'https://ada.example/seven',
          id: '7',
          published: Date.UTC(2026, 6, 1, 8),
          updated: Date.UTC(2026, 6, 2),
        },
        { title: null, link: 'https://else.example/', id: 'x', published: null, updated: null },
      ],
      cut: false,
    });
  });
  it.each([
    '',
    '   ',
    'Not found',
    '<!doctype html><html><body><rss><channel><title>quoted</title></channel></rss></body></html>',
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head></html>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://ada.example/</loc></url></urlset>',
    '<opml version="2.0"><head><title>x</title></head></opml>',
    '<x:feed xmlns:x="https://ada.example/products"><x:entry/></x:feed>',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:foaf="http://xmlns.com/foaf/0.1/"><foaf:Person/></rdf:RDF>',
    '{}',
    '[]',
    '{"items": []}',
    '{"version": "https://jsonfeed.org/version/1", "items": 3}',
    '{"version": "2.0", "items": [{"title": "x"}]}',
    '{"version": "https://jsonfeed.org/version/1", "items": [',
  ])('is not %j', (text) => expect(read(text)).toBeNull());
  it('is found behind what a server wrote before it', () => {
    expect(
      read('\n\n<b>Warning</b>: x in <b>y</b><?xml version="1.0"?><rss><channel><title>A</title></channel></rss>')
        ?.title,
    ).toBe('A');
  });

  it('has titles in plain words, however they are written', () => {
    expect(rss('<title>AT&amp;T &#8217;26 &eacute;</title>')?.title).toBe('AT&T ’26 é');
    expect(rss('<title>R&#38;amp;D</title>')?.title).toBe('R&D');
    expect(rss('<title>1 &lt; 2</title>')?.title).toBe('1 < 2');
    expect(rss('<title>Use &lt;div&gt; well</title>')?.title).toBe('Use <div> well');
    expect(rss('<title>One&lt;br/&gt;two &lt;i&gt;three&lt;/i&gt;</title>')?.title).toBe('One two three');
    expect(rss('<title>a<![CDATA[ &amp; b]]> c<!-- no --> d</title>')?.title).toBe('a & b c d');
    expect(rss('<title>&amp;lt;script&amp;gt;</title>')?.title).toBe('<script>');
    expect(rss('<title>&lt;script&gt;x()&lt;/script&gt;&lt;b&gt;y&lt;/b&gt;</title>')?.title).toBe('y');
    expect(atom('<title type="html">&lt;p>A &amp;amp; B&lt;/p></title>')?.title).toBe('A & B');
    expect(atom('<title type="text">A &lt;b>&amp;amp;&lt;/b></title>')?.title).toBe('A <b>&amp;</b>');
    expect(
      atom('<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A</p><p>&lt;i></p></div></title>')?.title,
    ).toBe('A <i>');
    expect(atom('<title> \n </title>')?.title).toBeNull();
    expect(atom(`<title>${'x'.repeat(3_000)}</title>`)?.title).toHaveLength(500);
    expect(atom(`<title>${'x'.repeat(499)}😀</title>`)?.title?.isWellFormed()).toBe(true);
  });
  it('knows a title of its own from others’: pictures, films, authors, sources, text', () => {
    const media = 'xmlns:media="http://search.yahoo.com/mrss/" xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd"';
    expect(item('<media:title>no</media:title><i:title>no</i:title><title>yes</title>', media)?.title).toBe('yes');
    expect(item('<title>yes</title><media:group><title>no</title></media:group>', media)?.title).toBe('yes');
    expect(item('<media:content><title>no</title></media:content>', media)?.title).toBeNull();
    expect(entry('<source><title>no</title><updated>2020-01-01</updated></source>')).toMatchObject({
      title: null,
      updated: null,
    });
    expect(
      entry('<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><title>no</title></div></content>')?.title,
    ).toBeNull();
    expect(entry('<title>yes</title><title>no</title>')?.title).toBe('yes');
  });
  it('knows namespaces by their address, whatever their prefix', () => {
    expect(item('<x:date>2026-01-02</x:date>', 'xmlns:x="http://purl.org/dc/elements/1.1/"')?.updated).toBe(
      Date.UTC(2026, 0, 2),
    );
    expect(item('<dc:date>2026-01-02</dc:date>', 'xmlns:dc="https://ada.example/other"')?.updated).toBeNull();
    expect(item('<dc:date>2026-01-02</dc:date>')?.updated).toBe(Date.UTC(2026, 0, 2));
    expect(
      read(
        '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>A</a:title><a:entry><a:title>B</a:title></a:entry></a:feed>',
      ),
    ).toMatchObject({ kind: 'atom', title: 'A', items: [{ title: 'B' }] });
  });
  it('has as link what a visitor would open', () => {
    const a = 'xmlns:a="http://www.w3.org/2005/Atom"';
    expect(rss('<a:link href="/x/" /><a:link rel="self" href="/f"/><link>/site</link>', a)?.link).toBe(
      'https://ada.example/site',
    );
    expect(entry('<link rel="self" href="/self"/><link rel="enclosure" href="/a.mp3"/>')?.link).toBeNull();
    expect(
      entry('<link type="application/pdf" href="/a.pdf"/><link rel="alternate" type="text/html" href="/a"/>')?.link,
    ).toBe('https://ada.example/a');
    expect(entry('<link rel="replies" href="/r"/><link href="/a?b=1&amp;c=2"/>')?.link).toBe(
      'https://ada.example/a?b=1&c=2',
    );
    expect(item('<link> \n/a </link>')?.link).toBe('https://ada.example/a');
    expect(item('<link><![CDATA[/a?b=1&c=2]]></link>')?.link).toBe('https://ada.example/a?b=1&c=2');
  });
  it('has a guid as link only where it is an address and says nothing else', () => {
    expect(item('<guid>https://ada.example/g</guid>')?.link).toBe('https://ada.example/g');
    expect(item('<guid isPermaLink="TRUE">/g</guid>')?.link).toBe('https://ada.example/g');
    expect(item('<guid isPermaLink="false">https://ada.example/g</guid>')?.link).toBeNull();
    expect(item('<guid>abc</guid>')).toMatchObject({ id: 'abc', link: null });
    expect(item('<guid>https://ada.example/g</guid><link>/l</link>')?.link).toBe('https://ada.example/l');
  });
  it('has no link that is none: a script, a mailbox, a broken address, an endless one', () => {
    for (const link of ['javascript:alert(1)', 'mailto:ada@ada.example', 'http://[', `/${'x'.repeat(3_000)}`, ''])
      expect(item(`<link>${link}</link>`), link).toMatchObject({ link: null });
    expect(
      read('{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","url":"javascript:x"}]}')?.items[0]?.link,
    ).toBeNull();
  });
  it('reads on where elements are not closed', () => {
    const feed = read(
      '<rss><channel><title>A<item><title>One<link>/no</link><item><title>Two</title></item><item><title>Three</title></item>',
    );
    expect(feed?.items.map(({ title }) => title)).toContain('Three');
    expect(feed?.items).toHaveLength(3);
  });
  it('does not take for a date or an address what breaks off within it', () => {
    const cut = read('<rss><channel><item><title>A</title><link>https://ada.example/abo');
    expect(cut?.items).toEqual([{ title: 'A', link: null, id: null, published: null, updated: null }]);
  });
  it('is read in its own encoding, in any pieces', () => {
    const cyrillic = latin(
      '<?xml version="1.0" encoding="windows-1251"?><rss><channel><title>\xc4\xee\xec</title></channel></rss>',
    );
    expect(readBytes(cyrillic)?.title).toBe('Дом');
    for (const sample of [SAMPLE, ATOM_SAMPLE, JSON_SAMPLE])
      for (const step of [1, 2, 5, 1_024]) expect(readBytes(utf8(sample), step)).toEqual(read(sample));
  });
  it('stays small whatever it declares: entities of entities are left as they are written', () => {
    const declared = Array.from({ length: 20 }, (_, n) => `<!ENTITY e${n + 1} "&e${n};&e${n};">`).join('');
    const feed = read(
      `<!DOCTYPE rss [<!ENTITY e0 "ha"><!ENTITY amp "no">${declared}]><rss><channel><title>&e0; &amp; &e20;</title></channel></rss>`,
    );
    expect(feed?.title).toBe('ha & &e20;');
    expect(rss('<title>x</title><item><title>y</title></item>', 'xmlns:__proto__="x" constructor="y"')?.title).toBe(
      'x',
    );
  });
  it('ends at its caps, and says so', () => {
    expect(rss('<item/>'.repeat(5_001))).toMatchObject({ cut: true });
    expect(rss('<item/>'.repeat(5_001))?.items).toHaveLength(5_000);
    expect(rss('<item/>'.repeat(5_000))?.cut).toBe(false);
    expect(read(`<rss><channel><title>A</title>${'<a>'.repeat(1_000)}`)).toMatchObject({ title: 'A', cut: true });
    const reader = feedBytesReader(URL_OF_FEED, null);
    const piece = utf8(`<rss><channel><title>A</title><description>${'x'.repeat(1024 * 1024)}</description>`);
    let written = 0;
    while (reader.write(piece)) expect(++written).toBeLessThan(10);
    expect(reader.end()).toMatchObject({ title: 'A', cut: true });
    const cutShort = feedBytesReader(URL_OF_FEED, null);
    cutShort.write(utf8(SAMPLE));
    expect(cutShort.end(true)?.cut).toBe(true);
  });
  it('never makes the reader throw, wherever it is cut and whatever it is', () => {
    for (const sample of [SAMPLE, ATOM_SAMPLE, JSON_SAMPLE]) {
      const bytes = utf8(sample);
      for (let end = 0; end <= bytes.length; end += 1) readBytes(bytes.subarray(0, end));
    }
    const kindOf = (feed: Feed | null) => feed?.kind ?? 'none';
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(), (bytes, at) => {
        expect(kindOf(readBytes(bytes))).toBe(kindOf(readBytes(bytes, 3)));
        const sample = utf8(SAMPLE);
        sample.set(bytes.subarray(0, 40), at % (sample.length - 40));
        expect(['rss', 'none']).toContain(kindOf(readBytes(sample)));
      }),
      { numRuns: 500 },
    );
    const tag = fc.constantFrom(
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<![CDATA[',
      ']]>',
      '<link href="',
      '">',
      '&',
      ';',
      'x',
      '<!--',
      '-->',
      '<?xml ',
      '/>',
      '<a:b xmlns:a="c">',
      '<!ENTITY a "b">',
      '&a;',
    );
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 40 }), (tags) => {
        expect(['rss', 'none']).toContain(kindOf(read(tags.join(''))));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('The newest post of a feed', () => {
  const dated = (...dates: string[]) => {
    const feed = atom(dates.map((date) => `<entry>${date}</entry>`).join(''));
    return feed && newestPost(feed, NOW);
  };
  const published = (at: number) => `<published>${new Date(at).toISOString()}</published>`;

  it('is the latest, in whatever order they stand', () => {
    expect(dated(published(NOW - 3 * DAY), published(NOW - DAY), published(NOW - 9 * DAY))).toBe(NOW - DAY);
  });
  it('is dated by when it was published, not by when it was touched', () => {
    expect(dated(`${published(NOW - 90 * DAY)}<updated>2026-07-14T00:00:00Z</updated>`)).toBe(NOW - 90 * DAY);
    expect(dated('<updated>2026-07-14T00:00:00Z</updated>')).toBe(Date.UTC(2026, 6, 14));
  });
  it('does not lie in the future, but for the day by which zones and clocks differ', () => {
    expect(dated(published(NOW + DAY))).toBe(NOW + DAY);
    expect(dated(published(NOW + DAY + 1000), published(NOW - DAY))).toBe(NOW - DAY);
  });
  it('is nothing where nothing is dated, or dated by a program that knows no date', () => {
    expect(dated('<title>x</title>')).toBeNull();
    expect(dated(published(0))).toBeNull();
    expect(dated()).toBeNull();
  });
});
