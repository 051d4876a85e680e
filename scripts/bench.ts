// npm run bench [-- GROUP …]: every figure as a ratio against a reference of the same run. It times; tests do not.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answer } from '../tests/bench/answer.ts';
import { inspect } from '../tests/bench/inspect.ts';
import { linkedin } from '../tests/bench/linkedin.ts';
import { linkedinPage } from '../tests/bench/linkedin-page.ts';
import { nudges } from '../tests/bench/nudges.ts';
import { pageScript } from '../tests/bench/page-script.ts';
import { popup } from '../tests/bench/popup.ts';
import type { Group, Row } from '../tests/bench/row.ts';
import { build, OUTPUT } from './workshop.ts';

const GROUPS: readonly Group[] = [popup, answer, pageScript, inspect, linkedin, linkedinPage, nudges];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !GROUPS.some((group) => group.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no figure called ${unknown.join(', ')}. There are: ${GROUPS.map(({ name }) => name).join(', ')}.\n`,
  );
  process.exit(2);
}

const groups = GROUPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
if (groups.some(({ unbuilt }) => !unbuilt)) {
  const built = await build('chromium');
  if (!built.ok) {
    process.stderr.write(built.output);
    process.exit(1);
  }
}
const rows: Row[] = [];
for (const group of groups) {
  process.stderr.write(`Measuring ${group.name} …\n`);
  rows.push(...(await group.measure()));
}
await mkdir(OUTPUT, { recursive: true });
await writeFile(join(OUTPUT, 'bench.json'), `${JSON.stringify({ rows }, null, 2)}\n`);
process.stdout.write(table(rows));

function table(measured: readonly Row[]): string {
  const lines = [
    ['', 'ours', 'reference', '', 'ratio', 'goal', ''],
    ...measured.map(({ name, ours, unit, reference, referenceName, ratio, goal, holds }) => [
      name,
      `${ours} ${unit}`,
      `${reference} ${unit}`,
      referenceName,
      ratio === null ? '–' : ratio.toFixed(2),
      String(goal),
      holds ? 'holds' : 'does not hold',
    ]),
  ];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return `${lines
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`;
}
