import { constants, copyFileSync, rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';

import { openDesk, type Desk } from './desk.ts';
import { benchLedger, runFolder } from './ledger.ts';
import type { LedgerSize } from './make-ledger.ts';
import { createReport, type Report } from './report.ts';
import { benchImport } from './sections/imports.ts';
import { benchMonth, benchWholeLedger } from './sections/month.ts';
import { benchProgram } from './sections/program.ts';
import { benchStart } from './sections/start.ts';
import { benchCases } from './sections/cases.ts';
import { benchCustomerList, benchLedgerPages } from './sections/lists.ts';
import { benchCopies } from './sections/copies.ts';
import { benchPrintLog } from './sections/print-log.ts';
import { benchSearch } from './sections/search.ts';
import { benchOverruns, benchToday } from './sections/today.ts';

/*
 * `npm run bench`: what the program takes on a ledger of 200,000 cases and
 * 100,000 customers, beside the same done by hand. Ends with 1 when a bar is
 * missed. `--quick` tries everything on a small ledger and judges nothing.
 * `--only search,cases` runs some of the sections.
 */

const full: LedgerSize = { cases: 200_000, customers: 100_000, fullMonth: 1500 };
const small: LedgerSize = { cases: 4000, customers: 2000, fullMonth: 60 };

interface Section {
  readonly name: string;
  readonly run: (report: Report, bench: Bench) => Promise<void>;
}

interface Bench {
  readonly desk: Desk;
  readonly runs: number;
  readonly folder: string;
}

const sections: readonly Section[] = [
  { name: 'search', run: (report, { desk, runs }) => benchSearch(report, desk, runs) },
  { name: 'lists', run: (report, { desk, runs }) => benchLedgerPages(report, desk, runs) },
  { name: 'today', run: (report, { desk, runs }) => benchToday(report, desk, runs) },
  { name: 'overruns', run: (report, { desk, runs }) => benchOverruns(report, desk, runs) },
  { name: 'customers', run: (report, { desk, runs }) => benchCustomerList(report, desk, runs) },
  { name: 'cases', run: (report, { desk, runs }) => benchCases(report, desk, runs) },
  { name: 'month', run: (report, { desk, folder, runs }) => benchMonth(report, desk, folder, runs) },
  { name: 'export', run: (report, { desk, folder }) => benchWholeLedger(report, desk, folder) },
  { name: 'print-log', run: (report, { desk, runs }) => benchPrintLog(report, desk, runs) },
  { name: 'copies', run: (report, { desk, runs }) => benchCopies(report, desk, runs) },
  { name: 'import', run: (report, { desk, folder }) => benchImport(report, desk, folder, quick ? 500 : 10_000) },
];

const quick = process.argv.includes('--quick');
const only = argument('--only')?.split(',');
const size = quick ? small : full;

const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const tell = (text: string): void => {
  process.stderr.write(`  ${text}\n`);
};

write(
  `Kesu bench: ${size.cases} cases, ${size.customers} customers; ${cpus().length} × ${cpus()[0]?.model ?? '?'}, Node ${process.versions.node}; load ${loadavg()[0]?.toFixed(1) ?? '?'}`,
);
let doing = 'making the ledger';
let finished = false;
// Whatever ends it, it is not taken for a bench that came through.
process.on('exit', (code) => {
  if (!finished) process.stderr.write(`The bench did not come to its end: ${doing} (exit code ${code})\n`);
});
const made = await benchLedger(size, tell);
const folder = runFolder();
try {
  const path = join(folder, 'kesu.db');
  copyFileSync(made, path, constants.COPYFILE_FICLONE);
  const report = createReport(write, !quick);
  // First, on a file that nobody has open.
  doing = 'start and program';
  if (!only || only.includes('start')) await benchStart(report, path);
  if (!only || only.includes('program')) await benchProgram(report, path, folder, quick ? 3 : 15);
  const desk = await openDesk(path);
  try {
    for (const { name, run } of sections) {
      if (only && !only.includes(name)) continue;
      doing = `section ${name}`;
      await run(report, { desk, folder, runs: quick ? 5 : 60 });
    }
  } finally {
    await desk.close();
  }
  finished = true;
  write('');
  if (report.missed.length > 0) {
    write(`${report.missed.length} missed:`);
    for (const missed of report.missed) write(`  ✗ ${missed}`);
    process.exitCode = 1;
  } else write(quick ? 'A small ledger: nothing is judged.' : 'Every bar is met.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
