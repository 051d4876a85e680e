import * as v from 'valibot';
import { instantSchema } from '../time-schemas.ts';
import type { PageFacts } from './read-page.ts';

const asked = {
  url: v.string(),
  method: v.picklist(['GET', 'HEAD']),
  /** `full`: status and Location are wanted, so the host must be granted. `reachable`: whether anything answers at all. */
  mode: v.picklist(['full', 'reachable']),
  why: v.picklist(['front-page', 'link', 'image', 'redirect', 'head-refused']),
};

/** One request that a look wants made. */
export interface Request extends Readonly<v.InferOutput<v.ObjectSchema<typeof asked, undefined>>> {
  /** The body is wanted, as facts of a page. */
  readonly reads: boolean;
}

/** A request that was made: what, when and why. */
export const ledgerLineSchema = v.object({ ...asked, at: instantSchema });

/** What came of a request, as it is kept. */
export const heardSchema = v.variant('is', [
  v.object({ is: v.literal('status'), status: v.number(), location: v.nullable(v.string()) }),
  /** The browser's own name of the error (`net::ERR_NAME_NOT_RESOLVED`, `NS_ERROR_UNKNOWN_HOST`), null where it gives none. */
  v.object({ is: v.literal('failed'), error: v.nullable(v.string()) }),
  /** Something answered; what, is not for us to see. */
  v.object({ is: v.literal('opaque') }),
  v.object({ is: v.literal('timeout') }),
]);
export type Heard = Readonly<v.InferOutput<typeof heardSchema>>;

/** What came of a request: as above, or a page that was read. */
export type Answer = Heard | { readonly is: 'page'; readonly status: number; readonly facts: PageFacts };

/** The errors that whoever asks gives a name of ours. */
export const NOT_GRANTED = 'not-granted';
export const OFFLINE = 'offline';
