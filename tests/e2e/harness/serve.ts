import {
  createServer as createHttpServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect, createServer, type Socket } from 'node:net';
import { makeCertificate } from './certificate.ts';

/** One request as it reached the served web. */
export interface Asked {
  readonly at: number;
  readonly scheme: 'http' | 'https';
  readonly host: string;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** What is said to one request. A string is a page; null is a 404; `'hang up'` ends the connection without a word; a function answers by itself. */
export type Said = Answer | string | null | 'hang up' | ((response: ServerResponse) => void);
/** Answers for one host. */
export type Site = (asked: Asked) => Said | Promise<Said>;

/** The web as the browser under test sees it: every name leads here, and only the named hosts answer. */
export interface Web {
  readonly port: number;
  readonly hosts: readonly string[];
  /** Every request that came, oldest first; hosts that nobody serves are among them. */
  readonly asked: readonly Asked[];
  /** Adds a host, or serves it differently from now on. */
  serve(host: string, site: Site): void;
  close(): Promise<void>;
}

const HANDSHAKE = 0x16;

/**
 * Serves sites by host name on one port of this machine, over http and https alike, so that a browser whose names all
 * resolve to this port (Chromium), or whose proxy it is (Firefox), finds real addresses here.
 */
export async function serveWeb(sites: Readonly<Record<string, Site>>): Promise<Web> {
  const served = new Map(Object.entries(sites));
  const asked: Asked[] = [];
  const sockets = new Set<Socket>();

  const answer = (scheme: Asked['scheme']) => async (request: IncomingMessage, response: ServerResponse) => {
    // A proxy is asked for whole addresses.
    const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host ?? 'nowhere.example'}`);
    const one: Asked = {
      at: Date.now(),
      scheme,
      host: url.hostname,
      method: request.method ?? 'GET',
      path: url.pathname + url.search,
      headers: request.headers,
    };
    asked.push(one);
    const site = served.get(one.host);
    const said = site ? await site(one) : 'hang up';
    if (said === 'hang up') {
      request.socket.destroy();
      return;
    }
    if (typeof said === 'function') return said(response);
    const {
      status = 200,
      headers = {},
      body = '',
    }: Answer = said === null
      ? { status: 404, body: '<!doctype html><title>Not found</title><h1>Not found</h1>' }
      : typeof said === 'string'
        ? { body: said }
        : said;
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers });
    response.end(one.method === 'HEAD' ? undefined : body);
  };

  const plain = createHttpServer(answer('http'));
  const secure = createHttpsServer(makeCertificate('web.example'), answer('https'));
  const door = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === HANDSHAKE ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  const { promise: port, resolve } = Promise.withResolvers<number>();
  door.listen(0, '127.0.0.1', () => {
    const address = door.address();
    resolve(typeof address === 'object' && address ? address.port : 0);
  });
  plain.on('connect', async (_request, client: Socket) => {
    const through = connect(await port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      client.pipe(through).pipe(client);
    });
    through.on('error', () => client.destroy());
    client.on('error', () => through.destroy());
  });

  return {
    port: await port,
    get hosts() {
      return [...served.keys()];
    },
    asked,
    serve: (host, site) => void served.set(host, site),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      plain.closeAllConnections();
      secure.closeAllConnections();
      await new Promise((done) => door.close(done));
    },
  };
}
