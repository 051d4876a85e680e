import { useCallback, useMemo, useState } from 'preact/hooks';
import type { BarMessage } from '../../components/undo-bar.tsx';
import type { People } from '../../components/use-people.ts';
import { useReadAgain, useReading } from '../../components/use-reading.ts';
import type { Command } from '../../utils/core/commands/command.ts';
import type { NoteId } from '../../utils/core/ids.ts';
import type { Place } from '../../utils/core/notes/compose.ts';
import type { FoundNotes } from '../../utils/core/notes/find-notes.ts';
import type { Answer, Said } from '../../utils/core/said.ts';
import type { Now } from '../../utils/core/time.ts';
import { type House, peopleOf } from '../../utils/protocol/house.ts';
import type { Desk, Done } from '../../utils/protocol/messages.ts';
import { makeWords, type Words } from '../../utils/words/words.ts';
import { texts } from './texts.ts';

export const UNREACHABLE: Said = { key: 'popup.problem.unreachable' };

interface Read {
  readonly desk: Desk;
  /** Of all notes: how many wait, how many are written, and how long it usually takes. */
  readonly all: Omit<FoundNotes, 'rows'>;
  /** The note of which the house asks whether it was sent, or null. */
  readonly asked: string | null;
  readonly now: Now;
  /** Counts up each time the house was read anew. */
  readonly turn: number;
}

/** What every part of the page works with. */
export interface NotesRoom extends Read {
  readonly house: House;
  readonly words: Words;
  readonly people: People;
  /** Does it, says so in the bar, and gives what kept it from being done, or null. */
  readonly send: (command: Command) => Promise<Said | null>;
  /** Does it; what keeps it from being done is said in the bar. True where it was done. */
  readonly run: (command: Command) => Promise<boolean>;
  /** Opens the place where a note is sent. */
  readonly write: (note: NoteId, place: Place) => Promise<boolean>;
  /** Says in the bar why something was not done. */
  readonly tell: (problem: Said) => void;
  /** The answer to "Sent?". */
  readonly answer: (note: NoteId, sent: boolean) => Promise<boolean>;
}

/** Reads what lies ready, again after each change of the house, and does what the person asks for. */
export function useNotes(house: House) {
  const [read, setRead] = useState<Read | null>(null);
  const [message, setMessage] = useState<BarMessage | null>(null);

  const { failed, reread } = useReading(
    useCallback(
      () =>
        Promise.all([
          house.ask('desk', {}),
          house.ask('notes', { query: '', shelf: 'open', limit: 1 }),
          house.agenda(),
        ]),
      [house],
    ),
    ([desk, all, agenda], turn) =>
      setRead({ desk, all, asked: agenda?.question?.bulb ?? null, now: house.clock(), turn }),
  );
  useReadAgain(house, reread);

  const words = useMemo(() => {
    const now = read?.now ?? house.clock();
    return makeWords({ locale: house.locale, zone: now.zone, now: now.at }, ...texts);
  }, [house, read?.now]);

  const people = useMemo(() => peopleOf(house), [house]);

  const tell = useCallback((problem: Said) => setMessage({ is: 'problem', problem }), []);
  const settle = useCallback(
    async (asking: Promise<Answer<Done>>): Promise<Said | null> => {
      try {
        const answer = await asking;
        if (!answer.ok) return answer.problem;
        setMessage(answer.value.undo && { is: 'done', undo: answer.value.undo });
        await reread();
        return null;
      } catch {
        return UNREACHABLE;
      }
    },
    [reread],
  );
  const send = useCallback((command: Command) => settle(house.ask('command', { command })), [house, settle]);
  const heard = useCallback(
    async (doing: Promise<Said | null>): Promise<boolean> => {
      const problem = await doing;
      if (problem) tell(problem);
      return problem === null;
    },
    [tell],
  );
  const run = useCallback((command: Command) => heard(send(command)), [heard, send]);

  const room: NotesRoom | null = read && {
    house,
    words,
    people,
    send,
    run,
    tell,
    write: (note, place) => heard(settle(house.ask('note.write', { note, place }))),
    answer: (bulb, changed) => heard(settle(house.ask('answer', { bulb, changed }))),
    ...read,
  };
  return { room, words, failed, reread, message, dropMessage: () => setMessage(null), run };
}
