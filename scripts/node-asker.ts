import {
  Agent,
  type ClientRequest,
  request as httpRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import type { Transform } from 'node:stream';
import { LOOK_LIMITS } from '../utils/core/inspect/limits.ts';
import { bodyReader } from '../utils/core/inspect/read-body.ts';
import type { Answer, Request } from '../utils/core/inspect/request.ts';

/** Asks the web for a look, without a browser. */
export interface NodeAsker {
  /** Makes one request. Never rejects, and never follows a redirect. */
  ask(request: Request): Promise<Answer>;
  /** Ends whatever is under way. */
  close(): void;
}

/** A body that is not wanted is let through up to here, so that its connection serves the next request; a longer one is cut off. */
const LET_THROUGH = 64 * 1024;
/**
 * A body is handed on in pieces of this size: nearly every page in one go. Six pages that are read by turns as they come
 * would all stay half read for long, and what stays long is thrown away late.
 */
const PIECE = 256 * 1024;
/** Some servers send more than Node's 16 kB of headers; browsers take a quarter of a megabyte. */
const HEADER_BYTES = 256 * 1024;

const ACCEPT = {
  page: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8',
  feed: 'application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.8',
  sitemap: 'application/xml,text/xml;q=0.9,*/*;q=0.8',
  robots: 'text/plain,*/*;q=0.8',
} as const;

/**
 * The web through Node. Connections are kept and used again; cookies and referrers are neither kept nor sent. What secures
 * and unpacks them is loaded by the first who needs it: that takes as long as ten pages are read.
 */
export function createNodeAsker({
  userAgent,
  answerMs = LOOK_LIMITS.answerMs,
}: {
  readonly userAgent: string;
  /** One answer as a whole, head and body. */
  readonly answerMs?: number;
}): NodeAsker {
  const kept = { keepAlive: true, maxHeaderSize: HEADER_BYTES };
  const plain = new Agent(kept);
  let secure: Agent | null = null;
  /** Nearly all requests go to one server; Node would take each address apart, and make a copy of its parts. */
  const servers = new Map<string, RequestOptions>();
  const serverAt = (origin: string): RequestOptions => {
    const known = servers.get(origin);
    if (known) return known;
    const { hostname, port } = new URL(origin);
    const server = { hostname: hostname.replace(/^\[|\]$/g, ''), port };
    servers.set(origin, server);
    return server;
  };

  const open = ({ url, method, reads }: Request): ClientRequest => {
    const path = url.indexOf('/', 'https://'.length);
    const options: RequestOptions = {
      ...serverAt(url.slice(0, path)),
      path: url.slice(path),
      method,
      maxHeaderSize: HEADER_BYTES,
      headers: {
        'user-agent': userAgent,
        accept: reads === null ? '*/*' : ACCEPT[reads],
        ...(method === 'GET' && { 'accept-encoding': 'gzip, deflate, br' }),
      },
    };
    if (url.startsWith('http:')) return httpRequest({ ...options, agent: plain });
    const https = process.getBuiltinModule('node:https');
    secure ??= new https.Agent(kept);
    return https.request({ ...options, agent: secure });
  };

  const ask = (request: Request, again: boolean): Promise<Answer> => {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    let sent: ClientRequest;
    try {
      sent = open(request);
    } catch (error) {
      // An address that URL takes and Node does not.
      return Promise.resolve({ is: 'failed', error: nameOf(error) });
    }
    let heard: Hearing | null = null;
    const clock = setTimeout(() => {
      if (heard) heard.stop();
      else resolve({ is: 'timeout' });
      sent.destroy();
    }, answerMs);
    sent.on('response', (response) => {
      heard = hear(request, response, resolve);
    });
    sent.on('error', (error) => {
      if (heard) return;
      // The server had ended a connection that we had kept; that says nothing about this request.
      if (again && sent.reusedSocket && nameOf(error) === 'ECONNRESET') resolve(ask(request, false));
      else resolve({ is: 'failed', error: nameOf(error) });
    });
    sent.end();
    return promise.finally(() => clearTimeout(clock));
  };
  return {
    ask: (request) => ask(request, true),
    close() {
      plain.destroy();
      secure?.destroy();
    },
  };
}

interface Hearing {
  /** Ends it with what is there. */
  stop(): void;
}

/** Turns a response into an answer. Once the head is there, the status counts whatever becomes of the body. */
function hear({ url, method, reads }: Request, response: IncomingMessage, done: (answer: Answer) => void): Hearing {
  const { statusCode: status = 0, headers } = response;
  const isRead = method === 'GET' && reads !== null && status >= 200 && status < 300;
  const reader = isRead ? bodyReader(reads, url, headers['content-type'] ?? null) : null;
  const unpacker = reader ? unpackerOf(headers['content-encoding']) : null;
  // Errors of the connection come here as well; what was read by then is what there is.
  response.on('error', () => undefined);
  if (!reader || unpacker === undefined) {
    done({ is: 'status', status, location: locationOf(headers.location), retryAfter: headers['retry-after'] ?? null });
    if (method === 'HEAD') response.resume();
    else letThrough(response);
    return { stop: () => response.destroy() };
  }

  let ended = false;
  let pieces: Buffer[] = [];
  let gathered = 0;
  const pass = (): boolean => {
    const isMore = pieces.every((piece) => reader.write(piece));
    pieces = [];
    gathered = 0;
    return isMore;
  };
  const end = (cut: boolean): void => {
    if (ended) return;
    ended = true;
    pass();
    body.destroy();
    // A response that was read to its end leaves its connection for the next request.
    if (!response.readableEnded) response.destroy();
    done({ is: 'body', status, body: reader.end(cut) });
  };
  const body = unpacker ? response.pipe(unpacker) : response;
  body.on('data', (piece: Buffer) => {
    if (ended) return;
    pieces.push(piece);
    gathered += piece.length;
    // The reader knows by itself that there was more.
    if (gathered >= PIECE && !pass()) end(false);
  });
  body.on('error', () => end(true));
  body.on('end', () => end(unpacker === null && !response.complete));
  response.on('close', () => {
    if (response.complete) return;
    // It broke off. What was packed still has to come out of the unpacker.
    if (unpacker === null) end(true);
    else unpacker?.end();
  });
  return { stop: () => end(true) };
}

/** What unpacks a body; null for one that came as it is, undefined where it cannot be unpacked. */
function unpackerOf(encoding: string | undefined): Transform | null | undefined {
  switch (encoding?.trim().toLowerCase() ?? '') {
    case '':
    case 'identity':
      return null;
    case 'gzip':
    case 'x-gzip':
    case 'deflate':
      return process.getBuiltinModule('node:zlib').createUnzip();
    case 'br':
      return process.getBuiltinModule('node:zlib').createBrotliDecompress();
  }
  return undefined;
}

/** Lets a short body go by, so that the connection can be used again. */
function letThrough(response: IncomingMessage): void {
  const length = Number(response.headers['content-length'] ?? Number.NaN);
  if (length > LET_THROUGH) {
    response.destroy();
    return;
  }
  let got = 0;
  response.on('data', (piece: Buffer) => {
    got += piece.length;
    if (got > LET_THROUGH) response.destroy();
  });
}

/** Headers arrive as Latin-1; an address within one is UTF-8 where it is no ASCII, as browsers read it. */
const locationOf = (header: string | undefined): string | null =>
  header === undefined ? null : Buffer.from(header, 'latin1').toString('utf8');

/** The error's own name: `ENOTFOUND`, `CERT_HAS_EXPIRED`. */
function nameOf(error: unknown): string | null {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : null;
  return typeof code === 'string' ? code : null;
}
