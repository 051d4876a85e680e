import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Words } from '../utils/words/words.ts';
import { Bulb } from './bulb.tsx';
import type { ShapeState } from './bulb-shape.ts';

interface FoldProps {
  readonly title: string;
  readonly line?: string | undefined;
  /** The bulb it shows; `later` is a clock. */
  readonly sign?: ShapeState | 'later' | undefined;
  readonly words: Words;
  readonly open: boolean;
  readonly onFold: () => void;
  readonly children: ComponentChildren;
}

/** Several bulbs that are quiet together, behind one line. */
export function Fold({ title, line, sign, words, open, onFold, children }: FoldProps) {
  const id = useId();
  return (
    <section class="fold" aria-labelledby={id}>
      <div class="row">
        <Sign sign={sign} />
        <div class="row-text">
          <h3 id={id}>{title}</h3>
          {line !== undefined && <p class="row-line">{line}</p>}
        </div>
        <button
          type="button"
          aria-expanded={open}
          aria-label={words.t(open ? 'popup.fold.hideWhat' : 'popup.fold.showWhat', { what: title })}
          onClick={onFold}
        >
          {words.t(open ? 'popup.fold.hide' : 'popup.fold.show')}
        </button>
      </div>
      {open && children}
    </section>
  );
}

function Sign({ sign }: Pick<FoldProps, 'sign'>) {
  if (sign === undefined) return <span />;
  if (sign !== 'later') return <Bulb state={sign} size={34} />;
  return (
    <svg class="bulb" width="34" height="34" viewBox="-17 -17 34 34" aria-hidden="true">
      <path
        d="M0-8a8 8 0 110 16a8 8 0 010-16zM0-4V.5l3 2"
        fill="none"
        stroke="var(--ash)"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
