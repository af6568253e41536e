/**
 * What the customer may know of a case, and nothing else (002§3 Art.9(10)). Every paper that reaches the customer is
 * filled from this type: what is not in it cannot be put on one. `db/rules/internal-fields.ts` says of each column
 * whether it may come in here.
 */
import type BetterSqlite3 from 'better-sqlite3';

import { lifeStore, type OutcomeRow } from '../../../db/repositories/case-life.ts';
import { caseStore } from '../../../db/repositories/cases.ts';
import { customerReader } from '../../../db/repositories/customers.ts';
import type { ReadGoods } from '../../../db/rules/case-form-text.ts';
import { localDate } from '../context.ts';

/** An outcome as the customer is told of it: without the note of who decided. */
export type ToldOutcome = Pick<OutcomeRow, 'outcome' | 'quantity' | 'unit' | 'amount'>;

export interface CustomerFacts {
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
  /** Of the decision that stands; of a case that came with a list, those it came with. */
  readonly outcomes: readonly ToldOutcome[];
  /** Days, ISO. */
  readonly receivedOn: string | null;
  readonly acceptedOn: string | null;
  readonly dueOn: string | null;
  readonly closedOn: string | null;
}

export interface CustomerFactsOf {
  readonly caseId: number | null;
  /** Of a paper without a case; of a case its own counts. */
  readonly customerId: number | null;
}

/** Of a case, of a customer without one, or of nobody yet. Undefined where the case is not there. */
export function customerFacts(
  connection: BetterSqlite3.Database,
  { caseId, customerId }: CustomerFactsOf,
): CustomerFacts | undefined {
  const row = caseId === null ? undefined : caseStore(connection).row(caseId);
  if (caseId !== null && !row) return undefined;
  const fileOf = row === undefined ? customerId : row.customer_id;
  const file = fileOf === null ? undefined : customerReader(connection).get(fileOf);
  const [contact] = file?.contacts ?? [];
  return {
    caseNumber: row?.number ?? '',
    customerName: row?.customer_name ?? file?.name ?? '',
    contact: row?.contact_name ?? contact?.name ?? '',
    telephone: row?.contact_telephone || file?.telephone || (contact?.telephone ?? ''),
    address: file?.address ?? '',
    invoiceAddress: file?.invoice_address || (file?.address ?? ''),
    taxNumber: file?.tax_number ?? '',
    goods: row === undefined ? [] : caseStore(connection).goods(row.id),
    description: row?.description ?? '',
    outcomes: row === undefined ? [] : toldOutcomes(connection, row.id),
    receivedOn: row === undefined ? null : localDate(new Date(row.received_at)),
    acceptedOn: row?.accepted_on ?? null,
    dueOn: row?.due_on ?? null,
    closedOn: row?.closed_on ?? null,
  };
}

function toldOutcomes(connection: BetterSqlite3.Database, caseId: number): readonly ToldOutcome[] {
  const life = lifeStore(connection);
  const decision = life.decisions(caseId).findLast(({ withdrawn_at }) => withdrawn_at === null);
  if (decision === undefined) {
    return caseStore(connection)
      .outcomes(caseId)
      .map((outcome) => ({ outcome, quantity: null, unit: '', amount: null }));
  }
  return life
    .outcomesOf(decision.id)
    .map(({ outcome, quantity, unit, amount }) => ({ outcome, quantity, unit, amount }));
}
