// Plain JavaScript on Node's own modules: set-up reads it before anything is installed.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program stands on this machine, or null. The first of `names` wins; a full path counts as one. */
export function findProgram(names) {
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '' && !folder.includes('node_modules'));
  for (const name of names) {
    for (const path of name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name))) {
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here: try the next.
      }
    }
  }
  return null;
}

const macApp = (name, binary) => `/Applications/${name}.app/Contents/MacOS/${binary}`;

/** Google's own Chrome is not among them: since version 137 it loads no unpacked extension from the command line. */
export const findChromium = () =>
  process.env.CHROMIUM_BIN ?? findProgram(['chromium', 'chromium-browser', macApp('Chromium', 'Chromium')]);
/** ESR first: only it (and the developer's editions) install an unsigned build for good, which the tests need. */
export const findFirefox = () =>
  process.env.FIREFOX_BIN ??
  findProgram([
    'firefox-esr',
    'firefox-developer-edition',
    'firefox',
    macApp('Firefox Developer Edition', 'firefox'),
    macApp('Firefox', 'firefox'),
  ]);
export const findXvfb = () => findProgram(['Xvfb']);
export const findXdotool = () => findProgram(['xdotool']);

/** Whether a window would be seen by anyone. */
export const hasDisplay = () =>
  !process.env.CI &&
  (process.platform === 'darwin' ||
    process.platform === 'win32' ||
    Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY));
