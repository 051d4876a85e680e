import { useEffect, useMemo, useState } from 'preact/hooks';
import type { NoteId } from '../../utils/core/ids.ts';
import type { Letter } from '../../utils/core/journal/state.ts';
import { type DraftKeeper, type DraftShown, keepDraft } from './keep-draft.ts';
import type { NotesRoom } from './use-notes.ts';

/** What is typed of a note, kept while it is typed; settled when the page is hidden or the note is left. */
export function useDraft(
  { house, turn }: NotesRoom,
  note: NoteId,
  start: Letter,
): DraftShown & { keeper: DraftKeeper } {
  const [shown, setShown] = useState<DraftShown>({ letter: start, state: { is: 'saved' } });
  const keeper = useMemo(
    () =>
      keepDraft(
        {
          save: (onto, draft) => house.ask('draft.save', { note, onto, draft }),
          settle: () => house.ask('draft.settle', { note }),
          read: async () => (await house.ask('note.sheet', { note }))?.draft ?? null,
          show: setShown,
        },
        start,
      ),
    // What was there at the start is asked for once: from then on the keeper knows better.
    [house, note],
  );
  const inTheWay = shown.state.is === 'other' || shown.state.is === 'not-saved';

  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === 'hidden') void keeper.settle();
      else void keeper.save().then(keeper.look);
    };
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('focus', keeper.look);
    window.addEventListener('pagehide', keeper.leave);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('focus', keeper.look);
      window.removeEventListener('pagehide', keeper.leave);
      keeper.stop();
      // Whoever goes on without having chosen keeps what is here; what the other window wrote stands in the journal.
      void keeper.keepMine().then(keeper.settle);
    };
  }, [keeper]);

  useEffect(() => {
    void keeper.look();
  }, [keeper, turn]);

  useEffect(() => {
    if (!inTheWay) return;
    const ask = (event: Event) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [inTheWay]);

  return { ...shown, keeper };
}
