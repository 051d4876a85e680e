import { beforeEach, expect, test, vi } from 'vitest';
import { FAULTY_PAGES_KEPT, parseFaultsOn } from '../../utils/background/records.ts';
import type { AssetId } from '../../utils/core/ids.ts';
import type { BannerSpeech } from '../../utils/protocol/messages.ts';
import { KeptHouse } from './kept-house.ts';
import { served, TAB } from './served.ts';

const put = vi.fn(async (_script: object) => [{}]);
vi.mock('wxt/browser', () => ({
  browser: {
    action: new Proxy({}, { get: () => async () => undefined }),
    scripting: { executeScript: (script: object) => put(script) },
  },
}));

const HOME = 'https://ada.example/';
const ABOUT = 'https://ada.example/about';
const GONE = 'https://ada.example/gone';
const YEAR = '© 2024 Ada Example';

/** A website of which a look has seen two pages, with the answering background over it. */
async function looked({ kind = 'website', granted = true } = {}) {
  const kept = new KeptHouse();
  if (granted) kept.granted.add('ada.example');
  const [id] = await hang(kept, kind);
  if (!id) throw new Error('nothing hangs');
  await find(kept, id, [
    { check: 'dead-link', target: GONE, page: HOME, params: { target: 'ada.example/gone' } },
    { check: 'stale-copyright', target: null, page: HOME, params: { year: '2024', text: YEAR } },
    { check: 'missing-description', target: null, page: ABOUT, params: {} },
  ]);
  const year = { check: 'stale-copyright', target: null, text: YEAR };
  await kept.store.putRecord('faults-on:ada.example', {
    [HOME]: [{ check: 'dead-link', target: GONE, text: 'The one-sheet' }, year],
    [ABOUT]: [{ check: 'missing-description', target: null, text: '' }],
    'https://ada.example/talks': [year],
  });
  const { banner } = served(kept);
  return {
    kept,
    id,
    hello: (address: string) => banner('banner.hello', { standing: id }, address) as Promise<BannerSpeech | null>,
    show: (address: string, bulb = id) => banner('banner.act', { bulb, act: { do: 'show' } }, address),
  };
}

async function hang(kept: KeptHouse, kind: string): Promise<AssetId[]> {
  const answer = await kept.house.run({ do: 'hang', bulbs: [{ kind, addresses: ['ada.example'] }] });
  return answer.ok ? answer.value.made.flatMap((bulb) => (bulb.startsWith('a-') ? [bulb as AssetId] : [])) : [];
}

interface Found {
  readonly check: string;
  readonly page: string;
  readonly target: string | null;
  readonly params: Record<string, string>;
}
const find = (kept: KeptHouse, asset: AssetId, faults: readonly Found[]) =>
  kept.do({
    do: 'looked',
    asset,
    pages: [...new Set(faults.map(({ page }) => page))],
    checks: [...new Set(faults.map(({ check }) => check))],
    unsure: [],
    faults: faults.map((fault) => ({ key: `${fault.check} ${fault.target ?? fault.page}`, ...fault })),
  });

beforeEach(() => put.mockClear());

test('the banner says what is wrong on the very page, in words that name nothing', async () => {
  const { hello } = await looked();
  const home = await hello(`${HOME}?utm_source=letter#top`);
  expect(home).toMatchObject({ sentence: 'This page has 2 things to mend.', shows: true });
  expect(JSON.stringify(home)).not.toMatch(/gone|one-sheet|https?:|Ada/);
  expect(await hello('https://ada.example/talks')).toMatchObject({
    sentence: 'This page shows a date that is over.',
    shows: true,
  });
});

test('where nothing can be pointed out, nothing is offered', async () => {
  const { hello } = await looked();
  expect(await hello(ABOUT)).toMatchObject({ sentence: 'Something on this page wants mending.', shows: false });
  expect(await hello('https://ada.example/contact')).toMatchObject({
    sentence: 'Something on this site wants mending.',
    shows: false,
  });
});

test('*Show me* answers for its own page alone, and puts what it takes into that tab', async () => {
  const { show } = await looked();
  expect(await show(HOME)).toEqual({
    token: null,
    marks: [
      { target: GONE, text: '', said: 'One link leads nowhere: ada.example/gone.' },
      { target: null, text: YEAR, said: 'The footer says 2024.' },
    ],
  });
  expect(put).toHaveBeenCalledWith({ target: { tabId: TAB }, files: ['/point-out.js'] });
  expect(await show('https://ada.example/talks')).toMatchObject({ marks: [{ text: YEAR }] });
  expect(await show('https://ada.example/contact')).toMatchObject({ marks: [] });
  await expect(show('https://grace.example/')).rejects.toThrow('no site is listed');
});

test('*Show me* tells a page nothing of another site’s bulb', async () => {
  const { kept, show } = await looked();
  const other = await kept.hang('Shop', { addresses: ['grace.example'] });
  await expect(show(HOME, other)).rejects.toThrow('not of its site');
  expect(put).not.toHaveBeenCalled();
});

test('what was mended or called fine since the look is not pointed out', async () => {
  const { kept, id, hello, show } = await looked();
  await kept.do({ do: 'accept', asset: id, fault: `dead-link ${GONE}` });
  expect(await hello(HOME)).toMatchObject({ sentence: 'This page shows a date that is over.' });
  expect(await show(HOME)).toMatchObject({ marks: [{ text: YEAR }] });
});

test('on a site that is not granted, or at a service that all share, nothing is told', async () => {
  const toolbar = await looked({ granted: false });
  expect(await toolbar.hello(HOME)).toBeNull();
  expect(await toolbar.show(HOME)).toMatchObject({ marks: [] });
  const shared = await looked({ kind: 'linktree' });
  expect(await shared.show(HOME)).toMatchObject({ marks: [] });
});

test('a page that is gone when its code should come is a failure, not an empty answer', async () => {
  const { show } = await looked();
  put.mockRejectedValueOnce(new Error('No tab with id'));
  await expect(show(HOME)).rejects.toThrow('gone');
});

test('a record that cannot be read, or is larger than any look writes, is taken as never written', () => {
  const page = [{ check: 'dead-link', target: GONE, text: '' }];
  expect(parseFaultsOn({ [HOME]: page })).toEqual({ [HOME]: page });
  expect(parseFaultsOn({})).toEqual({});
  const many = Object.fromEntries(Array.from({ length: FAULTY_PAGES_KEPT + 1 }, (_, n) => [`${HOME}${n}`, page]));
  for (const raw of [null, undefined, 'text', { [HOME]: 'text' }, { [HOME]: [{ check: 1 }] }, many])
    expect(parseFaultsOn(raw)).toBeNull();
  expect(parseFaultsOn({ [HOME]: Array.from({ length: 11 }, () => page[0]) })).toBeNull();
});
