import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Page } from '../../ui/Page.tsx';
import './print-desk.css';
import { PrintCase } from './PrintCase.tsx';
import { PrintLog } from './PrintLog.tsx';
import type { PrintSubject } from './subjects.ts';
import { Waiting } from './Waiting.tsx';

export interface PrintDeskPageProps {
  /** The one paper that is looked at. */
  readonly of?: PrintSubject | undefined;
}

/** The form of one case before it is printed; or all that waits to be printed, and what was. */
export function PrintDeskPage({ of }: PrintDeskPageProps): ReactNode {
  const { t } = useTranslation();
  if (of !== undefined) return <PrintCase key={JSON.stringify(of)} of={of} />;
  return (
    <Page title={t('common.places.print-desk')}>
      <Waiting />
      <PrintLog />
    </Page>
  );
}
