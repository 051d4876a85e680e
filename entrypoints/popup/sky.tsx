import { Room } from '../../components/room.tsx';
import { doneLabel } from '../../components/row.tsx';
import type { Agenda, BulbState } from '../../utils/core/bulbs/row.ts';
import type { BulbId } from '../../utils/core/ids.ts';
import { countsInWords, countsSentence } from '../../utils/words/counts.ts';
import type { Words } from '../../utils/words/words.ts';
import type { PopupRoom } from './popup.tsx';

/** The top of the popup: what is asked, how it all stands in one sentence, and the bulbs as they hang. */
export function Sky({ room }: { readonly room: PopupRoom }) {
  const { house, words, agenda, shown, back, actions, answered } = room;
  const { counts, question, paused } = agenda;
  const note = question?.row.is === 'note' ? question.row : null;
  const answer = (bulb: BulbId, changed: boolean) => void answered(house.ask('answer', { bulb, changed }));
  const list = () => words.list(back ? drawn(agenda, words) : countsInWords(counts, words));
  return (
    <div class="sky">
      {question && (
        <div class="question">
          <p>
            {note
              ? words.t('popup.question.note', { person: note.person, kind: note.kind })
              : (words.question(question.row) ?? words.t('popup.question.asset', { title: words.title(question.row) }))}
          </p>
          <span>
            <button type="button" class="main" onClick={() => answer(question.bulb, true)}>
              {note ? doneLabel(note, words) : words.t('popup.question.yes')}
            </button>
            <button type="button" onClick={() => answer(question.bulb, false)}>
              {words.t('popup.question.notYet')}
            </button>
            {note && (
              <button type="button" onClick={() => actions.run({ do: 'letGo', note: note.bulb })}>
                {words.t('popup.question.letGo')}
              </button>
            )}
          </span>
        </div>
      )}
      <h1 tabIndex={-1}>
        {back ? words.t('popup.back.title', { count: shown.inSight }) : countsSentence(counts, words)}
      </h1>
      {paused !== null && (
        <p class="notice">
          {words.t('popup.paused', { until: { instant: paused } })}{' '}
          <button type="button" class="plain" onClick={() => actions.run({ do: 'set', to: { pausedUntil: null } })}>
            {words.t('popup.paused.resume')}
          </button>
        </p>
      )}
      <div class="ceiling">
        <Room
          hanging={agenda.room}
          label={agenda.total === 0 ? words.t('popup.room.empty') : words.t('popup.room', { list: list() })}
        />
      </div>
    </div>
  );
}

/** The counts in words of what hangs in sight: on coming back that is less than there is. */
function drawn({ room }: Agenda, words: Words): string[] {
  const count = (is: BulbState) => room.filter(({ state }) => state === is).length;
  return countsInWords(
    { lit: count('lit'), dimming: count('dimming'), out: count('out'), later: 0, off: count('off') },
    words,
  );
}
