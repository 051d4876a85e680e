import type { Sketch } from './sketch.ts';

/*
 * The text of a page, in blocks as a visitor sees them. Nearly all of it is only counted and hashed, letter by letter in
 * the source, and never becomes a string: only the blocks in which a word or a sign stands that somebody waits for do.
 */

/** What is kept of one block. */
const MAX_BLOCK = 2_000;
/** Spans of source that a block is made of, before they are joined. */
const MAX_SPANS = 512;
const FNV = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

const isSpace = (code: number): boolean => code <= 32 || code === 0xa0;

// What a character is within a word; from 0x250 on `kindAbove` tells.
const SPACE = 0;
const LETTER = 1;
/** Makes of its word an address or a number, which is not what a text says. */
const SPOILS = 2;
const DOT = 3;
const CLOSING = 4;
const OTHER = 5;
const KIND_BITS = 3;
const TABLED = 0x250;
/** The kind of each character in the lowest bits, its small letter above them. */
const CHARACTERS = Uint16Array.from({ length: TABLED }, (_, code) => {
  const letter = String.fromCharCode(code);
  const small = letter.toLowerCase();
  return ((small.length === 1 ? small.charCodeAt(0) : code) << KIND_BITS) | kindOf(letter, code);
});
function kindOf(letter: string, code: number): number {
  if (isSpace(code)) return SPACE;
  if (/[\d@/\\_]/.test(letter)) return SPOILS;
  if (letter === '.') return DOT;
  if (letter === ')') return CLOSING;
  return /[A-Za-zªµºÀ-ÖØ-öø-ɏ]/.test(letter) ? LETTER : OTHER;
}
const isLetter = (code: number): boolean =>
  !(
    (code >= 0x2000 && code < 0x2c00) ||
    (code >= 0x2e00 && code < 0x2e80) ||
    (code >= 0x3000 && code <= 0x3020) ||
    (code >= 0xd83c && code <= 0xd83e) ||
    (code >= 0xdc00 && code < 0xf900) ||
    code >= 0xfe00
  );
const above = (code: number): number => {
  if (!isLetter(code)) return (code << KIND_BITS) | OTHER;
  return ((code >= 0x410 && code < 0x430 ? code + 32 : code) << KIND_BITS) | LETTER;
};
function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}
const characterOf = (code: number): number => (code < TABLED ? (CHARACTERS[code] ?? 0) : above(code));
const hashOf = (word: string): number => {
  let hash = FNV;
  for (let at = 0; at < word.length; at++)
    hash = Math.imul(hash ^ (characterOf(word.charCodeAt(at)) >> KIND_BITS), PRIME);
  return hash;
};

/** Which blocks are taken out as text. */
export interface Watch {
  /** Signs that may stand in them. */
  readonly signs: string;
  /** Words, in small letters; one that ends in a bracket counts only before one. */
  readonly words: readonly string[];
}
/** Words share a place with others: the more places, the fewer blocks are taken out in vain. */
const SLOTS = 1 << 15;

/** A table of several watches: the first is bit 1 of what a block says, the second bit 2, and so on. */
export interface Watched {
  readonly slots: Uint8Array;
  readonly signs: ReadonlyMap<number, number>;
}
export function watchFor(watches: readonly Watch[]): Watched {
  const slots = new Uint8Array(SLOTS);
  const signs = new Map<number, number>();
  for (const [at, watch] of watches.entries()) {
    const bit = 1 << at;
    for (const sign of watch.signs) signs.set(sign.charCodeAt(0), (signs.get(sign.charCodeAt(0)) ?? 0) | bit);
    for (const word of watch.words) {
      const slot = hashOf(word) & (SLOTS - 1);
      slots[slot] = (slots[slot] ?? 0) | bit;
    }
  }
  return { slots, signs };
}

export interface TextBlocks {
  /** Text that a visitor reads, in the innermost open block. Of a block beyond `looked` characters nothing is looked at. */
  text(source: string, from: number, to: number, looked: number): void;
  character(codePoint: number): void;
  /** Stands in the text, and is no text itself. */
  mark(codePoint: number): void;
  /** The block is over. Gives the watches that it may be of use to; a sign for looking closer, no proof. */
  end(): number;
  /** The text of the block that ended last, as far as it is kept; only until the next text comes. */
  taken(): string;
  /** The source is about to go. */
  settle(): void;
  /** Visible characters of the page so far; spaces only where they were not looked at. */
  letters(): number;
}

