import { beforeEach, describe, expect, it, vi } from 'vitest';

/** A browser that has notifications only while they are granted: both are like that, but for Chromium after a withdrawal. */
const browser = vi.hoisted(() => {
  const added: (() => void)[] = [];
  const pressed = new Set<(id: string) => void>();
  const notifications = {
    create: vi.fn(async () => ''),
    clear: vi.fn(async () => true),
    onClicked: {
      addListener: (one: (id: string) => void) => pressed.add(one),
      hasListener: (one: (id: string) => void) => pressed.has(one),
    },
  };
  const all: { notifications?: typeof notifications } = {};
  return {
    added,
    pressed,
    offer: (is: boolean) => {
      if (is) all.notifications = notifications;
      else delete all.notifications;
    },
    all,
    own: notifications,
    get notifications() {
      return all.notifications;
    },
    permissions: {
      contains: vi.fn(async () => true),
      request: vi.fn(async () => true),
      onAdded: { addListener: (one: () => void) => added.push(one) },
    },
  };
});
vi.mock('wxt/browser', () => ({ browser }));

const { grantNotices, noticesGranted, onNotice, showNotice } = await import('../../utils/platform/notices.ts');

beforeEach(() => {
  vi.clearAllMocks();
  browser.added.length = 0;
  browser.pressed.clear();
  browser.offer(false);
});
const press = (id: string) => {
  for (const one of browser.pressed) one(id);
};

describe('notifications', () => {
  it('are asked after and asked for by their own permission, and no other', async () => {
    await noticesGranted();
    await grantNotices();
    const wish = { permissions: ['notifications'] };
    expect(browser.permissions.contains).toHaveBeenCalledExactlyOnceWith(wish);
    expect(browser.permissions.request).toHaveBeenCalledExactlyOnceWith(wish);
  });

  it('say what they were told to, under a name of their own, with the lamp beside it', async () => {
    browser.offer(true);
    await showNotice({ id: 'a-1', title: 'One bulb is out: Website.', text: 'At most one of these a week.' });
    expect(browser.own.create).toHaveBeenCalledExactlyOnceWith('a-1', {
      type: 'basic',
      iconUrl: '/icon/128.png',
      title: 'One bulb is out: Website.',
      message: 'At most one of these a week.',
    });
  });

  it('are heard from the first turn on where they are granted, and go when they are pressed', () => {
    browser.offer(true);
    const pressed = vi.fn();
    onNotice(pressed);
    press('a-1');
    expect(pressed).toHaveBeenCalledExactlyOnceWith('a-1');
    expect(browser.own.clear).toHaveBeenCalledExactlyOnceWith('a-1');
  });

  it('are heard from the grant on where they were not, and once each', () => {
    const pressed = vi.fn();
    onNotice(pressed);
    browser.offer(true);
    for (const listener of [...browser.added, ...browser.added]) listener();
    press('a-1');
    expect(pressed).toHaveBeenCalledExactlyOnceWith('a-1');
  });

  it('are no trouble when something else is granted while they are not', () => {
    onNotice(vi.fn());
    expect(() => browser.added.forEach((listener) => void listener())).not.toThrow();
    expect(browser.pressed.size).toBe(0);
  });
});
