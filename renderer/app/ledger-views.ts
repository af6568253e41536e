import type { LedgerView } from '../../electron/contract/ledger.ts';

/** Every case, newest number first: what a view differs from. */
export const wholeLedger: LedgerView = {
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
  descending: true,
};

/** Open and past their due date, the one that was due first at the top. */
export const lateCases: LedgerView = { ...wholeLedger, lateOnly: true, sort: 'dueOn', descending: false };

export const openCases: LedgerView = { ...wholeLedger, openOnly: true, sort: 'dueOn', descending: false };
