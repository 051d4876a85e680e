import * as v from 'valibot';
import { MAX_QUERY, MAX_ROWS, type Row, type SiteRecord, type Undoable } from '../core/bulbs/row.ts';
import { commandSchema } from '../core/commands/command.ts';
import { assetIdSchema, type BulbId, bulbIdSchema, type EntryId } from '../core/ids.ts';
import type { Settings } from '../core/journal/entries.ts';
import type { ImportPreview } from '../core/journal/house-file.ts';
import type { SiteChoice } from '../core/journal/state.ts';
import type { Answer, Said } from '../core/said.ts';
import type { Host } from '../core/sites/host.ts';
import type { Instant } from '../core/time.ts';
import { instantSchema } from '../core/time-schemas.ts';

/** One line of a bulb's history, latest first. */
export interface HistoryLine {
  readonly entry: EntryId;
  readonly at: Instant;
  readonly said: Said;
  /** Taken back by an undo; it can be put back with `restores`. */
  readonly undone: boolean;
  /** The undo entries that took it back: undoing these puts it back. Empty unless `undone`. */
  readonly restores: readonly EntryId[];
}

/** A bulb or a note that was taken down, by the name that it had. */
export interface DownLine {
  readonly bulb: BulbId;
  readonly title: Said | string;
  readonly at: Instant;
  /** Undoing these brings it back with all that was done to it. */
  readonly restores: readonly EntryId[];
}

export interface ListedSite {
  readonly host: Host;
  readonly access: SiteRecord['access'];
  readonly granted: boolean;
  readonly choice: SiteChoice;
  readonly bulbs: number;
  /** This site has a choice of its own (banner or toolbar only), because its terms forbid add-ons. */
  readonly hasTerms: boolean;
}

/** Everything the options page shows but the bulbs themselves. */
export interface HouseSheet {
  readonly settings: Settings;
  readonly sites: readonly ListedSite[];
  readonly entries: number;
  readonly damaged: number;
}

/** What a look at a front page came to. */
export type LookReport =
  | { readonly is: 'running'; readonly asked: number; readonly known: number }
  | {
      readonly is: 'done';
      readonly page: string;
      /** `finding.<check>` with its parameters, worst first. */
      readonly findings: readonly Said[];
      /** Links that could not be judged: never a finding. */
      readonly unknown: number;
      readonly links: number;
    }
  /** The page could not be looked at at all, and why: not granted, no connection, not a page. */
  | { readonly is: 'not-looked'; readonly why: Said };

/** What was done, and how to take it back. */
export interface Done {
  readonly undo: Undoable | null;
  /** What was hung or owed by it, in order. */
  readonly made: readonly BulbId[];
}

/** What the banner is to show. Its text is worded already: the page's script knows no language. */
export interface BannerSpeech {
  readonly bulb: BulbId;
  readonly is: 'reminder' | 'question';
  readonly state: 'lit' | 'dimming' | 'out';
  readonly sentence: string;
  readonly line: string;
  /** The act's name, and whether it leads anywhere: its address stays in the background. */
  readonly act: string | null;
  readonly corner: Settings['corner'];
  /** Everything else that is written on it, by what it is for. */
  readonly words: Readonly<Record<BannerWord, string>>;
  readonly why: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Choices of *Later*, worded, with their instants. */
  readonly laters: readonly { readonly label: string; readonly until: Instant }[];
}
export const BANNER_WORDS = [
  'region',
  'done',
  'later',
  'close',
  'more',
  'why',
  'notHere',
  'off',
  'yes',
  'notYet',
  'undo',
  'undone',
  'doneSaid',
  'laterSaid',
  'notHereSaid',
  'offSaid',
  'failed',
] as const;
export type BannerWord = (typeof BANNER_WORDS)[number];

