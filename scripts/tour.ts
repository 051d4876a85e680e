import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type BrowserName, type Driver, startBrowser } from '../tests/e2e/harness/driver.ts';
import { until } from '../tests/e2e/harness/engine.ts';
import { atAnyHour, linkedin, type Past, seed, waitingNote, website } from '../tests/e2e/harness/seed.ts';
import { serveWeb } from '../tests/e2e/harness/serve.ts';
import { adaSites } from '../tests/e2e/look-alikes/ada.ts';
import { linkedinSites } from '../tests/e2e/look-alikes/linkedin.ts';
import { en } from '../utils/words/locales/en/index.ts';
import { OUTPUT, ROOT } from './workshop.ts';

const PICTURES = join(OUTPUT, 'tour');

/** A house that is a few months old. */
const months: readonly Past[] = [
  atAnyHour,
  ...linkedin(300),
  ...website('https://ada.example/', 40),
  ...waitingNote('Grace', 4),
];

/**
 * The main job from end to end in a browser that nobody sees, on look-alikes of the real addresses: the first minute
 * with its finding, the popup, the banner where a bulb can be changed, the options. Leaves a picture of each.
 */
export async function takeTour(browser: BrowserName, say: (text: string) => void): Promise<void> {
  const picture = async (driver: Driver, page: Page, name: string, what: string) => {
    const file = join(PICTURES, `${name}.png`);
    await page.evaluate(() => scrollTo(0, 0));
    await driver.screenshot(page, file);
    say(`  ${relative(ROOT, file).padEnd(38)} ${what}`);
  };
  /** Every stop is a house of its own: there is one banner a day, so a second one is another person's day. */
  const visit = async (past: readonly Past[], look: (driver: Driver) => Promise<void>) => {
    const web = await serveWeb({ ...adaSites, ...linkedinSites });
    try {
      const driver = await startBrowser(browser, { web, viewport: { width: 1120, height: 760 } });
      try {
        await driver.tab('/welcome.html');
        if (past.length > 0) await seed(driver, past);
        await look(driver);
      } finally {
        await driver.close();
      }
    } finally {
      await web.close();
    }
  };

  await visit([], async (driver) => {
    const page = await driver.tab('/welcome.html');
    await driver.fill(page, en['welcome.address'], 'ada.example');
    await picture(driver, page, '1-welcome', 'the first minute: one field, three bulbs');
    await driver.press(page, en['welcome.hang']);
    await driver.press(page, en['welcome.look.button']);
    await until('the finding', async () => (await driver.text(page)).includes('2024'));
    await picture(driver, page, '2-finding', 'what the look at the front page found');
  });
  await visit(months, async (driver) => {
    const popup = await driver.popup();
    await until('the popup', async () => (await driver.text(popup)).includes('LinkedIn'));
    await picture(driver, popup, '3-popup', 'everything at a glance, most urgent first');
  });
  await visit(months, async (driver) => {
    await driver.ask('command', { command: { do: 'choose', host: 'linkedin.com', mode: 'banner' } });
    await driver.grant('linkedin.com');
    const page = await driver.open('https://www.linkedin.com/in/ada/');
    await driver.bannerHangs(page);
    await picture(driver, page, '4-banner-on-linkedin', 'said where it can be changed');
  });
  await visit([atAnyHour, ...website('https://ada.example/', 200)], async (driver) => {
    await driver.grant('ada.example');
    const page = await driver.open('https://ada.example/');
    await driver.bannerHangs(page);
    await picture(driver, page, '5-banner-on-own-site', 'the same on a website of one’s own');
  });
  await visit(months, async (driver) => {
    const page = await driver.open('/options.html');
    await until('the options', async () => (await driver.text(page)).includes('LinkedIn'));
    await picture(driver, page, '6-options', 'bulbs, times, sites, the whole house as a file');
  });
}
