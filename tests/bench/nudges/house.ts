import { type Course, DIMS_AT, NOTE_DAYS } from '../../../utils/core/bulbs/neglect.ts';
import { addCadence, type Cadence, DAY, type Instant } from '../../../utils/core/time.ts';
import type { Setting } from './parameters.ts';
import { BEGINS, DAYS, ENDS, type Person } from './people.ts';
import { ZONE } from './product-house.ts';
import { exponential } from './uniform.ts';

/** A note counts among the bulbs for so long: after that, nobody expects it any more. */
const NOTE_COUNTS = 30 * DAY;
/** A stream of luck for each bulb, apart from all others. */
const OWN_CARE = 10_000;
const NEVER = Number.POSITIVE_INFINITY;

/** How the things of one person really stand, whoever knows of it. By the product's own rules, which a test holds it to. */
export class House {
  readonly #person: Person;
  readonly #ownCare: number;
  readonly #count: number;
  readonly #open: Uint8Array;
  readonly #fault: Uint8Array;
  readonly #dims: Float64Array;
  readonly #out: Float64Array;
  /** From when on it has not been lit, or out, where that is so. */
  readonly #unlitFrom: Float64Array;
  readonly #outFrom: Float64Array;
  readonly #nextOwn: Float64Array;
  readonly #timesTended: Uint16Array;
  readonly #cadence: Float64Array;
  readonly #placed: readonly number[][];
  #soonest: { bulb: number; at: Instant } | null = null;
  /** Milliseconds of all bulbs together. */
  unlit = 0;
  out = 0;
  counted = 0;

