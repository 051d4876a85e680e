import type { Note, State } from '../journal/state.ts';
import { DAY, type Day, dayOf, type Instant, type Now, type Zone } from '../time.ts';
import { ANSWER_DAYS } from './limits.ts';
import { ByPerson, slugIn, type Whom } from './whom.ts';

/** Why somebody may be written to, what people wait for first. */
export const REASONS = ['question', 'draft', 'recommendation', 'invitation', 'event'] as const;
export type Reason = (typeof REASONS)[number];

/** What an export tells of one person: a question without an answer, a message that was not sent, a kindness without thanks. */
export interface Found {
  readonly because: Reason;
  readonly person: Whom;
  /** When it happened; null for a draft without a date. */
  readonly on: Day | null;
  /** What was written and not sent; null for everything else, and once it was dealt with. */
  readonly text: string | null;
  /** There is more than one of that name, and the export does not tell which it was. */
  readonly isDoubtful: boolean;
}

/** At most so many are shown at a time: the others follow when these are dealt with. */
export const SHOWN = 3;

/** That a suggestion was dealt with, and on which day. */
export interface Settled {
  readonly because: Reason;
  readonly person: Whom;
  readonly on: Day;
  readonly how: 'not-needed' | 'answered';
}

/** What to show of what was found, and how many wait behind it. */
export interface Suggestions {
  readonly shown: readonly Found[];
  readonly behind: number;
}

/**
 * What is still to be suggested of what an export told: nothing of whom the person never wants to hear, nothing that was
 * dealt with since it happened (settled, or a note to that person that waits, went out or was let go), one thing a
 * person; what people wait for first, of that the newest first.
 */
export function suggestionsOf(found: readonly Found[], state: Pick<State, Dealt>, now: Now): Suggestions {
  const people = new ByPerson<Found>();
  const first = openOf(found, state, now).filter((one) => {
    if (people.of(one.person).length > 0) return false;
    people.add(one.person, one);
    return true;
  });
  return { shown: first.slice(0, SHOWN), behind: Math.max(0, first.length - SHOWN) };
}

type Dealt = 'settled' | 'spared' | 'notes';

/** All of what was found that was not dealt with, in the order in which it is suggested. */
export function openOf(found: readonly Found[], state: Pick<State, Dealt>, { at }: Now): Found[] {
  // A day of which an export that is read again tells no more than a part.
  const tooOld = dayOf(at - ANSWER_DAYS * DAY, 'UTC');
  const spared = new ByPerson(state.spared.map((person) => [person, true]));
  const settled = new ByPerson(state.settled.map((one) => [one.person, one]));
  const notes = new ByPerson<Note>();
  for (const note of state.notes.values()) {
    const person = whomOf(note);
    if (person) notes.add(person, note);
  }
  // Whatever happened up to the day on which it was dealt with is dealt with; what happens later is something new.
  const isOpen = ({ because, person, on }: Found): boolean =>
    !(because === 'question' && on !== null && on <= tooOld) &&
    spared.of(person).length === 0 &&
    !settled.of(person).some((one) => one.because === because && (on === null || on <= one.on)) &&
    !notes.of(person).some((note) => isOwed(note) || on === null || on <= dayDealtWith(note.stageAt, note.zone));
  return found.filter(isOpen).sort(compare);
}

const isOwed = ({ stage }: Note): boolean => stage === 'waiting' || stage === 'written';

/**
 * The day up to which everything is dealt with at `at`: an export counts its days in Greenwich, where it may be tomorrow
 * already, and what was dealt with must be so.
 */
export function dayDealtWith(at: Instant, zone: Zone): Day {
  const here = dayOf(at, zone);
  const there = dayOf(at, 'UTC');
  if (here < there) return there;
  return here;
}

/** Whom a note goes to, where an export can tell of that person: it came of an export, or it goes to a profile. */
export function whomOf({ suggested, channel, address, person }: Note): Whom | null {
  if (suggested) return suggested.person;
  const slug = channel === 'linkedin' && address !== null ? slugIn(address) : null;
  return slug === null ? null : { name: person, slug };
}

const compare = (a: Found, b: Found): number =>
  REASONS.indexOf(a.because) - REASONS.indexOf(b.because) ||
  inOrder(b.on ?? '', a.on ?? '') ||
  inOrder(a.person.name, b.person.name) ||
  inOrder(a.person.slug ?? '', b.person.slug ?? '') ||
  inOrder(a.text ?? '', b.text ?? '');

/** Which of two texts comes first, the same wherever it is asked: less than 0 for the first. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
