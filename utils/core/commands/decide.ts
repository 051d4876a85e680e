import { kindForHost, kindOf } from '../assets/catalogue.ts';
import { pausedAt } from '../bulbs/agenda.ts';
import { courseOf, isOff, lastTended } from '../bulbs/neglect.ts';
import { type AssetId, type BulbId, isAssetId, type NoteId, newAssetId, newNoteId, type Random } from '../ids.ts';
import { type Draft, MAX_ADDRESSES, MAX_NOTE, MAX_TITLE } from '../journal/entries.ts';
import type { Asset, Note, State } from '../journal/state.ts';
import { HUSHED_FOR } from '../nudges/choose-nudge.ts';
import { type Answer, bad, good, type Said } from '../said.ts';
import { MAX_ADDRESS, parseAddress } from '../sites/host.ts';
import {
  addCadence,
  type Cadence,
  DAY,
  type Day,
  dayOf,
  type Instant,
  instantOf,
  isDatable,
  type Now,
  WEEK,
} from '../time.ts';
import type { Command, Hanging } from './command.ts';

/** At most one first due day a week: nobody hangs ten bulbs to see them go out together. */
export const SPREAD = WEEK;
/** A bulb whose last day nobody remembers stands this far before its due day: where dimming begins. */
const UNKNOWN_LEFT = 1 / 4;
/** Putting something off for longer than this is switching it off, and the person is told so. */
const LATEST_LATER = 2 * 366 * DAY;
/** Lines of one quick add; a pasted book is a mistake. */
const MAX_LINES = 100;
/** How often a bulb of one's own wants to be looked after unless the person says otherwise. */
const OWN_CADENCE: Cadence = { every: 6, unit: 'month' };

/** The kind that is looked after whenever a note is sent. */
const THANK_YOU_NOTES = 'thank-you-notes';

/** What a decision may use besides the state. */
export interface DecideWith {
  readonly now: Now;
  readonly random: Random;
  /** The kind that a person means by these words, in their language; null where none is meant. */
  readonly kindNamed: (text: string) => string | null;
}

/** What is to be written down, and the sentence that says what was done. */
export interface Decision {
  readonly drafts: readonly Draft[];
  readonly made: readonly BulbId[];
  /** Null where nobody needs to be told, and nothing to be undone. */
  readonly said: Said | null;
}

const nothing: Decision = { drafts: [], made: [], said: null };

/** What a command comes to: entries for the journal, or one sentence why not. The state is left as it is either way. */
export function decide(state: State, command: Command, ctx: DecideWith): Answer<Decision> {
  // A flat battery puts a computer into 1970; what is written there, no journal could read again.
  if (!isDatable(ctx.now)) return bad('problem.clock');
  switch (command.do) {
    case 'hang':
      return hang(state, command.bulbs, ctx);
    case 'quickAdd':
      return quickAdd(state, command.lines, ctx);
    case 'change':
      return withAsset(state, command.asset, (asset) => change(asset, command.to));
    case 'remove':
      return withBulb(state, command.bulb, (bulb) =>
        did(
          'removed',
          bulb,
          isNote(bulb)
            ? { type: 'note.removed', data: { note: bulb.id } }
            : { type: 'asset.removed', data: { asset: bulb.id } },
        ),
      );
    case 'done':
      return withBulb(state, command.bulb, (bulb) => done(state, bulb, command, ctx.now));
    case 'later': {
      const { until } = command;
      if (until <= ctx.now.at) return bad('problem.later.past');
      if (until > ctx.now.at + LATEST_LATER) return bad('problem.later.far');
      return withBulb(state, command.bulb, (bulb) =>
        did('later', bulb, { type: 'bulb.deferred', data: { bulb: bulb.id, until } }, { until: { instant: until } }),
      );
    }
    case 'hush':
      return withBulb(state, command.bulb, (bulb) =>
        did('hushed', bulb, { type: 'bulb.hushed', data: { bulb: bulb.id, until: ctx.now.at + HUSHED_FOR } }),
      );
    case 'switch':
      return withAsset(state, command.asset, (asset) => {
        if (isOff(asset) !== command.on) return good(nothing);
        return command.on
          ? did('switchedOn', asset, { type: 'asset.switchedOn', data: { asset: asset.id } })
          : did('switchedOff', asset, { type: 'asset.switchedOff', data: { asset: asset.id } });
      });
    case 'accept':
      return withAsset(state, command.asset, (asset) =>
        did('accepted', asset, { type: 'fault.accepted', data: { asset: asset.id, key: command.fault } }),
      );
    case 'looked':
      return withAsset(state, command.asset, (asset) => looked(state, asset, command, ctx.now));
    case 'owe':
      return owe(command.notes, ctx);
    case 'changeNote':
      return withNote(state, command.note, (note) => changeNote(note, command.to, ctx.now));
    case 'write':
      return withNote(state, command.note, (note) =>
        did('written', note, { type: 'note.written', data: { note: note.id } }),
      );
    case 'letGo':
      return withNote(state, command.note, (note) =>
        did('letGo', note, { type: 'note.letGo', data: { note: note.id } }),
      );
    case 'choose':
      return settle('chosen', { type: 'site.chosen', data: { host: command.host, mode: command.mode } });
    case 'quiet': {
      const draft: Draft = { type: 'site.quieted', data: { host: command.host, quiet: command.quiet } };
      return settle(command.quiet ? 'quieted' : 'unquieted', draft, { host: command.host });
    }
    case 'set': {
      // Ending a pause is kept as the instant it ended, so that the house comes back one thing at a time after it.
      const ends = command.to.pausedUntil === null && pausedAt(state, ctx.now.at) !== null;
      const to = ends ? { ...command.to, pausedUntil: ctx.now.at } : command.to;
      return settle('set', { type: 'settings.changed', data: { to } });
    }
    case 'undo':
      return good({
        drafts: [{ type: 'undone', data: { entries: command.entries } }],
        made: [],
        said: { key: 'did.undone' },
      });
  }
}

