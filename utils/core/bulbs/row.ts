import type { JobAt } from '../assets/kind.ts';
import type { AssetId, BulbId, EntryId, NoteId } from '../ids.ts';
import type { Settings } from '../journal/entries.ts';
import type { Fault, Note, NoteStage } from '../journal/state.ts';
import type { Channel, NoteKind } from '../notes/note-fields.ts';
import type { Week } from '../nudges/week.ts';
import type { Said } from '../said.ts';
import type { Host } from '../sites/host.ts';
import type { Cadence, Day, Instant } from '../time.ts';

/** How a bulb is shown. A note has no `off`: it is let go instead. */
export type BulbState = 'lit' | 'dimming' | 'out' | 'off';

/**
 * What the browser lets the product do where this bulb is mended:
 * `none` it is not on the web; `toolbar` the person chose "only the toolbar"; `ask` not granted yet, refused or withdrawn;
 * `choose` the site has a choice of its own that was not made yet (LinkedIn); `quiet` "not on this site"; `banner` granted.
 */
export type Access = 'none' | 'toolbar' | 'ask' | 'choose' | 'quiet' | 'banner';

interface RowBase {
  readonly state: BulbState;
  /** Put off until then, or null. */
  readonly later: Instant | null;
  /** The one line below the title, as sentences in order: "Last refreshed 19 August." "Meant for every 6 months." */
  readonly line: readonly Said[];
  /** Where it is mended, or null off the web. */
  readonly opens: string | null;
}

/** In whose hands it is, the house alone knows: pages of the web are answered from what is made of rows. */
type RowFault = Omit<Fault, 'handedOver'>;

export interface AssetRow extends RowBase {
  readonly is: 'asset';
  readonly bulb: AssetId;
  readonly kind: string;
  /** Null: the kind's own name. */
  readonly title: string | null;
  /** The number of the five-minute job that is offered, from 1; null where a fault says what to do, or it waits for something. */
  readonly job: number | null;
  readonly host: Host | null;
  readonly access: Access;
  /** Open faults, worst first, at most `FAULTS_IN_ROW`. */
  readonly faults: readonly RowFault[];
  readonly faultCount: number;
  /** What *Edit* starts from. */
  readonly urls: readonly string[];
  readonly editUrl: string | null;
  readonly cadence: Cadence;
  readonly lastDay: Day | null;
  /** What it waits for was asked for elsewhere: it is on its way, lies there, or is gone again. Null where it waits for nothing, or is switched off. */
  readonly awaited: 'coming' | 'ready' | 'gone' | null;
  /** It is seldom done in five minutes, whatever the job. */
  readonly long: boolean;
  /** The catalogue knows its kind, so there are words for it that name nothing of the person's. */
  readonly known: boolean;
  /** Jobs of its kind that fit a certain page: a part of its address, and the job's number. */
  readonly jobsAt: readonly JobAt[];
}

export interface NoteRow extends RowBase {
  readonly is: 'note';
  readonly bulb: NoteId;
  readonly kind: NoteKind;
  readonly stage: NoteStage;
  readonly person: string;
  readonly occasion: string | null;
  readonly since: Day;
  readonly due: Day | null;
  readonly channel: Channel | null;
  readonly address: string | null;
  /** The page that it was written down on. */
  readonly page: Note['page'];
  /** Something is written of it. */
  readonly begun: boolean;
}

/** One bulb, ready to be worded and shown. */
export type Row = AssetRow | NoteRow;

/** The same with the five-minute job that fits the page at `path` (with its query), where there is one. */
export function fitting<R extends Row>(row: R, path: string): R {
  const fits = row.is === 'asset' && row.job !== null && row.jobsAt.find((job) => path.includes(job.path));
  return fits ? { ...row, job: fits.job } : row;
}

/** Whether something is to be done about it now. */
export const wants = ({ state, later }: Pick<Row, 'state' | 'later'>): boolean =>
  later === null && (state === 'dimming' || state === 'out');

/** The most rows that one answer brings: more than any house holds, and few enough to be handed over at once. */
export const MAX_ROWS = 2_000;
/** As many bulbs as the room draws well. */
export const ROOM_HOLDS = 40;
/** The longest text that rows are searched for. */
export const MAX_QUERY = 200;

