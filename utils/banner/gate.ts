import type { Instant } from '../core/time.ts';

/** What of a page decides whether a banner may be let down into it. Nothing of what the page says is among it. */
export interface PageFacts {
  readonly visible: boolean;
  /** When a person last did something here, or the page last came into view. */
  readonly restSince: Instant;
  /** A field holds the focus, and what was typed into it still stands there. */
  readonly typing: boolean;
  /** The focus is in a frame: what happens there cannot be seen from here. */
  readonly inFrame: boolean;
  readonly fullscreen: boolean;
  /** A video in view is running, or something can be heard. */
  readonly playing: boolean;
  readonly dialog: boolean;
}

/** Long enough that nobody was just about to do something; the habit is to speak when something was finished. */
export const REST = 2_000;
/** Some things end without an event that reaches us (a dialog taken out of the page); they are looked for this often, while waiting only. */
export const LOOK_AGAIN = 2_000;

/** What nothing may be put over. A banner that already hangs there steps aside until it ends. */
export const isTaken = (facts: PageFacts): boolean => facts.fullscreen || facts.playing || facts.dialog;

/** Whether a banner may appear now. A number: ask again in so many milliseconds. False: not before something happens. */
export function mayAppear(facts: PageFacts, now: Instant): boolean | number {
  if (!facts.visible || facts.typing) return false;
  const rest = facts.restSince + REST - now;
  if (isTaken(facts) || facts.inFrame) return Math.max(rest, LOOK_AGAIN);
  return rest <= 0 || rest;
}
