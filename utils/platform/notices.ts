import { browser } from 'wxt/browser';

/** A notification of ours, worded. */
export interface Notice {
  /** The same one shown again takes the place of the first. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

const WISH: { permissions: ['notifications'] } = { permissions: ['notifications'] };

/** Whether the browser lets us show notifications. Chromium goes on offering the interface after it was taken back: only this tells. */
export const noticesGranted = (): Promise<boolean> => browser.permissions.contains(WISH);

/** Shows the browser's prompt for notifications. To be called first thing in a click. False: refused. */
export const grantNotices = (): Promise<boolean> => browser.permissions.request(WISH);

/** Shows a notification. Fails where it is not granted. */
export async function showNotice({ id, title, text }: Notice): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: '/icon/128.png',
    title,
    message: text,
  });
}

/**
 * Calls back when one of ours is pressed, which takes it away. To be called in the first turn of the background: the press
 * may be what wakes it. Until it is granted neither browser has anything to listen to, and both have it in the moment of the grant.
 */
export function onNotice(pressed: (id: string) => void): void {
  const heard = (id: string) => {
    pressed(id);
    browser.notifications.clear(id).catch(console.error);
  };
  const listen = () => {
    const onClicked = browser.notifications?.onClicked;
    if (onClicked && !onClicked.hasListener(heard)) onClicked.addListener(heard);
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}
