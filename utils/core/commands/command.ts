import * as v from 'valibot';
import { assetIdSchema, bulbIdSchema, entryIdSchema, noteIdSchema } from '../ids.ts';
import { evidenceSchema, faultFields, hostSchema, kindIdSchema, settingsSchema } from '../journal/entries.ts';
import { cadenceSchema, daySchema, instantSchema } from '../time-schemas.ts';

/** What comes out of a field is not judged here beyond its size: `decide` does, with a sentence for the person. */
const field = v.pipe(v.string(), v.maxLength(200_000));

/** When something was last looked after: a day, now, or "I don't remember". */
const lastSchema = v.union([daySchema, v.literal('today'), v.literal('unknown')]);

export const hangingSchema = v.object({
  kind: kindIdSchema,
  title: v.optional(field),
  /** As typed. */
  addresses: v.optional(v.pipe(v.array(field), v.maxLength(100))),
  edit: v.optional(field),
  cadence: v.optional(cadenceSchema),
  last: v.optional(lastSchema),
});
/** One bulb to hang, as a form gives it. Everything but the kind has a default. */
export type Hanging = v.InferOutput<typeof hangingSchema>;

/** Everything a person, or a fresh look, can ask of the house. */
export const commandSchema = v.variant('do', [
  v.object({ do: v.literal('hang'), bulbs: v.pipe(v.array(hangingSchema), v.minLength(1), v.maxLength(200)) }),
  v.object({
    do: v.literal('change'),
    asset: assetIdSchema,
    to: v.partial(
      v.object({
        title: field,
        addresses: v.pipe(v.array(field), v.maxLength(100)),
        edit: field,
        cadence: cadenceSchema,
      }),
    ),
  }),
  v.object({ do: v.literal('remove'), bulb: bulbIdSchema }),
  /** *Done*: now, or on a day that is not in the future. For a note: sent. */
  v.object({ do: v.literal('done'), bulb: bulbIdSchema, day: v.optional(daySchema), evidence: evidenceSchema }),
  v.object({ do: v.literal('later'), bulb: bulbIdSchema, until: instantSchema }),
  v.object({ do: v.literal('hush'), bulb: bulbIdSchema }),
  v.object({ do: v.literal('switch'), asset: assetIdSchema, on: v.boolean() }),
  v.object({ do: v.literal('accept'), asset: assetIdSchema, fault: faultFields.key }),
  /** What a fresh look found on `pages`; faults of those pages that it no longer sees are mended, but for the keys it is unsure of. */
  v.object({
    do: v.literal('looked'),
    asset: assetIdSchema,
    pages: v.array(v.string()),
    checks: v.array(v.string()),
    unsure: v.array(faultFields.key),
    faults: v.array(v.object(faultFields)),
    /** What the look showed to have been looked after meanwhile, and when. */
    tended: v.optional(v.array(v.object({ asset: assetIdSchema, on: instantSchema }))),
  }),
  v.object({
    do: v.literal('owe'),
    notes: v.pipe(
      v.array(v.object({ person: field, occasion: v.optional(field), since: v.optional(daySchema) })),
      v.minLength(1),
      v.maxLength(200),
    ),
  }),
  v.object({
    do: v.literal('changeNote'),
    note: noteIdSchema,
    to: v.partial(v.object({ person: field, occasion: field, since: daySchema })),
  }),
  v.object({ do: v.literal('write'), note: noteIdSchema }),
  v.object({ do: v.literal('letGo'), note: noteIdSchema }),
  /** Lines as they were typed or pasted: "thank Ada for the referral" is a note, anything else a bulb. */
  v.object({ do: v.literal('quickAdd'), lines: field }),
  v.object({ do: v.literal('choose'), host: hostSchema, mode: v.picklist(['banner', 'toolbar']) }),
  v.object({ do: v.literal('quiet'), host: hostSchema, quiet: v.boolean() }),
  v.object({ do: v.literal('set'), to: v.partial(settingsSchema) }),
  v.object({ do: v.literal('undo'), entries: v.pipe(v.array(entryIdSchema), v.minLength(1), v.maxLength(1_000)) }),
]);
export type Command = v.InferOutput<typeof commandSchema>;
