import type { NoteId } from '../ids.ts';
import type { Note, State } from '../journal/state.ts';
import type { Instant } from '../time.ts';

/** Whether a note lies there ready to go out by mail: it is written, or its text was begun. */
export const isReady = ({ stage, channel, draft }: Note): boolean =>
  (channel === null || channel === 'email') &&
  (stage === 'written' || (stage === 'waiting' && draft !== null && draft.body.trim() !== ''));

/** The notes that lie there ready and are not put off, in no order. */
export const readyNotes = ({ notes, deferred }: State, now: Instant): NoteId[] =>
  [...notes.values()].filter((note) => isReady(note) && (deferred.get(note.id) ?? 0) <= now).map(({ id }) => id);
