import type { Note } from '../journal/state.ts';
import { DAY, dayOf } from '../time.ts';

/** Days from what a note is about to the day it was sent, in the middle of all that were sent; null where none was. */
export function daysToSend(notes: Iterable<Note>): number | null {
  const days: number[] = [];
  for (const note of notes) if (note.stage === 'sent') days.push(daysOf(note));
  if (days.length === 0) return null;
  days.sort((a, b) => a - b);
  return days[Math.floor((days.length - 1) / 2)] ?? null;
}

// A note is replaced, never edited, and asking a zone for its day costs more than all the rest.
const taken = new WeakMap<Note, number>();
function daysOf(note: Note): number {
  const known = taken.get(note);
  if (known !== undefined) return known;
  const { stageAt, since, zone } = note;
  const days = Math.max(0, (Date.parse(dayOf(stageAt, zone)) - Date.parse(since)) / DAY);
  taken.set(note, days);
  return days;
}
