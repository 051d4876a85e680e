import { CORD_AT, VIEW_BOX } from './bulb-shape.ts';

const WIDTH = 360;
/** The bulb's drawing is this many units wide and high, rays and all. */
const BOX = VIEW_BOX[2];
/** More bulbs than this hang in tiers. */
export const ROW_HOLDS = 8;

/** The `viewBox` of a room where so many bulbs hang: it says how high the drawing is, before a bulb of it is drawn. */
export const roomBox = (count: number): string => `0 0 ${WIDTH} ${arrange(count).height}`;

interface Place {
  readonly x: number;
  readonly cord: number;
  readonly scale: number;
}

/** Small, always the same differences in the length of cords: as if hung by hand. */
const BY_HAND = [0, 7, -4, 5, 9, -2, 4, -6, 2, 8, -5, 3];

/** Where each of `count` bulbs hangs. Beyond one row they hang in tiers, so that no bulb is in front of another. */
export function arrange(count: number): { readonly height: number; readonly places: readonly Place[] } {
  if (count === 0) return { height: 64, places: [] };
  const tiers = count <= ROW_HOLDS ? 1 : count <= 16 ? 2 : count <= 30 ? 3 : 4;
  const step = Math.min((WIDTH - 28) / count, 58);
  // Neighbours in one tier are `tiers` steps apart: a bulb with its rays may take that much.
  const size = Math.min(count === 1 ? 64 : 46, Math.max(step * tiers * 1.02, 26));
  const scale = size / BOX;
  const sway = tiers === 1 ? 1 : 0.45;
  const first = 26 * (tiers === 1 ? 1 : 0.62);
  const drop = size * 0.66;
  const places = Array.from({ length: count }, (_, i) => ({
    x: round(WIDTH / 2 + (i - (count - 1) / 2) * step),
    cord: round(first + tierOf(i, tiers) * drop + (BY_HAND[i % BY_HAND.length] ?? 0) * sway),
    scale: round(scale),
  }));
  const lowest = Math.max(...places.map(({ cord }) => cord));
  return { height: Math.ceil(lowest + (CORD_AT.y - VIEW_BOX[1]) * scale - 1), places };
}

/** Zigzag through the tiers, so that neighbours never hang at the same height. */
const tierOf = (i: number, tiers: number) => (tiers === 4 ? ([0, 2, 1, 3][i % 4] ?? 0) : i % tiers);
const round = (n: number) => Math.round(n * 100) / 100;
