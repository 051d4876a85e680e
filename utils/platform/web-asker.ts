import { browser } from 'wxt/browser';
import { LOOK_LIMITS } from '../core/inspect/limits.ts';
import type { BodyReader } from '../core/inspect/read-body.ts';
import { type Answer, NOT_GRANTED, OFFLINE, type Reads, type Request } from '../core/inspect/request.ts';

/** Asks the web, for a look that is under way. */
export interface WebAsker {
  /** Begins to hear what becomes of our own requests. Every `begin` has its `end`. */
  begin(): void;
  /** Makes one request, if the host is granted. Never rejects, and never follows a redirect. */
  ask(request: Request, read: ReadBody): Promise<Answer>;
  end(): void;
}

/** Reads what stands at an address; null where an answer of this type is not what is wanted there. */
export type ReadBody = (reads: Reads, url: string, contentType: string | null) => BodyReader | null;

/** What `webRequest` tells of one of our requests. */
type Overheard =
  | { readonly is: 'head'; readonly status: number; readonly location: string | null }
  | { readonly is: 'error'; readonly error: string };

/** How long after `fetch` the event that explains it may come. It comes before it, or a few milliseconds after; a deaf listener never hears it. */
const HAND_OVER_MS = 2_000;

interface Details {
  readonly url: string;
  readonly method: string;
}
interface HeadDetails extends Details {
  readonly statusCode: number;
  readonly responseHeaders?: readonly { readonly name: string; readonly value?: string | undefined }[] | undefined;
}
interface ErrorDetails extends Details {
  readonly error: string;
}

/**
 * The web through `fetch`, which hides what matters: a redirect that is not followed has no status and no Location, and
 * a name that is not known, a refused certificate and a cut cable are one TypeError. `webRequest` sees our own requests
 * to granted sites and tells them apart; it is attached only while a look is under way, as it would wake the background otherwise.
 */
export function createWebAsker(): WebAsker {
  const listening = new Map<string, (heard: Overheard) => void>();
  // `runtime.getURL` ends in a slash, which an origin does not have.
  const self = browser.runtime.getURL('/').replace(/\/$/, '');
  let looks = 0;
  /** What was asked of the browser since a look began: thousands of requests go to a few hosts. */
  const may = new Map<string, Promise<boolean>>();
  const mayAsk = (url: string): Promise<boolean> => {
    const { hostname } = new URL(url);
    const known = may.get(hostname) ?? isGrantedFor(hostname);
    may.set(hostname, known);
    return known;
  };
  const grantsChanged = (): void => {
    may.clear();
    attachAgain();
  };

  /** Chromium says `initiator`, Firefox `originUrl`. */
  const isOurs = (details: object): boolean =>
    [field(details, 'initiator'), field(details, 'originUrl')].some(
      (from) => from === self || from?.startsWith(`${self}/`) === true,
    );
  const hear = (details: Details, heard: Overheard): undefined => {
    if (isOurs(details)) listening.get(keyOf(details))?.(heard);
  };
  const onHead = (details: HeadDetails): undefined =>
    hear(details, { is: 'head', status: details.statusCode, location: locationIn(details.responseHeaders ?? []) });
  const onError = (details: ErrorDetails): undefined => hear(details, { is: 'error', error: details.error });

  const attach = (): void => {
    // Only what no tab asked for; and events come for granted hosts alone, whatever the pattern.
    const ours: Parameters<typeof browser.webRequest.onErrorOccurred.addListener>[1] = {
      urls: ['*://*/*'],
      tabId: -1,
      types: ['xmlhttprequest'],
    };
    browser.webRequest.onHeadersReceived.addListener(onHead, ours, ['responseHeaders']);
    browser.webRequest.onErrorOccurred.addListener(onError, ours);
  };
  const detach = (): void => {
    browser.webRequest.onHeadersReceived.removeListener(onHead);
    browser.webRequest.onErrorOccurred.removeListener(onError);
  };
  // In Chromium a listener stays deaf to hosts that were granted after it was added.
  const attachAgain = (): void => {
    detach();
    attach();
  };

  return {
    begin() {
      looks += 1;
      if (looks > 1) return;
      attach();
      may.clear();
      browser.permissions.onAdded.addListener(grantsChanged);
      browser.permissions.onRemoved.addListener(grantsChanged);
    },
    end() {
      looks -= 1;
      if (looks > 0) return;
      browser.permissions.onAdded.removeListener(grantsChanged);
      browser.permissions.onRemoved.removeListener(grantsChanged);
      detach();
    },
    async ask(request, read) {
      if (!navigator.onLine) return { is: 'failed', error: OFFLINE };
      // Without the grant the request would still be sent, and would name us.
      if (!(await mayAsk(request.url))) return { is: 'failed', error: NOT_GRANTED };
      const overheard = overhear(listening, request);
      try {
        return await askInFull(request, read, overheard);
      } finally {
        overheard.stop();
      }
    },
  };
}

