import './undo-bar.css';
import { useEffect, useState } from 'preact/hooks';
import type { Undoable } from '../utils/core/bulbs/row.ts';
import type { Said } from '../utils/core/said.ts';
import type { Words } from '../utils/words/words.ts';

/** What the bar has to say: something that was done and can be taken back, or why nothing was done. */
export type BarMessage =
  | { readonly is: 'done'; readonly undo: Undoable }
  | { readonly is: 'problem'; readonly problem: Said };

/** How long something done can be taken back here; from its history it can be for ever. */
export const UNDO_SHOWN = 10_000;

interface UndoBarProps {
  readonly message: BarMessage | null;
  readonly words: Words;
  readonly onUndo: (undo: Undoable) => void;
  readonly onGone: () => void;
}

/** The bar at the bottom. What was done leaves after ten seconds unless someone is at it; a problem stays until closed. */
export function UndoBar({ message, words, onUndo, onGone }: UndoBarProps) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (message?.is !== 'done' || held) return;
    const timer = setTimeout(onGone, UNDO_SHOWN);
    return () => clearTimeout(timer);
  }, [message, held]);
  useEffect(() => {
    if (!message) setHeld(false);
  }, [message]);

  const hold = {
    onPointerEnter: () => setHeld(true),
    onPointerLeave: () => setHeld(false),
    onFocusIn: () => setHeld(true),
    onFocusOut: () => setHeld(false),
  };
  // Both regions are always there: one that comes with its text in it is not read out.
  return (
    <div class="undo-bar" {...hold}>
      <div role="status">
        {message?.is === 'done' && (
          <div>
            <p>{words.say(message.undo.said)}</p>
            <button
              type="button"
              class="undo"
              aria-keyshortcuts="u Control+Z Meta+Z"
              onClick={() => onUndo(message.undo)}
            >
              {words.t('popup.bar.undo')}
            </button>
          </div>
        )}
      </div>
      <div role="alert">
        {message?.is === 'problem' && (
          <div>
            <p>{words.say(message.problem)}</p>
            <button type="button" class="close" aria-label={words.t('popup.bar.close')} onClick={onGone}>
              <svg viewBox="0 0 12 12" aria-hidden="true">
                <path d="M2 2l8 8M10 2l-8 8" />
              </svg>
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
