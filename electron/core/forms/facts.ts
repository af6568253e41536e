/**
 * What papers are filled from, in two halves: what the customer may know, and what only the office knows. A paper that
 * reaches the customer is filled from the first half and cannot name the second (002§3 Art.9(10)).
 */
import type BetterSqlite3 from 'better-sqlite3';

import {
  lifeStore,
  type FindingRow,
  type ImprovementRow,
  type OutcomeRow,
  type ShareRow,
  type VisitRow,
} from '../../../db/repositories/case-life.ts';
import { caseStore } from '../../../db/repositories/cases.ts';
import { customerReader } from '../../../db/repositories/customers.ts';
import type { ReadGoods } from '../../../db/rules/case-form-text.ts';
import type { CaseRow } from '../../../db/schema.ts';

/** An outcome as the customer is told of it: without the note of who decided. */
export type ToldOutcome = Pick<OutcomeRow, 'outcome' | 'quantity' | 'unit' | 'amount'>;

export interface OutsideFacts {
  readonly caseNumber: string;
  readonly customerName: string;
  readonly contact: string;
  readonly telephone: string;
  readonly address: string;
  /** Where invoices go; the address where the file has no other. */
  readonly invoiceAddress: string;
  readonly taxNumber: string;
  readonly goods: readonly ReadGoods[];
  /** As the customer described it. */
  readonly description: string;
  /** Of the decision that stands. */
  readonly outcomes: readonly ToldOutcome[];
}

export interface InsideFacts {
  /** The day of the decision that stands, ISO moment. */
  readonly decidedAt: string | null;
  readonly outcomes: readonly OutcomeRow[];
  readonly finding: FindingRow | undefined;
  readonly shares: readonly ShareRow[];
  readonly improvements: readonly ImprovementRow[];
  /** Visits that came back. */
  readonly visits: readonly VisitRow[];
}

export interface FormFacts {
  readonly row: CaseRow | undefined;
  readonly outside: OutsideFacts;
  readonly inside: InsideFacts;
}

/** Of a case, of a customer without one, or of nobody yet. Undefined where the case is not there. */
export function formFacts(
  connection: BetterSqlite3.Database,
  { caseId, customerId }: { readonly caseId: number | null; readonly customerId: number | null },
): FormFacts | undefined {
  const row = caseId === null ? undefined : caseStore(connection).row(caseId);
  if (caseId !== null && !row) return undefined;
  const fileOf = row === undefined ? customerId : row.customer_id;
  const file = fileOf === null ? undefined : customerReader(connection).get(fileOf);
  const [contact] = file?.contacts ?? [];
  const inside = insideFacts(connection, row);
  return {
    row,
    inside,
    outside: {
      caseNumber: row?.number ?? '',
      customerName: row?.customer_name ?? file?.name ?? '',
      contact: row?.contact_name ?? contact?.name ?? '',
      telephone: row?.contact_telephone || file?.telephone || (contact?.telephone ?? ''),
      address: file?.address ?? '',
      invoiceAddress: file?.invoice_address || (file?.address ?? ''),
      taxNumber: file?.tax_number ?? '',
      goods: row === undefined ? [] : caseStore(connection).goods(row.id),
      description: row?.description ?? '',
      outcomes: inside.outcomes.map(({ outcome, quantity, unit, amount }) => ({ outcome, quantity, unit, amount })),
    },
  };
}

function insideFacts(connection: BetterSqlite3.Database, row: CaseRow | undefined): InsideFacts {
  if (row === undefined) {
    return { decidedAt: null, outcomes: [], finding: undefined, shares: [], improvements: [], visits: [] };
  }
  const life = lifeStore(connection);
  const decision = life.decisions(row.id).findLast(({ withdrawn_at }) => withdrawn_at === null);
  return {
    decidedAt: decision?.at ?? null,
    outcomes: decision === undefined ? [] : life.outcomesOf(decision.id),
    finding: life.finding(row.id),
    shares: life.shares(row.id),
    improvements: life.improvements(row.id),
    visits: life.visits(row.id).filter(({ state }) => state === 'returned'),
  };
}
