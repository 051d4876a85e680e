// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { type Added, QuickAdd } from '../../components/quick-add.tsx';
import { texts } from '../../entrypoints/popup/texts.ts';
import { makeWords } from '../../utils/words/words.ts';
import { NOW, ZONE } from './popup-house.ts';

vi.mock('../../components/typed-notes.tsx', () => {
  throw new Error('No such file');
});
afterEach(cleanup);

test('should what reads notes not come, nothing is added half understood: one sentence says so, and the text stays', async () => {
  const reading = { locale: 'en-GB', zone: ZONE, now: NOW };
  const added: Added[] = [];
  const problems: string[] = [];
  render(
    <QuickAdd
      words={makeWords(reading, ...texts)}
      field={null}
      reading={() => reading}
      people={async () => []}
      onAdd={async (typed) => added.push(typed) > 0}
      onProblem={(problem) => problem && problems.push(problem.key)}
    />,
  );
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Add a bulb or a note' });
  fireEvent.input(field, { target: { value: 'thank Ada\nBio' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  await waitFor(() => expect(problems).toEqual(['popup.add.reload']));
  expect(added).toEqual([]);
  expect(field.value).toBe('thank Ada\nBio');
});
