import { type Driver, startBrowser } from '../e2e/harness/driver.ts';
import { until } from '../e2e/harness/engine.ts';
import { serveWeb } from '../e2e/harness/serve.ts';
import { fileOf, furnish, houseOf, SPEAKS, settled } from './houses.ts';
import { addReference, ECHO_HERE, worldsOf } from './reference-extension.ts';
import { type Group, type Row, row, sideBySide } from './row.ts';

const WARM = 60;
const COLD = 15;

/** In a page: sends a message to the background of this world's extension, and gives how long its answer took. */
const asking = (message: unknown) => `(async () => {
  const from = performance.now();
  const answer = await chrome.runtime.sendMessage(${JSON.stringify(message)});
  const took = performance.now() - from;
  if (!answer || 'failed' in answer) throw new Error('Nothing was answered');
  return took;
})()`;

/** The banner's question on a page that has something to be told, in a house of 1,000 bulbs and 100,000 facts. */
async function answers(): Promise<Row[]> {
  const page = '<!doctype html><html lang="en"><title>Ada</title><h1>Ada</h1></html>';
  const web = await serveWeb({ [SPEAKS]: () => page });
  const driver = await startBrowser('chromium', { web });
  try {
    const { past, speaks } = houseOf(100_000, 1_000);
    await furnish(driver, fileOf(past));
    await driver.grant(SPEAKS);
    const tab = await driver.open(`https://${SPEAKS}${ECHO_HERE}`);
    const reference = await addReference(tab.browser());
    const worlds = await worldsOf(tab);
    await tab.bringToFront();
    await driver.reload(tab);
    const ourWorld = await until('the banner’s script to be in the page', async () => worlds.find(driver.origin));
    const theirWorld = await until('the reference to be in the page', async () => worlds.find(reference.origin));

    // `standing`: the banner may hang there already, and is still to be told what it says.
    const hello = { name: 'banner.hello', data: { standing: speaks } };
    const ours = () => ourWorld<number>(asking(hello));
    const theirs = () => theirWorld<number>(asking(hello));
    const warm = await sideBySide(WARM, () => undisturbed(driver, ours), theirs);
    const cold = await sideBySide(
      COLD,
      () => afterItsEnd(driver, ours),
      async () => {
        await reference.kill();
        return theirs();
      },
    );
    await reference.close();
    const named = 'a worker that only echoes';
    return [
      row('answer-cold', 'ms', 2, cold.ours, named, cold.reference),
      row('answer-warm', 'ms', 2, warm.ours, named, warm.reference),
    ];
  } finally {
    await driver.close();
    await web.close();
  }
}

async function afterItsEnd(driver: Driver, ask: () => Promise<number>): Promise<number> {
  await driver.killBackground();
  return undisturbed(driver, ask);
}

/** What the background does besides its answer, and after it, is not to fall on whoever is measured next. */
async function undisturbed(driver: Driver, ask: () => Promise<number>): Promise<number> {
  const took = await ask();
  await settled(driver);
  return took;
}

export const answer: Group = { name: 'answer', measure: answers };
