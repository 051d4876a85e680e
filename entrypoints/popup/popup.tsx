import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Added, QuickAdd } from '../../components/quick-add.tsx';
import { off, type RowActions } from '../../components/row.tsx';
import type { ServesQuestion } from '../../components/serves-question.tsx';
import { UndoBar } from '../../components/undo-bar.tsx';
import {
  type Agenda,
  MAX_ROWS,
  type Return,
  type Row,
  type SiteRecord,
  type Undoable,
} from '../../utils/core/bulbs/row.ts';
import type { BulbId } from '../../utils/core/ids.ts';
import { isLinkedin } from '../../utils/core/linkedin/place-at.ts';
import { chooseNudge } from '../../utils/core/nudges/choose-nudge.ts';
import { NOTHING_REMEMBERED } from '../../utils/core/nudges/memory.ts';
import type { Answer, Said } from '../../utils/core/said.ts';
import { MAX_ADDRESS } from '../../utils/core/sites/host.ts';
import { type Here, type House, peopleOf } from '../../utils/protocol/house.ts';
import type { Done } from '../../utils/protocol/messages.ts';
import { makeWords, type Words } from '../../utils/words/words.ts';
import { type Arranged, arrange, placeOf } from './arrange.ts';
import { Foot } from './foot.tsx';
import { Lists } from './lists.tsx';
import type { MomentNow } from './moment-now.ts';
import { Sky } from './sky.tsx';
import { texts } from './texts.ts';
import { useHouse, type View } from './use-house.ts';
import { useFocusKept, useKeys } from './use-keys.ts';
import { useRows } from './use-rows.ts';
import { useSeen } from './use-seen.ts';
import { useSheet } from './use-sheet.tsx';

/** People offered whose names begin as what is typed. */
const PEOPLE_SHOWN = 6;

/** What every part of the popup works with. */
export interface PopupRoom {
  readonly house: House;
  readonly words: Words;
  readonly agenda: Agenda;
  /** The page now open, and what is known of its site. */
  readonly here: Here | null;
  readonly site: SiteRecord | null;
  readonly shown: Arranged;
  /** After days away, where anything wants something: one thing at first. */
  readonly back: Return | null;
  readonly actions: RowActions;
  /** Waits for what the background says; whatever went wrong is said in the bar. */
  readonly answered: (asking: Promise<Answer<Done | null>>) => Promise<boolean>;
  /** Says in the bar that the background cannot be reached. */
  readonly unreachable: () => void;
}

interface PopupProps {
  readonly house: House;
  /** What to paint first, where it was read already. */
  readonly first?: View | null;
  /** The weekly moment, where it is its time; it stands until it is ended. */
  readonly moment?: MomentNow | null;
}

