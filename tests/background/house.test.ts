import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Command } from '../../utils/core/commands/command.ts';
import { type EntryId, isAssetId } from '../../utils/core/ids.ts';
import { type Entry, parseEntry } from '../../utils/core/journal/entries.ts';
import { writeHouseFile } from '../../utils/core/journal/house-file.ts';
import { replay } from '../../utils/core/journal/replay.ts';
import { DAY, HOUR } from '../../utils/core/time.ts';
import type { JournalStore } from '../../utils/platform/journal-store.ts';
import { en } from '../../utils/words/locales/en/index.ts';
import { makeWords } from '../../utils/words/words.ts';
import { commandOf, lives, PlayedHouse, START, seeded } from '../core/played-house.ts';
import { KeptHouse } from './kept-house.ts';

const stored = async (kept: KeptHouse): Promise<Entry[]> =>
  (await kept.store.entriesAfter(null)).flatMap((raw) => {
    const parsed = parseEntry(raw);
    return parsed.is === 'known' ? [parsed.entry] : [];
  });
/** Memory, a fresh start and the whole journal replayed from its first entry all tell the same house. */
async function agrees(kept: KeptHouse): Promise<void> {
  const inMemory = await kept.state();
  const anew = replay(await stored(kept));
  expect(inMemory).toEqual(anew);
  expect(await kept.kill().state()).toEqual(anew);
}
const without = <T extends { madeAt: number }>({ madeAt: _, ...rest }: T) => rest;

