import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { BUILDS } from '../../../scripts/workshop.ts';
import type { MessageData, MessageName, Replies } from '../../../utils/protocol/messages.ts';
import { launchChromium } from './chromium.ts';
import { type Engine, type Launch, until } from './engine.ts';
import { launchFirefox } from './firefox.ts';
import type { Web } from './serve.ts';

/** The browser's interface for extensions, in a page of ours. */
declare const api: ExtensionApi;
/** Only in the page: how each browser lets an extension look into a closed root. */
declare const chrome: { dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } };

export type BrowserName = keyof typeof BUILDS;

/** One thing on the banner that can be pressed. */
export interface Press {
  readonly label: string;
  readonly focused: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** The banner as it stands in a page. */
export interface Banner {
  readonly text: string;
  readonly presses: readonly Press[];
  /** What of it is seen, within the view. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** What the toolbar shows for the tab in front. */
export interface Toolbar {
  readonly title: string;
  readonly badge: string;
}

/** A browser with the built extension in it, at real addresses. The same for both browsers; a page is Puppeteer's own `Page`. */
export interface Driver {
  readonly name: BrowserName;
  /** Where the pages of the extension are, without a slash at the end. */
  readonly origin: string;
  readonly web: Web;
  /** Opens a tab: a web address, or a page of ours such as `/popup.html`. */
  open(address: string): Promise<Page>;
  goto(page: Page, address: string): Promise<void>;
  reload(page: Page): Promise<void>;
  /** Waits for a tab that something else opens, by a part of its address. */
  tab(address: string): Promise<Page>;
  /** Every tab that is open, by its address. */
  tabs(): Promise<ReadonlyMap<Page, string>>;
  /** The page of ours that a click on the lamp opens just now, such as `/popup.html`. */
  lampOpens(): Promise<string>;
  /** The popup as it opens from the toolbar; where that cannot be driven (Firefox), in a tab. */
  popup(): Promise<Page>;
  /** What can be read on a page; the same words a person sees. */
  text(page: Page): Promise<string>;
  /** Presses the button, link or field of that name, with the mouse. Waits for it to be there. */
  press(page: Page, label: string | RegExp): Promise<void>;
  /** Types into the field of that name, over what is there. */
  fill(page: Page, label: string | RegExp, text: string): Promise<void>;
  screenshot(page: Page, file: string, options?: { readonly whole?: boolean }): Promise<void>;

  /** The banner in a page, or null while there is none. Reads the closed root, as only the extension itself can. */
  banner(page: Page): Promise<Banner | null>;
  /** Waits until there is a banner and it hangs still. */
  bannerHangs(page: Page): Promise<Banner>;
  /** Presses something on the banner with the real mouse. Waits for it to be there. */
  pressBanner(page: Page, label: string | RegExp): Promise<void>;
  /** Any function, run by the extension in a granted page, in its own world. `source` is its text. */
  inPage<T>(page: Page, source: string): Promise<T>;

  /** Sends a message to the background, from a page of ours. */
  ask<N extends MessageName>(name: N, data: MessageData<N>): Promise<Replies[N]>;
  /** Runs in a page of ours that shows nothing and says nothing; `api` is the browser's interface. */
  inExtension<A extends unknown[], T>(work: (...given: A) => T | Promise<T>, ...given: A): Promise<T>;
  toolbar(page: Page): Promise<Toolbar>;
  /** Grants sites, by a real click. They must be among those that `start` was told to accept. */
  grant(...sites: string[]): Promise<void>;
  /** Takes grants back, as the browser's own settings do. */
  withdraw(...sites: string[]): Promise<void>;
  granted(): Promise<readonly string[]>;

