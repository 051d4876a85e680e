import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findChromium } from '../../../scripts/browsers.mjs';
import { type Engine, type Launch, until, versionAfter } from './engine.ts';

/** What `chrome://extensions` may call. */
declare const chrome: { developerPrivate: { reload(id: string, options: { failQuietly: boolean }): Promise<void> } };

/** Chromium names an unpacked extension after its folder. */
const idOf = (folder: string): string =>
  createHash('sha256')
    .update(folder)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

/**
 * A profile that remembers having granted these sites and notifications, but with none of them in force: `permissions.request` then
 * grants at once, as it does for anyone who granted, withdrew and grants again. Headless has no prompt to accept.
 */
const profileThatAccepts = (id: string, sites: readonly string[]) => ({
  extensions: {
    settings: {
      [id]: {
        runtime_granted_permissions: {
          // Who accepts no site sees the browser's prompts.
          api: sites.length > 0 ? ['notifications'] : [],
          explicit_host: sites.map((site) => `*://*.${site}/*`),
          manifest_permissions: [],
          scriptable_host: [],
        },
      },
    },
    // Its lamp stands in the toolbar, where it can be looked at.
    pinned_extensions: [id],
    ui: { developer_mode: true },
  },
});

/** What a driver installs is marked to be forgotten when the browser closes; what a person loads is not. */
async function keepOverRestart(preferences: string, id: string): Promise<void> {
  const held = JSON.parse(await readFile(preferences, 'utf8'));
  held.extensions.settings[id].creation_flags &= ~INSTALLED_FOR_A_SESSION;
  await writeFile(preferences, JSON.stringify(held));
}
const INSTALLED_FOR_A_SESSION = 1 << 15;

export async function launchChromium({
  web,
  build,
  accepts,
  unknownHosts,
  display,
  language,
  viewport,
}: Launch): Promise<Engine> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium here.');
  const home = await mkdtemp(join(tmpdir(), 'houselights-chromium-'));
  const extension = join(home, 'extension');
  const profile = join(home, 'profile');
  const id = idOf(extension);
  const origin = `chrome-extension://${id}`;
  await cp(build, extension, { recursive: true });
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(profileThatAccepts(id, accepts)));

  const names = [...unknownHosts.map((host) => `MAP ${host} ~NOTFOUND`), `MAP * 127.0.0.1:${web.port}`];
  let scheme: 'light' | 'dark' = 'light';
  const paint = (page: Page | null) =>
    page?.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]).catch(() => {});
  const launch = async (): Promise<Browser> => {
    const started = await puppeteer.launch({
      executablePath,
      headless: display === null,
      pipe: true,
      protocolTimeout: 90_000,
      userDataDir: profile,
      defaultViewport: display === null ? viewport : null,
      env: { ...process.env, ...(display !== null && { DISPLAY: display }), LANGUAGE: language },
      enableExtensions: true,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--ignore-certificate-errors',
        '--window-position=0,0',
        `--window-size=${viewport.width},${viewport.height + 90}`,
        `--lang=${language}`,
        `--accept-lang=${language}`,
        `--host-resolver-rules=${names.join(', ')}`,
      ],
    });
    started.on('targetcreated', (target) => {
      if (target.type() === 'page') void target.page().then(paint, () => {});
    });
    return started;
  };

  let browser = await launch();
  // Installed for good, as "Load unpacked" does: one that is named on the command line is installed anew at every start.
  await browser.installExtension(extension);
  const background = () =>
    browser.targets().find((target) => target.type() === 'service_worker' && target.url().startsWith(origin));
  await until('the background to start', async () => background());

  return {
    name: 'chromium',
    origin,
    browser: () => browser,
    goto: async (page, address) => void (await page.goto(address, { waitUntil: 'load' })),
    backgroundRuns: async () => background() !== undefined,
    // Asked of the browser itself each time: what Puppeteer remembers of a worker that was woken again meanwhile is of no use.
    killBackground: () =>
      until('the background to end', async () => {
        const session = await browser.target().createCDPSession();
        const workers = async () =>
          (await session.send('Target.getTargets')).targetInfos.filter(
            ({ type, url }) => type === 'service_worker' && url.includes(id),
          );
        try {
          for (const { targetId } of await workers()) await session.send('Target.closeTarget', { targetId });
          // An event that was already on its way wakes it again.
          await new Promise((next) => setTimeout(next, 200));
          return (await workers()).length === 0;
        } finally {
          await session.detach();
        }
      }).then(() => {}),
    restart: async () => {
      await browser.close();
      await keepOverRestart(join(profile, 'Default', 'Preferences'), id);
      browser = await launch();
    },
    update: async () => {
      const path = join(extension, 'manifest.json');
      const manifest = JSON.parse(await readFile(path, 'utf8'));
      manifest.version = versionAfter(manifest.version);
      await writeFile(path, JSON.stringify(manifest));
      const page = await browser.newPage();
      await page.goto('chrome://extensions/');
      const before = background();
      await page.evaluate((own) => chrome.developerPrivate.reload(own, { failQuietly: true }), id);
      await until('the new version to start', async () => {
        const now = background();
        return now !== undefined && now !== before;
      });
      await page.close();
      return manifest.version;
    },
    colours: async (wanted) => {
      scheme = wanted;
      await Promise.all((await browser.pages()).map(paint));
    },
    close: async () => {
      await browser.close();
      await rm(home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
