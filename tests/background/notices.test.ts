import { beforeEach, describe, expect, test, vi } from 'vitest';
import { keepMemory } from '../../utils/background/memory.ts';
import { makeNotify, noticeOf, noticePressed } from '../../utils/background/notices.ts';
import { KINDS } from '../../utils/core/assets/catalogue.ts';
import type { Draft } from '../../utils/core/journal/entries.ts';
import { WORDINGS } from '../../utils/core/nudges/limits.ts';
import { afterFacts, afterReminding } from '../../utils/core/nudges/memory.ts';
import { DAY, HOUR } from '../../utils/core/time.ts';
import type { Notice } from '../../utils/platform/notices.ts';
import { en } from '../../utils/words/locales/en/index.ts';
import { makeWords } from '../../utils/words/words.ts';
import { assetRow, noteRow } from '../components/popup-house.ts';
import { KeptHouse } from './kept-house.ts';

const browser = vi.hoisted(() => ({
  granted: true,
  fails: false,
  shown: [] as { id: string; title: string; message: string }[],
  alarms: {
    at: null as number | null,
    get: async () => undefined,
    create: async (_: string, { when }: { when: number }) => {
      browser.alarms.at = when;
    },
    clear: async () => {
      browser.alarms.at = null;
    },
  },
  notifications: {
    create: async (id: string, { title, message }: { title: string; message: string }) => {
      if (browser.fails) throw new Error('The system shows none.');
      browser.shown.push({ id, title, message });
    },
  },
  permissions: { contains: async () => browser.granted },
  runtime: { getURL: (path: string) => `chrome-extension://id${path}` },
  opened: [] as string[],
  tabs: {
    query: async () => [],
    create: async ({ url }: { url: string }) => {
      browser.opened.push(url);
      return {};
    },
  },
}));
vi.mock('wxt/browser', () => ({ browser }));

beforeEach(() => {
  vi.useFakeTimers({ now: 0, toFake: ['Date'] });
  Object.assign(browser, { granted: true, fails: false, shown: [], opened: [] });
  browser.alarms.at = null;
});

/** A house in which a website and a headline burned out, with notifications switched on. */
async function burnedOut({ notices = true } = {}) {
  const kept = new KeptHouse();
  const memory = keepMemory(kept.store, kept.edge.clock);
  const words = () => makeWords({ locale: 'en-GB', zone: kept.now.zone, now: kept.now.at }, en);
  let notify = makeNotify(memory, kept.edge.clock, words);
  const site = await kept.hang('Ada’s own', {
    kind: 'website',
    addresses: ['ada.example'],
    cadence: { every: 1, unit: 'day' },
  });
  const bio = await kept.hang('The bio', { kind: 'bio', cadence: { every: 2, unit: 'day' } });
  for (const bulb of [site, bio]) await kept.do({ do: 'done', bulb, evidence: 'said' });
  kept.wait(5 * DAY);
  await kept.do({ do: 'set', to: { notices } });
  return {
    kept,
    memory,
    site,
    bio,
    /** As after every change of the house, and at every alarm. */
    look: async () => notify(await kept.house.renew('person')),
    diesAndWakes: () => {
      notify = makeNotify(memory, kept.edge.clock, words);
    },
    wait: (ms: number) => {
      kept.wait(ms);
      vi.setSystemTime(kept.now.at);
    },
  };
}

describe('notifications', () => {
  test('never come unless they were switched on, and nobody is woken for them', async () => {
    const { look } = await burnedOut({ notices: false });
    await look();
    expect(browser.shown).toEqual([]);
    expect(browser.alarms.at).toBeNull();
  });

  test('come once a week at most, however often the background starts anew, and the alarm waits for the next', async () => {
    const { kept, look, wait, diesAndWakes, memory } = await burnedOut();
    await look();
    expect(browser.shown).toHaveLength(1);
    expect(browser.alarms.at).toBeGreaterThan(kept.now.at);
    for (let hours = 5; hours < 7 * 24; hours += 5) {
      wait(5 * HOUR);
      diesAndWakes();
      await look();
    }
    expect(browser.shown).toHaveLength(1);
    wait(DAY);
    await look();
    const shown = browser.shown.map(({ id }) => id);
    expect(shown).toHaveLength(2);
    expect((await memory.read()).reminded).toMatchObject(
      shown.map((bulb) => ({ on: 'notification', bulbs: [bulb], because: 'out' })),
    );
  });

  test('say nothing of what was spoken of on a page within a week', async () => {
    const { kept, memory, look, site, bio, wait } = await burnedOut();
    const { at } = kept.now;
    await memory.change((before) =>
      afterReminding(before, {
        on: 'page',
        bulbs: [site],
        at,
        because: 'out',
        wording: 0,
        waitedFor: null,
        came: null,
      }),
    );
    wait(2 * DAY);
    await look();
    expect(browser.shown.map(({ id }) => id)).toEqual([bio]);
  });

  test('keep to the hours, and come when those begin', async () => {
    const { kept, look, wait } = await burnedOut();
    await kept.do({ do: 'set', to: { hours: { from: 12 * 60, to: 13 * 60 } } });
    await look();
    expect(browser.shown).toEqual([]);
    expect(browser.alarms.at).not.toBeNull();
    wait((browser.alarms.at ?? 0) - kept.now.at);
    await look();
    expect(browser.shown).toHaveLength(1);
  });

  test.each([
    ['while everything is paused', (at: number) => ({ do: 'set' as const, to: { pausedUntil: at + 2 * DAY } })],
    ['once they are switched off again', () => ({ do: 'set' as const, to: { notices: false } })],
  ])('do not come %s', async (_, command) => {
    const { kept, look } = await burnedOut();
    await kept.do(command(kept.now.at));
    await look();
    expect(browser.shown).toEqual([]);
  });

  test('do not come where the browser does not allow them any more, and come again once it does', async () => {
    const { look } = await burnedOut();
    browser.granted = false;
    await look();
    expect(browser.shown).toEqual([]);
    expect(browser.alarms.at).toBeNull();
    browser.granted = true;
    await look();
    expect(browser.shown).toHaveLength(1);
  });

  test('count as shown only once they were', async () => {
    const { look, memory } = await burnedOut();
    browser.fails = true;
    await expect(look()).rejects.toThrow('The system shows none.');
    expect((await memory.read()).reminded).toEqual([]);
    browser.fails = false;
    await look();
    expect(browser.shown).toHaveLength(1);
  });

  test('are acted on when the bulb is looked after', async () => {
    const { kept, look, memory, site, bio } = await burnedOut();
    await look();
    const { at } = kept.now;
    const facts = [site, bio].map(
      (asset): Draft => ({ type: 'asset.tended', data: { asset, on: at, evidence: 'said' } }),
    );
    await memory.change((before) => afterFacts(before, facts, at));
    expect((await memory.read()).reminded.map(({ came }) => came)).toEqual(['acted']);
  });

  test('of two changes in a row the newer counts: what was mended meanwhile is not spoken of', async () => {
    const { kept, site, bio, memory } = await burnedOut();
    const words = () => makeWords({ locale: 'en-GB', zone: kept.now.zone, now: kept.now.at }, en);
    const notify = makeNotify(memory, kept.edge.clock, words);
    const before = await kept.house.renew('person');
    await kept.do({ do: 'done', bulb: site, evidence: 'said' });
    const after = await kept.house.renew('person');
    await Promise.all([notify(before), notify(after)]);
    expect(browser.shown.map(({ id }) => id)).toEqual([bio]);
  });
});

