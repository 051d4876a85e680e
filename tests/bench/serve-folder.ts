// node tests/bench/serve-folder.ts FOLDER: serves a folder on a port of this machine, out of memory, and prints the port. A
// program of its own, so that what it costs falls on nobody who is measured.
import { createServer } from 'node:http';
import { filesOf } from './site-files.ts';

const [folder = '.'] = process.argv.slice(2);
const files = filesOf(folder);

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
