import type { FoundNotes } from '../core/notes/find-notes.ts';
import type { Words } from './words.ts';

/** How the notes stand, in one sentence: "3 notes are waiting, 1 is written and not sent." */
export function notesSentence({ counts, written }: Omit<FoundNotes, 'rows'>, words: Words): string {
  const waiting = counts.open - written;
  if (counts.open === 0) return words.t(counts.sent + counts['let-go'] === 0 ? 'standing.first' : 'standing.none');
  if (written === 0) return words.t('standing.waiting', { count: waiting });
  if (waiting === 0) return words.t('standing.written', { count: written });
  return words.t('standing.both', {
    waiting: { key: 'standing.part.waiting', with: { count: waiting } },
    written: { key: 'standing.part.written', with: { count: written } },
  });
}

/** How long it usually takes to send one; null before the first. */
export function paceSentence({ pace }: Omit<FoundNotes, 'rows'>, words: Words): string | null {
  if (pace === null) return null;
  return pace === 0 ? words.t('standing.pace.same') : words.t('standing.pace', { count: pace });
}
