import type { PaperSubjectShape } from '../../../electron/contract/print-desk.ts';
import type { PaperKind } from '../../../electron/contract/paper.ts';
import { navigation } from '../../app/navigation.ts';

/** What can be printed: the form of a case, a slip, the record of a follow-up, a paper that was filled in. */
export type PrintSubject =
  | { readonly caseId: number }
  | { readonly slipId: number }
  | { readonly followUpId: number }
  | { readonly formId: number };

/** The one thing that is named, as the print desk opens it; undefined for none. */
export function printSubject({ caseId, slipId, followUpId, formId }: PaperSubjectShape): PrintSubject | undefined {
  if (slipId !== undefined) return { slipId };
  if (followUpId !== undefined) return { followUpId };
  if (formId !== undefined) return { formId };
  return caseId === undefined ? undefined : { caseId };
}

/** The same thing again, from an entry of the log; undefined for papers that have no page of their own here (lists). */
export function loggedSubject(entry: {
  readonly paper: PaperKind;
  readonly caseId: number | null;
  readonly subjectId: number | null;
}): PrintSubject | undefined {
  const { paper, caseId, subjectId } = entry;
  if (paper === 'complaint' && caseId !== null) return { caseId };
  if (paper === 'slip' && subjectId !== null) return { slipId: subjectId };
  if (paper === 'follow-up' && subjectId !== null) return { followUpId: subjectId };
  if ((paper === 'form' || paper === 'letter') && subjectId !== null) return { formId: subjectId };
  return undefined;
}

/** Opens the paper before it is printed. */
export function openPaper(subject: PrintSubject | undefined): void {
  if (subject) navigation.open({ name: 'print-desk', ...subject });
}

/** Tells papers apart in a list. */
export function keyOf(subject: PaperSubjectShape): string {
  const { caseId, slipId, followUpId, formId } = subject;
  return `${caseId ?? ''}-${slipId ?? ''}-${followUpId ?? ''}-${formId ?? ''}`;
}
