// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ImportHouse, MAX_IMPORT_BYTES } from '../../components/import-house.tsx';
import { bad, good } from '../../utils/core/said.ts';
import { words } from './options-house.ts';

afterEach(cleanup);
const preview = {
  fresh: 12,
  known: 3,
  foreign: 1,
  damaged: 2,
  bulbs: 4,
  notes: 1,
  from: Date.UTC(2025, 2, 3, 12),
  to: Date.UTC(2025, 5, 20, 12),
};

function open(props: Partial<Parameters<typeof ImportHouse>[0]> = {}) {
  const onPreview = vi.fn(async () => good(preview));
  const onApply = vi.fn(async () => null);
  render(<ImportHouse words={words} onPreview={onPreview} onApply={onApply} {...props} />);
  return { onPreview, onApply };
}
const choose = (file: File) => fireEvent.change(screen.getByLabelText(/^Choose/), { target: { files: [file] } });
const house = (text = '{}') => new File([text], 'houselights-2026-03-11.json');

describe('opening a house that was saved as a file', () => {
  it('shows what is in it before anything changes', async () => {
    const { onApply } = open();
    choose(house());
    expect(await screen.findByText('What is in houselights-2026-03-11.json')).toBeTruthy();
    expect(screen.getByText(/It holds 4 bulbs and 1 note\. Begun on 3 March 2025,/)).toBeTruthy();
    for (const said of [
      /^12 entries of its history are new/,
      /^3 entries are here already/,
      /newer version/,
      /^2 entries cannot be read/,
    ])
      expect(screen.getByText(said)).toBeTruthy();
    expect(onApply).not.toHaveBeenCalled();
  });

  it('adds it when asked to', async () => {
    const { onApply } = open();
    choose(house('{"a":1}'));
    fireEvent.click(await screen.findByRole('button', { name: 'Add it to my house' }));
    expect(await screen.findByText(/^Added\./)).toBeTruthy();
    expect(onApply).toHaveBeenCalledExactlyOnceWith('{"a":1}');
  });

  it('leaves everything as it is when asked to', async () => {
    const { onApply } = open();
    choose(house());
    fireEvent.click(await screen.findByRole('button', { name: 'Leave everything as it is' }));
    expect(screen.queryByRole('button', { name: 'Add it to my house' })).toBeNull();
    expect(onApply).not.toHaveBeenCalled();
  });

  it('offers to add nothing where nothing is new', async () => {
    open({ onPreview: async () => good({ ...preview, fresh: 0 }) });
    choose(house());
    expect(await screen.findByText(/There is nothing to add/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add it to my house' })).toBeNull();
  });

  it('refuses a file of 200 MB without reading a byte of it', async () => {
    const { onPreview } = open();
    const file = house();
    const text = vi.spyOn(file, 'text');
    Object.defineProperty(file, 'size', { value: 4 * MAX_IMPORT_BYTES });
    choose(file);
    expect(await screen.findByText(/^This file is 200 MB\. A house is never larger than 50 MB/)).toBeTruthy();
    expect(text).not.toHaveBeenCalled();
    expect(onPreview).not.toHaveBeenCalled();
  });

  it('says in one sentence why a file cannot be opened', async () => {
    open({ onPreview: async () => bad('problem.title.empty') });
    choose(house('nonsense'));
    expect(await screen.findByText(words.say({ key: 'problem.title.empty' }))).toBeTruthy();
  });

  it('says so when a file is empty, or cannot be read', async () => {
    open({ onPreview: () => Promise.reject(new Error('too long')) });
    choose(house(''));
    expect(await screen.findByText('This file is empty.')).toBeTruthy();
    choose(house());
    expect(await screen.findByText(/could not read this file\. Nothing was changed\.$/)).toBeTruthy();
  });

  it('keeps the preview when adding did not work, with the reason beside it', async () => {
    open({ onApply: async () => ({ key: 'options.problem.unreachable' }) });
    choose(house());
    fireEvent.click(await screen.findByRole('button', { name: 'Add it to my house' }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/Nothing was changed/));
    expect(screen.getByRole('button', { name: 'Add it to my house' })).toBeTruthy();
  });
});
