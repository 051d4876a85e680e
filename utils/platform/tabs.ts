import { browser } from 'wxt/browser';

/** Opens an address in a new tab in front; its id, or null where the browser gives none. */
export async function openTab(url: string): Promise<number | null> {
  const tab = await browser.tabs.create({ url });
  return tab.id ?? null;
}

export interface TabWatch {
  start(): void;
  stop(): void;
}

/**
 * Where a tab is now: null where it is gone. The address is null where it may not be seen, because its site is not granted,
 * and undefined while the page loads; `behind` where another tab of its window is in front of it.
 */
export async function whereabouts(tab: number): Promise<{ url: string | null | undefined; behind: boolean } | null> {
  const found = await browser.tabs.get(tab).catch(() => null);
  if (!found) return null;
  return { url: found.status === 'complete' ? found.url || null : undefined, behind: !found.active };
}

/**
 * Tells when a tab was closed, came to an address (null on a site that is not granted), or came to the front. Begins watching
 * at once in Chromium, because a worker that is woken by a tab must have its listeners in the first turn; `stop` them when no
 * tab is waited for, or every page of every site would wake us. Firefox goes on waking us for whatever was listened to in the
 * first turn, stopped or not (bug 1899767), so there it begins when it is told to, and what happened while we slept is looked
 * up at the next start.
 */
export function watchTabs(tell: {
  moved: (tab: number, url: string | null) => Promise<void>;
  closed: (tab: number) => Promise<void>;
  turned: () => Promise<void>;
}): TabWatch {
  const { onUpdated, onRemoved, onActivated } = browser.tabs;
  const updated = (tab: number, change: { status?: string | undefined }, { url }: { url?: string | undefined }) => {
    if (change.status === 'complete') tell.moved(tab, url || null).catch(console.error);
  };
  const removed = (tab: number) => {
    tell.closed(tab).catch(console.error);
  };
  const activated = () => {
    tell.turned().catch(console.error);
  };
  const watch: TabWatch = {
    start: () => {
      if (!onUpdated.hasListener(updated)) onUpdated.addListener(updated);
      if (!onRemoved.hasListener(removed)) onRemoved.addListener(removed);
      if (!onActivated.hasListener(activated)) onActivated.addListener(activated);
    },
    stop: () => {
      onUpdated.removeListener(updated);
      onRemoved.removeListener(removed);
      onActivated.removeListener(activated);
    },
  };
  if (import.meta.env.BROWSER !== 'firefox') watch.start();
  return watch;
}
