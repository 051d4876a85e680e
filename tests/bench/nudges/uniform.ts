/**
 * A number in [0, 1) that belongs to these three and to nothing else: so the same visit meets the same luck under every
 * policy, however many reminders came before it. A hash (MurmurHash3's last step, twice).
 */
export function uniform(seed: number, stream: number, index: number): number {
  let x = Math.imul(seed + 0x9e37, 0x85ebca6b) ^ Math.imul(stream + 0x79b9, 0xc2b2ae35);
  x = mixed(x ^ Math.imul(index + 0x7f4a, 0x27d4eb2f));
  return mixed(x + 0x165667b1) / 2 ** 32;
}

function mixed(of: number): number {
  let x = of;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** A normal one: mean 0, standard deviation 1 (Box & Muller). */
export const normal = (seed: number, stream: number, index: number): number =>
  Math.sqrt(-2 * Math.log(1 - uniform(seed, stream, 2 * index))) *
  Math.cos(2 * Math.PI * uniform(seed, stream, 2 * index + 1));

/** An exponential one of mean 1. */
export const exponential = (seed: number, stream: number, index: number): number =>
  -Math.log(1 - uniform(seed, stream, index));

/** How many of something that comes at random come where `mean` are to be expected (by inversion of `u`). */
export function poisson(mean: number, u: number): number {
  let chance = Math.exp(-mean);
  let sum = chance;
  let count = 0;
  while (u > sum && count < 1_000) {
    count += 1;
    chance *= mean / count;
    sum += chance;
  }
  return count;
}
