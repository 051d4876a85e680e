import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Growing } from '../../components/growing.tsx';
import { Problem } from '../../components/problem.tsx';
import type { NoteRow } from '../../utils/core/bulbs/row.ts';
import type { Letter } from '../../utils/core/journal/state.ts';
import { hintsFor } from '../../utils/core/notes/hints.ts';
import { blanksIn } from '../../utils/core/notes/merge.ts';
import { BeginWith } from './begin-with.tsx';
import type { DraftState } from './keep-draft.ts';
import type { NotesRoom } from './use-notes.ts';

/** A hint comes once the hand rests, and does not flicker while it types. */
const HINT_AFTER = 900;

interface DraftEditorProps {
  readonly room: NotesRoom;
  readonly row: NoteRow;
  readonly letter: Letter;
  readonly state: DraftState;
  /** What was put aside for the text that is here, or null. */
  readonly before: Letter | null;
  readonly body: { readonly current: HTMLTextAreaElement | null };
  readonly onType: (change: Partial<Letter>) => void;
  /** It was left. */
  readonly onLeft: () => void;
  /** Written, and to be sent: by keyboard. */
  readonly onSend: () => void;
}

/** The text of a note: ways to begin, the text itself, and what would make it better. */
export function DraftEditor({ room, row, letter, state, before, body, onType, onLeft, onSend }: DraftEditorProps) {
  const { words } = room;
  const box = useRef<HTMLElement>(null);
  const [begun, setBegun] = useState(0);
  const hints = hintsFor({ body: useRested(letter.body) }, row);
  const hasSubject = row.channel === 'email' || row.channel === null;

  // What was put in is there once it is drawn: the first thing to fill in is marked, so that typing fills it in.
  useLayoutEffect(() => {
    if (begun > 0 && body.current) goToBlank(body.current, 0);
  }, [begun]);

  return (
    <section
      class="draft"
      ref={box}
      aria-label={words.t('notes.draft')}
      onFocusOut={(event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && box.current?.contains(to))) onLeft();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
        event.preventDefault();
        onSend();
      }}
    >
      <BeginWith
        room={room}
        row={row}
        letter={letter}
        before={before}
        onPut={(next) => {
          onType(next);
          setBegun((times) => times + 1);
        }}
      />
      <div class="paper">
        {hasSubject && (
          <label class="draft-subject">
            <span>{words.t('notes.draft.subject')}</span>
            <input
              type="text"
              name="subject"
              autocomplete="off"
              dir="auto"
              value={letter.subject}
              onInput={(event) => onType({ subject: event.currentTarget.value })}
            />
          </label>
        )}
        <Growing text={letter.body}>
          <textarea
            ref={body}
            name="body"
            aria-label={words.t('notes.draft.body')}
            dir="auto"
            value={letter.body}
            onInput={(event) => onType({ body: event.currentTarget.value })}
          />
        </Growing>
      </div>
      <div class="draft-foot">
        <ul class="hints" aria-label={words.t('notes.hints')}>
          {hints.map((hint) => (
            <li key={hint}>
              {words.say({ key: `note.hint.${hint}`, with: { kind: row.kind } })}{' '}
              {hint === 'blanks' && (
                <button
                  type="button"
                  class="plain"
                  onClick={() => body.current && goToBlank(body.current, body.current.selectionEnd)}
                >
                  {words.t('notes.draft.blank')}
                </button>
              )}
            </li>
          ))}
        </ul>
        <p class="draft-state quiet">
          {state.is === 'saved' && (letter.body !== '' || letter.subject !== '') && words.t('notes.draft.saved')}
          {state.is === 'saving' && words.t('notes.draft.saving')}
          {state.is === 'not-saved' && words.t('notes.draft.unsaved')}
        </p>
      </div>
      <Problem words={words} said={state.is === 'not-saved' ? state.why : null} />
    </section>
  );
}

/** Marks the next place that is still to be filled in after `from`; from the last one on it is the first again. */
function goToBlank(field: HTMLTextAreaElement, from: number): void {
  const blanks = blanksIn(field.value);
  const next = blanks.find(({ at }) => at >= from) ?? blanks[0];
  field.focus();
  if (next) field.setSelectionRange(next.at, next.at + next.text.length);
  else field.setSelectionRange(field.value.length, field.value.length);
}

/** A text as it was when the hand last rested. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), HINT_AFTER);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