export interface Counts {
  readonly lit: number;
  readonly dimming: number;
  readonly out: number;
  /** Put off: counted here, and in none of the three before. */
  readonly later: number;
  readonly off: number;
}

/** One bulb as it hangs in the room: no words, just what is drawn. */
export interface Hanging {
  readonly bulb: BulbId;
  readonly state: BulbState;
}

/** "Changed it?": a tab that was opened for this bulb was closed or left. */
export interface Question {
  readonly bulb: BulbId;
  readonly askedSince: Instant;
}

/** Coming back after a pause or days away: one thing at first, the rest over a week. */
export interface Return {
  readonly since: Instant;
  /** How many bulbs want something and are not shown yet. */
  readonly held: number;
}

/**
 * The small record made from the state that popup, icon and banner read. It costs the same with ten facts or a hundred
 * thousand: the counts, what hangs in the room and the first rows; the rest is asked for.
 */
export interface Agenda {
  readonly version: 3;
  readonly madeAt: Instant;
  /** The next instant at which any of this changes by itself; null when nothing ever will. */
  readonly changesAt: Instant | null;
  readonly counts: Counts;
  /** What the toolbar's lamp shows; `off` in an empty house. */
  readonly lamp: BulbState;
  /** At most `ROOM_HOLDS`, in the order they hang; most urgent are never left out. */
  readonly room: readonly Hanging[];
  /** Most urgent first, at most `ROWS_HELD`: what wants something, then notes that are fresh, then put off, then lit, then switched off. */
  readonly rows: readonly Row[];
  readonly total: number;
  /** The lit bulb that dims next, and when. */
  readonly nextToDim: { readonly row: Row; readonly at: Instant } | null;
  readonly question: (Question & { readonly row: Row }) | null;
  readonly back: Return | null;
  /** The most urgent bulb whose banners were closed so often that it is time to ask whether it should hang at all. */
  readonly tired: Row | null;
  /** When the weekly moment can be had: the one that can be had now, or the next. Null where none is wanted, or nothing hangs. */
  readonly week: Week | null;
  /** When the latest weekly moment was begun. */
  readonly momentHad: Instant | null;
  /** Until when everything is paused, or null. */
  readonly paused: Instant | null;
  readonly settings: Settings;
  /** Whether a newer version's news were not read yet. */
  readonly news: boolean;
  /** Entries that could not be read and were set aside. */
  readonly damaged: number;
}

/** How many of the bulbs that want something are in sight: all of them, but for those held back after a return. */
export const inSight = ({ counts, back }: Pick<Agenda, 'counts' | 'back'>): number =>
  Math.max(1, counts.dimming + counts.out - (back?.held ?? 0));

/** Notes that wait, as far as a page may hear of them: that they are there, and nothing of what or to whom. */
export interface NotesHere {
  /** The most urgent one. */
  readonly note: NoteId;
  readonly count: number;
  /** They are begun or written, and lie there ready to be sent; else they are still to be written. */
  readonly ready: boolean;
  /** All of them are thank-yous. */
  readonly thanks: boolean;
}

/** How often banners about a bulb were closed by ×, since it was last looked after, and until when none comes. */
export interface Hushed {
  readonly until: Instant;
  readonly times: number;
}

/** What is kept beside the agenda for one listed site, so that a page of it is answered without the whole state. */
export interface SiteRecord {
  readonly host: Host;
  readonly access: Access;
  /** What can be done there now, most urgent first, at most `ROWS_AT_SITE`. */
  readonly now: readonly Row[];
  /** What belongs there and is lit, put off or switched off, at most `ROWS_AT_SITE`. */
  readonly rest: readonly Row[];
  /** What belongs there, at most `BULBS_AT_SITE`: a reminder about one of them was a reminder there. */
  readonly bulbs: readonly BulbId[];
  /** Notes that wait, where people read their mail; null everywhere else, and where none does. */
  readonly notes: NotesHere | null;
  /** Of those in `now` and `notes`: which were closed on a page. */
  readonly hushed: Readonly<Record<BulbId, Hushed>>;
  readonly madeAt: Instant;
}

/** How many things can be done at a site now. */
export const doableAt = ({ now, notes }: SiteRecord): number => now.length + (notes?.count ?? 0);

/** What *Undo* at the bottom takes back. */
export interface Undoable {
  readonly entries: readonly EntryId[];
  readonly said: Said;
}
