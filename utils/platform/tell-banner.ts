import { browser } from 'wxt/browser';

/** Says something to the banner in a tab. That there is none, or the tab is gone, is nobody's trouble. */
export function tellBanner(tab: number, name: 'banner.refresh' | 'banner.focus'): void {
  browser.tabs.sendMessage(tab, { name }, { frameId: 0 }).catch(() => undefined);
}

/**
 * Says it to every banner there is: also where the site is not granted any more and its tabs cannot be found by their
 * address. In a tab without one, nothing arrives.
 */
export async function tellEveryBanner(name: 'banner.refresh'): Promise<void> {
  for (const { id } of await browser.tabs.query({ discarded: false })) if (id !== undefined) tellBanner(id, name);
}
