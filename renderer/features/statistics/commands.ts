import { pageCommand, type Command } from '../../app/commands/command.ts';

export const statisticsCommands = [
  pageCommand({ id: 'month.previous', label: 'previousMonth', keys: ['F6'], area: 'statistics', footer: 60 }),
  pageCommand({ id: 'month.next', label: 'nextMonth', keys: ['F7'], area: 'statistics', footer: 70 }),
  pageCommand({ id: 'month.pdf', label: 'exportPdf', keys: ['F8'], area: 'statistics', footer: 80 }),
  pageCommand({ id: 'month.print', label: 'printMonth', keys: ['Shift+F8'], area: 'statistics', footer: 85 }),
  pageCommand({ id: 'month.workbook', label: 'exportWorkbook', keys: ['F9'], area: 'statistics', footer: 90 }),
  pageCommand({ id: 'month.csv', label: 'exportCsv', keys: ['Shift+F9'], area: 'statistics', footer: 95 }),
] as const satisfies readonly Command[];
