import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { NoteRow } from '../../utils/core/bulbs/row.ts';
import type { MessageData } from '../../utils/protocol/messages.ts';
import { axePage } from './harness/axe.ts';
import { canOpenDisplay } from './harness/display.ts';
import type { Driver } from './harness/driver.ts';
import { until } from './harness/engine.ts';
import { atAnyHour, freshAsset, seed, website } from './harness/seed.ts';
import type { Asked, Site, Web } from './harness/serve.ts';
import { BROWSER, expect, test } from './harness/spec.ts';
import { afterRest, theirWorlds, watched, watchful } from './houses.ts';

/** The browser's interface for extensions, in a page of ours. */
declare const api: ExtensionApi;

const PAGE = 'https://venue.example/tuesday';
const sites = { 'venue.example': watchful };
const withLink: Site = async (asked) => {
  const said = await watchful(asked);
  const link = '<p><a href="/programme.pdf">Programme</a></p></body>';
  return typeof said === 'string' ? said.replace('</body>', link) : said;
};

type Begun = MessageData<'jot.begin'>;
const begun = (over: Partial<Begun> = {}): Begun => ({
  is: 'report',
  url: PAGE,
  title: 'Tuesday talk',
  quote: '',
  ...over,
});

/** Every window in which something begun on a page is finished. */
const moments = async (driver: Driver): Promise<Page[]> =>
  [...(await driver.tabs())].flatMap(([page, at]) => (at.includes('/moment.html#jot=') ? [page] : []));

/** Does what begins something on a page, and waits for the window in which it is finished. */
async function opened(driver: Driver, begin: () => Promise<unknown>): Promise<Page> {
  const before = await moments(driver);
  await begin();
  const page = await until('the window', async () => (await moments(driver)).find((one) => !before.includes(one)));
  await until('the window to be drawn', () => page.evaluate(() => document.querySelector('[role=tab]') !== null));
  return page;
}

const reads = (driver: Driver, page: Page, text: string) =>
  expect.poll(async () => (await driver.text(page)).replace(/\s+/g, ' ')).toContain(text);
const waiting = async (driver: Driver): Promise<readonly NoteRow[]> =>
  (await driver.ask('notes', { query: '', shelf: 'open', limit: 20 })).rows;
const told = async (driver: Driver) =>
  (await waiting(driver)).map(({ kind, person, occasion }) => [kind, person, occasion]).sort();

/** Keeps what a page of ours hands to the browser as files, for the test to read. */
const watchFiles = (page: Page) =>
  page.evaluate(() => {
    const files: string[] = [];
    Object.assign(window, { files });
    const real = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => files.push(`${blob.type}\n${text}`));
      return real(blob);
    };
  });
const files = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { files: readonly string[] }).files);

const untouched = { seen: [], globals: [], resources: [], asServed: true };
const asked = ({ asked: all }: Web): readonly string[] =>
  all.flatMap(({ host, path }: Asked) => (host === 'venue.example' && path !== '/favicon.ico' ? path : []));

test('what is seen on a page is reported at once, handed over, told to the audience, and mended; the page never has a byte of it', async ({
  serve,
  start,
}) => {
  const web = await serve(sites);
  const driver = await start({ web });
  const asset = freshAsset();
  await seed(driver, [atAnyHour, ...website('https://venue.example/', 1, asset)]);
  const page = await driver.open(PAGE);

  const target = 'https://venue.example/programme.pdf';
  const moment = await opened(driver, () =>
    driver.ask('jot.begin', begun({ title: '<b>Tuesday</b> talk', quote: 'Programme (PDF)', target })),
  );
  // What the window is to finish stands nowhere in an address that a browser would keep.
  expect(await moment.evaluate(() => location.hash)).toMatch(/^#jot=[0-9a-z]{13}$/);
  await reads(driver, moment, '<b>Tuesday</b> talk venue.example/tuesday');
  await reads(driver, moment, '“Programme (PDF)”');
  expect(await axePage(moment)).toEqual([]);
  await driver.fill(moment, 'What is out?', 'the link to the programme');
  await driver.press(moment, 'Report it');
  await reads(driver, moment, 'Reported under Website.');
  expect(await axePage(moment)).toEqual([]);
  const popup = await driver.open('/popup.html');
  await reads(driver, popup, '1 out.');
  await reads(driver, popup, 'Reported: the link to the programme');

  await watchFiles(moment);
  await moment.bringToFront();
  await driver.press(moment, 'Hand it over');
  await driver.fill(moment, 'Who mends it?', 'Sam');
  await driver.press(moment, 'Copy as Markdown');
  await reads(driver, moment, 'Copied.');
  await reads(driver, moment, 'Handed over to Sam: Website');
  await driver.press(moment, 'Save for a calendar (ICS)');
  await expect.poll(() => files(moment)).toHaveLength(1);
  expect((await files(moment))[0]).toMatch(
    /^text\/calendar\nBEGIN:VCALENDAR\r\n.*\r\nSUMMARY:1 thing to mend on venue\.example\r\n.*programme/s,
  );
  expect(await axePage(moment)).toEqual([]);

  await driver.press(moment, 'Tell the audience');
  expect(await axePage(moment)).toEqual([]);
  await driver.press(moment, 'Begin the apology');
  const notes = await driver.tab('/notes.html#note=');
  await reads(driver, notes, 'An apology to the audience');
  expect(await told(driver)).toEqual([['apology', 'the audience', 'the link to the programme']]);
  const [apology] = await waiting(driver);
  if (!apology) throw new Error('nothing waits');
  const sheet = await driver.ask('note.sheet', { note: apology.bulb });
  expect(sheet?.draft.subject).toBe('I am sorry about the link to the programme');
  expect(sheet?.draft.body).toMatch(/^Hello everyone,\n\nI am sorry about the link to the programme\./);

  const site = await driver.open(`/site.html#asset=${asset}`);
  await reads(driver, site, 'Handed over to Sam on');
  expect(await axePage(site)).toEqual([]);
  await driver.press(site, 'Mended: Reported: the link to the programme');
  await reads(driver, site, 'Mended: Website');
  const both = [
    ['apology', 'the audience', 'the link to the programme'],
    ['thanks', 'Sam', 'the link to the programme'],
  ];
  expect(await told(driver)).toEqual(both);
  await reads(driver, popup, 'A note to Sam, for the link to the programme');
  const line = async () => (await waiting(driver)).find(({ kind }) => kind === 'apology')?.line.map(({ key }) => key);
  expect(await line()).toContain('note.line.mended');

  await driver.press(site, 'Undo');
  await reads(driver, site, 'Reported: the link to the programme');
  expect(await told(driver)).toEqual(both.slice(0, 1));
  expect(await line()).not.toContain('note.line.mended');

  await afterRest(page);
  expect(await watched(page)).toEqual(untouched);
  if (BROWSER === 'chromium') expect(await theirWorlds(page)).toEqual([]);
  expect(asked(web)).toEqual(['/tuesday', '/tuesday']);
});

test('a note that a page made one think of is kept with the page, taken back, put back, and written at once', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(sites) });
  const moment = await opened(driver, () => driver.ask('jot.begin', begun({ is: 'note', quote: 'the Tuesday talk' })));
  expect(await axePage(moment)).toEqual([]);
  await driver.fill(moment, 'Add a note', 'thank Ada');
  await driver.press(moment, 'Keep this note');
  await reads(driver, moment, 'Kept. A note to Ada, for the Tuesday talk');
  expect(await waiting(driver)).toMatchObject([{ person: 'Ada', page: { url: PAGE, title: 'Tuesday talk' } }]);
  await driver.press(moment, 'Undo');
  await reads(driver, moment, 'Taken back.');
  expect(await waiting(driver)).toEqual([]);
  await driver.press(moment, 'Put it back');
  await reads(driver, moment, 'Kept.');
  expect(await told(driver)).toEqual([['thanks', 'Ada', 'the Tuesday talk']]);
  await driver.press(moment, 'Write it now');
  await reads(driver, await driver.tab('/notes.html#note='), 'Ada');
  // The window has done its work.
  await expect.poll(() => moments(driver)).toEqual([]);
});

