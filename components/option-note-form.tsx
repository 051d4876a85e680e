import type { ComponentChildren } from 'preact';
import type { NoteRow } from '../utils/core/bulbs/row.ts';
import { MAX_NOTE, MAX_TITLE } from '../utils/core/journal/entries.ts';
import type { Said } from '../utils/core/said.ts';
import { type Day, isDay } from '../utils/core/time.ts';
import type { Words } from '../utils/words/words.ts';
import { OptionField } from './option-field.tsx';
import { SavingForm } from './saving-form.tsx';
import type { Reading } from './use-saving-form.ts';

/** What a form says of a note: for a new one everything, for one that is here only what was changed. */
export interface NoteSaid {
  readonly person?: string;
  readonly occasion?: string;
  readonly since?: Day;
}
interface Typed {
  readonly person: string;
  readonly occasion: string;
  readonly since: string;
}

function readNote(typed: Typed, today: Day): Reading<Typed, NoteSaid> {
  const problems: { -readonly [K in keyof Typed]?: Said } = {};
  const means: { -readonly [K in keyof NoteSaid]: NoteSaid[K] } = {};
  const person = typed.person.trim();
  const occasion = typed.occasion.trim();
  if (person === '') problems.person = { key: 'options.notes.person.problem' };
  else if (person.length > MAX_TITLE)
    problems.person = { key: 'options.notes.person.long', with: { most: MAX_TITLE, length: person.length } };
  else means.person = person;
  if (occasion.length > MAX_NOTE)
    problems.occasion = { key: 'options.notes.occasion.long', with: { most: MAX_NOTE, length: occasion.length } };
  else means.occasion = occasion;
  if (!isDay(typed.since)) problems.since = { key: 'form.last.problem.odd' };
  else if (typed.since > today) problems.since = { key: 'form.last.problem.future' };
  else means.since = typed.since;
  return { problems, means };
}

interface NoteFormProps {
  readonly words: Words;
  /** Null for a new one. */
  readonly note: NoteRow | null;
  readonly today: Day;
  readonly onSave: (said: NoteSaid) => Promise<Said | null>;
  readonly onClose: () => void;
  /** What is asked along with the first note. */
  readonly children?: ComponentChildren;
}

/** Keeps a new note, or edits one; there each field saves by itself when it is left. */
export function OptionNoteForm({ words, note, today, onSave, onClose, children }: NoteFormProps) {
  return (
    <SavingForm<Typed, NoteSaid>
      words={words}
      start={{ person: note?.person ?? '', occasion: note?.occasion ?? '', since: note?.since ?? today }}
      read={(typed) => readNote(typed, today)}
      keep={note ? null : words.t('options.notes.keep')}
      onSave={onSave}
      onClose={onClose}
    >
      {({ fields, set, problem }) => (
        <>
          <OptionField label={words.t('options.notes.person')} problem={problem('person')}>
            {(props) => (
              <input
                {...props}
                type="text"
                autocomplete="off"
                value={fields.person}
                onInput={(event) => set({ person: event.currentTarget.value })}
              />
            )}
          </OptionField>
          <OptionField
            label={words.t('options.notes.occasion')}
            hint={words.t('options.notes.occasion.hint')}
            problem={problem('occasion')}
          >
            {(props) => (
              <input
                {...props}
                type="text"
                autocomplete="off"
                value={fields.occasion}
                onInput={(event) => set({ occasion: event.currentTarget.value })}
              />
            )}
          </OptionField>
          <OptionField label={words.t('options.notes.since')} problem={problem('since')}>
            {(props) => (
              <input
                {...props}
                type="date"
                max={today}
                value={fields.since}
                onInput={(event) => set({ since: event.currentTarget.value })}
              />
            )}
          </OptionField>
          {children}
        </>
      )}
    </SavingForm>
  );
}
