/** Papers made, written anew, voided. */
import { formStore } from '../../../db/repositories/forms.ts';
import { caseStore } from '../../../db/repositories/cases.ts';
import { lifeStore } from '../../../db/repositories/case-life.ts';
import { fieldReader, oneLine, type FormIssue } from '../../../db/rules/field-reader.ts';
import type { FilledKind, FormText } from '../../../db/rules/form-entries.ts';
import { formPaper } from '../../../db/rules/form-papers.ts';
import { readForm } from '../../../db/rules/form-reading.ts';
import type { FormValues } from '../../../db/rules/form-values.ts';
import type { Policy } from '../../../db/rules/policy.ts';
import type { CaseRow } from '../../../db/schema.ts';
import type { CallInput } from '../../contract/calls.ts';
import type { FormRecord } from '../../contract/forms.ts';
import { invalidForm, policyNow, policyOf, refuseClosedMonth, workOnCases, type CaseWork } from '../case-work.ts';
import type { OfficeContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { takePaperDraft } from '../paper-drafts.ts';
import { nextFormNumber } from './numbers.ts';
import { stateOf } from './state.ts';
import { columnsOf, formWork, kept, no, standing, stateNow, type FormWork } from './subject.ts';

export async function create(context: OfficeContext, input: CallInput<'forms.create'>): Promise<FormRecord> {
  return workOnCases(context, ['forms', 'cases', 'drafts'], (work) => {
    const { entries } = input;
    const row = input.caseId === null ? undefined : numbered(work, input.caseId);
    if (row) refuseBeforeDecision(work, row, entries.kind);
    const { id: policyId, policy } = row ? policyOf(work.lookups, row) : policyNow(work.lookups);
    const issues: FormIssue[] = [];
    if (!row && input.customerId !== null && work.lookups.customerName(input.customerId) === undefined) {
      issues.push({ field: 'customerName', code: 'unknown-customer' });
    }
    const { values, on } = readTyped(work, { entries, on: input.on, policy, issues });
    refuseClosedMonth(work.months, on);
    takePaperDraft(work, input.draftId);
    const { number, serial } = nextFormNumber(work, entries.kind, row ? (row.number ?? '') : null);
    const id = formStore(work.writer).insert({
      kind: entries.kind,
      number,
      serial,
      case_id: row?.id ?? null,
      customer_id: row ? row.customer_id : input.customerId,
      policy_id: policyId,
      on_date: on,
      ...columnsOf(values, policy, [number, row?.number ?? '']),
      state: stateOf({
        kind: values.kind,
        voided: false,
        lines: values.kind === 'return' ? values.lines.length : 0,
        received: [],
        proofs: [],
      }),
      version: 1,
      created_at: work.now,
      updated_at: work.now,
      actor: work.operator,
      voided_at: null,
    });
    return kept(context, work, id, {
      call: 'forms.create',
      event: 'form-made',
      words: paperName(context, policy, values),
      on,
    });
  });
}

export async function update(context: OfficeContext, input: CallInput<'forms.update'>): Promise<FormRecord> {
  return workOnCases(context, ['forms', 'cases', 'drafts'], (work) => {
    const subject = standing(work, input);
    const { row, policy, forms } = subject;
    if (input.entries.kind !== row.kind) return no('other-kind');
    const { values, on } = readTyped(work, {
      entries: input.entries,
      on: input.on,
      policy,
      issues: [],
      otherwise: row.on_date,
    });
    refuseReceived(subject, values);
    takePaperDraft(work, input.draftId);
    const written = columnsOf(values, policy, [row.number, row.case_number ?? '']);
    const same = written.entries === row.entries && on === row.on_date;
    if (same) return kept(context, work, row.id, undefined);
    refuseClosedMonth(work.months, row.on_date, on);
    forms.update(row.id, { ...written, on_date: on, state: stateNow(subject, values, false) }, work.now);
    return kept(context, work, row.id, {
      call: 'forms.update',
      event: 'form-changed',
      words: paperName(context, policy, values),
    });
  });
}

export async function voidForm(context: OfficeContext, input: CallInput<'forms.void'>): Promise<FormRecord> {
  return workOnCases(context, ['forms', 'cases'], (work) => {
    const { row, forms } = standing(work, input);
    const reason = oneLine(input.reason);
    if (reason === '') throw new Refusal('reason-required', { field: 'reason' });
    refuseClosedMonth(work.months, row.on_date);
    forms.update(row.id, { state: 'voided', void_reason: reason, voided_at: work.now }, work.now);
    return kept(context, work, row.id, { call: 'forms.void', event: 'form-voided', words: reason });
  });
}

export async function unvoid(context: OfficeContext, input: CallInput<'forms.unvoid'>): Promise<FormRecord> {
  return workOnCases(context, ['forms', 'cases'], (work) => {
    const subject = formWork(work, input);
    const { row, forms, values } = subject;
    if (row.voided_at === null) return no('form-not-voided');
    refuseClosedMonth(work.months, row.on_date);
    forms.update(row.id, { state: stateNow(subject, values, false), void_reason: '', voided_at: null }, work.now);
    return kept(context, work, row.id, { call: 'forms.unvoid', event: 'form-unvoided', words: row.void_reason });
  });
}

/** A case that has a number and is still one. */
function numbered(work: CaseWork, id: number): CaseRow {
  const row = caseStore(work.writer).row(id);
  if (!row) throw new Refusal('not-found');
  if (row.state === 'voided' || row.state === 'merged') return no(row.state);
  return row.number === null ? no('not-numbered') : row;
}

/** They carry a decision out, and before it they would promise one to the customer (002§3 Art.9(10), Art.13). */
const afterDecision: ReadonlySet<FilledKind> = new Set(['return', 'allowance', 'return-certificate']);

function refuseBeforeDecision(work: CaseWork, row: CaseRow, kind: FilledKind): void {
  if (!afterDecision.has(kind)) return;
  const decided = lifeStore(work.writer)
    .decisions(row.id)
    .some(({ withdrawn_at }) => withdrawn_at === null);
  // A case that came in with a list, or was closed at once, has outcomes and no decision of its own.
  if (!decided && work.cases.outcomes(row.id).length === 0) no('not-decided');
}

interface Typed {
  readonly entries: FormText;
  readonly on: string;
  readonly policy: Policy;
  readonly issues: readonly FormIssue[];
  /** The day where none was typed; today without it. */
  readonly otherwise?: string;
}

/** The values and the day, or everything that is wrong with them at once. */
function readTyped(work: CaseWork, { entries, on, policy, issues, otherwise }: Typed) {
  const reader = fieldReader(work);
  const day = reader.date('on', on) ?? otherwise ?? work.today;
  const reading = readForm(entries, { ...work, policy });
  const all = [...issues, ...reader.issues, ...(reading.ok ? [] : reading.issues)];
  if (!reading.ok || all.length > 0) throw invalidForm(all);
  return { values: reading.value, on: day };
}

/** Goods came in against what the slip said then: it goes on saying it. */
function refuseReceived({ received, values: before }: FormWork, values: FormValues): void {
  if (before.kind !== 'return' || values.kind !== 'return') return;
  const issues = received.flatMap(({ line }): FormIssue[] => {
    const [was, is] = [before.lines[line - 1], values.lines[line - 1]];
    const same = was?.approved === is?.approved && was?.unit === is?.unit && was?.product === is?.product;
    return same ? [] : [{ field: `lines.${line - 1}.approved`, code: 'received-already' }];
  });
  if (issues.length > 0) throw invalidForm(issues);
}

/** As the event names it, in the language of the paper. */
function paperName(context: OfficeContext, policy: Policy, { kind }: FormValues): string {
  return formPaper(policy, kind).name[context.settings().paperLocale];
}
