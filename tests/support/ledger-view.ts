import type { LedgerView } from '../../electron/contract/ledger.ts';

/** The ledger without any filter, in the order of the numbers. */
export const wholeView: LedgerView = {
  month: null,
  states: [],
  types: [],
  units: [],
  channels: [],
  outcomes: [],
  customerId: null,
  lateOnly: false,
  openOnly: false,
  text: '',
  sort: 'number',
  descending: false,
};
