import type { Asset, Note, OffTime, Tended } from '../journal/state.ts';
import { addCadence, BELIEVABLE_DRIFT, DAY, type Instant, instantOf, startOfDayAfter } from '../time.ts';
import type { BulbState } from './row.ts';

/** A bulb is lit below this neglect, dimming from it on, and out from 1. */
export const DIMS_AT = 0.75;

/** Days after which a note dims and goes out: while it waits to be written, and when it is written and not sent. */
export const NOTE_DAYS = { waiting: { dims: 3, out: 10 }, written: { dims: 1, out: 3 } } as const;

/** What was asked for elsewhere comes after so many days, and lies there for so many more (LinkedIn: a day, then three). */
export const AWAITED_DAYS = { comes: 1, lasts: 3 } as const;

/** When a bulb was fresh, starts to dim, and goes out, if nobody does anything and nobody switches it off. */
export interface Course {
  readonly since: Instant;
  readonly dims: Instant;
  readonly out: Instant;
}

/** The latest tending that `at` can believe: one dated into the future by a wrong clock is passed over until then. */
export const lastTended = (asset: Asset, at: Instant): Tended | null =>
  asset.tended.find(({ on }) => on <= at + BELIEVABLE_DRIFT) ?? null;

export const isOff = (asset: Asset): boolean => asset.off.at(-1)?.to === null;

/** Where an asset stands on its way from fresh to due at `at`; switched-off time up to `at` pushes all of it back. */
export function courseOf(asset: Asset, at: Instant): Course {
  const asked = awaitedSince(asset, at);
  if (asked !== null) return courseOfAwaited(asked);
  const tended = lastTended(asset, at);
  const { since, due } = tended ? rhythm(asset, tended) : firstRhythm(asset);
  const frozen = offTimeBetween(asset.off, tended ? tended.on : asset.hungAt, at);
  return { since: since + frozen, dims: since + DIMS_AT * (due - since) + frozen, out: due + frozen };
}

/** When what it waits for was asked for, as far as `at` can believe it; null where it waits for nothing. */
export const awaitedSince = ({ awaited }: Asset, at: Instant): Instant | null =>
  awaited !== null && awaited <= at + BELIEVABLE_DRIFT ? awaited : null;

/** It dims when it can be there, and is out when it is gone again; straight lines lead to both. */
function courseOfAwaited(asked: Instant): Course {
  const dims = asked + AWAITED_DAYS.comes * DAY;
  const out = dims + AWAITED_DAYS.lasts * DAY;
  return { since: out - (out - dims) / (1 - DIMS_AT), dims, out };
}

// A due day costs a calendar calculation in a time zone; it is asked for at every change of the house and never
// changes for the same asset and tending, both of which are replaced, never edited.
const dues = new WeakMap<Asset, WeakMap<Tended, Instant>>();
function rhythm(asset: Asset, tended: Tended): { since: Instant; due: Instant } {
  const known = dues.get(asset) ?? new WeakMap<Tended, Instant>();
  dues.set(asset, known);
  const due = known.get(tended) ?? dueAfter(asset, tended);
  known.set(tended, due);
  return { since: tended.on, due };
}

/** A day from before it hung is remembered, not done here: the first due days of a house stay spread over the weeks. */
function dueAfter({ hungAt, firstDue, cadence }: Asset, { on, zone }: Tended): Instant {
  const due = addCadence(on, zone, cadence);
  return on < hungAt ? Math.max(due, firstDue) : due;
}

/**
 * Before anything was ticked. A day that the person remembers counts from there; without one the bulb hangs dimming, so
 * its fresh time lies as far back as makes it stand exactly at `DIMS_AT` when it was hung.
 */
function firstRhythm({ hungAt, lastDay, firstDue, zone }: Asset): { since: Instant; due: Instant } {
  const due = Math.max(firstDue, hungAt + 1);
  if (lastDay !== null) return { since: Math.min(instantOf(lastDay, zone), hungAt), due };
  return { since: due - (due - hungAt) / (1 - DIMS_AT), due };
}

function offTimeBetween(off: readonly OffTime[], from: Instant, to: Instant): number {
  return off.reduce((sum, time) => sum + Math.max(0, Math.min(time.to ?? to, to) - Math.max(time.from, from)), 0);
}

/** A note that is due on a day dims with the day before it. */
const NOTE_LEAD_DAYS = 1;

/**
 * When a note that is still owed dims and goes out: by the day that it is due, or else from the day it was written down or
 * drafted; null once it is settled.
 */
export function courseOfNote({ stage, stageAt, owedAt, due, zone }: Note): Course | null {
  if (stage !== 'waiting' && stage !== 'written') return null;
  if (due !== null) {
    const start = instantOf(due, zone);
    const out = startOfDayAfter(start, zone, 1);
    const dims = Math.min(Math.max(startOfDayAfter(start, zone, -NOTE_LEAD_DAYS), owedAt), out - 1);
    return { since: Math.min(owedAt, dims), dims, out };
  }
  const days = NOTE_DAYS[stage];
  return {
    since: stageAt,
    dims: startOfDayAfter(stageAt, zone, days.dims),
    out: startOfDayAfter(stageAt, zone, days.out),
  };
}

/** 0 when fresh, `DIMS_AT` when it dims, 1 when it is due, and on beyond; straight lines between. Never falls as `at` grows. */
export function neglectAt({ since, dims, out }: Course, at: Instant): number {
  if (at <= since) return 0;
  if (at < dims) return (DIMS_AT * (at - since)) / (dims - since);
  if (at < out) return DIMS_AT + ((1 - DIMS_AT) * (at - dims)) / (out - dims);
  return 1 + ((1 - DIMS_AT) * (at - out)) / (out - dims);
}

/** How an asset's bulb is shown at `at`. Something found wrong burns it out at once. */
export function assetState(asset: Asset, at: Instant): BulbState {
  if (isOff(asset)) return 'off';
  if (asset.faults.length > 0) return 'out';
  return stateAt(courseOf(asset, at), at);
}

/** How a bulb of this course is shown at `at`. */
export function stateAt({ dims, out }: Course, at: Instant): Exclude<BulbState, 'off'> {
  if (at >= out) return 'out';
  return at >= dims ? 'dimming' : 'lit';
}
