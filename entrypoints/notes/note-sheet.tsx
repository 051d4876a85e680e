import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { NoteFields, type NoteMeans, type NoteValues, readNote } from '../../components/note-fields.tsx';
import { sentBefore } from '../../components/note-lines.tsx';
import { SavingForm } from '../../components/saving-form.tsx';
import { usePeople } from '../../components/use-people.ts';
import type { NoteRow } from '../../utils/core/bulbs/row.ts';
import type { NoteId } from '../../utils/core/ids.ts';
import type { Letter } from '../../utils/core/journal/state.ts';
import { dayOf } from '../../utils/core/time.ts';
import type { NoteSheet as Sheet } from '../../utils/protocol/messages.ts';
import { DraftEditor } from './draft-editor.tsx';
import { Asked, type Asking, bringBack, isOpen, NoteMenu } from './note-acts.tsx';
import type { Intent } from './note-line.tsx';
import { LetterAsIs, OtherWindow } from './other-window.tsx';
import { SendNote } from './send-note.tsx';
import { useDraft, useUnsaved } from './use-draft.ts';
import type { NotesRoom } from './use-notes.ts';

interface NoteSheetProps {
  readonly room: NotesRoom;
  readonly note: NoteId;
  readonly intent: Intent;
  readonly onClose: () => void;
}

/** One note as it lies on the desk: what is known of it, its text, and its way out. */
export function NoteSheet({ room, note, intent, onClose }: NoteSheetProps) {
  const { house, words, turn } = room;
  const [sheet, setSheet] = useState<Sheet | null | undefined>(undefined);
  const head = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    let current = true;
    house.ask('note.sheet', { note }).then(
      (read) => current && setSheet(read),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [house, note, turn]);

  const here = sheet !== undefined;
  useLayoutEffect(() => {
    if (here && intent === 'read') head.current?.focus({ preventScroll: true });
  }, [here]);

  const landing = useLanding();

  return (
    <section
      class="sheet-view"
      aria-labelledby="note-title"
      ref={landing.sheet}
      onFocusIn={landing.onFocusIn}
      onFocusOut={landing.onFocusOut}
      onKeyDown={(event) => {
        landing.onKeyDown(event);
        if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
        event.preventDefault();
        onClose();
      }}
    >
      <button type="button" class="back" onClick={onClose}>
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path class="back-arrow" d="M11 6H1.5M5.5 2l-4 4 4 4" />
          <path class="back-cross" d="M2 2l8 8M10 2l-8 8" />
        </svg>
        <span>{words.t('notes.sheet.close')}</span>
      </button>
      {sheet === undefined && <p class="quiet">{words.t('notes.sheet.opening')}</p>}
      {sheet === null && (
        <>
          <h2 id="note-title" ref={head} tabIndex={-1}>
            {words.t('notes.sheet.gone')}
          </h2>
          <p>{words.t('notes.sheet.gone.about')}</p>
          <Unsaved room={room} note={note} />
        </>
      )}
      {sheet && <Desk room={room} sheet={sheet} intent={intent} head={head} />}
    </section>
  );
}

/** What was typed for a note that is gone, where the house could not take it any more. */
function Unsaved({ room, note }: Pick<NoteSheetProps, 'room' | 'note'>) {
  const { house, words, tell } = room;
  const letter = useUnsaved(note);
  const box = useRef<HTMLElement>(null);
  if (letter === null) return null;
  const copy = async () => {
    if (await house.copyText(letter.body)) return;
    box.current?.querySelector('textarea')?.select();
    tell({ key: 'notes.send.notCopied' });
  };
  return (
    <section ref={box} class="other other-text" aria-label={words.t('notes.sheet.gone.text')}>
      <p>{words.t('notes.sheet.gone.unsaved')}</p>
      <LetterAsIs words={words} letter={letter} label={words.t('notes.sheet.gone.text')} />
      <div class="other-acts">
        <button type="button" class="main" onClick={() => void copy()}>
          {words.t('notes.other.copy')}
        </button>
      </div>
    </section>
  );
}

interface DeskProps {
  readonly room: NotesRoom;
  readonly sheet: Sheet;
  readonly intent: Intent;
  readonly head: { current: HTMLHeadingElement | null };
}

