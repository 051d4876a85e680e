import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { OUTPUT } from '../../scripts/workshop.ts';
import { TYPING_RESTS } from '../../utils/core/nudges/breakpoint.ts';
import type { Driver } from './harness/driver.ts';
import type { Site } from './harness/serve.ts';
import { BROWSER, expect, test } from './harness/spec.ts';
import { afterRest, openBurnedOut } from './houses.ts';

/** The browser's interface for extensions, in a page of ours. */
declare const api: ExtensionApi;

const html = (body: string, script: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Ada Example</title><style>
  body { margin: 0; padding: 40px; font: 17px/1.6 Georgia, serif; background: #f4f1ea; color: #22303a }
  form { display: grid; gap: 12px; max-width: 22em } [contenteditable] { border: 1px solid; padding: 8px; max-width: 22em }
</style><script>${script}</script></head><body>${body}</body></html>`;

const letter = html(
  `<h1>Write to me</h1>
  <form id="letter"><label>Name <input name="name" autocomplete="off"></label><textarea aria-label="Letter"></textarea><button>Send</button></form>
  <p id="said"></p><p><input type="search" aria-label="Find"></p>`,
  `addEventListener('submit', (event) => { event.preventDefault(); document.querySelector('#said').append('Sent'); });`,
);

/** Runs in the banner's own world, which a page cannot reach: from now on every way to read what is written is a trap. */
const layTraps = `() => {
  const read = [];
  const trap = (owner, names) => names.forEach((name) => {
    const real = Object.getOwnPropertyDescriptor(owner.prototype, name);
    Object.defineProperty(owner.prototype, name, { ...real, get() { read.push(name); return Reflect.apply(real.get, this, []); } });
  });
  for (const field of [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement]) trap(field, ['value']);
  trap(Node, ['textContent', 'nodeValue']);
  trap(HTMLElement, ['innerText', 'outerText']);
  trap(Element, ['innerHTML', 'outerHTML']);
  trap(CharacterData, ['data']);
  trap(InputEvent, ['data']);
  globalThis.sprung = read;
}`;
const sprung = (driver: Driver, page: Page) => driver.inPage<readonly string[]>(page, '() => globalThis.sprung');

/** Everything that nothing may be put over, begun and ended by a person. */
const stage = html(
  `<h1>On stage</h1><p><button id="film">Film</button> <button id="full">All of the screen</button> <button id="ask">Ask</button>
  <button id="song">Song</button> <button id="print">Print</button></p><audio src="/song.wav"></audio><dialog>Really? <button id="no">No</button></dialog><p><video muted playsinline width="320" height="180"></video></p>`,
  `const on = (id, act) => addEventListener('click', ({ target }) => target.id === id && act());
  const one = (selector) => document.querySelector(selector);
  globalThis.heard = [];
  for (const type of ['click', 'mousedown', 'pointerdown', 'pointermove', 'pointerover', 'mouseover', 'keydown', 'keyup', 'focusin', 'wheel'])
    addEventListener(type, ({ target }) => target.parentElement === document.documentElement && target !== document.body && heard.push(type));
  on('film', () => {
    if (one('video').srcObject) return one('video').pause();
    const canvas = document.createElement('canvas');
    const paint = () => { canvas.getContext('2d').fillRect(Math.random() * 9, 0, 9, 9); requestAnimationFrame(paint); };
    paint();
    one('video').srcObject = canvas.captureStream();
    one('video').play();
  });
  on('song', () => one('audio').play());
  on('full', () => document.documentElement.requestFullscreen());
  on('ask', () => one('dialog').showModal());
  on('no', () => one('dialog').close());
  on('print', () => print());`,
);
/** Four seconds of silence, which is music too. */
const song = (() => {
  const seconds = 4;
  const rate = 8_000;
  const file = Buffer.alloc(44 + seconds * rate, 128);
  file.write('RIFF', 0);
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36);
  file.writeUInt32LE(file.length - 44, 40);
  return file;
})();
const site: Site = ({ path }) => {
  if (path === '/song.wav') return { headers: { 'content-type': 'audio/wav' }, body: song };
  return path === '/' ? letter : path === '/stage' ? stage : null;
};
const sites = { 'ada.example': site };

const picture = (driver: Driver, page: Page, name: string) =>
  driver.screenshot(page, join(OUTPUT, 'e2e', 'breakpoints', driver.name, `${name}.png`));
const nothingHangs = async (driver: Driver, page: Page, wait = afterRest) => {
  await wait(page);
  expect(await driver.banner(page)).toBeNull();
};
/** Longer than the rest that is asked for after typing. */
const longer = (page: Page) =>
  page.evaluate((past) => new Promise<void>((done) => setTimeout(done, past)), TYPING_RESTS + 2_500);

test('while a form is half filled in nothing comes, also where its field was left; once it is sent it does, and nothing was read', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(sites) });
  const page = await openBurnedOut(driver, 'https://ada.example/');
  await driver.inPage(page, layTraps);
  await page.click('input[name=name]');
  await page.keyboard.type('Grace');
  await nothingHangs(driver, page);
  await page.click('h1');
  await nothingHangs(driver, page, longer);
  await picture(driver, page, 'half-filled');

  await page.click('textarea');
  await page.keyboard.type('Dear Ada');
  await page.click('button');
  await page.waitForFunction(() => document.querySelector('#said')?.childNodes.length === 1);
  // What was typed was typed only just now.
  await nothingHangs(driver, page);
  await page.waitForSelector('html > div');
  expect(await sprung(driver, page)).toEqual([]);
  // The traps do spring.
  await driver.inPage(page, "() => document.querySelector('input').value + document.body.innerText");
  expect(await sprung(driver, page)).toEqual(['value', 'innerText']);
  expect((await driver.bannerHangs(page)).text).toContain('burned out');
  await picture(driver, page, 'sent');
});

test('a note that stands in a field of its own keeps it away; one that is sent with Enter does not', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(sites) });
  const page = await openBurnedOut(driver, 'https://ada.example/');
  await page.click('[type=search]');
  await page.keyboard.type('one-sheet');
  await nothingHangs(driver, page, longer);
  await page.keyboard.press('Enter');
  await driver.bannerHangs(page);
});

test('over a dialog, a film, the whole screen or a song nothing comes; once all are over it does', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(sites) });
  const page = await openBurnedOut(driver, 'https://ada.example/stage');
  await page.click('#ask');
  await nothingHangs(driver, page);
  await picture(driver, page, 'dialog');
  await page.click('#no');
  await page.click('#film');
  await expect.poll(() => page.$eval('video', ({ currentTime }) => currentTime)).toBeGreaterThan(0);
  await nothingHangs(driver, page);
  await picture(driver, page, 'film');
  await page.click('#film');
  await page.click('#full');
  await page.waitForFunction(() => document.fullscreenElement !== null);
  await nothingHangs(driver, page);
  await page.evaluate(() => document.exitFullscreen());
  await page.click('#song');
  await nothingHangs(driver, page);
  await page.waitForFunction(() => document.querySelector('audio')?.ended);
  await driver.bannerHangs(page);
  await picture(driver, page, 'all-ended');
});

test('one that hangs steps aside for them, and is back when they are over; what happens in it stays in it', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(sites) });
  const page = await openBurnedOut(driver, 'https://ada.example/stage');
  await driver.bannerHangs(page);
  const isThere = async () => (await driver.banner(page)) !== null;
  const aside = () => expect.poll(isThere).toBe(false);
  await page.click('#ask');
  await aside();
  await page.click('#no');
  await driver.bannerHangs(page);
  await page.click('#film');
  await aside();
  await page.click('#film');
  await driver.bannerHangs(page);
  await page.click('#full');
  await aside();
  await page.evaluate(() => document.exitFullscreen());
  await driver.bannerHangs(page);

  await driver.pressBanner(page, 'More');
  await page.mouse.wheel({ deltaY: 10 });
  await driver.inExtension(async () => {
    for (const { id } of await api.tabs.query({ active: true }))
      if (id !== undefined) await api.tabs.sendMessage(id, { name: 'banner.focus' }, { frameId: 0 });
  });
  await expect.poll(async () => (await driver.banner(page))?.presses.some(({ focused }) => focused)).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => (globalThis as unknown as { heard: readonly string[] }).heard)).toEqual([]);
  await picture(driver, page, 'in-the-banner');
});

// Firefox says that it is over as soon as it has begun, and holds the page still under its own dialog.
test.runIf(BROWSER === 'chromium')(
  'while a page is printed nothing comes; once the dialog is gone it does',
  async ({ serve, start }) => {
    const driver = await start({ web: await serve(sites) });
    const page = await openBurnedOut(driver, 'https://ada.example/stage');
    await page.click('#print');
    await nothingHangs(driver, page, longer);
    await page.emulateMediaType('print');
    await page.click('h1');
    await nothingHangs(driver, page);
    await page.emulateMediaType('screen');
    await driver.bannerHangs(page);
  },
);
