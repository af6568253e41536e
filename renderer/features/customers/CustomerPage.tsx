import { useTranslation } from 'react-i18next';

import { useCall } from '../../api/use-call.ts';
import { useSentence } from '../../api/sentences.ts';
import { EmptyPage, Page } from '../../ui/Page.tsx';
import { CustomerFile } from './CustomerFile.tsx';

export interface CustomerPageProps {
  /** Left out for a new customer. */
  readonly id?: number | undefined;
}

export function CustomerPage({ id }: CustomerPageProps) {
  return id === undefined ? <CustomerFile id={undefined} record={undefined} /> : <StoredCustomer id={id} />;
}

function StoredCustomer({ id }: { readonly id: number }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const record = useCall('customers.get', { id });
  if (record.error) {
    return (
      <Page title={t('common.places.customers')}>
        <EmptyPage title={sentence(record.error)} />
      </Page>
    );
  }
  if (record.value === undefined) return null;
  return <CustomerFile id={id} record={record.value} />;
}
