import { useEffect, useRef, useState } from 'preact/hooks';
import { DayPicker } from '../../components/day-picker.tsx';
import { History } from '../../components/history.tsx';
import { Menu, type MenuItem } from '../../components/menu.tsx';
import { laterChoices, MORNING } from '../../utils/core/bulbs/later-choices.ts';
import type { NoteRow } from '../../utils/core/bulbs/row.ts';
import { dayOf, instantOf, startOfDayAfter } from '../../utils/core/time.ts';
import type { HistoryLine } from '../../utils/protocol/messages.ts';
import { type NotesRoom, UNREACHABLE } from './use-notes.ts';

export const isOpen = ({ stage }: NoteRow): boolean => stage === 'waiting' || stage === 'written';

/** What is rarely done to a note and asks for more than a click. */
export type Asking = 'day' | 'later' | 'history';

interface NoteMenuProps {
  readonly room: NotesRoom;
  readonly row: NoteRow;
  readonly onAsk: (asking: Asking) => void;
  readonly onChange: () => void;
}

/** Everything that can be done with a note besides its one main act. */
export function NoteMenu({ room, row, onAsk, onChange }: NoteMenuProps) {
  const { words, run } = room;
  const { bulb } = row;
  const items = (): MenuItem[] => [
    ...(row.stage === 'waiting'
      ? [{ id: 'wrote', label: words.t('notes.act.wrote'), pick: () => void run({ do: 'write', note: bulb }) }]
      : []),
    ...(isOpen(row)
      ? [
          {
            id: 'sent',
            label: words.t('notes.act.sent'),
            pick: () => void run({ do: 'done', bulb, evidence: 'said' }),
          },
          { id: 'day', label: words.t('notes.act.day'), pick: () => onAsk('day') },
          { id: 'later', label: words.t('notes.act.later'), pick: () => onAsk('later') },
          { id: 'letGo', label: words.t('notes.act.letGo'), pick: () => void run({ do: 'letGo', note: bulb }) },
        ]
      : [{ id: 'back', label: words.t('notes.act.back'), pick: () => void bringBack(room, row) }]),
    { id: 'change', label: words.t('notes.act.change'), apart: true, pick: onChange },
    { id: 'history', label: words.t('notes.act.history'), pick: () => onAsk('history') },
    {
      id: 'remove',
      label: words.t('notes.act.remove'),
      apart: true,
      pick: () => void run({ do: 'remove', bulb }),
    },
  ];
  return (
    <Menu class="dots" label={words.t('notes.row.menu', { note: words.title(row) })} items={items}>
      <span aria-hidden="true">⋯</span>
    </Menu>
  );
}

const SETTLED: ReadonlySet<string> = new Set(['history.note.sent', 'history.note.letGo']);

/** Takes back that a note was sent or let go, whenever that was. */
export async function bringBack({ house, run, tell }: NotesRoom, { bulb }: NoteRow): Promise<void> {
  const lines = await house.ask('history', { bulb }).catch(() => null);
  if (!lines) return tell(UNREACHABLE);
  const entries = lines.filter(({ said, undone }) => SETTLED.has(said.key) && !undone).map(({ entry }) => entry);
  if (entries.length > 0) await run({ do: 'undo', entries });
}

interface AskedProps {
  readonly room: NotesRoom;
  readonly row: NoteRow;
  readonly asking: Asking;
  readonly onClose: () => void;
}

/** What a chosen item of the menu asks for: a day, until when, or a look at what happened. */
export function Asked({ room, row, asking, onClose }: AskedProps) {
  const { words, house, run } = room;
  const { at, zone } = house.clock();
  switch (asking) {
    case 'day':
      return (
        <DayPicker
          words={words}
          label={words.t('notes.act.day.pick')}
          max={dayOf(at, zone)}
          onCancel={onClose}
          onPick={(day) => {
            onClose();
            void run({ do: 'done', bulb: row.bulb, evidence: 'said', day });
          }}
        />
      );
    case 'later':
      return <UntilWhen room={room} row={row} onClose={onClose} />;
    case 'history':
      return <NoteHistory room={room} row={row} onClose={onClose} />;
  }
}

function UntilWhen({ room, row, onClose }: Omit<AskedProps, 'asking'>) {
  const { words, house, run } = room;
  const [picking, setPicking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const now = house.clock();
  const later = (until: number) => {
    onClose();
    void run({ do: 'later', bulb: row.bulb, until });
  };
  if (picking)
    return (
      <DayPicker
        words={words}
        label={words.t('popup.later.pick')}
        min={dayOf(startOfDayAfter(now.at, now.zone, 1), now.zone)}
        onCancel={onClose}
        onPick={(day) => later(instantOf(day, now.zone, MORNING))}
      />
    );
  return (
    <fieldset
      class="until"
      aria-label={words.t('notes.act.later.pick')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <p>{words.t('notes.act.later.pick')}</p>
      {laterChoices(now).map(({ id, until }, at) => (
        <button key={id} ref={at === 0 ? first : null} type="button" onClick={() => later(until)}>
          {words.t(`popup.later.${id}`)}
        </button>
      ))}
      <button type="button" onClick={() => setPicking(true)}>
        {words.t('popup.later.day')}
      </button>
      <button type="button" class="plain" onClick={onClose}>
        {words.t('notes.act.later.close')}
      </button>
    </fieldset>
  );
}

/** Everything that happened to a note; each entry can be taken back, whenever it was. */
function NoteHistory({ room, row, onClose }: Omit<AskedProps, 'asking'>) {
  const { house, words, run, turn, tell } = room;
  const [lines, setLines] = useState<readonly HistoryLine[] | null>(null);
  useEffect(() => {
    let current = true;
    house.ask('history', { bulb: row.bulb }).then(
      (read) => current && setLines(read),
      () => {
        if (!current) return;
        tell(UNREACHABLE);
        onClose();
      },
    );
    return () => {
      current = false;
    };
  }, [house, row.bulb, turn]);
  return (
    lines && (
      <History
        title={words.title(row)}
        lines={lines}
        words={words}
        onUndo={(entries) => void run({ do: 'undo', entries: [...entries] })}
        onClose={onClose}
      />
    )
  );
}
