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
import type { CaseRow } from '../../../db/schema.ts';
import { customerFacts, type CustomerFacts } from '../papers/customer-facts.ts';

/** What a paper for the customer is filled from. */
export type OutsideFacts = CustomerFacts;

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
  const outside = customerFacts(connection, { caseId, customerId });
  return outside && { row, inside: insideFacts(connection, row), outside };
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
