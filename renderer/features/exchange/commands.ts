import { pageCommand, type Command } from '../../app/commands/command.ts';

export const exchangeCommands = [
  pageCommand({ id: 'import.next', label: 'nextStep', keys: ['F10'], area: 'program', footer: 100, keyOnly: true }),
  pageCommand({ id: 'import.back', label: 'previousStep', keys: ['Alt+PageUp'], area: 'program', keyOnly: true }),
] as const satisfies readonly Command[];
