import { openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import type { Command } from '../../utils/core/commands/command.ts';
import type { Told } from '../../utils/core/linkedin/reading.ts';
import { dayOf, instantOf } from '../../utils/core/time.ts';
import { readFiles } from '../../utils/platform/export-worker.ts';
import type { MessageData, MessageName, Replies } from '../../utils/protocol/messages.ts';
import {
  connections,
  csv,
  inUrl,
  invitations,
  messages,
  PROFILE,
  recommendations,
  zipped,
} from '../core/linkedin/export.ts';
import { KeptHouse } from './kept-house.ts';
import { served } from './served.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));
afterEach(() => vi.useRealTimers());

/** Stands in everything that anybody wrote to anybody, drafts apart. */
const OVERHEARD = 'Zyx-overheard';
/** What was written to Alan, to Mary and to nobody in particular, and never sent. */
const UNSENT = { alan: 'Zyx-unsent-alan', mary: 'Zyx-unsent-mary' } as const;
/** A draft to Grace, before she was written to after all. */
const STALE = 'Zyx-stale';
const GRACE = ['Grace Hopper', inUrl('grace')] as const;
const ALAN = ['Alan Turing', inUrl('alan')] as const;
const MARY = ['Mary Somerville', inUrl('mary')] as const;
const NOW = { at: instantOf('2026-07-15', 'Europe/Vienna'), zone: 'Europe/Vienna' };

const ARCHIVE = zipped({
  'Profile.csv': PROFILE,
  'Connections.csv': connections(['Grace Hopper', 'grace'], ['Alan Turing', 'alan'], ['Mary Somerville', 'mary']),
  'messages.csv': messages(
    {
      in: 'g',
      from: GRACE,
      at: '2026-07-01 10:00:00 UTC',
      text: `Would you speak in May? ${OVERHEARD}`,
      title: OVERHEARD,
    },
    { in: 'h', to: [GRACE], at: '2026-05-01 10:00:00 UTC', text: STALE, draft: true },
    { in: 'h', to: [GRACE], at: '2026-05-02 10:00:00 UTC', text: `Hello, ${OVERHEARD}` },
    { in: 'a', to: [ALAN], at: '2026-07-02 10:00:00 UTC', text: UNSENT.alan, draft: true },
    { in: 'm', to: [MARY], at: '2026-07-03 10:00:00 UTC', text: UNSENT.mary, draft: true },
  ),
  'Invitations.csv': invitations(['Alan Turing', 'alan', '2026-06-01 10:00:00 UTC', `Dear Ada, ${OVERHEARD}`]),
  'Recommendations_Received.csv': recommendations(['Mary Somerville', '06/01/26, 10:00 AM']).replaceAll(
    'good',
    OVERHEARD,
  ),
  'Shares.csv': csv([
    ['Date', 'ShareLink', 'ShareCommentary'],
    ['2026-06-01 10:00:00', 'https://x.example/', OVERHEARD],
  ]),
  'Comments.csv': csv([
    ['Date', 'Link', 'Message'],
    ['2026-06-01 10:00:00', 'https://x.example/', OVERHEARD],
  ]),
});

async function tellOf(): Promise<Told> {
  const file = new File([ARCHIVE as Uint8Array<ArrayBuffer>], 'export.zip');
  let told: Told | null = null;
  await readFiles({ files: [file], at: NOW.at, today: dayOf(NOW.at, NOW.zone), about: [] }, (news) => {
    if (news.is === 'told') ({ told } = news);
  });
  if (told === null) throw new Error('it tells nothing');
  return told;
}

/** Everything that lies on the disk, whatever it is called. */
async function stored({ name }: KeptHouse): Promise<string> {
  const db = await openDB(name);
  const all = await Promise.all([...db.objectStoreNames].map(async (store) => [store, await db.getAll(store)]));
  db.close();
  // A snapshot is made of maps, of which JSON alone would tell nothing.
  return JSON.stringify(all, (_, value) => (value instanceof Map || value instanceof Set ? [...value] : value));
}
const texts = (all: string) => [...new Set(all.match(/Zyx-[a-z-]+/g))].toSorted();

/** A house that has learned of the archive, and what it does. */
async function learned() {
  const kept = new KeptHouse();
  kept.now = NOW;
  const answering = served(kept);
  const page = <N extends MessageName>(name: N, data: MessageData<N>) =>
    answering.page(name, data) as Promise<Replies[N]>;
  const answer = await page('linkedin.learn', { told: await tellOf() });
  expect(answer.ok).toBe(true);
  const run = async (command: Command) => expect((await page('command', { command })).ok).toBe(true);
  return { kept, page, run };
}

test('after an archive was read everything that is stored holds no text of any message but the drafts that wait', async () => {
  const { kept, page } = await learned();
  const { suggestions } = await page('linkedin.sheet', {});
  // Or all of this would say nothing.
  expect(suggestions.shown.map(({ because, person }) => `${because} ${person.name}`)).toEqual([
    'question Grace Hopper',
    'draft Mary Somerville',
    'draft Alan Turing',
  ]);
  const all = await stored(kept);
  expect(all).toContain('Grace Hopper');
  expect(texts(all)).toEqual([UNSENT.alan, UNSENT.mary]);
});

test('a draft that was dealt with is gone from it shortly after, and not before that can be taken back', async () => {
  const { kept, page, run } = await learned();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  await run({ do: 'settle', because: 'draft', person: { name: 'Alan Turing', slug: 'alan' } });
  await run({ do: 'spare', person: { name: 'Mary Somerville', slug: 'mary' }, never: true });
  expect(texts(await stored(kept))).toEqual([UNSENT.alan, UNSENT.mary]);
  await vi.advanceTimersByTimeAsync(15_000);
  // Whatever is asked next waits until that is done.
  await page('linkedin.sheet', {});
  expect(texts(await stored(kept))).toEqual([]);
});

test('a draft that became a note is the note’s, and nothing of it stays beside', async () => {
  const { kept, page, run } = await learned();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const person = { name: 'Alan Turing', slug: 'alan' };
  const draft = { subject: '', body: UNSENT.alan };
  await run({
    do: 'owe',
    notes: [{ person: person.name, channel: 'linkedin', suggested: { because: 'draft', person }, draft }],
  });
  await vi.advanceTimersByTimeAsync(15_000);
  await page('linkedin.sheet', {});
  expect(JSON.stringify(await kept.store.record('linkedin', (raw) => raw))).not.toContain(UNSENT.alan);
  expect(texts(await stored(kept))).toEqual([UNSENT.alan, UNSENT.mary]);
});

test('forgotten, nothing is left of what was read: no name, no day, no draft', async () => {
  const { kept, page } = await learned();
  await page('linkedin.forget', {});
  expect(await stored(kept)).not.toMatch(/Zyx|Grace|Turing|Somerville|linkedin\.com\/in/);
});
