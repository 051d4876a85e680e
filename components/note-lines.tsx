import './note-lines.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type Acquaintance, folded } from '../utils/core/notes/find-notes.ts';
import type { Doubt, NoteLine } from '../utils/core/notes/note-line.ts';
import type { Said } from '../utils/core/said.ts';
import { DAY, type Day } from '../utils/core/time.ts';
import type { Words } from '../utils/words/words.ts';
import { addressOffered, NoteFields, type NoteValues, readNote } from './note-fields.tsx';
import { type People, useKnown, usePeople } from './use-people.ts';

interface NoteLinesProps {
  readonly words: Words;
  readonly lines: readonly NoteLine[];
  /** The lines as they are now: one of them corrected, or one left out. */
  readonly onChange: (lines: readonly NoteLine[]) => void;
  readonly people: People;
  readonly today: Day;
}

/** What typed lines were understood as, before anything of it is kept: what is not certain is asked, and every part can be corrected. */
export function NoteLines({ words, lines, onChange, people, today }: NoteLinesProps) {
  const known = useKnown(
    people,
    lines.map(({ person }) => person),
  );
  if (lines.length === 0) return null;
  return (
    <ul class="note-lines" aria-label={words.t('lines.list')}>
      {lines.map((line, at) => (
        <Card
          // A line is its place: while somebody types, everything else of it changes.
          key={at}
          words={words}
          line={line}
          today={today}
          people={people}
          known={known(line.person)}
          twice={lines.slice(0, at).some((other) => isSame(other, line))}
          onChange={(next) => onChange(lines.with(at, next))}
          onLeave={() => onChange(lines.toSpliced(at, 1))}
        />
      ))}
    </ul>
  );
}

interface Told {
  readonly kind: NoteLine['kind'];
  readonly person: string;
  readonly occasion: string | null;
}
const isSame = (one: Told, other: Told): boolean =>
  one.kind === other.kind &&
  folded(one.person) === folded(other.person) &&
  folded(one.occasion ?? '') === folded(other.occasion ?? '');

const valuesOf = ({ occasion, address, ...line }: NoteLine): NoteValues => ({
  ...line,
  occasion: occasion ?? '',
  address: address ?? '',
});

/** What would keep this line from being kept as a note; null where nothing does. */
export function problemOfLine(line: NoteLine, today: Day): Said | null {
  const { problems } = readNote(valuesOf(line), { today, kept: null });
  return Object.values(problems)[0] ?? null;
}

/** A line with something of it said by the person: what they said is in doubt no more. */
function corrected(line: NoteLine, change: Partial<NoteValues>): NoteLine {
  const { occasion = line.occasion ?? '', address = line.address ?? '', ...rest } = change;
  return {
    ...line,
    ...rest,
    occasion: occasion === '' ? null : occasion,
    address: address === '' ? null : address,
    doubts: line.doubts.filter((doubt) => !(doubt in change)),
  };
}

interface CardProps {
  readonly words: Words;
  readonly line: NoteLine;
  readonly today: Day;
  readonly people: People;
  readonly known: Acquaintance | null;
  /** The same stands above it. */
  readonly twice: boolean;
  readonly onChange: (line: NoteLine) => void;
  readonly onLeave: () => void;
}

function Card({ words, line, today, people, known, twice, onChange, onLeave }: CardProps) {
  /** The fields are open, and begun in this one. */
  const [open, setOpen] = useState<keyof NoteValues | null>(null);
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) card.current?.querySelector<HTMLElement>(`[name="${open}"]`)?.focus();
  }, [open]);

  const values = valuesOf(line);
  const { problems } = readNote(values, { today, kept: null });
  const change = (to: Partial<NoteValues>) => onChange(corrected(line, to));
  const note = words.say({
    key: 'note.title',
    with: { kind: line.kind, person: line.person || { key: 'lines.nobody' } },
  });
  const nobody = line.person.trim() === '';
  const offered = addressOffered(values, known);
  const doubts = open ? [] : line.doubts.filter((doubt) => doubt !== 'person' || !nobody);

  return (
    <li ref={card} class="note-line" data-unsure={line.doubts.length > 0 || nobody || undefined}>
      <p class="note-line-said">
        {partsOf(line, words, today).map(({ of, text }, at) => (
          <>
            {at > 0 && ' · '}
            <span key={of} data-doubt={isDoubted(line, of) || undefined}>
              {of === 'person' ? <b>{text}</b> : text}
            </span>
          </>
        ))}
      </p>
      <span class="note-line-acts">
        <button
          type="button"
          aria-expanded={open !== null}
          aria-label={open ? undefined : words.t('lines.changeOf', { note })}
          onClick={() => setOpen(open ? null : 'person')}
        >
          {words.t(open ? 'lines.ready' : 'lines.change')}
        </button>
        <button
          type="button"
          class="leave"
          aria-label={words.t('lines.leaveOf', { note })}
          title={words.t('lines.leave')}
          onClick={() => {
            setOpen(null);
            onLeave();
          }}
        >
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2 2l8 8M10 2l-8 8" />
          </svg>
        </button>
      </span>
      {open && (
        <NoteFields
          words={words}
          values={values}
          today={today}
          // Nobody is told that a name is missing before having had the chance to give it.
          problem={(field) => {
            const said = field === 'person' && nobody ? undefined : problems[field];
            return said && words.say(said);
          }}
          onChange={change}
          people={people}
        />
      )}
      {!open && nobody && <Who words={words} people={people} onName={(person) => change({ person })} />}
      {doubts.length > 0 && (
        <div class="note-doubts">
          {doubts.map((doubt) => (
            <Question
              key={doubt}
              words={words}
              doubt={doubt}
              line={line}
              onYes={() => onChange({ ...line, doubts: line.doubts.filter((other) => other !== doubt) })}
              onOther={() => setOpen(doubt)}
            />
          ))}
        </div>
      )}
      <Known words={words} line={line} known={known} twice={twice} today={today}>
        {!open && offered !== null && (
          <button type="button" class="note-use" onClick={() => change(offered)}>
            {words.t('lines.use', { address: offered.address })}
          </button>
        )}
      </Known>
    </li>
  );
}

