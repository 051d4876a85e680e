/** Somebody, as far as an export or a note tells who it is. */
export interface Whom {
  readonly name: string;
  /** What stands behind `/in/` in the address of the profile, in lower case; null where it is not known. */
  readonly slug: string | null;
}

/** Pictures that some people put beside their name. */
const PICTURES = /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\ufe0f\u200d]/gu;

/** Whether a part behind a comma is titles alone, as in `PhD`, `MBA PMP®`, `M.Sc.`: each word has two capitals or a point. */
const isTitles = (part: string): boolean =>
  part
    .trim()
    .split(/\s+/)
    .every((word) => /\p{L}\./u.test(word) || (word.length <= 10 && (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2));

/** A name without what people write behind it: `, PhD`, `, MBA, PMP®`, `(she/her)`. */
function bareName(name: string): string {
  const parts = name.replace(/\([^()]*\)\s*$/, '').split(',');
  while (parts.length > 1 && isTitles(parts.at(-1) ?? '')) parts.pop();
  return parts.join(',');
}

/** Two words or more of letters alone, as most names are: they are compared as they stand, at a tenth of the cost. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)+$/;

/** A name as it is compared: without titles, pictures, accents, marks that nobody sees, case, and spaces that are too many. */
export function nameKey(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  const plain = (text: string): string =>
    text
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .toLowerCase();
  // Who is called by nothing else keeps it.
  return plain(bareName(name.replace(PICTURES, ''))) || plain(name);
}

/** Whether both are one person: by the address of the profile where both are known, else by the name. */
export const isSamePerson = (one: Whom, other: Whom): boolean =>
  one.slug !== null && other.slug !== null ? one.slug === other.slug : nameKey(one.name) === nameKey(other.name);

/** What belongs to whom, found without comparing with everybody: all that `isSamePerson` would find. */
export class ByPerson<T> {
  readonly #bySlug = new Map<string, T[]>();
  readonly #byName = new Map<string, T[]>();
  readonly #byNameAlone = new Map<string, T[]>();

  constructor(all: Iterable<readonly [Whom, T]> = []) {
    for (const [person, one] of all) this.add(person, one);
  }

  add({ name, slug }: Whom, one: T): void {
    const key = nameKey(name);
    put(this.#byName, key, one);
    if (slug === null) put(this.#byNameAlone, key, one);
    else put(this.#bySlug, slug, one);
  }

  of({ name, slug }: Whom): readonly T[] {
    if (slug === null) return this.#byName.get(nameKey(name)) ?? [];
    const known = this.#bySlug.get(slug) ?? [];
    return this.#byNameAlone.size === 0 ? known : [...known, ...(this.#byNameAlone.get(nameKey(name)) ?? [])];
  }
}

function put<T>(map: Map<string, T[]>, key: string, one: T): void {
  const before = map.get(key);
  if (before) before.push(one);
  else map.set(key, [one]);
}

/** Tells people apart who are asked about: somebody known by a name alone is nobody of that name whose profile is known. */
export const whomKey = ({ name, slug }: Whom): string => (slug === null ? nameKey(name) : `in/${slug}`);

const PROFILE = /^\s*(?:https?:\/\/)?(?:[a-z-]+\.)?linkedin\.com\/(?:mwlite\/)?(?:in|pub)\/([^/?#\s]+)/i;
/** The longest that is kept; LinkedIn's own limit is a hundred. */
const MAX_SLUG = 200;

/** The name of a profile in its address, or null where it is the address of something else: a company, nothing. */
export function slugIn(url: string): string | null {
  const written = PROFILE.exec(url)?.[1];
  if (written === undefined) return null;
  const slug = decoded(written).trim().toLowerCase();
  return slug === '' || slug.length > MAX_SLUG ? null : slug;
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** The address of a profile as it is given to a person. */
export const profileUrl = (slug: string): string =>
  `https://www.linkedin.com/in/${encodeURIComponent(slug.toWellFormed())}`;
