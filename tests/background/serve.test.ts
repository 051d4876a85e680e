import { describe, expect, test, vi } from 'vitest';
import { laterChoices } from '../../utils/core/bulbs/later-choices.ts';
import { type BulbId, isAssetId, newNoteId } from '../../utils/core/ids.ts';
import { A_DAY_AT_SITE } from '../../utils/core/nudges/limits.ts';
import { DAY, HOUR, instantOf } from '../../utils/core/time.ts';
import { StoreUnavailable } from '../../utils/platform/journal-store.ts';
import { seeded } from '../core/played-house.ts';
import { KeptHouse } from './kept-house.ts';
import { served } from './served.ts';

vi.mock('wxt/browser', () => ({ browser: { action: new Proxy({}, { get: () => async () => undefined }) } }));

const ADA = 'https://ada.example/';

const broken = (error: Error = new StoreUnavailable('unopened', null)) =>
  served(
    new KeptHouse(1, (store) => ({
      ...store,
      entriesAfter: async () => {
        throw error;
      },
    })),
  );

const isToken = (answer: unknown): answer is { token: string } =>
  typeof answer === 'object' && answer !== null && 'token' in answer && typeof answer.token === 'string';

describe('a banner', () => {
  test('takes back what was done on it, however many bulbs belong to its site', async () => {
    const kept = new KeptHouse();
    const { banner } = served(kept);
    const bulbs = [];
    for (let n = 0; n < 12; n += 1) bulbs.push(await kept.hang(`Page ${n}`, { addresses: [`ada.example/${n}`] }));
    const [bulb] = bulbs;
    if (!bulb) throw new Error('nothing hangs');
    for (const other of bulbs.slice(1)) await kept.do({ do: 'done', bulb: other, evidence: 'said' });
    kept.wait(1_000);
    const done = await banner('banner.act', { bulb, act: { do: 'done' } }, ADA);
    if (!isToken(done)) throw new Error('nothing to take back');
    await banner('banner.act', { bulb, act: { do: 'undo', token: done.token } }, ADA);
    expect((await kept.state()).assets.get(bulb)?.timesTended).toBe(0);
  });

  test('touches no bulb of another site, not even one that is asked about', async () => {
    const kept = new KeptHouse();
    const { banner } = served(kept);
    await kept.hang('Website', { addresses: ['ada.example'] });
    const other = await kept.hang('Shop', { addresses: ['grace.example'] });
    await kept.house.ask(other, kept.now.at);
    await expect(banner('banner.act', { bulb: other, act: { do: 'done' } }, ADA)).rejects.toThrow('not of its site');
    await kept.do({ do: 'remove', bulb: other });
    await expect(
      banner('banner.act', { bulb: other, act: { do: 'done' } }, 'https://grace.example/'),
    ).rejects.toThrow();
    expect((await kept.state()).assets.size).toBe(1);
  });
});

test('a banner that has hung for a day puts off from the moment at which it is told to, also to an evening that is over', async () => {
  const kept = new KeptHouse();
  const { banner } = served(kept);
  const bulb = await kept.hang('Website', { addresses: ['ada.example'], last: '2025-01-01' });
  kept.now = { ...kept.now, at: instantOf('2026-03-20', kept.now.zone, 10) };
  const offered = laterChoices(kept.now).map(({ id }) => id);
  expect(offered).toContain('evening');
  kept.now = { ...kept.now, at: instantOf('2026-03-21', kept.now.zone, 22) };
  for (const to of offered) await banner('banner.act', { bulb, act: { do: 'later', to } }, ADA);
  for (const to of ['evening', 'tomorrow'] as const) {
    await banner('banner.act', { bulb, act: { do: 'later', to } }, ADA);
    expect((await kept.state()).deferred.get(bulb)).toBe(instantOf('2026-03-22', kept.now.zone, 9));
  }
});

