import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Bulb } from '../../components/bulb.tsx';
import { type BarMessage, UndoBar } from '../../components/undo-bar.tsx';
import { NEWEST_NEWS } from '../../utils/core/news.ts';
import type { House } from '../../utils/protocol/house.ts';
import './options.css';
import { type Place, placeOf, SECTIONS, type SectionName } from './place.ts';
import { SectionBulbs } from './section-bulbs.tsx';
import { SectionFile } from './section-file.tsx';
import { SectionNews } from './section-news.tsx';
import { SectionNotes } from './section-notes.tsx';
import { SectionPrivacy } from './section-privacy.tsx';
import { SectionReminders } from './section-reminders.tsx';
import { SectionShortcuts } from './section-shortcuts.tsx';
import { SectionWhen } from './section-when.tsx';
import { SectionWhere } from './section-where.tsx';
import { SectionWords } from './section-words.tsx';
import { type Room, useRoom } from './use-room.ts';

/** The options: everything about the house, section by section. */
export function Options({ house }: { readonly house: House }) {
  const { room, words, failed, saved, undo, dropUndo, reread } = useRoom(house);
  const [place, setPlace] = useState(() => placeOf(location.hash));
  const [visited, setVisited] = useState<ReadonlySet<SectionName>>(new Set([place.section]));
  const moved = useRef(false);
  const { section } = place;

  useEffect(() => {
    const follow = () => {
      const next = placeOf(location.hash);
      moved.current = next.bulb === undefined && next.add === undefined && next.grant === undefined;
      setPlace(next);
      setVisited((before) => new Set([...before, next.section]));
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    document.documentElement.lang = words.lang;
    document.documentElement.dir = words.dir;
    document.title = words.t('options.title', { section: words.t(`options.section.${section}`) });
    if (!moved.current) return;
    moved.current = false;
    window.scrollTo(0, 0);
    document.getElementById(`heading-${section}`)?.focus({ preventScroll: true });
  }, [place, words]);

  const { note } = place;
  useEffect(() => {
    if (note === undefined) return;
    closed();
    void house.openPage('notes', `#note=${note}`);
  }, [note]);

  // The address no longer asks for what was closed, so that it can ask for it again.
  const closed = () => {
    history.replaceState(null, '', `#${section}`);
    setPlace({ section });
  };
  const takeBack = () => {
    if (!undo) return;
    dropUndo();
    void room?.send({ do: 'undo', entries: [...undo.entries] });
  };
  useEffect(() => {
    if (!undo) return;
    const onKey = (event: KeyboardEvent) => {
      const undoes =
        event.key === 'u'
          ? !event.ctrlKey && !event.metaKey && !event.altKey
          : event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      // In a field these keys are the field's own.
      if (
        !undoes ||
        (event.target instanceof Element && event.target.closest('input, textarea, select, dialog, [role="menu"]'))
      )
        return;
      event.preventDefault();
      takeBack();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo, room]);
  const message = useMemo<BarMessage | null>(() => undo && { is: 'done', undo }, [undo]);

  return (
    <div class="options">
      <header class="top">
        <Bulb state="lit" size={40} hanging />
        <h1>{words.t('options.name')}</h1>
        <p class="saved" role="status" data-saved={saved || undefined}>
          {words.t(saved ? 'options.saved' : 'options.savesItself')}
        </p>
      </header>
      <nav aria-label={words.t('options.nav')}>
        <ul>
          {SECTIONS.map((name) => (
            <li key={name}>
              <a href={`#${name}`} aria-current={name === section ? 'page' : undefined}>
                {words.t(`options.section.${name}`)}
                {name === 'news' && room && room.sheet.settings.newsRead !== NEWEST_NEWS && (
                  <span class="new">
                    <span class="visually-hidden">{words.t('options.nav.new')}</span>
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        {failed && (
          <div class="failed" role="alert">
            <p>{words.t('options.problem.load')}</p>
            <button type="button" onClick={() => reread()}>
              {words.t('options.tryAgain')}
            </button>
          </div>
        )}
        {!room && !failed && <p class="quiet opening">{words.t('options.opening')}</p>}
        {room && room.sheet.damaged > 0 && (
          <p class="damaged">{words.t('options.damaged', { count: room.sheet.damaged })}</p>
        )}
        {/* A section that was left stays as it was, with all that was typed in it. */}
        {room &&
          SECTIONS.filter((name) => visited.has(name)).map((name) => (
            <section
              key={name}
              class={`section section-${name}`}
              aria-labelledby={`heading-${name}`}
              hidden={name !== section}
            >
              <h2 id={`heading-${name}`} tabIndex={-1}>
                {words.t(`options.section.${name}`)}
              </h2>
              <Section name={name} room={room} place={place} onClosed={closed} />
            </section>
          ))}
      </main>
      <UndoBar message={message} words={words} onUndo={takeBack} onGone={dropUndo} />
    </div>
  );
}

interface Open {
  readonly name: SectionName;
  readonly room: Room;
  readonly place: Place;
  readonly onClosed: () => void;
}

function Section({ name, room, place, onClosed }: Open) {
  switch (name) {
    case 'bulbs':
      return <SectionBulbs room={room} place={place} onClosed={onClosed} />;
    case 'notes':
      return <SectionNotes room={room} />;
    case 'when':
      return <SectionWhen room={room} />;
    case 'reminders':
      return <SectionReminders room={room} />;
    case 'where':
      return <SectionWhere room={room} place={place} onClosed={onClosed} />;
    case 'words':
      return <SectionWords room={room} />;
    case 'file':
      return <SectionFile room={room} />;
    case 'privacy':
      return <SectionPrivacy room={room} />;
    case 'shortcuts':
      return <SectionShortcuts room={room} />;
    case 'news':
      return <SectionNews room={room} open={place.section === 'news'} />;
  }
}
