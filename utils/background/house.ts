import { allRows, makeAgenda, type Surroundings } from '../core/bulbs/agenda.ts';
import { courseOfNote, lastTended } from '../core/bulbs/neglect.ts';
import { type Presence, seenAt } from '../core/bulbs/presence.ts';
import type { Agenda, Question, Row, SiteRecord, Undoable } from '../core/bulbs/row.ts';
import type { Command } from '../core/commands/command.ts';
import { decide } from '../core/commands/decide.ts';
import { type DecideWith, titleSaid } from '../core/commands/decision.ts';
import {
  type AssetId,
  type BulbId,
  CLOCK_AT_REST,
  type Clock,
  type DeviceId,
  type EntryId,
  idAtStartOf,
  isAssetId,
  newDeviceId,
  nextEntryId,
  observe,
} from '../core/ids.ts';
import { sayFault } from '../core/inspect/finding.ts';
import { type Draft, ENTRY_VERSION, type Entry, parseEntry } from '../core/journal/entries.ts';
import { type ImportPreview, readHouseFile, writeHouseFile } from '../core/journal/house-file.ts';
import { type Lately, lately, latelyFrom } from '../core/journal/lately.ts';
import { inOrder, replay, undoneIn } from '../core/journal/replay.ts';
import type { State } from '../core/journal/state.ts';
import { TELLS_WHAT_HANGS, takenDown } from '../core/journal/taken-down.ts';
import { NEWEST_NEWS } from '../core/news.ts';
import { type Answer, bad, good, type Said } from '../core/said.ts';
import type { Host } from '../core/sites/host.ts';
import { listedHosts } from '../core/sites/listed.ts';
import { dayOf, type Instant, instantOf, type Now } from '../core/time.ts';
import type { JournalStore, Snapshot } from '../platform/journal-store.ts';
import type { Done, DownLine, HistoryLine, SiteSheet } from '../protocol/messages.ts';
import { oneAfterAnother } from './in-turn.ts';
import * as records from './records.ts';

/** A snapshot is written each time this many entries have come since the last: what a cold start replays at most. */
const SNAPSHOT_EVERY = 64;
/** Snapshots kept: the newest serve the start, the older ones an undo or an entry that comes late. */
const SNAPSHOTS_KEPT = 4;
/** What a snapshot means. Raise it when the shape of `State` changes, or when a new type of entry is understood that older snapshots passed over. */
export const STATE_VERSION = 4;

/** Questions that wait; more than one is rare, and older ones lapse. */
const QUESTIONS_KEPT = 10;

/** As far back as anyone would read of what was mended on a site. */
const MENDED_TOLD = 200;

/** What one change of the house is made of; what is not named stays as it was. */
interface HouseChange {
  readonly state?: State;
  readonly added?: readonly Entry[];
  /** As they are to be stored, where that is more than `added`: a file holds entries of newer versions too. */
  readonly raw?: readonly unknown[];
  /** Snapshots that tell something that is no longer so. */
  readonly drop?: readonly EntryId[];
  readonly questions?: readonly Question[];
  readonly presence?: Presence;
}

type FineLine = SiteSheet['fine'][number];
type MendedLine = SiteSheet['mended'][number];

/** What the house needs from the edge. */
export interface HouseEdge {
  readonly store: JournalStore;
  readonly clock: () => Now;
  readonly random: () => number;
  readonly kindNamed: DecideWith['kindNamed'];
  /** Which of these hosts the browser lets us touch. */
  readonly granted: (hosts: Iterable<Host>) => Promise<ReadonlySet<Host>>;
  /** Called after a command, with the facts that it came to, when they are stored. */
  readonly wrote: (facts: readonly Draft[]) => Promise<void>;
  /** Called after each change, when all of it is stored. */
  readonly changed: (agenda: Agenda, sites: readonly SiteRecord[]) => void;
}

