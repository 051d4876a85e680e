import type { Page } from 'puppeteer-core';
import { forgetShown } from '../e2e/days-pass.ts';
import { type Driver, startBrowser } from '../e2e/harness/driver.ts';
import { until } from '../e2e/harness/engine.ts';
import { serveWeb } from '../e2e/harness/serve.ts';
import { CONTENT, fileOf, furnish, houseOf, SPEAKS, settled } from './houses.ts';
import { addReference, MOUNTS_HERE, worldsOf } from './reference-extension.ts';
import { type Group, median, type Row, row } from './row.ts';

const UNLISTED = 'unlisted.example';
const VISITS = 8;
const BANNERS = 8;

interface Cost {
  /** Milliseconds of script. */
  readonly script: number;
  /** Bytes of heap that stay. */
  readonly heap: number;
}

/** What the scripts of a page cost by now, whoever they are of. These pages have none of their own. */
async function costOf(page: Page): Promise<Cost> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  const before = await page.metrics();
  await session.send('HeapProfiler.collectGarbage');
  const after = await page.metrics();
  await session.detach();
  return { script: (before.ScriptDuration ?? 0) * 1_000, heap: after.JSHeapUsedSize ?? 0 };
}

/** How many scripts of ours came into a page over some visits. */
async function scriptsAt(driver: Driver, host: string): Promise<number> {
  let scripts = 0;
  for (let visit = 0; visit < VISITS; visit += 1) {
    const page = await driver.open('about:blank');
    const worlds = await worldsOf(page);
    await driver.goto(page, `https://${host}/`);
    // A page's scripts are put there before its load event, or by a background that heard of the visit: it has by then.
    await settled(driver);
    await page.evaluate(() => new Promise((rested) => requestIdleCallback(rested)));
    scripts += worlds.count(driver.origin);
    await page.close();
  }
  return scripts;
}

/** A visit on which the banner appears: script and heap of the page by then. */
async function bannerVisit(driver: Driver): Promise<Cost> {
  // It may speak once a day; what it said so far is forgotten.
  await forgetShown(driver);
  const page = await driver.open(`https://${SPEAKS}/`);
  await until('the banner', () => page.evaluate(() => document.querySelector('html > div') !== null));
  const cost = await costOf(page);
  await page.close();
  return cost;
}

async function referenceVisit(driver: Driver): Promise<Cost> {
  const page = await driver.open(`https://${MOUNTS_HERE}/`);
  await until('the reference’s root', () => page.evaluate(() => document.querySelector('html > div') !== null));
  const cost = await costOf(page);
  await page.close();
  return cost;
}

async function pages(): Promise<Row[]> {
  const still = () => '<!doctype html><html lang="en"><title>Ada</title><h1>Ada</h1></html>';
  const web = await serveWeb({ [SPEAKS]: still, [CONTENT]: still, [UNLISTED]: still, [MOUNTS_HERE]: still });
  const driver = await startBrowser('chromium', { web });
  try {
    await furnish(driver, fileOf(houseOf(1_000, 100).past));
    await driver.grant(SPEAKS, CONTENT);
    await settled(driver);
    const unlisted = await scriptsAt(driver, UNLISTED);
    const granted = await scriptsAt(driver, CONTENT);
    // The same count is not always nothing: it sees the script where there is something to say.
    if ((await scriptsAt(driver, SPEAKS)) < VISITS)
      throw new Error('The banner’s script was not seen where it has to be');

    const reference = await addReference((await driver.open('about:blank')).browser());
    const costs = { ours: [] as Cost[], reference: [] as Cost[] };
    for (let time = 0; time <= BANNERS; time += 1) {
      costs.ours.push(await bannerVisit(driver));
      costs.reference.push(await referenceVisit(driver));
    }
    await reference.close();
    const banner = (name: string, unit: string, goal: number, part: keyof Cost): Row => {
      const middle = (which: keyof typeof costs) => median(costs[which].slice(1).map((cost) => cost[part]));
      return row(name, unit, goal, middle('ours'), 'a script that mounts an empty closed root', middle('reference'));
    };
    return [
      row('unlisted-page-script', 'scripts', 0, unlisted, 'nothing', 0),
      row('granted-page-script', 'scripts', 0, granted, 'nothing', 0),
      // A whole banner against an empty box: what it may cost is a few milliseconds, once, in a page at rest.
      banner('banner-page-script', 'ms', 8, 'script'),
      banner('banner-page-heap', 'bytes', 1.5, 'heap'),
    ];
  } finally {
    await driver.close();
    await web.close();
  }
}

export const pageScript: Group = { name: 'page-script', measure: pages };
