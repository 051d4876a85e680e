import type { Page } from 'puppeteer-core';
import { startBrowser } from '../e2e/harness/driver.ts';
import { serveWeb } from '../e2e/harness/serve.ts';
import { fileOf, furnish, houseOf, settled } from './houses.ts';
import { addReference } from './reference-extension.ts';
import { type Group, type Row, row, sideBySide } from './row.ts';

const TIMES = 25;

declare global {
  /** In the measured page: when its heading was painted, in milliseconds since its navigation began. */
  var headingPainted: Promise<number>;
}

/**
 * Runs before anything of the page: marks its h1 in the moment in which it enters the document, so that the browser itself
 * says (Element Timing) in which frame it was painted first. A page that goes on with an h1 may take the mark off again
 * before the browser has said so.
 */
function watchHeading(): void {
  globalThis.headingPainted = new Promise((painted) => {
    new PerformanceObserver((list) => {
      const [first] = list.getEntries();
      if (first && 'renderTime' in first && typeof first.renderTime === 'number') painted(first.renderTime);
    }).observe({ type: 'element', buffered: true });
    new MutationObserver(() => {
      const heading = document.querySelector('h1:not([elementtiming])');
      heading?.setAttribute('elementtiming', 'heading');
    }).observe(document, { childList: true, subtree: true, attributes: true });
  });
}

/** From the start of the navigation to the frame that shows the heading, in a tab of its own. */
async function headingOf(page: Page, address: string): Promise<number> {
  await page.evaluateOnNewDocument(watchHeading);
  await page.goto(address);
  const painted = await page.evaluate(() => globalThis.headingPainted);
  await page.close();
  return painted;
}

async function popupOf(facts: number, bulbs: number): Promise<Row> {
  const web = await serveWeb({});
  const driver = await startBrowser('chromium', { web });
  try {
    await furnish(driver, fileOf(houseOf(facts, bulbs).past));
    const browser = (await driver.open('/manifest.json')).browser();
    const reference = await addReference(browser);
    const ours = async () => {
      const address = `${driver.origin}${await driver.lampOpens()}`;
      const painted = await headingOf(await browser.newPage(), address);
      // What the popup asks of the background after its paint is not to fall on whoever is measured next.
      await settled(driver);
      return painted;
    };
    const theirs = async () => {
      await settled(driver);
      return headingOf(await browser.newPage(), `${reference.origin}/line.html`);
    };
    const taken = await sideBySide(TIMES, ours, theirs);
    await reference.close();
    return row(`popup-${facts}`, 'ms', 1.5, taken.ours, 'a page with one static line', taken.reference);
  } finally {
    await driver.close();
    await web.close();
  }
}

export const popup: Group = {
  name: 'popup',
  measure: async () => [await popupOf(10, 5), await popupOf(100_000, 1_000)],
};
