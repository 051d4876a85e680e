import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/**
 * Reads what a page shows, as often as it is asked to; `read` stays the same as long as the same is read. Of several readings
 * under way only the one that was begun last counts: it is shown, with the number of its turn, or it has failed.
 */
export function useReading<Read>(read: () => Promise<Read>, show: (read: Read, turn: number) => void) {
  const [failed, setFailed] = useState(false);
  const turns = useRef(0);

  /** Gives what it read, whether or not that still counts; null where it could not be read. */
  const reread = useCallback(async (): Promise<Read | null> => {
    turns.current += 1;
    const mine = turns.current;
    try {
      const came = await read();
      if (mine === turns.current) {
        show(came, mine);
        setFailed(false);
      }
      return came;
    } catch {
      if (mine === turns.current) setFailed(true);
      return null;
    }
  }, [read]);

  return { failed, reread };
}

/** What tells that something is different now; it gives the way to stop. */
interface Changing {
  onChange(listener: () => void): () => void;
}

/** Reads at first, after each change of the house, and when the page is seen again. */
export function useReadAgain(house: Changing, reread: () => Promise<unknown>): void {
  useEffect(() => {
    const seen = () => document.visibilityState === 'visible' && void reread();
    void reread();
    const stop = house.onChange(() => void reread());
    document.addEventListener('visibilitychange', seen);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', seen);
    };
  }, [house, reread]);
}
