import { type Answer, bad, good, type Said } from '../said.ts';
import type { Instant } from '../time.ts';
import { ExportFacts } from './export-facts.ts';
import { type Findings, findingsOf } from './findings.ts';
import { connections } from './kinds/connections.ts';
import { messages } from './kinds/messages.ts';
import { type TableReport, tableReader } from './read-table.ts';
import type { Whom } from './whom.ts';
import { EMPTY, isZip, joined, type Sink, zipReader } from './zip-entries.ts';

/** Everything that an export gives: what is in it, and what follows from that. */
export interface ExportReport extends Findings {
  /** Rows by file, in the order they came. Names are as in the archive, without the folder that all have in common. */
  readonly files: readonly { readonly name: string; readonly rows: number }[];
  readonly connections: number;
  readonly messages: number;
}

/** One file that a person gave: the archive, or a CSV file out of it. */
export interface GivenFile {
  /** Takes the next bytes, and says whether more are wanted: not once something is wrong, or it is no export. */
  push(bytes: Uint8Array): boolean;
  end(): void;
}

/** Reads an export from the files that a person gave, one after another, each in pieces of any length. */
export interface ExportReader {
  open(name: string): GivenFile;
  /** What was found as of `now`, or one sentence why nothing was. `about`: of whom it matters when they were last written to. */
  report(now: Instant, about?: readonly Whom[]): Answer<ExportReport>;
}

/** Without these, most of what is looked for cannot be found; the quick archive lacks some. */
const CONNECTIONS = connections.file;
const MESSAGES = messages.file;
const EXPECTED = [CONNECTIONS, MESSAGES];

/**
 * Reads what LinkedIn gives a person of themselves. Nothing is held but names, addresses and dates, and the texts of
 * drafts; however long the files are, what is in hand grows with the people only. Never throws: what cannot be read is
 * told in one sentence, or as a warning where the rest can.
 */
export function exportReader(): ExportReader {
  const facts = new ExportFacts();
  const tables: TableReport[] = [];
  let problem: Said | null = null;

  function table(name: string): Sink & { isHopeless(): boolean } {
    const reader = tableReader(name, facts);
    const decoder = textDecoder();
    return {
      push: (bytes) => reader.write(decoder.decode(bytes)),
      end() {
        reader.write(decoder.end());
        tables.push(reader.end());
      },
      isHopeless: () => reader.isHopeless(),
    };
  }

  const archive = (): GivenFile => {
    const zip = zipReader((entry) => (isTable(entry) ? table(entry) : null));
    return {
      push(bytes) {
        problem ??= zip.push(bytes);
        return problem === null;
      },
      end() {
        problem ??= zip.end();
      },
    };
  };
  const alone = (name: string): GivenFile => {
    const sink = table(name);
    return {
      push(bytes) {
        sink.push(bytes);
        return !sink.isHopeless();
      },
      end: () => sink.end(),
    };
  };

  return {
    open(name) {
      let start: Uint8Array = EMPTY;
      let file: GivenFile | null = null;
      return {
        push(bytes) {
          if (file) return file.push(bytes);
          start = joined(start, bytes);
          const isArchive = isZip(start);
          if (isArchive === null) return true;
          file = isArchive ? archive() : alone(name);
          return file.push(start);
        },
        end() {
          if (file) return file.end();
          const short = alone(name);
          short.push(start);
          short.end();
        },
      };
    },
    report(now, about) {
      if (problem) return { ok: false, problem };
      if (!tables.some(({ kind }) => kind !== null)) return bad('linkedin.problem.no-export');
      const missing = EXPECTED.filter((file) => !tables.some(({ kind }) => kind?.file === file));
      const findings = findingsOf(facts, now, !missing.includes(MESSAGES), about);
      const count = (file: string): number =>
        tables.reduce((rows, { kind, rows: more }) => (kind?.file === file ? rows + more : rows), 0);
      const shared = sharedFolder(tables.map(({ name }) => name));
      return good({
        ...findings,
        files: tables.map(({ name, rows }) => ({ name: name.slice(shared.length), rows })),
        connections: count(CONNECTIONS),
        messages: count(MESSAGES),
        warnings: [
          ...missing.map((file) => ({ key: 'linkedin.warning.missing', with: { file } })),
          ...tables.flatMap(({ warnings }) => warnings),
          ...findings.warnings,
        ],
      });
    },
  };
}

const isTable = (name: string): boolean => /\.csv$/i.test(name) && !/(?:^|\/)(?:__MACOSX\/|\._)/.test(name);

/** The folder that all of them lie in, with its stroke; empty where they have none in common. */
function sharedFolder([first = '', ...others]: readonly string[]): string {
  let folder = first.slice(0, first.lastIndexOf('/') + 1);
  while (folder !== '' && !others.every((name) => name.startsWith(folder)))
    folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  return folder;
}

/** Bytes to text, in the encoding that a byte-order mark tells: UTF-8 where there is none, as LinkedIn writes it. */
function textDecoder(): { readonly decode: (bytes: Uint8Array) => string; readonly end: () => string } {
  let start: Uint8Array = EMPTY;
  let decoder: TextDecoder | null = null;
  const decode = (bytes: Uint8Array, isEnd: boolean): string => {
    if (decoder) return decoder.decode(bytes, { stream: !isEnd });
    start = joined(start, bytes);
    if (start.length < 2 && !isEnd) return '';
    const [first = 0, second = 0] = start;
    const mark = first * 256 + second;
    decoder = new TextDecoder(mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8');
    return decoder.decode(start, { stream: !isEnd });
  };
  return { decode: (bytes) => decode(bytes, false), end: () => decode(EMPTY, true) };
}
