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

/** Greets whoever has just installed it. At once, without looking for a tab that cannot be there: what opens late would stand in front of what they have turned to. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
