import * as v from 'valibot';
import {
  assetIdSchema,
  bulbIdSchema,
  type EntryId,
  entryIdSchema,
  noteIdSchema,
  templateIdSchema,
  touchIdSchema,
} from '../ids.ts';
import { REASONS } from '../linkedin/suggestion.ts';
import { CHANNELS, MAILERS, MOMENTS, NOTE_KINDS } from '../notes/note-fields.ts';
import { isPage, MAX_ADDRESS } from '../sites/host.ts';
import type { Instant, Zone } from '../time.ts';
import { cadenceSchema, daySchema, instantSchema, zoneSchema } from '../time-schemas.ts';

/** The shape of entries that this version writes. Raise it with a step that still reads the older ones, and a frozen example. */
export const ENTRY_VERSION = 4;

export const MAX_TITLE = 200;
export const MAX_NOTE = 500;
export const MAX_SUBJECT = 300;
/** A draft: some four pages, which no note should be. */
export const MAX_DRAFT = 20_000;
/** More addresses than anyone has for one thing; keeps a damaged or hostile file small. */
export const MAX_ADDRESSES = 20;

/** Days of one's own. */
export const MAX_DATES = 12;
export const MAX_DATE_NAME = 60;

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));
const webAddress = v.pipe(v.string(), v.check(isPage));
export const hostSchema = v.pipe(v.string(), v.maxLength(253), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/));
export const kindIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/));
export const evidenceSchema = v.picklist(['said', 'seen', 'verified']);
/** How a tending is known: ticked; the edit page was open and the person said so; a fresh look found it changed. */
export type Evidence = v.InferOutput<typeof evidenceSchema>;

const assetFields = {
  /** Null where the kind's own name is its title, in whatever language. */
  title: v.nullable(text(MAX_TITLE)),
  urls: v.pipe(v.array(webAddress), v.maxLength(MAX_ADDRESSES)),
  editUrl: v.nullable(webAddress),
  cadence: cadenceSchema,
};

export const settingsSchema = v.object({
  pausedUntil: v.nullable(instantSchema),
  /** Days of the week on which reminders may come, 0 is Sunday. */
  days: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))), v.maxLength(7)),
  /** Minutes since midnight; `to` before `from` goes over midnight, `to` equal to `from` is the whole day. */
  hours: v.object({
    from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_439)),
    to: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_439)),
  }),
  corner: v.picklist(['top-right', 'top-left', 'bottom-right', 'bottom-left']),
  badge: v.picklist(['dot', 'count']),
  /** A notification now and then, of what nothing else has spoken of. */
  notices: v.boolean(),
  /** Day of the week (0 is Sunday) and minutes since midnight from which the weekly moment can be had; null where none is wanted. */
  moment: v.nullable(
    v.object({
      day: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
      minutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_439)),
    }),
  ),
  /** Days of each year in whose week the moment asks about gratitude; the month from 1. */
  dates: v.pipe(
    v.array(
      v.object({
        month: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
        date: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31)),
        name: text(MAX_DATE_NAME),
      }),
    ),
    v.maxLength(MAX_DATES),
  ),
  /** The name that a note is signed with; null until it is given. */
  signs: v.nullable(text(MAX_TITLE)),
  /** With what the person writes mail; null until chosen. */
  mailer: v.nullable(v.picklist(MAILERS)),
  /** The word for the people served, as the person writes it in a sentence: "clients". Null until asked. */
  serves: v.nullable(text(40)),
  /** The newest version whose news were read; null before the first. */
  newsRead: v.nullable(v.pipe(v.string(), v.maxLength(20))),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const faultFields = {
  /** The same fault found again has the same key. */
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(5_000)),
  check: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  page: v.pipe(v.string(), v.maxLength(MAX_ADDRESS)),
  target: v.nullable(v.pipe(v.string(), v.maxLength(MAX_ADDRESS))),
  /** What fills the sentence `finding.<check>`: a year, a count. */
  params: v.record(v.pipe(v.string(), v.maxLength(40)), v.union([v.pipe(v.string(), v.maxLength(2_000)), v.number()])),
};

