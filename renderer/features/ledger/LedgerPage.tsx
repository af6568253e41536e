import { useTranslation } from 'react-i18next';

import type { LedgerDoor } from '../../app/places.ts';
import { Page } from '../../ui/Page.tsx';

export interface LedgerPageProps {
  readonly door?: LedgerDoor | undefined;
}

export function LedgerPage(_props: LedgerPageProps) {
  const { t } = useTranslation();
  return <Page title={t('common.places.ledger')}>{null}</Page>;
}
