import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { afterEach, describe, expect, it } from 'vitest';
import { SPAN, type Spans, type TagReader, tagReader } from '../../../../utils/core/inspect/page/tags.ts';

/** What is heard of a page, in its order; text that stands together is one. */
type Told =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'comment'; readonly text: string }
  | {
      readonly is: 'open';
      readonly name: string;
      readonly attributes: readonly (readonly [name: string, value: string])[];
      readonly closesItself: boolean;
    }
  | { readonly is: 'close'; readonly name: string };

const UNTAGGED = new Set('script style title textarea xmp plaintext iframe noembed noframes'.split(' '));

const attributesIn = (source: string, { at, used }: Spans): [name: string, value: string][] =>
  Array.from({ length: used / SPAN.size }, (_, index) => {
    const place = (which: number): number => at[index * SPAN.size + which] ?? Number.NaN;
    const name = source.slice(place(SPAN.nameFrom), place(SPAN.nameTo));
    return [name.toLowerCase(), source.slice(place(SPAN.from), place(SPAN.to))];
  });

/** What a reader tells that `use` hands a page to. */
function toldBy(use: (reader: TagReader) => void): Told[] {
  const told: Told[] = [];
  let drawings = 0;
  const reader = tagReader({
    text(source, from, to) {
      const before = told.at(-1);
      const text = source.slice(from, to);
      if (before?.is === 'text') told[told.length - 1] = { is: 'text', text: before.text + text };
      else told.push({ is: 'text', text });
    },
    open(source, from, to, attributes, closesItself) {
      const name = source.slice(from, to).toLowerCase();
      if (name === 'svg' && !closesItself) drawings += 1;
      told.push({ is: 'open', name, attributes: attributesIn(source, attributes), closesItself });
      return UNTAGGED.has(name);
    },
    close(source, from, to) {
      const name = source.slice(from, to).toLowerCase();
      if (name === 'svg' && drawings > 0) drawings -= 1;
      told.push({ is: 'close', name });
    },
    comment: (source, from, to) => void told.push({ is: 'comment', text: source.slice(from, to) }),
    isForeign: () => drawings > 0,
  });
  use(reader);
  return told;
}

const tags = (...pieces: readonly string[]): Told[] =>
  toldBy((reader) => {
    for (const piece of pieces) reader.write(piece);
    reader.end();
  });

/** As one line: `<a href=x>`, `</a>`, `<!-- x -->`, and text as it is. */
const shown = (html: string): string =>
  tags(html)
    .map((one) => {
      if (one.is === 'text') return one.text;
      if (one.is === 'comment') return `<!--${one.text}-->`;
      if (one.is === 'close') return `</${one.name}>`;
      const attributes = one.attributes.map(([name, value]) => ` ${name}=${value}`);
      return `<${one.name}${attributes.join('')}${one.closesItself ? '/' : ''}>`;
    })
    .join('|');

const letters = [...'<>/="\'!-aB \n\t', 'é', '😀', '\0'];
const wholes = [
  '<a href=x>',
  '<a href="x>y" class=\'c"d\' b>',
  '<p',
  '<br/>',
  '<a / b=c / d>',
  '</a >',
  '</A\nx="y">',
  '</>',
  '</ a>',
  '<!-- x -->',
  '<!---->',
  '<!-->',
  '<!--->',
  '<!-- x --!>',
  '<!-- a -- b -->',
  '<!doctype html>',
  '<script>if (a<b) "</a>"</script>',
  '<title>a<b></titlex></TITLE >',
  '<textarea/></textarea>',
  '<style>',
];
const drawings = ['<svg>', '</svg>', '<![CDATA[ <b> ]]>', '<![CDATA[', '<?php <a> ?>', '<plaintext>'];
const markup = (wholes: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...letters), fc.constantFrom(...wholes), fc.string({ maxLength: 5 })), {
      maxLength: 30,
    })
    .map((parts) => parts.join(''));

/** Ends whatever may be open in it, but an element whose text is no markup: at a broken end, everyone gives up in their own way. */
const ended = (html: string): string => `${html}"'>-->.`;

