import { axePage } from './harness/axe.ts';
import { expect, test } from './harness/spec.ts';
import { unlistedSites } from './look-alikes/unlisted.ts';

test('installing opens the welcome page once, and asks the browser for nothing', async ({ serve, start }) => {
  const driver = await start({ web: await serve(unlistedSites) });
  const welcome = await driver.tab('/welcome.html');
  await expect.poll(() => driver.text(welcome)).toContain('Where do people find you on the web?');
  expect(await driver.granted()).toEqual([]);

  await driver.restart();
  await driver.open('https://unlisted.example/');
  await driver.update();
  expect([...(await driver.tabs()).values()]).toEqual(['https://unlisted.example/']);
});

for (const path of ['/popup.html', '/options.html', '/welcome.html'])
  test(`${path} opens, says something, and axe finds nothing wrong, light and dark`, async ({ serve, start }) => {
    const driver = await start({ web: await serve(unlistedSites) });
    for (const scheme of ['light', 'dark'] as const) {
      await driver.colours(scheme);
      const page = await driver.open(path);
      await expect.poll(() => driver.text(page)).not.toBe('');
      await expect.poll(() => page.$('h1')).not.toBeNull();
      expect(await axePage(page)).toEqual([]);
    }
  });
