import './quick-add.css';
import type { Ref } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { Command } from '../utils/core/commands/command.ts';
import type { Said } from '../utils/core/said.ts';
import type { Reading, Words } from '../utils/words/words.ts';
import { Growing } from './growing.tsx';
import type { Corrected, Held } from './typed-notes.tsx';
import type { People } from './use-people.ts';

/** What one message may carry; beyond it nothing is even sent. */
const MAX_TEXT = 200_000;

/** What was typed, as it was read. */
export type Added = Omit<Extract<Command, { do: 'quickAdd' }>, 'do'>;

interface QuickAddProps {
  readonly words: Words;
  readonly field: Ref<HTMLTextAreaElement>;
  /** Asked at the moment of reading. */
  readonly reading: () => Reading;
  readonly people: People;
  /** Where it asks for notes alone: every line is one. */
  readonly asks?: {
    /** The id of the question. */
    readonly by: string;
    readonly example: string;
    /** What the button says. */
    readonly add: (count: number) => string;
    /** Enter where nothing was typed. */
    readonly onNothing: () => void;
  };
  /** True once it was added: only then is the field emptied. */
  readonly onAdd: (added: Added) => Promise<boolean>;
  /** Null once something else is typed: what was wrong with the line before is over. */
  readonly onProblem: (problem: Said | null) => void;
}

type Reader = typeof import('./typed-notes.tsx');
const NOTHING: Corrected = new Map();

/**
 * One line or several at once: "thank Ada for the referral by Friday" owes a note, anything else hangs a bulb. How a note is
 * understood is shown before it is kept. What reads it comes with the first letter; should it not come, nothing is added half
 * understood.
 */
export function QuickAdd({ words, field, reading, people, asks, onAdd, onProblem }: QuickAddProps) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [reader, setReader] = useState<Reader | null>(null);
  const [corrected, setCorrected] = useState(NOTHING);
  const [held, setHeld] = useState<Held | null>(null);
  const loading = useRef<Promise<Reader | null> | null>(null);
  const id = useId();
  const lines = text.length > MAX_TEXT ? 1 : text.split('\n').filter((line) => line.trim() !== '').length;
  const among = asks ? 'notes' : 'anything';
  const typed =
    reader && lines > 0 && text.length <= MAX_TEXT ? reader.readTyped(text, corrected, reading(), among) : null;

  const load = () => {
    loading.current ??= import('./typed-notes.tsx').then(
      (came) => {
        setReader(came);
        return came;
      },
      () => null,
    );
    return loading.current;
  };
  const change = (to: string) => {
    setText(to);
    setHeld(null);
    onProblem(null);
    if (to.trim() !== '') void load();
  };

  /** Keeps what was understood. Whoever presses Enter may not have looked at a doubt below the field; a second time they have. Nobody has before it stood there. */
  const keep = async (by: 'enter' | 'button'): Promise<boolean> => {
    const came = await load();
    if (!came) {
      onProblem({ key: 'popup.add.reload' });
      return false;
    }
    const means = came.readTyped(text, corrected, reading(), among);
    if (asks && means.rest !== '') {
      onProblem({ key: 'popup.add.tooMuch' });
      return false;
    }
    const holds = came.heldBack(means, reading());
    if (holds && (holds.problem || (held === null && (by === 'enter' || reader === null)))) {
      setHeld(holds);
      return false;
    }
    return onAdd({ lines: means.rest, notes: came.toKeep(means, reading()) });
  };
  const add = async (by: 'enter' | 'button') => {
    if (lines === 0 && by === 'enter') asks?.onNothing();
    if (lines === 0 || busy) return;
    if (text.length > MAX_TEXT) return onProblem({ key: 'popup.add.tooMuch' });
    setBusy(true);
    const added = await keep(by);
    setBusy(false);
    if (!added) return;
    setHeld(null);
    setCorrected(NOTHING);
    // Whatever was typed meanwhile stays.
    setText((now) => (now === text ? '' : now));
  };

  return (
    <>
      <form
        class="quick-add"
        onSubmit={(event) => {
          event.preventDefault();
          void add('button');
        }}
      >
        {!asks && (
          <label for={id} class="visually-hidden">
            {words.t('popup.add')}
          </label>
        )}
        <Growing text={text}>
          <textarea
            ref={field}
            id={id}
            rows={1}
            value={text}
            placeholder={asks ? asks.example : words.t('popup.add')}
            title={asks ? undefined : words.t('popup.add.hint')}
            aria-labelledby={asks?.by}
            dir="auto"
            onInput={(event) => change(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
              event.preventDefault();
              void add('enter');
            }}
          />
        </Growing>
        <button type="submit" disabled={lines === 0}>
          {asks ? asks.add(Math.max(1, lines)) : words.t('popup.add.do', { count: Math.max(1, lines) })}
        </button>
      </form>
      {reader && typed && (
        <reader.TypedNotes
          text={text}
          typed={typed}
          corrected={corrected}
          reading={reading()}
          people={people}
          held={held}
          atEnd
          onCorrect={(said) => {
            setCorrected(said);
            setHeld(null);
          }}
          onText={change}
        />
      )}
    </>
  );
}
