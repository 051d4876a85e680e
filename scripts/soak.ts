// npm run soak [-- ROUNDS] [part of a file's name …]: the properties over and over, each round with a seed of its own and
// in another zone. The tests always ask with one seed (tests/properties.ts); this is where the others are met.
import { randomInt } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './workshop.ts';

/** Clocks that never jump, and such that jump at midnight, for a month, by half an hour, over a whole day. */
const ZONES = [
  'UTC',
  'America/Scoresbysund',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/St_Johns',
  'Asia/Kathmandu',
];

const args = process.argv.slice(2);
const isCount = (arg: string) => /^[1-9]\d*$/.test(arg);
const rounds = Number(args.find(isCount) ?? ZONES.length);
const wanted = args.filter((arg) => !isCount(arg));
const files = globSync('tests/**/*.test.{ts,tsx}', { cwd: ROOT }).filter(
  (path) =>
    (wanted.length === 0 || wanted.some((part) => path.includes(part))) &&
    readFileSync(join(ROOT, path), 'utf8').includes("from 'fast-check'"),
);
if (files.length === 0) {
  process.stderr.write('npm run soak [-- ROUNDS] [part of the name of a file with properties …]\n');
  process.exit(2);
}

let failed = 0;
for (let round = 0; round < rounds; round += 1) {
  const env = { PROPERTIES_SEED: String(randomInt(2 ** 31)), TZ: ZONES[round % ZONES.length] ?? 'UTC' };
  const { ok, output, seconds } = await run(
    'vitest',
    // What takes long has not failed.
    ['run', '--silent=passed-only', '--reporter=dot', '--testTimeout=600000', ...files],
    { env: { NO_COLOR: '1', ...env } },
  );
  const again = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  process.stdout.write(`${ok ? '✓' : '✗'} ${round + 1}/${rounds}  ${again.join(' ')}  (${seconds.toFixed(1)} s)\n`);
  if (ok) continue;
  failed += 1;
  // Each property that does not hold, with its seed, path and counterexample.
  process.stdout.write(`${output.trimEnd().replace(/^/gm, '    ')}\n`);
}
if (failed > 0)
  process.stdout.write(
    `In ${failed} of ${rounds} rounds something did not hold. To see it again, set what stands beside the round before \`npx vitest run FILE\`.\n`,
  );
process.exitCode = failed > 0 ? 1 : 0;
