import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';

/** A rule that is broken, and by what. */
export interface Broken {
  readonly rule: string;
  readonly help: string;
  readonly where: readonly string[];
}

const report = `(found) => found.violations.map(({ id, help, nodes }) => ({ rule: id, help, where: nodes.map(({ html }) => html.slice(0, 200)) }))`;

/** What axe finds wrong on a page. */
export async function axePage(page: Page): Promise<readonly Broken[]> {
  await page.evaluate(axe.source);
  return (await page.evaluate(`axe.run().then(${report})`)) as readonly Broken[];
}

/** What axe finds wrong in the banner. Axe sees nothing in a closed root, so the root is opened to it in the extension's own world. */
export const axeBanner = (driver: Driver, page: Page): Promise<readonly Broken[]> =>
  driver.inPage(
    page,
    `async () => {
      const module = undefined, define = undefined;
      ${axe.source}
      const open = (host) => host.shadowRoot ?? host.openOrClosedShadowRoot ?? globalThis.chrome?.dom?.openOrClosedShadowRoot(host);
      const host = [...document.querySelectorAll('html > div, body > div')].find(open);
      if (!host) throw new Error('There is no banner to look into.');
      Object.defineProperty(host, 'shadowRoot', { value: open(host), configurable: true });
      const found = await window.axe.run(host);
      delete host.shadowRoot;
      return (${report})(found);
    }`,
  );
