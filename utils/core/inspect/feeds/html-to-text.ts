import { Parser } from 'htmlparser2';

const silent = new Set(['script', 'style', 'template', 'title', 'textarea', 'svg', 'math', 'iframe', 'object']);
const apart =
  /^(address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|ol|p|pre|section|table|td|th|tr|ul)$/;

/** Whether an element puts a break between the words on its two sides. */
export const breaksWords = (name: string): boolean => apart.test(name);

/** The words of a piece of HTML, without its markup; white space as it comes. `empty` where nothing is left. */
export function htmlToText(html: string, empty = ''): string {
  let text = '';
  let hidden = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (silent.has(name)) hidden += 1;
      if (breaksWords(name)) text += ' ';
    },
    ontext(piece) {
      if (hidden === 0) text += piece;
    },
    onclosetag(name) {
      if (silent.has(name)) hidden -= 1;
      if (breaksWords(name)) text += ' ';
    },
  });
  parser.end(html);
  return text === '' ? empty : text;
}
