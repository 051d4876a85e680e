import { useRef, useState } from 'preact/hooks';
import { Bulb } from '../../components/bulb.tsx';
import type { NoteRow } from '../../utils/core/bulbs/row.ts';
import { Asked, type Asking, isOpen, NoteMenu } from './note-acts.tsx';
import { hashOf } from './place.ts';
import type { NotesRoom } from './use-notes.ts';

/** For what a note is opened. */
export type Intent = 'read' | 'write' | 'change';

/** A kind word for one note is a refrain in a list of them: it is said where the note lies open. */
const COMFORT = 'note.line.late';

interface NoteLineProps {
  readonly room: NotesRoom;
  readonly row: NoteRow;
  /** It lies open beside the list. */
  readonly current: boolean;
  readonly onOpen: (row: NoteRow, intent: Intent) => void;
}

/** One note of the list: to whom, for what, how it stands, its one main act, and everything else behind three dots. */
export function NoteListLine({ room, row, current, onOpen }: NoteLineProps) {
  const { words, run } = room;
  const { bulb, kind, person, occasion, stage, channel, begun } = row;
  const [asking, setAsking] = useState<Asking | null>(null);
  const menu = useRef<HTMLSpanElement>(null);
  const note = words.title(row);
  const act = stage === 'waiting' ? words.t('notes.row.write') : words.t('notes.row.sent');
  const closeAsked = () => {
    setAsking(null);
    menu.current?.querySelector('button')?.focus();
  };

  return (
    <li class="note" data-bulb={bulb} data-current={current || undefined}>
      <Bulb state={row.state} size={32} />
      <div class="note-text">
        <a
          class="note-person"
          href={hashOf(bulb)}
          aria-label={note}
          aria-current={current || undefined}
          dir="auto"
          onClick={(event) => {
            // In a tab of its own it is a link like any other.
            if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
            event.preventDefault();
            onOpen(row, 'read');
          }}
        >
          {person}
        </a>
        <p class="note-what">
          {words.t(`fields.kind.${kind}`)}
          {occasion !== null && (
            <>
              {' · '}
              <bdi>{occasion}</bdi>
            </>
          )}
          {channel !== null && ` · ${words.t(`fields.channel.${channel}`)}`}
        </p>
        <p class="note-stands">
          {words.sayAll(row.line.filter(({ key }) => key !== COMFORT))}
          {stage === 'waiting' && begun && ` ${words.t('notes.row.begun')}`}
        </p>
      </div>
      <div class="note-acts">
        {isOpen(row) && (
          <button
            type="button"
            aria-label={words.t('notes.row.of', { act, note })}
            onClick={() =>
              stage === 'waiting' ? onOpen(row, 'write') : void run({ do: 'done', bulb, evidence: 'said' })
            }
          >
            {act}
          </button>
        )}
        <span ref={menu}>
          <NoteMenu room={room} row={row} onAsk={setAsking} onChange={() => onOpen(row, 'change')} />
        </span>
      </div>
      {asking && (
        <div class="note-asked">
          <Asked room={room} row={row} asking={asking} onClose={closeAsked} />
        </div>
      )}
    </li>
  );
}
