// npm run --silent inspect -- URL [--json] [--now ISO] [--external] [--max-pages N]: the look over a website, without a browser.
// Plain JavaScript, so that what takes the types out of the rest is loaded for the first run only: it takes as long, and a
// third of the memory, as a look over a small site.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/inspect', import.meta.url)));
const { inspectSite } = await import('./inspect-site.ts');
// Not `exitCode`: a name server that does not answer must not keep anybody waiting any longer.
process.exit(await inspectSite(process.argv.slice(2)));
