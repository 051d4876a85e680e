import type { Ref } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MAX_QUERY, MAX_ROWS, type NoteRow } from '../../utils/core/bulbs/row.ts';
import { type FoundNotes, SHELVES, type Shelf } from '../../utils/core/notes/find-notes.ts';
import { type Intent, NoteListLine } from './note-line.tsx';
import type { NotesRoom } from './use-notes.ts';

/** Thousands of notes are drawn by and by. */
export const ROWS_SHOWN = 100;

interface NoteListProps {
  readonly room: NotesRoom;
  /** The note that lies open, or null. */
  readonly current: string | null;
  readonly search: Ref<HTMLInputElement>;
  readonly onOpen: (row: NoteRow, intent: Intent) => void;
}

/** The notes of one shelf, and the field that finds them. */
export function NoteList({ room, current, search, onOpen }: NoteListProps) {
  const { words } = room;
  const [shelf, setShelf] = useState<Shelf>('open');
  const [query, setQuery] = useState('');
  const [limit, setLimit] = useState(ROWS_SHOWN);
  const list = useRef<HTMLUListElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const found = useFound(room, query, shelf, limit);
  const counts = found?.counts ?? room.all.counts;
  const rows = found?.rows ?? [];
  const hidden = found ? counts[shelf] - rows.length : 0;
  const more = Math.min(hidden, ROWS_SHOWN, MAX_ROWS - rows.length);
  useFocusKept(list, head, rows);

  const choose = (next: Shelf) => {
    setShelf(next);
    setLimit(ROWS_SHOWN);
  };
  const clear = () => {
    setQuery('');
    setLimit(ROWS_SHOWN);
  };

  return (
    <section class="note-list" aria-labelledby="notes-list">
      <h2 id="notes-list" ref={head} tabIndex={-1} class="visually-hidden">
        {words.t(`notes.shelf.${shelf}`)}
      </h2>
      <div class="note-list-head">
        <fieldset class="shelves" aria-label={words.t('notes.shelf')}>
          {SHELVES.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === shelf}
              aria-label={words.t('notes.shelf.count', { shelf: words.t(`notes.shelf.${one}`), count: counts[one] })}
              onClick={() => choose(one)}
            >
              {words.t(`notes.shelf.${one}`)} <span class="shelf-count">{words.number(counts[one])}</span>
            </button>
          ))}
        </fieldset>
        <input
          ref={search}
          type="search"
          aria-label={words.t('notes.search')}
          aria-keyshortcuts="/"
          placeholder={words.t('notes.search')}
          value={query}
          maxLength={MAX_QUERY}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setLimit(ROWS_SHOWN);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || query === '') return;
            event.preventDefault();
            event.stopPropagation();
            clear();
          }}
        />
      </div>
      <p role="status" class="visually-hidden">
        {query.trim() !== '' && found && words.t('notes.found', { count: counts[shelf] })}
      </p>
      {found && rows.length === 0 && (
        <p class="empty">
          {query.trim() === '' ? (
            words.t(`notes.none.${shelf}`)
          ) : (
            <>
              {words.t('notes.none.found', { query: query.trim() })}{' '}
              <button type="button" class="plain" onClick={clear}>
                {words.t('notes.none.clear')}
              </button>
            </>
          )}
        </p>
      )}
      {rows.length > 0 && (
        <ul class="notes-rows" ref={list}>
          {rows.map((row) => (
            <NoteListLine key={row.bulb} room={room} row={row} current={row.bulb === current} onOpen={onOpen} />
          ))}
        </ul>
      )}
      {hidden > 0 &&
        (more > 0 ? (
          <button type="button" class="more" onClick={() => setLimit(limit + ROWS_SHOWN)}>
            {words.t('notes.more', { count: more })}
          </button>
        ) : (
          <p class="quiet more">{words.t('notes.rest', { count: hidden })}</p>
        ))}
    </section>
  );
}

/** What matches, as the house finds it. Until there is an answer, what was found before; an answer to an older question is dropped. */
function useFound({ house, turn }: NotesRoom, query: string, shelf: Shelf, limit: number): FoundNotes | null {
  const [found, setFound] = useState<FoundNotes | null>(null);
  useEffect(() => {
    let current = true;
    house.ask('notes', { query: query.slice(0, MAX_QUERY), shelf, limit: Math.min(limit, MAX_ROWS) }).then(
      (answer) => current && setFound(answer),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [house, turn, query, shelf, limit]);
  return found;
}

/** When what was acted on leaves the list, the focus goes to what has come into its place. */
function useFocusKept(
  list: { readonly current: HTMLElement | null },
  head: { readonly current: HTMLElement | null },
  rows: readonly NoteRow[],
): void {
  const held = useRef<{ readonly bulb: string; readonly at: number } | null>(null);
  useEffect(() => {
    const remember = () => {
      const row = document.activeElement?.closest<HTMLElement>('[data-bulb]');
      const all = [...(list.current?.children ?? [])];
      if (row?.dataset.bulb !== undefined) held.current = { bulb: row.dataset.bulb, at: all.indexOf(row) };
      else if (document.activeElement !== document.body) held.current = null;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  useLayoutEffect(() => {
    const before = held.current;
    if (!before || document.activeElement !== document.body || rows.some(({ bulb }) => bulb === before.bulb)) return;
    held.current = null;
    const all = [...(list.current?.children ?? [])];
    const next = all[Math.min(before.at, all.length - 1)]?.querySelector('a');
    (next ?? head.current)?.focus();
  }, [rows]);
}
