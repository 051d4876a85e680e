// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Added, QuickAdd } from '../../components/quick-add.tsx';
import { texts } from '../../entrypoints/popup/texts.ts';
import type { NoteLine } from '../../utils/core/notes/note-line.ts';
import { instantOf } from '../../utils/core/time.ts';
import { makeWords } from '../../utils/words/words.ts';

const ZONE = 'Europe/Vienna';
const NOW = instantOf('2026-03-11', ZONE, 10);
const plain = (over: Partial<NoteLine>): NoteLine => ({
  kind: 'thanks',
  person: 'Ada',
  occasion: null,
  since: null,
  due: null,
  channel: null,
  address: null,
  doubts: [],
  ...over,
});
/** What the reader makes of lines; how it reads the real ones is its own matter. */
const MEANS: Readonly<Record<string, NoteLine>> = {
  'thank Ada': plain({}),
  'thank Ada by Friday': plain({ due: '2026-03-13' }),
  'thank May by 3/4': plain({ person: 'May', due: '2026-04-03', doubts: ['due'] }),
  'send my thanks': plain({ person: '' }),
};
const reader = vi.hoisted(() => ({ asked: [] as unknown[] }));
vi.mock('../../utils/core/notes/read-note-line.ts', () => ({
  readNoteLine: (line: string, ...as: unknown[]) => {
    reader.asked.push([line, ...as]);
    return MEANS[line] ?? null;
  },
}));

const kept = {
  kind: 'thanks',
  person: 'Ada',
  occasion: '',
  since: '2026-03-11',
  due: null,
  channel: null,
  address: '',
};
const words = makeWords({ locale: 'en-GB', zone: ZONE, now: NOW }, ...texts);

function show(works = true) {
  const added: Added[] = [];
  const problems: string[] = [];
  render(
    <QuickAdd
      words={words}
      field={null}
      reading={() => ({ locale: 'en-GB', zone: ZONE, now: NOW })}
      people={async () => []}
      onAdd={async (typed) => {
        added.push(typed);
        return works;
      }}
      onProblem={(problem) => problem && problems.push(problem.key)}
    />,
  );
  return { added, problems };
}
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Add a bulb or a note' });
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });
const enter = () => fireEvent.keyDown(field(), { key: 'Enter' });
const cards = () => screen.findByRole('list', { name: 'How it was understood' });
const isEmpty = () => waitFor(() => expect(field().value).toBe(''));

beforeEach(() => {
  reader.asked.length = 0;
});
afterEach(cleanup);