/** Entries that cannot be read: how many up to the snapshot that was gone on from, and the ids of those after it. */
interface Damaged {
  readonly before: number;
  readonly since: readonly string[];
}
const allOf = ({ before, since }: Damaged): number => before + since.length;
/** Those up to an entry. One may stand after every entry that can be read, and would be counted again there. */
const upTo = ({ before, since }: Damaged, head: EntryId): number => before + since.filter((id) => id <= head).length;

/** The house as it is in memory: the journal up to `head`, replayed. */
interface Loaded {
  state: State;
  clock: Clock;
  device: DeviceId;
  /** Ids of the snapshots that are stored, newest first. */
  snapshots: EntryId[];
  /** Entries since the newest of them. */
  tail: number;
  head: EntryId | null;
  damaged: Damaged;
  sites: ReadonlyMap<Host, SiteRecord>;
}

/** The one place that writes: takes commands one after another, and answers questions about the whole journal. */
export interface House {
  /** Carries a command out, stores what it came to, and makes everything else match it. */
  run(command: Command): Promise<Answer<Done>>;
  /** Makes the agenda anew for the present instant: at start, at an alarm, when grants change. */
  renew(sign?: 'person' | 'none'): Promise<Agenda>;
  /** The house as it is; what comes after waits until `use` is done with it. */
  look<T>(use: (state: State, around: Surroundings) => T | Promise<T>): Promise<T>;
  /** What was prepared last, which need not load the house; what comes after waits until `use` is done with it. */
  prepared<T>(use: (agenda: Agenda | null, sites: readonly SiteRecord[]) => Promise<T>): Promise<T>;
  rows(query: string, limit: number, titles: (row: Row) => string): Promise<Row[]>;
  history(bulb: BulbId): Promise<HistoryLine[]>;
  takenDown(): Promise<DownLine[]>;
  /** What was wrong with a site and is so no longer, latest first: called fine by the person, or mended. */
  pastFaults(asset: AssetId): Promise<{ fine: FineLine[]; mended: MendedLine[] }>;
  /** What was cared for in the last months; null where that is nothing. Reads no more of the journal than those. */
  lately(): Promise<Lately | null>;
  exportFile(): Promise<string>;
  previewFile(text: string): Promise<Answer<ImportPreview>>;
  importFile(text: string): Promise<Answer<Done>>;
  /** Asks "Changed it?": a tab that was opened for this bulb at `openedAt` was closed or left. Not where it was said already. */
  ask(bulb: BulbId, openedAt: Instant): Promise<void>;
  unask(bulb: BulbId): Promise<void>;
  counted(): Promise<{ entries: number; damaged: number }>;
}

