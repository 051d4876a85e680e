import { describe, expect, test } from 'vitest';
import { assetState, courseOfNote, stateAt } from '../../utils/core/bulbs/neglect.ts';
import { isAssetId } from '../../utils/core/ids.ts';
import { DEFAULT_SETTINGS } from '../../utils/core/journal/state.ts';
import { withinHours } from '../../utils/core/nudges/hours.ts';
import { A_DAY, A_DAY_AT_SITE, A_WEEK, FIRST_WAIT, GAP, HUSHED_FOR } from '../../utils/core/nudges/limits.ts';
import { DAY, HOUR, type Instant, MINUTE, WEEK } from '../../utils/core/time.ts';
import type { House } from '../bench/nudges/house.ts';
import { OURS, Ours } from '../bench/nudges/ours.ts';
import { DEFAULTS, drawSettings, type Setting, settingWith } from '../bench/nudges/parameters.ts';
import { BEGINS, ENDS, makePerson, type Person } from '../bench/nudges/people.ts';
import { POLICIES } from '../bench/nudges/policies.ts';
import type { Policy } from '../bench/nudges/policy.ts';
import { withoutZones } from '../bench/nudges/product-house.ts';
import { liveYear, type Reminded, type Year } from '../bench/nudges/year.ts';

interface Lived {
  readonly person: Person;
  readonly year: Year;
  readonly reminders: readonly Reminded[];
  readonly tended: readonly { readonly bulb: number; readonly at: Instant }[];
}
function live(seed: number, policy: Policy, setting: Setting = DEFAULTS.setting): Lived {
  const person = makePerson(seed, setting);
  const reminders: Reminded[] = [];
  const tended: { bulb: number; at: Instant }[] = [];
  const watching = {
    reminded: (one: Reminded) => void reminders.push(one),
    tended: (bulb: number, at: Instant) => void tended.push({ bulb, at }),
  };
  const year = withoutZones(() => liveYear(person, policy, setting, watching));
  return { person, year, reminders, tended };
}
/** Two usual people, and one each of settings from all over the range. */
const settings = [DEFAULTS, DEFAULTS, ...drawSettings(4, 9)].map(({ setting }) => setting);
const known = new Map<string, Lived[]>();
function everybody(policy: Policy): Lived[] {
  const lived = known.get(policy.name) ?? settings.map((setting, seed) => live(seed, policy, setting));
  known.set(policy.name, lived);
  return lived;
}
const dayOf = (at: Instant): number => Math.floor((at - BEGINS) / DAY);
/** The Friday before the first day, at 15:00. */
const FIRST_MOMENT = BEGINS - 3 * DAY + 15 * HOUR;
const onPages = ({ reminders }: Lived): readonly Reminded[] => reminders.filter(({ place }) => place >= 0);

describe('a simulated year', () => {
  test.each(POLICIES)('is the same each time it is lived ($name)', (policy) => {
    expect(live(1, policy)).toEqual(live(1, policy));
  });

  test.each(POLICIES)('reminds nobody who has left, or is away ($name)', (policy) => {
    for (const { person, year, reminders } of everybody(policy)) {
      for (const { at } of reminders) {
        expect(at).toBeLessThanOrEqual(year.leftAt ?? ENDS);
        expect(person.away[dayOf(at)]).toBe(0);
      }
      expect(year.shown + year.moments).toBe(reminders.length);
    }
  });

  test.each(POLICIES)('adds up ($name)', (policy) => {
    for (const { year, reminders } of everybody(policy)) {
      expect(year.out).toBeGreaterThanOrEqual(0);
      expect(year.unlit).toBeGreaterThanOrEqual(year.out);
      expect(year.counted).toBeGreaterThanOrEqual(year.unlit);
      const outcomes = (of: string) => reminders.filter(({ outcome, isMoment }) => outcome === of && !isMoment).length;
      expect(year.acted).toBe(outcomes('acted'));
      expect(year.dismissed).toBe(outcomes('dismissed'));
      expect(year.putOff).toBe(outcomes('later'));
      if (!policy.putsOff) expect(year.putOff).toBe(0);
    }
  });

  test('without reminders shows none, and what others do shows as many as they say', () => {
    for (const policy of POLICIES) {
      const lived = everybody(policy);
      if (policy.name === 'none') expect(lived.every(({ year }) => year.shown === 0)).toBe(true);
      else expect(lived.some(({ year }) => year.shown > 20)).toBe(true);
      if (policy.name !== 'fixed daily') continue;
      for (const { reminders } of lived) {
        expect(reminders.every(({ at, place }) => (at - BEGINS) % DAY === 9 * HOUR && place === -1)).toBe(true);
      }
    }
  });

  test('keeps less lit where nothing is looked after, and more where everything is', () => {
    const unlit = (setting: Setting) => {
      const years = Array.from({ length: 2 }, (_, seed) => live(seed, OURS, setting).year);
      return years.reduce((sum, year) => sum + year.unlit / year.counted, 0) / years.length;
    };
    const usual = unlit(DEFAULTS.setting);
    expect(unlit(settingWith({ ownCare: 1 }))).toBeLessThan(usual - 0.05);
    expect(unlit(settingWith({ ownCare: 6 }))).toBeGreaterThan(usual + 0.03);
  });
});

