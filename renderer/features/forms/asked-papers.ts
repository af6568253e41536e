import { filledKinds, type FilledKind } from '../../../db/rules/form-entries.ts';
import type { CaseLife } from '../../../electron/contract/life.ts';

const byOutcome: Readonly<Record<string, readonly FilledKind[]>> = {
  return: ['return', 'return-certificate'],
  exchange: ['return'],
  rework: ['return'],
  allowance: ['allowance'],
  compensation: ['allowance'],
  repair: ['repair'],
};

/** Papers that follow from what was decided and found (002§3 Art.12(2), 13(1)); in the order in which they are made. */
export function askedPapers({ decisions, shares }: Pick<CaseLife, 'decisions' | 'shares'>): readonly FilledKind[] {
  const decision = decisions.find(({ withdrawn }) => !withdrawn);
  const asked = (decision?.outcomes ?? []).flatMap(({ outcome }) => byOutcome[outcome] ?? []);
  if (decision !== undefined && shares.length > 0) asked.push('penalty');
  return filledKinds.filter((kind) => asked.includes(kind));
}
