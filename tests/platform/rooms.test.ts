import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { offerRoom, wayInto } from '../../utils/platform/rooms.ts';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getURL: (path: string) => `moz-extension://us${path}` } } }));

const open = () => 'opened';
const enter = vi.fn((opener: typeof open) => opener());
/** What the script of a room does when it runs. */
let script: () => void = () => undefined;
const loaded: string[] = [];

beforeEach(() => {
  enter.mockClear();
  loaded.length = 0;
  script = () => offerRoom('house', open);
});
afterEach(() => {
  globalThis.openers = undefined;
  vi.unstubAllGlobals();
});

/** The scope of a worker; `install` is what the browser does once after each update. */
function inWorker() {
  const onInstall: (() => void)[] = [];
  vi.stubGlobal('importScripts', (file: string) => {
    loaded.push(file);
    script();
  });
  vi.stubGlobal('addEventListener', (_type: 'install', listener: () => void) => onInstall.push(listener));
  return { install: () => onInstall.forEach((listener) => void listener()) };
}

/** A page, as Firefox’s background is one. */
function inPage() {
  const append = (element: { src: string; onload(): void; onerror(): void }) => {
    loaded.push(element.src);
    queueMicrotask(() => {
      try {
        script();
        element.onload();
      } catch {
        element.onerror();
      }
    });
  };
  vi.stubGlobal('document', { createElement: () => ({}), head: { append } });
}

describe('a room of the background in a worker', () => {
  test('is imported while the worker is installed, and else not before somebody asks', async () => {
    const { install } = inWorker();
    const way = wayInto('house', enter);
    expect(loaded).toEqual([]);
    install();
    expect(loaded).toEqual(['/house.js']);
    expect(enter).not.toHaveBeenCalled();
    expect(await way()).toBe('opened');
    expect(loaded).toEqual(['/house.js']);
  });
});

describe.each([
  ['a worker', inWorker, '/house.js'],
  ['a page', inPage, 'moz-extension://us/house.js'],
])('a room of the background in %s', (_, scope, file) => {
  test('is loaded and opened once, however many ask at a time', async () => {
    scope();
    const way = wayInto('house', enter);
    expect(await Promise.all([way(), way()])).toEqual(['opened', 'opened']);
    expect(await way()).toBe('opened');
    expect(loaded).toEqual([file]);
    expect(enter).toHaveBeenCalledTimes(1);
  });

  test.each<[string, () => void]>([
    [
      'cannot be read',
      () => {
        throw new Error('NetworkError');
      },
    ],
    ['offers nothing', () => undefined],
  ])('that %s is a failure for whoever asks, and the next one tries again', async (_why, broken) => {
    scope();
    script = broken;
    const way = wayInto('house', enter);
    await expect(Promise.all([way(), way()])).rejects.toThrow();
    await expect(way()).rejects.toThrow();
    script = () => offerRoom('house', open);
    expect(await way()).toBe('opened');
  });

  test('that fails to open is a failure too, and is not loaded again for the next try', async () => {
    scope();
    const way = wayInto('house', enter);
    enter.mockImplementationOnce(() => {
      throw new Error('not now');
    });
    await expect(way()).rejects.toThrow('not now');
    expect(await way()).toBe('opened');
    expect(loaded).toEqual([file]);
  });
});
