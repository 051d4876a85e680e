import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { NoteId } from '../../utils/core/ids.ts';
import type { Letter } from '../../utils/core/journal/state.ts';
import type { House } from '../../utils/protocol/house.ts';
import { type DraftKeeper, type DraftShown, keepDraft } from './keep-draft.ts';
import type { NotesRoom } from './use-notes.ts';

/** A text of this page: it outlives the sheet it was typed on for as long as the house does not hold all of it. */
interface HeldDraft {
  readonly keeper: DraftKeeper;
  readonly views: Set<(shown: DraftShown) => void>;
  shown: DraftShown;
}

/** The texts that are on a sheet, and those that were left before the house could take them. */
const drafts = new Map<NoteId, HeldDraft>();

const ask = (event: Event) => event.preventDefault();
/** Leaving the page is asked about while it would lose a text, on the sheet or off it. */
function guard(): void {
  const inTheWay = ({ shown: { state }, views }: HeldDraft) =>
    state.is === 'other' || state.is === 'not-saved' || (state.is === 'saving' && views.size === 0);
  if ([...drafts.values()].some(inTheWay)) window.addEventListener('beforeunload', ask);
  else window.removeEventListener('beforeunload', ask);
}

function holdDraft(house: House, note: NoteId, start: Letter): HeldDraft {
  const draft: HeldDraft = {
    views: new Set(),
    shown: { letter: start, state: { is: 'saved' } },
    keeper: keepDraft(
      {
        save: (onto, letter) => house.ask('draft.save', { note, onto, draft: letter }),
        settle: () => house.ask('draft.settle', { note }),
        read: async () => (await house.ask('note.sheet', { note }))?.draft ?? null,
        show: (shown) => {
          draft.shown = shown;
          for (const view of draft.views) view(shown);
          forget(note, draft);
        },
      },
      start,
    ),
  };
  return draft;
}

/** Nothing is held of a text that the house has and nobody looks at. */
function forget(note: NoteId, draft: HeldDraft): void {
  if (draft.views.size === 0 && draft.shown.state.is === 'saved' && drafts.get(note) === draft) drafts.delete(note);
  guard();
}

/** Shows it from now on; gives how to stop that. */
function look(note: NoteId, draft: HeldDraft, view: (shown: DraftShown) => void): () => void {
  drafts.set(note, draft);
  draft.views.add(view);
  view(draft.shown);
  guard();
  return () => {
    draft.views.delete(view);
    forget(note, draft);
  };
}

/** What is typed of a note, kept while it is typed; settled when the page is hidden or the note is left. */
export function useDraft(
  { house, turn }: NotesRoom,
  note: NoteId,
  start: Letter,
): DraftShown & { keeper: DraftKeeper } {
  // What was there at the start is asked for once: from then on the keeper knows better.
  const draft = useMemo(() => drafts.get(note) ?? holdDraft(house, note, start), [house, note]);
  const [shown, setShown] = useState(draft.shown);
  const { keeper } = draft;

  // Before anything can be typed: what is not looked at is not shown.
  useLayoutEffect(() => {
    const seen = () => {
      if (document.visibilityState === 'hidden') void keeper.settle();
      else void keeper.save().then(keeper.look);
    };
    const leave = look(note, draft, setShown);
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('focus', keeper.look);
    window.addEventListener('pagehide', keeper.leave);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('focus', keeper.look);
      window.removeEventListener('pagehide', keeper.leave);
      leave();
      // Whoever goes on without having chosen keeps what is here; what the other window wrote stands in the journal.
      void keeper.keepMine().then(keeper.settle);
    };
  }, [draft]);

  useEffect(() => {
    // A note that came back may take what was in the way before.
    if (draft.shown.state.is === 'not-saved') void keeper.save();
    else void keeper.look();
  }, [draft, turn]);

  return { ...shown, keeper };
}

/** What was typed here for a note and the house does not hold, or null: to be shown where the note itself is gone. */
export function useUnsaved(note: NoteId): Letter | null {
  const draft = useMemo(() => drafts.get(note) ?? null, [note]);
  const [shown, setShown] = useState(draft?.shown ?? null);
  useLayoutEffect(() => (draft ? look(note, draft, setShown) : undefined), [draft]);
  return shown && shown.state.is !== 'saved' ? shown.letter : null;
}
