import { kindOf } from '../assets/catalogue.ts';
import { type BulbId, isAssetId } from '../ids.ts';
import type { Asset, Hush, Note, State } from '../journal/state.ts';
import { isMailHost } from '../notes/mail-hosts.ts';
import { goesByMail, isReady } from '../notes/ready.ts';
import { HUSHED_OFTEN } from '../nudges/limits.ts';
import { type Week, weekAt } from '../nudges/week.ts';
import type { Said } from '../said.ts';
import type { Host } from '../sites/host.ts';
import { accessTo, hostsOf, listedHosts, mainHost, opensAt } from '../sites/listed.ts';
import { BELIEVABLE_DRIFT, DAY, dayOf, type Instant, type Now } from '../time.ts';
import {
  assetState,
  awaitedSince,
  type Course,
  courseOf,
  courseOfNote,
  isOff,
  lastTended,
  stateAt,
} from './neglect.ts';
import { AWAY_DAYS, awaySince } from './presence.ts';
import {
  type Access,
  type Agenda,
  type AssetRow,
  type BulbState,
  type Counts,
  type Hanging,
  type Hushed,
  type NoteRow,
  type NotesHere,
  type Question,
  type Return,
  ROOM_HOLDS,
  type Row,
  type SiteRecord,
  wants,
} from './row.ts';

/** One screenful and a good scroll; more is asked for. */
export const ROWS_HELD = 50;
/** More than anyone mends in one visit. */
export const ROWS_AT_SITE = 5;
/** More than anyone hangs at one site; what a page is answered from must not grow with the house. */
const BULBS_AT_SITE = 50;
export const FAULTS_IN_ROW = 3;
/** Days over which the house comes back after a pause or an absence: one bulb more each day. */
export const RETURN_DAYS = 7;
/** A question about a tab that was closed is worth asking for this long. */
export const QUESTION_LASTS = 3 * DAY;
/** Whoever was asked about a note has just come from it: no page speaks of it for so long. */
const ASKED_ENOUGH_FOR = DAY;

/** What the agenda needs to know besides the journal. */
export interface Surroundings {
  readonly now: Now;
  readonly granted: ReadonlySet<Host>;
  /** When the person came back from days away, as far as it is known. */
  readonly backSince: Instant | null;
  /** The last sign of the person. After days without one the house already waits with one thing, for whoever looks first. */
  readonly seen: Instant | null;
  readonly questions: readonly Question[];
  /** When the latest weekly moment was begun. */
  readonly momentHad: Instant | null;
  readonly damaged: number;
  /** The version whose news are the newest. */
  readonly newsVersion: string;
}

/** One bulb, placed: just what ordering, counting and waking need. */
interface Placed {
  readonly bulb: BulbId;
  readonly of: Asset | Note;
  readonly course: Course;
  readonly state: BulbState;
  readonly later: Instant | null;
  readonly faults: number;
}

const isNote = (of: Asset | Note): of is Note => 'person' in of;

function place(state: State, now: Instant): Placed[] {
  const laterOf = (bulb: BulbId) => {
    const until = state.deferred.get(bulb);
    return until !== undefined && until > now ? until : null;
  };
  const placed: Placed[] = [];
  for (const asset of state.assets.values()) {
    const course = courseOf(asset, now);
    const bulbState = assetState(asset, now);
    const later = bulbState === 'off' ? null : laterOf(asset.id);
    const faults = asset.faults.length;
    placed.push({
      bulb: asset.id,
      of: asset,
      course,
      state: bulbState,
      later,
      faults,
    });
  }
  for (const note of state.notes.values()) {
    const course = courseOfNote(note);
    if (!course) continue;
    placed.push({
      bulb: note.id,
      of: note,
      course,
      state: stateAt(course, now),
      later: laterOf(note.id),
      faults: 0,
    });
  }
  return placed.sort(byUrgency);
}

const groupOf = (bulb: Placed): number => {
  if (wants(bulb)) return bulb.state === 'out' ? 0 : 1;
  // A note is waiting from its first day on, though its bulb is lit still.
  if (isNote(bulb.of) && bulb.later === null) return 2;
  if (bulb.later !== null) return 3;
  return bulb.state === 'off' ? 5 : 4;
};

/** Whether it is seldom done in five minutes. A kind of one's own is what the person makes of it. */
const isLong = ({ kind }: Asset): boolean => kindOf(kind)?.long === true;

