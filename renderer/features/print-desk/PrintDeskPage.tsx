import { useTranslation } from 'react-i18next';

import { Page } from '../../ui/Page.tsx';

export interface PrintDeskPageProps {
  readonly caseId?: number | undefined;
}

export function PrintDeskPage(_props: PrintDeskPageProps) {
  const { t } = useTranslation();
  return <Page title={t('common.places.print-desk')}>{null}</Page>;
}
