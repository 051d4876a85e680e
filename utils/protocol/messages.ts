import * as v from 'valibot';
import type { LaterId } from '../core/bulbs/later-choices.ts';
import {
  type AssetRow,
  type BulbState,
  MAX_QUERY,
  MAX_ROWS,
  type NoteRow,
  type Row,
  type SiteRecord,
  type Undoable,
} from '../core/bulbs/row.ts';
import { commandSchema } from '../core/commands/command.ts';
import { type AssetId, assetIdSchema, type BulbId, bulbIdSchema, type EntryId, noteIdSchema } from '../core/ids.ts';
import type { Settings } from '../core/journal/entries.ts';
import type { ImportPreview } from '../core/journal/house-file.ts';
import type { Lately } from '../core/journal/lately.ts';
import type { Given, Letter, SiteChoice, Template, Touch } from '../core/journal/state.ts';
import type { LinkedinDays } from '../core/linkedin/place-at.ts';
import { type Reading, toldSchema } from '../core/linkedin/reading.ts';
import type { Settled, Suggestions } from '../core/linkedin/suggestion.ts';
import type { Whom } from '../core/linkedin/whom.ts';
import { PLACES } from '../core/notes/compose.ts';
import { type Acquaintance, type FoundNotes, SHELVES } from '../core/notes/find-notes.ts';
import type { HeldBack, Reminded } from '../core/nudges/memory.ts';
import type { Occasion } from '../core/nudges/week.ts';
import type { Answer, Said } from '../core/said.ts';
import { type Host, MAX_ADDRESS } from '../core/sites/host.ts';
import type { Instant } from '../core/time.ts';
import { type BANNER_WORDS, type bannerSchemas, readMessage } from './banner-messages.ts';

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

/** How a look at a site stands, or what it came to, in short. */
export type LookReport =
  | {
      readonly is: 'running';
      /** Addresses asked after, and those of which the answer is known. */
      readonly asked: number;
      readonly known: number;
      readonly pages: number;
      /** Stopped by the person, or waiting for a connection; it goes on where it was. */
      readonly held: 'paused' | 'offline' | null;
    }
  | {
      readonly is: 'done';
      readonly at: Instant;
      readonly page: string;
      /** `finding.<check>` with its parameters, worst first. */
      readonly findings: readonly Said[];
      /** Links that could not be judged: never a finding. */
      readonly unknown: number;
      readonly links: number;
      readonly pages: number;
    }
  /** The page could not be looked at at all, and why: not granted, no connection, not a page. */
  | { readonly is: 'not-looked'; readonly why: Said };

/** One thing that is wrong with a site, wherever on it. */
export interface SiteFault {
  /** What *This is fine* and *Look again* name it by. */
  readonly key: string;
  readonly check: string;
  /** `finding.<check>` with its parameters. */
  readonly said: Said;
  /** What to do about it, whatever the site is built with. */
  readonly how: Said;
  /** Absolute, or as it is written; null where it is the page itself. */
  readonly target: string | null;
  readonly foundAt: Instant;
  /** The title that the page had, and what was marked on it; null where a look found it, and not a person. */
  readonly reported: { readonly title: string | null; readonly quote: string | null } | null;
  readonly handedOver: { readonly to: string | null; readonly at: Instant } | null;
  /** Where it stands, in the order in which the pages were read; the first few with words. */
  readonly places: readonly SitePlace[];
}

/** Where a fault stands. */
export interface SitePlace {
  /** The page's address. */
  readonly page: string;
  /** What a visitor reads on the link, the heading above it and the part of the page; empty where it is not known. */
  readonly text: string;
  readonly heading: string;
  readonly part: 'head' | 'header' | 'nav' | 'main' | 'footer';
}

export const BUILDERS = ['wordpress', 'squarespace', 'wix', 'webflow', 'ghost'] as const;
export type Builder = (typeof BUILDERS)[number];

/** One page of a site as it was read: one bulb of its room. */
export interface SitePage {
  readonly url: string;
  readonly title: string | null;
  /** How many faults stand on it. */
  readonly faults: number;
  /** Where it is edited, as far as the page itself says so. */
  readonly edit: string | null;
}

