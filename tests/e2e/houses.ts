import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { REST } from '../../utils/core/nudges/breakpoint.ts';
import type { Driver } from './harness/driver.ts';
import { atAnyHour, seed, website } from './harness/seed.ts';
import type { Site } from './harness/serve.ts';
import { expect } from './harness/spec.ts';

/** The browser's interface for extensions, in a page of ours. */
declare const api: ExtensionApi;

/** Hangs a website that burned out long ago, allows its pages, and goes there: nothing but rest keeps the banner away. */
export async function openBurnedOut(driver: Driver, address: string): Promise<Page> {
  await seed(driver, [atAnyHour, ...website(address, 200)]);
  await driver.grant(new URL(address).hostname);
  return driver.open(address);
}

/** Longer than a banner waits for a page to be at rest, with room for its question and answer. */
const PAST_REST = REST + 1_000;

/** Waits until a banner that wanted to come to this page would have: the one thing that only time can show. */
export const afterRest = (page: Page): Promise<void> =>
  page.evaluate((past) => new Promise<void>((done) => setTimeout(done, past)), PAST_REST);

/** A page that, before anything else can run, begins to write down all that is done to it. */
export const watchful: Site = ({ host, path }) =>
  path === '/favicon.ico'
    ? null
    : `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${host}</title><script>(${watch})()</script></head><body><h1>${host}</h1></body></html>`;

/** What the page has found out by itself. */
export interface Watched {
  /** Nodes and attributes that changed, listeners, roots and observers that were made, messages that came. */
  readonly seen: readonly string[];
  readonly globals: readonly string[];
  readonly resources: readonly string[];
  readonly asServed: boolean;
}

interface Watch {
  readonly seen: string[];
  readonly globals: readonly string[];
}
declare const theWatch: Watch;

/** Runs in the page, as its own first script. */
const watch = `() => {
  const seen = [];
  const own = (name, value) => Object.defineProperty(window, name, { value });
  const spy = (object, name) => {
    const real = object[name];
    object[name] = function (...given) {
      seen.push(name + ' ' + String(given[0]));
      return Reflect.apply(real, this, given);
    };
  };
  const describe = (node) => node.outerHTML ?? node.nodeName;
  const look = new MutationObserver((records) => {
    if (document.readyState !== 'complete') return;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type !== 'childList') seen.push(type + ' of ' + target.nodeName);
      for (const node of addedNodes) seen.push('added ' + describe(node));
      for (const node of removedNodes) seen.push('removed ' + describe(node));
    }
  });
  look.observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
  addEventListener('message', ({ data }) => seen.push('message ' + JSON.stringify(data)));
  addEventListener('error', ({ message }) => seen.push('error ' + message));
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => seen.push('violation ' + blockedURI));
  spy(EventTarget.prototype, 'addEventListener');
  spy(Element.prototype, 'attachShadow');
  spy(Document.prototype, 'createElement');
  spy(window, 'postMessage');
  spy(window, 'setTimeout');
  spy(window, 'fetch');
  for (const name of ['MutationObserver', 'IntersectionObserver', 'BroadcastChannel'])
    window[name] = new Proxy(window[name], { construct: (made, given) => (seen.push('new ' + name), Reflect.construct(made, given)) });
  own('theWatch', { seen, globals: [] });
  theWatch.globals.push(...Object.getOwnPropertyNames(window));
}`;

/** Reads what a watchful page has written down. */
export const watched = (page: Page): Promise<Watched> =>
  page.evaluate(async () => {
    const { seen, globals } = theWatch;
    const now = [...seen];
    const served = await new Promise<string>((resolve) => {
      const request = new XMLHttpRequest();
      request.onload = () => resolve(request.responseText);
      request.open('GET', location.href);
      request.send();
    });
    return {
      // The test's own waiting is no visitor.
      seen: now.filter((line) => !line.startsWith('setTimeout ')),
      globals: Object.getOwnPropertyNames(window).filter((name) => !globals.includes(name)),
      resources: performance
        .getEntries()
        .map(({ name }) => name)
        .filter((name) => /^[a-z]+-extension:/.test(name)),
      asServed:
        new DOMParser().parseFromString(served, 'text/html').documentElement.outerHTML ===
        document.documentElement.outerHTML,
    };
  });

/** The extensions that have a script world in the page. Only Chromium tells. */
export async function theirWorlds(page: Page): Promise<readonly string[]> {
  const session = await page.createCDPSession();
  const worlds: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.origin));
  await session.send('Runtime.enable');
  await session.detach();
  return worlds.filter((origin) => /^[a-z]+-extension:/.test(origin));
}

/** The addresses on which the banner's script is registered just now. */
export const bannerScripts = (driver: Driver): Promise<readonly string[]> =>
  driver.inExtension(async () =>
    (await api.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []).sort(),
  );

/** The whole journal, entry by entry: equal before and after means that nothing was written down. */
export async function journalOf(driver: Driver): Promise<readonly unknown[]> {
  const file: { entries: unknown[] } = JSON.parse(await driver.ask('export', {}));
  return file.entries;
}

/**
 * Waits for the welcome, which opens by itself once all is in place: it comes to the front, where keys that were meant for
 * another tab would press nothing, and it speaks to the background. Not every driver of a browser lists its tab.
 */
export const greeted = (driver: Driver): Promise<void> =>
  expect
    .poll(() =>
      driver.inExtension(async () =>
        (await api.tabs.query({})).some(
          ({ url = '', status }) => url.endsWith('/welcome.html') && status === 'complete',
        ),
      ),
    )
    .toBe(true);

/**
 * Closes every page of ours, the welcome too, for whoever ends the background and looks at who wakes it: a page of ours asks
 * the house when it comes up and after each change, and one that came up behind another tab does so up to seconds later.
 */
export async function nobodyAsks(driver: Driver): Promise<void> {
  await greeted(driver);
  const left = () =>
    driver.inExtension(async (pages) => {
      const open = (await api.tabs.query({})).filter(({ url = '' }) => url.startsWith(pages) && /\.html\b/.test(url));
      await api.tabs.remove(open.flatMap(({ id }) => id ?? []));
      return open.length;
    }, driver.origin);
  await expect.poll(left).toBe(0);
}