/** The parts of a note in words, in the order in which they are read. */
function partsOf(line: NoteLine, words: Words, today: Day): { of: keyof NoteLine; text: string }[] {
  const { kind, person, occasion, since, due, channel, address } = line;
  return [
    { of: 'kind' as const, text: words.t(`fields.kind.${kind}`) },
    { of: 'person' as const, text: person.trim() },
    { of: 'occasion' as const, text: occasion ?? '' },
    {
      of: 'since' as const,
      text: since === null || since === today ? '' : words.t('lines.since', { day: words.weekday(since) }),
    },
    { of: 'due' as const, text: due === null ? '' : words.t('lines.due', { day: words.weekday(due) }) },
    { of: 'channel' as const, text: channel === null ? '' : words.t(`fields.channel.${channel}`) },
    { of: 'address' as const, text: address ?? '' },
  ].filter(({ text }) => text !== '');
}

const isDoubted = ({ doubts }: NoteLine, part: keyof NoteLine): boolean => doubts.some((doubt) => doubt === part);

interface QuestionProps {
  readonly words: Words;
  readonly doubt: Doubt;
  readonly line: NoteLine;
  readonly onYes: () => void;
  readonly onOther: () => void;
}

/** One doubt, as a question: yes, or the field in which it is said otherwise. */
function Question({ words, doubt, line, onYes, onOther }: QuestionProps) {
  const { question, certain } = asked(words, doubt, line);
  const other = words.t(`lines.doubt.${doubt}.other`);
  return (
    <fieldset class="note-doubt" aria-label={question}>
      <p>{question}</p>
      {certain && (
        <button
          type="button"
          aria-label={words.t('lines.answer', { question, answer: words.t('lines.yes') })}
          onClick={onYes}
        >
          {words.t('lines.yes')}
        </button>
      )}
      <button type="button" aria-label={words.t('lines.answer', { question, answer: other })} onClick={onOther}>
        {other}
      </button>
    </fieldset>
  );
}

/** The question, and whether there is anything in it to say yes to. */
function asked(words: Words, doubt: Doubt, line: NoteLine): { question: string; certain: boolean } {
  switch (doubt) {
    case 'kind':
      return { question: words.t(`lines.doubt.kind.${line.kind}`), certain: true };
    case 'person':
      return { question: words.t('lines.doubt.person', { person: line.person }), certain: true };
    case 'since':
    case 'due': {
      const day = line[doubt];
      return day === null
        ? { question: words.t(`lines.doubt.${doubt}.none`), certain: false }
        : { question: words.t(`lines.doubt.${doubt}`, { day: words.weekday(day) }), certain: true };
    }
  }
}

interface WhoProps {
  readonly words: Words;
  readonly people: People;
  readonly onName: (person: string) => void;
}

/** A line that names nobody: the one thing without which it is no note. */
function Who({ words, people, onName }: WhoProps) {
  const [name, setName] = useState('');
  const { named } = usePeople(people, name);
  const id = useId();
  const keep = () => {
    if (name.trim() !== '') onName(name.trim());
  };
  return (
    <div class="note-who note-doubt">
      <label for={id}>{words.t('lines.doubt.person.none')}</label>
      <input
        id={id}
        type="text"
        list={`${id}-people`}
        autocomplete="off"
        dir="auto"
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
        onChange={keep}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          keep();
        }}
      />
      <datalist id={`${id}-people`}>
        {named.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </div>
  );
}

interface KnownProps {
  readonly words: Words;
  readonly line: NoteLine;
  readonly known: Acquaintance | null;
  readonly twice: boolean;
  readonly today: Day;
  readonly children: ComponentChildren;
}

/** What is known of the person already: another note that waits, and the last that was sent. */
function Known({ words, line, known, twice, today, children }: KnownProps) {
  const waits = known && (known.open.find((row) => isSame(row, line)) ?? known.open[0]);
  const sent = known?.sent && sentBefore(words, known.sent, today);
  if (!twice && !waits && !sent && !children) return null;
  return (
    <div class="note-known">
      {twice && <p class="note-twice">{words.t('lines.twice')}</p>}
      {waits && <p class={isSame(waits, line) ? 'note-twice' : undefined}>{waiting(words, waits)}</p>}
      {sent && <p>{sent}</p>}
      {children}
    </div>
  );
}

function waiting(words: Words, { kind, person, occasion }: Told): string {
  const note: Said = { key: 'note.title', with: { kind, person } };
  return occasion === null
    ? words.say({ key: 'lines.waiting', with: { kind, note } })
    : words.say({ key: 'lines.waiting.for', with: { kind, note, occasion } });
}

/** What lies further back is said by its month. */
const BY_DAY = 31 * DAY;

/** "You thanked them in May for the mic." */
export function sentBefore(
  words: Words,
  { kind, on, occasion }: NonNullable<Acquaintance['sent']>,
  today: Day,
): string {
  const when: Said =
    Date.parse(today) - Date.parse(on) < BY_DAY
      ? { key: 'lines.when.day', with: { day: { day: on } } }
      : { key: 'lines.when.month', with: { month: words.month(on) } };
  return occasion === null
    ? words.t(`lines.sent.${kind}`, { when })
    : words.t(`lines.sent.${kind}.for`, { when, occasion });
}
