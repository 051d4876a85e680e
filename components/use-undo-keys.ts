import { useEffect } from 'preact/hooks';
import type { Undoable } from '../utils/core/bulbs/row.ts';
import type { BarMessage } from './undo-bar.tsx';

/** The keys that the bar names: `u` and Ctrl+Z take back what it speaks of. In a field these keys are the field's own. */
export function useUndoKeys(message: BarMessage | null, undo: (undoable: Undoable) => void): void {
  const undoable = message?.is === 'done' ? message.undo : null;
  useEffect(() => {
    if (!undoable) return;
    const onKey = (event: KeyboardEvent) => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      const undoes = event.key === 'u' ? plain : event.key === 'z' && !plain && !event.altKey && !event.shiftKey;
      const field =
        event.target instanceof Element && event.target.closest('input, textarea, select, dialog, [role="menu"]');
      if (!undoes || field) return;
      event.preventDefault();
      undo(undoable);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undoable, undo]);
}
