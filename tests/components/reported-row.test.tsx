// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Popup } from '../../entrypoints/popup/popup.tsx';
import { agendaOf, assetRow, fakeHouse, NOW } from './popup-house.ts';

afterEach(cleanup);

const reported = {
  key: 'reported 0000000000001',
  check: 'reported',
  page: 'https://www.linkedin.com/in/ada/',
  target: null,
  params: { what: 'the picture' },
  foundAt: NOW,
};

test('in the popup what somebody reported is mended at once, and leads to all that was, whatever its bulb stands for', async () => {
  const row = assetRow({ kind: 'linkedin-profile', faults: [reported], faultCount: 1 });
  const house = fakeHouse(agendaOf([row]));
  render(<Popup house={house} />);
  expect(await screen.findAllByText(/Reported: the picture/)).not.toEqual([]);
  expect(screen.queryByRole('button', { name: /^This is fine/ })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Mended: Reported: the picture' }));
  expect(house.sent.at(-1)).toEqual({
    name: 'command',
    data: { command: { do: 'mend', asset: row.bulb, fault: reported.key } },
  });
  fireEvent.click(screen.getByRole('button', { name: 'See what was found' }));
  expect(house.pages).toEqual([`site#asset=${row.bulb}`]);
});
