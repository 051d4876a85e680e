import { apart } from './csv-rows.ts';

/** Somebody of the export: a number, so that what is known of half a million messages stays small. */
export type PersonId = number;

export interface Person {
  /** What stands behind `/in/` in the address of the profile, in lower case; null where the export gives none. */
  readonly slug: string | null;
  /** As it was written last by whoever knows best. */
  name: string;
  /** All names the person was met under, as they are compared. */
  readonly names: Set<string>;
}

/** What LinkedIn writes for whoever has no account any more, in the languages that are read. */
const GONE =
  /^(?:linkedin[- ](?:member|mitglied|user|nutzer)|(?:membre|utilisateur) (?:de )?linkedin|(?:miembro|usuario) (?:de )?linkedin|(?:membro|usuario|utilizador) (?:do |de )?linkedin)$/;

/** A name as it is compared: without accents, case, and spaces that are too many. */
export const nameKey = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();

/** `Ada` and `Byron` as one name; one of them may be missing. */
export const fullName = (first: string, last: string): string => `${first} ${last}`.replace(/\s+/g, ' ').trim();

/** Whether this is what LinkedIn writes in the place of somebody who has left. */
export const isGone = (name: string): boolean => GONE.test(nameKey(name));

const PROFILE = /^\s*(?:https?:\/\/)?(?:[a-z-]+\.)?linkedin\.com\/(?:mwlite\/)?(?:in|pub)\/([^/?#\s]+)/i;
/** The name of a profile in its address, or null where it is the address of something else: a company, nothing. */
export function slugIn(url: string): string | null {
  const written = PROFILE.exec(url)?.[1];
  if (written === undefined) return null;
  try {
    return decodeURIComponent(written).toLowerCase();
  } catch {
    return written.toLowerCase();
  }
}

/** The address of a profile as it is given to a person. */
export const profileUrl = (slug: string): string => `https://www.linkedin.com/in/${encodeURIComponent(slug)}`;

/**
 * Everybody who is named in an export. The address of the profile says who somebody is: two people of one name are two,
 * one person of two names is one. Where there is no address, the name has to do.
 */
export class People {
  readonly #known: Person[] = [];
  readonly #bySlug = new Map<string, PersonId>();
  readonly #byName = new Map<string, Set<PersonId>>();
  readonly #lately = new Map<string, { readonly name: string; readonly id: PersonId }>();

  /** Who that is; null for nobody in particular: an account that is gone, a company, an empty cell. `isCurrent`: today's name. */
  meet(url: string, name: string, isCurrent = false): PersonId | null {
    // The same cells come again and again, message after message.
    const before = this.#lately.get(url);
    if (before?.name === name && !isCurrent) return before.id;
    const slug = slugIn(url);
    const key = nameKey(name);
    if (isGone(name) || (slug === null && (key === '' || url.trim() !== ''))) return null;
    const id = slug === null ? this.#named(key) : this.#at(slug);
    const person = this.#known[id];
    if (!person) return null;
    if (key !== '') {
      if (person.name === '' || isCurrent) person.name = apart(name.replace(/\s+/g, ' ').trim());
      if (!person.names.has(key)) {
        const kept = apart(key);
        person.names.add(kept);
        this.#byName.set(kept, (this.#byName.get(kept) ?? new Set()).add(id));
      }
    }
    if (this.#lately.size > 5_000) this.#lately.clear();
    this.#lately.set(apart(url), { name: apart(name), id });
    return id;
  }

  /** Who is called that, or once was. */
  called(name: string): readonly PersonId[] {
    return [...(this.#byName.get(nameKey(name)) ?? [])];
  }

  get(id: PersonId): Person {
    return this.#known[id] ?? { slug: null, name: '', names: new Set() };
  }

  #at(slug: string): PersonId {
    const known = this.#bySlug.get(slug);
    if (known !== undefined) return known;
    const kept = apart(slug);
    this.#bySlug.set(kept, this.#known.length);
    return this.#known.push({ slug: kept, name: '', names: new Set() }) - 1;
  }

  #named(key: string): PersonId {
    for (const id of this.#byName.get(key) ?? []) if (this.#known[id]?.slug === null) return id;
    return this.#known.push({ slug: null, name: '', names: new Set() }) - 1;
  }
}
