import type { Instant } from '../time.ts';

// All in milliseconds.
/** At rest for so long, right after arriving or finishing something: nobody was just about to do something else. */
export const REST = 2_000;
/** So long anywhere else: a pause in the middle of something is no breakpoint. */
export const LONG_REST = 10_000;
/** So long after arriving or finishing, a rest that begins still counts as right after it. */
export const ARRIVED_FOR = 30_000;
/** Nothing for so long after a field was changed, also where it was left since. */
export const TYPING_RESTS = 5_000;
/** A field that belongs to no form, and so is never seen to be sent, counts as half filled for so long after it was last touched. */
export const HALF_FILLED_FOR = 600_000;
/** Some things end without an event that reaches us (a dialog taken out of the page); they are looked for this often, while waiting only. */
export const LOOK_AGAIN = 2_000;

/** What nothing may be put over. A banner that already hangs there steps aside until it ends. */
const TAKEN = ['printing', 'full-screen', 'dialog', 'playing'] as const;
const STATES = ['hidden', ...TAKEN, 'in-frame'] as const;

/** What a person can be in the middle of on a page, as far as it can be seen. */
export const BUSY_WITH = ['typing', 'half-filled', 'playing', 'full-screen', 'dialog', 'printing', 'in-frame'] as const;
export type BusyWith = (typeof BUSY_WITH)[number];

/**
 * What of a page decides whether a banner may be let down into it. Nothing of what the page says is among it, nor what is written into it.
 * `playing`: a video in view is running, or something can be heard. `in-frame`: the focus is in a frame, and what happens there cannot be seen.
 */
export interface PageFacts extends Readonly<Record<(typeof STATES)[number], boolean>> {
  /** When a person last did something here, or the page last came into view. */
  readonly restSince: Instant;
  /** When a field was last changed; `-Infinity` where none was. */
  readonly typedAt: Instant;
  /** Until when something that was begun and not sent counts as half filled: `Infinity` for a form, `-Infinity` where there is none. */
  readonly halfFilledUntil: Instant;
}

/**
 * Whether a banner may appear, after what, or why not. `busy` is with anything else that ends a rest.
 * `askAgainIn` is in milliseconds; null: not before something happens.
 */
export type Gate =
  | { readonly open: true; readonly after: 'arriving' | 'finishing' | 'rest' }
  | { readonly open: false; readonly because: BusyWith | 'hidden' | 'busy'; readonly askAgainIn: number | null };

/** A person's stay at one address, from one look to the next. */
export interface Stay {
  /** The last breakpoint, and when it was. */
  readonly after: 'arriving' | 'finishing';
  readonly at: Instant;
  /** What the end of what goes on now will be; null where nothing does. */
  readonly next: 'arriving' | 'finishing' | null;
  /** What kept the gate shut, as it was seen last; null where it was nothing but a lack of rest, or of sight. */
  readonly waitedFor: BusyWith | null;
}

type Shut = Extract<Gate, { open: false }>;
const shut = (because: Shut['because'], askAgainIn: Shut['askAgainIn']): Gate => ({
  open: false,
  because,
  askAgainIn,
});

/** Somebody has just come to this address. */
export const arriveAt = (at: Instant): Stay => ({
  after: 'arriving',
  at,
  next: null,
  waitedFor: null,
});

export const isTaken = (page: PageFacts): boolean => TAKEN.some((state) => page[state]);

/**
 * How things stand now, given how they stood at the last look. Whatever kept a banner away and has ended was finished;
 * a page that came into view was arrived at. People heed what comes right after either, and wave away what interrupts
 * (Jenkins et al. 2016).
 */
export function lookAt(page: PageFacts, before: Stay, now: Instant): readonly [Gate, Stay] {
  const typing = page.typedAt + TYPING_RESTS - now;
  const because =
    typing > 0
      ? 'typing'
      : (STATES.find((state) => page[state]) ?? (page.halfFilledUntil > now ? 'half-filled' : null));
  if (because === 'hidden') return [shut(because, null), { ...before, next: 'arriving' }];
  if (because)
    return [shut(because, typing > 0 ? typing : LOOK_AGAIN), { ...before, next: 'finishing', waitedFor: because }];

  const stay = before.next ? { ...before, after: before.next, at: now, next: null } : before;
  const fresh = page.restSince - stay.at <= ARRIVED_FOR;
  const left = page.restSince + (fresh ? REST : LONG_REST) - now;
  return [left > 0 ? shut('busy', left) : { open: true, after: fresh ? stay.after : 'rest' }, stay];
}
