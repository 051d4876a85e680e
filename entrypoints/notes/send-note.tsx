import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Menu } from '../../components/menu.tsx';
import type { NoteRow } from '../../utils/core/bulbs/row.ts';
import type { Letter } from '../../utils/core/journal/state.ts';
import { composeAt, type Opening, type Place } from '../../utils/core/notes/compose.ts';
import { CHANNELS, type Channel, MAILERS, type Mailer } from '../../utils/core/notes/note-fields.ts';
import type { WordKey, Words } from '../../utils/words/words.ts';
import type { NotesRoom } from './use-notes.ts';

interface SendNoteProps {
  readonly room: NotesRoom;
  readonly row: NoteRow;
  readonly letter: Letter;
  /** What is pressed from the text by keyboard. */
  readonly main: { current: HTMLElement | null };
  /** Saves what is typed; false where something is in the way. */
  readonly save: () => Promise<boolean>;
  /** It is asked already whether it was sent. */
  readonly asks: boolean;
  /** It was opened where it is sent. */
  readonly onWrote: () => void;
  /** Shows the fields, to fill in an address. */
  readonly onFields: () => void;
  /** Marks the text, so that it can be copied by hand. */
  readonly onMark: () => void;
}

/** The way of a note to whom it is for: one main act by its channel, and Copy always beside it. */
export function SendNote(props: SendNoteProps) {
  const { room, row, letter, main, save, asks, onWrote, onFields, onMark } = props;
  const { house, words, desk, run } = room;
  const [told, setTold] = useState<WordKey | null>(null);
  const writing = useRef(false);
  const { bulb, channel, address } = row;
  const { mailer } = desk.settings;

  if (channel === null)
    return (
      <Choice
        question={words.t('notes.send.how')}
        choices={CHANNELS.map((one) => [words.t(`fields.channel.${one}`), one])}
        onChoose={(one) => void run({ do: 'changeNote', note: bulb, to: { channel: one } })}
      />
    );
  const choose = (one: Mailer) => void run({ do: 'set', to: { mailer: one } });
  if (channel === 'email' && mailer === null)
    return (
      <Choice
        question={words.t('notes.send.mailer')}
        about={words.t('notes.send.mailer.once')}
        choices={MAILERS.map((one) => [words.t(`notes.mailer.${one}`), one])}
        onChoose={choose}
      />
    );

  const place: Place | null = channel === 'email' ? mailer : channel === 'linkedin' ? 'linkedin' : null;
  const subject = channel === 'email' ? letter.subject : '';
  const opening = place && composeAt(place, { to: address, subject, body: letter.body });
  const pastes = opening?.left.includes('body') ?? false;
  const nothing = letter.body.trim() === '';

  const write = async (at: Place) => {
    if (writing.current) return;
    writing.current = true;
    try {
      // First thing in the click: later the clipboard is closed.
      const copied = pastes ? await house.copyText(letter.body) : null;
      setTold(copied === null ? null : copied ? 'notes.send.clipboard' : 'notes.send.notClipboard');
      if ((await save()) && (await room.write(bulb, at))) onWrote();
    } finally {
      writing.current = false;
    }
  };
  const copy = async () => {
    const copied = await house.copyText(letter.body);
    setTold(copied ? 'notes.send.copied' : 'notes.send.notCopied');
    if (!copied) onMark();
  };
  const done = () => void run({ do: 'done', bulb, evidence: 'said' });
  const pressed = (element: HTMLElement | null) => {
    main.current = element;
  };

  const acts: Readonly<Record<Channel, () => ComponentChildren>> = {
    email: () =>
      place && opening && <WriteIt words={words} place={place} opening={opening} main={pressed} onWrite={write} />,
    linkedin: () =>
      place && opening && <WriteIt words={words} place={place} opening={opening} main={pressed} onWrite={write} />,
    post: () => (
      <button ref={pressed} type="button" class="main" disabled={nothing} onClick={() => window.print()}>
        {words.t('notes.send.print')}
      </button>
    ),
    phone: () => {
      const number = dialled(address ?? '');
      return (
        number !== '' && (
          <a ref={pressed} class="button main" href={`tel:${number.replaceAll('#', '%23')}`}>
            {words.t('notes.send.call', { number: address ?? '' })}
          </a>
        )
      );
    },
    'in-person': () => null,
  };
  return (
    <div class="send">
      <div class="send-acts">
        {acts[channel]()}
        {!asks && (
          <button
            type="button"
            class={channel === 'in-person' || (channel === 'phone' && address === null) ? 'main' : undefined}
            onClick={done}
          >
            {words.t(`notes.send.done.${channel}`)}
          </button>
        )}
        <button type="button" disabled={nothing} onClick={() => void copy()}>
          {words.t('notes.send.copy')}
        </button>
        {channel !== 'post' && (
          <button type="button" disabled={nothing} onClick={() => window.print()}>
            {words.t('notes.send.print')}
          </button>
        )}
        {channel === 'email' && (
          <Menu
            items={() =>
              MAILERS.filter((one) => one !== mailer).map((one) => ({
                id: one,
                label: words.t(`notes.mailer.${one}`),
                pick: () => choose(one),
              }))
            }
          >
            {words.t('notes.send.mailer.other')} <span aria-hidden="true">▾</span>
          </Menu>
        )}
      </div>
      <p class="send-told" role="status">
        {told && words.t(told)}
      </p>
      {pastes && told === null && <p class="quiet">{words.t('notes.send.pastes')}</p>}
      <NoAddress words={words} channel={channel} address={address} opening={opening} onFields={onFields} />
    </div>
  );
}

