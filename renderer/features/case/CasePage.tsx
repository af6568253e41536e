import { useTranslation } from 'react-i18next';

import { Page } from '../../ui/Page.tsx';

export interface CasePageProps {
  readonly id: number;
  readonly neighbours?: readonly number[] | undefined;
}

export function CasePage(_props: CasePageProps) {
  const { t } = useTranslation();
  return <Page title={t('common.places.ledger')}>{null}</Page>;
}
