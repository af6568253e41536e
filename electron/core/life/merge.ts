/** 併案: the same matter reported twice is one record, and can be taken apart again (001§14 1.11). */
import { lifeStore } from '../../../db/repositories/case-life.ts';
import { oneLine } from '../../../db/rules/field-reader.ts';
import type { CaseRow } from '../../../db/schema.ts';
import type { CallInput } from '../../contract/calls.ts';
import { invalidForm, refuseClosedMonth, workOnCases, type CaseWork } from '../case-work.ts';
import type { OfficeContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { lifeWork, refuse } from './facts.ts';
import { keep, type Kept } from './keep.ts';

export async function merge(context: OfficeContext, input: CallInput<'life.merge'>): Promise<Kept> {
  return workOnCases(context, ['cases', 'customers'], (work) => {
    if (input.into === input.id) throw new Refusal('circular-link', { field: 'into' });
    const target = work.cases.row(input.into);
    if (!target) throw new Refusal('not-found', { field: 'into' });
    // Said before anything else of the target: it is the reason why it is merged.
    if (lifeStore(work.writer).mergedInto(target.id) === input.id)
      throw new Refusal('circular-link', { field: 'into' });
    const subject = lifeWork(context, work, input, 'merge');
    const { row, life } = subject;
    if (target.state === 'merged') refuse({ why: 'into-merged', params: {} });
    if (target.state === 'voided') refuse({ why: 'into-voided', params: {} });
    if (target.number === null) refuse({ why: 'into-not-numbered', params: {} });
    const reason = reasonOf(input.reason);
    refuseClosedMonth(work.months, row.accepted_on);
    life.addLink({ from_case: row.id, to_case: target.id, kind: 'merged', at: work.now, note: reason });
    tell(work, target, 'merged-here', row.number ?? '', reason);
    return keep(subject, {
      call: 'life.merge',
      kind: 'merged',
      code: target.number ?? '',
      words: reason,
      changes: { state: 'merged', state_before_merge: row.state },
    });
  });
}

export async function unmerge(context: OfficeContext, input: CallInput<'life.unmerge'>): Promise<Kept> {
  return workOnCases(context, ['cases', 'customers'], (work) => {
    const subject = lifeWork(context, work, input, 'unmerge');
    const { row, life } = subject;
    const reason = reasonOf(input.reason);
    refuseClosedMonth(work.months, row.accepted_on);
    const into = life.mergedInto(row.id);
    const target = into === undefined ? undefined : work.cases.row(into);
    life.removeMerge(row.id);
    if (target) tell(work, target, 'unmerged-here', row.number ?? '', reason);
    return keep(subject, {
      call: 'life.unmerge',
      kind: 'unmerged',
      code: target?.number ?? '',
      words: reason,
      changes: { state: row.state_before_merge ?? 'accepted', state_before_merge: null },
    });
  });
}

function reasonOf(text: string): string {
  const reason = oneLine(text);
  if (reason === '') throw invalidForm([{ field: 'reason', code: 'required' }]);
  return reason;
}

/** The other case keeps it in its history, under a new version: a page on which it is open must look again. */
function tell(
  { cases, now, operator }: CaseWork,
  target: CaseRow,
  kind: 'merged-here' | 'unmerged-here',
  number: string,
  reason: string,
): void {
  cases.update(target.id, { version: target.version + 1, updated_at: now });
  cases.addEvent(target.id, { at: now, kind, actor: operator, on: null, note: `${number}\n${reason}` });
}
