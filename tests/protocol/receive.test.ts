import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Told } from '../../utils/core/linkedin/reading.ts';
import { receive, type Sender } from '../../utils/protocol/banner-messages.ts';
import { type MessageName, readPageMessage } from '../../utils/protocol/messages.ts';

const SELF = { id: 'houselights', origin: 'chrome-extension://houselights' };
const BULB = 'a-0000000000000';
const NOTE = 'n-0123456789abc';
const TOLD: Told = {
  asOf: '2026-07-01',
  owner: { name: 'Ada Lovelace', slugs: ['ada'] },
  tells: ['question', 'draft'],
  connections: 2,
  messages: 3,
  endorsements: 0,
  headline: null,
  positions: 0,
  profileChanged: null,
  lastPost: null,
  lastComment: null,
  lastReaction: null,
  found: [
    {
      because: 'draft',
      person: { name: 'Grace Hopper', slug: null },
      on: null,
      text: 'Dear Grace,',
      isDoubtful: false,
    },
  ],
  more: 0,
  wrote: [{ person: { name: 'Alan Turing', slug: 'alan' }, on: '2026-06-30' }],
  warnings: [{ key: 'linkedin.warning.drafts-to-nobody', with: { count: 1 } }],
};
const page: Sender = { id: SELF.id, url: `${SELF.origin}/popup.html`, frameId: 0 };
const tabPage: Sender = {
  ...page,
  url: `${SELF.origin}/options.html#bulbs`,
  tab: { id: 3, url: `${SELF.origin}/options.html#bulbs` },
};
const banner: Sender = {
  id: SELF.id,
  url: 'https://www.linkedin.com/feed/',
  frameId: 0,
  tab: { id: 7, url: 'https://www.linkedin.com/in/ada/' },
};

const ofPage: Record<Exclude<MessageName, `banner.${string}`>, unknown> = {
  command: { command: { do: 'hush', bulb: BULB } },
  open: { bulb: BULB },
  answer: { bulb: BULB, changed: true },
  refresh: {},
  'popup.seen': { bulbs: [BULB, NOTE] },
  'moment.begin': { locale: 'en-US' },
  reminders: {},
  'reminders.empty': {},
  rows: { query: 'ada', limit: 50 },
  history: { bulb: BULB },
  notes: { query: 'ada', shelf: 'open', limit: 50 },
  people: { typed: 'a', limit: 8 },
  desk: {},
  'note.sheet': { note: NOTE },
  'note.write': { note: NOTE, place: 'gmail' },
  'draft.save': { note: NOTE, onto: { subject: '', body: '' }, draft: { subject: '', body: 'Dear Ada' } },
  'draft.settle': { note: NOTE },
  'jot.begin': { is: 'note', url: 'https://ada.example/', title: 'Ada', quote: '' },
  'jot.read': { jot: '0123456789abc' },
  'linkedin.sheet': {},
  'linkedin.learn': { told: TOLD },
  'linkedin.forget': {},
  'linkedin.here': { tab: 7, url: 'https://www.linkedin.com/in/me/edit/intro/' },
  takenDown: {},
  sheet: {},
  export: {},
  'import.preview': { text: '{}' },
  'import.apply': { text: '{}' },
  'look.start': { asset: BULB, at: { what: 'page', url: 'https://ada.example/a' } },
  'look.report': { asset: BULB },
  'look.hold': { asset: BULB, hold: true },
  'look.stop': { asset: BULB },
  'look.weekly': { asset: BULB, weekly: false },
  'site.sheet': { asset: BULB },
  'site.ledger': { asset: BULB },
};
const ofBanner: Record<Extract<MessageName, `banner.${string}`>, unknown> = {
  'banner.came': {},
  'banner.hello': { standing: null },
  'banner.held': { because: 'typing' },
  'banner.shown': { tells: { bulbs: [BULB, NOTE], because: 'found', wording: 2 }, waitedFor: 'playing' },
  'banner.act': { bulb: BULB, also: [NOTE], act: { do: 'done' } },
};
/** What arrived, as whoever answers it reads it. */
const from = (raw: unknown, sender: Sender) => {
  const received = receive(raw, sender, SELF);
  if (received?.from !== 'page') return received;
  const message = readPageMessage(received.message);
  return message && { from: received.from, message };
};

