import { isOff, lastTended } from '../bulbs/neglect.ts';
import { isAssetId } from '../ids.ts';
import type { Draft } from '../journal/entries.ts';
import type { Asset, State } from '../journal/state.ts';
import { dayDealtWith, whomOf } from '../linkedin/suggestion.ts';
import { isSamePerson, whomKey } from '../linkedin/whom.ts';
import { type Answer, good, type Said } from '../said.ts';
import { DAY, type Day, dayOf, type Instant, instantOf, type Now } from '../time.ts';
import { hang, THANK_YOU_NOTES } from './bulbs.ts';
import type { Command } from './command.ts';
import { type DecideWith, type Decision, nothing, settle } from './decision.ts';

/** The bulb that stands for the person's own data: it dims as an export grows blind. */
export const EXPORT_KIND = 'linkedin-export';
const PROFILE_KIND = 'linkedin-profile';
export const POSTS_KIND = 'linkedin-posts';

/** LinkedIn takes up to a day: before that there is nothing to be said of it. */
const COMES_WITHIN = DAY;

/** What an export told of somebody needs nothing. Said in a second window it is no news. */
export function settleSuggestion(
  { settled }: State,
  { because, person }: Extract<Command, { do: 'settle' }>,
  { at, zone }: Now,
): Answer<Decision> {
  const on = dayDealtWith(at, zone);
  if (settled.some((one) => one.because === because && one.on >= on && isSamePerson(one.person, person)))
    return good(nothing);
  const draft: Draft = { type: 'suggestion.settled', data: { because, person, how: 'not-needed', on } };
  return settle('suggestion.settled', draft, { person: person.name });
}

/** Nothing is ever to be suggested of somebody, or it may be again. */
export function spare({ spared }: State, { person, never }: Extract<Command, { do: 'spare' }>): Answer<Decision> {
  if (spared.some((one) => isSamePerson(one, person)) === never) return good(nothing);
  const draft: Draft = { type: 'person.spared', data: { person, never } };
  return settle(never ? 'person.spared' : 'person.unspared', draft, { person: person.name });
}

/** The person asked LinkedIn for their data: a bulb waits for it, and says nothing before it can be there. */
export function awaitExport(state: State, ctx: DecideWith): Answer<Decision> {
  const known = assetOf(state, EXPORT_KIND);
  const hung = known ? null : hang(state, [{ kind: EXPORT_KIND }], ctx);
  if (hung && !hung.ok) return hung;
  const [made] = hung?.value.made ?? [];
  const asset = known?.id ?? (made !== undefined && isAssetId(made) ? made : null);
  if (asset === null) return good(nothing);
  return good({
    drafts: [
      ...(hung?.value.drafts ?? []),
      ...(known && isOff(known) ? [{ type: 'asset.switchedOn', data: { asset } } as const] : []),
      { type: 'asset.awaited', data: { asset } },
      { type: 'bulb.deferred', data: { bulb: asset, until: ctx.now.at + COMES_WITHIN } },
    ],
    made: hung?.value.made ?? [],
    said: { key: 'did.awaited' },
  });
}

/**
 * What a fresh export shows: what was answered, notes that went out to people who were written to, and that what hangs
 * for the profile, the posts and the export itself was looked after, all of it verified.
 */
export function learn(state: State, told: Extract<Command, { do: 'learn' }>, { now }: DecideWith): Answer<Decision> {
  const wrote = new Map(told.wrote.map(({ person, on }) => [whomKey(person), on]));
  const answered = told.answered.map(
    (one): Draft => ({ type: 'suggestion.settled', data: { ...one, how: 'answered' } }),
  );
  const went = [...state.notes.values()].flatMap((note) => {
    const person = whomOf(note);
    const day = person && wrote.get(whomKey(person));
    // What was written on the very day may have been before it; a note that went out is shown by its day too.
    if (!day || note.stage === 'let-go' || note.sentBy === 'verified' || day < dayOf(note.owedAt, 'UTC')) return [];
    const on = Math.min(Math.max(instantOf(day, note.zone), note.owedAt), now.at);
    return [{ note, on: note.stage === 'sent' ? note.stageAt : on }];
  });
  const sent = went.map(
    ({ note, on }): Draft => ({ type: 'note.sent', data: { note: note.id, on, evidence: 'verified' } }),
  );
  // What lies ahead is there already, and nothing tells since when.
  const onDay = (day: Day | null): readonly Instant[] =>
    day === null || day > dayDealtWith(now.at, now.zone) ? [] : [Math.min(instantOf(day, now.zone), now.at)];
  const drafts = [
    ...answered,
    ...sent,
    ...tend(assetOf(state, EXPORT_KIND), onDay(told.asOf), now),
    ...tend(assetOf(state, PROFILE_KIND), onDay(told.profileChanged), now),
    ...tend(assetOf(state, POSTS_KIND), onDay(told.lastPost), now),
    ...tend(
      assetOf(state, THANK_YOU_NOTES),
      went.map(({ on }) => on),
      now,
    ),
  ];
  const count = answered.length + sent.length;
  const said: Said | null = count > 0 ? { key: 'did.learned', with: { count } } : null;
  return good({ drafts, made: [], said });
}

/** The bulb of this kind that hangs longest. */
export const assetOf = ({ assets }: State, kind: string): Asset | undefined =>
  [...assets.values()].filter((asset) => asset.kind === kind).sort((a, b) => a.hungAt - b.hungAt)[0];

/** It was looked after at the latest of these. What was asked for came, however old it is; else only a later day is news. */
function tend(asset: Asset | undefined, times: readonly Instant[], { at, zone }: Now): Draft[] {
  if (!asset || times.length === 0) return [];
  const on = Math.max(...times);
  const last = lastTended(asset, at);
  if (asset.awaited === null && last && dayDealtWith(last.on, last.zone) >= dayOf(on, zone)) return [];
  return [{ type: 'asset.tended', data: { asset: asset.id, on, evidence: 'verified' } }];
}
