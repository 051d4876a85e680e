// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Linkedin } from '../../entrypoints/linkedin/linkedin.tsx';
import { keyOf, type Place, placesAfter } from '../../entrypoints/linkedin/places.ts';
import type { Found } from '../../utils/core/linkedin/suggestion.ts';
import { bad, good } from '../../utils/core/said.ts';
import { instantOf } from '../../utils/core/time.ts';
import type { LinkedinSheet } from '../../utils/protocol/messages.ts';
import {
  ALAN,
  draft,
  EMMY,
  fakeReader,
  found,
  GRACE,
  type LinkedinHouse,
  linkedinHouse,
  MARY,
  readingOf,
  readSheet,
  TOLD,
  unread,
  whom,
} from './linkedin-house.ts';
import { assetId, assetRow, entryId, noteId, ZONE } from './popup-house.ts';

beforeEach(() => vi.spyOn(window, 'scrollTo').mockReturnValue());
afterEach(cleanup);

async function show(house: LinkedinHouse, reader = fakeReader()) {
  render(<Linkedin house={house} read={reader.read} />);
  await screen.findByRole('heading', { level: 1 });
  return { house, reader };
}
const headline = () => screen.getByRole('heading', { level: 1 }).textContent;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
const commands = (house: LinkedinHouse) =>
  house.sent.flatMap((one) => (one.name === 'command' ? [one.data.command] : []));
const names = () => [...document.querySelectorAll('[data-person] h3 bdi')].map(({ textContent }) => textContent);
const focused = () => document.activeElement?.textContent ?? '';
const choose = (...files: File[]) => {
  const field = screen.getByLabelText('Choose the file');
  Object.defineProperty(field, 'files', { value: files, configurable: true });
  fireEvent.change(field);
};
const FILE = new File(['zip'], 'export.zip');
/** Something is dragged over the page or dropped there; gives whether the browser would go on to open it. */
function drag(type: string, place: Element, files: readonly File[], folders: readonly string[] = []): boolean {
  const entry = (isDirectory: boolean, name: string) => ({
    kind: 'file',
    webkitGetAsEntry: () => ({ isDirectory, name }),
  });
  const dataTransfer = {
    types: files.length > 0 ? ['Files'] : ['text/plain'],
    files,
    items: [...files.map(({ name }) => entry(false, name)), ...folders.map((name) => entry(true, name))],
  };
  const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), { dataTransfer });
  let goesOn = true;
  act(() => {
    goesOn = place.dispatchEvent(event);
  });
  return goesOn;
}
/** A fold is opened as a hand does it. */
const unfold = async (title: string | RegExp) => {
  const fold = screen.getByRole('heading', { level: 3, name: title }).closest('details');
  if (!fold) throw new Error('that does not fold');
  await act(() => {
    fold.open = true;
    fireEvent(fold, new Event('toggle'));
  });
  return within(fold);
};