describe('what a page says of the banner in it', () => {
  async function listed() {
    const kept = new KeptHouse();
    kept.granted.add('ada.example').add('grace.example');
    const bulb = await kept.hang('Website', { addresses: ['ada.example'], last: '2025-01-01' });
    const other = await kept.hang('Shop', { addresses: ['grace.example'], last: '2025-01-01' });
    const { banner, memory } = served(kept);
    const shown = (bulbs: BulbId[], address = ADA) =>
      banner('banner.shown', { tells: { bulbs, because: 'out', wording: 0 }, waitedFor: null }, address);
    const hello = (tab: number, address = ADA) => banner('banner.hello', { standing: null }, address, tab);
    return { kept, bulb, other, banner, memory, shown, hello };
  }

  test('is believed of bulbs of its own site alone: no page can silence another', async () => {
    const { kept, bulb, other, memory, shown, hello } = await listed();
    await shown([other]);
    await shown([bulb, other]);
    await shown([newNoteId(seeded(3))]);
    await shown([bulb], 'https://elsewhere.example/');
    expect((await memory.read()).reminded).toEqual([]);
    await shown([bulb]);
    expect((await memory.read()).reminded).toMatchObject([{ bulbs: [bulb], at: kept.now.at }]);
    kept.wait(5 * HOUR);
    expect(await hello(1, 'https://grace.example/')).toMatchObject({ bulb: other });
  });

  test('is counted no more often than it can be true', async () => {
    const { kept, bulb, memory, shown } = await listed();
    for (let n = 0; n < 20; n += 1) await shown([bulb]);
    expect((await memory.read()).reminded).toHaveLength(A_DAY_AT_SITE);
    kept.wait(DAY);
    await shown([bulb]);
    expect((await memory.read()).reminded).toHaveLength(A_DAY_AT_SITE + 1);
  });

  test('holds another window back for seconds, also where the clock is set back meanwhile', async () => {
    const { kept, bulb, hello } = await listed();
    expect(await hello(7)).toMatchObject({ bulb });
    expect(await hello(8)).toBeNull();
    kept.wait(-DAY);
    expect(await hello(8)).toMatchObject({ bulb });
  });
});

describe('a house whose script cannot be loaded', () => {
  async function shutOut() {
    const kept = new KeptHouse();
    kept.granted.add('ada.example');
    const bulb = await kept.hang('Website', { addresses: ['ada.example'], last: '2025-01-01' });
    const load = vi.fn(() => Promise.reject(new Error('/house.js could not be read')));
    const { banner } = served(kept, undefined, load);
    return { bulb, load, banner };
  }

  test('is not asked for by a page that only wants to know what to say', async () => {
    const { bulb, load, banner } = await shutOut();
    expect(await banner('banner.hello', { standing: bulb }, ADA)).toMatchObject({ bulb, is: 'reminder' });
    expect(load).not.toHaveBeenCalled();
  });

  test('is a failure for whoever asks something of it', async () => {
    const { bulb, banner } = await shutOut();
    await expect(banner('banner.act', { bulb, act: { do: 'done' } }, ADA)).rejects.toThrow('/house.js');
    await expect(banner('banner.shown', { tells: null, waitedFor: null }, ADA)).rejects.toThrow('/house.js');
  });
});

describe('the answer to “sent?”', () => {
  test('sends the note with all that was typed on it, and “Not yet” leaves it as it is; neither is asked again', async () => {
    for (const changed of [true, false]) {
      const kept = new KeptHouse();
      const { page } = served(kept);
      const answer = await kept.house.run({ do: 'owe', notes: [{ person: 'Ada' }] });
      const [note] = answer.ok ? answer.value.made : [];
      if (!note || isAssetId(note)) throw new Error('nothing is owed');
      await kept.do({ do: 'write', note });
      await page('draft.save', { note, onto: { subject: '', body: '' }, draft: { subject: '', body: 'Dear Ada' } });
      await kept.house.ask(note, kept.now.at);
      expect((await kept.house.renew()).question?.bulb).toBe(note);
      await page('answer', { bulb: note, changed });
      expect((await kept.house.renew()).question).toBeNull();
      expect((await kept.state()).notes.get(note)).toMatchObject({
        stage: changed ? 'sent' : 'written',
        draft: changed ? { body: 'Dear Ada' } : null,
      });
    }
  });
});

describe('a house that cannot be read', () => {
  test('is a sentence where one is waited for', async () => {
    const answer = await broken().page('command', { command: { do: 'quickAdd', lines: 'Blog', notes: [] } });
    expect(answer).toEqual({ ok: false, problem: { key: 'problem.store.read', with: undefined } });
  });

  test('is the same sentence where the store is of another script, whose classes are its own', async () => {
    const error = Object.assign(new Error(), { name: 'StoreUnavailable', why: 'full' });
    const answer = await broken(error).page('command', { command: { do: 'quickAdd', lines: 'Blog', notes: [] } });
    expect(answer).toEqual({ ok: false, problem: { key: 'problem.store', with: undefined } });
  });

  test('is never handed over as rows or as a file to keep', async () => {
    const { page } = broken();
    await expect(page('export', {})).rejects.toThrow(StoreUnavailable);
    await expect(page('rows', { query: '', limit: 5 })).rejects.toThrow(StoreUnavailable);
    await expect(page('sheet', {})).rejects.toThrow();
  });
});