const isNote = (bulb: Asset | Note): bulb is Note => 'person' in bulb;

/** What a bulb is called, for a sentence. */
export function titleSaid(bulb: Asset | Note): Said | string {
  if (isNote(bulb)) return { key: 'note.title', with: { person: bulb.person } };
  return bulb.title ?? { key: kindOf(bulb.kind) ? `kind.${bulb.kind}.title` : 'kind.own.title' };
}

function did(what: string, bulb: Asset | Note, draft: Draft, params: Said['with'] = {}): Answer<Decision> {
  const note = isNote(bulb) && ['removed', 'later'].includes(what) ? 'note.' : '';
  const said: Said = { key: `did.${note}${what}`, with: { title: titleSaid(bulb), ...params } };
  return good({ drafts: [draft], made: [], said });
}

const settle = (what: string, draft: Draft, params: Said['with'] = {}): Answer<Decision> =>
  good({ drafts: [draft], made: [], said: { key: `did.${what}`, with: params } });

const gone = bad('problem.gone');
function withAsset(state: State, id: AssetId, then: (asset: Asset) => Answer<Decision>): Answer<Decision> {
  const asset = state.assets.get(id);
  return asset ? then(asset) : gone;
}
function withNote(state: State, id: NoteId, then: (note: Note) => Answer<Decision>): Answer<Decision> {
  const note = state.notes.get(id);
  return note ? then(note) : gone;
}
const withBulb = (state: State, id: BulbId, then: (bulb: Asset | Note) => Answer<Decision>): Answer<Decision> =>
  isAssetId(id) ? withAsset(state, id, then) : withNote(state, id, then);

/** One line of what can be seen: without control characters, and without the marks that turn the rest of a sentence around. */
function seen(text: string): string {
  const line = text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .trim();
  return /[^\p{Cf}\p{Z}]/u.test(line) ? line : '';
}

function parseText(text: string, max: number, field: string): Answer<string | null> {
  const trimmed = seen(text);
  if (trimmed.length > max) return bad('problem.text.long', { field: { key: `field.${field}` }, max });
  return good(trimmed === '' ? null : trimmed);
}

function parseAddresses(typed: readonly string[]): Answer<string[]> {
  const urls = new Set<string>();
  for (const line of typed) {
    if (line.trim() === '') continue;
    const address = parseAddress(line);
    if (!address.ok) return address;
    urls.add(address.value.url);
  }
  return urls.size > MAX_ADDRESSES ? bad('problem.addresses.many', { max: MAX_ADDRESSES }) : good([...urls]);
}

function parseEdit(typed: string): Answer<string | null> {
  if (typed.trim() === '') return good(null);
  const address = parseAddress(typed);
  return address.ok ? good(address.value.url) : address;
}

function hang(state: State, bulbs: readonly Hanging[], { now, random }: DecideWith): Answer<Decision> {
  const dues = [...state.assets.values()].filter((asset) => !isOff(asset)).map((asset) => courseOf(asset, now.at).out);
  const drafts: Draft[] = [];
  const made: AssetId[] = [];
  for (const bulb of bulbs) {
    const title = parseText(bulb.title ?? '', MAX_TITLE, 'title');
    if (!title.ok) return title;
    const kind = kindOf(bulb.kind);
    if (!kind && title.value === null) return bad('problem.title.empty');
    const urls = parseAddresses(bulb.addresses ?? []);
    if (!urls.ok) return urls;
    const editUrl = parseEdit(bulb.edit ?? '');
    if (!editUrl.ok) return editUrl;
    const cadence = bulb.cadence ?? kind?.cadence ?? OWN_CADENCE;
    const last = parseLast(bulb.last ?? 'unknown', now);
    if (!last.ok) return last;
    const firstDue = freeDue(dues, wantedDue(last.value, cadence, now), now.at);
    dues.push(firstDue);
    const asset = newAssetId(random);
    made.push(asset);
    const data = {
      asset,
      kind: bulb.kind,
      title: title.value,
      urls: urls.value,
      editUrl: editUrl.value,
      cadence,
      lastDay: last.value,
      firstDue,
    };
    drafts.push({ type: 'asset.hung', data });
  }
  return good({ drafts, made, said: { key: 'did.hung', with: { count: made.length } } });
}

