/*
 * The source of a page as tags and what stands between them, as the HTML standard's tokenizer tells them apart. It leaps
 * from one to the next instead of going through a state for each letter, which would cost as much as all that is done
 * with them: only whole tags are told of, and one that the source breaks off in waits for the rest.
 */

/** How the value of an attribute is written. */
export const QUOTE = { none: 0, double: 1, single: 2 } as const;

/** The attributes of a tag: five numbers each, places in the source. */
export interface Spans {
  readonly at: readonly number[];
  /** Numbers in use; what stands beyond belongs to an earlier tag. */
  readonly used: number;
}
export const SPAN = { nameFrom: 0, nameTo: 1, from: 2, to: 3, quote: 4, size: 5 } as const;

/** Hears of a page in its order. All places are places in `source`, which is the same only within one call. */
export interface TagListener {
  text(source: string, from: number, to: number): void;
  /** Gives whether its text is no markup, up to its own end tag. */
  open(source: string, from: number, to: number, attributes: Spans, closesItself: boolean): boolean;
  close(source: string, from: number, to: number): void;
  comment(source: string, from: number, to: number): void;
  /** Within a drawing or a formula. */
  isForeign(): boolean;
}

export interface TagReader {
  write(text: string): void;
  end(): void;
  /** Nothing more is told. */
  stop(): void;
}

const isSpace = (code: number): boolean => code <= 32 && (code === 32 || (code <= 13 && code >= 9 && code !== 11));
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

const BANG = 0x21;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const DASH = 0x2d;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;

const NEAR = 4;

/** Where it breaks off. */
const UNFINISHED = -1;

