import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/workshop.ts';
import { serveHouse } from './serve-house.ts';
import { HOME, NOW, type Site } from './site.ts';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly asked: readonly string[];
}

/** Runs `npm run inspect` on a served site, as a person would: every address leads to the house, and its certificates are good. */
export async function inspectHouse(
  site: Site,
  args: readonly string[] = ['--json'],
  /** Sent once so many requests have reached the site. */
  interruptAfter = Number.POSITIVE_INFINITY,
): Promise<Ran> {
  const served = await serveHouse(site);
  const folder = await mkdtemp(join(tmpdir(), 'houselights-house-'));
  const authorities = join(folder, 'authorities.pem');
  await writeFile(authorities, served.authorities);
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(ROOT, 'tests', 'house', 'names-here.ts'),
      join(ROOT, 'scripts', 'inspect.mjs'),
      site.start ?? HOME,
      ...['--now', site.now ?? NOW],
      ...(site.external ? ['--external'] : []),
      ...(site.maxPages === undefined ? [] : ['--max-pages', String(site.maxPages)]),
      ...args,
    ],
    {
      env: {
        ...process.env,
        NODE_EXTRA_CA_CERTS: authorities,
        HOUSE_PORT: String(served.port),
        HOUSE_HOSTS: served.hosts.join(' '),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    out += piece;
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    err += piece;
  });
  const watch = setInterval(() => {
    if (served.asked.length < interruptAfter) return;
    clearInterval(watch);
    child.kill('SIGINT');
  }, 10);
  try {
    const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
    return { code, out, err, asked: [...served.asked] };
  } finally {
    clearInterval(watch);
    await served.close();
    await rm(folder, { recursive: true });
  }
}
