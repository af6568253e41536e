import type { CallInput, CallOutput } from '../contract/calls.ts';
import type { OfficeContext } from './context.ts';

export async function exportLedger(
  _context: OfficeContext,
  _input: CallInput<'ledger.export'>,
): Promise<CallOutput<'ledger.export'>> {
  throw new Error('being written');
}