describe('the text of a notification', () => {
  const words = makeWords({ locale: 'en-GB', zone: 'Europe/Vienna', now: 0 }, en);
  const wordings = Array.from({ length: WORDINGS }, (_, at) => at);
  const secret = 'Ada Secret';
  const textOf = (said: readonly Notice[]) => said.map(({ title, text }) => `${title} ${text}`).join('\n');

  test('has a whole sentence for every kind in every wording, none twice running, and never a title or a page of one’s own', () => {
    for (const kind of [...KINDS.map(({ id }) => id), 'own', 'of-a-newer-version'])
      for (const because of ['out', 'found'] as const) {
        const row = assetRow({ kind, title: secret, urls: ['https://secret.example/'], job: 1 });
        const said = wordings.map((wording) => noticeOf({ bulb: row.bulb, row, because }, wording, words));
        expect(new Set(said.map(({ title }) => title)).size).toBe(WORDINGS);
        expect(textOf(said)).not.toMatch(/secret|notice\.|kind\.|\{/i);
        expect(said.every(({ id, text }) => id === row.bulb && text.endsWith('At most one of these a week.'))).toBe(
          true,
        );
      }
  });

  test('names nobody and nothing of a note, and never calls it out', () => {
    for (const over of [{}, { begun: true }, { stage: 'written' as const }]) {
      const row = noteRow({ person: secret, occasion: secret, address: 'secret@ada.example', ...over });
      const said = wordings.map((wording) => noticeOf({ bulb: row.bulb, row, because: 'waiting' }, wording, words));
      expect(new Set(said.map(({ title }) => title)).size).toBe(WORDINGS);
      expect(textOf(said)).not.toMatch(/secret|notice\.|\{|\bout\b/i);
    }
  });
});

describe('a notification that is pressed', () => {
  const tabs = { open: vi.fn(async () => undefined) };
  beforeEach(() => void tabs.open.mockClear());

  test('leads to where the bulb is mended, in a tab that is remembered', async () => {
    const { kept, site } = await burnedOut();
    await noticePressed(kept.house, tabs, site);
    expect(tabs.open).toHaveBeenCalledExactlyOnceWith(site, 'https://ada.example');
  });

  test('leads to the page of ours on which it is looked after, where it has one', async () => {
    const { kept } = await burnedOut();
    const bulb = await kept.hang('My data', { kind: 'linkedin-export' });
    await noticePressed(kept.house, tabs, bulb);
    expect(browser.opened).toEqual(['chrome-extension://id/linkedin.html']);
    expect(tabs.open).not.toHaveBeenCalled();
  });

  test('leads to the bulb in the options where it is not on the web, or was taken down', async () => {
    const { kept, site, bio } = await burnedOut();
    await noticePressed(kept.house, tabs, bio);
    await kept.do({ do: 'remove', bulb: site });
    await noticePressed(kept.house, tabs, site);
    expect(browser.opened).toEqual([bio, site].map((bulb) => `chrome-extension://id/options.html#bulb=${bulb}`));
    expect(tabs.open).not.toHaveBeenCalled();
  });

  test('leads to the note on the page of notes', async () => {
    const { kept } = await burnedOut();
    const { bulb } = noteRow();
    await noticePressed(kept.house, tabs, bulb);
    expect(browser.opened).toEqual([`chrome-extension://id/notes.html#note=${bulb}`]);
  });

  test('does nothing where it is none of this version', async () => {
    const { kept } = await burnedOut();
    await noticePressed(kept.house, tabs, 'something else');
    expect(browser.opened).toEqual([]);
  });
});
