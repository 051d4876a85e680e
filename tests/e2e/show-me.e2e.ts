import type { Page } from 'puppeteer-core';
import { axeBanner } from './harness/axe.ts';
import type { Driver } from './harness/driver.ts';
import { atAnyHour, daysAgo, freshAsset, seed, website } from './harness/seed.ts';
import type { Site } from './harness/serve.ts';
import { expect, test } from './harness/spec.ts';

const HOME = 'https://ada.example/';
const GONE = 'https://ada.example/one-sheet';
const YEAR = '© 2024 Ada Example';

/** A page longer than any window, whose dead link stands far down and again in a menu that is closed; nobody may inject anything. */
const longPage: Site = ({ path }) =>
  path === '/' || path === '/talks'
    ? {
        headers: { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" },
        body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ada</title></head><body>
<header><details><summary>Menu</summary><h2>Offers</h2><a href="/one-sheet">Price list</a></details></header>
<h1>Calm rooms, clear words.</h1>${'<p>What an audience sees before you say a word.</p>'.repeat(60)}
<p>Take <a id="far" href="/one-sheet#top">the one-sheet</a>, or <a href="/one-sheet-2">another</a>.</p>
${'<p>Look up.</p>'.repeat(40)}<footer><small>© 2024 <b>Ada Example</b></small></footer></body></html>`,
      }
    : null;

/** A website of which a look has seen the page at `HOME`. */
async function openFaulty(driver: Driver): Promise<Page> {
  const asset = freshAsset();
  const fault = (check: string, target: string | null, params: Record<string, string>) => ({
    at: daysAgo(1),
    type: 'fault.found' as const,
    data: { asset, key: `${check} ${target ?? params.text}`, check, page: HOME, target, params },
  });
  await seed(driver, [
    atAnyHour,
    ...website(HOME, 10, asset),
    fault('dead-link', GONE, { target: 'ada.example/one-sheet' }),
    fault('stale-copyright', null, { year: '2024', text: YEAR }),
  ]);
  await driver.inExtension(
    async (name, value) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const open = indexedDB.open('houselights');
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      const write = database.transaction('records', 'readwrite');
      write.objectStore('records').put(value, name);
      await new Promise((done) => {
        write.oncomplete = done;
      });
      database.close();
    },
    'faults-on:ada.example',
    {
      [HOME]: [
        { check: 'dead-link', target: GONE, text: 'Price list' },
        { check: 'stale-copyright', target: null, text: YEAR },
      ],
    },
  );
  await driver.grant('ada.example');
  return driver.open(HOME);
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The rings that are drawn, the one that is meant first; and where the card is. */
const drawn = (driver: Driver, page: Page): Promise<{ rings: Box[]; card: Box; what: string }> =>
  driver.inPage(
    page,
    `() => {
      const open = (host) => host.openOrClosedShadowRoot ?? globalThis.chrome?.dom?.openOrClosedShadowRoot(host);
      const root = [...document.querySelectorAll('html > div')].map(open).find((one) => one);
      const box = (one) => { const { left, top, right, bottom } = one.getBoundingClientRect(); return { left, top, right, bottom }; };
      const rings = [...root.querySelectorAll('.rings > *')].filter((one) => one.getClientRects().length > 0);
      const solid = (one) => (getComputedStyle(one).borderStyle === 'solid' ? 0 : 1);
      return {
        rings: rings.sort((a, b) => solid(a) - solid(b)).map(box),
        card: box(root.querySelector('.card')),
        what: root.querySelector('.what')?.textContent.replace(/[\\u2068\\u2069]/g, '') ?? '',
      };
    }`,
  );

const boxOf = (page: Page, selector: string): Promise<Box> =>
  page.$eval(selector, (one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    return { left, top, right, bottom };
  });

const surrounds = (ring: Box | undefined, box: Box) =>
  ring !== undefined &&
  Math.abs(ring.left + 5 - box.left) < 2 &&
  Math.abs(ring.top + 5 - box.top) < 2 &&
  Math.abs(ring.right - 5 - box.right) < 2 &&
  Math.abs(ring.bottom - 5 - box.bottom) < 2;

/** Whether the first ring is drawn around this, within the view, and the banner does not cover it. */
async function isShown(driver: Driver, page: Page, selector: string): Promise<boolean> {
  const { rings, card } = await drawn(driver, page);
  const box = await boxOf(page, selector);
  const free = card.right <= box.left || box.right <= card.left || card.bottom <= box.top || box.bottom <= card.top;
  const inView = box.top >= 0 && box.bottom <= (await page.evaluate(() => innerHeight));
  return surrounds(rings[0], box) && inView && free;
}

test.for([
  { view: 'a wide window', viewport: { width: 1280, height: 800 } },
  { view: 'the narrowest one', viewport: { width: 320, height: 640 } },
])(
  'in $view the banner says what is wrong on this very page, shows it, and leaves the page as it was',
  async ({ viewport }, { serve, start }) => {
    const driver = await start({ web: await serve({ 'ada.example': longPage }), viewport });
    const page = await openFaulty(driver);
    const text = async () => (await driver.banner(page))?.text ?? '';
    await expect.poll(text).toContain('This page has 2 things to mend.');
    const before = await page.evaluate(() => document.body.outerHTML);
    await page.focus('summary');

    await driver.pressBanner(page, 'Show me');
    await expect.poll(() => isShown(driver, page, '#far')).toBe(true);
    expect(await text()).toContain('1 of 3');
    expect(await text()).toContain('One link leads nowhere: ada.example/one-sheet.');
    expect(await axeBanner(driver, page)).toEqual([]);

    await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
    await expect
      .poll(async () => surrounds((await drawn(driver, page)).rings[0], await boxOf(page, '#far')))
      .toBe(true);

    await driver.pressBanner(page, 'Next');
    await expect.poll(() => isShown(driver, page, 'small')).toBe(true);
    expect(await text()).toContain('The footer says 2024.');

    await driver.pressBanner(page, 'Next');
    await expect.poll(async () => (await drawn(driver, page)).what).toContain('“Price list”, under “Offers”');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('summary');
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);

    await page.keyboard.press('Escape');
    await expect.poll(text).toContain('This page has 2 things to mend.');
    expect((await drawn(driver, page)).rings).toEqual([]);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
  },
);

test('what is in a closed menu is ringed as soon as it is opened, and a page without anything wrong hears nothing', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve({ 'ada.example': longPage }) });
  const page = await openFaulty(driver);
  await driver.pressBanner(page, 'Show me');
  await expect.poll(async () => (await drawn(driver, page)).rings.length).toBe(2);
  await page.$eval('summary', (one) => one.click());
  await expect.poll(async () => (await drawn(driver, page)).rings.length).toBe(3);

  await page.evaluate(() => history.pushState(null, '', '/talks'));
  const text = async () => (await driver.banner(page))?.text ?? '';
  await expect.poll(text).toContain('Something on this site wants mending.');
  expect((await driver.banner(page))?.presses.map(({ label }) => label)).not.toContain('Show me');
});
