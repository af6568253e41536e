/** What a paper waits for. */
import type { ProofRow, ReceivedRow } from '../../../db/repositories/forms.ts';
import { proofsFor, type FormState } from '../../../db/rules/form-entries.ts';

interface Standing {
  readonly kind: string;
  readonly voided: boolean;
  /** Lines of a return slip. */
  readonly lines: number;
  readonly received: readonly Pick<ReceivedRow, 'line' | 'booked'>[];
  readonly proofs: readonly Pick<ProofRow, 'stamped'>[];
}

/** Goods first, then what to do with those above the ratio, then the stamped proof (002§3 Art.13(2)). */
export function stateOf({ kind, voided, lines, received, proofs }: Standing): FormState {
  if (voided) return 'voided';
  if (kind === 'return') {
    if (received.some(({ booked }) => booked === null)) return 'to-instruct';
    if (received.length < lines) return 'to-receive';
  }
  if (proofsFor(kind).length > 0 && !proofs.some(({ stamped }) => stamped === 1)) return 'to-prove';
  return 'done';
}
