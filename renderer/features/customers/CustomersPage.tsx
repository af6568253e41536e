import { useTranslation } from 'react-i18next';

import { Page } from '../../ui/Page.tsx';

export interface CustomersPageProps {
  readonly text?: string | undefined;
}

export function CustomersPage(_props: CustomersPageProps) {
  const { t } = useTranslation();
  return <Page title={t('common.places.customers')}>{null}</Page>;
}
