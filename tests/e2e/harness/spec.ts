import { join } from 'node:path';
import { test as base } from 'vitest';
import { OUTPUT } from '../../../scripts/workshop.ts';
import { type Display, openDisplay } from './display.ts';
import { type BrowserName, type Driver, type Start, startBrowser } from './driver.ts';
import { type Site, serveWeb, type Web } from './serve.ts';

const wanted = process.env.E2E_BROWSER ?? 'chromium';
/** The browser of this run: every spec is written once and runs in both. */
export const BROWSER: BrowserName = wanted === 'firefox' ? 'firefox' : 'chromium';

interface Fixtures {
  /** Serves a web of these sites until the test ends. */
  serve: (sites: Readonly<Record<string, Site>>) => Promise<Web>;
  /** Starts the browser of this run on a fresh profile; it is closed when the test ends, and pictured if it failed. */
  start: (start: Start) => Promise<Driver>;
  /** Opens a screen that nobody sees, for what only a window shows. */
  screen: () => Promise<Display>;
}

/** A test that drives a real browser. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads which fixtures are wanted from the pattern.
  serve: async ({}, use) => {
    const webs: Web[] = [];
    await use(async (sites) => {
      const web = await serveWeb(sites);
      webs.push(web);
      return web;
    });
    await Promise.all(webs.map((web) => web.close()));
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  screen: async ({}, use) => {
    const displays: Display[] = [];
    await use(async () => {
      const display = await openDisplay();
      displays.push(display);
      return display;
    });
    await Promise.all(displays.map((display) => display.close()));
  },
  // Whatever the browser stands on is closed after it.
  start: async ({ task, serve: _web, screen: _screen }, use) => {
    const drivers: Driver[] = [];
    await use(async (start) => {
      const driver = await startBrowser(BROWSER, start);
      drivers.push(driver);
      return driver;
    });
    const failed = task.result?.errors?.length;
    for (const driver of drivers) {
      if (failed) await picture(driver, task.name);
      await driver.close();
    }
  },
});

export { expect } from 'vitest';

async function picture(driver: Driver, name: string): Promise<void> {
  const folder = join(OUTPUT, 'e2e', driver.name, name.replace(/[^a-z0-9]+/gi, '-').slice(0, 80));
  const tabs = [...(await driver.tabs())];
  for (const [at, [page, address]] of tabs.entries()) {
    await driver.screenshot(page, join(folder, `${at}.png`)).catch(() => {});
    console.log(`Open when “${name}” failed: ${address}`);
  }
  if (tabs.length > 0) console.log(`Pictures: ${folder}`);
}
