import type { Instant } from '../time.ts';

/**
 * The latest instants of pairs of whole numbers, in one table for all of them: of a million pairs, a Map of Maps takes
 * ten times the room. Every pair has a place, from 0 on in the order in which they came.
 */
export class LatestByPair {
  size = 0;
  readonly #columns: number;
  #pairs = new Int32Array(2 * FIRST_ROOM);
  #times: Float64Array;
  /** Where a pair's search begins, and goes on until nothing stands there: its place and one. */
  #slots = new Int32Array(2 * FIRST_ROOM);

  /** `columns`: how many instants are kept of each pair. */
  constructor(columns: number) {
    this.#columns = columns;
    this.#times = new Float64Array(columns * FIRST_ROOM);
  }

  /** The place of a pair; a new one where it has none. */
  place(first: number, second: number): number {
    const slot = this.#slotOf(first, second);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    const place = this.size;
    this.size += 1;
    this.#slots[slot] = this.size;
    this.#pairs[2 * place] = first;
    this.#pairs[2 * place + 1] = second;
    this.#times.fill(Number.NEGATIVE_INFINITY, place * this.#columns, this.size * this.#columns);
    if (2 * this.size > this.#pairs.length - 2) this.#grow();
    return place;
  }

  /** The place of a pair; null where it has none. */
  find(first: number, second: number): number | null {
    const place = this.#slots[this.#slotOf(first, second)] ?? 0;
    return place > 0 ? place - 1 : null;
  }

  first(place: number): number {
    return this.#pairs[2 * place] ?? 0;
  }

  second(place: number): number {
    return this.#pairs[2 * place + 1] ?? 0;
  }

  /** Before all time where there was none. */
  latest(place: number, column: number): Instant {
    return this.#times[place * this.#columns + column] ?? Number.NEGATIVE_INFINITY;
  }

  raise(place: number, column: number, at: Instant): void {
    const cell = place * this.#columns + column;
    if (at > (this.#times[cell] ?? Number.NEGATIVE_INFINITY)) this.#times[cell] = at;
  }

  /** The same by other numbers: what falls together keeps the later instants. */
  renumbered(firstAs: (first: number) => number, secondAs: (second: number) => number): LatestByPair {
    const renumbered = new LatestByPair(this.#columns);
    for (let place = 0; place < this.size; place += 1) {
      const now = renumbered.place(firstAs(this.first(place)), secondAs(this.second(place)));
      for (let column = 0; column < this.#columns; column += 1)
        renumbered.raise(now, column, this.latest(place, column));
    }
    return renumbered;
  }

  /** Where the pair stands among the slots, or would stand. */
  #slotOf(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    let slot = mixed(first, second) & mask;
    for (let place = this.#slots[slot] ?? 0; place > 0; place = this.#slots[slot] ?? 0) {
      if (this.#pairs[2 * place - 2] === first && this.#pairs[2 * place - 1] === second) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const { size } = this;
    const pairs = new Int32Array(2 * this.#pairs.length);
    pairs.set(this.#pairs);
    this.#pairs = pairs;
    const times = new Float64Array(2 * this.#times.length);
    times.set(this.#times);
    this.#times = times;
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let place = 0; place < size; place += 1)
      this.#slots[this.#slotOf(this.first(place), this.second(place))] = place + 1;
  }
}

const FIRST_ROOM = 256;

/** Murmur's last steps: pairs that lie side by side come to lie far apart. */
function mixed(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ second;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
