// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { DayPicker } from '../../components/day-picker.tsx';
import { en } from '../../utils/words/locales/en/index.ts';
import { makeWords } from '../../utils/words/words.ts';

const words = makeWords({ locale: 'en-GB', zone: 'UTC', now: Date.UTC(2026, 2, 1) }, en);
afterEach(cleanup);

const BACK = { max: '2026-03-01' };
const AHEAD = { min: '2026-03-02' };

it.each([
  ['a day that is still to come', BACK, '2026-03-02', 'That day is still to come.'],
  ['the year 9999, looking back', BACK, '9999-12-31', 'That day is still to come.'],
  ['a day before there was a web', BACK, '1900-01-01', 'Please choose a day between 1990 and today.'],
  ['no day', AHEAD, '', 'Choose a day first.'],
  ['a day that is over', AHEAD, '2026-03-01', 'That day is over.'],
  ['the year 9999, looking ahead', AHEAD, '9999-12-31', words.t('problem.later.far')],
])('says in one sentence why it does not take %s, and keeps it in the field', (_, limits, typed, sentence) => {
  const onPick = vi.fn();
  render(<DayPicker words={words} label="Which day?" {...limits} onPick={onPick} onCancel={() => {}} />);
  const field = screen.getByLabelText('Which day?');
  fireEvent.input(field, { target: { value: typed } });
  fireEvent.click(screen.getByText('OK'));
  expect(screen.getByRole('alert').textContent).toBe(sentence);
  expect(field).toHaveProperty('value', typed);
  expect(onPick).not.toHaveBeenCalled();
});
