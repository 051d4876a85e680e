import * as v from 'valibot';
import { assetIdSchema, bulbIdSchema, entryIdSchema, noteIdSchema, templateIdSchema, touchIdSchema } from '../ids.ts';
import {
  evidenceSchema,
  faultFields,
  hostSchema,
  kindIdSchema,
  settingsSchema,
  suggestionFields,
  whomSchema,
} from '../journal/entries.ts';
import { CHANNELS, MOMENTS, NOTE_KINDS } from '../notes/note-fields.ts';
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

const noteFields = {
  kind: v.picklist(NOTE_KINDS),
  person: field,
  occasion: field,
  since: daySchema,
  due: v.nullable(daySchema),
  channel: v.nullable(v.picklist(CHANNELS)),
  address: field,
};
const letterFields = { subject: field, body: field };

export const newNoteSchema = v.object({
  ...v.partial(v.object(noteFields)).entries,
  person: field,
  /** The page that it is written down on. */
  page: v.optional(v.object({ url: field, title: field })),
  /** What is wrong, where the note is to those who met it. */
  about: v.optional(v.object({ asset: assetIdSchema, fault: faultFields.key })),
  /** What an export told of that person, where the note comes of that. */
  suggested: v.optional(v.object(suggestionFields)),
  /** What it says already. */
  draft: v.optional(v.object(letterFields)),
});
/** One note to keep, as a form gives it. Everything but the person has a default. */
export type NewNote = v.InferOutput<typeof newNoteSchema>;

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
  /** Puts a bulb off, and `also` those that it stands for. */
  v.object({
    do: v.literal('later'),
    bulb: bulbIdSchema,
    also: v.optional(v.pipe(v.array(bulbIdSchema), v.maxLength(999))),
    until: instantSchema,
  }),
  /** × on a banner; with all that it spoke of besides. */
  v.object({ do: v.literal('hush'), bulb: bulbIdSchema, also: v.optional(v.array(bulbIdSchema)) }),
  /** It was closed on pages so often that it was asked whether it should hang at all: it should. */
  v.object({ do: v.literal('keep'), bulb: bulbIdSchema }),
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
    notes: v.pipe(v.array(newNoteSchema), v.minLength(1), v.maxLength(200)),
  }),
  v.object({ do: v.literal('changeNote'), note: noteIdSchema, to: v.partial(v.object(noteFields)) }),
  /** What a note says now; what it said before stays in the journal. */
  v.object({ do: v.literal('draft'), note: noteIdSchema, ...letterFields }),
  v.object({ do: v.literal('write'), note: noteIdSchema }),
  v.object({ do: v.literal('letGo'), note: noteIdSchema }),
  /** Keeps one of the person's own texts; with `template` in the place of what it was. */
  v.object({
    do: v.literal('keepTemplate'),
    template: v.optional(templateIdSchema),
    kind: v.picklist(NOTE_KINDS),
    name: field,
    ...letterFields,
  }),
  v.object({ do: v.literal('removeTemplate'), template: templateIdSchema }),
  /** Keeps an extra touch of the person's own; with `touch` in the place of what it was. */
  v.object({
    do: v.literal('keepTouch'),
    touch: v.optional(touchIdSchema),
    moment: v.picklist(MOMENTS),
    text: field,
  }),
  v.object({ do: v.literal('removeTouch'), touch: touchIdSchema }),
  /** It was done for this person: today, or on a day that is not in the future. */
  v.object({ do: v.literal('giveTouch'), touch: touchIdSchema, person: field, day: v.optional(daySchema) }),
  /** Something that a person saw burned out on a page, put under the bulb of its site; where there is none, one is hung. */
  v.object({
    do: v.literal('report'),
    url: field,
    title: field,
    what: field,
    quote: field,
    /** The link or the picture that it is about, where it is one. */
    target: v.optional(field),
  }),
  /** Faults of one bulb are handed over to whoever mends them, in one list; an empty `to` names nobody. */
  v.object({
    do: v.literal('handOver'),
    asset: assetIdSchema,
    faults: v.pipe(v.array(faultFields.key), v.minLength(1), v.maxLength(500)),
    to: field,
  }),
  /** One thing that was wrong is so no longer. */
  v.object({ do: v.literal('mend'), asset: assetIdSchema, fault: faultFields.key }),
  /** Lines as they were typed or pasted: `notes` are those that were read as notes, `lines` are the others, each a bulb. */
  v.object({
    do: v.literal('quickAdd'),
    lines: field,
    notes: v.pipe(v.array(newNoteSchema), v.maxLength(200)),
  }),
  /** What an export told of somebody needs nothing. */
  v.object({ do: v.literal('settle'), ...suggestionFields }),
  /** Nothing is ever to be suggested of this person; or it may be again. */
  v.object({ do: v.literal('spare'), person: whomSchema, never: v.boolean() }),
  /** The person asked LinkedIn for their data: a bulb waits for it, hung where none is. */
  v.object({ do: v.literal('await') }),
  /** What a fresh export shows: what stood open and was answered, and of those whom a note is for, when they were last written to. */
  v.object({
    do: v.literal('learn'),
    asOf: v.nullable(daySchema),
    answered: v.array(v.object({ ...suggestionFields, on: daySchema })),
    wrote: v.array(v.object({ person: whomSchema, on: daySchema })),
    profileChanged: v.nullable(daySchema),
    lastPost: v.nullable(daySchema),
  }),
  v.object({ do: v.literal('choose'), host: hostSchema, mode: v.picklist(['banner', 'toolbar']) }),
  v.object({ do: v.literal('quiet'), host: hostSchema, quiet: v.boolean() }),
  v.object({ do: v.literal('set'), to: v.partial(settingsSchema) }),
  v.object({ do: v.literal('undo'), entries: v.pipe(v.array(entryIdSchema), v.minLength(1), v.maxLength(1_000)) }),
]);
export type Command = v.InferOutput<typeof commandSchema>;