  constructor(person: Person, { ownCare }: Pick<Setting, 'ownCare'>) {
    const { bulbs, places } = person;
    const count = bulbs.length;
    this.#person = person;
    this.#ownCare = ownCare;
    this.#count = count;
    this.#open = new Uint8Array(count);
    this.#fault = new Uint8Array(count);
    this.#dims = new Float64Array(count);
    this.#out = new Float64Array(count);
    this.#unlitFrom = new Float64Array(count);
    this.#outFrom = new Float64Array(count);
    this.#nextOwn = new Float64Array(count).fill(NEVER);
    this.#timesTended = new Uint16Array(count);
    this.#cadence = Float64Array.from(bulbs, ({ cadence }) =>
      cadence ? dueAfter(BEGINS, cadence) - BEGINS : NOTE_DAYS.waiting.out * DAY,
    );
    this.#placed = places.map((_, place) => bulbs.flatMap((bulb, at) => (bulb.place === place ? at : [])));
    for (const [bulb, { course }] of bulbs.entries()) {
      if (!course) continue;
      this.#open[bulb] = 1;
      this.#begin(bulb, BEGINS, course);
      this.counted += ENDS - BEGINS;
    }
  }

  #begin(bulb: number, at: Instant, { dims, out }: Omit<Course, 'since'>): void {
    this.#fault[bulb] = 0;
    this.#dims[bulb] = dims;
    this.#out[bulb] = out;
    this.#unlitFrom[bulb] = Math.max(dims, at);
    this.#outFrom[bulb] = Math.max(out, at);
    const wait = exponential(this.#person.seed, OWN_CARE + bulb, this.#times(bulb)) * this.#ownCare;
    this.#nextOwn[bulb] = this.#atHome(Math.ceil(at + wait * (this.#cadence[bulb] ?? 0)));
    this.#soonest = null;
  }

  #times = (bulb: number): number => this.#timesTended[bulb] ?? 0;

  /** Nobody looks after anything while away: then on the first day back. */
  #atHome(at: Instant): Instant {
    let day = Math.floor((at - BEGINS) / DAY);
    let then = at;
    while (day < DAYS && this.#person.away[day] === 1) {
      day += 1;
      then += DAY;
    }
    return then;
  }

  /** The next thing that is looked after by itself before `at`, and when. */
  ownCareBefore(at: Instant): { bulb: number; at: Instant } | null {
    if (!this.#soonest) {
      let soonest = { bulb: -1, at: NEVER };
      for (let bulb = 0; bulb < this.#count; bulb += 1) {
        const next = this.#nextOwn[bulb] ?? NEVER;
        if (next < soonest.at) soonest = { bulb, at: next };
      }
      this.#soonest = soonest;
    }
    return this.#soonest.at < at ? this.#soonest : null;
  }

  tend(bulb: number, at: Instant): void {
    this.#settle(bulb, at);
    this.#timesTended[bulb] = this.#times(bulb) + 1;
    const cadence = this.#person.bulbs[bulb]?.cadence;
    if (cadence) {
      const due = dueAfter(at, cadence);
      this.#begin(bulb, at, { dims: at + DIMS_AT * (due - at), out: due });
      return;
    }
    this.#open[bulb] = 0;
    this.#nextOwn[bulb] = NEVER;
    this.#soonest = null;
  }

  /** Something is wrong with it from now on. */
  breaks(bulb: number, at: Instant): void {
    if (this.#fault[bulb] === 1) return;
    this.#fault[bulb] = 1;
    this.#unlitFrom[bulb] = Math.min(this.#unlitFrom[bulb] ?? at, at);
    this.#outFrom[bulb] = Math.min(this.#outFrom[bulb] ?? at, at);
  }

  /** A note is to be sent from now on. */
  owes(bulb: number, at: Instant): void {
    this.#open[bulb] = 1;
    const today = Math.floor(at / DAY);
    const { dims, out } = NOTE_DAYS.waiting;
    this.#begin(bulb, at, { dims: (today + dims) * DAY, out: (today + out) * DAY });
    this.counted += Math.min(NOTE_COUNTS, ENDS - at);
  }

  #settle(bulb: number, at: Instant): void {
    const { is, from } = this.#person.bulbs[bulb] ?? { is: 'asset', from: BEGINS };
    const to = is === 'note' ? Math.min(at, from + NOTE_COUNTS) : at;
    this.unlit += Math.max(0, to - (this.#unlitFrom[bulb] ?? to));
    this.out += Math.max(0, to - (this.#outFrom[bulb] ?? to));
  }

  /** Counts what is left at the end of the year. */
  close(): void {
    for (let bulb = 0; bulb < this.#count; bulb += 1) if (this.#open[bulb] === 1) this.#settle(bulb, ENDS);
  }

  isOpen = (bulb: number): boolean => this.#open[bulb] === 1;
  isBroken = (bulb: number): boolean => this.#fault[bulb] === 1;
  /** Dimming or out. */
  wants = (bulb: number, at: Instant): boolean =>
    this.#open[bulb] === 1 && (this.#fault[bulb] === 1 || at >= (this.#dims[bulb] ?? NEVER));
  isOut = (bulb: number, at: Instant): boolean =>
    this.#open[bulb] === 1 && (this.#fault[bulb] === 1 || at >= (this.#out[bulb] ?? NEVER));

  /** Bulbs of one place, by their numbers. */
  placedAt = (place: number): readonly number[] => this.#placed[place] ?? [];

  /** Less is more urgent: what is broken, and then what is due first. */
  urgency = (bulb: number): number => (this.#fault[bulb] === 1 ? 0 : (this.#out[bulb] ?? NEVER));

  /** What wants something, most urgent first, at most so many. */
  wanting(at: Instant, most: number): number[] {
    const bulbs: number[] = [];
    for (let bulb = 0; bulb < this.#count; bulb += 1) if (this.wants(bulb, at)) bulbs.push(bulb);
    return bulbs.sort((a, b) => this.urgency(a) - this.urgency(b)).slice(0, most);
  }
}

// Calendars are slow, and the same days come again and again.
const dues = new Map<string, number>();

/** When it is due again: the product's calendar, of a zone whose days are all alike. */
function dueAfter(at: Instant, cadence: Cadence): Instant {
  const day = Math.floor(at / DAY) * DAY;
  const key = `${day} ${cadence.every} ${cadence.unit}`;
  const known = dues.get(key) ?? addCadence(day, ZONE, cadence);
  dues.set(key, known);
  return known + (at - day);
}