/** Reads the tags of a page as it comes. */
export function tagReader(listener: TagListener): TagReader {
  const spans: { at: number[]; used: number } = { at: [], used: 0 };
  /** What only the rest of the page makes whole. */
  let left = '';
  /** How much of it must be there before it is looked at again: twice what was not enough, or an endless tag costs the square of its length. */
  let enough = 0;
  /** Reads up to the end tag of this. */
  let rawName = '';
  let stopped = false;

  /** Goes through `source` and gives how far it came. */
  function read(source: string, from: number, isLast: boolean): number {
    let told = from;
    let at = from;
    const lastEnd = source.lastIndexOf('>');
    const tell = (to: number): void => {
      if (to > told) listener.text(source, told, to);
    };
    while (!stopped) {
      const tag = rawName === '' ? tagFrom(source, at) : rawEnd(source, at);
      if (tag < 0 || (tag === source.length - 1 && isLast)) {
        tell(source.length);
        return source.length;
      }
      if (tag === source.length - 1) {
        tell(tag);
        return tag;
      }
      const code = source.charCodeAt(tag + 1);
      const isTag = isLetter(code) || code === SLASH || code === BANG || code === QUESTION;
      if (!isTag) {
        at = tag + 1;
        continue;
      }
      tell(tag);
      told = tag;
      // Nothing ends it: to read on would be to read beyond the end, after which V8 reads every letter with more care.
      if (tag > lastEnd) return tag;
      const end = isLetter(code) ? openTag(source, tag + 1) : otherTag(source, tag + 1, code);
      if (end === UNFINISHED) return tag;
      at = end;
      told = end;
    }
    return source.length;
  }

  /** Where the end tag of the element begins in which everything else is text, or what may become it; -1 where there is none. */
  function rawEnd(source: string, from: number): number {
    for (let at = source.indexOf('<', from); at >= 0; at = source.indexOf('<', at + 1)) {
      const end = at + 2 + rawName.length;
      if (end >= source.length) {
        const begun = source.slice(at, end).toLowerCase();
        if (`</${rawName}`.startsWith(begun)) return at;
      } else if (source.charCodeAt(at + 1) === SLASH && rawName !== 'plaintext') {
        const code = source.charCodeAt(end);
        const ends = isSpace(code) || code === SLASH || code === GREATER;
        if (ends && source.slice(at + 2, end).toLowerCase() === rawName) return at;
      }
    }
    return -1;
  }

  /** A tag that begins something; gives where it is over. */
  function openTag(source: string, from: number): number {
    const { length } = source;
    const { at: places } = spans;
    let at = from + 1;
    while (at < length && !endsName(source.charCodeAt(at))) at += 1;
    const to = at;
    let used = 0;
    for (;;) {
      let code = source.charCodeAt(at);
      while (isSpace(code)) code = source.charCodeAt(++at);
      if (at >= length) return UNFINISHED;
      if (code === GREATER) break;
      if (code === SLASH) {
        at += 1;
        if (source.charCodeAt(at) !== GREATER) continue;
        spans.used = used;
        begin(source, from, to, true);
        return at + 1;
      }
      places[used + SPAN.nameFrom] = at;
      do code = source.charCodeAt(++at);
      while (code > GREATER || (at < length && code !== EQUALS && !endsName(code)));
      places[used + SPAN.nameTo] = at;
      while (isSpace(code)) code = source.charCodeAt(++at);
      places[used + SPAN.from] = at;
      places[used + SPAN.to] = at;
      places[used + SPAN.quote] = QUOTE.none;
      if (code === EQUALS) {
        do code = source.charCodeAt(++at);
        while (isSpace(code));
        const isQuoted = code === DOUBLE || code === SINGLE;
        if (isQuoted) at += 1;
        places[used + SPAN.from] = at;
        if (isQuoted) {
          at = source.indexOf(code === DOUBLE ? '"' : "'", at);
          if (at < 0) return UNFINISHED;
          places[used + SPAN.to] = at;
          places[used + SPAN.quote] = code === DOUBLE ? QUOTE.double : QUOTE.single;
          at += 1;
        } else {
          while (at < length && code !== GREATER && !isSpace(code)) code = source.charCodeAt(++at);
          places[used + SPAN.to] = at;
        }
      }
      used += SPAN.size;
    }
    spans.used = used;
    begin(source, from, to, false);
    return at + 1;
  }

  function begin(source: string, from: number, to: number, closesItself: boolean): void {
    const isRaw = listener.open(source, from, to, spans, closesItself);
    rawName = isRaw ? source.slice(from, to).toLowerCase() : '';
  }

  /** An end tag, a comment, a declaration. */
  function otherTag(source: string, from: number, code: number): number {
    if (code === SLASH) {
      const first = source.charCodeAt(from + 1);
      if (isLetter(first)) {
        const { length } = source;
        let to = from + 2;
        while (to < length && !endsName(source.charCodeAt(to))) to += 1;
        const end = source.charCodeAt(to) === GREATER ? to : source.indexOf('>', to);
        if (end < 0) return UNFINISHED;
        rawName = '';
        listener.close(source, from + 1, to);
        return end + 1;
      }
    } else if (code === BANG && source.charCodeAt(from + 1) === DASH && source.charCodeAt(from + 2) === DASH) {
      const to = commentEnd(source, from + 3);
      if (to === UNFINISHED) return UNFINISHED;
      listener.comment(source, from + 3, to);
      return source.indexOf('>', to) + 1;
    } else if (code === BANG && source.startsWith('[CDATA[', from + 1) && listener.isForeign()) {
      const end = source.indexOf(']]>', from);
      return end < 0 ? UNFINISHED : end + 3;
    }
    const end = source.indexOf('>', from);
    return end < 0 ? UNFINISHED : end + 1;
  }

  return {
    write(text) {
      let from = 0;
      // What was left is made whole with as little as it takes: the rest stays the one long string that it is.
      while (left !== '' && !stopped) {
        const end = text.indexOf('>', from);
        const to = end < 0 || left.length + end + 1 - from < enough ? text.length : end + 1;
        left += text.slice(from, to);
        from = to;
        if (left.length < enough) return;
        const came = read(left, 0, false);
        enough = came === 0 ? left.length * 2 : 0;
        left = left.slice(came);
        if (from === text.length) return;
      }
      if (stopped) return;
      left = text.slice(read(text, from, false));
      enough = 0;
    },
    end() {
      const came = read(left, 0, true);
      if (!stopped && left.startsWith('<!--', came)) listener.comment(left, came + 4, left.length);
    },
    stop() {
      stopped = true;
    },
  };
}

/** Where the next tag may begin; -1 where none does. Most are near, and to be called costs the search as much as many letters. */
function tagFrom(source: string, from: number): number {
  const near = Math.min(source.length, from + NEAR);
  for (let at = from; at < near; at++) if (source.charCodeAt(at) === LESS) return at;
  return source.indexOf('<', near);
}

/** Letters, which nearly all are, stand above all that ends a name. */
const endsName = (code: number): boolean => code <= GREATER && (code === GREATER || code === SLASH || isSpace(code));

/** Where the text of a comment is over that begins at `from`; the next `>` ends the comment. */
function commentEnd(source: string, from: number): number {
  if (source.charCodeAt(from) === GREATER) return from;
  if (source.charCodeAt(from) === DASH && source.charCodeAt(from + 1) === GREATER) return from;
  for (let at = source.indexOf('--', from); at >= 0; at = source.indexOf('--', at + 1)) {
    const next = source.charCodeAt(at + 2);
    if (next === GREATER || (next === BANG && source.charCodeAt(at + 3) === GREATER)) return at;
  }
  return UNFINISHED;
}
