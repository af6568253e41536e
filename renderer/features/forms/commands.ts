import { pageCommand, type Command } from '../../app/commands/command.ts';
import { navigation } from '../../app/navigation.ts';

/** Papers beside the complaint form: F8 prints them, these are what else can be done with them. */
export const formCommands = [
  {
    id: 'go.forms',
    label: 'goForms',
    keys: ['Ctrl+Shift+8'],
    area: 'places',
    when: ({ inDialog }) => !inDialog,
    run: () => {
      navigation.go({ name: 'forms' });
    },
  },
  pageCommand({ id: 'form.make', label: 'makeForm', keys: ['Alt+P'], area: 'case', footer: 118 }),
  pageCommand({ id: 'form.list', label: 'formsOfCase', keys: ['Alt+Shift+P'], area: 'case' }),
  pageCommand({ id: 'form.change', label: 'changeForm', keys: ['Alt+E'], area: 'case', footer: 110 }),
  pageCommand({ id: 'form.receive', label: 'receiveGoods', keys: ['Alt+R'], area: 'case', footer: 111 }),
  pageCommand({ id: 'form.prove', label: 'tickProof', keys: ['Alt+F'], area: 'case', footer: 112 }),
  pageCommand({ id: 'form.void', label: 'voidForm', keys: ['Alt+Delete'], area: 'case', footer: 113 }),
  pageCommand({ id: 'form.unvoid', label: 'unvoidForm', keys: ['Alt+U'], area: 'case', footer: 113 }),
  pageCommand({ id: 'form.filter', label: 'filterForms', keys: ['Ctrl+F'], area: 'case' }),
  pageCommand({ id: 'form.case', label: 'caseOfForm', keys: ['Alt+G'], area: 'case', footer: 114 }),
] as const satisfies readonly Command[];
