import { roomBox } from '../../components/room-places.ts';
import { allIn } from '../../utils/core/bulbs/glimpse.ts';
import { type Counts, ROOM_HOLDS } from '../../utils/core/bulbs/row.ts';
import { countsSentence } from '../../utils/words/counts.ts';
import type { Words } from '../../utils/words/words.ts';

/**
 * Puts the sentence on top into the popup's first frame, and keeps the ceiling's place free above it. By hand, with the
 * elements that the popup itself puts there: it takes them over when it comes.
 */
export function paintGlimpse(root: Element, counts: Counts, words: Words): void {
  const make = (name: string, within: Element, className = '') => {
    const element = document.createElement(name);
    if (className) element.className = className;
    within.append(element);
    return element;
  };
  const sky = make('div', make('main', root, 'popup'), 'sky');
  make('h1', sky).textContent = countsSentence(counts, words);
  const room = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  room.setAttribute('class', 'room');
  room.setAttribute('viewBox', roomBox(Math.min(allIn(counts), ROOM_HOLDS)));
  make('div', sky, 'ceiling').append(room);
}
