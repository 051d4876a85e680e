import { DAY, type Instant } from '../../../utils/core/time.ts';
import type { House } from './house.ts';
import { ALWAYS_THE_SAME } from './mind.ts';
import { OURS } from './ours.ts';
import type { Person } from './people.ts';
import type { Policy, Reminding } from './policy.ts';

/** What everybody has: no reminder, and a popup with what is most urgent. */
class Silent implements Reminding {
  protected readonly house: House;
  constructor(house: House) {
    this.house = house;
  }
  visit(_place: number, _at: Instant): readonly number[] {
    return [];
  }
  daybreak(_at: Instant): readonly number[] {
    return [];
  }
  popup(at: Instant, most: number): ReturnType<Reminding['popup']> {
    return { rows: this.house.wanting(at, most), isMoment: false };
  }
  putOff(_listed: readonly number[], at: Instant, _u: number): Instant {
    return at;
  }
  shown(): void {}
  dismissed(): void {}
  tended(_bulb: number, _at: Instant): void {}
  owed(): void {}
  broke(): void {}
}

/** At each visit, as long as anything there is not lit, the most urgent of it. */
class EveryVisit extends Silent {
  override visit(place: number, at: Instant): readonly number[] {
    let most = -1;
    for (const bulb of this.house.placedAt(place)) {
      if (!this.house.wants(bulb, at) || this.rests(bulb, at)) continue;
      if (most < 0 || this.house.urgency(bulb) < this.house.urgency(most)) most = bulb;
    }
    return most < 0 ? [] : [most];
  }
  protected rests(_bulb: number, _at: Instant): boolean {
    return false;
  }
}

/** As peers do it: at each visit until it is done; it can be put off by a day. */
class Snooze extends EveryVisit {
  readonly #until = new Map<number, Instant>();
  protected override rests(bulb: number, at: Instant): boolean {
    return (this.#until.get(bulb) ?? 0) > at;
  }
  override putOff(listed: readonly number[], at: Instant): Instant {
    for (const bulb of listed) this.#until.set(bulb, at + DAY);
    return at + DAY;
  }
  override tended(bulb: number): void {
    this.#until.delete(bulb);
  }
}

const LISTED = 3;
/** A notification each morning, wherever one is, that lists what is most neglected. */
class Daily extends Silent {
  override daybreak(at: Instant): readonly number[] {
    return this.house.wanting(at, LISTED);
  }
}

const plain = (
  name: string,
  Kind: new (house: House) => Reminding,
  more: Partial<Omit<Policy, 'name' | 'start'>> = {},
): Policy => ({
  name,
  looks: ALWAYS_THE_SAME,
  saysWhy: false,
  waits: 'not',
  putsOff: false,
  ...more,
  start: (_person: Person, house: House) => new Kind(house),
});

/** What others do. What opens with dimming is as early as ours: most wait until a thing is due. */
export const OTHERS: readonly Policy[] = [
  plain('none', Silent),
  plain('every visit', EveryVisit),
  plain('fixed daily', Daily),
  plain('snooze only', Snooze, { putsOff: true }),
  plain('rotation', Snooze, { putsOff: true, looks: { changes: 'form', explained: false } }),
];

export const POLICIES: readonly Policy[] = [OURS, ...OTHERS];
