import { BROWSER, expect, test } from './harness/spec.ts';

const adasSite = `<!doctype html><html lang="en"><head><title>Ada Example, speaker</title>
<meta name="description" content="Talks about looking up."><meta property="og:image" content="/ada.png"></head>
<body><h1>Ada</h1><a href="/talks">Talks</a> <a href="/gone">Slides</a><footer>© 2024 Ada Example</footer></body></html>`;

const site = ({ path }: { path: string }) => {
  if (path === '/') return adasSite;
  if (path === '/talks') return '<!doctype html><title>Talks</title><h1>Talks</h1>';
  if (path === '/ada.png') return { headers: { 'content-type': 'image/png' }, body: '' };
  return null;
};

test('from install to a lit bulb: welcome, grant, finding, visit, banner, done, undo', async ({ serve, start }) => {
  const web = await serve({ 'ada.example': site, 'www.ada.example': site });
  const driver = await start({ web });
  const welcome = await driver.tab('/welcome.html');
  expect(await driver.granted()).toEqual([]);

  await driver.fill(welcome, /Where do people find you/, 'ada.example');
  await driver.press(welcome, /Hang these bulbs/);
  await driver.press(welcome, /Look at my front page/);
  await expect.poll(() => driver.text(welcome), { timeout: 20_000 }).toContain('The footer says 2024.');
  expect(await driver.text(welcome)).toContain('One link leads nowhere');
  expect(await driver.granted()).toEqual(['*://*.ada.example/*']);

  // The suite runs at any hour; reminders do not, unless they are told to.
  await driver.ask('command', { command: { do: 'set', to: { hours: { from: 0, to: 0 } } } });
  const page = await driver.open('https://ada.example/');
  await expect
    .poll(async () => (await driver.banner(page))?.text, { timeout: 15_000 })
    .toContain('Something on this site wants mending');
  expect((await driver.toolbar(page)).title).toContain('something can be done here');

  await driver.pressBanner(page, 'Done');
  await expect.poll(async () => (await driver.banner(page))?.text).toContain('Relit');
  const popup = await driver.open('/popup.html');
  await expect.poll(() => driver.text(popup)).toContain('1 lit, 2 dimming');
  await expect.poll(async () => (await driver.toolbar(page)).title).not.toContain('here');

  await driver.pressBanner(page, 'Undo');
  await expect.poll(() => driver.text(popup)).toContain('2 dimming, 1 out');
  expect(BROWSER).toBeTruthy();
});