function parseLast(last: Day | 'today' | 'unknown', now: Now): Answer<Day | null> {
  if (last === 'unknown') return good(null);
  const today = dayOf(now.at, now.zone);
  const day = last === 'today' ? today : last;
  return day > today ? bad('problem.day.future') : good(day);
}

function wantedDue(last: Day | null, cadence: Cadence, { at, zone }: Now): Instant {
  if (last === null) return at + (addCadence(at, zone, cadence) - at) * UNKNOWN_LEFT;
  return addCadence(instantOf(last, zone), zone, cadence);
}

/** The first instant from `wanted` on, at least a week ahead, that is a week away from every other due instant. */
function freeDue(taken: readonly Instant[], wanted: Instant, now: Instant): Instant {
  let due = Math.ceil(Math.max(wanted, now + SPREAD));
  for (const other of taken.toSorted((a, b) => a - b))
    if (Math.abs(other - due) < SPREAD) due = Math.ceil(other + SPREAD);
  return due;
}

function change(asset: Asset, to: Extract<Command, { do: 'change' }>['to']): Answer<Decision> {
  const fields: Extract<Draft, { type: 'asset.changed' }>['data']['to'] = {};
  if (to.title !== undefined) {
    const title = parseText(to.title, MAX_TITLE, 'title');
    if (!title.ok) return title;
    if (title.value === null && !kindOf(asset.kind)) return bad('problem.title.empty');
    fields.title = title.value;
  }
  if (to.addresses !== undefined) {
    const urls = parseAddresses(to.addresses);
    if (!urls.ok) return urls;
    fields.urls = urls.value;
  }
  if (to.edit !== undefined) {
    const editUrl = parseEdit(to.edit);
    if (!editUrl.ok) return editUrl;
    fields.editUrl = editUrl.value;
  }
  if (to.cadence !== undefined) fields.cadence = to.cadence;
  return did('changed', asset, { type: 'asset.changed', data: { asset: asset.id, to: fields } });
}

function done(
  state: State,
  bulb: Asset | Note,
  { day, evidence }: Extract<Command, { do: 'done' }>,
  now: Now,
): Answer<Decision> {
  const today = dayOf(now.at, now.zone);
  if (day !== undefined && day > today) return bad('problem.day.future');
  const on = day === undefined || day === today ? now.at : instantOf(day, now.zone);
  const title = titleSaid(bulb);
  // A day that was may lie too far back to light it.
  const before = day !== undefined && day !== today;
  const said: Said = isNote(bulb)
    ? { key: 'did.note.done', with: { title } }
    : before
      ? { key: 'did.done.on', with: { title, day: { day } } }
      : { key: 'did.done', with: { title } };
  const tend = (asset: AssetId): Draft => ({ type: 'asset.tended', data: { asset, on, evidence } });
  if (isNote(bulb)) {
    // A note that went out is what the bulb for thank-you notes stands for.
    const habit = [...state.assets.values()].filter(({ kind }) => kind === THANK_YOU_NOTES);
    return good({
      drafts: [{ type: 'note.sent', data: { note: bulb.id, on } }, ...habit.map(({ id }) => tend(id))],
      made: [],
      said,
    });
  }
  // What the person says is mended is believed until a fresh look sees it again.
  const mended = bulb.faults.map(({ key }): Draft => ({ type: 'fault.mended', data: { asset: bulb.id, key } }));
  const switchedOn: Draft[] = isOff(bulb) ? [{ type: 'asset.switchedOn', data: { asset: bulb.id } }] : [];
  return good({ drafts: [...switchedOn, ...mended, tend(bulb.id)], made: [], said });
}

