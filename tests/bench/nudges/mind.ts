import { DAY, type Instant } from '../../../utils/core/time.ts';
import type { Setting } from './parameters.ts';
import { BEGINS, type Person } from './people.ts';

/** How reminders look from one time to the next. */
export interface Looks {
  readonly changes: 'nothing' | 'words' | 'form';
  /** Each change is explained in that moment. */
  readonly explained: boolean;
}
export const ALWAYS_THE_SAME: Looks = { changes: 'nothing', explained: false };

/** How a reminder comes to somebody. */
export interface Meeting {
  readonly interrupting: boolean;
  readonly saysWhy: boolean;
}

export type Outcome = 'acted' | 'later' | 'dismissed' | 'passed' | 'unnoticed';

const YEAR = 365 * DAY;
const NIGHT = DAY;

/** Leavings that one ordinary reminder causes. Lifetime gain goes with lifetime: where reminders add a hazard `a` to the base `b`, they lose a / (a + b) of it. */
export const hazardOfOne = ({ baseLeaving, lostToLeavers, ordinaryDose }: Setting): number =>
  (baseLeaving * lostToLeavers) / (1 - lostToLeavers) / ordinaryDose;

/** What reminders do to one person: noticed ever less, acted on at times, taken ill, and in the end left. */
export class Mind {
  /** When the person left, or null. */
  leftAt: Instant | null = null;
  #habituated = 0;
  #slept = 0;
  #firstAt: Instant | null = null;
  /** Reminders remembered, each weighing less as it is forgotten. */
  #crowd = 0;
  #crowdAt: Instant = BEGINS;
  #hazard = 0;
  #hazardAt: Instant = BEGINS;
  readonly #setting: Setting;
  /** Habituation to changing looks, and the hazard of leaving for them, each as a multiple. */
  readonly #habituates: number;
  readonly #times: number;
  readonly #patience: number;

  constructor({ patience }: Pick<Person, 'patience'>, setting: Setting, looks: Looks = ALWAYS_THE_SAME) {
    this.#setting = setting;
    this.#patience = patience;
    const { changingLooks, rotationHazard, explanationHazard, wordsForLooks } = setting;
    const share = looks.changes === 'nothing' ? 0 : looks.changes === 'words' ? wordsForLooks : 1;
    this.#habituates = changingLooks ** share;
    this.#times = (rotationHazard * (looks.explained ? explanationHazard : 1)) ** share;
  }

  /** Whether the person has left by now, be it for no reason of ours. */
  leaves(at: Instant): boolean {
    if (this.leftAt !== null) return true;
    const rate = (this.#times * this.#setting.baseLeaving) / YEAR;
    const left = (this.#patience - this.#hazard) / rate;
    if (this.#hazardAt + left <= at) this.leftAt = this.#hazardAt + left;
    else {
      this.#hazard += rate * (at - this.#hazardAt);
      this.#hazardAt = at;
    }
    return this.leftAt !== null;
  }

  /** The chance that a reminder is noticed now; meeting it makes the next one less noticed. */
  notices(at: Instant, { interrupting }: Meeting): number {
    const { ignoredInterrupting, ignoredAtBreakpoint, habituation, overnight } = this.#setting;
    const night = Math.floor((at - BEGINS) / NIGHT);
    if (night > this.#slept) this.#habituated *= (1 - overnight) ** (night - this.#slept);
    this.#slept = night;
    const fresh = 1 - this.#habituated;
    this.#habituated += habituation * fresh * this.#habituates;
    this.#firstAt ??= at;
    return (1 - (interrupting ? ignoredInterrupting : ignoredAtBreakpoint)) * fresh;
  }

  /** The chance that what is noticed is done at once. */
  acts(at: Instant, here: boolean, willing: number, planned: boolean): number {
    const { actsHere, elsewhere, novelty, noveltyHalves, freshStart } = this.#setting;
    const since = this.#firstAt === null ? 0 : (at - this.#firstAt) / DAY;
    const new_ = 1 + novelty * 2 ** (-since / noveltyHalves);
    const fresh = isFreshStart(at) ? freshStart : 1;
    const chance = Math.min(MOST, actsHere * (here ? 1 : elsewhere) * willing * new_ * fresh);
    if (!planned) return chance;
    const odds = (this.#setting.planned * chance) / (1 - chance);
    return odds / (1 + odds);
  }

  /** What a reminder leaves behind, once it is known what came of it. */
  bears(at: Instant, { interrupting, saysWhy }: Meeting, outcome: Outcome, returning: boolean): void {
    const s = this.#setting;
    const noticed = outcome === 'unnoticed' ? s.unnoticedAnnoys : outcome === 'acted' ? s.actedAnnoys : 1;
    const annoys =
      noticed *
      (interrupting ? s.interruptionAnnoys : 1) *
      (saysWhy ? s.whyLine : 1) *
      (returning ? s.returnAnnoys : 1);
    this.#crowd *= 2 ** (-(at - this.#crowdAt) / DAY / s.crowdingHalves);
    this.#crowdAt = at;
    this.#hazard += this.#times * hazardOfOne(s) * annoys * (1 + s.crowding * this.#crowd);
    this.#crowd += annoys;
    if (this.#hazard >= this.#patience) this.leftAt ??= at;
  }
}

/** However willing, nobody does everything. */
const MOST = 0.95;

const isFreshStart = (at: Instant): boolean =>
  Math.floor((at - BEGINS) / DAY) % 7 === 0 || new Date(at).getUTCDate() === 1;
