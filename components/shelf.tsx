import './shelf.css';
import { useId, useRef, useState } from 'preact/hooks';
import type { Command, Hanging, NewNote } from '../utils/core/commands/command.ts';
import type { TouchId } from '../utils/core/ids.ts';
import { MAX_TITLE } from '../utils/core/journal/entries.ts';
import type { Given, Touch } from '../utils/core/journal/state.ts';
import { MOMENTS, type Moment } from '../utils/core/notes/note-fields.ts';
import type { Said } from '../utils/core/said.ts';
import { type Day, dayOf, type Now } from '../utils/core/time.ts';
import { givenByPerson, givenTo, type Offer, offers, type ShelfTouch, shelf } from '../utils/core/touches/shelf.ts';
import type { Words } from '../utils/words/words.ts';
import { Bulb } from './bulb.tsx';
import { Menu } from './menu.tsx';
import { OptionField } from './option-field.tsx';
import { Problem } from './problem.tsx';
import { GiveForm, MomentOptions, type Names, OweForm, PersonField, TouchForm } from './shelf-form.tsx';
import type { People } from './use-people.ts';

/** People named below a touch, and touches named behind a person; the others are counted. */
const NAMED = 3;
/** Names that a field offers of those for whom something was done. */
const MET = 50;
/** People in the list of what was done for whom: at first, and each time more are asked for. */
const PEOPLE_SHOWN = 12;

type Asked<D extends Command['do']> = Omit<Extract<Command, { do: D }>, 'do'>;
/** Gives what kept it from being done, or null. */
type Outcome = Promise<Said | null>;

interface ShelfProps {
  readonly words: Words;
  readonly now: Now;
  /** The person's own. */
  readonly touches: readonly Touch[];
  readonly given: readonly Given[];
  /** The person's word for the people they look after, or null. */
  readonly serves: string | null;
  /** The same function each time. */
  readonly people: People;
  readonly onKeep: (touch: Asked<'keepTouch'>) => Outcome;
  readonly onRemove: (touch: TouchId) => Outcome;
  readonly onGive: (given: Asked<'giveTouch'>) => Outcome;
  readonly onOwe: (note: NewNote) => Outcome;
  readonly onHang: (bulb: Hanging) => Outcome;
}

/** What everything on the shelf is shown by. */
interface Room extends ShelfProps {
  readonly today: Day;
  readonly names: Names;
  readonly byPerson: ReturnType<typeof givenByPerson>;
  readonly all: readonly ShelfTouch[];
  /** For whom one is looked for, as they were written last; empty while nobody is named. */
  readonly person: string;
  /** What to do. */
  readonly textOf: (touch: ShelfTouch) => string;
  /** What was done for that person. */
  readonly theirs: readonly Given[];
}

/**
 * The shelf of extra touches: one is suggested when asked for; each can be done, written about, or hung as a bulb. What
 * was done for whom is remembered, so that nobody gets the same twice unawares.
 */
