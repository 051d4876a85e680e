import './hand-over.css';
import { useRef, useState } from 'preact/hooks';
import {
  asCalendar,
  asCsv,
  asMail,
  asMarkdown,
  type HandedOver,
  type HandOver,
} from '../utils/core/inspect/hand-over.ts';
import { MAX_TITLE } from '../utils/core/journal/entries.ts';
import type { Mailer } from '../utils/core/notes/note-fields.ts';
import { dayOf, type Now } from '../utils/core/time.ts';
import type { Words } from '../utils/words/words.ts';
import { TextField } from './text-field.tsx';
import { type People, usePeople } from './use-people.ts';

interface HandOverProps {
  readonly words: Words;
  /** The site on which all of it is wrong. */
  readonly host: string;
  readonly things: readonly HandedOver[];
  /** What is to be said of all of it; empty where there is nothing. */
  readonly intro: string;
  /** Where the person writes mail; null while they have not said. */
  readonly mailer: Mailer | null;
  /** To whom it went before; empty where nobody was named. */
  readonly to: string;
  readonly people: People;
  readonly clock: () => Now;
  /** False where the browser does not let it. */
  readonly copyText: (text: string) => Promise<boolean>;
  readonly saveFile: (name: string, text: string) => void;
  /** It was taken, in whatever form. `to` is empty where nobody was named. */
  readonly onTaken: (to: string) => void;
}

/** The things with everything that is said around them. */
const listOf = ({ t }: Words, { host, things, intro }: Pick<HandOverProps, 'host' | 'things' | 'intro'>): HandOver => ({
  title: t('hand.subject', { host, count: things.length }),
  intro,
  things,
  labels: {
    what: t('hand.what'),
    page: t('hand.page'),
    where: t('hand.where'),
    leads: t('hand.leads'),
    quote: t('hand.quote'),
    seen: t('hand.seen'),
    how: t('hand.how'),
  },
  more: (count) => t('hand.more', { count }),
});

/** Hands a list to whoever mends it: by e-mail, as Markdown, as a table, for a calendar. */
export function HandOverForm(props: HandOverProps) {
  const { words, host, mailer, people, clock, copyText, saveFile, onTaken } = props;
  const [to, setTo] = useState(props.to);
  const [told, setTold] = useState('');
  const preview = useRef<HTMLTextAreaElement>(null);
  const { known, named } = usePeople(people, to);
  const person = to.trim();
  const tooLong = person.length > MAX_TITLE;
  const place = mailer ?? 'mail-program';
  const list = listOf(words, props);
  const markdown = asMarkdown(list);
  const mail = asMail(list, place, known?.address ?? null);

  /** A name that cannot be kept holds nothing back but itself. */
  const taken = () => onTaken(tooLong ? '' : person);
  const copy = async (text: string) => {
    // Shown is what is being copied, so that it can be taken from there by hand.
    const field = preview.current;
    if (field) field.value = text;
    const copied = await copyText(text);
    setTold(words.t(copied ? 'hand.copied' : 'hand.notCopied'));
    if (!copied) field?.select();
    taken();
  };
  const save = (ending: 'md' | 'csv' | 'ics', text: string) => {
    const { at, zone } = clock();
    const name = `${host}-${dayOf(at, zone)}.${ending}`;
    saveFile(name, text);
    setTold(words.t('hand.saved', { name }));
    taken();
  };

  return (
    <div class="hand">
      <TextField
        label={words.t('hand.who')}
        hint={words.t('hand.who.hint')}
        problem={tooLong ? words.t('hand.who.long', { most: MAX_TITLE, length: person.length }) : undefined}
        offered={named}
        value={to}
        onType={setTo}
      />
      <div class="hand-acts">
        {mail.href !== null ? (
          <a
            class="button main"
            href={mail.href}
            onClick={taken}
            {...(place !== 'mail-program' && { target: '_blank', rel: 'noreferrer' })}
          >
            {words.t('hand.mail')}
          </a>
        ) : (
          <button type="button" class="main" onClick={() => void copy(`${mail.subject}\r\n\r\n${mail.body}`)}>
            {words.t('hand.mail.copy')}
          </button>
        )}
        <button type="button" onClick={() => void copy(markdown)}>
          {words.t('hand.copy')}
        </button>
        <button type="button" onClick={() => save('md', markdown)}>
          {words.t('hand.markdown')}
        </button>
        <button type="button" onClick={() => save('csv', asCsv(list))}>
          {words.t('hand.csv')}
        </button>
        <button type="button" onClick={() => save('ics', asCalendar(list, crypto.randomUUID(), clock()))}>
          {words.t('hand.calendar')}
        </button>
      </div>
      {mail.href === null && <p class="quiet">{words.t('hand.mail.long')}</p>}
      <p role="status" class="hand-told">
        {told}
      </p>
      <label>
        <span class="quiet">{words.t('hand.preview')}</span>
        <textarea ref={preview} readOnly rows={10} spellcheck={false} dir="auto" defaultValue={markdown} />
      </label>
    </div>
  );
}
