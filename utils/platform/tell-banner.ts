import { browser } from 'wxt/browser';

/** Says something to the banner in a tab. That there is none, or the tab is gone, is nobody's trouble. */
export function tellBanner(tab: number, name: 'banner.refresh' | 'banner.focus'): void {
  browser.tabs.sendMessage(tab, { name }, { frameId: 0 }).catch(() => undefined);
}
