/** A result that does not stand: reopened, not accepted by the customer, appealed (002§3 Art.9(8) · 003§1 Art.6 · 003§14 1.1). */
import { beginDraft, type DraftOrigin } from '../../../db/repositories/drafts.ts';
import type { LinkKind } from '../../../db/repositories/case-life.ts';
import { OUTCOME_SEPARATOR } from '../../../db/repositories/statistics.ts';
import { formFromCase } from '../../../db/rules/case-form-text.ts';
import { isOpen } from '../../../db/rules/case-state.ts';
import { formatDate } from '../../../db/rules/dates.ts';
import { fieldReader, oneLine } from '../../../db/rules/field-reader.ts';
import type { CaseUpdate } from '../../../db/schema.ts';
import type { CallInput, CallOutput } from '../../contract/calls.ts';
import type { CaseForm } from '../../contract/cases.ts';
import { readCase } from '../case-record.ts';
import { invalidForm, refuseClosedMonth, workOnCases } from '../case-work.ts';
import { localDate, type OfficeContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { appealUntil } from './appeal-window.ts';
import { lifeWork, type LifeWork } from './facts.ts';
import { keep, settle, type Kept } from './keep.ts';

export async function reopen(context: OfficeContext, input: CallInput<'life.reopen'>): Promise<Kept> {
  return workOnCases(context, ['cases', 'customers'], (work) => {
    const subject = lifeWork(context, work, input, 'reopen');
    const reason = oneLine(input.reason);
    if (reason === '') throw invalidForm([{ field: 'reason', code: 'required' }]);
    const changes = livingAgain(subject);
    return keep(subject, { call: 'life.reopen', kind: 'reopened', words: reason, changes });
  });
}

/**
 * Takes result and decision back; both stay in the history. The reopening is an event of today: a month that is over,
 * closed (月結) or not, goes on counting the case as it was closed in it.
 */
function livingAgain({ row, life, policy, work }: LifeWork): CaseUpdate {
  const { today, months } = work;
  refuseClosedMonth(months, today);
  const closedOn = row.closed_on;
  // Of the month that still runs nothing was said yet: closed in it again, the case counts once.
  if (closedOn !== null && closedOn.slice(0, 7) < today.slice(0, 7)) {
    life.keepClosing({
      case_id: row.id,
      closed_on: closedOn,
      reopened_on: today,
      due_on: row.due_on,
      unit: row.responsible_unit || row.unit,
      outcomes: work.cases.outcomes(row.id).join(OUTCOME_SEPARATOR),
    });
  }
  life.withdrawDecisions(row.id, work.now);
  work.cases.replaceOutcomes(row.id, []);
  return {
    state: 'accepted',
    unit: policy.acceptingUnit,
    closed_on: null,
    closing_note: '',
    state_before_pause: null,
  };
}

/** 客戶未能接受: what follows is the policy's (rules.md Annex C 18). */
export async function notAccepted(
  context: OfficeContext,
  input: CallInput<'life.notAccepted'>,
): Promise<CallOutput<'life.notAccepted'>> {
  return workOnCases(context, ['cases', 'drafts', 'customers'], (work) => {
    const subject = lifeWork(context, work, input, 'not-accepted');
    const { policy } = subject;
    const happening = { call: 'life.notAccepted', kind: 'not-accepted', words: oneLine(input.note) } as const;
    switch (policy.notAccepted) {
      case 'reopen':
        return {
          ...keep(subject, { ...happening, code: 'reopen', changes: livingAgain(subject) }),
          draftId: null,
        };
      case 'new-case': {
        const draftId = continued(context, subject, 'refiled');
        return { ...keep(subject, { ...happening, code: 'new-case' }), draftId };
      }
      case 'follow-up-case': {
        const draftId = continued(context, subject, 'follow-up');
        return { ...keep(subject, { ...happening, code: 'follow-up-case' }), draftId };
      }
    }
  });
}

export async function appeal(
  context: OfficeContext,
  input: CallInput<'life.appeal'>,
): Promise<CallOutput<'life.appeal'>> {
  return workOnCases(context, ['cases', 'drafts'], (work) => {
    const subject = lifeWork(context, work, input, 'appeal');
    const resultOn = resultDay(subject);
    const reader = fieldReader(work);
    const receivedOn = reader.date('receivedOn', input.receivedOn, { notBefore: resultOn }) ?? work.today;
    settle(subject, reader);
    const until = appealUntil(subject, resultOn);
    const lateReason = oneLine(input.lateReason);
    if (until !== null && receivedOn > until && lateReason === '') {
      throw new Refusal('window-passed', { field: 'lateReason', params: { until } });
    }
    const kind = subject.policy.kinds.includes('appeal') ? 'appeal' : subject.row.kind;
    const receivedAt = receivedOn === work.today ? '' : formatDate(receivedOn, 'western');
    const draftId = continued(context, subject, 'appeal', { kind, receivedAt });
    keep(subject, {
      call: 'life.appeal',
      kind: 'appealed',
      on: receivedOn,
      words: [oneLine(input.note), lateReason].filter((text) => text !== '').join('\n'),
    });
    return { draftId };
  });
}

/** The day on which the customer had the result: of the reply, else of the closing, else of the decision. */
function resultDay({ row, life, work }: LifeWork): string {
  const replied = life.replies(row.id).at(-1)?.at;
  if (replied !== undefined) return localDate(new Date(replied));
  if (row.closed_on !== null && !isOpen(row.state)) return row.closed_on;
  const decided = life.decisions(row.id).findLast(({ withdrawn_at }) => withdrawn_at === null);
  return decided === undefined ? work.today : localDate(new Date(decided.at));
}

/** A draft that says what this case says, with this case attached (002§3 Art.9(8)). Answers its id. */
function continued(
  context: OfficeContext,
  { row, work }: LifeWork,
  kind: Exclude<LinkKind, 'merged'>,
  changes: Partial<CaseForm> = {},
): number {
  const form = formFromCase(readCase(work.cases, row), context.settings().dateStyle, work.today);
  const origin: DraftOrigin = { caseId: row.id, kind, slipId: null };
  return beginDraft(work.writer, { ...form, receivedAt: '', receivedBy: '', ...changes }, origin, work.now);
}