/**
 * What a visitor meets first, then what someone waits for, then quick before long, and of these what is due first; the id
 * settles the rest. Not by
 * neglect: a short term overtakes a long one at moments of its own, and the order would change between two alarms.
 */
function byUrgency(a: Placed, b: Placed): number {
  const byGroup = groupOf(a) - groupOf(b);
  if (byGroup !== 0) return byGroup;
  const rank = ({ faults, of }: Placed) => (faults > 0 ? 0 : isNote(of) ? 1 : isLong(of) ? 3 : 2);
  return rank(a) - rank(b) || a.course.out - b.course.out || (a.bulb < b.bulb ? -1 : 1);
}

/** When the house came back after a pause or an absence, while that still matters. */
export function returnedAt(state: State, backSince: Instant | null, now: Instant): Instant | null {
  const { pausedUntil } = state.settings;
  const since = Math.max(...[backSince, pausedUntil].map((at) => (at !== null && at <= now ? at : 0)));
  return since > 0 && now - since < RETURN_DAYS * DAY ? since : null;
}

/** How many of the bulbs that want something are shown at `now`: all, or after a return one, and one more each day. */
function allowanceAt(since: Instant | null, now: Instant): number {
  return since === null ? Number.POSITIVE_INFINITY : 1 + Math.floor((now - since) / DAY);
}

/**
 * The agenda at `now`, and the record of every listed site. Everything that popup, icon, banner and alarm do follows
 * from these two, so they cannot disagree.
 */
export function makeAgenda(state: State, around: Surroundings): { agenda: Agenda; sites: SiteRecord[] } {
  const now = around.now.at;
  const placed = place(state, now);
  const wanting = placed.filter(wants);
  const away = awaySince(around.seen, now);
  const since = away ?? returnedAt(state, around.backSince, now);
  const shown = wanting.slice(0, away === null ? allowanceAt(since, now) : 1);
  const seen = new Set(shown);
  const held = wanting.length - shown.length;
  const greeted = since !== null && wanting.length > 1 && (held > 0 || now - since < DAY);
  const back: Return | null = greeted && since !== null ? { since, held } : null;

  const accessOf = (host: Host): Access => accessTo(host, state.sites.get(host), around.granted.has(host));
  const rowOf = (bulb: Placed): Row => makeRow(state, bulb, now, accessOf);
  const byId = new Map(placed.map((bulb) => [bulb.bulb, bulb]));
  const question = questionOf(state, around.questions, byId, now);
  const lit = placed.filter(({ state: is, later }) => is === 'lit' && later === null);
  const nextToDim = lit.reduce<Placed | null>((a, b) => (a && a.course.dims <= b.course.dims ? a : b), null);
  const paused = pausedAt(state, now);
  const tired = wanting.find(({ bulb }) => isTiring(hushOf(state, bulb, now))) ?? null;
  const week = weekOf(placed, state.settings.moment, around.now);

  const agenda: Agenda = {
    version: 3,
    madeAt: now,
    changesAt: nextChange(state, placed, around, since, week),
    counts: countsOf(placed),
    lamp: lampOf(placed, shown, paused !== null),
    // What waits until the house is all back does not hang in sight either: the ceiling would show the backlog.
    room: roomOf(placed.filter((bulb) => !wants(bulb) || seen.has(bulb))),
    rows: placed.slice(0, ROWS_HELD).map(rowOf),
    total: placed.length,
    nextToDim: nextToDim && { row: rowOf(nextToDim), at: nextToDim.course.dims },
    question: question && { ...question.question, row: rowOf(question.bulb) },
    back,
    tired: tired && rowOf(tired),
    week,
    momentHad: around.momentHad,
    paused,
    settings: state.settings,
    news: state.settings.newsRead !== around.newsVersion && state.assets.size > 0,
    damaged: around.damaged,
  };
  const notes = notesOf(placed, seen, around.questions, now);
  return { agenda, sites: sitesOf(state, placed, seen, notes, rowOf, accessOf, now) };
}

/** Every bulb as a row, most urgent first, without the limit of the agenda; then the notes that are settled. */
export function allRows(state: State, around: Surroundings): Row[] {
  const accessOf = (host: Host): Access => accessTo(host, state.sites.get(host), around.granted.has(host));
  return [
    ...place(state, around.now.at).map((bulb) => makeRow(state, bulb, around.now.at, accessOf)),
    ...settledRows(state),
  ];
}

