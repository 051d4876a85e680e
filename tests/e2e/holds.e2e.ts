import type { Page } from 'puppeteer-core';
import { daysPass, forgetShown } from './days-pass.ts';
import type { Driver } from './harness/driver.ts';
import { expect, test } from './harness/spec.ts';
import { afterRest, openBurnedOut } from './houses.ts';
import { adaSites } from './look-alikes/ada.ts';

interface Hold {
  readonly what: string;
  readonly press: (driver: Driver, page: Page) => Promise<void>;
  /** Where a person takes it back, on a page of ours. */
  readonly place: string;
  readonly takeBack: (driver: Driver, page: Page) => Promise<void>;
}

const fromMenu = (label: string) => async (driver: Driver, page: Page) => {
  await driver.pressBanner(page, 'More');
  await driver.pressBanner(page, label);
};
const fromHistory = (line: RegExp) => async (driver: Driver, page: Page) => {
  await driver.press(page, 'More for Website');
  await driver.press(page, 'History');
  await driver.press(page, line);
};

const holds: readonly Hold[] = [
  {
    what: 'Later',
    press: async (driver, page) => {
      await driver.pressBanner(page, 'Later');
      await driver.pressBanner(page, 'Next month');
    },
    place: '/options.html#bulbs',
    takeBack: fromHistory(/^Undo: Put off until/),
  },
  {
    what: '×',
    press: (driver, page) => driver.pressBanner(page, 'Close for a week'),
    place: '/options.html#bulbs',
    takeBack: fromHistory(/^Undo: Not on a page until/),
  },
  {
    what: 'Not on this site',
    press: fromMenu('Not on this site'),
    place: '/options.html#where',
    takeBack: (driver, page) => driver.press(page, 'Turn on again: reminders on ada.example'),
  },
  {
    what: 'Switch this bulb off',
    press: fromMenu('Switch this bulb off'),
    place: '/options.html#bulbs',
    takeBack: async (driver, page) => {
      await driver.press(page, 'More for Website');
      await driver.press(page, 'Switch on');
    },
  },
];

test.for(holds)(
  '“$what” holds over a reload, another day and an ended background, until it is taken back',
  async ({ press, place, takeBack }, { serve, start }) => {
    const driver = await start({ web: await serve(adaSites) });
    const page = await openBurnedOut(driver, 'https://ada.example/');
    const journal = async () => JSON.parse(await driver.ask('export', {})).entries.length;
    const before = await journal();
    await press(driver, page);
    await expect.poll(journal).toBe(before + 1);
    /** With nothing else left that could hold the banner back. */
    const staysAway = async () => {
      await forgetShown(driver);
      await driver.reload(page);
      await afterRest(page);
      expect(await driver.banner(page)).toBeNull();
    };
    await staysAway();
    await daysPass(driver, 1);
    await staysAway();

    const options = await driver.open(place);
    await takeBack(driver, options);
    await expect.poll(() => driver.ask('rows', { query: '', limit: 9 })).toMatchObject([{ state: 'out', later: null }]);
    await forgetShown(driver);
    await page.bringToFront();
    await driver.reload(page);
    await expect.poll(() => driver.banner(page)).not.toBeNull();
  },
);

test('“Later” and × end by themselves: the banner comes again when their time is over', async ({ serve, start }) => {
  const driver = await start({ web: await serve(adaSites) });
  const page = await openBurnedOut(driver, 'https://ada.example/');
  await driver.pressBanner(page, 'Close for a week');
  await expect.poll(() => driver.banner(page)).toBeNull();

  await daysPass(driver, 8);
  await driver.reload(page);
  await driver.pressBanner(page, 'Later');
  await driver.pressBanner(page, 'Tomorrow');
  await expect.poll(async () => (await driver.banner(page))?.text).toContain('Put off: Tomorrow');

  // Nothing of ours is on the page meanwhile: what brings it back is the alarm, or the browser that is started again.
  await daysPass(driver, 8);
  await driver.restart();
  const dayAfter = await driver.open('https://ada.example/');
  await expect.poll(() => driver.banner(dayAfter)).not.toBeNull();
});