describe('ours, in every simulated year', () => {
  const lived = everybody(OURS);
  /** What a reminder was about was looked after since; of notes, whichever it was. */
  const cameToSomething = ({ person, tended }: Lived, { bulbs, at: since }: Reminded, until: Instant): boolean => {
    const isNote = (bulb: number) => person.bulbs[bulb]?.is === 'note';
    const isMeant = (bulb: number) => bulbs.includes(bulb) || (isNote(bulb) && bulbs.some(isNote));
    return tended.some(({ bulb, at }) => isMeant(bulb) && since <= at && at <= until);
  };

  test('keeps its caps: in a day, on a site, in a week, between any two, and within the hours', () => {
    let met = 0;
    for (const one of lived) {
      const times: Instant[] = [];
      const perDay = new Map<string, number>();
      for (const { at, place } of onPages(one)) {
        for (const day of [`${dayOf(at)}`, `${dayOf(at)} at ${place}`]) perDay.set(day, (perDay.get(day) ?? 0) + 1);
        expect(times.filter((past) => at - past < WEEK).length).toBeLessThan(A_WEEK);
        expect(at - (times.at(-1) ?? 0)).toBeGreaterThanOrEqual(GAP);
        expect(withinHours(DEFAULT_SETTINGS.hours, (at % DAY) / MINUTE)).toBe(true);
        times.push(at);
        met += 1;
      }
      for (const [day, count] of perDay) expect(count).toBeLessThanOrEqual(day.includes(' ') ? A_DAY_AT_SITE : A_DAY);
    }
    expect(met).toBeGreaterThan(150);
  });

  test('leaves the same thing alone for days, and for a week once it was waved away, unless it was looked after meanwhile', () => {
    let again = 0;
    for (const one of lived) {
      const last = new Map<number, Reminded>();
      for (const reminded of onPages(one)) {
        for (const bulb of reminded.bulbs) {
          const before = last.get(bulb);
          last.set(bulb, reminded);
          if (!before || cameToSomething(one, before, reminded.at)) continue;
          const rest = before.outcome === 'dismissed' ? HUSHED_FOR : FIRST_WAIT;
          expect(reminded.at - before.at).toBeGreaterThanOrEqual(rest);
          again += 1;
        }
      }
    }
    expect(again).toBeGreaterThan(50);
  });

  test('speaks only where it can be mended', () => {
    for (const one of lived)
      for (const { bulbs, place } of onPages(one))
        for (const bulb of bulbs) expect(place).toBe(one.person.bulbs[bulb]?.place);
  });

  test('has its weekly moment at most once in seven days or so, and now and then', () => {
    let met = 0;
    for (const { reminders } of lived) {
      const weeks = reminders
        .filter(({ isMoment }) => isMoment)
        .map(({ at }) => Math.floor((at - FIRST_MOMENT) / WEEK));
      expect(new Set(weeks).size).toBe(weeks.length);
      met += weeks.length;
    }
    expect(met).toBeGreaterThan(20);
  });

  test('is asked the same whether or not the bench takes its short cuts', () => {
    class AskedAlways extends Ours {
      protected override mayAsk(): boolean {
        return true;
      }
      protected override mayWant(): boolean {
        return true;
      }
    }
    const always: Policy = { ...OURS, name: 'ours, asked always', start: (...house) => new AskedAlways(...house) };
    for (const [seed, setting] of settings.slice(0, 4).entries())
      expect(live(seed, always, setting).reminders).toEqual(lived[seed]?.reminders);
  });
});

describe('the house that is simulated', () => {
  /** Looks at each visit whether product and simulation see the same. */
  class Watched extends Ours {
    readonly #person: Person;
    readonly #truth: House;
    readonly #compared: () => void;
    constructor(person: Person, truth: House, compared: () => void) {
      super(person, truth);
      this.#compared = compared;
      this.#person = person;
      this.#truth = truth;
    }
    override visit(place: number, at: Instant): readonly number[] {
      const listed = super.visit(place, at);
      for (const bulb of this.#person.bulbs.keys()) {
        if (!this.#truth.isOpen(bulb)) continue;
        const id = this.idOf(bulb);
        const asset = isAssetId(id) ? this.state.assets.get(id) : undefined;
        const note = isAssetId(id) ? undefined : this.state.notes.get(id);
        const course = note && courseOfNote(note);
        const state = asset ? assetState(asset, at) : course ? stateAt(course, at) : null;
        expect(this.#truth.isOut(bulb, at)).toBe(state === 'out');
        expect(this.#truth.wants(bulb, at)).toBe(state === 'out' || state === 'dimming');
        this.#compared();
      }
      // Where the simulation did not ask, there was nothing to ask for.
      if (listed.length === 0 && !this.#truth.placedAt(place).some((bulb) => this.#truth.wants(bulb, at))) {
        const site = this.records(at).sites.get(this.#person.places[place] ?? '');
        expect(site?.now ?? []).toEqual([]);
      }
      return listed;
    }
  }

  test('dims and goes out when the product’s does, whatever happens to it', () => {
    let compared = 0;
    const watched: Policy = {
      ...OURS,
      start: (person, house) => new Watched(person, house, () => (compared += 1)),
    };
    live(0, watched, settingWith({ baseLeaving: 0.1, faults: 10, visits: 0.4 }));
    expect(compared).toBeGreaterThan(1_000);
  });
});
