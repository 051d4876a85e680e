/** One figure: a cost, smaller is better, against a reference that was measured in the same run. */
export interface Row {
  readonly name: string;
  readonly ours: number;
  readonly unit: string;
  /** 0 where the reference is nothing at all: then ours must be nothing too. */
  readonly reference: number;
  readonly referenceName: string;
  /** ours ÷ reference; where the reference is nothing, 0 or (null) beyond any goal. */
  readonly ratio: number | null;
  readonly goal: number;
  readonly holds: boolean;
}

/** What is measured together, and the names of its rows. `npm run bench -- popup` asks for one of these. */
export interface Group {
  readonly name: string;
  /** It takes no build, and no browser. */
  readonly unbuilt?: true;
  measure(): Promise<Row[]>;
}

export function row(
  name: string,
  unit: string,
  goal: number,
  ours: number,
  referenceName: string,
  reference: number,
): Row {
  const ratio = reference > 0 ? ours / reference : ours === 0 ? 0 : null;
  return {
    name,
    ours: rounded(ours),
    unit,
    reference: rounded(reference),
    referenceName,
    ratio: ratio === null ? null : rounded(ratio),
    goal,
    holds: ratio !== null && ratio <= goal,
  };
}

const rounded = (value: number): number => Number(value.toPrecision(4));

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new Error('There is no median of nothing');
  return (low + high) / 2;
}

/**
 * Measures A B B A A B B A …, so that whatever else the machine does falls on both alike, and gives both medians. The first
 * of each only warms up.
 */
export async function sideBySide(
  times: number,
  ours: () => Promise<number>,
  reference: () => Promise<number>,
): Promise<{ ours: number; reference: number }> {
  const taken = { ours: [] as number[], reference: [] as number[] };
  await ours();
  await reference();
  for (let time = 0; time < times; time += 1) {
    const order = time % 2 === 0 ? (['ours', 'reference'] as const) : (['reference', 'ours'] as const);
    for (const which of order) taken[which].push(await (which === 'ours' ? ours() : reference()));
  }
  return { ours: median(taken.ours), reference: median(taken.reference) };
}
