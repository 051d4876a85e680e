import { readdirSync, readFileSync, statSync } from 'node:fs';
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

/** What is answered at one address. */
export interface SiteFile {
  readonly body: Buffer;
  readonly type: string;
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** All files of a folder by the path at which a site has them, read into memory; a folder's page also stands at the folder. */
export function filesOf(folder: string): ReadonlyMap<string, SiteFile> {
  const files = new Map<string, SiteFile>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (!isFile(path)) continue;
    const at = `/${relative(folder, path).split(sep).join('/')}`;
    const file = { body: readFileSync(path), type: TYPES[extname(path)] ?? 'application/octet-stream' };
    files.set(at, file);
    if (at.endsWith('/index.html')) files.set(at.slice(0, -'index.html'.length), file);
  }
  return files;
}
