import { beforeEach, describe, expect, it, vi } from 'vitest';

const MADE_ALREADY = { message: 'Cannot create item with duplicate id note' };

/** A browser whose menu remembers, as one does while the background sleeps. */
const browser = vi.hoisted(() => {
  const items = new Map<string, { title: string; contexts?: string[]; documentUrlPatterns?: string[] }>();
  const runtime: { lastError?: { message: string } } = {};
  const listeners = { menu: new Set<unknown>(), command: new Set<unknown>() };
  return {
    items,
    listeners,
    runtime,
    contextMenus: {
      create: ({ id, ...item }: { id: string; title: string }, done: () => void) => {
        if (items.has(id)) runtime.lastError = MADE_ALREADY;
        else items.set(id, item);
        done();
        delete runtime.lastError;
      },
      update: async (id: string, change: { title: string }) => {
        items.set(id, { ...items.get(id), ...change });
      },
      onClicked: { addListener: (one: unknown) => listeners.menu.add(one) },
    },
    commands: { onCommand: { addListener: (one: unknown) => listeners.command.add(one) } },
    tabs: { query: async () => [{ id: 9, url: 'https://front.example/', title: 'In front' }] },
  };
});
vi.mock('wxt/browser', () => ({ browser }));

const { onMenu, showInMenus } = await import('../../utils/platform/menus.ts');
const { onCommand } = await import('../../utils/platform/commands.ts');

beforeEach(() => {
  browser.items.clear();
  browser.listeners.menu.clear();
  browser.listeners.command.clear();
});
const press = (info: object, tab?: object) => {
  for (const listener of browser.listeners.menu) (listener as (info: object, tab?: object) => void)(info, tab);
};

describe('our lines in the menu of a page', () => {
  it('stand on pages of the web, on what is marked there, on links and on pictures, and on no page of the browser', () => {
    showInMenus({ note: 'Write a note', report: 'Report' });
    expect([...browser.items]).toEqual(
      [
        ['note', 'Write a note'],
        ['report', 'Report'],
      ].map(([id, title]) => [
        id,
        { title, contexts: ['page', 'frame', 'selection', 'link', 'image'], documentUrlPatterns: ['*://*/*'] },
      ]),
    );
  });

  it('are put back where one is missing, and say what they say now', () => {
    showInMenus({ note: 'Write a note', report: 'Report' });
    browser.items.delete('report');
    showInMenus({ note: 'Eine Nachricht', report: 'Melden' });
    expect([...browser.items].map(([id, { title }]) => [id, title])).toEqual([
      ['note', 'Eine Nachricht'],
      ['report', 'Melden'],
    ]);
    expect(browser.items.get('note')?.contexts).toContain('selection');
  });

  it('tell where they were pressed, and what was marked, as the browser says it', () => {
    const pressed = vi.fn();
    onMenu(['note', 'report'], pressed);
    press(
      { menuItemId: 'report', pageUrl: 'https://ada.example/', frameUrl: 'https://ads.example/', selectionText: 'Hi' },
      { title: 'Ada', url: 'https://ada.example/#top' },
    );
    press({ menuItemId: 'report', pageUrl: 'https://ada.example/', linkUrl: 'https://ada.example/old' });
    press({ menuItemId: 'note', pageUrl: 'https://ada.example/', srcUrl: 'https://ada.example/me.png' });
    press({ menuItemId: 'of somebody else', pageUrl: 'https://ada.example/' });
    expect(pressed.mock.calls).toEqual([
      [{ line: 'report', url: 'https://ada.example/', title: 'Ada', quote: 'Hi', target: '' }],
      [{ line: 'report', url: 'https://ada.example/', title: '', quote: '', target: 'https://ada.example/old' }],
      [{ line: 'note', url: 'https://ada.example/', title: '', quote: '', target: 'https://ada.example/me.png' }],
    ]);
  });
});

describe('the keys of the manifest', () => {
  const key = async (command: string, tab?: object) => {
    for (const listener of browser.listeners.command)
      await (listener as (command: string, tab?: object) => Promise<void>)(command, tab);
  };

  it('tell of the tab in which they were pressed, and of the one in front where the browser does not say', async () => {
    const note = vi.fn();
    onCommand({ 'note-here': note });
    await key('note-here', { id: 7, url: 'https://ada.example/', title: 'Ada' });
    await key('note-here');
    // Where the browser keeps an address to itself, there is none.
    await key('note-here', { id: 8 });
    expect(note.mock.calls).toEqual([
      [{ id: 7, url: 'https://ada.example/', title: 'Ada' }],
      [{ id: 9, url: 'https://front.example/', title: 'In front' }],
      [{ id: 8, url: '', title: '' }],
    ]);
  });

  it('do nothing for commands of another version', async () => {
    const note = vi.fn();
    onCommand({ 'note-here': note });
    await key('toString', { id: 7 });
    expect(note).not.toHaveBeenCalled();
  });
});
