import type { Page } from 'puppeteer-core';
import { atAnyHour, daysAgo, linkedin, seed } from './harness/seed.ts';
import { expect, test } from './harness/spec.ts';
import { afterRest } from './houses.ts';
import { linkedinSites } from './look-alikes/linkedin.ts';

/** Every div that came or went since, and the one that hangs. */
interface Watch {
  readonly divs: string[];
  readonly hangs: Element | null;
}
declare const theWatch: Watch;

const push = (page: Page, path: string) => page.evaluate((to) => history.pushState(null, '', to), path);

test('on a site that changes its address by itself, the banner speaks of where the person is, and stays while they move on', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(linkedinSites) });
  await seed(driver, [
    atAnyHour,
    ...linkedin(300),
    { at: daysAgo(300), type: 'site.chosen', data: { host: 'linkedin.com', mode: 'banner' } },
  ]);
  await driver.grant('linkedin.com');
  const page = await driver.open('https://www.linkedin.com/feed/');
  await push(page, '/in/ada/');
  await push(page, '/in/ada/details/skills/');
  const text = async () => (await driver.banner(page))?.text;
  // The job that belongs to the page now open, not to the one that was loaded.
  await expect.poll(text).toContain('Move the skill you most want to be hired for to the top.');

  await page.evaluate(() => {
    const divs: string[] = [];
    Object.assign(globalThis, { theWatch: { divs, hangs: document.querySelector('html > div') } });
    new MutationObserver((records) => {
      for (const { addedNodes, removedNodes } of records)
        for (const node of [...addedNodes, ...removedNodes]) divs.push(node.nodeName);
    }).observe(document.documentElement, { childList: true });
  });
  for (const path of ['/feed/', '/messaging/', '/in/ada/details/experience/']) {
    await push(page, path);
    await afterRest(page);
  }
  await page.goBack();
  await afterRest(page);
  expect(
    await page.evaluate(() => ({
      divs: theWatch.divs,
      hangs: theWatch.hangs?.isConnected,
      all: document.querySelectorAll('html > div').length,
    })),
  ).toEqual({ divs: [], hangs: true, all: 1 });

  await driver.pressBanner(page, 'Done');
  await expect.poll(text).toContain('Relit.');
});
