import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Bulb } from '../../components/bulb.tsx';
import { Menu } from '../../components/menu.tsx';
import { type NoteSaid, OptionNoteForm } from '../../components/option-note-form.tsx';
import { OptionServes, problemOfServes } from '../../components/option-serves.tsx';
import type { NoteRow } from '../../utils/core/bulbs/row.ts';
import type { Said } from '../../utils/core/said.ts';
import { dayOf } from '../../utils/core/time.ts';
import type { Place } from './place.ts';
import { RowHistory } from './section-bulbs.tsx';
import type { Room } from './use-room.ts';

interface NotesProps {
  readonly room: Room;
  readonly place: Place;
  readonly onClosed: () => void;
}

/** Notes that were meant: to whom, for what, since when, and how far they have come. */
export function SectionNotes({ room, place, onClosed }: NotesProps) {
  const { words, rows, sheet, now, send } = room;
  const [adding, setAdding] = useState(false);
  const [serves, setServes] = useState('');
  const [editing, setEditing] = useState<string | null>(null);
  const [history, setHistory] = useState<string | null>(null);
  const [problem, setProblem] = useState<{ readonly bulb: string; readonly said: Said } | null>(null);
  const list = useRef<HTMLHeadingElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const notes = rows.filter((row) => row.is === 'note');
  const open = notes.filter(({ stage }) => stage === 'waiting' || stage === 'written');
  const past = notes.filter(({ stage }) => stage === 'sent' || stage === 'let-go');
  // Once a note is here the question was seen; it stands under Words for whoever passed it over.
  const asks = sheet.settings.serves === null && notes.length === 0;

  useLayoutEffect(() => {
    if (place.section === 'notes' && place.bulb !== undefined) setEditing(place.bulb);
  }, [place]);

  const today = dayOf(now.at, now.zone);
  const closeAdd = () => {
    setAdding(false);
    requestAnimationFrame(() => add.current?.focus());
  };
  const keep = async ({ person = '', occasion, since }: NoteSaid): Promise<Said | null> => {
    const word = serves.trim();
    if (asks && problemOfServes(words, word)) return { key: 'serves.problem.again' };
    if (asks && word !== '') {
      const said = await send({ do: 'set', to: { serves: word } });
      if (said) return said;
    }
    return send({ do: 'owe', notes: [{ person, occasion, since }] });
  };
  const act = async (bulb: string, done: Promise<Said | null>, moved = true) => {
    const said = await done;
    setProblem(said && { bulb, said });
    if (moved && !said) list.current?.focus();
  };

  const line = (row: NoteRow) => (
    <NoteLine
      key={row.bulb}
      room={room}
      row={row}
      open={editing === row.bulb ? 'form' : history === row.bulb ? 'history' : null}
      problem={problem?.bulb === row.bulb ? problem.said : null}
      onWrite={() => act(row.bulb, send({ do: 'write', note: row.bulb }), false)}
      onSent={() => act(row.bulb, send({ do: 'done', bulb: row.bulb, evidence: 'said' }))}
      onLetGo={() => act(row.bulb, send({ do: 'letGo', note: row.bulb }))}
      onRemove={() => act(row.bulb, send({ do: 'remove', bulb: row.bulb }))}
      onEdit={() => {
        setHistory(null);
        setEditing(row.bulb);
      }}
      onHistory={() => {
        setEditing(null);
        setHistory(row.bulb);
      }}
      onClose={() => {
        setHistory(null);
        setEditing(null);
        onClosed();
        requestAnimationFrame(() => document.getElementById(`menu-${row.bulb}`)?.querySelector('button')?.focus());
      }}
    />
  );

  return (
    <>
      <p class="lead">{words.t('options.notes.lead')}</p>
      {adding ? (
        <div class="panel">
          <h3>{words.t('options.notes.addHeading')}</h3>
          <OptionNoteForm words={words} note={null} today={today} onSave={keep} onClose={closeAdd}>
            {asks && <OptionServes words={words} value={serves} onType={setServes} />}
          </OptionNoteForm>
        </div>
      ) : (
        <button ref={add} type="button" class="main add" onClick={() => setAdding(true)}>
          {words.t('options.notes.add')}
        </button>
      )}
      <div class="list-head">
        <h3 ref={list} tabIndex={-1}>
          {words.t('options.notes.list')}
        </h3>
      </div>
      {editing !== null && place.bulb === editing && !notes.some((row) => row.bulb === editing) && (
        <p class="problem" role="alert">
          {words.t('options.notes.gone')}
        </p>
      )}
      {open.length === 0 ? (
        <p class="empty">{words.t('options.notes.none')}</p>
      ) : (
        <ul class="rows">{open.map(line)}</ul>
      )}
      {past.length > 0 && (
        <>
          <div class="list-head">
            <h3>{words.t('options.notes.past')}</h3>
          </div>
          <ul class="rows">{past.map(line)}</ul>
        </>
      )}
    </>
  );
}

interface LineProps {
  readonly room: Room;
  readonly row: NoteRow;
  readonly open: 'form' | 'history' | null;
  readonly problem: Said | null;
  readonly onWrite: () => void;
  readonly onSent: () => void;
  readonly onLetGo: () => void;
  readonly onRemove: () => void;
  readonly onEdit: () => void;
  readonly onHistory: () => void;
  readonly onClose: () => void;
}

function NoteLine({
  room,
  row,
  open,
  problem,
  onWrite,
  onSent,
  onLetGo,
  onRemove,
  onEdit,
  onHistory,
  onClose,
}: LineProps) {
  const { words, now, send } = room;
  const { person, stage, occasion } = row;
  const going = stage === 'waiting' || stage === 'written';
  return (
    <li class="row" data-open={open !== null || undefined}>
      <Bulb state={row.state} size={34} />
      <div class="row-text">
        <b class="row-title">{person}</b>
        {occasion !== null && <p class="row-occasion">{words.t('options.notes.for', { occasion })}</p>}
        <p class="row-line">{row.line.length > 0 ? words.sayAll(row.line) : words.t(`options.notes.stage.${stage}`)}</p>
      </div>
      {open !== 'form' && (
        <div class="row-acts" id={`menu-${row.bulb}`}>
          {stage === 'waiting' && (
            <button type="button" aria-label={words.t('options.notes.writtenOf', { person })} onClick={onWrite}>
              {words.t('options.notes.written')}
            </button>
          )}
          {going && (
            <button type="button" aria-label={words.t('options.notes.sentOf', { person })} onClick={onSent}>
              {words.t('options.notes.sent')}
            </button>
          )}
          <Menu
            class="dots"
            label={words.t('popup.row.menu', { title: words.title(row) })}
            items={() => [
              ...(going ? [{ id: 'letGo', label: words.t('options.notes.letGo'), pick: onLetGo }] : []),
              { id: 'edit', label: words.t('options.notes.edit'), pick: onEdit },
              { id: 'history', label: words.t('options.bulbs.history'), pick: onHistory },
              { id: 'remove', label: words.t('options.notes.remove'), apart: true, pick: onRemove },
            ]}
          >
            <span aria-hidden="true">⋯</span>
          </Menu>
        </div>
      )}
      {problem && (
        <p class="problem" role="alert">
          {words.say(problem)}
        </p>
      )}
      {open === 'form' && (
        <div class="row-open">
          <OptionNoteForm
            words={words}
            note={row}
            today={dayOf(now.at, now.zone)}
            onSave={(to) => send({ do: 'changeNote', note: row.bulb, to })}
            onClose={onClose}
          />
        </div>
      )}
      {open === 'history' && <RowHistory room={room} row={row} onClose={onClose} />}
    </li>
  );
}
