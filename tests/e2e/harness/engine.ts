import type { Browser, Page } from 'puppeteer-core';
import type { Web } from './serve.ts';

export interface Launch {
  readonly web: Web;
  /** The folder of the build under test. It is copied, never written to. */
  readonly build: string;
  /** Sites whose permission prompt is accepted, as `ada.example`: the browser then grants without showing it. */
  readonly accepts: readonly string[];
  /** Hosts that no name server knows. */
  readonly unknownHosts: readonly string[];
  /** `null` is headless; else the screen to open windows on. */
  readonly display: string | null;
  /** The person's language, as the browser tells it to pages. */
  readonly language: string;
  readonly viewport: { readonly width: number; readonly height: number };
}

/** What only one of the two browsers knows how to do. Everything else is in `driver.ts`, once. */
export interface Engine {
  readonly name: 'chromium' | 'firefox';
  /** `chrome-extension://<id>`. */
  readonly origin: string;
  /** The running browser; another one after `restart`. */
  browser(): Browser;
  /** Goes to an address in a tab and returns when it is there. */
  goto(page: Page, address: string): Promise<void>;
  backgroundRuns(): Promise<boolean>;
  /** Ends the background as the browser does when it is idle. */
  killBackground(): Promise<void>;
  /** Closes the browser and opens it again on the same profile. */
  restart(): Promise<void>;
  /** Puts a higher version of the same build in place of the running one. Returns that version. */
  update(): Promise<string>;
  /** Light or dark, for every page from now on. */
  colours(scheme: 'light' | 'dark'): Promise<void>;
  close(): Promise<void>;
}

/** The next version after `1.2.3`: `1.2.4`. */
export const versionAfter = (version: string): string => version.replace(/\d+$/, (last) => String(Number(last) + 1));

/** Asks until there is an answer. For what no event tells; it gives up with `what` was waited for. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  milliseconds = 20_000,
): Promise<T> {
  const last = performance.now() + milliseconds;
  let problem = '';
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      problem = '';
    } catch (error) {
      problem = ` (${String(error)})`;
    }
    if (performance.now() > last) throw new Error(`Waited in vain for ${what}${problem}`);
    await new Promise((next) => setTimeout(next, 40));
  }
}
