import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { otherThan } from '../../utils/core/sites/other-hosts.ts';

/** A browser that remembers what it was told; each test sets what it answers. */
const browser = vi.hoisted(() => ({
  action: {
    setIcon: vi.fn(),
    setTitle: vi.fn(),
    setBadgeText: vi.fn(),
    setBadgeBackgroundColor: vi.fn(),
    setBadgeTextColor: vi.fn(),
  },
  alarms: { get: vi.fn(), create: vi.fn(), clear: vi.fn() },
  scripting: {
    getRegisteredContentScripts: vi.fn(),
    registerContentScripts: vi.fn(),
    updateContentScripts: vi.fn(),
    unregisterContentScripts: vi.fn(),
    executeScript: vi.fn(),
  },
  tabs: { query: vi.fn() },
  permissions: { getAll: vi.fn() },
  runtime: { getManifest: () => ({ version: '1.2.3' }) },
}));
vi.mock('wxt/browser', () => ({ browser }));

const { wakeAt } = await import('../../utils/platform/alarm.ts');
const { showLamp } = await import('../../utils/platform/icon.ts');
const { registerBanner, injectBanner, sweep } = await import('../../utils/platform/scripts.ts');
const { grantedHosts } = await import('../../utils/platform/permissions.ts');
const { showByAddress } = await import('../../utils/platform/page-rules.ts');

const NOW = Date.UTC(2026, 2, 1, 9);
beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => {
  vi.useRealTimers();
  vi.resetAllMocks();
});

describe('the alarm', () => {
  const MINUTE = 60_000;
  it.each<[string, number | undefined, number, number | null]>([
    ['is set when there is none', undefined, NOW + 5 * MINUTE, NOW + 5 * MINUTE],
    ['is left alone when it is right', NOW + 5 * MINUTE, NOW + 5 * MINUTE, null],
    ['is moved when the next change moved', NOW + 5 * MINUTE, NOW + 9 * MINUTE, NOW + 9 * MINUTE],
    ['rings no sooner than browsers can', undefined, NOW - MINUTE, NOW + MINUTE / 2],
    ['is not pushed ahead again and again when the change is due', NOW + MINUTE / 3, NOW - MINUTE, null],
    ['is set anew when it was missed', NOW - 5 * MINUTE, NOW - 5 * MINUTE, NOW + MINUTE / 2],
    ['is brought forward when the change is due', NOW + 5 * MINUTE, NOW + 1, NOW + MINUTE / 2],
  ])('%s', async (_, set, at, created) => {
    browser.alarms.get.mockResolvedValue(set === undefined ? undefined : { name: 'next-change', scheduledTime: set });
    await wakeAt(at);
    expect(browser.alarms.create.mock.calls).toEqual(created === null ? [] : [['next-change', { when: created }]]);
  });

  it('is taken away when nothing will ever change', async () => {
    await wakeAt(null);
    expect(browser.alarms.clear).toHaveBeenCalledWith('next-change');
    expect(browser.alarms.create).not.toHaveBeenCalled();
  });
});

describe('the lamp', () => {
  const lamp = {
    state: 'dimming',
    dot: true,
    count: null,
    title: '1 dimming',
  } as const;

  it('carries a dot, and its words', async () => {
    await showLamp(lamp);
    expect(browser.action.setIcon).toHaveBeenCalledWith({
      path: { 16: '/icon/dimming-dot-16.png', 32: '/icon/dimming-dot-32.png' },
    });
    expect(browser.action.setTitle).toHaveBeenCalledWith({
      title: '1 dimming',
    });
    expect(browser.action.setBadgeText).toHaveBeenCalledWith({ text: '' });
  });

  it.each([
    [3, '3'],
    [100, '99+'],
  ])('carries a count instead where that was chosen', async (count, text) => {
    await showLamp({ ...lamp, count, tabId: 7 });
    expect(browser.action.setIcon).toHaveBeenCalledWith({
      tabId: 7,
      path: { 16: '/icon/dimming-16.png', 32: '/icon/dimming-32.png' },
    });
    expect(browser.action.setBadgeText).toHaveBeenCalledWith({
      tabId: 7,
      text,
    });
  });

  it('takes no harm from a tab that is gone', async () => {
    browser.action.setIcon.mockRejectedValue(new Error('No tab with id: 7.'));
    browser.action.setTitle.mockRejectedValue(new Error('Invalid tab ID: 7'));
    await showLamp({ ...lamp, tabId: 7 });
    await showLamp({ ...lamp, tabId: 7 });
  });

  it('does not hide any other failure', async () => {
    browser.action.setIcon.mockRejectedValue(new Error('Failed to fetch'));
    await expect(showLamp(lamp)).rejects.toThrow('Failed to fetch');
  });
});

