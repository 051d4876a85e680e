import { join, relative } from 'node:path';
import { type BrowserName, type Driver, startBrowser } from '../tests/e2e/harness/driver.ts';
import { until } from '../tests/e2e/harness/engine.ts';
import { atAnyHour, linkedin, seed } from '../tests/e2e/harness/seed.ts';
import { serveWeb } from '../tests/e2e/harness/serve.ts';
import { adaSites } from '../tests/e2e/look-alikes/ada.ts';
import { linkedinSites } from '../tests/e2e/look-alikes/linkedin.ts';
import { OUTPUT, ROOT } from './workshop.ts';

const PICTURES = join(OUTPUT, 'tour');

/**
 * The main job from end to end in a browser that nobody sees, on look-alikes of the real addresses: the first minute
 * with its finding, the toolbar, the banner where a bulb can be changed, the settings. Leaves a picture of each.
 */
export async function takeTour(browser: BrowserName, say: (text: string) => void): Promise<void> {
  const web = await serveWeb({ ...adaSites, ...linkedinSites });
  const driver = await startBrowser(browser, { web });
  const picture = async (page: Parameters<Driver['screenshot']>[0], name: string, what: string) => {
    const file = join(PICTURES, `${name}.png`);
    await driver.screenshot(page, file);
    say(`  ${relative(ROOT, file).padEnd(34)} ${what}`);
  };
  /** The banner hangs still, and is drawn. */
  const bannerAt = async (address: string) => {
    const page = await driver.open(address);
    await page.bringToFront();
    let before = '';
    await until(`the banner at ${address}`, async () => {
      const now = JSON.stringify((await driver.banner(page))?.box);
      const still = now !== undefined && now === before;
      before = now ?? '';
      return still;
    });
    return page;
  };

  try {
    await seed(driver, [atAnyHour]);
    const welcome = await driver.tab('/welcome.html');
    await driver.fill(welcome, /Where do people find you/, 'ada.example');
    await picture(welcome, '1-welcome', 'the first minute: three bulbs, one field');
    await driver.press(welcome, /^Hang /);
    await driver.press(welcome, /ada\.example/);
    await until('the finding', async () => /The footer says 2024/.test(await driver.text(welcome)));
    await picture(welcome, '2-finding', 'what the look at the front page found');

    await seed(driver, linkedin(300));
    await driver.ask('command', { command: { do: 'choose', host: 'linkedin.com', mode: 'banner' } });
    await driver.grant('linkedin.com');
    const popup = await driver.open('/popup.html');
    await popup.setViewport({ width: 400, height: 600 });
    await until('the popup', async () => /\bout\b/.test(await driver.text(popup)));
    await picture(popup, '3-popup', 'everything at a glance, most urgent first');
    await popup.close();

    await picture(await bannerAt('https://www.linkedin.com/in/ada/'), '4-banner-linkedin', 'said where it can be changed');
    await driver.ask('command', { command: { do: 'set', to: { corner: 'top-right' } } });

    const options = await driver.open('/options.html');
    await until('the settings', async () => (await driver.text(options)).length > 200);
    await picture(options, '6-options', 'the settings');
  } finally {
    await driver.close();
    await web.close();
  }

  // One banner a day in all: another day is another house.
  const otherWeb = await serveWeb(adaSites);
  const otherDay = await startBrowser(browser, { web: otherWeb });
  try {
    const { website } = await import('../tests/e2e/harness/seed.ts');
    await seed(otherDay, [atAnyHour, ...website('https://ada.example/', 200)]);
    await otherDay.grant('ada.example');
  } finally {
    await otherDay.close();
    await otherWeb.close();
  }
}
