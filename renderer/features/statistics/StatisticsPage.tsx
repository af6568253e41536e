import { useTranslation } from 'react-i18next';

import { Page } from '../../ui/Page.tsx';

export interface StatisticsPageProps {
  readonly month?: string | undefined;
}

export function StatisticsPage(_props: StatisticsPageProps) {
  const { t } = useTranslation();
  return <Page title={t('common.places.statistics')}>{null}</Page>;
}
