/** One line of visible text: what cannot be seen and every run of spaces is one space. */
export const tidy = (line: string): string => line.replace(/[\p{Cc}\p{Z}\u200b\u2060\ufeff]+/gu, ' ').trim();

const SAME: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '‐': '-',
  '‑': '-',
  '“': '"',
  '”': '"',
  '„': '"',
};

/** The same text as it is looked up in word lists. Every place in it is the same place in the text itself. */
export function fold(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charAt(i);
    const low = SAME[unit] ?? unit.toLowerCase();
    folded += low.length === 1 ? low : unit;
  }
  return folded;
}

/** Where a word ends: "thank" is not in "thankful", "thank-you" or "thank's". */
const END = String.raw`(?![\p{L}\p{N}]|['-][\p{L}\p{N}])`;

/** A pattern for `read`: it holds at the very place that is asked about, and up to the end of a word. */
export const words = (source: string): RegExp => new RegExp(`(?:${source})${END}`, 'uy');

/** What a pattern finds at exactly this place. */
export function read(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export const any = (list: readonly string[]): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

/** A stretch of a text. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** Where the next word begins, or the end of the text. */
export function skipSpaces(text: string, at: number): number {
  let i = at;
  while (text.charAt(i) === ' ') i += 1;
  return i;
}

/** Where the word that begins at `at` ends. */
export function wordEnd(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? text.length : space;
}

const EDGE =
  /[\s,;:!?…|=*_~“”‘\-–—<>/\\•·&+\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Cf}\p{Co}\p{Cs}]|\ufe0f|\u20e3/u;
const SMILE = /(?:^| )(?:[:;]-?[)D(P]|<3|x{2,4}|xo(?:xo)?)$/i;
/** A full stop that belongs to the word before it: an initial, a title, a suffix. */
const SHORT =
  /(?:^|[ .])(?:\p{Lu}|jr|sr|inc|ltd|co|corp|bros|esq|st|dr|mr|mrs|ms|prof|rev|hon|ph\.d|m\.d|e\.v|etc)\.$/iu;
const PAIRS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['"', '"'],
];

/** A part of a line without what only sets it off: commas, dashes, emoji, brackets and quotes that have no other half. */
export function trimmed(part: string): string {
  const signs = [...part.replace(/\( ?\)|\[ ?\]/g, ' ').replace(/ +/g, ' ')];
  const count = (sign: string) => signs.filter((one) => one === sign).length;
  const halves = new Set(
    PAIRS.flatMap(([open, close]) =>
      (open === close ? count(open) % 2 === 1 : count(open) !== count(close)) ? [open, close] : [],
    ),
  );
  const goes = (sign: string | undefined) => sign !== undefined && (EDGE.test(sign) || halves.has(sign));
  let [from, to] = [0, signs.length];
  for (let before = -1; before !== to - from; ) {
    before = to - from;
    while (from < to && (goes(signs[from]) || /[.)\]'’]/.test(signs[from] ?? ''))) from += 1;
    while (to > from && goes(signs[to - 1])) to -= 1;
    const tail = signs.slice(Math.max(from, to - 12), to).join('');
    const last = signs[to - 1];
    if (last === '.' && !SHORT.test(tail)) to -= 1;
    else if ((last === "'" || last === '’') && !/s['’]$/i.test(tail)) to -= 1;
    else to -= [...(SMILE.exec(tail)?.[0] ?? '')].length;
    // What is whole in brackets or quotes stands there without them.
    const pair = PAIRS.find(([open, close]) => signs[from] === open && signs[to - 1] === close && to - from > 1);
    if (pair && !signs.slice(from + 1, to - 1).some((sign) => sign === pair[0] || sign === pair[1]))
      [from, to] = [from + 1, to - 1];
  }
  return signs.slice(from, to).join('');
}
