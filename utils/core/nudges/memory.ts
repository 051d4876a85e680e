import { type BulbId, isAssetId } from '../ids.ts';
import type { Draft } from '../journal/entries.ts';
import { BELIEVABLE_DRIFT, DAY, type Day, dayOf, type Instant, type Now, WEEK } from '../time.ts';
import type { BusyWith } from './breakpoint.ts';
import { MAKE_LONGEST_WAIT } from './limits.ts';
import type { Held, Spoken } from './reasons.ts';

/** For so long it is remembered what was shown and what was held back. */
export const REMEMBERED_FOR = 90 * DAY;
/** More than the caps let through in that time. */
export const REMINDED_KEPT = 300;
/** Each reason is kept once a day and bulb. */
export const HELD_KEPT = 1_000;
/** A bulb that was seen in the popup and left alone is quiet on pages for so long. */
export const SEEN_RESTS = WEEK;

/** What came of a reminder. Nothing came of most: those were passed over. */
export const CAME = ['acted', 'later', 'closed', 'off', 'not-here'] as const;
export type Came = (typeof CAME)[number];

/** A reminder that was really put in front of the person. Without any address or name. */
export interface Reminded {
  readonly on: 'page' | 'notification';
  /** What it was about, the first above all. */
  readonly bulbs: readonly BulbId[];
  readonly at: Instant;
  readonly because: Spoken;
  /** Which of its phrasings it had, from 0. */
  readonly wording: number;
  /** What the person was busy with, so that it waited. */
  readonly waitedFor: BusyWith | null;
  readonly came: Came | null;
}

/** A reminder that did not come, and why: once a day, bulb and reason. */
export interface HeldBack {
  readonly bulb: BulbId;
  readonly at: Instant;
  readonly day: Day;
  readonly because: Held | BusyWith;
}

/** What the decision remembers besides the house. It lies beside the journal and never leaves this computer. */
export interface Memory {
  /** In the order in which they came. */
  readonly reminded: readonly Reminded[];
  /** When a bulb was last seen in the popup and left alone. */
  readonly seen: Readonly<Record<BulbId, Instant>>;
  /** When a bulb was last put off. */
  readonly putOff: Readonly<Record<BulbId, Instant>>;
  /** When the weekly moment was last begun. */
  readonly moment: Instant | null;
}
export const NOTHING_REMEMBERED: Memory = { reminded: [], seen: {}, putOff: {}, moment: null };

/** On a page nobody could tell one note from another: to whoever reads it, all of them are one. */
export const soundsLike = (one: BulbId, other: BulbId): boolean =>
  one === other || !(isAssetId(one) || isAssetId(other));

/** An entry from a clock that ran ahead says nothing about today, or it would hold everything back until then. */
export const isBelieved = (at: Instant, now: Instant): boolean => at <= now + BELIEVABLE_DRIFT;

/** With one more reminder; what is too old, and makes no bulb wait longer, is forgotten. */
export function afterReminding(memory: Memory, reminded: Reminded): Memory {
  const all = [...memory.reminded, reminded];
  const counting = stillCounting(all);
  const kept = all.filter((one) => isKept(one.at, reminded.at) || counting.has(one));
  return { ...memory, reminded: kept.slice(-REMINDED_KEPT) };
}

/** Of every bulb the latest that came to nothing, as many as make it wait longest: forgotten, they would have it spoken of more often again. */
function stillCounting(reminded: readonly Reminded[]): ReadonlySet<Reminded> {
  const counting = new Set<Reminded>();
  const counted = new Map<string, number>();
  for (const one of reminded.toReversed())
    for (const bulb of one.bulbs) {
      const voice = isAssetId(bulb) ? bulb : 'notes';
      const before = counted.get(voice) ?? 0;
      if (one.came === 'later' || before >= MAKE_LONGEST_WAIT) continue;
      counted.set(voice, one.came === 'acted' ? MAKE_LONGEST_WAIT : before + 1);
      if (one.came !== 'acted') counting.add(one);
    }
  return counting;
}

/** After these bulbs stood in front of the person in the popup, and nothing was done about them. */
export function afterSeeing(memory: Memory, bulbs: readonly BulbId[], now: Instant): Memory {
  return { ...memory, seen: marked(memory.seen, bulbs, now) };
}

/** After the person turned to this bulb: it was not left alone. */
export const afterOpening = (memory: Memory, bulb: BulbId): Memory =>
  memory.seen[bulb] === undefined ? memory : cleared(memory, bulb);

