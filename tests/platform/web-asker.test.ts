import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bodyReader } from '../../utils/core/inspect/read-body.ts';
import type { Request } from '../../utils/core/inspect/request.ts';

type Listener = (details: Record<string, unknown>) => void;
const listeners = () => {
  const all = new Set<Listener>();
  return {
    all,
    addListener: vi.fn((listener: Listener) => void all.add(listener)),
    removeListener: vi.fn((listener: Listener) => void all.delete(listener)),
    tell: (details: Record<string, unknown>): void => {
      for (const listener of all) listener(details);
    },
  };
};
const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => fake);
const { createWebAsker } = await import('../../utils/platform/web-asker.ts');

const SELF = 'chrome-extension://abc';
const URL_A = 'https://ada.example/a';
const request = (change: Partial<Request> = {}): Request => ({
  url: URL_A,
  method: 'HEAD',
  reads: null,
  why: 'link',
  ...change,
});
const redirect = { type: 'opaqueredirect', status: 0, ok: false, headers: new Headers(), body: null };

let heads: ReturnType<typeof listeners>;
let errors: ReturnType<typeof listeners>;
let grants: ReturnType<typeof listeners>;
let withdrawals: ReturnType<typeof listeners>;
let granted: boolean;
const fetched = vi.fn();

