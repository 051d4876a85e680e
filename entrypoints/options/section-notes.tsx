import { useRef, useState } from 'preact/hooks';
import { type NoteSaid, OptionNoteForm } from '../../components/option-note-form.tsx';
import { OptionServes, problemOfServes } from '../../components/option-serves.tsx';
import type { NoteRow } from '../../utils/core/bulbs/row.ts';
import type { Said } from '../../utils/core/said.ts';
import { dayOf } from '../../utils/core/time.ts';
import { Line, LineMenu, type LineState, useLines } from './line.tsx';
import type { Place } from './place.ts';
import { TakenDown } from './taken-down.tsx';
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
  const add = useRef<HTMLButtonElement>(null);
  const { lineOf, head, gone } = useLines(room, place, 'notes', onClosed);
  const notes = rows.filter((row) => row.is === 'note');
  const open = notes.filter(({ stage }) => stage === 'waiting' || stage === 'written');
  const past = notes.filter(({ stage }) => stage === 'sent' || stage === 'let-go');
  // Once a note is here the question was seen; it stands under Words for whoever passed it over.
  const asks = sheet.settings.serves === null && notes.length === 0;

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
  const line = (row: NoteRow) => <NoteLine key={row.bulb} room={room} row={row} line={lineOf(row)} />;

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
        <h3 ref={head} tabIndex={-1}>
          {words.t('options.notes.list')}
        </h3>
      </div>
      {gone && (
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
      <TakenDown room={room} of="notes" />
    </>
  );
}

interface NoteLineProps {
  readonly room: Room;
  readonly row: NoteRow;
  readonly line: LineState;
}

function NoteLine({ room, row, line }: NoteLineProps) {
  const { words, now, send } = room;
  const { bulb, person, stage, occasion } = row;
  const going = stage === 'waiting' || stage === 'written';
  return (
    <Line
      room={room}
      row={row}
      line={line}
      acts={
        line.open !== 'form' && (
          <>
            {stage === 'waiting' && (
              <button
                type="button"
                aria-label={words.t('options.notes.writtenOf', { person })}
                onClick={() => line.act(send({ do: 'write', note: bulb }), 'stays')}
              >
                {words.t('options.notes.written')}
              </button>
            )}
            {going && (
              <button
                type="button"
                aria-label={words.t('options.notes.sentOf', { person })}
                onClick={() => line.act(send({ do: 'done', bulb, evidence: 'said' }), 'moves')}
              >
                {words.t('options.notes.sent')}
              </button>
            )}
            <LineMenu
              room={room}
              row={row}
              items={() => [
                ...(going
                  ? [
                      {
                        id: 'letGo',
                        label: words.t('options.notes.letGo'),
                        pick: () => line.act(send({ do: 'letGo', note: bulb }), 'moves'),
                      },
                    ]
                  : []),
                { id: 'edit', label: words.t('options.notes.edit'), pick: line.edit },
                { id: 'history', label: words.t('options.bulbs.history'), pick: line.showHistory },
                {
                  id: 'remove',
                  label: words.t('options.notes.remove'),
                  apart: true,
                  pick: () => line.act(send({ do: 'remove', bulb }), 'moves'),
                },
              ]}
            />
          </>
        )
      }
      form={(close) => (
        <OptionNoteForm
          words={words}
          note={row}
          today={dayOf(now.at, now.zone)}
          onSave={(to) => send({ do: 'changeNote', note: bulb, to })}
          onClose={close}
        />
      )}
    >
      <b class="row-title">{person}</b>
      {occasion !== null && <p class="row-occasion">{words.t('options.notes.for', { occasion })}</p>}
      <p class="row-line">{row.line.length > 0 ? words.sayAll(row.line) : words.t(`options.notes.stage.${stage}`)}</p>
    </Line>
  );
}