/** After the weekly moment was begun. */
export const afterMoment = (memory: Memory, now: Instant): Memory => ({ ...memory, moment: now });

/** After what came of the latest reminder about this bulb. What else it was about has an answer of its own, or none. */
export function afterAnswer(memory: Memory, bulb: BulbId, came: Came): Memory {
  const isAbout = (of: BulbId) => soundsLike(of, bulb);
  const latest = memory.reminded.findLast(({ bulbs }) => bulbs.some(isAbout));
  // Once it was acted on, nothing that is done later makes it less.
  if (!latest || latest.came === 'acted') return memory;
  const others = latest.bulbs.filter((of) => !isAbout(of));
  const answered = { ...latest, bulbs: latest.bulbs.filter(isAbout), came };
  const split = others.length > 0 ? [answered, { ...latest, bulbs: others }] : [answered];
  const reminded = memory.reminded.flatMap((one) => (one === latest ? split : one));
  return { ...memory, reminded: reminded.slice(-REMINDED_KEPT) };
}

/** After these facts were written down: whichever reminder was about their bulbs has come to something. */
export function afterFacts(memory: Memory, facts: readonly Draft[], now: Instant): Memory {
  return facts.reduce((before, { type, data }): Memory => {
    switch (type) {
      case 'asset.tended':
        return cleared(afterAnswer(before, data.asset, 'acted'), data.asset);
      case 'fault.mended':
      case 'fault.handedOver':
      case 'fault.accepted': {
        // × lasts until the bulb was looked after, as in the house; less of what is wrong with it takes none back.
        const isClosed = lastAbout(before, data.asset, now)?.came === 'closed';
        return cleared(isClosed ? before : afterAnswer(before, data.asset, 'acted'), data.asset);
      }
      case 'note.written':
      case 'note.sent':
      case 'note.letGo':
        return cleared(afterAnswer(before, data.note, 'acted'), data.note);
      case 'asset.switchedOff':
        return afterAnswer(before, data.asset, 'off');
      case 'bulb.hushed':
        return afterAnswer(before, data.bulb, 'closed');
      case 'bulb.deferred':
        return afterAnswer(
          { ...cleared(before, data.bulb), putOff: marked(before.putOff, [data.bulb], now) },
          data.bulb,
          'later',
        );
      default:
        return before;
    }
  }, memory);
}

/** What was held back, with one more; the same list where that is known of this day already. */
export function withHeld(
  held: readonly HeldBack[],
  bulb: BulbId,
  because: HeldBack['because'],
  now: Now,
): readonly HeldBack[] {
  const day = dayOf(now.at, now.zone);
  if (held.some((one) => one.day === day && one.because === because && soundsLike(one.bulb, bulb))) return held;
  return [...held, { bulb, at: now.at, day, because }].filter(({ at }) => isKept(at, now.at)).slice(-HELD_KEPT);
}

/** How many reminders about this bulb came to nothing since one was last acted on; putting it off is an answer too. */
export function unanswered(memory: Memory, bulb: BulbId, now: Instant): number {
  let count = 0;
  for (const { bulbs, at, came } of memory.reminded.toReversed()) {
    if (!isBelieved(at, now) || !bulbs.some((of) => soundsLike(of, bulb))) continue;
    if (came === 'acted') return count;
    if (came !== 'later') count += 1;
  }
  return count;
}

/** The latest reminder about this bulb that came to less than being acted on; null where there is none. */
export function lastAbout(memory: Memory, bulb: BulbId, now: Instant): Reminded | null {
  const last = memory.reminded.findLast(
    ({ bulbs, at }) => isBelieved(at, now) && bulbs.some((of) => soundsLike(of, bulb)),
  );
  return last && last.came !== 'acted' ? last : null;
}

const isKept = (at: Instant, now: Instant): boolean => now - at < REMEMBERED_FOR;

function marked(
  marks: Readonly<Record<BulbId, Instant>>,
  bulbs: readonly BulbId[],
  now: Instant,
): Record<BulbId, Instant> {
  const kept = Object.entries(marks).filter(([, at]) => isKept(at, now));
  return Object.fromEntries([...kept, ...bulbs.map((bulb) => [bulb, now] as const)]);
}

function cleared(memory: Memory, bulb: BulbId): Memory {
  const { [bulb]: _, ...seen } = memory.seen;
  return { ...memory, seen };
}
