/** Numbers of papers: the case, a letter for the kind, a running number; without a case the letter, the year, a running number. */
import { formStore } from '../../../db/repositories/forms.ts';
import { styleForMonth } from '../../../db/rules/case-number.ts';
import { ROC_OFFSET } from '../../../db/rules/dates.ts';
import type { PolicyPaperKind } from '../../../db/rules/policy.ts';
import type { CaseWork } from '../case-work.ts';

/*
 * Free of any language, as those of slips (R, Q, S, A): the paper may be printed in another one, and what was said on
 * the telephone must find it.
 */
const letters: Readonly<Record<PolicyPaperKind, string>> = {
  return: 'T',
  allowance: 'A',
  'return-certificate': 'C',
  penalty: 'P',
  repair: 'M',
  personnel: 'N',
  investigation: 'I',
  'visit-report': 'V',
  letter: 'L',
};

/** `261107-T1`, or `T26-001` (`T115-001` in Republic years) for a paper without a case. Use inside a transaction. */
export function nextFormNumber(
  work: Pick<CaseWork, 'writer' | 'months' | 'today'>,
  kind: PolicyPaperKind,
  caseNumber: string | null,
): { readonly serial: number; readonly number: string } {
  const forms = formStore(work.writer);
  const letter = letters[kind];
  if (caseNumber !== null) {
    const serial = forms.nextInCase(kind, caseNumber);
    return { serial, number: `${caseNumber}-${letter}${serial}` };
  }
  const year = work.today.slice(0, 4);
  const republic = styleForMonth(work.months.styles(), work.today.slice(0, 7)) === 'roc';
  const prefix = `${letter}${republic ? String(Number(year) - ROC_OFFSET) : year.slice(2)}-`;
  const serial = forms.nextWithout(prefix);
  return { serial, number: `${prefix}${String(serial).padStart(3, '0')}` };
}
