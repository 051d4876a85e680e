import './note-fields.css';
import type { Command } from '../utils/core/commands/command.ts';
import { MAX_NOTE, MAX_TITLE } from '../utils/core/journal/entries.ts';
import { composeAt, type Place } from '../utils/core/notes/compose.ts';
import type { Acquaintance } from '../utils/core/notes/find-notes.ts';
import { CHANNELS, type Channel, type NoteKind } from '../utils/core/notes/note-fields.ts';
import type { Said } from '../utils/core/said.ts';
import { type Day, isDay } from '../utils/core/time.ts';
import type { Words } from '../utils/words/words.ts';
import { KindField } from './kind-field.tsx';
import { OptionField } from './option-field.tsx';
import { TextField } from './text-field.tsx';
import { type People, usePeople } from './use-people.ts';
import type { Reading } from './use-saving-form.ts';

/** A note as its fields hold it. */
export interface NoteValues {
  readonly kind: NoteKind;
  readonly person: string;
  readonly occasion: string;
  /** Null: not said. */
  readonly since: Day | null;
  readonly due: Day | null;
  readonly channel: Channel | null;
  readonly address: string;
}

/** What filled fields mean, as the command `changeNote` takes it. */
export type NoteMeans = Required<Extract<Command, { do: 'changeNote' }>['to']>;

interface Reader {
  readonly today: Day;
  /** What is kept already, or null for a note that is new: there the day it happened may be left out. */
  readonly kept: NoteValues | null;
}

/** Reads the fields; every problem is one sentence for one field. What was kept already is not judged again. */
export function readNote(values: NoteValues, { today, kept }: Reader): Reading<NoteValues, NoteMeans> {
  const problems: { -readonly [K in keyof NoteValues]?: Said } = {};
  const means: { -readonly [K in keyof NoteMeans]?: NoteMeans[K] } = { kind: values.kind, channel: values.channel };
  const { since, due, channel } = values;
  const person = values.person.trim();
  const occasion = values.occasion.trim();
  const address = values.address.trim();

  if (person === '') problems.person = { key: 'fields.person.problem' };
  else if (person.length > MAX_TITLE)
    problems.person = { key: 'fields.person.long', with: { most: MAX_TITLE, length: person.length } };
  else means.person = person;

  if (occasion.length > MAX_NOTE)
    problems.occasion = { key: 'fields.long', with: { most: MAX_NOTE, length: occasion.length } };
  else means.occasion = occasion;

  if (since === null ? kept !== null : !isDay(since)) problems.since = { key: 'fields.since.problem' };
  else if (since !== null && since > today) problems.since = { key: 'fields.since.problem.future' };
  else means.since = since ?? today;

  if (due !== null && due !== kept?.due && !isDay(due)) problems.due = { key: 'fields.due.problem' };
  else if (due !== null && due !== kept?.due && due < today) problems.due = { key: 'fields.due.problem.past' };
  else means.due = due;

  if (address.length > MAX_NOTE)
    problems.address = { key: 'fields.long', with: { most: MAX_NOTE, length: address.length } };
  else if ((address !== kept?.address || channel !== kept.channel) && !isAddressFor(channel, address))
    problems.address = { key: `fields.address.${channel}.problem` };
  else means.address = address;
  return { problems, means };
}

const PLACE_OF: Partial<Record<Channel, Place>> = { email: 'mail-program', linkedin: 'linkedin' };
/** The keys that a phone brings up. */
const KEYBOARD = { email: 'email', linkedin: 'url', phone: 'tel', 'in-person': 'text' } as const;

/** Whether this can be written to by that channel; nothing at all can be filled in later. */
function isAddressFor(channel: Channel | null, address: string): boolean {
  const place = channel && PLACE_OF[channel];
  return !place || address === '' || !composeAt(place, { to: address, subject: '', body: '' }).left.includes('to');
}

