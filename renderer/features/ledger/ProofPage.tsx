import { useTranslation } from 'react-i18next';

import { Page } from '../../ui/Page.tsx';

export function ProofPage() {
  const { t } = useTranslation();
  return <Page title={t('common.places.ledger')}>{null}</Page>;
}
