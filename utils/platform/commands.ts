import { browser } from 'wxt/browser';

/** The tab in front, as the browser tells it to whoever's key was pressed. */
export interface TabInFront {
  readonly id: number;
  readonly url: string;
  readonly title: string;
}

/** Calls back with the tab in front when the person presses the key for one of these commands of the manifest. */
export function onCommand(commands: Readonly<Record<string, (tab: TabInFront) => void>>): void {
  browser.commands.onCommand.addListener(async (command, pressedIn) => {
    const listener = Object.hasOwn(commands, command) ? commands[command] : undefined;
    if (!listener) return;
    const tab = pressedIn ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0];
    if (tab?.id !== undefined) listener({ id: tab.id, url: tab.url ?? '', title: tab.title ?? '' });
  });
}
