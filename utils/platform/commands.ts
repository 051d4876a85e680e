import { browser } from 'wxt/browser';

/** Calls back with the tab in front when the person presses the key for a command of the manifest. */
export function onCommand(name: string, listener: (tab: number) => void): void {
  browser.commands.onCommand.addListener(async (command, tab) => {
    if (command !== name) return;
    const id = tab?.id ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
    if (id !== undefined) listener(id);
  });
}
