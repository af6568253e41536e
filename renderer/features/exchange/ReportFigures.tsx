import { useTranslation } from 'react-i18next';

import type { ImportKind, ImportReport } from '../../../electron/contract/exchange.ts';

/** The counts of a trial or an import, in one line. */
export function ReportFigures({ report, kind }: { readonly report: ImportReport; readonly kind: ImportKind }) {
  const { t } = useTranslation();
  const figures = [
    ['read', report.read],
    ['created', report.created],
    ['updated', report.updated],
    ['skipped', report.skipped],
    ...(kind === 'cases' ? ([['customersCreated', report.customersCreated]] as const) : []),
    ['doubtful', report.problemCount],
  ] as const;
  return (
    <dl className="import-figures">
      {figures.map(([name, count]) => (
        <div key={name} data-zero={count === 0 || undefined}>
          <dt>{t(`exchange.wizard.figures.${name}`)}</dt>
          <dd>{count.toLocaleString('en')}</dd>
        </div>
      ))}
    </dl>
  );
}
