/** What every change of a case has in common: who, when, under which policy, and what speaks against it. */
import type BetterSqlite3 from 'better-sqlite3';

import { inBulkTransaction } from '../../db/database.ts';
import { caseStore, type CaseStore } from '../../db/repositories/cases.ts';
import { monthStore, type MonthStore } from '../../db/repositories/months.ts';
import { officeLookups, type OfficeLookups } from '../../db/repositories/office-lookups.ts';
import type { StoredPolicy } from '../../db/repositories/policies.ts';
import { emptyCaseForm, type CaseFormText, type ReadCase } from '../../db/rules/case-form-text.ts';
import { readCaseForm } from '../../db/rules/case-form.ts';
import { mayDo, type CaseAction } from '../../db/rules/case-state.ts';
import type { CaseRow, NewCase } from '../../db/schema.ts';
import { caseForm, type CaseForm } from '../contract/cases.ts';
import type { FieldIssue } from '../contract/errors.ts';
import type { EventPayload } from '../contract/events.ts';
import { localDate, type OfficeContext } from './context.ts';
import { Refusal } from './refusal.ts';
import { readStoredForm } from './stored-form.ts';

/** One command on cases, inside its transaction. */
export interface CaseWork {
  readonly writer: BetterSqlite3.Database;
  readonly cases: CaseStore;
  readonly months: MonthStore;
  readonly lookups: OfficeLookups;
  /** The moment of the command, ISO. */
  readonly now: string;
  /** The office's day. */
  readonly today: string;
  readonly operator: string;
}

type Areas = EventPayload<'office.changed'>['areas'];

/** Runs one command in one transaction: all of it is kept, or nothing; then tells the views. */
export async function workOnCases<Result>(
  context: OfficeContext,
  areas: Areas,
  work: (work: CaseWork) => Result,
): Promise<Result> {
  const moment = context.clock.now();
  const { operator } = context.settings();
  const result = await inBulkTransaction(context.db, (writer) =>
    work({
      writer,
      cases: caseStore(writer),
      months: monthStore(writer),
      lookups: officeLookups(writer),
      now: moment.toISOString(),
      today: localDate(moment),
      operator,
    }),
  );
  context.emit('office.changed', { areas });
  return result;
}

export function invalidForm(issues: readonly FieldIssue[]): Refusal {
  return new Refusal('invalid-form', { issues });
}

/** The case, as the caller knows it and in a state in which `action` can be done. */
export function caseFor(action: CaseAction, { cases }: CaseWork, id: number, version: number | undefined): CaseRow {
  const row = cases.row(id);
  if (!row) throw new Refusal('not-found');
  if (action === 'accept' && row.number !== null) {
    throw new Refusal('already-numbered', { params: { number: row.number } });
  }
  if (version !== undefined && row.version !== version) throw new Refusal('stale');
  if (action === 'void' && row.number === null) throw new Refusal('not-numbered');
  if (!mayDo(action, row.state)) throw new Refusal('wrong-state');
  return row;
}

/** A closed month (月結) stays as it was reported. */
export function refuseClosedMonth(months: MonthStore, ...dates: readonly (string | null)[]): void {
  for (const date of dates) {
    if (date === null) continue;
    const month = date.slice(0, 7);
    if (months.state(month).frozenAt !== null) throw new Refusal('month-closed', { params: { month } });
  }
}

/** The policy new cases come under. Before the first-run page was answered there is none. */
export function policyNow(lookups: OfficeLookups): StoredPolicy {
  const policy = lookups.policyInForce();
  if (!policy) throw new Refusal('wrong-state');
  return policy;
}

/** The policy under which a case was taken in. */
export function policyOf(lookups: OfficeLookups, row: CaseRow): StoredPolicy {
  const policy = lookups.policyById(row.policy_id);
  if (!policy) throw new Error(`case ${row.id} has no policy`);
  return policy;
}

/** A stored draft in today's shape: what an earlier program did not know is empty, what was typed stays. */
export function formOfDraft(stored: unknown): CaseForm {
  return readStoredForm(caseForm, emptyCaseForm(), stored);
}

interface ReadOptions {
  readonly policy: StoredPolicy;
  /** The case as it stands, when it is being changed. */
  readonly before?: { readonly row: CaseRow; readonly record: ReadCase };
}

/** Reads the form, or refuses with every issue at once. Fills in what the office knows better than the clerk. */
export function readForm(
  form: CaseFormText,
  { lookups, now, today, operator }: CaseWork,
  options: ReadOptions,
): ReadCase {
  const { policy, before } = options;
  const kept = before && new Set([before.row.channel, before.row.type, before.row.severity, ...before.record.demands]);
  const reading = readCaseForm(form, { today, now, policy: policy.policy, ...(kept ? { kept } : {}) });
  const issues: FieldIssue[] = reading.ok ? [] : [...reading.issues];
  const name = form.customerId === null ? undefined : lookups.customerName(form.customerId);
  if (form.customerId !== null && name === undefined) issues.push({ field: 'customerName', code: 'unknown-customer' });
  if (!reading.ok || issues.length > 0) throw invalidForm(issues);

  const { value } = reading;
  const sameCustomer = before !== undefined && before.record.customerId === value.customerId;
  return {
    ...value,
    // The name is a snapshot of the customer file at the time; a later change there does not rewrite it.
    customerName:
      value.customerId === null ? value.customerName : sameCustomer ? before.record.customerName : (name ?? ''),
    receivedBy: value.receivedBy === '' && before === undefined ? operator : value.receivedBy,
    // The form shows minutes: unchanged text keeps the exact moment.
    receivedAt:
      before !== undefined && value.receivedAt.slice(0, 16) === before.record.receivedAt.slice(0, 16)
        ? before.record.receivedAt
        : value.receivedAt,
  };
}

/** The columns that come from the form. */
export function formColumns(value: ReadCase) {
  const [first] = value.goods;
  return {
    kind: value.kind,
    source: value.source,
    received_at: value.receivedAt,
    received_by: value.receivedBy,
    channel: value.channel,
    customer_id: value.customerId,
    customer_name: value.customerName,
    contact_name: value.contactName,
    contact_telephone: value.contactTelephone,
    region: value.region,
    accused: value.accused,
    type: value.type,
    severity: value.severity,
    major: value.major ? 1 : 0,
    major_reason: value.majorReason,
    description: value.description,
    sample_attached: value.sampleAttached ? 1 : 0,
    sample_note: value.sampleNote,
    demand_quantity: value.demandQuantity,
    demand_unit: value.demandUnit,
    demand_undetermined: value.demandUndetermined ? 1 : 0,
    demand_note: value.demandNote,
    sales_opinion: value.salesOpinion,
    inspection_on: value.inspection.on,
    inspection_by: value.inspection.by,
    inspection_finding: value.inspection.finding,
    material_no: first?.materialNo ?? '',
    product: first?.product ?? '',
  } satisfies Partial<NewCase>;
}
