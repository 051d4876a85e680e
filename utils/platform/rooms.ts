import { browser } from 'wxt/browser';

/** The rooms of the background: scripts of their own, each loaded by the first who needs it in this life of the background. */
export type Room = 'house' | 'inspector';
type File = `/${Room}.js`;

declare global {
  /** What opens each room that was loaded, put here by its own script. What it is, is its and its caller's affair. */
  var openers: Partial<Record<Room, unknown>> | undefined;
}

/** What a service worker has, and a page has not (Service Workers, 4.1). */
interface WorkerScope {
  importScripts(...urls: string[]): void;
  addEventListener(type: 'install', listener: () => void): void;
}
const worker = (): WorkerScope | null =>
  typeof Reflect.get(globalThis, 'importScripts') === 'function' ? (globalThis as unknown as WorkerScope) : null;

/** To be called by a room's own script. */
export function offerRoom(room: Room, open: unknown): void {
  globalThis.openers = { ...globalThis.openers, [room]: open };
}

/**
 * The way into a room: its script is loaded and the room opened by the first who asks, once for all. Where that fails,
 * whoever asked is told, and the next one tries again.
 *
 * To be called in the first turn: a script that a service worker did not import while it was being installed, it may never
 * import (Service Workers, 6.3.2), so there it is imported then, and at any time later. Firefox's background is a page.
 */
export function wayInto<Open, Opened>(
  room: Room,
  enter: (open: Open) => Opened | Promise<Opened>,
): () => Promise<Opened> {
  const file: File = `/${room}.js`;
  const scope = worker();
  scope?.addEventListener('install', () => scope.importScripts(file));

  async function load(): Promise<Open> {
    if (!globalThis.openers?.[room]) {
      if (scope) scope.importScripts(file);
      else await loadIntoPage(file);
    }
    const open = globalThis.openers?.[room];
    if (!open) throw new Error(`${file} is not what it should be`);
    return open as Open;
  }

  let entered: Promise<Opened> | null = null;
  return () => {
    entered ??= load()
      .then(enter)
      .catch((error: unknown) => {
        entered = null;
        throw error;
      });
    return entered;
  };
}

function loadIntoPage(file: File): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = browser.runtime.getURL(file);
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${file} could not be read`));
    document.head.append(script);
  });
}