/** The address that somebody was written to before, while there is none and it fits how this note gets there. */
export function addressOffered(
  { address, channel }: NoteValues,
  known: Acquaintance | null,
): Pick<NoteValues, 'address' | 'channel'> | null {
  if (address.trim() !== '' || !known?.address || (channel ?? known.channel) !== known.channel) return null;
  return { address: known.address, channel: known.channel };
}

interface NoteFieldsProps {
  readonly words: Words;
  readonly values: NoteValues;
  readonly today: Day;
  /** What is wrong with a field, or nothing. */
  readonly problem: (field: keyof NoteValues) => string | undefined;
  readonly onChange: (change: Partial<NoteValues>) => void;
  readonly people: People;
}

/** Everything that can be said of a note. It holds nothing itself. */
export function NoteFields({ words, values, today, problem, onChange, people }: NoteFieldsProps) {
  const { known, named } = usePeople(people, values.person);
  const { kind, person, occasion, since, due, channel, address } = values;
  const offered = addressOffered(values, known);

  return (
    <div class="note-fields">
      <TextField
        name="person"
        label={words.t('fields.person')}
        problem={problem('person')}
        offered={named}
        value={person}
        onType={(typed) => onChange({ person: typed })}
      />
      <KindField
        words={words}
        label={words.t('fields.kind')}
        kind={kind}
        onChoose={(chosen) => onChange({ kind: chosen })}
      />
      <div class="note-field-wide">
        <TextField
          name="occasion"
          label={words.t('fields.occasion')}
          hint={words.t('fields.occasion.hint')}
          problem={problem('occasion')}
          value={occasion}
          onType={(typed) => onChange({ occasion: typed })}
        />
      </div>
      <OptionField label={words.t('fields.since')} problem={problem('since')}>
        {(props) => (
          <input
            {...props}
            name="since"
            type="date"
            max={today}
            value={since ?? ''}
            onInput={(event) => onChange({ since: event.currentTarget.value || null })}
          />
        )}
      </OptionField>
      <OptionField label={words.t('fields.due')} problem={problem('due')}>
        {(props) => (
          <input
            {...props}
            name="due"
            type="date"
            min={today}
            value={due ?? ''}
            onInput={(event) => onChange({ due: event.currentTarget.value || null })}
          />
        )}
      </OptionField>
      <OptionField label={words.t('fields.channel')}>
        {(props) => (
          <select
            {...props}
            name="channel"
            value={channel ?? ''}
            onInput={({ currentTarget: { value } }) =>
              onChange({ channel: CHANNELS.find((one) => one === value) ?? null })
            }
          >
            <option value="">{words.t('fields.channel.none')}</option>
            {CHANNELS.map((one) => (
              <option key={one} value={one}>
                {words.t(`fields.channel.${one}`)}
              </option>
            ))}
          </select>
        )}
      </OptionField>
      <div class={channel === 'post' || offered ? 'note-field-wide' : undefined}>
        {channel === 'post' ? (
          <OptionField label={words.t('fields.address.post')} problem={problem('address')}>
            {(props) => (
              <textarea
                {...props}
                name="address"
                rows={3}
                autocomplete="off"
                dir="auto"
                value={address}
                onInput={(event) => onChange({ address: event.currentTarget.value })}
              />
            )}
          </OptionField>
        ) : (
          <TextField
            name="address"
            label={words.t(channel === null ? 'fields.address' : `fields.address.${channel}`)}
            problem={problem('address')}
            inputMode={channel === null ? 'text' : KEYBOARD[channel]}
            value={address}
            onType={(typed) => onChange({ address: typed })}
          />
        )}
        {offered !== null && (
          <button
            type="button"
            class="note-use"
            onClick={(event) => {
              onChange(offered);
              // As a field that was left: what saves by itself is saved.
              event.currentTarget.dispatchEvent(new Event('change', { bubbles: true }));
            }}
          >
            {words.t('lines.use', { address: offered.address })}
          </button>
        )}
      </div>
    </div>
  );
}