/** Notes that were sent or let go, latest first: they hang nowhere any more, but can be found, read and brought back. */
function settledRows(state: State): Row[] {
  return [...state.notes.values()]
    .filter((note) => courseOfNote(note) === null)
    .sort((a, b) => b.stageAt - a.stageAt || (a.id < b.id ? -1 : 1))
    .map((note) => settledRow(note));
}

/** A note that was sent or let go, as a row. */
export const settledRow = (note: Note): NoteRow => ({
  ...noteFieldsOf(note),
  state: note.stage === 'sent' ? 'lit' : 'off',
  later: null,
  line: [{ key: `note.line.${note.stage}`, with: { day: { day: dayOf(note.stageAt, note.zone) } } }],
  opens: null,
});

/** A note that is still to be sent, as a row; as one that is settled where it is. */
export function noteRow(state: State, note: Note, now: Instant): NoteRow {
  const course = courseOfNote(note);
  if (!course) return settledRow(note);
  const until = state.deferred.get(note.id);
  const later = until !== undefined && until > now ? until : null;
  return {
    ...noteFieldsOf(note),
    state: stateAt(course, now),
    later,
    line: [...laterLine(later), ...noteLine(note, course, now, isMended(state, note))],
    opens: null,
  };
}

const noteFieldsOf = ({ id, kind, stage, person, occasion, since, due, channel, address, page, draft }: Note) =>
  ({
    is: 'note',
    bulb: id,
    kind,
    stage,
    person,
    occasion,
    since,
    due,
    channel,
    address,
    page,
    begun: draft !== null && draft.body.trim() !== '',
  }) as const;

/** Whether what the note is about was wrong, and is no longer. */
function isMended({ assets }: State, { about }: Note): boolean {
  const asset = about && assets.get(about.asset);
  return asset != null && !asset.faults.some(({ key }) => key === about?.fault);
}

/** Until when reminders are paused at `now`, or null. */
export const pausedAt = ({ settings: { pausedUntil } }: State, now: Instant): Instant | null =>
  pausedUntil !== null && pausedUntil > now ? pausedUntil : null;

function countsOf(placed: readonly Placed[]): Counts {
  const count = (is: (bulb: Placed) => boolean) => placed.filter(is).length;
  return {
    lit: count(({ state, later }) => state === 'lit' && later === null),
    dimming: count(({ state, later }) => state === 'dimming' && later === null),
    out: count(({ state, later }) => state === 'out' && later === null),
    later: count(({ later }) => later !== null),
    off: count(({ state }) => state === 'off'),
  };
}

function lampOf(placed: readonly Placed[], shown: readonly Placed[], paused: boolean): BulbState {
  if (paused || placed.every(({ state }) => state === 'off')) return 'off';
  if (shown.some(({ state }) => state === 'out')) return 'out';
  return shown.length > 0 ? 'dimming' : 'lit';
}

const hungAt = ({ of }: Placed): Instant => (isNote(of) ? of.owedAt : of.hungAt);

/** When the weekly moment can be had. Nobody looks back on a week that began before their first bulb hung. */
function weekOf(placed: readonly Placed[], moment: State['settings']['moment'], now: Now): Week | null {
  const week = placed.length > 0 ? weekAt(moment, now) : null;
  const isYounger = week !== null && placed.every((bulb) => hungAt(bulb) > week.from);
  return isYounger ? weekAt(moment, { ...now, at: week.until }) : week;
}

function roomOf(placed: readonly Placed[]): Hanging[] {
  return placed
    .slice(0, ROOM_HOLDS)
    .sort((a, b) => hungAt(a) - hungAt(b) || (a.bulb < b.bulb ? -1 : 1))
    .map(({ bulb, state }) => ({ bulb, state }));
}

function questionOf(
  state: State,
  questions: readonly Question[],
  byId: ReadonlyMap<BulbId, Placed>,
  now: Instant,
): { question: Question; bulb: Placed } | null {
  for (const question of questions.toSorted((a, b) => b.askedSince - a.askedSince)) {
    const bulb = byId.get(question.bulb);
    if (!bulb || bulb.state === 'off' || question.askedSince + QUESTION_LASTS <= now) continue;
    const asset = isAssetId(question.bulb) ? state.assets.get(question.bulb) : undefined;
    const tended = asset && lastTended(asset, now);
    if (tended && tended.on >= question.askedSince) continue;
    return { question, bulb };
  }
  return null;
}

