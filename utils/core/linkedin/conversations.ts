import type { Instant } from '../time.ts';
import { LatestByPair } from './latest-by-pair.ts';
import type { PersonId } from './people.ts';

/** How a conversation ended, as far as the export goes. Before all time is what never was. */
interface LastWord {
  readonly by: PersonId;
  readonly at: Instant;
  /** When that person last asked one alone. */
  readonly asked: Instant;
  /** When anybody else last said something. */
  readonly others: Instant;
}

const NEVER = Number.NEGATIVE_INFINITY;
const LAST = 0;
const ASKED = 1;

/** Who takes part in which conversation, and who said something when. In whatever order it comes, it is the same. */
export class Conversations {
  /** Conversations by their ids, of which no more is kept than 64 bits: two of a million are taken for one once in many million exports. */
  readonly #known: LatestByPair;
  /** By conversation and person. */
  readonly #voices: LatestByPair;
  /** What is said comes conversation by conversation. */
  #lately: { readonly id: string | null; readonly number: number } = { id: null, number: -1 };

  constructor(known = new LatestByPair(0), voices = new LatestByPair(2)) {
    this.#known = known;
    this.#voices = voices;
  }

  get size(): number {
    return this.#known.size;
  }

  said(id: string, from: PersonId, to: readonly PersonId[], at: Instant, isQuestion: boolean): void {
    const conversation = this.#numberOf(id);
    const voice = this.#voices.place(conversation, from);
    this.#voices.raise(voice, LAST, at);
    if (isQuestion) this.#voices.raise(voice, ASKED, at);
    for (const person of to) this.#voices.place(conversation, person);
  }

  /** The same conversations, with some people taken for others; not to be added to. */
  renumbered(as: (person: PersonId) => PersonId): Conversations {
    return new Conversations(
      this.#known,
      this.#voices.renumbered((conversation) => conversation, as),
    );
  }

  /** In how many conversations everybody takes part. */
  counts(): Map<PersonId, number> {
    const counts = new Map<PersonId, number>();
    for (let place = 0; place < this.#voices.size; place += 1) {
      const person = this.#voices.second(place);
      counts.set(person, (counts.get(person) ?? 0) + 1);
    }
    return counts;
  }

  /** Whether one of `some` ever was in a conversation with that other person. */
  haveMet(some: ReadonlySet<PersonId>, other: PersonId): boolean {
    for (let place = 0; place < this.#voices.size; place += 1) {
      if (this.#voices.second(place) !== other) continue;
      const conversation = this.#voices.first(place);
      for (const one of some) if (this.#voices.find(conversation, one) !== null) return true;
    }
    return false;
  }

  /** The newest of what each person said last, up to `now`; null where that is nothing. */
  newest(now: Instant): Instant | null {
    let newest = NEVER;
    for (let place = 0; place < this.#voices.size; place += 1) {
      const at = this.#voices.latest(place, LAST);
      if (at > newest && at <= now) newest = at;
    }
    return newest === NEVER ? null : newest;
  }

  /** Of each conversation its last word. */
  *lastWords(): Generator<LastWord> {
    const by = new Int32Array(this.size).fill(-1);
    const others = new Float64Array(this.size).fill(NEVER);
    for (let place = 0; place < this.#voices.size; place += 1) {
      const at = this.#voices.latest(place, LAST);
      if (at === NEVER) continue;
      const conversation = this.#voices.first(place);
      const before = by[conversation] ?? -1;
      const latest = before < 0 ? NEVER : this.#voices.latest(before, LAST);
      if (at > latest) by[conversation] = place;
      others[conversation] = Math.max(others[conversation] ?? NEVER, Math.min(at, latest));
    }
    for (const [conversation, place] of by.entries())
      if (place >= 0)
        yield {
          by: this.#voices.second(place),
          at: this.#voices.latest(place, LAST),
          asked: this.#voices.latest(place, ASKED),
          others: others[conversation] ?? NEVER,
        };
  }

  #numberOf(id: string): number {
    if (this.#lately.id === id) return this.#lately.number;
    let [one, other] = [0xdeadbeef, 0x41c6ce57];
    for (let at = 0; at < id.length; at += 1) {
      const sign = id.charCodeAt(at);
      one = Math.imul(one ^ sign, 0x9e3779b1);
      other = Math.imul(other ^ sign, 0x5f356495);
    }
    one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
    other = Math.imul(other ^ (other >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
    const number = this.#known.place(one, other);
    this.#lately = { id, number };
    return number;
  }
}
