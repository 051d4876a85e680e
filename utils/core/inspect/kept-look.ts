import * as v from 'valibot';
import { cadenceSchema, instantSchema, zoneSchema } from '../time-schemas.ts';
import type { LookPlan, Report, Step } from './look.ts';
import { heardSchema, laterSchema, requestSchema } from './request.ts';

// How what is stored of a look is read back. What cannot be read, or is of another version, is null: the look is begun
// again, and nothing of the house depends on it.

const hosts = v.array(v.string());
const instants = v.array(instantSchema);
const failuresSchema = v.record(v.string(), instants);
const hashes = v.array(v.number());

const planSchema = v.object({
  version: v.literal(2),
  start: v.string(),
  site: v.object({ host: v.string(), port: v.string(), below: v.string() }),
  now: v.object({ at: instantSchema, zone: zoneSchema }),
  nonce: v.string(),
  whole: v.boolean(),
  feed: v.optional(v.nullable(v.picklist(['here', 'named'])), null),
  door: v.boolean(),
  elsewhere: v.union([v.literal('all'), hosts]),
  failedBefore: failuresSchema,
  cadence: v.nullable(cadenceSchema),
  reach: v.object({ pages: v.number(), links: v.number(), atOnce: v.number() }),
}) satisfies v.GenericSchema<unknown, LookPlan>;

const findingSchema = v.object({
  check: v.string(),
  page: v.string(),
  target: v.nullable(v.string()),
  params: v.record(v.string(), v.union([v.string(), v.number()])),
  key: v.string(),
});
const builderSchema = v.nullable(v.picklist(['wordpress', 'squarespace', 'wix', 'webflow', 'ghost']));
const partSchema = v.picklist(['head', 'header', 'nav', 'main', 'footer']);

const digestSchema = v.object({
  url: v.string(),
  title: v.nullable(v.string()),
  uses: v.array(
    v.object({
      where: v.picklist(['link', 'image', 'file', 'head', 'preview']),
      url: v.string(),
      fragment: v.string(),
      text: v.string(),
      heading: v.string(),
      part: partSchema,
    }),
  ),
  anchors: hashes,
  sketch: hashes,
  saysNotFound: v.boolean(),
  partly: v.boolean(),
  canonical: v.nullable(v.string()),
  feeds: v.array(v.string()),
  builder: builderSchema,
  edit: v.nullable(v.string()),
  findings: v.array(findingSchema),
});
const feedSchema = v.object({ url: v.string(), title: v.nullable(v.string()), posts: instants, cut: v.boolean() });
const status = v.number();

const stepSchema = v.object({
  request: requestSchema,
  at: instantSchema,
  outcome: v.variant('is', [
    ...heardSchema.options,
    laterSchema,
    v.object({ is: v.literal('page'), status, page: digestSchema }),
    v.object({ is: v.literal('feed'), status, feed: v.nullable(feedSchema) }),
    v.object({
      is: v.literal('sitemap'),
      status,
      pages: v.array(v.string()),
      more: v.array(v.string()),
      cut: v.boolean(),
    }),
    v.object({ is: v.literal('robots'), status, text: v.string() }),
  ]),
}) satisfies v.GenericSchema<unknown, Step>;

const saidSchema = v.object({ key: v.string(), with: v.optional(v.record(v.string(), v.any())) });
const reportSchema = v.object({
  state: v.picklist(['running', 'done', 'failed']),
  site: v.string(),
  start: v.string(),
  pages: v.array(
    v.object({
      url: v.string(),
      title: v.nullable(v.string()),
      builder: builderSchema,
      edit: v.nullable(v.string()),
      sketch: hashes,
    }),
  ),
  gone: v.array(v.string()),
  complete: v.boolean(),
  checks: v.array(v.string()),
  findings: v.array(findingSchema),
  unsure: v.array(v.string()),
  fine: v.array(v.string()),
  unknown: v.array(v.object({ target: v.string(), status: v.nullable(v.number()), reason: v.string() })),
  links: v.number(),
  requests: v.number(),
  leftOut: v.object({
    pages: v.number(),
    links: v.number(),
    robots: v.number(),
    cut: v.number(),
    sitemaps: v.boolean(),
    stopped: v.boolean(),
  }),
  notAsked: v.array(v.object({ host: v.string(), links: v.number() })),
  failed: failuresSchema,
  feeds: v.array(feedSchema),
  why: v.nullable(saidSchema),
});

const read =
  <T>(schema: v.GenericSchema<unknown, T>) =>
  (raw: unknown): T | null => {
    const parsed = v.safeParse(schema, raw);
    return parsed.success ? parsed.output : null;
  };

export const parsePlan: (raw: unknown) => LookPlan | null = read(planSchema);
/** All steps, or null where one of them cannot be read: a look with a hole would tell of another site. */
export const parseSteps: (raw: unknown) => Step[] | null = read(v.array(stepSchema));
/** What a look came to, as it was kept. */
export const parseReport = (raw: unknown): Report | null => read(reportSchema)(raw) as Report | null;
