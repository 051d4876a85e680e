import { browser } from 'wxt/browser';
import { covers, grantOf, type Host } from '../core/sites/host.ts';

const wish = (host: Host) => ({ origins: [grantOf(host)] });

/** Whether the browser lets us onto the whole of this site: one page or one name of it is not enough. */
export const isGranted = (host: Host): Promise<boolean> => browser.permissions.contains(wish(host));

/** Which of these sites are granted, from one question to the browser however many there are. */
export async function grantedHosts(hosts: Iterable<Host>): Promise<Set<Host>> {
  const { origins = [] } = await browser.permissions.getAll();
  return new Set([...hosts].filter((host) => origins.some((pattern) => covers(pattern, host))));
}

/** Every site that the browser lets us onto as a whole. */
export async function allGrantedHosts(): Promise<Host[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.flatMap((pattern) => /^\*:\/\/\*\.([^/*]+)\/\*$/.exec(pattern)?.[1] ?? []);
}

/** Shows the browser's prompt for this one site. To be called first thing in a click: a browser asks for nothing after an `await`. */
export const grant = (host: Host): Promise<boolean> => browser.permissions.request(wish(host));

/** Gives the grant back. Without it already, nothing happens. */
export async function withdraw(host: Host): Promise<void> {
  await browser.permissions.remove(wish(host));
}

/** Calls back when grants came or went, in our pages or in the browser's own settings. */
export function onGrantsChanged(changed: { added: () => void; removed: () => void }): void {
  browser.permissions.onAdded.addListener(changed.added);
  browser.permissions.onRemoved.addListener(changed.removed);
}
