import { uniform } from './uniform.ts';

/** A figure with the interval that holds it in 95 of 100 cases. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 400;

/**
 * A figure of so many people, with its interval by drawing the same number of them again and again, with repeats (the
 * bootstrap: Efron 1979). `figure` gets how often each was drawn; whatever is compared in it is so for the same people.
 */
export function bootstrap(people: number, figure: (drawn: Uint16Array) => number): Estimate {
  const drawn = new Uint16Array(people);
  const value = figure(drawn.fill(1));
  const values: number[] = [];
  for (let sample = 0; sample < RESAMPLES; sample += 1) {
    drawn.fill(0);
    for (let one = 0; one < people; one += 1) {
      const who = Math.floor(uniform(people, sample, one) * people);
      drawn[who] = (drawn[who] ?? 0) + 1;
    }
    const again = figure(drawn);
    if (Number.isFinite(again)) values.push(again);
  }
  values.sort((a, b) => a - b);
  const at = (share: number): number => values[Math.floor(share * (values.length - 1))] ?? value;
  return { value, low: at(0.025), high: at(0.975) };
}

/** The ratio of two rates of leaving, by how many left in how much time (its logarithm is nearly normal). */
export function hazardRatio(
  ours: { readonly left: number; readonly time: number },
  theirs: { readonly left: number; readonly time: number },
): Estimate {
  const value = ours.left / ours.time / (theirs.left / theirs.time);
  const error = 1.96 * Math.sqrt(1 / ours.left + 1 / theirs.left);
  return { value, low: value * Math.exp(-error), high: value * Math.exp(error) };
}
