import './sheet.css';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Words } from '../utils/words/words.ts';

interface SheetProps {
  readonly title: string;
  readonly about?: string;
  readonly words: Words;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A panel over the page: Escape, its button or a click beside it close it; focus goes back to where it was. */
export function Sheet({ title, about, words, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <header>
        <div>
          <h2 id={id}>{title}</h2>
          {about !== undefined && <p class="quiet">{about}</p>}
        </div>
        <button type="button" onClick={onClose}>
          {words.t('popup.close')}
        </button>
      </header>
      <div class="sheet-body">{children}</div>
    </dialog>
  );
}
