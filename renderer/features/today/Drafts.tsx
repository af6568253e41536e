import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useCall } from '../../api/use-call.ts';
import { navigation } from '../../app/navigation.ts';
import { formatMoment } from '../../ui/dates.ts';
import { openCustomerDraft } from '../customers/CustomerDrafts.tsx';
import { DoorList, type Door } from './DoorList.tsx';

/** What was begun and not finished: complaints, changes of cases, customer files. */
export function Drafts(): ReactNode {
  const { t } = useTranslation();
  const drafts = useCall('drafts.list', {}).value?.drafts ?? [];
  const customers = useCall('customerDrafts.list', {}).value?.drafts ?? [];
  const doors: readonly Door[] = [
    ...drafts.map((draft) => ({
      id: `case ${draft.id}`,
      name: draft.customerName || draft.description || t('today.draftEmpty'),
      text: draft.customerName ? draft.description : '',
      end: t('today.savedAt', { time: formatMoment(draft.updatedAt) }),
      onOpen: () => {
        if (draft.caseId === null) navigation.open({ name: 'intake', draftId: draft.id });
        else navigation.open({ name: 'case', id: draft.caseId });
      },
    })),
    ...customers.map((draft) => ({
      id: `customer ${draft.id}`,
      name: draft.form.shortName || draft.form.name || t('today.draftEmpty'),
      text: t(draft.customerId === null ? 'today.draftNewCustomer' : 'today.draftCustomer'),
      end: t('today.savedAt', { time: formatMoment(draft.updatedAt) }),
      onOpen: () => {
        openCustomerDraft(draft);
      },
    })),
  ];
  return doors.length === 0 ? null : <DoorList title={t('today.drafts')} total={doors.length} doors={doors} />;
}
