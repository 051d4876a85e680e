import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const SITE = 'https://ada.example';
/** "where path" of every link. */
const links = (html: string): string[] =>
  read(html).links.map(({ where, url, written }) => `${where} ${url?.replace(`${SITE}/`, '') ?? `! ${written}`}`);
const first = (html: string) => read(html).links[0];

describe('A page points', () => {
  it('to pages, pictures, files and its own other addresses', () => {
    expect(
      links(`<head><link rel="stylesheet" href="s.css"><link rel="shortcut icon" href=f.ico><link rel=apple-touch-icon href=t.png>
        <link rel=manifest href=m.json><link rel=modulepreload href=p.mjs><link rel="preload" as=font href=x.font><link rel=canonical href="/c">
        <link rel=alternate hreflang=de href=/de><script src=a.js></script><script type=module src=b.js></script></head>
        <a href=1>1</a><map><area href=2></map><iframe src=3></iframe>
        <img src=4 srcset="5 1x, 6 2x"><picture><source srcset="7 480w, 8"><img src=4></picture><input type=IMAGE src=9>
        <video poster=10 src=11><source src=12><track src=13></video><audio src=14></audio><object data=15></object><embed src=16>
        <svg><image href=17 /><a href=18></a></svg><table background=19><tr><td background="20">x</table><p style="background: url('21')">x`),
    ).toEqual([
      'file s.css',
      'image f.ico',
      'image t.png',
      'file m.json',
      'file p.mjs',
      'file x.font',
      'head c',
      'head de',
      'file a.js',
      'file b.js',
      'link 1',
      'link 2',
      'link 3',
      ...[4, 5, 6, 7, 8, 9].map((at) => `image ${at}`),
      'file 11',
      'image 10',
      ...[12, 13, 14, 15, 16].map((at) => `file ${at}`),
      'image 17',
      'link 18',
      'image 19',
      'image 20',
      'image 21',
    ]);
    expect(links('<frameset><frame src=a><frame src=b></frameset>')).toEqual(['link a', 'link b']);
    expect(links('<body background=a.png>')).toEqual(['image a.png']);
  });
  it.each([
    'preconnect',
    'dns-prefetch',
    'search',
    'EditURI',
    'pingback',
    'wlwmanifest',
    'shortlink',
    'me',
    'license',
    'next',
    'https://api.w.org/',
  ])('nowhere that a visitor goes by <link rel=%s>', (rel) => {
    expect(links(`<link rel="${rel}" href="/x">`)).toEqual([]);
  });
  it('nowhere by oEmbed, a feed, a script that no browser runs, or an input that is no picture', () => {
    expect(
      links(`<link rel=alternate type="application/json+oembed" href=/o><link rel=alternate type="application/rss+xml" href=/feed>
        <script type="text/template" src=t.html></script><script type="application/json" src=x></script><input src=y><input type=text src=z>`),
    ).toEqual([]);
  });
  it('nowhere that only others see: templates, noscript, scripts, comments (also those for old browsers), texts of fields', () => {
    expect(
      links(`<template><a href=1>x</a><img src=1></template><noscript><a href=2></a><img src=2></noscript><script>"<a href=3>"</script>
        <!--[if IE]><a href=4>x</a><![endif]--><!--[if !IE]><!--><a href=yes>x</a><!--<![endif]--><![if !IE]><a href=yes2>x</a><![endif]>
        <textarea><a href=5></textarea><title><a href=6></title><xmp><a href=7></xmp><iframe><a href=8></iframe><style>a{b:url(9)}</style>`),
    ).toEqual(['link yes', 'link yes2']);
  });
  it('to a file where a link ends like one, or says that it is one to keep', () => {
    expect(
      links(
        `<a href=a.pdf>x</a><a href="b.DOCX?v=1#p">x</a><a href=c.mp3>x</a><a href="https://ada.example/d.ics">x</a><a href=e.vcf>x</a><a href=f.epub>x</a><a download href=/g>x</a>
         <a href=h.html>x</a><a href="i?file=x.pdf">x</a><a href="j#x.pdf">x</a><a href="https://zip.zip">x</a><a href=k.php>x</a><a href=l.txt>x</a>`,
      ),
    ).toEqual([
      'file a.pdf',
      'file b.DOCX?v=1#p',
      'file c.mp3',
      'file d.ics',
      'file e.vcf',
      'file f.epub',
      'file g',
      'link h.html',
      'link i?file=x.pdf',
      'link j#x.pdf',
      'link https://zip.zip/',
      'link k.php',
      'link l.txt',
    ]);
  });
  it('to each target once, where it stands first, however it is written', () => {
    const { links: all } =
      read(`<nav><a href="/a">One</a></nav><a href="https://ada.example/a">Two</a><a href=" ./a ">Three</a>
      <a href="/a#x">Four</a><a href="/b/../a#x">Five</a><img src=/a><a href="/a#y">Six</a>`);
    expect(all.map(({ where, url, text, part }) => [where, url, text, part])).toEqual([
      ['link', `${SITE}/a`, 'One', 'nav'],
      ['link', `${SITE}/a#x`, 'Four', 'main'],
      ['image', `${SITE}/a`, '', 'main'],
      ['link', `${SITE}/a#y`, 'Six', 'main'],
    ]);
  });
  it('as a browser resolves it, whatever pages were read before', () => {
    const bases = ['a/b/', 'a/b/c', 'a/b/c?d=/e/', 'a/c#/b/', 'a/', '', 'a//b', 'a/b;x=/y', '?a/b'].map(
      (at) => `${SITE}/${at}`,
    );
    const ways = [
      '',
      'x',
      './x',
      '../x',
      '..',
      '.',
      '/x',
      '//h.example/x',
      '?x',
      'x?y',
      '.?x',
      '\\x',
      ' x',
      ' ?x',
      'x/../y',
    ];
    const schemes = [
      'https:',
      'https:x',
      'https:/x',
      'https:?x',
      'https://h.example',
      'http://h.example/../x',
      'a:b',
      'x:80',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...bases), fc.constantFrom(...ways, ...schemes), fc.boolean()), {
          minLength: 2,
        }),
        (pages) => {
          for (const [base, way, isPlace] of pages) {
            const written = isPlace ? `${way}#z` : way;
            const [link] = read(`<a href="${written}">x</a>`, base).links;
            expect(link?.url).toBe(URL.canParse(written, base) ? new URL(written, base).href : null);
            expect([link?.bare ?? null, link?.fragment]).toEqual([
              link?.url?.split('#')[0] ?? null,
              isPlace ? 'z' : '',
            ]);
          }
        },
      ),
    );
  });
  it('as a browser resolves it, with every letter of the fragment', () => {
    expect(
      links(
        `<base href="/s/p?q#h"><a href="">0</a><a href="#a">1</a><a href="?x#b">2</a><a href="y #c">3</a><a href=" y#d ">4</a><a href="#e f">5</a><a href="#ü">6</a><a href='#"'>7</a><a href="z#g#h">8</a><a href="\t/\nn#i">9</a><a href="//h.example#j">10</a><a href="mailto:a@b.example">m</a>`,
      ),
    ).toEqual([
      'link s/p?q',
      'link s/p?q#a',
      'link s/p?x#b',
      'link s/y%20#c',
      'link s/y#d',
      'link s/p?q#e%20f',
      'link s/p?q#%C3%BC',
      'link s/p?q#%22',
      'link s/z#g#h',
      'link n#i',
      'link https://h.example/#j',
      'link mailto:a@b.example',
    ]);
    expect(first('<a href="http://[">x</a>')).toMatchObject({ url: null, written: 'http://[' });
  });
});

