import type { ComponentProps } from 'preact';
import { useId } from 'preact/hooks';
import { OptionField } from './option-field.tsx';

interface TextFieldProps
  extends Pick<
    ComponentProps<'input'>,
    'name' | 'inputMode' | 'autocomplete' | 'spellcheck' | 'placeholder' | 'onChange' | 'onFocus'
  > {
  readonly label: string;
  readonly hint?: string | undefined;
  /** One sentence, or nothing while all is well. */
  readonly problem?: string | undefined;
  readonly value: string;
  readonly onType: (text: string) => void;
  /** What may be meant: offered while it is typed, and anything else may be typed all the same. */
  readonly offered?: readonly string[];
}

/** One line of text with its label above, and what is to be said of it below. It holds nothing itself. */
export function TextField({ label, hint, problem, value, onType, offered, inputMode, ...native }: TextFieldProps) {
  const list = useId();
  return (
    <OptionField label={label} hint={hint} problem={problem}>
      {(props) => (
        <>
          <input
            autocomplete="off"
            {...native}
            {...props}
            type="text"
            inputMode={inputMode}
            // Words run as their script does; what has a keyboard of its own, as the page.
            dir={inputMode ? undefined : 'auto'}
            list={offered && list}
            value={value}
            onInput={(event) => onType(event.currentTarget.value)}
          />
          {offered && (
            <datalist id={list}>
              {offered.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          )}
        </>
      )}
    </OptionField>
  );
}