describe("the banner's script", () => {
  const registered = (...matches: string[]) =>
    browser.scripting.getRegisteredContentScripts.mockResolvedValue(
      matches.length ? [{ id: 'banner', matches, js: ['banner.js'] }] : [],
    );

  it('is registered for the hosts that are listed and granted', async () => {
    registered();
    await registerBanner(['linkedin.com', 'ada.example', 'linkedin.com']);
    expect(browser.scripting.registerContentScripts.mock.calls).toEqual([
      [
        [
          {
            id: 'banner',
            matches: ['*://*.ada.example/*', '*://*.linkedin.com/*'],
            js: ['/banner.js'],
            runAt: 'document_idle',
            allFrames: false,
            persistAcrossSessions: true,
          },
        ],
      ],
    ]);
  });

  it('is left alone where it is right, in whatever order', async () => {
    registered('*://*.linkedin.com/*', '*://*.ada.example/*');
    await registerBanner(['ada.example', 'linkedin.com']);
    expect(browser.scripting.registerContentScripts).not.toHaveBeenCalled();
    expect(browser.scripting.updateContentScripts).not.toHaveBeenCalled();
  });

  it('follows the list', async () => {
    registered('*://*.linkedin.com/*');
    await registerBanner(['ada.example']);
    expect(browser.scripting.updateContentScripts).toHaveBeenCalledWith([
      expect.objectContaining({ matches: ['*://*.ada.example/*'] }),
    ]);
    await registerBanner([]);
    expect(browser.scripting.unregisterContentScripts).toHaveBeenCalledWith({
      ids: ['banner'],
    });
  });

  it('keeps out of a name below a site where nothing may be said, and knows what came and went', async () => {
    registered('*://*.ada.example/*', '*://*.grace.example/*');
    expect(await registerBanner(['ada.example', 'linkedin.com'], ['blog.ada.example', 'grace.example'])).toEqual({
      fresh: ['linkedin.com'],
      gone: ['grace.example'],
    });
    expect(browser.scripting.updateContentScripts).toHaveBeenCalledWith([
      expect.objectContaining({
        matches: ['*://*.ada.example/*', '*://*.linkedin.com/*'],
        excludeMatches: ['*://*.blog.ada.example/*'],
      }),
    ]);
    expect(await registerBanner([])).toEqual({ fresh: [], gone: ['ada.example', 'grace.example'] });
  });

  it('comes back to a name below a site when that may speak again', async () => {
    browser.scripting.getRegisteredContentScripts.mockResolvedValue([
      { id: 'banner', matches: ['*://*.ada.example/*'], excludeMatches: ['*://*.blog.ada.example/*'] },
    ]);
    await registerBanner(['ada.example'], ['blog.ada.example']);
    expect(browser.scripting.updateContentScripts).not.toHaveBeenCalled();
    await registerBanner(['ada.example']);
    expect(browser.scripting.updateContentScripts).toHaveBeenCalledWith([
      expect.objectContaining({ matches: ['*://*.ada.example/*'], excludeMatches: [] }),
    ]);
  });

  it('is not registered for nothing', async () => {
    registered();
    await registerBanner([]);
    expect(browser.scripting.registerContentScripts).not.toHaveBeenCalled();
    expect(browser.scripting.unregisterContentScripts).not.toHaveBeenCalled();
  });

  it('is put into an open page, and says when that was not possible', async () => {
    browser.scripting.executeScript.mockResolvedValueOnce([]).mockRejectedValueOnce(new Error('No tab with id: 7.'));
    expect(await injectBanner(6)).toBe(true);
    expect(await injectBanner(7)).toBe(false);
  });

  it('is swept out of every open page of ours, one failure or not', async () => {
    browser.tabs.query.mockResolvedValue([
      { id: 1, url: 'https://ada.example/' },
      { id: 2, url: 'https://ada.example/b' },
      { id: 3 },
    ]);
    browser.scripting.executeScript.mockResolvedValue([]).mockRejectedValueOnce(new Error('Cannot access'));
    const broom = () => undefined;
    await sweep(['ada.example'], broom);
    expect(browser.tabs.query).toHaveBeenCalledWith({
      url: ['*://*.ada.example/*'],
      discarded: false,
    });
    expect(browser.scripting.executeScript.mock.calls).toEqual(
      [1, 2].map((tabId) => [{ target: { tabId }, func: broom }]),
    );
    browser.tabs.query.mockClear();
    await sweep([], broom);
    expect(browser.tabs.query).not.toHaveBeenCalled();
  });
});

describe('grants', () => {
  it('count only where they cover the whole site', async () => {
    browser.permissions.getAll.mockResolvedValue({
      permissions: ['storage'],
      origins: ['*://*.ada.example/*', 'https://www.linkedin.com/*', '*://blog.grace.example/*'],
    });
    const hosts = ['ada.example', 'shop.ada.example', 'linkedin.com', 'blog.grace.example', 'da.example'];
    expect(await grantedHosts(hosts)).toEqual(new Set(['ada.example', 'shop.ada.example']));
  });

  it('are none where the browser names none', async () => {
    browser.permissions.getAll.mockResolvedValue({});
    expect(await grantedHosts(['ada.example'])).toEqual(new Set());
  });
});

