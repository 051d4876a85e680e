import Papa from 'papaparse';
import { MAX_ROW } from './limits.ts';

/** Takes the text of a CSV file, cut anywhere. */
export interface CsvReader {
  write(text: string): void;
  end(): void;
}

export interface CsvShape {
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
}

/** Characters that are parsed at a time: few, so that they stay where the processor has them at hand. Always the same, so that where the file was cut changes nothing. */
const WINDOW = 32_768;
/** Lines that are given up before the file is: each costs as much as the longest row. */
const MOST_DAMAGED = 20;

/**
 * Reads rows as papaparse does, from text that comes in pieces. A row that goes on for more than `MAX_ROW` characters,
 * or to the end, has lost a quotation mark: its first line is given up (`onDamaged`), and reading goes on behind it; not
 * for ever, as what is no CSV at all may have that in every line. Cells are only to be looked at: one that is kept holds
 * the whole window in memory, unless it went through `apart`.
 */
export function csvReader(
  { delimiter, newline }: CsvShape,
  onRow: (cells: string[]) => void,
  onDamaged: () => void,
): CsvReader {
  // `\n` is also what ends a row that ends with `\r\n`: quoted cells hold line breaks of both kinds.
  const parser = new Papa.Parser({ delimiter, newline });
  let pending = '';
  let wanted = WINDOW;
  let damaged = 0;

  /** Hands on the rows; one in which a quotation mark stands where none may has swallowed what came up to the next. */
  function hand({ data, errors }: Parsed): void {
    for (const cells of data) onRow(cells);
    if (errors.length === 0) return;
    const swallowing = new Set(errors.map(({ row }) => row));
    for (const row of swallowing) if (row < data.length) onDamaged();
  }

  /** Parses whole rows, and gives what is left: the beginning of one. */
  function parse(text: string): string {
    const parsed: Parsed = parser.parse(text, 0, true);
    hand(parsed);
    return text.slice(parsed.meta.cursor);
  }

  function withoutLine(text: string): string {
    onDamaged();
    damaged += 1;
    const end = text.indexOf(newline);
    return end < 0 || damaged >= MOST_DAMAGED ? '' : text.slice(end + 1);
  }

  function parseWindow(text: string): string {
    const left = parse(text);
    if (left.length < text.length) wanted = Math.max(WINDOW, left.length * 2);
    else if (text.length < MAX_ROW) wanted = text.length * 2;
    else {
      wanted = WINDOW;
      return withoutLine(text);
    }
    return left;
  }

  return {
    write(text) {
      let at = 0;
      while (pending.length + text.length - at >= wanted && damaged < MOST_DAMAGED) {
        const end = at + Math.max(0, wanted - pending.length);
        const left = parseWindow(pending + text.slice(at, end));
        // What is left is the end of `text` so far: there it need not be put together with what follows.
        pending = left.length <= end ? '' : left;
        at = left.length <= end ? end - left.length : end;
      }
      if (damaged < MOST_DAMAGED) pending += text.slice(at);
    },
    end() {
      while (pending !== '' && damaged < MOST_DAMAGED) {
        const last = parse(pending);
        if (last === '') break;
        const parsed: Parsed = parser.parse(last, 0, false);
        const isOpen = parsed.errors.some(({ code }) => code === 'MissingQuotes');
        if (!isOpen) hand(parsed);
        pending = isOpen ? withoutLine(last) : '';
      }
      pending = '';
    },
  };
}

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row: number }[];
  readonly meta: { readonly cursor: number };
}

/** A copy of `text` that stands alone: engines cut strings by pointing into the long one, and keep all of that. */
export const apart = (text: string): string => ` ${text}`.slice(1);
