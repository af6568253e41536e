import type { FieldErrors, Resolver } from 'react-hook-form';

import { readCaseForm } from '../../../db/rules/case-form.ts';
import type { FormIssue } from '../../../db/rules/field-reader.ts';
import type { CaseForm } from '../../../electron/contract/cases.ts';
import type { PolicyView } from '../../../electron/contract/office.ts';

interface ResolverOptions {
  readonly today: string;
  readonly policy: PolicyView;
  readonly sentence: (issue: FormIssue) => string;
}

/** The rule that the office applies at acceptance, asked while the clerk types. */
export function caseFormResolver({ today, policy, sentence }: ResolverOptions): Resolver<CaseForm> {
  return (form) => {
    const reading = readCaseForm(form, { today, now: new Date().toISOString(), policy });
    if (reading.ok) return { values: form, errors: {} };
    return { values: {}, errors: fieldErrors(reading.issues, sentence) };
  };
}

/** Issues as react-hook-form nests them: `goods.2.quantity` under goods, 2, quantity. */
export function fieldErrors(
  issues: readonly FormIssue[],
  sentence: (issue: FormIssue) => string,
): FieldErrors<CaseForm> {
  const errors: Record<string, unknown> = {};
  for (const issue of issues) {
    const path = issue.field.split('.');
    const last = path.pop() ?? '';
    let at: Record<string, unknown> = errors;
    for (const step of path) at = (at[step] ??= {}) as Record<string, unknown>;
    at[last] ??= { type: issue.code, message: sentence(issue) };
  }
  return errors as FieldErrors<CaseForm>;
}
