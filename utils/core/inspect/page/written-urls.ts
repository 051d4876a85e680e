const isSpace = (letter: string | undefined): boolean =>
  letter === ' ' || letter === '\n' || letter === '\t' || letter === '\f' || letter === '\r';

/** The addresses of a `srcset` (HTML standard, "parse a srcset attribute"): a comma may be part of one, and so may be anything in brackets behind it. */
export function srcsetUrls(srcset: string): string[] {
  const urls: string[] = [];
  let at = 0;
  while (at < srcset.length) {
    while (isSpace(srcset[at]) || srcset[at] === ',') at += 1;
    const from = at;
    while (at < srcset.length && !isSpace(srcset[at])) at += 1;
    if (at === from) break;
    const whole = srcset.slice(from, at);
    if (whole.endsWith(',')) {
      urls.push(whole.replace(/,+$/, ''));
      continue;
    }
    // What describes it is skipped as far as the next comma; within brackets a comma is none.
    const after = at;
    let depth = 0;
    while (at < srcset.length && (depth > 0 || srcset[at] !== ',')) {
      if (srcset[at] === '(') depth = 1;
      else if (srcset[at] === ')') depth = 0;
      at += 1;
    }
    if (isDescribed(srcset.slice(after, at))) urls.push(whole);
  }
  return urls.filter((url) => url !== '');
}

/** Whether a browser would take a candidate that is described so: by a width, a height, a density, each once, or by nothing. */
function isDescribed(text: string): boolean {
  const parts = text.split(/[ \t\n\f\r]+/).filter((part) => part !== '');
  const kinds = parts.map((part) => {
    if (/^\d+w$/.test(part)) return Number.parseInt(part, 10) > 0 ? 'w' : 'wrong';
    if (/^\d+h$/.test(part)) return Number.parseInt(part, 10) > 0 ? 'h' : 'wrong';
    return /^-?(?:\d+|\d*\.\d+)(?:e[+-]?\d+)?x$/i.test(part) && !part.startsWith('-') ? 'x' : 'wrong';
  });
  if (kinds.includes('wrong') || new Set(kinds).size < kinds.length) return false;
  if (kinds.includes('h') && !kinds.includes('w')) return false;
  return !(kinds.includes('x') && kinds.length > 1);
}

/** A string or a comment (passed over), or a `url(` with what follows it. */
const cssToken =
  /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|(?<![\w-])url\(\s*(?:"((?:[^"\\\n]|\\[\s\S])*)"\s*\)?|'((?:[^'\\\n]|\\[\s\S])*)'\s*\)?|((?:[^\s"'()\\]|\\[^\n])*)\s*(?:\)|$))/gi;
/** An escape: up to six hexadecimal digits and one space, or the letter itself (CSS Syntax 3, 4.3.7). */
const cssEscape = /\\(?:([0-9a-f]{1,6})(?:\r\n|[ \t\n\f\r])?|\r\n|([\s\S]))/gi;

/** The addresses in the `url()`s of a `style` attribute. Those of something on the same page (`#gradient`) are not among them. */
export function cssUrls(style: string): string[] {
  if (!/url\(/i.test(style)) return [];
  return [...style.matchAll(cssToken)].flatMap(([, double, single, bare]) => {
    const written = double ?? single ?? bare;
    if (written === undefined) return [];
    const url = written.replace(cssEscape, (_, hex?: string, letter?: string) => {
      if (hex === undefined) return letter === '\n' ? '' : (letter ?? '');
      const code = Number.parseInt(hex, 16);
      return code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code);
    });
    return url === '' || url.startsWith('#') ? [] : [url];
  });
}
