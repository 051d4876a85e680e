import { kindOf } from '../../utils/core/assets/catalogue.ts';
import type { Agenda, AssetRow, BulbState, NoteRow, Row, SiteRecord } from '../../utils/core/bulbs/row.ts';
import { type AssetId, type EntryId, type NoteId, newAssetId, newNoteId } from '../../utils/core/ids.ts';
import { DEFAULT_SETTINGS } from '../../utils/core/journal/state.ts';
import { type Memory, NOTHING_REMEMBERED } from '../../utils/core/nudges/memory.ts';
import { good } from '../../utils/core/said.ts';
import { DAY, instantOf } from '../../utils/core/time.ts';
import type { Here, House } from '../../utils/protocol/house.ts';
import type { HistoryLine, Message, MessageData, MessageName, Replies } from '../../utils/protocol/messages.ts';

export const ZONE = 'Europe/Vienna';
/** A Wednesday, ten in the morning. */
export const NOW = instantOf('2026-03-11', ZONE, 10);

let made = 0;
const random = () => {
  made += 1;
  return (made * 0.618_033_988_7) % 1;
};
export const assetId = (): AssetId => newAssetId(random);
export const noteId = (): NoteId => newNoteId(random);
export const entryId = (n: number): EntryId => `0mh0000000000-0000000-${String(n).padStart(13, '0')}` as EntryId;

/** An asset's row, out unless said otherwise. */
export function assetRow(over: Partial<AssetRow> = {}): AssetRow {
  return {
    is: 'asset',
    bulb: assetId(),
    state: 'out',
    later: null,
    kind: 'linkedin-headline',
    title: 'LinkedIn headline',
    awaited: null,
    job: null,
    line: [
      { key: 'line.last', with: { day: { day: '2025-08-19' } } },
      { key: 'line.cadence', with: { cadence: { cadence: { every: 6, unit: 'month' } } } },
    ],
    opens: 'https://www.linkedin.com/in/me/edit/intro/',
    host: 'linkedin.com',
    access: 'banner',
    faults: [],
    faultCount: 0,
    urls: [],
    editUrl: null,
    cadence: { every: 6, unit: 'month' },
    lastDay: '2025-08-19',
    long: false,
    known: kindOf(over.kind ?? 'linkedin-headline') !== null,
    jobsAt: [],
    ...over,
  };
}

/** A note's row, waiting unless said otherwise. */
export function noteRow(over: Partial<NoteRow> = {}): NoteRow {
  return {
    is: 'note',
    bulb: noteId(),
    state: 'dimming',
    later: null,
    opens: null,
    stage: 'waiting',
    kind: 'thanks',
    person: 'Ada',
    occasion: 'the referral',
    since: '2026-03-07',
    due: null,
    channel: null,
    address: null,
    page: null,
    begun: false,
    line: [{ key: 'note.line.waiting', with: { day: { day: '2026-03-07' } } }],
    ...over,
  };
}

/** The agenda of a house with these rows in it, already in their order. */
export function agendaOf(rows: readonly Row[], over: Partial<Agenda> = {}): Agenda {
  const on = rows.filter(({ later, state }) => later === null || state === 'off');
  const count = (state: BulbState) => on.filter((row) => row.state === state).length;
  const lit = rows.find(({ state, later }) => state === 'lit' && later === null);
  return {
    version: 3,
    madeAt: NOW,
    changesAt: null,
    lamp: rows[0]?.state ?? 'off',
    counts: {
      lit: count('lit'),
      dimming: count('dimming'),
      out: count('out'),
      off: count('off'),
      later: rows.length - on.length,
    },
    room: rows.slice(0, 40).map(({ bulb, state }) => ({ bulb, state })),
    rows: rows.slice(0, 50),
    total: rows.length,
    nextToDim: lit ? { row: lit, at: NOW + DAY } : null,
    question: null,
    back: null,
    tired: null,
    week: null,
    momentHad: null,
    paused: null,
    settings: DEFAULT_SETTINGS,
    news: false,
    damaged: 0,
    ...over,
  };
}

export interface FakeHouse extends House {
  /** Every message that was sent, in order. */
  readonly sent: Message[];
  /** What the popup reads; change it, then call `changed`. */
  agendaNow: Agenda | null;
  siteNow: SiteRecord | null;
  hereNow: Here | null;
  memoryNow: Memory;
  readonly pages: string[];
  readonly changed: () => void;
}

type Answers = { [N in MessageName]?: (data: MessageData<N>) => Replies[N] | Promise<Replies[N]> };

const done = { undo: { entries: [entryId(1)], said: { key: 'popup.row.done' } }, made: [] };
const calm: Required<
  Pick<
    Answers,
    'command' | 'open' | 'answer' | 'refresh' | 'history' | 'people' | 'popup.seen' | 'moment.begin' | 'linkedin.here'
  >
> = {
  command: () => good(done),
  open: () => good(null),
  answer: () => good(done),
  refresh: () => null,
  people: () => [],
  'popup.seen': () => null,
  'linkedin.here': () => null,
  'moment.begin': () => ({ occasion: null, since: null }),
  history: (): HistoryLine[] => [],
};

/** A house without a browser: answers as it is told, and keeps what it was asked. */
export function fakeHouse(
  agenda: Agenda | null,
  answers: Answers = {},
  at: Partial<Pick<FakeHouse, 'siteNow' | 'hereNow'>> = {},
): FakeHouse {
  const listeners = new Set<() => void>();
  const house: FakeHouse = {
    sent: [],
    pages: [],
    agendaNow: agenda,
    siteNow: at.siteNow ?? null,
    hereNow: at.hereNow ?? null,
    memoryNow: NOTHING_REMEMBERED,
    changed: () => {
      for (const listener of listeners) listener();
    },
    ask: async <N extends MessageName>(name: N, data: MessageData<N>): Promise<Replies[N]> => {
      house.sent.push({ name, data } as Message);
      const rows: Answers['rows'] = ({ limit }) => house.agendaNow?.rows.slice(0, limit) ?? [];
      const all: Answers = { ...calm, rows, ...answers };
      const answer = all[name];
      if (!answer) throw new Error(`nobody answers ${name}`);
      return answer(data);
    },
    agenda: async () => house.agendaNow,
    site: async () => house.siteNow,
    here: async () => house.hereNow,
    memory: async () => house.memoryNow,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    granted: async () => true,
    grant: async () => true,
    withdraw: async () => undefined,
    noticesGranted: async () => false,
    grantNotices: async () => true,
    clock: () => ({ at: NOW, zone: ZONE }),
    locale: 'en-GB',
    browser: 'chrome',
    openPage: async (page, hash = '') => {
      house.pages.push(page + hash);
    },
    leave: () => undefined,
    close: async () => undefined,
    shortcuts: async () => [
      { name: '_execute_action', keys: 'Alt+Shift+H' },
      { name: 'go-to-banner', keys: 'Alt+Shift+B' },
    ],
    openShortcuts: async () => true,
    copyText: async () => true,
    saveFile: () => undefined,
  };
  return house;
}
