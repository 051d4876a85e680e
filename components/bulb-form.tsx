import type { AssetRow } from '../utils/core/bulbs/row.ts';
import type { Hanging } from '../utils/core/commands/command.ts';
import { MAX_ADDRESSES, MAX_TITLE } from '../utils/core/journal/entries.ts';
import type { Said } from '../utils/core/said.ts';
import { parseAddress } from '../utils/core/sites/address.ts';
import { type Cadence, type CadenceUnit, type Day, isDay } from '../utils/core/time.ts';
import type { Words } from '../utils/words/words.ts';
import './bulb-form.css';
import { OptionField } from './option-field.tsx';
import { SavingForm } from './saving-form.tsx';
import { TextField } from './text-field.tsx';
import type { Reading } from './use-saving-form.ts';

const UNITS: readonly CadenceUnit[] = ['day', 'week', 'month', 'year'];
const MOST_STEPS = 120;

/** A bulb that does not hang yet. */
export interface NewBulb {
  readonly is: 'new';
  readonly kind: string;
  readonly title: string;
  readonly addresses: readonly string[];
  readonly cadence: Cadence;
}

/** What a form says of a bulb: for a new one everything that was filled in, for one that hangs only what was changed. */
export type BulbSaid = Omit<Hanging, 'kind'>;

interface Typed {
  readonly title: string;
  readonly addresses: string;
  readonly edit: string;
  readonly every: string;
  readonly unit: CadenceUnit;
  readonly last: string;
  readonly remembers: boolean;
}

const typedOf = (bulb: AssetRow | NewBulb): Typed => ({
  title: bulb.title ?? '',
  addresses: (bulb.is === 'new' ? bulb.addresses : bulb.urls).join('\n'),
  edit: bulb.is === 'new' ? '' : (bulb.editUrl ?? ''),
  every: String(bulb.cadence.every),
  unit: bulb.cadence.unit,
  last: '',
  remembers: false,
});

interface Reader {
  /** Whether the kind's own name stands in where no title is given. */
  readonly named: boolean;
  readonly isNew: boolean;
  readonly today: Day;
}

/** Reads what was typed; every problem is one sentence for one field. */
export function readBulb(typed: Typed, { named, isNew, today }: Reader): Reading<Typed, BulbSaid> {
  const problems: { -readonly [K in keyof Typed]?: Said } = {};
  const means: { -readonly [K in keyof BulbSaid]: BulbSaid[K] } = {};

  const title = typed.title.trim();
  if (title === '' && !named) problems.title = { key: 'form.title.problem.empty' };
  else if (title.length > MAX_TITLE)
    problems.title = { key: 'form.title.problem.long', with: { most: MAX_TITLE, length: title.length } };
  else if (title !== '' || !isNew) means.title = title;

  const lines = typed.addresses.split('\n').map((line) => line.trim());
  const addresses = lines.filter((line) => line !== '');
  const wrong = lines.findIndex((line) => line !== '' && !parseAddress(line).ok);
  const why = wrong < 0 ? null : parseAddress(lines[wrong] ?? '');
  if (addresses.length > MAX_ADDRESSES)
    problems.addresses = { key: 'form.addresses.problem.many', with: { most: MAX_ADDRESSES, count: addresses.length } };
  else if (why && !why.ok)
    problems.addresses =
      addresses.length === 1
        ? why.problem
        : { key: 'form.addresses.problem.line', with: { line: wrong + 1, problem: why.problem } };
  else if (addresses.length > 0 || !isNew) means.addresses = addresses;

  const edit = typed.edit.trim();
  const editRead = edit === '' ? null : parseAddress(edit);
  if (editRead && !editRead.ok) problems.edit = editRead.problem;
  else if (edit !== '' || !isNew) means.edit = edit;

  const every = /^\d{1,3}$/.test(typed.every.trim()) ? Number(typed.every) : 0;
  if (every < 1 || every > MOST_STEPS) problems.every = { key: 'form.cadence.problem' };
  else means.cadence = { every, unit: typed.unit };

  if (isNew) {
    if (!typed.remembers) means.last = 'unknown';
    else if (typed.last === '') problems.last = { key: 'form.last.problem.none' };
    else if (!isDay(typed.last)) problems.last = { key: 'form.last.problem.odd' };
    else if (typed.last > today) problems.last = { key: 'form.last.problem.future' };
    else means.last = typed.last;
  }
  return { problems, means };
}

