import { useId, useRef, useState } from 'preact/hooks';
import { HandOverForm } from '../../components/hand-over.tsx';
import { TextField } from '../../components/text-field.tsx';
import { type BarMessage, UndoBar } from '../../components/undo-bar.tsx';
import { useUndoKeys } from '../../components/use-undo-keys.ts';
import type { Undoable } from '../../utils/core/bulbs/row.ts';
import { type AssetId, type BulbId, isAssetId, type NoteId } from '../../utils/core/ids.ts';
import type { HandedOver } from '../../utils/core/inspect/hand-over.ts';
import type { Said } from '../../utils/core/said.ts';
import { hostOf } from '../../utils/core/sites/host.ts';
import { shownAddress } from '../../utils/core/sites/shown-address.ts';
import { dayOf, type Instant } from '../../utils/core/time.ts';
import { firstWords } from '../../utils/words/first-words.ts';
import type { Words } from '../../utils/words/words.ts';
import { Outcome } from './outcome.tsx';
import type { MomentRoom } from './use-moment.ts';

/** Something that was reported just now. */
export interface ReportedFault {
  readonly asset: BulbId;
  readonly fault: string;
  readonly undo: Undoable;
  readonly at: Instant;
  readonly url: string;
  readonly title: string;
  /** As it was typed; empty where the quote or the link says it. */
  readonly what: string;
  readonly quote: string;
  readonly target: string;
}

type Next = 'hand' | 'tell';

/** What was reported, and the two who should hear of it: whoever mends it, and whoever met it. */
export function Reported({ room, reported }: { readonly room: MomentRoom; readonly reported: ReportedFault }) {
  const { house, words, settings, people, send } = room;
  const { asset, fault, undo, what, quote, target } = reported;
  const [next, setNext] = useState<Next | null>(null);
  const [message, setMessage] = useState<BarMessage | null>(null);
  const id = useId();
  const host = hostOf(reported.url) ?? '';
  const { title = host } = undo.said.with ?? {};
  const { serves } = settings;

  const take = async (undoable: Undoable) => {
    const answer = await send({ do: 'undo', entries: [...undoable.entries] });
    if (!answer.ok) setMessage({ is: 'problem', problem: answer.problem });
    else setMessage(answer.value.undo && { is: 'done', undo: answer.value.undo });
  };
  useUndoKeys(message, take);
  const handOver = async (to: string) => {
    if (!isAssetId(asset)) return;
    const answer = await send({ do: 'handOver', asset, faults: [fault], to });
    if (!answer.ok) setMessage({ is: 'problem', problem: answer.problem });
    else if (answer.value.undo) setMessage({ is: 'done', undo: answer.value.undo });
  };

  const fold = (which: Next, label: string) => (
    <button
      type="button"
      class={which === 'hand' && next === null ? 'main' : undefined}
      aria-expanded={next === which}
      aria-controls={next === which ? `${id}-${which}` : undefined}
      onClick={() => setNext(next === which ? null : which)}
    >
      {label}
    </button>
  );
  return (
    <>
      <Outcome
        room={room}
        title={words.t('moment.reported', { title })}
        lines={[what || (quote === '' ? shownAddress(target) : words.t('moment.quote', { quote }))]}
        undo={undo}
        acts={
          <>
            {fold('hand', words.t('moment.hand'))}
            {fold('tell', serves === null ? words.t('moment.tell') : words.t('moment.tell.those', { serves }))}
          </>
        }
      >
        {next === 'hand' && (
          <div id={`${id}-hand`} class="moment-panel">
            <HandOverForm
              words={words}
              host={host}
              things={[thingOf(words, reported)]}
              intro=""
              mailer={settings.mailer}
              to=""
              people={people}
              clock={house.clock}
              copyText={house.copyText}
              saveFile={house.saveFile}
              onTaken={(to) => void handOver(to)}
            />
          </div>
        )}
        {next === 'tell' && isAssetId(asset) && (
          <div id={`${id}-tell`} class="moment-panel">
            <TellThem room={room} about={{ asset, fault }} what={what} />
          </div>
        )}
      </Outcome>
      <UndoBar message={message} words={words} onUndo={(done) => void take(done)} onGone={() => setMessage(null)} />
    </>
  );
}

const thingOf = (words: Words, { at, url, title, what, quote, target }: ReportedFault): HandedOver => ({
  what: words.t('finding.reported', { what: what || quote || shownAddress(target) }),
  how: null,
  leads: target === '' ? null : target,
  quote: quote === '' || what === '' ? null : quote,
  seen: words.dateTime(at),
  places: [{ page: url, where: title }],
});

interface TellThemProps {
  readonly room: MomentRoom;
  readonly about: { readonly asset: AssetId; readonly fault: string };
  readonly what: string;
}

/** An apology to those who met it: kept as a note with first words, and opened to be written on. */
function TellThem({ room: { house, words, settings, send }, about, what }: TellThemProps) {
  const { serves, signs } = settings;
  const [person, setPerson] = useState(
    serves === null ? words.t('moment.tell.audience') : words.t('moment.tell.those.name', { serves }),
  );
  const [problem, setProblem] = useState<Said | null>(null);

  const busy = useRef(false);
  const [begun, setBegun] = useState<NoteId | null>(null);

  const begin = async () => {
    if (busy.current) return;
    busy.current = true;
    const note = begun ?? (await keep());
    busy.current = false;
    if (note === null) return;
    setBegun(note);
    await house.openPage('notes', `#note=${note}`);
  };
  const keep = async (): Promise<NoteId | null> => {
    const { at, zone } = house.clock();
    const today = dayOf(at, zone);
    const kind = 'apology';
    const known = { kind, person, occasion: what === '' ? null : what, day: words.day(today), me: signs } as const;
    const note = { kind, person, occasion: what, since: today, due: null, about } as const;
    const kept = await send({ do: 'owe', notes: [{ ...note, draft: firstWords(words, known, 'plain') }] });
    setProblem(kept.ok ? null : kept.problem);
    const made = kept.ok ? kept.value.made[0] : undefined;
    return made === undefined || isAssetId(made) ? null : made;
  };

  return (
    <form
      class="moment-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <TextField
        label={words.t('moment.tell.who')}
        hint={words.t('moment.tell.who.hint')}
        problem={problem ? words.say(problem) : undefined}
        value={person}
        onType={setPerson}
      />
      <div class="form-acts">
        <button type="submit" class="main">
          {words.t('moment.tell.do')}
        </button>
      </div>
    </form>
  );
}
