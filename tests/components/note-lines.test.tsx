// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { AddNotes } from '../../components/add-notes.tsx';
import { readNote } from '../../components/note-fields.tsx';
import { NoteLines } from '../../components/note-lines.tsx';

import type { NewNote } from '../../utils/core/commands/command.ts';
import { type Acquaintance, folded } from '../../utils/core/notes/find-notes.ts';
import type { NoteLine } from '../../utils/core/notes/note-line.ts';
import type { Said } from '../../utils/core/said.ts';
import { writesDayFirst } from '../../utils/words/day-first.ts';
import { words } from './options-house.ts';
import { NOW, noteRow, ZONE } from './popup-house.ts';

/** What lines mean here; how they are read is tested where it is decided. */
const MEANS: Record<string, Partial<NoteLine>> = {
  'thank Ada for the referral by Friday': {
    person: 'Ada',
    occasion: 'the referral',
    due: '2026-03-13',
    doubts: ['due'],
  },
  'thank Grace': { person: 'Grace' },
  'thank Linus for the chairs': { person: 'Linus', occasion: 'the chairs' },
  'say thanks for the lift': { person: '', occasion: 'the lift', doubts: ['person'] },
};
vi.mock('../../utils/core/notes/read-note-line.ts', () => ({
  noteLines: (typed: string) =>
    typed
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== '' && !one.endsWith(':')),
  readNoteLine: (typed: string) => (MEANS[typed] ? line(MEANS[typed]) : null),
}));

const TODAY = '2026-03-11';
function line(over: Partial<NoteLine> = {}): NoteLine {
  return {
    kind: 'thanks',
    person: 'Ada',
    occasion: null,
    since: null,
    due: null,
    channel: null,
    address: null,
    doubts: [],
    ...over,
  };
}
const acquaintance = (over: Partial<Acquaintance> = {}): Acquaintance => ({
  person: 'Ada',
  address: null,
  channel: null,
  open: [],
  sent: null,
  ...over,
});
const knowing = (known: readonly Acquaintance[]) => async (typed: string) =>
  known.filter(({ person }) => ` ${folded(person)}`.includes(` ${folded(typed)}`));

afterEach(cleanup);

/** Shows lines as a page does, and gives them as they are now. */
function show(start: readonly NoteLine[], known: readonly Acquaintance[] = []) {
  const now = { lines: start };
  const people = knowing(known);
  function Page() {
    const [lines, setLines] = useState(start);
    now.lines = lines;
    return <NoteLines words={words} lines={lines} onChange={setLines} people={people} today={TODAY} />;
  }
  render(<Page />);
  return now;
}
const cards = () => screen.getAllByRole('listitem');
const card = (at = 0) => within(cards()[at] ?? document.body);
const said = (at = 0) => cards()[at]?.querySelector('p')?.textContent;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
const type = (label: string, value: string) => {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
};

