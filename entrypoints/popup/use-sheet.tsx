import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Row } from '../../utils/core/bulbs/row.ts';
import type { EntryId } from '../../utils/core/ids.ts';
import type { House } from '../../utils/protocol/house.ts';
import type { Words } from '../../utils/words/words.ts';
import type { View } from './use-house.ts';

interface OpenSheet {
  /** Whose history it is; that is read again with the house. */
  readonly row: Row | null;
  readonly show: (words: Words) => JSX.Element;
}

/** The sheet that lies over the popup: a history or the keys. What shows it comes when it is wanted. */
export function useSheet(
  house: House,
  view: View | null,
  undo: (entries: readonly EntryId[]) => Promise<boolean>,
  unreachable: () => void,
) {
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const closeSheet = () => setSheet(null);

  const showHistory = async (row: Row) => {
    try {
      const [{ History }, lines] = await Promise.all([
        import('../../components/history.tsx'),
        house.ask('history', { bulb: row.bulb }),
      ]);
      const show = (words: Words) => (
        <History title={words.title(row)} lines={lines} words={words} onUndo={undo} onClose={closeSheet} />
      );
      setSheet({ row, show });
    } catch {
      unreachable();
    }
  };
  const showHelp = async () => {
    const [{ ShortcutHelp }, commands] = await Promise.all([
      import('../../components/shortcut-help.tsx'),
      house.shortcuts().catch(() => []),
    ]);
    const show = (words: Words) => <ShortcutHelp words={words} commands={commands} onClose={closeSheet} />;
    setSheet({ row: null, show });
  };
  useEffect(() => {
    if (sheet?.row) void showHistory(sheet.row);
  }, [view]);

  return { sheet, showHistory, showHelp, closeSheet };
}