export function Shelf(props: ShelfProps) {
  const { words, now, touches, given, serves } = props;
  const [typed, setTyped] = useState('');
  const [moment, setMoment] = useState<Moment | null>(null);
  const [adding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const id = useId();

  const name = typed.trim();
  const theirs = name === '' ? [] : givenTo(name, given);
  const byPerson = givenByPerson(given);
  const who = { serves: serves ? words.t('touches.serves.own', { serves }) : words.t('touches.serves') };
  const room: Room = {
    ...props,
    today: dayOf(now.at, now.zone),
    names: { people: props.people, met: byPerson.slice(0, MET).map(([{ person }]) => person) },
    byPerson,
    all: shelf(touches),
    person: theirs[0]?.person ?? name,
    theirs,
    textOf: ({ id: touch, text }) => text ?? words.say({ key: `touch.${touch}`, with: who }),
  };
  const closeAdd = () => {
    setAdding(false);
    requestAnimationFrame(() => add.current?.focus());
  };

  return (
    <section class="shelf" aria-labelledby={id}>
      <h2 id={id}>{words.t('touches.title')}</h2>
      <p class="quiet">{words.t('touches.lead', who)}</p>
      <Suggestion room={room} typed={typed} onType={setTyped} moment={moment} onMoment={setMoment} />
      {MOMENTS.map((at) => (
        <AtMoment key={at} room={room} moment={at} />
      ))}
      {adding ? (
        <div class="shelf-panel">
          <TouchForm
            words={words}
            start={{ moment: moment ?? 'before', text: '' }}
            onKeep={props.onKeep}
            onClose={closeAdd}
          />
        </div>
      ) : (
        <button ref={add} type="button" onClick={() => setAdding(true)}>
          {words.t('touches.add')}
        </button>
      )}
      <DoneForWhom room={room} />
    </section>
  );
}

interface SuggestionProps {
  readonly room: Room;
  readonly typed: string;
  readonly onType: (person: string) => void;
  readonly moment: Moment | null;
  readonly onMoment: (moment: Moment | null) => void;
}

/** Asks for whom and when, and lets one down like a lamp; the same button goes on to another. */
function Suggestion({ room, typed, onType, moment, onMoment }: SuggestionProps) {
  const { words, now, touches, all, given, person, theirs, names } = room;
  const [offered, setOffered] = useState<TouchId | null>(null);
  const [passed, setPassed] = useState<readonly TouchId[]>([]);
  const [seed] = useState(now.at);
  const button = useRef<HTMLButtonElement>(null);

  const offer = offers(shelf(touches, moment ?? undefined), given, person === '' ? null : person, seed);
  const touch = all.find(({ id }) => id === offered);

  const suggest = () => {
    const fresh = offer.find(({ touch: { id } }) => !passed.includes(id));
    const next = (fresh ?? offer.find(({ touch: { id } }) => id !== offered) ?? offer[0])?.touch.id;
    if (next === undefined) return;
    setPassed(fresh ? [...passed, next] : [next]);
    setOffered(next);
  };
  const done = () => {
    setOffered(null);
    button.current?.focus();
  };

  return (
    <div class="shelf-panel">
      <form
        class="shelf-ask"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          suggest();
        }}
      >
        <PersonField
          label={words.t('touches.person')}
          hint={words.t('touches.person.hint')}
          value={typed}
          names={names}
          onType={onType}
        />
        <div class="shelf-moment">
          <OptionField label={words.t('touches.moment')}>
            {(props) => (
              <select
                {...props}
                value={moment ?? ''}
                onInput={({ currentTarget: { value } }) => onMoment(MOMENTS.find((one) => one === value) ?? null)}
              >
                <option value="">{words.t('touches.moment.any')}</option>
                <MomentOptions words={words} />
              </select>
            )}
          </OptionField>
        </div>
        <button ref={button} type="submit" class={touch ? undefined : 'main'}>
          {words.t(touch ? 'touches.another' : 'touches.suggest')}
        </button>
      </form>
      {theirs[0] && <DoneFor room={room} given={theirs} />}
      <div class={touch ? 'shelf-offer' : 'shelf-unlit'}>
        {touch && (
          <div class="shelf-lamp" key={touch.id}>
            <Bulb state="lit" size={64} hanging />
          </div>
        )}
        {/* Always there: a region that comes with its text in it is not read out. */}
        <div role="status">
          {touch && (
            <>
              <p class="quiet">{words.t(`touches.moment.${touch.moment}`)}</p>
              <p class="shelf-what">{room.textOf(touch)}</p>
              <Told text={toldOfOffer(room, offer, touch)} />
            </>
          )}
        </div>
        {touch && <TouchActs key={`acts ${touch.id}`} room={room} touch={touch} offered onGiven={done} />}
      </div>
    </div>
  );
}

