import { kindOf } from '../../../utils/core/assets/catalogue.ts';
import { type Course, courseOf } from '../../../utils/core/bulbs/neglect.ts';
import type { Hanging } from '../../../utils/core/commands/command.ts';
import type { State } from '../../../utils/core/journal/state.ts';
import type { Host } from '../../../utils/core/sites/host.ts';
import { mainHost } from '../../../utils/core/sites/listed.ts';
import { addCadence, type Cadence, DAY, dayOf, HOUR, type Instant } from '../../../utils/core/time.ts';
import type { Setting } from './parameters.ts';
import { ProductHouse, ZONE } from './product-house.ts';
import { exponential, normal, poisson, uniform } from './uniform.ts';

/** A Monday. */
export const BEGINS: Instant = Date.UTC(2026, 2, 2);
export const DAYS = 365;
export const ENDS: Instant = BEGINS + DAYS * DAY;
/** When the daily reminder of other tools comes. */
const MORNING = 9 * HOUR;
export const MAIL: Host = 'mail.google.com';

/** What somebody may have, how many in a hundred have it, and whether it takes longer than five minutes. */
const THINGS: readonly (Hanging & { readonly share: number; readonly long?: true })[] = [
  { kind: 'website', addresses: ['ada.example'], share: 1, long: true },
  { kind: 'linkedin-profile', share: 1 },
  { kind: 'email-signature', addresses: [MAIL], share: 1 },
  { kind: 'linkedin-headline', share: 0.4 },
  { kind: 'newsletter', addresses: ['letters.example'], share: 0.4, long: true },
  { kind: 'blog', addresses: ['ada.example/blog'], share: 0.5, long: true },
  { kind: 'booking-page', addresses: ['ada.example/book'], share: 0.4 },
  { kind: 'testimonials-page', addresses: ['ada.example/praise'], share: 0.4 },
  { kind: 'prices-page', addresses: ['ada.example/prices'], share: 0.3 },
  { kind: 'portfolio', addresses: ['ada.example/work'], share: 0.3, long: true },
  { kind: 'press-kit', addresses: ['ada.example/press'], share: 0.2, long: true },
  { kind: 'github', share: 0.3 },
  { kind: 'x', share: 0.3 },
  { kind: 'calendly', share: 0.25 },
  { kind: 'medium', share: 0.2, long: true },
  { kind: 'youtube', share: 0.2, long: true },
  { kind: 'podcast', addresses: ['cast.example'], share: 0.15, long: true },
  { kind: 'substack', share: 0.1, long: true },
  { kind: 'voicemail', share: 0.4 },
  { kind: 'bio', share: 0.4 },
  { kind: 'headshot', share: 0.3, long: true },
];

/** Visits on a working day, in the middle; people differ by a factor of two and more. Assumed, and varied as a whole (`visits`). */
const VISITS: Readonly<Record<Host, number>> = {
  [MAIL]: 8,
  'linkedin.com': 1.5,
  'ada.example': 0.5,
  'x.com': 1,
  'github.com': 1,
};
const VISITS_ELSEWHERE = 0.3;
const PEOPLE_DIFFER = 0.8;
const AT_WEEKENDS = 0.3;
/** How many of a hundred visits come in which hour. */
const HOURS = [0, 0, 0, 0, 0, 0, 1, 2, 5, 9, 10, 9, 5, 7, 9, 9, 9, 7, 4, 3, 5, 4, 1, 1];
const HOURS_SUM = HOURS.reduce((sum, share) => sum + share, 0);

/** A bulb of a person: a thing that others see, or a note that is to be sent. */
export interface PersonBulb {
  readonly is: 'asset' | 'note';
  /** Where it is mended: which of the person's places; -1 off the web. */
  readonly place: number;
  readonly long: boolean;
  /** How willingly it is done, as a normal number. */
  readonly liking: number;
  /** A note has none. */
  readonly cadence: Cadence | null;
  /** From when on it is there. */
  readonly from: Instant;
  /** Of a note: its text was begun. */
  readonly begun: boolean;
  /** How it stands when the year begins; a note's follows from its day. */
  readonly course: Course | null;
}

export const VISIT = 0;
export const POPUP = 1;
export const DAYBREAK = 2;
export const OWED = 3;
export const FAULT = 4;

/** A person with the whole year that happens to them, whoever reminds them of what. */
export interface Person {
  readonly seed: number;
  readonly places: readonly Host[];
  /** Things first, in the order they hang; then notes, in the order they come. */
  readonly bulbs: readonly PersonBulb[];
  /** The house as it was hung. */
  readonly state: State;
  /** In order of time: what happens (one of the numbers above), and to what: a place, or a bulb. */
  readonly at: Float64Array;
  readonly what: Uint8Array;
  readonly which: Int16Array;
  /** Days of the year on which the computer is left alone. */
  readonly away: Uint8Array;
  /** How much a person takes before leaving: an exponential number, of mean 1. */
  readonly patience: number;
}

// What luck is drawn for; each has numbers of its own.
const OWNS = 1;
const LAST = 2;
const RATES = 3;
const LIKING = 4;
const ABSENCES = 5;
const NOTES = 6;
const FAULTS = 7;
const PATIENCE = 8;
const LIVES = 9;

interface Hung {
  readonly state: State;
  readonly places: readonly Host[];
  readonly bulbs: readonly PersonBulb[];
}
const hung = new Map<number, Hung>();

