import { describe, expect, test, vi } from 'vitest';
import { isAssetId } from '../../utils/core/ids.ts';
import { StoreUnavailable } from '../../utils/platform/journal-store.ts';
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