/** The first instant after now at which anything above would come out differently though nobody did anything. */
function nextChange(
  state: State,
  placed: readonly Placed[],
  around: Surroundings,
  since: Instant | null,
  week: Week | null,
): Instant | null {
  const now = around.now.at;
  const moments: Instant[] = [];
  for (const { of, course, state: is, later } of placed) {
    if (later !== null) moments.push(later);
    if (is === 'off') continue;
    moments.push(course.dims, course.out);
    if (isNote(of)) continue;
    for (const { on } of of.tended) moments.push(on - BELIEVABLE_DRIFT);
    if (of.awaited !== null) moments.push(of.awaited - BELIEVABLE_DRIFT);
  }
  const { pausedUntil } = state.settings;
  if (pausedUntil !== null) moments.push(pausedUntil, ...returnSteps(pausedUntil));
  if (around.backSince !== null) moments.push(around.backSince, ...returnSteps(around.backSince));
  if (since !== null) moments.push(...returnSteps(since));
  if (around.seen !== null && placed.length > 0) moments.push(around.seen + AWAY_DAYS * DAY);
  for (const { askedSince } of around.questions)
    moments.push(askedSince + ASKED_ENOUGH_FOR, askedSince + QUESTION_LASTS);
  for (const { at, until } of state.hushed.values()) moments.push(at - BELIEVABLE_DRIFT, until);
  if (week) moments.push(week.from, week.until);
  const next = moments.reduce((soonest, at) => {
    const whole = Math.ceil(at);
    return whole > now && whole < soonest ? whole : soonest;
  }, Number.POSITIVE_INFINITY);
  return Number.isFinite(next) ? next : null;
}

/** What × came to for a bulb, as far as `now` can believe it: one from a clock ahead of its time would still it unseen until then. */
function hushOf({ hushed }: State, bulb: BulbId, now: Instant): Hush | null {
  const hush = hushed.get(bulb);
  return hush && hush.at <= now + BELIEVABLE_DRIFT ? hush : null;
}

/** It is time to ask whether it should hang at all. */
const isTiring = (hush: Hush | null): boolean => hush !== null && hush.times >= HUSHED_OFTEN && !hush.kept;

const returnSteps = (since: Instant): Instant[] =>
  Array.from({ length: RETURN_DAYS }, (_, day) => since + (day + 1) * DAY);

/** Of the notes that wait, those which lie there ready to be sent; or else those that it is time to write. */
function notesOf(
  placed: readonly Placed[],
  shown: ReadonlySet<Placed>,
  questions: readonly Question[],
  now: Instant,
): readonly Note[] {
  const asked = new Set(questions.flatMap((one) => (now < one.askedSince + ASKED_ENOUGH_FOR ? one.bulb : [])));
  const waiting = placed.flatMap((bulb) => {
    const waits = bulb.later === null && (!wants(bulb) || shown.has(bulb)) && !asked.has(bulb.bulb);
    return waits && isNote(bulb.of) ? { note: bulb.of, isTime: wants(bulb) } : [];
  });
  const ready = waiting.filter(({ note }) => isReady(note));
  return (ready.length > 0 ? ready : waiting.filter(({ isTime, note }) => isTime && goesByMail(note))).map(
    ({ note }) => note,
  );
}

function notesHere(notes: readonly Note[]): NotesHere | null {
  const [first] = notes;
  if (!first) return null;
  const thanks = notes.every(({ kind }) => kind === 'thanks');
  return { note: first.id, count: notes.length, ready: isReady(first), thanks };
}

function sitesOf(
  state: State,
  placed: readonly Placed[],
  shown: ReadonlySet<Placed>,
  waiting: readonly Note[],
  rowOf: (bulb: Placed) => Row,
  accessOf: (host: Host) => Access,
  now: Instant,
): SiteRecord[] {
  const at = new Map<Host, { now: Placed[]; rest: Placed[] }>();
  for (const host of listedHosts(state)) at.set(host, { now: [], rest: [] });
  for (const bulb of placed) {
    if (isNote(bulb.of)) continue;
    for (const host of hostsOf(bulb.of)) at.get(host)?.[shown.has(bulb) ? 'now' : 'rest'].push(bulb);
  }
  return [...at].map(([host, bulbs]) => {
    const first = bulbs.now.slice(0, ROWS_AT_SITE);
    const notes = isMailHost(host) ? notesHere(waiting) : null;
    const hushed = first.flatMap(({ bulb }): [BulbId, Hushed][] => {
      const hush = hushOf(state, bulb, now);
      return hush ? [[bulb, { until: hush.until, times: hush.times }]] : [];
    });
    if (notes) {
      // On a page they are one, and × says of none which it was: also of those that are not spoken of now.
      const hushes = placed.flatMap(({ of, bulb }) =>
        isNote(of) && goesByMail(of) ? (hushOf(state, bulb, now) ?? []) : [],
      );
      const longest = hushes.toSorted((a, b) => b.times - a.times || b.until - a.until)[0];
      if (longest) hushed.push([notes.note, { until: longest.until, times: longest.times }]);
    }
    return {
      host,
      access: accessOf(host),
      now: first.map(rowOf),
      rest: bulbs.rest.slice(0, ROWS_AT_SITE).map(rowOf),
      bulbs: [...bulbs.now, ...bulbs.rest].slice(0, BULBS_AT_SITE).map(({ bulb }) => bulb),
      notes,
      hushed: Object.fromEntries(hushed),
      madeAt: now,
    };
  });
}

