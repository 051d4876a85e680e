import { useEffect, useRef, useState } from 'preact/hooks';
import { AddNotes } from '../../components/add-notes.tsx';
import type { Undoable } from '../../utils/core/bulbs/row.ts';
import type { NewNote } from '../../utils/core/commands/command.ts';
import type { BulbId } from '../../utils/core/ids.ts';
import type { NoteLine } from '../../utils/core/notes/note-line.ts';
import type { Said } from '../../utils/core/said.ts';
import { Outcome } from './outcome.tsx';
import type { MomentRoom } from './use-moment.ts';

/** What was marked says what a note is for while it is about as long as one would write that. */
const SHORT = 120;

interface Kept {
  readonly notes: readonly NewNote[];
  readonly made: readonly BulbId[];
  readonly undo: Undoable | null;
}

interface NoteFaceProps {
  readonly room: MomentRoom;
  readonly shown: boolean;
  readonly onSettled: () => void;
}

/** A note that a page made one think of: one line, and the page with it. */
export function NoteFace({ room, shown, onSettled }: NoteFaceProps) {
  const { house, words, people, jot, send } = room;
  const [withPage, setWithPage] = useState(true);
  const [kept, setKept] = useState<Kept | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (shown) field.current?.focus();
  }, [shown]);

  const quote = jot.quote.replace(/\s+/g, ' ').trim();
  const occasion = quote.length <= SHORT ? quote : '';
  const complete = (line: NoteLine): NoteLine =>
    line.occasion === null && occasion !== '' ? { ...line, occasion } : line;

  const keep = async (notes: NewNote[]): Promise<Said | null> => {
    const page = { url: jot.url, title: jot.title };
    const whole = withPage && jot.url !== '' ? notes.map((note) => ({ ...note, page })) : notes;
    const answer = await send({ do: 'owe', notes: whole });
    if (!answer.ok) return answer.problem;
    setKept({ notes: whole, made: answer.value.made, undo: answer.value.undo });
    onSettled();
    return null;
  };

  if (kept) {
    const [only] = kept.made;
    const write = async () => {
      await house.openPage('notes', kept.made.length === 1 && only ? `#note=${only}` : '');
      await house.close();
    };
    return (
      <Outcome
        room={room}
        title={words.t('moment.kept')}
        lines={kept.notes.map(({ kind = 'thanks', person, occasion: what }) =>
          words.say(
            what
              ? { key: 'note.title.for', with: { kind, person, occasion: what } }
              : { key: 'note.title', with: { kind, person } },
          ),
        )}
        undo={kept.undo}
        acts={
          <button type="button" class="main" onClick={() => void write()}>
            {words.t(kept.made.length === 1 ? 'moment.write' : 'moment.notes')}
          </button>
        }
      />
    );
  }

  return (
    <>
      {occasion !== '' && (
        <blockquote class="moment-quote" dir="auto">
          {words.t('moment.quote', { quote: occasion })}
        </blockquote>
      )}
      <AddNotes
        words={words}
        clock={house.clock}
        locale={house.locale}
        people={people}
        field={field}
        complete={complete}
        onKeep={keep}
      >
        {jot.url !== '' && (
          <label class="moment-with">
            <input type="checkbox" checked={withPage} onChange={(event) => setWithPage(event.currentTarget.checked)} />
            {words.t('moment.note.page')}
          </label>
        )}
      </AddNotes>
    </>
  );
}
