import { join } from 'node:path';
import { startBrowser } from '../e2e/harness/driver.ts';
import { serveWeb } from '../e2e/harness/serve.ts';
import { KEPT } from './doc-sites.ts';
import { makeArchive } from './linkedin-archive.ts';
import { type Group, type Row, row } from './row.ts';

const PEOPLE = 30_000;
const MESSAGES = 500_000;
const TIMES = 5;
/** A page that is kept busy draws no frames that could be waited for. */
const ASKED_EVERY = 250;
/** What lasts longer is felt by whoever types or scrolls (W3C, Long Tasks). */
const FELT = 50;

declare global {
  /** In the measured page: the longest time for which it heard nothing, in milliseconds. */
  var longestSilence: number;
}

/** Sends itself one message after another: whatever lies between two of them kept the page from hearing anything else. */
function listen(): void {
  globalThis.longestSilence = 0;
  const { port1, port2 } = new MessageChannel();
  let before = performance.now();
  port1.onmessage = () => {
    const now = performance.now();
    globalThis.longestSilence = Math.max(globalThis.longestSilence, now - before);
    before = now;
    port2.postMessage(null);
  };
  port2.postMessage(null);
}

/** How long the page is deaf at most while it reads a hundredfold export, from the choice of the file to its findings. */
async function longestTask(): Promise<Row> {
  const path = join(KEPT, `linkedin-${PEOPLE}-${MESSAGES}.zip`);
  makeArchive(path, { people: PEOPLE, messages: MESSAGES });
  const web = await serveWeb({});
  const driver = await startBrowser('chromium', { web });
  try {
    const silences: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      const page = await driver.open('/linkedin.html');
      const field = await page.waitForSelector('input[type=file]');
      await page.evaluate(listen);
      await field?.uploadFile(path);
      // Said at the end of each reading, also of one that told nothing new.
      const isRead = () => page.evaluate(() => document.body.textContent?.includes('Read to the end.') ?? false);
      while (!(await isRead())) await new Promise((resolve) => setTimeout(resolve, ASKED_EVERY));
      silences.push(await page.evaluate(() => globalThis.longestSilence));
      await page.close();
    }
    // Whatever else the machine does makes it longer, and nothing makes it shorter.
    return row('linkedin-page', 'ms', 1, Math.min(...silences), 'a task that is felt', FELT);
  } finally {
    await driver.close();
    await web.close();
  }
}

export const linkedinPage: Group = { name: 'linkedin-page', measure: async () => [await longestTask()] };
