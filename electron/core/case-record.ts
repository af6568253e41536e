import type BetterSqlite3 from 'better-sqlite3';

import { caseStore, type CaseStore } from '../../db/repositories/cases.ts';
import { officeLookups } from '../../db/repositories/office-lookups.ts';
import { formFromCase, type ReadCase } from '../../db/rules/case-form-text.ts';
import { monthText } from '../../db/rules/case-number.ts';
import type { YearStyle } from '../../db/rules/dates.ts';
import type { CaseRow } from '../../db/schema.ts';
import type { CaseRecord } from '../contract/cases.ts';
import { policyOf } from './case-work.ts';
import { Refusal } from './refusal.ts';

/** What the form of a case says, out of its rows. */
export function readCase(cases: CaseStore, row: CaseRow): ReadCase {
  return {
    kind: row.kind,
    source: row.source,
    receivedAt: row.received_at,
    channel: row.channel,
    receivedBy: row.received_by,
    customerId: row.customer_id,
    customerName: row.customer_name,
    contactName: row.contact_name,
    contactTelephone: row.contact_telephone,
    region: row.region,
    accused: row.accused,
    goods: cases.goods(row.id),
    type: row.type,
    severity: row.severity,
    major: row.major === 1,
    majorReason: row.major_reason,
    description: row.description,
    sampleAttached: row.sample_attached === 1,
    sampleNote: row.sample_note,
    demands: cases.demands(row.id),
    demandQuantity: row.demand_quantity,
    demandUnit: row.demand_unit,
    demandUndetermined: row.demand_undetermined === 1,
    demandNote: row.demand_note,
    salesOpinion: row.sales_opinion,
    inspection: { on: row.inspection_on, by: row.inspection_by, finding: row.inspection_finding },
  };
}

/** A case whole, as one moment shows it. Dates of the form are in the office's style. */
export function caseRecord(
  connection: BetterSqlite3.Database,
  id: number,
  { style, today }: { readonly style: YearStyle; readonly today: string },
): CaseRecord {
  return connection.transaction(() => {
    const cases = caseStore(connection);
    const row = cases.row(id);
    if (!row) throw new Refusal('not-found');
    const policy = policyOf(officeLookups(connection), row);
    const read = readCase(cases, row);
    return {
      id,
      version: row.version,
      state: row.state,
      number: row.number,
      month: row.year === null || row.month === null ? null : monthText(row.year, row.month),
      serial: row.serial,
      policyCode: policy.policy.code,
      policyVersion: policy.version,
      acceptedOn: row.accepted_on,
      acceptedAt: row.accepted_at,
      backdatedReason: row.backdated_reason,
      dueOn: row.due_on,
      closedOn: row.closed_on,
      unit: row.unit,
      responsibleUnit: row.responsible_unit,
      outcomes: [...cases.outcomes(id)],
      closingNote: row.closing_note,
      voidReason: row.void_reason,
      receivedAt: row.received_at,
      goods: read.goods.map((line) => ({ ...line })),
      form: formFromCase(read, style, today),
      events: cases.events(id).map((event) => ({ ...event })),
    };
  })();
}
