import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { until } from '../e2e/harness/engine.ts';

/** What the reference's own content script does on these pages. */
export const ECHO_HERE = '/answer';
export const MOUNTS_HERE = 'still.example';

const FILES: Readonly<Record<string, string>> = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Reference',
    version: '1.0.0',
    background: { service_worker: 'echo.js' },
    content_scripts: [
      { matches: [`https://*${ECHO_HERE}`], js: ['nothing.js'] },
      { matches: [`https://${MOUNTS_HERE}/*`], js: ['mount.js'] },
    ],
  }),
  // The least a page with one line can be: text in the markup, no script, no style of its own.
  'line.html':
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>One line</title><h1>5 lit, 1 dimming, 1 out</h1></html>',
  'echo.js': 'chrome.runtime.onMessage.addListener((said, _from, answer) => answer(said));',
  'nothing.js': 'void 0;',
  'mount.js':
    "const host = document.createElement('div'); host.attachShadow({ mode: 'closed' }); document.documentElement.append(host);",
};

/** The least that an extension can be and still do the same kind of thing. */
export interface Reference {
  readonly origin: string;
  /** Ends its worker, as the browser does when it is idle. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Builds the reference extension in a folder of its own and puts it into this browser beside ours. */
export async function addReference(browser: Browser): Promise<Reference> {
  const folder = await mkdtemp(join(tmpdir(), 'houselights-reference-'));
  for (const [name, text] of Object.entries(FILES)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  const origin = `chrome-extension://${await browser.installExtension(folder)}`;
  const worker = () =>
    browser.targets().find((target) => target.type() === 'service_worker' && target.url().startsWith(origin));
  await until('the reference’s worker to start', async () => worker());
  // Our harness keeps a page of ours open, and so a process: the reference has one too.
  await (await browser.newPage()).goto(`${origin}/manifest.json`);
  return {
    origin,
    kill: async () => {
      const target = worker();
      await (await target?.worker())?.close();
      await until('the reference’s worker to end', async () => worker() === undefined || worker() !== target);
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Runs text in the world that the extension of this origin has in a page. */
export type World = <T>(expression: string) => Promise<T>;

/** The worlds that extensions have in a page, by their origin, from its last navigation on. */
export async function worldsOf(
  page: Page,
): Promise<{ find(origin: string): World | null; count(origin: string): number }> {
  const session = await page.createCDPSession();
  const worlds = new Map<string, number[]>();
  session.on('Runtime.executionContextsCleared', () => worlds.clear());
  session.on('Runtime.executionContextCreated', ({ context }) => {
    worlds.set(context.origin, [...(worlds.get(context.origin) ?? []), context.id]);
  });
  await session.send('Runtime.enable');
  return {
    count: (origin) => worlds.get(origin)?.length ?? 0,
    find: (origin) => {
      const contextId = worlds.get(origin)?.at(-1);
      if (contextId === undefined) return null;
      return async (expression) => {
        const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
          contextId,
          expression,
          awaitPromise: true,
          returnByValue: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      };
    },
  };
}
