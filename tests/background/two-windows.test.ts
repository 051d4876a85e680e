import { expect, test, vi } from 'vitest';
import type { BannerSpeech } from '../../utils/protocol/messages.ts';
import { KeptHouse } from './kept-house.ts';
import { served } from './served.ts';

vi.mock('wxt/browser', () => ({ browser: { action: new Proxy({}, { get: () => async () => undefined }) } }));

const ADA = 'https://ada.example/';
const GRACE = 'https://grace.example/';

/** Two sites with something to say, each open in a window of its own. */
async function twoWindows() {
  const kept = new KeptHouse();
  for (const host of ['ada.example', 'grace.example']) {
    kept.granted.add(host);
    await kept.hang(host, { addresses: [host], last: '2025-01-01' });
  }
  const { banner, memory } = served(kept);
  const hello = (address: string, tab: number) =>
    banner('banner.hello', { standing: null }, address, tab) as Promise<BannerSpeech | null>;
  return { banner, memory, hello };
}

test('two windows that come to rest in the same moment are spoken to once', async () => {
  const { hello, memory } = await twoWindows();
  const spoken = await Promise.all([hello(ADA, 1), hello(GRACE, 2)]);
  expect(spoken.filter((speech) => speech !== null)).toHaveLength(1);
  await vi.waitFor(async () => expect(await memory.held()).toMatchObject([{ because: 'other-window' }]));
});

test('a page that was left before it was ever at rest keeps no other one waiting', async () => {
  const { banner, hello } = await twoWindows();
  await banner('banner.held', { because: 'typing' }, ADA, 1);
  expect(await hello(GRACE, 2)).not.toBeNull();
});
