import { pageCommand, type Command } from '../../app/commands/command.ts';
import { navigation } from '../../app/navigation.ts';

const outsideDialogs = ({ inDialog }: { readonly inDialog: boolean }): boolean => !inDialog;

export const customersCommands = [
  pageCommand({
    id: 'customer.open',
    label: 'openLine',
    keys: ['Enter'],
    area: 'customers',
    footer: 45,
    keyOfPage: true,
  }),
  {
    id: 'customer.new',
    label: 'newCustomer',
    keys: ['Ctrl+N'],
    area: 'places',
    when: outsideDialogs,
    run: () => {
      navigation.open({ name: 'customer' });
    },
  },
  pageCommand({ id: 'customers.filter', label: 'filterCustomers', keys: ['Ctrl+F'], area: 'customers', footer: 120 }),
  pageCommand({ id: 'customer.addContact', label: 'addContact', keys: ['Alt+A'], area: 'customers', footer: 120 }),
  pageCommand({ id: 'customer.discard', label: 'discardChanges', keys: [], area: 'customers' }),
  {
    id: 'import.customers',
    label: 'importCustomers',
    keys: [],
    area: 'places',
    when: outsideDialogs,
    run: () => {
      navigation.open({ name: 'import', kind: 'customers' });
    },
  },
] as const satisfies readonly Command[];
