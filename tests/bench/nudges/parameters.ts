import { uniform } from './uniform.ts';

/** One number of the model of a person: what it means, its value, between what it may lie, and who found it. */
export interface Parameter {
  readonly means: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** "assumed" where nobody published it: then the range is wide. */
  readonly source: string;
}

/**
 * All that the model assumes of people. None of it is known to the product: what it does must be good for whoever lives
 * anywhere within these ranges.
 */
export const PARAMETERS = {
  // How somebody lives.
  visits: {
    means: 'how often places are visited, as a multiple of the usual rates (people.ts)',
    value: 1,
    low: 0.4,
    high: 2.5,
    source: 'assumed',
  },
  popups: {
    means: 'how often a week somebody opens the popup of their own accord',
    value: 1,
    low: 0.2,
    high: 4,
    source: 'assumed',
  },
  absences: {
    means: 'absences a year, each of four days to three weeks',
    value: 3,
    low: 0,
    high: 6,
    source: 'assumed',
  },
  notes: { means: 'notes a month that somebody means to send', value: 1.5, low: 0.5, high: 4, source: 'assumed' },
  faults: {
    means: 'things a year that go wrong on one’s own site and are found',
    value: 3,
    low: 1,
    high: 10,
    source: 'assumed',
  },

  // What is looked after without any reminder.
  ownCare: {
    means: 'after how many of its cadences a thing is looked after by itself, on average',
    value: 2.5,
    low: 1,
    high: 6,
    source: 'assumed; that people leave ten bulbs burned out is what the product is for',
  },
  popupAct: {
    means: 'chance that the first row of an opened popup is done there and then',
    value: 0.12,
    low: 0.04,
    high: 0.25,
    source: 'assumed',
  },

  // Noticing.
  ignoredInterrupting: {
    means: 'share of reminders ignored where they come in the middle of something',
    value: 0.8,
    low: 0.74,
    high: 0.87,
    source: 'Chrome/BYU 2016: 74–87 %',
  },
  ignoredAtBreakpoint: {
    means: 'share of reminders ignored right after arriving or after finishing something',
    value: 0.45,
    low: 0.25,
    high: 0.65,
    source: 'assumed; Chrome/BYU 2016 has it best then, without a figure',
  },
  arrivesAtRest: {
    means: 'share of visits whose first seconds are a breakpoint',
    value: 0.4,
    low: 0.2,
    high: 0.6,
    source: 'assumed',
  },
  restsLater: {
    means: 'share of the other visits in which a breakpoint comes later',
    value: 0.4,
    low: 0.2,
    high: 0.6,
    source: 'assumed',
  },
  restMistaken: {
    means: 'share of the other visits in which the gate takes for rest what is none',
    value: 0.2,
    low: 0,
    high: 0.4,
    source: 'assumed',
  },
  longerRest: {
    means: 'share of those that a gate still mistakes which waits for a longer rest',
    value: 0.4,
    low: 0.2,
    high: 0.9,
    source: 'assumed',
  },
  habituation: {
    means: 'share of the attention still left that one exposure costs: it shows by the second',
    value: 0.3,
    low: 0.15,
    high: 0.5,
    source: 'Chrome/BYU 2016 has it by the second exposure, without a figure; assumed',
  },
  overnight: {
    means: 'share of the habituation that a night takes away',
    value: 0.35,
    low: 0.1,
    high: 0.7,
    source: 'Chrome/BYU 2016 has it recover partly overnight, without a figure; assumed',
  },
  changingLooks: {
    means: 'habituation to changing looks, as a share of that to one look',
    value: 0.5,
    low: 0.3,
    high: 0.9,
    source: 'Chrome/BYU 2016 has changing looks slow it, without a figure; assumed',
  },

  wordsForLooks: {
    means: 'how much changing the words alone does of what changing the whole form does, for better and worse',
    value: 0.3,
    low: 0.1,
    high: 1,
    source: 'assumed; HabitLab 2018 changed the whole form',
  },

  // Acting.
  actsHere: {
    means: 'chance that a reminder noticed where it can be acted on is acted on at once',
    value: 0.35,
    low: 0.15,
    high: 0.6,
    source: 'assumed',
  },
  elsewhere: {
    means: 'the same for one noticed elsewhere, as a share of that',
    value: 0.3,
    low: 0.1,
    high: 0.7,
    source:
      'Rogers & Milkman 2016 has the cue at the place of action beat a message elsewhere, without a figure; assumed',
  },
  novelty: {
    means: 'how much likelier one acts on the first reminders',
    value: 0.66,
    low: 0.33,
    high: 1,
    source: 'HeartSteps: +66 % at first; range assumed',
  },
  noveltyHalves: {
    means: 'days in which that halves',
    value: 14,
    low: 5,
    high: 42,
    source: 'HeartSteps: fading; assumed',
  },
  planned: {
    means: 'odds of acting on what comes back when one chose, against what comes by itself',
    value: 1.5,
    low: 1,
    high: 3.25,
    source: 'If-then plans: d ≈ 0.65 over 94 studies, which is an odds ratio of 3.25; "later" is a weak plan',
  },
  freshStart: {
    means: 'how much likelier one acts on a Monday and on the first of a month',
    value: 1.2,
    low: 1,
    high: 1.6,
    source: 'fresh starts: action rises, without a figure; assumed',
  },
  longJob: {
    means: 'chance of acting on a thing that takes long, as a share of that on a quick one',
    value: 0.5,
    low: 0.25,
    high: 1,
    source: 'assumed',
  },
  willing: {
    means: 'how much things differ in how willingly they are done (standard deviation of the logarithm)',
    value: 0.8,
    low: 0.2,
    high: 1.4,
    source: 'assumed',
  },
  nextInList: {
    means: 'chance of doing the next thing of a list, as a share of that of the one before it',
    value: 0.5,
    low: 0.1,
    high: 0.9,
    source: 'assumed',
  },
  intends: {
    means: 'chance that what was noticed and not done is done at the next visit to its place, if that is at once',
    value: 0.25,
    low: 0.05,
    high: 0.5,
    source: 'assumed',
  },
  intentionHalves: {
    means: 'days in which that intention is half forgotten',
    value: 0.5,
    low: 0.15,
    high: 2,
    source: 'assumed',
  },
  putsOff: {
    means: 'share of what is noticed and not done that is put off, where that is offered',
    value: 0.3,
    low: 0.1,
    high: 0.5,
    source: 'assumed',
  },
  dismisses: {
    means: 'share of what is noticed and not done that is waved away',
    value: 0.35,
    low: 0.15,
    high: 0.5,
    source: 'assumed',
  },
  momentAct: {
    means: 'chance that the first card of a weekly moment is done, by whoever opened the popup anyway',
    value: 0.25,
    low: 0.08,
    high: 0.45,
    source: 'assumed',
  },

  // Annoyance and leaving.
  baseLeaving: {
    means: 'leavings a person and year that no reminder causes',
    value: 0.3,
    low: 0.1,
    high: 0.8,
    source: 'assumed',
  },
  lostToLeavers: {
    means: 'share of the lifetime gain of ordinary reminders that is lost to those who leave because of them',
    value: 1 / 3,
    low: 0.15,
    high: 0.5,
    source: 'Damgaard & Gravert 2018: a third; range assumed',
  },
  ordinaryDose: {
    means: 'reminders a year that are ordinary in that sense',
    value: 52,
    low: 12,
    high: 104,
    source: 'assumed',
  },
  interruptionAnnoys: {
    means: 'annoyance of one in the middle of something, as a multiple of one at a breakpoint',
    value: 2,
    low: 1,
    high: 4,
    source: 'assumed',
  },
  unnoticedAnnoys: {
    means: 'annoyance of one that is ignored, as a share of one that is noticed for nothing',
    value: 0.3,
    low: 0.05,
    high: 0.6,
    source: 'assumed',
  },
  actedAnnoys: {
    means: 'annoyance of one that is acted on, as a share of one that is noticed for nothing',
    value: 0.2,
    low: 0,
    high: 0.5,
    source: 'assumed',
  },
  crowding: {
    means: 'how much each reminder still remembered adds to the annoyance of the next',
    value: 0.1,
    low: 0,
    high: 0.3,
    source: 'assumed; batching helps',
  },
  crowdingHalves: { means: 'days in which a reminder is half forgotten', value: 3, low: 1, high: 7, source: 'assumed' },
  returnAnnoys: {
    means: 'annoyance of all but the first one in the two days after an absence, as a multiple',
    value: 2,
    low: 1,
    high: 4,
    source: 'complaints about backlogs after a holiday; assumed',
  },
  rotationHazard: {
    means: 'hazard of leaving where reminders change their form and nobody says why',
    value: 2.04,
    low: 1.3,
    high: 3.2,
    source: 'HabitLab 2018: 2.04; range assumed',
  },
  explanationHazard: {
    means: 'the same where it is said why at that moment, against where it is not',
    value: 0.36,
    low: 0.15,
    high: 0.85,
    source: 'HabitLab 2018: 0.36; range assumed',
  },
  whyLine: {
    means: 'annoyance of a reminder that says why it came, as a share of one that does not',
    value: 0.85,
    low: 0.5,
    high: 1,
    source: 'assumed, far weaker than HabitLab’s explanation of a change',
  },
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof PARAMETERS;
const isParameter = (name: string): name is ParameterName => name in PARAMETERS;
export const PARAMETER_NAMES: readonly ParameterName[] = Object.keys(PARAMETERS).filter(isParameter);

/** A value for each parameter: the people of one run. */
export type Setting = { readonly [Name in ParameterName]: number };
export interface NamedSetting {
  readonly name: string;
  readonly setting: Setting;
}

const settingOf = (chosen: (name: ParameterName) => number): Setting =>
  Object.fromEntries(PARAMETER_NAMES.map((name) => [name, chosen(name)])) as Setting;

/** Every parameter at its value, but for those given. */
export const settingWith = (given: Partial<Setting> = {}): Setting =>
  settingOf((name) => given[name] ?? PARAMETERS[name].value);

export const DEFAULTS: NamedSetting = { name: 'defaults', setting: settingWith() };

/** Each parameter at its low and at its high end, all others at their values. */
export const CORNERS: readonly NamedSetting[] = PARAMETER_NAMES.flatMap((name) =>
  (['low', 'high'] as const).map((end) => ({
    name: `${name} ${end}`,
    setting: settingWith({ [name]: PARAMETERS[name][end] }),
  })),
);

/** Where within its range a value lies: -1 at the low end, 0 at the parameter's own value, 1 at the high end. */
export function positionOf(name: ParameterName, at: number): number {
  const { low, value, high } = PARAMETERS[name];
  return at < value ? (at - value) / (value - low) : (at - value) / (high - value);
}

/**
 * So many settings at random over all ranges at once. Half of the draws of a parameter lie below its value and half
 * above, and all of them evenly in their half (a Latin hypercube: McKay, Beckman & Conover 1979).
 */
export function drawSettings(count: number, seed: number): NamedSetting[] {
  const strata = new Map(PARAMETER_NAMES.map((name, at) => [name, shuffled(count, seed, at)]));
  return Array.from({ length: count }, (_, draw) => ({
    name: `draw ${draw + 1}`,
    setting: settingOf((name) => {
      const stratum = strata.get(name)?.[draw] ?? draw;
      const at = (stratum + uniform(seed, draw, PARAMETER_NAMES.indexOf(name))) / count;
      const { low, value, high } = PARAMETERS[name];
      return at < 0.5 ? low + (value - low) * at * 2 : value + (high - value) * (at - 0.5) * 2;
    }),
  }));
}

function shuffled(count: number, seed: number, stream: number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  return order.sort((a, b) => uniform(seed, 1_000 + stream, a) - uniform(seed, 1_000 + stream, b));
}
