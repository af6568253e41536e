import type { LedgerView } from '../../electron/contract/ledger.ts';
import { wholeLedger } from '../../renderer/app/ledger-views.ts';

/** The ledger without any filter, in the order of the numbers. */
export const wholeView: LedgerView = { ...wholeLedger, descending: false };