describe('a message', () => {
  test.each(Object.entries(ofPage))('%s is heard from a page of ours, and from nothing else', (name, data) => {
    expect(from({ name, data }, page)).toEqual({ from: 'page', message: { name, data } });
    expect(from({ name, data }, tabPage)).toMatchObject({ from: 'page' });
    expect(from({ name, data }, banner)).toBeNull();
  });

  test.each(Object.entries(ofBanner))(
    '%s is heard from the top frame of a page with an address, and from nothing else',
    (name, data) => {
      expect(from({ name, data }, banner)).toEqual({
        from: 'banner',
        message: { name, data },
        tab: 7,
        address: 'https://www.linkedin.com/in/ada/',
      });
      expect(from({ name, data }, page)).toBeNull();
      expect(from({ name, data }, tabPage)).toBeNull();
    },
  );

  test('of a banner tells its address by its tab, never by the script’s own word or a stale frame', () => {
    const received = from(
      { name: 'banner.hello', data: { address: 'https://evil.example/', url: 'https://evil.example/' }, address: 'x' },
      banner,
    );
    expect(received).toEqual({
      from: 'banner',
      message: { name: 'banner.hello', data: {} },
      tab: 7,
      address: 'https://www.linkedin.com/in/ada/',
    });
  });

  test.each([
    ['another extension', { ...banner, id: 'other' }],
    ['no extension at all', { ...banner, id: undefined }],
    ['a frame in the page', { ...banner, frameId: 4 }],
    ['a frame that is not told', { ...banner, frameId: undefined }],
    ['no tab', { ...banner, tab: undefined }],
    ['a tab without an id', { ...banner, tab: { url: 'https://ada.example/' } }],
    ['a tab whose address the browser does not tell', { ...banner, tab: { id: 7 } }],
    ['a tab with an empty address', { ...banner, tab: { id: 7, url: '' } }],
  ] satisfies [string, Sender][])('from %s is not heard', (_, sender) => {
    for (const [name, data] of Object.entries(ofBanner)) expect(from({ name, data }, sender)).toBeNull();
  });

  test.each([
    ['another extension', { ...page, id: 'other' }],
    ['a page whose address only begins alike', { ...page, url: `${SELF.origin}.evil.example/popup.html` }],
    ['a page that has ours in its path', { ...page, url: `https://evil.example/${SELF.origin}/popup.html` }],
    ['a sender without an address', { id: SELF.id }],
  ] satisfies [string, Sender][])('from %s is no message of a page', (_, sender) => {
    for (const [name, data] of Object.entries(ofPage)) expect(from({ name, data }, sender)).toBeNull();
  });

  test.each([
    '',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'banner',
    'banner.',
    'Command',
    'command ',
    'x'.repeat(100_000),
  ])('named %j is none', (name) => {
    for (const sender of [page, banner])
      for (const data of [{}, undefined, null, { command: {} }]) expect(from({ name, data }, sender)).toBeNull();
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'refresh'],
    ['a list', ['refresh']],
    ['no data', { name: 'open' }],
    ['a name that is no text', { name: ['refresh'], data: {} }],
    ['a query too long', { name: 'rows', data: { query: 'x'.repeat(201), limit: 1 } }],
    ['a limit beyond all rows', { name: 'rows', data: { query: '', limit: 1e9 } }],
    ['a limit that is no number', { name: 'rows', data: { query: '', limit: Number.NaN } }],
    [
      'a title of a megabyte',
      { name: 'command', data: { command: { do: 'hang', bulbs: [{ kind: 'own', title: 'x'.repeat(1_000_000) }] } } },
    ],
    [
      'ten thousand bulbs',
      {
        name: 'command',
        data: { command: { do: 'hang', bulbs: Array.from({ length: 10_000 }, () => ({ kind: 'website' })) } },
      },
    ],
    [
      'an undo of ten thousand',
      {
        name: 'command',
        data: {
          command: { do: 'undo', entries: Array.from({ length: 10_000 }, () => '0mlhtwq800000-dev0001-0000000000000') },
        },
      },
    ],
    ['a bulb that is none', { name: 'history', data: { bulb: '__proto__' } }],
  ])('with %s is none', (_, raw) => expect(from(raw, page)).toBeNull());

  test.each([
    { do: 'remove' },
    { do: 'later', until: Date.UTC(2030, 0, 1) },
    { do: 'later', to: 'never' },
    { do: 'undo' },
    {},
    null,
  ])('a banner cannot do %j', (act) => {
    expect(from({ name: 'banner.act', data: { bulb: BULB, act } }, banner)).toBeNull();
  });

  test('carries nothing beyond what it should', () => {
    const received = from({ name: 'open', data: { bulb: BULB, url: 'https://evil.example/' } }, page);
    expect(received?.message).toEqual({ name: 'open', data: { bulb: BULB } });
  });

  test('never throws, whatever arrives from wherever', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({ name: fc.constantFrom(...Object.keys({ ...ofPage, ...ofBanner })), data: fc.anything() }),
        ),
        fc.constantFrom(page, banner, {}, { id: SELF.id, tab: {} }),
        (raw, sender) => {
          const received = from(raw, sender);
          if (received?.from === 'banner') expect(received.message.name).toMatch(/^banner\./);
          if (received?.from === 'page') expect(received.message.name).not.toMatch(/^banner\./);
        },
      ),
      { numRuns: 400 },
    );
  });
});
