import { useTranslation } from 'react-i18next';

import type { FieldIssue } from '../../../electron/contract/errors.ts';
import { issueSentence } from '../../api/sentences.ts';
import { useDateStyle } from '../../api/use-office.ts';
import type { CaseFormControl } from './use-case-form.ts';

/** Puts what the office found wrong on the fields of the form, and the clerk onto the first of them. */
export function useShowIssues(form: CaseFormControl): (issues: readonly FieldIssue[]) => void {
  const { t } = useTranslation();
  const style = useDateStyle();
  return (issues) => {
    for (const issue of issues) {
      // Names of issues are paths of the form (db/rules/case-form.ts).
      const path = issue.field as Parameters<CaseFormControl['setError']>[0];
      form.setError(
        path,
        { type: issue.code, message: issueSentence(issue, t, style) },
        { shouldFocus: issue === issues[0] },
      );
    }
  };
}