/** What of a written number is dialled (RFC 3966): not the trunk's (0) behind a country, nor an extension. */
const dialled = (written: string): string =>
  written
    .replace(/(\+\d{1,3}\s*)\(0\)/, '$1')
    .replace(/(?:[,;]|\b(?:ext|extension|x|ask for|durchwahl|poste)\b).*$/is, '')
    .replace(/[^\d+*#]/g, '');

interface WriteItProps {
  readonly words: Words;
  readonly place: Place;
  readonly opening: Opening;
  readonly main: (element: HTMLElement | null) => void;
  readonly onWrite: (place: Place) => void;
}

/** Opens where the note is sent. The computer's own mail program is opened by the link itself: nothing else may. */
function WriteIt({ words, place, opening, main, onWrite }: WriteItProps) {
  const label = words.t(`notes.send.in.${place}`);
  return place === 'mail-program' ? (
    <a ref={main} class="button main" href={opening.url} onClick={() => onWrite(place)}>
      {label}
    </a>
  ) : (
    <button ref={main} type="button" class="main" onClick={() => onWrite(place)}>
      {label}
    </button>
  );
}

interface ChoiceProps<T extends string> {
  readonly question: string;
  readonly about?: string;
  readonly choices: readonly (readonly [label: string, choice: T])[];
  readonly onChoose: (choice: T) => void;
}

/** Asked once, where the answer is needed. */
function Choice<T extends string>({ question, about, choices, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset class="send" aria-label={question}>
      <p class="send-question">{question}</p>
      <div class="send-acts">
        {choices.map(([label, choice]) => (
          <button key={choice} type="button" onClick={() => onChoose(choice)}>
            {label}
          </button>
        ))}
      </div>
      {about !== undefined && <p class="quiet">{about}</p>}
    </fieldset>
  );
}

interface NoAddressProps {
  readonly words: Words;
  readonly channel: Channel;
  readonly address: string | null;
  readonly opening: Opening | null;
  readonly onFields: () => void;
}

/** What is missing of the address, and what happens without it. */
function NoAddress({ words, channel, address, opening, onFields }: NoAddressProps) {
  if (channel === 'in-person') return null;
  const odd = opening?.left.includes('to') ?? false;
  if (address !== null && !odd) return null;
  const said =
    odd && (channel === 'email' || channel === 'linkedin')
      ? words.t(`notes.send.oddAddress.${channel}`, { address: address ?? '' })
      : words.t(`notes.send.noAddress.${channel}`);
  return (
    <p class="quiet">
      {said}{' '}
      <button type="button" class="plain" onClick={onFields}>
        {words.t('notes.send.address.add')}
      </button>
    </p>
  );
}
