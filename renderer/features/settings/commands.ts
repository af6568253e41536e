import type { Command } from '../../app/commands/command.ts';
import { navigation } from '../../app/navigation.ts';

export const settingsCommands = [
  {
    id: 'calendar.typhoon',
    label: 'typhoonDay',
    keys: [],
    area: 'program',
    when: ({ inDialog }) => !inDialog,
    run: () => {
      navigation.go({ name: 'settings', ask: 'typhoon' });
    },
  },
  {
    id: 'settings.printers',
    label: 'printers',
    keys: [],
    area: 'program',
    when: ({ inDialog }) => !inDialog,
    run: () => {
      navigation.open({ name: 'printers' });
    },
  },
] as const satisfies readonly Command[];