/** Reads the blocks of a page, and sketches each that has three letters or more. */
export function textBlocks({ slots, signs }: Watched, sketch: Sketch): TextBlocks {
  // In one object: a large number that a closure keeps by itself is made anew each time it changes.
  const state = {
    run: FNV,
    word: FNV,
    wordLetters: 0,
    spoilt: 0,
    dotted: 0,
    block: FNV,
    blockLetters: 0,
    watches: 0,
    seen: 0,
    /** Characters of the block that were looked at, spaces not among them. */
    looked: 0,
  };

  // What the block is made of: pairs of places in `source`, or -1 and a character.
  const spans = new Int32Array(MAX_SPANS);
  let used = 0;
  let source = '';
  let settled = '';
  let length = 0;
  /** The block is over, and what it is made of is still there. */
  let isOver = false;
  let ended = '';

  function joined(): string {
    let text = settled;
    for (let at = 0; at < used; at += 2) {
      const from = spans[at] ?? 0;
      const to = spans[at + 1] ?? 0;
      text += from < 0 ? String.fromCodePoint(to) : source.slice(from, to);
    }
    return text;
  }

  function settle(): void {
    if (isOver) begin();
    else if (used > 0) {
      settled = joined();
      used = 0;
    }
    source = '';
  }

  function begin(): void {
    isOver = false;
    used = 0;
    length = 0;
    settled = '';
  }

  function span(from: number, to: number): void {
    if (used === MAX_SPANS) {
      settled = joined();
      used = 0;
    }
    spans[used] = from;
    spans[used + 1] = to;
    used += 2;
  }

  function mark(codePoint: number): void {
    if (isOver) begin();
    if (length >= MAX_BLOCK) return;
    span(-1, codePoint);
    length += 1;
  }

  /** A space comes, or the end of the block. */
  function endWord(): void {
    const { run, wordLetters } = state;
    if (run !== FNV) {
      state.watches |= slots[run & (SLOTS - 1)] ?? 0;
      state.word = Math.imul(state.word ^ run, PRIME);
      state.run = FNV;
    }
    if (wordLetters > 0 && state.spoilt === 0) {
      state.block = Math.imul(state.block ^ state.word, PRIME);
      state.blockLetters += wordLetters;
    }
    state.word = FNV;
    state.wordLetters = 0;
    state.spoilt = 0;
    state.dotted = 0;
  }

  /** Counts and hashes: letters into runs, runs into words, words into the block. */
  function scan(text: string, from: number, to: number): void {
    let { run, word, wordLetters, spoilt, dotted, watches } = state;
    let spaces = 0;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      const character = code < TABLED ? (CHARACTERS[code] ?? 0) : above(code);
      const kind = character & 7;
      if (kind === LETTER) {
        run = Math.imul(run ^ (character >> KIND_BITS), PRIME);
        wordLetters += 1;
        spoilt |= dotted;
        continue;
      }
      if (run !== FNV) {
        watches |= slots[run & (SLOTS - 1)] ?? 0;
        if (kind === CLOSING) watches |= slots[Math.imul(run ^ 0x29, PRIME) & (SLOTS - 1)] ?? 0;
        word = Math.imul(word ^ run, PRIME);
        run = FNV;
      }
      if (kind === SPACE) {
        spaces += 1;
        if (wordLetters > 0 && spoilt === 0) {
          state.block = Math.imul(state.block ^ word, PRIME);
          state.blockLetters += wordLetters;
        }
        word = FNV;
        wordLetters = 0;
        spoilt = 0;
        dotted = 0;
      } else if (kind === SPOILS) spoilt = 1;
      else if (kind === DOT) dotted = wordLetters > 0 ? 1 : 0;
      else if (code >= 0x80) watches |= signs.get(code) ?? 0;
    }
    state.run = run;
    state.word = word;
    state.wordLetters = wordLetters;
    state.spoilt = spoilt;
    state.dotted = dotted;
    state.watches = watches;
    const seen = to - from - spaces;
    state.seen += seen;
    state.looked += seen;
  }

  return {
    letters: () => state.seen,
    taken() {
      if (isOver && ended === '') ended = joined();
      return ended;
    },
    text(text, from, to, looked) {
      if (isOver) begin();
      if (source !== text) {
        settle();
        source = text;
      }
      if (length < MAX_BLOCK) {
        const most = Math.min(to, from + MAX_BLOCK - length);
        span(from, most);
        length += most - from;
      }
      // Nearly half of all texts are what stands between two lines of the source.
      if (state.looked < looked && isBlank(text, from, to)) {
        endWord();
        return;
      }
      // Never further than could be looked at if it were all letters: where it ends does not hang on how the text comes.
      let at = from;
      while (at < to) {
        const left = looked - state.looked;
        if (left <= 0) {
          state.seen += to - at;
          return;
        }
        const until = Math.min(to, at + left);
        scan(text, at, until);
        at = until;
      }
    },
    character(codePoint) {
      mark(codePoint);
      const text = String.fromCodePoint(codePoint);
      scan(text, 0, text.length);
    },
    mark(codePoint) {
      mark(codePoint);
      if (codePoint === 32) endWord();
    },
    end() {
      if (isOver || (used === 0 && settled === '')) return 0;
      endWord();
      ended = '';
      isOver = true;
      if (state.blockLetters >= 3) sketch.add(spread(state.block));
      const said = state.watches;
      state.block = FNV;
      state.blockLetters = 0;
      state.watches = 0;
      state.looked = 0;
      return said;
    },
    settle,
  };
}

/** Spread over all 32 bits (the finalizer of MurmurHash3), unsigned: the smallest of many are to be chosen by chance. */
function spread(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
