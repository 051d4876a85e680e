import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { composeAt, type Letter, PLACES, type Place } from '../../utils/core/notes/compose.ts';
import { readMailto, readOpening, type Told } from '../core/notes/read-opening.ts';
import type { Driver } from './harness/driver.ts';
import type { Site, Web } from './harness/serve.ts';
import { BROWSER, expect, test } from './harness/spec.ts';

/** The browser's interface for extensions, in a page of ours. */
declare const api: ExtensionApi;
/** Not yet among the types of TypeScript. */
declare const navigation: EventTarget;

/** Shows what it was opened with, as a page reads it. */
const arrivals: Site = ({ path }) =>
  path === '/favicon.ico'
    ? null
    : `<!doctype html><html lang="en"><meta charset="utf-8"><title>Arrived</title><pre></pre>
<script>document.querySelector('pre').textContent = JSON.stringify([...new URLSearchParams(location.search)])</script>`;

const writingPlaces = {
  'mail.google.com': arrivals,
  'outlook.cloud.microsoft': arrivals,
  'outlook.live.com': arrivals,
  'www.linkedin.com': arrivals,
};

const MARKS = `a & b + c % d # e ? f = g / h \\ i ; j , k : l @ "m" 'n' <b>o</b> \`p\` {q} [r] | ^ ~ ! * ( ) $ 100%25 %26 &amp;`;
const EMOJI = '😀 👩🏽‍💻 🏳️‍🌈 1️⃣ e\u0301 é 𝒜 ½';
const ARABIC = 'شُكْرًا جَزِيلًا يا آدا — ٢٠٢٥، «معًا»';
const HEBREW = '\u200fתּוֹדָה רַבָּה, עדה \u2067(Ada & co)\u2069 — 50%+';
const BREAKS = 'Dear Ada,\r\n\r\none\ntwo\rthree\n\r\tfour  \r\n';
const FORGED = 'x&bcc=eve@example.com&body=y#z\r\nBcc: eve@example.com%0D%0ACc: eve@example.com';

/** A letter, what of its `to` has to arrive where that is not all of it, and what has to be left. */
interface Sample extends Letter {
  readonly reads?: string;
  readonly leaves?: readonly string[];
}

/** A text of which not one character more would find room beside the rest. */
function filling(place: Place, rest: Omit<Letter, 'body'>): string {
  const text = 'Thank you, Ada! '.repeat(700);
  const fits = (length: number) => composeAt(place, { ...rest, body: text.slice(0, length) }).left.length === 0;
  let length = 1;
  while (length < text.length && fits(length + 1)) length += 1;
  return text.slice(0, length);
}

function samples(place: Place): readonly Sample[] {
  if (place === 'linkedin')
    return [
      { to: 'https://www.linkedin.com/in/ada-lovelace-1b2/', reads: 'ada-lovelace-1b2' },
      { to: 'https://de.linkedin.com/in/%D7%A2%D7%93%D7%94?x=y', reads: 'עדה' },
      { to: '🚀ada' },
    ].map((one) => ({ ...one, subject: MARKS, body: BREAKS, leaves: ['subject', 'body'] }));
  const to = "ada+o'brien&x?y%z@example.com";
  return [
    { to, subject: MARKS, body: MARKS },
    { to, subject: EMOJI, body: EMOJI },
    { to: 'آدا@مثال.اختبار', subject: ARABIC, body: ARABIC },
    { to, subject: HEBREW, body: `${HEBREW}\n${ARABIC}` },
    { to: `Ada <${to}>`, reads: to, subject: 'In lines', body: BREAKS },
    { to, subject: FORGED, body: FORGED },
    { to: null, subject: '', body: ' ' },
    { to, subject: MARKS, body: filling(place, { to, subject: MARKS }) },
    { to, subject: 'Ten thousand', body: `${MARKS}\n`.repeat(100).slice(0, 10_000), leaves: ['body'] },
  ];
}

/** What has to arrive: every field that has something in it and is not to be left, in the lines of the place. */
function written(place: Place, { to, reads = to ?? '', subject, body, leaves = [] }: Sample): Told {
  const lines = (text: string, end: string) => text.replaceAll(/\r\n?|\n/g, end);
  const fields = [
    ['to', reads],
    ['subject', lines(subject, ' ')],
    ['body', lines(body, place === 'gmail' ? '\n' : '\r\n')],
  ] as const;
  return fields.filter(([name, text]) => text !== '' && !leaves.includes(name));
}

/** Opens an address as the product does, and tells it as the server heard it and as the page read it. */
async function opened(driver: Driver, web: Web, url: string) {
  const { origin, hostname } = new URL(url);
  const before = web.asked.length;
  await driver.inExtension((address) => api.tabs.create({ url: address }).then(() => {}), url);
  const page = await driver.tab(url);
  await page.waitForSelector('pre:not(:empty)');
  const seen = await page.evaluate(() => ({
    href: location.href,
    search: location.search,
    shown: document.querySelector('pre')?.textContent ?? '',
  }));
  await page.close();
  const heard = web.asked.slice(before).filter(({ host, path }) => host === hostname && path !== '/favicon.ico');
  return { ...seen, heard: heard.map(({ path }) => `${origin}${path}`) };
}

for (const place of PLACES.filter((one) => one !== 'mail-program'))
  test(`a letter that is opened at ${place} arrives there as it was written, and what does not is named`, async ({
    serve,
    start,
  }) => {
    const web = await serve(writingPlaces);
    const driver = await start({ web });
    for (const sample of samples(place)) {
      const { url, left } = composeAt(place, sample);
      expect(left).toEqual(sample.leaves ?? []);
      const { href, search, shown, heard } = await opened(driver, web, url);
      expect(href).toBe(url);
      expect(heard).toEqual([url]);
      for (const address of [...heard, `${href.split('?')[0]}${search}`])
        expect(readOpening(place, address)).toEqual(written(place, sample));
      // The page's own reading, by the rules of forms, where the fields stand side by side.
      expect(JSON.parse(shown)).toEqual([...new URL(url).searchParams]);
    }
  });

/** Where the link on the page leads when it is pressed: Chromium tells the page of it. It is stopped there, no program is to open. */
const handedOver = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const stop = (event: Event & { destination?: { url: string } }) => {
      event.preventDefault();
      resolve(event.destination?.url ?? '');
    };
    navigation.addEventListener('navigate', stop, { once: true });
    document.querySelector('a')?.click();
    return promise;
  });

test('a letter for the mail program stands whole in the link that hands it over, and what does not is named', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve({ 'ada.example': arrivals }) });
  const page = await driver.open('https://ada.example/');
  for (const sample of samples('mail-program')) {
    const { url, left } = composeAt('mail-program', sample);
    expect(left).toEqual(sample.leaves ?? []);
    const link = await page.evaluate((address) => {
      const anchor = document.createElement('a');
      anchor.href = address;
      document.body.replaceChildren(anchor);
      const { href, protocol, pathname, search } = anchor;
      return { href, protocol, parts: `${protocol}${pathname}${search}` };
    }, url);
    expect(link).toEqual({ href: url, protocol: 'mailto:', parts: url });
    if (BROWSER === 'chromium') expect(await handedOver(page)).toBe(url);
    expect(readMailto(link.parts)).toEqual(written('mail-program', sample));
  }
});
