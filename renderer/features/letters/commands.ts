import { pageCommand, type Command } from '../../app/commands/command.ts';
import { navigation } from '../../app/navigation.ts';

/** Letters: Alt+Shift+L on a case leads to them; F9 keeps one, F8 prints it, Alt+P makes a PDF. */
export const letterCommands = [
  pageCommand({ id: 'case.letter', label: 'writeLetter', keys: ['Alt+Shift+L'], area: 'case' }),
  {
    id: 'letters.setup',
    label: 'letterSetup',
    keys: [],
    area: 'program',
    when: ({ inDialog }) => !inDialog,
    run: () => {
      navigation.open({ name: 'letter-setup' });
    },
  },
] as const satisfies readonly Command[];
