/** What happens to a case after it was kept: corrections, closing, void and its undoing. Each leaves an event. */
import { takeDraft } from '../../db/repositories/drafts.ts';
import { formFromCase, type ReadCase } from '../../db/rules/case-form-text.ts';
import { stateAfterClosing } from '../../db/rules/case-state.ts';
import type { CallInput, CallOutput } from '../contract/calls.ts';
import type { FieldIssue } from '../contract/errors.ts';
import { readCase } from './case-record.ts';
import { caseFor, formColumns, invalidForm, policyOf, readForm, refuseClosedMonth, workOnCases } from './case-work.ts';
import type { OfficeContext } from './context.ts';
import { refreshDeadlines } from './deadlines.ts';
import { Refusal } from './refusal.ts';

interface Kept {
  readonly id: number;
  readonly version: number;
}

export async function changeCase(
  context: OfficeContext,
  { id, version, form, draftId }: CallInput<'cases.change'>,
): Promise<CallOutput<'cases.change'>> {
  return workOnCases(context, ['cases', 'drafts', 'customers'], (work): Kept => {
    const { cases, months, lookups, now, operator } = work;
    const row = caseFor('change', work, id, version);
    refuseClosedMonth(months, row.accepted_on, row.closed_on);
    const before = readCase(cases, row);
    const policy = policyOf(lookups, row);
    const after = readForm(form, work, { policy, before: { row, record: before } });
    if (draftId !== undefined && takeDraft(work.writer, draftId)?.caseId !== id) {
      throw new Refusal('not-found', { field: 'draftId' });
    }

    const changed = changedFields(before, after, work.today);
    if (changed.length === 0) return { id, version };
    cases.update(id, {
      ...formColumns(after),
      version: version + 1,
      updated_at: now,
    });
    cases.replaceGoods(id, after.goods);
    cases.replaceDemands(id, after.demands);
    cases.index(id);
    // Region, type, severity and a major complaint decide which limits hold (002§3 Art.10(1)).
    refreshDeadlines(work, id);
    cases.addEvent(id, { at: now, kind: 'changed', actor: operator, on: null, note: changed.join(' ') });
    lookups.audit(now, operator, 'cases.change', `case ${id}`);
    return { id, version: version + 1 };
  });
}

/** Names of the fields that are other than before: `description goods`. */
function changedFields(before: ReadCase, after: ReadCase, today: string): readonly string[] {
  const was = formFromCase(before, 'western', today);
  const is = formFromCase(after, 'western', today);
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  return Object.entries(is)
    .filter(([field, value]) => !same(value, Object.getOwnPropertyDescriptor(was, field)?.value))
    .map(([field]) => field);
}

export async function closeCase(
  context: OfficeContext,
  { id, version, closedOn, outcomes, responsibleUnit, established, note }: CallInput<'cases.close'>,
): Promise<CallOutput<'cases.close'>> {
  return workOnCases(context, ['cases', 'customers'], (work): Kept => {
    const { cases, months, lookups, now, today, operator } = work;
    const row = caseFor('close', work, id, version);
    const { policy } = policyOf(lookups, row);
    const issues: FieldIssue[] = [];
    const acceptedOn = row.accepted_on ?? closedOn;
    if (closedOn < acceptedOn) issues.push({ field: 'closedOn', code: 'before-acceptance', params: { acceptedOn } });
    if (closedOn > today) issues.push({ field: 'closedOn', code: 'date-in-future' });
    if (established && outcomes.length === 0) issues.push({ field: 'outcomes', code: 'required' });
    for (const outcome of outcomes) {
      if (!policy.outcomes.some(({ code }) => code === outcome)) {
        issues.push({ field: 'outcomes', code: 'not-a-choice', params: { text: outcome } });
      }
    }
    const unit = responsibleUnit.trim();
    if (unit !== '' && unit !== row.responsible_unit && !policy.units.some(({ code }) => code === unit)) {
      issues.push({ field: 'responsibleUnit', code: 'not-a-choice', params: { text: unit } });
    }
    if (issues.length > 0) throw invalidForm(issues);
    // The month of acceptance may be closed long since; the month in which the case now closes may not.
    refuseClosedMonth(months, closedOn);

    cases.update(id, {
      state: stateAfterClosing(established),
      closed_on: closedOn,
      responsible_unit: unit,
      closing_note: note.trim(),
      version: version + 1,
      updated_at: now,
    });
    cases.replaceOutcomes(id, [...new Set(outcomes)]);
    refreshDeadlines(work, id);
    cases.addEvent(id, { at: now, kind: 'closed', actor: operator, on: closedOn, note: note.trim() });
    lookups.audit(now, operator, 'cases.close', `case ${id}`);
    return { id, version: version + 1 };
  });
}

/** 作廢: number and line stay, with the reason. */
export async function voidCase(
  context: OfficeContext,
  { id, version, reason }: CallInput<'cases.void'>,
): Promise<CallOutput<'cases.void'>> {
  return workOnCases(context, ['cases', 'customers'], (work): Kept => {
    const { cases, months, lookups, now, operator } = work;
    const row = caseFor('void', work, id, version);
    const why = reason.trim();
    if (why === '') throw new Refusal('reason-required', { field: 'reason' });
    refuseClosedMonth(months, row.accepted_on, row.closed_on);
    cases.update(id, {
      state: 'voided',
      state_before_void: row.state,
      void_reason: why,
      version: version + 1,
      updated_at: now,
    });
    refreshDeadlines(work, id);
    cases.addEvent(id, { at: now, kind: 'voided', actor: operator, on: null, note: why });
    lookups.audit(now, operator, 'cases.void', `case ${id}`);
    return { id, version: version + 1 };
  });
}

/** Takes a void back; the reason stays in the history. */
export async function unvoidCase(
  context: OfficeContext,
  { id, version }: CallInput<'cases.unvoid'>,
): Promise<CallOutput<'cases.unvoid'>> {
  return workOnCases(context, ['cases', 'customers'], (work): Kept => {
    const { cases, months, lookups, now, operator } = work;
    const row = caseFor('unvoid', work, id, version);
    refuseClosedMonth(months, row.accepted_on, row.closed_on);
    cases.update(id, {
      state: row.state_before_void ?? 'accepted',
      state_before_void: null,
      void_reason: '',
      version: version + 1,
      updated_at: now,
    });
    refreshDeadlines(work, id);
    cases.addEvent(id, { at: now, kind: 'unvoided', actor: operator, on: null, note: '' });
    lookups.audit(now, operator, 'cases.unvoid', `case ${id}`);
    return { id, version: version + 1 };
  });
}