/** All that is known of a site: what the looks at it found, and what was reported. */
export interface SiteSheet {
  readonly asset: AssetId;
  /** The bulb's own title, or its kind's. */
  readonly title: Said | string;
  readonly host: Host;
  readonly granted: boolean;
  /** It is a website of one's own, which can be looked over; a page at a service that all share cannot. */
  readonly canLook: boolean;
  /** It is a place where something is written and all that is asked, once a week, is whether anything new was. */
  readonly hasFeed: boolean;
  /** How its bulb hangs now. */
  readonly state: BulbState;
  readonly look: LookReport;
  /** When the last whole look ended; null before the first. */
  readonly lookedAt: Instant | null;
  /** When the next one begins by itself; null where it never does (not granted, switched off). */
  readonly nextLook: Instant | null;
  /** Looks begin by themselves once a week. */
  readonly weekly: boolean;
  readonly builder: Builder | null;
  readonly pages: readonly SitePage[];
  /** Open ones: what was reported, then what was found, worst first. */
  readonly faults: readonly SiteFault[];
  /** What the person called fine; undoing `restores` makes it count again. */
  readonly fine: readonly {
    readonly key: string;
    readonly said: Said;
    readonly at: Instant;
    readonly restores: readonly EntryId[];
  }[];
  /** What was mended, latest first. */
  readonly mended: readonly { readonly key: string; readonly said: Said; readonly at: Instant }[];
  /** What could not be judged, and why: `look.unknown.<reason>`. */
  readonly unknown: readonly { readonly target: string; readonly why: Said }[];
  /** What was left out, in sentences: `look.left.<what>`. */
  readonly leftOut: readonly Said[];
  /** Other sites that it links to and that may not be asked, most links first. Each can be granted. */
  readonly notAsked: readonly { readonly host: Host; readonly links: number }[];
  /** How many requests the last look made. */
  readonly requests: number;
}

/** One request of the last look at a site. */
export interface SiteRequest {
  readonly at: Instant;
  readonly method: 'GET' | 'HEAD';
  readonly url: string;
  /** `look.ledger.<why>`. */
  readonly why: Said;
  /** What it was answered with; null where nothing answered. */
  readonly status: number | null;
}

/** What the weekly moment asks and tells, besides the bulbs on its cards. */
export interface MomentSheet {
  /** Where the week has an occasion to be grateful, and its name where it is the person's own. */
  readonly occasion: { readonly is: Occasion; readonly name: string | null } | null;
  /** What the journal tells of the last months; null where there is nothing to tell. */
  readonly since: Lately | null;
}

/** One line of what was shown. */
export interface RemindedLine extends Omit<Reminded, 'bulbs'> {
  /** The bulb's title, or its kind's name; null where it was taken down since. */
  readonly titles: readonly (Said | string | null)[];
}

/** One line of what was held back. */
export interface HeldLine extends Omit<HeldBack, 'bulb'> {
  readonly title: Said | string | null;
}

/** What was shown and what was held back, latest first. */
export interface RemindersSheet {
  readonly reminded: readonly RemindedLine[];
  readonly held: readonly HeldLine[];
}

/** What exports from LinkedIn told, and what of it is still to be done. */
export interface LinkedinSheet {
  /** Null before the first one was read. */
  readonly reading:
    | (Omit<Reading, 'found' | 'version'> & {
        /** Whole days since the newest day that it tells of. */
        readonly days: number;
        /** So much may have happened since that a fresh one is worth asking for. */
        readonly isBlind: boolean;
      })
    | null;
  readonly suggestions: Suggestions;
  /** Of whom it matters, in the next export, when they were last written to. */
  readonly about: readonly Whom[];
  /** The bulb that waits for the next export; null where none hangs. */
  readonly bulb: AssetId | null;
  readonly awaited: AssetRow['awaited'];
  /** What was dealt with: how much in all, and the latest of it first. */
  readonly settled: { readonly count: number; readonly latest: readonly Settled[] };
  /** Of whom nothing is suggested. */
  readonly spared: readonly Whom[];
  /** The latest day on which each kind of page of their own was open in front of the person, as far as it was noticed. */
  readonly days: LinkedinDays;
}

/** What a fresh export came to. */
export interface ExportLearned {
  readonly done: Done;
  /** Who had been suggested and is seen to be answered. */
  readonly answered: readonly Whom[];
}

/** A note as it is written on. */
export interface NoteSheet {
  readonly row: NoteRow;
  /** What it says so far. */
  readonly draft: Letter;
}

/** What saving a draft came to. `other`: another window has written this since, and it stays until the person has chosen. */
export type DraftSaved =
  | { readonly is: 'saved'; readonly draft: Letter }
  | { readonly is: 'other'; readonly draft: Letter }
  | { readonly is: 'not-saved'; readonly why: Said };

