// npm run --silent inspect -- URL [--json] [--now ISO] [--external] [--max-pages N]: the look over a website, without a browser.
// Plain JavaScript, which makes one file of the rest whenever one of its sources has changed: Node finds, reads and strips a
// hundred files in the time that a look over a small site takes, and in as much memory. Node's own modules are asked for and
// not imported: to import one loads whatever else it could ever hand out.
const { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } =
  process.getBuiltinModule('node:fs');
const { join, relative } = process.getBuiltinModule('node:path');
const { fileURLToPath } = process.getBuiltinModule('node:url');
const { setFlagsFromString } = process.getBuiltinModule('node:v8');
const { Script } = process.getBuiltinModule('node:vm');

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.output', 'inspect');
const built = join(folder, 'inspect-site.cjs');
const compiled = join(folder, 'inspect-site.bin');
/** Beside its sources: what it takes from others, and where a check may be added or taken away. */
const BESIDE = ['package.json', 'node_modules/.package-lock.json', 'utils/core/inspect/checks'];

/** What `files` are, as one can see without reading them. One that changed after `until` is none that was built. */
const seen = (files, until) =>
  files.map((file) => {
    const { mtimeMs, size } = statSync(root + file, { throwIfNoEntry: false }) ?? {};
    return mtimeMs < until ? [file, mtimeMs, size] : [file];
  });

/** What a source says in its first line that it was made of. */
const madeOf = (source) => source.slice(0, source.indexOf('\n'));

function isFresh(source) {
  if (source === '') return false;
  const files = JSON.parse(madeOf(source).slice(3)).map(([file]) => file);
  return madeOf(source) === `// ${JSON.stringify(seen(files, Date.now()))}`;
}

async function make() {
  const began = Date.now();
  const { build } = await import('vite');
  const [{ output }] = [
    await build({
      root,
      configFile: false,
      envFile: false,
      publicDir: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      // Nothing is unpacked in a second thread, and what begins one takes as long to load as a page to read.
      resolve: { alias: { fflate: 'fflate/browser' } },
      build: {
        ssr: 'scripts/inspect-site.ts',
        write: false,
        rolldownOptions: { output: { format: 'cjs', codeSplitting: false } },
      },
    }),
  ].flat();
  const [{ code, moduleIds }] = output;
  const sources = moduleIds.map((id) => relative(root, id)).filter((file) => /^(?:scripts|utils)\b/.test(file));
  const source = `// ${JSON.stringify(seen([...BESIDE, ...sources], began))}\n${code}`;
  write(built, Buffer.from(source));
  return source;
}

const read = (file) => (existsSync(file) ? readFileSync(file) : Buffer.alloc(0));

/** Two may write it at the same time; it is all of one of theirs. */
function write(file, content) {
  mkdirSync(folder, { recursive: true });
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, content);
  renameSync(fresh, file);
}

const kept = read(built).toString();
const source = isFresh(kept) ? kept : await make();
// Patterns are compiled at their first use: most are used on every page, and to interpret them first costs more than it saves.
// What is called often is made fast much later than usual: many a look is over before that pays, and meanwhile who is looked
// at waits for a core. Said here and not on the command line, once Node's own modules are there: under other flags Node
// compiles them all again.
process.getBuiltinModule('node:http');
setFlagsFromString('--no-regexp-tier-up');
setFlagsFromString('--invocation-count-for-turbofan=50000');
// What the first look had compiled is kept, with the name of its source: V8 itself compares no more than the length.
const name = Buffer.from(madeOf(source));
const before = read(compiled);
const cachedData = before.subarray(0, name.length).equals(name) ? before.subarray(name.length) : undefined;
const script = new Script(`(function (exports, require) {${source}\n})`, { filename: built, cachedData });
const site = {};
script.runInThisContext()(site, process.getBuiltinModule);
const code = await site.inspectSite(process.argv.slice(2));
const hasLooked = code < 2;
if (hasLooked && (!cachedData || script.cachedDataRejected))
  write(compiled, Buffer.concat([name, script.createCachedData()]));
// Not `exitCode`: a name server that does not answer must not keep anybody waiting any longer.
process.exit(code);
