import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Page } from '../../ui/Page.tsx';
import './print-desk.css';
import { PrintCase } from './PrintCase.tsx';
import { PrintLog } from './PrintLog.tsx';
import { Waiting } from './Waiting.tsx';

export interface PrintDeskPageProps {
  readonly caseId?: number | undefined;
}

/** The form of one case before it is printed; or all that waits to be printed, and what was. */
export function PrintDeskPage({ caseId }: PrintDeskPageProps): ReactNode {
  const { t } = useTranslation();
  if (caseId !== undefined) return <PrintCase key={caseId} caseId={caseId} />;
  return (
    <Page title={t('common.places.print-desk')}>
      <Waiting />
      <PrintLog />
    </Page>
  );
}