describe('a line as it was understood', () => {
  test('says every part of it, with days that can be checked', () => {
    show([
      line({
        occasion: 'the referral',
        since: '2026-03-09',
        due: '2026-03-13',
        channel: 'email',
        address: 'ada@example.org',
      }),
      line({ kind: 'apology', person: 'the Tuesday group', since: TODAY }),
    ]);
    expect(said(0)).toBe(
      'Thanks · Ada · the referral · happened on Monday 9 March · by Friday 13 March · E-mail · ada@example.org',
    );
    expect(said(1)).toBe('Apology · the Tuesday group');
  });

  test('asks what is not certain, and believes a yes', () => {
    const now = show([line({ due: '2026-03-13', doubts: ['due'] })]);
    expect(screen.getByRole('group', { name: 'Is that Friday 13 March?' })).toBeTruthy();
    press('Is that Friday 13 March? Yes');
    expect(now.lines[0]).toMatchObject({ due: '2026-03-13', doubts: [] });
    expect(screen.queryByRole('group')).toBeNull();
  });

  test('has the field of a doubt one click away, and asks no more once it was said', async () => {
    const now = show([line({ due: '2026-03-13', doubts: ['due'] })]);
    press('Is that Friday 13 March? Another day');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('By when?')));
    type('By when?', '2026-03-20');
    expect(now.lines[0]).toMatchObject({ due: '2026-03-20', doubts: [] });
    press('Done');
    expect(said()).toBe('Thanks · Ada · by Friday 20 March');
    expect(screen.queryByRole('group')).toBeNull();
  });

  test.each([
    [line({ doubts: ['kind'] }), 'Is it a thank-you?'],
    [line({ kind: 'condolence', doubts: ['kind'] }), 'Is it to offer condolences?'],
    [line({ person: 'May 4 band', doubts: ['person'] }), 'Is it for May 4 band?'],
    [line({ since: '2026-03-06', doubts: ['since'] }), 'Did it happen on Friday 6 March?'],
    [line({ doubts: ['due'] }), 'By when?'],
  ])('asks in one question of its own: %#', (of, question) => {
    show([of]);
    expect(screen.getByRole('group', { name: question })).toBeTruthy();
  });

  test('that names nobody asks who', () => {
    const now = show([line({ person: '', occasion: 'the lift', doubts: ['person'] })]);
    type('Who is it for?', 'Hugo');
    fireEvent.keyDown(screen.getByLabelText('Who is it for?'), { key: 'Enter' });
    expect(now.lines[0]).toMatchObject({ person: 'Hugo', occasion: 'the lift', doubts: [] });
    expect(said()).toBe('Thanks · Hugo · the lift');
  });

  test('can be corrected in every part', () => {
    const now = show([line({ due: '2026-03-13' })]);
    press('Change: A note to Ada');
    type('To whom?', 'Ada Lovelace');
    fireEvent.input(screen.getByLabelText('What kind of note?'), { target: { value: 'apology' } });
    type('For what?', 'the noise');
    type('When did it happen?', '2026-03-10');
    type('By when?', '');
    fireEvent.input(screen.getByLabelText('How does it get there?'), { target: { value: 'email' } });
    type('E-mail address', 'ada@example.org');
    expect(now.lines).toEqual([
      line({
        kind: 'apology',
        person: 'Ada Lovelace',
        occasion: 'the noise',
        since: '2026-03-10',
        channel: 'email',
        address: 'ada@example.org',
      }),
    ]);
  });

  test('says beside a field what cannot be kept', () => {
    show([line({ channel: 'email' })]);
    press('Change: A note to Ada');
    type('E-mail address', 'somewhere');
    expect(screen.getByText('An e-mail address looks like name@example.org.')).toBeTruthy();
    expect(screen.getByLabelText('E-mail address').getAttribute('aria-invalid')).toBe('true');
    type('By when?', '2026-03-10');
    expect(screen.getByText('That day is over.')).toBeTruthy();
  });

  test('can be left out', () => {
    const now = show([line(), line({ person: 'Grace' })]);
    press('Leave out: A note to Ada');
    expect(now.lines.map(({ person }) => person)).toEqual(['Grace']);
  });

  test('labels where it goes by how it gets there', () => {
    show([line({ channel: 'post' })]);
    press('Change: A note to Ada');
    expect(screen.getByLabelText('Postal address').tagName).toBe('TEXTAREA');
    const label = (channel: string) => {
      fireEvent.input(screen.getByLabelText('How does it get there?'), { target: { value: channel } });
      return screen.getByRole('listitem').querySelector('[name="address"]')?.closest('.field')?.querySelector('label')
        ?.textContent;
    };
    expect(['email', 'linkedin', 'phone', ''].map(label)).toEqual([
      'E-mail address',
      'LinkedIn profile',
      'Phone number',
      'Where to?',
    ]);
  });
});