beforeEach(() => {
  heads = listeners();
  errors = listeners();
  grants = listeners();
  withdrawals = listeners();
  granted = true;
  fake.browser.runtime = { getURL: (path: string) => `${SELF}${path}` };
  fake.browser.webRequest = { onHeadersReceived: heads, onErrorOccurred: errors };
  fake.browser.permissions = { contains: async () => granted, onAdded: grants, onRemoved: withdrawals };
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => {
  fetched.mockReset();
  vi.useRealTimers();
});

describe('Asking the web', () => {
  const ask = async (change: Partial<Request> = {}) => {
    const asker = createWebAsker();
    asker.begin();
    try {
      return await asker.ask(request(change), bodyReader);
    } finally {
      asker.end();
    }
  };

  it('sends no cookie, no referrer, and follows no redirect', async () => {
    fetched.mockResolvedValue(new Response(null, { status: 200 }));
    expect(await ask()).toEqual({ is: 'status', status: 200, location: null, retryAfter: null });
    expect(fetched).toHaveBeenCalledExactlyOnceWith(
      URL_A,
      expect.objectContaining({
        method: 'HEAD',
        redirect: 'manual',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal: expect.any(AbortSignal),
      }),
    );
  });
  it('sends nothing to a site that is not granted, as that would name us', async () => {
    granted = false;
    expect(await ask()).toEqual({ is: 'failed', error: 'not-granted' });
    expect(fetched).not.toHaveBeenCalled();
  });
  it('sends nothing more once the grant is withdrawn, even while a look is under way', async () => {
    const asker = createWebAsker();
    asker.begin();
    fetched.mockResolvedValue(new Response(null, { status: 200 }));
    expect(await asker.ask(request(), bodyReader)).toMatchObject({ is: 'status' });
    granted = false;
    withdrawals.tell({});
    expect(await asker.ask(request(), bodyReader)).toEqual({ is: 'failed', error: 'not-granted' });
    expect(fetched).toHaveBeenCalledOnce();
    asker.end();
  });
  it('hears when a busy server wants to be asked again', async () => {
    fetched.mockResolvedValue(new Response(null, { status: 503, headers: { 'retry-after': '120' } }));
    expect(await ask()).toEqual({ is: 'status', status: 503, location: null, retryAfter: '120' });
  });
  it('learns where a redirect leads from our own request alone', async () => {
    fetched.mockImplementation(async () => {
      heads.tell({ url: URL_A, method: 'HEAD', statusCode: 200, initiator: 'https://evil.example' });
      heads.tell({ url: URL_A, method: 'GET', statusCode: 200, initiator: SELF });
      heads.tell({ url: 'https://ada.example/b', method: 'HEAD', statusCode: 200, initiator: SELF });
      heads.tell({
        url: URL_A,
        method: 'HEAD',
        statusCode: 308,
        responseHeaders: [{ name: 'LOCATION', value: '/new' }],
        initiator: SELF,
      });
      errors.tell({ url: URL_A, method: 'HEAD', error: 'net::ERR_ABORTED', initiator: SELF });
      return redirect;
    });
    expect(await ask()).toEqual({ is: 'status', status: 308, location: '/new', retryAfter: null });
  });
  it('waits for what is heard a moment later, also as Firefox tells it', async () => {
    fetched.mockImplementation(async () => {
      queueMicrotask(() =>
        queueMicrotask(() =>
          heads.tell({
            url: URL_A,
            method: 'HEAD',
            statusCode: 302,
            responseHeaders: [],
            originUrl: `${SELF}/background.html`,
          }),
        ),
      );
      return redirect;
    });
    expect(await ask()).toEqual({ is: 'status', status: 302, location: null, retryAfter: null });
  });
  it('learns the name of an error', async () => {
    fetched.mockImplementation(async () => {
      errors.tell({ url: URL_A, method: 'HEAD', error: 'net::ERR_NAME_NOT_RESOLVED', initiator: SELF });
      throw new TypeError('Failed to fetch');
    });
    expect(await ask()).toEqual({ is: 'failed', error: 'net::ERR_NAME_NOT_RESOLVED' });
  });
  it('says that it does not know when nothing is heard', async () => {
    vi.useFakeTimers();
    fetched.mockResolvedValue(redirect);
    const answer = ask();
    await vi.runAllTimersAsync();
    expect(await answer).toEqual({ is: 'failed', error: null });
  });
  it('says that it took too long before the answer, and keeps what came of one that took too long within it', async () => {
    const late = new DOMException('late', 'TimeoutError');
    fetched.mockRejectedValue(late);
    expect(await ask()).toEqual({ is: 'timeout' });
    fetched.mockResolvedValue(
      new Response(new ReadableStream({ pull: (stream) => stream.error(late) }), {
        headers: { 'content-type': 'text/html' },
      }),
    );
    // What came so far is a page all the same: a server that is slow to its end is not down.
    expect(await ask({ method: 'GET', reads: 'page' })).toMatchObject({ is: 'body', body: { facts: { cut: true } } });
  });
  it('asks nothing without a network', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect(await ask()).toEqual({ is: 'failed', error: 'offline' });
    expect(fetched).not.toHaveBeenCalled();
  });
  it('reads a page as far as the cap, and stops what has no end', async () => {
    const cancelled = vi.fn();
    const chunk = new TextEncoder().encode(`<title>Ada</title><p>${'x'.repeat(1024 * 1024)}`);
    fetched.mockResolvedValue(
      new Response(new ReadableStream({ pull: (stream) => stream.enqueue(chunk), cancel: cancelled }), {
        headers: { 'content-type': 'text/html; charset=utf-8' },
      }),
    );
    expect(await ask({ method: 'GET', reads: 'page' })).toMatchObject({
      is: 'body',
      status: 200,
      body: { is: 'page', facts: { url: URL_A, title: 'Ada', cut: true } },
    });
    expect(cancelled).toHaveBeenCalledOnce();
  });
  it('reads nothing that is no page', async () => {
    fetched.mockResolvedValue(new Response('%PDF', { headers: { 'content-type': 'application/pdf' } }));
    expect(await ask({ method: 'GET', reads: 'page' })).toEqual({
      is: 'status',
      status: 200,
      location: null,
      retryAfter: null,
    });
  });
  it('listens only while a look is under way, and anew when a site is granted meanwhile', async () => {
    const asker = createWebAsker();
    const attached = () => [heads.all.size, errors.all.size, grants.all.size];
    expect(attached()).toEqual([0, 0, 0]);
    asker.begin();
    asker.begin();
    expect(attached()).toEqual([1, 1, 1]);
    expect(heads.addListener).toHaveBeenCalledWith(expect.any(Function), expect.objectContaining({ tabId: -1 }), [
      'responseHeaders',
    ]);
    grants.tell({});
    expect(heads.addListener).toHaveBeenCalledTimes(2);
    expect(attached()).toEqual([1, 1, 1]);
    asker.end();
    expect(attached()).toEqual([1, 1, 1]);
    asker.end();
    expect(attached()).toEqual([0, 0, 0]);
  });
});
