import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { ROOT } from '../../scripts/workshop.ts';
import { startBrowser } from '../e2e/harness/driver.ts';
import { atAnyHour, freshAsset, seed, website } from '../e2e/harness/seed.ts';
import { type Site, serveWeb } from '../e2e/harness/serve.ts';
import { letterAt } from './letters.ts';
import { type Row, row, sideBySide } from './row.ts';

/** The browser's interface for extensions, in a page of ours. */
declare const api: ExtensionApi;

const HOST = 'letters.example';
const HERE = '127.0.0.1';
const PAGES = 300;
const ROUNDS = 3;

/** The same site looked over by the background of the extension, as whoever presses the button has it, and by the command line. */
export async function inTheWorker(): Promise<Row[]> {
  const letters: Site = ({ path }) => {
    const at = path === '/' ? 0 : Number(/^\/p\/(\d+)$/.exec(path)?.[1] ?? Number.NaN);
    return Number.isNaN(at) ? null : letterAt(at, PAGES);
  };
  const web = await serveWeb({ [HOST]: letters, [HERE]: letters });
  const driver = await startBrowser('chromium', { web });
  try {
    const asset = freshAsset();
    await seed(driver, [atAnyHour, ...website(`https://${HOST}/`, 1, asset)]);
    await driver.grant(HOST);
    const inWorker = () =>
      driver.inExtension(
        async (message, asks) => {
          const ask = (name: string, data: object) => api.runtime.sendMessage({ name, data });
          const began = performance.now();
          await ask('look.start', message);
          for (;;) {
            const report = (await ask('look.report', asks)) as { is: string; pages?: number };
            if (report.is === 'done') return { seconds: (performance.now() - began) / 1_000, pages: report.pages ?? 0 };
            await new Promise((wake) => setTimeout(wake, 100));
          }
        },
        { asset, at: { what: 'site' } },
        { asset },
      );
    const onCommandLine = async () => {
      const began = performance.now();
      const child = spawn(
        process.execPath,
        [join(ROOT, 'scripts', 'inspect.mjs'), `http://${HERE}:${web.port}/`, '--json'],
        { stdio: 'ignore' },
      );
      await new Promise((ended) => child.on('close', ended));
      return (performance.now() - began) / 1_000;
    };
    const seconds = await sideBySide(
      ROUNDS,
      async () => {
        const { seconds, pages } = await inWorker();
        if (pages < PAGES) throw new Error(`Only ${pages} of ${PAGES} pages were read`);
        return seconds;
      },
      onCommandLine,
    );
    return [row('inspect-worker', 's', 2, seconds.ours, 'the command line', seconds.reference)];
  } finally {
    await driver.close();
    await web.close();
  }
}
