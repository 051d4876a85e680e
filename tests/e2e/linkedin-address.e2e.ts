import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { difference, part } from './harness/display.ts';
import type { Driver } from './harness/driver.ts';
import { atAnyHour, daysAgo, linkedin, type Past, seed, website } from './harness/seed.ts';
import type { Site } from './harness/serve.ts';
import { BROWSER, expect, test } from './harness/spec.ts';
import { afterRest, bannerScripts, greeted, theirWorlds, watched, watchful } from './houses.ts';

/** The browser's interface for extensions, in a page of ours. */
declare const api: ExtensionApi;

const FEED = 'https://www.linkedin.com/feed/';
const EDIT = 'https://www.linkedin.com/in/me/edit/intro/';
const QUESTION = 'Did you save a change to your headline?';

/** Stands in everything that a page holds. */
const SECRET = 'Zyx-secret';

/**
 * A profile and its forms as one page that changes its address by itself, with something to be read in every place where a
 * page keeps anything.
 */
const secretive: Site = ({ path }) =>
  path === '/favicon.ico'
    ? null
    : {
        headers: { 'set-cookie': `visitor=${SECRET}-cookie; Path=/; Secure` },
        body: `<!doctype html><html lang="en" data-${SECRET.toLowerCase()}="${SECRET}-attribute"><head><meta charset="utf-8"><title>${SECRET}-title</title>
<meta name="description" content="${SECRET}-meta"><script type="application/json">{"x":"${SECRET}-json"}</script>
<script>localStorage.setItem('x', '${SECRET}-local'); sessionStorage.setItem('x', '${SECRET}-session'); window.name = '${SECRET}-name';
history.replaceState({ x: '${SECRET}-state' }, ''); console.log('${SECRET}-console');</script></head>
<body class="${SECRET}-class"><!-- ${SECRET}-comment --><h1 id="${SECRET}-id">${SECRET}-text</h1><a href="/in/${SECRET}-link/">${SECRET}-name</a>
<form action="/${SECRET}-action"><input value="${SECRET}-value"><input type="password" value="${SECRET}-password">
<textarea>${SECRET}-area</textarea><select><option>${SECRET}-option</select></form>
<div contenteditable aria-label="${SECRET}-label">${SECRET}-editor</div><img alt="${SECRET}-alt" src="data:,">
<template>${SECRET}-template</template></body></html>`,
      };

/** A headline that burned out, on a site where the person chose a banner or the toolbar. */
const headline = (mode: 'banner' | 'toolbar'): Past[] => [
  ...linkedin(300).map(
    (past): Past =>
      past.type === 'asset.hung' ? { ...past, data: { ...past.data, kind: 'linkedin-headline' } } : past,
  ),
  { at: daysAgo(350), type: 'site.chosen', data: { host: 'linkedin.com', mode } },
];

/** A single-page site goes elsewhere: nothing is loaded, the address changes. */
const push = (page: Page, path: string) => page.evaluate((to) => history.pushState(null, '', to), path);

/** All that the extension keeps, wherever it can keep anything. */
const everything = (driver: Driver): Promise<string> =>
  driver.inExtension(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const all: unknown[] = [{ ...localStorage }, await api.alarms.getAll(), await api.action.getTitle({})];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const held = database.transaction(store).objectStore(store);
        all.push(store, ...(await Promise.all([done(held.getAllKeys()), done(held.getAll())])));
      }
      database.close();
    }
    return JSON.stringify(all);
  });
/** One of the small things that are kept beside the journal. */
const record = (driver: Driver, name: string): Promise<unknown> =>
  driver.inExtension(async (key) => {
    const opening = indexedDB.open('houselights');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const reading = database.transaction('records').objectStore('records').get(key);
    const held = await new Promise<unknown>((resolve) => {
      reading.onsuccess = () => resolve(reading.result);
    });
    database.close();
    return held ?? null;
  }, name);
const isWatched = (driver: Driver) => expect.poll(() => record(driver, 'opened')).toMatchObject([{ page: 'headline' }]);
const days = async (driver: Driver) => (await driver.ask('linkedin.sheet', {})).days;
const row = async (driver: Driver) => (await driver.ask('rows', { query: '', limit: 9 }))[0];

/** What the scripts of the extension say to each other, from now on. */
interface Said {
  readonly name: string;
  readonly data: unknown;
}
const listen = (driver: Driver) =>
  driver.inExtension(() => {
    const said: unknown[] = [];
    Object.assign(globalThis, { said });
    // Nothing is answered from here.
    api.runtime.onMessage.addListener((message: unknown) => void said.push(message));
  });
