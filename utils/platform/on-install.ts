import { browser } from 'wxt/browser';

/** Calls back once after the product was installed, and once after each update of it (not of the browser). */
export function onInstalled(happened: { installed: () => void; updated: () => void }): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') happened.installed();
    if (reason === 'update') happened.updated();
  });
}

/** Calls back when the browser has started. */
export function onBrowserStarted(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}
