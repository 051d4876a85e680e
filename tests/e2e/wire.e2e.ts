import type { Page } from 'puppeteer-core';
import { atAnyHour, daysAgo, freshNote, linkedin, seed, waitingNote, website } from './harness/seed.ts';
import type { Asked, Site, Web } from './harness/serve.ts';
import { expect, test } from './harness/spec.ts';
import { adaSites } from './look-alikes/ada.ts';
import { linkedinSites } from './look-alikes/linkedin.ts';

/** What a browser asks for by itself, with or without us: its maker's own hosts. */
const BROWSERS_OWN =
  /(^|\.)(mozilla\.(com|org|net)|firefox\.com|google(apis)?\.com|gvt1\.com|gstatic\.com|chrome\.com)$/;
const asked = ({ asked: all }: Web): readonly Asked[] =>
  all.filter(({ host, path }) => !BROWSERS_OWN.test(host) && path !== '/favicon.ico');
const addressOf = ({ scheme, host, path }: Asked) => `${scheme}://${host}${path}`;

const OPTIONS = ['bulbs', 'notes', 'when', 'where', 'words', 'file', 'privacy', 'shortcuts', 'news'];

test('from install over a week’s data, popup, options and a banner: nothing is asked of the web but what the person opens', async ({
  serve,
  start,
}) => {
  const web = await serve({ ...adaSites, ...linkedinSites });
  const driver = await start({ web });
  const welcome = await driver.tab('/welcome.html');
  await driver.fill(welcome, /Where do people find you/, 'ada.example');
  await driver.press(welcome, 'Hang these bulbs');
  await expect.poll(() => driver.text(welcome)).toContain('bulbs hang in your house');
  await driver.press(welcome, 'Not now');

  const sent = freshNote();
  await seed(driver, [
    atAnyHour,
    ...website('https://ada.example/about', 200),
    ...linkedin(300),
    ...waitingNote('Grace Example', 5),
    ...waitingNote('Alan Example', 7, sent),
    { at: daysAgo(2), type: 'note.sent', data: { note: sent, on: daysAgo(2), evidence: 'said' } },
  ]);
  await driver.grant('ada.example', 'linkedin.com');
  const popup = await driver.open('/popup.html');
  await expect.poll(() => driver.text(popup)).toContain('dimming');
  for (const section of OPTIONS) {
    const options = await driver.open(`/options.html#${section}`);
    await expect.poll(() => options.$('h2')).not.toBeNull();
  }
  await driver.killBackground();
  expect(asked(web)).toEqual([]);

  const page = await driver.open('https://ada.example/talks');
  await expect.poll(() => driver.banner(page)).not.toBeNull();
  await driver.pressBanner(page, 'Done');
  await expect.poll(async () => (await driver.banner(page))?.text).toContain('Relit.');
  expect(asked(web).map(addressOf)).toEqual(['https://ada.example/talks', 'https://ada.example/look.css']);
});

/** A front page that names every kind of place a look might be led to. */
const tempting =
  (port: () => number): Site =>
  ({ path }) => {
    const cookie = { 'set-cookie': 'visitor=ada; Path=/; Secure; SameSite=None' };
    if (path === '/away') return { status: 302, headers: { location: 'http://192.168.1.1/router' } };
    if (path !== '/') return { headers: cookie, body: '<!doctype html><title>Here</title><h1>Here</h1>' };
    const links = [
      '/about',
      '/about#more',
      'https://ada.example/about',
      '/away',
      'https://friend.example/',
      'https://allowed.example/',
      'https://www.linkedin.com/in/ada/',
      'https://linkedin.com/company/ada',
      'https://de.linkedin.com/in/ada',
      `http://127.0.0.1:${port()}/mine`,
      `http://localhost:${port()}/mine`,
      'http://192.168.1.1/',
      'http://printer.local/',
      'mailto:ada@ada.example',
    ].map((href) => `<a href="${href}">a link</a>`);
    return {
      headers: cookie,
      body: `<!doctype html><html lang="en"><title>Ada</title><h1>Ada</h1>${links.join(' ')}</html>`,
    };
  };
const plain: Site = () => ({
  headers: { 'set-cookie': 'visitor=ada; Path=/; Secure; SameSite=None' },
  body: '<!doctype html><title>A friend</title><h1>A friend</h1>',
});

test('a look asks for the front page and its links, each once, of no site but those allowed, and tells nobody who asks', async ({
  serve,
  start,
}) => {
  const web = await serve({ 'friend.example': plain, 'allowed.example': plain, ...linkedinSites });
  web.serve(
    'ada.example',
    tempting(() => web.port),
  );
  const driver = await start({ web });
  // The browser holds cookies of both sites, and the person has granted LinkedIn too.
  for (const host of ['ada.example', 'friend.example', 'allowed.example']) await driver.open(`https://${host}/`);
  await seed(driver, [atAnyHour, ...website('https://ada.example/', 1)]);
  await driver.grant('ada.example', 'allowed.example', 'linkedin.com');
  const before = asked(web).length;

  const welcome = await driver.open('/welcome.html');
  await driver.press(welcome, 'Look at my front page');
  await lookIsDone(welcome, (page) => driver.text(page));

  const during = asked(web).slice(before);
  expect(during.map(({ method, ...one }) => `${method} ${addressOf(one as Asked)}`).sort()).toEqual(
    [
      'GET https://ada.example/',
      'HEAD https://ada.example/about',
      'GET https://ada.example/robots.txt',
      'HEAD https://ada.example/away',
      'HEAD https://allowed.example/',
    ].sort(),
  );
  for (const { headers } of during) {
    expect(headers.cookie).toBeUndefined();
    expect(headers.referer).toBeUndefined();
    expect(headers.origin).toBeUndefined();
  }
  expect(web.asked.filter(({ host }) => /^(127|192|localhost|printer)|linkedin/.test(host))).toEqual([]);
});

const lookIsDone = (page: Page, text: (page: Page) => Promise<string>) =>
  expect.poll(() => text(page), { timeout: 30_000 }).toMatch(/could not be judged|Nothing is out|description/);
