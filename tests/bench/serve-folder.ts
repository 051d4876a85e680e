// node tests/bench/serve-folder.ts FOLDER: serves a folder on a port of this machine, out of memory, and prints the port. A
// program of its own, so that what it costs falls on nobody who is measured.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

const [folder = '.'] = process.argv.slice(2);
const files = new Map<string, { readonly body: Buffer; readonly type: string }>();
const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  const path = join(folder, name);
  if (!isFile(path)) continue;
  const at = `/${relative(folder, path).split(sep).join('/')}`;
  const file = { body: readFileSync(path), type: TYPES[extname(path)] ?? 'application/octet-stream' };
  files.set(at, file);
  if (at.endsWith('/index.html')) files.set(at.slice(0, -'index.html'.length), file);
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://nowhere.invalid');
  const file = files.get(decodeURIComponent(pathname));
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/html' });
    response.end('<!doctype html><title>Not found</title><h1>Not found</h1>');
    return;
  }
  // linkchecker asks as fast as it can where a server says its name, and ten times a second elsewhere.
  const headers = { 'content-type': file.type, 'content-length': file.body.length, linkchecker: 'allowed' };
  response.writeHead(200, headers);
  response.end(request.method === 'HEAD' ? undefined : file.body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address ? address.port : 0}\n`);
});