/** Messages by name: who may send them, what they carry, what answers. `page` is a page of ours, `banner` the script on a granted site. */
const schemas = {
  /** The top frame of a granted page is at rest, or its address changed. Its address is the sender's, never the message's. */
  'banner.hello': v.object({ standing: v.optional(v.nullable(bulbIdSchema)) }),
  /** It was really put in front of the person. */
  'banner.shown': v.object({ bulb: bulbIdSchema }),
  'banner.act': v.object({
    bulb: bulbIdSchema,
    act: v.variant('do', [
      v.object({ do: v.literal('open') }),
      v.object({ do: v.literal('done') }),
      v.object({ do: v.literal('later'), until: instantSchema }),
      v.object({ do: v.literal('hush') }),
      v.object({ do: v.literal('notHere') }),
      v.object({ do: v.literal('off') }),
      v.object({ do: v.literal('yes') }),
      v.object({ do: v.literal('notYet') }),
      v.object({ do: v.literal('undo'), token: v.string() }),
    ]),
  }),
  command: v.object({ command: commandSchema }),
  /** Opens the place where a bulb is mended in a tab, and remembers that tab until it is closed or left. */
  open: v.object({ bulb: bulbIdSchema }),
  /** The answer to "Changed it?". */
  answer: v.object({ bulb: bulbIdSchema, changed: v.boolean() }),
  /** Makes the agenda anew if the stored one is out of date, and says that a person is here. */
  refresh: v.object({}),
  /** All rows that match, most urgent first. An empty query gives all. */
  rows: v.object({
    query: v.pipe(v.string(), v.maxLength(MAX_QUERY)),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_ROWS)),
  }),
  history: v.object({ bulb: bulbIdSchema }),
  /** What was taken down and can be brought back, latest first. */
  takenDown: v.object({}),
  sheet: v.object({}),
  export: v.object({}),
  'import.preview': v.object({ text: v.string() }),
  'import.apply': v.object({ text: v.string() }),
  /** Starts a look at the front page of this bulb's site, or goes on with the one under way. */
  'look.start': v.object({ asset: assetIdSchema }),
  'look.report': v.object({ asset: assetIdSchema }),
} as const;

type Schemas = typeof schemas;
export type MessageName = keyof Schemas;
export type MessageData<N extends MessageName> = v.InferOutput<Schemas[N]>;

export interface Replies {
  'banner.hello': BannerSpeech | null;
  'banner.shown': null;
  /** A token for *Undo*, or null where there is nothing to undo. */
  'banner.act': { token: string | null };
  command: Answer<Done>;
  open: Answer<null>;
  answer: Answer<Done>;
  refresh: null;
  rows: readonly Row[];
  history: readonly HistoryLine[];
  takenDown: readonly DownLine[];
  sheet: HouseSheet;
  export: string;
  'import.preview': Answer<ImportPreview>;
  'import.apply': Answer<Done>;
  'look.start': LookReport;
  'look.report': LookReport;
}

export type Message = { [N in MessageName]: { readonly name: N; readonly data: MessageData<N> } }[MessageName];

/** Whom a message came from, as the browser says it. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
}

/** A message, and where it came from as far as that may be believed. */
export type Received =
  | { readonly from: 'page'; readonly message: Message }
  | { readonly from: 'banner'; readonly message: Message; readonly tab: number; readonly address: string };

/**
 * Reads what arrived. Null for anything that is not one of ours, is not whole, or comes from somewhere that may not send it:
 * the banner may only say `banner.*`, and only from the top frame of a tab whose address the browser vouches for.
 */
export function receive(raw: unknown, sender: Sender, self: { id: string; origin: string }): Received | null {
  if (sender.id !== self.id) return null;
  const outer = v.safeParse(v.object({ name: v.string(), data: v.unknown() }), raw);
  if (!outer.success || !Object.hasOwn(schemas, outer.output.name)) return null;
  const name = outer.output.name as MessageName;
  const data = v.safeParse(schemas[name], outer.output.data);
  if (!data.success) return null;
  const message = { name, data: data.output } as Message;
  if (sender.url?.startsWith(`${self.origin}/`)) return name.startsWith('banner.') ? null : { from: 'page', message };
  const { tab } = sender;
  if (!name.startsWith('banner.') || sender.frameId !== 0 || tab?.id === undefined || !tab.url) return null;
  return { from: 'banner', message, tab: tab.id, address: tab.url };
}
