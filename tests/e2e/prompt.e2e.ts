import { canOpenDisplay } from './harness/display.ts';
import { atAnyHour, seed, website } from './harness/seed.ts';
import { BROWSER, expect, test } from './harness/spec.ts';
import { bannerScripts, greeted } from './houses.ts';
import { adaSites } from './look-alikes/ada.ts';

// Only a window shows the browser's own prompt; in Firefox no key reaches it there.
test.runIf(BROWSER === 'chromium' && canOpenDisplay())(
  'the browser’s own prompt, as a person sees it: refused is no error, accepted puts the banner’s script in place',
  async ({ serve, start, screen }) => {
    const display = await screen();
    const driver = await start({ web: await serve(adaSites), display: display.name, accepts: [] });
    await greeted(driver);
    await seed(driver, [atAnyHour, ...website('https://ada.example/', 200)]);
    const options = await driver.open('/options.html#grant=ada.example');
    const ask = () => driver.press(options, 'Allow on ada.example');

    await display.answer(options, 'refuse', ask);
    await expect.poll(() => driver.text(options)).toContain('That is fine. The bulb works from the toolbar');
    expect(await driver.granted()).toEqual([]);
    expect(await bannerScripts(driver)).toEqual([]);
    expect(await options.$$('[role=alert] p')).toEqual([]);

    await display.answer(options, 'allow', ask);
    await expect.poll(() => driver.text(options)).toContain('Reminders may appear on its pages.');
    expect(await driver.granted()).toEqual(['*://*.ada.example/*']);
    await expect.poll(() => bannerScripts(driver)).toEqual(['*://*.ada.example/*']);
  },
);
