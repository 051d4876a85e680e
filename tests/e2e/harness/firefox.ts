import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../../scripts/browsers.mjs';
import { type Engine, type Launch, until, versionAfter } from './engine.ts';

/** The inside of Firefox, as `about:support` sees it: enough to do what the browser does by itself, when we say so. */
declare const Services: { prefs: { setIntPref(name: string, value: number): void } };
declare const WebExtensionPolicy: {
  getByID(
    id: string,
  ): { extension: { version: string; backgroundState: string; terminateBackground(): Promise<void> } } | null;
};
declare const ChromeUtils: {
  importESModule(address: string): {
    AddonManager: { getInstallForFile(file: unknown): Promise<{ install(): Promise<void> }> };
  };
};
declare const Components: {
  classes: Record<string, { createInstance(is: unknown): { initWithPath(path: string): void } }>;
  interfaces: { nsIFile: unknown };
};

const UUID = '6c1f7a0e-4c07-4d5e-9a34-2f2f2f2f2f2f';

async function packed(folder: string): Promise<Uint8Array> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const contents = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(folder, path), new Uint8Array(await readFile(path))] as const;
    }),
  );
  return zipSync(Object.fromEntries(contents), { level: 0 });
}

export async function launchFirefox({
  web,
  build,
  accepts,
  unknownHosts,
  display,
  language,
  viewport,
}: Launch): Promise<Engine> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('There is no Firefox here.');
  const home = await mkdtemp(join(tmpdir(), 'houselights-firefox-'));
  const extension = join(home, 'extension');
  const file = join(home, 'extension.xpi');
  const profile = join(home, 'profile');
  const origin = `moz-extension://${UUID}`;
  await cp(build, extension, { recursive: true });
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  const id: string = manifest.browser_specific_settings.gecko.id;

  const launch = (): Promise<Browser> =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: display === null,
      acceptInsecureCerts: true,
      protocolTimeout: 90_000,
      userDataDir: profile,
      defaultViewport: viewport,
      env: { ...process.env, ...(display !== null && { DISPLAY: display }) },
      args: ['--remote-allow-system-access', `--width=${viewport.width}`, `--height=${viewport.height + 90}`],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
        // An unsigned build, installed for good: one that is installed for a session is forgotten at the next start.
        'xpinstall.signatures.required': false,
        'extensions.webextOptionalPermissionPrompts': accepts.length === 0,
        'devtools.jsonview.enabled': false,
        'intl.accept_languages': language,
        'intl.locale.requested': language,
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': web.port,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': web.port,
        'network.proxy.no_proxies_on': unknownHosts.join(', '),
        'network.captive-portal-service.enabled': false,
        'network.connectivity-service.enabled': false,
        'dom.security.https_first': false,
      },
    });

  let browser: Browser;
  let inside: Page;
  /** `about:` pages and ours never report that they have loaded: ask them. */
  const arrive = async (page: Page, address: string) => {
    page.goto(address).catch(() => {});
    await until(`${address} to open`, () =>
      page.evaluate(
        (wanted) => location.href.startsWith(wanted) && document.readyState === 'complete',
        address.replace(/#.*/, ''),
      ),
    );
  };
  const open = async () => {
    browser = await launch();
    inside = await browser.newPage();
    await arrive(inside, 'about:support');
  };
  const install = async () => {
    await writeFile(file, await packed(extension));
    await inside.evaluate(async (path) => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const xpi = Components.classes['@mozilla.org/file/local;1']?.createInstance(Components.interfaces.nsIFile);
      xpi?.initWithPath(path);
      await (await AddonManager.getInstallForFile(xpi)).install();
    }, file);
  };
  const started = (version: string) =>
    until(`version ${version} to start`, () =>
      inside.evaluate((own, wanted) => WebExtensionPolicy.getByID(own)?.extension.version === wanted, id, version),
    );
  const state = () => inside.evaluate((own) => WebExtensionPolicy.getByID(own)?.extension.backgroundState, id);

  await open();
  await install();
  await started(manifest.version);
  await until('the background to start', async () => (await state()) === 'running');

  return {
    name: 'firefox',
    origin,
    browser: () => browser,
    goto: async (page, address) => {
      if (/^https?:/.test(address)) await page.goto(address, { waitUntil: 'load' });
      else await arrive(page, address);
    },
    backgroundRuns: async () => (await state()) === 'running',
    killBackground: async () => {
      await until('the background to end', async () => {
        await inside.evaluate((own) => WebExtensionPolicy.getByID(own)?.extension.terminateBackground(), id);
        // An event that was already on its way wakes it again.
        await new Promise((next) => setTimeout(next, 200));
        return (await state()) === 'stopped';
      });
    },
    restart: async () => {
      await browser.close();
      await open();
      await started(manifest.version);
    },
    update: async () => {
      manifest.version = versionAfter(manifest.version);
      await writeFile(join(extension, 'manifest.json'), JSON.stringify(manifest));
      await install();
      await started(manifest.version);
      return manifest.version;
    },
    colours: (scheme) =>
      inside.evaluate(
        (value) => Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', value),
        scheme === 'dark' ? 0 : 1,
      ),
    close: async () => {
      await browser.close();
      await rm(home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
