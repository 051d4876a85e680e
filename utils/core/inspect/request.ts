import * as v from 'valibot';
import { instantSchema } from '../time-schemas.ts';
import type { Body } from './read-body.ts';

/** What a body is read as. */
export const READS = ['page', 'feed', 'sitemap', 'robots'] as const;
export type Reads = (typeof READS)[number];

/** One request that a look wants made. Stored and shown in the ledger as it is. */
export const requestSchema = v.object({
  url: v.string(),
  method: v.picklist(['GET', 'HEAD']),
  /** What the body is read as; null where the answer's head is all that is wanted. */
  reads: v.nullable(v.picklist(READS)),
  why: v.picklist([
    'front-page',
    'page',
    'link',
    'image',
    'file',
    'robots',
    'sitemap',
    'feed',
    'probe',
    'redirect',
    'head-refused',
  ]),
});
export type Request = Readonly<v.InferOutput<typeof requestSchema>>;
export type Why = Request['why'];

/** A request that was made: what, when and why, and the status it was answered with, if it was. */
export type LedgerLine = Request & { readonly at: number; readonly status: number | null };

/** What came of a request, without a body. */
export const heardSchema = v.variant('is', [
  v.object({
    is: v.literal('status'),
    status: v.number(),
    /** As the header says it. */
    location: v.nullable(v.string()),
    retryAfter: v.nullable(v.string()),
  }),
  /** The error's own name (`net::ERR_NAME_NOT_RESOLVED`, `NS_ERROR_UNKNOWN_HOST`, `ENOTFOUND`), null where there is none. */
  v.object({ is: v.literal('failed'), error: v.nullable(v.string()) }),
  v.object({ is: v.literal('timeout') }),
]);
export type Heard = Readonly<v.InferOutput<typeof heardSchema>>;

/** What came of a request: as above, or a body that was read. */
export type Answer = Heard | { readonly is: 'body'; readonly status: number; readonly body: Body };

/** A busy server that is asked again: when, at the earliest. */
export const laterSchema = v.object({ is: v.literal('later'), status: v.number(), until: instantSchema });

/** The errors that whoever asks gives a name of ours. */
export const NOT_GRANTED = 'not-granted';
export const OFFLINE = 'offline';

/** When a `Retry-After` (seconds, or a date) lets us ask again; null where it says neither (RFC 9110, 10.2.3). */
export function retryAt(header: string | null, at: number): number | null {
  if (header === null) return null;
  if (/^\s*\d{1,9}\s*$/.test(header)) return at + Number(header) * 1_000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(date, at);
}
