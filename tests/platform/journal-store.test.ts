import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Agenda, SiteRecord } from '../../utils/core/bulbs/row.ts';
import type { EntryId } from '../../utils/core/ids.ts';
import { DEFAULT_SETTINGS, EMPTY_HOUSE, type State } from '../../utils/core/journal/state.ts';
import { AGENDA_VERSION, openAgendaStore, SITE_VERSION } from '../../utils/platform/agenda-store.ts';
import { houseDatabase } from '../../utils/platform/house-database.ts';
import {
  type Change,
  type JournalStore,
  openJournalStore,
  StoreUnavailable,
} from '../../utils/platform/journal-store.ts';

const id = (n: number) => `${String(n).padStart(13, '0')}-device1-0000000000000` as EntryId;
const tended = (n: number, asset = 'a-1') => ({
  id: id(n),
  at: n,
  zone: 'Europe/Vienna',
  version: 1,
  type: 'asset.tended',
  data: { asset, on: n },
});
const undo = (n: number, ...entries: EntryId[]) => ({
  id: id(n),
  at: n,
  zone: 'UTC',
  version: 1,
  type: 'undone',
  data: { entries },
});
const agenda = (madeAt = 1): Agenda => ({
  version: 3,
  madeAt,
  changesAt: null,
  counts: { lit: 0, dimming: 0, out: 0, later: 0, off: 0 },
  lamp: 'off',
  room: [],
  rows: [],
  total: 0,
  nextToDim: null,
  question: null,
  back: null,
  tired: null,
  week: null,
  momentHad: null,
  paused: null,
  settings: DEFAULT_SETTINGS,
  news: false,
  damaged: 0,
});
const site = (host: string, madeAt = 1): SiteRecord => ({
  host,
  access: 'banner',
  now: [],
  rest: [],
  bulbs: [],
  notes: null,
  hushed: {},
  madeAt,
});
const change = (entries: readonly unknown[], more: Partial<Change> = {}): Change => ({
  entries,
  agenda: agenda(),
  sites: { put: [], remove: [] },
  ...more,
});

let count = 0;
let name: string;
let store: JournalStore;
beforeEach(() => {
  name = `house-${++count}`;
  store = openJournalStore(name);
});
afterEach(() => vi.restoreAllMocks());

describe('the journal', () => {
  it('gives entries back exactly as they came, in the order of their ids', async () => {
    const foreign = {
      ...tended(2),
      version: 9,
      type: 'from.the.future',
      data: 'anything',
      extra: [1, { two: 2 }],
    };
    await store.append(change([tended(3), foreign, tended(1)]));
    expect(await store.entriesAfter(null)).toEqual([tended(1), foreign, tended(3)]);
    expect(await store.entriesAfter(id(2))).toEqual([tended(3)]);
    expect(await store.entriesOf([id(3), id(7), id(1)])).toEqual([tended(3), tended(1)]);
  });

  it('leaves an entry that is there as it is, whatever comes later under its id', async () => {
    await store.append(change([tended(1)]));
    await store.append(change([{ ...tended(1), at: 99 }, tended(2), { ...tended(2), at: 99 }]));
    expect(await store.entriesAfter(null)).toEqual([tended(1), tended(2)]);
  });

  it('tells which entries it knows', async () => {
    await store.append(change([tended(1), tended(2), tended(5)]));
    expect(await store.has([id(5), id(3), id(1)])).toEqual(new Set([id(5), id(1)]));
    expect(await store.has([])).toEqual(new Set());
    expect(await store.count()).toBe(3);
  });

  it('holds many entries, written and read in one go', async () => {
    const many = Array.from({ length: 10_000 }, (_, n) => tended(n, `a-${n % 100}`));
    await store.append(change(many));
    expect(await store.entriesAfter(null)).toEqual(many);
    expect(await store.entriesAfter(id(9_996))).toHaveLength(3);
    expect(await store.entriesAbout('a-7')).toHaveLength(100);
  });

  it('loses nothing when several changes are written at once', async () => {
    await Promise.all(Array.from({ length: 25 }, (_, n) => store.append(change([tended(n), tended(n + 1)]))));
    expect(await store.entriesAfter(null)).toEqual(Array.from({ length: 26 }, (_, n) => tended(n)));
  });

  it('finds all that is about a bulb, with its undos and what undid those', async () => {
    const note = {
      ...tended(4),
      type: 'note.sent',
      data: { note: 'n-1', on: 4 },
    };
    const later = {
      ...tended(5),
      type: 'bulb.deferred',
      data: { bulb: 'a-1', until: 9 },
    };
    await store.append(
      change([tended(1), tended(2, 'a-2'), undo(3, id(1)), note, later, undo(6, id(3)), undo(7, id(2))]),
    );
    expect(await store.entriesAbout('a-1')).toEqual([tended(1), undo(3, id(1)), later, undo(6, id(3))]);
    expect(await store.entriesAbout('n-1')).toEqual([note]);
    expect(await store.entriesAbout('a-9')).toEqual([]);
  });

  it('is not led round in circles by undos that name each other', async () => {
    await store.append(change([tended(1), undo(2, id(1), id(3)), undo(3, id(2))]));
    expect(await store.entriesAbout('a-1')).toHaveLength(3);
  });
});

