import './fridays-moment.css';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { laterChoices } from '../utils/core/bulbs/later-choices.ts';
import { type Row, wants } from '../utils/core/bulbs/row.ts';
import type { Command } from '../utils/core/commands/command.ts';
import type { BulbId } from '../utils/core/ids.ts';
import type { Lately } from '../utils/core/journal/lately.ts';
import type { Occasion } from '../utils/core/nudges/week.ts';
import type { Said } from '../utils/core/said.ts';
import { dayOf } from '../utils/core/time.ts';
import { fridaysMoment } from '../utils/words/locales/en/fridays-moment.ts';
import { makeWords, type Reading, type WordKey, type Words } from '../utils/words/words.ts';
import { Bulb } from './bulb.tsx';
import { type Added, QuickAdd } from './quick-add.tsx';
import { channelOf, doneLabel, gist, off, RowState } from './row.tsx';
import type { People } from './use-people.ts';

/** What is asked and told besides the bulbs on the cards. */
interface MomentTold {
  readonly occasion: { readonly is: Occasion; readonly name: string | null } | null;
  readonly since: Lately | null;
}

type Answer = 'done' | 'later' | 'off';
type Step = 'cards' | 'thanks' | 'told';

interface FridaysMomentProps {
  /** The words of the page around it, for what is said of any bulb. */
  readonly words: Words;
  /** Asked at the moment of reading. */
  readonly reading: () => Reading;
  /** What is on the cards, as it was when the moment came. */
  readonly cards: readonly Row[];
  /** A bulb as it is now; undefined where it hangs no more. */
  readonly rowNow: (bulb: BulbId) => Row | undefined;
  readonly people: People;
  /** Says that it stands in front of the person, and gives what there is to tell. */
  readonly begin: () => Promise<MomentTold>;
  /** True once it was done. */
  readonly run: (command: Command) => Promise<boolean>;
  readonly onAdd: (added: Added) => Promise<boolean>;
  readonly onProblem: (problem: Said | null) => void;
  readonly onEnd: () => void;
}

/**
 * Once a week: at most three cards, whom to thank, and one sentence of what became of it all. It asks for nothing to be
 * finished: it can be left at every step, and what was answered stays answered.
 */
