import type BetterSqlite3 from 'better-sqlite3';

import type { Reader } from '../../../db/database.ts';
import { importStore, inLongTransaction } from '../../../db/repositories/imports.ts';
import { officeLookups } from '../../../db/repositories/office-lookups.ts';
import { translator } from '../../../renderer/locales/translate.ts';
import type { CallInput } from '../../contract/calls.ts';
import type { ImportReport } from '../../contract/exchange.ts';
import { today, type OfficeContext } from '../context.ts';
import type { Job } from '../jobs.ts';
import { applyCases } from './cases-apply.ts';
import { planCases } from './cases-plan.ts';
import { applyCustomers } from './customers-apply.ts';
import { planCustomers } from './customers-plan.ts';
import { ReportBuilder } from './report.ts';
import type { ReadTable, TableReader } from './source.ts';

type Input = CallInput<'imports.run'>;
type Step = (done: number, total: number) => Promise<void>;

/** What is written with an import beside its rows. */
export interface Applying {
  readonly writer: BetterSqlite3.Database;
  readonly kysely: Reader;
  readonly importId: number;
  readonly fileName: string;
  /** Moment of the import, ISO. */
  readonly at: string;
  readonly operator: string;
  /** Why the line of a number that the file leaves out is void. */
  readonly missingReason: string;
  readonly step: Step;
}

/** Everything the import would do, worked out on the reading connection and told; nothing is written. */
export async function tryImport(
  context: OfficeContext,
  tables: TableReader,
  input: Input,
  job: Job,
): Promise<ImportReport> {
  const source = await tables.read(input.file, input.map, part(job, 0, 0.3));
  return (await plan(context, context.db.reader, source, input, part(job, 0.3, 1))).report;
}

/** The same, done: planned and written in one transaction, so that it is what it says or nothing. */
export async function runImport(
  context: OfficeContext,
  tables: TableReader,
  input: Input,
  job: Job,
): Promise<ImportReport> {
  const { db, clock } = context;
  const source = await tables.read(input.file, input.map, part(job, 0, 0.2));
  const at = clock.now().toISOString();
  const { operator, screenLocale } = context.settings();
  return inLongTransaction(db, async (writer, kysely) => {
    const planned = await plan(context, writer, source, input, part(job, 0.2, 0.5));
    const { report } = planned;
    const imports = importStore(writer);
    const fileName = source.fileName;
    const importId = imports.record({
      kind: input.kind,
      fileName,
      at,
      created: report.created,
      updated: report.updated,
      skipped: report.skipped,
    });
    await planned.apply({
      writer,
      kysely,
      importId,
      fileName,
      at,
      operator,
      missingReason: translator(screenLocale)('exchange.missingNumber'),
      step: part(job, 0.5, 1),
    });
    imports.rememberMap(input.kind, source.table.headings, JSON.stringify(input.map), at);
    officeLookups(writer).audit(at, operator, 'imports.run', `import ${importId}`);
    return report;
  });
}

interface Planned {
  readonly report: ImportReport;
  readonly apply: (applying: Applying) => Promise<void>;
}

async function plan(
  context: OfficeContext,
  connection: BetterSqlite3.Database,
  { table }: ReadTable,
  { kind, map }: Input,
  step: Step,
): Promise<Planned> {
  const { screenLocale } = context.settings();
  const report = new ReportBuilder(translator(screenLocale));
  const options = { today: today(context), step };
  const read = table.rows.length;
  switch (kind) {
    case 'customers': {
      const customers = await planCustomers(connection, table, map, report, options);
      return { report: report.finished(read), apply: (applying) => applyCustomers(customers, applying) };
    }
    case 'cases': {
      const cases = await planCases(connection, table, map, report, options);
      return { report: report.finished(read), apply: (applying) => applyCases(cases, applying) };
    }
  }
}

/** One job, several parts: each tells its own share of the whole, in thousandths. */
function part(job: Job, from: number, to: number): Step {
  return (done, total) => {
    const share = total === 0 ? 1 : done / total;
    return job.step(Math.round((from + (to - from) * share) * 1000), 1000);
  };
}