function Desk({ room, sheet: { row, draft }, intent, head }: DeskProps) {
  const { words, send, now, people, asked } = room;
  const [asking, setAsking] = useState<Asking | null>(null);
  const [fields, setFields] = useState(intent === 'change');
  /** "Not yet" was answered here: it is not asked again before the next time. */
  const [notYet, setNotYet] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const { known } = usePeople(people, row.person);
  const today = dayOf(now.at, now.zone);
  const title = words.title(row);
  const kept: NoteValues = { ...row, occasion: row.occasion ?? '', address: row.address ?? '' };
  const asks = isOpen(row) && (asked === row.bulb || (row.stage === 'written' && !notYet));
  // The note that lies here is told of by its own line.
  const before = known?.sent && isOpen(row) ? sentBefore(words, known.sent, today) : null;

  return (
    <>
      <header class="desk-head">
        <div class="desk-title">
          <h2 id="note-title" ref={head} tabIndex={-1} dir="auto">
            {title}
          </h2>
          <NoteMenu room={room} row={row} onAsk={setAsking} onChange={() => setFields(true)} />
        </div>
        <p class="quiet">{words.sayAll(row.line)}</p>
        {before !== null && <p class="quiet">{before}</p>}
        <p class="desk-way">
          {row.channel !== null && (
            <span>
              {words.t(`fields.channel.${row.channel}`)}
              {row.address !== null && (
                <>
                  {': '}
                  <bdi>{row.address}</bdi>
                </>
              )}
            </span>
          )}
          {!fields && (
            <button
              ref={change}
              type="button"
              class="plain"
              aria-label={words.t('notes.sheet.changeOf', { note: title })}
              onClick={() => setFields(true)}
            >
              {words.t('notes.sheet.change')}
            </button>
          )}
        </p>
        {row.page && (
          <p class="quiet desk-page">
            {words.t('notes.sheet.page')}{' '}
            <a href={row.page.url} target="_blank" rel="noreferrer">
              <bdi>{row.page.title ?? row.page.url}</bdi>
            </a>
          </p>
        )}
      </header>
      {asking && <Asked room={room} row={row} asking={asking} onClose={() => setAsking(null)} />}
      {fields && (
        <section
          class="desk-fields"
          aria-label={words.t('notes.sheet.changeOf', { note: title })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            // The fields close first, with all that stands in them.
            event.stopPropagation();
            event.currentTarget.querySelector('form')?.requestSubmit();
          }}
        >
          <SavingForm<NoteValues, NoteMeans>
            words={words}
            start={kept}
            read={(values) => readNote(values, { today, kept })}
            keep={null}
            onSave={(to) => send({ do: 'changeNote', note: row.bulb, to })}
            onClose={() => {
              setFields(false);
              requestAnimationFrame(() => change.current?.focus());
            }}
          >
            {({ fields: values, set, problem }) => (
              <NoteFields
                words={words}
                values={values}
                today={today}
                problem={problem}
                onChange={set}
                people={people}
              />
            )}
          </SavingForm>
        </section>
      )}
      {asks && <Sent room={room} row={row} onNotYet={() => setNotYet(true)} />}
      {isOpen(row) ? (
        <Writing
          room={room}
          row={row}
          start={draft}
          intent={intent}
          asks={asks}
          onWrote={() => setNotYet(false)}
          onFields={() => setFields(true)}
        />
      ) : (
        <Settled room={room} row={row} letter={draft} />
      )}
    </>
  );
}

interface SentProps {
  readonly room: NotesRoom;
  readonly row: NoteRow;
  readonly onNotYet: () => void;
}

/** The one quiet question, once a note is written. */
function Sent({ room, row, onNotYet }: SentProps) {
  const { words, answer, run } = room;
  const box = useRef<HTMLFieldSetElement>(null);
  // Below a long text it may be out of sight.
  useLayoutEffect(() => box.current?.scrollIntoView?.({ block: 'nearest' }), []);
  return (
    <fieldset ref={box} class="asks" aria-label={words.t('notes.asks.of', { note: words.title(row) })}>
      <p role="status">{words.t('notes.asks')}</p>
      <button type="button" class="main" onClick={() => void answer(row.bulb, true)}>
        {words.t('notes.asks.yes')}
      </button>
      <button
        type="button"
        onClick={() => {
          onNotYet();
          void answer(row.bulb, false);
        }}
      >
        {words.t('notes.asks.notYet')}
      </button>
      <button type="button" onClick={() => void run({ do: 'letGo', note: row.bulb })}>
        {words.t('notes.asks.letGo')}
      </button>
    </fieldset>
  );
}

interface WritingProps {
  readonly room: NotesRoom;
  readonly row: NoteRow;
  readonly start: Letter;
  readonly intent: Intent;
  readonly asks: boolean;
  readonly onWrote: () => void;
  readonly onFields: () => void;
}

/**
 * Another window may take a field away from under the hands that type in it. The focus then lands on what stands in its
 * place, and what goes on being typed does nothing there: neither a key of the page, nor scrolling.
 */
