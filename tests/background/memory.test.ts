import { beforeEach, describe, expect, test, vi } from 'vitest';
import { keepMemory } from '../../utils/background/memory.ts';
import { newAssetId } from '../../utils/core/ids.ts';
import {
  afterAnswer,
  afterReminding,
  HELD_KEPT,
  type Memory,
  NOTHING_REMEMBERED,
  REMINDED_KEPT,
} from '../../utils/core/nudges/memory.ts';
import { DAY, HOUR } from '../../utils/core/time.ts';
import { seeded } from '../core/played-house.ts';
import { KeptHouse } from './kept-house.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

const random = seeded(11);
const [A, B] = [newAssetId(random), newAssetId(random)];

let kept: KeptHouse;
const memory = () => keepMemory(kept.store, kept.edge.clock);
const remind = (before: Memory, hour = 0): Memory =>
  afterReminding(before, {
    on: 'page',
    bulbs: [A, B],
    at: kept.now.at + hour * HOUR,
    because: 'out',
    wording: 1,
    waitedFor: null,
    came: null,
  });

beforeEach(() => {
  kept = new KeptHouse();
});

describe('what is remembered of reminders', () => {
  test('is all there again after the background was ended', async () => {
    await memory().change((before) => ({
      ...remind(before),
      seen: { [A]: 1e12 },
      putOff: { [B]: 1e12 },
      moment: 1e12,
    }));
    expect(await memory().read()).toEqual({
      ...remind(NOTHING_REMEMBERED),
      seen: { [A]: 1e12 },
      putOff: { [B]: 1e12 },
      moment: 1e12,
    });
  });

  test('is kept where one line of it cannot be read: only that one is forgotten', async () => {
    const [good] = remind(NOTHING_REMEMBERED).reminded;
    await kept.store.putRecord('memory', {
      reminded: [good, { ...good, because: 'a reason of another version' }, null, { ...good, at: -1 }],
      seen: { [A]: 1e12, [B]: 'yesterday', nobody: 1e12 },
      putOff: null,
      moment: 'Friday',
    });
    expect(await memory().read()).toEqual({ reminded: [good], seen: { [A]: 1e12 }, putOff: {}, moment: null });
    const held = { bulb: A, at: kept.now.at, day: '2026-10-12', because: 'paused' };
    await kept.store.putRecord('held', [{ ...held, because: 'another' }, held, 7]);
    expect(await memory().held()).toEqual([held]);
  });

  test('is not forgotten for being more than is kept: the latest count', async () => {
    const full = Array.from({ length: REMINDED_KEPT }).reduce<Memory>(
      (all, _, n) => remind(all, n),
      NOTHING_REMEMBERED,
    );
    await memory().change(() => full);
    // One reminder of two things comes to two ends, and is two lines from then on.
    await memory().change((before) => afterAnswer(before, A, 'acted'));
    const { reminded } = await memory().read();
    expect(reminded).toHaveLength(REMINDED_KEPT);
    expect(reminded.at(-2)).toMatchObject({ bulbs: [A], came: 'acted' });
    expect(reminded.at(-1)).toMatchObject({ bulbs: [B], came: null });
    const held = { bulb: A, at: kept.now.at, day: '2026-10-12', because: 'paused' };
    await kept.store.putRecord(
      'held',
      Array.from({ length: HELD_KEPT + 5 }, () => held),
    );
    expect(await memory().held()).toHaveLength(HELD_KEPT);
  });

  test('is nothing where nothing of it can be read', async () => {
    for (const raw of [null, 'x', 7, [], { reminded: 'x' }]) {
      await kept.store.putRecord('memory', raw);
      await kept.store.putRecord('held', raw);
      expect(await memory().read()).toEqual(NOTHING_REMEMBERED);
      expect(await memory().held()).toEqual([]);
    }
    kept.wait(DAY);
    await memory().hold(A, 'paused');
    expect(await memory().held()).toHaveLength(1);
  });
});