describe('before anything was read', () => {
  test('it says what is read and kept, and how a copy is got, step by step, with LinkedIn’s own page to open', async () => {
    await show(linkedinHouse(unread()));
    expect(headline()).toBe('See who waits for a word from you.');
    for (const said of [/nothing of it leaves it/, /no text is kept, but for drafts/, /forgotten at any time/])
      expect(screen.getByText(said)).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Open that page (at LinkedIn, in a new tab)' });
    expect(link.getAttribute('href')).toBe('https://www.linkedin.com/mypreferences/d/download-my-data');
    expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noreferrer']);
    expect(screen.getByText(/Download larger data archive/)).toBeTruthy();
    expect(document.title).toBe('From LinkedIn, in Houselights');
  });

  test('asked for, a bulb waits, and the page says what comes', async () => {
    const { house } = await show(linkedinHouse(unread()));
    house.sheetNow = unread({ bulb: assetId(), awaited: 'coming' });
    press('I asked for it');
    await screen.findByText('LinkedIn mails a link within a day, good for three.');
    expect(commands(house)).toEqual([{ do: 'await' }]);
    expect(headline()).toBe('LinkedIn is putting your data together.');
    expect(screen.queryByRole('button', { name: 'I asked for it' })).toBeNull();
  });

  test('“Got it” goes to where the file is given, “Remind me tomorrow” puts the bulb off until the morning', async () => {
    const bulb = assetId();
    const { house } = await show(linkedinHouse(unread({ bulb, awaited: 'ready' })));
    expect(headline()).toBe('LinkedIn’s mail should be there by now.');
    press('Got it');
    expect(document.activeElement).toBe(screen.getByLabelText('Choose the file'));
    press('Remind me tomorrow');
    await waitFor(() =>
      expect(commands(house)).toEqual([{ do: 'later', bulb, until: instantOf('2026-03-12', ZONE, 9) }]),
    );
  });

  test('once the link has run out it can be asked for once more', async () => {
    const { house } = await show(linkedinHouse(unread({ bulb: assetId(), awaited: 'gone' })));
    expect(headline()).toBe('The link in LinkedIn’s mail has run out.');
    press('I asked for it');
    await waitFor(() => expect(commands(house)).toEqual([{ do: 'await' }]));
  });

  test('a house that does not answer says so, and can be asked again', async () => {
    let answers = false;
    const house = linkedinHouse(unread(), {
      'linkedin.sheet': () => {
        if (!answers) throw new Error('asleep');
        return unread();
      },
    });
    render(<Linkedin house={house} read={fakeReader().read} />);
    await screen.findByText(/^Houselights did not answer/);
    answers = true;
    press('Try again');
    await screen.findByRole('heading', { level: 1 });
  });
});

