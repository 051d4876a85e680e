import type { Said } from '../said.ts';
import { type CsvReader, type CsvShape, csvReader } from './csv-rows.ts';
import type { ExportFacts } from './export-facts.ts';
import type { Kind, Row } from './kind.ts';
import { columnsOf, headerKey, KINDS, kindNamed } from './kinds.ts';
import { HEADER_CHARS, HEADER_LINES, UNDECIDED_ROWS } from './limits.ts';
import { type DateOrder, likelyOrder, orderShownBy, writtenDate } from './written-date.ts';

/** What became of one file. */
export interface TableReport {
  readonly name: string;
  /** Rows with anything in them, below the header. */
  readonly rows: number;
  /** What it was read as; null for a file that is only counted, and for one whose header was not found. */
  readonly kind: Kind | null;
  readonly warnings: readonly Said[];
}

/** Takes one file's text, cut anywhere. `isHopeless`: enough was seen to know that it is of no kind that is read. */
export interface TableReader {
  write(text: string): void;
  isHopeless(): boolean;
  end(): TableReport;
}

const DELIMITERS = [',', ';', '\t'] as const;

interface Header {
  readonly kind: Kind | null;
  readonly places: ReadonlyMap<string, number>;
  readonly shape: CsvShape;
  /** Where the rows begin in the text that was held. */
  readonly rowsAt: number;
}

const NOWHERE: ReadonlyMap<string, number> = new Map();

/**
 * Reads one file into `facts`: finds the header row by its names below whatever stands above it, with the delimiter that
 * makes them out, and reads what follows. A file that its name does not tell is told by its header; a file of no kind is
 * counted, its first row taken as the header.
 */
export function tableReader(name: string, facts: ExportFacts): TableReader {
  const named = kindNamed(name);
  const candidates = named === null ? [] : named ? [named] : KINDS.filter(({ knownByHeader }) => knownByHeader);
  const warnings: Said[] = [];
  let head = '';
  let header: Header | null = null;
  let rows: RowsReader | null = null;
  let csv: CsvReader | null = null;
  let damaged = 0;

  function begin(found: Header): void {
    header = found;
    rows = rowsReader(found, facts, name);
    csv = csvReader(found.shape, rows.row, () => {
      damaged += 1;
    });
    const text = head.slice(found.rowsAt);
    head = '';
    csv.write(text);
  }

  return {
    write(text) {
      if (csv) return csv.write(text);
      head += text;
      const found = findHeader(head, candidates) ?? (isEnough(head) ? uncommon(head) : null);
      if (found) begin(found);
    },
    isHopeless: () => header?.kind === null,
    end() {
      // The last line may be the header, with no line break behind it.
      if (!header) begin(findHeader(`${head}\n`, candidates) ?? uncommon(head));
      csv?.end();
      const counted = rows?.end() ?? { rows: 0, warnings: [] };
      facts.unsettle();
      const { kind = null } = header ?? {};
      if (damaged > 0) warnings.push({ key: 'linkedin.warning.damaged', with: { file: name, count: damaged } });
      if (named && !kind) warnings.push({ key: 'linkedin.warning.no-header', with: { file: name } });
      else if (kind && counted.rows === 0) warnings.push({ key: 'linkedin.warning.no-rows', with: { file: name } });
      return { name, rows: counted.rows, kind, warnings: [...warnings, ...counted.warnings] };
    },
  };
}

/** Whether so much was seen that a header would have come. */
const isEnough = (head: string): boolean =>
  head.length > HEADER_CHARS || (head.match(/\r\n|\n|\r(?!$)/g)?.length ?? 0) >= HEADER_LINES;

/**
 * The first line that is the header of a kind. Looked for line by line and not row by row: a quotation mark in what
 * stands above must not swallow it. No header of LinkedIn's holds a line break.
 */