function makeRow(house: State, bulb: Placed, now: Instant, accessOf: (host: Host) => Access): Row {
  const { of, state, later } = bulb;
  if (isNote(of)) return noteRow(house, of, now);
  const host = mainHost(of);
  const awaited = isOff(of) ? null : awaitedIn(of, now);
  return {
    state,
    later,
    is: 'asset',
    bulb: of.id,
    kind: of.kind,
    title: of.title,
    line: [...laterLine(later), ...assetLine(of, now)],
    opens: opensAt(of),
    job: of.faults.length > 0 || awaited !== null ? null : jobOf(of),
    host,
    access: host === null ? 'none' : accessOf(host),
    faults: of.faults.slice(0, FAULTS_IN_ROW).map(({ handedOver: _, ...fault }) => fault),
    faultCount: of.faults.length,
    urls: of.urls,
    editUrl: of.editUrl,
    cadence: of.cadence,
    lastDay: lastDayOf(of, now),
    awaited,
    long: isLong(of),
    known: kindOf(of.kind) !== null,
    jobsAt: kindOf(of.kind)?.jobsAt ?? [],
  };
}

/** Where what it waits for stands, as far as can be known from here. */
export function awaitedIn(asset: Asset, now: Instant): AssetRow['awaited'] {
  if (awaitedSince(asset, now) === null) return null;
  const { dims, out } = courseOf(asset, now);
  return now < dims ? 'coming' : now < out ? 'ready' : 'gone';
}

/** The next job each time it was looked after, so that the same one is not offered twice running. */
function jobOf(asset: Asset): number | null {
  const jobs = kindOf(asset.kind)?.jobs;
  return jobs ? 1 + (asset.timesTended % jobs) : null;
}

function lastDayOf(asset: Asset, now: Instant) {
  const tended = lastTended(asset, now);
  return tended ? dayOf(tended.on, tended.zone) : asset.lastDay;
}

const laterLine = (later: Instant | null): Said[] =>
  later === null ? [] : [{ key: 'line.later', with: { until: { instant: later } } }];

function assetLine(asset: Asset, now: Instant): Said[] {
  const off = asset.off.at(-1);
  if (off && isOff(asset)) return [{ key: 'line.off', with: { day: { day: dayOf(off.from, asset.zone) } } }];
  const awaited = awaitedIn(asset, now);
  if (awaited !== null && asset.awaited !== null)
    return [{ key: `line.awaited.${awaited}`, with: { day: { day: dayOf(asset.awaited, asset.zone) } } }];
  const day = lastDayOf(asset, now);
  const cadence: Said = { key: 'line.cadence', with: { cadence: { cadence: asset.cadence } } };
  return [day === null ? { key: 'line.lastUnknown' } : { key: 'line.last', with: { day: { day } } }, cadence];
}

function noteLine(note: Note, course: Course, now: Instant, mended: boolean): Said[] {
  const stage: Said =
    note.stage === 'written'
      ? { key: 'note.line.written', with: { day: { day: dayOf(note.stageAt, note.zone) } } }
      : { key: 'note.line.waiting', with: { day: { day: note.since } } };
  const by: Said[] = note.due === null ? [] : [{ key: 'note.line.due', with: { day: { day: note.due } } }];
  const isLate = now >= (note.due === null ? course.dims : course.out);
  return [
    ...(mended ? [{ key: 'note.line.mended' }] : []),
    stage,
    ...by,
    ...(isLate ? [{ key: 'note.line.late' }] : []),
  ];
}
