// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CataloguePicker } from '../../components/catalogue-picker.tsx';
import { en } from '../../utils/words/locales/en/index.ts';
import { makeWords } from '../../utils/words/words.ts';
import { NOW, ZONE } from './popup-house.ts';

const words = makeWords({ locale: 'en-GB', zone: ZONE, now: NOW }, en);
const onPick = vi.fn<(kind: string) => void>();
const onOwn = vi.fn<(title: string) => void>();

beforeEach(() => {
  onPick.mockReset();
  onOwn.mockReset();
});
afterEach(cleanup);

const show = (...picked: string[]) =>
  render(<CataloguePicker words={words} picked={new Set(picked)} onPick={onPick} onOwn={onOwn} />);
const field = () => screen.getByRole('searchbox');
const tiles = () => within(screen.getByRole('list')).getAllByRole('button');
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });

describe('the catalogue', () => {
  test('shows a dozen kinds, and which of them are chosen', () => {
    show('website');
    expect(tiles()).toHaveLength(12);
    expect(screen.getAllByRole('button', { pressed: true }).map((tile) => tile.textContent)).toEqual([
      expect.stringContaining('Website'),
    ]);
  });

  test('finds the others by name and by what they are also called', () => {
    show();
    type('twitter');
    expect(tiles()[0]?.textContent).toContain('X profile');
    expect(screen.getByRole('status').textContent).toBe('One kind found.');
  });

  test('tells which kind was pressed', () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: /^Newsletter/ }));
    expect(onPick.mock.calls).toEqual([['newsletter']]);
  });

  test('offers what was typed as one’s own, and is ready for the next', () => {
    show();
    type('  Choir rehearsals ');
    fireEvent.click(screen.getByRole('button', { name: /“Choir rehearsals”/ }));
    expect(onOwn.mock.calls).toEqual([['Choir rehearsals']]);
    expect(field()).toHaveProperty('value', '');
    expect(document.activeElement).toBe(field());
    expect(screen.getByRole('status').textContent).toBe('“Choir rehearsals” is added.');
  });

  test('shows markup in a name as the text that it is', () => {
    show();
    type('<img src=x>');
    expect(screen.getByText('“<img src=x>”')).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
  });

  test('is walked by arrow keys, and back into the field', () => {
    show();
    field().focus();
    fireEvent.keyDown(field(), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(tiles()[0]);
    fireEvent.keyDown(tiles()[0] ?? field(), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(tiles()[1]);
    fireEvent.keyDown(tiles()[1] ?? field(), { key: 'End' });
    expect(document.activeElement).toBe(tiles()[11]);
    fireEvent.keyDown(tiles()[11] ?? field(), { key: 'Home' });
    fireEvent.keyDown(tiles()[0] ?? field(), { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(field());
  });

  test('Enter in the field takes the first that was found, and submits no form around it', () => {
    const onSubmit = vi.fn();
    render(
      <form onSubmit={onSubmit}>
        <CataloguePicker words={words} picked={new Set()} onPick={onPick} onOwn={onOwn} />
      </form>,
    );
    expect(fireEvent.keyDown(field(), { key: 'Enter' })).toBe(false);
    expect(onPick).not.toHaveBeenCalled();
    type('podcast');
    expect(fireEvent.keyDown(field(), { key: 'Enter' })).toBe(false);
    expect(onPick.mock.calls).toEqual([['podcast']]);
    expect(onSubmit).not.toHaveBeenCalled();
  });
});
