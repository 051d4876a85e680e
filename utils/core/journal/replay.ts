import type { AssetId, BulbId, EntryId, NoteId, TemplateId, TouchId } from '../ids.ts';
import type { Settled } from '../linkedin/suggestion.ts';
import { isSamePerson, type Whom } from '../linkedin/whom.ts';
import type { Host } from '../sites/host.ts';
import type { Instant } from '../time.ts';
import type { Entry, Payload } from './entries.ts';
import {
  type Asset,
  EMPTY_HOUSE,
  type Given,
  type Hush,
  type Note,
  type SiteChoice,
  type State,
  TENDINGS_KEPT,
  type Template,
  type Touch,
} from './state.ts';

/** Enough off and on again for years; a file that toggles a thousand times stays small. */
const OFF_TIMES_KEPT = 24;
/** More open faults of one asset than anybody would read; the look says so when it is reached. */
const FAULTS_KEPT = 500;

/** By id, each once. */
export function inOrder(entries: readonly Entry[]): Entry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Ids that an undo takes back and that no later undo gives back again. An undo always has a greater id than what it
 * undoes (see `nextEntryId`), so one pass from the last to the first settles it, and nothing can go in circles.
 */
export function undoneIn(ordered: readonly Entry[]): Set<EntryId> {
  const undone = new Set<EntryId>();
  for (const entry of ordered.toReversed()) {
    if (entry.type !== 'undone' || undone.has(entry.id)) continue;
    for (const target of entry.data.entries) if (target < entry.id) undone.add(target);
  }
  return undone;
}

/**
 * The house that these entries tell, in whatever order and however often they are given. `from` is the house before the
 * first of them (a snapshot); then no entry may undo one that lies before it. What does not apply is passed over.
 */
export function replay(entries: readonly Entry[], from: State = EMPTY_HOUSE): State {
  const ordered = inOrder(entries);
  const undone = undoneIn(ordered);
  const house: Draftable = {
    assets: new Map(from.assets),
    notes: new Map(from.notes),
    templates: new Map(from.templates),
    touches: new Map(from.touches),
    given: [...from.given],
    deferred: new Map(from.deferred),
    hushed: new Map(from.hushed),
    settled: [...from.settled],
    spared: [...from.spared],
    sites: new Map(from.sites),
    settings: from.settings,
  };
  for (const entry of ordered) if (!undone.has(entry.id)) apply(house, entry);
  return house;
}

interface Draftable extends State {
  readonly assets: Map<AssetId, Asset>;
  readonly notes: Map<NoteId, Note>;
  readonly templates: Map<TemplateId, Template>;
  readonly touches: Map<TouchId, Touch>;
  readonly given: Given[];
  readonly deferred: Map<BulbId, Instant>;
  readonly hushed: Map<BulbId, Hush>;
  readonly settled: Settled[];
  spared: Whom[];
  readonly sites: Map<Host, SiteChoice>;
  settings: State['settings'];
}