describe('what is known of a person', () => {
  test('is said where a note to them waits already', async () => {
    show([line({ occasion: 'the mic' })], [acquaintance({ open: [noteRow({ occasion: 'the referral' })] })]);
    expect(await screen.findByText('A note to Ada is waiting already: the referral')).toBeTruthy();
  });

  test('is said by the month where something was sent', async () => {
    show([line()], [acquaintance({ sent: { kind: 'thanks', on: '2025-05-02', occasion: 'the mic' } })]);
    expect(await screen.findByText('You thanked them in May 2025 for the mic.')).toBeTruthy();
  });

  test('is said by the day where that was of late', async () => {
    show([line()], [acquaintance({ sent: { kind: 'apology', on: '2026-03-02', occasion: null } })]);
    expect(await screen.findByText('You apologized to them on 2 March.')).toBeTruthy();
  });

  test('is nothing where only a part of the name is the same', async () => {
    show([line({ person: 'Ad' })], [acquaintance({ open: [noteRow()] })]);
    await new Promise((done) => setTimeout(done, 250));
    expect(screen.queryByText(/waiting already/)).toBeNull();
  });

  test('offers the address that was used before, and only for the way it belongs to', async () => {
    const known = acquaintance({ address: 'ada@example.org', channel: 'email' });
    const now = show([line(), line({ person: 'ada', channel: 'post' })], [known]);
    fireEvent.click(await card(0).findByRole('button', { name: 'Use ada@example.org' }));
    expect(now.lines[0]).toMatchObject({ address: 'ada@example.org', channel: 'email' });
    expect(screen.queryByRole('button', { name: 'Use ada@example.org' })).toBeNull();
  });

  test('the same note twice in one list is noticed', () => {
    show([line({ occasion: 'the mic' }), line({ occasion: 'The Mic' }), line()]);
    expect(card(1).getByText('This is the same as another one here.')).toBeTruthy();
    expect(screen.getAllByText('This is the same as another one here.')).toHaveLength(1);
  });
});

