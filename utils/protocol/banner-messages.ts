// Apart from `messages.ts`: a page waits for the answer to these, and whoever answers it loads none of the others' schemas.
import * as v from 'valibot';
import { LATER_IDS } from '../core/bulbs/later-choices.ts';
import { bulbIdSchema } from '../core/ids.ts';
import { BUSY_WITH } from '../core/nudges/breakpoint.ts';
import { WORDINGS } from '../core/nudges/limits.ts';
import { SPOKEN } from '../core/nudges/reasons.ts';

/** Everything that is written on a banner whatever it says, by what it is for. */
export const BANNER_WORDS = [
  'region',
  'done',
  'later',
  'close',
  'more',
  'why',
  'notHere',
  'off',
  'offFirst',
  'yes',
  'notYet',
  'undo',
  'undone',
  'doneSaid',
  'laterSaid',
  'notHereSaid',
  'offSaid',
  'show',
  'next',
  'doneLooking',
  'place',
  'hidden',
  'hiddenNamed',
  'hiddenUnder',
  'inHead',
  'notFound',
  'failed',
] as const;

/** What a reminder was about, and how it was put. */
const tellsSchema = v.object({
  bulbs: v.pipe(v.array(bulbIdSchema), v.minLength(1), v.maxLength(3)),
  because: v.picklist(SPOKEN),
  wording: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(WORDINGS - 1)),
});

/** Messages of the script on a granted site, by name: what they carry. */
export const bannerSchemas = {
  /** On LinkedIn alone, where forms are never at rest: the page came, or its address changed. That is the sender's as well. */
  'banner.came': v.object({}),
  /** The top frame of a granted page is at rest, or its address changed. Its address is the sender's, never the message's. */
  'banner.hello': v.object({ standing: v.optional(v.nullable(bulbIdSchema)) }),
  /** The page was never at rest while it was open, and why. */
  'banner.held': v.object({ because: v.picklist(BUSY_WITH) }),
  /** It was really put in front of the person. */
  'banner.shown': v.object({ tells: v.nullable(tellsSchema), waitedFor: v.nullable(v.picklist(BUSY_WITH)) }),
  'banner.act': v.object({
    bulb: bulbIdSchema,
    /** What else the banner speaks of, where it is put off or closed as a whole. */
    also: v.optional(v.pipe(v.array(bulbIdSchema), v.maxLength(3))),
    act: v.variant('do', [
      v.object({ do: v.literal('open') }),
      v.object({ do: v.literal('show') }),
      v.object({ do: v.literal('done') }),
      /** A banner may hang for days: what its choices mean is said when one is taken. */
      v.object({ do: v.literal('later'), to: v.picklist(LATER_IDS) }),
      v.object({ do: v.literal('hush') }),
      v.object({ do: v.literal('notHere') }),
      v.object({ do: v.literal('off') }),
      v.object({ do: v.literal('yes') }),
      v.object({ do: v.literal('notYet') }),
      v.object({ do: v.literal('undo'), token: v.string() }),
    ]),
  }),
} as const;

export type BannerName = keyof typeof bannerSchemas;
export type BannerMessage = {
  [N in BannerName]: { readonly name: N; readonly data: v.InferOutput<(typeof bannerSchemas)[N]> };
}[BannerName];

/** Whom a message came from, as the browser says it. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
}

/** A message, and where it came from as far as that may be believed. What a page of ours sent is still to be read. */
export type Received =
  | { readonly from: 'page'; readonly message: unknown }
  | { readonly from: 'banner'; readonly message: BannerMessage; readonly tab: number; readonly address: string };

/**
 * Hears what arrived. Null for what comes from somewhere that may not send it: pages of ours, and of the rest only the top
 * frame of a tab whose address the browser vouches for, which may only say `banner.*`, and whole.
 */
export function receive(raw: unknown, sender: Sender, self: { id: string; origin: string }): Received | null {
  if (sender.id !== self.id) return null;
  if (sender.url?.startsWith(`${self.origin}/`)) return { from: 'page', message: raw };
  const { tab } = sender;
  if (sender.frameId !== 0 || tab?.id === undefined || !tab.url) return null;
  const message = readMessage(bannerSchemas, raw);
  return message && { from: 'banner', message: message as BannerMessage, tab: tab.id, address: tab.url };
}

/** Reads a message of one of these names. Null for anything that is none, or is not whole. */
export function readMessage<S extends Readonly<Record<string, v.GenericSchema>>>(
  schemas: S,
  raw: unknown,
): { readonly name: keyof S; readonly data: unknown } | null {
  const outer = v.safeParse(v.object({ name: v.string(), data: v.unknown() }), raw);
  if (!outer.success || !Object.hasOwn(schemas, outer.output.name)) return null;
  const { name } = outer.output;
  const schema = schemas[name];
  const data = schema && v.safeParse(schema, outer.output.data);
  return data?.success ? { name, data: data.output } : null;
}
