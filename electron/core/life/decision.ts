/** Negotiation, decision and reply (002§3 Art.9(4), (5), (10), Art.11). */
import { fieldReader, oneLine, paragraph } from '../../../db/rules/field-reader.ts';
import { levelTooLow, readDecision, type ReadDecision } from '../../../db/rules/decision.ts';
import type { CallInput } from '../../contract/calls.ts';
import { refuseClosedMonth, workOnCases, type CaseWork } from '../case-work.ts';
import { localDate, type OfficeContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { acceptedMoment, lastMove, lifeWork, type LifeWork } from './facts.ts';
import { keep, settle, valueOf, type Kept } from './keep.ts';

export async function negotiate(context: OfficeContext, input: CallInput<'life.negotiate'>): Promise<Kept> {
  return workOnCases(context, ['cases'], (work) => {
    const subject = lifeWork(context, work, input, 'negotiate');
    const { row, life } = subject;
    const reader = fieldReader(work);
    const told = paragraph(input.told);
    reader.required('told', told);
    reader.length('by', input.by, 60);
    const at = reader.moment('at', input.at, acceptedMoment(row));
    settle(subject, reader, at);
    const by = oneLine(input.by) || work.operator;
    life.addNegotiation({ case_id: row.id, at, by, told, result: input.result });
    return keep(subject, { call: 'life.negotiate', kind: 'negotiated', at, code: input.result, words: told });
  });
}

export async function decide(context: OfficeContext, input: CallInput<'life.decide'>): Promise<Kept> {
  return workOnCases(context, ['cases'], (work) => {
    const subject = lifeWork(context, work, input, 'decide');
    const { row, policy, rules } = subject;
    const decision = valueOf(
      readDecision(input.decision, { ...work, policy, accused: row.accused, notBefore: lastMove(subject) }),
    );
    const higher = levelTooLow(decision, policy);
    if (higher) {
      throw new Refusal('level-too-low', { field: 'level', params: { level: higher.label[rules.locale] } });
    }
    refuseClosedMonth(work.months, localDate(new Date(decision.at)));
    recordDecision(subject, decision);
    return keep(subject, {
      call: 'life.decide',
      kind: 'decided',
      at: decision.at,
      code: decision.level,
      words: decision.note,
      changes: { state: 'decided', unit: policy.acceptingUnit },
    });
  });
}

/** Writes the decision and makes its outcomes those of the case; the state is the caller's. */
export function recordDecision(
  { life, row, work }: Pick<LifeWork, 'life' | 'row' | 'work'>,
  decision: ReadDecision,
): void {
  const { level, by, at, amount, receivable, note, outcomes } = decision;
  life.addDecision({ case_id: row.id, at, level, by, amount, receivable, note, withdrawn_at: null }, outcomes);
  work.cases.replaceOutcomes(
    row.id,
    outcomes.map(({ outcome }) => outcome),
  );
}

export async function reply(context: OfficeContext, input: CallInput<'life.reply'>): Promise<Kept> {
  return workOnCases(context, ['cases'], (work) => replyWithin(context, work, input));
}

/** The same inside a transaction: a reply letter is the reply. */
export function replyWithin(context: OfficeContext, work: CaseWork, input: CallInput<'life.reply'>): Kept {
  const subject = lifeWork(context, work, input, 'reply');
  const { row, life, policy } = subject;
  const reader = fieldReader(work);
  // 002§3 Art.9(10): letter or telephone only.
  if (policy.replyBy.length > 0 && !policy.replyBy.includes(input.way)) reader.issue('way', 'way-not-allowed');
  reader.length('by', input.by, 60);
  const text = paragraph(input.text);
  reader.required('text', text);
  const decided = life.decisions(row.id).findLast(({ withdrawn_at }) => withdrawn_at === null);
  const at = reader.moment('at', input.at, decided?.at ?? acceptedMoment(row));
  settle(subject, reader, at);
  const by = oneLine(input.by) || work.operator;
  life.addReply({ case_id: row.id, at, way: input.way, by, text });
  return keep(subject, { call: 'life.reply', kind: 'replied', at, code: input.way, words: text });
}
