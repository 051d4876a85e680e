import { describe, expect, test, vi } from 'vitest';
import { frontPageLook } from '../../utils/background/front-page-look.ts';
import type { AssetId } from '../../utils/core/ids.ts';
import { type Answer, NOT_GRANTED, type Request } from '../../utils/core/inspect/request.ts';
import type { JournalStore } from '../../utils/platform/journal-store.ts';
import { KeptHouse } from './kept-house.ts';

/** A web that answers when it is told to, and how many looks ask it at a time. */
function slowWeb() {
  const waiting: { readonly request: Request; readonly answer: (answer: Answer) => void }[] = [];
  const looks = { now: 0, most: 0 };
  return {
    looks,
    waiting,
    asker: {
      begin: () => {
        looks.now += 1;
        looks.most = Math.max(looks.most, looks.now);
      },
      ask: (request: Request) => new Promise<Answer>((answer) => waiting.push({ request, answer })),
      end: () => {
        looks.now -= 1;
      },
    },
  };
}

const REFUSED: Answer = { is: 'failed', error: NOT_GRANTED };

async function website(store?: (store: JournalStore) => JournalStore) {
  const kept = new KeptHouse(1, store);
  const asset = await kept.hang('Website', { addresses: ['ada.example'] });
  const web = slowWeb();
  const wake = () =>
    frontPageLook({
      store: kept.edge.store,
      house: kept.house,
      clock: kept.edge.clock,
      asker: web.asker,
      granted: kept.edge.granted,
    });
  const answerOne = async () => {
    await expect.poll(() => web.waiting.length).toBeGreaterThan(0);
    web.waiting.shift()?.answer(REFUSED);
  };
  return { kept, asset, web, wake, answerOne };
}

describe('a look at a front page', () => {
  test('that is begun in the moment in which one is resumed does not run beside it', async () => {
    const { asset, web, wake } = await website();
    await wake().start(asset);
    await expect.poll(() => web.waiting.length).toBe(1);

    // The background was ended; a press on the button wakes it. That of the life before never ends here.
    const after = wake();
    await Promise.all([after.resume(), after.start(asset), after.start(asset)]);
    await expect.poll(() => web.waiting.length).toBe(2);
    expect(web.looks).toEqual({ now: 2, most: 2 });
  });

  test('at another site waits for the one under way', async () => {
    const { kept, asset, web, wake, answerOne } = await website();
    const other = await kept.hang('Shop', { addresses: ['grace.example'] });
    const look = wake();
    await look.start(asset);
    const second = look.start(other);
    await answerOne();
    expect((await second).is).toBe('running');
    await expect.poll(() => web.waiting.map(({ request }) => new URL(request.url).hostname)).toEqual(['grace.example']);
    expect(web.looks.most).toBe(1);
  });

  test('whose answers cannot be stored says so, and runs again in the next life', async () => {
    const reported = vi.spyOn(console, 'error').mockReturnValue();
    let broken = false;
    const { asset, wake, answerOne } = await website((store) => ({
      ...store,
      putRecord: async (name, value) => {
        if (broken) throw new Error('The disk is full');
        await store.putRecord(name, value);
      },
    }));
    const look = wake();
    const state = async (asked: AssetId) => (await look.report(asked)).is;
    expect((await look.start(asset)).is).toBe('running');
    broken = true;
    await answerOne();
    await expect.poll(() => state(asset)).toBe('not-looked');
    expect(reported).toHaveBeenCalledOnce();

    broken = false;
    const after = wake();
    await after.resume();
    expect((await after.report(asset)).is).toBe('running');
    await answerOne();
    await expect.poll(async () => (await after.report(asset)).is).toBe('not-looked');
  });
});
