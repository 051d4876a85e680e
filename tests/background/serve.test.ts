import { describe, expect, test, vi } from 'vitest';
import { isAssetId } from '../../utils/core/ids.ts';
import type { MessageData, MessageName, Received } from '../../utils/protocol/messages.ts';
import { en } from '../../utils/words/locales/en/index.ts';
import { makeWords } from '../../utils/words/words.ts';
import { KeptHouse } from './kept-house.ts';

vi.mock('wxt/browser', () => ({ browser: { action: new Proxy({}, { get: () => async () => undefined }) } }));

const { serve } = await import('../../utils/background/serve.ts');
const { keepDrafts } = await import('../../utils/background/drafts.ts');
const { keepJots } = await import('../../utils/background/jots.ts');
const { StoreUnavailable } = await import('../../utils/platform/journal-store.ts');

/** The answering background over a real house, without tabs and looks. */
function served(kept = new KeptHouse()) {
  const serving = {
    house: kept.house,
    store: kept.edge.store,
    drafts: keepDrafts(kept.edge.store, kept.house),
    jots: keepJots(kept.edge.store, kept.edge),
    tabs: { moved: async () => undefined, openFor: async () => [] } as never,
    looks: async () => ({}) as never,
    clock: kept.edge.clock,
    words: () => makeWords({ locale: 'en', zone: kept.now.zone, now: kept.now.at }, en),
  };
  const page = <N extends MessageName>(name: N, data: MessageData<N>) =>
    serve(serving, { from: 'page', message: { name, data } } as Received);
  const banner = (data: MessageData<'banner.act'>, address = 'https://ada.example/') =>
    serve(serving, { from: 'banner', message: { name: 'banner.act', data }, tab: 7, address });
  return { kept, page, banner };
}

const isToken = (answer: unknown): answer is { token: string } =>
  typeof answer === 'object' && answer !== null && 'token' in answer && typeof answer.token === 'string';

describe('a banner', () => {
  test('takes back what was done on it, however many bulbs belong to its site', async () => {
    const { kept, banner } = served();
    const bulbs = [];
    for (let n = 0; n < 12; n += 1) bulbs.push(await kept.hang(`Page ${n}`, { addresses: [`ada.example/${n}`] }));
    const [bulb] = bulbs;
    if (!bulb) throw new Error('nothing hangs');
    for (const other of bulbs.slice(1)) await kept.do({ do: 'done', bulb: other, evidence: 'said' });
    kept.wait(1_000);
    const done = await banner({ bulb, act: { do: 'done' } });
    if (!isToken(done)) throw new Error('nothing to take back');
    await banner({ bulb, act: { do: 'undo', token: done.token } });
    expect((await kept.state()).assets.get(bulb)?.timesTended).toBe(0);
  });

  test('touches no bulb of another site, not even one that is asked about', async () => {
    const { kept, banner } = served();
    await kept.hang('Website', { addresses: ['ada.example'] });
    const other = await kept.hang('Shop', { addresses: ['grace.example'] });
    await kept.house.ask(other, kept.now.at);
    await expect(banner({ bulb: other, act: { do: 'done' } })).rejects.toThrow('not of its site');
    await kept.do({ do: 'remove', bulb: other });
    await expect(banner({ bulb: other, act: { do: 'done' } }, 'https://grace.example/')).rejects.toThrow();
    expect((await kept.state()).assets.size).toBe(1);
  });
});

describe('the answer to “sent?”', () => {
  test('sends the note with all that was typed on it, and “Not yet” leaves it as it is; neither is asked again', async () => {
    for (const changed of [true, false]) {
      const { kept, page } = served();
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
  const broken = () =>
    served(
      new KeptHouse(1, (store) => ({
        ...store,
        entriesAfter: async () => {
          throw new StoreUnavailable('unopened', null);
        },
      })),
    );

  test('is a sentence where one is waited for', async () => {
    const answer = await broken().page('command', { command: { do: 'quickAdd', lines: 'Blog', notes: [] } });
    expect(answer).toEqual({ ok: false, problem: { key: 'problem.store.read', with: undefined } });
  });

  test('is never handed over as rows or as a file to keep', async () => {
    const { page } = broken();
    await expect(page('export', {})).rejects.toThrow(StoreUnavailable);
    await expect(page('rows', { query: '', limit: 5 })).rejects.toThrow(StoreUnavailable);
    await expect(page('sheet', {})).rejects.toThrow();
  });
});
