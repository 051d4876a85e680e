import { browser } from 'wxt/browser';
import { NOTHING_REMEMBERED } from '../core/nudges/memory.ts';
import { hostOf, hostsAbove } from '../core/sites/host.ts';
import type { House } from '../protocol/house.ts';
import { type AgendaStore, memoryIn } from './agenda-store.ts';
import { readClock } from './clock.ts';
import { isFailed } from './failed-answer.ts';
import { grantNotices, noticesGranted } from './notices.ts';
import { goToOwnPage } from './own-page.ts';
import { grant, isGranted, withdraw } from './permissions.ts';
import { onHouseChanged } from './tell-pages.ts';

const FILE_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  md: 'text/markdown',
  csv: 'text/csv',
  ics: 'text/calendar',
};
const SHORTCUT_PAGE = 'chrome://extensions/shortcuts';

/** The house as a page of ours sees it: small records are read directly, everything else is asked of the background. */
export function connect(store: AgendaStore): House {
  const firefox = import.meta.env.FIREFOX;
  return {
    ask: async (name, data) => {
      const reply: unknown = await browser.runtime.sendMessage({ name, data });
      // The background answers every message of ours; nothing at all means that it could not be reached.
      if (reply === undefined || isFailed(reply)) throw new Error(`No answer to ${name}`);
      return reply as never;
    },
    agenda: () => store.agenda(),
    site: (host) => store.site(hostsAbove(host)),
    memory: async () => (await store.record('memory', memoryIn)) ?? NOTHING_REMEMBERED,
    onChange: onHouseChanged,
    here: async () => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      const host = tab?.url ? hostOf(tab.url) : null;
      return tab?.url && tab.id !== undefined && host !== null
        ? { url: tab.url, host, title: tab.title ?? '', tab: tab.id }
        : null;
    },
    granted: isGranted,
    grant,
    withdraw,
    noticesGranted,
    grantNotices,
    clock: readClock,
    locale: navigator.language,
    browser: firefox ? 'firefox' : 'chrome',
    openPage: async (page, hash) => {
      await goToOwnPage(page, hash);
      leave();
    },
    leave,
    close: async () => {
      const tab = await browser.tabs.getCurrent();
      if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
    },
    shortcuts: async () => {
      const commands = await browser.commands.getAll();
      return commands.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
    },
    openShortcuts: async () => {
      try {
        if (firefox) await openFirefoxShortcuts();
        else await browser.tabs.create({ url: SHORTCUT_PAGE });
        return true;
      } catch {
        return false;
      }
    },
    copyText: async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false;
      }
    },
    saveFile: (name, text) => {
      const type = FILE_TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain';
      const url = URL.createObjectURL(new Blob([text], { type }));
      const link = Object.assign(document.createElement('a'), { href: url, download: name });
      link.click();
      // The browser reads the blob after the click has returned; freed with the page otherwise.
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    },
  };
}

/** Firefox leaves a popup open over the tab that was opened from it. */
function leave(): void {
  if (browser.extension.getViews({ type: 'popup' }).includes(window)) window.close();
}

async function openFirefoxShortcuts(): Promise<void> {
  const { commands } = browser;
  if (!('openShortcutSettings' in commands) || typeof commands.openShortcutSettings !== 'function')
    throw new Error('This browser has no page for shortcuts');
  await commands.openShortcutSettings();
}
