import { useTranslation } from 'react-i18next';

import { navigation } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { ProblemTable } from './ProblemTable.tsx';
import { ReportFigures } from './ReportFigures.tsx';
import type { Wizard, WizardActions } from './wizard-store.ts';

/** What was done, and the doors to it. */
export function ResultStep({
  wizard: { result, kind },
  actions,
}: {
  readonly wizard: Wizard;
  readonly actions: WizardActions;
}) {
  const { t } = useTranslation();
  if (!result) return null;
  return (
    <div className="import-report">
      <h2 className="import-done">
        <CheckIcon />
        <span role="status">{t('exchange.wizard.result.title')}</span>
      </h2>
      <ReportFigures report={result} kind={kind} />
      <div className="import-doors">
        {kind === 'customers' ? (
          <Button
            look="primary"
            autoFocus
            onPress={() => {
              navigation.go({ name: 'customers' });
            }}
          >
            {t('exchange.wizard.result.openCustomers')}
          </Button>
        ) : (
          <>
            <Button
              look="primary"
              autoFocus
              onPress={() => {
                navigation.go({ name: 'ledger', view: { month: null } });
              }}
            >
              {t('exchange.wizard.result.openLedger')}
            </Button>
            <Button
              onPress={() => {
                navigation.open({ name: 'proof' });
              }}
            >
              {t('exchange.wizard.result.openProof')}
            </Button>
          </>
        )}
        <Button
          onPress={() => {
            actions.restart();
          }}
        >
          {t('exchange.wizard.result.another')}
        </Button>
      </div>
      <ProblemTable report={result} />
    </div>
  );
}
