import { pageCommand, type Command } from '../../app/commands/command.ts';
import { navigation } from '../../app/navigation.ts';

const outsideDialogs = ({ inDialog }: { readonly inDialog: boolean }): boolean => !inDialog;

/** Slips and call-backs: F9 makes, F8 prints, these are what else can be done with them. */
export const slipCommands = [
  {
    id: 'go.slips',
    label: 'goSlips',
    keys: ['Ctrl+8'],
    area: 'places',
    when: outsideDialogs,
    run: () => {
      navigation.go({ name: 'slips' });
    },
  },
  {
    id: 'go.follow-ups',
    label: 'goFollowUps',
    keys: ['Ctrl+9'],
    area: 'places',
    when: outsideDialogs,
    run: () => {
      navigation.go({ name: 'follow-ups' });
    },
  },
  pageCommand({ id: 'slip.answer', label: 'answerSlip', keys: ['Alt+R'], area: 'case', footer: 110 }),
  pageCommand({ id: 'slip.abnormality', label: 'newAbnormality', keys: ['Alt+X'], area: 'case', footer: 111 }),
  pageCommand({ id: 'slip.toCase', label: 'slipToCase', keys: ['Alt+J'], area: 'case', footer: 112 }),
  pageCommand({ id: 'intake.abnormality', label: 'draftToAbnormality', keys: ['Alt+X'], area: 'form' }),
  pageCommand({ id: 'followUp.record', label: 'recordFollowUp', keys: ['Alt+R'], area: 'case', footer: 110 }),
  pageCommand({ id: 'followUp.add', label: 'addFollowUp', keys: ['Alt+A'], area: 'case', footer: 111 }),
] as const satisfies readonly Command[];
