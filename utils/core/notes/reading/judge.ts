import { ARTICLES, DETERMINERS, NUMBERED, TITLES, UNTIL } from './english.ts';
import { skipSpaces, wordEnd } from './text.ts';
import type { When } from './when.ts';

/** Where words that read as a date stand. */
export interface Spot {
  readonly text: string;
  readonly low: string;
  /** Where what is behind the verb begins. */
  readonly from: number;
  /** Where the date begins, with the bracket before it and without. */
  readonly at: number;
  readonly inner: number;
  readonly region: 'person' | 'occasion';
  /** Nobody has been named yet. */
  readonly first: boolean;
  /** What follows it can be no part of it: "the Friday talk" goes on, "on Friday for the talk" does not. */
  readonly ends: boolean;
  /** The note looks ahead: a follow-up. */
  readonly ahead: boolean;
  /** A weekday behind a name is taken for the surname. */
  readonly surnames: boolean;
}

/** Whether they are a date, a date that may be a surname as well, or a part of a name or of a thing. */
export type Judgement = 'date' | 'surname' | 'name';

export function judge(when: When, spot: Spot): Judgement {
  const { text, low, from, at, inner, region, first, ends, ahead, surnames } = spot;
  const { sort, lead, owner, needsLead } = when;
  const before = low.slice(from, at).trimEnd();
  const prior = before.slice(before.lastIndexOf(' ') + 1);
  const next = skipSpaces(low, when.to);
  const said = low.slice(inner, wordEnd(low, inner));
  /** "Last week", "this Friday": no name begins so. */
  const qualified = when.points !== null && !needsLead && sort !== 'date' && sort !== 'day-of-month';
  const dateIf = (is: boolean): Judgement => (is ? 'date' : 'name');

  if (inQuotes(low.slice(from, inner))) return 'name';
  if (lead === null && ARTICLES.includes(prior) && !/^(?:the|this|last|next)$/.test(said)) return 'name';
  if (lead === null && TITLES.includes(prior.replace(/\.$/, ''))) return 'name';
  if (owner) {
    // "June's wedding", "Friday's crew": in the place of a name it is one.
    const month = needsLead === true && lead === null;
    if (region === 'occasion') return dateIf(!month || sort === 'span');
    return dateIf(!(month && (sort === 'span' || sort === 'feast')) && (ahead || !when.nameable));
  }
  // "The coffee in the morning" was no coffee of tomorrow.
  if (region === 'occasion' && !ahead && sort === 'near' && lead === null && said === 'in') return 'name';
  const plain = sort === 'near' || sort === 'count';
  if (first) return dateIf(plain || (ends && ((lead !== null && lead !== 'since') || (qualified && !when.nameable))));
  if (needsLead && lead === null) return withoutLead(when, spot, before);
  if (sort === 'clock' && region === 'occasion' && !ahead && (UNTIL.includes(prior) || UNTIL.includes(said)))
    return 'name';
  if (!ends) {
    if (sort === 'near') return 'date';
    if (low.startsWith('of ', next)) return 'name';
    const capital = /^\p{Lu}/u.test(text.slice(next, next + 2)) && !shouts(text);
    const deadline = (lead === 'by' || lead === 'before') && sort !== 'clock' && sort !== 'day-of-month';
    return dateIf(sort === 'count' || ((qualified || deadline) && !capital));
  }
  if (region === 'person' && when.nameable) {
    if (/^(?:and|&|or|\+)$/.test(prior)) return 'name';
    const group = DETERMINERS.includes(low.slice(from, wordEnd(low, from)));
    if (group || /[,;:)–—-]$/.test(before)) return 'date';
    return surnames ? 'name' : 'surname';
  }
  // "The crew from Easter Road".
  if (region === 'person' && lead === 'since')
    return dateIf(when.points !== null || sort === 'weekday' || sort === 'date');
  return 'date';
}

/** Words that are dates behind "by" or "on", and seldom by themselves: "Sat", "12/3". */
function withoutLead(
  { sort, ahead, back }: When,
  { text, low, at, inner, region, ends, surnames }: Spot,
  before: string,
): Judgement {
  if (!ends) return 'name';
  if (sort === 'weekday' && !low.startsWith('the ', inner)) {
    if (region === 'person') return surnames ? 'name' : 'surname';
    return /^\p{Lu}\p{Ll}/u.test(text.slice(inner, inner + 2)) ? 'date' : 'name';
  }
  const prior = before.slice(before.lastIndexOf(' ') + 1);
  if (sort !== 'number' || (ahead === null && back === null) || NUMBERED.includes(prior) || ARTICLES.includes(prior))
    return 'name';
  if (region === 'occasion') return 'date';
  return /^\p{Lu}/u.test(text.slice(low.lastIndexOf(' ', at - 2) + 1, at)) ? 'surname' : 'name';
}

/** What stands in quotes is a title. */
const inQuotes = (before: string): boolean => before.split('"').length % 2 === 0;

/** Everything in capitals: they say nothing of names then. */
export const shouts = (text: string): boolean => !/\p{Ll}/u.test(text);
