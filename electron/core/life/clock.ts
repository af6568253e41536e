/** The clock of a case: standing still while the customer is waited for, milestones, limits agreed for this case. */
import { fieldReader, oneLine } from '../../../db/rules/field-reader.ts';
import { wallClock } from '../../../db/rules/moments.ts';
import { visitsOut } from '../../../db/rules/route.ts';
import type { CallInput } from '../../contract/calls.ts';
import { workOnCases, type CaseWork } from '../case-work.ts';
import type { OfficeContext } from '../context.ts';
import { acceptedMoment, lastMove, lifeWork } from './facts.ts';
import { keep, settle, type Kept } from './keep.ts';

export async function pause(context: OfficeContext, input: CallInput<'life.pause'>): Promise<Kept> {
  return workOnCases(context, ['cases'], (work) => {
    const subject = lifeWork(context, work, input, 'pause');
    const { row, life } = subject;
    const reader = fieldReader(work);
    const reason = oneLine(input.reason);
    reader.required('reason', reason);
    const at = reader.moment('at', input.at, lastMove(subject));
    settle(subject, reader, at);
    life.startPause({ case_id: row.id, from_at: at, reason });
    return keep(subject, {
      call: 'life.pause',
      kind: 'paused',
      at,
      words: reason,
      changes: { state: 'waiting', state_before_pause: row.state },
    });
  });
}

export async function resume(context: OfficeContext, input: CallInput<'life.resume'>): Promise<Kept> {
  return workOnCases(context, ['cases'], (work) => {
    const subject = lifeWork(context, work, input, 'resume');
    const { row, life } = subject;
    const reader = fieldReader(work);
    const at = reader.moment('at', input.at, lastMove(subject));
    settle(subject, reader, at);
    life.endPause(row.id, at);
    return keep(subject, {
      call: 'life.resume',
      kind: 'resumed',
      at,
      changes: { state: row.state_before_pause ?? 'accepted', state_before_pause: null },
    });
  });
}

/** A moment the policy counts from or until: reported to the GM, carried out. Recorded again, the later record stands. */
export async function recordMilestone(context: OfficeContext, input: CallInput<'life.milestone'>): Promise<Kept> {
  return workOnCases(context, ['cases'], (work) => {
    const subject = lifeWork(context, work, input, 'milestone');
    const { row, life, policy } = subject;
    const reader = fieldReader(work);
    reader.choice('milestone', input.milestone, policy.milestones);
    reader.length('by', input.by, 60);
    const at = reader.moment('at', input.at, acceptedMoment(row));
    settle(subject, reader, at);
    const note = oneLine(input.note);
    const by = oneLine(input.by) || work.operator;
    life.setMilestone({ case_id: row.id, milestone: input.milestone, at, by, note });
    return keep(subject, { call: 'life.milestone', kind: 'milestone', at, code: input.milestone, words: note });
  });
}

/** What was promised: for a limit of the policy, or for the visit that is out (`visit:<id>`). */
export async function agree(context: OfficeContext, input: CallInput<'life.agree'>): Promise<Kept> {
  return workOnCases(context, ['cases'], (work) => agreeWithin(context, work, input));
}

/** The same inside a transaction: a notice of extension tells the new day as it is agreed. */
export function agreeWithin(context: OfficeContext, work: CaseWork, input: CallInput<'life.agree'>): Kept {
  const subject = lifeWork(context, work, input, 'agree');
  const { row, life, policy, visits } = subject;
  const visit = visitsOut(visits).find(({ id }) => input.code === `visit:${id}`);
  const reader = fieldReader(work);
  if (!visit) reader.choice('code', input.code, policy.limits);
  reader.required('due', input.due);
  const reason = oneLine(input.reason);
  reader.required('reason', reason);
  const due = reader.due('due', input.due, wallClock(visit?.sent_at ?? acceptedMoment(row)));
  settle(subject, reader);
  // Reading a due time without an issue gives one.
  if (due === null) throw new Error('an agreed limit without a time');
  if (visit) life.changeVisit(visit.id, { agreed_due: due });
  else life.setAgreed({ case_id: row.id, code: input.code, due, reason });
  return keep(subject, { call: 'life.agree', kind: 'agreed', code: `${input.code} ${due}`, words: reason });
}
