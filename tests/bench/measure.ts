/** Milliseconds. */
export interface Figure {
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
}

export interface MeasureOptions {
  readonly runs: number;
  /** Runs before, which do not count: caches and compiled statements as in a program that has been open for a minute. */
  readonly warmUp?: number;
  /** Done before each run and not counted. */
  readonly before?: () => unknown;
}

export async function measure(work: (run: number) => unknown, options: MeasureOptions): Promise<Figure> {
  return summary(await times(work, options));
}

/** Two ways of the same, by turns, so that a busy moment of the machine falls on both. */
export async function compare(
  ours: (run: number) => unknown,
  theirs: (run: number) => unknown,
  { runs, warmUp = 5, before }: MeasureOptions,
): Promise<{ readonly ours: Figure; readonly theirs: Figure }> {
  const taken: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (let run = -warmUp; run < runs; run += 1) {
    const first = await once(ours, run, before);
    const second = await once(theirs, run, before);
    if (run < 0) continue;
    taken.ours.push(first);
    taken.theirs.push(second);
  }
  return { ours: summary(taken.ours), theirs: summary(taken.theirs) };
}

async function times(work: (run: number) => unknown, { runs, warmUp = 5, before }: MeasureOptions): Promise<number[]> {
  const taken: number[] = [];
  for (let run = -warmUp; run < runs; run += 1) {
    const time = await once(work, run, before);
    if (run >= 0) taken.push(time);
  }
  return taken;
}

async function once(work: (run: number) => unknown, run: number, before: (() => unknown) | undefined): Promise<number> {
  await before?.();
  const start = performance.now();
  await work(run);
  return performance.now() - start;
}

export function summary(taken: readonly number[]): Figure {
  const sorted = taken.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return { median: at(0.5), p95: at(0.95), runs: sorted.length };
}

/** The figures of many different questions as one: the worst p95 and the median of medians. */
export function together(figures: readonly Figure[]): Figure {
  return {
    median: summary(figures.map(({ median }) => median)).median,
    p95: Math.max(...figures.map(({ p95 }) => p95)),
    runs: figures.reduce((sum, { runs }) => sum + runs, 0),
  };
}