export function openHouse(edge: HouseEdge): House {
  const { store, clock: readClock } = edge;
  let loading: Promise<Loaded> | null = null;
  // Nobody's change is lost to another's.
  const inTurn = oneAfterAnother();

  async function load(): Promise<Loaded> {
    loading ??= (async () => {
      const [snapshots, device, stored] = await Promise.all([store.snapshots(), deviceId(), store.sites()]);
      const usable = snapshots.filter(({ version }) => version === STATE_VERSION);
      const newest = usable[0] ?? null;
      const { entries, damaged } = parseAll(await store.entriesAfter(newest?.upto ?? null));
      const now = readClock().at;
      const clock = entries.reduce(
        (after, { id }) => observe(after, id, now),
        newest ? observe(CLOCK_AT_REST, newest.upto, now) : CLOCK_AT_REST,
      );
      return {
        state: replay(entries, newest?.state),
        clock,
        device,
        snapshots: usable.map(({ upto }) => upto),
        tail: entries.length,
        head: entries.at(-1)?.id ?? newest?.upto ?? null,
        damaged: { before: newest?.damaged ?? 0, since: damaged },
        sites: new Map(stored.map((site) => [site.host, site])),
      };
    })().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  }

  async function deviceId(): Promise<DeviceId> {
    const known = await store.record('device', records.parseDevice);
    if (known) return known;
    const device = newDeviceId(edge.random);
    await store.putRecord('device', device);
    return device;
  }

  async function surroundings(state: State, damaged: Damaged): Promise<Surroundings> {
    const [granted, presence, questions, memory] = await Promise.all([
      edge.granted(listedHosts(state)),
      store.record('presence', records.parsePresence),
      store.record('questions', records.parseQuestions),
      store.record('memory', records.parseMemory),
    ]);
    return {
      now: readClock(),
      granted,
      backSince: presence?.backSince ?? null,
      seen: presence?.seen ?? null,
      questions: questions ?? [],
      momentHad: memory?.moment ?? null,
      damaged: allOf(damaged),
      newsVersion: NEWEST_NEWS,
    };
  }

  /** Stores entries with the agenda that follows from them in one transaction, then lets the edge match it. */
  async function settle(house: Loaded, change: HouseChange): Promise<Agenda> {
    const { state = house.state, added = [], raw = added, drop = [], questions, presence } = change;
    const around = await surroundings(state, house.damaged);
    const { agenda, sites } = makeAgenda(state, {
      ...around,
      ...(questions && { questions }),
      ...presence,
    });
    const kept = house.snapshots.filter((upto) => !drop.includes(upto));
    const head = added.reduce<EntryId | null>((last, { id }) => (last === null || id > last ? id : last), house.head);
    const tail = drop.length > 0 ? Number.POSITIVE_INFINITY : house.tail + added.length;
    const snapshot: Snapshot | null =
      head !== null && tail >= SNAPSHOT_EVERY
        ? { upto: head, version: STATE_VERSION, state, damaged: upTo(house.damaged, head) }
        : null;
    const snapshots = snapshot ? [snapshot.upto, ...kept.filter((upto) => upto !== snapshot.upto)] : kept;
    const thinned = thin(snapshots);
    await store.append({
      entries: raw,
      agenda,
      sites: differences(house.sites, sites),
      ...(snapshot && { snapshot }),
      dropSnapshots: [...drop, ...snapshots.filter((upto) => !thinned.includes(upto))],
      records: { ...(questions && { questions }), ...(presence && { presence }) },
    });
    house.state = state;
    house.head = head;
    house.snapshots = thinned;
    house.tail = snapshot ? 0 : tail;
    house.sites = new Map(sites.map((site) => [site.host, site]));
    edge.changed(agenda, sites);
    return agenda;
  }

  /** A failed write leaves memory and store of one mind again: what is in memory is forgotten and read anew. */
  async function orForget<T>(act: Promise<T>): Promise<T> {
    try {
      return await act;
    } catch (error) {
      loading = null;
      throw error;
    }
  }

  function stamp(house: Loaded, drafts: readonly Draft[]): Entry[] {
    const { at, zone } = readClock();
    // What the person saw when they decided was the house up to its last entry, and that may be dated ahead: after a
    // clock that was wrong for a while, or "switch it on" would sort before the "switch it off" that it answers.
    let last = house.head;
    return drafts.map((draft) => {
      const causes = [...(last ? [last] : []), ...(draft.type === 'undone' ? draft.data.entries : [])];
      const cause = causes.toSorted().at(-1);
      const next = nextEntryId(house.clock, at, house.device, edge.random, cause);
      house.clock = next.clock;
      last = next.id;
      return { id: next.id, at, zone, version: ENTRY_VERSION, ...draft };
    });
  }

  async function add(
    house: Loaded,
    entries: readonly Entry[],
    raw: ReadonlyMap<EntryId, unknown> | null,
    presence?: Presence,
  ): Promise<void> {
    const known = house.head;
    const late = entries.some(({ id, type }) => type === 'undone' || (known !== null && id < known));
    const written = raw ? [...raw.values()] : entries;
    if (!late) {
      await orForget(
        settle(house, {
          state: replay(entries, house.state),
          added: entries,
          raw: written,
          ...(presence && { presence }),
        }),
      );
      return;
    }
    const since = await earliestTouched(entries);
    const stored = (await store.snapshots()).filter(({ version }) => version === STATE_VERSION);
    const from = stored.find(({ upto }) => upto < since) ?? null;
    const before = parseAll(await store.entriesAfter(from?.upto ?? null));
    house.damaged = { before: from?.damaged ?? 0, since: before.damaged };
    const state = replay([...before.entries, ...entries], from?.state);
    const drop = stored.filter(({ upto }) => upto >= since).map(({ upto }) => upto);
    await orForget(settle(house, { state, added: entries, raw: written, drop, ...(presence && { presence }) }));
  }

  /** The first entry whose effect these change: the earliest of themselves and of whatever they undo, through undos of undos. */
  async function earliestTouched(entries: readonly Entry[]): Promise<EntryId> {
    let since = entries.reduce((a, b) => (a.id < b.id ? a : b)).id;
    const inHand = new Map(entries.map((entry) => [entry.id, entry]));
    let next = entries.flatMap((entry) => (entry.type === 'undone' ? entry.data.entries : []));
    const seen = new Set<EntryId>();
    while (next.length > 0) {
      const fresh = next.filter((id) => !seen.has(id));
      for (const id of fresh) {
        seen.add(id);
        if (id < since) since = id;
      }
      const stored = parseAll(await store.entriesOf(fresh.filter((id) => !inHand.has(id)))).entries;
      const targets = [...stored, ...fresh.flatMap((id) => inHand.get(id) ?? [])];
      next = targets.flatMap((entry) => (entry.type === 'undone' ? entry.data.entries : []));
    }
    return since;
  }

  /** The presence after a sign of the person at this moment. */
  async function signOfPerson(): Promise<Presence> {
    return seenAt(await store.record('presence', records.parsePresence), readClock().at);
  }

  async function run(command: Command): Promise<Answer<Done>> {
    const house = await load();
    if (command.do === 'undo') {
      const known = await store.has(command.entries);
      if (command.entries.some((id) => !known.has(id))) return bad('problem.undo.gone');
    }
    const decision = decide(house.state, command, { now: readClock(), random: edge.random, kindNamed: edge.kindNamed });
    if (!decision.ok) return decision;
    const { drafts, said, ...done } = decision.value;
    if (drafts.length === 0) return good({ undo: null, ...done });
    const entries = stamp(house, drafts);
    // Whatever is done here is done by a person, but for what a look came to.
    const presence = command.do === 'looked' ? undefined : await signOfPerson();
    await add(house, entries, null, presence);
    // It is written: what is remembered beside it is not worth failing for.
    await edge.wrote(drafts).catch(console.error);
    const undo: Undoable | null = said && { entries: entries.map(({ id }) => id), said };
    return good({ undo, ...done });
  }

  return {
    run: (command) => inTurn(() => run(command)),
    renew: (sign = 'none') =>
      inTurn(async () => {
        const house = await load();
        if (sign === 'none') return orForget(settle(house, {}));
        return orForget(settle(house, { presence: await signOfPerson() }));
      }),
    look: (use) =>
      inTurn(async () => {
        const house = await load();
        return use(house.state, await surroundings(house.state, house.damaged));
      }),
    prepared: (use) => inTurn(async () => use(...(await Promise.all([store.agenda(), store.sites()])))),
    rows: (query, limit, titles) =>
      inTurn(async () => {
        const house = await load();
        const rows = allRows(house.state, await surroundings(house.state, house.damaged));
        return rows.filter((row) => matches(row, query, titles(row))).slice(0, limit);
      }),
    history: (bulb) => inTurn(() => historyOf(bulb)),
    pastFaults: (asset) => inTurn(() => pastFaults(asset)),
    takenDown: () =>
      inTurn(async () => {
        const { state } = await load();
        // The whole journal is gone through, so only what can matter is read.
        const { entries } = parseAll(
          (await store.entriesAfter(null)).filter((raw) => TELLS_WHAT_HANGS.has(typeOf(raw))),
        );
        return takenDown(entries, state).map(({ bulb, at, restores }) => ({
          bulb: bulb.id,
          title: titleSaid(bulb),
          at,
          restores,
        }));
      }),
    lately: () =>
      inTurn(async () => {
        const now = readClock();
        const raw = await store.entriesAfter(idAtStartOf(instantOf(latelyFrom(now), now.zone, 0)));
        return lately(parseAll(raw).entries, now, raw.length === (await store.count()));
      }),
    exportFile: () =>
      inTurn(async () => writeHouseFile(await store.entriesAfter(null), new Date(readClock().at).toISOString())),
    previewFile: (text) => inTurn(() => preview(text)),
    importFile: (text) => inTurn(() => importFile(text)),
    ask: (bulb, openedAt) =>
      changeQuestions((questions, state) => {
        const { at } = readClock();
        if (isAssetId(bulb)) {
          const asset = state.assets.get(bulb);
          const tended = asset && lastTended(asset, at);
          if (tended && tended.on >= openedAt) return questions;
        } else {
          const note = state.notes.get(bulb);
          if (!note || courseOfNote(note) === null) return questions;
        }
        return [...questions.filter((other) => other.bulb !== bulb), { bulb, askedSince: at }].slice(-QUESTIONS_KEPT);
      }),
    unask: (bulb) =>
      changeQuestions((questions) =>
        questions.some((question) => question.bulb === bulb)
          ? questions.filter((question) => question.bulb !== bulb)
          : questions,
      ),
    counted: () => inTurn(async () => ({ entries: await store.count(), damaged: allOf((await load()).damaged) })),
  };

  function changeQuestions(
    change: (questions: readonly Question[], state: State) => readonly Question[],
  ): Promise<void> {
    return inTurn(async () => {
      const house = await load();
      const before = (await store.record('questions', records.parseQuestions)) ?? [];
      const questions = change(before, house.state);
      if (questions !== before) await orForget(settle(house, { questions }));
    });
  }

  async function historyOf(bulb: BulbId): Promise<HistoryLine[]> {
    const entries = inOrder(parseAll(await store.entriesAbout(bulb)).entries);
    const undone = undoneIn(entries);
    const undos = entries.flatMap((entry) => (entry.type === 'undone' && !undone.has(entry.id) ? [entry] : []));
    return entries
      .filter(({ type }) => type !== 'undone')
      .map((entry) => ({
        entry: entry.id,
        at: entry.at,
        said: saidOfEntry(entry),
        undone: undone.has(entry.id),
        restores: undos.filter(({ data }) => data.entries.includes(entry.id)).map(({ id }) => id),
      }))
      .reverse();
  }

  async function pastFaults(asset: AssetId): Promise<{ fine: FineLine[]; mended: MendedLine[] }> {
    const { state } = await load();
    const accepted = new Set(state.assets.get(asset)?.accepted);
    const entries = inOrder(parseAll(await store.entriesAbout(asset)).entries);
    const undone = undoneIn(entries);
    const said = new Map<string, Said>();
    const fine: FineLine[] = [];
    const mended: MendedLine[] = [];
    for (const entry of entries) {
      if (undone.has(entry.id)) continue;
      if (entry.type === 'fault.found') said.set(entry.data.key, sayFault(entry.data));
      const what = 'data' in entry && 'key' in entry.data ? said.get(entry.data.key) : undefined;
      if (!what) continue;
      if (entry.type === 'fault.mended') mended.push({ key: entry.data.key, said: what, at: entry.at });
      if (entry.type === 'fault.accepted' && accepted.has(entry.data.key))
        fine.push({ key: entry.data.key, said: what, at: entry.at, restores: [entry.id] });
    }
    return { fine: fine.reverse(), mended: mended.reverse().slice(0, MENDED_TOLD) };
  }

  async function preview(text: string): Promise<Answer<ImportPreview>> {
    const file = readHouseFile(text, readClock());
    if (!file.ok) return file;
    const { entries, raw, foreign, damaged } = file.value;
    const known = await store.has([...raw.keys()]);
    const after = replay(entries);
    const dates = entries.map(({ at }) => at);
    return good({
      fresh: raw.size - known.size,
      known: known.size,
      foreign,
      damaged,
      bulbs: after.assets.size,
      notes: after.notes.size,
      from: dates.length > 0 ? dates.reduce((a, b) => Math.min(a, b)) : null,
      to: dates.length > 0 ? dates.reduce((a, b) => Math.max(a, b)) : null,
    });
  }

  async function importFile(text: string): Promise<Answer<Done>> {
    const house = await load();
    const file = readHouseFile(text, readClock());
    if (!file.ok) return file;
    const known = await store.has([...file.value.raw.keys()]);
    const raw = new Map([...file.value.raw].filter(([id]) => !known.has(id)));
    const entries = inOrder(file.value.entries.filter(({ id }) => !known.has(id)));
    if (raw.size === 0) return good({ undo: null, made: [] });
    const now = readClock().at;
    for (const { id } of entries) house.clock = observe(house.clock, id, now);
    await add(house, entries, raw);
    const undoable = entries.length > 0 && entries.length <= 1_000;
    const said: Said = { key: 'did.imported', with: { count: raw.size } };
    return good({ undo: undoable ? { entries: entries.map(({ id }) => id), said } : null, made: [] });
  }
}