const heard = (driver: Driver): Promise<readonly Said[]> =>
  driver.inExtension(() => (globalThis as unknown as { said: Said[] }).said);

test('a headline that was edited on LinkedIn is asked about once its page is left, and yes relights it, seen', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve({ 'www.linkedin.com': secretive }) });
  await seed(driver, [atAnyHour, ...headline('banner')], 'UTC');
  await driver.grant('linkedin.com');
  const page = await driver.open(EDIT);
  await isWatched(driver);
  expect(await row(driver)).toMatchObject({ state: 'out' });
  expect((await driver.banner(page))?.text ?? '').not.toContain(QUESTION);

  // The background may be gone by then; who leaves wakes it.
  await driver.killBackground();
  await push(page, '/in/ada/');
  await expect.poll(async () => (await driver.banner(page))?.text).toContain(QUESTION);
  expect((await driver.banner(page))?.text).toContain('It would count for your bulb “LinkedIn headline”.');
  await driver.pressBanner(page, 'Yes, relit');
  await expect.poll(async () => (await row(driver))?.state).toBe('lit');
  const bulb = (await row(driver))?.bulb;
  if (!bulb) throw new Error('nothing hangs');
  expect((await driver.ask('history', { bulb }))[0]).toMatchObject({ said: { key: 'history.asset.tended.seen' } });

  expect(await record(driver, 'opened')).toEqual([]);
  expect(Object.keys(await days(driver))).toEqual(['headline']);
});

test('closed instead of left, with nothing but the popup to ask: it asks there, in the same words', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve({ 'www.linkedin.com': secretive }) });
  await seed(driver, [atAnyHour, ...headline('banner')]);
  await driver.grant('linkedin.com');
  const page = await driver.open(EDIT);
  await isWatched(driver);
  await page.close();
  const popup = await driver.open('/popup.html');
  await expect.poll(() => driver.text(popup)).toContain(QUESTION);
  await driver.press(popup, 'Not yet');
  await expect.poll(() => driver.text(popup)).not.toContain(QUESTION);
  expect((await row(driver))?.state).toBe('out');
});

test('nothing of a page of LinkedIn is read: every way to its content is watched in the very world of our script', async ({
  serve,
  start,
}) => {
  const web = await serve({ 'www.linkedin.com': secretive });
  const driver = await start({ web });
  // All is lit, so nothing of ours is in the page, and the traps are there first.
  await seed(driver, [atAnyHour, ...linkedin(1)]);
  await driver.grant('linkedin.com');
  await listen(driver);
  const page = await driver.open(FEED);
  expect(await bannerScripts(driver)).toEqual([]);
  await driver.inPage(page, `${layTraps}`);
  // They would see it: what is read here by hand is told.
  expect(await driver.inPage(page, `${readByHand}`)).toEqual(
    expect.arrayContaining(['Document.title', 'Document.cookie', 'Node.textContent', 'HTMLInputElement.value']),
  );

  await seed(driver, headline('banner'));
  await expect.poll(() => bannerScripts(driver)).toEqual(['*://*.linkedin.com/*']);
  await expect.poll(async () => (await driver.banner(page))?.text).toContain('LinkedIn');
  await push(page, '/in/me/edit/intro/');
  await isWatched(driver);
  // A person works in the form, with what was there and with what they write.
  await page.click('form input');
  await page.keyboard.type(`${SECRET}-typed`);
  await page.click('[contenteditable]');
  await page.keyboard.type(`${SECRET}-typed`);
  await afterRest(page);
  // Saved: the form closes, and the address is another.
  await page.evaluate(() => {
    for (const field of document.querySelectorAll('form, [contenteditable]')) field.remove();
  });
  await push(page, `/in/${SECRET}-somebody/`);
  await expect.poll(async () => (await driver.banner(page))?.text).toContain(QUESTION);
  await driver.pressBanner(page, 'Not yet');
  await expect.poll(() => driver.banner(page)).toBeNull();

  expect(await driver.inPage(page, `${readTraps}`)).toEqual([]);
  const messages = await heard(driver);
  const ofBanner = messages.filter(({ name }) => name.startsWith('banner.'));
  expect(ofBanner).toContainEqual({ name: 'banner.came', data: {} });
  expect(JSON.stringify(messages)).not.toMatch(/Zyx|https?:/);
  expect(await everything(driver)).not.toContain('Zyx');
  // Nothing went out that the page had not asked for itself.
  expect(web.asked.filter(({ host, path }) => host === 'www.linkedin.com' && path !== '/favicon.ico')).toHaveLength(1);
});

