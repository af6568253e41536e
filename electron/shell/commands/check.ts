import type { Desk, Outcome } from './desk.ts';

/** Proves the ledger, month by month: every number given once, none missing. */
export async function check({ ask, t }: Desk): Promise<Outcome> {
  const separator = t('common.listSeparator');
  const proof = await ask('ledger.proof', {});
  const lines = proof.months.map(({ month, first, last, count, voided }) =>
    t('program.check.month', { month, first, last, total: count, voided: voided.length }),
  );
  const complaints = proof.months.flatMap(({ month, gaps, doubles }) => [
    ...(gaps.length > 0 ? [t('program.check.gaps', { month, numbers: gaps.join(separator) })] : []),
    ...(doubles.length > 0 ? [t('program.check.doubles', { month, numbers: doubles.join(separator) })] : []),
  ]);
  return {
    done: proof.ok,
    result: proof,
    lines: proof.ok ? [...lines, t('program.check.ok', { months: proof.months.length })] : lines,
    complaints,
  };
}
