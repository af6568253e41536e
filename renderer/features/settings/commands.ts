import { pageCommand, type Command } from '../../app/commands/command.ts';
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
  pageCommand({ id: 'overlay.undo', label: 'undoOverlay', keys: ['Ctrl+Z'], area: 'program', keyOfPage: true }),
  pageCommand({ id: 'overlay.redo', label: 'redoOverlay', keys: ['Ctrl+Y'], area: 'program', keyOfPage: true }),
  pageCommand({
    id: 'overlay.removeField',
    label: 'removeOverlayField',
    keys: ['Delete'],
    area: 'program',
    keyOfPage: true,
  }),
] as const satisfies readonly Command[];
