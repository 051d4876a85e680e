import type { Settings } from '../core/journal/entries.ts';

export type Corner = Settings['corner'];

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether two boxes share any of their room. */
export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The other edge of each stands two further on. */
const CORNERS = ['top-right', 'top-left', 'bottom-right', 'bottom-left'] as const;

/** The same box as it would hang at the other edge of a view of this height. */
const mirrored = (box: Box, height: number): Box => ({ ...box, top: height - box.bottom, bottom: height - box.top });

/**
 * Where a banner that hangs at `corner` in `box` should hang while a person works in `field`:
 * where it is if it leaves the field free, else at the other edge, or nowhere if it would cover the field there too.
 */
export function choosePlace(corner: Corner, box: Box, height: number, field: Box | null): Corner | null {
  if (!field || !overlaps(box, field)) return corner;
  return overlaps(mirrored(box, height), field) ? null : (CORNERS[CORNERS.indexOf(corner) ^ 2] ?? corner);
}
