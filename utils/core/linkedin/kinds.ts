import type { Kind } from './kind.ts';
import { comments } from './kinds/comments.ts';
import { connections } from './kinds/connections.ts';
import { endorsementsReceived } from './kinds/endorsements-received.ts';
import { events } from './kinds/events.ts';
import { invitations } from './kinds/invitations.ts';
import { messages } from './kinds/messages.ts';
import { positions } from './kinds/positions.ts';
import { profile } from './kinds/profile.ts';
import { reactions } from './kinds/reactions.ts';
import { recommendationsReceived } from './kinds/recommendations-received.ts';
import { shares } from './kinds/shares.ts';

/** Every kind of file that is read. All others of an archive are counted. */
export const KINDS: readonly Kind[] = [
  profile,
  connections,
  messages,
  invitations,
  recommendationsReceived,
  endorsementsReceived,
  positions,
  shares,
  comments,
  reactions,
  events,
];

/** Files that look like those of a kind and are not: talks with LinkedIn's own machines, what the owner did for others. */
const OTHERS: readonly RegExp[] = [
  /(?:guide|coach|play|learning) messages$/,
  /recommendations given/,
  /endorsement given/,
];

/** The words of a file's name: without folders, numbers and what it ends with. */
const wordsOf = (name: string): string =>
  (/[^/\\]*$/.exec(name)?.[0] ?? '')
    .toLowerCase()
    .replace(/\.[a-z0-9]+$/, '')
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .join(' ');

/** What kind of file goes by this name: a kind, null for none that is read, undefined where the name tells nothing. */
export function kindNamed(name: string): Kind | null | undefined {
  const words = wordsOf(name);
  if (OTHERS.some((other) => other.test(words))) return null;
  return KINDS.find((kind) => words === kind.words.join(' ') || words.endsWith(` ${kind.words.join(' ')}`));
}

/** A header as it is compared: letters and digits alone. */
export const headerKey = (header: string): string =>
  header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The headers of every kind as they are compared. */
const HEADERS: ReadonlyMap<Kind, readonly (readonly [column: string, keys: readonly string[]])[]> = new Map(
  KINDS.map((kind) => [kind, Object.entries(kind.columns).map(([column, names]) => [column, names.map(headerKey)])]),
);

/** Where the columns of a kind stand, by the places of the headers; null where one is missing that it needs. */
export function columnsOf(kind: Kind, headers: ReadonlyMap<string, number>): ReadonlyMap<string, number> | null {
  const places = new Map<string, number>();
  for (const [column, names] of HEADERS.get(kind) ?? []) {
    // In the order of the names: a file that has `Position` and `Titel` has its title in `Titel`.
    const name = names.find((one) => headers.has(one));
    if (name !== undefined) places.set(column, headers.get(name) ?? 0);
    else if (kind.needs.includes(column)) return null;
  }
  return places;
}
