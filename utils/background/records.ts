import * as v from 'valibot';
import { type BulbId, bulbIdSchema, deviceIdSchema, noteIdSchema } from '../core/ids.ts';
import { PAGES } from '../core/linkedin/place-at.ts';
import { BUSY_WITH } from '../core/nudges/breakpoint.ts';
import { CAME, HELD_KEPT, REMINDED_KEPT } from '../core/nudges/memory.ts';
import { HELD, SPOKEN } from '../core/nudges/reasons.ts';
import { type Host, MAX_ADDRESS } from '../core/sites/host.ts';
import type { Instant } from '../core/time.ts';
import { daySchema, instantSchema } from '../core/time-schemas.ts';

// The small things that are kept beside the journal because they are no facts of the house: how each is read back.
// What cannot be read is taken as never written; none of them is worth failing for.

/** Reads back what `schema` tells of, or null. */
export const read =
  <T>(schema: v.GenericSchema<unknown, T>) =>
  (raw: unknown): T | null => {
    const parsed = v.safeParse(schema, raw);
    return parsed.success ? parsed.output : null;
  };

export const parseDevice = read(deviceIdSchema);
export const parseInstant = read(instantSchema);
export const parsePresence = read(v.object({ seen: instantSchema, backSince: v.nullable(instantSchema) }));
export const parseQuestions = read(v.array(v.object({ bulb: bulbIdSchema, askedSince: instantSchema })));

/** Of a list what can be read, and the latest of that: a line that is damaged, or of another version, takes no other with it. */
function linesOf<T>(schema: v.GenericSchema<unknown, T>, most: number) {
  const readLine = read(schema);
  return v.pipe(
    v.array(v.unknown()),
    v.transform((lines) =>
      lines
        .map(readLine)
        .filter((line) => line !== null)
        .slice(-most),
    ),
  );
}

const busySchema = v.picklist(BUSY_WITH);
const readMark = read(v.tuple([bulbIdSchema, instantSchema]));
const marksSchema = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform(
    (marks): Record<BulbId, Instant> =>
      Object.fromEntries(
        Object.entries(marks)
          .map(readMark)
          .filter((mark) => mark !== null),
      ),
  ),
);
const remindedSchema = v.object({
  on: v.picklist(['page', 'notification']),
  bulbs: v.array(bulbIdSchema),
  at: instantSchema,
  because: v.picklist(SPOKEN),
  wording: v.pipe(v.number(), v.integer(), v.minValue(0)),
  waitedFor: v.nullable(busySchema),
  came: v.nullable(v.picklist(CAME)),
});
export const parseMemory = read(
  v.object({
    reminded: v.fallback(linesOf(remindedSchema, REMINDED_KEPT), []),
    seen: v.fallback(marksSchema, {}),
    putOff: v.fallback(marksSchema, {}),
    moment: v.fallback(v.nullable(instantSchema), null),
  }),
);
const heldSchema = v.object({
  bulb: bulbIdSchema,
  at: instantSchema,
  day: daySchema,
  because: v.union([v.picklist(HELD), busySchema]),
});
export const parseHeld = read(linesOf(heldSchema, HELD_KEPT));

const draftsSchema = v.record(noteIdSchema, v.object({ subject: v.string(), body: v.string() }));
/** What is being typed and is not in the journal yet, by note. */
export type Drafts = v.InferOutput<typeof draftsSchema>;
export const parseDrafts = read(draftsSchema);

const jotsSchema = v.array(
  v.object({
    id: v.string(),
    at: instantSchema,
    is: v.picklist(['note', 'report']),
    url: v.string(),
    title: v.string(),
    quote: v.string(),
    target: v.optional(v.string()),
  }),
);
/** What was begun on a page and waits to be finished in a window of ours. */
export type Jots = v.InferOutput<typeof jotsSchema>;
export const parseJots = read(jotsSchema);

const openedSchema = v.object({
  tab: v.number(),
  bulb: bulbIdSchema,
  url: v.string(),
  since: instantSchema,
  place: v.nullable(v.string()),
  /** A note's tab stands behind another one. */
  behind: v.optional(v.boolean(), false),
});
const pageSchema = v.picklist(PAGES);
const noticedSchema = v.object({
  tab: v.number(),
  bulb: bulbIdSchema,
  since: instantSchema,
  page: pageSchema,
  /** The browser tells us the address of this tab, as long as it stays on its site. */
  seen: v.boolean(),
});
const watchedSchema = v.array(v.union([noticedSchema, openedSchema]));
/** A tab that was opened from here to mend a bulb or to write a note, since when, and the page it came to, until it is closed or left. */
export type Opened = v.InferOutput<typeof openedSchema>;
/** A tab in which the person went by themselves to where a bulb is looked after: of the address its kind alone is kept. */
export type Noticed = v.InferOutput<typeof noticedSchema>;
export type Watched = Opened | Noticed;
export const parseWatched = read(watchedSchema);

/** Pages of one site whose faults are kept, and how many of each: what a banner can say and show there. */
export const FAULTY_PAGES_KEPT = 300;
export const FAULTS_ON_PAGE_KEPT = 10;
const faultsOnSchema = v.pipe(
  v.record(
    v.string(),
    v.pipe(
      v.array(
        v.object({
          check: v.string(),
          target: v.nullable(v.pipe(v.string(), v.maxLength(MAX_ADDRESS))),
          text: v.string(),
        }),
      ),
      v.maxLength(FAULTS_ON_PAGE_KEPT),
    ),
  ),
  v.maxEntries(FAULTY_PAGES_KEPT),
);
/** What the last look at a site saw wrong, by the address of each page without its fragment. */
export type FaultsOn = v.InferOutput<typeof faultsOnSchema>;
export const parseFaultsOn = read(faultsOnSchema);
/** The record's name: one a site, so that a page of it reads no other's. */
export const faultsOn = (host: Host): string => `faults-on:${host}`;
