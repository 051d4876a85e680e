import { browser } from 'wxt/browser';

/** Pages of ours that stand in a tab. */
export type OwnPage = 'options' | 'welcome' | 'site' | 'notes' | 'moment' | 'linkedin';

/** Goes to a page of ours: to the tab in which it is open already, or else to a new one. `hash` such as `#bulb=a-…`. */
export async function goToOwnPage(page: OwnPage, hash = ''): Promise<void> {
  const url = browser.runtime.getURL(`/${page}.html`);
  const [tab] = await viewsOf(url);
  if (tab === undefined) {
    const made = await browser.tabs.create({ url: `${url}${hash}` });
    // Asked for in a small window of ours, it stands in another one.
    if (made.windowId !== undefined) await browser.windows?.update(made.windowId, { focused: true });
    return;
  }
  // Without a place to go to it stays where it is: an address without its `#` would load it anew.
  await browser.tabs.update(tab.id, { active: true, ...(hash !== '' && { url: `${url}${hash}` }) });
  await browser.windows?.update(tab.windowId, { focused: true });
}

/** Tabs that show this page of ours already. Our own pages may be asked for without any permission. */
async function viewsOf(url: string): Promise<{ id: number; windowId: number }[]> {
  const tabs = await browser.tabs.query({ url: `${url}*` }).catch(() => []);
  return tabs.flatMap(({ id, windowId }) => (id === undefined || windowId === undefined ? [] : { id, windowId }));
}