describe('the field for notes', () => {
  const clock = () => ({ at: NOW, zone: ZONE });
  function add(onKeep: (notes: NewNote[]) => Promise<Said | null> = async () => null) {
    const kept = vi.fn(onKeep);
    const people = knowing([]);
    render(<AddNotes words={words} clock={clock} locale="en-GB" people={people} onKeep={kept} />);
    const field = screen.getByLabelText<HTMLTextAreaElement>('Add a note');
    const write = async (text: string) => {
      fireEvent.input(field, { target: { value: text } });
      await waitFor(() => expect(cards().length).toBeGreaterThan(0));
    };
    return { kept, field, write };
  }
  const enter = (field: HTMLElement) => fireEvent.keyDown(field, { key: 'Enter' });

  test('shows how a line is understood while it is typed, and Enter keeps it', async () => {
    const { kept, field, write } = add();
    await write('thank Grace');
    expect(said()).toBe('Thanks · Grace');
    expect(kept).not.toHaveBeenCalled();
    enter(field);
    await waitFor(() => expect(field.value).toBe(''));
    expect(kept.mock.calls).toEqual([
      [[{ kind: 'thanks', person: 'Grace', occasion: '', since: TODAY, due: null, channel: null, address: '' }]],
    ]);
    expect(document.activeElement).toBe(field);
  });

  test('keeps no day by Enter that is still a question, unless it is pressed once more', async () => {
    const { kept, field, write } = add();
    await write('thank Ada for the referral by Friday');
    enter(field);
    expect(await screen.findByText(/^One thing is not certain yet/)).toBeTruthy();
    expect(kept).not.toHaveBeenCalled();
    enter(field);
    await waitFor(() => expect(kept).toHaveBeenCalledTimes(1));
  });

  test('makes several notes of several lines', async () => {
    const { kept, write } = add();
    await write('thank Grace\n\n  thank Linus for the chairs  \n');
    expect(cards()).toHaveLength(2);
    press('Keep 2 notes');
    await waitFor(() => expect(kept.mock.calls[0]?.[0].map(({ person }) => person)).toEqual(['Grace', 'Linus']));
  });

  test('keeps no note that names nobody: it asks who, and is there', async () => {
    const { kept, field, write } = add();
    await write('say thanks for the lift');
    enter(field);
    expect(await screen.findByText('A note needs someone to go to.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Who is it for?')));
    expect(kept).not.toHaveBeenCalled();
  });

  test('asks for whom a line is that says nothing else, and loses none of it', async () => {
    const { write } = add();
    await write('carried the chairs');
    expect(said()).toBe('Thanks · carried the chairs');
    expect(screen.getByLabelText('Who is it for?')).toBeTruthy();
  });

  test('remembers a correction while other lines are typed, and forgets it with its line', async () => {
    const { write } = add();
    await write('thank Grace');
    press('Change: A note to Grace');
    type('For what?', 'the room');
    press('Done');
    await write('thank Linus for the chairs\nthank Grace');
    expect([said(0), said(1)]).toEqual(['Thanks · Linus · the chairs', 'Thanks · Grace · the room']);
    await write('thank Linus for the chairs');
    expect(cards()).toHaveLength(1);
  });

  test('takes a line that is left out from the text too', async () => {
    const { field, write } = add();
    await write('thank Grace\nthank Linus for the chairs');
    press('Leave out: A note to Grace');
    expect(field.value).toBe('thank Linus for the chairs');
    expect(cards()).toHaveLength(1);
  });

  test('keeps the text when it could not be kept, and says why', async () => {
    const { field, write } = add(async () => ({ key: 'problem.store' }));
    await write('thank Grace');
    enter(field);
    expect((await screen.findByText(words.t('problem.store'))).getAttribute('role')).toBe('alert');
    expect(field.value).toBe('thank Grace');
  });

  test('does not take Enter that ends a composition, nor one with Shift', async () => {
    const { kept, field, write } = add();
    await write('thank Grace');
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
    expect(kept).not.toHaveBeenCalled();
  });

  test('refuses a pasted book in one sentence', async () => {
    const { field } = add();
    fireEvent.input(field, { target: { value: 'thank Grace\n'.repeat(101) } });
    expect(await screen.findByText(/^That is more than 100 notes at once/)).toBeTruthy();
    fireEvent.input(field, { target: { value: 'x'.repeat(1_001) } });
    expect(await screen.findByText(/^One of the lines is too long/)).toBeTruthy();
  });

  test('adds what the page knows already, but not to what was corrected', async () => {
    const complete = (of: NoteLine) => ({ ...of, occasion: of.occasion ?? 'the talk' });
    render(
      <AddNotes
        words={words}
        clock={clock}
        locale="en-GB"
        people={knowing([])}
        complete={complete}
        onKeep={async () => null}
      />,
    );
    fireEvent.input(screen.getByLabelText('Add a note'), { target: { value: 'thank Grace' } });
    await waitFor(() => expect(said()).toBe('Thanks · Grace · the talk'));
    press('Change: A note to Grace');
    type('For what?', '');
    press('Done');
    expect(said()).toBe('Thanks · Grace');
  });

  test('makes no note of the heading of a pasted list', async () => {
    const { field, write } = add();
    await write('People to thank:\nthank Grace\n\nthank Linus for the chairs');
    expect([said(0), said(1)]).toEqual(['Thanks · Grace', 'Thanks · Linus · the chairs']);
    press('Leave out: A note to Grace');
    expect(field.value).toBe('People to thank:\n\nthank Linus for the chairs');
  });
});

describe('the fields of a note', () => {
  const kept = {
    kind: 'thanks',
    person: 'Ada',
    occasion: '',
    since: '2026-03-01',
    due: '2026-03-05',
    channel: 'email',
    address: 'not an address',
  } as const;

  test('do not judge again what is kept already', () => {
    expect(readNote(kept, { today: TODAY, kept }).problems).toEqual({});
    expect(Object.keys(readNote({ ...kept, due: '2026-03-06' }, { today: TODAY, kept }).problems)).toEqual(['due']);
    expect(Object.keys(readNote({ ...kept, address: 'nor this' }, { today: TODAY, kept }).problems)).toEqual([
      'address',
    ]);
  });

  test('may leave out the day on which it happened only where the note is new', () => {
    const values = { ...kept, since: null, due: null, address: '' };
    expect(readNote(values, { today: TODAY, kept: null }).means.since).toBe(TODAY);
    expect(Object.keys(readNote(values, { today: TODAY, kept }).problems)).toEqual(['since']);
  });
});

test('a date is read in the order in which the person writes it', () => {
  expect(['en-GB', 'de', 'fr', 'ar', 'en-US', 'ja'].map(writesDayFirst)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});
