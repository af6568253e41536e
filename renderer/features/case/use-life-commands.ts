import { useTranslation } from 'react-i18next';

import type { CaseLife, LifeAction } from '../../../electron/contract/life.ts';
import { useCommandHandlers, type Handlers } from '../../app/commands/handlers.ts';
import type { Names } from './dialogs/names.ts';
import type { OpenDialog } from './dialogs/props.ts';
import type { NextStep } from './next-step.ts';

/** Which command leads to which step. */
export const commandOf = {
  send: 'case.send',
  return: 'case.return',
  'send-back': 'case.sendBack',
  skip: 'case.skip',
  pause: 'case.pause',
  resume: 'case.resume',
  find: 'case.find',
  improve: 'case.improve',
  verify: 'case.verify',
  negotiate: 'case.negotiate',
  decide: 'case.decide',
  reply: 'case.reply',
  milestone: 'case.milestone',
  agree: 'case.agree',
  close: 'case.close',
  reopen: 'case.reopen',
  'not-accepted': 'case.notAccepted',
  appeal: 'case.appeal',
  merge: 'case.merge',
  unmerge: 'case.unmerge',
  void: 'case.void',
} as const satisfies Readonly<Partial<Record<LifeAction, keyof Handlers>>>;

export type StepAction = keyof typeof commandOf;

export const stepActions = Object.keys(commandOf) as readonly StepAction[];

/** Offers every step that can be taken now, and under F10 the next one. */
export function useLifeCommands(input: {
  readonly life: CaseLife | undefined;
  readonly next: NextStep | undefined;
  readonly names: Names;
  readonly open: (dialog: OpenDialog) => void;
  /** Steps that rest while the form has changes that are not saved. */
  readonly resting: readonly LifeAction[];
}): void {
  const { life, next, names, open, resting } = input;
  const { t } = useTranslation();
  const handlers: Record<string, Handlers[keyof Handlers]> = {};
  for (const action of stepActions) {
    const allowed = life?.possible.find((each) => each.action === action)?.allowed === true;
    if (allowed && !resting.includes(action)) {
      handlers[commandOf[action]] = () => {
        open({ name: action });
      };
    }
  }
  if (life && life.state !== 'voided' && life.state !== 'merged') {
    handlers['case.mark'] = () => {
      open({ name: 'mark' });
    };
  }
  if (next && !resting.includes(next.name)) {
    handlers['case.accept'] = {
      run: () => {
        open(next);
      },
      label: t(`caseLife.next.${next.name}`, { unit: 'unit' in next ? names.unit(next.unit) : '' }),
    };
  }
  // Every key is a command of the table above.
  useCommandHandlers(handlers as Handlers);
}
