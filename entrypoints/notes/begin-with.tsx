import { useState } from 'preact/hooks';
import { Menu } from '../../components/menu.tsx';
import type { NoteRow } from '../../utils/core/bulbs/row.ts';
import { type Letter, sameLetter, type Template } from '../../utils/core/journal/state.ts';
import { mergeInto, mergeValues } from '../../utils/core/notes/merge.ts';
import { TONES, type Tone } from '../../utils/core/notes/starting-points.ts';
import { dayOf } from '../../utils/core/time.ts';
import { firstWords } from '../../utils/words/first-words.ts';
import type { NotesRoom } from './use-notes.ts';

interface BeginWithProps {
  readonly room: NotesRoom;
  readonly row: NoteRow;
  readonly letter: Letter;
  /** What was put aside for the text that is here, or null. */
  readonly before: Letter | null;
  /** The text changes as a whole. */
  readonly onPut: (letter: Letter) => void;
}

const isBlank = ({ body }: Letter) => body.trim() === '';

/** Ways to begin a note. What is written is never written over without a way back. */
export function BeginWith({ room, row, letter, before, onPut }: BeginWithProps) {
  const { words, desk, now } = room;
  /** What was put in last: as long as nobody has touched it, another beginning simply takes its place. */
  const [put, setPut] = useState<Letter | null>(null);
  const [asked, setAsked] = useState<Letter | null>(null);
  /** What stood there before. */
  const [aside, setAside] = useState(before);
  const unsigned = desk.settings.signs === null && put !== null;
  const own = desk.templates.filter(({ kind }) => kind === row.kind);

  const place = (next: Letter, kept: Letter | null, fresh: Letter | null) => {
    setAsked(null);
    setAside(kept);
    setPut(fresh);
    onPut(next);
  };
  const begin = (beginning: Letter) => {
    if (isBlank(letter)) {
      const next = { ...beginning, subject: letter.subject || beginning.subject };
      return place(next, aside, next);
    }
    if (put && sameLetter(letter, put)) return place(beginning, aside, beginning);
    setAsked(beginning);
  };
  const tone = (one: Tone) => {
    // What happened today need not be dated.
    const day = dayOf(now.at, now.zone) === row.since ? null : words.day(row.since);
    begin(firstWords(words, { ...row, day, me: desk.settings.signs }, one));
  };
  const text = (template: Template) => {
    const known = { ...row, day: words.day(row.since), me: desk.settings.signs };
    const values = mergeValues(known, words.say);
    begin({ subject: mergeInto(template.subject, values).text, body: mergeInto(template.body, values).text });
  };

  return (
    <div class="begin">
      <fieldset class="begin-ways" aria-label={words.t('notes.begin')}>
        <span aria-hidden="true">{words.t('notes.begin')}</span>
        {TONES.map((one) => (
          <button key={one} type="button" onClick={() => tone(one)}>
            {words.t(`notes.begin.${one}`)}
          </button>
        ))}
        {own.length > 0 && (
          <Menu
            items={() => own.map((template) => ({ id: template.id, label: template.name, pick: () => text(template) }))}
          >
            {words.t('notes.begin.texts')} <span aria-hidden="true">▾</span>
          </Menu>
        )}
      </fieldset>
      {asked && (
        <fieldset class="begin-asks" aria-label={words.t('notes.begin.asks')}>
          <p role="status">{words.t('notes.begin.asks')}</p>
          <button
            type="button"
            onClick={() =>
              place({ subject: letter.subject, body: `${letter.body.trimEnd()}\n\n${asked.body}` }, letter, null)
            }
          >
            {words.t('notes.begin.below')}
          </button>
          <button type="button" onClick={() => place(asked, letter, asked)}>
            {words.t('notes.begin.instead')}
          </button>
          <button type="button" class="plain" onClick={() => setAsked(null)}>
            {words.t('notes.begin.leave')}
          </button>
        </fieldset>
      )}
      {!asked && (aside || unsigned) && (
        <p class="begin-aside">
          {aside && (
            <button type="button" class="plain" onClick={() => place(aside, letter, null)}>
              {words.t('notes.begin.back')}
            </button>
          )}
          {unsigned && <a href="#texts">{words.t('notes.begin.signs')}</a>}
        </p>
      )}
    </div>
  );
}
