import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOOK_LIMITS } from '../../../utils/core/inspect/limits.ts';
import { asAsked, kindOfLink, mayAsk, onSite, resolve } from '../../../utils/core/inspect/links.ts';
import { pageBytesReader } from '../../../utils/core/inspect/read-page.ts';
import { hostOf } from '../../../utils/core/sites/host.ts';
import { awkwardAddresses, awkwardTexts } from './page/awkward-markup.ts';
import { PAGE, read, readInPieces } from './page/read.ts';

const urls = (html: string) => read(html).links.map(({ url, written }) => url ?? `! ${written}`);

describe('A page', () => {
  it('says its title, description, picture and language, with its entities read', () => {
    const facts = read(`<!doctype html><html lang=" en-GB "><head><title> Ada &amp; \n Co &ndash; talks </title>
      <META NAME="Description" CONTENT="I speak &quot;well&quot;"><meta property="og:image" content="/me.jpg">`);
    expect(facts).toMatchObject({
      title: 'Ada & Co – talks',
      description: 'I speak "well"',
      lang: 'en-GB',
      previewImage: 'https://ada.example/me.jpg',
    });
  });
  it('has the first title, not that of a drawing, a comment or a script', () => {
    expect(read('<svg><title>Logo</title></svg><title>Ada</title>').title).toBe('Ada');
    expect(
      read('<!--<title>x</title>--><script>"<title>y</title>"</script><title>Ada</title><title>z</title>').title,
    ).toBe('Ada');
    expect(read('<title>Ada <b>bold</b></title>').title).toBe('Ada <b>bold</b>');
    expect(read('<svg><title>Logo</title></svg>').title).toBeNull();
    expect(read('<title>  </title>').title).toBe('');
  });
  it('is read against its first base, wherever that stands; one that cannot be a base is passed over', () => {
    expect(urls('<a href=x></a><base href="/sub/"><base href="/other/"><a href=y></a>')).toEqual([
      'https://ada.example/sub/x',
      'https://ada.example/sub/y',
    ]);
    expect(urls('<base href="https://cdn.example/"><a href=x></a>')).toEqual(['https://cdn.example/x']);
    expect(urls('<base target=_blank><a href=x></a>')).toEqual(['https://ada.example/x']);
    expect(urls('<base href="javascript:0"><a href=x></a>')).toEqual(['https://ada.example/x']);
    expect(urls('<base href="http://["><a href=x></a>')).toEqual(['https://ada.example/x']);
  });
  it('has its links and pictures, and none that visitors cannot follow', () => {
    expect(
      urls(`<a href=" /a ">a</a><A HREF='/b'>b</A><a href=/c>c</a><area href=/d><a href="/e?x=1&amp;y=2#z">e</a><img src=/i.png><svg><a xlink:href="/f"/></svg>
        <a name=anchor></a><!-- <a href=/no> --><template><a href=/no></a></template><noscript><img src=/no></noscript><script>'<a href=/no>'</script>
        <style><a href=/no></style><textarea><a href=/no></a></textarea><iframe><a href=/no></a></iframe>`),
    ).toEqual(['a', 'b', 'c', 'd', 'e?x=1&y=2#z', 'i.png', 'f'].map((path) => `https://ada.example/${path}`));
  });
  it('keeps what is read on a link: its text, its label, or the text of its picture', () => {
    const texts = read(
      '<a href=1>Read <b>more</b>\n now</a><a href=2 aria-label="Home"></a><a href=3><img src=x alt="My book"></a><a href=4>unclosed <a href=5>next',
    ).links.map(({ text }) => text);
    expect(texts).toEqual(['Read more now', 'Home', 'My book', 'My book', 'unclosed', 'next']);
  });
  it('sends on by a meta refresh that comes soon, and only by that', () => {
    expect(read('<meta http-equiv=refresh content="0; url=/home">').refresh).toBe('https://ada.example/home');
    expect(read(`<meta http-equiv="Refresh" content="3;URL='/home'">`).refresh).toBe('https://ada.example/home');
    expect(read('<meta http-equiv=refresh content="300">').refresh).toBeNull();
    expect(read('<meta http-equiv=refresh content="600; url=/later">').refresh).toBeNull();
    expect(read('<noscript><meta http-equiv=refresh content="0; url=/no-js"></noscript>').refresh).toBeNull();
  });
  it('is known for a shell that a script fills', () => {
    expect(read('<div id=root></div><script src=app.js></script>').scriptBuilt).toBe(true);
    expect(read('<p>Short.').scriptBuilt).toBe(false);
    expect(read(`<p>${'A real page with words. '.repeat(5)}</p><script src=app.js></script>`).scriptBuilt).toBe(false);
  });
  it('says where its feeds are, what it is known as, and whether it wants to be found', () => {
    const facts =
      read(`<base href="/s/"><link rel="alternate" type="application/rss+xml; charset=utf-8" title=" News " href="feed">
      <link rel=alternate type="application/atom+xml" href="a.xml"><link rel=alternate type="application/feed+json" href=f.json>
      <link rel=alternate type="application/json" href="/wp-json/wp/v2/pages/7"><link rel=alternate type="application/json" href="/feed.json">
      <link rel=CANONICAL href="/c"><link rel=canonical href="/d"><meta name=ROBOTS content="NOINDEX, follow"><h1> </h1><h1>Ada &amp; <b>Co</b></h1><h1>x</h1>`);
    expect(facts.feeds).toEqual([
      { url: 'https://ada.example/s/feed', type: 'rss', title: 'News' },
      { url: 'https://ada.example/s/a.xml', type: 'atom', title: '' },
      { url: 'https://ada.example/s/f.json', type: 'json', title: '' },
      { url: 'https://ada.example/feed.json', type: 'json', title: '' },
    ]);
    expect(facts).toMatchObject({ canonical: 'https://ada.example/c', noindex: true, heading: 'Ada & Co' });
    expect(read('<meta name=robots content="index"><meta name=googlebot content="none">').noindex).toBe(true);
    expect(read('<meta name=robots content="noindexing, max-snippet:none-such">').noindex).toBe(false);
  });
  it('says where its forms send what visitors write', () => {
    expect(
      read(
        '<form action=" http://x.example/in "><button formaction="/b">x</button><input formaction="/i"></form><form></form><form action="">x</form><form action="http://[">',
      ).forms,
    ).toEqual([
      { action: 'http://x.example/in', written: 'http://x.example/in' },
      { action: 'https://ada.example/b', written: '/b' },
      { action: 'https://ada.example/i', written: '/i' },
      { action: null, written: 'http://[' },
    ]);
  });
  it('counts the letters that a visitor sees', () => {
    expect(
      read(
        '<title>xxx</title><p>Ada &amp; Co&nbsp;<b>1</b>\n<script>xxx</script><style>xxx</style><svg><text>x</text></svg>',
      ).letters,
    ).toBe(7);
  });
  it('tells of the events it shows, however deep they stand and whatever stands before them', () => {
    const { events } = read(
      '<title>Ada</title><nav class=x><ul><li><a href=/>Home</a></ul></nav><main><div><div><h2>Upcoming events</h2><ul><li><b>12 March 2024</b>: Flying, Vienna</li></ul></div></div>' +
        '<div class="vevent"><span class=summary>Old talk</span> <abbr class=dtstart title="2019-05-01">May</abbr></div></main>' +
        '<script type="application/ld+json">{"@type":"Event","name":"Declared","startDate":"2024-05-01"}</script>',
    );
    expect(new Set(events.events.map(({ from, name }) => `${from} ${name}`))).toEqual(
      new Set(['json-ld Declared', 'item Flying, Vienna', 'microformat Old talk']),
    );
  });
  const anyPage =
    '<!doctype html><html lang=de><head><meta charset=utf-8><title>Ada &amp; Co</title><base href="/s/"><link rel=alternate type=application/rss+xml href=f>' +
    '<meta name=generator content="WordPress 6"></head><body class="page-id-7 x"><!-- c --><header><nav><a href="x?a=1&amp;b=2" aria-label="l">t&eacute;xt&notit; &#128512; &amp</a></nav></header>' +
    '<h1 id="a&amp;b">Upcoming <em>events</em> &copy;</h1><ul><li>12 March 2024 &ndash; Flying</li></ul><p style="background:url(&quot;a&amp;b.png&quot;)">Lorem ipsum dolor</p>' +
    '<img srcset="a.png 1x, b.png 2x" alt="x &lt; y">1 < 2 & 3<svg><title>x</title><a xlink:href=y /></svg><table><tr><td>(c) 2019 Ada<p>x</table>' +
    '<script>if (a && b) "</footer>"; new Date().getFullYear()</script><footer>&copy; 2015&ndash;2024 Ada &#x2764;</footer><textarea>&lt;a href=z></textarea>';
  it('is the same in whatever pieces it comes', () => {
    const whole = read(anyPage);
    expect(whole.copyright).not.toEqual([]);
    expect(whole.events.events).not.toEqual([]);
    for (const step of [1, 2, 3, 5, 11]) {
      const cuts = Array.from({ length: Math.ceil(anyPage.length / step) }, (_, at) => at * step);
      expect(readInPieces(anyPage, cuts)).toEqual(whole);
    }
    fc.assert(
      fc.property(fc.array(fc.nat()), (cuts) => {
        expect(readInPieces(anyPage, cuts)).toEqual(whole);
      }),
    );
  });
  it('may end anywhere', () => {
    for (let end = 0; end <= anyPage.length; end++) {
      const facts = read(anyPage.slice(0, end));
      expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
    }
  });
  it('may be anything at all: reading never throws, and what is kept is plain and small', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      'a href="',
      '"',
      "'",
      '<!--',
      '-->',
      '<footer>',
      '© 2019',
      '<base href=',
      '&',
      '&#0;',
      '&#x110000;',
      '\0',
      '<svg>',
      '<title>',
      '<template>',
      '<script>',
      'http://[',
      '\ud800',
      '</p>',
      '<form>',
      '<plaintext>',
      '<a>',
      '</a>',
      '<p>',
      '<li>',
      '<td>',
      '<h1>',
      '</h2>',
      '<table>',
      '</div>',
      '<div class="event h-event">',
      '<noscript>',
      '<style>',
      ' srcset=',
      ' style="url(',
      'Upcoming events',
      '12 March 2024',
      '&amp',
      '&notit;',
      'lorem ipsum dolor ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), fc.array(fc.nat()), (pieces, cuts) => {
        const facts = read(pieces.join(''));
        expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
        expect(readInPieces(pieces.join(''), cuts)).toEqual(facts);
      }),
      { numRuns: 500 },
    );
  });
  it('may be hostile: depth, links and texts are kept within bounds', () => {
    const deep = read(`<title>Ada</title>${'<div>'.repeat(1_000_000)}<a href=/x>`);
    expect(deep).toMatchObject({ title: 'Ada', cut: true });
    const many = read(Array.from({ length: 30_000 }, (_, at) => `<a href=/${at}>x</a>`).join(''));
    expect(many.links.length).toBe(LOOK_LIMITS.pageLinks);
    expect(many.cut).toBe(true);
    expect(read('<a href=/x>x</a>'.repeat(20_000)).cut).toBe(false);
    expect(read(Array.from({ length: 60_000 }, (_, at) => `<b id=${at}></b>`).join(''))).toMatchObject({ cut: true });
    const wide = read(
      `<title>${'t'.repeat(1e6)}</title><meta name=description content="${'d'.repeat(1e6)}"><a href="/${'u'.repeat(1e6)}">${'x'.repeat(1e6)}</a><p>${'© '.repeat(1e5)}`,
    );
    expect(JSON.stringify(wide).length).toBeLessThan(20_000);
  });
});