describe('reading', () => {
  const learned =
    (answered: readonly Found[] = []) =>
    () =>
      good({ done: { undo: null, made: [] }, answered: answered.map(({ person }) => person) });

  test('files that were chosen are read together, with progress by name, and nobody is asked twice who matters', async () => {
    const { reader } = await show(linkedinHouse(unread({ about: [GRACE] })));
    const other = new File(['x'], 'messages.csv');
    choose(FILE, other);
    expect(reader.orders).toEqual([{ files: [FILE, other], about: [GRACE] }]);
    act(() => reader.tell({ name: 'messages.csv', done: 3_000_000, all: 9_000_000 }));
    const bar = screen.getByRole<HTMLProgressElement>('progressbar');
    expect([bar.value, bar.max]).toEqual([3_000_000, 9_000_000]);
    expect(screen.getByText('Reading messages.csv …')).toBeTruthy();
    expect(screen.getByText(/^3 of 9 MB/)).toBeTruthy();
    expect(headline()).toBe('Reading what LinkedIn gave you.');
    expect(screen.queryByLabelText('Choose the file')).toBeNull();
  });

  test('read to the end it is handed over once, and the page says on top what it told', async () => {
    const { house, reader } = await show(linkedinHouse(unread(), { 'linkedin.learn': learned() }));
    choose(FILE);
    house.sheetNow = readSheet([found(GRACE)]);
    reader.end(good(TOLD));
    await waitFor(() => expect(headline()).toBe('1 person may be waiting for a word from you.'));
    expect(house.sent.filter(({ name }) => name === 'linkedin.learn').map(({ data }) => data)).toEqual([
      { told: TOLD },
    ]);
    await waitFor(() => expect(focused()).toBe(headline()));
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  test('stopped, nothing is handed over, and it can begin again', async () => {
    const { house, reader } = await show(linkedinHouse(unread()));
    choose(FILE);
    press('Stop');
    await screen.findByText('Stopped. Nothing was kept.');
    await waitFor(() => expect(focused()).toBe('Stopped. Nothing was kept.'));
    expect(house.sent.some(({ name }) => name === 'linkedin.learn')).toBe(false);
    choose(FILE);
    expect(reader.orders).toHaveLength(2);
  });

  test('what kept it from being read stands there in one sentence, and what was known stays', async () => {
    const { reader } = await show(linkedinHouse(readSheet([found(GRACE)])));
    choose(FILE);
    reader.end(bad('linkedin.problem.changed', { file: 'export.zip' }));
    await screen.findByText(/^export\.zip changed while it was read/);
    expect(names()).toEqual(['Grace Hopper']);
  });

  test('an older export than the one that is known changes nothing, and says of when that one is', async () => {
    const older = () => bad('linkedin.problem.older', { day: { day: '2026-03-05' } });
    const { reader } = await show(linkedinHouse(readSheet([found(GRACE)]), { 'linkedin.learn': older }));
    choose(FILE);
    reader.end(good(TOLD));
    await screen.findByText(/older than the one that was read before, which is as of 5 March/);
  });

  test('a house that does not answer at its end keeps nothing, and says so', async () => {
    const { reader } = await show(
      linkedinHouse(unread(), {
        'linkedin.learn': () => {
          throw new Error('gone');
        },
      }),
    );
    choose(FILE);
    reader.end(good(TOLD));
    await screen.findByText(/Nothing was changed and nothing is lost/);
  });

  test('a later export names who was answered meanwhile', async () => {
    const { house, reader } = await show(
      linkedinHouse(readSheet([found(GRACE), found(ALAN)]), { 'linkedin.learn': learned([found(GRACE), found(ALAN)]) }),
    );
    choose(FILE);
    house.sheetNow = readSheet([]);
    reader.end(good(TOLD));
    await screen.findByText('Seen as answered: Grace Hopper, Alan Turing.');
    expect(headline()).toBe('Nobody here waits for a word from you.');
  });

  test('what is dropped anywhere on the page is read; while it is held over it, the page says so', async () => {
    const { reader } = await show(linkedinHouse(readSheet([found(GRACE)])));
    const place = screen.getByRole('heading', { level: 1 });
    drag('dragenter', place, [FILE]);
    expect(screen.getByText('Let go, and it is read.')).toBeTruthy();
    drag('dragenter', document.body, [FILE]);
    drag('dragleave', place, [FILE]);
    expect(screen.queryByText('Let go, and it is read.')).toBeTruthy();
    expect(drag('drop', place, [FILE])).toBe(false);
    expect(reader.orders.map(({ files }) => files)).toEqual([[FILE]]);
    expect(screen.queryByText('Let go, and it is read.')).toBeNull();
  });

  test('a folder and what is no file are told apart, and nothing is read', async () => {
    const { reader } = await show(linkedinHouse(unread()));
    drag('drop', document.body, [FILE], ['Export']);
    await screen.findByText(/^“Export” is a folder/);
    drag('drop', document.body, []);
    await screen.findByText(/^That is no file/);
    expect(reader.orders).toEqual([]);
  });

  test('what is dropped while something is read waits for nobody: it is not taken, and that is said', async () => {
    const { reader } = await show(linkedinHouse(unread()));
    choose(FILE);
    drag('drop', document.body, [FILE]);
    await screen.findByText(/^One is being read already/);
    expect(reader.orders).toHaveLength(1);
  });

  test('after it bulbs are offered for what it told and for itself, once; nothing hangs before it is pressed', async () => {
    const { house, reader } = await show(linkedinHouse(unread(), { 'linkedin.learn': learned() }));
    choose(FILE);
    house.sheetNow = readSheet([]);
    reader.end(good(TOLD));
    await screen.findByText('Shall a bulb remember this for you?');
    expect(commands(house)).toEqual([]);
    press('Hang a bulb for your posts');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Hang a bulb for your posts' })).toBeNull());
    expect(commands(house)).toEqual([{ do: 'hang', bulbs: [{ kind: 'linkedin-posts', last: '2026-02-02' }] }]);
    expect(button('Hang a bulb for your data')).toBeTruthy();
    press('No, thanks');
    expect(screen.queryByText('Shall a bulb remember this for you?')).toBeNull();
  });

  test('no bulb is offered that hangs already', async () => {
    const { house, reader } = await show(
      linkedinHouse(unread(), { 'linkedin.learn': learned(), rows: () => [assetRow({ kind: 'linkedin-posts' })] }),
    );
    choose(FILE);
    house.sheetNow = readSheet([], { bulb: assetId() });
    reader.end(good(TOLD));
    await waitFor(() => expect(headline()).toBe('Nobody here waits for a word from you.'));
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(screen.queryByText('Shall a bulb remember this for you?')).toBeNull();
  });

  test('a post of another century begins its bulb without a day', async () => {
    const { house, reader } = await show(linkedinHouse(unread(), { 'linkedin.learn': learned() }));
    choose(FILE);
    house.sheetNow = readSheet([], { reading: readingOf({ lastPost: '1851-05-09', asOf: '1853-04-29' }) });
    reader.end(good(TOLD));
    await screen.findByText('Shall a bulb remember this for you?');
    press('Hang a bulb for your posts');
    await waitFor(() =>
      expect(commands(house)).toEqual([{ do: 'hang', bulbs: [{ kind: 'linkedin-posts', last: 'unknown' }] }]),
    );
  });

  test('the page that is left ends the reading', async () => {
    const stop = vi.fn();
    const { read } = fakeReader();
    await show(linkedinHouse(unread()), { ...fakeReader(), read: (...given) => ({ ...read(...given), stop }) });
    choose(FILE);
    cleanup();
    await waitFor(() => expect(stop).toHaveBeenCalled());
  });
});

describe('who waits', () => {
  const FOUR = [found(GRACE), draft(ALAN, 'Dear Alan'), found(MARY, { because: 'recommendation', on: '2026-01-09' })];
  const sentence = (name: string) =>
    screen.getByRole('heading', { level: 3, name: new RegExp(name) }).nextElementSibling?.textContent;

  test('each has a name that leads to the profile, the reason with its day, and what can be done', async () => {
    await show(linkedinHouse(readSheet(FOUR, { suggestions: { shown: FOUR, behind: 12 } })));
    expect(headline()).toBe('15 people may be waiting for a word from you.');
    expect(screen.getByText('As of 5 March, 6 days old.')).toBeTruthy();
    const link = screen.getByRole('link', { name: /^Grace Hopper/ });
    expect(link.getAttribute('href')).toBe('https://www.linkedin.com/in/grace');
    expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noreferrer']);
    expect(sentence('Grace')).toBe('Asked you something on 3 March. No answer since, as far as this export knows.');
    expect(sentence('Alan')).toBe('You wrote this on 3 March, and it was not sent.');
    expect(sentence('Mary')).toBe(
      'Recommended you on 9 January. No message from you since, as far as this export knows.',
    );
    expect(screen.getByText('and 12 more behind these')).toBeTruthy();
    expect(screen.queryByText(/later export/)).toBeNull();
    for (const act of ['Write a note', 'Not needed', 'Never for this person'])
      expect(button(`${act}: Grace Hopper`)).toBeTruthy();
  });

  test('of more than are kept it is said when they come', async () => {
    const reading = readingOf({ more: 900 });
    await show(
      linkedinHouse(readSheet([found(GRACE)], { reading, suggestions: { shown: [found(GRACE)], behind: 97 } })),
    );
    expect(screen.getByText(/^and 97 more behind these\. Older ones come with a later export/)).toBeTruthy();
  });

  test('a doubt is said, and nobody is linked to where it is not known who it was', async () => {
    const doubtful = found(whom('Ada Smith', null), { because: 'recommendation', isDoubtful: true });
    await show(linkedinHouse(readSheet([doubtful])));
    expect(
      screen.getByText('There is more than one Ada Smith; which of them it was, the export does not tell.'),
    ).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Ada Smith/ })).toBeNull();
  });

  test('a draft is shown with its lines; a long one begins folded, and says that it is kept until it is dealt with', async () => {
    const long = `Dear Alan,\n${'the machine halts. '.repeat(40)}THE END`;
    await show(linkedinHouse(readSheet([draft(ALAN, long), draft(MARY, 'Dear Mary', { on: null })])));
    expect(sentence('Mary')).toBe('You wrote this, and it was not sent.');
    expect(screen.getByText('Dear Mary')).toBeTruthy();
    expect(screen.queryByText(/THE END/)).toBeNull();
    press('Show all of it: the draft to Alan Turing');
    expect(screen.getByText(/THE END/).textContent).toBe(long);
    expect(button('Show less: the draft to Alan Turing').getAttribute('aria-expanded')).toBe('true');
    expect(screen.queryByRole('button', { name: /the draft to Mary/ })).toBeNull();
    expect(screen.getAllByText('Kept here until you deal with it.')).toHaveLength(2);
  });

  test.each<[Found, object]>([
    [found(GRACE), { kind: 'follow-up', occasion: 'the question' }],
    [draft(GRACE, 'Dear Grace,\nyes.'), { kind: 'follow-up', draft: { subject: '', body: 'Dear Grace,\nyes.' } }],
    [found(GRACE, { because: 'recommendation' }), { kind: 'thanks', occasion: 'the recommendation' }],
    [found(GRACE, { because: 'invitation' }), { kind: 'thanks', occasion: 'the note with the invitation' }],
    [found(GRACE, { because: 'event' }), { kind: 'thanks', occasion: 'the time at the event' }],
  ])('“Write a note” writes it down with all that is known of it: %j', async (one, note) => {
    const { house } = await show(linkedinHouse(readSheet([one])));
    press('Write a note: Grace Hopper');
    await waitFor(() => expect(commands(house)).toHaveLength(1));
    expect(commands(house)).toEqual([
      {
        do: 'owe',
        notes: [
          {
            person: 'Grace Hopper',
            since: '2026-03-03',
            channel: 'linkedin',
            address: 'https://www.linkedin.com/in/grace',
            suggested: { because: one.because, person: GRACE },
            ...note,
          },
        ],
      },
    ]);
  });

  test('of a day that no calendar here keeps, and of tomorrow in Greenwich, no note says that it waits since then', async () => {
    const { house } = await show(
      linkedinHouse(readSheet([found(GRACE, { on: '1851-05-09' }), found(whom('Zoe', null), { on: '2026-03-12' })])),
    );
    press('Write a note: Grace Hopper');
    await waitFor(() => expect(commands(house)).toHaveLength(1));
    press('Write a note: Zoe');
    await waitFor(() => expect(commands(house)).toHaveLength(2));
    expect(commands(house)).toMatchObject([
      { notes: [expect.not.objectContaining({ since: expect.anything() })] },
      { notes: [{ since: '2026-03-11' }] },
    ]);
    expect(commands(house)[1]).toMatchObject({ notes: [expect.not.objectContaining({ address: expect.anything() })] });
  });

  test('written down, it stays in its place with the way to it, the next comes behind, and the focus is on that way', async () => {
    const note = noteId();
    const undo = { entries: [entryId(1)], said: { key: 'did.owed', with: { count: 1 } } };
    const { house } = await show(
      linkedinHouse(readSheet(FOUR), {
        command: async ({ command }) => {
          const left = [FOUR[1], FOUR[2], found(EMMY)].filter((one) => one !== undefined);
          house.sheetNow = readSheet(command.do === 'owe' ? left : FOUR);
          // The house tells of a change before it answers.
          house.changed();
          await new Promise((resolve) => setTimeout(resolve));
          return good({ undo, made: [note] });
        },
      }),
    );
    button('Write a note: Grace Hopper').focus();
    press('Write a note: Grace Hopper');
    await screen.findByText('Written down. It waits among your notes.');
    expect(names()).toEqual(['Grace Hopper', 'Alan Turing', 'Mary Somerville', 'Emmy Noether']);
    const link = await screen.findByRole('link', { name: 'Open it: Grace Hopper' });
    expect(link.getAttribute('href')).toBe(`/notes.html#note=${note}`);
    await waitFor(() => expect(document.activeElement).toBe(link));
    fireEvent.click(link);
    expect(house.pages).toEqual([`notes#note=${note}`]);

    // Taken back, it is suggested again where it was.
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    await screen.findByRole('button', { name: 'Write a note: Grace Hopper' });
    expect(commands(house).at(-1)).toEqual({ do: 'undo', entries: [entryId(1)] });
    expect(names()).toEqual(['Grace Hopper', 'Alan Turing', 'Mary Somerville']);
  });

  test.each([
    ['Not needed', { do: 'settle', because: 'draft', person: ALAN }],
    ['Never for this person', { do: 'spare', person: ALAN, never: true }],
  ])('“%s” takes one away; the next comes in that place, and the focus is on who came', async (act, command) => {
    const undo = { entries: [entryId(7)], said: { key: 'did.suggestion.settled', with: { person: 'Alan Turing' } } };
    const { house } = await show(
      linkedinHouse(readSheet(FOUR, { suggestions: { shown: FOUR, behind: 1 } }), {
        command: () => {
          // What people wait for first comes first: here the new one would stand on top.
          house.sheetNow = readSheet([found(EMMY), FOUR[0], FOUR[2]].filter((one) => one !== undefined));
          return good({ undo, made: [] });
        },
      }),
    );
    button(`${act}: Alan Turing`).focus();
    press(`${act}: Alan Turing`);
    await waitFor(() => expect(names()).toEqual(['Grace Hopper', 'Emmy Noether', 'Mary Somerville']));
    expect(commands(house)).toEqual([command]);
    await waitFor(() => expect(focused()).toMatch(/^Emmy Noether/));
    expect(screen.queryByText(/behind these/)).toBeNull();
    expect(await screen.findByText('Nothing needed: Alan Turing')).toBeTruthy();
    press('Undo');
    await waitFor(() => expect(commands(house).at(-1)).toEqual({ do: 'undo', entries: [entryId(7)] }));
  });

  test('the last one taken away leaves the sentence that nobody waits, with the focus on it', async () => {
    const { house } = await show(linkedinHouse(readSheet([found(GRACE)])));
    house.sheetNow = readSheet([]);
    button('Not needed: Grace Hopper').focus();
    press('Not needed: Grace Hopper');
    await waitFor(() => expect(headline()).toBe('Nobody here waits for a word from you.'));
    await waitFor(() => expect(focused()).toBe('Nobody here waits for a word from you.'));
  });

  test('a second press does not reach whoever comes next', async () => {
    let answer: () => void = () => undefined;
    const { house } = await show(
      linkedinHouse(readSheet(FOUR), {
        command: () =>
          new Promise((resolve) => {
            answer = () => resolve(good({ undo: null, made: [] }));
          }),
      }),
    );
    press('Not needed: Grace Hopper');
    press('Not needed: Grace Hopper');
    press('Never for this person: Grace Hopper');
    answer();
    await waitFor(() => expect(commands(house)).toHaveLength(1));
  });

  test('the second half of a double click does nothing to whoever has come there meanwhile', async () => {
    const { house } = await show(linkedinHouse(readSheet(FOUR)));
    for (const act of ['Write a note', 'Not needed', 'Never for this person'])
      fireEvent.click(button(`${act}: Alan Turing`), { detail: 2 });
    fireEvent.click(button('Not needed: Grace Hopper'), { detail: 1 });
    await waitFor(() => expect(commands(house)).toMatchObject([{ do: 'settle', person: GRACE }]));
  });

  test('what the house refuses stays as it was, and is said', async () => {
    const { house } = await show(linkedinHouse(readSheet([found(GRACE)]), { command: () => bad('problem.gone') }));
    press('Write a note: Grace Hopper');
    await waitFor(() => expect(screen.getByRole('alert').textContent).not.toBe(''));
    expect(button('Write a note: Grace Hopper')).toBeTruthy();
    expect(commands(house)).toHaveLength(1);
  });

  test('a change elsewhere is read again', async () => {
    const { house } = await show(linkedinHouse(readSheet([found(GRACE)])));
    house.sheetNow = readSheet([found(EMMY)]);
    act(() => house.changed());
    await waitFor(() => expect(names()).toEqual(['Emmy Noether']));
  });

  test('names, texts and warnings of any kind stay text', async () => {
    const hostile = '<img src=x onerror=alert(1)>\u202e{day} "&amp;';
    const sheet = readSheet([draft(whom(hostile, '../../evil?x=<b>'), hostile)], {
      reading: readingOf({
        owner: { name: hostile, slugs: [] },
        warnings: [{ key: 'linkedin.warning.namesakes', with: { person: hostile } }],
      }),
      settled: {
        count: 1,
        latest: [{ because: 'question', person: whom(hostile, null), on: '2026-03-01', how: 'answered' }],
      },
      spared: [whom(hostile, 'javascript:alert(1)')],
    });
    await show(linkedinHouse(sheet));
    for (const fold of [/certain/, /dealt with/, /never suggested/]) await unfold(fold);
    expect(document.querySelectorAll('img, b')).toHaveLength(0);
    expect(names()).toEqual([hostile]);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[target]'))
      expect(link.getAttribute('href')).toMatch(/^https:\/\/www\.linkedin\.com\/(in\/[^/?#<>]+|mypreferences\/.*)$/);
  });
});

describe('the places of the list', () => {
  const place = (one: Found, note: Place['note'] = null): Place => ({ key: keyOf(one), found: one, note });
  const people = Array.from({ length: 6 }, (_, n) => found(whom(`Person ${n}`, `p${n}`)));

  test('whoever is still suggested never moves to another place, and nobody stands there twice', () => {
    const some = fc.subarray(people, { maxLength: 3 });
    fc.assert(
      fc.property(some, some, (before, now) => {
        const after = placesAfter(
          before.map((one) => place(one)),
          now,
          new Map(),
        );
        expect(after.map(({ key }) => key).toSorted()).toEqual(now.map(keyOf).toSorted());
        const stays = before.filter((one) => now.includes(one));
        const filled = before.length <= now.length;
        for (const one of stays) if (filled) expect(after[before.indexOf(one)]?.key).toBe(keyOf(one));
      }),
    );
  });

  test('what was written down keeps its place whoever comes and goes', () => {
    const note = noteId();
    const [one, two, three, four] = people as [Found, Found, Found, Found];
    const written = new Map([[keyOf(two), note]]);
    const after = placesAfter([place(one), place(two), place(three)], [four, three], written);
    expect(after).toEqual([place(four), place(two, note), place(three)]);
  });
});

describe('what else is there', () => {
  test('what the export tells: last post, last change to the profile, connections, and endorsements that ask for nothing', async () => {
    await show(linkedinHouse(readSheet([])));
    const told = screen.getByRole('region', { name: 'What the export tells' }).textContent;
    expect(told).toContain('Your last post2 February');
    expect(told).toContain('The last change to your profile that it shows20 January');
    expect(told).toContain('Connections412');
    expect(told).toContain('Endorsements38 Counted, and nothing needs to be sent for them.');
  });

  test('its age is told; one that has grown blind suggests a fresh one, with the way to it open', async () => {
    await show(
      linkedinHouse(
        readSheet([], { reading: readingOf({ asOf: '2025-12-04', waitsAsOf: '2025-12-04', days: 97, isBlind: true }) }),
      ),
    );
    expect(screen.getByText('As of 4 December 2025, 97 days old.')).toBeTruthy();
    expect(screen.getByText(/^So much may have happened since/)).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'I asked for it' })).toBeTruthy();
  });

  test('a young one keeps that way folded', async () => {
    await show(linkedinHouse(readSheet([])));
    expect(screen.queryByRole('button', { name: 'I asked for it' })).toBeNull();
    await unfold('How to ask for a fresh copy');
    expect(button('I asked for it')).toBeTruthy();
  });

  test('an export without messages says that it cannot tell who waits, and of which day that is known', async () => {
    await show(linkedinHouse(readSheet([], { reading: readingOf({ waitsAsOf: null }) })));
    expect(headline()).toBe('Who waits for a word from you, this export does not tell.');
    cleanup();
    await show(linkedinHouse(readSheet([found(GRACE)], { reading: readingOf({ waitsAsOf: '2026-01-02' }) })));
    expect(
      screen.getByText(/Who waits is known as of 2 January: the newest export came without its messages\./),
    ).toBeTruthy();
  });

  test('a next export that was asked for is waited for above all else', async () => {
    await show(linkedinHouse(readSheet([found(GRACE)], { bulb: assetId(), awaited: 'ready' })));
    expect(button('Got it')).toBeTruthy();
    expect(names()).toEqual(['Grace Hopper']);
  });

  test('warnings of the reading, what was dealt with and who is never suggested lie folded', async () => {
    const sheet = readSheet([], {
      reading: readingOf({ warnings: [{ key: 'linkedin.warning.no-rows', with: { file: 'Shares.csv' } }] }),
      settled: {
        count: 2,
        latest: [
          { because: 'question', person: GRACE, on: '2026-03-01', how: 'answered' },
          { because: 'event', person: ALAN, on: '2026-03-02', how: 'not-needed' },
        ],
      },
      spared: [MARY],
    });
    const { house } = await show(linkedinHouse(sheet));
    expect(screen.queryByText('Shares.csv has no rows.')).toBeNull();
    expect(
      (await unfold('1 thing that could not be told for certain')).getByText('Shares.csv has no rows.'),
    ).toBeTruthy();
    const dealt = await unfold('2 dealt with');
    expect(dealt.getByText('Seen as answered, 1 March.')).toBeTruthy();
    expect(dealt.getByText('Not needed, 2 March.')).toBeTruthy();
    await unfold('1 person who is never suggested');
    house.sheetNow = { ...sheet, spared: [] };
    press('Suggest again: Mary Somerville');
    await waitFor(() => expect(commands(house)).toEqual([{ do: 'spare', person: MARY, never: false }]));
    await waitFor(() => expect(focused()).toBe('Also here'));
  });

  test('what was read is forgotten only after one more question, and then the page begins anew', async () => {
    const { house } = await show(linkedinHouse(readSheet([found(GRACE)])));
    const forgot = () => house.sent.filter(({ name }) => name === 'linkedin.forget').length;
    press('Forget what was read');
    await waitFor(() => expect(focused()).toMatch(/^All that is kept of your exports and of LinkedIn’s pages goes/));
    press('Keep it');
    await waitFor(() => expect(document.activeElement).toBe(button('Forget what was read')));
    expect(forgot()).toBe(0);
    press('Forget what was read');
    house.sheetNow = unread();
    press('Forget it');
    await waitFor(() => expect(headline()).toBe('See who waits for a word from you.'));
    expect(forgot()).toBe(1);
    await waitFor(() => expect(focused()).toBe('What was read is forgotten.'));
  });

  test('nothing of what is shown has the page ask anything of LinkedIn', async () => {
    const ask = vi.fn();
    vi.stubGlobal('fetch', ask);
    const sheet: LinkedinSheet = readSheet([found(GRACE)]);
    await show(linkedinHouse(sheet));
    expect(document.querySelectorAll('img, iframe, script, link[rel="preload"]')).toHaveLength(0);
    expect(ask).not.toHaveBeenCalled();
  });
});

describe('what addresses of its pages told', () => {
  test('stands there as it is kept: the kind of page and the day, and can be forgotten though no export was read', async () => {
    await show(linkedinHouse(unread({ days: { headline: '2026-03-02', messages: '2026-03-08' } })));
    const section = within(screen.getByRole('region', { name: 'What is kept of LinkedIn’s pages' }));
    expect(section.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
      'Changing your headline',
      'Reading your messages',
    ]);
    expect(section.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['2 March', '8 March']);
    expect(screen.getByRole('button', { name: 'Forget what was read' })).toBeTruthy();
  });

  test('who was in their messages after the export is told that some may be answered', async () => {
    const shown = [found(GRACE)];
    await show(linkedinHouse(readSheet(shown, { days: { messages: '2026-03-08' } })));
    expect(screen.getByText(/in your messages on 8 March, after this export/)).toBeTruthy();
  });

  test('nobody is told so who was there before it, or not at all', async () => {
    await show(linkedinHouse(readSheet([found(GRACE)], { days: { messages: '2026-03-05', post: '2026-03-09' } })));
    expect(screen.queryByText(/in your messages/)).toBeNull();
  });
});
