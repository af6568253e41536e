/** Cause, responsibility and improvement (002§3 Art.9(2), (6), (9)). */
import type { FindingRow } from '../../../db/repositories/case-life.ts';
import { fieldReader } from '../../../db/rules/field-reader.ts';
import {
  emptyFinding,
  findingForm,
  mostResponsible,
  readFinding,
  type ReadFinding,
} from '../../../db/rules/finding.ts';
import { readImprovement, readVerification } from '../../../db/rules/improvement.ts';
import type { CallInput } from '../../contract/calls.ts';
import { refuseClosedMonth, workOnCases } from '../case-work.ts';
import { localDate, type OfficeContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { lifeWork, refuse, type LifeWork } from './facts.ts';
import { keep, settle, valueOf, type Kept } from './keep.ts';
import { readRow } from './view.ts';

export async function find(context: OfficeContext, input: CallInput<'life.find'>): Promise<Kept> {
  return workOnCases(context, ['cases'], (work) => {
    const subject = lifeWork(context, work, input, 'find');
    const { row, life, policy, facts } = subject;
    const before = life.finding(row.id);
    const sharesBefore = life.shares(row.id);
    const receivedOn = localDate(new Date(row.received_at));
    const acceptedOn = row.accepted_on ?? receivedOn;
    const after = valueOf(
      readFinding(input.finding, {
        ...work,
        policy,
        accused: row.accused,
        decided: facts.decided,
        // A complaint can be entered later than it was accepted; nothing was judged before either.
        receivedOn: acceptedOn < receivedOn ? acceptedOn : receivedOn,
        kept: new Set([before?.cause ?? '', ...sharesBefore.map(({ unit }) => unit)]),
      }),
    );
    for (const [was, is] of [
      [before?.judged_on, after.judgedOn],
      [before?.investigated_on, after.investigatedOn],
    ]) {
      if (is !== was) refuseClosedMonth(work.months, is ?? null);
    }
    const changed = changedFields(before === undefined ? undefined : readRow(before, sharesBefore), after);
    if (changed.length === 0) return { id: row.id, version: row.version };
    life.setFinding(findingRow(row.id, after), after.shares);
    const judged = (before?.established ?? null) !== after.established;
    return keep(subject, {
      call: 'life.find',
      kind: judged ? 'judged' : 'found',
      code: judged ? (after.established ?? 'open') : changed.join(' '),
      words: judged ? after.judgedReason : '',
      changes: after.shares.length > 0 ? { responsible_unit: mostResponsible(after.shares) } : {},
    });
  });
}

/** Names of the fields that are other than before: `cause shares`. */
function changedFields(before: ReadFinding | undefined, after: ReadFinding): readonly string[] {
  const was: Readonly<Record<string, unknown>> = { ...(before ? findingForm(before, 'western') : emptyFinding()) };
  return Object.entries(findingForm(after, 'western'))
    .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(was[field]))
    .map(([field]) => field);
}

function findingRow(caseId: number, finding: ReadFinding): FindingRow {
  return {
    case_id: caseId,
    established: finding.established,
    judged_by: finding.judgedBy,
    judged_on: finding.judgedOn,
    judged_reason: finding.judgedReason,
    abnormality: finding.abnormality,
    cause: finding.cause,
    cause_note: finding.causeNote,
    human_negligence: finding.humanNegligence ? 1 : 0,
    production_unit: finding.productionUnit,
    machine_shift: finding.machineShift,
    operators: finding.operators,
    produced_on: finding.producedOn,
    party: finding.party,
    party_name: finding.partyName,
    loss_amount: finding.lossAmount,
    loss_note: finding.lossNote,
    discipline: finding.discipline,
    investigated_on: finding.investigatedOn,
  };
}

export async function improve(context: OfficeContext, input: CallInput<'life.improve'>): Promise<Kept> {
  return workOnCases(context, ['cases'], (work) => {
    const subject = lifeWork(context, work, input, 'improve');
    const { row, life } = subject;
    const known = life.improvements(row.id);
    const before = known.find(({ line }) => line === input.line);
    if (input.line !== undefined && !before) throw new Refusal('not-found', { field: 'line' });
    const read = valueOf(readImprovement(input.improvement, { ...work, acceptedOn: acceptedDay(subject) }));
    const line = before?.line ?? (known.at(-1)?.line ?? 0) + 1;
    life.setImprovement({
      case_id: row.id,
      line,
      tracked: read.tracked ? 1 : 0,
      exempt_reason: read.exemptReason,
      measure: read.measure,
      owner: read.owner,
      due_on: read.dueOn,
      check_on: read.checkOn,
      verified_on: before?.verified_on ?? null,
      effective: before?.effective ?? null,
      verified_note: before?.verified_note ?? '',
    });
    return keep(subject, {
      call: 'life.improve',
      kind: 'improved',
      code: String(line),
      words: read.tracked ? read.measure : read.exemptReason,
    });
  });
}

/** Looked at the effect. What is not effective is looked at again on the day that is given. */
export async function verify(context: OfficeContext, input: CallInput<'life.verify'>): Promise<Kept> {
  return workOnCases(context, ['cases'], (work) => {
    const subject = lifeWork(context, work, input, 'verify');
    const { row, life } = subject;
    const before = life.improvements(row.id).find(({ line }) => line === input.line);
    if (!before) throw new Refusal('not-found', { field: 'line' });
    if (before.tracked === 0) refuse({ why: 'no-improvement', params: {} });
    if (before.effective === 1) refuse({ why: 'effect-confirmed', params: {} });
    const read = valueOf(readVerification(input, { ...work, acceptedOn: acceptedDay(subject) }));
    refuseClosedMonth(work.months, read.verifiedOn);
    life.setImprovement({
      ...before,
      verified_on: read.verifiedOn,
      effective: read.effective ? 1 : 0,
      verified_note: read.note,
      check_on: read.checkOn,
    });
    return keep(subject, {
      call: 'life.verify',
      kind: 'verified',
      on: read.verifiedOn,
      code: `${input.line} ${read.effective ? 'effective' : 'not-effective'}`,
      words: read.note,
    });
  });
}

function acceptedDay({ row }: LifeWork): string {
  return row.accepted_on ?? localDate(new Date(row.created_at));
}

/** Urgent, anonymous, malicious: said by the office, whatever the state. */
export async function mark(context: OfficeContext, input: CallInput<'life.mark'>): Promise<Kept> {
  return workOnCases(context, ['cases'], (work) => {
    const subject = lifeWork(context, work, input, undefined);
    const { row } = subject;
    if (row.state === 'voided' || row.state === 'merged') refuse({ why: row.state, params: {} });
    const reader = fieldReader(work);
    settle(subject, reader);
    const reason = input.maliciousReason.trim();
    const changes = {
      urgent: input.urgent ? 1 : 0,
      anonymous: input.anonymous ? 1 : 0,
      malicious_reason: reason,
    } as const;
    const marks = [
      ...(changes.urgent === 1 ? ['urgent'] : []),
      ...(changes.anonymous === 1 ? ['anonymous'] : []),
      ...(reason === '' ? [] : ['malicious']),
    ];
    const same =
      row.urgent === changes.urgent && row.anonymous === changes.anonymous && row.malicious_reason === reason;
    if (same) return { id: row.id, version: row.version };
    return keep(subject, { call: 'life.mark', kind: 'marked', code: marks.join(' '), words: reason, changes });
  });
}