interface BulbFormProps {
  readonly words: Words;
  readonly bulb: AssetRow | NewBulb;
  /** What the kind calls it; null where the person has to name it. */
  readonly kindTitle: string | null;
  readonly today: Day;
  /** Gives what kept it from being saved, or null. */
  readonly onSave: (said: BulbSaid) => Promise<Said | null>;
  readonly onClose: () => void;
}

/** Hangs a new bulb, or edits one that hangs; there each field saves by itself when it is left. */
export function BulbForm({ words, bulb, kindTitle, today, onSave, onClose }: BulbFormProps) {
  const isNew = bulb.is === 'new';
  return (
    <SavingForm<Typed, BulbSaid>
      words={words}
      start={typedOf(bulb)}
      read={(typed) => readBulb(typed, { named: kindTitle !== null, isNew, today })}
      keep={isNew ? words.t('form.hang') : null}
      onSave={onSave}
      onClose={onClose}
    >
      {({ fields, set, problem }) => (
        <>
          <TextField
            label={words.t('form.title')}
            problem={problem('title')}
            placeholder={kindTitle ?? ''}
            value={fields.title}
            onType={(title) => set({ title })}
          />
          <OptionField
            label={words.t('form.addresses')}
            hint={words.t('form.addresses.hint')}
            problem={problem('addresses')}
          >
            {(props) => (
              <textarea
                {...props}
                rows={2}
                inputMode="url"
                spellcheck={false}
                value={fields.addresses}
                onInput={(event) => set({ addresses: event.currentTarget.value })}
              />
            )}
          </OptionField>
          <TextField
            label={words.t('form.edit')}
            hint={words.t('form.edit.hint')}
            problem={problem('edit')}
            inputMode="url"
            spellcheck={false}
            value={fields.edit}
            onType={(edit) => set({ edit })}
          />
          <fieldset class="field">
            <legend>{words.t('form.cadence')}</legend>
            <div class="bulb-form-cadence">
              <OptionField label={words.t('form.cadence.every')} problem={problem('every')}>
                {(props) => (
                  <span>
                    <input
                      {...props}
                      type="text"
                      inputMode="numeric"
                      autocomplete="off"
                      size={4}
                      value={fields.every}
                      onInput={(event) => set({ every: event.currentTarget.value })}
                    />
                    <select
                      aria-label={words.t('form.cadence.unit')}
                      value={fields.unit}
                      onInput={(event) =>
                        set({ unit: UNITS.find((unit) => unit === event.currentTarget.value) ?? fields.unit })
                      }
                    >
                      {UNITS.map((unit) => (
                        <option key={unit} value={unit}>
                          {words.t(`form.cadence.unit.${unit}`)}
                        </option>
                      ))}
                    </select>
                  </span>
                )}
              </OptionField>
            </div>
          </fieldset>
          {isNew && (
            <fieldset class="field">
              <legend>{words.t('form.last')}</legend>
              <div class="bulb-form-last">
                <label>
                  <input
                    type="radio"
                    name="last"
                    checked={!fields.remembers}
                    onChange={() => set({ remembers: false })}
                  />
                  {words.t('form.last.unknown')}
                </label>
                <label>
                  <input
                    type="radio"
                    name="last"
                    checked={fields.remembers}
                    onChange={() => set({ remembers: true })}
                  />
                  {words.t('form.last.day')}
                </label>
                <input
                  type="date"
                  aria-label={words.t('form.last.dayName')}
                  aria-describedby="bulb-form-last-problem"
                  aria-invalid={problem('last') ? true : undefined}
                  max={today}
                  value={fields.last}
                  onInput={(event) => set({ last: event.currentTarget.value, remembers: true })}
                />
              </div>
              <p class={problem('last') ? 'problem' : undefined} id="bulb-form-last-problem">
                {problem('last')}
              </p>
            </fieldset>
          )}
        </>
      )}
    </SavingForm>
  );
}
