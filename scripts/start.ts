// `npm start`: builds, and opens a browser with the extension in it; without a display, a tour in pictures.
import { relative } from 'node:path';
import { findChromium, findFirefox, hasDisplay } from './browsers.mjs';
import { takeTour } from './tour.ts';
import { BUILDS, build, ROOT, run } from './workshop.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);
const chromium = findChromium();
const firefox = findFirefox();

say('Building …');
for (const browser of ['chromium', 'firefox'] as const) {
  const built = await build(browser);
  if (!built.ok) {
    say(built.output);
    process.exit(1);
  }
}

const byHand = `
To use it in a browser of your own:
  Chrome, Edge, Brave …  open chrome://extensions, switch on "Developer mode", press "Load unpacked"
                         and choose ${relative(ROOT, BUILDS.chromium)}
  Firefox                open about:debugging#/runtime/this-firefox, press "Load Temporary Add-on"
                         and choose ${relative(ROOT, BUILDS.firefox)}/manifest.json`;

if (!chromium && !firefox) {
  say(`It is built, but there is neither Chromium nor Firefox here to show it.${byHand}`);
} else if (!hasDisplay()) {
  say('There is no display, so here is the tour:');
  await takeTour(chromium ? 'chromium' : 'firefox', say);
  say(byHand);
} else {
  say('Opening a browser with a fresh profile. Close it to end.');
  const asRoot = process.getuid?.() === 0 ? ['--args=--no-sandbox'] : [];
  const opened = chromium
    ? ['--target', 'chromium', '--chromium-binary', chromium, '--source-dir', BUILDS.chromium, ...asRoot]
    : ['--target', 'firefox-desktop', '--firefox', firefox ?? 'firefox', '--source-dir', BUILDS.firefox];
  const ran = await run('web-ext', ['run', '--no-reload', '--no-input', '--no-config-discovery', ...opened]);
  if (!ran.ok) say(ran.output);
  say(byHand);
  process.exitCode = ran.ok ? 0 : 1;
}