test('of somebody else’s profile not even the kind is kept, whatever is open of it', async ({ serve, start }) => {
  const driver = await start({ web: await serve({ 'www.linkedin.com': secretive }) });
  await seed(driver, [atAnyHour, ...headline('banner')]);
  await driver.grant('linkedin.com');
  const page = await driver.open(`https://www.linkedin.com/in/${SECRET}/`);
  for (const part of ['edit/intro/', 'details/featured/', 'edit/forms/summary/new/', 'recent-activity/all/'])
    await push(page, `/in/${SECRET}/${part}`);
  // What comes after it in line was done after it.
  await push(page, '/messaging/thread/2-Zyx/');
  await expect.poll(() => days(driver)).toHaveProperty('messages');
  await push(page, '/feed/');
  await afterRest(page);
  expect(Object.keys(await days(driver))).toEqual(['messages']);
  expect(await record(driver, 'opened')).toBeNull();
  expect(await everything(driver)).not.toContain('Zyx');
});

test('with only the toolbar a page has not a byte of ours, before, while and after its tab is watched', async ({
  serve,
  start,
  screen,
}) => {
  // Only a key that is really pressed tells the popup which page is open; only a window hears one.
  const display = BROWSER === 'chromium' ? await screen() : null;
  const web = await serve({ 'www.linkedin.com': watchful });
  const driver = await start({ web, display: display?.name ?? null });
  await greeted(driver);
  await seed(driver, [atAnyHour, ...headline('toolbar')]);
  expect(await driver.granted()).toEqual([]);
  const page = await driver.open(EDIT);
  const untouched = async () => {
    await afterRest(page);
    expect(await watched(page)).toEqual({ seen: [], globals: [], resources: [], asServed: true });
    if (BROWSER === 'chromium') expect(await theirWorlds(page)).toEqual([]);
    expect(await bannerScripts(driver)).toEqual([]);
  };
  await untouched();
  expect(await record(driver, 'opened')).toBeNull();
  expect(await days(driver)).toEqual({});

  if (display) {
    await page.bringToFront();
    const opened = page.browser().waitForTarget((target) => target.url().startsWith(`${driver.origin}/popup.html`));
    await display.press('alt+shift+h');
    const popup = await (await opened).asPage();
    await expect.poll(() => driver.text(popup)).toContain('Say whom you help, not what you are.');
    expect(await driver.text(popup)).toContain('See what it tells');
  } else {
    // What the popup says that is opened over it, where none can be driven.
    const tab = await driver.inExtension(async () => {
      const [here] = await api.tabs.query({ active: true, lastFocusedWindow: true });
      return { id: here?.id ?? -1, url: here?.url ?? null };
    });
    expect(tab.url).toBeNull();
    await driver.ask('linkedin.here', { tab: tab.id, url: EDIT });
  }
  await isWatched(driver);
  expect(Object.keys(await days(driver))).toEqual(['headline']);
  await untouched();
  await page.close();
  const popup = await driver.open('/popup.html');
  await expect.poll(() => driver.text(popup)).toContain(QUESTION);
  await driver.press(popup, 'Yes, relit');
  await expect.poll(async () => (await row(driver))?.state).toBe('lit');
});

test('with only the toolbar the icon itself answers to the address, where the browser can do that by itself', async ({
  serve,
  start,
  screen,
}) => {
  const display = BROWSER === 'chromium' ? await screen() : null;
  const web = await serve({ 'www.linkedin.com': watchful, 'elsewhere.example': watchful });
  const driver = await start({ web, display: display?.name ?? null });
  await greeted(driver);
  // Something burned out elsewhere, too: the lamp is the same before and after, but for the dot.
  await seed(driver, [atAnyHour, ...headline('toolbar'), ...website('https://ada.example/', 400)]);
  const page = await driver.open(EDIT);
  if (!display) {
    // Firefox has no such rules: there the lamp says the same as everywhere, and the popup what can be done here.
    const here = await driver.toolbar(page);
    expect(await driver.toolbar(await driver.open('https://elsewhere.example/'))).toEqual(here);
    return;
  }
  const [bulb] = (await driver.ask('rows', { query: 'linkedin', limit: 1 })).map((one) => one.bulb);
  if (!bulb) throw new Error('nothing hangs');
  /** The tabs and the toolbar, once they rest. */
  const chrome = async () => {
    await page.bringToFront();
    await afterRest(page);
    return (await display.picture()).slice(0, 90);
  };
  const dotted = await chrome();
  const done = await driver.ask('command', { command: { do: 'done', bulb, evidence: 'said' } });
  const plain = await chrome();
  const dot = difference(dotted, plain);
  if (!dot) throw new Error('The icon does not change');
  expect(dot.right - dot.left).toBeLessThan(16);
  expect(dot.bottom - dot.top).toBeLessThan(16);

  if (!done.ok || !done.value.undo) throw new Error('It cannot be undone');
  await driver.ask('command', { command: { do: 'undo', entries: [...done.value.undo.entries] } });
  expect(part(await chrome(), dot)).toEqual(part(dotted, dot));
  // The same tab on a page of another site, on somebody else's profile, and where there is no site at all.
  await driver.goto(page, 'https://elsewhere.example/');
  expect(part(await chrome(), dot)).toEqual(part(plain, dot));
  await driver.goto(page, 'https://www.linkedin.com/in/grace/');
  expect(part(await chrome(), dot)).toEqual(part(dotted, dot));
  expect((await watched(page)).seen).toEqual([]);
  expect(await theirWorlds(page)).toEqual([]);
  await driver.goto(page, 'about:blank');
  expect(part(await chrome(), dot)).toEqual(part(plain, dot));
});

