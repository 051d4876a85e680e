import { browser } from 'wxt/browser';

const WIDTH = 460;
const HEIGHT = 640;

/** Opens a page of ours in a small window of its own, beside what the person is looking at; in a tab where there are no windows. */
export async function openOwnWindow(page: string): Promise<void> {
  const url = browser.runtime.getURL(`/${page}` as '/moment.html');
  if (browser.windows?.create) await browser.windows.create({ url, type: 'popup', width: WIDTH, height: HEIGHT });
  else await browser.tabs.create({ url });
}
