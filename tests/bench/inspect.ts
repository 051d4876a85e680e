import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import project from '../../package.json' with { type: 'json' };
import { lookOver } from '../../scripts/look-over.ts';
import { createNodeAsker } from '../../scripts/node-asker.ts';
import { ROOT } from '../../scripts/workshop.ts';
import { type Check, collectChecks } from '../../utils/core/inspect/checks/check.ts';
import { ON_COMMAND_LINE } from '../../utils/core/inspect/limits.ts';
import { planLook } from '../../utils/core/inspect/look.ts';
import { type DocSite, docSites, KEPT, linkchecker, linkinator } from './doc-sites.ts';
import { inTheWorker } from './inspect-worker.ts';
import { letterAt } from './letters.ts';
import { type Group, median, type Row, row, sideBySide } from './row.ts';

const ROUNDS = 3;
const MEMORY_EVERY_MS = 20;
const FEW_PAGES = 50;
const MANY_PAGES = 3_000;

/** One program's run over a site. */
interface Measured {
  readonly seconds: number;
  readonly peakMiB: number;
  readonly output: string;
}

/** Runs a program to its end, and watches its memory as Linux counts it. */
async function measured(
  [command = '', ...args]: readonly string[],
  env: Record<string, string> = {},
): Promise<Measured> {
  const began = performance.now();
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    output += piece;
  });
  let peakMiB = 0;
  const watch = setInterval(() => {
    peakMiB = Math.max(peakMiB, peakOf(child));
  }, MEMORY_EVERY_MS);
  await new Promise<void>((resolve, reject) => child.on('close', () => resolve()).on('error', reject));
  clearInterval(watch);
  return { seconds: (performance.now() - began) / 1_000, peakMiB, output };
}

