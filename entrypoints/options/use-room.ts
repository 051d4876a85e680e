import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { useReadAgain } from '../../components/use-reading.ts';
import { MAX_ROWS, type Row, type Undoable } from '../../utils/core/bulbs/row.ts';
import type { Command } from '../../utils/core/commands/command.ts';
import type { Said } from '../../utils/core/said.ts';
import type { Now } from '../../utils/core/time.ts';
import type { House } from '../../utils/protocol/house.ts';
import type { Done, HouseSheet } from '../../utils/protocol/messages.ts';
import { makeWords, type Words } from '../../utils/words/words.ts';
import { texts } from './texts.ts';

export const UNREACHABLE: Said = { key: 'options.problem.unreachable' };

/** What every section works with. */
export interface Room {
  readonly house: House;
  readonly words: Words;
  readonly now: Now;
  readonly sheet: HouseSheet;
  readonly rows: readonly Row[];
  /** Counts up each time the house was read anew. */
  readonly turn: number;
  /** Does it, and gives what kept it from being done, or null. */
  readonly send: (command: Command) => Promise<Said | null>;
  /** Says that something was saved, and offers to take it back. */
  readonly tell: (done: Done) => void;
  readonly reread: () => Promise<void>;
}

interface Read {
  readonly sheet: HouseSheet;
  readonly rows: readonly Row[];
  readonly now: Now;
  readonly turn: number;
}

/** Reads the house, and again after each change of it; one reading at a time. */
export function useRoom(house: House) {
  const [read, setRead] = useState<Read | null>(null);
  const [failed, setFailed] = useState(false);
  const [saved, setSaved] = useState(false);
  const [undo, setUndo] = useState<Undoable | null>(null);
  const reading = useRef<Promise<void> | null>(null);
  const stale = useRef(false);

  const reread = useCallback((): Promise<void> => {
    stale.current = true;
    reading.current ??= (async () => {
      try {
        while (stale.current) {
          stale.current = false;
          const [sheet, rows] = await Promise.all([
            house.ask('sheet', {}),
            house.ask('rows', { query: '', limit: MAX_ROWS }),
          ]);
          setRead((before) => ({ sheet, rows, now: house.clock(), turn: (before?.turn ?? 0) + 1 }));
          setFailed(false);
        }
      } catch {
        stale.current = false;
        setFailed(true);
      } finally {
        reading.current = null;
      }
    })();
    return reading.current;
  }, [house]);

  useReadAgain(house, reread);

  const tell = useCallback((done: Done) => {
    setSaved(true);
    setUndo(done.undo);
  }, []);

  const send = useCallback(
    async (command: Command): Promise<Said | null> => {
      try {
        const answer = await house.ask('command', { command });
        if (!answer.ok) return answer.problem;
        tell(answer.value);
        await reread();
        return null;
      } catch {
        return UNREACHABLE;
      }
    },
    [house, reread, tell],
  );

  const words = useMemo(() => {
    const now = read?.now ?? house.clock();
    return makeWords({ locale: house.locale, zone: now.zone, now: now.at }, ...texts);
  }, [house, read]);

  const room: Room | null = read && { house, words, send, tell, reread, ...read };
  return { room, words, failed, saved, undo, dropUndo: () => setUndo(null), reread };
}
