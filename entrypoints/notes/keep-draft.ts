import { type Letter, sameLetter } from '../../utils/core/journal/state.ts';
import type { Said } from '../../utils/core/said.ts';
import type { DraftSaved } from '../../utils/protocol/messages.ts';
import { UNREACHABLE } from './use-notes.ts';

/** A hand rests this long before what it typed is saved; and never is more than this much of typing unsaved. */
export const REST = 300;
export const MOST_UNSAVED = 700;
/** When nobody answered, it is tried again after this long. */
const AGAIN = 2_000;

export type DraftState =
  | { readonly is: 'saved' | 'saving' }
  | { readonly is: 'not-saved'; readonly why: Said }
  /** Another window has written this since. Nothing is saved until the person has chosen. */
  | { readonly is: 'other'; readonly theirs: Letter };

export interface DraftShown {
  readonly letter: Letter;
  readonly state: DraftState;
}

/** What keeping a draft takes. Each may reject: then it is tried again. */
export interface DraftEdge {
  readonly save: (onto: Letter, draft: Letter) => Promise<DraftSaved>;
  readonly settle: () => Promise<unknown>;
  /** What the house holds; null where the note is gone. */
  readonly read: () => Promise<Letter | null>;
  readonly show: (shown: DraftShown) => void;
}

export interface DraftKeeper {
  readonly type: (change: Partial<Letter>) => void;
  /** Saves what is typed, at once. True when the house holds all of it. */
  readonly save: () => Promise<boolean>;
  /** The person is done for now: saves it, and puts it into the journal. */
  readonly settle: () => Promise<boolean>;
  /** The page may be gone in a moment: asks for both without waiting. */
  readonly leave: () => void;
  /** Takes over what another window has written, unless something is unsaved here. */
  readonly look: () => Promise<void>;
  readonly takeTheirs: () => void;
  readonly keepMine: () => Promise<boolean>;
}

/** The journal keeps a subject without space around it, which is no other text. */
const alike = (one: Letter, other: Letter): boolean =>
  sameLetter({ ...one, subject: one.subject.trim() }, { ...other, subject: other.subject.trim() });

/** Keeps a text while it is typed. It never writes over one that it has not seen. */
export function keepDraft({ save: send, settle: put, read, show }: DraftEdge, start: Letter): DraftKeeper {
  let typed = start;
  /** The last text of here that the house has, and how the house holds it. */
  let kept = { typed: start, held: start };
  let state: DraftState = { is: 'saved' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsavedSince: number | null = null;
  let saving: { readonly draft: Letter; readonly done: Promise<void> } | null = null;
  /** Counts what was typed and saved: whatever was read before is older. */
  let version = 0;

  const unsaved = () => !sameLetter(typed, kept.typed);
  const become = (next: DraftState) => {
    state = next;
    show({ letter: typed, state });
  };
  const hold = (held: Letter, as: Letter = held) => {
    version += 1;
    kept = { typed: as, held };
  };
  const saveIn = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), wait);
  };
  const soon = () => {
    unsavedSince ??= Date.now();
    saveIn(Math.max(0, Math.min(REST, unsavedSince + MOST_UNSAVED - Date.now())));
  };

  async function sendOnce(draft: Letter): Promise<void> {
    try {
      const answer = await send(kept.held, draft);
      if (answer.is === 'saved') {
        hold(answer.draft, draft);
        become({ is: unsaved() ? 'saving' : 'saved' });
      } else if (answer.is === 'not-saved') become(answer);
      else if (alike(answer.draft, draft)) {
        hold(answer.draft, draft);
        become({ is: unsaved() ? 'saving' : 'saved' });
      } else if (alike(answer.draft, kept.held)) hold(answer.draft, kept.typed);
      else become({ is: 'other', theirs: answer.draft });
    } catch {
      become({ is: 'not-saved', why: UNREACHABLE });
      saveIn(AGAIN);
    }
  }

  /** One after another, until all is saved or something is in the way. */
  async function save(): Promise<boolean> {
    clearTimeout(timer);
    while (unsaved() && state.is !== 'other') {
      if (saving) await saving.done;
      else {
        unsavedSince = null;
        const draft = typed;
        saving = { draft, done: sendOnce(draft) };
        await saving.done;
        saving = null;
        if (state.is === 'not-saved') return false;
      }
    }
    return !unsaved() && state.is !== 'other';
  }

  async function look(): Promise<void> {
    const before = version;
    const held = await read().catch(() => null);
    if (held === null || before !== version || unsaved() || state.is === 'other') return;
    if (alike(held, typed)) hold(held, typed);
    else {
      typed = held;
      hold(held);
      become({ is: 'saved' });
    }
  }

  async function settle(): Promise<boolean> {
    if (!(await save())) return false;
    try {
      await put();
    } catch {
      return false;
    }
    await look();
    return true;
  }

  return {
    type: (change) => {
      version += 1;
      typed = { ...typed, ...change };
      if (state.is === 'other') return become(state);
      become({ is: unsaved() ? 'saving' : 'saved' });
      if (unsaved()) soon();
    },
    save,
    settle,
    leave: () => {
      clearTimeout(timer);
      if (state.is === 'other') return;
      const quietly = (asking: Promise<unknown>) => void asking.catch(() => undefined);
      if (unsaved() && !(saving && sameLetter(saving.draft, typed))) quietly(send(saving?.draft ?? kept.held, typed));
      quietly(put());
    },
    look,
    takeTheirs: () => {
      if (state.is !== 'other') return;
      typed = state.theirs;
      hold(state.theirs);
      become({ is: 'saved' });
    },
    keepMine: async () => {
      if (state.is !== 'other') return save();
      const { theirs } = state;
      try {
        // First theirs goes into the journal, where it can be found again.
        await put();
      } catch {
        return false;
      }
      hold(theirs);
      become({ is: 'saving' });
      return save();
    },
  };
}
