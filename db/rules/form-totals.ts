/** What the lines of a paper come to, with tax; pure. */
import type { FormValues } from './form-values.ts';
import { taxed, type TaxedSum } from './tax.ts';

const nothing = null;

/**
 * The lines and their sum, minor units. Null where the paper has no amounts, or not on every line: part of a sum is none.
 * Undefined where the sum is above the safe integers.
 */
export function formTotals(values: FormValues): TaxedSum | null | undefined {
  switch (values.kind) {
    case 'penalty':
      return values.amount === null ? nothing : taxed([values.amount], { mode: 'none', rate: 0, step: 1 });
    case 'return':
    case 'repair':
    case 'allowance':
    case 'return-certificate':
      break;
    case 'personnel':
    case 'investigation':
    case 'visit-report':
      return nothing;
  }
  const amounts = values.lines.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  if (amounts.length === 0 || amounts.length < values.lines.length) return nothing;
  const given = amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
  const { tax, taxRate, taxRounding } = values;
  // A tax that comes on top is at most as much again.
  if (given * (tax === 'on-top' ? 2n : 1n) > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  return taxed(amounts, { mode: tax, rate: taxRate ?? 0, step: taxRounding === 'whole' ? 100 : 1 });
}
