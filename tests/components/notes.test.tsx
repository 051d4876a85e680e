// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { REST } from '../../entrypoints/notes/keep-draft.ts';
import { ROWS_SHOWN } from '../../entrypoints/notes/note-list.tsx';
import { Notes } from '../../entrypoints/notes/notes.tsx';
import { placeOf } from '../../entrypoints/notes/place.ts';
import type { NoteRow } from '../../utils/core/bulbs/row.ts';
import { DEFAULT_SETTINGS } from '../../utils/core/journal/state.ts';
import { bad } from '../../utils/core/said.ts';
import { instantOf } from '../../utils/core/time.ts';
import { done, type NotesHouse, notesHouse, template, text } from './notes-house.ts';
import { agendaOf, entryId, NOW, noteId, noteRow, ZONE } from './popup-house.ts';

vi.mock('../../utils/core/notes/read-note-line.ts', () => ({
  noteLines: (typed: string) => typed.split('\n').filter((line) => line.trim() !== ''),
  readNoteLine: (line: string) => ({
    kind: 'thanks',
    person: line.replace(/^thank /, ''),
    occasion: null,
    since: null,
    due: null,
    channel: null,
    address: null,
    doubts: [],
  }),
}));

beforeEach(() => history.replaceState(null, '', '/notes.html'));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function open(held: NotesHouse, hash = '') {
  history.replaceState(null, '', `/notes.html${hash}`);
  render(<Notes house={held.house} />);
  await waitFor(() => expect(headline()).not.toBe('Notes'));
  return held;
}
const headline = () => screen.getByRole('heading', { level: 1 }).textContent;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
const find = (name: string | RegExp) => screen.findByRole('button', { name });
const pick = (row: RegExp, item: string) => {
  press(row);
  fireEvent.click(screen.getByRole('menuitem', { name: item }));
};
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
const rows = () => [...document.querySelectorAll<HTMLElement>('.notes-rows > li')];
const persons = () => rows().map((row) => row.querySelector('a')?.textContent);
const body = () => screen.getByLabelText<HTMLTextAreaElement>('What it says');
const key = (pressed: string, on: Element = document.activeElement ?? document.body, more = {}) =>
  fireEvent.keyDown(on, { key: pressed, ...more });
/** Opens the page with this note on the desk. */
async function write(row: NoteRow, held = notesHouse([row])) {
  await open(held, `#note=${row.bulb}`);
  await waitFor(() => expect(document.querySelector('.desk-head')).not.toBeNull());
  return held;
}

describe('an address of the page of notes', () => {
  test('leads to a part of it, or to a note', () => {
    const id = noteId();
    expect(placeOf('')).toEqual({ part: 'notes', note: null });
    expect(placeOf('#texts')).toEqual({ part: 'texts', note: null });
    expect(placeOf('#touches')).toEqual({ part: 'touches', note: null });
    expect(placeOf(`#note=${id}`)).toEqual({ part: 'notes', note: id });
  });
  test('leads to the notes when it makes no sense', () => {
    for (const hash of ['#', '#nowhere', '#note=', '#note=a-0000000000000', '#note=%3Cb%3E', '#constructor'])
      expect(placeOf(hash)).toEqual({ part: 'notes', note: null });
  });
});

