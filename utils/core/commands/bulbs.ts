import { kindOf } from '../assets/catalogue.ts';
import { courseOf, isOff } from '../bulbs/neglect.ts';
import { type AssetId, newAssetId } from '../ids.ts';
import { type Draft, MAX_TITLE } from '../journal/entries.ts';
import type { Asset, Note, State } from '../journal/state.ts';
import { type Answer, bad, good, type Said } from '../said.ts';
import { addCadence, type Cadence, type Day, dayOf, type Instant, instantOf, type Now, WEEK } from '../time.ts';
import type { Command, Hanging } from './command.ts';
import { type DecideWith, type Decision, did, isNote, nothing, titleSaid } from './decision.ts';
import { mending } from './mending.ts';
import { parseAddresses, parseEdit, parseText } from './typed.ts';

/** At most one first due day a week: nobody hangs ten bulbs to see them go out together. */
export const SPREAD = WEEK;

/** A bulb whose last day nobody remembers stands this far before its due day: where dimming begins. */
const UNKNOWN_LEFT = 1 / 4;

/** How often a bulb of one's own wants to be looked after unless the person says otherwise. */
const OWN_CADENCE: Cadence = { every: 6, unit: 'month' };

/** The kind that is looked after whenever a note is sent. */
export const THANK_YOU_NOTES = 'thank-you-notes';

/** Hangs bulbs; their first due days are spread so that no two come in one week. */
export function hang(state: State, bulbs: readonly Hanging[], { now, random }: DecideWith): Answer<Decision> {
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

/** Changes what is said of a bulb, as it was typed. */
export function change(asset: Asset, to: Extract<Command, { do: 'change' }>['to']): Answer<Decision> {
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

/** *Done* with a bulb: it was looked after, and what was wrong is mended. With a note: it was sent. */
export function done(
  state: State,
  bulb: Asset | Note,
  { day, evidence }: Extract<Command, { do: 'done' }>,
  ctx: DecideWith,
): Answer<Decision> {
  const { now } = ctx;
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
    // Two windows may have asked whether it was sent; only another day is news.
    if (bulb.stage === 'sent' && day === undefined) return good(nothing);
    // A note that went out is what the bulb for thank-you notes stands for.
    const habit = [...state.assets.values()].filter(({ kind }) => kind === THANK_YOU_NOTES);
    return good({
      drafts: [{ type: 'note.sent', data: { note: bulb.id, on, evidence } }, ...habit.map(({ id }) => tend(id))],
      made: [],
      said,
    });
  }
  // What the person says is mended is believed until a fresh look sees it again.
  const mended = mending(bulb, bulb.faults, ctx);
  const switchedOn: Draft[] = isOff(bulb) ? [{ type: 'asset.switchedOn', data: { asset: bulb.id } }] : [];
  return good({ drafts: [...switchedOn, ...mended, tend(bulb.id)], made: [], said });
}