/** What there is to know before it is done for this person: that they had it, or that no other is left. */
function toldOfOffer({ words, person, theirs }: Room, offer: readonly Offer[], touch: ShelfTouch): string | null {
  if (person === '') return null;
  const [first] = offer;
  if (first?.touch.id === touch.id && first.had !== null)
    return words.t('touches.offer.all', { person, day: { day: first.had } });
  if (first?.touch.id === touch.id && offer.length === 1) return words.t('touches.offer.last', { person });
  return had(words, theirs, touch.id);
}

/** The touches of one moment. */
function AtMoment({ room, moment }: { readonly room: Room; readonly moment: Moment }) {
  const { words, touches, theirs } = room;
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {words.t(`touches.moment.${moment}`)}
      </h3>
      <ul class="shelf-touches">
        {shelf(touches, moment).map((touch) => (
          <li key={touch.id}>
            <div class="shelf-text">
              <p dir="auto">{room.textOf(touch)}</p>
              {touch.text !== null && <p class="quiet">{words.t('touches.own')}</p>}
              <Told text={had(words, theirs, touch.id)} />
              <WhoHad room={room} touch={touch.id} />
            </div>
            <TouchActs room={room} touch={touch} onRemoved={() => heading.current?.focus()} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Ada had this one on 12 March.", or null. */
function had(words: Words, theirs: readonly Given[], touch: TouchId): string | null {
  const latest = theirs.find((one) => one.touch === touch);
  return latest ? words.t('touches.had', { person: latest.person, day: { day: latest.on } }) : null;
}

const Told = ({ text }: { readonly text: string | null }) => text !== null && <p class="shelf-told">{text}</p>;

/** For whom else a touch was done: the latest by name. */
function WhoHad({ room: { words, given, theirs }, touch }: { readonly room: Room; readonly touch: TouchId }) {
  const people = givenByPerson(given.filter((one) => one.touch === touch && !theirs.includes(one)));
  if (people.length === 0) return null;
  const named = people.map(([{ person, on }]) => words.t('touches.at', { what: person, day: { day: on } }));
  return (
    <p class="quiet">
      {words.t('touches.given')} {firstOf(words, named)}
    </p>
  );
}

interface TouchActsProps {
  readonly room: Room;
  readonly touch: ShelfTouch;
  /** It was suggested: what can be done with it stands in sight. */
  readonly offered?: boolean;
  readonly onGiven?: () => void;
  readonly onRemoved?: () => void;
}

/** What can be done with a touch; what has to be asked for it opens in the place of the buttons. */
function TouchActs({ room, touch, offered = false, onGiven, onRemoved }: TouchActsProps) {
  const { words, given, person, names, today, textOf } = room;
  const [open, setOpen] = useState<'give' | 'owe' | 'text' | null>(null);
  const [problem, setProblem] = useState<Said | null>(null);
  const acts = useRef<HTMLDivElement>(null);
  const { id, moment, text, note } = touch;
  const what = textOf(touch);
  const named = (act: string) => words.t('touches.act.of', { act, what });

  const close = () => {
    setOpen(null);
    requestAnimationFrame(() => acts.current?.querySelector('button')?.focus());
  };
  const tell = async (outcome: Outcome): Outcome => {
    const said = await outcome;
    setProblem(said);
    return said;
  };
  const owe = (to: string): Outcome =>
    room.onOwe({ kind: note ?? 'follow-up', person: to, occasion: text ?? words.say({ key: `touch.${id}.note` }) });
  const give = async (to: string, day: Day): Outcome => {
    const said = await room.onGive({ touch: id, person: to, day });
    if (said === null) onGiven?.();
    return said;
  };
  const remove = async () => {
    if ((await tell(room.onRemove(id))) === null) onRemoved?.();
  };

  const others = [
    ...(note === null
      ? []
      : [
          {
            id: 'note',
            label: words.t('touches.act.note'),
            pick: () => (person === '' ? setOpen('owe') : void tell(owe(person))),
          },
        ]),
    {
      id: 'hang',
      label: words.t('touches.act.hang'),
      pick: () => void tell(room.onHang({ kind: 'own', title: asTitle(what) })),
    },
  ];
  const own =
    text === null
      ? []
      : [
          { id: 'edit', label: words.t('touches.act.edit'), pick: () => setOpen('text') },
          { id: 'remove', label: words.t('touches.act.remove'), apart: true, pick: () => void remove() },
        ];

  return (
    <>
      {open === null && (
        <div class="shelf-acts" ref={acts}>
          <button
            type="button"
            class={offered ? 'main' : undefined}
            aria-label={named(words.t('touches.act.did'))}
            onClick={() => setOpen('give')}
          >
            {words.t('touches.act.did')}
          </button>
          {offered ? (
            others.map(({ id: act, label, pick }) => (
              <button key={act} type="button" aria-label={named(label)} onClick={pick}>
                {label}
              </button>
            ))
          ) : (
            <Menu class="shelf-dots" label={words.t('touches.act.more', { what })} items={() => [...others, ...own]}>
              <span aria-hidden="true">⋯</span>
            </Menu>
          )}
        </div>
      )}
      <Problem words={words} said={problem} />
      {open === 'give' && (
        <GiveForm
          words={words}
          person={person}
          names={names}
          today={today}
          toldOf={(to) => (to === person ? null : had(words, givenTo(to, given), id))}
          onGive={give}
          onClose={close}
        />
      )}
      {open === 'owe' && <OweForm words={words} names={names} onOwe={owe} onClose={close} />}
      {open === 'text' && text !== null && (
        <TouchForm
          words={words}
          start={{ moment, text }}
          onKeep={(kept) => room.onKeep({ ...kept, touch: id })}
          onClose={close}
        />
      )}
    </>
  );
}

/** As long as a bulb's name may be; cut between two words where one is near. */
const asTitle = (text: string): string =>
  text.length <= MAX_TITLE ? text : `${text.slice(0, MAX_TITLE).replace(/\s+\S{0,40}$|.$/su, '')}…`;

/** Everybody for whom something was done, and what it was. */
function DoneForWhom({ room }: { readonly room: Room }) {
  const { words, byPerson: people } = room;
  const [shown, setShown] = useState(PEOPLE_SHOWN);
  const rest = Math.min(people.length - shown, PEOPLE_SHOWN);
  const id = useId();
  return (
    <section class="shelf-done" aria-labelledby={id}>
      <h3 id={id}>{words.t('touches.done')}</h3>
      {people.length === 0 ? (
        <p class="quiet">{words.t('touches.done.none')}</p>
      ) : (
        <ul>
          {people.slice(0, shown).map((theirs) => (
            <li key={theirs[0].person}>
              <DoneFor room={room} given={theirs} />
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <button type="button" onClick={() => setShown(shown + PEOPLE_SHOWN)}>
          {words.t('touches.done.more', { count: rest })}
        </button>
      )}
    </section>
  );
}

/** "Ada: greeted by name, 12 March". */
function DoneFor({ room: { words, all }, given }: { readonly room: Room; readonly given: readonly Given[] }) {
  const [latest] = given;
  if (!latest) return null;
  const whatOf = (id: TouchId): string => {
    const touch = all.find((one) => one.id === id);
    if (!touch) return words.t('touches.gone');
    return touch.text ?? words.say({ key: `touch.${id}.did` });
  };
  const named = given.map(({ touch, on }) => words.t('touches.at', { what: whatOf(touch), day: { day: on } }));
  return (
    <p class="shelf-had">
      <b>
        <bdi>{latest.person}</bdi>:
      </b>{' '}
      {firstOf(words, named)}
    </p>
  );
}

/** The first few, and how many more there are. One more than fits is named rather than counted. */
function firstOf(words: Words, parts: readonly string[]): string {
  const most = parts.length <= NAMED + 1 ? parts.length : NAMED;
  const more = parts.length - most;
  return [...parts.slice(0, most), ...(more > 0 ? [words.t('touches.more', { count: more })] : [])].join(' · ');
}
