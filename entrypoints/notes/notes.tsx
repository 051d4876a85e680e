import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { AddNotes } from '../../components/add-notes.tsx';
import { Bulb } from '../../components/bulb.tsx';
import { Shelf } from '../../components/shelf.tsx';
import { UndoBar } from '../../components/undo-bar.tsx';
import { useUndoKeys } from '../../components/use-undo-keys.ts';
import type { NoteRow, Undoable } from '../../utils/core/bulbs/row.ts';
import type { House } from '../../utils/protocol/house.ts';
import { notesSentence, paceSentence } from '../../utils/words/note-counts.ts';
import type { WordKey, Words } from '../../utils/words/words.ts';
import type { Intent } from './note-line.tsx';
import { NoteList } from './note-list.tsx';
import { NoteSheet } from './note-sheet.tsx';
import './notes.css';
import { OwnTexts } from './own-texts.tsx';
import { hashOf, PARTS, type Place, placeOf } from './place.ts';
import { type NotesRoom, useNotes } from './use-notes.ts';

/** Where notes are written and sent: the notes, texts of one's own to begin them with, and the shelf of extra touches. */
export function Notes({ house }: { readonly house: House }) {
  const { room, words, failed, reread, message, dropMessage, run } = useNotes(house);
  const { place, open, close } = usePlace();
  const { part } = place;

  useEffect(() => {
    document.documentElement.lang = words.lang;
    document.documentElement.dir = words.dir;
    document.title = words.t('notes.page', { part: words.t(`notes.part.${part}`) });
  }, [words, part]);

  const takeBack = useCallback(({ entries }: Undoable) => void run({ do: 'undo', entries: [...entries] }), [run]);
  useUndoKeys(message, takeBack);
  const pace = room && paceSentence(room.all, words);

  return (
    <div class="notes" data-part={part} data-open={place.note !== null || undefined}>
      <header class="notes-head">
        <div class="notes-lamp">
          <Bulb state={!room || room.all.counts.open > 0 ? 'dimming' : 'lit'} size={56} hanging />
        </div>
        <div>
          <h1>{room ? notesSentence(room.all, words) : words.t('notes.part.notes')}</h1>
          {pace !== null && <p class="quiet">{pace}</p>}
        </div>
      </header>
      <nav aria-label={words.t('notes.nav')}>
        {PARTS.map((one) => (
          <a key={one} href={`#${one}`} aria-current={one === part ? 'page' : undefined}>
            {words.t(`notes.part.${one}`)}
          </a>
        ))}
        <a
          href="/linkedin.html"
          onClick={(event) => {
            event.preventDefault();
            void house.openPage('linkedin');
          }}
        >
          {words.t('notes.linkedin')}
        </a>
      </nav>
      <main>
        {failed && (
          <div class="failed" role="alert">
            <p>{words.t('notes.problem.load')}</p>
            <button type="button" onClick={() => void reread()}>
              {words.t('notes.problem.again')}
            </button>
          </div>
        )}
        {!room && !failed && <p class="quiet opening">{words.t('notes.opening')}</p>}
        {/* What was typed in one part is still there when one comes back from another. */}
        {room && (
          <div hidden={part !== 'notes'}>
            <Desk room={room} place={place} onOpen={open} onClose={close} />
          </div>
        )}
        {room && part === 'texts' && <OwnTexts room={room} />}
        {room && part === 'touches' && <Touches room={room} />}
      </main>
      <UndoBar message={message} words={words} onUndo={takeBack} onGone={dropMessage} />
    </div>
  );
}

interface DeskProps {
  readonly room: NotesRoom;
  readonly place: Place;
  readonly onOpen: (hash: string) => void;
  readonly onClose: () => void;
}

