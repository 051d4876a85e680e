import { describe, expect, test, vi } from 'vitest';
import { DAY, HOUR } from '../../utils/core/time.ts';
import { MAX_QUOTE } from '../../utils/protocol/messages.ts';
import { KeptHouse } from './kept-house.ts';

const opened = vi.hoisted((): string[] => []);
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://us${path}` },
    windows: { create: async ({ url, type }: { url: string; type: string }) => void opened.push(`${type} ${url}`) },
  },
}));

const { keepJots } = await import('../../utils/background/jots.ts');

const jot = { is: 'report' as const, url: 'https://ada.example/', title: 'Ada', quote: 'Tickets', target: '' };

function jotsOf(kept = new KeptHouse()) {
  const jots = keepJots(kept.store, { clock: () => kept.now, random: kept.edge.random });
  const begin = async (over: Partial<Parameters<typeof jots.begin>[0]> = {}) => {
    opened.length = 0;
    await jots.begin({ ...jot, ...over });
    return /#jot=([0-9a-z]{13})$/.exec(opened[0] ?? '')?.[1] ?? '';
  };
  const stored = () => kept.store.record('jots', (raw) => raw as readonly unknown[]);
  return { kept, jots, begin, stored };
}

describe('what was begun on a page', () => {
  test('opens in a window of its own, whose address tells nothing of it', async () => {
    const { jots, begin } = jotsOf();
    const id = await begin();
    expect(opened).toEqual([`popup chrome-extension://us/moment.html#jot=${id}`]);
    expect(await jots.read(id)).toEqual(jot);
    expect(await jots.read('0000000000000')).toBeNull();
  });

  test('two of a moment are two', async () => {
    const { jots, begin } = jotsOf();
    const [one, other] = [await begin(), await begin({ title: 'Other' })];
    expect([(await jots.read(one))?.title, (await jots.read(other))?.title]).toEqual(['Ada', 'Other']);
  });

  test('is known for a day, and then not even kept', async () => {
    const { kept, jots, begin, stored } = jotsOf();
    const id = await begin();
    kept.wait(DAY - HOUR);
    await jots.forgetOld();
    expect(await jots.read(id)).not.toBeNull();
    kept.wait(2 * HOUR);
    expect(await jots.read(id)).toBeNull();
    await jots.forgetOld();
    expect(await stored()).toEqual([]);
  });

  test('is bounded, however much a menu brings along', async () => {
    const { jots, begin, stored } = jotsOf();
    const id = await begin({
      title: `${'x'.repeat(1_999)}💡`,
      quote: 'x'.repeat(1_000_000),
      target: `data:image/png;base64,${'A'.repeat(100_000)}`,
    });
    const read = await jots.read(id);
    expect(read?.quote).toHaveLength(MAX_QUOTE);
    expect(read?.title.isWellFormed()).toBe(true);
    expect(read?.target).toBe('');
    for (let n = 0; n < 30; n += 1) await begin();
    expect((await stored())?.length).toBe(20);
  });

  test.each(['chrome://settings', 'about:blank', 'file:///cv.html', '', 'no address'])(
    'on what is no page of the web (%s) has no page',
    async (url) => {
      const { jots, begin } = jotsOf();
      expect(await jots.read(await begin({ url }))).toMatchObject({ url: '', title: '' });
    },
  );
});