// Only a window has a menu, and hears a key.
test.runIf(canOpenDisplay())(
  'from the menu of a page and by key, with what the browser itself tells of the page, the link and what was marked',
  async ({ serve, start, screen }) => {
    const display = await screen();
    const web = await serve({ 'venue.example': withLink });
    const driver = await start({ web, display: display.name });
    // It opens by itself, and would come to the front later.
    await driver.tab('/welcome.html');
    const page = await driver.open(PAGE);
    const places = await page.evaluate(() =>
      ['h1', 'a'].map((name) => {
        const { x = 0, y = 0 } = document.querySelector(name)?.getBoundingClientRect() ?? {};
        return { x: x + 8, y: y + 8 };
      }),
    );
    const [heading = { x: 0, y: 0 }, link = heading] = places;
    const finish = async (begin: () => Promise<unknown>): Promise<string> => {
      await display.focus(page);
      const moment = await opened(driver, begin);
      const text = (await driver.text(moment)).replace(/\s+/g, ' ');
      await moment.close();
      return text;
    };
    const menu = (at: typeof link, line: string) => () => display.pickInMenu(page, at, 'h', line);

    expect(await finish(menu(link, 'r'))).toMatch(
      /^Report .* venue\.example venue\.example\/tuesday .* Leads to venue\.example\/programme\.pdf Report it$/,
    );
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') ?? document.body));
    expect(await finish(menu(heading, 'w'))).toMatch(/^Write a note .* “venue\.example” Add a note/);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    expect(await finish(() => display.press('alt+shift+j'))).toMatch(
      /^Write a note venue\.example venue\.example\/tuesday/,
    );
    // Whoever presses need not know that the background sleeps.
    await driver.killBackground();
    expect(await finish(menu(heading, 'r'))).toMatch(/^Report .* What is out\? A few words/);
    await driver.killBackground();
    expect(await finish(() => display.press('alt+shift+o'))).toMatch(/^Report a burned-out bulb venue\.example/);

    await afterRest(page);
    expect(await watched(page)).toEqual(untouched);
    if (BROWSER === 'chromium') expect(await theirWorlds(page)).toEqual([]);
    expect(asked(web)).toEqual(['/tuesday', '/tuesday']);
  },
);

test('no key that we suggest is one that the browser keeps for itself', async ({ serve, start }) => {
  const driver = await start({ web: await serve(sites) });
  const commands = await driver.inExtension(async () =>
    (await api.commands.getAll()).map(({ name = '', shortcut }) => [name, Boolean(shortcut)]),
  );
  expect(Object.fromEntries(commands)).toEqual({
    _execute_action: true,
    'go-to-banner': true,
    'note-here': true,
    'report-here': true,
  });
});

test('the background may be ended between what is begun and what is kept: it is all still there', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(sites) });
  const moment = await opened(driver, () => driver.ask('jot.begin', begun()));
  await driver.killBackground();
  await driver.reload(moment);
  await reads(driver, moment, 'Tuesday talk');
  await driver.killBackground();
  await driver.fill(moment, 'What is out?', 'the sound');
  await driver.press(moment, 'Report it');
  // No bulb hung for this site: one does now.
  await reads(driver, moment, 'Reported under venue.example.');
});
