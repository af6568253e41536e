import type { TFunction } from 'i18next';

import { fieldName } from '../../locales/field-names.ts';
import { missingNeeds } from './needs.ts';
import { isTrialOld, type Wizard, type WizardActions } from './wizard-store.ts';

export interface Next {
  readonly label: string;
  readonly run: () => void;
}

/** The one thing that leads on from a step (F10); undefined where something is still missing. */
export function nextOf(wizard: Wizard, actions: WizardActions, t: TFunction): Next | undefined {
  const { step, inspection, trial, map, kind } = wizard;
  switch (step) {
    case 'file':
      return (
        inspection && {
          label: t('exchange.wizard.next'),
          run: () => {
            actions.goTo('encoding');
          },
        }
      );
    case 'encoding':
      return (
        inspection && {
          label: t('exchange.wizard.next'),
          run: () => {
            actions.goTo('columns');
          },
        }
      );
    case 'columns':
      if (!inspection || missingNeeds(kind, map, inspection.fields, (field) => fieldName(field, t)).length > 0) {
        return undefined;
      }
      return {
        label: t('exchange.wizard.steps.trial'),
        run: () => {
          // What was tried already need not be tried again.
          if (trial && !isTrialOld(wizard)) actions.goTo('trial');
          else void actions.tryOut();
        },
      };
    case 'trial': {
      if (!trial) return undefined;
      const { created, updated } = trial.report;
      if (created + updated === 0) return undefined;
      return {
        label: t('exchange.wizard.trial.act', { count: (created + updated).toLocaleString('en') }),
        run: () => void actions.run(),
      };
    }
    case 'result':
      return undefined;
  }
}
