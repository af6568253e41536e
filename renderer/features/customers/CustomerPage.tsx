import { useTranslation } from 'react-i18next';

import { useCall } from '../../api/use-call.ts';
import { useSentence } from '../../api/sentences.ts';
import { useEarlierKept } from '../../app/keeping.ts';
import { usePlaceMemory } from '../../app/navigation.ts';
import { EmptyPage, Page } from '../../ui/Page.tsx';
import { CustomerFile } from './CustomerFile.tsx';

export interface CustomerPageProps {
  /** Left out for a new customer. */
  readonly id?: number | undefined;
  /** A new customer that goes on where it was left. */
  readonly draftId?: number | undefined;
}

/** One customer file, with what was typed into it earlier and not saved. */
export function CustomerPage({ id, draftId }: CustomerPageProps) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const record = useCall('customers.get', { id: id ?? 1 }, { enabled: id !== undefined });
  const drafts = useCall('customerDrafts.list', {}, { enabled: useEarlierKept(), fresh: true });
  // The clerk may look at another customer meanwhile and come back.
  const [newDraft, keepNewDraft] = usePlaceMemory<number | null>('draft', draftId ?? null);

  if (record.error) {
    return (
      <Page title={t('common.places.customers')}>
        <EmptyPage title={sentence(record.error)} />
      </Page>
    );
  }
  if ((id !== undefined && !record.value) || (!drafts.value && !drafts.error)) return null;
  return (
    <CustomerFile
      id={id}
      record={record.value}
      earlier={drafts.value?.drafts.find((draft) =>
        id === undefined ? draft.customerId === null && draft.id === newDraft : draft.customerId === id,
      )}
      onDraft={(kept) => {
        if (id === undefined) keepNewDraft(kept ?? null);
      }}
      refresh={record.again}
    />
  );
}
