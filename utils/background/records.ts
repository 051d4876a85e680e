import * as v from 'valibot';
import { type BulbId, bulbIdSchema, deviceIdSchema } from '../core/ids.ts';
import { SHOWN_KEPT, type Shown } from '../core/nudges/choose-nudge.ts';
import { instantSchema } from '../core/time-schemas.ts';

// The small things that are kept beside the journal because they are no facts of the house: how each is read back.
// What cannot be read is taken as never written; none of them is worth failing for.

const read =
  <T>(schema: v.GenericSchema<unknown, T>) =>
  (raw: unknown): T | null => {
    const parsed = v.safeParse(schema, raw);
    return parsed.success ? parsed.output : null;
  };

export const parseDevice = read(deviceIdSchema);
export const parsePresence = read(v.object({ seen: instantSchema, backSince: v.nullable(instantSchema) }));
export const parseQuestions = read(v.array(v.object({ bulb: bulbIdSchema, askedSince: instantSchema })));
export const parseShown = read(
  v.pipe(v.array(v.object({ bulb: bulbIdSchema, at: instantSchema })), v.maxLength(SHOWN_KEPT)),
);

const openedSchema = v.array(
  v.object({
    tab: v.number(),
    bulb: bulbIdSchema,
    url: v.string(),
    since: instantSchema,
    place: v.nullable(v.string()),
  }),
);
/** A tab that was opened from here to mend a bulb, since when, and the page it came to, until it is closed or left. */
export type Opened = v.InferOutput<typeof openedSchema>[number];
export const parseOpened = read(openedSchema);

/** The ring of banners shown, with one more; the oldest fall out. */
export const withShown = (ring: readonly Shown[], bulb: BulbId, at: number): Shown[] =>
  [...ring, { bulb, at }].slice(-SHOWN_KEPT);
