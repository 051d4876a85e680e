import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Bulb } from '../../components/bulb.tsx';
import { History } from '../../components/history.tsx';
import { Menu, type MenuItem } from '../../components/menu.tsx';
import { Problem } from '../../components/problem.tsx';
import type { Row } from '../../utils/core/bulbs/row.ts';
import type { Said } from '../../utils/core/said.ts';
import type { HistoryLine } from '../../utils/protocol/messages.ts';
import type { Place } from './place.ts';
import type { Room } from './use-room.ts';

/** One row of a list: what is open in it, and what kept something from being done to it. */
export interface LineState {
  readonly open: 'form' | 'history' | null;
  readonly problem: Said | null;
  readonly edit: () => void;
  readonly showHistory: () => void;
  readonly close: () => void;
  /** Says what kept it from being done. What goes away or moves when it is done leaves the focus at the head of the list. */
  readonly act: (done: Promise<Said | null>, effect: 'stays' | 'moves') => Promise<void>;
}

/** The rows of a section's list. One at a time is open: the one that was asked for, at first by the address. */
export function useLines({ rows }: Room, place: Place, onClosed: () => void) {
  const [opened, setOpened] = useState<{ readonly bulb: string; readonly as: 'form' | 'history' } | null>(null);
  const [problem, setProblem] = useState<{ readonly bulb: string; readonly said: Said } | null>(null);
  const head = useRef<HTMLHeadingElement>(null);

  useLayoutEffect(() => {
    if (place.bulb !== undefined) setOpened({ bulb: place.bulb, as: 'form' });
  }, [place]);

  const lineOf = ({ bulb }: Row): LineState => ({
    open: opened?.bulb === bulb ? opened.as : null,
    problem: problem?.bulb === bulb ? problem.said : null,
    edit: () => setOpened({ bulb, as: 'form' }),
    showHistory: () => setOpened({ bulb, as: 'history' }),
    close: () => {
      setOpened(null);
      onClosed();
    },
    act: async (done, effect) => {
      const said = await done;
      setProblem(said && { bulb, said });
      if (effect === 'moves' && !said) head.current?.focus();
    },
  });
  /** What the address asks for hangs here no more. */
  const gone = opened?.as === 'form' && opened.bulb === place.bulb && !rows.some(({ bulb }) => bulb === opened.bulb);
  return { lineOf, head, gone };
}

interface LineProps {
  readonly room: Room;
  readonly row: Row;
  readonly line: LineState;
  /** The buttons at its end; false while they make room for what is open. */
  readonly acts: ComponentChildren;
  /** Its form; closed, it gives the focus back to the buttons. */
  readonly form: (close: () => void) => ComponentChildren;
  /** What is to be read in it. */
  readonly children: ComponentChildren;
}

/** A bulb with what can be done to it; its form or its history opens below. */
export function Line({ room, row, line, acts, form, children }: LineProps) {
  const buttons = useRef<HTMLDivElement>(null);
  const close = () => {
    line.close();
    requestAnimationFrame(() => buttons.current?.querySelector('button')?.focus());
  };
  return (
    <li class="row" data-open={line.open !== null || undefined}>
      <Bulb state={row.state} size={34} />
      <div class="row-text">{children}</div>
      {acts && (
        <div class="row-acts" ref={buttons}>
          {acts}
        </div>
      )}
      <Problem words={room.words} said={line.problem} />
      {line.open === 'form' && <div class="row-open">{form(close)}</div>}
      {line.open === 'history' && <LineHistory room={room} row={row} onClose={close} />}
    </li>
  );
}

interface LineMenuProps {
  readonly room: Room;
  readonly row: Row;
  readonly items: () => readonly MenuItem[];
}

/** What is rarely done to it. */
export function LineMenu({ room: { words }, row, items }: LineMenuProps) {
  return (
    <Menu class="dots" label={words.t('popup.row.menu', { title: words.title(row) })} items={items}>
      <span aria-hidden="true">⋯</span>
    </Menu>
  );
}

interface LineHistoryProps {
  readonly room: Room;
  readonly row: Row;
  readonly onClose: () => void;
}

/** Everything that happened to it; each entry can be taken back, whenever it was. */
function LineHistory({ room, row, onClose }: LineHistoryProps) {
  const { house, words, send, turn } = room;
  const [lines, setLines] = useState<readonly HistoryLine[] | null>(null);
  useEffect(() => {
    let current = true;
    house.ask('history', { bulb: row.bulb }).then(
      (read) => current && setLines(read),
      () => current && onClose(),
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
        onUndo={(entries) => send({ do: 'undo', entries: [...entries] })}
        onClose={onClose}
      />
    )
  );
}
