import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeAgenda } from '../../utils/core/bulbs/agenda.ts';
import { allIn, readGlimpse, writeGlimpse } from '../../utils/core/bulbs/glimpse.ts';
import { ROOM_HOLDS } from '../../utils/core/bulbs/row.ts';
import { live, lives } from './played-house.ts';

describe('the counts in the address of the popup', () => {
  test('are read as they were written, in any house, and say how many bulbs hang in the room', () => {
    let carried = 0;
    fc.assert(
      fc.property(lives(14), (life) => {
        const house = live(life);
        const { agenda } = makeAgenda(house.state, house.around());
        const hash = writeGlimpse(agenda);
        if (hash === '') return;
        carried += 1;
        const counts = readGlimpse(hash);
        expect(counts).toEqual(agenda.counts);
        expect(allIn(agenda.counts)).toBe(agenda.total);
        expect(agenda.room).toHaveLength(Math.min(agenda.total, ROOM_HOLDS));
      }),
    );
    expect(carried).toBeGreaterThan(0);
  });

  test.each([
    '',
    '#',
    '#lit=1',
    '#lit=1&dimming=0&out=4&later=0',
    '#lit=1&dimming=0&out=4&later=0&off=0&more=1',
    '#dimming=0&lit=1&out=4&later=0&off=0',
    '#lit=-1&dimming=0&out=4&later=0&off=0',
    '#lit=1e3&dimming=0&out=4&later=0&off=0',
    '#lit=1234567&dimming=0&out=4&later=0&off=0',
    '#lit=<b>&dimming=0&out=4&later=0&off=0',
  ])('nothing is read from %j', (hash) => {
    expect(readGlimpse(hash)).toBeNull();
  });
});