describe('Markup that is none', () => {
  const texts = (html: string) => read(html).links.flatMap(({ where, text }) => (where === 'link' ? text : []));
  it.each(awkwardTexts)('in %s is read as browsers read it', (html, expected) => expect(texts(html)).toEqual(expected));
  it.each(awkwardAddresses)('in %s has the addresses that browsers find', (html, expected) =>
    expect(urls(html)).toEqual(expected.map((path) => `https://ada.example/${path}`)),
  );
  it('ends a footer where browsers end it', () => {
    const years = (html: string) => read(html).copyright.map(({ year }) => year);
    expect(years('<footer><table><tr><td>x</footer>© 2019</table></footer>')).toEqual([2019]);
    expect(years('<footer><p>x</footer><p>© 2019')).toEqual([]);
    expect(years('<footer><b><div>x</b></div>© 2019</footer>')).toEqual([2019]);
  });
});

describe('A link', () => {
  const kind = (href: string) =>
    read(`<a href="${href}">x</a>`).links.map((link) => kindOfLink(link, 'ada.example'))[0];
  it.each([
    '/a',
    'https://ada.example/',
    'http://www.ada.example/x#y',
    'https://other.example/',
    '//other.example/x',
    '?q=1',
    'http://8.8.8.8/',
  ])('to %s is asked after', (href) => expect(kind(href)).toBe('ask'));
  it.each([
    '',
    ' ',
    '#',
    '#top',
    '#:~:text=x',
    'mailto:a@b.example',
    'tel:+43',
    'sms:1',
    'javascript:void(0)',
    'JavaScript:x',
    ' java\nscript:x',
    'data:text/html,x',
    'blob:x',
    'about:blank',
    'ftp://x.example/',
    'whatsapp://send',
    '/cdn-cgi/l/email-protection#ab',
    '{{ url }}',
    '/p/$\x7bid}',
    '[[link]]',
    'https://%%host%%/',
    'https://www.linkedin.com/in/ada',
    'https://at.linkedin.com/in/ada',
    'https://lnkd.in/x',
    `/${'x'.repeat(3000)}`,
  ])('to “%s” is passed over', (href) => expect(kind(href)).toBe('skip'));
  it.each([
    'http://localhost:3000/',
    'http://192.168.0.10/a',
    'http://nas.local/',
    'file:///C:/Users/ada/price.pdf',
    'C:\\Users\\ada\\price.pdf',
    'http://[::1]/',
    'http://intranet/',
    'http://2130706433/',
    '\\\\server\\share',
  ])('to %s leads to a private place', (href) => expect(kind(href)).toBe('private'));
  it.each(['http://', 'https://', 'http:// ada.example', 'http://[', 'https://ada.example:99999/'])(
    'to %s can be followed by no browser',
    (href) => expect(kind(href)).toBe('broken'),
  );
});

