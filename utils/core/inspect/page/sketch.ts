/** How many hashes stand for a page. The likeness of two pages is then known to about a tenth. */
const SIZE = 64;

/** The smallest hashes of the lines of a page ("bottom-k sketch"; Cohen & Kaplan 2007): two of them can be compared as the pages could. */
export interface Sketch {
  add(hash: number): void;
  /** In rising order, each once. */
  end(): number[];
}

export function sketchOf(): Sketch {
  const smallest: number[] = [];
  let largest = Number.POSITIVE_INFINITY;
  return {
    add(hash) {
      if (hash >= largest) return;
      let at = smallest.length;
      while (at > 0 && (smallest[at - 1] ?? 0) > hash) at -= 1;
      if (smallest[at - 1] === hash) return;
      smallest.splice(at, 0, hash);
      if (smallest.length > SIZE) smallest.pop();
      if (smallest.length === SIZE) largest = smallest[SIZE - 1] ?? largest;
    },
    end: () => smallest,
  };
}

/**
 * How much of their text two pages share, 0 to 1, by their sketches: an estimate of the lines they have in common among
 * all that they have. 0 where one of them has no text, of which nothing can be said.
 */
export function likeness(a: readonly number[], b: readonly number[]): number {
  const inA = new Set(a);
  const inB = new Set(b);
  const union = [...new Set([...a, ...b])].sort((one, other) => one - other).slice(0, SIZE);
  if (a.length === 0 || b.length === 0) return 0;
  return union.filter((hash) => inA.has(hash) && inB.has(hash)).length / union.length;
}

/** What names a place on a page, as a number: FNV-1a over its letters, 32 bits, unsigned. */
export function anchorHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