describe('The tags of a page', () => {
  it.each([
    ['<A HREF=x Class="b c">', '<a href=x class=b c>'],
    ["<a b='c>d' e>", '<a b=c>d e=>'],
    ['<a b = c\nd="e"f>', '<a b=c d=e f=>'],
    ['<a =b=c>', '<a =b=c>'],
    ['<a/b=c/>', '<a b=c/>'],
    ['<br/ >', '<br>'],
    ['<br />', '<br/>'],
    ['a < b <3 <', 'a < b <3 <'],
    ['</a href=x>b', '</a>|b'],
    ['</ a>b</>c', 'bc'],
    ['<!doctype html><?xml?>a', 'a'],
    ['<!-- a -- > b -->c', '<!-- a -- > b -->|c'],
    ['<!-->a<!--->b<!----!>c', '<!---->|a|<!---->|b|<!---->|c'],
    ['<!-- a', '<!-- a-->'],
    ['<![CDATA[a]]>b', 'b'],
    ['<svg><![CDATA[<a>]]></svg>', '<svg>|</svg>'],
    ['<script><!-- </a> </scriptx></SCRIPT >a', '<script>|<!-- </a> </scriptx>|</script>|a'],
    ['<title>a</p>b</title>', '<title>|a</p>b|</title>'],
    ['<plaintext>a</plaintext>b', '<plaintext>|a</plaintext>b'],
    ['a<b c="d', 'a'],
  ])('are those that browsers see: %s', (html, expected) => {
    expect(shown(html)).toBe(expected);
  });

  it('are the same however the page comes in pieces', () => {
    const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(markup([...wholes, ...drawings]), places, (html, cuts) => {
        const ends = [...cuts.map((cut) => Math.round(cut * html.length)), html.length].sort((a, b) => a - b);
        const pieces = ends.map((end, at) => html.slice(ends[at - 1] ?? 0, end));
        expect(tags(...pieces)).toEqual(tags(html));
        expect(tags(...html.split(''))).toEqual(tags(html));
      }),
      { numRuns: 1_000 },
    );
  });

  it('are those that htmlparser2 finds, with the same text between them', () => {
    const theirs = (html: string): unknown[] => {
      const told: unknown[] = [];
      let text = '';
      const parser = new Parser(
        {
          onopentag(name, attributes) {
            told.push(text, { name, attributes });
            text = '';
          },
          ontext(part) {
            text += part;
          },
        },
        { decodeEntities: false },
      );
      parser.end(html);
      return [...told, text];
    };
    const ours = (html: string): unknown[] => {
      const told: unknown[] = [];
      let text = '';
      for (const one of tags(html)) {
        if (one.is === 'text') text += one.text;
        if (one.is !== 'open') continue;
        // Of two with one name the first counts.
        told.push(text, { name: one.name, attributes: Object.fromEntries(one.attributes.toReversed()) });
        text = '';
      }
      return [...told, text];
    };
    fc.assert(
      fc.property(markup(wholes).map(ended), (html) => {
        expect(ours(html)).toEqual(theirs(html));
      }),
      { numRuns: 1_000 },
    );
  });

  it('are told of no more once the reader is stopped', () => {
    const told = toldBy((reader) => {
      reader.write('<a><b c');
      reader.stop();
      reader.write('=d><e>');
      reader.end();
    });
    expect(told.map((one) => (one.is === 'open' ? one.name : one.is))).toEqual(['a']);
  });
});

describe('The work that a page makes', () => {
  const { charCodeAt, indexOf, slice } = String.prototype;
  const restore = (): void => void Object.assign(String.prototype, { charCodeAt, indexOf, slice });
  afterEach(restore);

  /** Letters that are looked at while `html` is read in pieces of this size. */
  function lookedAt(html: string, size: number): number {
    const pieces = Array.from({ length: Math.ceil(html.length / size) }, (_, at) =>
      html.slice(at * size, (at + 1) * size),
    );
    let letters = 0;
    const silent = { text() {}, open: () => false, close() {}, comment() {}, isForeign: () => true };
    const reader = tagReader(silent);
    Object.assign(String.prototype, {
      charCodeAt(this: string, at: number): number {
        letters += 1;
        return charCodeAt.call(this, at);
      },
      indexOf(this: string, wanted: string, from = 0): number {
        const found = indexOf.call(this, wanted, from);
        letters += (found < 0 ? this.length : found) - from + 1;
        return found;
      },
      slice(this: string, from = 0, to = this.length): string {
        const part = slice.call(this, from, to);
        letters += part.length;
        return part;
      },
    });
    for (const piece of pieces) reader.write(piece);
    reader.end();
    restore();
    return letters;
  }

  const LENGTH = 200_000;
  /** A few for each letter: its tag is found, gone through, and laid aside until the rest of it comes. */
  const MOST_EACH = 12;

  it.each([
    ['beginnings of tags', '<'],
    ['tags without an end', '<a '],
    ['end tags without an end', '</a '],
    ['quotation marks', '<a b="'],
    ['quotation marks that end tags', '<a b=">"'],
    ['attributes', '<a b=c d '],
    ['slashes', '<a/'],
    ['comments without an end', '<!--'],
    ['comments that nearly end', '<!-- -- --'],
    ['dashes', '<!--', '-'],
    ['declarations', '<!'],
    ['one tag without an end', '<a', ' b'],
    ['one value without an end', '<a b="', '>'],
    ['one drawing’s text without an end', '<![CDATA[', ']>'],
  ])('grows with its length, however it is made of %s', (_, begin, again = begin) => {
    const html = begin + again.repeat(LENGTH / again.length);
    for (const size of [LENGTH * 2, 1_000, 37]) expect(lookedAt(html, size) / html.length).toBeLessThan(MOST_EACH);
  });
});