describe('The host of an address', () => {
  it('is seen at a glance as it is by parsing', () => {
    const part = fc.constantFrom(
      'http://',
      'https://',
      'HTTP://',
      'www.',
      'ada.example',
      'Ada.',
      'com',
      '.',
      '..',
      '1',
      '0x7f',
      'xn--',
      'ü',
      ':',
      '80',
      '8080',
      '99999',
      '/',
      '?',
      '#',
      '@',
      '\\',
      ' ',
      '\t',
      '%',
      '[::1]',
      'localhost',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const url = parts.join('');
        const host = hostOf(url);
        for (const site of ['ada.example', 'www.com', 'ada.com', 'example', host ?? 'x'])
          expect(onSite(url, site)).toBe(host !== null && (host === site || host.endsWith(`.${site}`)));
        if (host === null) expect(mayAsk(url, 'ada.example')).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
  it.each([
    ['http://ada.example /', false],
    ['http://ada.example ', true],
    ['http://ada.example\\/', true],
  ])('%j is judged as a browser would, in whatever order they come', (url, is) => {
    for (const other of ['http://ada.example/', url, 'http://ada.example', url, 'http://b.example/', url])
      if (other === url) expect(onSite(url, 'ada.example')).toBe(is);
      else onSite(other, 'ada.example');
  });
  it('is asked without fragment, name and password', () => {
    expect(asAsked('https://u:p@ada.example/a?b#c')).toBe('https://ada.example/a?b');
    expect(asAsked('https://ada.example/a#')).toBe('https://ada.example/a');
    expect(asAsked('HTTPS://Ada.example:443')).toBe('https://ada.example/');
    expect(resolve('http://[', 'https://ada.example/')).toBeNull();
  });
});

const corpus = join(process.env.HOUSELIGHTS_CORPORA ?? '../shared/corpora', 'links/lychee');
describe.skipIf(!existsSync(corpus))('Pages that nobody here wrote', () => {
  const pages = existsSync(corpus)
    ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter(
        (name) => /\.html?$/.test(name) && statSync(join(corpus, name)).isFile(),
      )
    : [];
  it.each(pages)('%s is read without a throw', (name) => {
    const reader = pageBytesReader(PAGE, 'text/html');
    reader.write(readFileSync(join(corpus, name)));
    const facts = reader.end();
    for (const link of facts.links) kindOfLink(link, 'ada.example');
    expect(facts.url).toBe(PAGE);
  });
});