function looked(
  state: State,
  asset: Asset,
  { pages, checks, unsure, faults, tended = [] }: Extract<Command, { do: 'looked' }>,
  now: Now,
): Answer<Decision> {
  const seen = new Set([...unsure, ...faults.map(({ key }) => key)]);
  const looked = (page: string, check: string) => pages.includes(page) && checks.includes(check);
  const mended = asset.faults.filter(({ key, page, check }) => looked(page, check) && !seen.has(key));
  const known = new Set([...asset.accepted, ...asset.faults.map(({ key }) => key)]);
  const found = faults.filter(({ key }) => !known.has(key));
  const drafts: Draft[] = [
    ...mended.map(({ key }): Draft => ({ type: 'fault.mended', data: { asset: asset.id, key } })),
    ...found.map((fault): Draft => ({ type: 'fault.found', data: { asset: asset.id, ...fault } })),
    ...tended.flatMap(({ asset: id, on }): Draft[] => {
      const known = state.assets.get(id);
      const last = known && lastTended(known, now.at);
      if (!known || on > now.at || (last && last.on >= on)) return [];
      return [{ type: 'asset.tended', data: { asset: id, on, evidence: 'verified' } }];
    }),
  ];
  return good({ drafts, made: [], said: null });
}

function owe(notes: Extract<Command, { do: 'owe' }>['notes'], { now, random }: DecideWith): Answer<Decision> {
  const today = dayOf(now.at, now.zone);
  const drafts: Draft[] = [];
  const made: NoteId[] = [];
  for (const { person: typed, occasion: forWhat, since = today } of notes) {
    const person = parseText(typed, MAX_TITLE, 'person');
    if (!person.ok) return person;
    if (person.value === null) return bad('problem.person.empty');
    const occasion = parseText(forWhat ?? '', MAX_NOTE, 'occasion');
    if (!occasion.ok) return occasion;
    if (since > today) return bad('problem.day.future');
    const note = newNoteId(random);
    made.push(note);
    drafts.push({ type: 'note.owed', data: { note, person: person.value, occasion: occasion.value, since } });
  }
  return good({ drafts, made, said: { key: 'did.owed', with: { count: made.length } } });
}

function changeNote(note: Note, to: Extract<Command, { do: 'changeNote' }>['to'], now: Now): Answer<Decision> {
  const fields: Extract<Draft, { type: 'note.changed' }>['data']['to'] = {};
  if (to.person !== undefined) {
    const person = parseText(to.person, MAX_TITLE, 'person');
    if (!person.ok) return person;
    if (person.value === null) return bad('problem.person.empty');
    fields.person = person.value;
  }
  if (to.occasion !== undefined) {
    const occasion = parseText(to.occasion, MAX_NOTE, 'occasion');
    if (!occasion.ok) return occasion;
    fields.occasion = occasion.value;
  }
  if (to.since !== undefined) {
    if (to.since > dayOf(now.at, now.zone)) return bad('problem.day.future');
    fields.since = to.since;
  }
  return did('changed', note, { type: 'note.changed', data: { note: note.id, to: fields } });
}

const noteLine =
  /^(?:thank|thanks to|thank you to|write to|congratulate|apologi[sz]e to|follow up with)\s+(.+?)(?:\s+(?:for|about|on)\s+(.+))?$/i;

function quickAdd(state: State, text: string, ctx: DecideWith): Answer<Decision> {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return bad('problem.quickAdd.empty');
  if (lines.length > MAX_LINES) return bad('problem.quickAdd.many', { max: MAX_LINES });
  const isLong = (line: string) =>
    line.length > MAX_TITLE && !/^https?:/i.test(line) && (line.length > MAX_ADDRESS || !looksLikeAddress(line));
  const long = lines.find(isLong);
  if (long !== undefined) return bad('problem.text.long', { field: { key: 'field.line' }, max: MAX_TITLE });

  const notes: { person: string; occasion?: string }[] = [];
  const bulbs: Hanging[] = [];
  for (const line of lines) {
    const note = noteLine.exec(line);
    if (note?.[1]) {
      notes.push(note[2] ? { person: note[1], occasion: note[2] } : { person: note[1] });
      continue;
    }
    const address = looksLikeAddress(line) ? parseAddress(line) : null;
    if (address && !address.ok) return address;
    const named = ctx.kindNamed(line);
    if (address?.ok) bulbs.push({ kind: kindForHost(address.value.host)?.id ?? 'website', addresses: [line] });
    else bulbs.push(named ? { kind: named } : { kind: 'own', title: line });
  }
  const hung = bulbs.length > 0 ? hang(state, bulbs, ctx) : good(nothing);
  if (!hung.ok) return hung;
  const owed = notes.length > 0 ? owe(notes, ctx) : good(nothing);
  if (!owed.ok) return owed;
  return good({
    drafts: [...hung.value.drafts, ...owed.value.drafts],
    made: [...hung.value.made, ...owed.value.made],
    said: {
      key: notes.length === 0 ? 'did.hung' : bulbs.length === 0 ? 'did.owed' : 'did.added',
      with: { count: lines.length },
    },
  });
}

/** One word with a dot in it, or a scheme: what a person means as an address. */
const looksLikeAddress = (line: string): boolean =>
  /^[a-z][a-z0-9+.-]*:\S/i.test(line) || /^[^\s@]+\.[^\s@.]{2,}\S*$/.test(line);
