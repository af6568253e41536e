import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';

import { summary } from '../measure.ts';
import { atMostTimes, bar, medianAtMost, p95AtMost, type Report } from '../report.ts';

/** What `program-child.ts` answers; milliseconds. */
export interface ProgramFigures {
  readonly emptyWindow: readonly number[];
  /** From the start of main.ts to the filled lines of the ledger on the screen. */
  readonly ledger: number;
  readonly scroll?: { readonly frames: readonly number[]; readonly emptyLines: number };
  readonly slip?: readonly number[];
  readonly chromium?: readonly number[];
  readonly hundred?: number;
}

/** The built program with its window, worker and paper, as the clerk has it. */
export async function benchProgram(report: Report, path: string, folder: string, runs: number): Promise<void> {
  report.section('the program');
  let last: ProgramFigures | undefined;
  await report.row(() => {
    const started = [1, 2, 3].map((round) => (last = child(path, folder, round === 3 ? 'all' : 'start', runs)));
    const empty = summary(started.flatMap(({ emptyWindow }) => emptyWindow));
    const figure = summary(started.map(({ ledger }) => ledger - empty.median));
    return Promise.resolve({
      what: 'start to a usable ledger, beyond an empty window',
      figure,
      beside: { how: 'an empty window in the same browser', figure: empty },
      bars: [medianAtMost(figure, 1500)],
    });
  });
  const { scroll, slip, chromium, hundred } = last ?? {};
  if (scroll) {
    await report.row(() => {
      const figure = summary(scroll.frames);
      const also = `${scroll.frames.length} frames of ten lines each; in ${scroll.emptyLines} some lines were not there yet`;
      return Promise.resolve({
        what: 'a frame while the ledger scrolls',
        figure,
        also,
        bars: [bar('60 a second', figure.median <= 17.5), p95AtMost(figure, 34)],
      });
    });
  }
  if (slip && chromium) {
    await report.row(() => {
      const [figure, beside] = [summary(slip), summary(chromium)];
      return Promise.resolve({
        what: 'five-copy slip, request to PDF',
        figure,
        beside: { how: "Chromium's page.pdf of the same five pages", figure: beside },
        bars: [atMostTimes(figure, beside, 3), p95AtMost(figure, 500)],
      });
    });
  }
  if (hundred !== undefined) {
    await report.row(() => {
      const figure = summary([hundred]);
      return Promise.resolve({
        what: 'a hundred five-copy slips as one PDF of 500 pages',
        figure,
        bars: [medianAtMost(figure, 10_000)],
      });
    });
  }
}

function child(path: string, folder: string, what: 'start' | 'all', runs: number): ProgramFigures {
  const script = join(import.meta.dirname, '../program-child.ts');
  const done = spawnSync(process.execPath, [script, dirname(path), folder, what, String(runs)], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const figures = done.stdout.trim().split('\n').at(-1) ?? '';
  if (done.status !== 0 || !figures.startsWith('{'))
    throw new Error(`the program did not run: ${done.stderr.slice(-2000)}`);
  return JSON.parse(figures) as ProgramFigures;
}
