import { useEffect, useMemo, useState } from 'preact/hooks';
import { AddNotes } from '../../components/add-notes.tsx';
import { OptionServes, problemOfServes } from '../../components/option-serves.tsx';
import type { NewNote } from '../../utils/core/commands/command.ts';
import type { FoundNotes } from '../../utils/core/notes/find-notes.ts';
import type { Said } from '../../utils/core/said.ts';
import { peopleOf } from '../../utils/protocol/house.ts';
import { notesSentence } from '../../utils/words/note-counts.ts';
import { TakenDown } from './taken-down.tsx';
import type { Room } from './use-room.ts';

/** The way to the notes, a field to add one, and those that were removed. */
export function SectionNotes({ room }: { readonly room: Room }) {
  const { house, words, sheet, send } = room;
  const [serves, setServes] = useState('');
  const people = useMemo(() => peopleOf(house), [house]);
  const all = useAll(room);
  // Once a note is here the question was seen; it stands under Words for whoever passed it over.
  const asks =
    sheet.settings.serves === null && all !== null && all.counts.open + all.counts.sent + all.counts['let-go'] === 0;

  const keep = async (notes: NewNote[]): Promise<Said | null> => {
    const word = serves.trim();
    if (asks && problemOfServes(words, word)) return { key: 'serves.problem.again' };
    if (asks && word !== '') {
      const said = await send({ do: 'set', to: { serves: word } });
      if (said) return said;
    }
    return send({ do: 'owe', notes });
  };

  return (
    <>
      <p class="lead">{words.t('options.notes.lead')}</p>
      <div class="panel notes-way">
        <p>{all ? notesSentence(all, words) : ''}</p>
        <button type="button" class="main" onClick={() => void house.openPage('notes')}>
          {words.t('options.notes.open')}
        </button>
      </div>
      <AddNotes words={words} clock={house.clock} locale={house.locale} people={people} onKeep={keep}>
        {asks && <OptionServes words={words} value={serves} onType={setServes} />}
      </AddNotes>
      <div class="panel notes-way">
        <p>{words.t('options.notes.linkedin')}</p>
        <button type="button" onClick={() => void house.openPage('linkedin')}>
          {words.t('options.notes.linkedin.open')}
        </button>
      </div>
      <TakenDown room={room} of="notes" />
    </>
  );
}

/** How many there are of all notes; null until the house has answered. */
function useAll({ house, turn }: Room): FoundNotes | null {
  const [all, setAll] = useState<FoundNotes | null>(null);
  useEffect(() => {
    let current = true;
    house.ask('notes', { query: '', shelf: 'open', limit: 1 }).then(
      (found) => current && setAll(found),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [house, turn]);
  return all;
}