describe('a change', () => {
  it('replaces what is prepared together with the entries', async () => {
    await store.append(
      change([tended(1)], {
        sites: { put: [site('ada.example'), site('linkedin.com')], remove: [] },
        records: { ring: [1] },
      }),
    );
    await store.append(
      change([], {
        agenda: agenda(2),
        sites: { put: [site('linkedin.com', 2)], remove: ['ada.example'] },
        records: { ring: [1, 2] },
      }),
    );
    expect(await store.agenda()).toEqual(agenda(2));
    expect(await store.sites()).toEqual([site('linkedin.com', 2)]);
    expect(await store.site(['linkedin.com'])).toEqual(site('linkedin.com', 2));
    expect(await store.record('ring', (raw) => raw)).toEqual([1, 2]);
  });

  it.each<[string, Partial<Change>]>([
    ['record', { records: { look: () => 'functions cannot be stored' } }],
    [
      'entry',
      {
        entries: [tended(2), { ...tended(3), data: { asset: Symbol('cannot be stored') } }],
      },
    ],
  ])('leaves nothing behind where one %s in it cannot be stored', async (_, broken) => {
    await store.append(change([tended(1)], { records: { look: 'first' } }));
    await expect(
      store.append({
        ...change([tended(2)], {
          agenda: agenda(2),
          sites: { put: [site('ada.example')], remove: [] },
        }),
        ...broken,
      }),
    ).rejects.toThrow();
    expect(await store.entriesAfter(null)).toEqual([tended(1)]);
    expect(await store.agenda()).toEqual(agenda(1));
    expect(await store.sites()).toEqual([]);
    expect(await store.record('look', (raw) => raw)).toBe('first');
  });

  it('with an entry that has no id is refused as a whole', async () => {
    await expect(async () => store.append(change([tended(1), { type: 'asset.tended' }]))).rejects.toThrow(TypeError);
    expect(await store.entriesAfter(null)).toEqual([]);
  });

  it('is refused in so many words when the disk is full', async () => {
    await store.append(change([tended(1)]));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(store.append(change([tended(2)]))).rejects.toMatchObject({
      name: 'StoreUnavailable',
      why: 'full',
    });
    expect(await store.entriesAfter(null)).toEqual([tended(1)]);
  });
});

