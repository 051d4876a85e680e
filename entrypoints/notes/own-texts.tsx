import { useRef, useState } from 'preact/hooks';
import { KindField } from '../../components/kind-field.tsx';
import { OptionField } from '../../components/option-field.tsx';
import { SavingForm } from '../../components/saving-form.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { Reading } from '../../components/use-saving-form.ts';
import { MAX_DRAFT, MAX_SUBJECT, MAX_TITLE } from '../../utils/core/journal/entries.ts';
import type { Template } from '../../utils/core/journal/state.ts';
import { MERGE_FIELDS, type MergeField, mergeInto, mergeValues } from '../../utils/core/notes/merge.ts';
import { NOTE_KINDS } from '../../utils/core/notes/note-fields.ts';
import type { Said } from '../../utils/core/said.ts';
import { dayOf } from '../../utils/core/time.ts';
import type { NotesRoom } from './use-notes.ts';

type Typed = Omit<Template, 'id'>;

function readText({ kind, ...typed }: Typed): Reading<Typed, Typed> {
  const problems: { -readonly [K in keyof Typed]?: Said } = {};
  const name = typed.name.trim();
  const subject = typed.subject.trim();
  const { body } = typed;
  if (name === '') problems.name = { key: 'texts.name.problem' };
  else if (name.length > MAX_TITLE)
    problems.name = { key: 'texts.name.long', with: { most: MAX_TITLE, length: name.length } };
  if (subject.length > MAX_SUBJECT)
    problems.subject = { key: 'texts.long', with: { most: MAX_SUBJECT, length: subject.length } };
  if (body.trim() === '') problems.body = { key: 'texts.body.problem' };
  else if (body.length > MAX_DRAFT)
    problems.body = { key: 'texts.long', with: { most: MAX_DRAFT, length: body.length } };
  return { problems, means: { kind, name, subject, body } };
}

