import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** Where builds, pictures and figures go. */
export const OUTPUT = join(ROOT, '.output');

export interface Ran {
  readonly ok: boolean;
  readonly output: string;
  readonly seconds: number;
}

/** Runs one program of the project (or of the machine) to its end. What it prints is kept; `show` lets it through as well. */
export function run(
  command: string,
  args: readonly string[],
  { env = {}, show = false }: { env?: Readonly<Record<string, string>>; show?: boolean } = {},
): Promise<Ran> {
  const started = performance.now();
  const { promise, resolve } = Promise.withResolvers<Ran>();
  const bin = join(ROOT, 'node_modules', '.bin');
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, ...env },
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
    if (show) process.stdout.write(chunk);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const end = (ok: boolean) => resolve({ ok, output, seconds: (performance.now() - started) / 1000 });
  child.on('error', (error) => {
    output += String(error);
    end(false);
  });
  child.on('close', (code) => end(code === 0));
  return promise;
}

export const BUILDS = { chromium: join(OUTPUT, 'chrome-mv3'), firefox: join(OUTPUT, 'firefox-mv3') } as const;

/** Makes the build that ships, for one browser. */
export const build = (browser: keyof typeof BUILDS): Promise<Ran> =>
  run('wxt', ['build', '-b', browser === 'chromium' ? 'chrome' : 'firefox']);

/** Whether both builds stand there. */
export const isBuilt = (): boolean =>
  Object.values(BUILDS).every((folder) => existsSync(join(folder, 'manifest.json')));