  backgroundRuns(): Promise<boolean>;
  killBackground(): Promise<void>;
  /** Closes the browser and opens it again on the same profile. Pages held from before are gone. */
  restart(): Promise<void>;
  /** Updates the extension under open pages. Pages of ours are gone. Returns the new version. */
  update(): Promise<string>;
  colours(scheme: 'light' | 'dark'): Promise<void>;
  close(): Promise<void>;
}

export interface Start extends Partial<Omit<Launch, 'web'>> {
  readonly web: Web;
}

/** The same answer twice over: banners are let down softly, pages scroll to what they open, and a hand waits until it is still. */
async function still<T>(what: string, ask: () => Promise<T | null | undefined>): Promise<T> {
  let before = '';
  return until(what, async () => {
    const answer = await ask();
    const same = JSON.stringify(answer) === before;
    before = JSON.stringify(answer) ?? '';
    return same ? answer : null;
  });
}

const isWeb = (address: string) => /^[a-z-]+:/.test(address);
const VIEW = { width: 1280, height: 800 };
/** So often a tab is asked for before it counts as lost. */
const LONG = 75;

/** Starts a browser with a fresh profile and the production build in it. */
export async function startBrowser(name: BrowserName, start: Start): Promise<Driver> {
  const { web } = start;
  const sites = [...new Set(web.hosts.map((host) => host.replace(/^www\./, '')))];
  const launch: Launch = {
    build: BUILDS[name],
    accepts: sites,
    unknownHosts: [],
    display: null,
    language: 'en-GB',
    viewport: VIEW,
    ...start,
  };
  const engine: Engine = await (name === 'chromium' ? launchChromium(launch) : launchFirefox(launch));
  const { origin } = engine;
  let closet: Page | null = null;
  /** A page of ours that runs none of our code: the manifest itself. It lets tests speak as the extension does. */
  const control = async (): Promise<Page> => {
    if (closet && !closet.isClosed()) {
      const alive = await closet.evaluate(() => typeof api === 'object' && Boolean(api.runtime?.id)).catch(() => false);
      if (alive) return closet;
    }
    const front = await inFront();
    closet = await engine.browser().newPage();
    await engine.goto(closet, `${origin}/manifest.json`);
    await closet.evaluate(() => {
      const all = globalThis as unknown as { api: unknown; browser?: unknown; chrome?: unknown };
      all.api = all.browser ?? all.chrome;
    });
    await front?.bringToFront();
    return closet;
  };
  let last: Page | null = null;
  const inFront = async () => (last && !last.isClosed() ? last : null);

  const inExtension: Driver['inExtension'] = async (work, ...given) =>
    (await control()).evaluate(work as (...sent: unknown[]) => never, ...given);
  const open = async (address: string): Promise<Page> => {
    const page = await engine.browser().newPage();
    last = page;
    await engine.goto(page, isWeb(address) ? address : `${origin}${address}`);
    return page;
  };
  /** Firefox's driver loses sight, now and then, of a tab that changes its process as it comes up. A page of ours is the same in another. */
  const openedAgain = async (address: string): Promise<Page> => {
    const there = await inExtension(async () => (await api.tabs.query({})).map(({ id, url = '' }) => ({ id, url })));
    const unlisted = there.find(({ url }) => url.startsWith(origin) && url.includes(address));
    if (unlisted?.id === undefined) throw new Error(`the browser has ${there.map(({ url }) => url).join(', ')}`);
    await inExtension((id) => api.tabs.remove(id), unlisted.id);
    return open(unlisted.url.replace(origin, ''));
  };
  const lampOpens = async () => (await inExtension(() => api.action.getPopup({}))).replace(origin, '');
  const tabOf = (page: Page): Promise<number> =>
    inExtension(async (address) => {
      const tabs = (await api.tabs.query({})).filter((tab) => tab.url === address);
      const tab = tabs.find(({ active }) => active) ?? tabs.at(-1);
      if (tab?.id === undefined) throw new Error(`The extension sees no tab at ${address}`);
      return tab.id;
    }, page.url());

  const tabs = async (): Promise<Map<Page, string>> => {
    const found = new Map<Page, string>();
    for (const page of await engine.browser().pages()) {
      // Asked of the page: Firefox tells a driver nothing of where pages of ours have gone.
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (page !== closet && /^(https?|[a-z]+-extension):/.test(address)) found.set(page, address);
    }
    return found;
  };

  const banner = async (page: Page): Promise<Banner | null> =>
    inExtension(
      async (tabId) => {
        const [ran] = await api.scripting.executeScript({
          target: { tabId },
          func: () => {
            type Looks = Element & { openOrClosedShadowRoot?: ShadowRoot | null };
            const rootOf = (host: Looks) =>
              host.shadowRoot
                ? null
                : (host.openOrClosedShadowRoot ??
                  (typeof chrome === 'object' ? chrome.dom?.openOrClosedShadowRoot(host) : null));
            const hosts = [...document.querySelectorAll('html > div, body > div, dialog > div')];
            const root = hosts.map(rootOf).find((found) => found);
            if (!root) return null;
            const boxes = [...root.querySelectorAll('*')]
              .map((element) => element.getBoundingClientRect())
              .filter((box) => box.width * box.height > 4);
            if (boxes.length === 0) return null;
            const x = Math.min(...boxes.map((box) => box.left));
            const y = Math.min(...boxes.map((box) => box.top));
            return {
              text: [...root.children]
                .map((child) => (child instanceof HTMLElement ? child.innerText : ''))
                .join('\n')
                .trim(),
              box: {
                x,
                y,
                width: Math.max(...boxes.map((box) => box.right)) - x,
                height: Math.max(...boxes.map((box) => box.bottom)) - y,
              },
              presses: [...root.querySelectorAll('button, a[href], [role=button], [role=menuitem], input, select')]
                .map((element) => ({ element, box: element.getBoundingClientRect() }))
                .filter(({ box }) => box.width * box.height > 0)
                .map(({ element, box }) => ({
                  label: (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim(),
                  focused: root.activeElement === element,
                  x: box.x,
                  y: box.y,
                  width: box.width,
                  height: box.height,
                })),
            };
          },
        });
        return (ran?.result ?? null) as Banner | null;
      },
      await tabOf(page),
    );

  const matches = (label: string | RegExp) =>
    typeof label === 'string' ? { text: label, pattern: null } : { text: null, pattern: label.source };
  /** Marks nothing: returns where the named control is, scrolled into view. */
  const find = (page: Page, label: string | RegExp, which: string) =>
    still(`${which} “${label}” on ${page.url()}`, () =>
      page.evaluate(
        ({ text, pattern }, selector) => {
          const nameOf = (element: Element): string => {
            const labels = 'labels' in element ? [...((element.labels as NodeListOf<Element> | null) ?? [])] : [];
            const by = (element.getAttribute('aria-labelledby') ?? '')
              .split(/\s+/)
              .flatMap((id) => document.getElementById(id) ?? []);
            const named = by.length > 0 ? by : labels;
            const name =
              element.getAttribute('aria-label') ??
              (named.length > 0 ? named.map((one) => one.textContent).join(' ') : element.textContent);
            return (name || element.getAttribute('placeholder') || element.getAttribute('title') || '')
              .replace(/\s+/g, ' ')
              .trim();
          };
          const fits = (name: string) => (pattern === null ? name === text : new RegExp(pattern).test(name));
          for (const element of document.querySelectorAll(selector)) {
            if (!fits(nameOf(element))) continue;
            const own = element.getBoundingClientRect();
            // A check box that is drawn by its label is pressed there.
            const shown = own.width * own.height > 4 ? element : element.closest('label');
            if (!shown?.checkVisibility()) continue;
            shown.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
            const box = shown.getBoundingClientRect();
            if (box.width * box.height > 0) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
          }
          return null;
        },
        matches(label),
        which,
      ),
    );

  return {
    name,
    origin,
    web,
    open,
    goto: engine.goto,
    reload: async (page) => {
      const before = await page.evaluate(() => performance.timeOrigin);
      await page.evaluate(() => location.reload()).catch(() => {});
      await until('the page to load again', () =>
        page.evaluate((then) => performance.timeOrigin !== then && document.readyState === 'complete', before),
      );
    },
    tab: (address) => {
      let asked = 0;
      return until(`a tab at ${address}`, async () => {
        for (const [page, at] of await tabs()) {
          if (!at.includes(address)) continue;
          last = page;
          return page;
        }
        asked += 1;
        return asked < LONG || !address.startsWith('/') ? null : openedAgain(address);
      });
    },
    tabs,
    lampOpens,
    popup: async () => {
      if (name === 'firefox') return open(await lampOpens());
      const seen = new Set(engine.browser().targets());
      await inExtension(() => api.action.openPopup());
      const target = await engine
        .browser()
        .waitForTarget((one) => !seen.has(one) && one.url().startsWith(`${origin}/popup.html`));
      return target.asPage();
    },
    text: (page) => page.evaluate(() => document.body.innerText.replace(/[ \t]+/g, ' ').trim()),
    press: async (page, label) => {
      const { x, y } = await find(
        page,
        label,
        'button, a[href], [role=button], [role=menuitem], [role=option], [role=tab], summary, input, select',
      );
      await page.mouse.click(x, y);
    },
    fill: async (page, label, text) => {
      const { x, y } = await find(page, label, 'input, textarea, [contenteditable]');
      await page.mouse.click(x, y, { count: 3 });
      await page.keyboard.press('Backspace');
      await page.keyboard.type(text);
    },
    screenshot: async (page, file, { whole = false } = {}) => {
      await mkdir(dirname(file), { recursive: true });
      // A tab behind another is not painted; the popup is no tab.
      await page.bringToFront().catch(() => {});
      await page.screenshot({ path: file as `${string}.png`, fullPage: whole });
    },
    banner,
    bannerHangs: (page) => still(`the banner at ${page.url()}`, () => banner(page)),
    pressBanner: async (page, label) => {
      const fits = (name: string) => (typeof label === 'string' ? name === label : label.test(name));
      const found = await still(`“${label}” on the banner at ${page.url()}`, async () =>
        (await banner(page))?.presses.find((press) => fits(press.label)),
      );
      await page.mouse.click(found.x + found.width / 2, found.y + found.height / 2);
    },
    inPage: async <T>(page: Page, source: string) => {
      const tabId = await tabOf(page);
      const closetPage = await control();
      return (await closetPage.evaluate(
        `api.scripting.executeScript({ target: { tabId: ${tabId} }, func: ${source} }).then(([ran]) => ran?.result ?? null)`,
      )) as T;
    },
    ask: (message, data) => inExtension((sent) => api.runtime.sendMessage(sent), { name: message, data }) as never,
    inExtension,
    toolbar: async (page) => {
      await page.bringToFront();
      last = page;
      return inExtension(async () => {
        const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
        const details = tab?.id === undefined ? {} : { tabId: tab.id };
        return { title: await api.action.getTitle(details), badge: await api.action.getBadgeText(details) };
      });
    },
    grant: async (...wanted) => {
      const front = await inFront();
      const page = await control();
      await page.bringToFront();
      await page.evaluate(
        (origins) => {
          const all = globalThis as unknown as { grantSaid?: boolean | string };
          delete all.grantSaid;
          document.addEventListener(
            'click',
            () => {
              api.permissions.request({ origins }).then(
                (yes) => {
                  all.grantSaid = yes;
                },
                (error) => {
                  all.grantSaid = String(error);
                },
              );
            },
            { once: true },
          );
        },
        wanted.map((site) => `*://*.${site}/*`),
      );
      await page.mouse.click(40, 40);
      const said = await until('the grant', () =>
        page.evaluate(() => {
          const { grantSaid } = globalThis as unknown as { grantSaid?: boolean | string };
          return grantSaid === undefined ? null : String(grantSaid);
        }),
      );
      if (said !== 'true') throw new Error(`${wanted.join(', ')} was not granted: ${said}`);
      await front?.bringToFront();
    },
    withdraw: async (...sitesToLeave) =>
      void (await inExtension(
        (origins) => api.permissions.remove({ origins }),
        sitesToLeave.map((site) => `*://*.${site}/*`),
      )),
    granted: () => inExtension(async () => (await api.permissions.getAll()).origins ?? []),
    backgroundRuns: engine.backgroundRuns,
    killBackground: engine.killBackground,
    restart: async () => {
      closet = null;
      last = null;
      await engine.restart();
    },
    update: async () => {
      const version = await engine.update();
      closet = null;
      return version;
    },
    colours: engine.colours,
    close: engine.close,
  };
}
