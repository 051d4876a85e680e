import type { AssetId, BulbId, NoteId } from '../ids.ts';
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
  /** Earliest first; this time does not count as neglect. */
  readonly off: readonly OffTime[];
  readonly faults: readonly Fault[];
  /** Keys of faults that the person called fine. */
  readonly accepted: readonly string[];
}

/** Enough to step back over a few that were dated into an unbelievable future. */
export const TENDINGS_KEPT = 8;

export type NoteStage = 'waiting' | 'written' | 'sent' | 'let-go';
export interface Note {
  readonly id: NoteId;
  readonly person: string;
  readonly occasion: string | null;
  readonly since: Day;
  readonly owedAt: Instant;
  readonly zone: Zone;
  readonly stage: NoteStage;
  /** When it came to this stage. */
  readonly stageAt: Instant;
}

export interface SiteChoice {
  readonly mode: 'banner' | 'toolbar' | null;
  readonly quiet: boolean;
}

/** The house as the journal tells it. Replayed, never edited. */
export interface State {
  readonly assets: ReadonlyMap<AssetId, Asset>;
  readonly notes: ReadonlyMap<NoteId, Note>;
  /** Put off until. */
  readonly deferred: ReadonlyMap<BulbId, Instant>;
  /** Not on a page until. */
  readonly hushed: ReadonlyMap<BulbId, Instant>;
  readonly sites: ReadonlyMap<Host, SiteChoice>;
  readonly settings: Settings;
}

export const DEFAULT_SETTINGS: Settings = {
  pausedUntil: null,
  days: [0, 1, 2, 3, 4, 5, 6],
  hours: { from: (7 * HOUR) / MINUTE, to: (21 * HOUR) / MINUTE },
  corner: 'top-right',
  badge: 'dot',
  serves: null,
  newsRead: null,
};

export const EMPTY_HOUSE: State = {
  assets: new Map(),
  notes: new Map(),
  deferred: new Map(),
  hushed: new Map(),
  sites: new Map(),
  settings: DEFAULT_SETTINGS,
};