/** The store keeps nothing without one. */
const idOf = (raw: unknown): string => (typeof raw === 'object' && raw !== null && 'id' in raw ? String(raw.id) : '');

const typeOf = (raw: unknown): string =>
  typeof raw === 'object' && raw !== null && 'type' in raw ? String(raw.type) : '';

function parseAll(raw: readonly unknown[]): { entries: Entry[]; damaged: string[] } {
  const entries: Entry[] = [];
  const damaged: string[] = [];
  for (const one of raw) {
    const parsed = parseEntry(one);
    if (parsed.is === 'known') entries.push(parsed.entry);
    else if (parsed.is === 'damaged') damaged.push(idOf(one));
  }
  return { entries, damaged };
}

/** The two newest, and of the older ones the oldest: recent undos cost little, and no undo costs the whole journal for long. */
function thin(newestFirst: readonly EntryId[]): EntryId[] {
  if (newestFirst.length <= SNAPSHOTS_KEPT) return [...newestFirst];
  return [...newestFirst.slice(0, 2), ...newestFirst.slice(-(SNAPSHOTS_KEPT - 2))];
}

function differences(before: ReadonlyMap<Host, SiteRecord>, after: readonly SiteRecord[]) {
  const hosts = new Set(after.map(({ host }) => host));
  const same = (site: SiteRecord) => {
    const old = before.get(site.host);
    return old !== undefined && JSON.stringify({ ...old, madeAt: 0 }) === JSON.stringify({ ...site, madeAt: 0 });
  };
  return { put: after.filter((site) => !same(site)), remove: [...before.keys()].filter((host) => !hosts.has(host)) };
}

function matches(row: Row, query: string, title: string): boolean {
  const words = query
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const own = row.is === 'note' ? [row.person, row.occasion ?? ''] : [...row.urls, row.host ?? ''];
  const text = [title, ...own].join(' ').toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}

function saidOfEntry(entry: Entry): Said {
  const key = `history.${entry.type}`;
  switch (entry.type) {
    case 'asset.tended':
      return { key: `${key}.${entry.data.evidence}`, with: { day: { day: dayOf(entry.data.on, entry.zone) } } };
    case 'note.sent':
      return {
        key: entry.data.evidence === 'verified' ? `${key}.verified` : key,
        with: { day: { day: dayOf(entry.data.on, entry.zone) } },
      };
    case 'bulb.deferred':
    case 'bulb.hushed':
      return { key, with: { until: { instant: entry.data.until } } };
    case 'fault.found': {
      const { check, params, target, page } = entry.data;
      return { key, with: { finding: sayFault({ check, params: { target: target ?? '', page, ...params } }) } };
    }
    default:
      return { key };
  }
}
