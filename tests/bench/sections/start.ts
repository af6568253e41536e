import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { ensureBuilt } from '../../../build/ensure-built.ts';
import { summary } from '../measure.ts';
import { bar, type Report } from '../report.ts';

interface Told {
  readonly usable: number;
  readonly rss: number;
}

/** The office alone, in a process of its own on a closed ledger; the window comes on top (`program.ts`). */
export async function benchStart(report: Report, path: string): Promise<void> {
  report.section('the office alone');
  await ensureBuilt();
  const empty = summary(Array.from({ length: 5 }, () => emptyProcess()));
  let told: readonly Told[] = [];
  await report.row(() => {
    told = Array.from({ length: 5 }, () => office(path));
    const figure = summary(told.map(({ usable }) => usable));
    return Promise.resolve({
      what: 'start to the first page of the ledger',
      figure,
      beside: { how: 'a process of Node that does nothing', figure: empty },
      also: 'in its worker, as built; the start of the whole program is judged with its window',
      bars: [],
    });
  });
  const memory = summary(told.map(({ rss }) => rss / 1e6));
  report.note(
    `memory after a working day's calls: ${memory.median.toFixed(0)} MB (Node alone ${(emptyMemory() / 1e6).toFixed(0)} MB)`,
  );
  report.judge('memory of the office', bar('≤ 200 MB', memory.median <= 200));
}

const child = join(import.meta.dirname, '../core-child.ts');

function office(path: string): Told {
  const { stdout, stderr, status } = spawnSync(process.execPath, [child, path], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Told;
}

function emptyProcess(): number {
  return Number(spawnSync(process.execPath, ['-p', 'performance.now()'], { encoding: 'utf8' }).stdout);
}

function emptyMemory(): number {
  return Number(spawnSync(process.execPath, ['-p', 'process.memoryUsage().rss'], { encoding: 'utf8' }).stdout);
}