/** What lies ready for writing. */
export interface Desk {
  readonly settings: Settings;
  readonly templates: readonly Template[];
  readonly touches: readonly Touch[];
  readonly given: readonly Given[];
}

/** The longest text that is quoted from a page. */
export const MAX_QUOTE = 20_000;
export const MAX_PAGE_TITLE = 2_000;

/** What the person began on a page of the web, by menu, key or popup: to be finished in a window of ours. */
export interface Jot {
  readonly is: 'note' | 'report';
  readonly url: string;
  readonly title: string;
  /** What was marked on the page. */
  readonly quote: string;
  /** The link or the picture that it is about, where it is one. */
  readonly target?: string | undefined;
}

/** What was done, and how to take it back. */
export interface Done {
  readonly undo: Undoable | null;
  /** What was hung or owed by it, in order. */
  readonly made: readonly BulbId[];
  /** The key of what was reported by it. */
  readonly fault?: string;
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
  /** Something on this very page can be pointed out. */
  readonly shows: boolean;
  /** A second thing that can be done here, where there is one. */
  readonly also: BannerAlso | null;
  /** What is told back once it was seen; null for what is no reminder. */
  readonly tells: Tells | null;
  readonly corner: Settings['corner'];
  /** Everything else that is written on it, by what it is for. */
  readonly words: Readonly<Record<BannerWord, string>>;
  readonly why: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Choices of *Later*, worded. */
  readonly laters: readonly { readonly label: string; readonly to: LaterId }[];
}

/** The second thing that one banner speaks of. */
export interface BannerAlso extends Pick<BannerSpeech, 'bulb' | 'state' | 'sentence' | 'act' | 'why'> {
  /** What is said of the first where it stands alone. */
  readonly first: string;
  /** Its own, where they are others than those of the first. */
  readonly words: Readonly<Record<'done' | 'doneSaid' | 'close', string>>;
}

/** Something on the open page that is to be pointed out: all that leads to `target`, or where `text` stands. */
export interface Mark {
  readonly target: string | null;
  readonly text: string;
  /** What is wrong with it, worded. */
  readonly said: string;
}

export type BannerWord = (typeof BANNER_WORDS)[number];

const letterSchema = v.object({ subject: v.string(), body: v.string() });

/** Messages of pages of ours, by name: what they carry. */
const schemas = {
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
  /** These stood in front of the person in the popup, and want something. */
  'popup.seen': v.object({ bulbs: v.pipe(v.array(bulbIdSchema), v.maxLength(MAX_ROWS)) }),
  /** The weekly moment begins in the popup: this week has had its one. */
  'moment.begin': v.object({ locale: v.pipe(v.string(), v.maxLength(60)) }),
  /** What was shown and what was held back, and why, as far back as it is remembered. */
  reminders: v.object({}),
  /** Empties that list. */
  'reminders.empty': v.object({}),
  history: v.object({ bulb: bulbIdSchema }),
  /** The notes of one shelf that match, and what there is of all of them. */
  notes: v.object({
    query: v.pipe(v.string(), v.maxLength(MAX_QUERY)),
    shelf: v.picklist(SHELVES),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_ROWS)),
  }),
  /** People that notes were written to before, whose names begin like this. */
  people: v.object({
    typed: v.pipe(v.string(), v.maxLength(MAX_QUERY)),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
  }),
  'note.sheet': v.object({ note: noteIdSchema }),
  /** Keeps a draft while it is typed: beside the journal, until it is settled. `onto` is the text that it was made from. */
  'draft.save': v.object({ note: noteIdSchema, onto: letterSchema, draft: letterSchema }),
  /** The person is done with it for now: it goes into the journal. */
  'draft.settle': v.object({ note: noteIdSchema }),
  /** Opens the place where it is sent, filled in, and remembers that tab until it is closed or left. */
  'note.write': v.object({ note: noteIdSchema, place: v.picklist(PLACES) }),
  /** What exports from LinkedIn told. */
  'linkedin.sheet': v.object({}),
  /** What a page of ours has read of an export: names, addresses, days, and texts of drafts. */
  'linkedin.learn': v.object({ told: toldSchema }),
  'linkedin.forget': v.object({}),
  /** The popup was opened over this page of LinkedIn. */
  'linkedin.here': v.object({ tab: v.number(), url: v.pipe(v.string(), v.maxLength(MAX_ADDRESS)) }),
  desk: v.object({}),
  /** Opens the window in which a jot is finished. */
  'jot.begin': v.object({
    is: v.picklist(['note', 'report']),
    url: v.pipe(v.string(), v.maxLength(MAX_ADDRESS)),
    title: v.pipe(v.string(), v.maxLength(MAX_PAGE_TITLE)),
    quote: v.pipe(v.string(), v.maxLength(MAX_QUOTE)),
    target: v.optional(v.pipe(v.string(), v.maxLength(MAX_ADDRESS))),
  }),
  /** What this window is to finish. */
  'jot.read': v.object({ jot: v.pipe(v.string(), v.regex(/^[0-9a-z]{13}$/)) }),
  /** What was taken down and can be brought back, latest first. */
  takenDown: v.object({}),
  sheet: v.object({}),
  export: v.object({}),
  'import.preview': v.object({ text: v.string() }),
  'import.apply': v.object({ text: v.string() }),
  /**
   * Starts a look, or goes on with the one under way: at the front page of this bulb's site, at the whole of it, or once
   * more at one page of it.
   */
  'look.start': v.object({
    asset: assetIdSchema,
    at: v.variant('what', [
      v.object({ what: v.literal('front-page') }),
      v.object({ what: v.literal('site') }),
      v.object({ what: v.literal('page'), url: v.pipe(v.string(), v.maxLength(MAX_ADDRESS), v.url()) }),
    ]),
  }),
  'look.report': v.object({ asset: assetIdSchema }),
  /** Holds a look where it is, or lets it go on. */
  'look.hold': v.object({ asset: assetIdSchema, hold: v.boolean() }),
  /** Ends a look: what it found so far counts, what it did not reach stays as it was. */
  'look.stop': v.object({ asset: assetIdSchema }),
  /** Whether looks at the whole of this site begin by themselves, once a week. */
  'look.weekly': v.object({ asset: assetIdSchema, weekly: v.boolean() }),
  'site.sheet': v.object({ asset: assetIdSchema }),
  /** Every request of the last look, in the order in which they were answered. */
  'site.ledger': v.object({ asset: assetIdSchema }),
} as const;

