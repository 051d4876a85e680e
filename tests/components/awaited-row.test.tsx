// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Popup } from '../../entrypoints/popup/popup.tsx';
import type { AssetRow } from '../../utils/core/bulbs/row.ts';
import { instantOf } from '../../utils/core/time.ts';
import { agendaOf, assetRow, fakeHouse, ZONE } from './popup-house.ts';

afterEach(cleanup);

/** The popup with the bulb that waits for an export, unfolded. */
async function shows(awaited: AssetRow['awaited'], over: Partial<AssetRow> = {}) {
  const row = assetRow({ kind: 'linkedin-export', title: 'Your data', state: 'dimming', awaited, ...over });
  const house = fakeHouse(agendaOf([row]));
  render(<Popup house={house} />);
  await screen.findByRole('button', { name: 'Your data' });
  const acts = [...document.querySelectorAll('.row.unfolded .row-acts button')].map(({ textContent }) =>
    textContent?.trim(),
  );
  return { row, house, acts };
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('while LinkedIn’s mail can be there, its bulb leads to where the file is given, or waits until tomorrow morning', async () => {
  const { row, house, acts } = await shows('ready');
  expect(acts).toEqual(['Got it', 'Remind me tomorrow']);
  press('Got it');
  expect(house.sent.at(-1)).toEqual({ name: 'open', data: { bulb: row.bulb } });
  press('Remind me tomorrow');
  expect(house.sent.at(-1)).toEqual({
    name: 'command',
    data: { command: { do: 'later', bulb: row.bulb, until: instantOf('2026-03-12', ZONE, 9) } },
  });
});

test('once the link in it has run out it asks for one thing, and can be put off like any other', async () => {
  const { row, house, acts } = await shows('gone', { state: 'out' });
  expect(acts).toEqual(['Ask once more', 'Later']);
  press('Ask once more');
  expect(house.sent.at(-1)).toEqual({ name: 'open', data: { bulb: row.bulb } });
});

test('a bulb that waits for nothing is done and put off as ever', async () => {
  const { acts } = await shows(null);
  expect(acts).toEqual(['See what it tells', 'Done', '', 'Later']);
});
