import { type PageFacts, pageReader } from '../../../../utils/core/inspect/read-page.ts';

export const PAGE = 'https://ada.example/';

/** Reads a whole page at once. */
export function read(html: string, url = PAGE): PageFacts {
  const reader = pageReader(url);
  reader.write(html);
  return reader.end();
}

/** Reads a page as it comes in pieces that end at `cuts`. */
export function readInPieces(html: string, cuts: readonly number[], url = PAGE): PageFacts {
  const reader = pageReader(url);
  const ends = [...new Set(cuts.map((cut) => cut % (html.length + 1)))].sort((a, b) => a - b);
  let from = 0;
  for (const end of [...ends, html.length]) {
    reader.write(html.slice(from, end));
    from = end;
  }
  return reader.end();
}
