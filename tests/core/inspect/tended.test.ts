import { describe, expect, it } from 'vitest';
import type { AssetId } from '../../../utils/core/ids.ts';
import { ONE_PAGE } from '../../../utils/core/inspect/limits.ts';
import { openLook, planLook, type Report } from '../../../utils/core/inspect/look.ts';
import { tendedSince, writtenSince } from '../../../utils/core/inspect/tended.ts';
import type { Asset } from '../../../utils/core/journal/state.ts';
import { DAY, dayOf } from '../../../utils/core/time.ts';
import { PlayedHouse, START } from '../played-house.ts';

/** What a look at the site came to, with these feeds. */
function looked(feeds: Readonly<Record<string, readonly number[]>>): Report {
  const plan = planLook({ start: 'https://ada.example/', now: { at: START, zone: 'UTC' }, nonce: '', reach: ONE_PAGE });
  const found = Object.entries(feeds).map(([url, posts]) => ({ url, title: null, posts, cut: false }));
  return { ...openLook(plan, []).report(), feeds: found };
}

function hang(bulbs: readonly { kind: string; address: string; last?: string }[]): Asset[] {
  const house = new PlayedHouse({ at: START, zone: 'UTC' });
  return bulbs.map(({ kind, address, last }) => {
    const answer = house.try({ do: 'hang', bulbs: [{ kind, addresses: [address], ...(last && { last }) }] });
    const asset = answer.ok ? house.state.assets.get(answer.value.made[0] as AssetId) : undefined;
    if (!asset) throw new Error('nothing hangs');
    return asset;
  });
}

const YESTERDAY = START - DAY;
const FEED = 'https://ada.example/feed.xml';

describe('What was written since', () => {
  const since = (posts: readonly number[], last?: string): number | null => {
    const [blog] = hang([{ kind: 'blog', address: 'https://ada.example/blog', ...(last && { last }) }]);
    return blog ? writtenSince(looked({ [FEED]: posts }), blog, START) : null;
  };

  it('is the newest post, on its own day', () => {
    expect(since([YESTERDAY, YESTERDAY - 9 * DAY])).toBe(YESTERDAY);
    expect(since([])).toBeNull();
  });

  it('is nothing where the person remembers a later day', () => {
    expect(since([YESTERDAY - 9 * DAY], dayOf(YESTERDAY, 'UTC'))).toBeNull();
    expect(since([YESTERDAY], dayOf(YESTERDAY - 9 * DAY, 'UTC'))).toBe(YESTERDAY);
  });

  it('is nothing that lies ahead', () => {
    expect(since([START + 1])).toBeNull();
  });
});

describe('A post that a look over a whole site finds', () => {
  const tended = (feed: string, ...bulbs: Parameters<typeof hang>[0]) => {
    const [site, ...others] = hang([{ kind: 'website', address: 'https://ada.example/' }, ...bulbs]);
    if (!site) throw new Error('nothing hangs');
    const found = tendedSince(null, looked({ [feed]: [YESTERDAY] }), site, [site, ...others], START);
    return found.map(({ asset }) => [site, ...others].find(({ id }) => id === asset)?.kind);
  };
  const blog = { kind: 'blog', address: 'https://ada.example/blog' };
  const podcast = { kind: 'podcast', address: 'https://ada.example/show/' };

  it('lights what is written there, or the site itself', () => {
    expect(tended(FEED, blog)).toEqual(['blog']);
    expect(tended(FEED)).toEqual(['website']);
    expect(tended(FEED, { kind: 'speaker-page', address: 'https://ada.example/talks' })).toEqual(['website']);
  });

  it('lights of several the one below which the feed lies, and none where nothing tells', () => {
    expect(tended('https://ada.example/show/feed.xml', blog, podcast)).toEqual(['podcast']);
    expect(tended('https://ada.example/blog.xml', blog, podcast)).toEqual([]);
    expect(tended(FEED, blog, podcast)).toEqual([]);
  });
});
