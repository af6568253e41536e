import { pageCommand, type Command } from '../../app/commands/command.ts';

export const printDeskCommands = [
  pageCommand({ id: 'print.pdf', label: 'makePdf', keys: ['Alt+P'], area: 'print', footer: 85 }),
] as const satisfies readonly Command[];
