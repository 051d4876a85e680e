import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../../scripts/browsers.mjs';
import { OUTPUT, run } from '../../scripts/workshop.ts';

/** Where the bench keeps what it fetched: other people's sites and programs, none of them part of the project. */
export const KEPT = join(OUTPUT, 'bench-kept');
const DEBIAN = join(KEPT, 'debian');

/**
 * Unpacks a package of Debian, with those named beside it, into the bench's own folder; nothing is installed. Gives the
 * folder that stands for `/`, or null where it cannot be had. `there`: a file or folder that shows that it is unpacked.
 */
async function unpack(names: readonly string[], there: string): Promise<string | null> {
  if (existsSync(join('/', there))) return '/';
  if (existsSync(join(DEBIAN, there))) return DEBIAN;
  const apt = findProgram(['apt-get']);
  const dpkg = findProgram(['dpkg']);
  if (!apt || !dpkg) return null;
  mkdirSync(DEBIAN, { recursive: true });
  const folder = mkdtempSync(join(KEPT, 'fetched-'));
  try {
    const fetch = () => run('sh', ['-c', 'cd "$0" && exec apt-get download "$@"', folder, ...names]);
    if (!(await fetch()).ok && !((await run(apt, ['update', '-qq'])).ok && (await fetch()).ok)) return null;
    for (const deb of readdirSync(folder)) await run(dpkg, ['-x', join(folder, deb), DEBIAN]);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return existsSync(join(DEBIAN, there)) ? DEBIAN : null;
}

/** What a package needs, by Debian's own lists. */
async function needsOf(name: string): Promise<string[]> {
  const { output } = await run('apt-cache', ['depends', '--important', name]);
  return [...output.matchAll(/^\s*Depends: ([a-z0-9.+-]+)$/gm)].flatMap(([, needed = '']) => needed);
}

export interface DocSite {
  readonly name: 'python3-doc' | 'debian-handbook';
  readonly folder: string;
}

/** Two sites as large as anybody's: five hundred pages full of links, and a book. Those that cannot be had are missing. */
export async function docSites(): Promise<DocSite[]> {
  const sites: DocSite[] = [];
  const [python] = (await needsOf('python3-doc')).filter((name) => /^python3\.\d+-doc$/.test(name));
  const version = python?.replace('-doc', '');
  if (python && version) {
    const html = join('usr/share/doc', version, 'html');
    const root = await unpack([python], html);
    if (root) sites.push({ name: 'python3-doc', folder: join(root, html) });
  }
  const book = 'usr/share/doc/debian-handbook/html/en-US';
  const root = await unpack(['debian-handbook'], book);
  if (root) sites.push({ name: 'debian-handbook', folder: join(root, book) });
  return sites;
}

/** How to run linkchecker, or null: Debian's own, or unpacked beside the packages it needs. */
export async function linkchecker(): Promise<{ command: readonly string[]; env: Record<string, string> } | null> {
  const installed = findProgram(['linkchecker']);
  if (installed) return { command: [installed], env: {} };
  // Debian's modules are for Debian's Python.
  if (!existsSync('/usr/bin/python3')) return null;
  const direct = (await needsOf('linkchecker')).filter((name) => name.startsWith('python3-'));
  const beyond = (await Promise.all(direct.map(needsOf))).flat().filter((name) => name.startsWith('python3-'));
  const program = 'usr/bin/linkchecker';
  const root = await unpack(['linkchecker', ...new Set([...direct, ...beyond])], program);
  if (!root) return null;
  const modules = join(root, 'usr/lib/python3/dist-packages');
  return { command: ['/usr/bin/python3', join(root, program)], env: { PYTHONPATH: modules } };
}

/** How to run linkinator, or null: from npm, into the bench's own folder. */
export async function linkinator(): Promise<readonly string[] | null> {
  const folder = join(KEPT, 'linkinator');
  const program = join(folder, 'node_modules', 'linkinator', 'build', 'src', 'cli.js');
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    await run('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error', 'linkinator@7']);
  }
  return existsSync(program) ? [process.execPath, program] : null;
}
