import { kindOf } from '../assets/catalogue.ts';
import { type AssetId, type BulbId, isAssetId, type NoteId, type Random } from '../ids.ts';
import type { Draft } from '../journal/entries.ts';
import type { Asset, Fault, Note, State } from '../journal/state.ts';
import { type Answer, bad, good, type Said } from '../said.ts';
import type { Now } from '../time.ts';

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
  /** The key of what was reported by it. */
  readonly fault?: string;
  /** Null where nobody needs to be told, and nothing to be undone. */
  readonly said: Said | null;
}

/** Nothing is to be written down, and nothing to be said. */
export const nothing: Decision = { drafts: [], made: [], said: null };

/** Whether it is a note, and not something that others see. */
export const isNote = (bulb: Asset | Note): bulb is Note => 'person' in bulb;

/** What a bulb is called, for a sentence. */
export function titleSaid(bulb: Asset | Note): Said | string {
  if (isNote(bulb)) return { key: 'note.title', with: { person: bulb.person, kind: bulb.kind } };
  return bulb.title ?? { key: kindOf(bulb.kind) ? `kind.${bulb.kind}.title` : 'kind.own.title' };
}

/** One entry about a bulb, and the sentence that says so. */
export function did(what: string, bulb: Asset | Note, draft: Draft, params: Said['with'] = {}): Answer<Decision> {
  const note = isNote(bulb) && ['removed', 'later'].includes(what) ? 'note.' : '';
  const said: Said = { key: `did.${note}${what}`, with: { title: titleSaid(bulb), ...params } };
  return good({ drafts: [draft], made: [], said });
}

/** One entry that is about no bulb. */
export const settle = (what: string, draft: Draft, params: Said['with'] = {}): Answer<Decision> =>
  good({ drafts: [draft], made: [], said: { key: `did.${what}`, with: params } });

/** What it was about is not there any more. */
export const gone = bad('problem.gone');

export function withAsset(state: State, id: AssetId, then: (asset: Asset) => Answer<Decision>): Answer<Decision> {
  const asset = state.assets.get(id);
  return asset ? then(asset) : gone;
}

export function withNote(state: State, id: NoteId, then: (note: Note) => Answer<Decision>): Answer<Decision> {
  const note = state.notes.get(id);
  return note ? then(note) : gone;
}

export const withFault = (
  state: State,
  id: AssetId,
  key: string,
  then: (asset: Asset, fault: Fault) => Answer<Decision>,
): Answer<Decision> =>
  withAsset(state, id, (asset) => {
    const fault = asset.faults.find((one) => one.key === key);
    return fault ? then(asset, fault) : gone;
  });

export const withBulb = (state: State, id: BulbId, then: (bulb: Asset | Note) => Answer<Decision>): Answer<Decision> =>
  isAssetId(id) ? withAsset(state, id, then) : withNote(state, id, then);