/** A text of several lines, kept as it was written. */
const letterFields = {
  subject: v.pipe(v.string(), v.maxLength(MAX_SUBJECT)),
  body: v.pipe(v.string(), v.maxLength(MAX_DRAFT)),
};

const noteFields = {
  kind: v.picklist(NOTE_KINDS),
  person: text(MAX_TITLE),
  occasion: v.nullable(text(MAX_NOTE)),
  /** The day on which what it is about happened. */
  since: daySchema,
  /** The day by which it is to be sent, where one was set. */
  due: v.nullable(daySchema),
  channel: v.nullable(v.picklist(CHANNELS)),
  /** Where it goes: an e-mail address, a profile, a number, a street. */
  address: v.nullable(text(MAX_NOTE)),
};

/** Somebody of whom an export told. */
export const whomSchema = v.object({ name: text(MAX_TITLE), slug: v.nullable(text(MAX_TITLE)) });
export const suggestionFields = { because: v.picklist(REASONS), person: whomSchema };

export const pageSchema = v.object({ url: webAddress, title: v.nullable(text(MAX_TITLE)) });

/** Every fact the journal can hold, by type. What does not apply when it is replayed is passed over. */
const payloads = {
  'asset.hung': v.object({
    asset: assetIdSchema,
    kind: kindIdSchema,
    ...assetFields,
    /** When it was last looked after, as far as the person knows. */
    lastDay: v.nullable(daySchema),
    /** When it goes out for the first time; later ones follow from the cadence. */
    firstDue: instantSchema,
  }),
  'asset.changed': v.object({ asset: assetIdSchema, to: v.partial(v.object(assetFields)) }),
  'asset.removed': v.object({ asset: assetIdSchema }),
  'asset.tended': v.object({ asset: assetIdSchema, on: instantSchema, evidence: evidenceSchema }),
  /** What it waits for was asked for elsewhere, and comes within a day. */
  'asset.awaited': v.object({ asset: assetIdSchema }),
  'asset.switchedOff': v.object({ asset: assetIdSchema }),
  'asset.switchedOn': v.object({ asset: assetIdSchema }),
  'fault.found': v.object({ asset: assetIdSchema, ...faultFields }),
  'fault.mended': v.object({ asset: assetIdSchema, key: faultFields.key }),
  /** It was handed over to whoever mends it, by name where one was given. */
  'fault.handedOver': v.object({ asset: assetIdSchema, key: faultFields.key, to: v.nullable(text(MAX_TITLE)) }),
  /** The person said that it is fine as it is; it stays fine. */
  'fault.accepted': v.object({ asset: assetIdSchema, key: faultFields.key }),
  'bulb.deferred': v.object({ bulb: bulbIdSchema, until: instantSchema }),
  /** The × of a banner: not on a page before `until`, but everything else as it was. */
  'bulb.hushed': v.object({ bulb: bulbIdSchema, until: instantSchema }),
  /** Its banners were closed often; it was asked whether it should hang at all, and it should. No page speaks of it until it was looked after. */
  'bulb.kept': v.object({ bulb: bulbIdSchema }),
  'note.owed': v.object({
    note: noteIdSchema,
    ...noteFields,
    // The first notes had a person, an occasion and a day.
    kind: v.optional(noteFields.kind, 'thanks'),
    due: v.optional(noteFields.due, null),
    channel: v.optional(noteFields.channel, null),
    address: v.optional(noteFields.address, null),
    /** The page that it was written down on. */
    page: v.optional(v.nullable(pageSchema), null),
    /** What was wrong, where the note is to those who met it. */
    about: v.optional(v.nullable(v.object({ asset: assetIdSchema, fault: faultFields.key })), null),
    /** What an export told of that person, where the note came of that. */
    suggested: v.optional(v.nullable(v.object(suggestionFields)), null),
  }),
  'note.changed': v.object({ note: noteIdSchema, to: v.partial(v.object(noteFields)) }),
  'note.drafted': v.object({ note: noteIdSchema, ...letterFields }),
  'note.written': v.object({ note: noteIdSchema }),
  'note.sent': v.object({
    note: noteIdSchema,
    on: instantSchema,
    // The first ones were ticked.
    evidence: v.optional(evidenceSchema, 'said'),
  }),
  'note.letGo': v.object({ note: noteIdSchema }),
  'note.removed': v.object({ note: noteIdSchema }),
  'template.kept': v.object({
    template: templateIdSchema,
    kind: v.picklist(NOTE_KINDS),
    name: text(MAX_TITLE),
    ...letterFields,
  }),
  'template.removed': v.object({ template: templateIdSchema }),
  'touch.kept': v.object({ touch: touchIdSchema, moment: v.picklist(MOMENTS), text: text(MAX_NOTE) }),
  'touch.removed': v.object({ touch: touchIdSchema }),
  /** What was done for whom, so that nobody gets the same twice. */
  'touch.given': v.object({ touch: touchIdSchema, person: text(MAX_TITLE), on: daySchema }),
  /** What an export told of somebody was dealt with: it needs nothing, or a later export shows that they were written to. */
  'suggestion.settled': v.object({ ...suggestionFields, how: v.picklist(['not-needed', 'answered']), on: daySchema }),
  /** Nothing is to be suggested of this person, whatever an export tells; and its way back. */
  'person.spared': v.object({ person: whomSchema, never: v.boolean() }),
  /** For a site that has a choice of its own (LinkedIn): its pages may carry the banner, or only the toolbar answers. */
  'site.chosen': v.object({ host: hostSchema, mode: v.picklist(['banner', 'toolbar']) }),
  /** "Not on this site", and its way back. */
  'site.quieted': v.object({ host: hostSchema, quiet: v.boolean() }),
  'settings.changed': v.object({ to: v.partial(settingsSchema) }),
  /** Takes the named entries back; an undo can itself be undone. */
  undone: v.object({ entries: v.pipe(v.array(entryIdSchema), v.minLength(1), v.maxLength(1_000)) }),
} as const;