function findHeader(head: string, kinds: readonly Kind[]): Header | null {
  // Whether `\r` is a line break of its own can only be seen with what follows it.
  const lines = /([^\r\n]*)(\r\n|\n|\r(?!$))/gy;
  for (let count = 0; count < HEADER_LINES; count += 1) {
    const [all, line = '', lineEnd] = lines.exec(head) ?? [];
    if (all === undefined || lines.lastIndex > HEADER_CHARS) return null;
    for (const delimiter of DELIMITERS) {
      if (!line.includes(delimiter)) continue;
      const headers = placesOf(line.split(delimiter).map(headerKey));
      for (const kind of kinds) {
        const places = columnsOf(kind, headers);
        if (places)
          return {
            kind,
            places,
            shape: { delimiter, newline: lineEnd === '\r' ? '\r' : '\n' },
            rowsAt: lines.lastIndex,
          };
      }
    }
  }
  return null;
}

/** The first of two of one name counts. */
const placesOf = (keys: readonly string[]): ReadonlyMap<string, number> =>
  new Map(keys.map((key, place) => [key, place] as const).reverse());

/** A file that is only counted. */
const uncommon = (head: string): Header => ({
  kind: null,
  places: NOWHERE,
  shape: { delimiter: ',', newline: !head.includes('\n') && head.includes('\r') ? '\r' : '\n' },
  rowsAt: 0,
});

const isBlank = (cell: string): boolean => cell.trim() === '';

interface RowsReader {
  readonly row: (cells: string[]) => void;
  readonly end: () => { readonly rows: number; readonly warnings: readonly Said[] };
}

/** Counts rows and hands them to their kind, once it is known what the first number of their dates is. */
function rowsReader({ kind, places, shape }: Header, facts: ExportFacts, file: string): RowsReader {
  // Of a file of no kind, the first row is the header.
  let rows = kind ? 0 : -1;
  let undated = 0;
  let order: DateOrder | null = null;
  let isMixed = false;
  let isGuessed = false;
  let likely: DateOrder | null = null;
  let waiting: string[][] = [];
  const dates = kind?.dates.flatMap((column) => places.get(column) ?? []) ?? [];

  let cells: readonly string[] = [];
  const textIn = (column: string): string => {
    const place = places.get(column);
    return place === undefined ? '' : (cells[place] ?? '');
  };
  const row: Row<string> = {
    text: textIn,
    at(column) {
      const written = textIn(column);
      const at = writtenDate(written, order ?? likely ?? 'day-first');
      if (at === null && written.trim() !== '') undated += 1;
      return at;
    },
  };
  function read(next: string[]): void {
    cells = next;
    kind?.read(row, facts);
  }
  function flush(): void {
    if (waiting.length === 0) return;
    for (const held of waiting) read(held);
    waiting = [];
  }

  /** Whether the row has to wait for others to show how its dates are meant. */
  function mustWait(next: readonly string[]): boolean {
    for (const place of dates) {
      const { asks, shows } = orderShownBy(next[place] ?? '');
      if (asks) likely ??= likelyOrder(next[place] ?? '');
      if (shows === null) continue;
      // Too many to hold were read by then, as was likely.
      if (shows !== (order ?? (isGuessed ? likely : shows))) isMixed = true;
      order ??= shows;
    }
    const isOpen = likely !== null && order === null;
    isGuessed ||= isOpen && waiting.length >= UNDECIDED_ROWS;
    return isOpen && !isGuessed;
  }

  return {
    row(next) {
      const last = next.at(-1) ?? '';
      if (shape.newline === '\n' && last.endsWith('\r')) next[next.length - 1] = last.slice(0, -1);
      if (next.every(isBlank)) return;
      rows += 1;
      if (!kind) return;
      if (mustWait(next)) waiting.push(next);
      else {
        flush();
        read(next);
      }
    },
    end() {
      flush();
      const warnings: Said[] = [];
      if (likely !== null && order === null) warnings.push({ key: `linkedin.warning.order.${likely}`, with: { file } });
      if (isMixed) warnings.push({ key: 'linkedin.warning.order.mixed', with: { file } });
      if (undated > 0) warnings.push({ key: 'linkedin.warning.undated', with: { file, count: undated } });
      return { rows: Math.max(rows, 0), warnings };
    },
  };
}
