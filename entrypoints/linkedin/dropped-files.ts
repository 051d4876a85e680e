import { type Answer, bad, good } from '../../utils/core/said.ts';

/** The files that were dropped, or one sentence why there is nothing to read. A folder comes as a file that cannot be read. */
export function droppedFiles({ files, items }: Pick<DataTransfer, 'files' | 'items'>): Answer<readonly File[]> {
  const folder = [...items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry?.isDirectory ? [entry.name] : [];
  })[0];
  if (folder !== undefined) return bad('linkedin.page.drop.folder', { name: folder });
  return files.length === 0 ? bad('linkedin.page.drop.no-file') : good([...files]);
}
