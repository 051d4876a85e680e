import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Day, isDay } from '../utils/core/time.ts';
import type { Words } from '../utils/words/words.ts';

interface DayPickerProps {
  readonly words: Words;
  readonly label: string;
  readonly min?: Day;
  readonly max?: Day;
  readonly onPick: (day: Day) => void;
  readonly onCancel: () => void;
}

/** Asks for one day, in place. Escape leaves it. */
export function DayPicker({ words, label, min, max, onPick, onCancel }: DayPickerProps) {
  const [day, setDay] = useState(max ?? min ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useLayoutEffect(() => field.current?.focus(), []);

  const pick = () => {
    if (day === '') setProblem(words.t('popup.day.none'));
    else if (max !== undefined && day > max) setProblem(words.t('popup.day.ahead'));
    else if (!isDay(day)) setProblem(words.t(max === undefined ? 'problem.later.far' : 'form.last.problem.odd'));
    else if (min !== undefined && day < min) setProblem(words.t('popup.day.past'));
    else onPick(day);
  };

  return (
    <form
      class="day-picker"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        pick();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <label for={id}>{label}</label>
      <span class="day-picker-acts">
        <input
          ref={field}
          id={id}
          type="date"
          value={day}
          min={min}
          max={max}
          aria-describedby={problem ? `${id}-problem` : undefined}
          aria-invalid={problem !== null}
          onInput={(event) => {
            setDay(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <button type="submit">{words.t('popup.day.ok')}</button>
        <button type="button" onClick={onCancel}>
          {words.t('popup.day.cancel')}
        </button>
      </span>
      {problem && (
        <p id={`${id}-problem`} role="alert" class="problem">
          {problem}
        </p>
      )}
    </form>
  );
}
