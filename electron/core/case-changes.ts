/** What happens to a case after it was kept: corrections, void and its undoing. Each leaves an event. */
import { lifeStore } from '../../db/repositories/case-life.ts';
import { takeDraft } from '../../db/repositories/drafts.ts';
import { formFromCase, type ReadCase } from '../../db/rules/case-form-text.ts';
import type { CaseRow } from '../../db/schema.ts';
import type { CallInput, CallOutput } from '../contract/calls.ts';
import { readCase } from './case-record.ts';
import {
  caseFor,
  formColumns,
  policyOf,
  readForm,
  refuseClosedMonth,
  workOnCases,
  type CaseWork,
} from './case-work.ts';
import type { OfficeContext } from './context.ts';
import { refreshDeadlines } from './deadlines.ts';
import { lifeWork } from './life/facts.ts';
import { refuseAccused } from './life/recusal.ts';
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
    refuseClosedMonth(months, ...countedOn(work, row));
    const before = readCase(cases, row);
    const policy = policyOf(lookups, row);
    const after = readForm(form, work, { policy, before: { row, record: before } });
    if (after.accused !== row.accused) refuseAccused(context, work, row, after.accused, policy.policy);
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

/** Days by whose months the case is counted: its acceptance, and every closing. */
function countedOn({ writer }: CaseWork, row: CaseRow): readonly (string | null)[] {
  const earlier = lifeStore(writer).earlierClosings(row.id);
  return [row.accepted_on, row.closed_on, ...earlier.map(({ closed_on: on }) => on)];
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

/** 作廢: number and line stay, with the reason. */
export async function voidCase(
  context: OfficeContext,
  { id, version, reason }: CallInput<'cases.void'>,
): Promise<CallOutput<'cases.void'>> {
  return workOnCases(context, ['cases', 'customers'], (work): Kept => {
    const { cases, months, lookups, now, operator } = work;
    const row = caseFor('void', work, id, version);
    lifeWork(context, work, { id, version }, 'void');
    const why = reason.trim();
    if (why === '') throw new Refusal('reason-required', { field: 'reason' });
    refuseClosedMonth(months, ...countedOn(work, row));
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
    refuseClosedMonth(months, ...countedOn(work, row));
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
