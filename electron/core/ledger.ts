import type { ledgerCalls } from '../contract/ledger.ts';
import type { OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';

export function ledgerHandlers(_context: OfficeContext): Handlers<typeof ledgerCalls> {
  return {} as Handlers<typeof ledgerCalls>;
}
