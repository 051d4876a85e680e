import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Command } from '../../utils/core/commands/command.ts';
import type { NoteId } from '../../utils/core/ids.ts';
import type { Found, Reason } from '../../utils/core/linkedin/suggestion.ts';
import { profileUrl, type Whom } from '../../utils/core/linkedin/whom.ts';
import type { NoteKind } from '../../utils/core/notes/note-fields.ts';
import type { Now } from '../../utils/core/time.ts';
import type { Words } from '../../utils/words/words.ts';
import { knownDay } from './known-day.ts';
import type { Place } from './places.ts';
import type { LinkedinRoom } from './use-linkedin.ts';

/** What a note is for, by what it answers. */
const KIND: Readonly<Record<Reason, NoteKind>> = {
  question: 'follow-up',
  draft: 'follow-up',
  recommendation: 'thanks',
  invitation: 'thanks',
  event: 'thanks',
};

/** Writes down the note that a suggestion asks for. */
function noteOf({ because, person, on, text }: Found, words: Words, now: Now): Command {
  const since = knownDay(on, now);
  return {
    do: 'owe',
    notes: [
      {
        kind: KIND[because],
        person: person.name,
        ...(because !== 'draft' && { occasion: words.t(`linkedin.page.occasion.${because}`) }),
        ...(since !== null && { since }),
        channel: 'linkedin',
        ...(person.slug !== null && { address: profileUrl(person.slug) }),
        suggested: { because, person },
        ...(text !== null && { draft: { subject: '', body: text } }),
      },
    ],
  };
}

/** Whom a word may be owed to, a few at a time, what people wait for first. */
export function People({ room }: { readonly room: LinkedinRoom }) {
  const { house, words, sheet, places, run, write } = room;
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const keep = useFocusKept(list, places);
  const { behind } = sheet.suggestions;
  const { messages } = sheet.days;
  const isSince = messages !== undefined && messages > (sheet.reading?.waitsAsOf ?? messages);
  if (places.length === 0)
    return sheet.reading?.waitsAsOf ? (
      <p class="nobody">{words.t(sheet.reading.more > 0 ? 'linkedin.page.more' : 'linkedin.page.nobody.about')}</p>
    ) : null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="visually-hidden">
        {words.t('linkedin.page.people')}
      </h2>
      {isSince && messages && <p class="since">{words.t('linkedin.page.since', { day: { day: messages } })}</p>}
      <ul class="people" ref={list}>
        {places.map(({ key, found, note }) => (
          <Person
            key={key}
            room={room}
            found={found}
            note={note}
            onWrite={() => {
              keep();
              return write(found, noteOf(found, words, house.clock()));
            }}
            onRun={(command) => {
              keep();
              return run(command);
            }}
          />
        ))}
      </ul>
      {behind > 0 && (
        <p class="behind quiet">
          {words.t('linkedin.page.behind', { count: behind })}
          {sheet.reading && sheet.reading.more > 0 && <>. {words.t('linkedin.page.more')}</>}
        </p>
      )}
    </section>
  );
}

interface PersonProps {
  readonly room: LinkedinRoom;
  readonly found: Found;
  readonly note: NoteId | null;
  readonly onWrite: () => Promise<unknown>;
  readonly onRun: (command: Command) => Promise<unknown>;
}

