import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import project from '../../package.json' with { type: 'json' };
import { ROOT } from '../../scripts/workshop.ts';
import { startBrowser } from '../e2e/harness/driver.ts';
import { atAnyHour, freshAsset, seed, website } from '../e2e/harness/seed.ts';
import { type Site, serveWeb } from '../e2e/harness/serve.ts';
import type { DocSite } from './doc-sites.ts';
import { type Row, row, sideBySide } from './row.ts';
import { filesOf } from './site-files.ts';

/** The browser's interface for extensions, in a page of ours. */
declare const api: ExtensionApi;

const HOST = 'docs.example';
const HERE = '127.0.0.1';
const ROUNDS = 3;
/** As `npm run inspect` starts it, without npm. */
const [, ...door] = project.scripts.inspect.split(' ');

/** The same site looked over by the background of the extension, as whoever presses the button has it, and by the command line. */
export async function inTheWorker({ folder }: DocSite): Promise<Row[]> {
  const files = filesOf(folder);
  const docs: Site = ({ path }) => {
    const file = files.get(decodeURIComponent(new URL(path, 'http://nowhere.invalid').pathname));
    return file ? { headers: { 'content-type': file.type }, body: file.body } : null;
  };
  const web = await serveWeb({ [HOST]: docs, [HERE]: docs });
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
      const child = spawn(process.execPath, [...door, `http://${HERE}:${web.port}/`, '--json'], {
        cwd: ROOT,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const { pages }: { pages: number } = JSON.parse(await text(child.stdout));
      return { seconds: (performance.now() - began) / 1_000, pages };
    };
    const read = { inWorker: 0, onCommandLine: 0 };
    const seconds = await sideBySide(
      ROUNDS,
      async () => {
        const run = await inWorker();
        read.inWorker = run.pages;
        return run.seconds;
      },
      async () => {
        const run = await onCommandLine();
        read.onCommandLine = run.pages;
        return run.seconds;
      },
    );
    if (read.inWorker !== read.onCommandLine)
      throw new Error(`The worker read ${read.inWorker} pages, the command line ${read.onCommandLine}`);
    return [row('inspect-worker', 's', 2, seconds.ours, 'the command line', seconds.reference)];
  } finally {
    await driver.close();
    await web.close();
  }
}
