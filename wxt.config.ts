import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { MANIFEST_ICONS, renderIcons } from './art/render-icons.ts';
import { BANNER_STYLE } from './utils/banner/banner-style.ts';

// The only place where permissions are named. Each line of this list is explained in PRIVACY.md, and a test keeps it from growing.
const permissions = ['unlimitedStorage', 'alarms', 'scripting', 'activeTab', 'contextMenus', 'webRequest'];

const STYLE = 'banner-style.css?inline';
/** What is put into everybody's pages carries nothing that nobody needs there. */
const light: Plugin = {
  name: 'light-page-scripts',
  enforce: 'pre',
  apply: 'build',
  resolveId: (id) => (id === STYLE ? id : null),
  load: (id) => (id === STYLE ? BANNER_STYLE : null),
  transform(_code, id) {
    // WXT wraps a script so that it can tell the console where it could not start, which the browser does by itself.
    const script = id.split('virtual:wxt-unlisted-script-entrypoint?')[1];
    if (script) return `import script from ${JSON.stringify(script)}; export default script.main();`;
    // A text to a bundler; so it becomes the stylesheet that it is, and is made small as every other.
    return id.endsWith('/banner/banner-style.ts') ? `export { default as BANNER_STYLE } from '${STYLE}';` : null;
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  outDirTemplate: '{{browser}}-mv3',
  vite: () => ({
    plugins: [preact(), light],
    build: { target: 'es2022', cssTarget: ['chrome123', 'firefox142'], modulePreload: { polyfill: false } },
  }),
  hooks: {
    // Where nobody waits for the first frame the polyfill stands between us and the browser; popup, background and what runs in
    // pages are built by themselves, and take the browsers' own promises (docs/adr/0011).
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'options'))
        config.resolve = { ...config.resolve, alias: { 'wxt/browser': '@wxt-dev/webextension-polyfill/browser' } };
    },
    // The popup has to be there at once, and each file that it needs before it can paint is another wait: it shares none with
    // the other pages, so that all it runs is one.
    'entrypoints:grouped': (_, groups) => {
      for (const group of groups.filter((one) => Array.isArray(one))) {
        const popup = group.findIndex(({ type }) => type === 'popup');
        if (popup >= 0 && group.length > 1) groups.push(group.splice(popup, 1));
      }
    },
    'build:publicAssets': async (wxt, files) => {
      files.push(...(await renderIcons(wxt.config.wxtDir)));
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    incognito: 'not_allowed',
    permissions: browser === 'chrome' ? [...permissions, 'declarativeContent'] : permissions,
    optional_permissions: ['notifications'],
    optional_host_permissions: ['*://*/*'],
    content_security_policy: {
      // `connect-src` is what a look at one's own site needs; Firefox's default would turn its http addresses into https.
      extension_pages: "default-src 'self'; connect-src 'self' http: https:; img-src 'self' data: blob:",
    },
    icons: MANIFEST_ICONS,
    action: { default_title: '__MSG_name__', default_icon: { 16: MANIFEST_ICONS[16], 32: MANIFEST_ICONS[32] } },
    // Chromium keeps Alt+Shift with A, B, C, N, P, R, T, W, X and Z for itself, and leaves what asks for them without a key.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commandPopup__' },
      'go-to-banner': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_commandBanner__' },
      'note-here': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNote__' },
      'report-here': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commandReport__' },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'houselights@houselights.app',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
