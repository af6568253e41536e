import { useTranslation } from 'react-i18next';

import { Page } from '../../ui/Page.tsx';

export interface CustomerPageProps {
  readonly id?: number | undefined;
}

export function CustomerPage(_props: CustomerPageProps) {
  const { t } = useTranslation();
  return <Page title={t('common.places.customers')}>{null}</Page>;
}
