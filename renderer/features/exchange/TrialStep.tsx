import { useTranslation } from 'react-i18next';

import { ProblemTable } from './ProblemTable.tsx';
import { ReportFigures } from './ReportFigures.tsx';
import type { Wizard } from './wizard-store.ts';

/** What the import would do, before it does anything. */
export function TrialStep({ wizard: { trial, kind } }: { readonly wizard: Wizard }) {
  const { t } = useTranslation();
  if (!trial) return null;
  const { report } = trial;
  return (
    <div className="import-report">
      <h2>{t('exchange.wizard.trial.title')}</h2>
      <ReportFigures report={report} kind={kind} />
      {report.created + report.updated === 0 ? (
        <p className="import-nothing">{t('exchange.wizard.trial.nothing')}</p>
      ) : null}
      <ProblemTable report={report} autoFocus />
    </div>
  );
}
