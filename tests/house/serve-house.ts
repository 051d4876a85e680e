import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer, type Socket } from 'node:net';
import { createSecureContext, type SecureContext } from 'node:tls';
import { makeCertificate } from '../e2e/harness/certificate.ts';
import type { Site, Told } from './site.ts';
import { type HouseWeb, headersOf, piecesOf, webOf } from './web.ts';

/** One site of the fixture house on a port of this machine, by http and https alike. */
export interface ServedHouse extends Pick<HouseWeb, 'hosts' | 'asked'> {
  readonly port: number;
  /** What a program has to trust so that the site's certificates are good to it. */
  readonly authorities: string;
  close(): Promise<void>;
}

const HANDSHAKE = 0x16;

export async function serveHouse(site: Site): Promise<ServedHouse> {
  const web = webOf(site);
  const sockets = new Set<Socket>();
  const certificates = web.hosts.map((host) => ({ host, ...makeCertificate(host) }));
  const contexts = new Map<string, SecureContext>();
  const contextOf = (host: string): SecureContext | undefined => {
    const certificate = certificates.find((one) => one.host === host);
    if (certificate && !contexts.has(host)) contexts.set(host, createSecureContext(certificate));
    return contexts.get(host);
  };

  const answer = (scheme: 'http' | 'https') => (request: IncomingMessage, response: ServerResponse) => {
    const method = request.method ?? 'GET';
    const behind = web.tell(method, `${scheme}://${request.headers.host ?? 'nowhere.example'}${request.url ?? '/'}`);
    if (typeof behind === 'string' || behind.fails === 'reset') request.socket.destroy();
    else if (behind.fails !== 'silence') send(method, behind, response);
  };
  const plain = createHttpServer(answer('http'));
  const secure = createHttpsServer(
    { SNICallback: (host, done) => done(null, contextOf(host)), ...makeCertificate('nowhere.example') },
    answer('https'),
  );
  secure.on('tlsClientError', () => undefined);
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

  return {
    port: await port,
    hosts: web.hosts,
    asked: web.asked,
    authorities: certificates
      .filter(({ host }) => !site.refused?.includes(host))
      .map(({ cert }) => cert)
      .join(''),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => door.close(done));
    },
  };
}

/** Sends an answer piece by piece, as fast as it is taken. A body shorter than its `content-length` ends with the connection. */
export function send(method: string, told: Told, response: ServerResponse): void {
  const headers = headersOf(told);
  response.writeHead(told.status ?? 200, headers);
  if (method === 'HEAD') {
    response.end();
    return;
  }
  const pieces = piecesOf(told)[Symbol.iterator]();
  let sent = 0;
  const more = (): void => {
    for (;;) {
      if (response.destroyed) return;
      const piece = pieces.next();
      if (piece.done) break;
      sent += piece.value.length;
      if (!response.write(piece.value)) {
        response.once('drain', more);
        return;
      }
    }
    const promised = Number(headers['content-length'] ?? sent);
    if (promised > sent) response.write('', () => response.socket?.destroy());
    else response.end();
  };
  more();
}