export function FridaysMoment({
  words,
  reading,
  cards,
  rowNow,
  people,
  begin,
  run,
  onAdd,
  onProblem,
  onEnd,
}: FridaysMomentProps) {
  const [step, setStep] = useState<Step>(cards.length > 0 ? 'cards' : 'thanks');
  const [answers, setAnswers] = useState<ReadonlyMap<BulbId, Answer>>(new Map());
  // Undefined until it is known: nothing is asked that is asked otherwise a moment later.
  const [told, setTold] = useState<MomentTold | undefined>(undefined);
  const panel = useRef<HTMLElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const busy = useRef(false);
  const isFirst = useRef(true);
  const id = useId();
  const { locale, zone, now } = reading();
  const own = useMemo(() => makeWords({ locale, zone, now }, fridaysMoment), [locale, zone, dayOf(now, zone)]);

  const read = () => begin().then(setTold, () => setTold((before) => before ?? { occasion: null, since: null }));
  useEffect(() => void read(), []);

  const cardElements = () => [...(panel.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
  const focusCard = (element: HTMLElement | undefined) => element?.focus({ preventScroll: isFirst.current });
  useLayoutEffect(() => {
    // One hand on the keyboard, from the first key on; but whoever is somewhere else already stays there.
    if (step === 'cards') {
      if (document.activeElement === document.body) focusCard(cardElements()[0]);
    } else if (!isFirst.current)
      (step === 'thanks' ? field.current : panel.current?.querySelector<HTMLElement>('.moment-end'))?.focus();
    isFirst.current = false;
  }, [step]);

  const shown = cards.flatMap((card) => {
    const row = rowNow(card.bulb);
    const answer = row && wants(row) ? null : (answers.get(card.bulb) ?? (row && becameOf(row)));
    // What was taken down meanwhile has no card any more.
    return answer === undefined ? [] : [{ row: row ?? card, answer }];
  });

  const goOn = () => {
    if (step === 'cards') {
      setStep('thanks');
      // What was answered on the cards is told of as well.
      if (answers.size > 0) void read();
    } else if (step === 'thanks' && told?.since) setStep('told');
    else onEnd();
  };
  /** To the next card that is not answered yet; after the last one, on. */
  const next = (from: BulbId) => {
    const at = shown.findIndex(({ row }) => row.bulb === from);
    const to = shown.slice(at + 1).find(({ answer }) => answer === null);
    if (to) focusCard(cardElements().find(({ dataset }) => dataset.card === to.row.bulb));
    else goOn();
  };
  const answer = async (row: Row, how: Answer) => {
    if (busy.current) return;
    busy.current = true;
    const isDone = await run(commandOf(row, how, reading()));
    busy.current = false;
    if (!isDone) return;
    setAnswers((before) => new Map(before).set(row.bulb, how));
    next(row.bulb);
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = event.target instanceof Element ? event.target : null;
    const act = keyed(event, target);
    if (!act) return;
    event.preventDefault();
    if (!event.repeat) act();
  };
  const keyed = (event: KeyboardEvent, target: Element | null): (() => void) | null => {
    const typed = target?.closest<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    if (event.key === 'Escape')
      // What was typed and not added yet is not thrown away by one key.
      return typed && typed.value.trim() !== '' ? () => panel.current?.focus() : onEnd;
    const card = target?.closest<HTMLElement>('[data-card]');
    const at = shown.findIndex(({ row }) => row.bulb === card?.dataset.card);
    const one = shown[at];
    if (!card || !one) return null;
    const elements = cardElements();
    const how = ANSWER_KEYS[event.key.toLowerCase()];
    if (how) return one.answer === null ? () => void answer(one.row, how) : null;
    // On a button Enter presses it.
    if (event.key === 'Enter') return target === card ? () => next(one.row.bulb) : null;
    if (event.key === 'ArrowDown' || event.key === 'j')
      return elements[at + 1] ? () => focusCard(elements[at + 1]) : null;
    if (event.key === 'ArrowUp' || event.key === 'k') return () => focusCard(elements[Math.max(0, at - 1)]);
    return null;
  };

  const untouched = step === 'cards' && answers.size === 0;
  const leave = (
    <button
      type="button"
      class={step === 'told' ? 'moment-end' : 'plain quiet'}
      // The focus goes to it past what is told.
      aria-describedby={step === 'told' ? `${id}-told` : undefined}
      onClick={onEnd}
    >
      {own.t(untouched ? 'friday.notNow' : 'friday.end')}
    </button>
  );
  const onward = (
    <button type="button" onClick={goOn}>
      {own.t('friday.goOn')}
    </button>
  );
  return (
    <section class="moment" aria-labelledby={id} ref={panel} tabIndex={-1} onKeyDown={onKey}>
      <header>
        <h2 id={id}>{own.t('friday.title')}</h2>
        {step !== 'told' && (
          <span>
            {leave} <kbd>Esc</kbd>
          </span>
        )}
      </header>
      {step === 'cards' && (
        <>
          <p class="moment-asks">{own.t('friday.phone', { count: shown.length })}</p>
          <ul>
            {shown.map(({ row, answer: was }) => (
              <Card
                key={row.bulb}
                row={row}
                was={was}
                words={words}
                own={own}
                until={untilOf(row, reading())}
                onAnswer={(how) => void answer(row, how)}
              />
            ))}
          </ul>
          <footer>
            <Keys own={own} keys={CARD_KEYS} />
            {onward}
          </footer>
        </>
      )}
      {step === 'thanks' && (
        <>
          <p class="moment-asks" id={`${id}-asks`} data-known={told !== undefined}>
            {asked(told ?? null, own)}
          </p>
          <QuickAdd
            words={words}
            field={field}
            reading={reading}
            people={people}
            asks={{
              by: `${id}-asks`,
              example: own.t('friday.thanks.example'),
              add: (count) => own.t('friday.thanks.do', { count }),
              onNothing: goOn,
            }}
            onAdd={onAdd}
            onProblem={onProblem}
          />
          <footer>
            <Keys own={own} keys={THANKS_KEYS} />
            {onward}
          </footer>
        </>
      )}
      {step === 'told' && told?.since && (
        <>
          <p class="moment-asks" id={`${id}-told`}>
            {since(told.since, own)}
          </p>
          <footer>{leave}</footer>
        </>
      )}
    </section>
  );
}

interface CardProps {
  readonly row: Row;
  /** What was answered, or null. */
  readonly was: Answer | null;
  readonly words: Words;
  readonly own: Words;
  /** Until when *Later* puts it off, or until when it was. */
  readonly until: number;
  readonly onAnswer: (how: Answer) => void;
}

function Card({ row, was, words, own, until, onAnswer }: CardProps) {
  const isNote = row.is === 'note';
  const said: Readonly<Record<Answer, string>> = {
    done: isNote ? own.t('friday.was.sent', channelOf(row)) : own.t('friday.was.done'),
    later: own.t('friday.was.later', { until: { instant: until } }),
    off: own.t(isNote ? 'friday.was.letGo' : 'friday.was.off'),
  };
  return (
    <li class="moment-card" data-card={row.bulb} data-was={was} tabIndex={was === null ? 0 : -1}>
      <Bulb state={row.state} size={30} />
      <div>
        <h3 dir="auto">{words.title(row)}</h3>
        {was === null ? (
          <p class="row-line">
            <RowState row={row} words={words} /> {words.sayAll(gist(row))}
          </p>
        ) : (
          <p class="row-line">{said[was]}</p>
        )}
      </div>
      <div class="moment-acts" hidden={was !== null}>
        <button type="button" aria-keyshortcuts="d" onClick={() => onAnswer('done')}>
          {doneLabel(row, words)}
        </button>
        <button type="button" aria-keyshortcuts="l" title={own.instant(until)} onClick={() => onAnswer('later')}>
          {words.t('popup.later')}
        </button>
        <button type="button" aria-keyshortcuts="s" onClick={() => onAnswer('off')}>
          {own.t(isNote ? 'friday.letGo' : 'friday.off')}
        </button>
      </div>
    </li>
  );
}

type KeyLine = readonly (readonly [key: string, what: WordKey])[];
const CARD_KEYS: KeyLine = [
  ['D', 'friday.key.done'],
  ['L', 'friday.key.later'],
  ['S', 'friday.key.off'],
  ['↵', 'friday.key.next'],
];
const THANKS_KEYS: KeyLine = [['↵', 'friday.key.goOn']];
const ANSWER_KEYS: Readonly<Record<string, Answer | undefined>> = { d: 'done', l: 'later', s: 'off' };

/** The keys that act here, in one quiet line. */
function Keys({ own, keys }: { readonly own: Words; readonly keys: KeyLine }) {
  return (
    <p class="moment-keys">
      {keys.map(([key, what]) => (
        <span key={key}>
          <kbd>{key}</kbd> {own.t(what)}
        </span>
      ))}
    </p>
  );
}

/** What came of a bulb that was answered elsewhere. */
function becameOf({ state, later }: Row): Answer {
  if (state === 'off') return 'off';
  return later === null ? 'done' : 'later';
}

/** *Later* is next week: the week's own moment asks again then, should it be needed. */
function untilOf({ later }: Row, { now, zone }: Reading): number {
  return later ?? laterChoices({ at: now, zone }).find((choice) => choice.id === 'week')?.until ?? now;
}

function commandOf(row: Row, how: Answer, reading: Reading): Command {
  if (how === 'done') return { do: 'done', bulb: row.bulb, evidence: 'said' };
  if (how === 'later') return { do: 'later', bulb: row.bulb, until: untilOf(row, reading) };
  return off(row);
}

const asked = (told: MomentTold | null, own: Words): string =>
  own.t('friday.thanks', told?.occasion ? { kind: told.occasion.is, name: told.occasion.name ?? '' } : {});

/** "Since August: 6 relit, 4 notes sent." Of what there is none, nothing is said. */
function since({ from, relit, sent }: Lately, own: Words): string {
  const parts = [
    ...(relit > 0 ? [own.t('friday.since.relit', { count: relit })] : []),
    ...(sent > 0 ? [own.t('friday.since.sent', { count: sent })] : []),
  ];
  return own.t('friday.since', { month: own.month(from), list: own.list(parts) });
}
