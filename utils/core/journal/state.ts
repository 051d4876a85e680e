import type { AssetId, BulbId, NoteId, TemplateId, TouchId } from '../ids.ts';
import type { Found, Settled } from '../linkedin/suggestion.ts';
import type { Whom } from '../linkedin/whom.ts';
import type { Channel, Moment, NoteKind } from '../notes/note-fields.ts';
import type { Host } from '../sites/host.ts';
import { type Cadence, type Day, HOUR, type Instant, MINUTE, type Zone } from '../time.ts';
import type { Evidence, Settings } from './entries.ts';

/** Once that something was looked after. `zone` is where its calendar counts from. */
export interface Tended {
  readonly on: Instant;
  readonly zone: Zone;
  readonly evidence: Evidence;
}

/** A time for which it was switched off; `to` is null while it still is. */
export interface OffTime {
  readonly from: Instant;
  readonly to: Instant | null;
}

export interface Fault {
  readonly key: string;
  readonly check: string;
  readonly page: string;
  readonly target: string | null;
  readonly params: Readonly<Record<string, string | number>>;
  readonly foundAt: Instant;
  /** To whom it was handed over, and when; `to` is null where nobody was named. */
  readonly handedOver: { readonly to: string | null; readonly at: Instant } | null;
}

export interface Asset {
  readonly id: AssetId;
  readonly kind: string;
  readonly title: string | null;
  readonly urls: readonly string[];
  readonly editUrl: string | null;
  readonly cadence: Cadence;
  readonly hungAt: Instant;
  readonly zone: Zone;
  readonly lastDay: Day | null;
  readonly firstDue: Instant;
  /** Latest first, at most `TENDINGS_KEPT`; the whole history stands in the journal. */
  readonly tended: readonly Tended[];
  /** How often it was looked after in all. */
  readonly timesTended: number;
  /** When what it waits for was asked for elsewhere; null once it came, or nothing was. */
  readonly awaited: Instant | null;
  /** Earliest first; this time does not count as neglect. */
  readonly off: readonly OffTime[];
  readonly faults: readonly Fault[];
  /** Keys of faults that the person called fine. */
  readonly accepted: readonly string[];
}

/** Enough to step back over a few that were dated into an unbelievable future. */
export const TENDINGS_KEPT = 8;

/** What a note says, as far as it is written. */
export interface Letter {
  readonly subject: string;
  readonly body: string;
}

/** Whether two letters say the same, to the character. */
export const sameLetter = (one: Letter, other: Letter): boolean =>
  one.subject === other.subject && one.body === other.body;

/** A text of the person's own to begin a note with. */
export interface Template extends Letter {
  readonly id: TemplateId;
  readonly kind: NoteKind;
  readonly name: string;
}

/** A small thing of the person's own that makes the work magical. */
export interface Touch {
  readonly id: TouchId;
  readonly moment: Moment;
  readonly text: string;
}

/** That somebody was given an extra touch. */
export interface Given {
  readonly touch: TouchId;
  readonly person: string;
  readonly on: Day;
}

export type NoteStage = 'waiting' | 'written' | 'sent' | 'let-go';
export interface Note {
  readonly id: NoteId;
  readonly kind: NoteKind;
  readonly person: string;
  readonly occasion: string | null;
  /** The day on which what it is about happened. */
  readonly since: Day;
  /** The day by which it is to be sent, where one was set. */
  readonly due: Day | null;
  readonly channel: Channel | null;
  readonly address: string | null;
  readonly page: { readonly url: string; readonly title: string | null } | null;
  readonly about: { readonly asset: AssetId; readonly fault: string } | null;
  /** What an export told of that person, where the note came of that. */
  readonly suggested: Pick<Found, 'because' | 'person'> | null;
  readonly draft: Letter | null;
  readonly owedAt: Instant;
  readonly zone: Zone;
  readonly stage: NoteStage;
  /** When it came to this stage. */
  readonly stageAt: Instant;
  /** How it is known that it was sent; null until it was. */
  readonly sentBy: Evidence | null;
}

/** What × on banners about a bulb came to, since it was last looked after. */
export interface Hush {
  /** Not on a page before. */
  readonly until: Instant;
  /** When it was pressed last, and how often in all. */
  readonly at: Instant;
  readonly times: number;
  /** It was asked whether it should hang at all, and it should. */
  readonly kept: boolean;
}

export interface SiteChoice {
  readonly mode: 'banner' | 'toolbar' | null;
  readonly quiet: boolean;
}

/** The house as the journal tells it. Replayed, never edited. */
export interface State {
  readonly assets: ReadonlyMap<AssetId, Asset>;
  readonly notes: ReadonlyMap<NoteId, Note>;
  readonly templates: ReadonlyMap<TemplateId, Template>;
  readonly touches: ReadonlyMap<TouchId, Touch>;
  /** In the order in which it was written down. */
  readonly given: readonly Given[];
  /** Put off until. */
  readonly deferred: ReadonlyMap<BulbId, Instant>;
  /** Closed on a page. */
  readonly hushed: ReadonlyMap<BulbId, Hush>;
  /** What exports told and was dealt with, in the order in which that was written down. */
  readonly settled: readonly Settled[];
  /** Of whom nothing is to be suggested. */
  readonly spared: readonly Whom[];
  readonly sites: ReadonlyMap<Host, SiteChoice>;
  readonly settings: Settings;
}

export const DEFAULT_SETTINGS: Settings = {
  pausedUntil: null,
  days: [0, 1, 2, 3, 4, 5, 6],
  hours: { from: (7 * HOUR) / MINUTE, to: (21 * HOUR) / MINUTE },
  corner: 'top-right',
  badge: 'dot',
  notices: false,
  moment: { day: 5, minutes: (15 * HOUR) / MINUTE },
  dates: [],
  signs: null,
  mailer: null,
  serves: null,
  newsRead: null,
};

export const EMPTY_HOUSE: State = {
  assets: new Map(),
  notes: new Map(),
  templates: new Map(),
  touches: new Map(),
  given: [],
  deferred: new Map(),
  hushed: new Map(),
  settled: [],
  spared: [],
  sites: new Map(),
  settings: DEFAULT_SETTINGS,
};
