import { createServer, type IncomingHttpHeaders, type RequestListener, type ServerResponse } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createNodeAsker, type NodeAsker } from '../../scripts/node-asker.ts';
import { LOOK_LIMITS } from '../../utils/core/inspect/limits.ts';
import type { Answer, Request } from '../../utils/core/inspect/request.ts';

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** A server that answers everything in one way, and an asker that is less patient than the real one. */
async function house(answer: RequestListener, answerMs = 2_000) {
  let connections = 0;
  const server = createServer(answer).on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
  const asker: NodeAsker = createNodeAsker({ userAgent: 'Houselights/0 (+test)', answerMs });
  open.push(() => {
    asker.close();
    server.closeAllConnections();
    server.close();
  });
  const request = (more: Partial<Request> = {}): Request => ({
    url,
    method: 'GET',
    reads: 'page',
    why: 'page',
    ...more,
  });
  return { url, ask: (more?: Partial<Request>) => asker.ask(request(more)), connections: () => connections };
}

const PAGE = '<!doctype html><title>Ada</title><a href="/talks">Talks</a>';
const page = (answer: Answer) => (answer.is === 'body' && answer.body.is === 'page' ? answer.body.facts : null);
const html = (response: ServerResponse, headers: Readonly<Record<string, string>> = {}) =>
  response.writeHead(200, { 'content-type': 'text/html', ...headers });

describe('Asking from Node', () => {
  it('says who asks, and nothing else of anybody', async () => {
    const seen: IncomingHttpHeaders[] = [];
    const { ask } = await house(({ headers }, response) => {
      seen.push(headers);
      html(response, { 'set-cookie': 'who=ada' }).end(PAGE);
    });
    await ask();
    await ask();
    for (const headers of seen) {
      expect(headers['user-agent']).toBe('Houselights/0 (+test)');
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
      expect(headers).not.toHaveProperty('authorization');
    }
    expect(seen).toHaveLength(2);
  });
  it('follows no redirect, and reads its address as browsers do', async () => {
    let requests = 0;
    const { ask } = await house((_, response) => {
      requests += 1;
      response.writeHead(301, { location: Buffer.from('/vorträge').toString('latin1') }).end();
    });
    expect(await ask()).toEqual({ is: 'status', status: 301, location: '/vorträge', retryAfter: null });
    expect(requests).toBe(1);
  });
  it('hands on when a busy server wants to be asked again', async () => {
    const { ask } = await house((_, response) => response.writeHead(429, { 'retry-after': '7' }).end());
    expect(await ask()).toEqual({ is: 'status', status: 429, location: null, retryAfter: '7' });
  });
  it.each([
    ['gzip', gzipSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
    ['deflate', deflateSync(PAGE)],
    ['identity', Buffer.from(PAGE)],
  ])('unpacks %s', async (encoding, body) => {
    const { ask } = await house((_, response) => html(response, { 'content-encoding': encoding }).end(body));
    expect(page(await ask())).toMatchObject({ title: 'Ada', cut: false });
  });
  it('gives the status of a page that is packed in a way nobody knows', async () => {
    const { ask } = await house((_, response) => html(response, { 'content-encoding': 'zopfli' }).end('???'));
    expect(await ask()).toMatchObject({ is: 'status', status: 200 });
  });
  it('reads what came of a page that breaks off', async () => {
    const { ask } = await house((_, response) => {
      html(response, { 'content-length': '90000' }).write(PAGE, () => response.destroy());
    });
    expect(page(await ask())).toMatchObject({ title: 'Ada', cut: true, links: [{ written: '/talks' }] });
  });
  it('reads what came of a packed page that breaks off', async () => {
    const packed = gzipSync(PAGE + Array.from({ length: 9_999 }, (_, at) => `<p>${at * at}</p>`).join(''));
    const { ask } = await house((_, response) => {
      html(response, { 'content-encoding': 'gzip' }).write(packed.subarray(0, packed.length / 2), () =>
        response.destroy(),
      );
    });
    expect(page(await ask())).toMatchObject({ title: 'Ada', cut: true });
  });
  it('takes no more of a bomb than of any page', async () => {
    const million = gzipSync(Buffer.alloc(1024 * 1024, ' '));
    let sent = 0;
    const { ask } = await house((_, response) => {
      html(response, { 'content-encoding': 'gzip' });
      const more = () => {
        while (!response.destroyed && response.write(million)) sent += 1;
      };
      response.on('drain', more);
      more();
    });
    expect(page(await ask())).toMatchObject({ cut: true });
    expect(sent).toBeLessThan(10_000);
  });
  it('stops reading a page without end, and ends its connection', async () => {
    let closed: (() => void) | undefined;
    const ended = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const { ask } = await house((_, response) => {
      response.on('close', () => closed?.());
      html(response);
      const more = () => {
        while (!response.destroyed && response.write('<p>more</p>'.repeat(1_000)));
      };
      response.on('drain', more);
      more();
    });
    const facts = page(await ask());
    expect(facts).toMatchObject({ cut: true });
    await ended;
    expect(LOOK_LIMITS.pageBytes).toBeLessThan(10 * 1024 * 1024);
  });
  it('does not wait for ever for an answer, nor for the end of one', async () => {
    const silent = await house(() => undefined, 200);
    expect(await silent.ask()).toEqual({ is: 'timeout' });
    const slow = await house((_, response) => html(response).write(PAGE), 200);
    expect(page(await slow.ask())).toMatchObject({ title: 'Ada', cut: true });
  });
  it('uses its connections again, also after what it did not read', async () => {
    const { ask, connections } = await house(({ method }, response) => {
      html(response, method === 'HEAD' ? { 'content-length': '999999' } : {}).end(method === 'HEAD' ? undefined : PAGE);
    });
    for (const more of [{}, { method: 'HEAD', reads: null }, { reads: null }, {}] as const) await ask(more);
    expect(connections()).toBe(1);
  });
  it('asks again when the server had ended a connection that was kept', async () => {
    let served = 0;
    const { ask, connections } = await house((request, response) => {
      served += 1;
      if (served === 2) request.socket.destroy();
      else html(response).end(PAGE);
    });
    expect(page(await ask())).not.toBeNull();
    expect(page(await ask())).not.toBeNull();
    expect(connections()).toBe(2);
    expect(served).toBe(3);
  });
  it('names errors as Node does', async () => {
    const { url, ask } = await house((request) => request.socket.destroy());
    expect(await ask()).toEqual({ is: 'failed', error: 'ECONNRESET' });
    const nobody = createServer();
    await new Promise<void>((resolve) => nobody.listen(0, '127.0.0.1', resolve));
    const address = nobody.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await new Promise((resolve) => nobody.close(resolve));
    expect(await ask({ url: `http://127.0.0.1:${port}/` })).toEqual({ is: 'failed', error: 'ECONNREFUSED' });
    expect(await ask({ url: url.replace('http:', 'https:') })).toMatchObject({ is: 'failed' });
  });
});
