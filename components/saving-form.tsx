import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Said } from '../utils/core/said.ts';
import type { Words } from '../utils/words/words.ts';
import { Problem } from './problem.tsx';
import './saving-form.css';
import { type Reading, useSavingForm } from './use-saving-form.ts';

/** What the fields are drawn from. */
interface Shown<Fields> {
  readonly fields: Fields;
  readonly set: (change: Partial<Fields>) => void;
  /** What is wrong with one of them, or nothing. */
  readonly problem: (field: keyof Fields) => string | undefined;
}

interface SavingFormProps<Fields, Means> {
  readonly words: Words;
  readonly start: Fields;
  readonly read: (fields: Fields) => Reading<Fields, Means>;
  /** What the button is called that keeps something new; null for what is here, whose fields save by themselves. */
  readonly keep: string | null;
  /** Gives what kept it from being saved, or null. */
  readonly onSave: (means: Partial<Means>) => Promise<Said | null>;
  readonly onClose: () => void;
  readonly children: (shown: Shown<Fields>) => ComponentChildren;
}

/** The frame of a form: it begins in its first field, goes to what is wrong, and ends with its buttons. */
export function SavingForm<Fields extends object, Means extends object>({
  words,
  start,
  read,
  keep,
  onSave,
  onClose,
  children,
}: SavingFormProps<Fields, Means>) {
  const isNew = keep !== null;
  const form = useRef<HTMLFormElement>(null);
  const { fields, problems, refused, set, left, submit } = useSavingForm({
    start,
    read,
    save: onSave,
    byItself: !isNew,
  });
  const problem = (field: keyof Fields) => {
    const said = problems[field];
    return said && words.say(said);
  };
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const send = async (event: Event) => {
    event.preventDefault();
    if (await submit()) onClose();
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };

  return (
    <form class="saving-form" ref={form} noValidate onSubmit={send} onChange={left}>
      {children({ fields, set, problem })}
      <Problem words={words} said={refused} />
      <div class="form-acts">
        <button type="submit" class="main">
          {keep ?? words.t('form.close')}
        </button>
        {isNew && (
          <button type="button" onClick={onClose}>
            {words.t('form.cancel')}
          </button>
        )}
        {!isNew && (refused || Object.keys(problems).length > 0) && (
          <button type="button" onClick={onClose}>
            {words.t('form.leave')}
          </button>
        )}
        {!isNew && <span class="quiet">{words.t('form.editing')}</span>}
      </div>
    </form>
  );
}
