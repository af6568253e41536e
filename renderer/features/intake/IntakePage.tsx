import { useTranslation } from 'react-i18next';

import { Page } from '../../ui/Page.tsx';

export interface IntakePageProps {
  readonly draftId?: number | undefined;
  readonly customerId?: number | undefined;
}

export function IntakePage(_props: IntakePageProps) {
  const { t } = useTranslation();
  return <Page title={t('common.places.intake')}>{null}</Page>;
}
