import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { AT, ATTRIBUTES, ELEMENT_KINDS, ELEMENTS, KIND, READ_ANYWHERE, READ_ON_READ } from './elements.ts';
import { own } from './page-links.ts';
import { QUOTE, SPAN, type Spans, tagReader } from './tags.ts';

/** The attributes of the element that begins; only until the listener is done with it. */
export interface Attributes {
  /** By its place in `ATTRIBUTES`. Undefined where it is not written, empty where it has no value. Of two with one name the first counts. */
  get(place: number): string | undefined;
  /** There are none of which it knows. */
  none(): boolean;
  /** It has a `data-…` attribute whose name speaks of a year. */
  yearly(): boolean;
  /** All that are known, as an object. */
  all(): Record<string, string>;
}

/** Hears a page as its elements begin and end. Whatever is open at the end of the page ends there. */
export interface MarkupListener {
  /** An element begins within `outer`; what is returned is kept with it. A void element ends at once. */
  open(name: string, kind: number, attributes: Attributes, outer: number): number;
  /** The element ends for which `note` was returned; then `outer` holds again. */
  close(name: string, kind: number, note: number, outer: number): void;
  /** A link ends, although something within it goes on. */
  endLink(): void;
  /** Text of the innermost element: the part of `source` from `from` to `to`. */
  text(source: string, from: number, to: number, note: number): void;
  /** A character of it that was written as a reference. */
  character(codePoint: number, note: number): void;
  comment(source: string, from: number, to: number): void;
  /** Parts of the source that were told of are about to go. */
  settle(): void;
}

export interface MarkupReader {
  write(text: string): void;
  end(): void;
  /** It was too deep to go on, and the rest is not read. */
  stopped(): boolean;
  /** Attributes that only events have are read as well. */
  forEvents: boolean;
}

/** Elements of a drawing that mean there what they mean in HTML. */
const drawn = new Set(['a', 'image', 'script', 'title']);
/** Elements through which an `<li>` ends the one before it. */
const through = new Set(['address', 'div', 'p']);
/** What a part of a table ends when it begins, up to the table it stands in. */
const kin: Readonly<Record<string, ReadonlySet<string>>> = {
  td: new Set(['td', 'th']),
  th: new Set(['td', 'th']),
  tr: new Set(['td', 'th', 'tr', 'caption', 'colgroup']),
  tbody: new Set(['td', 'th', 'tr', 'caption', 'colgroup', 'tbody', 'thead', 'tfoot']),
};

/**
 * Turns the source of a page into elements that begin and end, `deepest` of them within one another, as the HTML standard
 * builds its tree where that matters to what is read: what an end tag ends, what ends by itself, what is a drawing's.
 */