function Person({ room: { words, house }, found, note, onWrite, onRun }: PersonProps) {
  const { because, person, on, isDoubtful, text } = found;
  const [busy, setBusy] = useState(false);
  const act = async (doing: () => Promise<unknown>) => {
    // A second press would be meant for whoever comes next.
    if (busy) return;
    setBusy(true);
    await doing();
    setBusy(false);
  };
  const name = (key: 'write' | 'settle' | 'spare' | 'open') => {
    const label = words.t(`linkedin.page.act.${key}`);
    return { label, full: words.t('linkedin.page.act.of', { act: label, name: person.name }) };
  };
  const button = (key: 'write' | 'settle' | 'spare', doing: () => Promise<unknown>) => {
    const { label, full } = name(key);
    return (
      <button
        type="button"
        class={key === 'write' ? 'main' : undefined}
        aria-label={full}
        onClick={() => void act(doing)}
      >
        {label}
      </button>
    );
  };
  const open = name('open');
  const day = on === null ? undefined : { day: { day: on } };

  return (
    <li class="person" data-person data-written={note !== null || undefined}>
      <h3 tabIndex={-1}>
        <Name words={words} person={person} />
      </h3>
      {note === null ? (
        <>
          <p>
            {because === 'draft' && on === null
              ? words.t('linkedin.page.because.draft.undated')
              : words.t(`linkedin.page.because.${because}`, day)}
          </p>
          {isDoubtful && <p class="quiet">{words.t('linkedin.page.doubt', { name: person.name })}</p>}
          {text !== null && <DraftText words={words} text={text} name={person.name} />}
          <div class="acts">
            {button('write', onWrite)}
            {button('settle', () => onRun({ do: 'settle', because, person }))}
            {button('spare', () => onRun({ do: 'spare', person, never: true }))}
          </div>
        </>
      ) : (
        <>
          <p>{words.t('linkedin.page.written')}</p>
          <div class="acts">
            <a
              class="button"
              href={`/notes.html#note=${note}`}
              aria-label={open.full}
              onClick={(event) => {
                event.preventDefault();
                void house.openPage('notes', `#note=${note}`);
              }}
            >
              {open.label}
            </a>
          </div>
        </>
      )}
    </li>
  );
}

/** A name, and where it is known the way to the profile: opened by the person, told nothing of where they come from. */
export function Name({ words, person: { name, slug } }: { readonly words: Words; readonly person: Whom }) {
  const shown = <bdi>{name}</bdi>;
  if (slug === null) return shown;
  return (
    <a href={profileUrl(slug)} target="_blank" rel="noreferrer">
      {shown}
      <span class="visually-hidden"> {words.t('linkedin.page.profile')}</span>
    </a>
  );
}

/** Longer ones begin folded. */
const LONG = 320;
const LINES = 6;

function DraftText({ words, text, name }: { readonly words: Words; readonly text: string; readonly name: string }) {
  const [whole, setWhole] = useState(false);
  const id = useId();
  const start = text.split('\n').slice(0, LINES).join('\n').slice(0, LONG).trimEnd();
  const isLong = start.length < text.trimEnd().length;
  const act = words.t(whole ? 'linkedin.page.draft.less' : 'linkedin.page.draft.all');
  return (
    <div class="draft">
      <blockquote id={id} dir="auto">
        {isLong && !whole ? `${start} …` : text}
      </blockquote>
      {isLong && (
        <button
          type="button"
          class="plain"
          aria-expanded={whole}
          aria-controls={id}
          aria-label={words.t('linkedin.page.draft.of', { act, name })}
          onClick={() => setWhole(!whole)}
        >
          {act}
        </button>
      )}
      <p class="quiet">{words.t('linkedin.page.draft.kept')}</p>
    </div>
  );
}

/**
 * Where the button that was pressed goes, the focus stays in its place of the list: on who came there, or on the way to
 * what was written. Call the answer before something is done.
 */
function useFocusKept(list: { readonly current: HTMLElement | null }, places: readonly Place[]): () => void {
  const at = useRef<number | null>(null);
  useLayoutEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (at.current === null || !lost) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-person]') ?? [])];
    const row = rows[Math.min(at.current, rows.length - 1)];
    const target = row?.querySelector<HTMLElement>('[data-written] a.button') ?? row?.querySelector<HTMLElement>('h3');
    (target ?? document.querySelector<HTMLElement>('h1'))?.focus();
    at.current = null;
  }, [places]);
  return () => {
    const rows = [...(list.current?.querySelectorAll('[data-person]') ?? [])];
    const row = rows.findIndex((one) => one.contains(document.activeElement));
    at.current = row < 0 ? null : row;
  };
}
