import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type BodyReader, bodyReader } from '../../utils/core/inspect/read-body.ts';
import type { Answer, Request } from '../../utils/core/inspect/request.ts';
import type { Told } from './site.ts';
import { type HouseWeb, headersOf, piecesOf } from './web.ts';

/** Answers a request of a look from a site that is not served anywhere. */
export async function askHouse(web: HouseWeb, { method, url, reads }: Request): Promise<Answer> {
  const behind = web.tell(method, url);
  if (typeof behind === 'string') return { is: 'failed', error: behind };
  if (behind.fails === 'reset') return { is: 'failed', error: 'ECONNRESET' };
  if (behind.fails === 'silence') return { is: 'timeout' };
  const headers = headersOf(behind);
  const status = behind.status ?? 200;
  const head: Answer = {
    is: 'status',
    status,
    location: headers.location ?? null,
    retryAfter: headers['retry-after'] ?? null,
  };
  if (method === 'HEAD' || reads === null || status < 200 || status > 299) return head;
  const reader = bodyReader(reads, url, headers['content-type'] ?? null);
  return reader ? { is: 'body', status, body: reader.end(await read(behind, headers, reader)) } : head;
}

/** Reads as much as is wanted; says whether it broke off before its end. */
async function read(told: Told, headers: Readonly<Record<string, string>>, reader: BodyReader): Promise<boolean> {
  const pieces = piecesOf(told);
  let got = 0;
  try {
    const unpacked = headers['content-encoding'] === 'gzip' ? Readable.from(pieces).pipe(createGunzip()) : pieces;
    for await (const piece of unpacked) {
      got += piece.length;
      if (!reader.write(piece)) return false;
    }
  } catch {
    return true;
  }
  return headers['content-encoding'] === undefined && Number(headers['content-length'] ?? got) > got;
}