/** The most memory a process has held so far, in MiB; 0 where that cannot be known. */
function peakOf({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Serves a folder from a process of its own while `use` runs. */
async function served<T>(folder: string, use: (url: string) => Promise<T>): Promise<T> {
  const child = spawn(process.execPath, [join(ROOT, 'tests', 'bench', 'serve-folder.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const { value: port } = await createInterface(child.stdout)[Symbol.asyncIterator]().next();
    return await use(`http://127.0.0.1:${port}/`);
  } finally {
    child.kill();
  }
}

/** As `npm run inspect` starts it, without npm. */
const [, ...ourDoor] = project.scripts.inspect.split(' ');
const oursOver = (url: string) => [process.execPath, ...ourDoor, url, '--json', '--max-pages', '5000'];
const linkinatorOver = (program: readonly string[], url: string) => [
  ...program,
  url,
  '--recurse',
  '--format',
  'json',
  '--verbosity',
  'error',
  '--skip',
  `^(?!${url.replaceAll('.', '\\.')})`,
];

interface OurReport {
  readonly pages: number;
  readonly faults: readonly { readonly check: string; readonly target?: string }[];
}
interface TheirReport {
  readonly links: readonly { readonly url: string; readonly state: string; readonly status: number }[];
}

const DEAD: ReadonlySet<string> = new Set(['dead-link', 'dead-image', 'dead-file', 'missing-preview-image']);
const ownTargets = (targets: readonly (string | undefined)[], url: string): Set<string> =>
  new Set(targets.flatMap((target) => (target?.startsWith(url) ? [target.replace(/#.*$/, '')] : [])));

async function againstLinkinator({ name, folder }: DocSite, program: readonly string[]): Promise<Row[]> {
  return served(folder, async (url) => {
    const taken = { ours: [] as Measured[], theirs: [] as Measured[] };
    const ours = async () => {
      const run = await measured(oursOver(url));
      taken.ours.push(run);
      return run.seconds;
    };
    const theirs = async () => {
      const run = await measured(linkinatorOver(program, url));
      taken.theirs.push(run);
      return run.seconds;
    };
    const seconds = await sideBySide(ROUNDS, ours, theirs);
    const peak = (runs: readonly Measured[]) => median(runs.map(({ peakMiB }) => peakMiB));
    const ourReport: OurReport = JSON.parse(taken.ours[0]?.output ?? '');
    const theirReport: TheirReport = JSON.parse(taken.theirs[0]?.output ?? '');
    const dead = ownTargets(
      ourReport.faults.flatMap(({ check, target }) => (DEAD.has(check) ? [target] : [])),
      url,
    );
    const theirDead = ownTargets(
      theirReport.links.flatMap((link) => (link.state === 'BROKEN' && link.status === 404 ? [link.url] : [])),
      url,
    );
    const statuses = await Promise.all(
      [...dead].map(async (target) => (await fetch(target, { method: 'HEAD' })).status),
    );
    process.stderr.write(`  ${name}: ${ourReport.pages} pages, ${dead.size} dead targets\n`);
    const first = name === 'python3-doc';
    const called = (figure: string) => (first ? figure : `${figure}-${name}`);
    return [
      row(called('inspect-speed'), 's', 0.667, seconds.ours, 'linkinator', seconds.reference),
      row(called('inspect-memory'), 'MiB', 0.5, peak(taken.ours), 'linkinator', peak(taken.theirs)),
      row(
        called('inspect-missed'),
        'targets',
        0,
        [...theirDead].filter((target) => !dead.has(target)).length,
        'none',
        0,
      ),
      row(called('inspect-invented'), 'targets', 0, statuses.filter((status) => status < 400).length, 'none', 0),
    ];
  });
}

async function againstLinkchecker({ folder }: DocSite): Promise<Row[]> {
  const program = await linkchecker();
  if (!program) return leftOut('linkchecker is neither on this machine nor to be had from Debian');
  // Of a server that allows it (`serve-folder.ts`), it asks as often as it is told.
  const settings = join(KEPT, 'linkcheckerrc');
  await writeFile(settings, '[checking]\nmaxrequestspersecond=100000\n');
  return served(folder, async (url) => {
    const theirs = [...program.command, '-f', settings, '--no-status', '--no-warnings', '-o', 'none', url];
    const seconds = await sideBySide(
      1,
      async () => (await measured(oursOver(url))).seconds,
      async () => (await measured(theirs, program.env)).seconds,
    );
    return [row('inspect-speed-linkchecker', 's', 0.667, seconds.ours, 'linkchecker', seconds.reference)];
  });
}

/** A folder with a made-up site of so many pages. */
async function madeUp(pages: number): Promise<string> {
  const folder = join(KEPT, `made-up-${pages}`);
  await mkdir(join(folder, 'p'), { recursive: true });
  for (let at = 0; at < pages; at += 1) await writeFile(join(folder, 'p', String(at)), letterAt(at, pages));
  return folder;
}

async function loadChecks(): Promise<Check[]> {
  const folder = join(ROOT, 'utils', 'core', 'inspect', 'checks');
  const modules: [string, unknown][] = [];
  for (const name of readdirSync(folder)) modules.push([name, await import(join(folder, name))]);
  return collectChecks(Object.fromEntries(modules));
}

/** Milliseconds of this process's work for each page of the site, the process being warm. */
async function eachPage(url: string, pages: number, checks: readonly Check[]): Promise<number> {
  const asker = createNodeAsker({ userAgent: 'Houselights' });
  const before = process.cpuUsage();
  const report = await lookOver(
    planLook({
      start: `${url}p/0`,
      now: { at: Date.now(), zone: 'UTC' },
      nonce: 'bench',
      reach: { ...ON_COMMAND_LINE, pages: pages * 2, links: pages * 10 },
    }),
    checks,
    { ask: asker.ask },
  );
  const { user, system } = process.cpuUsage(before);
  asker.close();
  if (report.pages.length < pages) throw new Error(`Only ${report.pages.length} of ${pages} pages were read`);
  return (user + system) / 1_000 / report.pages.length;
}

async function flatness(): Promise<Row[]> {
  const checks = await loadChecks();
  const [few, many] = [await madeUp(FEW_PAGES), await madeUp(MANY_PAGES)];
  return served(few, (fewAt) =>
    served(many, async (manyAt) => {
      const ofFew = async () => {
        const each: number[] = [];
        for (let time = 0; time < 10; time += 1) each.push(await eachPage(fewAt, FEW_PAGES, checks));
        return median(each);
      };
      // The first thousand pages of a process cost what its compiler costs.
      for (let time = 0; time < 5; time += 1) await ofFew();
      const each = await sideBySide(ROUNDS, () => eachPage(manyAt, MANY_PAGES, checks), ofFew);
      return [row('inspect-flat', 'ms a page', 1.2, each.ours, `${FEW_PAGES} pages for ${MANY_PAGES}`, each.reference)];
    }),
  );
}

function leftOut(why: string): Row[] {
  process.stderr.write(`  Left out: ${why}.\n`);
  return [];
}

/** The look over whole sites against those who do the like, each in a process of its own, on the same local sites. */
async function inspects(): Promise<Row[]> {
  const rows: Row[] = [];
  const sites = await docSites();
  const peer = await linkinator();
  if (sites.length < 2)
    leftOut('python3-doc and debian-handbook are not both on this machine, nor to be had from Debian');
  if (!peer) leftOut('linkinator is not to be had from npm');
  for (const site of sites) {
    if (peer) rows.push(...(await againstLinkinator(site, peer)));
    if (site.name === 'debian-handbook') rows.push(...(await againstLinkchecker(site)));
  }
  rows.push(...(await flatness()));
  const [docs] = sites;
  if (docs) rows.push(...(await inTheWorker(docs)));
  return rows;
}

export const inspect: Group = { name: 'inspect', measure: inspects };