describe('what the browser shows by address', () => {
  const everywhere = { 16: '/icon/out-16.png' };
  const pictures = { 16: '/icon/out-dot-16.png' };
  const dots = (...hosts: string[]) => ({ hosts, pictures });
  const dot = (host: string) => `${host} /icon/out-dot-16.png 1.2.3`;
  const rest = (...hosts: string[]) => ['*', ...hosts, '/icon/out-16.png 1.2.3'].join(' ');
  const rules = {
    getRules: vi.fn(),
    addRules: vi.fn((_rules: unknown, then: () => void) => then()),
    removeRules: vi.fn((_ids: unknown, then: () => void) => then()),
  };
  const withRules = (...there: string[]) => {
    rules.getRules.mockImplementation((_ids: unknown, then: (found: { id: string }[]) => void) =>
      then(there.map((id) => ({ id }))),
    );
    rules.addRules.mockImplementation((_rules, then) => then());
    rules.removeRules.mockImplementation((_ids, then) => then());
    const Plain = vi.fn(function (this: object, parts: object) {
      Object.assign(this, parts);
    });
    vi.stubGlobal('fetch', async () => new Response('png'));
    vi.stubGlobal('createImageBitmap', async () => ({ width: 16, height: 16 }));
    vi.stubGlobal(
      'OffscreenCanvas',
      class {
        getContext = () => ({ drawImage() {}, getImageData: () => 'pixels' });
      },
    );
    Object.assign(browser, { declarativeContent: { PageStateMatcher: Plain, SetIcon: Plain, onPageChanged: rules } });
  };
  afterEach(() => {
    Reflect.deleteProperty(browser, 'declarativeContent');
    vi.unstubAllGlobals();
  });

  it('is left out where the browser has no such rules', async () => {
    await expect(showByAddress(everywhere, dots('linkedin.com'))).resolves.toBeUndefined();
  });

  it('is a dot on the site and every name below it, and the plain lamp on all other pages, whatever was there before', async () => {
    withRules(dot('old.example'), rest('old.example'), 'linkedin.com /icon/out-dot-16.png 1.2.2');
    const order: string[] = [];
    rules.addRules.mockImplementation((_, then) => {
      order.push('added');
      then();
    });
    rules.removeRules.mockImplementation((_, then) => {
      order.push('removed');
      then();
    });
    await showByAddress(everywhere, dots('linkedin.com'));
    expect(rules.removeRules.mock.calls[0]?.[0]).toEqual([
      dot('old.example'),
      rest('old.example'),
      'linkedin.com /icon/out-dot-16.png 1.2.2',
    ]);
    const schemes = ['http', 'https'];
    expect(rules.addRules.mock.calls.map(([added]) => added)).toMatchObject([
      [
        {
          id: rest('linkedin.com'),
          conditions: [{ pageUrl: { urlMatches: otherThan(['linkedin.com']) } }],
          actions: [{ imageData: { 16: 'pixels' } }],
        },
        {
          id: dot('linkedin.com'),
          conditions: [
            { pageUrl: { hostEquals: 'linkedin.com', schemes } },
            { pageUrl: { hostSuffix: '.linkedin.com', schemes } },
          ],
          actions: [{ imageData: { 16: 'pixels' } }],
        },
      ],
    ]);
    expect(order).toEqual(['added', 'removed']);
  });

  it('is left alone where it is right', async () => {
    withRules(rest('linkedin.com'), dot('linkedin.com'));
    await showByAddress(everywhere, dots('linkedin.com'));
    expect(rules.addRules).not.toHaveBeenCalled();
    expect(rules.removeRules).not.toHaveBeenCalled();
  });

  it('is the plain lamp on sites of a list that is longer than what the browser takes, and no rule fails', async () => {
    withRules();
    const hosts = Array.from({ length: 2_000 }, (_, n) => `site-${n}.ada.example`);
    await showByAddress(everywhere, dots(...hosts));
    const [added] = rules.addRules.mock.calls;
    const [plain, ...dotted] = (added?.[0] ?? []) as { id: string }[];
    expect(dotted.length).toBeGreaterThan(500);
    expect(dotted.length).toBeLessThan(1_000);
    expect(plain?.id).toBe(rest(...hosts.slice(0, dotted.length)));
    expect(dotted.map(({ id }) => id)).toEqual(hosts.slice(0, dotted.length).map(dot));
  });

  it('would lie under what is set for all tabs, so there only a tab of its own is set, and words', async () => {
    const lamp = { state: 'out', dot: false, count: null, title: '1 out' } as const;
    withRules();
    await showLamp(lamp);
    expect(browser.action.setIcon).not.toHaveBeenCalled();
    expect(browser.action.setTitle).toHaveBeenCalledWith({ title: '1 out' });
    await showLamp({ ...lamp, tabId: 7 });
    expect(browser.action.setIcon).toHaveBeenCalledTimes(1);
  });
});
