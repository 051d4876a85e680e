import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './option-field.css';

/** What a control takes over, so that its label, its hint and its problem are read out with it. */
export interface FieldProps {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

interface Field {
  readonly label: string;
  readonly hint?: string | undefined;
  /** One sentence, or nothing while all is well. */
  readonly problem?: string | undefined;
  readonly children: (props: FieldProps) => ComponentChildren;
}

/** A control with its label above, and what is to be said of it below. */
export function OptionField({ label, hint, problem, children }: Field) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        ...(described !== '' && { 'aria-describedby': described }),
        ...(problem && { 'aria-invalid': true as const }),
      })}
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
