import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUILDS, build, isBuilt, ROOT } from '../../scripts/workshop.ts';

// `npm test` has built both already; by itself this file builds what is missing.
if (!isBuilt()) {
  await build('chromium');
  await build('firefox');
}

const MOST = ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab', 'contextMenus', 'webRequest'];
const MOST_OPTIONAL = ['notifications', 'idle', 'webRequest', 'declarativeContent'];
const NEVER = ['content_scripts', 'host_permissions', 'web_accessible_resources', 'externally_connectable'];
/** 20 kB, and what it takes to say at once that a page of LinkedIn came. */
const BANNER_AT_MOST = 20 * 1024 + 120;
/** Read and run whenever a page asks something of a background that sleeps, while the page waits. */
const BACKGROUND_AT_MOST = 90 * 1024;
/** Comes into a page only where somebody asks to be shown something. */
const POINT_OUT_AT_MOST = 6 * 1024;

describe.each(Object.entries(BUILDS))('the build for %s', (browser, folder) => {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const manifest: Record<string, unknown> = JSON.parse(read('manifest.json'));

  test('asks for no more than was promised', () => {
    const most = browser === 'chromium' ? [...MOST, 'declarativeContent'] : MOST;
    expect(most).toEqual(expect.arrayContaining(manifest.permissions as string[]));
    expect(MOST_OPTIONAL).toEqual(expect.arrayContaining(manifest.optional_permissions as string[]));
    // Nothing that can be asked for later is a part of the install.
    expect(manifest.optional_permissions).toEqual(['notifications']);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  test('says in PRIVACY.md what each permission is for, and names none that it does not ask for', () => {
    const asked = [...(manifest.permissions as string[]), ...((manifest.optional_permissions ?? []) as string[])];
    const rows = readFileSync(join(ROOT, 'PRIVACY.md'), 'utf8').matchAll(/^\| `(\w+)`(?: \((\w+)\))? \| (.+) \|$/gm);
    const explained = [...rows].flatMap(([, name = '', only]) =>
      only === 'Chrome' && browser !== 'chromium' ? [] : name,
    );
    expect(explained.toSorted()).toEqual(asked.toSorted());
  });

  test('reaches no page by itself, and no page reaches it', () => {
    for (const key of NEVER) expect(manifest).not.toHaveProperty(key);
    expect(manifest.incognito).toBe('not_allowed');
    expect(manifest.manifest_version).toBe(3);
  });

  test('has pages that run nothing from elsewhere', () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages: "default-src 'self'; connect-src 'self' http: https:; img-src 'self' data: blob:",
    });
    for (const page of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
      const html = read(page);
      expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i);
      for (const [, address] of html.matchAll(/(?:src|href)="([^"]+)"/g))
        expect(address).toMatch(/^(\.?\/|[a-z])(?!.*:\/\/)/);
    }
  });

  test.each([
    ['banner.js', BANNER_AT_MOST],
    ['point-out.js', POINT_OUT_AT_MOST],
  ])('puts a small script into pages, in which nothing names us: %s', (name, most) => {
    const script = read(name);
    expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(most);
    expect(script).not.toMatch(/chrome-extension|moz-extension|houselights|web-extension-polyfill|@wxt-dev|wxt:/i);
    const gecko = (manifest.browser_specific_settings as { gecko: { id: string } } | undefined)?.gecko.id;
    if (gecko) expect(script).not.toContain(gecko);
  });

  test('answers a page from a small script, and keeps what no page waits for in others', () => {
    expect(statSync(join(folder, 'background.js')).size).toBeLessThanOrEqual(BACKGROUND_AT_MOST);
    for (const room of ['house.js', 'inspector.js']) expect(read(room).length, room).toBeGreaterThan(0);
  });

  test('reads an export in a worker of its own: what parses it is in no other script', () => {
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    expect(scripts.filter((name) => /BAD_DELIMITERS/.test(read(name)))).toEqual(['export-reader.js']);
    expect(read('export-reader.js')).not.toMatch(/\b(?:chrome|browser)\.runtime\b/);
  });

  test('names every text of its manifest in its messages', () => {
    const messages: Record<string, { message: string }> = JSON.parse(read('_locales/en/messages.json'));
    const asked = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+?)__/g)].map(([, key = '']) => key);
    expect(asked.length).toBeGreaterThan(0);
    for (const key of asked) expect(messages[key]?.message, key).toBeTruthy();
  });
});
