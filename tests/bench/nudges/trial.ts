import { DAY } from '../../../utils/core/time.ts';
import type { NamedSetting, Setting } from './parameters.ts';
import { BEGINS, ENDS, makePerson, type Person } from './people.ts';
import type { Policy } from './policy.ts';
import { bootstrap, type Estimate } from './statistics.ts';
import { liveYear, type Year } from './year.ts';

const MONTH = (365 / 12) * DAY;

/** What a policy came to for a crowd. */
export interface Figures {
  /** Of all bulbs and days: not lit, those who left included. */
  readonly unlit: number;
  readonly out: number;
  /** Reminders a person and year. */
  readonly shown: number;
  /** Reminders a person and month, as long as that person is there. */
  readonly dose: number;
  readonly dismissed: number;
  readonly leavers: number;
}
export const FIGURES = [
  'unlit',
  'out',
  'shown',
  'dose',
  'dismissed',
  'leavers',
] as const satisfies readonly (keyof Figures)[];

/** The years of the same people under one policy. */
export interface Arm {
  readonly policy: string;
  readonly years: readonly Year[];
  readonly figures: Figures;
}

/** People of a setting, with what is the same for all policies. */
export const crowd = (people: number, setting: Setting): Person[] =>
  Array.from({ length: people }, (_, seed) => makePerson(seed, setting));

export function arm(policy: Policy, people: readonly Person[], setting: Setting): Arm {
  const years = people.map((person) => liveYear(person, policy, setting));
  return { policy: policy.name, years, figures: figuresOf(years, new Uint16Array(years.length).fill(1)) };
}

/** `drawn`: how often each person counts. */
function figuresOf(years: readonly Year[], drawn: Uint16Array): Figures {
  const sum = { unlit: 0, out: 0, counted: 0, shown: 0, dismissed: 0, left: 0, months: 0, people: 0 };
  for (const [who, year] of years.entries()) {
    const times = drawn[who] ?? 0;
    sum.unlit += times * year.unlit;
    sum.out += times * year.out;
    sum.counted += times * year.counted;
    sum.shown += times * year.shown;
    sum.dismissed += times * year.dismissed;
    sum.left += year.leftAt === null ? 0 : times;
    sum.months += (times * ((year.leftAt ?? ENDS) - BEGINS)) / MONTH;
    sum.people += times;
  }
  return {
    unlit: sum.unlit / sum.counted,
    out: sum.out / sum.counted,
    shown: sum.shown / sum.people,
    dose: sum.shown / sum.months,
    dismissed: sum.dismissed / sum.people,
    leavers: sum.left / sum.people,
  };
}

/** Each figure of one arm, with its interval. */
export const estimates = ({ years }: Arm): Record<keyof Figures, Estimate> => {
  const of = (figure: keyof Figures) => bootstrap(years.length, (drawn) => figuresOf(years, drawn)[figure]);
  return {
    unlit: of('unlit'),
    out: of('out'),
    shown: of('shown'),
    dose: of('dose'),
    dismissed: of('dismissed'),
    leavers: of('leavers'),
  };
};

/** One figure of ours against the same of another policy. */
export interface Against {
  readonly policy: string;
  readonly ours: number;
  readonly theirs: number;
  /** Not finite where theirs is nothing and ours is not. */
  readonly ratio: Estimate;
}

/** Ours in one setting, against the others who live in it. */
export interface Comparison {
  readonly setting: string;
  /** The policy that keeps most lit, also if it is none at all. */
  readonly best: string;
  readonly unlit: Against;
  /** Both against the one that keeps most lit among those that remind: nobody shows half of no reminder. */
  readonly dose: Against;
  readonly leavers: Against;
}

/** What ours must come to against the best of the others, in every setting. */
export const GOALS = { unlit: 1, dose: 0.5, leavers: 1 } as const;
export type Goal = keyof typeof GOALS;
export const GOAL_NAMES = ['unlit', 'dose', 'leavers'] as const satisfies readonly Goal[];

/** Whether a goal is missed beyond doubt: its whole interval lies above it. */
export const misses = (goal: Goal, one: Comparison): boolean => one[goal].ratio.low > GOALS[goal];

export function compare({ name }: NamedSetting, ours: Arm, others: readonly Arm[]): Comparison {
  const [best, ...rest] = others.toSorted((a, b) => a.figures.unlit - b.figures.unlit);
  const reminding = [best, ...rest].find((one) => one !== undefined && one.figures.shown > 0);
  if (!best || !reminding) throw new Error('There is nobody to compare with');
  return {
    setting: name,
    best: best.policy,
    unlit: against(ours, best, 'unlit'),
    dose: against(ours, reminding, 'dose'),
    leavers: against(ours, reminding, 'leavers'),
  };
}

function against(ours: Arm, theirs: Arm, figure: keyof Figures): Against {
  const ratio = bootstrap(ours.years.length, (drawn) => {
    const one = figuresOf(ours.years, drawn)[figure];
    const other = figuresOf(theirs.years, drawn)[figure];
    return one === 0 ? 0 : one / other;
  });
  return { policy: theirs.policy, ours: ours.figures[figure], theirs: theirs.figures[figure], ratio };
}
