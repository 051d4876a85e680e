import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOOK_LIMITS } from '../../../utils/core/inspect/limits.ts';
import { kindOfLink } from '../../../utils/core/inspect/links.ts';
import { pageBytesReader, pageReader } from '../../../utils/core/inspect/read-page.ts';
import { PAGE, read } from './checks/front-page.ts';

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
  it('is the same in whatever pieces it comes', () => {
    const html =
      '<title>Ada &amp; Co</title><base href="/s/"><a href="x?a=1&amp;b=2">t&eacute;xt</a><!-- c --><footer>&copy; 2015&ndash;2024 Ada</footer><script>"</footer>"</script>';
    const whole = read(html);
    for (const step of [1, 2, 3, 5, 11]) {
      const reader = pageReader(PAGE);
      for (let at = 0; at < html.length; at += step) reader.write(html.slice(at, at + step));
      expect(reader.end()).toEqual(whole);
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
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        const facts = read(pieces.join(''));
        expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
      }),
    );
  });
  it('may be hostile: depth, links and texts are kept within bounds', () => {
    const deep = read(`<title>Ada</title>${'<div>'.repeat(1_000_000)}<a href=/x>`);
    expect(deep).toMatchObject({ title: 'Ada', cut: true });
    const many = read('<a href=/x>'.repeat(20_000));
    expect(many.links.length).toBe(LOOK_LIMITS.pageLinks);
    expect(many.cut).toBe(true);
    const wide = read(
      `<title>${'t'.repeat(1e6)}</title><meta name=description content="${'d'.repeat(1e6)}"><a href="/${'u'.repeat(1e6)}">${'x'.repeat(1e6)}</a><p>${'© '.repeat(1e5)}`,
    );
    expect(JSON.stringify(wide).length).toBeLessThan(20_000);
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
