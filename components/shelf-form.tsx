import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Touch } from '../utils/core/journal/state.ts';
import { MOMENTS, type Moment } from '../utils/core/notes/note-fields.ts';
import type { Said } from '../utils/core/said.ts';
import { type Day, isDay } from '../utils/core/time.ts';
import type { Words } from '../utils/words/words.ts';
import { OptionField } from './option-field.tsx';
import { Problem } from './problem.tsx';
import { TextField } from './text-field.tsx';
import { type People, usePeople } from './use-people.ts';

interface InPlaceFormProps {
  readonly words: Words;
  /** What the button is called that sends it. */
  readonly send: string;
  /** Gives what kept it from being done, or null; undefined where a field says so itself. */
  readonly onSend: () => Promise<Said | null | undefined>;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A form that opens where its button was pressed: it begins in its first field, Escape leaves it, what is wrong is gone to. */
function InPlaceForm({ words, send, onSend, onClose, children }: InPlaceFormProps) {
  const [refused, setRefused] = useState<Said | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const busy = useRef(false);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);

  const submit = async () => {
    if (busy.current) return;
    busy.current = true;
    const said = await onSend();
    busy.current = false;
    setRefused(said ?? null);
    if (said === null) onClose();
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };

  return (
    <form
      class="shelf-form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      {children}
      <Problem words={words} said={refused} />
      <div class="shelf-form-acts">
        <button type="submit" class="main">
          {send}
        </button>
        <button type="button" onClick={onClose}>
          {words.t('touches.cancel')}
        </button>
      </div>
    </form>
  );
}

/** Who can be offered by name. */
export interface Names {
  readonly people: People;
  /** For whom something was done before, the latest first. */
  readonly met: readonly string[];
}

interface PersonFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly value: string;
  readonly names: Names;
  readonly onType: (person: string) => void;
}

/** For whom something is: any name; those that were written before are offered. */
export function PersonField({ names, ...field }: PersonFieldProps) {
  const { named } = usePeople(names.people, field.value);
  return <TextField {...field} offered={[...new Set([...named, ...names.met])]} />;
}

interface GiveFormProps {
  readonly words: Words;
  readonly person: string;
  readonly names: Names;
  readonly today: Day;
  /** What is to be known of giving it to this person, or null. */
  readonly toldOf: (person: string) => string | null;
  readonly onGive: (person: string, day: Day) => Promise<Said | null>;
  readonly onClose: () => void;
}

/** For whom it was done, and on which day. */
export function GiveForm({ words, person: start, names, today, toldOf, onGive, onClose }: GiveFormProps) {
  const [person, setPerson] = useState(start);
  const [day, setDay] = useState(today);
  const [tried, setTried] = useState(false);
  const named = person.trim() !== '';
  const dated = isDay(day) && day <= today;
  return (
    <InPlaceForm
      words={words}
      send={words.t('touches.give.do')}
      onSend={async () => {
        setTried(true);
        return named && dated ? onGive(person, day) : undefined;
      }}
      onClose={onClose}
    >
      <div>
        <PersonField
          label={words.t('touches.give.person')}
          problem={tried && !named ? words.t('touches.person.problem') : undefined}
          value={person}
          names={names}
          onType={setPerson}
        />
        <p role="status" class="shelf-told">
          {toldOf(person)}
        </p>
      </div>
      <OptionField
        label={words.t('touches.give.day')}
        problem={tried && !dated ? words.t('form.last.problem.odd') : undefined}
      >
        {(props) => (
          <input
            {...props}
            type="date"
            max={today}
            value={day}
            onInput={(event) => setDay(event.currentTarget.value)}
          />
        )}
      </OptionField>
    </InPlaceForm>
  );
}

interface OweFormProps {
  readonly words: Words;
  readonly names: Names;
  readonly onOwe: (person: string) => Promise<Said | null>;
  readonly onClose: () => void;
}

/** To whom the note is. */
export function OweForm({ words, names, onOwe, onClose }: OweFormProps) {
  const [person, setPerson] = useState('');
  const [tried, setTried] = useState(false);
  const named = person.trim() !== '';
  return (
    <InPlaceForm
      words={words}
      send={words.t('touches.owe.do')}
      onSend={async () => {
        setTried(true);
        return named ? onOwe(person) : undefined;
      }}
      onClose={onClose}
    >
      <PersonField
        label={words.t('touches.owe.person')}
        problem={tried && !named ? words.t('touches.person.problem') : undefined}
        value={person}
        names={names}
        onType={setPerson}
      />
    </InPlaceForm>
  );
}

export const MomentOptions = ({ words }: { readonly words: Words }) =>
  MOMENTS.map((moment) => (
    <option key={moment} value={moment}>
      {words.t(`touches.moment.${moment}`)}
    </option>
  ));

interface TouchFormProps {
  readonly words: Words;
  readonly start: Pick<Touch, 'moment' | 'text'>;
  readonly onKeep: (touch: Pick<Touch, 'moment' | 'text'>) => Promise<Said | null>;
  readonly onClose: () => void;
}

/** A touch of the person's own. */
export function TouchForm({ words, start, onKeep, onClose }: TouchFormProps) {
  const [text, setText] = useState(start.text);
  const [moment, setMoment] = useState<Moment>(start.moment);
  return (
    <InPlaceForm
      words={words}
      send={words.t('touches.text.keep')}
      onSend={() => onKeep({ moment, text })}
      onClose={onClose}
    >
      <OptionField label={words.t('touches.text')} hint={words.t('touches.text.hint')}>
        {(props) => (
          <textarea
            {...props}
            rows={2}
            dir="auto"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
          />
        )}
      </OptionField>
      <OptionField label={words.t('touches.text.moment')}>
        {(props) => (
          <select
            {...props}
            value={moment}
            onInput={(event) => setMoment(MOMENTS.find((one) => one === event.currentTarget.value) ?? moment)}
          >
            <MomentOptions words={words} />
          </select>
        )}
      </OptionField>
    </InPlaceForm>
  );
}