describe('every command', () => {
  test('that was written down is done, and can be taken back, whatever becomes of what is remembered of reminders', async () => {
    const kept = new KeptHouse();
    const asset = await kept.hang();
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    kept.wrote = () => Promise.reject(new Error('The disk is full'));
    const done = await kept.house.run({ do: 'done', bulb: asset, evidence: 'said' });
    expect(done).toMatchObject({ ok: true, value: { undo: { entries: [expect.any(String)] } } });
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });

  test('of several pages at once is carried out, and none is lost to another', async () => {
    const kept = new KeptHouse();
    const asset = await kept.hang();
    const commands = Array.from({ length: 60 }, (_, n): Command[] => [
      { do: 'hang', bulbs: [{ kind: 'own', title: `Bulb ${n}` }] },
      { do: 'owe', notes: [{ person: `Ada ${n}` }] },
      { do: 'done', bulb: asset, evidence: 'said' },
    ]).flat();
    const answers = await Promise.all(commands.map((command) => kept.house.run(command)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const state = await kept.state();
    expect(state.assets.size).toBe(61);
    expect(state.notes.size).toBe(60);
    expect(state.assets.get(asset)?.timesTended).toBe(60);
    expect((await kept.house.counted()).entries).toBe(181);
    await agrees(kept);
  });

  test('outlives the background: killed after each, the agenda stays what it was', async () => {
    await fc.assert(
      fc.asyncProperty(lives(14), async (life) => {
        const kept = new KeptHouse(life.seed);
        kept.granted.add('ada.example');
        for (const move of life.moves) {
          const command = commandOf({ state: await kept.state(), entries: await stored(kept), now: kept.now }, move);
          if (command) await kept.house.run(command);
          const before = await kept.house.renew();
          expect(await kept.kill().house.renew()).toEqual(before);
          expect(await kept.store.agenda()).toEqual(before);
          kept.now = { at: kept.now.at + move.wait, zone: move.zone };
        }
        await agrees(kept);
      }),
      { numRuns: 12 },
    );
  }, 20_000);

  test('of three hundred, undos among them, over many snapshots and deaths, tells what the whole journal tells', async () => {
    const kept = new KeptHouse();
    const random = seeded(11);
    const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
    const written: EntryId[] = [];
    for (let n = 0; n < 300; n += 1) {
      const state = await kept.state();
      const asset = pick([...state.assets.keys()]);
      const entry = random() < 0.5 ? pick(written) : pick(written.slice(-10));
      const what = random();
      let command: Command = { do: 'hang', bulbs: [{ kind: 'own', title: `Bulb ${n}` }] };
      if (asset && what < 0.3) command = { do: 'done', bulb: asset, evidence: 'said' };
      else if (asset && what < 0.45) command = { do: 'switch', asset, on: random() < 0.5 };
      else if (asset && what < 0.5) command = { do: 'remove', bulb: asset };
      else if (asset && what < 0.6) command = { do: 'later', bulb: asset, until: kept.now.at + DAY };
      else if (entry && what < 0.8) command = { do: 'undo', entries: [entry] };
      written.push(...(await kept.do(command)));
      kept.wait(Math.floor(random() * HOUR));
      if (n % 17 === 0) kept.kill();
      if (n % 25 === 0) await agrees(kept);
    }
    await agrees(kept);
    expect((await kept.store.snapshots()).length).toBeLessThanOrEqual(4);
  }, 30_000);

  test('that cannot be carried out writes nothing and tells nobody', async () => {
    const kept = new KeptHouse();
    await kept.hang();
    const told = kept.told.length;
    const answer = await kept.house.run({ do: 'hang', bulbs: [{ kind: 'own', title: '' }] });
    expect(answer).toEqual({ ok: false, problem: { key: 'problem.title.empty' } });
    expect(kept.told).toHaveLength(told);
    expect((await kept.house.counted()).entries).toBe(1);
  });

  test('tells the edge only what is stored already', async () => {
    const kept = new KeptHouse();
    const seen: Promise<number>[] = [];
    Object.assign(kept.edge, { changed: () => seen.push(kept.store.count()) });
    await kept.hang();
    await kept.hang();
    expect(await Promise.all(seen)).toEqual([1, 2]);
  });
});

describe('a store that fails', () => {
  const failing = () => {
    const fails = { next: false, after: false };
    const kept = new KeptHouse(
      1,
      (store): JournalStore => ({
        ...store,
        append: async (change) => {
          if (fails.next) {
            fails.next = false;
            throw new Error('disk full');
          }
          await store.append(change);
          if (fails.after) {
            fails.after = false;
            throw new Error('died after it was written');
          }
        },
      }),
    );
    return { fails, kept };
  };

  test('before anything was written leaves the house as it was, and the next command works', async () => {
    const { fails, kept } = failing();
    const first = await kept.hang('First');
    fails.next = true;
    await expect(kept.house.run({ do: 'remove', bulb: first })).rejects.toThrow('disk full');
    expect((await kept.state()).assets.has(first)).toBe(true);
    await kept.hang('Second');
    expect((await kept.state()).assets.size).toBe(2);
    await agrees(kept);
  });

  test('after all of it was written is believed when it says what it holds', async () => {
    const { fails, kept } = failing();
    const first = await kept.hang('First');
    fails.after = true;
    await expect(kept.house.run({ do: 'remove', bulb: first })).rejects.toThrow('died');
    expect((await kept.state()).assets.size).toBe(0);
    await agrees(kept);
  });

  test('in the middle of an undo over a snapshot leaves memory and store of one mind', async () => {
    const { fails, kept } = failing();
    const [hung] = await kept.do({ do: 'hang', bulbs: [{ kind: 'own', title: 'Old' }] });
    for (let n = 0; n < 130; n += 1) await kept.hang(`Bulb ${n}`);
    if (!hung) throw new Error('nothing was written');
    fails.next = true;
    await expect(kept.house.run({ do: 'undo', entries: [hung] })).rejects.toThrow();
    expect((await kept.state()).assets.size).toBe(131);
    await kept.do({ do: 'undo', entries: [hung] });
    expect((await kept.state()).assets.size).toBe(130);
    await agrees(kept);
  }, 20_000);

  test('at the start fails that one question only', async () => {
    let broken = true;
    const kept = new KeptHouse(1, (store) => ({
      ...store,
      snapshots: () => (broken ? Promise.reject(new Error('locked')) : store.snapshots()),
    }));
    await expect(kept.house.renew()).rejects.toThrow('locked');
    broken = false;
    await expect(kept.house.renew()).resolves.toMatchObject({ total: 0 });
  });
});

describe('undo from the history', () => {
  test('works for ever, and what was taken back can be put back by what took it', async () => {
    const kept = new KeptHouse();
    const asset = await kept.hang('Old');
    const [ticked] = await kept.do({ do: 'done', bulb: asset, evidence: 'seen' });
    if (!ticked) throw new Error('nothing was written');
    for (let n = 0; n < 300; n += 1) await kept.do({ do: 'set', to: { badge: n % 2 ? 'dot' : 'count' } });
    kept.kill();
    for (let round = 0; round < 4; round += 1) {
      await kept.do({ do: 'undo', entries: [ticked] });
      expect((await kept.state()).assets.get(asset)?.tended).toEqual([]);
      const line = (await kept.house.history(asset)).find(({ entry }) => entry === ticked);
      expect(line?.undone).toBe(true);
      expect(line?.restores).toHaveLength(1);
      await kept.do({ do: 'undo', entries: [...(line?.restores ?? [])] });
      expect((await kept.state()).assets.get(asset)?.tended).toHaveLength(1);
      expect((await kept.house.history(asset)).find(({ entry }) => entry === ticked)).toMatchObject({
        undone: false,
        restores: [],
      });
      await agrees(kept);
    }
  }, 30_000);

  test('taken back twice, one press puts it back', async () => {
    const kept = new KeptHouse();
    const asset = await kept.hang();
    const [ticked] = await kept.do({ do: 'done', bulb: asset, evidence: 'said' });
    if (!ticked) throw new Error('nothing was written');
    await kept.do({ do: 'undo', entries: [ticked] });
    await kept.do({ do: 'undo', entries: [ticked] });
    const line = (await kept.house.history(asset)).find(({ entry }) => entry === ticked);
    expect(line?.restores).toHaveLength(2);
    await kept.do({ do: 'undo', entries: [...(line?.restores ?? [])] });
    expect((await kept.state()).assets.get(asset)?.tended).toHaveLength(1);
  });

  test('brings back what was taken down long ago, with its name and all that was done to it', async () => {
    const kept = new KeptHouse();
    const asset = await kept.hang('Name plate');
    await kept.do({ do: 'done', bulb: asset, evidence: 'said' });
    await kept.do({ do: 'remove', bulb: asset });
    for (let n = 0; n < 200; n += 1) await kept.do({ do: 'set', to: { badge: n % 2 ? 'dot' : 'count' } });
    kept.wait(900 * DAY).kill();
    const [down] = await kept.house.takenDown();
    expect(down).toMatchObject({ bulb: asset, title: 'Name plate', at: START });
    await kept.do({ do: 'undo', entries: [...(down?.restores ?? [])] });
    expect((await kept.state()).assets.get(asset)?.tended).toHaveLength(1);
    expect(await kept.house.takenDown()).toEqual([]);
    await agrees(kept);
  });

  test('of what the journal does not hold says so', async () => {
    const kept = new KeptHouse();
    const answer = await kept.house.run({ do: 'undo', entries: ['0mlhtwq800000-dev0001-0000000000000' as EntryId] });
    expect(answer).toMatchObject({ ok: false, problem: { key: 'problem.undo.gone' } });
  });

  test('has a sentence for everything that can happen to a bulb or a note, each once and latest first', async () => {
    const kept = new KeptHouse();
    const asset = await kept.hang('Mine', { kind: 'website', addresses: ['ada.example'] });
    const page = 'https://ada.example/';
    const fault = (check: string) => ({
      key: check,
      check,
      page,
      target: 'https://gone.example/',
      params: { year: '2024', target: 'gone.example' },
    });
    await kept.do({
      do: 'looked',
      asset,
      pages: [page],
      checks: ['dead-link', 'stale-copyright'],
      unsure: [],
      faults: [fault('dead-link'), fault('stale-copyright')],
    });
    await kept.do({ do: 'accept', asset, fault: 'stale-copyright' });
    await kept.do({ do: 'change', asset, to: { title: 'Ours' } });
    await kept.do({ do: 'later', bulb: asset, until: START + 40 * DAY });
    await kept.do({ do: 'hush', bulb: asset });
    await kept.do({ do: 'switch', asset, on: false });
    await kept.do({ do: 'switch', asset, on: true });
    for (const evidence of ['said', 'seen', 'verified'] as const) await kept.do({ do: 'done', bulb: asset, evidence });
    await kept.do({ do: 'remove', bulb: asset });
    const answer = await kept.house.run({ do: 'owe', notes: [{ person: 'Ada' }] });
    const note = answer.ok ? answer.value.made[0] : undefined;
    if (!note?.startsWith('n-')) throw new Error('nothing is owed');
    await kept.do({ do: 'changeNote', note: note as never, to: { person: 'Grace' } });
    await kept.do({ do: 'write', note: note as never });
    await kept.do({ do: 'later', bulb: note, until: START + DAY });
    await kept.do({ do: 'letGo', note: note as never });
    await kept.do({ do: 'done', bulb: note, evidence: 'said' });
    await kept.do({ do: 'remove', bulb: note });
    const words = makeWords({ locale: 'en-GB', zone: 'Europe/Vienna', now: START }, en);
    const lines = [...(await kept.house.history(asset)), ...(await kept.house.history(note))];
    for (const { said } of lines) {
      expect(words.say(said)).not.toBe(said.key);
      expect(words.say(said)).not.toMatch(/[{}]|finding\./);
    }
    expect(lines.map(({ said }) => words.say(said))).toEqual([
      'Taken down',
      'Looked after on 11 February, as a fresh look found',
      'Looked after on 11 February, seen while you were there',
      'Looked after on 11 February',
      'Mended',
      'Switched on',
      'Switched off',
      expect.stringMatching(/^Not on a page until /),
      'Put off until 23 March',
      'Changed',
      'Called fine as it is',
      'Found: The footer says 2024.',
      'Found: One link leads nowhere: gone.example.',
      'Hung',
      'Removed',
      'Sent on 11 February',
      'Let go',
      expect.stringMatching(/^Put off until /),
      'Written, not sent',
      'Changed',
      'Written down',
    ]);
  });
});

describe('a saved house', () => {
  test('brought in twice changes nothing the second time', async () => {
    const one = new KeptHouse(1);
    for (let n = 0; n < 5; n += 1) await one.hang(`Bulb ${n}`);
    const file = await one.house.exportFile();
    const other = new KeptHouse(2);
    await other.hang('Own');
    expect(await other.house.previewFile(file)).toMatchObject({
      ok: true,
      value: { fresh: 5, known: 0, bulbs: 5, foreign: 0, damaged: 0 },
    });
    expect((await other.house.counted()).entries, 'a preview changes nothing').toBe(1);
    await other.house.importFile(file);
    expect((await other.state()).assets.size).toBe(6);
    const before = await other.house.exportFile();
    expect(await other.house.previewFile(file)).toMatchObject({ ok: true, value: { fresh: 0, known: 5 } });
    expect(await other.house.importFile(file)).toEqual({ ok: true, value: { undo: null, made: [] } });
    expect(await other.house.exportFile()).toBe(before);
    await agrees(other);
  });

  test('of two devices that went on apart is the union, both ways round', async () => {
    const one = new KeptHouse(1);
    const asset = await one.hang('Shared');
    const two = new KeptHouse(2);
    await two.house.importFile(await one.house.exportFile());
    for (let n = 0; n < 70; n += 1) {
      one.wait(HOUR);
      two.wait(HOUR);
      await one.do({ do: 'done', bulb: asset, evidence: 'said' });
      await two.hang(`From two ${n}`);
    }
    const [last] = await one.do({ do: 'done', bulb: asset, evidence: 'seen' });
    await two.do({ do: 'remove', bulb: asset });
    if (last) await one.do({ do: 'undo', entries: [last] });
    await two.house.importFile(await one.house.exportFile());
    await one.house.importFile(await two.house.exportFile());
    expect(await one.state()).toEqual(await two.state());
    expect((await stored(one)).map(({ id }) => id)).toEqual((await stored(two)).map(({ id }) => id));
    await agrees(one);
    await agrees(two);
  }, 20_000);

  test('brought in can be taken back at once', async () => {
    const one = new KeptHouse(1);
    await one.hang();
    const two = new KeptHouse(2);
    await two.hang();
    const before = await two.state();
    const answer = await two.house.importFile(await one.house.exportFile());
    if (!answer.ok || !answer.value.undo) throw new Error('cannot be undone');
    await two.do({ do: 'undo', entries: [...answer.value.undo.entries] });
    expect(await two.state()).toEqual(before);
    await agrees(two);
  });

  test('with facts of a newer version keeps them through as many houses as it passes', async () => {
    const one = new KeptHouse(1);
    await one.hang();
    const [entry] = await stored(one);
    const foreign = {
      ...entry,
      id: `${entry?.id.slice(0, -1)}0`,
      version: 7,
      type: 'walk.finished',
      data: { deep: { er: [1, 2, 3] } },
      beside: 'kept',
    };
    const file = writeHouseFile([...(await one.store.entriesAfter(null)), foreign], 'today');
    const two = new KeptHouse(2);
    expect(await two.house.previewFile(file)).toMatchObject({ ok: true, value: { foreign: 1, fresh: 2 } });
    await two.house.importFile(file);
    for (let n = 0; n < 70; n += 1) await two.hang(`Bulb ${n}`);
    const three = new KeptHouse(3);
    await three.house.importFile(await two.kill().house.exportFile());
    expect(await three.store.entriesAfter(null)).toContainEqual(foreign);
    await agrees(three);
  });

  test('with nothing but facts of a newer version is kept too', async () => {
    const kept = new KeptHouse();
    const foreign = {
      id: '0mlhtwq800000-dev0009-0000000000000',
      at: START,
      zone: 'UTC',
      version: 2,
      type: 'new.kind',
      data: null,
    };
    expect(await kept.house.importFile(writeHouseFile([foreign], 'today'))).toMatchObject({ ok: true });
    expect(await kept.store.entriesAfter(null)).toEqual([foreign]);
    await agrees(kept);
  });

  test('whose entries are older than what is here is folded in where they belong', async () => {
    const past = new PlayedHouse({ at: START - 100 * DAY, zone: 'Europe/Vienna' }, 77);
    const asset = past.hang({ title: 'From the old computer' });
    past.do({ do: 'switch', asset, on: false });
    const kept = new KeptHouse();
    for (let n = 0; n < 200; n += 1) await kept.hang(`Bulb ${n}`);
    await kept.house.importFile(writeHouseFile(past.entries, 'today'));
    expect((await kept.state()).assets.get(asset)?.off).toHaveLength(1);
    await agrees(kept);
    await kept.do({ do: 'switch', asset, on: true });
    expect((await kept.state()).assets.get(asset)?.off.at(-1)?.to).toBe(START);
    await agrees(kept);
  }, 20_000);

  test('that holds an undo before what it undoes arrives settles as if both had come together', async () => {
    const past = new PlayedHouse({ at: START - 10 * DAY, zone: 'UTC' }, 5);
    past.hang({ title: 'Taken back' });
    const [hung] = past.entries;
    if (!hung) throw new Error('nothing was written');
    past.do({ do: 'undo', entries: [hung.id] });
    const [, undo] = past.entries;
    const kept = new KeptHouse();
    for (let n = 0; n < 70; n += 1) await kept.hang(`Bulb ${n}`);
    await kept.house.importFile(writeHouseFile([undo], 'today'));
    await kept.kill().house.importFile(writeHouseFile([hung], 'today'));
    expect((await kept.state()).assets.size).toBe(70);
    await agrees(kept);
  });

  test.each([
    ['not ours', '{"hello":1}', 'problem.file.none'],
    ['no file', 'hello', 'problem.file.none'],
    ['empty', '', 'problem.file.none'],
  ])('%s is one sentence and changes nothing', async (_, text, problem) => {
    const kept = new KeptHouse();
    await kept.hang();
    const before = await kept.house.exportFile();
    for (const answer of [await kept.house.previewFile(text), await kept.house.importFile(text)])
      expect(answer).toEqual({ ok: false, problem: { key: problem } });
    expect(await kept.house.exportFile()).toBe(before);
  });
});

describe('what cannot be read', () => {
  const damaged = [
    { id: '0mlhtwq800000-dev0001-000000000000b', at: 'yesterday', type: 'asset.hung' },
    {
      id: '0mlhtwq800001-dev0001-000000000000b',
      at: START,
      zone: 'UTC',
      version: 1,
      type: 'asset.tended',
      data: { asset: 7 },
    },
    { id: 'not an id', version: 1 },
  ];
  const put = async (kept: KeptHouse, entries: readonly unknown[]) => {
    const agenda = await kept.house.renew();
    await kept.store.append({ entries, agenda, sites: { put: [], remove: [] } });
    kept.kill();
  };

  test('is set aside, counted once, never overwritten, and everything else works', async () => {
    const kept = new KeptHouse();
    await kept.hang('First');
    await put(kept, damaged);
    expect(await kept.house.counted()).toEqual({ entries: 4, damaged: 3 });
    for (let n = 0; n < 150; n += 1) {
      await kept.hang(`Bulb ${n}`);
      if (n % 40 === 0) kept.kill();
    }
    expect(await kept.house.counted()).toEqual({ entries: 154, damaged: 3 });
    expect((await kept.kill().house.counted()).damaged).toBe(3);
    expect((await kept.house.renew()).damaged).toBe(3);
    const [hung] = (await stored(kept)).slice(3);
    if (hung) await kept.do({ do: 'undo', entries: [hung.id] });
    expect((await kept.house.counted()).damaged).toBe(3);
    expect((await kept.kill().house.counted()).damaged).toBe(3);
    for (const raw of damaged) expect(await kept.store.entriesAfter(null)).toContainEqual(raw);
    await agrees(kept);
  }, 20_000);

  test('goes out with a saved house and is counted where it comes in', async () => {
    const kept = new KeptHouse();
    await kept.hang();
    await put(kept, damaged);
    const other = new KeptHouse(2);
    const file = await kept.house.exportFile();
    expect(await other.house.previewFile(file)).toMatchObject({ ok: true, value: { fresh: 1, damaged: 3 } });
    await other.house.importFile(file);
    expect(await other.house.counted()).toEqual({ entries: 1, damaged: 0 });
  });
});

describe('a clock that jumps a year ahead and back', () => {
  test('loses nothing that is done after it came back: each press is heard though the journal holds facts from that future', async () => {
    const kept = new KeptHouse();
    const asset = await kept.hang();
    kept.wait(365 * DAY);
    await kept.do({ do: 'switch', asset, on: false });
    await kept.do({ do: 'set', to: { pausedUntil: kept.now.at + 5 * DAY } });
    await kept.do({ do: 'change', asset, to: { title: 'Ahead' } });
    kept.wait(-365 * DAY);
    await kept.do({ do: 'switch', asset, on: true });
    await kept.do({ do: 'set', to: { pausedUntil: null } });
    await kept.do({ do: 'change', asset, to: { title: 'Now' } });
    const state = await kept.state();
    expect(state.assets.get(asset)?.title).toBe('Now');
    expect(state.assets.get(asset)?.off.at(-1)?.to).not.toBeNull();
    expect(state.settings.pausedUntil).toBe(START);
    await kept.do({
      do: 'hang',
      bulbs: [
        { kind: 'own', title: 'One' },
        { kind: 'own', title: 'Two' },
        { kind: 'own', title: 'Three' },
      ],
    });
    expect([...(await kept.state()).assets.values()].map(({ title }) => title)).toEqual(['Now', 'One', 'Two', 'Three']);
    await agrees(kept);
  });

  test('brings no backlog: a sign of the person in that future is no absence when it is over', async () => {
    const kept = new KeptHouse();
    for (let n = 0; n < 5; n += 1) await kept.hang(`Bulb ${n}`);
    await kept.house.renew('person');
    await kept.wait(365 * DAY).house.renew('person');
    const agenda = await kept.wait(-365 * DAY).house.renew('person');
    expect(agenda.back).toBeNull();
    expect(agenda.counts.dimming).toBe(5);
    expect(agenda.changesAt).toBeGreaterThan(kept.now.at);
  });
});

describe('the house at large', () => {
  test('comes back after days away with one thing, and a sign on the next day does not start that over', async () => {
    const kept = new KeptHouse();
    for (let n = 0; n < 5; n += 1) await kept.hang(`Bulb ${n}`);
    await kept.house.renew('person');
    const back = await kept.wait(10 * DAY).house.renew('person');
    expect(back.back).toEqual({ since: kept.now.at, held: 4 });
    const next = await kept.wait(DAY).kill().house.renew('person');
    expect(next.back).toEqual({ since: kept.now.at - DAY, held: 3 });
  });

  test('asks about a tab until it is answered, also after a death', async () => {
    const kept = new KeptHouse();
    const asset = await kept.hang();
    await kept.house.ask(asset, kept.now.at);
    expect((await kept.kill().house.renew()).question?.bulb).toBe(asset);
    await kept.house.unask(asset);
    expect((await kept.kill().house.renew()).question).toBeNull();
  });

  test('asks nothing about a tab whose bulb was done while it was open, unless that was taken back', async () => {
    const kept = new KeptHouse();
    const asset = await kept.hang();
    const openedAt = kept.wait(DAY).now.at;
    const done = await kept.wait(HOUR).do({ do: 'done', bulb: asset, evidence: 'said' });
    await kept.wait(HOUR).house.ask(asset, openedAt);
    expect((await kept.house.renew()).question).toBeNull();
    await kept.do({ do: 'undo', entries: [...done] });
    await kept.house.ask(asset, openedAt);
    expect((await kept.house.renew()).question?.bulb).toBe(asset);
  });

  test('asks nothing about a note that was sent, let go or removed while its tab was open, unless that was taken back', async () => {
    for (const settle of ['done', 'letGo', 'remove'] as const) {
      const kept = new KeptHouse();
      const answer = await kept.house.run({ do: 'owe', notes: [{ person: 'Ada' }] });
      const [note] = answer.ok ? answer.value.made : [];
      if (!note || isAssetId(note)) throw new Error('nothing is owed');
      const openedAt = kept.wait(HOUR).now.at;
      const question = async () => {
        await kept.wait(HOUR).house.ask(note, openedAt);
        return (await kept.house.renew()).question?.bulb ?? null;
      };
      expect(await question()).toBe(note);
      await kept.house.unask(note);
      const settled = await kept.do(
        settle === 'done'
          ? { do: 'done', bulb: note, evidence: 'said' }
          : settle === 'letGo'
            ? { do: 'letGo', note }
            : { do: 'remove', bulb: note },
      );
      expect(await question(), settle).toBeNull();
      await kept.do({ do: 'undo', entries: [...settled] });
      expect(await question(), settle).toBe(note);
    }
  });

  test('writes a site anew only when something changed there', async () => {
    const puts: string[][] = [];
    const kept = new KeptHouse(1, (store) => ({
      ...store,
      append: (change) => {
        puts.push(change.sites.put.map(({ host }) => host));
        return store.append(change);
      },
    }));
    for (const host of ['ada.example', 'grace.example'])
      await kept.hang(host, { addresses: [host], last: '2025-12-01' });
    const asset = await kept.hang('Talks', { addresses: ['ada.example/talks'] });
    puts.length = 0;
    await kept.wait(HOUR).house.renew();
    await kept.do({ do: 'done', bulb: asset, evidence: 'said' });
    expect(puts).toEqual([[], ['ada.example']]);
  });

  test('finds rows by name, address and person, in any case', async () => {
    const kept = new KeptHouse();
    await kept.hang('Speaker Kit', { addresses: ['münchen.example'] });
    await kept.do({ do: 'owe', notes: [{ person: 'Grace', occasion: 'the Prize' }] });
    const found = async (query: string) =>
      (await kept.house.rows(query, 10, (row) => (row.is === 'asset' ? (row.title ?? '') : row.person))).length;
    expect(await found('')).toBe(2);
    expect(await found('kit speaker')).toBe(1);
    expect(await found('prize')).toBe(1);
    expect(await found('xn--mnchen')).toBe(1);
    expect(await found('nobody')).toBe(0);
    expect(await found('.*')).toBe(0);
  });

  test('with a thousand bulbs and twenty thousand facts is whole, starts from its snapshot, and its records stay small', async () => {
    const kept = new KeptHouse();
    const past = new PlayedHouse({ at: START - 400 * DAY, zone: 'UTC' }, 3);
    const entries: Entry[] = [];
    for (let n = 0; n < 5; n += 1)
      past.try({
        do: 'hang',
        bulbs: Array.from({ length: 200 }, (_, i) => ({
          kind: 'own',
          title: `Bulb ${n} ${i}`,
          addresses: [`site${i}.example`],
        })),
      });
    entries.push(...past.entries);
    const [shape] = entries;
    if (!shape) throw new Error('nothing was written');
    const assets = [...past.state.assets.keys()];
    for (let n = 0; n < 19_000; n += 1) {
      const at = START - 390 * DAY + n * 60_000;
      const id = `${at.toString(36).padStart(9, '0')}0000-dev0003-${String(n).padStart(13, '0')}` as EntryId;
      const asset = assets[n % assets.length];
      if (asset)
        entries.push({
          id,
          at,
          zone: 'UTC',
          version: 1,
          type: 'asset.tended',
          data: { asset, on: at, evidence: 'said' },
        });
    }
    expect(await kept.house.importFile(writeHouseFile(entries, 'today'))).toMatchObject({ ok: true });
    expect((await kept.house.counted()).entries).toBe(20_000);
    const agenda = await kept.kill().house.renew('person');
    expect(agenda.total).toBe(1_000);
    expect(JSON.stringify(agenda).length).toBeLessThan(60_000);
    const [asset] = assets;
    if (!asset) return;
    const undo = await kept.do({ do: 'done', bulb: asset, evidence: 'said' });
    await kept.do({ do: 'undo', entries: [...undo] });
    expect(without(await kept.house.renew())).toEqual(without(agenda));
    const [first] = entries;
    if (first) await kept.do({ do: 'undo', entries: [first.id] });
    expect((await kept.house.renew()).total).toBe(999);
    expect(await kept.state()).toEqual(replay(await stored(kept)));
  }, 60_000);
});