/** Texts of the person's own to begin notes with, by what they are for, and the name that notes are signed with. */
export function OwnTexts({ room }: { readonly room: NotesRoom }) {
  const { words, desk, send, run } = room;
  /** The text whose form is open; `new` for one that is not kept yet. */
  const [open, setOpen] = useState<string | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { templates } = desk;
  const close = (focus: () => HTMLElement | null | undefined) => {
    setOpen(null);
    requestAnimationFrame(() => focus()?.focus());
  };

  return (
    <div class="texts">
      <p class="lead">{words.t('texts.lead')}</p>
      <Signs room={room} />
      {open === 'new' ? (
        <div class="panel">
          <h2>{words.t('texts.add.heading')}</h2>
          <TextForm
            room={room}
            text={{ kind: 'thanks', name: '', subject: '', body: '' }}
            onSave={(text) => send({ do: 'keepTemplate', ...text })}
            onClose={() => close(() => add.current)}
          />
        </div>
      ) : (
        <button ref={add} type="button" class="main add" onClick={() => setOpen('new')}>
          {words.t('texts.add')}
        </button>
      )}
      {templates.length === 0 && open !== 'new' && <p class="empty">{words.t('texts.none')}</p>}
      <div ref={list} tabIndex={-1} class="texts-kinds">
        {NOTE_KINDS.filter((kind) => templates.some((one) => one.kind === kind)).map((kind) => (
          <section key={kind} aria-labelledby={`texts-${kind}`}>
            <h2 id={`texts-${kind}`}>{words.t(`fields.kind.${kind}`)}</h2>
            <ul class="texts-list">
              {templates
                .filter((one) => one.kind === kind)
                .map((text) => (
                  <li key={text.id} data-text={text.id}>
                    {open === text.id ? (
                      <TextForm
                        room={room}
                        text={text}
                        onSave={(to) => send({ do: 'keepTemplate', template: text.id, ...to })}
                        onClose={() => close(() => list.current?.querySelector(`[data-text="${text.id}"] button`))}
                      />
                    ) : (
                      <div class="text-line">
                        <div>
                          <b dir="auto">{text.name}</b>
                          <p class="quiet" dir="auto">
                            {text.body}
                          </p>
                        </div>
                        <button
                          type="button"
                          aria-label={words.t('texts.editOf', { name: text.name })}
                          onClick={() => setOpen(text.id)}
                        >
                          {words.t('texts.edit')}
                        </button>
                        <button
                          type="button"
                          aria-label={words.t('texts.removeOf', { name: text.name })}
                          onClick={() => {
                            list.current?.focus();
                            void run({ do: 'removeTemplate', template: text.id });
                          }}
                        >
                          {words.t('texts.remove')}
                        </button>
                      </div>
                    )}
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

/** The name at the end of every note. */
function Signs({ room: { words, desk, send } }: { readonly room: NotesRoom }) {
  const kept = desk.settings.signs ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<Said | null>(null);
  const name = (typed ?? kept).trim();
  const long: Said | null =
    name.length > MAX_TITLE ? { key: 'texts.signs.long', with: { most: MAX_TITLE, length: name.length } } : null;
  const shown = long ?? problem;
  const keep = async () => {
    if (long) return;
    if (name !== kept) {
      const said = await send({ do: 'set', to: { signs: name === '' ? null : name } });
      setProblem(said);
      if (said) return;
    }
    setTyped(null);
  };
  return (
    <form
      class="panel"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextField
        label={words.t('texts.signs')}
        hint={words.t('texts.signs.hint', { field: '{me}' })}
        problem={shown ? words.say(shown) : undefined}
        autocomplete="name"
        value={typed ?? kept}
        onType={setTyped}
        onChange={() => void keep()}
      />
    </form>
  );
}

interface TextFormProps {
  readonly room: NotesRoom;
  readonly text: Typed;
  readonly onSave: (text: Typed) => Promise<Said | null>;
  readonly onClose: () => void;
}

/** Keeps a text: what it is for, its name, and its words with the fields that every note fills in. */
function TextForm({ room, text, onSave, onClose }: TextFormProps) {
  const { words } = room;
  /** The field in which a merge field is put: the one that was in hand last. */
  const last = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const { kind, name, subject, body } = text;

  return (
    <SavingForm<Typed, Typed>
      words={words}
      start={{ kind, name, subject, body }}
      read={readText}
      keep={words.t('texts.keep')}
      onSave={(means) => onSave({ kind, name, subject, body, ...means })}
      onClose={onClose}
    >
      {({ fields, set, problem }) => {
        const putIn = (field: MergeField) => {
          const element = last.current;
          if (!element) return;
          const { selectionStart, selectionEnd, name: of } = element;
          element.focus();
          element.setRangeText(`{${field}}`, selectionStart ?? 0, selectionEnd ?? 0, 'end');
          set(of === 'subject' ? { subject: element.value } : { body: element.value });
        };
        return (
          <>
            <TextField
              label={words.t('texts.name')}
              hint={words.t('texts.name.hint')}
              problem={problem('name')}
              value={fields.name}
              onType={(typed) => set({ name: typed })}
            />
            <KindField
              words={words}
              label={words.t('texts.kind')}
              kind={fields.kind}
              onChoose={(chosen) => set({ kind: chosen })}
            />
            <TextField
              name="subject"
              label={words.t('texts.subject')}
              hint={words.t('texts.subject.hint')}
              problem={problem('subject')}
              value={fields.subject}
              onFocus={(event) => {
                last.current = event.currentTarget;
              }}
              onType={(typed) => set({ subject: typed })}
            />
            <OptionField label={words.t('texts.body')} problem={problem('body')}>
              {(props) => (
                <textarea
                  {...props}
                  ref={(element) => {
                    last.current ??= element;
                  }}
                  name="body"
                  rows={6}
                  dir="auto"
                  value={fields.body}
                  onFocus={(event) => {
                    last.current = event.currentTarget;
                  }}
                  onInput={(event) => set({ body: event.currentTarget.value })}
                />
              )}
            </OptionField>
            <fieldset class="merge" aria-label={words.t('texts.fields')}>
              <p class="quiet">{words.t('texts.fields')}</p>
              {MERGE_FIELDS.map((field) => (
                <button key={field} type="button" onClick={() => putIn(field)}>
                  {words.t(`texts.field.${field}`)}
                </button>
              ))}
            </fieldset>
            <Preview room={room} text={fields} />
          </>
        );
      }}
    </SavingForm>
  );
}

/** How the text would read in a note. */
function Preview({ room: { words, desk, now }, text }: { readonly room: NotesRoom; readonly text: Typed }) {
  if (text.body.trim() === '') return null;
  const values = mergeValues(
    {
      person: words.t('texts.preview.person'),
      occasion: words.t('texts.preview.occasion', { kind: text.kind }),
      day: words.day(dayOf(now.at, now.zone)),
      me: desk.settings.signs ?? words.t('texts.preview.me'),
    },
    words.say,
  );
  const subject = mergeInto(text.subject, values).text;
  return (
    <figure class="preview">
      <figcaption class="quiet">{words.t('texts.preview')}</figcaption>
      {subject !== '' && <p class="settled-subject">{subject}</p>}
      <p class="settled-body" dir="auto">
        {mergeInto(text.body, values).text}
      </p>
    </figure>
  );
}