type Schemas = typeof schemas & typeof bannerSchemas;
export type MessageName = keyof Schemas;
export type MessageData<N extends MessageName> = v.InferOutput<Schemas[N]>;
/** What a reminder was about, and how it was put. */
export type Tells = NonNullable<MessageData<'banner.shown'>['tells']>;

export interface Replies {
  'banner.came': null;
  'banner.hello': BannerSpeech | null;
  'banner.held': null;
  'banner.shown': null;
  /** A token for *Undo*, or null where there is nothing to undo; for `show`, what to point out on the sender's page. */
  'banner.act': { token: string | null; marks?: readonly Mark[] };
  command: Answer<Done>;
  open: Answer<null>;
  answer: Answer<Done>;
  refresh: null;
  'popup.seen': null;
  'moment.begin': MomentSheet;
  reminders: RemindersSheet;
  'reminders.empty': null;
  rows: readonly Row[];
  history: readonly HistoryLine[];
  notes: FoundNotes;
  people: readonly Acquaintance[];
  'note.sheet': NoteSheet | null;
  'draft.save': DraftSaved;
  'draft.settle': null;
  'note.write': Answer<Done>;
  'linkedin.sheet': LinkedinSheet;
  'linkedin.learn': Answer<ExportLearned>;
  'linkedin.forget': null;
  'linkedin.here': null;
  desk: Desk;
  'jot.begin': null;
  'jot.read': Jot | null;
  takenDown: readonly DownLine[];
  sheet: HouseSheet;
  export: string;
  'import.preview': Answer<ImportPreview>;
  'import.apply': Answer<Done>;
  'look.start': LookReport;
  'look.report': LookReport;
  'look.hold': LookReport;
  'look.stop': LookReport;
  'look.weekly': null;
  /** Null where there is no such bulb, or it is not on the web. */
  'site.sheet': SiteSheet | null;
  'site.ledger': readonly SiteRequest[];
}

type Named<N extends MessageName> = { [One in N]: { readonly name: One; readonly data: MessageData<One> } }[N];
export type Message = Named<MessageName>;
export type PageMessage = Named<keyof typeof schemas>;

/** Reads what a page of ours sent. Null for anything that is not one of theirs, or is not whole. */
export const readPageMessage = (raw: unknown): PageMessage | null => readMessage(schemas, raw) as PageMessage | null;
