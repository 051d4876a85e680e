// node tests/bench/read-archive.ts ARCHIVE TIMES: reads an export so many times as the command line does, in a process of its
// own, and prints how long the middle one took, the most memory that all of them held, and what was read.
import { closeSync, openSync, readSync } from 'node:fs';
import { exportReader } from '../../utils/core/linkedin/export-reader.ts';
import { median } from './row.ts';

/** What a run prints. */
export interface ArchiveRead {
  readonly seconds: number;
  readonly peakMiB: number;
  readonly connections: number;
  readonly messages: number;
  readonly unanswered: number;
}

const [path = '', times = '1'] = process.argv.slice(2);
const piece = Buffer.alloc(1 << 18);

function read(): Omit<ArchiveRead, 'peakMiB'> {
  const began = performance.now();
  const file = openSync(path, 'r');
  const reader = exportReader();
  const given = reader.open('export.zip');
  for (let length = readSync(file, piece); length > 0; length = readSync(file, piece))
    given.push(piece.subarray(0, length));
  given.end();
  closeSync(file);
  const report = reader.report(Date.UTC(2026, 6, 15));
  if (!report.ok) throw new Error(report.problem.key);
  const { connections, messages, unanswered } = report.value;
  return { seconds: (performance.now() - began) / 1_000, connections, messages, unanswered: unanswered.length };
}

const runs = Array.from({ length: Number(times) }, read);
const told = { ...runs[0], seconds: median(runs.map(({ seconds }) => seconds)) };
process.stdout.write(JSON.stringify({ ...told, peakMiB: process.resourceUsage().maxRSS / 1_024 }));
