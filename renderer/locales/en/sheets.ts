import type { TextsLike } from '../texts.ts';
import type { sheets as original } from '../zh-TW/sheets.ts';

/** Lists on paper, and the dialog that prints them. */
export const sheets = {
  customerList: 'Customer List',
  overdueList: 'List of Overdue Cases',
  lines: 'Lines: {{count}}',
  searched: 'Search “{{text}}”',
  customerColumns: {
    number: 'No.',
    name: 'Name',
    taxNumber: 'Tax number',
    region: 'Region',
    contact: 'Contact',
    telephone: 'Telephone',
    address: 'Address',
    openCases: 'Open',
  },
  dialog: {
    customers: 'Print the customer list',
    overdue: 'Print the list of overdue cases',
    intro: 'Prints the list as the screen shows it now, in its order and with its filters.',
    print: 'Print',
    pdf: 'Save as PDF',
    printed: 'Sent to the printer, {{count}} lines.',
    written: '{{name}} written, {{count}} lines, {{pages}} pages.',
    working: 'Making the list',
    anyway: 'Print anyway (these characters become blanks)',
    act: 'Overdue list',
  },
} satisfies TextsLike<typeof original>;
