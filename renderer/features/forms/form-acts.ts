import type { FormSummary } from '../../../electron/contract/forms.ts';

/** What can be done with a paper now. Letters are written where they are made. */
export function formActs({ kind, state }: Pick<FormSummary, 'kind' | 'state'>) {
  const stands = state !== 'voided';
  return {
    change: stands && kind !== 'letter',
    receive: stands && kind === 'return',
    prove: stands && (kind === 'return' || kind === 'allowance'),
    void: stands,
    unvoid: !stands,
    print: stands,
  } as const;
}
