import './quick-add.css';
import type { Ref } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Said } from '../utils/core/said.ts';
import type { Words } from '../utils/words/words.ts';

/** What one message may carry; beyond it nothing is even sent. */
const MAX_TEXT = 200_000;
/** The field grows with its lines up to here, then scrolls. */
const MAX_LINES_SHOWN = 6;

interface QuickAddProps {
  readonly words: Words;
  readonly field: Ref<HTMLTextAreaElement>;
  /** True once it was added: only then is the field emptied. */
  readonly onAdd: (lines: string) => Promise<boolean>;
  readonly onProblem: (problem: Said) => void;
}

/** One line or several at once: "thank Ada for the referral" owes a note, anything else hangs a bulb. */
export function QuickAdd({ words, field, onAdd, onProblem }: QuickAddProps) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const id = useId();
  const shown = text.split('\n', MAX_LINES_SHOWN).length;
  const lines = text.length > MAX_TEXT ? 1 : text.split('\n').filter((line) => line.trim() !== '').length;

  const add = async () => {
    if (lines === 0 || busy) return;
    if (text.length > MAX_TEXT) return onProblem({ key: 'popup.add.tooMuch' });
    setBusy(true);
    const added = await onAdd(text);
    setBusy(false);
    // Whatever was typed meanwhile stays.
    if (added) setText((now) => (now === text ? '' : now));
  };

  return (
    <form
      class="quick-add"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label for={id} class="visually-hidden">
        {words.t('popup.add')}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={shown}
        value={text}
        placeholder={words.t('popup.add')}
        title={words.t('popup.add.hint')}
        dir="auto"
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          void add();
        }}
      />
      <button type="submit" disabled={lines === 0}>
        {words.t('popup.add.do', { count: Math.max(1, lines) })}
      </button>
    </form>
  );
}