function useLanding() {
  const sheet = useRef<HTMLElement>(null);
  const focused = useRef<HTMLElement | null>(null);
  /** Where the focus was put while somebody typed, until they go elsewhere. */
  const landed = useRef<HTMLElement | null>(null);

  useEffect(() => {
    const box = sheet.current;
    if (!box) return;
    const land = () => {
      const gone = focused.current;
      if (!gone || gone.isConnected) return;
      focused.current = null;
      const astray = document.activeElement === null || document.activeElement === document.body;
      const back = gone === landed.current || gone.closest('.other') !== null;
      if (!astray || !(back || gone.matches('input, textarea, select'))) return;
      const to =
        box.querySelector<HTMLElement>('.other h3') ??
        (back ? box.querySelector<HTMLElement>('.draft textarea') : null) ??
        box.querySelector<HTMLElement>('#note-title');
      landed.current = to;
      to?.focus();
    };
    const watch = new MutationObserver(land);
    watch.observe(box, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, []);

  return {
    sheet,
    onFocusIn: ({ target }: FocusEvent) => {
      focused.current = target instanceof HTMLElement ? target : null;
      if (target !== landed.current) landed.current = null;
    },
    onFocusOut: ({ target }: FocusEvent) => {
      // Some browsers say so of a field that is being taken away, and all of one whose window goes to the back.
      queueMicrotask(() => {
        const at = focused.current;
        if (at !== target || !at?.isConnected || document.activeElement === at) return;
        focused.current = null;
        landed.current = null;
      });
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.target !== landed.current || event.target instanceof HTMLTextAreaElement || event.key === 'Escape')
        return;
      event.stopPropagation();
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) event.preventDefault();
    },
  };
}

/** The text while it is written, and how it leaves. */
function Writing({ room, row, start, intent, asks, onWrote, onFields }: WritingProps) {
  const { house, tell } = room;
  const { letter, state, keeper } = useDraft(room, row.bulb, start);
  /** What was written here before the other window's was taken. */
  const [before, setBefore] = useState<Letter | null>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    const field = body.current;
    if (intent !== 'write' || !field) return;
    field.focus({ preventScroll: true });
    field.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const copy = async (text: string) => {
    if (!(await house.copyText(text))) tell({ key: 'notes.send.notCopied' });
  };

  return (
    <>
      {state.is === 'other' ? (
        <OtherWindow
          room={room}
          mine={letter}
          theirs={state.theirs}
          onTake={() => {
            setBefore(letter);
            keeper.takeTheirs();
          }}
          onKeep={() => void keeper.keepMine()}
          onCopy={(text) => void copy(text)}
        />
      ) : (
        <>
          <DraftEditor
            room={room}
            row={row}
            letter={letter}
            state={state}
            before={before}
            body={body}
            onType={keeper.type}
            onLeft={() => void keeper.settle()}
            onSend={() => main.current?.click()}
          />
          <SendNote
            room={room}
            row={row}
            letter={letter}
            main={main}
            save={keeper.save}
            asks={asks}
            onWrote={onWrote}
            onFields={onFields}
            onMark={() => body.current?.select()}
          />
        </>
      )}
      <PrintedLetter row={row} letter={letter} />
    </>
  );
}

/** A note that was sent or let go: it is read, not written on. */
function Settled({ room, row, letter }: Pick<WritingProps, 'room' | 'row'> & { readonly letter: Letter }) {
  const { words, house, tell } = room;
  const copy = async () => {
    if (!(await house.copyText(letter.body))) tell({ key: 'notes.send.notCopied' });
  };
  return (
    <>
      {letter.body !== '' && (
        <div class="paper settled">
          {letter.subject !== '' && <p class="settled-subject">{letter.subject}</p>}
          <p class="settled-body" dir="auto">
            {letter.body}
          </p>
        </div>
      )}
      <div class="send-acts">
        <button type="button" onClick={() => void bringBack(room, row)}>
          {words.t('notes.act.back')}
        </button>
        {letter.body !== '' && (
          <>
            <button type="button" onClick={() => void copy()}>
              {words.t('notes.send.copy')}
            </button>
            <button type="button" onClick={() => window.print()}>
              {words.t('notes.send.print')}
            </button>
          </>
        )}
      </div>
      <PrintedLetter row={row} letter={letter} />
    </>
  );
}

interface PrintedLetterProps {
  readonly row: NoteRow;
  readonly letter: Letter;
}

/** What comes out of the printer: the letter alone, and for the post whom it goes to. */
function PrintedLetter({ row, letter }: PrintedLetterProps) {
  return (
    <div class="printed" aria-hidden="true" dir="auto">
      {row.channel === 'post' && row.address !== null && <address>{row.address}</address>}
      <p>{letter.body}</p>
    </div>
  );
}
