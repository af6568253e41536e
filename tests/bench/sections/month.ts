import { statSync } from 'node:fs';
import { join } from 'node:path';

import type { Desk } from '../desk.ts';
import { FULL_MONTH } from '../make-ledger.ts';
import { compare, measure } from '../measure.ts';
import { bar, medianAtMost, p95AtMost, type Report } from '../report.ts';
import { wholeView } from '../../support/ledger-view.ts';

export async function benchMonth(report: Report, desk: Desk, folder: string, runs: number): Promise<void> {
  report.section('a month');
  const bare = bareStatistics(desk);
  await report.row(async () => {
    const { ours, theirs } = await compare(
      () => desk.do('statistics.month', { month: FULL_MONTH, locale: 'zh-TW' }),
      () => bare(FULL_MONTH),
      { runs: Math.min(runs, 30) },
    );
    return {
      what: `statistics of ${FULL_MONTH}, all tables`,
      figure: ours,
      beside: { how: 'a GROUP BY for each table', figure: theirs },
      bars: [p95AtMost(ours, 100)],
    };
  });
  const file = desk.file(join(folder, 'month.xlsx'));
  let cases = 0;
  await report.row(async () => {
    const figure = await measure(
      async () => {
        ({ cases } = await desk.do('statistics.export', {
          month: FULL_MONTH,
          format: 'xlsx',
          locale: 'zh-TW',
          file,
          job: 'month',
        }));
      },
      { runs: Math.min(runs, 7), warmUp: 1 },
    );
    const size = (statSync(join(folder, 'month.xlsx')).size / 1e6).toFixed(1);
    return {
      what: 'month workbook with charts',
      figure,
      also: `${cases} cases, ${size} MB`,
      bars: [medianAtMost(figure, 1000)],
    };
  });
}

export async function benchWholeLedger(report: Report, desk: Desk, folder: string): Promise<void> {
  report.section('the whole ledger');
  for (const format of ['xlsx', 'csv'] as const) {
    const path = join(folder, `ledger.${format}`);
    await report.row(async () => {
      let rows = 0;
      const longest = watchLoop();
      const figure = await measure(
        async () => {
          ({ rows } = await desk.do('ledger.export', {
            view: wholeView,
            format,
            file: desk.file(path),
            job: `ledger ${format}`,
          }));
        },
        { runs: 1, warmUp: 0 },
      );
      const told = desk.progress.get(`ledger ${format}`) ?? 0;
      const waited = longest();
      return {
        what: `as ${format.toUpperCase()}`,
        figure,
        also: `${rows} rows, ${(statSync(path).size / 1e6).toFixed(0)} MB; progress told ${told} times; other calls waited at most ${waited.toFixed(0)} ms`,
        bars: [medianAtMost(figure, 30_000), bar('progress', rows < 10_000 || told > 10)],
      };
    });
  }
}

/** Longest time in which nothing else got its turn, in milliseconds. */
function watchLoop(): () => number {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 5);
    last = performance.now();
  }, 5);
  return () => {
    clearInterval(timer);
    return Math.max(longest, performance.now() - last - 5);
  };
}

/** The figures of a month as one would ask for them at the bare driver. */
function bareStatistics({ db }: Desk): (month: string) => unknown {
  const between = (column: string): string => `${column} >= @month || '-01' AND ${column} <= @month || '-31'`;
  const numbered = `number IS NOT NULL AND state <> 'voided'`;
  const openAtEnd = `accepted_on <= @month || '-31' AND (closed_on IS NULL OR closed_on > @month || '-31')`;
  const statements = ['type', 'unit', 'channel', 'customer_id'].flatMap((dimension) =>
    [between('accepted_on'), between('closed_on'), openAtEnd].map((when) =>
      db.reader.prepare(
        `SELECT ${dimension}, count(*) FROM cases WHERE ${numbered} AND ${when} GROUP BY 1 ORDER BY 2 DESC`,
      ),
    ),
  );
  const outcomes = db.reader.prepare(
    `SELECT outcome, count(*) FROM cases JOIN case_outcomes ON case_id = id WHERE ${numbered} AND ${between('closed_on')} GROUP BY 1`,
  );
  return (month) => [...statements, outcomes].map((statement) => statement.all({ month }));
}
