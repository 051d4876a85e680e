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

test('should what reads notes not come, lines go to the house as they were typed: it has a plain rule of its own', async () => {
  const reading = { locale: 'en-GB', zone: ZONE, now: NOW };
  const added: Added[] = [];
  render(
    <QuickAdd
      words={makeWords(reading, ...texts)}
      field={null}
      reading={() => reading}
      people={async () => []}
      onAdd={async (typed) => added.push(typed) > 0}
      onProblem={() => undefined}
    />,
  );
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Add a bulb or a note' });
  fireEvent.input(field, { target: { value: 'thank Ada\nBio' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  await waitFor(() => expect(field.value).toBe(''));
  expect(added).toEqual([{ lines: 'thank Ada\nBio' }]);
});
