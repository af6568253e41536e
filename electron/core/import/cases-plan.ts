import type BetterSqlite3 from 'better-sqlite3';

import { lastGivenSerial } from '../../../db/repositories/customers.ts';
import { monthStore } from '../../../db/repositories/months.ts';
import { officeLookups } from '../../../db/repositories/office-lookups.ts';
import type { StoredPolicy } from '../../../db/repositories/policies.ts';
import { styleForMonth } from '../../../db/rules/case-number.ts';
import { customerSerial } from '../../../db/rules/customer-number.ts';
import type { Policy } from '../../../db/rules/policy.ts';
import type { ImportMap } from '../../contract/exchange.ts';
import { policyNow } from '../case-work.ts';
import { createCaseCustomers, type CaseCustomer } from './case-customers.ts';
import { numberMonth, type GivenNumber } from './case-numbers.ts';
import { readCaseRow, type CaseRowValues } from './case-row.ts';
import { choiceBook } from './choices.ts';
import { createImportedCases } from './imported-cases.ts';
import { rowReader } from './mapping.ts';
import { tellRaggedRow } from './ragged.ts';
import type { ReportBuilder } from './report.ts';
import type { Table } from './table.ts';

export interface PlannedCase {
  readonly line: number;
  readonly acceptedOn: string;
  readonly receivedAt: string;
  readonly fileNumber: string;
  readonly values: CaseRowValues;
  readonly customer: CaseCustomer;
}

export interface PlannedMonth {
  readonly month: string;
  /** In the order of their numbers. */
  readonly cases: readonly GivenNumber<PlannedCase>[];
}

export interface CasesPlan {
  readonly policy: StoredPolicy;
  /** The policy with the choices the file brought; undefined when it brought none. */
  readonly lengthened: Policy | undefined;
  readonly months: readonly PlannedMonth[];
  readonly customers: readonly CaseCustomer[];
  /** Serial of the last customer number there is, given or asked for by the file. */
  readonly lastCustomerSerial: number;
}

interface PlanOptions {
  readonly today: string;
  readonly step: (done: number, total: number) => Promise<void>;
}

/** What the import would do with every row, against the database as it is; nothing is written. */
export async function planCases(
  connection: BetterSqlite3.Database,
  table: Table,
  map: ImportMap,
  report: ReportBuilder,
  { today, step }: PlanOptions,
): Promise<CasesPlan> {
  const reader = rowReader('cases', map, table.headings);
  const policy = policyNow(officeLookups(connection));
  const choices = choiceBook(policy.policy);
  const months = monthStore(connection);
  const customers = createCaseCustomers(connection);
  const imported = createImportedCases(connection);
  const options = { today, order: map.dateOrder ?? 'ymd', choices } as const;
  const planned = new Map<string, PlannedCase[]>();
  const frozen = (date: string | null): boolean => date !== null && months.state(date.slice(0, 7)).frozenAt !== null;

  for (const [at, row] of table.rows.entries()) {
    if (at % 500 === 0) await step(at, table.rows.length);
    const line = at + 1;
    const tell = report.add.bind(report, line);
    tellRaggedRow(row, table.headings, tell);
    const values = readCaseRow(row, reader, options, tell);
    const closed = values && [values.acceptedOn, values.closedOn].find(frozen);
    if (closed)
      tell({ field: 'acceptedOn', code: 'month-closed', action: 'left-out', params: { month: closed.slice(0, 7) } });
    const customer = values && !closed ? customers.of(values, tell) : undefined;
    if (!values || !customer) {
      report.counts.skipped += 1;
      continue;
    }
    if (imported.has(customer.id, values)) {
      tell({ field: '', code: 'case-already-there', action: 'left-out', params: { date: values.acceptedOn } });
      report.counts.skipped += 1;
      continue;
    }
    const { acceptedOn, receivedAt, fileNumber } = values;
    const month = acceptedOn.slice(0, 7);
    const inMonth = planned.get(month) ?? [];
    inMonth.push({ line, acceptedOn, receivedAt, fileNumber, values, customer });
    planned.set(month, inMonth);
    report.counts.created += 1;
  }
  await step(table.rows.length, table.rows.length);

  const styles = months.styles();
  const numbered = [...planned.keys()].toSorted().map((month): PlannedMonth => {
    const { lastSerial } = months.state(month);
    const style = styleForMonth(styles, month);
    return {
      month,
      cases: numberMonth(planned.get(month) ?? [], { month, lastSerial, style, keep: map.numbers === 'file' }),
    };
  });
  for (const { cases } of numbered) tellNumbers(cases, report);

  const used = new Set([...planned.values()].flat().map(({ customer }) => customer));
  const made = customers.made().filter((customer) => used.has(customer));
  report.counts.customersCreated = made.length;
  const asked = made.map(({ values }) => customerSerial(values?.number ?? '') ?? 0);
  return {
    policy,
    lengthened: choices.lengthened(),
    months: numbered,
    customers: made,
    lastCustomerSerial: asked.reduce((most, serial) => Math.max(most, serial), lastGivenSerial(connection)),
  };
}

/** Numbers that are not as the file has them, and those it leaves out, which are told at the row that follows. */
function tellNumbers(cases: readonly GivenNumber<PlannedCase>[], report: ReportBuilder): void {
  let missing: string[] = [];
  for (const { row, shown, objection } of cases) {
    if (!row) {
      missing.push(shown);
      continue;
    }
    for (const number of missing)
      report.add(row.line, { field: 'number', code: 'number-missing', action: 'taken', params: { number } });
    missing = [];
    if (objection) {
      report.add(row.line, {
        field: 'number',
        code: objection,
        action: 'taken',
        params: { text: row.fileNumber, number: shown },
      });
    }
  }
}
