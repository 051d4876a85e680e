import * as v from 'valibot';
import { type NoteId, noteIdSchema } from '../../utils/core/ids.ts';

/** The parts of the page, in the order they are listed. */
export const PARTS = ['notes', 'texts', 'touches'] as const;
export type Part = (typeof PARTS)[number];

/** Where the page is, as its address says after the `#`. */
export interface Place {
  readonly part: Part;
  /** The note that lies open; null where none does. */
  readonly note: NoteId | null;
}

/** Reads the address after the `#`. What is not known leads to the notes. */
export function placeOf(hash: string): Place {
  const [name = '', value] = hash.replace(/^#/, '').split('=');
  const note = v.safeParse(noteIdSchema, value);
  if (name === 'note') return { part: 'notes', note: note.success ? note.output : null };
  return { part: PARTS.find((part) => part === name) ?? 'notes', note: null };
}

/** The address of a note on this page. */
export const hashOf = (note: NoteId): string => `#note=${note}`;