/** The house of a person: the same in every setting. */
function houseOf(seed: number): Hung {
  const known = hung.get(seed);
  if (known) return known;
  const things = THINGS.filter(({ share }, at) => uniform(seed, OWNS, at) < share);
  const house = new ProductHouse(seed);
  const bulbsToHang = things.map(({ kind, addresses }, at) => ({
    kind,
    ...(addresses && { addresses }),
    last: dayOf(BEGINS - ago(kind, uniform(seed, LAST, at)), ZONE),
  }));
  house.do({ do: 'hang', bulbs: bulbsToHang }, BEGINS);
  house.do({ do: 'choose', host: 'linkedin.com', mode: 'banner' }, BEGINS);
  const assets = [...house.state.assets.values()];
  const hosts = assets.map(mainHost);
  const places = [...new Set([MAIL, ...hosts.flatMap((host) => host ?? [])])];
  const bulbs = assets.map((asset, at): PersonBulb => {
    const host = hosts[at];
    return {
      is: 'asset',
      place: host == null ? -1 : places.indexOf(host),
      long: things[at]?.long === true,
      liking: normal(seed, LIKING, at),
      cadence: asset.cadence,
      from: BEGINS,
      begun: false,
      course: courseOf(asset, BEGINS),
    };
  });
  const made = { state: house.state, places, bulbs };
  hung.set(seed, made);
  return made;
}

/** When it was last looked after: up to one and a third of its cadence ago, so that a fourth of all is out to begin with. */
function ago(kind: string, u: number): number {
  const cadence = kindOf(kind)?.cadence ?? { every: 6, unit: 'month' };
  return (4 / 3) * u * (addCadence(BEGINS, ZONE, cadence) - BEGINS);
}

/** The person of this number as the setting has them. */
export function makePerson(seed: number, setting: Setting): Person {
  const { state, places, bulbs: things } = houseOf(seed);
  const away = absences(seed, setting.absences);
  const bulbs = [...things];
  const days: { at: Instant; what: number; which: number }[][] = Array.from({ length: DAYS }, () => []);
  const happens = (at: Instant, what: number, which: number) =>
    days[Math.floor((at - BEGINS) / DAY)]?.push({ at, what, which });

  const site = places.indexOf('ada.example');
  const ownPages = things.flatMap((bulb, at) => (bulb.place === site ? at : []));
  const notes = poisson((setting.notes * DAYS) / 30.4, uniform(seed, NOTES, 0));
  const owed = Array.from({ length: notes }, (_, at) => BEGINS + Math.floor(uniform(seed, NOTES, at + 1) * DAYS * DAY));
  for (const [at, from] of owed.sort((a, b) => a - b).entries()) {
    happens(from, OWED, bulbs.length);
    bulbs.push({
      is: 'note',
      place: 0,
      long: false,
      liking: normal(seed, LIKING, 100 + at),
      cadence: null,
      from,
      begun: uniform(seed, NOTES, 1_000 + at) < BEGUN,
      course: null,
    });
  }
  const faults = poisson((setting.faults * DAYS) / 365, uniform(seed, FAULTS, 0));
  for (let at = 1; at <= faults; at += 1) {
    const bulb = ownPages[Math.floor(uniform(seed, FAULTS, 1_000 + at) * ownPages.length)];
    if (bulb !== undefined) happens(BEGINS + Math.floor(uniform(seed, FAULTS, at) * DAYS * DAY), FAULT, bulb);
  }

  const rates = places.map((host, at) => {
    const usual = VISITS[host] ?? VISITS_ELSEWHERE;
    return setting.visits * usual * Math.exp(PEOPLE_DIFFER * normal(seed, RATES, at));
  });
  const popups = (setting.popups / 7) * Math.exp(PEOPLE_DIFFER * normal(seed, RATES, 100));
  for (let day = 0; day < DAYS; day += 1) {
    if (away[day] === 1) continue;
    const begins = BEGINS + day * DAY;
    happens(begins + MORNING, DAYBREAK, 0);
    const share = day % 7 >= 5 ? AT_WEEKENDS : 1;
    for (let place = -1; place < places.length; place += 1) {
      const stream = LIVES + 1 + place;
      const rate = place === -1 ? popups : (rates[place] ?? 0);
      const count = poisson(rate * share, uniform(seed, stream, day * 100));
      for (let one = 1; one <= count; one += 1) {
        const at = begins + timeOfDay(uniform(seed, stream, day * 100 + one));
        happens(at, place === -1 ? POPUP : VISIT, place);
      }
    }
  }
  const events = days.flatMap((day) => day.sort((a, b) => a.at - b.at));
  return {
    seed,
    places,
    bulbs,
    state,
    at: Float64Array.from(events, ({ at }) => at),
    what: Uint8Array.from(events, ({ what }) => what),
    which: Int16Array.from(events, ({ which }) => which),
    away,
    patience: exponential(seed, PATIENCE, 0),
  };
}

/** Notes whose text was begun when they were written down: those a page may speak of. */
const BEGUN = 0.6;
const SHORTEST = 4;
const LONGEST = 21;

function absences(seed: number, aYear: number): Uint8Array {
  const away = new Uint8Array(DAYS);
  const count = poisson(aYear, uniform(seed, ABSENCES, 0));
  for (let one = 1; one <= count; one += 1) {
    const from = Math.floor(uniform(seed, ABSENCES, 2 * one) * DAYS);
    const days = Math.round(SHORTEST + (LONGEST - SHORTEST) * uniform(seed, ABSENCES, 2 * one + 1) ** 2);
    away.fill(1, from, from + days);
  }
  return away;
}

function timeOfDay(u: number): number {
  let left = u * HOURS_SUM;
  let hour = 0;
  for (const share of HOURS) {
    if (left < share) return Math.floor((hour + left / share) * HOUR);
    left -= share;
    hour += 1;
  }
  return DAY - 1;
}
