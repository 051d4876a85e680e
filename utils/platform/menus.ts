import { browser } from 'wxt/browser';

/** What is pressed in a page's menu, and what the browser says of where that was: nothing of it is asked of the page. */
export interface MenuPress<Line extends string> {
  readonly line: Line;
  readonly url: string;
  readonly title: string;
  /** What was marked; empty where nothing was. */
  readonly quote: string;
  /** The address of the link or the picture that was pressed; empty where it was the page. */
  readonly target: string;
}

/**
 * Puts our lines into the menu of every page of the web, or gives those that are there their words again. A browser keeps
 * them while the background sleeps, and most of them over a restart; whoever wakes asks again, because nothing tells that
 * they were lost.
 */
export function showInMenus(titles: Readonly<Record<string, string>>): void {
  for (const [id, title] of Object.entries(titles))
    browser.contextMenus.create({ id, title, contexts: [...PRESSED], documentUrlPatterns: ['*://*/*'] }, () => {
      // Read, or the browser writes it down as a mistake: one that is there already is none.
      if (browser.runtime.lastError) void browser.contextMenus.update(id, { title });
    });
}

// In Firefox a page in a frame is a frame and nothing else.
const PRESSED = ['page', 'frame', 'selection', 'link', 'image'] as const;

/** Calls back when one of these lines is pressed. To be called in the first turn: the press may be what wakes us. */
export function onMenu<Line extends string>(lines: readonly Line[], pressed: (press: MenuPress<Line>) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const line = lines.find((one) => one === info.menuItemId);
    if (line === undefined) return;
    pressed({
      line,
      url: info.pageUrl ?? tab?.url ?? '',
      title: tab?.title ?? '',
      quote: info.selectionText ?? '',
      target: info.linkUrl ?? info.srcUrl ?? '',
    });
  });
}