/** The list of notes, and beside it the one that lies open. */
function Desk({ room, place, onOpen, onClose }: DeskProps) {
  const { house, words, people, send } = room;
  const [intent, setIntent] = useState<Intent>('read');
  const search = useRef<HTMLInputElement>(null);
  const add = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { counts } = room.all;
  const empty = counts.open + counts.sent + counts['let-go'] === 0;

  const open = ({ bulb }: NoteRow, how: Intent) => {
    setIntent(how);
    onOpen(hashOf(bulb));
  };
  const close = () => {
    const { note } = place;
    setIntent('read');
    onClose();
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-bulb="${note}"] a`)?.focus());
  };
  useKeys((event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || place.part !== 'notes') return false;
    if (event.key === 'Escape' && place.note !== null) close();
    else if (event.key === '/') search.current?.focus();
    else if (event.key === 'n') add.current?.focus();
    else if (event.key === 'j') step(list.current, 1);
    else if (event.key === 'k') step(list.current, -1);
    else return false;
    return true;
  });

  return (
    <div class="desk">
      <div class="desk-list" ref={list}>
        {empty && <p class="lead">{words.t('notes.first')}</p>}
        <AddNotes
          words={words}
          clock={house.clock}
          locale={house.locale}
          people={people}
          field={add}
          onKeep={(notes) => send({ do: 'owe', notes })}
        />
        {empty && <Examples words={words} />}
        {!empty && <NoteList room={room} current={place.note} search={search} onOpen={open} />}
        {!empty && <Keys words={words} />}
      </div>
      {place.note !== null ? (
        <NoteSheet key={place.note} room={room} note={place.note} intent={intent} onClose={close} />
      ) : (
        !empty && <p class="desk-none quiet">{words.t('notes.sheet.none')}</p>
      )}
    </div>
  );
}

/** What a line may look like, where none was ever written. */
function Examples({ words }: { readonly words: Words }) {
  return (
    <div class="examples quiet">
      <p>{words.t('notes.first.examples')}</p>
      <ul>
        {(['1', '2', '3'] as const).map((one) => (
          <li key={one}>{words.t(`notes.first.example.${one}`)}</li>
        ))}
      </ul>
    </div>
  );
}

/** To the next row or the one before, from wherever one is. */
function step(list: HTMLElement | null, by: 1 | -1): void {
  const links = [...(list?.querySelectorAll<HTMLElement>('.notes-rows .note-person') ?? [])];
  const row = document.activeElement?.closest('[data-bulb]');
  const at = links.findIndex((link) => row?.contains(link));
  links[at < 0 ? 0 : Math.max(0, Math.min(at + by, links.length - 1))]?.focus();
}

const KEYS: readonly (readonly [keys: string, what: WordKey])[] = [
  ['/', 'notes.keys.search'],
  ['n', 'notes.keys.add'],
  ['j k', 'notes.keys.move'],
  ['↵', 'notes.keys.open'],
  ['Ctrl ↵', 'notes.keys.write'],
  ['Esc', 'notes.keys.back'],
  ['u', 'notes.keys.undo'],
];

function Keys({ words }: { readonly words: Words }) {
  return (
    <p class="notes-keys quiet">
      <span class="visually-hidden">{words.t('notes.keys')}: </span>
      {KEYS.map(([keys, what]) => (
        <span key={what}>
          <kbd>{keys}</kbd> {words.t(what)}{' '}
        </span>
      ))}
    </p>
  );
}

function Touches({ room }: { readonly room: NotesRoom }) {
  const { words, now, desk, people, send } = room;
  return (
    <Shelf
      words={words}
      now={now}
      touches={desk.touches}
      given={desk.given}
      serves={desk.settings.serves}
      people={people}
      onKeep={(touch) => send({ do: 'keepTouch', ...touch })}
      onRemove={(touch) => send({ do: 'removeTouch', touch })}
      onGive={(given) => send({ do: 'giveTouch', ...given })}
      onOwe={(note) => send({ do: 'owe', notes: [note] })}
      onHang={(bulb) => send({ do: 'hang', bulbs: [bulb] })}
    />
  );
}

/** As in the stylesheet: there is no room for list and note side by side. */
const ONE_AT_A_TIME = '(max-width: 1019px)';

/** Follows the address. A note that is opened from the list is one step back from it, however many are opened after it. */
function usePlace() {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  const stepped = useRef(false);
  const scrolled = useRef(0);
  const { note } = place;
  useEffect(() => {
    const follow = () => {
      const next = placeOf(location.hash);
      if (next.note === null) stepped.current = false;
      setPlace(next);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  // Where there is room for one of them only, the list is found again where it was left.
  const before = useRef(note);
  useLayoutEffect(() => {
    if (before.current !== note && matchMedia(ONE_AT_A_TIME).matches) {
      if (note === null) window.scrollTo(0, scrolled.current);
      else window.scrollTo(0, 0);
    }
    before.current = note;
  }, [note]);

  const replace = (hash: string) => {
    history.replaceState(null, '', hash);
    setPlace(placeOf(hash));
  };
  return {
    place,
    open: (hash: string) => {
      if (note !== null) return replace(hash);
      scrolled.current = window.scrollY;
      stepped.current = true;
      location.hash = hash;
    },
    close: () => {
      if (stepped.current) history.back();
      else replace('#notes');
    },
  };
}

/** Keys that are pressed outside of fields, where they would be the field's own. */
function useKeys(onKey: (event: KeyboardEvent) => boolean): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const field =
        event.target instanceof Element && event.target.closest('input, textarea, select, dialog, [role="menu"]');
      if (event.defaultPrevented || event.isComposing || field) return;
      if (latest.current(event)) event.preventDefault();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}
