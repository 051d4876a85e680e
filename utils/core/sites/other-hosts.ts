import type { Host } from './host.ts';

/** Names that are still to be told apart, by their last letter: what they are before it. */
type Branches = Map<string, readonly string[]>;

const inClass = (letter: string): string => letter.replace(/[\\\]^-]/, '\\$&');
const literal = (letter: string): string => letter.replace(/[.*+?^${}()|[\]\\/-]/, '\\$&');

/**
 * The beginnings that make no one of these names, nor a name below one, of what is read already from its end. The names are
 * what is left of them in front of that; an empty one is read as a whole.
 */
function beginnings(names: readonly string[]): string {
  const whole = names.includes('');
  const branches: Branches = new Map();
  for (const name of names)
    if (name !== '') branches.set(name.slice(-1), [...(branches.get(name.slice(-1)) ?? []), name.slice(0, -1)]);
  // A dot in front of a whole name leads below it.
  if (whole) branches.delete('.');
  const letters = [...branches.keys(), ...(whole ? ['.'] : [])].map(inClass).join('');
  const on = [...branches].map(([letter, rest]) => `${beginnings(rest)}${literal(letter)}`);
  return `(?:${[...(whole ? [] : ['']), `[^/:]*[^/:${letters}]`, ...on].join('|')})`;
}

/** Of names with more letters than about twenty thousand Chromium makes no rule, and then takes none of the others either. */
const LETTERS = 15_000;

/** The first of these hosts, as many as one expression can tell from all others: some hundreds. */
export function asManyAsFit(hosts: readonly Host[]): readonly Host[] {
  let letters = 0;
  return hosts.filter(({ length }) => {
    letters += length;
    return letters <= LETTERS;
  });
}

/**
 * A regular expression for the addresses of every page but those of these hosts and of the names below them. Written out,
 * because RE2, which browsers use for rules, knows no "not": letter by letter from the end of a name.
 */
export const otherThan = (hosts: readonly Host[]): string =>
  `^(?:[^h]|h(?:$|[^t])|ht(?:$|[^t])|htt(?:$|[^p])|http(?:$|[^s:])|https(?:$|[^:])|https?://${beginnings(hosts)}(?::\\d+)?(?:[/?#]|$))`;
