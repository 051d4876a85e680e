import type { Page } from 'puppeteer-core';
import { daysPass, stillHere } from './days-pass.ts';
import type { Driver } from './harness/driver.ts';
import { atAnyHour, linkedin, seed, waitingNote, website } from './harness/seed.ts';
import { BROWSER, expect, test } from './harness/spec.ts';
import { afterRest } from './houses.ts';
import { adaSites } from './look-alikes/ada.ts';

/** Days on which the house was looked at. */
async function daysAtHome(driver: Driver, days: number): Promise<void> {
  await daysPass(driver, days);
  await stillHere(driver);
}

/** Popup and toolbar, which must tell the same. */
async function says(driver: Driver, popup: Page, sentence: string, title: string): Promise<void> {
  await driver.reload(popup);
  await expect.poll(() => driver.text(popup)).toContain(sentence);
  await expect.poll(async () => (await driver.toolbar(popup)).title).toBe(title);
}

test('one house: the first minute, the second day, a month and three months later, and back from a holiday', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(adaSites) });
  const welcome = await driver.tab('/welcome.html');
  await driver.fill(welcome, /Where do people find you/, 'ada.example');
  await driver.press(welcome, 'Hang these bulbs');
  await expect.poll(() => driver.text(welcome)).toContain('3 bulbs hang in your house');
  await driver.grant('ada.example');
  await seed(driver, [atAnyHour]);

  // The first minute: nothing is out, and a bulb without a date asks for one.
  const popup = await driver.open('/popup.html');
  await says(driver, popup, '3 dimming.', 'Houselights: 3 dimming');
  await driver.press(popup, 'Say when');
  await expect.poll(() => driver.text(popup)).toContain('On which day was it done?');
  await driver.press(popup, 'Cancel');
  await driver.press(popup, 'Done on another day');
  await driver.press(popup, 'Yesterday');
  await expect.poll(() => driver.text(popup)).toMatch(/Looked after on \d+ \w+: Thank-you notes/);

  // The second day: the same house, and nobody is greeted as if they had been away.
  await daysAtHome(driver, 1);
  await says(driver, popup, '1 lit, 2 dimming.', 'Houselights: 1 lit, 2 dimming');

  // A month later: one is out, and a note that was just written down is nobody's worry yet.
  await daysAtHome(driver, 28);
  await says(driver, popup, '2 dimming, 1 out.', 'Houselights: 2 dimming, 1 out');
  await driver.ask('command', { command: { do: 'owe', notes: [{ person: 'Grace', occasion: 'the referral' }] } });
  await expect.poll(() => driver.text(popup)).toContain('1 lit, 2 dimming, 1 out.');

  // Three months later: the note comes first, and no word of its bulb stands beside it.
  await daysAtHome(driver, 60);
  await says(driver, popup, '4 out.', 'Houselights: 4 out');
  expect(await driver.text(popup)).toMatch(
    /A note to Grace, for the referral\s+Waiting since .*Late ones are welcome too\./,
  );

  // Two weeks away: one thing, in popup, toolbar and on the page alike.
  await daysPass(driver, 14);
  await driver.ask('refresh', {});
  const back = 'Houselights: welcome back. One thing, if you like.';
  await says(driver, popup, 'Welcome back. One thing, if you like.', back);
  expect(await driver.text(popup)).not.toMatch(/\bout\b|Website/i);
  const page = await driver.open('https://ada.example/');
  await afterRest(page);
  expect(await driver.banner(page)).toBeNull();
  expect((await driver.toolbar(page)).title).toBe(back);
});

test('a second computer brings the house along from its file, and later both are of one mind', async ({
  serve,
  start,
}) => {
  const web = await serve(adaSites);
  const here = await start({ web });
  await seed(here, [atAnyHour, ...website('https://ada.example/', 40), ...linkedin(300), ...waitingNote('Grace', 4)]);

  const there = await start({ web });
  const welcome = await there.tab('/welcome.html');
  await there.press(welcome, 'I already have a house');
  await welcome.waitForSelector('input[type=file]');
  await welcome.evaluate(
    (text) => {
      const files = new DataTransfer();
      files.items.add(new File([text], 'house.json', { type: 'application/json' }));
      const chooser = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!chooser) throw new Error('No file can be chosen');
      chooser.files = files.files;
      chooser.dispatchEvent(new Event('change', { bubbles: true }));
    },
    await here.ask('export', {}),
  );
  await expect.poll(() => there.text(welcome)).toContain('It holds 2 bulbs and 1 note.');
  expect(await there.ask('rows', { query: '', limit: 10 })).toEqual([]);
  await there.press(welcome, 'Add it to my house');
  await expect.poll(() => there.text(welcome)).toContain('Your house is here, too');

  const [first] = await there.ask('rows', { query: '', limit: 1 });
  if (!first) throw new Error('Nothing hangs there');
  await there.ask('command', { command: { do: 'done', bulb: first.bulb, evidence: 'said' } });
  await here.ask('command', { command: { do: 'quickAdd', lines: 'Speaker page', notes: [] } });
  const files = await Promise.all([here.ask('export', {}), there.ask('export', {})]);
  await there.ask('import.apply', { text: files[0] });
  await here.ask('import.apply', { text: files[1] });
  const hanging = async (driver: Driver) =>
    (await driver.ask('rows', { query: '', limit: 10 })).map(({ bulb, state }) => [bulb, state]);
  expect(await hanging(here)).toEqual(await hanging(there));
  expect(await hanging(here)).toHaveLength(4);
});

test('the options are one tab however often they are asked for, a bulb’s own place is found there, and the popup leaves', async ({
  serve,
  start,
}) => {
  const driver = await start({ web: await serve(adaSites) });
  await seed(driver, website('https://ada.example/', 40));
  const pagesAt = async (part: string) => [...(await driver.tabs()).values()].filter((url) => url.includes(part));
  const press = async (label: string) => {
    const popup = await driver.popup();
    const pressed = driver.press(popup, label);
    // Where the popup is driven in a tab, it is a page like any other and stays.
    if (BROWSER !== 'chromium') return pressed;
    // It may be gone before the mouse is told that it was heard.
    await pressed.catch(() => undefined);
    await expect.poll(() => popup.isClosed()).toBe(true);
  };
  await press('Options');
  const options = await driver.tab('/options.html');
  await expect.poll(() => driver.text(options)).toContain('All your bulbs');
  await press('Options');
  await press('What’s new');
  await expect.poll(() => driver.text(options)).toContain('What has changed, newest first.');

  const popup = await driver.open('/popup.html');
  await driver.press(popup, 'Show: Lit');
  await driver.press(popup, 'Website');
  await driver.press(popup, 'More for Website');
  await driver.press(popup, 'Edit');
  await expect.poll(() => driver.text(options)).toContain('How often does it want looking after?');
  expect(await pagesAt('/options.html')).toEqual([expect.stringContaining('#bulb=a-')]);
});
