// `npm test` runs everything and closes with one count over all of it; `npm run check` is the part that takes seconds.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canOpenDisplay } from '../tests/e2e/harness/display.ts';
import { findChromium, findFirefox } from './browsers.mjs';
import { BUILDS, build, type Ran, run } from './workshop.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const quick = process.argv.includes('--check');
/** The journal means calendar days: what holds in one zone must hold where clocks jump at midnight or by half an hour. */
const ZONES = ['America/St_Johns', 'Pacific/Auckland', 'Africa/Casablanca'];
/** Preact sets `innerHTML` for a property that nobody here uses; the store's linter sees it in the bundle. */
const KNOWN_WARNING = 'UNSAFE_VAR_ASSIGNMENT';

const counts: Count[] = [];
const leftOut: string[] = [];
const say = (text: string) => process.stdout.write(`${text}\n`);
const seconds = (took: number) => `${took.toFixed(1)} s`;

function note(name: string, count: Count, took: number, output: string): void {
  counts.push(count);
  const parts = [
    `${count.passed} passed`,
    count.failed > 0 && `${count.failed} failed`,
    count.skipped > 0 && `${count.skipped} skipped`,
  ];
  say(`${count.failed > 0 ? '✗' : '✓'} ${name.padEnd(34)} ${parts.filter(Boolean).join(', ')}  (${seconds(took)})`);
  if (count.failed > 0) say(output.trimEnd().replace(/^/gm, '    '));
}

/** A step that holds or does not. */
async function step(name: string, work: () => Promise<Ran>): Promise<boolean> {
  const { ok, output, seconds: took } = await work();
  note(name, { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }, took, output);
  return ok;
}

function leaveOut(name: string, why: string): void {
  leftOut.push(`${name}: ${why}`);
  counts.push({ passed: 0, failed: 0, skipped: 1 });
  say(`– ${name.padEnd(34)} left out: ${why}`);
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** One run of Vitest, counted by its own report. */
async function vitest(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'houselights-tests-'));
  const file = join(folder, 'report.json');
  const {
    ok,
    output,
    seconds: took,
  } = await run(
    'vitest',
    ['run', '--silent=passed-only', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`, ...args],
    { env: { NO_COLOR: '1', ...env } },
  );
  const report: VitestReport = await readFile(file, 'utf8').then(JSON.parse, () => ({ testResults: [] }));
  await rm(folder, { recursive: true });
  const tests = report.testResults.flatMap((suite) => suite.assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  );
  const failed = tests.filter(({ status }) => status === 'failed').length + brokenFiles.length;
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  leftOut.push(...skipped.map(({ fullName }) => `${name}: ${fullName}`));
  // Something may fail outside of every test: a run that is not well is never counted as if it were.
  note(name, { passed, failed: failed === 0 && !ok ? 1 : failed, skipped: skipped.length }, took, output);
}

/** What the stores' linter says of the build, with nothing in it but the one warning that is known. */
async function lintForStores(): Promise<Ran> {
  const ran = await run('web-ext', [
    'lint',
    '--source-dir',
    BUILDS.firefox,
    '--output',
    'json',
    '--no-config-discovery',
  ]);
  const json = ran.output.slice(ran.output.indexOf('{'), ran.output.lastIndexOf('}') + 1);
  try {
    const { errors, warnings, notices }: Record<string, readonly { code: string; message: string; file?: string }[]> =
      JSON.parse(json);
    const unknown = [
      ...(errors ?? []),
      ...(warnings ?? []).filter(({ code }) => code !== KNOWN_WARNING),
      ...(notices ?? []),
    ];
    return {
      ...ran,
      ok: unknown.length === 0,
      output: unknown.map(({ code, message, file }) => `${code} ${file ?? ''} ${message}`).join('\n'),
    };
  } catch {
    return { ...ran, ok: false };
  }
}

const started = performance.now();

// Types of the browser's interface are generated; a fresh clone has none.
const prepared = await run('wxt', ['prepare']);
if (!prepared.ok) say(prepared.output);

await step('types', () => run('tsc', ['--noEmit']));
await step('types of core, without a browser', () => run('tsc', ['--noEmit', '-p', 'utils/core']));
await step('format and lint', () =>
  run('biome', ['ci', '--colors=off', '--diagnostic-level=warn', '--error-on-warnings', '.']),
);
await step('who imports what', () =>
  run('depcruise', ['--output-type', 'err', 'entrypoints', 'components', 'utils', 'scripts', 'tests']),
);
await step('nothing unused', () => run('knip', ['--no-progress']));

if (quick) {
  await vitest('unit, property, component', ['--project', 'pure', '--project', 'unit'], { TZ: 'UTC' });
} else {
  const builtChrome = await step('build for Chromium', () => build('chromium'));
  const builtFirefox = await step('build for Firefox', () => build('firefox'));
  await step("the stores' linter", lintForStores);
  await vitest('unit, property, component', ['--project', 'pure', '--project', 'unit'], { TZ: 'UTC' });
  await vitest('the command line, and what else takes long', ['--project', 'long'], { TZ: 'UTC' });
  for (const zone of ZONES) await vitest(`core in ${zone}`, ['--project', 'pure', 'tests/core'], { TZ: zone });
  await vitest('the repository itself', ['--project', 'repo'], { TZ: 'UTC' });
  // Side by side, as each mostly waits for its browser; Firefox, which takes longest, in two halves.
  const chromium = { browser: 'chromium', there: findChromium(), built: builtChrome };
  const firefox = { browser: 'firefox', there: findFirefox(), built: builtFirefox };
  await Promise.all(
    [
      { name: 'end to end in Chromium', ...chromium, part: [] },
      { name: 'end to end in Firefox', ...firefox, part: ['--shard=1/2'] },
      { name: 'end to end in Firefox, the rest', ...firefox, part: ['--shard=2/2'] },
    ].map(async ({ name, browser, there, built, part }) => {
      if (!there) leaveOut(name, 'no such browser on this machine');
      else if (built) await vitest(name, ['--project', 'e2e', ...part], { E2E_BROWSER: browser, TZ: 'UTC' });
    }),
  );
  if (!canOpenDisplay()) say('Without Xvfb and xdotool what only a window shows was not tried.');
}

const sum = (of: keyof Count) => counts.reduce((total, count) => total + count[of], 0);
say('');
if (leftOut.length > 0) say(`Left out:\n${leftOut.map((one) => `  ${one}`).join('\n')}\n`);
say(`Took ${seconds((performance.now() - started) / 1000)}.`);
say(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
