import type { Cadence, Day, Instant } from './time.ts';

/** What a sentence is filled with. A day or an instant is worded later, in the reader's language. */
export type SaidValue = string | number | { day: Day } | { instant: Instant } | { cadence: Cadence } | Said;

/** A sentence that core means: a key of the locale files and what goes into it. Never text. */
export interface Said {
  readonly key: string;
  readonly with?: Readonly<Record<string, SaidValue>>;
}

/** An answer, or a sentence that tells a person why there is none. Nothing was changed in that case. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Said };

export const good = <T>(value: T): Answer<T> => ({ ok: true, value });
export const bad = (key: string, params?: Said['with']): { ok: false; problem: Said } => ({
  ok: false,
  problem: params ? { key, with: params } : { key },
});
