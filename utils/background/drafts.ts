import { noteRow } from '../core/bulbs/agenda.ts';
import { parseLetter, plainLetter } from '../core/commands/typed.ts';
import type { NoteId } from '../core/ids.ts';
import { type Letter, sameLetter } from '../core/journal/state.ts';
import type { JournalStore } from '../platform/journal-store.ts';
import type { DraftSaved, MessageData, NoteSheet } from '../protocol/messages.ts';
import type { House } from './house.ts';
import { oneAfterAnother } from './in-turn.ts';
import { type Drafts, parseDrafts } from './records.ts';

/**
 * Texts of notes while they are typed. They lie beside the journal, so that a letter is not a hundred facts; once the
 * person is done with one for now it is settled: it becomes one entry, which can be undone like any other.
 */
export interface DraftsKept {
  /** The note and what it says so far; null where it is gone. */
  sheet(note: NoteId): Promise<NoteSheet | null>;
  /** Keeps what was typed, unless what it was made from is no longer what is kept. */
  save(typed: MessageData<'draft.save'>): Promise<DraftSaved>;
  settle(note: NoteId): Promise<void>;
  /** All that is not settled yet: before the house is written into a file, and after a browser was closed while somebody wrote. */
  settleAll(): Promise<void>;
}

const NOTHING: Letter = { subject: '', body: '' };

export function keepDrafts(store: JournalStore, house: House): DraftsKept {
  // Two windows may type at the same moment, and each is to hear of the other.
  const inTurn = oneAfterAnother();
  const open = async (): Promise<Drafts> => (await store.record('drafts', parseDrafts)) ?? {};
  const settled = (id: NoteId) => house.look(({ notes }) => notes.get(id) ?? null);

  async function settle(id: NoteId): Promise<void> {
    const typed = (await open())[id];
    if (!typed) return;
    const done = await house.run({ do: 'draft', note: id, ...typed });
    // A note that was removed may come back, and its text with it.
    if (!done.ok) return;
    const { [id]: _, ...others } = await open();
    await store.putRecord('drafts', others);
  }

  return {
    sheet: (id) =>
      inTurn(async () => {
        const typed = (await open())[id];
        return house.look((state, { now }) => {
          const note = state.notes.get(id);
          return note ? { row: noteRow(state, note, now.at), draft: typed ?? note.draft ?? NOTHING } : null;
        });
      }),
    save: ({ note: id, onto, draft }) =>
      inTurn(async () => {
        const note = await settled(id);
        if (!note) return { is: 'not-saved', why: { key: 'problem.gone' } };
        const typed = parseLetter(draft);
        if (!typed.ok) return { is: 'not-saved', why: typed.problem };
        const next = typed.value;
        const drafts = await open();
        const kept = drafts[id] ?? note.draft ?? NOTHING;
        if (sameLetter(kept, next)) return { is: 'saved', draft: next };
        if (!sameLetter(kept, plainLetter(onto))) return { is: 'other', draft: kept };
        await store.putRecord('drafts', { ...drafts, [id]: next });
        return { is: 'saved', draft: next };
      }),
    settle: (id) => inTurn(() => settle(id)),
    settleAll: () =>
      inTurn(async () => {
        const drafts = await open();
        // Nothing is the usual case, and need not load the house.
        if (Object.keys(drafts).length === 0) return;
        const notes = await house.look((state) => [...state.notes.keys()]);
        for (const id of notes) if (id in drafts) await settle(id);
      }),
  };
}
