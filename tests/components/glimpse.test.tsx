// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { paintGlimpse } from '../../entrypoints/popup/paint-glimpse.ts';
import { Popup } from '../../entrypoints/popup/popup.tsx';
import { look } from '../../entrypoints/popup/use-house.ts';
import type { Counts } from '../../utils/core/bulbs/row.ts';
import { en } from '../../utils/words/locales/en/index.ts';
import { makeWords } from '../../utils/words/words.ts';
import { agendaOf, assetRow, fakeHouse, NOW, ZONE } from './popup-house.ts';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

const words = makeWords({ locale: 'en-GB', zone: ZONE, now: NOW }, en);
const counts = (over: Partial<Counts>): Counts => ({ lit: 0, dimming: 0, out: 0, later: 0, off: 0, ...over });

/** The popup's place in its page, with the glimpse in it. */
function glimpsed(of: Counts): HTMLElement {
  const root = document.createElement('div');
  document.body.append(root);
  paintGlimpse(root, of, words);
  return root;
}

describe('the first frame of the popup', () => {
  test.each([
    [{ lit: 5, dimming: 1, out: 1 }, '5 lit, 1 dimming, 1 out.'],
    [{ lit: 8 }, 'All 8 are lit.'],
    [{ off: 2 }, '2 switched off.'],
    [{}, 'No bulb hangs here yet.'],
  ])('says of %j: %s', (over, sentence) => {
    glimpsed(counts(over));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(sentence);
  });

  test('is taken over by the popup: the same elements, and the room in the place that was kept for it', async () => {
    const rows = [assetRow(), assetRow({ state: 'lit' }), assetRow({ state: 'lit' })];
    const house = fakeHouse(agendaOf(rows));
    const root = glimpsed(counts({ lit: 2, out: 1 }));
    const [heading, room] = [root.querySelector('h1'), root.querySelector('svg')];
    const box = room?.getAttribute('viewBox');
    const sentence = heading?.textContent;
    render(<Popup house={house} first={await look(house)} />, { container: root });
    expect(root.querySelector('h1')).toBe(heading);
    expect(heading?.textContent).toBe(sentence);
    expect(root.querySelector('svg')).toBe(room);
    expect(room?.getAttribute('viewBox')).toBe(box);
    expect(room?.querySelectorAll('.room-bulb')).toHaveLength(3);
  });

  test('gives way to what is so by now', async () => {
    const house = fakeHouse(agendaOf([assetRow()]));
    const root = glimpsed(counts({ lit: 9 }));
    render(<Popup house={house} first={await look(house)} />, { container: root });
    expect(root.querySelectorAll('h1')).toHaveLength(1);
    expect(root.querySelector('h1')?.textContent).toBe('1 out.');
    expect(root.querySelectorAll('.room-bulb')).toHaveLength(1);
  });
});
