import type { LedgerRow, LedgerView } from '../../../electron/contract/ledger.ts';
import { ask } from '../../api/client.ts';

/** The longest slice the contract gives at once. */
const SLICE = 500;

/** The lines `from` … `to` of a view, both included, however many slices they take. */
export async function rowsBetween(view: LedgerView, from: number, to: number): Promise<readonly LedgerRow[]> {
  const rows: LedgerRow[] = [];
  for (let offset = from; offset <= to; offset += SLICE) {
    const slice = await ask('ledger.page', { view, offset, limit: Math.min(SLICE, to - offset + 1) });
    rows.push(...slice.rows);
    if (slice.rows.length === 0) break;
  }
  return rows;
}
