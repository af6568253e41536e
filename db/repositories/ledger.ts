/** Lines of the ledger by their ids, and the numbers of each month for its proof; compiled, on the reading connection. */
import type BetterSqlite3 from 'better-sqlite3';

import { monthText } from '../rules/case-number.ts';
import type { CaseStateName } from '../rules/case-state.ts';
import { oncePerConnection } from '../statements.ts';
import { settlementColumns, type SettlementTexts } from './settlements.ts';

export interface LedgerLine extends SettlementTexts {
  readonly id: number;
  readonly number: string | null;
  readonly acceptedOn: string | null;
  readonly state: CaseStateName;
  readonly customerId: number | null;
  readonly customerName: string;
  readonly region: 'domestic' | 'overseas';
  readonly materialNo: string;
  readonly product: string;
  readonly description: string;
  readonly type: string;
  readonly severity: string;
  readonly channel: string;
  readonly unit: string;
  readonly responsibleUnit: string;
  readonly dueOn: string | null;
  readonly closedOn: string | null;
  /** Of a voided case; else empty. */
  readonly voidReason: string;
  readonly policyId: number;
  /** Codes, separated by blanks; null without any. */
  readonly outcomes: string | null;
  /** `1 printed`, separated by commas; null where none was printed. */
  readonly copies: string | null;
}

export interface LedgerRows {
  line(id: number): LedgerLine | undefined;
  /** Shown number of the last serial of a month; '' where there is none. */
  lastNumber(year: number, month: number): string;
  /** Every month (`2026-11`) that has a counter, with its last serial and whether it is closed. */
  counters(): readonly { readonly month: string; readonly last: number; readonly frozen: boolean }[];
  /** The serial of every numbered case, by month. */
  serials(): ReadonlyMap<string, readonly number[]>;
  /** The numbers of voided cases, by month, in order. */
  voided(): ReadonlyMap<string, readonly string[]>;
}

export const ledgerRows: (connection: BetterSqlite3.Database) => LedgerRows = oncePerConnection(createLedgerRows);

function createLedgerRows(connection: BetterSqlite3.Database): LedgerRows {
  const line = connection.prepare<[number], LedgerLine>(
    `SELECT id, number, accepted_on AS acceptedOn, state, customer_id AS customerId, customer_name AS customerName, region,
       material_no AS materialNo, product, description, type, severity, channel, unit, responsible_unit AS responsibleUnit,
       due_on AS dueOn, closed_on AS closedOn, void_reason AS voidReason, policy_id AS policyId,
       (SELECT group_concat(outcome, ' ') FROM case_outcomes WHERE case_id = id) AS outcomes,
       (SELECT group_concat(copy || ' ' || state) FROM paper_copies
         WHERE case_id = cases.id AND paper = 'complaint') AS copies,
       ${settlementColumns('cases')}
     FROM cases WHERE id = ?`,
  );
  const lastNumber = connection
    .prepare<[number, number], string>(
      'SELECT number FROM cases WHERE year = ? AND month = ? ORDER BY serial DESC LIMIT 1',
    )
    .pluck();
  const counters = connection.prepare<[], { year: number; month: number; last: number; frozen: 0 | 1 }>(
    'SELECT year, month, last_serial AS last, frozen_at IS NOT NULL AS frozen FROM months ORDER BY year, month',
  );
  const serials = connection.prepare<[], { year: number; month: number; serials: string }>(
    `SELECT year, month, group_concat(serial) AS serials FROM cases INDEXED BY cases_for_ledger
     WHERE year IS NOT NULL GROUP BY year, month`,
  );
  const voided = connection.prepare<[], { year: number; month: number; number: string }>(
    `SELECT year, month, number FROM cases WHERE state = 'voided' ORDER BY year, month, serial`,
  );
  return {
    line: (id) => line.get(id),
    lastNumber: (year, month) => (lastNumber.get(year, month) as string | undefined) ?? '',
    counters: () =>
      counters
        .all()
        .map(({ year, month, last, frozen }) => ({ month: monthText(year, month), last, frozen: frozen === 1 })),
    serials: () =>
      new Map(serials.all().map((row) => [monthText(row.year, row.month), row.serials.split(',').map(Number)])),
    voided() {
      const byMonth = new Map<string, string[]>();
      for (const { year, month, number } of voided.all()) {
        const name = monthText(year, month);
        const numbers = byMonth.get(name);
        if (numbers) numbers.push(number);
        else byMonth.set(name, [number]);
      }
      return byMonth;
    },
  };
}
