import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../utils/words/words.ts';
import { OptionServes, problemOfServes } from './option-serves.tsx';
import './serves-question.css';

interface ServesQuestionProps {
  readonly words: Words;
  readonly onKeep: (word: string) => void;
  /** Passed over: it is not asked again. */
  readonly onSkip: () => void;
}

/** Asked once, with the first note that is added in a line: the word for the people whom someone looks after. */
export function ServesQuestion({ words, onKeep, onSkip }: ServesQuestionProps) {
  const [typed, setTyped] = useState('');
  const word = typed.trim();
  const form = useRef<HTMLFormElement>(null);
  // Below the line that was just written, it may be out of sight.
  useLayoutEffect(() => form.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <form
      ref={form}
      class="serves-question"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (word === '') onSkip();
        else if (!problemOfServes(words, word)) onKeep(word);
      }}
    >
      <OptionServes words={words} value={typed} onType={setTyped} />
      <div>
        <button type="submit">{words.t('serves.keep')}</button>
        <button type="button" class="plain" onClick={onSkip}>
          {words.t('serves.skip')}
        </button>
      </div>
    </form>
  );
}
