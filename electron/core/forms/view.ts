/** Papers as the window sees them. */
import type BetterSqlite3 from 'better-sqlite3';

import { formStore, type FormWithCase, type ReceivedRow } from '../../../db/repositories/forms.ts';
import { officeLookups } from '../../../db/repositories/office-lookups.ts';
import { amountInCapitals } from '../../../db/rules/capitals.ts';
import { proofKinds, proofsFor } from '../../../db/rules/form-entries.ts';
import { formPaper } from '../../../db/rules/form-papers.ts';
import { formTexts } from '../../../db/rules/form-texts.ts';
import type { FormValues, ReturnLineValues } from '../../../db/rules/form-values.ts';
import type { Policy } from '../../../db/rules/policy.ts';
import type { CallOutput } from '../../contract/calls.ts';
import type { FormRecord, FormSummary, ReturnGoods } from '../../contract/forms.ts';
import { formKind } from '../../contract/form-kind.ts';
import type { OfficeContext } from '../context.ts';
import { Refusal } from '../refusal.ts';

/** What was filled in. `entries` is only ever written from `FormValues` (`columnsOf`), but for letters. */
export function valuesOf({ entries, kind }: Pick<FormWithCase, 'entries' | 'kind'>): FormValues {
  if (kind === 'letter') throw new Error('a letter has no entries of a form');
  return JSON.parse(entries) as FormValues;
}

function policyOf(connection: BetterSqlite3.Database, row: FormWithCase): Policy {
  const stored = officeLookups(connection).policyById(row.policy_id);
  if (!stored) throw new Error(`no policy ${row.policy_id}`);
  return stored.policy;
}

export function formSummary(
  context: OfficeContext,
  connection: BetterSqlite3.Database,
  row: FormWithCase,
): FormSummary {
  const kind = formKind.parse(row.kind);
  return {
    id: row.id,
    version: row.version,
    kind,
    name: formPaper(policyOf(connection, row), kind).name[context.settings().screenLocale],
    number: row.number,
    on: row.on_date,
    caseId: row.case_id,
    caseNumber: row.case_number ?? '',
    customerId: row.customer_id,
    about: row.about,
    state: row.state,
    net: row.net,
    tax: row.tax,
    total: row.total,
    printings: row.printings,
    actor: row.actor,
  };
}

export function formRecord(context: OfficeContext, connection: BetterSqlite3.Database, row: FormWithCase): FormRecord {
  if (row.kind === 'letter') throw new Refusal('not-allowed', { params: { why: 'is-letter' } });
  const { dateStyle, paperLocale, screenLocale } = context.settings();
  const forms = formStore(connection);
  const values = valuesOf(row);
  const policy = policyOf(connection, row);
  return {
    ...formSummary(context, connection, row),
    entries: formTexts(values, dateStyle),
    voidReason: row.void_reason,
    voidedAt: row.voided_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    capitals: row.total === null ? '' : amountInCapitals(row.total, paperLocale),
    copies: formPaper(policy, values.kind).copies.map(({ copy, keeper, forCustomer }) => ({
      copy,
      keeper: keeper[screenLocale],
      forCustomer,
    })),
    goods: values.kind === 'return' ? returnGoods(values.lines, forms.received(row.id), policy) : [],
    proofsNeeded: [...proofsFor(values.kind)],
    proofs: forms.proofs(row.id).flatMap(({ proof, got_on, stamped, invoice_no, note, actor }) => {
      const kind = proofKinds.find((one) => one === proof);
      return kind === undefined
        ? []
        : [{ proof: kind, gotOn: got_on, stamped: stamped === 1, invoiceNo: invoice_no, note, actor }];
    }),
  };
}

/** 超量允收比率: the order's, else the office's, else nobody's (002§3 Art.13(2)1). */
export function ratioFor(
  overRatio: number | null,
  { overQuantity }: Pick<Policy, 'overQuantity'>,
): Pick<ReturnGoods, 'ratio' | 'ratioFrom'> {
  if (overRatio !== null) return { ratio: overRatio, ratioFrom: 'order' };
  return overQuantity === null ? { ratio: null, ratioFrom: 'none' } : { ratio: overQuantity, ratioFrom: 'office' };
}

function returnGoods(
  lines: readonly ReturnLineValues[],
  received: readonly ReceivedRow[],
  policy: Policy,
): ReturnGoods[] {
  return lines.map((line, index): ReturnGoods => {
    const { orderNo, materialNo, product, lotNo, approved, unit } = line;
    const came = received.find((one) => one.line === index + 1);
    return {
      line: index + 1,
      orderNo,
      materialNo,
      product,
      lotNo,
      approved,
      unit,
      ...(came ? { ratio: came.ratio, ratioFrom: came.ratio_from } : ratioFor(line.overRatio, policy)),
      received: came
        ? {
            on: came.received_on,
            actual: came.actual,
            ending: came.ending,
            booked: came.booked,
            instruction: came.instruction,
            instructedBy: came.instructed_by,
            signedBy: came.signed_by,
            note: came.note,
            actor: came.actor,
          }
        : null,
    };
  });
}

type Returned = CallOutput<'forms.ofCase'>['returned'];

/** 核定退貨量 and 實退量 of all slips of a case that stand, one for each unit of measure. */
export function returnedOf(connection: BetterSqlite3.Database, caseId: number): Returned {
  const forms = formStore(connection);
  const slips = forms.ofCase(caseId).filter(({ kind, voided_at }) => kind === 'return' && voided_at === null);
  const came = forms.receivedOfCase(caseId);
  const byUnit = new Map<string, Returned[number]>();
  for (const slip of slips) {
    const values = valuesOf(slip);
    if (values.kind !== 'return') continue;
    for (const [index, { approved, unit }] of values.lines.entries()) {
      const sum = byUnit.get(unit) ?? { unit, approved: 0, booked: 0, toReceive: 0, toInstruct: 0 };
      const line = came.find((one) => one.form_id === slip.id && one.line === index + 1);
      byUnit.set(unit, {
        unit,
        approved: sum.approved + approved,
        booked: sum.booked + (line?.booked ?? 0),
        toReceive: sum.toReceive + (line ? 0 : 1),
        toInstruct: sum.toInstruct + (line && line.booked === null ? 1 : 0),
      });
    }
  }
  return [...byUnit.values()];
}
