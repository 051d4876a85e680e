import * as v from 'valibot';
import { whomSchema } from '../core/journal/entries.ts';
import { toldSchema } from '../core/linkedin/reading.ts';
import { daySchema, instantSchema } from '../core/time-schemas.ts';

// What a page of ours and the worker that reads an export for it say to each other.

const orderSchema = v.object({
  files: v.pipe(v.array(v.instance(File)), v.minLength(1)),
  /** As of when it is read, and the day that this is for the person. */
  at: instantSchema,
  today: daySchema,
  /** Of whom it matters when they were last written to. */
  about: v.array(whomSchema),
});
/** What the page wants to have read. */
export type ReadingOrder = v.InferOutput<typeof orderSchema>;

const bytes = v.pipe(v.number(), v.integer(), v.minValue(0));
const progressSchema = v.object({
  /** The file that is being read. */
  name: v.string(),
  /** Bytes that were read, and of how many in all files. */
  done: bytes,
  all: bytes,
});
/** How far a reading is. */
export type ReadingProgress = v.InferOutput<typeof progressSchema>;

const newsSchema = v.variant('is', [
  v.object({ is: v.literal('progress'), ...progressSchema.entries }),
  v.object({ is: v.literal('told'), told: toldSchema }),
  v.object({
    is: v.literal('problem'),
    problem: v.object({
      key: v.pipe(v.string(), v.startsWith('linkedin.problem.')),
      with: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
    }),
  }),
]);
/** What the worker tells: how far it is, and at the end what the export says, or why it could not be read. */
export type ReadingNews = v.InferOutput<typeof newsSchema>;

const readAs =
  <T>(schema: v.GenericSchema<unknown, T>) =>
  (raw: unknown): T | null => {
    const parsed = v.safeParse(schema, raw);
    return parsed.success ? parsed.output : null;
  };

/** Both give null for what is not whole. */
export const readOrder = readAs(orderSchema);
export const readNews = readAs(newsSchema);