describe('a line that is a note', () => {
  test('is shown as it was understood before it is kept, and nothing is kept by that', async () => {
    const { added } = show();
    type('thank Ada by Friday');
    expect((await cards()).textContent).toContain('Thanks · Ada · by Friday 13 March');
    expect(added).toEqual([]);
    expect(reader.asked).toEqual([['thank Ada by Friday', { at: NOW, zone: ZONE }, { listed: false, dayFirst: true }]]);
    enter();
    await isEmpty();
    expect(added).toEqual([{ lines: '', notes: [{ ...kept, due: '2026-03-13' }] }]);
    expect(screen.queryByRole('list', { name: 'How it was understood' })).toBeNull();
  });

  test('is kept as it was corrected, also when another line was typed after that', async () => {
    const { added } = show();
    type('thank Ada');
    fireEvent.click(within(await cards()).getByRole('button', { name: /^Change/ }));
    fireEvent.input(await screen.findByLabelText('To whom?'), { target: { value: 'Ada Lovelace' } });
    type('thank Ada\nBio\nthank Ada');
    enter();
    await isEmpty();
    expect(added).toEqual([{ lines: 'Bio', notes: [{ ...kept, person: 'Ada Lovelace' }, kept] }]);
  });

  test('that is left out goes from the field too, and the others stay as they were corrected', async () => {
    const { added } = show();
    type('Bio\nthank Ada\nthank Ada by Friday');
    const [first] = within(await cards()).getAllByRole('button', { name: 'Leave out: A note to Ada' });
    if (first) fireEvent.click(first);
    await waitFor(() => expect(field().value).toBe('Bio\nthank Ada by Friday'));
    enter();
    await isEmpty();
    expect(added).toEqual([{ lines: 'Bio', notes: [{ ...kept, due: '2026-03-13' }] }]);
  });

  test('in doubt is not kept by the first Enter, but by the second, or once it was answered', async () => {
    for (const answered of [false, true]) {
      const { added } = show();
      type('thank May by 3/4');
      expect((await cards()).textContent).toContain('Is that Friday 3 April?');
      if (answered) fireEvent.click(screen.getByRole('button', { name: /^Is that .* Yes$/ }));
      else {
        enter();
        expect(await screen.findByText(/One thing is not certain yet/)).toBeTruthy();
        expect(added).toEqual([]);
      }
      enter();
      await isEmpty();
      expect(added).toMatchObject([{ notes: [{ person: 'May', due: '2026-04-03' }] }]);
      cleanup();
    }
  });

  test('in doubt is not kept unseen by a press that is quicker than the reader', async () => {
    const { added } = show();
    type('thank May by 3/4');
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText(/One thing is not certain yet/)).toBeTruthy();
    expect(added).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    await isEmpty();
    expect(added).toHaveLength(1);
  });

  test('without doubt is kept by whoever is quicker than the reader', async () => {
    const { added } = show();
    type('thank Ada');
    enter();
    await isEmpty();
    expect(added).toEqual([{ lines: '', notes: [kept] }]);
  });

  test('to nobody is not kept: it asks for whom, and the focus is there', async () => {
    const { added } = show();
    type('send my thanks');
    await waitFor(() => expect(reader.asked).toHaveLength(1));
    // Nobody is asked while they are still typing.
    expect(screen.queryByLabelText('Who is it for?')).toBeNull();
    enter();
    const who = await screen.findByLabelText('Who is it for?');
    expect((await screen.findByText('A note needs someone to go to.')).getAttribute('role')).toBe('alert');
    await waitFor(() => expect(document.activeElement).toBe(who));
    fireEvent.input(who, { target: { value: 'Grace' } });
    fireEvent.change(who);
    await waitFor(() => expect(screen.queryByText('A note needs someone to go to.')).toBeNull());
    enter();
    await isEmpty();
    expect(added).toMatchObject([{ notes: [{ person: 'Grace' }] }]);
  });
});

describe('what is no note', () => {
  test('is added as it was typed, and nothing is shown of it', async () => {
    const { added } = show();
    type('Speaker page\n\n  ada.example  ');
    await waitFor(() => expect(reader.asked).toHaveLength(2));
    enter();
    await isEmpty();
    expect(added).toEqual([{ lines: 'Speaker page\nada.example', notes: [] }]);
    expect(screen.queryByRole('list')).toBeNull();
  });

  test('a book, or a line as long as one, is handed over as it is: the house says what is wrong with it', async () => {
    const book = 'thank Ada\n'.repeat(101);
    const { added } = show();
    type(book);
    enter();
    await isEmpty();
    type(`thank ${'x'.repeat(5_000)}`);
    enter();
    await isEmpty();
    expect(added).toEqual([
      { lines: book, notes: [] },
      { lines: `thank ${'x'.repeat(5_000)}`, notes: [] },
    ]);
    expect(reader.asked).toEqual([]);
  });

  test('stays in the field where it could not be added, corrections and all', async () => {
    const { added } = show(false);
    type('thank Ada');
    fireEvent.click(within(await cards()).getByRole('button', { name: /^Change/ }));
    fireEvent.input(await screen.findByLabelText('To whom?'), { target: { value: 'Grace' } });
    enter();
    await waitFor(() => expect(added).toHaveLength(1));
    expect(field().value).toBe('thank Ada');
    expect((await cards()).textContent).toContain('Grace');
  });
});

test('each line is read once a day, whatever is typed after it', async () => {
  show();
  type('thank Ada once');
  await waitFor(() => expect(reader.asked).toHaveLength(1));
  for (const more of ['O', 'On', 'One']) type(`thank Ada once\n${more}`);
  expect(reader.asked.map((call) => (call as string[])[0])).toEqual(['thank Ada once', 'O', 'On', 'One']);
});
