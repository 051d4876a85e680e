import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorHash, likeness } from '../../../../utils/core/inspect/page/sketch.ts';
import { read } from './read.ts';

const sketch = (html: string) => read(html).sketch;
const paragraphs = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => {
    const letters = Array.from(String(from + at), (digit) => 'abcdefghij'[Number(digit)]).join('');
    return `<p>A line of words about ${letters} alone</p>`;
  }).join('');

describe('The sketch of a page', () => {
  it('tells how much of their text two pages share', () => {
    const whole = sketch(paragraphs(0, 1_000));
    expect(whole.length).toBe(64);
    expect(likeness(whole, whole)).toBe(1);
    expect(likeness(whole, sketch(paragraphs(1_000, 2_000)))).toBe(0);
    expect(likeness(whole, sketch(paragraphs(500, 1_500)))).toBeCloseTo(1 / 3, 0);
    expect(likeness(sketch(paragraphs(0, 9)), sketch(paragraphs(0, 10)))).toBe(0.9);
    expect(likeness([], [])).toBe(0);
    expect(likeness(whole, [])).toBe(0);
  });
  it('is the same whatever differs that is no text: markup, space, scripts, numbers, addresses', () => {
    const one = `<h1>Not here</h1><p>There is no page at <b>/houselights-k3j2</b>, ask ada@ada.example or 555 123.</p><p>12:34</p>`;
    const other = `<div class=x><h1>\n Not  <i>here</i></h1><script>1</script><style>p{}</style><p>There is no page at /other/one.html, ask bob@bob.example or 99.</p></div><!-- x --><p>56:78`;
    expect(sketch(one)).toEqual(sketch(other));
    expect(sketch('<p>Hello there</p>')).not.toEqual(sketch('<p>Hello here</p>'));
    expect(sketch('<p>ab</p><p>!!!</p><p>42</p><script>let abc</script><noscript>Please switch on</noscript>')).toEqual(
      [],
    );
  });
  it('has its hashes in order, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 5 }), { maxLength: 200 }), (lines) => {
        const hashes = sketch(lines.map((line) => `<p>${line}</p>`).join(''));
        expect(hashes).toEqual([...new Set(hashes)].sort((a, b) => a - b));
        expect(likeness(hashes, hashes)).toBe(hashes.length > 0 ? 1 : 0);
      }),
    );
  });
});

describe('The anchors of a page', () => {
  it('are every id and every name of a link, each once', () => {
    const html =
      '<h1 id=a>x</h1><a name=b></a><a name="a"></a><p id="Ü &amp; x"></p><form name=c></form><template><p id=d></template><svg><g id=e /></svg><p id="">';
    expect(read(html).anchors).toEqual(['a', 'b', 'Ü & x', 'e'].map(anchorHash));
  });
  it('are hashed as FNV-1a does', () => {
    expect([anchorHash(''), anchorHash('a'), anchorHash('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });
});
