import { pageCommand, type Command } from '../../app/commands/command.ts';

/** F10 gives the number; these go with it. */
export const intakeCommands = [
  pageCommand({ id: 'intake.acceptAndPrint', label: 'acceptAndPrint', keys: ['Shift+F10'], area: 'form', footer: 101 }),
  pageCommand({ id: 'intake.addGoods', label: 'addGoods', keys: ['Alt+G'], area: 'form', footer: 120 }),
  pageCommand({ id: 'intake.removeGoods', label: 'removeGoods', keys: ['Alt+Shift+G'], area: 'form' }),
  pageCommand({ id: 'intake.createCustomer', label: 'createCustomer', keys: ['Alt+C'], area: 'form', footer: 125 }),
] as const satisfies readonly Command[];