/** The popup: what stands in the house, what can be done where the person is now, and all the rest behind it. */
export function Popup({ house, first, moment: begun = null }: PopupProps) {
  const { view, message, setMessage, run, undo, answered, unreachable } = useHouse(house, first);
  const [unfolded, setUnfolded] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [moment, setMoment] = useState(begun);
  // One thing is asked in one popup: what was answered makes no room for the next question.
  const [askedMore] = useState(begun !== null || first?.agenda?.question != null);
  const [asking, setAsking] = useState<{ readonly View: typeof ServesQuestion } | null>(null);
  const main = useRef<HTMLElement>(null);
  const addField = useRef<HTMLTextAreaElement>(null);
  const reading = () => {
    const { at, zone } = house.clock();
    return { locale: house.locale, zone, now: at };
  };
  const words = useMemo(() => makeWords(reading(), ...texts), [view]);
  const people = useMemo(() => peopleOf(house, PEOPLE_SHOWN), [house]);

  const focusKept = useFocusKept(main);
  const rows = useRows(house, view, unreachable);
  const { sheet, showHistory, showHelp, closeSheet } = useSheet(house, view, undo, unreachable);
  useEffect(() => {
    if (message?.is === 'problem') closeSheet();
  }, [message]);

  /** With the very first note comes the question for whom it all is; whoever passes it over finds it in the options. */
  const askServes = async ({ made }: Done) => {
    if (view?.agenda?.settings.serves !== null) return;
    try {
      const notes = (await house.ask('rows', { query: '', limit: MAX_ROWS })).filter(({ is }) => is === 'note');
      if (notes.length === 0 || notes.some(({ bulb }) => !made.includes(bulb))) return;
      const { ServesQuestion: View } = await import('../../components/serves-question.tsx');
      setAsking({ View });
    } catch {
      // It can wait.
    }
  };

  const open = async (bulb: Row['bulb']) => {
    if (await answered(house.ask('open', { bulb }))) house.leave();
  };
  const write = ({ bulb }: Row) => void house.openPage('notes', `#note=${bulb}`);
  const takeBack = ({ entries }: Undoable) => {
    focusKept();
    void undo(entries);
  };
  const actions: RowActions = {
    open: (row) => (row.is === 'note' ? write(row) : void open(row.bulb)),
    run: (command) => {
      focusKept();
      void run(command);
    },
    edit: (row) => (row.is === 'note' ? write(row) : void house.openPage('options', `#bulb=${row.bulb}`)),
    history: (row) => void showHistory(row),
    site: ({ bulb }) => void house.openPage('site', `#asset=${bulb}`),
    allow: (host) => void house.openPage('options', `#grant=${host}`),
  };

  const adding = {
    words,
    reading,
    people,
    onAdd: (typed: Added) => run({ do: 'quickAdd', ...typed }, (added) => void askServes(added)),
    onProblem: (problem: Said | null) => {
      if (problem) setMessage({ is: 'problem', problem });
      else if (message?.is === 'problem') setMessage(null);
    },
  };

  const asked = view?.agenda?.question?.row ?? null;
  const choice =
    view?.agenda &&
    chooseNudge({ agenda: view.agenda, memory: NOTHING_REMEMBERED }, { on: 'popup', site: view.site }, house.clock());
  const top = choice?.speak ? choice.first : null;
  // What stands on top with buttons of its own is not listed again below them.
  const onTop = new Set<BulbId>([...(asked ? [asked.bulb] : []), ...(moment?.cards.map(({ bulb }) => bulb) ?? [])]);
  const shown = view?.agenda ? arrange(view.agenda, view.site, rows.everyRow, onTop) : null;
  const unfoldsFirst = asked === null && moment === null;
  const isUnfolded = (row: Row) => unfolded.get(row.bulb) ?? (unfoldsFirst && row.bulb === top?.bulb);
  const byBulb = (bulb: string) => shown?.byBulb(bulb, rows.found);
  useSeen(
    () => [...(main.current?.querySelectorAll<HTMLElement>('[data-bulb], [data-card]') ?? [])],
    ({ dataset: { bulb, card } }) => {
      const row = byBulb(bulb ?? card ?? '');
      return row && placeOf(row) === 'wants' ? row.bulb : null;
    },
    (bulbs) => void house.ask('popup.seen', { bulbs }).catch(() => undefined),
  );
  // Once, and after the first paint: which page is open, where its address says what is looked after there.
  const over = view?.agenda && view.site && view.here;
  const isOver = over != null && isLinkedin(over.host);
  useEffect(() => {
    if (isOver && over.url.length <= MAX_ADDRESS)
      house.ask('linkedin.here', { tab: over.tab, url: over.url }).catch(() => undefined);
  }, [isOver]);
  const fold = (row: Row, open: boolean) => setUnfolded(new Map(unfolded).set(row.bulb, open));
  useKeys(main, {
    actions,
    byBulb,
    fold,
    takeBack: message?.is === 'done' && (() => takeBack(message.undo)),
    isCovered: sheet !== null,
    addField,
    help: showHelp,
  });

  const bar = <UndoBar message={message} words={words} onGone={() => setMessage(null)} onUndo={takeBack} />;
  if (!view) return bar;
  const { agenda } = view;
  if (!agenda || !shown)
    return (
      <>
        <main class="popup">
          <h1>{words.t('popup.notYet')}</h1>
        </main>
        {bar}
      </>
    );

  const tired = choice?.speak && !askedMore && asked === null ? choice.ask : null;
  const back = top && agenda.back;
  const room: PopupRoom = { ...view, house, words, agenda, shown, back, actions, answered, unreachable };
  return (
    <>
      <main class={asked ? 'popup asking' : 'popup'} ref={main}>
        <Sky room={room} />
        {moment && (
          <moment.View
            {...adding}
            cards={moment.cards}
            rowNow={(bulb) => shown.byBulb(bulb, null)}
            begin={() => house.ask('moment.begin', { locale: house.locale })}
            run={run}
            onEnd={() => {
              setMoment(null);
              main.current?.querySelector('h1')?.focus();
            }}
          />
        )}
        {tired && (
          <div class="question">
            <p>{words.t('popup.tired', { kind: tired.is, title: words.title(tired) })}</p>
            <span>
              <button type="button" onClick={() => actions.run(off(tired))}>
                {words.t(tired.is === 'note' ? 'popup.question.letGo' : 'popup.tired.off')}
              </button>
              <button type="button" onClick={() => actions.run({ do: 'keep', bulb: tired.bulb })}>
                {words.t('popup.tired.keep')}
              </button>
            </span>
          </div>
        )}
        {agenda.total === 0 && (
          <div class="empty">
            <p>{words.t('popup.empty.body')}</p>
            <button type="button" class="main" onClick={() => void house.openPage('welcome')}>
              {words.t('popup.empty.begin')}
            </button>
          </div>
        )}
        <Lists room={room} rows={rows} isUnfolded={isUnfolded} onFold={fold} />
        <Foot room={room} onHelp={showHelp}>
          <QuickAdd {...adding} field={addField} />
          {asking && (
            <asking.View
              words={words}
              onKeep={(serves) => {
                setAsking(null);
                actions.run({ do: 'set', to: { serves } });
              }}
              onSkip={() => setAsking(null)}
            />
          )}
        </Foot>
        {sheet?.show(words)}
      </main>
      {bar}
    </>
  );
}
