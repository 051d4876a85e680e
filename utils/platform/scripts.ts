import { browser } from 'wxt/browser';
import { grantOf, type Host, hostsAbove } from '../core/sites/host.ts';

const BANNER = 'banner';
const BANNER_FILE = '/banner.js';
const POINT_OUT_FILE = '/point-out.js';

/**
 * Makes the banner's script registered for exactly these hosts and not for `silent` ones below them, in one call, or none
 * where it is so already. Gives those that were not registered before, whose open pages have no script yet, and those
 * that are no more, whose open pages may have one.
 */
export async function registerBanner(
  hosts: readonly Host[],
  silent: readonly Host[] = [],
): Promise<{ fresh: Host[]; gone: Host[] }> {
  const speaking = new Set(hosts);
  const matches = [...speaking].map(grantOf).sort();
  const excludeMatches = silent
    .filter((host) => hostsAbove(host).some((above) => speaking.has(above)))
    .map(grantOf)
    .sort();
  const [registered] = await browser.scripting.getRegisteredContentScripts({
    ids: [BANNER],
  });
  const before = registered?.matches ?? [];
  const changes = {
    fresh: hosts.filter((host) => !before.includes(grantOf(host))),
    gone: before.filter((match) => !matches.includes(match)).map(hostIn),
  };
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [BANNER] });
    return changes;
  }
  const wanted = {
    id: BANNER,
    matches,
    ...((excludeMatches.length > 0 || registered?.excludeMatches?.length) && { excludeMatches }),
    js: [BANNER_FILE],
    runAt: 'document_idle',
    allFrames: false,
    persistAcrossSessions: true,
  } as const satisfies Parameters<typeof browser.scripting.registerContentScripts>[0][number];
  if (!registered) await browser.scripting.registerContentScripts([wanted]);
  else if (!sameMembers(before, matches) || !sameMembers(registered.excludeMatches ?? [], excludeMatches))
    await browser.scripting.updateContentScripts([wanted]);
  return changes;
}

/** The host of a match pattern as `grantOf` makes them. */
const hostIn = (match: string): Host => match.slice('*://*.'.length, -'/*'.length);

const sameMembers = (some: readonly string[], sorted: readonly string[]): boolean =>
  some.length === sorted.length && [...some].sort().every((one, at) => one === sorted[at]);

/** Puts the banner's script into a page that was open before its site was granted. False where the browser does not let us. */
export const injectBanner = (tabId: number): Promise<boolean> => inject(tabId, BANNER_FILE);

/** Puts what points things out beside the banner of a page. False where the browser does not let us. */
export const injectPointOut = (tabId: number): Promise<boolean> => inject(tabId, POINT_OUT_FILE);

const inject = (tabId: number, file: typeof BANNER_FILE | typeof POINT_OUT_FILE): Promise<boolean> =>
  inTab(browser.scripting.executeScript({ target: { tabId }, files: [file] }));

/** The tabs that show a page of these hosts, as far as they are granted. Sleeping ones are left asleep. */
export async function tabsAt(hosts: readonly Host[]): Promise<{ id: number; url: string }[]> {
  if (hosts.length === 0) return [];
  const tabs = await browser.tabs.query({
    url: hosts.map(grantOf),
    discarded: false,
  });
  return tabs.flatMap(({ id, url }) => (id === undefined || url === undefined ? [] : [{ id, url }]));
}

/** Runs `func` once in every open page of these hosts. It is sent as text, so it may use nothing but what is inside it. */
export async function sweep(hosts: readonly Host[], func: () => void): Promise<void> {
  const tabs = await tabsAt(hosts);
  await Promise.all(tabs.map(({ id }) => inTab(browser.scripting.executeScript({ target: { tabId: id }, func }))));
}

/** A tab that was closed or has gone elsewhere meanwhile is no failure. */
const inTab = (run: Promise<unknown>): Promise<boolean> =>
  run.then(
    () => true,
    () => false,
  );