/** A text of an event's details that only one of the browsers gives. */
function field(details: object, name: string): string | undefined {
  const value: unknown = Reflect.get(details, name);
  return typeof value === 'string' ? value : undefined;
}

const keyOf = ({ method, url }: Details): string => `${method} ${url}`;

const locationIn = (headers: NonNullable<HeadDetails['responseHeaders']>): string | null =>
  headers.find(({ name }) => name.toLowerCase() === 'location')?.value ?? null;

const isGrantedFor = (hostname: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [`*://${hostname}/*`] }).catch(() => false);

interface Overhearing {
  /** What was heard, or null when nothing is within the hand-over. */
  told(): Promise<Overheard | null>;
  stop(): void;
}

/** Listens for what becomes of one request. The first word counts: after a redirect that is not followed comes an error that says so. */
function overhear(listening: Map<string, (heard: Overheard) => void>, request: Request): Overhearing {
  const key = keyOf(request);
  const first = new Promise<Overheard>((resolve) => listening.set(key, resolve));
  return {
    async told() {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const nothing = new Promise<null>((resolve) => {
        timer = setTimeout(() => resolve(null), HAND_OVER_MS);
      });
      return Promise.race([first, nothing]).finally(() => clearTimeout(timer));
    },
    stop: () => listening.delete(key),
  };
}

const always: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' };
const isTimeout = (error: unknown): boolean => error instanceof DOMException && error.name === 'TimeoutError';

const ACCEPTS: Readonly<Record<Reads, string>> = {
  page: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8',
  feed: 'application/rss+xml,application/atom+xml,application/feed+json,*/*;q=0.8',
  sitemap: 'application/xml,text/xml,*/*;q=0.8',
  robots: 'text/plain,*/*;q=0.8',
};

async function askInFull(request: Request, read: ReadBody, overheard: Overhearing): Promise<Answer> {
  const { url, method, reads } = request;
  const headers: Record<string, string> = reads ? { accept: ACCEPTS[reads] } : {};
  try {
    const response = await fetch(url, {
      ...always,
      method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(LOOK_LIMITS.answerMs),
    });
    if (response.type === 'opaqueredirect') {
      const heard = await overheard.told();
      return heard?.is === 'head'
        ? { is: 'status', status: heard.status, location: heard.location, retryAfter: null }
        : { is: 'failed', error: null };
    }
    const contentType = response.headers.get('content-type');
    const reader = reads && response.ok ? read(reads, url, contentType) : null;
    if (reader) return { is: 'body', status: response.status, body: reader.end(!(await readBody(response, reader))) };
    await response.body?.cancel().catch(() => undefined);
    const retryAfter = response.headers.get('retry-after');
    return { is: 'status', status: response.status, location: null, retryAfter };
  } catch (error) {
    if (isTimeout(error)) return { is: 'timeout' };
    const heard = await overheard.told();
    return { is: 'failed', error: heard?.is === 'error' ? heard.error : null };
  }
}

/** Whether the body came to its end. One that breaks off, or never ends, still says what it said so far. */
async function readBody(response: Response, reader: BodyReader): Promise<boolean> {
  const body = response.body?.getReader();
  if (!body) return true;
  try {
    for (;;) {
      const { done, value } = await body.read();
      if (done) return true;
      if (reader.write(value)) continue;
      await body.cancel().catch(() => undefined);
      return false;
    }
  } catch {
    return false;
  }
}
