import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cssUrls, srcsetUrls } from '../../../../utils/core/inspect/page/written-urls.ts';

describe('A srcset', () => {
  it.each<[string, string[]]>([
    ['a.png', ['a.png']],
    ['a.png 1x, b.png 2x', ['a.png', 'b.png']],
    ['a.png 480w,b.png 800w', ['a.png', 'b.png']],
    [' \n a.png \t 1.5x ,\n b.png ', ['a.png', 'b.png']],
    ['a,b.png 1x, c,d.png 2x', ['a,b.png', 'c,d.png']],
    ['a.png,b.png', ['a.png,b.png']],
    ['a.png, b.png', ['a.png', 'b.png']],
    ['a.png,, b.png', ['a.png', 'b.png']],
    [', ,a.png', ['a.png']],
    ['data:image/png;base64,AAAA 1x, b.png 2x', ['data:image/png;base64,AAAA', 'b.png']],
    ['a.png 100w 50h, b.png 1e3x', ['a.png', 'b.png']],
    ['a.png calc(1, 2), b.png', ['b.png']],
    ['a.png 1x 2x, b.png 1w 1x, c.png 50h, d.png 0w, e.png -1x, f.png big, g.png', ['g.png']],
    ['', []],
    [' , ', []],
  ])('“%s” has the pictures a browser would choose from', (srcset, urls) => expect(srcsetUrls(srcset)).toEqual(urls));
  it('may be anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab,( )1wx\n') }), (text) => {
        for (const url of srcsetUrls(text)) expect(text).toContain(url);
      }),
    );
  });
});

describe('A style', () => {
  it.each<[string, string[]]>([
    ['background:url(a.png)', ['a.png']],
    ['background: URL( "a b.png" ) no-repeat, url( \'c.png\')', ['a b.png', 'c.png']],
    ['background:url(a\\)b.png)', ['a)b.png']],
    ['background:url("a\\"b.png")', ['a"b.png']],
    ['background:url("\\61 \\000062 .png")', ['ab.png']],
    ['background:url("a\\\nb.png")', ['ab.png']],
    ['background:url(a.png', ['a.png']],
    ['background:url(a b.png)', []],
    ['background:url(a"b.png)', []],
    ['content:"url(no.png)"', []],
    ['/* url(no.png) */ color: red', []],
    ['fill:url(#gradient);mask:url()', []],
    ['background:my-url(no.png)', []],
    ['background:url(data:image/svg+xml;utf8,x)', ['data:image/svg+xml;utf8,x']],
    ['color:red', []],
  ])('“%s” shows the pictures it names', (style, urls) => expect(cssUrls(style)).toEqual(urls));
  it('may be anything, and costs no more than its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'url(")\'\\/* a#\n') }), (text) => {
        cssUrls(text);
      }),
    );
    for (const part of ['url(', 'url("', '/*', '"\\', 'url(a', 'url( ']) cssUrls(part.repeat(20_000));
  });
});