describe('what is prepared', () => {
  it('is nothing at first, and reading it makes nothing', async () => {
    expect(await store.both(['ada.example'])).toEqual({
      agenda: null,
      site: null,
    });
    expect(await store.record('clock', (raw) => raw)).toBeNull();
    expect(await store.entriesAfter(null)).toEqual([]);
  });

  it('is what the popup reads, on a connection of its own', async () => {
    await store.append(change([], { sites: { put: [site('ada.example')], remove: [] } }));
    expect(await openAgendaStore(name).both(['blog.ada.example', 'ada.example'])).toEqual({
      agenda: agenda(),
      site: site('ada.example'),
    });
  });

  it('gives the nearest listed site', async () => {
    await store.append(
      change([], {
        sites: {
          put: [site('ada.example'), site('blog.ada.example')],
          remove: [],
        },
      }),
    );
    expect(await store.site(['blog.ada.example', 'ada.example'])).toEqual(site('blog.ada.example'));
    expect(await store.site(['shop.ada.example', 'ada.example'])).toEqual(site('ada.example'));
    expect(await store.site(['other.example'])).toBeNull();
    expect(await store.site([])).toBeNull();
  });

  it('is as good as missing when another version made it', async () => {
    await store.append(change([]));
    await houseDatabase(name).use(async (db) => {
      await db.put('agenda', { ...agenda(), version: AGENDA_VERSION + 1 }, 'agenda');
      await db.put('sites', {
        host: 'ada.example',
        version: SITE_VERSION + 1,
        record: site('ada.example'),
      });
    });
    expect(await store.both(['ada.example'])).toEqual({
      agenda: null,
      site: null,
    });
  });

  it('keeps small records by name, and gives only what can be read', async () => {
    const number = (raw: unknown) => (typeof raw === 'number' ? raw : null);
    await store.putRecord('presence', 7);
    expect(await store.record('presence', number)).toBe(7);
    await store.putRecord('presence', 'seven');
    expect(await store.record('presence', number)).toBeNull();
  });
});

describe('snapshots', () => {
  const state: State = {
    ...EMPTY_HOUSE,
    deferred: new Map([['a-0000000000001' as never, 5]]),
  };
  it('come back newest first, with their maps', async () => {
    await store.append(change([], { snapshot: { upto: id(1), version: 1, state, damaged: 0 } }));
    await store.append(change([], { snapshot: { upto: id(3), version: 1, state, damaged: 0 } }));
    await store.append(
      change([], {
        snapshot: { upto: id(2), version: 1, state, damaged: 0 },
        dropSnapshots: [id(1)],
      }),
    );
    const found = await store.snapshots();
    expect(found.map(({ upto }) => upto)).toEqual([id(3), id(2)]);
    expect(found[0]?.state.deferred).toEqual(state.deferred);
  });

  it('that the browser cannot read any more are passed over', async () => {
    await store.append(change([], { snapshot: { upto: id(1), version: 1, state, damaged: 0 } }));
    await store.append(change([], { snapshot: { upto: id(2), version: 1, state, damaged: 0 } }));
    const { get } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (key === id(2)) throw new DOMException('lost', 'UnknownError');
      return get.call(this, key);
    });
    expect((await store.snapshots()).map(({ upto }) => upto)).toEqual([id(1)]);
  });
});

describe('the database', () => {
  it('makes way for another version, and is opened again when it is needed', async () => {
    await store.append(change([tended(1)]));
    await deleteDB(name); // waits until every other connection has let go
    expect(await store.entriesAfter(null)).toEqual([]);
    await store.append(change([tended(2)]));
    expect(await store.entriesAfter(null)).toEqual([tended(2)]);
  });

  it('is opened again after the browser closed it', async () => {
    await store.append(change([tended(1)]));
    let opened: IDBDatabase | undefined;
    const { transaction } = IDBDatabase.prototype;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      opened ??= this;
      return transaction.apply(this, args);
    });
    await store.agenda();
    opened?.close();
    expect(await store.entriesAfter(null)).toEqual([tended(1)]);
    await store.append(change([tended(2)]));
    expect(await store.entriesAfter(null)).toHaveLength(2);
  });

  it('says when a newer version has written it, and touches nothing', async () => {
    const newer = await openDB(name, 99, {
      upgrade: (db) => void db.createObjectStore('entries').put('kept', 'key'),
    });
    await expect(store.agenda()).rejects.toMatchObject({
      name: 'StoreUnavailable',
      why: 'newer',
    });
    expect(await newer.get('entries', 'key')).toBe('kept');
    newer.close();
  });

  it('says when it cannot be opened, and tries again the next time', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'UnknownError');
    });
    const failure = store.append(change([tended(1)]));
    await expect(failure).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(failure).rejects.toMatchObject({ why: 'unopened' });
    open.mockRestore();
    await store.append(change([tended(1)]));
    expect(await store.entriesAfter(null)).toEqual([tended(1)]);
  });
});