describe('the sentence on top', () => {
  test.each<[string, readonly NoteRow[]]>([
    ['Whom would you like to write to?', []],
    ['No note is waiting.', [noteRow({ stage: 'sent' })]],
    ['1 note is waiting.', [noteRow()]],
    ['2 notes are written and not sent.', [noteRow({ stage: 'written' }), noteRow({ stage: 'written' })]],
    [
      '3 notes are waiting, 1 is written and not sent.',
      [noteRow(), noteRow(), noteRow(), noteRow({ stage: 'written' })],
    ],
  ])('%s', async (sentence, notes) => {
    await open(notesHouse(notes));
    expect(headline()).toBe(sentence);
  });

  test('says how long it usually takes, once something was sent', async () => {
    const held = notesHouse([noteRow()]);
    held.pace = 2;
    await open(held);
    expect(screen.getByText('Usually 2 days from the occasion to the note.')).toBeTruthy();
  });

  test('an empty page shows how a line may look, and asks nothing else', async () => {
    await open(notesHouse());
    expect(screen.getByText('apologize to the Tuesday group for the sound')).toBeTruthy();
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  test('has the way beside it to what LinkedIn tells', async () => {
    const { house } = await open(notesHouse([noteRow()]));
    const way = screen.getByRole('link', { name: 'From LinkedIn' });
    expect(way.getAttribute('href')).toBe('/linkedin.html');
    fireEvent.click(way);
    expect(house.pages).toEqual(['linkedin']);
  });

  test('says so when the notes cannot be opened, and tries again', async () => {
    let reachable = false;
    const held = notesHouse(
      [noteRow()],
      {},
      { desk: () => (reachable ? held.desk : Promise.reject(new Error('gone'))) },
    );
    render(<Notes house={held.house} />);
    const again = await find('Try again');
    reachable = true;
    fireEvent.click(again);
    await waitFor(() => expect(headline()).toBe('1 note is waiting.'));
  });
});

describe('the list of notes', () => {
  test('adds one in a line, and takes it back', async () => {
    const held = await open(notesHouse([noteRow()]));
    type('Add a note', 'thank Hugo');
    await find('Keep this note');
    key('Enter', screen.getByLabelText('Add a note'));
    await waitFor(() => expect(held.commands()).toHaveLength(1));
    expect(held.commands()[0]).toMatchObject({ do: 'owe', notes: [{ person: 'Hugo', since: '2026-03-11' }] });
    fireEvent.click(await find('Undo'));
    await waitFor(() => expect(held.commands()[1]).toEqual({ do: 'undo', entries: [entryId(1)] }));
    // What was undone can be done again, by the same button.
    fireEvent.click(await find('Undo'));
    await waitFor(() => expect(held.commands()).toHaveLength(3));
  });

  test('shows each shelf with its count', async () => {
    await open(notesHouse([noteRow(), noteRow({ stage: 'sent', person: 'Grace' }), noteRow({ stage: 'let-go' })]));
    await waitFor(() => expect(persons()).toEqual(['Ada']));
    press('Sent, 1');
    await waitFor(() => expect(persons()).toEqual(['Grace']));
    expect(button('Sent, 1').getAttribute('aria-pressed')).toBe('true');
  });

  test('shows a hundred of five thousand, and more when asked', async () => {
    const held = notesHouse(Array.from({ length: 5_000 }, (_, n) => noteRow({ person: `Person ${n}` })));
    await open(held);
    await waitFor(() => expect(rows()).toHaveLength(ROWS_SHOWN));
    press('Show 100 more');
    await waitFor(() => expect(rows()).toHaveLength(2 * ROWS_SHOWN));
  });

  test('searches at every key, and drops an answer that comes too late', async () => {
    const late: (() => void)[] = [];
    const held = notesHouse([noteRow({ person: 'Ada' }), noteRow({ person: 'Adam' })]);
    const ask = held.house.ask;
    vi.spyOn(held.house, 'ask').mockImplementation(async (name, data) => {
      const answer = await ask(name, data);
      if (name === 'notes' && 'query' in data && data.query === 'ada')
        await new Promise<void>((resolve) => late.push(resolve));
      return answer;
    });
    await open(held);
    type('Search your notes', 'ada');
    await waitFor(() => expect(late).toHaveLength(1));
    type('Search your notes', 'adam');
    await waitFor(() => expect(persons()).toEqual(['Adam']));
    await act(async () => {
      for (const resolve of late) resolve();
    });
    expect(persons()).toEqual(['Adam']);
  });

  test('says so when nothing matches, and shows all again', async () => {
    await open(notesHouse([noteRow()]));
    type('Search your notes', 'zzz');
    expect(await screen.findByText(/Nothing here matches “zzz”/)).toBeTruthy();
    press('Show them all');
    await waitFor(() => expect(persons()).toEqual(['Ada']));
  });

  test('never says of a note or a person what is said of a bulb', async () => {
    await open(notesHouse([noteRow({ state: 'out' })]));
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(rows()[0]?.textContent).not.toMatch(/\bout\b/i);
  });

  test('does to a note what its menu offers', async () => {
    const row = noteRow();
    const held = await open(notesHouse([row]));
    await waitFor(() => expect(rows()).toHaveLength(1));
    for (const item of ['It is written, not sent yet', 'Sent today', 'Let go', 'Remove']) pick(/^More for/, item);
    await waitFor(() =>
      expect(held.commands()).toEqual([
        { do: 'write', note: row.bulb },
        { do: 'done', bulb: row.bulb, evidence: 'said' },
        { do: 'letGo', note: row.bulb },
        { do: 'remove', bulb: row.bulb },
      ]),
    );
  });

  test('marks it as sent on a day that was, and puts it off', async () => {
    const row = noteRow();
    const held = await open(notesHouse([row]));
    await waitFor(() => expect(rows()).toHaveLength(1));
    pick(/^More for/, 'Sent on a day …');
    type('On which day was it sent?', '2026-03-09');
    press('OK');
    pick(/^More for/, 'Later …');
    press('Tomorrow');
    await waitFor(() =>
      expect(held.commands()).toEqual([
        { do: 'done', bulb: row.bulb, evidence: 'said', day: '2026-03-09' },
        { do: 'later', bulb: row.bulb, until: instantOf('2026-03-12', ZONE, 9) },
      ]),
    );
  });

  test('brings back what was sent, whenever that was', async () => {
    const line = (n: number, said: string, undone = false) => ({
      entry: entryId(n),
      at: NOW,
      said: { key: said },
      undone,
      restores: [],
    });
    const history = [
      line(4, 'history.note.sent'),
      line(3, 'history.note.letGo', true),
      line(2, 'history.note.written'),
      line(1, 'history.note.owed'),
    ];
    const held = await open(notesHouse([noteRow({ stage: 'sent' })], {}, { history: () => history }));
    press('Sent, 1');
    await waitFor(() => expect(rows()).toHaveLength(1));
    pick(/^More for/, 'Bring back');
    await waitFor(() => expect(held.commands()).toEqual([{ do: 'undo', entries: [entryId(4)] }]));
  });

  test('shows what happened to a note, and takes any of it back', async () => {
    const history = [
      { entry: entryId(2), at: NOW, said: { key: 'history.note.written' }, undone: false, restores: [] },
    ];
    const held = await open(notesHouse([noteRow({ stage: 'written' })], {}, { history: () => history }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    pick(/^More for/, 'History');
    fireEvent.click(await find('Undo: Written, not sent'));
    await waitFor(() => expect(held.commands()).toEqual([{ do: 'undo', entries: [entryId(2)] }]));
  });

  test('goes on with the next row when one leaves the list', async () => {
    const [ada, grace] = [noteRow({ stage: 'written' }), noteRow({ person: 'Grace', stage: 'written' })];
    const held = notesHouse(
      [ada, grace],
      {},
      {
        command: () => {
          held.notes = [grace];
          return done;
        },
      },
    );
    await open(held);
    const sent = await find(/^Sent: .*Ada/);
    sent.focus();
    fireEvent.click(sent);
    await waitFor(() => expect(persons()).toEqual(['Grace']));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Grace'));
  });

  test('says why something was not done', async () => {
    await open(notesHouse([noteRow({ stage: 'written' })], {}, { command: () => bad('problem.gone') }));
    fireEvent.click(await find(/^Sent: /));
    expect(await screen.findByText(/^That is not there any more/)).toBeTruthy();
  });

  test('is gone through by keyboard', async () => {
    const held = notesHouse([noteRow(), noteRow({ person: 'Grace' })]);
    await open(held);
    await waitFor(() => expect(rows()).toHaveLength(2));
    key('j');
    expect(document.activeElement?.textContent).toBe('Ada');
    key('j');
    expect(document.activeElement?.textContent).toBe('Grace');
    key('k');
    expect(document.activeElement?.textContent).toBe('Ada');
    key('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    (document.activeElement as HTMLElement).blur();
    key('n');
    expect(document.activeElement).toBe(screen.getByLabelText('Add a note'));
    // In a field these keys are letters.
    key('/');
    expect(document.activeElement).toBe(screen.getByLabelText('Add a note'));
  });
});

describe('a note that lies open', () => {
  test('is opened by its row, and the way back leads to that row', async () => {
    await open(notesHouse([noteRow()]));
    fireEvent.click(await screen.findByRole('link', { name: 'A note to Ada, for the referral' }));
    const title = await screen.findByRole('heading', { level: 2, name: 'A note to Ada, for the referral' });
    await waitFor(() => expect(document.activeElement).toBe(title));
    key('Escape');
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'A note to Ada, for the referral' })).toBeNull());
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Ada'));
  });

  test('says so when it is not there any more', async () => {
    await open(notesHouse([noteRow()]), `#note=${noteId()}`);
    expect(await screen.findByText('That note is not here any more.')).toBeTruthy();
  });

  test('says what was sent to them before, and where it was written down', async () => {
    const row = noteRow({ page: { url: 'https://ada.example/talk', title: 'The talk' } });
    const held = notesHouse([row]);
    held.people = [
      {
        person: 'Ada',
        address: null,
        channel: null,
        open: [],
        sent: { kind: 'thanks', on: '2025-05-02', occasion: 'the mic' },
      },
    ];
    await write(row, held);
    expect(await screen.findByText('You thanked them in May 2025 for the mic.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'The talk' }).getAttribute('href')).toBe('https://ada.example/talk');
  });

  test('saves its fields one by one', async () => {
    const row = noteRow();
    const held = await write(row);
    press(/^Change: /);
    type('For what?', 'the mic');
    fireEvent.change(screen.getByLabelText('For what?'));
    await waitFor(() =>
      expect(held.commands()).toEqual([{ do: 'changeNote', note: row.bulb, to: { occasion: 'the mic' } }]),
    );
    const field = screen.getByLabelText('To whom?');
    type('To whom?', '');
    fireEvent.change(field);
    expect(await screen.findByText('A note needs someone to go to.')).toBeTruthy();
    expect(held.commands()).toHaveLength(1);
  });

  test('that was sent is read, not written on', async () => {
    const row = noteRow({ stage: 'sent' });
    const held = notesHouse([row]);
    held.drafts.set(row.bulb, text('Dear Ada, thank you.', 'Thanks'));
    await write(row, held);
    expect((await screen.findAllByText('Dear Ada, thank you.')).length).toBeGreaterThan(0);
    expect(screen.queryByLabelText('What it says')).toBeNull();
    expect(button('Bring back')).toBeTruthy();
  });
});

describe('the text of a note', () => {
  test('is saved while it is typed, and settled once it is left', async () => {
    const row = noteRow({ channel: 'email' });
    const held = await write(row);
    fireEvent.input(body(), { target: { value: 'Dear Ada' } });
    await waitFor(() => expect(held.drafts.get(row.bulb)).toEqual(text('Dear Ada')), { timeout: REST + 700 });
    expect(await screen.findByText('Saved')).toBeTruthy();
    expect(held.settled).toEqual([]);
    fireEvent.focusOut(body());
    await waitFor(() => expect(held.settled).toEqual([text('Dear Ada')]));
  });

  test('is saved to its last key when the note is closed', async () => {
    const row = noteRow();
    const held = await write(row);
    fireEvent.input(body(), { target: { value: 'Dear Ada' } });
    key('Escape', body());
    await waitFor(() => expect(held.settled).toEqual([text('Dear Ada')]));
  });

  test('begins with words of a tone, and marks the first thing to fill in', async () => {
    const row = noteRow({ channel: 'email' });
    await write(row, notesHouse([row], { settings: { ...DEFAULT_SETTINGS, signs: 'Kay' } }));
    press('Warm words');
    await waitFor(() => expect(body().value).toMatch(/^Dear Ada,\n\n[\s\S]*the referral[\s\S]*\n\nWarmly,\nKay$/));
    expect(screen.getByLabelText<HTMLInputElement>('Subject').value).toBe('Thank you for the referral');
    const { selectionStart, selectionEnd, value } = body();
    expect(value.slice(selectionStart, selectionEnd)).toMatch(/^\[.+\]$/);
    // Nobody has touched it yet: another tone takes its place.
    press('Plain words');
    await waitFor(() => expect(body().value).toMatch(/^Hello Ada,/));
    expect(screen.queryByText('Something is written already.')).toBeNull();
  });

  test('is never written over without a way back', async () => {
    const row = noteRow();
    const held = notesHouse([row]);
    held.drafts.set(row.bulb, text('My own words.'));
    await write(row, held);
    await waitFor(() => expect(body().value).toBe('My own words.'));
    press('Formal words');
    expect(body().value).toBe('My own words.');
    press('Put it in its place');
    await waitFor(() => expect(body().value).toMatch(/^Dear Ada,/));
    press('Put back what was there');
    await waitFor(() => expect(body().value).toBe('My own words.'));
    press('Formal words');
    press('Put it below');
    await waitFor(() => expect(body().value).toMatch(/^My own words\.\n\nDear Ada,/));
  });

  test('begins with a text of one’s own, of the note’s kind, filled in', async () => {
    const row = noteRow();
    const texts = [template(), template({ kind: 'apology', name: 'Sorry' })];
    await write(row, notesHouse([row], { templates: texts, settings: { ...DEFAULT_SETTINGS, signs: 'Kay' } }));
    press(/^Texts of your own/);
    expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual(['After a talk']);
    fireEvent.click(screen.getByRole('menuitem'));
    await waitFor(() => expect(body().value).toBe('Dear Ada,\n\nthank you for the referral.\n\nKay'));
  });

  test('gets at most two quiet hints, once the hand rests', async () => {
    const row = noteRow();
    const held = notesHouse([row]);
    held.drafts.set(row.bulb, text('Dear Ada, thank you so much for everything. You are amazing!'));
    await write(row, held);
    const hints = await screen.findByRole('list', { name: 'What would make it better' });
    await waitFor(() => expect(within(hints).getAllByRole('listitem').length).toBeGreaterThan(0));
    expect(within(hints).getAllByRole('listitem').length).toBeLessThanOrEqual(2);
  });

  test('of two windows is shown twice, and nothing is lost by either choice', async () => {
    const row = noteRow();
    const held = await write(row);
    fireEvent.input(body(), { target: { value: 'mine' } });
    held.drafts.set(row.bulb, text('theirs'));
    expect(await screen.findByText('Another window has written this.', {}, { timeout: 2_000 })).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Here').value).toBe('mine');
    expect(screen.getByLabelText<HTMLTextAreaElement>('In the other window').value).toBe('theirs');
    press('Take that one');
    await waitFor(() => expect(body().value).toBe('theirs'));
    press('Put back what was there');
    await waitFor(() => expect(body().value).toBe('mine'));
    await waitFor(() => expect(held.drafts.get(row.bulb)).toEqual(text('mine')), { timeout: 2_000 });
  });

  test('kept against another window’s leaves that one in the journal', async () => {
    const row = noteRow();
    const held = await write(row);
    fireEvent.input(body(), { target: { value: 'mine' } });
    held.drafts.set(row.bulb, text('theirs'));
    fireEvent.click(await screen.findByRole('button', { name: 'Keep mine' }, { timeout: 2_000 }));
    await waitFor(() => expect(held.drafts.get(row.bulb)).toEqual(text('mine')));
    expect(held.settled[0]).toEqual(text('theirs'));
  });

  test('that another window has written since is taken over when this one comes to the front', async () => {
    const row = noteRow();
    const held = await write(row);
    held.drafts.set(row.bulb, text('newer'));
    fireEvent(window, new Event('focus'));
    await waitFor(() => expect(body().value).toBe('newer'));
  });
});

describe('a text that is taken away from under the hands', () => {
  const removed = 'That note is not here any more.';
  /** Another window does this, and this one hears of it. */
  const elsewhere = (held: NotesHouse, change: () => void) =>
    act(async () => {
      change();
      held.house.changed();
    });
  /** As the real house answers where a note is gone, and where a text is longer than a note may be. */
  const strict = (row: NoteRow) => {
    const held = notesHouse(
      [row],
      {},
      {
        'draft.save': ({ note, onto, draft }) => {
          const kept = held.drafts.get(note) ?? text('');
          if (!held.notes.some(({ bulb }) => bulb === note)) return { is: 'not-saved', why: { key: 'problem.gone' } };
          if (draft.body.length > 20_000)
            return {
              is: 'not-saved',
              why: { key: 'problem.text.long', with: { field: { key: 'field.draft' }, max: 20_000 } },
            };
          if (kept.body !== draft.body && kept.body !== onto.body) return { is: 'other', draft: kept };
          held.drafts.set(note, draft);
          return { is: 'saved', draft };
        },
      },
    );
    return held;
  };
  const letters = ['n', 'j', 'k', 'u', '/', ' '];
  /** Types on, as somebody does who looks at the keys; gives what did something. */
  const typeOn = () => {
    const at = document.activeElement;
    const heard: string[] = [];
    const hear = (event: KeyboardEvent) => heard.push(event.key);
    document.addEventListener('keydown', hear);
    for (const one of letters) key(one);
    document.removeEventListener('keydown', hear);
    expect(document.activeElement).toBe(at);
    return heard;
  };

  test('by a removal elsewhere leaves keys that do nothing, and Escape that leads back', async () => {
    const row = noteRow();
    const held = await write(row, strict(row));
    body().focus();
    await elsewhere(held, () => {
      held.notes = [];
    });
    const gone = await screen.findByRole('heading', { name: removed });
    await waitFor(() => expect(document.activeElement).toBe(gone));
    expect(typeOn()).toEqual([]);
    key('Escape');
    await waitFor(() => expect(screen.queryByText(removed)).toBeNull());
  });

  test('by another window’s text leaves keys that do nothing, and goes on once one is chosen', async () => {
    const row = noteRow();
    const held = await write(row);
    body().focus();
    fireEvent.input(body(), { target: { value: 'mine' } });
    held.drafts.set(row.bulb, text('theirs'));
    const other = await screen.findByText('Another window has written this.', {}, { timeout: 2_000 });
    await waitFor(() => expect(document.activeElement).toBe(other));
    expect(typeOn()).toEqual([]);
    button('Take that one').focus();
    press('Take that one');
    await waitFor(() => expect(document.activeElement).toBe(body()));
  });

  test('by being sent elsewhere leaves keys that do nothing', async () => {
    const row = noteRow();
    const held = await write(row);
    body().focus();
    await elsewhere(held, () => {
      held.notes = [{ ...row, stage: 'sent' }];
    });
    await waitFor(() => expect(document.activeElement?.id).toBe('note-title'));
    expect(typeOn()).toEqual([]);
  });

  test('leaves the keys of the page to a sheet in which nobody types', async () => {
    const row = noteRow();
    await write(row);
    await waitFor(() => expect(document.activeElement?.id).toBe('note-title'));
    await waitFor(() => expect(rows()).toHaveLength(1));
    key('j');
    expect(document.activeElement?.textContent).toBe('Ada');
  });

  test('is shown where the note is gone, and saved when the note comes back', async () => {
    const row = noteRow();
    const held = await write(row, strict(row));
    const copy = vi.spyOn(held.house, 'copyText');
    body().focus();
    fireEvent.input(body(), { target: { value: 'kept before.' } });
    await waitFor(() => expect(held.drafts.get(row.bulb)).toEqual(text('kept before.')), { timeout: 2_000 });
    fireEvent.input(body(), { target: { value: 'kept before. And more' } });
    await elsewhere(held, () => {
      held.notes = [];
    });
    await screen.findByRole('heading', { name: removed });
    const shown = await screen.findByLabelText<HTMLTextAreaElement>('What you typed here', { selector: 'textarea' });
    expect(shown.value).toBe('kept before. And more');
    press('Copy');
    expect(copy).toHaveBeenCalledExactlyOnceWith('kept before. And more');
    await elsewhere(held, () => {
      held.notes = [row];
    });
    await waitFor(() => expect(body().value).toBe('kept before. And more'));
    await waitFor(() => expect(held.drafts.get(row.bulb)).toEqual(text('kept before. And more')));
    await waitFor(() => expect(document.activeElement).toBe(body()));
    expect(await screen.findByText('Saved')).toBeTruthy();
  });

  test('is not spoken of where all of it was saved', async () => {
    const row = noteRow();
    const held = await write(row, strict(row));
    fireEvent.input(body(), { target: { value: 'kept before.' } });
    await screen.findByText('Saved', {}, { timeout: 2_000 });
    await elsewhere(held, () => {
      held.notes = [];
    });
    await screen.findByRole('heading', { name: removed });
    expect(screen.queryByLabelText('What you typed here', { selector: 'textarea' })).toBeNull();
  });

  test('is still there when a note whose text is too long to be kept was left and is opened again', async () => {
    const [row, other] = [noteRow(), noteRow({ person: 'Grace' })];
    const held = strict(row);
    held.notes = [row, other];
    await write(row, held);
    const long = 'x'.repeat(20_001);
    fireEvent.input(body(), { target: { value: long } });
    const said = await screen.findByText(/too long: at most 20,000 characters/, {}, { timeout: 2_000 });
    const sentence = said.textContent;
    location.hash = `#note=${other.bulb}`;
    await screen.findByRole('heading', { level: 2, name: /Grace/ });
    await waitFor(() => expect(body().value).toBe(''));
    // The page still holds the only copy of it.
    expect(fireEvent(window, new Event('beforeunload', { cancelable: true }))).toBe(false);
    location.hash = `#note=${row.bulb}`;
    await screen.findByRole('heading', { level: 2, name: /Ada/ });
    await waitFor(() => expect(body().value).toBe(long));
    expect((await screen.findByText(/too long: at most 20,000 characters/)).textContent).toBe(sentence);
    fireEvent.input(body(), { target: { value: 'short' } });
    await waitFor(() => expect(held.drafts.get(row.bulb)).toEqual(text('short')), { timeout: 2_000 });
    await screen.findByText('Saved');
    expect(fireEvent(window, new Event('beforeunload', { cancelable: true }))).toBe(true);
  });
});

describe('the way of a note', () => {
  const mailer = (one: 'gmail' | 'mail-program' | null) => ({ settings: { ...DEFAULT_SETTINGS, mailer: one } });

  test('is asked for once, where it is not known', async () => {
    const row = noteRow();
    const held = await write(row);
    const how = within(await screen.findByRole('group', { name: 'How will it get there?' }));
    fireEvent.click(how.getByRole('button', { name: 'LinkedIn' }));
    await waitFor(() =>
      expect(held.commands()).toEqual([{ do: 'changeNote', note: row.bulb, to: { channel: 'linkedin' } }]),
    );
  });

  test('asks once with what one writes mail', async () => {
    const row = noteRow({ channel: 'email' });
    const held = await write(row);
    fireEvent.click(await find('Outlook (work)'));
    await waitFor(() => expect(held.commands()).toEqual([{ do: 'set', to: { mailer: 'outlook-work' } }]));
  });

  test('saves what is typed, opens the mail site, and then asks whether it was sent', async () => {
    const row = noteRow({ channel: 'email', address: 'ada@example.org' });
    const held = notesHouse([row], mailer('gmail'), {
      'note.write': () => {
        held.notes = [{ ...row, stage: 'written' }];
        return done;
      },
    });
    await write(row, held);
    fireEvent.input(body(), { target: { value: 'Dear Ada' } });
    press('Write it in Gmail');
    await waitFor(() => expect(held.asked('note.write')).toEqual([{ note: row.bulb, place: 'gmail' }]));
    expect(held.drafts.get(row.bulb)).toEqual(text('Dear Ada'));
    const asks = within(await screen.findByRole('group', { name: 'A note to Ada, for the referral: sent?' }));
    fireEvent.click(asks.getByRole('button', { name: 'Not yet' }));
    await waitFor(() => expect(held.asked('answer')).toEqual([{ bulb: row.bulb, changed: false }]));
    await waitFor(() => expect(screen.queryByRole('group', { name: /sent\?$/ })).toBeNull());
    press('Write it in Gmail');
    fireEvent.click(
      within(await screen.findByRole('group', { name: /sent\?$/ })).getByRole('button', { name: 'Sent' }),
    );
    await waitFor(() => expect(held.asked('answer')[1]).toEqual({ bulb: row.bulb, changed: true }));
  });

  test('is the same by Ctrl and Enter from the text', async () => {
    const row = noteRow({ channel: 'email' });
    const held = await write(row, notesHouse([row], mailer('gmail')));
    key('Enter', body(), { ctrlKey: true });
    await waitFor(() => expect(held.asked('note.write')).toHaveLength(1));
  });

  test('asks about a note of which the house asks', async () => {
    const row = noteRow();
    const held = notesHouse([row]);
    held.house.agendaNow = agendaOf([row], { question: { bulb: row.bulb, askedSince: NOW, row } });
    await write(row, held);
    fireEvent.click(await find('Let it go'));
    await waitFor(() => expect(held.commands()).toEqual([{ do: 'letGo', note: row.bulb }]));
  });

  test('with a mail program is a link that the person follows', async () => {
    const row = noteRow({ channel: 'email', address: 'ada@example.org' });
    const held = await write(row, notesHouse([row], mailer('mail-program')));
    fireEvent.input(body(), { target: { value: 'Grüße & more' } });
    const link = screen.getByRole('link', { name: 'Write it in my mail program' });
    expect(link.getAttribute('href')).toBe('mailto:ada@example.org?body=Gr%C3%BC%C3%9Fe%20%26%20more');
    link.addEventListener('click', (event) => event.preventDefault());
    fireEvent.click(link);
    await waitFor(() => expect(held.asked('note.write')).toEqual([{ note: row.bulb, place: 'mail-program' }]));
  });

  test('to LinkedIn puts the text on the clipboard in the same click, and says so', async () => {
    const row = noteRow({ channel: 'linkedin', address: 'https://www.linkedin.com/in/ada/' });
    const held = notesHouse([row]);
    const copy = vi.spyOn(held.house, 'copyText');
    await write(row, held);
    fireEvent.input(body(), { target: { value: 'Dear Ada' } });
    press('Write it at LinkedIn');
    expect(copy).toHaveBeenCalledExactlyOnceWith('Dear Ada');
    expect(await screen.findByText('Your text is on the clipboard: paste it there.')).toBeTruthy();
    await waitFor(() => expect(held.asked('note.write')).toEqual([{ note: row.bulb, place: 'linkedin' }]));
  });

  test('puts a text that is too long for an address on the clipboard, whole', async () => {
    const row = noteRow({ channel: 'email', address: 'ada@example.org' });
    const held = notesHouse([row], mailer('gmail'));
    const copy = vi.spyOn(held.house, 'copyText');
    const long = 'x'.repeat(9_000);
    held.drafts.set(row.bulb, text(long));
    await write(row, held);
    await waitFor(() => expect(body().value).toBe(long));
    press('Write it in Gmail');
    expect(copy).toHaveBeenCalledExactlyOnceWith(long);
  });

  test('opens nothing while another window’s text is in the way', async () => {
    const row = noteRow({ channel: 'email' });
    const held = await write(row, notesHouse([row], mailer('gmail')));
    fireEvent.input(body(), { target: { value: 'mine' } });
    held.drafts.set(row.bulb, text('theirs'));
    press('Write it in Gmail');
    expect(await screen.findByText('Another window has written this.')).toBeTruthy();
    expect(held.asked('note.write')).toEqual([]);
  });

  test('marks the text where the browser does not copy it', async () => {
    const row = noteRow({ channel: 'in-person' });
    const held = notesHouse([row]);
    vi.spyOn(held.house, 'copyText').mockResolvedValue(false);
    held.drafts.set(row.bulb, text('Dear Ada'));
    await write(row, held);
    await waitFor(() => expect(body().value).toBe('Dear Ada'));
    press('Copy');
    expect(await screen.findByText(/^Your browser did not copy it/)).toBeTruthy();
    expect([body().selectionStart, body().selectionEnd]).toEqual([0, 8]);
  });

  test.each([
    ['post', 'Posted'],
    ['phone', 'Called'],
    ['in-person', 'Said'],
  ] as const)('by %s is done by one button: %s', async (channel, label) => {
    const row = noteRow({ channel, address: '+43 1 234' });
    const held = await write(row);
    if (channel === 'phone')
      expect(screen.getByRole('link', { name: 'Call +43 1 234' }).getAttribute('href')).toBe('tel:+431234');
    press(label);
    await waitFor(() => expect(held.commands()).toEqual([{ do: 'done', bulb: row.bulb, evidence: 'said' }]));
  });

  test('prints the letter alone, with whom it goes to', async () => {
    const row = noteRow({ channel: 'post', address: '12 St James’s Square' });
    const held = notesHouse([row]);
    held.drafts.set(row.bulb, text('Dear Ada,\n\nthank you.'));
    await write(row, held);
    const print = vi.fn();
    vi.stubGlobal('print', print);
    fireEvent.click(await find('Print'));
    expect(print).toHaveBeenCalledTimes(1);
    expect(document.querySelector('.printed')?.textContent).toBe('12 St James’s SquareDear Ada,\n\nthank you.');
  });

  test('says what is missing of the address, and leads to its field', async () => {
    const row = noteRow({ channel: 'email', address: 'somewhere' });
    await write(row, notesHouse([row], mailer('gmail')));
    expect(await screen.findByText(/“somewhere” is no e-mail address/)).toBeTruthy();
    press('Add it here');
    expect(screen.getByLabelText('E-mail address')).toBeTruthy();
  });
});

describe('texts of one’s own', () => {
  test('are kept with what every note fills in, and show how they would read', async () => {
    const held = await open(notesHouse(), '#texts');
    press('Add a text');
    type('What is it called?', 'After a talk');
    const field = screen.getByLabelText<HTMLTextAreaElement>('What it says');
    fireEvent.focus(field);
    fireEvent.input(field, { target: { value: 'Dear ' } });
    field.setSelectionRange(5, 5);
    press('First name');
    await waitFor(() => expect(field.value).toBe('Dear {first}'));
    expect(await screen.findByText('Dear Ada')).toBeTruthy();
    press('Keep this text');
    await waitFor(() =>
      expect(held.commands()).toEqual([
        { do: 'keepTemplate', kind: 'thanks', name: 'After a talk', subject: '', body: 'Dear {first}' },
      ]),
    );
  });

  test('say what they lack', async () => {
    const held = await open(notesHouse(), '#texts');
    press('Add a text');
    press('Keep this text');
    expect(await screen.findByText('It needs a name, so that you know it again.')).toBeTruthy();
    expect(screen.getByText('There is nothing in it yet.')).toBeTruthy();
    expect(held.commands()).toEqual([]);
  });

  test('are changed and removed, with a way back', async () => {
    const own = template();
    const held = await open(notesHouse([], { templates: [own] }), '#texts');
    press('Edit: After a talk');
    type('What is it called?', 'After the talk');
    press('Keep this text');
    await waitFor(() => expect(held.commands()[0]).toMatchObject({ template: own.id, name: 'After the talk' }));
    fireEvent.click(await find('Remove: After a talk'));
    fireEvent.click(await find('Undo'));
    await waitFor(() =>
      expect(held.commands().map((command) => command.do)).toEqual(['keepTemplate', 'removeTemplate', 'undo']),
    );
  });

  test('are signed with a name that is asked for here', async () => {
    const held = await open(notesHouse(), '#texts');
    const field = screen.getByLabelText('I sign as');
    fireEvent.input(field, { target: { value: ' Kay ' } });
    fireEvent.change(field);
    await waitFor(() => expect(held.commands()).toEqual([{ do: 'set', to: { signs: 'Kay' } }]));
  });
});

test('what was typed for a note is still there after a look at another part', async () => {
  await open(notesHouse([noteRow()]));
  type('Add a note', 'thank Hu');
  location.hash = '#texts';
  await screen.findByLabelText('I sign as');
  location.hash = '#touches';
  await screen.findByRole('heading', { level: 2, name: 'The extra touch' });
  location.hash = '#notes';
  await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>('Add a note').value).toBe('thank Hu'));
});
