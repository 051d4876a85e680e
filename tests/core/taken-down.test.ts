import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TELLS_WHAT_HANGS, takenDown } from '../../utils/core/journal/taken-down.ts';
import { DAY } from '../../utils/core/time.ts';
import { live, lives, PlayedHouse, START } from './played-house.ts';

describe('what was taken down', () => {
  const down = ({ entries, state }: PlayedHouse) => takenDown(entries, state);

  test('is known by the name that it had last, latest first, and comes back with all that was done to it', () => {
    const house = new PlayedHouse();
    const asset = house.hang({ title: 'Old name' });
    const note = house.owe('Grace');
    house.do({ do: 'change', asset, to: { title: 'Name plate' } });
    house.do({ do: 'done', bulb: asset, evidence: 'said' });
    const before = house.state;
    expect(down(house)).toEqual([]);
    house.do({ do: 'remove', bulb: asset });
    house.wait(400 * DAY).do({ do: 'remove', bulb: note });
    expect(down(house)).toMatchObject([
      { bulb: { id: note, person: 'Grace' }, at: START + 400 * DAY },
      { bulb: { id: asset, title: 'Name plate' }, at: START },
    ]);
    for (const { restores } of down(house)) house.do({ do: 'undo', entries: [...restores] });
    expect(house.state).toEqual(before);
    expect(down(house)).toEqual([]);
  });

  test('is also what was taken back when it had just been hung, and what two computers took down at the same time', () => {
    const house = new PlayedHouse();
    const hung = house.do({ do: 'hang', bulbs: [{ kind: 'own', title: 'By mistake' }] });
    house.do({ do: 'undo', entries: hung });
    expect(down(house)).toMatchObject([{ bulb: { title: 'By mistake' } }]);
    house.do({ do: 'undo', entries: [...(down(house)[0]?.restores ?? [])] });
    const [asset] = house.state.assets.keys();
    if (!asset) throw new Error('It did not come back');

    house.do({ do: 'remove', bulb: asset });
    const twin = house.entries.at(-1);
    if (!twin) throw new Error('Nothing was written');
    house.entries.push({ ...twin, id: `${twin.id.slice(0, -1)}z` as typeof twin.id });
    const [one] = down(house);
    expect(one?.restores).toHaveLength(2);
    house.do({ do: 'undo', entries: [...(one?.restores ?? [])] });
    expect(house.state.assets.has(asset)).toBe(true);
  });

  test('of any life is never what hangs, comes back, and needs no other entries to be known', () => {
    fc.assert(
      fc.property(lives(30), (life) => {
        const house = live(life);
        const found = down(house);
        expect(
          takenDown(
            house.entries.filter(({ type }) => TELLS_WHAT_HANGS.has(type)),
            house.state,
          ),
        ).toEqual(found.map((one) => ({ ...one, bulb: expect.objectContaining({ id: one.bulb.id }) })));
        for (const { bulb, restores } of found) {
          // An undo may have taken several down at once; then one press brings back all of them.
          if (!down(house).some((one) => one.bulb.id === bulb.id)) continue;
          expect(house.state.assets.has(bulb.id as never) || house.state.notes.has(bulb.id as never)).toBe(false);
          house.do({ do: 'undo', entries: [...restores] });
          expect(house.state.assets.has(bulb.id as never) || house.state.notes.has(bulb.id as never)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
