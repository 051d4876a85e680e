import type { NoteId } from '../ids.ts';
import type { Note, State } from '../journal/state.ts';
import type { Instant } from '../time.ts';

/** Whether a note goes where people read their mail, as far as it is known. */
export const goesByMail = ({ channel }: Note): boolean => channel === null || channel === 'email';

/** Whether a note lies there ready to go out by mail: it is written, or its text was begun. */
export const isReady = (note: Note): boolean =>
  goesByMail(note) &&
  (note.stage === 'written' || (note.stage === 'waiting' && note.draft !== null && note.draft.body.trim() !== ''));

/** The notes that a page for mail may speak of: they wait, go by mail and are not put off; in no order. */
export const notesForMail = ({ notes, deferred }: State, now: Instant): NoteId[] =>
  [...notes.values()]
    .filter((note) => (note.stage === 'waiting' || note.stage === 'written') && goesByMail(note))
    .filter(({ id }) => (deferred.get(id) ?? 0) <= now)
    .map(({ id }) => id);
