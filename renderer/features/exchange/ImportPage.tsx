import { useTranslation } from 'react-i18next';

import { Page } from '../../ui/Page.tsx';

export interface ImportPageProps {
  readonly kind: 'customers' | 'cases';
}

export function ImportPage(_props: ImportPageProps) {
  const { t } = useTranslation();
  return <Page title={t('common.places.settings')}>{null}</Page>;
}
