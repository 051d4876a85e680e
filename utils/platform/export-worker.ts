import { exportReader, type GivenFile } from '../core/linkedin/export-reader.ts';
import { toldOf } from '../core/linkedin/reading.ts';
import { type ReadingNews, type ReadingOrder, readOrder } from '../protocol/reading-messages.ts';

/** Bytes that are in hand at a time: enough to be quick, and nothing beside what a browser needs. */
const AT_A_TIME = 1 << 19;
/** Progress is told so many times at most, however much there is to read: each time the page paints. */
const TOLD_TIMES = 200;

type Tell = (news: ReadingNews) => void;

/** Takes orders in a worker: reads the files, and tells how far it is and what it came to. */
export function serveReadings(scope: {
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  postMessage(news: ReadingNews): void;
}): void {
  const tell: Tell = (news) => scope.postMessage(news);
  scope.addEventListener('message', ({ data }) => {
    const order = readOrder(data);
    // A promise that is given up in a worker is heard of by nobody.
    const done = order ? readFiles(order, tell) : Promise.reject(new Error('That is no order'));
    done.catch((error: unknown) => {
      console.error(error);
      tell({ is: 'problem', problem: { key: 'linkedin.problem.died' } });
    });
  });
}

/** Reads the files one after another, in slices, and tells what they say together. */
export async function readFiles({ files, at, today, about }: ReadingOrder, tell: Tell): Promise<void> {
  const reader = exportReader();
  const all = files.reduce((bytes, { size }) => bytes + size, 0);
  let before = 0;
  let toldAt = 0;
  for (const file of files) {
    tell({ is: 'progress', name: file.name, done: before, all });
    const problem = await readInSlices(file, reader.open(file.name), (read) => {
      const done = before + read;
      if (done - toldAt < all / TOLD_TIMES) return;
      toldAt = done;
      tell({ is: 'progress', name: file.name, done, all });
    });
    if (problem) return tell({ is: 'problem', problem });
    before += file.size;
    tell({ is: 'progress', name: file.name, done: before, all });
  }
  const report = reader.report(at, about);
  if (report.ok) tell({ is: 'told', told: toldOf(report.value, today) });
  else tell({ is: 'problem', problem: { key: report.problem.key } });
}

/** Null once it was read, or as much of it as is wanted; else why it could not be. */
async function readInSlices(
  file: File,
  given: GivenFile,
  onRead: (bytes: number) => void,
): Promise<ReturnType<typeof whyNot> | null> {
  const { name, size, lastModified } = file;
  let read = 0;
  let wanted = true;
  while (wanted && read < size) {
    const slice = await file
      .slice(read, read + AT_A_TIME)
      .arrayBuffer()
      .catch(() => null);
    // A browser gives no slice of a file that it cannot open, nor of one that is not what the person chose any more.
    if (slice === null) return whyNot(read === 0 ? 'unreadable' : 'changed', name);
    if (slice.byteLength !== Math.min(AT_A_TIME, size - read)) return whyNot('changed', name);
    read += slice.byteLength;
    wanted = given.push(new Uint8Array(slice));
    onRead(read);
  }
  if (file.size !== size || file.lastModified !== lastModified) return whyNot('changed', name);
  given.end();
  return null;
}

const whyNot = (why: 'unreadable' | 'changed', file: string) => ({
  key: `linkedin.problem.${why}`,
  with: { file },
});
