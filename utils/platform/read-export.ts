import type { Told } from '../core/linkedin/reading.ts';
import type { Whom } from '../core/linkedin/whom.ts';
import { type Answer, bad, good } from '../core/said.ts';
import { dayOf, type Now } from '../core/time.ts';
import { type ReadingOrder, type ReadingProgress, readNews } from '../protocol/reading-messages.ts';

/** A reading under way. */
export interface ExportReading {
  /** What the files tell, or one sentence why they tell nothing; null where it was stopped. Never rejects; nothing is stored by it. */
  readonly result: Promise<Answer<Told> | null>;
  /** Ends it where it is. */
  stop(): void;
}

/** As `wxt.config.ts` builds it, of `entrypoints/export-reader.ts`. */
const SCRIPT = '/export-reader.js';

/**
 * Reads an export in a worker of its own, so that the page stays free whatever its size. `about`: of whom it matters when
 * they were last written to.
 */
export function readExport(
  files: readonly File[],
  about: readonly Whom[],
  { at, zone }: Now,
  onProgress: (progress: ReadingProgress) => void,
): ExportReading {
  let end: (answer: Answer<Told> | null) => void = () => undefined;
  const result = new Promise<Answer<Told> | null>((resolve) => {
    end = resolve;
  });
  const died = () => end(bad('linkedin.problem.died'));
  let worker: Worker | null = null;
  try {
    worker = new Worker(SCRIPT);
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const news = readNews(data);
      if (news?.is === 'progress') onProgress({ name: news.name, done: news.done, all: news.all });
      else if (news?.is === 'told') end(good(news.told));
      else if (news?.is === 'problem') end(bad(news.problem.key, news.problem.with));
      else died();
    });
    worker.addEventListener('error', died);
    worker.addEventListener('messageerror', died);
    const order: ReadingOrder = {
      files: [...files],
      at,
      today: dayOf(at, zone),
      about: about.map((whom) => ({ ...whom })),
    };
    worker.postMessage(order);
  } catch {
    died();
  }
  return {
    result: result.finally(() => worker?.terminate()),
    stop: () => end(null),
  };
}
