import { DETERMINERS, KIN, MESSAGES, PEOPLE, PRONOUNS, THINGS, TOWARDS } from './english.ts';
import { type Frame, isLoss } from './frame.ts';
import { shouts } from './judge.ts';
import type { Scan } from './scan.ts';
import { any, fold, type Piece, read, skipSpaces, trimmed, wordEnd, words } from './text.ts';

const NO_NOTE = new Set(THINGS);
const NOBODY = new RegExp(`^(?:the|an?|${PRONOUNS.join('|')})(?: (?:all|both|guys|two|again|too|back|so much))*$`, 'u');
const GROUP = new RegExp(`(?:^| )${PEOPLE}$`, 'u');
const RELATIVE = words(KIN);

/** Only a pronoun, or nothing at all. */
export const isNobody = (name: string): boolean => NOBODY.test(fold(name));

/** The words of these pieces as they stand in the line, without what stood between them. */
export function joined(text: string, pieces: readonly Piece[]): string {
  return trimmed(pieces.map(({ from, to }) => text.slice(from, to)).join(' '));
}

/** "Email signature", "Thank-you page", "Call for papers". */
export function isThing(person: string, low: string, pieces: readonly Piece[], verb: Frame): boolean {
  if (/^(?:us|me)$/.test(fold(person))) return true;
  if (person === '') {
    const next = low.slice(skipSpaces(low, verb.to), wordEnd(low, skipSpaces(low, verb.to)));
    return verb.shape === 'person' && (NO_NOTE.has(next) || (verb.channel !== null && next === 'on'));
  }
  const names = fold(person).split(' ');
  const [first = ''] = names;
  const straight = pieces[0]?.from === skipSpaces(low, verb.to);
  if (DETERMINERS.includes(first) || !straight) return false;
  return (
    NO_NOTE.has(first) ||
    (names.length > 1 &&
      NO_NOTE.has(names.at(-1) ?? '') &&
      !/[^\p{L} -]/u.test(person) &&
      (verb.shape === 'noun' || person === fold(person)))
  );
}

/** "Write Ada", "see my aunt", but not "write a post". `marked`: what about was said as well. */
export function isSomebody(person: string, marked: boolean): boolean {
  const low = fold(person);
  if (person === '') return marked;
  if (/^\p{Lu}/u.test(person) || read(RELATIVE, low, 0)) return true;
  return marked && (GROUP.test(low) || !DETERMINERS.includes(low.split(' ')[0] ?? ''));
}

const MESSAGE = new RegExp(`^(?:(?:${any(DETERMINERS)}) )?${MESSAGES}$`, 'u');

export interface Split {
  readonly person: readonly Piece[];
  readonly occasion: readonly Piece[];
  /** It may be no person at all. */
  readonly unsure: boolean;
  /** The occasion was said to be theirs: "Ruth's loss". */
  readonly owned: boolean;
}

/** Where the occasion came first: whom it is for stands at its end, or owns it. */
export function splitPerson(text: string, low: string, { person, occasion, frame }: Scan): Split {
  const as = { person, occasion, unsure: false, owned: false };
  // "The email from Bob".
  const from = frame.kind === 'follow-up' ? person.findIndex(({ from, to }) => low.slice(from, to) === 'from') : -1;
  if (from > 0 && occasion.length === 0 && MESSAGE.test(fold(joined(text, person.slice(0, from)))))
    return { ...as, person: person.slice(from + 1), occasion: person.slice(0, from) };
  if (joined(text, person) !== '' || occasion.length === 0) return as;
  const word = (piece: Piece | undefined) => (piece ? low.slice(piece.from, piece.to) : '');
  for (let i = occasion.length - 2; i > 0; i -= 1) {
    const [preposition, rest] = [word(occasion[i]), occasion.slice(i + 1)];
    if (!TOWARDS.some(([source, kinds]) => source === preposition && kinds.includes(frame.kind))) continue;
    const name = joined(text, rest);
    const group = GROUP.test(fold(name)) || isNobody(name);
    const capital = /^\p{Lu}/u.test(name) && !shouts(text);
    if (preposition === 'to' && !group && !capital) break;
    return { ...as, person: rest, occasion: occasion.slice(0, i), unsure: !group && !capital && !shouts(text) };
  }
  const comma = occasion.findIndex((piece, i) => i < occasion.length - 1 && /[,–—-]$/.test(word(piece)));
  const rest = occasion.slice(comma + 1);
  if (comma >= 0 && rest.length <= 3 && rest.every(({ from, to }) => /^\p{Lu}[^,]*$/u.test(text.slice(from, to))))
    return { ...as, person: rest, occasion: occasion.slice(0, comma + 1) };
  // "Ruth's loss", "the Novaks' loss".
  const mine = occasion.findIndex((piece) => /(?:'s|s')$/.test(word(piece)));
  const owner = occasion[mine];
  const capital = occasion
    .slice(0, mine + 1)
    .every((piece) => /^\p{Lu}/u.test(text.charAt(piece.from)) || word(piece) === 'the');
  if (owner && mine < occasion.length - 1 && mine < 4 && capital && word(occasion[0]) + mine !== 'the0') {
    const named = [
      ...occasion.slice(0, mine),
      { from: owner.from, to: owner.to - (word(owner).endsWith("'s") ? 2 : 1) },
    ];
    const theirs = occasion.slice(mine + 1);
    const certain =
      frame.kind === 'congratulations' ||
      frame.kind === 'condolence' ||
      (frame.sorry && isLoss(fold(joined(text, theirs))));
    return { person: named, occasion: theirs, unsure: !certain, owned: true };
  }
  return as;
}