/** Where traps write down what was read, in the world of the extension's scripts in a page. */
interface Traps {
  readonly read: string[];
}
declare const theTraps: Traps;

/**
 * Runs in the world of the extension's own scripts, before any of them: every way to what a page says, holds or keeps writes
 * down that it was gone, unless what is read is ours.
 */
const layTraps = () => {
  const read: string[] = [];
  Object.assign(globalThis, { theTraps: { read } });
  /** What we hung ourselves: the host beside the body, and what has no document's tree around it. */
  const isOurs = (on: unknown) => {
    if (!(on instanceof Node)) return false;
    const root = on.getRootNode();
    return root !== document || (on instanceof Element && on.matches('html > div'));
  };
  const trap = (of: object, names: string) => {
    for (const name of names.split(' ')) {
      const there = Object.getOwnPropertyDescriptor(of, name);
      if (!there?.configurable) continue;
      const note = (on: unknown) => {
        if (!isOurs(on)) read.push(`${of.constructor.name}.${name}`);
      };
      const { get, value } = there;
      Object.defineProperty(of, name, {
        ...there,
        ...(get && {
          get(this: unknown) {
            note(this);
            return Reflect.apply(get, this, []);
          },
        }),
        ...(typeof value === 'function' && {
          value(this: unknown, ...given: unknown[]) {
            note(this);
            return Reflect.apply(value, this, given);
          },
        }),
      });
    }
  };
  trap(
    Document.prototype,
    'title cookie body head forms images links scripts all referrer getElementById getElementsByClassName getElementsByName getElementsByTagName getSelection querySelector createTreeWalker createNodeIterator createRange evaluate execCommand',
  );
  trap(Node.prototype, 'textContent nodeValue childNodes firstChild lastChild nextSibling previousSibling cloneNode');
  trap(
    Element.prototype,
    'innerHTML outerHTML id className classList attributes getAttribute getAttributeNames getHTML ariaLabel querySelector getElementsByTagName getElementsByClassName firstElementChild lastElementChild',
  );
  trap(HTMLElement.prototype, 'innerText outerText dataset');
  trap(CharacterData.prototype, 'data substringData');
  trap(HTMLInputElement.prototype, 'value defaultValue checked files labels');
  trap(HTMLTextAreaElement.prototype, 'value defaultValue textLength');
  trap(HTMLSelectElement.prototype, 'value options selectedOptions');
  trap(HTMLFormElement.prototype, 'elements action length');
  trap(HTMLAnchorElement.prototype, 'href text pathname');
  trap(HTMLImageElement.prototype, 'src alt currentSrc');
  trap(HTMLMetaElement.prototype, 'content');
  trap(HTMLTemplateElement.prototype, 'content');
  trap(InputEvent.prototype, 'data dataTransfer getTargetRanges');
  trap(ClipboardEvent.prototype, 'clipboardData');
  trap(History.prototype, 'state');
  trap(Selection.prototype, 'toString');
  trap(Storage.prototype, 'getItem key length');
  trap(console, 'log debug info warn error dir table');
  trap(FormData.prototype, 'get getAll entries');
  trap(XMLHttpRequest.prototype, 'open send');
  trap(
    globalThis,
    'localStorage sessionStorage indexedDB caches cookieStore getSelection fetch find name MutationObserver',
  );
};
/** Reads what anyone would read of a page, and gives what the traps say of it. */
const readByHand = () => {
  const field = document.querySelectorAll('input')[0];
  void [document.title, document.cookie, document.documentElement.textContent, field?.value];
  return theTraps.read.splice(0);
};
const readTraps = () => theTraps.read;
