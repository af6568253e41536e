import type { TextsLike } from '../texts.ts';
import type { commands as original } from '../zh-TW/commands.ts';

export const commands = {
  keys: 'Keys',
  newComplaint: 'New complaint',
  search: 'Search',
  palette: 'Commands',
  undo: 'Undo',
  back: 'Back',
  leave: 'Leave this page',
  goToday: 'Go to Today',
  goIntake: 'Go to Intake',
  goLedger: 'Go to Ledger',
  goCustomers: 'Go to Customers',
  goStatistics: 'Go to Statistics',
  goPrintDesk: 'Go to Print desk',
  goSettings: 'Go to Settings',
  choose: 'Choose',
  previousCase: 'Previous',
  nextCase: 'Next',
  print: 'Print',
  save: 'Save',
  accept: 'Accept',
  open: 'Open',
} satisfies TextsLike<typeof original>;
