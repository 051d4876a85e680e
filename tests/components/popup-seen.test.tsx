// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Popup } from '../../entrypoints/popup/popup.tsx';
import { look } from '../../entrypoints/popup/use-house.ts';
import { LOOKED_AT } from '../../entrypoints/popup/use-seen.ts';
import type { Row } from '../../utils/core/bulbs/row.ts';
import type { BulbId } from '../../utils/core/ids.ts';
import { DAY } from '../../utils/core/time.ts';
import { agendaOf, assetRow, type FakeHouse, fakeHouse, NOW } from './popup-house.ts';

/** What stands in view, as the browser would say it: every element that is watched, once the test lets it. */
class View {
  static latest: View | null = null;
  readonly watched = new Set<Element>();
  readonly say: (entries: { target: Element; intersectionRatio: number }[]) => void;
  constructor(say: View['say']) {
    this.say = say;
    View.latest = this;
  }
  observe(element: Element) {
    this.watched.add(element);
  }
  disconnect() {
    this.watched.clear();
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', View);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const show = async (house: FakeHouse) => {
  const first = await look(house);
  await act(() => void render(<Popup house={house} first={first} />));
  return house;
};
const elementOf = (bulb: BulbId) => {
  const element = document.querySelector(`[data-bulb="${bulb}"]`);
  if (!element || !View.latest?.watched.has(element)) throw new Error('Nobody watches it');
  return element;
};
const say = (ratio: number, ...rows: readonly Row[]) =>
  View.latest?.say(rows.map(({ bulb }) => ({ target: elementOf(bulb), intersectionRatio: ratio })));
const comes = (...rows: readonly Row[]) => say(1, ...rows);
const goes = (...rows: readonly Row[]) => say(0, ...rows);
const told = (house: FakeHouse) =>
  house.sent.flatMap((message) => (message.name === 'popup.seen' ? [message.data.bulbs] : []));
const ids = (...rows: readonly Row[]) => rows.map(({ bulb }) => bulb);
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

test('what wants something and stood in view for two seconds is told, once, and all of it together', async () => {
  const rows = [assetRow(), assetRow({ state: 'dimming' })];
  const house = await show(fakeHouse(agendaOf(rows)));
  comes(...rows);
  await pass(LOOKED_AT - 1);
  expect(told(house)).toEqual([]);
  await pass(1);
  expect(told(house)).toEqual([ids(...rows)]);
  goes(...rows);
  comes(...rows);
  await pass(LOOKED_AT);
  expect(told(house)).toHaveLength(1);
});

test('what was scrolled past, or is mostly out of view, was not seen', async () => {
  const rows = [assetRow(), assetRow()];
  const [first, second] = rows;
  if (!first || !second) throw new Error('No rows');
  const house = await show(fakeHouse(agendaOf(rows)));
  comes(first);
  say(0.4, second);
  await pass(LOOKED_AT / 2);
  goes(first);
  await pass(LOOKED_AT);
  expect(told(house)).toEqual([]);
  comes(first);
  await pass(LOOKED_AT);
  expect(told(house)).toEqual([ids(first)]);
});

test('what is lit, put off or switched off is not left alone, and is not told', async () => {
  const wanted = assetRow();
  const rows = [wanted, assetRow({ state: 'dimming', later: NOW + DAY }), assetRow({ state: 'lit' })];
  const house = await show(fakeHouse(agendaOf(rows)));
  for (const fold of ['Show: Put off', 'Show: Lit'])
    await act(() => screen.getByRole('button', { name: fold }).click());
  comes(...rows);
  await pass(LOOKED_AT);
  expect(told(house)).toEqual([ids(wanted)]);
});

test('what was looked after before the two seconds are over is not told', async () => {
  const row = assetRow();
  const house = await show(fakeHouse(agendaOf([row])));
  comes(row);
  house.agendaNow = agendaOf([{ ...row, later: NOW + DAY }]);
  await act(async () => {
    house.changed();
    await vi.advanceTimersByTimeAsync(0);
  });
  await pass(LOOKED_AT);
  expect(told(house)).toEqual([]);
});

test('a popup that nobody sees shows nothing to anybody', async () => {
  const row = assetRow();
  const house = await show(fakeHouse(agendaOf([row])));
  const visible = vi.spyOn(document, 'visibilityState', 'get');
  comes(row);
  visible.mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  await pass(LOOKED_AT);
  expect(told(house)).toEqual([]);
  visible.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  await pass(LOOKED_AT);
  expect(told(house)).toEqual([ids(row)]);
});
