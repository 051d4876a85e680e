// npm run --silent inspect -- URL [--json] [--now ISO] [--external] [--max-pages N]: the look over a website, without a browser.
// Plain JavaScript, which makes one file of the rest whenever a source has changed: Node finds, reads and strips a hundred
// files in the time that a look over a small site takes, and in as much memory. The flags in package.json keep the heap close to
// what a look needs, which is little: left to itself it grows to twice that. And they have patterns compiled at their first use:
// most are used on every page, and to interpret them first costs more than it saves.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire, enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.output', 'inspect');
const built = join(folder, 'inspect-site.cjs');

/** What it is made of, as one can see without reading it: a first line that the file begins with. */
function madeOf() {
  const files = ['scripts', 'utils/core', 'utils/words'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
  );
  const seen = ['package.json', 'node_modules/.package-lock.json', ...files].flatMap((file) => {
    const { mtimeMs, size } = statSync(join(root, file), { throwIfNoEntry: false }) ?? {};
    return `${file} ${mtimeMs} ${size}`;
  });
  return `// ${JSON.stringify(seen)}\n`;
}

async function make(first) {
  const { build } = await import('vite');
  const [{ output }] = [
    await build({
      root,
      configFile: false,
      envFile: false,
      publicDir: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: 'scripts/inspect-site.ts',
        write: false,
        rolldownOptions: { output: { format: 'cjs', codeSplitting: false } },
      },
    }),
  ].flat();
  mkdirSync(folder, { recursive: true });
  // Two may make it at the same time.
  const fresh = `${built}.${process.pid}`;
  writeFileSync(fresh, first + output[0].code);
  renameSync(fresh, built);
}

const first = madeOf();
if (!existsSync(built) || !readFileSync(built, 'utf8').startsWith(first)) await make(first);
enableCompileCache(folder);
const { inspectSite } = createRequire(import.meta.url)(built);
// Not `exitCode`: a name server that does not answer must not keep anybody waiting any longer.
process.exit(await inspectSite(process.argv.slice(2)));
