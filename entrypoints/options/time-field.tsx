import { useState } from 'preact/hooks';
import { OptionField } from '../../components/option-field.tsx';
import type { Words } from '../../utils/words/words.ts';
import { wallTime } from './calendar.ts';

const asTime = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function minutesOf(time: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(time) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}

interface TimeFieldProps {
  readonly words: Words;
  readonly locale: string;
  readonly label: string;
  /** Minutes since midnight. */
  readonly value: number;
  readonly onSet: (minutes: number) => void;
}

/** A time of day. It is taken when the field is left, not while it is typed; what is no time is kept there, and said so. */
export function TimeField({ words, locale, label, value, onSet }: TimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? asTime(value);
  const wrong = minutesOf(shown) === null;
  return (
    <OptionField
      label={label}
      problem={wrong ? words.t('options.when.hours.problem', { example: wallTime(locale, 7 * 60) }) : undefined}
    >
      {(props) => (
        <input
          {...props}
          type="time"
          value={shown}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={(event) => {
            const minutes = minutesOf(event.currentTarget.value);
            if (minutes === null) return;
            setTyped(null);
            if (minutes !== value) onSet(minutes);
          }}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
      )}
    </OptionField>
  );
}
