import { useEffect, useState } from 'preact/hooks';
import { MAX_QUERY, MAX_ROWS, type Row } from '../../utils/core/bulbs/row.ts';
import type { House } from '../../utils/protocol/house.ts';
import type { View } from './use-house.ts';

const FOUND_SHOWN = 50;

type FoldName = 'rest' | 'later' | 'lit' | 'off';

/**
 * What is listed only where it is asked for: the rows that are searched for, all there are, and those behind a fold. What was
 * read is read again with the house.
 */
export function useRows(house: House, view: View | null, unreachable: () => void) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly Row[] | null>(null);
  const [everyRow, setEveryRow] = useState<readonly Row[] | null>(null);
  const [folds, setFolds] = useState<ReadonlySet<FoldName>>(new Set());

  useEffect(() => {
    if (query === '') return setFound(null);
    let wanted = true;
    house.ask('rows', { query: query.slice(0, MAX_QUERY), limit: FOUND_SHOWN }).then(
      (rows) => wanted && setFound(rows),
      () => wanted && unreachable(),
    );
    return () => {
      wanted = false;
    };
  }, [query, view]);

  const readEveryRow = () => house.ask('rows', { query: '', limit: MAX_ROWS }).then(setEveryRow, unreachable);
  useEffect(() => {
    if (everyRow !== null) void readEveryRow();
  }, [view]);

  /** `complete`: the house's record holds every row that is behind it. */
  const toggleFold = (name: FoldName, complete: boolean) => {
    const next = new Set(folds);
    if (!next.delete(name)) next.add(name);
    setFolds(next);
    if (!complete && everyRow === null) void readEveryRow();
  };

  return { query, setQuery, found, everyRow, readEveryRow, folds, toggleFold };
}
