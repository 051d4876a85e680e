import { OURS } from './nudges/ours.ts';
import {
  CORNERS,
  DEFAULTS,
  drawSettings,
  type NamedSetting,
  PARAMETER_NAMES,
  positionOf,
} from './nudges/parameters.ts';
import { OTHERS } from './nudges/policies.ts';
import { withoutZones } from './nudges/product-house.ts';
import type { Estimate } from './nudges/statistics.ts';
import {
  type Arm,
  arm,
  type Comparison,
  compare,
  crowd,
  estimates,
  FIGURES,
  GOAL_NAMES,
  GOALS,
  type Goal,
  misses,
} from './nudges/trial.ts';
import { type Group, type Row, row } from './row.ts';

/** People of the run with every parameter at its value, and of each other run. */
const CROWD = 300;
const SMALL_CROWD = 20;
const DRAWS = 100;
const SEED = 1;
/** As many of what does not hold as are told one by one. */
const TOLD = 8;

const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** A year of many people under each policy: what ours comes to, and where in the range of what is assumed of people it does not hold. */
function simulate(): Row[] {
  const { arms, comparison } = lived(DEFAULTS, CROWD);
  say(`\n  A year of ${CROWD} people, every parameter at its value (95 of 100 lie in the intervals):`);
  say(figuresTable(arms));
  const drawn = drawSettings(DRAWS, SEED);
  const corners = CORNERS.map((one) => lived(one, SMALL_CROWD).comparison);
  const draws = drawn.map((one) => lived(one, SMALL_CROWD).comparison);
  const all = [comparison, ...corners, ...draws];
  say(
    `\n  Ours ÷ the best other: ${DRAWS} draws over all ranges at once, and ${corners.length} with one parameter at an end:`,
  );
  say(rangeTable(draws, corners));
  say(`\n${alone(draws)}`);
  for (const goal of GOAL_NAMES) say(failures(goal, all, drawn));
  return [
    ...GOAL_NAMES.map((goal) => {
      const { ours, theirs, policy } = comparison[goal];
      const { unit, times } = UNITS[goal];
      return row(`nudges-${NAMES[goal]}`, unit, GOALS[goal], ours * times, policy, theirs * times);
    }),
    ...GOAL_NAMES.map((goal) => {
      const failing = all.filter((one) => misses(goal, one)).length;
      return row(`nudges-range-${NAMES[goal]}`, 'settings', 0, failing, 'all that were tried', all.length);
    }),
  ];
}

const NAMES: Readonly<Record<Goal, string>> = { unlit: 'unlit', dose: 'shown', leavers: 'leavers' };
const SAID: Readonly<Record<Goal, string>> = {
  unlit: 'not lit',
  dose: 'reminders a month',
  leavers: 'people who leave',
};
const UNITS: Readonly<Record<Goal, { readonly unit: string; readonly times: number }>> = {
  unlit: { unit: '%', times: 100 },
  dose: { unit: 'a month', times: 1 },
  leavers: { unit: '%', times: 100 },
};

function lived(named: NamedSetting, people: number): { arms: Arm[]; comparison: Comparison } {
  const persons = crowd(people, named.setting);
  const ours = arm(OURS, persons, named.setting);
  const others = OTHERS.map((policy) => arm(policy, persons, named.setting));
  return { arms: [ours, ...others], comparison: compare(named, ours, others) };
}

const percent = (share: number): string => (share * 100).toFixed(1);
const ranged = ({ value, low, high }: Estimate, show: (of: number) => string): string =>
  `${show(value)} (${show(low)}–${show(high)})`;
const two = (of: number): string => of.toFixed(2);

function aligned(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  const text = (line: readonly string[]) => line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ');
  return lines.map((line) => `  ${text(line).trimEnd()}`).join('\n');
}

function figuresTable(arms: readonly Arm[]): string {
  const plain = (of: number) => of.toFixed(1);
  return aligned([
    ['', 'not lit %', 'out %', 'reminders a year', 'a month of use', 'dismissed a year', 'leave %'],
    ...arms.map((one) => {
      const of = estimates(one);
      return [
        one.policy,
        ...FIGURES.map((figure) =>
          ranged(of[figure], figure === 'unlit' || figure === 'out' || figure === 'leavers' ? percent : plain),
        ),
      ];
    }),
  ]);
}

function rangeTable(draws: readonly Comparison[], corners: readonly Comparison[]): string {
  const count = (goal: Goal, of: readonly Comparison[]): string => {
    const points = of.filter((one) => one[goal].ratio.value <= GOALS[goal]).length;
    return `${points} and ${of.filter((one) => !misses(goal, one)).length} of ${of.length}`;
  };
  return aligned([
    ['', 'best', 'median', '9 of 10', 'worst', 'goal', 'draws: by the figure, and within its interval', 'ends'],
    ...GOAL_NAMES.map((goal) => {
      const ratios = draws.map((one) => one[goal].ratio.value).sort((a, b) => a - b);
      const at = (share: number) => two(ratios[Math.floor(share * (ratios.length - 1))] ?? Number.NaN);
      return [SAID[goal], ...[0, 0.5, 0.9, 1].map(at), String(GOALS[goal]), count(goal, draws), count(goal, corners)];
    }),
  ]);
}

function alone(draws: readonly Comparison[]): string {
  const silent = draws.filter(({ best }) => best === 'none');
  const kept = silent.filter((one) => !misses('unlit', one)).length;
  return `  In ${silent.length} of ${draws.length} draws the others drive so many away that none of them keeps as much lit as no reminder; ours does not fall behind that in ${kept} of them.`;
}

/** The settings in which a goal is missed beyond doubt, the worst by name, and by what they differ from the others. */
function failures(goal: Goal, all: readonly Comparison[], drawn: readonly NamedSetting[]): string {
  const surely = all.filter((one) => misses(goal, one)).sort((a, b) => b[goal].ratio.value - a[goal].ratio.value);
  const head = `  ${SAID[goal]}: does not hold in ${surely.length} of ${all.length} settings`;
  if (surely.length === 0) return head;
  const lines = surely
    .slice(0, TOLD)
    .map(({ setting, [goal]: { ratio, policy } }) => ['', setting, `${ranged(ratio, two)} of ${policy}`]);
  const more = surely.length > TOLD ? [`    and ${surely.length - TOLD} more`] : [];
  const failing = drawn.filter(({ name }) => surely.some(({ setting }) => setting === name));
  return [`${head}:`, aligned(lines), ...more, ...(failing.length > 1 ? [differ(failing)] : [])].join('\n');
}

/** Parameters in which these settings lie furthest from the middle of their range, taken together. */
function differ(settings: readonly NamedSetting[]): string {
  const means = PARAMETER_NAMES.map((name) => {
    const sum = settings.reduce((total, { setting }) => total + positionOf(name, setting[name]), 0);
    return { name, mean: sum / settings.length };
  });
  const far = means.sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean)).slice(0, TOLD);
  return `    Where it does not, these lie: ${far.map(({ name, mean }) => `${name} ${mean < 0 ? 'low' : 'high'}`).join(', ')}`;
}

export const nudges: Group = { name: 'nudges', unbuilt: true, measure: async () => withoutZones(simulate) };
