import { pageCommand, type Command } from '../../app/commands/command.ts';

export const caseCommands = [
  pageCommand({ id: 'case.close', label: 'closeCase', keys: ['Alt+E'], area: 'case', footer: 110 }),
  pageCommand({ id: 'case.void', label: 'voidCase', keys: ['Alt+Delete'], area: 'case' }),
  pageCommand({ id: 'case.unvoid', label: 'unvoidCase', keys: ['Alt+U'], area: 'case', footer: 112 }),
] as const satisfies readonly Command[];