function apply(house: Draftable, entry: Entry): void {
  const changeAsset = (id: AssetId, change: (asset: Asset) => Partial<Asset>) => {
    const asset = house.assets.get(id);
    if (asset) house.assets.set(id, { ...asset, ...change(asset) });
  };
  const changeNote = (id: NoteId, change: (note: Note) => Partial<Note>) => {
    const note = house.notes.get(id);
    if (note) house.notes.set(id, { ...note, ...change(note) });
  };
  const changeSite = (host: Host, change: Partial<SiteChoice>) =>
    house.sites.set(host, { ...(house.sites.get(host) ?? { mode: null, quiet: false }), ...change });
  const exists = (bulb: BulbId) => house.assets.has(bulb as AssetId) || house.notes.has(bulb as NoteId);
  const forget = (bulb: BulbId) => {
    house.deferred.delete(bulb);
    house.hushed.delete(bulb);
  };

  switch (entry.type) {
    case 'asset.hung':
      if (!house.assets.has(entry.data.asset)) house.assets.set(entry.data.asset, hung(entry.data, entry));
      return;
    case 'asset.changed':
      return changeAsset(entry.data.asset, () => present(entry.data.to));
    case 'asset.removed':
      house.assets.delete(entry.data.asset);
      return forget(entry.data.asset);
    case 'asset.tended': {
      const { asset: id, on, evidence } = entry.data;
      const tending = { on, zone: entry.zone, evidence };
      changeAsset(id, ({ tended, timesTended }) => ({
        awaited: null,
        timesTended: timesTended + 1,
        tended: [...tended, tending].sort((a, b) => b.on - a.on).slice(0, TENDINGS_KEPT),
      }));
      return forget(id);
    }
    case 'asset.awaited':
      return changeAsset(entry.data.asset, () => ({ awaited: entry.at }));
    case 'asset.switchedOff':
      return changeAsset(entry.data.asset, ({ off }) =>
        off.at(-1)?.to === null ? {} : { off: [...off, { from: entry.at, to: null }].slice(-OFF_TIMES_KEPT) },
      );
    case 'asset.switchedOn':
      return changeAsset(entry.data.asset, ({ off }) => {
        const last = off.at(-1);
        if (last?.to !== null) return {};
        return { off: [...off.slice(0, -1), { from: last.from, to: Math.max(entry.at, last.from) }] };
      });
    case 'fault.found': {
      const { asset: id, ...found } = entry.data;
      return changeAsset(id, ({ faults, accepted }) => {
        if (accepted.includes(found.key) || faults.length >= FAULTS_KEPT) return {};
        if (faults.some(({ key }) => key === found.key)) return {};
        return { faults: [...faults, { ...found, foundAt: entry.at, handedOver: null }] };
      });
    }
    case 'fault.mended':
      return changeAsset(entry.data.asset, ({ faults }) => ({
        faults: faults.filter(({ key }) => key !== entry.data.key),
      }));
    case 'fault.handedOver': {
      const { asset, key, to } = entry.data;
      const handedOver = { to, at: entry.at };
      return changeAsset(asset, ({ faults }) => ({
        faults: faults.map((fault) => (fault.key === key ? { ...fault, handedOver } : fault)),
      }));
    }
    case 'fault.accepted':
      return changeAsset(entry.data.asset, ({ faults, accepted }) => ({
        faults: faults.filter(({ key }) => key !== entry.data.key),
        accepted: accepted.includes(entry.data.key) ? accepted : [...accepted, entry.data.key],
      }));
    case 'bulb.deferred':
      if (exists(entry.data.bulb)) house.deferred.set(entry.data.bulb, entry.data.until);
      return;
    case 'bulb.hushed':
      if (exists(entry.data.bulb)) {
        const { bulb, until } = entry.data;
        const before = house.hushed.get(bulb);
        house.hushed.set(bulb, { until, at: entry.at, times: 1 + (before?.times ?? 0), kept: before?.kept ?? false });
      }
      return;
    case 'bulb.kept': {
      const before = house.hushed.get(entry.data.bulb);
      if (before) house.hushed.set(entry.data.bulb, { ...before, kept: true });
      return;
    }
    case 'note.owed':
      if (!house.notes.has(entry.data.note)) house.notes.set(entry.data.note, owed(entry.data, entry));
      return;
    case 'note.changed':
      return changeNote(entry.data.note, () => present(entry.data.to));
    case 'note.drafted': {
      const { note, ...draft } = entry.data;
      return changeNote(note, () => ({ draft }));
    }
    case 'note.written':
      return changeNote(entry.data.note, ({ stage }) =>
        stage === 'waiting' ? { stage: 'written', stageAt: entry.at } : {},
      );
    case 'note.sent':
      changeNote(entry.data.note, () => ({ stage: 'sent', stageAt: entry.data.on, sentBy: entry.data.evidence }));
      return forget(entry.data.note);
    case 'note.letGo':
      changeNote(entry.data.note, () => ({ stage: 'let-go', stageAt: entry.at }));
      return forget(entry.data.note);
    case 'note.removed':
      house.notes.delete(entry.data.note);
      return forget(entry.data.note);
    case 'template.kept': {
      const { template: id, ...kept } = entry.data;
      house.templates.set(id, { id, ...kept });
      return;
    }
    case 'template.removed':
      house.templates.delete(entry.data.template);
      return;
    case 'touch.kept': {
      const { touch: id, moment, text } = entry.data;
      house.touches.set(id, { id, moment, text });
      return;
    }
    case 'touch.removed':
      house.touches.delete(entry.data.touch);
      return;
    case 'touch.given':
      house.given.push(entry.data);
      return;
    case 'suggestion.settled':
      house.settled.push(entry.data);
      return;
    case 'person.spared':
      house.spared = house.spared.filter((one) => !isSamePerson(one, entry.data.person));
      if (entry.data.never) house.spared.push(entry.data.person);
      return;
    case 'site.chosen':
      changeSite(entry.data.host, { mode: entry.data.mode });
      return;
    case 'site.quieted':
      changeSite(entry.data.host, { quiet: entry.data.quiet });
      return;
    case 'settings.changed':
      house.settings = { ...house.settings, ...present(entry.data.to) };
      return;
    case 'undone':
      return;
  }
}

/** Fields that are there, without those that are `undefined`: an optional field of a schema may be either. */
function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

const hung = (data: Payload<'asset.hung'>, { at, zone }: Entry): Asset => ({
  id: data.asset,
  kind: data.kind,
  title: data.title,
  urls: data.urls,
  editUrl: data.editUrl,
  cadence: data.cadence,
  hungAt: at,
  zone,
  lastDay: data.lastDay,
  firstDue: data.firstDue,
  tended: [],
  timesTended: 0,
  awaited: null,
  off: [],
  faults: [],
  accepted: [],
});

const owed = ({ note: id, ...fields }: Payload<'note.owed'>, { at, zone }: Entry): Note => ({
  id,
  ...fields,
  draft: null,
  owedAt: at,
  zone,
  stage: 'waiting',
  stageAt: at,
  sentBy: null,
});
