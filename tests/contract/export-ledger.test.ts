import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

import { openDatabase } from '../../db/open.ts';
import type { LedgerView } from '../../electron/contract/ledger.ts';
import type { OfficeContext } from '../../electron/core/context.ts';
import { coverageFromRanges } from '../../electron/core/glyphs.ts';
import { createJobs, type Jobs } from '../../electron/core/jobs.ts';
import { exportLedger } from '../../electron/core/ledger-export.ts';
import { Refusal } from '../../electron/core/refusal.ts';
import { createSettings } from '../../electron/core/settings.ts';
import { createTurns } from '../../electron/core/turns.ts';
import { writeCaseRows } from '../support/case-rows.ts';
import { temporaryFolder, TestClock, testHost, testOffice } from '../support/office.ts';
import { lineOf, readWorkbook } from '../support/workbook.ts';
import { wholeView } from '../support/ledger-view.ts';

const CASES = 1200;

const newestFirst: LedgerView = { ...wholeView, descending: true };

/** A ledger of a thousand cases, and the office's own parts, so that a job can be watched from inside. */
async function ledger(tell: (jobs: Jobs, done: number, total: number) => void = () => undefined) {
  const folder = temporaryFolder();
  const office = await testOffice({ folder: join(folder, 'data') });
  await writeCaseRows(
    join(folder, 'data', 'kesu.db'),
    Array.from({ length: CASES }, (_, index) => ({
      accepted_on: `2026-${String((index % 10) + 1).padStart(2, '0')}-03`,
      customer_name: `客戶${index}`,
      description: `第 ${index} 件`.repeat(50),
    })),
  );
  await office.office.close();
  const db = await openDatabase(join(folder, 'data', 'kesu.db'));
  onTestFinished(() => db.close());
  const path = join(folder, 'out.xlsx');
  const jobs = createJobs((_job, done, total) => {
    tell(jobs, done, total);
  });
  const context: OfficeContext = {
    db,
    jobs,
    clock: new TestClock('2026-11-21T09:05'),
    host: testHost({ resolveFile: () => Promise.resolve(path) }),
    settings: createSettings(db).read,
    emit: () => undefined,
    turns: createTurns(),
    glyphs: coverageFromRanges([]),
    log: { bug: () => '', info: () => undefined },
  };
  return { context, path, folder };
}

it('writes the cases in the order given, and tells how far it is', async () => {
  const told: number[] = [];
  const { context, path } = await ledger((_jobs, done) => told.push(done));
  const { rows } = await exportLedger(context, { view: newestFirst, format: 'xlsx', file: 'f', job: 'j' });
  expect(rows).toBe(CASES);
  const sheet = (await readWorkbook(path)).sheet('台帳');
  expect(sheet.rowCount).toBe(CASES + 1);
  expect(lineOf(sheet, 2)['客戶']).toBe(`客戶${CASES - 1}`);
  expect(lineOf(sheet, CASES + 1)['客戶']).toBe('客戶0');
  expect(told.length).toBeGreaterThan(0);
});

it.each(['xlsx', 'csv'] as const)('leaves nothing of a cancelled %s, and the old file as it was', async (format) => {
  const { context, path, folder } = await ledger((jobs) => jobs.cancel('j'));
  writeFileSync(path, 'old');
  const before = readdirSync(folder);
  const running = exportLedger(context, { view: newestFirst, format, file: 'f', job: 'j' });
  await expect(running).rejects.toSatisfy((error) => error instanceof Refusal && error.error.code === 'cancelled');
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(before);
});

it('lets other work of the worker in while it writes', async () => {
  const { context } = await ledger();
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  await exportLedger(context, { view: newestFirst, format: 'csv', file: 'f', job: 'j' });
  clearInterval(timer);
  expect(turns).toBeGreaterThan(1);
});
