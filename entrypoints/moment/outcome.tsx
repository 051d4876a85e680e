import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '../../components/problem.tsx';
import type { Undoable } from '../../utils/core/bulbs/row.ts';
import type { EntryId } from '../../utils/core/ids.ts';
import type { Said } from '../../utils/core/said.ts';
import type { MomentRoom } from './use-moment.ts';

interface OutcomeProps {
  readonly room: MomentRoom;
  /** What became of it, in one sentence. */
  readonly title: string;
  readonly lines: readonly string[];
  readonly undo: Undoable | null;
  /** What can be done next, while it is not taken back; `acts` stand in one line with *Undo* and *Close*. */
  readonly acts?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** What was kept, and what can be done with it now: first of all to take it back. */
export function Outcome({ room: { house, words, send }, title, lines, undo, acts, children }: OutcomeProps) {
  /** The entries that took it back; undoing them puts it back. */
  const [undone, setUndone] = useState<readonly EntryId[] | null>(null);
  const [problem, setProblem] = useState<Said | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone now.
  useEffect(() => heading.current?.focus(), [undone]);

  const takeBack = async (entries: readonly EntryId[], then: (by: readonly EntryId[]) => void) => {
    const answer = await send({ do: 'undo', entries: [...entries] });
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok && answer.value.undo) then(answer.value.undo.entries);
  };

  return (
    <div class="moment-outcome">
      <h2 ref={heading} tabIndex={-1}>
        {undone ? words.t('moment.undone') : title}
      </h2>
      {!undone &&
        lines.map((line) => (
          <p key={line} class="moment-line">
            {line}
          </p>
        ))}
      <Problem words={words} said={problem} />
      <div class="form-acts">
        {!undone && acts}
        {undo && !undone && (
          <button type="button" onClick={() => void takeBack(undo.entries, setUndone)}>
            {words.t('moment.undo')}
          </button>
        )}
        {undone && (
          <button type="button" class="main" onClick={() => void takeBack(undone, () => setUndone(null))}>
            {words.t('moment.redo')}
          </button>
        )}
        <button type="button" onClick={() => void house.close()}>
          {words.t('moment.close')}
        </button>
      </div>
      {!undone && children}
    </div>
  );
}