type Payloads = typeof payloads;
export type EntryType = keyof Payloads;
export type Payload<T extends EntryType> = v.InferOutput<Payloads[T]>;

/** A fact before it has an id and a date. */
export type Draft = { [T in EntryType]: { readonly type: T; readonly data: Payload<T> } }[EntryType];

interface Dated {
  /** Orders the journal; see `ids.ts`. */
  readonly id: EntryId;
  /** When it was written down, and the zone that this instant meant a calendar day in. */
  readonly at: Instant;
  readonly zone: Zone;
  readonly version: number;
}
/** A fact of the journal that this version understands. */
export type Entry = Dated & Draft;
/** A fact from a newer version: kept as it is, and passed over. */
export interface ForeignEntry {
  readonly id: EntryId;
  readonly type: string;
}

export type ParsedEntry =
  | { readonly is: 'known'; readonly entry: Entry }
  | { readonly is: 'foreign'; readonly entry: ForeignEntry }
  | { readonly is: 'damaged'; readonly why: string };

const datedSchema = v.object({
  id: entryIdSchema,
  at: instantSchema,
  zone: zoneSchema,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  type: v.pipe(v.string(), v.maxLength(60)),
  data: v.unknown(),
});

const isKnown = (type: string): type is EntryType => Object.hasOwn(payloads, type);

/** Reads what a store or a file holds as one entry. Never throws: what cannot be read is `damaged`, with the reason. */
export function parseEntry(raw: unknown): ParsedEntry {
  const dated = v.safeParse(datedSchema, raw);
  if (!dated.success) return { is: 'damaged', why: v.summarize(dated.issues) };
  const { type, data, ...date } = dated.output;
  if (date.version > ENTRY_VERSION || !isKnown(type)) return { is: 'foreign', entry: { id: date.id, type } };
  const payload = v.safeParse(payloads[type], data);
  if (!payload.success) return { is: 'damaged', why: `${type}: ${v.summarize(payload.issues)}` };
  return { is: 'known', entry: { ...date, type, data: payload.output } as Entry };
}
