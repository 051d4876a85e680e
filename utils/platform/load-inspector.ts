import { browser } from 'wxt/browser';

const FILE = '/inspector.js';
declare global {
  /** Put here by the inspector's own script. What it is, is its own and its caller's affair. */
  var openInspector: unknown;
}

/** What a service worker has, and a page has not (Service Workers, 4.1). */
interface WorkerScope {
  importScripts(...urls: string[]): void;
  addEventListener(type: 'install', listener: () => void): void;
}
const worker = (): WorkerScope | null =>
  typeof Reflect.get(globalThis, 'importScripts') === 'function' ? (globalThis as unknown as WorkerScope) : null;

/**
 * Lets a service worker load the inspector later: a script that it did not import while it was being installed, it may
 * never import (Service Workers, 6.3.2). To be called in the first turn; elsewhere it does nothing.
 */
export function keepInspectorAtHand(): void {
  const scope = worker();
  scope?.addEventListener('install', () => scope.importScripts(FILE));
}

/** What opens the inspector, loaded by the first who needs it in this life of the background: it is as large as all the rest. */
export async function loadInspector<T>(): Promise<T> {
  const scope = worker();
  if (!globalThis.openInspector) {
    if (scope) scope.importScripts(FILE);
    else await loadIntoPage();
  }
  if (!globalThis.openInspector) throw new Error('The inspector is not there');
  return globalThis.openInspector as T;
}

function loadIntoPage(): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = browser.runtime.getURL(FILE);
    script.onload = () => resolve();
    script.onerror = () => reject(new Error('The inspector could not be read'));
    document.head.append(script);
  });
}
