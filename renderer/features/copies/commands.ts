import { pageCommand, type Command } from '../../app/commands/command.ts';
import { navigation } from '../../app/navigation.ts';

const outsideDialogs = ({ inDialog }: { readonly inDialog: boolean }): boolean => !inDialog;

/** Copies of papers: where they are, and what a scanner reads. */
export const copyCommands = [
  {
    id: 'go.copies',
    label: 'goCopies',
    keys: ['Ctrl+Shift+9'],
    area: 'places',
    when: outsideDialogs,
    run: () => {
      navigation.go({ name: 'copies' });
    },
  },
  {
    id: 'go.scans',
    label: 'goScans',
    keys: ['Ctrl+Shift+0'],
    area: 'places',
    when: outsideDialogs,
    run: () => {
      navigation.go({ name: 'scans' });
    },
  },
  pageCommand({ id: 'copies.distribute', label: 'distributeCopies', keys: ['F5'], area: 'case', footer: 50 }),
  pageCommand({ id: 'copies.mark', label: 'markCopies', keys: ['Alt+C'], area: 'case', footer: 119 }),
  pageCommand({ id: 'copies.handed', label: 'copyHanded', keys: ['Alt+H'], area: 'case', footer: 120 }),
  pageCommand({ id: 'copies.signed', label: 'copySigned', keys: ['Alt+S'], area: 'case', footer: 121 }),
  pageCommand({ id: 'copies.returned', label: 'copyReturned', keys: ['Alt+R'], area: 'case', footer: 122 }),
  pageCommand({ id: 'copies.kept', label: 'copyKept', keys: ['Alt+K'], area: 'case', footer: 123 }),
  pageCommand({ id: 'copies.lost', label: 'copyLost', keys: ['Alt+L'], area: 'case', footer: 124 }),
  pageCommand({ id: 'scan.undo', label: 'takeScanBack', keys: ['Alt+Backspace'], area: 'case', footer: 110 }),
  pageCommand({ id: 'scan.clear', label: 'clearScans', keys: ['Alt+Delete'], area: 'case' }),
] as const satisfies readonly Command[];
