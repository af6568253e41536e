import type BetterSqlite3 from 'better-sqlite3';

import type { CaseStateColumn } from '../schema/cases.ts';
import type { Settlement } from '../rules/settlement.ts';
import { oncePerConnection } from '../statements.ts';
import { readSettlement, settlementColumns, type SettlementTexts } from './settlements.ts';

export interface LedgerGoods {
  readonly orderNo: string;
  readonly materialNo: string;
  readonly product: string;
  readonly shippedOn: string | null;
  /** Thousandths. */
  readonly quantity: number | null;
  readonly unit: string;
  readonly defectiveQuantity: number | null;
}

/** A line of the ledger with everything an office wants in a file; codes, not labels. */
export interface FileLine {
  readonly id: number;
  readonly number: string;
  readonly acceptedOn: string | null;
  readonly customer: string;
  readonly region: 'domestic' | 'overseas';
  readonly goods: readonly LedgerGoods[];
  readonly description: string;
  readonly demands: readonly string[];
  readonly type: string;
  readonly severity: string;
  readonly channel: string;
  readonly unit: string;
  readonly responsibleUnit: string;
  readonly outcomes: readonly string[];
  readonly dueOn: string | null;
  readonly closedOn: string | null;
  readonly state: CaseStateColumn;
  readonly voidReason: string;
  readonly settlement: Settlement;
}

export interface LedgerLinesReader {
  /** Ids of the numbered cases of a month, in the order of their numbers; voided ones keep their line. */
  monthIds(month: string): readonly number[];
  /** Lines of these cases, in this order. A few hundred at a time: the list is one parameter. */
  lines(ids: readonly number[]): readonly FileLine[];
}

type RawLine = Omit<FileLine, 'goods' | 'demands' | 'outcomes' | 'settlement'> &
  SettlementTexts & {
    readonly goods: string;
    readonly demands: string | null;
    readonly outcomes: string | null;
  };

/** Separates codes; none holds it. */
const SEPARATOR = '\u001f';

/** Compiled once for each connection. */
export const ledgerLinesReader: (connection: BetterSqlite3.Database) => LedgerLinesReader =
  oncePerConnection(createLedgerLinesReader);

function createLedgerLinesReader(db: BetterSqlite3.Database): LedgerLinesReader {
  const monthIds = db
    .prepare<[number, number], number>('SELECT id FROM cases WHERE year = ? AND month = ? ORDER BY serial')
    .pluck();
  const lines = db.prepare<[string], RawLine>(`
    SELECT c.id, coalesce(c.number, '') AS number, c.accepted_on AS acceptedOn, c.customer_name AS customer, c.region,
      (SELECT json_group_array(json_object(
          'orderNo', order_no, 'materialNo', material_no, 'product', product, 'shippedOn', shipped_on,
          'quantity', quantity, 'unit', unit, 'defectiveQuantity', defective_quantity) ORDER BY line)
        FROM case_goods WHERE case_id = c.id) AS goods,
      c.description,
      (SELECT group_concat(demand, char(31)) FROM case_demands WHERE case_id = c.id) AS demands,
      c.type, c.severity, c.channel, c.unit, c.responsible_unit AS responsibleUnit,
      (SELECT group_concat(outcome, char(31)) FROM case_outcomes WHERE case_id = c.id) AS outcomes,
      c.due_on AS dueOn, c.closed_on AS closedOn, c.state, c.void_reason AS voidReason,
      ${settlementColumns('c')}
    FROM json_each(?) AS wanted CROSS JOIN cases AS c ON c.id = wanted.value
    ORDER BY wanted.key`);

  return {
    monthIds: (month) => monthIds.all(Number(month.slice(0, 4)), Number(month.slice(5, 7))),
    lines: (ids) =>
      lines.all(JSON.stringify(ids)).map(({ slips, decided, certified, loss, ...line }) => ({
        ...line,
        // Made by the query above.
        goods: JSON.parse(line.goods) as LedgerGoods[],
        demands: line.demands === null ? [] : line.demands.split(SEPARATOR),
        outcomes: line.outcomes === null ? [] : line.outcomes.split(SEPARATOR),
        settlement: readSettlement({ slips, decided, certified, loss }),
      })),
  };
}
