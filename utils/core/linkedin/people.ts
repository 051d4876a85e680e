import { apart } from './csv-rows.ts';
import { nameKey, slugIn } from './whom.ts';

/** Somebody of the export: a number, so that what is known of half a million messages stays small. */
export type PersonId = number;

export interface Person {
  /** What stands behind `/in/` in the address of the profile, in lower case; null where the export gives none. */
  readonly slug: string | null;
  /** As it was written last by whoever knows best. */
  name: string;
}

/** What LinkedIn writes for whoever has no account any more, in the languages that are read. */
const LINKEDIN = /linkedin/i;
const GONE =
  /^(?:linkedin[- ](?:member|mitglied|user|nutzer)|(?:membre|utilisateur) (?:de )?linkedin|(?:miembro|usuario) (?:de )?linkedin|(?:membro|usuario|utilizador) (?:do |de )?linkedin)$/;

/** `Ada` and `Byron` as one name; one of them may be missing. */
export const fullName = (first: string, last: string): string => `${first} ${last}`.replace(/\s+/g, ' ').trim();

/** Whether this is what LinkedIn writes in the place of somebody who has left. */
export const isGone = (name: string): boolean => LINKEDIN.test(name) && GONE.test(nameKey(name));

/** Two cells, and whom they mean: those who are somebody, and whether it is one alone. */
interface Met {
  readonly url: string;
  readonly name: string;
  readonly ids: readonly PersonId[];
  readonly isOne: boolean;
}

const NOBODY: Met = { url: '\0', name: '', ids: [], isOne: true };
/** As many are remembered at a time. */
const MANY = 5_000;
const isMet = (met: Met, url: string, name: string): boolean => met.url === url && met.name === name;
/** Between people, not in front of a title such as `PhD`. */
const COMMA = /,(?=\s*[^\s,]+\s+[^\s,])/;

/**
 * Everybody who is named in an export. The address of the profile says who somebody is: two people of one name are two,
 * one person of two names is one. Where there is no address, the name has to do.
 */
export class People {
  readonly #known: Person[] = [];
  readonly #bySlug = new Map<string, PersonId>();
  /** By every name that somebody was met under, as names are compared. */
  readonly #byName = new Map<string, PersonId[]>();
  /** Those who were met under nothing but a name. */
  readonly #bare = new Map<PersonId, string>();
  /** By address, who came lately: the same two cells come again and again, message after message. */
  readonly #lately = new Map<string, Met>();
  /** Two who talk with each other. */
  #last: Met = NOBODY;
  #other: Met = NOBODY;

  /** Who that is; null for nobody in particular: an account that is gone, a company, an empty cell. `isCurrent`: today's name. */
  meet(url: string, name: string, isCurrent = false): PersonId | null {
    // Everybody comes once in a list of everybody.
    if (isCurrent) return this.#identified(url, name, true);
    const before = this.#metBefore(url, name);
    if (before) return before.ids[0] ?? null;
    const id = this.#identified(url, name, false);
    this.#remember(url, name, id === null ? [] : [id], true);
    return id;
  }

  /**
   * Whom two cells mean that may hold several. Addresses and names stand side by side only where there are as many of
   * them: a name may hold a comma, and whoever is gone has no address.
   */
  meetAll(urls: string, names: string): Met {
    const before = urls === '' ? null : this.#metBefore(urls, names);
    if (before) return before;
    const addresses = urls.split(/[\s,;]+/).filter((url) => url !== '');
    const parts = names.split(COMMA);
    const there = parts.filter((name) => !isGone(name));
    const gone = parts.length - there.length;
    if (addresses.length === 0) {
      const ids = there.flatMap((name) => this.#identified('', name, false) ?? []);
      return { url: urls, name: names, ids, isOne: parts.length <= 1 };
    }
    const called = there.length === addresses.length ? there : addresses.length === 1 && gone === 0 ? [names] : [];
    const ids = addresses.flatMap((url, at) => this.#identified(url, called[at] ?? '', false) ?? []);
    return this.#remember(urls, names, ids, addresses.length + gone <= 1);
  }

  #metBefore(url: string, name: string): Met | null {
    const last = this.#last;
    if (isMet(last, url, name)) return last;
    const met = isMet(this.#other, url, name) ? this.#other : this.#lately.get(url);
    if (met?.name !== name) return null;
    this.#other = last;
    this.#last = met;
    return met;
  }

  #remember(url: string, name: string, ids: readonly PersonId[], isOne: boolean): Met {
    if (this.#lately.size > MANY) this.#lately.clear();
    const met = { url: apart(url), name: apart(name), ids, isOne };
    this.#lately.set(met.url, met);
    return met;
  }

  #identified(url: string, name: string, isCurrent: boolean): PersonId | null {
    const slug = slugIn(url);
    const key = nameKey(name);
    if (isGone(name) || (slug === null && (key === '' || url.trim() !== ''))) return null;
    const id = slug === null ? this.#named(key) : this.#at(slug);
    const person = this.#known[id];
    if (!person) return null;
    if (key !== '') {
      if (person.name === '' || isCurrent) person.name = apart(name.replace(/\s+/g, ' ').trim());
      const called = this.#byName.get(key);
      if (!called) this.#byName.set(apart(key), [id]);
      else if (!called.includes(id)) called.push(id);
    }
    return id;
  }

  /** Who is called that, or once was; a bare name is nobody beside the one profile of that name. */
  called(name: string): readonly PersonId[] {
    const called = this.#byName.get(nameKey(name)) ?? [];
    return called.length === 2 ? called.filter((id) => this.#profileOf(called, id) === null) : called;
  }

  /** Of those who were met under a bare name, whose profiles they have: those of whom there is one of that name. */
  bareNames(): ReadonlyMap<PersonId, PersonId> {
    const bare = new Map<PersonId, PersonId>();
    for (const [id, name] of this.#bare) {
      const profile = this.#profileOf(this.#byName.get(name) ?? [], id);
      if (profile !== null) bare.set(id, profile);
    }
    return bare;
  }

  /** Whose profile has that address, or null. */
  withSlug(slug: string): PersonId | null {
    return this.#bySlug.get(slug) ?? null;
  }

  get(id: PersonId): Person {
    return this.#known[id] ?? { slug: null, name: '' };
  }

  #at(slug: string): PersonId {
    const known = this.#bySlug.get(slug);
    if (known !== undefined) return known;
    const kept = apart(slug);
    this.#bySlug.set(kept, this.#known.length);
    return this.#known.push({ slug: kept, name: '' }) - 1;
  }

  #named(key: string): PersonId {
    for (const id of this.#byName.get(key) ?? []) if (this.#known[id]?.slug === null) return id;
    const id = this.#known.push({ slug: null, name: '' }) - 1;
    this.#bare.set(id, apart(key));
    return id;
  }

  /** The profile of somebody who has none, where it is the only other one of that name. */
  #profileOf(called: readonly PersonId[], id: PersonId): PersonId | null {
    if (called.length !== 2 || !this.#bare.has(id)) return null;
    return called.find((other) => !this.#bare.has(other)) ?? null;
  }
}
