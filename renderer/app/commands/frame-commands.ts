import { lastUndo, runUndo } from '../../ui/notices.ts';
import { navigation } from '../navigation.ts';
import { roots, type RootName } from '../places.ts';
import { pageCommand, type Command, type CommandLabel } from './command.ts';
import { openFieldList } from './open-field-list.ts';
import { focusSearch, useOverlays } from './overlays.ts';

const outsideDialogs = ({ inDialog }: { readonly inDialog: boolean }): boolean => !inDialog;

const placeLabels = {
  today: 'goToday',
  intake: 'goIntake',
  ledger: 'goLedger',
  customers: 'goCustomers',
  statistics: 'goStatistics',
  'print-desk': 'goPrintDesk',
  settings: 'goSettings',
} as const satisfies Readonly<Record<RootName, CommandLabel>>;

/** Commands of the frame itself, there on every page. */
const programCommands = [
  {
    id: 'help.keys',
    label: 'keys',
    keys: ['F1'],
    area: 'program',
    footer: 10,
    when: outsideDialogs,
    run: () => {
      useOverlays.setState({ open: 'keys' });
    },
  },
  {
    id: 'complaint.new',
    label: 'newComplaint',
    keys: ['F2'],
    area: 'program',
    footer: 20,
    when: outsideDialogs,
    run: ({ handled, handle }) => {
      // On the page of a customer the complaint is that customer's.
      if (handled('complaint.new')) handle('complaint.new');
      else navigation.go({ name: 'intake' });
    },
  },
  {
    id: 'search.focus',
    label: 'search',
    keys: ['F3'],
    area: 'program',
    footer: 30,
    when: outsideDialogs,
    run: focusSearch,
  },
  {
    id: 'palette.open',
    label: 'palette',
    keys: ['Ctrl+K'],
    area: 'program',
    footer: 900,
    keyOnly: true,
    when: outsideDialogs,
    run: () => {
      useOverlays.setState({ open: 'palette' });
    },
  },
  {
    id: 'notice.undo',
    label: 'undo',
    keys: ['Alt+Z'],
    area: 'program',
    footer: 800,
    when: ({ canUndo, inDialog }) => canUndo && !inDialog,
    run: () => {
      const notice = lastUndo();
      if (notice) runUndo(notice);
    },
  },
  {
    id: 'go.back',
    label: 'back',
    keys: ['Escape'],
    area: 'program',
    footer: 950,
    when: ({ canGoBack, inDialog }) => canGoBack && !inDialog,
    run: ({ handled, handle }) => {
      // A page with something half done may want to see to it first.
      if (handled('page.leave')) handle('page.leave');
      else navigation.back();
    },
  },
] as const satisfies readonly Command[];

const placeCommands = roots.map((name, at) => ({
  id: `go.${name}` as const,
  label: placeLabels[name],
  keys: [`Ctrl+${at + 1}`],
  area: 'places',
  when: outsideDialogs,
  run: () => {
    navigation.go({ name });
  },
})) satisfies readonly Command[];

/** Commands whose meaning is the same everywhere and whose doing belongs to the page. */
const sharedCommands = [
  {
    id: 'field.choose',
    label: 'choose',
    keys: ['F4'],
    area: 'form',
    footer: 40,
    keyOnly: true,
    when: ({ handled }) => handled('field.choose'),
    run: ({ handle }) => {
      if (!openFieldList()) handle('field.choose');
    },
  },
  pageCommand({ id: 'case.previous', label: 'previousCase', keys: ['F6'], area: 'case', footer: 60 }),
  pageCommand({ id: 'case.next', label: 'nextCase', keys: ['F7'], area: 'case', footer: 70 }),
  pageCommand({ id: 'page.print', label: 'print', keys: ['F8', 'Ctrl+P'], area: 'print', footer: 80 }),
  pageCommand({ id: 'form.save', label: 'save', keys: ['F9', 'Ctrl+S'], area: 'form', footer: 90 }),
  pageCommand({ id: 'case.accept', label: 'accept', keys: ['F10'], area: 'case', footer: 100 }),
  pageCommand({ id: 'page.leave', label: 'leave', keys: [], area: 'program', keyOnly: true }),
] as const satisfies readonly Command[];

export const frameCommands = [...programCommands, ...placeCommands, ...sharedCommands] as const;
