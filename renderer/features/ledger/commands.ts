import { pageCommand, type Command } from '../../app/commands/command.ts';
import { navigation } from '../../app/navigation.ts';

const outsideDialogs = ({ inDialog }: { readonly inDialog: boolean }): boolean => !inDialog;

export const ledgerCommands = [
  pageCommand({ id: 'ledger.open', label: 'openLine', keys: ['Enter'], area: 'ledger', footer: 45, keyOfPage: true }),
  pageCommand({ id: 'ledger.void', label: 'voidCase', keys: ['Delete'], area: 'ledger', footer: 110 }),
  pageCommand({ id: 'ledger.unvoid', label: 'unvoidCase', keys: [], area: 'ledger' }),
  pageCommand({ id: 'ledger.copy', label: 'copyLines', keys: ['Ctrl+C'], area: 'ledger', keyOfPage: true }),
  pageCommand({ id: 'ledger.export', label: 'exportLedger', keys: ['Ctrl+E'], area: 'ledger', footer: 130 }),
  pageCommand({ id: 'ledger.overdue', label: 'printOverdue', keys: [], area: 'ledger' }),
  pageCommand({ id: 'ledger.columns', label: 'ledgerColumns', keys: ['Ctrl+L'], area: 'ledger' }),
  pageCommand({ id: 'ledger.filter', label: 'filterLedger', keys: ['Ctrl+F'], area: 'ledger', footer: 120 }),
  pageCommand({ id: 'ledger.clear', label: 'clearFilters', keys: ['Alt+Backspace'], area: 'ledger' }),
  pageCommand({ id: 'ledger.previousMonth', label: 'previousMonth', keys: ['Ctrl+PageUp'], area: 'ledger' }),
  pageCommand({ id: 'ledger.nextMonth', label: 'nextMonth', keys: ['Ctrl+PageDown'], area: 'ledger' }),
  {
    id: 'proof.open',
    label: 'proveNumbers',
    keys: [],
    area: 'places',
    when: outsideDialogs,
    run: () => {
      navigation.open({ name: 'proof' });
    },
  },
  {
    id: 'import.cases',
    label: 'importCases',
    keys: [],
    area: 'places',
    when: outsideDialogs,
    run: () => {
      navigation.open({ name: 'import', kind: 'cases' });
    },
  },
] as const satisfies readonly Command[];
