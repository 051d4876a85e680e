import { expect, test, vi } from 'vitest';
import { keepMemory } from '../../utils/background/memory.ts';
import { listReminders } from '../../utils/background/reminders.ts';
import type { BulbId } from '../../utils/core/ids.ts';
import { chooseNudge } from '../../utils/core/nudges/choose-nudge.ts';
import { A_DAY } from '../../utils/core/nudges/limits.ts';
import { afterReminding, type Reminded } from '../../utils/core/nudges/memory.ts';
import { DAY, HOUR } from '../../utils/core/time.ts';
import { KeptHouse } from './kept-house.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

/** A house with a bulb and a note, what is remembered of reminders, and the list of it. */
async function remembering() {
  const kept = new KeptHouse();
  const memory = keepMemory(kept.store, kept.edge.clock);
  const list = () => listReminders(kept.store, kept.house, memory, kept.edge.clock);
  const bulb = await kept.hang('The bio', { kind: 'bio', cadence: { every: 1, unit: 'day' } });
  await kept.do({ do: 'done', bulb, evidence: 'said' });
  const answer = await kept.house.run({ do: 'owe', notes: [{ person: 'Ada' }] });
  const [note] = answer.ok ? answer.value.made : [];
  if (!note) throw new Error('nothing is owed');
  const shown = (bulbs: readonly BulbId[], over: Partial<Reminded> = {}) =>
    memory.change((before) =>
      afterReminding(before, {
        on: 'page',
        bulbs,
        at: kept.now.at,
        because: 'out',
        wording: 0,
        waitedFor: null,
        came: null,
        ...over,
      }),
    );
  return { kept, memory, list, bulb, note, shown };
}

test('what was shown and what was held back are told latest first, by the titles that the bulbs have now', async () => {
  const { kept, memory, list, bulb, note, shown } = await remembering();
  await shown([bulb], { waitedFor: 'typing', came: 'later' });
  kept.wait(HOUR);
  await memory.hold(bulb, 'too-soon');
  kept.wait(5 * HOUR);
  await shown([note, bulb], { because: 'waiting' });
  await memory.hold(note, 'playing');
  await kept.do({ do: 'change', asset: bulb, to: { title: 'My bio' } });
  const { reminded, held } = await list().sheet();
  const ada = { key: 'note.title', with: { person: 'Ada', kind: 'thanks' } };
  expect(reminded).toMatchObject([
    { titles: [ada, 'My bio'], because: 'waiting', came: null },
    { titles: ['My bio'], because: 'out', came: 'later', waitedFor: 'typing' },
  ]);
  expect(held).toMatchObject([
    { title: ada, because: 'playing' },
    { title: 'My bio', because: 'too-soon' },
  ]);
  expect(JSON.stringify({ reminded, held })).not.toContain('http');
});

test('what was taken down since has no title any more, and its line stays', async () => {
  const { kept, list, bulb, shown } = await remembering();
  await shown([bulb]);
  await kept.do({ do: 'remove', bulb });
  expect((await list().sheet()).reminded).toMatchObject([{ titles: [null] }]);
});

test('after 90 days nothing of it is told', async () => {
  const { kept, memory, list, bulb, shown } = await remembering();
  await shown([bulb]);
  await memory.hold(bulb, 'paused');
  kept.wait(89 * DAY);
  expect((await list().sheet()).reminded).toHaveLength(1);
  kept.wait(2 * DAY);
  expect(await list().sheet()).toEqual({ reminded: [], held: [] });
});

test('a list that was emptied while the clock stood ahead fills again once it is right', async () => {
  const { kept, list, bulb, shown } = await remembering();
  kept.wait(365 * DAY);
  await list().empty();
  kept.wait(-364 * DAY);
  await shown([bulb]);
  expect((await list().sheet()).reminded).toHaveLength(1);
});

test('emptying the list forgets what was held back, lists what was shown no more, and brings no reminder sooner', async () => {
  const { kept, memory, list, bulb, shown } = await remembering();
  kept.wait(3 * DAY);
  for (let n = 0; n < A_DAY; n += 1) await shown([bulb]);
  await memory.hold(bulb, 'enough-today');
  kept.wait(HOUR);
  await kept.do({ do: 'set', to: { notices: true } });
  const decide = async () =>
    chooseNudge(
      { agenda: await kept.house.renew('person'), memory: await memory.read() },
      { on: 'notification' },
      kept.now,
    );
  const before = await decide();
  expect(before).toMatchObject({ speak: false, because: 'too-soon' });

  await list().empty();
  expect(await list().sheet()).toEqual({ reminded: [], held: [] });
  expect(await memory.held()).toEqual([]);
  expect(await decide()).toEqual(before);

  kept.wait(HOUR);
  await shown([bulb]);
  expect((await list().sheet()).reminded).toHaveLength(1);
});
