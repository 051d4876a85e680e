// Apart from `records.ts`: a page waits for what that loads, and for nothing of this.
import * as v from 'valibot';
import { PAGES } from '../core/linkedin/place-at.ts';
import { readingSchema } from '../core/linkedin/reading.ts';
import { daySchema } from '../core/time-schemas.ts';
import { read } from './records.ts';

/** What exports from LinkedIn told. */
export const parseReading = read(readingSchema);

/** The latest day on which the person stood on each kind of LinkedIn's pages of their own: never on which, nor whose. */
export const parseLinkedinDays = read(v.object(v.entriesFromList(PAGES, v.exactOptional(daySchema))));
