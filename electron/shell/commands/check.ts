import type { Translate } from '../../../renderer/locales/translate.ts';
import type { CallOutput } from '../../contract/calls.ts';
import type { Desk, Outcome } from './desk.ts';

/** Proves the ledger, month by month: every number given once, none missing; then that every attachment is there and whole. */
export async function check({ ask, t }: Desk): Promise<Outcome> {
  const separator = t('common.listSeparator');
  const proof = await ask('ledger.proof', {});
  const attachments = await ask('attachments.check', {});
  const lines = proof.months.map(({ month, first, last, count, voided }) =>
    t('program.check.month', { month, first, last, total: count, voided: voided.length }),
  );
  const complaints = proof.months.flatMap(({ month, gaps, doubles }) => [
    ...(gaps.length > 0 ? [t('program.check.gaps', { month, numbers: gaps.join(separator) })] : []),
    ...(doubles.length > 0 ? [t('program.check.doubles', { month, numbers: doubles.join(separator) })] : []),
  ]);
  const whole = attachments.lacking.length === 0;
  return {
    done: proof.ok && whole,
    result: { ...proof, ok: proof.ok && whole, attachments },
    lines: [
      ...lines,
      ...(proof.ok ? [t('program.check.ok', { months: proof.months.length })] : []),
      ...(whole && attachments.files > 0 ? [t('program.check.attachments', { files: attachments.files })] : []),
      ...(attachments.unnamed.files > 0 ? [t('program.check.unnamed', attachments.unnamed)] : []),
    ],
    complaints: [...complaints, ...lackingLines(attachments.lacking, t)],
  };
}

type Lacking = CallOutput<'attachments.check'>['lacking'];

/** One sentence for each attachment that is not there or damaged. */
export function lackingLines(lacking: Lacking, t: Translate): readonly string[] {
  return lacking.map(({ number, name, fault }) =>
    t(`program.attachments.${fault}`, { name, number: number ?? t('program.attachments.unnumbered') }),
  );
}
