import * as v from 'valibot';
import { type TouchId, touchIdSchema } from '../ids.ts';
import type { Given, Touch } from '../journal/state.ts';
import { folded } from '../notes/find-notes.ts';
import { MOMENTS, type Moment, type NoteKind } from '../notes/note-fields.ts';
import type { Day } from '../time.ts';

/** One extra touch on the shelf. */
export interface ShelfTouch {
  readonly id: TouchId;
  readonly moment: Moment;
  /** The person's own text; null for one that the house brings along, whose words stand under `touch.<id>`. */
  readonly text: string | null;
  /** What a note about it is; null where there is nothing to write to anybody. */
  readonly note: NoteKind | null;
}

/** The house's own, and what a note about each is. An id stays for ever: journals name it. */
const BUILT_IN: Readonly<Record<Moment, Readonly<Record<string, NoteKind | null>>>> = {
  before: {
    'learn-three-names': null,
    'take-the-worst-seat': null,
    'ask-what-would-help': 'follow-up',
    'remember-last-time': 'follow-up',
  },
  during: {
    'come-back-to-a-word': 'thanks',
    'say-whose-idea-it-was': 'thanks',
    'find-the-quiet-one': 'follow-up',
    'end-five-minutes-early': null,
  },
  after: {
    'answer-the-same-day': 'follow-up',
    'introduce-two': 'follow-up',
    'tell-what-it-changed': 'thanks',
    'ask-a-week-later': 'follow-up',
  },
};

const builtIn = (moment: Moment): ShelfTouch[] =>
  Object.entries(BUILT_IN[moment]).map(([id, note]) => ({ id: v.parse(touchIdSchema, id), moment, text: null, note }));

/** All touches there are, of one moment or in the order of the work; within a moment the person's own come first. */
export function shelf(own: readonly Touch[], moment?: Moment): readonly ShelfTouch[] {
  const ids = new Set(own.map(({ id }) => id));
  return (moment ? [moment] : MOMENTS).flatMap((at) => [
    ...own.filter((touch) => touch.moment === at).map((touch): ShelfTouch => ({ ...touch, note: 'follow-up' })),
    // Whoever put their own in the place of one of ours meant it to be there once.
    ...builtIn(at).filter(({ id }) => !ids.has(id)),
  ]);
}

/** What was done for this person, however the name is written; the latest first. */
export function givenTo(person: string, given: readonly Given[]): readonly Given[] {
  const name = folded(person);
  return latestFirst(given.filter((one) => folded(one.person) === name));
}

/** What was done for whom: somebody's all together under the latest spelling, whoever had something last first. */
export function givenByPerson(given: readonly Given[]): readonly (readonly [Given, ...Given[]])[] {
  const people = new Map<string, [Given, ...Given[]]>();
  for (const one of latestFirst(given)) {
    const name = folded(one.person);
    const theirs = people.get(name);
    if (theirs) theirs.push(one);
    else people.set(name, [one]);
  }
  return [...people.values()];
}

/** By day; of one day what was written down last comes first. */
const latestFirst = (given: readonly Given[]): Given[] =>
  given.toReversed().sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));

/** The latest day on which each touch was given. */
function lastGiven(given: readonly Given[]): ReadonlyMap<TouchId, Day> {
  const days = new Map<TouchId, Day>();
  for (const { touch, on } of given) if (on > (days.get(touch) ?? '')) days.set(touch, on);
  return days;
}

/** A touch that may be offered. */
export interface Offer {
  readonly touch: ShelfTouch;
  /** The last day on which this person had it: they have had all others too, and more recently. */
  readonly had: Day | null;
}

/**
 * What may be offered, the best first: never what this person had while there is another; had they all, the one that is
 * longest ago. Then what was given least recently to anybody; `seed` settles what is equal, the same way each time.
 */
export function offers(
  touches: readonly ShelfTouch[],
  given: readonly Given[],
  person: string | null,
  seed: number,
): readonly Offer[] {
  const theirs = lastGiven(person === null ? [] : givenTo(person, given));
  const anybodys = lastGiven(given);
  const all = touches.map((touch): Offer => ({ touch, had: theirs.get(touch.id) ?? null }));
  const fresh = all.filter(({ had }) => had === null);
  const rank = ({ touch: { id }, had }: Offer) => [had ?? '', anybodys.get(id) ?? ''].join(' ');
  return (fresh.length > 0 ? fresh : all)
    .map((offer) => ({ offer, rank: rank(offer), lot: lotOf(offer.touch.id, seed) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.lot - b.lot))
    .map(({ offer }) => offer);
}

/** A number by chance that is the same each time: FNV-1a, begun at the seed. */
function lotOf(id: TouchId, seed: number): number {
  let lot = seed ^ 0x811c9dc5;
  for (let at = 0; at < id.length; at++) lot = Math.imul(lot ^ id.charCodeAt(at), 0x01000193);
  return lot >>> 0;
}
