import { browser } from 'wxt/browser';
import type { BulbState } from '../core/bulbs/row.ts';
import { hasPageRules } from './page-rules.ts';

/** What the toolbar shows. */
export interface LampShown {
  readonly state: BulbState;
  /** Something can be done on the page now open. */
  readonly dot: boolean;
  /** A number instead of the dot, where the person chose one; null for none. */
  readonly count: number | null;
  /** The same in words. */
  readonly title: string;
}

/** White on it reaches 8.8:1. */
const BADGE = { backgroundColor: '#3b4a6b', color: '#ffffff' } as const;
/** A badge holds about four characters. */
const MOST_COUNTED = 99;

/** The pictures of a lamp by their size in pixels. They are drawn by `art/render-icons.ts`. */
export function lampPaths(state: BulbState, dot: boolean): Record<number, string> {
  const path = (size: number) => `/icon/${state}${dot ? '-dot' : ''}-${size}.png`;
  return { 16: path(16), 32: path(32) };
}

/**
 * Makes the toolbar show this: everywhere, or with `tabId` for as long as that tab stays on its page. Chromium cannot forget
 * earlier what was set for a tab; it is set to what the rest shows.
 */
export async function showLamp({
  state,
  dot,
  count,
  title,
  tabId,
}: LampShown & { readonly tabId?: number }): Promise<void> {
  const where = tabId === undefined ? {} : { tabId };
  const text = count ? (count > MOST_COUNTED ? `${MOST_COUNTED}+` : String(count)) : '';
  await unlessTabIsGone(async () => {
    await Promise.all([
      // Set for all tabs, it would lie over what the browser shows by address.
      ...(tabId === undefined && hasPageRules()
        ? []
        : [browser.action.setIcon({ ...where, path: lampPaths(state, dot && !text) })]),
      browser.action.setTitle({ ...where, title }),
      browser.action.setBadgeText({ ...where, text }),
      ...(text
        ? [
            browser.action.setBadgeBackgroundColor({
              ...where,
              color: BADGE.backgroundColor,
            }),
            browser.action.setBadgeTextColor({ ...where, color: BADGE.color }),
          ]
        : []),
    ]);
  });
}

async function unlessTabIsGone(effect: () => Promise<void>): Promise<void> {
  try {
    await effect();
  } catch (error) {
    // "No tab with id: 7." in Chromium, "Invalid tab ID: 7" in Firefox.
    if (!(error instanceof Error && /\btab (with )?id\b/i.test(error.message))) throw error;
  }
}

/** Makes the lamp open the popup at an address that ends in `hash`. */
export async function openPopupAt(hash: string): Promise<void> {
  await browser.action.setPopup({ popup: `${browser.runtime.getURL('/popup.html')}${hash}` });
}
