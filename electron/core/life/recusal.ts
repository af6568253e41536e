/** A case that turns out to be about somebody who has it, or had it (迴避, 000§1 二(二)). */
import { lifeStore, type LifeStore } from '../../../db/repositories/case-life.ts';
import { isOpen } from '../../../db/rules/case-state.ts';
import type { Policy } from '../../../db/rules/policy.ts';
import { partsOfAccused, type AccusedPart } from '../../../db/rules/recusal.ts';
import { mustStepAside, unitName } from '../../../db/rules/route.ts';
import type { CaseRow } from '../../../db/schema.ts';
import type { FieldIssue } from '../../contract/errors.ts';
import { invalidForm, type CaseWork } from '../case-work.ts';
import type { OfficeContext } from '../context.ts';

/** What those that `accused` names have to do with the case. */
export function accusedParts(life: LifeStore, id: number, accused: string, policy: Policy): readonly AccusedPart[] {
  if (!policy.recusal || accused.trim() === '') return [];
  const handled = {
    visits: life.visits(id),
    judgedBy: life.finding(id)?.judged_by ?? '',
    decidedBy: life.decisions(id).findLast(({ withdrawn_at }) => withdrawn_at === null)?.by ?? '',
  };
  return partsOfAccused(accused, handled, policy);
}

/**
 * Refuses to name somebody who has the form, or whose judgement an open case would go on with: another takes that over
 * first. What is over cannot be undone, so it is kept, and the page of the case says so (`CaseLife.accusedActed`).
 */
export function refuseAccused(
  context: OfficeContext,
  { writer }: CaseWork,
  row: CaseRow,
  accused: string,
  policy: Policy,
): void {
  const { screenLocale: locale } = context.settings();
  const issues = accusedParts(lifeStore(writer), row.id, accused, policy).flatMap(
    ({ name, as, unit }): FieldIssue[] => {
      if (mustStepAside(name, row.accused, policy)) return [];
      if (as === 'holds') {
        return [{ field: 'accused', code: 'accused-has-form', params: { name, unit: unitName(unit, policy, locale) } }];
      }
      return as === 'judged' && isOpen(row.state)
        ? [{ field: 'accused', code: 'accused-judged', params: { name } }]
        : [];
    },
  );
  if (issues.length > 0) throw invalidForm(issues);
}
