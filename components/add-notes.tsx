import './add-notes.css';
import type { ComponentChildren, Ref } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { NewNote } from '../utils/core/commands/command.ts';
import type { NoteLine } from '../utils/core/notes/note-line.ts';
import type { Said } from '../utils/core/said.ts';
import type { Now } from '../utils/core/time.ts';
import type { Words } from '../utils/words/words.ts';
import { Growing } from './growing.tsx';
import { Problem } from './problem.tsx';
import type { Corrected, Held } from './typed-notes.tsx';
import type { People } from './use-people.ts';

interface AddNotesProps {
  readonly words: Words;
  /** Asked at the moment of reading. */
  readonly clock: () => Now;
  /** The person's language, which says in what order they write a date. */
  readonly locale: string;
  readonly people: People;
  readonly field?: Ref<HTMLTextAreaElement> | undefined;
  /** Adds what is known already to what a line says; what the person has corrected stays as it is. */
  readonly complete?: (line: NoteLine) => NoteLine;
  /** Gives what kept them from being kept, or null: only then is the field emptied. */
  readonly onKeep: (notes: NewNote[]) => Promise<Said | null>;
  /** What is asked along with them, once there is something to keep. */
  readonly children?: ComponentChildren;
}

type Reader = typeof import('./typed-notes.tsx');
const NOTHING: Corrected = new Map();

/** A field for notes, one a line, that shows at every key how they are understood. Enter keeps them. */
export function AddNotes({
  words,
  clock,
  locale,
  people,
  field,
  complete = (line) => line,
  onKeep,
  children,
}: AddNotesProps) {
  const [text, setText] = useState('');
  const [reader, setReader] = useState<Reader | null>(null);
  const [corrected, setCorrected] = useState(NOTHING);
  const [held, setHeld] = useState<Held | null>(null);
  const [refused, setRefused] = useState<Said | null>(null);
  const busy = useRef(false);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();

  const { at, zone } = clock();
  const reading = { locale, zone, now: at };
  const long = reader && text.split('\n').some((line) => line.length > reader.MOST_IN_LINE);
  const read = reader && !long ? reader.readTyped(text, corrected, reading, 'notes') : null;
  const typed = read && {
    ...read,
    notes: read.notes.map((one) => (corrected.has(one.name) ? one : { ...one, note: complete(one.note) })),
  };
  const count = typed?.notes.length ?? 0;
  const problem: Said | null = long
    ? { key: 'add.long', with: { most: reader.MOST_IN_LINE } }
    : reader && typed && count === 0 && typed.rest !== ''
      ? { key: 'add.many', with: { most: reader.MOST_LINES } }
      : refused;

  // What knows of dates is heavy, and comes once somebody means to write.
  const load = () => {
    if (reader) return;
    import('./typed-notes.tsx').then(setReader, () => setRefused({ key: 'add.reload' }));
  };
  const change = (to: string) => {
    setText(to);
    setHeld(null);
    setRefused(null);
    load();
  };

  const keep = async (by: 'enter' | 'button') => {
    if (!reader || !typed || count === 0 || busy.current) return;
    const holds = reader.heldBack(typed, reading);
    // Whoever presses Enter may not have looked at a doubt below the field; a second time they have.
    if (holds && (holds.problem || (by === 'enter' && held === null))) return setHeld(holds);
    busy.current = true;
    const said = await onKeep(reader.toKeep(typed, reading));
    busy.current = false;
    setRefused(said);
    if (said) return;
    setHeld(null);
    setCorrected(NOTHING);
    // Whatever was typed meanwhile stays.
    setText((now) => (now === text ? '' : now));
    box.current?.querySelector('textarea')?.focus();
  };

  return (
    <div class="add-notes" ref={box}>
      <label for={id}>{words.t('add.label')}</label>
      <p class="quiet" id={`${id}-hint`}>
        {words.t('add.hint')}
      </p>
      <Growing text={text}>
        <textarea
          ref={field ?? null}
          id={id}
          rows={1}
          value={text}
          placeholder={words.t('add.example')}
          aria-describedby={`${id}-hint`}
          aria-keyshortcuts={field ? 'n' : undefined}
          dir="auto"
          onFocus={load}
          onInput={(event) => change(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            void keep('enter');
          }}
        />
      </Growing>
      {reader && typed && count > 0 && (
        <reader.TypedNotes
          text={text}
          typed={typed}
          corrected={corrected}
          reading={reading}
          people={people}
          held={held}
          onCorrect={(said) => {
            setCorrected(said);
            setHeld(null);
          }}
          onText={change}
        />
      )}
      {count > 0 && children}
      <Problem words={words} said={problem} />
      {count > 0 && (
        <button type="button" class="main" onClick={() => void keep('button')}>
          {words.t('add.keep', { count })}
        </button>
      )}
    </div>
  );
}
