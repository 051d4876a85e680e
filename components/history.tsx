import './history.css';
import type { EntryId } from '../utils/core/ids.ts';
import type { Said } from '../utils/core/said.ts';
import type { Instant } from '../utils/core/time.ts';
import type { Words } from '../utils/words/words.ts';
import { Sheet } from './sheet.tsx';

interface Line {
  readonly entry: EntryId;
  readonly at: Instant;
  readonly said: Said;
  readonly undone: boolean;
  readonly restores: readonly EntryId[];
}

interface HistoryProps {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly words: Words;
  /** Takes these entries back: to undo a line, its own; to put it back, those that undid it. */
  readonly onUndo: (entries: readonly EntryId[]) => void;
  readonly onClose: () => void;
}

/** Everything that was written down about one bulb, latest first. */
export function History({ title, lines, words, onUndo, onClose }: HistoryProps) {
  return (
    <Sheet title={words.t('popup.history.title')} about={title} words={words} onClose={onClose}>
      {lines.length === 0 && <p>{words.t('popup.history.none')}</p>}
      <ol class="history">
        {lines.map(({ entry, at, said, undone, restores }) => {
          const what = words.say(said);
          return (
            <li key={entry} class={undone ? 'undone' : undefined}>
              <div>
                <p>{what}</p>
                <p class="quiet">
                  {undone ? words.t('popup.history.undone', { at: { instant: at } }) : words.instant(at)}
                </p>
              </div>
              {(!undone || restores.length > 0) && (
                <button
                  type="button"
                  aria-label={words.t(undone ? 'popup.history.putBackWhat' : 'popup.history.undoWhat', { what })}
                  onClick={() => onUndo(undone ? restores : [entry])}
                >
                  {words.t(undone ? 'popup.history.putBack' : 'popup.history.undo')}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </Sheet>
  );
}
