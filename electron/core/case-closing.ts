/** 結案: with the decision that was made, or with outcomes that cost nothing; 不成立 stays apart (002§3 Art.9(13)). */
import { stateAfterClosing } from '../../db/rules/case-state.ts';
import { bandsFilled, costlyOutcomes, type ReadDecision } from '../../db/rules/decision.ts';
import { mostResponsible } from '../../db/rules/finding.ts';
import { listNames, mustStepAside } from '../../db/rules/route.ts';
import type { CallInput, CallOutput } from '../contract/calls.ts';
import type { FieldIssue } from '../contract/errors.ts';
import { caseFor, invalidForm, refuseClosedMonth, workOnCases } from './case-work.ts';
import { localDate, type OfficeContext } from './context.ts';
import { recordDecision } from './life/decision.ts';
import { lastMove, lifeWork, refuse, type LifeWork } from './life/facts.ts';
import { keep } from './life/keep.ts';

type CloseInput = CallInput<'cases.close'>;

export async function closeCase(context: OfficeContext, input: CloseInput): Promise<CallOutput<'cases.close'>> {
  return workOnCases(context, ['cases', 'customers'], (work) => {
    caseFor('close', work, input.id, input.version);
    const subject = lifeWork(context, work, input, 'close');
    const { row, life, facts } = subject;
    const issues = [
      ...dateIssues(subject, input.closedOn),
      ...standingIssues(subject, input),
      ...choiceIssues(subject, input),
    ];
    if (issues.length > 0) throw invalidForm(issues);
    // The month of acceptance may be closed long since; the month in which the case now closes may not.
    refuseClosedMonth(work.months, input.closedOn);

    const outcomes = [...new Set(input.outcomes)];
    if (!facts.decided) {
      if (input.established) recordDecision(subject, decisionOfNothing(subject, input.closedOn, outcomes));
      else work.cases.replaceOutcomes(row.id, outcomes);
    }
    const note = input.note.trim();
    return keep(subject, {
      call: 'cases.close',
      kind: 'closed',
      on: input.closedOn,
      words: note,
      changes: {
        state: stateAfterClosing(input.established),
        closed_on: input.closedOn,
        // The shares say it, where there are any (002§3 Art.9(9)).
        responsible_unit: mostResponsible(life.shares(row.id)) || input.responsibleUnit.trim(),
        closing_note: note,
      },
    });
  });
}

function dateIssues(subject: LifeWork, closedOn: string): readonly FieldIssue[] {
  const { row, work, life } = subject;
  const acceptedOn = row.accepted_on ?? closedOn;
  if (closedOn < acceptedOn) return [{ field: 'closedOn', code: 'before-acceptance', params: { acceptedOn } }];
  if (closedOn > work.today) return [{ field: 'closedOn', code: 'date-in-future' }];
  const moves = [lastMove(subject), ...life.decisions(row.id).map(({ at }) => at)];
  const first = moves.map((at) => localDate(new Date(at))).reduce((latest, day) => (day > latest ? day : latest));
  return closedOn < first ? [{ field: 'closedOn', code: 'before-date', params: { first } }] : [];
}

/** What was judged and decided is what the case is closed with. */
function standingIssues({ facts }: LifeWork, { established }: CloseInput): readonly FieldIssue[] {
  if (!established && facts.decided) return [{ field: 'established', code: 'decided-already' }];
  if (established && facts.established === 'no') return [{ field: 'established', code: 'finding-says-no' }];
  if (!established && facts.established === 'yes') return [{ field: 'established', code: 'finding-says-yes' }];
  return [];
}

function choiceIssues({ facts, policy, row }: LifeWork, input: CloseInput): readonly FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (!facts.decided) {
    if (input.established && input.outcomes.length === 0) issues.push({ field: 'outcomes', code: 'required' });
    for (const outcome of input.outcomes) {
      if (!policy.outcomes.some(({ code }) => code === outcome)) {
        issues.push({ field: 'outcomes', code: 'not-a-choice', params: { text: outcome } });
      }
    }
  }
  const unit = input.responsibleUnit.trim();
  if (unit !== '' && unit !== row.responsible_unit && !policy.units.some(({ code }) => code === unit)) {
    issues.push({ field: 'responsibleUnit', code: 'not-a-choice', params: { text: unit } });
  }
  return issues;
}

/** A closing without a decision decides that nothing is paid: the lowest level may, where nothing costs (002§3 Art.11). */
function decisionOfNothing(subject: LifeWork, closedOn: string, outcomes: readonly string[]): ReadDecision {
  const { policy, row, work } = subject;
  const costly = costlyOutcomes(outcomes, policy);
  if (bandsFilled(policy.approval) && costly.length > 0) {
    const { locale } = subject.rules;
    const names = costly.map(({ label }) => label[locale]);
    refuse({ why: 'needs-decision', params: { outcomes: listNames(names, locale) } });
  }
  if (mustStepAside(work.operator, row.accused, policy)) refuse({ why: 'recused', params: { name: work.operator } });
  const earliest = lastMove(subject);
  const dayBegins = new Date(`${closedOn}T00:00`).toISOString();
  return {
    level: policy.approval[0]?.code ?? '',
    by: work.operator,
    at: closedOn === work.today ? work.now : dayBegins > earliest ? dayBegins : earliest,
    outcomes: outcomes.map((outcome) => ({ outcome, quantity: null, unit: '', amount: null, note: '' })),
    amount: null,
    receivable: null,
    note: '',
  };
}
