import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Unzip, UnzipInflate } from 'fflate';
import Papa from 'papaparse';
import { ROOT } from '../../scripts/workshop.ts';
import { exportReader } from '../../utils/core/linkedin/export-reader.ts';
import { KEPT } from './doc-sites.ts';
import { makeArchive } from './linkedin-archive.ts';
import type { ArchiveRead } from './read-archive.ts';
import { type Group, type Row, row, sideBySide } from './row.ts';

const SAMPLE = join(
  process.env.HOUSELIGHTS_CORPORA ?? join(ROOT, '../shared/corpora'),
  'linkedin',
  'sample_export.zip',
);
const SAMPLE_NOW = Date.UTC(1851, 8, 1);
/** As many bytes come at a time as the command line reads. */
const PIECE = 1 << 18;

const ROUNDS = 30;
const PEOPLE = 30_000;
const MESSAGES = 500_000;
const TIMES = 3;

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** Reads an export to its findings; gives how many rows there were. */
function ours(bytes: Uint8Array): number {
  const reader = exportReader();
  const file = reader.open('export.zip');
  for (const piece of pieces(bytes)) file.push(piece);
  file.end();
  const report = reader.report(SAMPLE_NOW);
  if (!report.ok) throw new Error(report.problem.key);
  return report.value.files.reduce((sum, { rows }) => sum + rows, 0);
}

/** What nobody can do without: every CSV file unpacked as it comes in, made text, and parsed to its last row; nothing else. */
function unpackedAndParsed(bytes: Uint8Array): number {
  let rows = 0;
  const unzip = new Unzip((file) => {
    if (!file.name.endsWith('.csv')) return;
    const decoder = new TextDecoder();
    const parser = new Papa.Parser({ delimiter: ',', newline: '\n' });
    let pending = '';
    file.ondata = (error, unpacked, isLast) => {
      if (error) throw error;
      pending += decoder.decode(unpacked, { stream: !isLast });
      const { data, meta } = parser.parse(pending, 0, !isLast);
      rows += data.length;
      pending = pending.slice(meta.cursor);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (const piece of pieces(bytes))
    unzip.push(piece, piece.byteOffset + piece.length === bytes.byteOffset + bytes.length);
  return rows;
}

/** Both in this process, by turns, each once before it counts. */
async function sample(): Promise<Row[]> {
  if (!existsSync(SAMPLE)) {
    process.stderr.write(`  Left out: ${SAMPLE} is not on this machine.\n`);
    return [];
  }
  const bytes = new Uint8Array(readFileSync(SAMPLE));
  const timed = (read: (bytes: Uint8Array) => number) => async () => {
    const began = performance.now();
    // Above the header of the connections, and in the header itself, stand rows that are none of ours.
    if (read(bytes) < 25_000) throw new Error('Not every row of the sample was read');
    return (performance.now() - began) / 1_000;
  };
  const seconds = await sideBySide(ROUNDS, timed(ours), timed(unpackedAndParsed));
  return [row('linkedin-sample', 's', 2, seconds.ours, 'fflate and papaparse alone', seconds.reference)];
}

/** Reads an archive in a process of its own. */
async function readApart(path: string, times: number): Promise<ArchiveRead> {
  const child = spawn(process.execPath, [join(ROOT, 'tests', 'bench', 'read-archive.ts'), path, String(times)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(await text(child.stdout));
}

/** A made-up export, and how it is read so many times in a process of its own. */
function archiveOf(people: number, messages: number): (times: number) => Promise<ArchiveRead> {
  const path = join(KEPT, `linkedin-${people}-${messages}.zip`);
  makeArchive(path, { people, messages });
  return async (times) => {
    const read = await readApart(path, times);
    if (read.messages !== messages || read.connections !== people) throw new Error(`Not all of ${path} was read`);
    return read;
  };
}

async function hundredfold(): Promise<Row[]> {
  const whole = archiveOf(PEOPLE, MESSAGES);
  const tenth = archiveOf(PEOPLE, MESSAGES / 10);
  const hundredth = archiveOf(PEOPLE / 100, MESSAGES / 100);
  const peak = await sideBySide(
    TIMES,
    async () => (await whole(1)).peakMiB,
    async () => (await tenth(1)).peakMiB,
  );
  const micros = ({ seconds, messages }: ArchiveRead): number => (seconds / messages) * 1e6;
  const each = await sideBySide(
    1,
    async () => micros(await whole(3)),
    async () => micros(await hundredth(100)),
  );
  return [
    // The same people in the same conversations say ten times as much: what is kept must not grow. A quarter on top is what
    // the engine lets lie before it collects.
    row('linkedin-hundredfold', 'MiB', 1.25, peak.ours, 'a tenth of the messages', peak.reference),
    // A hundred times as many people no longer lie where the processor has them at hand.
    row('linkedin-hundredfold-flat', 'µs a message', 1.5, each.ours, 'a hundredth, a hundred times', each.reference),
  ];
}

export const linkedin: Group = {
  name: 'linkedin',
  unbuilt: true,
  measure: async () => [...(await sample()), ...(await hundredfold())],
};