export function markupReader(listener: MarkupListener, deepest: number): MarkupReader {
  // The open elements. Arrays of one kind each, written over and over: nothing is made for an element.
  const names: string[] = [];
  const kinds: number[] = [];
  const notes: number[] = [];
  const foreigns: boolean[] = [];
  let top = -1;
  let paragraphs = 0;
  let foreign = false;
  let hasBody = false;
  let stopped = false;

  // The tag that is being read.
  let source = '';
  let name = '';
  let kind = 0;
  let tag = 0;
  let yearly = false;
  /** There may be references in its attributes. */
  let refers = false;
  /** Of each attribute: in which tag it was written last, and which are written in this one. */
  const writtenIn = new Int32Array(ATTRIBUTES.all.length);
  const written = new Int32Array(ATTRIBUTES.all.length);
  let used = 0;
  /** Where their values stand. Most are never asked for. */
  const spanOf = new Int32Array(ATTRIBUTES.all.length);
  let spans: Spans = { at: [], used: 0 };

  const attributes: Attributes = {
    get: (place) => (writtenIn[place] === tag ? textOf(place) : undefined),
    none: () => used === 0 && !yearly,
    yearly: () => yearly,
    all() {
      const all: Record<string, string> = {};
      for (const at of written.subarray(0, used)) all[ATTRIBUTES.all[at] ?? ''] = textOf(at);
      return all;
    },
  };

  const noteAt = (at: number): number => (at < 0 ? 0 : (notes[at] ?? 0));

  function push(note: number, isForeign: boolean): void {
    top += 1;
    names[top] = name;
    kinds[top] = kind;
    notes[top] = note;
    foreigns[top] = isForeign;
    foreign = isForeign;
    if (name === 'p') paragraphs += 1;
    if (top < deepest) return;
    stopped = true;
    tags.stop();
  }

  function pop(): void {
    const ended = names[top] ?? '';
    if (ended === 'p') paragraphs -= 1;
    const [kindOf, note] = [kinds[top] ?? 0, noteAt(top)];
    top -= 1;
    foreign = top >= 0 && foreigns[top] === true;
    listener.close(ended, kindOf, note, noteAt(top));
  }

  function popTo(at: number): void {
    while (top >= at) pop();
  }

  /** The innermost open element of this name with nothing of the kinds `stop` within it; -1 where there is none. */
  function find(wanted: string, stop: number): number {
    for (let at = top; at >= 0; at--) {
      if (names[at] === wanted) return at;
      if (((kinds[at] ?? 0) & stop) !== 0) return -1;
    }
    return -1;
  }

  function endParagraph(): void {
    for (let at = top; at >= 0; at--) {
      if (names[at] === 'p') return popTo(at);
      if (((kinds[at] ?? 0) & KIND.scope) !== 0 || names[at] === 'button') return;
    }
  }

  /** Ends what the beginning of this element ends. */
  function endKin(): void {
    switch (name) {
      case 'a': {
        const at = find('a', KIND.scope);
        if (at >= 0) endInline(at);
        return;
      }
      case 'li':
      case 'dd':
      case 'dt':
        for (let at = top; at >= 0; at--) {
          const open = names[at] ?? '';
          if (open === name || (name !== 'li' && (open === 'dd' || open === 'dt'))) return popTo(at);
          if (((kinds[at] ?? 0) & KIND.special) !== 0 && !through.has(open)) return;
        }
        return;
      case 'button': {
        const at = find('button', KIND.scope);
        if (at >= 0) popTo(at);
        return;
      }
      case 'option':
      case 'optgroup':
        if (names[top] === 'option') pop();
        if (name === 'optgroup' && names[top] === 'optgroup') pop();
        return;
      default: {
        if ((kind & KIND.heading) !== 0) {
          if (((kinds[top] ?? 0) & KIND.heading) !== 0) pop();
          return;
        }
        const ends = kin[name] ?? kin.tbody;
        let lowest = -1;
        for (let at = top; at >= 0 && names[at] !== 'table' && names[at] !== 'template'; at--)
          if (ends?.has(names[at] ?? '')) lowest = at;
        if (lowest >= 0) popTo(lowest);
      }
    }
  }

  /** Ends an inline element; where blocks within it go on, only its name goes ("adoption agency"). */
  function endInline(at: number): void {
    let plain = true;
    for (let over = top; over > at; over--) plain &&= ((kinds[over] ?? 0) & KIND.special) === 0;
    if (plain) return popTo(at);
    if (names[at] === 'a') listener.endLink();
    names[at] = '';
  }

  function open(closesItself: boolean): void {
    if (foreign) {
      if ((kind & KIND.leavesForeign) !== 0 || (name === 'font' && attributes.get(AT.color) !== undefined))
        while (foreign) pop();
      else {
        kind &= ~KIND.inert;
        if (!drawn.has(name) || find('math', KIND.foreign) >= 0) kind &= ~KIND.read;
        const note = listener.open(name, kind, attributes, noteAt(top));
        if (closesItself) listener.close(name, kind, note, noteAt(top));
        else push(note, (kind & KIND.integrates) === 0);
        return;
      }
    }
    if (name === 'image') {
      name = 'img';
      kind = IMG;
    }
    // A second one only adds attributes to the first.
    if (name === 'body' && hasBody) return;
    hasBody ||= name === 'body';
    if (paragraphs > 0 && (kind & KIND.endsParagraph) !== 0) endParagraph();
    if ((kind & KIND.endsKin) !== 0) endKin();
    const outer = noteAt(top);
    const note = listener.open(name, kind, attributes, outer);
    const isForeign = (kind & KIND.foreign) !== 0;
    // What holds the whole page is not counted among what is open: its end tag ends nothing.
    const isOver = (kind & KIND.void) !== 0 || name === 'html' || name === 'head' || (name === 'body' && top >= 0);
    if (isOver || (isForeign && closesItself)) listener.close(name, kind, note, outer);
    else push(note, isForeign);
  }

  function close(): void {
    if (names[top] === name && name !== 'body') return pop();
    if (foreign) {
      if (name === 'p' || name === 'br') while (foreign) pop();
      for (let at = top; at >= 0 && foreigns[at] === true; at--) if (names[at] === name) return popTo(at);
    }
    let at = -1;
    if ((kind & KIND.reaches) !== 0) at = find(name, 0);
    else if ((kind & KIND.heading) !== 0) {
      for (let up = top; up >= 0 && ((kinds[up] ?? 0) & KIND.scope) === 0; up--)
        if (((kinds[up] ?? 0) & KIND.heading) !== 0) return popTo(up);
    } else if ((kind & KIND.table) !== 0) {
      for (let up = top; up >= 0 && names[up] !== 'template'; up--) {
        if (names[up] === name) return popTo(up);
        if (names[up] === 'table') return;
      }
    } else if (name === 'p' || name === 'br') {
      // An end without a beginning makes an empty one.
      if (name === 'p') at = find('p', KIND.scope);
      if (at < 0) {
        tag += 1;
        used = 0;
        const note = listener.open(name, kind, attributes, noteAt(top));
        listener.close(name, kind, note, noteAt(top));
      }
    } else if (name === 'body' || name === 'html' || name === 'head' || (kind & KIND.void) !== 0) return;
    else if ((kind & KIND.special) !== 0) at = find(name, KIND.scope);
    else {
      const inline = find(name, KIND.scope);
      if (inline >= 0) endInline(inline);
      return;
    }
    if (at >= 0) popTo(at);
  }

  function readName(from: number, to: number): void {
    const known = ELEMENTS.find(source, from, to);
    name = known < 0 ? source.slice(from, to).toLowerCase() : (ELEMENTS.all[known] ?? '');
    kind = known < 0 ? 0 : (ELEMENT_KINDS[known] ?? 0);
  }

  function readAttributes(begins: number): void {
    const { at } = spans;
    refers = spans.used > 0 && hasReference(begins, at[spans.used - SPAN.size + SPAN.to] ?? 0);
    tag += 1;
    used = 0;
    yearly = false;
    const most =
      self.forEvents || name === 'time'
        ? ATTRIBUTES.all.length
        : (kind & KIND.read) !== 0
          ? READ_ON_READ
          : READ_ANYWHERE;
    for (let span = 0; span < spans.used; span += SPAN.size) {
      const from = at[span + SPAN.nameFrom] ?? 0;
      const to = at[span + SPAN.nameTo] ?? 0;
      const attribute = ATTRIBUTES.find(source, from, to);
      if (attribute >= 0 && attribute < most) {
        if (writtenIn[attribute] === tag) continue;
        writtenIn[attribute] = tag;
        spanOf[attribute] = span;
        written[used] = attribute;
        used += 1;
      } else if (attribute < 0 && to - from > 8 && source.charCodeAt(from + 4) === 45)
        yearly ||= /^data-.*year/i.test(source.slice(from, to));
    }
  }

  function textOf(attribute: number): string {
    const span = spanOf[attribute] ?? 0;
    const from = spans.at[span + SPAN.from] ?? 0;
    const to = spans.at[span + SPAN.to] ?? 0;
    if (attribute === AT.class && !refers) return classAt(from, to);
    const value = source.slice(from, to);
    return refers && value.includes('&') ? readValue(value, spans.at[span + SPAN.quote] ?? QUOTE.none) : value;
  }

  /** The same string each time for the same classes, as far as they are remembered: a site writes a few a million times. */
  function classAt(from: number, to: number): string {
    const length = to - from;
    const middle = source.charCodeAt(from + (length >> 1));
    const slot = (source.charCodeAt(from) + middle * 7 + source.charCodeAt(to - 1) * 31 + length * 61) & 255;
    const before = classes[slot];
    if (before !== undefined && before.length === length && source.startsWith(before, from)) return before;
    const fresh = own(source.slice(from, to));
    classes[slot] = fresh;
    return fresh;
  }

  // References (`&amp;`) are read by htmlparser2's tokenizer, where there are any.
  let referring = '';
  let value = '';
  const references = new Tokenizer(
    {},
    {
      ...heardNowhere,
      ontext: (from, to) => listener.text(referring, from, to, noteAt(top)),
      ontextentity: (codePoint) => listener.character(codePoint, noteAt(top)),
      onattribdata(from, to) {
        value += referring.slice(from, to);
      },
      onattribentity(codePoint) {
        value += String.fromCodePoint(codePoint);
      },
    },
  );
  function readReferences(text: string): void {
    // No tag is in it any more: what is left of `<` is a letter.
    for (const [at, part] of text.split('<').entries()) {
      if (at > 0) listener.character(LESS_THAN, noteAt(top));
      referring = part;
      references.reset();
      references.write(part);
      references.end();
    }
  }

  /** A reference ends otherwise in the value of an attribute than in a text, so it is read as one, in its own quotes. */
  function readValue(raw: string, quote: number): string {
    const mark = quote === QUOTE.double ? '"' : quote === QUOTE.single ? "'" : '';
    referring = `<a b=${mark}${raw}${mark} `;
    value = '';
    references.reset();
    references.write(referring);
    return value;
  }

  /** A reference that the next text may go on with. */
  let heldBack = '';
  /** Where the next `&` stands in `source`, or beyond it. */
  let nextAnd = -1;
  function hasReference(from: number, to: number): boolean {
    if (nextAnd < from) {
      const found = source.indexOf('&', from);
      nextAnd = found < 0 ? source.length : found;
    }
    return nextAnd < to;
  }
  function take(text: string): void {
    if (text === source) return;
    source = text;
    nextAnd = -1;
  }
  function readText(from: number, to: number): void {
    if (heldBack === '' && (!hasReference(from, to) || ((kinds[top] ?? 0) & KIND.raw) !== 0)) {
      listener.text(source, from, to, noteAt(top));
      return;
    }
    const text = heldBack + source.slice(from, to);
    heldBack = to === source.length ? (unfinished.exec(text)?.[0] ?? '') : '';
    if (text.length > heldBack.length) readReferences(text.slice(0, text.length - heldBack.length));
  }
  /** Something else than text comes. */
  function endText(): void {
    if (heldBack === '') return;
    const text = heldBack;
    heldBack = '';
    readReferences(text);
  }

  const tags = tagReader({
    isForeign: () => foreign,
    open(text, from, to, attributes, closesItself) {
      endText();
      take(text);
      spans = attributes;
      readName(from, to);
      readAttributes(from);
      const isUntagged = !foreign && (kind & KIND.untagged) !== 0;
      open(closesItself);
      return isUntagged;
    },
    close(text, from, to) {
      endText();
      take(text);
      readName(from, to);
      close();
    },
    text(text, from, to) {
      take(text);
      readText(from, to);
    },
    comment(text, from, to) {
      endText();
      listener.comment(text, from, to);
    },
  });

  const self: MarkupReader = {
    forEvents: false,
    stopped: () => stopped,
    write(text) {
      listener.settle();
      tags.write(text);
    },
    end() {
      listener.settle();
      tags.end();
      endText();
      popTo(0);
    },
  };
  return self;
}

const classes: (string | undefined)[] = new Array(256).fill(undefined);

/** A reference at the end of a text that may not be all of it (HTML standard, "character reference state"). */
const unfinished = /&(?:#(?:x[\da-f]{0,32}|\d{0,32})|[\da-z]{0,32})$/i;

const heardNowhere: TokenizerCallbacks = {
  onattribdata() {},
  onattribend() {},
  onattribentity() {},
  onattribname() {},
  oncdata() {},
  onclosetag() {},
  oncomment() {},
  ondeclaration() {},
  onend() {},
  onopentagend() {},
  onopentagname() {},
  onprocessinginstruction() {},
  onselfclosingtag() {},
  ontext() {},
  ontextentity() {},
};

const LESS_THAN = 0x3c;
const IMG = ELEMENT_KINDS[ELEMENTS.all.indexOf('img')] ?? 0;
