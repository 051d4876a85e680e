import type { Page } from 'puppeteer-core';
import type { Driver } from './harness/driver.ts';
import type { Site } from './harness/serve.ts';
import { expect, test } from './harness/spec.ts';
import { afterRest, openBurnedOut } from './houses.ts';

/** A page with a field at the top, where the banner hangs by default, and room to scroll. */
const busy = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Busy</title><style>
  body { margin: 0; min-height: 300vh; font: 16px/1.5 serif }
  label { position: fixed; top: 20px; right: 20px } input { width: 300px }
</style></head><body><h1>Busy</h1><label>Write <input></label><button id="elsewhere">Elsewhere</button></body></html>`;
const framed =
  '<!doctype html><html lang="en"><title>Framed</title><iframe src="https://ada.example/"></iframe></html>';
/** A video without a file: what a canvas shows, running in view. */
const watching = `<!doctype html><html lang="en"><title>Watching</title><video muted autoplay playsinline width="320" height="180"></video>
<script src="/play.js"></script></html>`;
const play = `const canvas = document.createElement('canvas');
  const paint = () => { canvas.getContext('2d').fillRect(Math.random() * 9, 0, 9, 9); requestAnimationFrame(paint); };
  paint();
  const video = document.querySelector('video');
  video.srcObject = canvas.captureStream();
  video.play();`;
const site: Site = ({ path }) => {
  if (path === '/watching') return watching;
  if (path === '/play.js') return { headers: { 'content-type': 'text/javascript' }, body: play };
  return path === '/' ? busy : null;
};
const sites = { 'ada.example': site, 'framing.example': (() => framed) as Site };

const nothingHangs = async (driver: Driver, page: Page) => {
  await afterRest(page);
  expect(await driver.banner(page)).toBeNull();
};
/** Where things of the page are, and what has the focus. */
const asItStands = (page: Page) =>
  page.evaluate(() => ({
    boxes: [...document.querySelectorAll('h1, input, button')].map((one) =>
      JSON.stringify(one.getBoundingClientRect()),
    ),
    size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight, scrollX, scrollY],
    focus: document.activeElement?.id,
  }));

test('the banner takes no focus, moves nothing of the page, and is 360 wide; where the view is narrow or low it is one line', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(sites) });
  const page = await openBurnedOut(driver, 'https://ada.example/');
  await page.focus('#elsewhere');
  await page.evaluate(() => scrollTo(0, 200));
  const before = await asItStands(page);
  const { box } = await driver.bannerHangs(page);
  expect(await asItStands(page)).toEqual(before);
  expect(Math.round(box.width)).toBe(360);

  // What a zoom of 400 % leaves of a laptop's window is both.
  for (const [width, height] of [
    [460, 700],
    [900, 340],
  ] as const) {
    await page.setViewport({ width, height });
    const line = (await driver.bannerHangs(page)).box;
    expect(line.height, `${width} × ${height}`).toBeLessThan(60);
    expect(line.width).toBeLessThanOrEqual(Math.min(width - 16, 640));
  }
  // With least room its act stands on a second line; what has no room on it stands in the menu.
  await page.setViewport({ width: 320, height: 256 });
  const least = await driver.bannerHangs(page);
  expect(least.box.height).toBeLessThan(110);
  expect(least.box.x).toBeGreaterThanOrEqual(0);
  expect(least.box.x + least.box.width).toBeLessThanOrEqual(320);
  await driver.pressBanner(page, 'More');
  await driver.pressBanner(page, 'Later');
  await driver.pressBanner(page, 'Next month');
  await expect.poll(async () => (await driver.banner(page))?.text).toContain('Put off');
});

test('it hangs elsewhere while a field is worked in that it would cover, and waits while somebody writes', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(sites) });
  const page = await openBurnedOut(driver, 'https://ada.example/');
  await page.focus('input');
  await page.keyboard.type('Dear');
  await nothingHangs(driver, page);

  await page.keyboard.press('Enter');
  await page.focus('#elsewhere');
  expect((await driver.bannerHangs(page)).box.y).toBeLessThan(30);
  await page.focus('input');
  const middle = await page.evaluate(() => innerHeight / 2);
  await expect.poll(async () => ((await driver.banner(page))?.box.y ?? 0) > middle).toBe(true);
});

test('it hangs in no frame, and over no video that is playing', async ({ serve, start }) => {
  const driver = await start({ web: await serve(sites) });
  const page = await openBurnedOut(driver, 'https://ada.example/watching');
  await expect.poll(() => page.$eval('video', ({ currentTime }) => currentTime)).toBeGreaterThan(0);
  await nothingHangs(driver, page);

  const frames = await driver.open('https://framing.example/');
  const frame = await frames.waitForFrame((one) => one.url() === 'https://ada.example/');
  await frame.waitForSelector('h1');
  await afterRest(frames);
  expect(await frame.$$('html > div')).toEqual([]);
  expect(await frames.$$('html > div')).toEqual([]);

  await page.bringToFront();
  await page.$eval('video', (video) => video.pause());
  await driver.bannerHangs(page);
});
