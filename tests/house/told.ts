import { HOME, type Site } from './site.ts';

/** A path as the address it stands for; anything else as it is written. */
const whole = (place: string): string => (place.startsWith('/') ? new URL(place, HOME).href : place);

interface Fault {
  readonly check: string;
  readonly page: string;
  readonly target?: string | null | undefined;
}

const inOrder = (lines: readonly string[]): string[] => lines.toSorted();

/** Faults as lines that can be compared. */
export const faultLines = (faults: readonly Fault[]): string[] =>
  inOrder(faults.map(({ check, page, target }) => `${check} on ${page}${target ? ` → ${target}` : ''}`));

/** What cannot be judged, as lines. */
export const unknownLines = (unknown: readonly { readonly target: string; readonly reason: string }[]): string[] =>
  inOrder(unknown.map(({ target, reason }) => `${target} ${reason}`));

/** What a look over a site has to come to, in the same lines. */
export const expectedOf = ({ finds = [], unknown = [] }: Site) => ({
  faults: faultLines(
    finds.map(({ check, page, target }) => ({ check, page: whole(page), target: target && whole(target) })),
  ),
  unknown: unknownLines(unknown.map(({ target, reason }) => ({ target: whole(target), reason }))),
});