describe('Of a link is known', () => {
  it('what a visitor reads on it: its text, else its label, else what its picture shows', () => {
    const texts = read(
      `<a href=1>Read <b>more</b>\n now</a><a href=2 aria-label="Home"><svg><text>x</text></svg></a><a href=3 aria-label="Label">Text</a>
       <a href=4><img src=x alt="My  book"></a><a href=5>unclosed <a href=6>next</a><map><area href=7 alt="A place"></map><iframe src=8 title="Map"></iframe>
       <a href=9>${'word '.repeat(100)}</a>`,
    ).links.flatMap(({ where, text }) => (where === 'link' ? text : []));
    expect(texts.slice(0, 8)).toEqual([
      'Read more now',
      'Home',
      'Text',
      'My book',
      'unclosed',
      'next',
      'A place',
      'Map',
    ]);
    expect(texts[8]?.length).toBe(119);
    expect(first('<img src=x alt="  My\n book ">')?.text).toBe('My book');
  });
  it('the heading it stands in, or the nearest above', () => {
    const headings = read(
      `<a href=1>x</a><h1>Ada <em>Lovelace</em></h1><a href=2>x</a><h2><a href=3>Talks &amp; more</a><a href="#talks">¶</a></h2><p><a href=4>x</a></p></section><a href=5>x</a><svg><h3></svg>`,
    ).links.map(({ heading }) => heading);
    expect(headings).toEqual(['', 'Ada Lovelace', 'Talks & more', 'Talks & more', 'Talks & more', 'Talks & more']);
    expect(first(`<h2>${'w'.repeat(500)}</h2><a href=1>x</a>`)?.heading.length).toBe(80);
  });
  it('in which part of the page it stands', () => {
    const parts = read(
      `<head><link rel=icon href=0></head><body><a href=1>x</a><header><a href=2>x</a><nav><a href=3>x</a></nav></header><div role=navigation><a href=4>x</a></div>
       <main><a href=5>x</a><article><header><a href=6>x</a></header><footer><a href=7>x</a></footer></article></main>
       <footer><nav><a href=8>x</a></nav><a href=9>x</a></footer><div role=banner><a href=10>x</a></div><div role=contentinfo><a href=11>x</a></div>`,
    ).links.map(({ part }) => part);
    expect(parts).toEqual([
      'head',
      'main',
      'header',
      'nav',
      'nav',
      'main',
      'main',
      'main',
      'footer',
      'footer',
      'header',
      'footer',
    ]);
    expect(first('<p>x</p><link rel=stylesheet href=late.css>')?.part).toBe('main');
    expect(first('<title>x</title><script src=a.js></script>')?.part).toBe('head');
  });
  it.each([
    'role=tab',
    'role="button"',
    'data-toggle=collapse',
    'data-bs-toggle=tab',
    'onclick="x()"',
    'aria-controls=menu',
    'aria-expanded=false',
  ])('whether a script takes it over: %s', (attribute) => {
    expect(first(`<a href="#x" ${attribute}>x</a>`)?.opensHere).toBe(true);
    expect(first('<a href="#x" class=tab role=link>x</a>')?.opensHere).toBe(false);
  });
  it('nothing that keeps the whole page in memory', () => {
    const { links: all } = read(`<a href="/${'a'.repeat(5_000)}">${'t'.repeat(5_000)}</a>`);
    expect(all[0]?.written.length).toBeLessThanOrEqual(4_000);
    expect(all[0]?.text.length).toBe(120);
  });
});
