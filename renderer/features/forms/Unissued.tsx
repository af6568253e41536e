import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { PaperDraft } from '../../../electron/contract/paper-drafts.ts';
import type { FormKind } from '../../../electron/contract/form-kind.ts';
import { useCall } from '../../api/use-call.ts';
import { navigation } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenForm } from './FormDialogs.tsx';

/** What was typed and not issued: each a door to where it goes on. Nothing while there is none. */
export function Unissued({
  customerId,
  nameOf,
  onOpen,
}: {
  /** Only those of this customer that belong to no case. */
  readonly customerId?: number;
  readonly nameOf: (kind: FormKind) => string;
  readonly onOpen: (open: OpenForm) => void;
}): ReactNode {
  const { t } = useTranslation();
  const all = useCall('paperDrafts.list', {}).value?.drafts ?? [];
  const drafts = customerId === undefined ? all : all.filter((draft) => draft.customerId === customerId);
  if (drafts.length === 0) return null;

  function open({ kind, formId, caseId, customerId: of }: PaperDraft): void {
    if (kind !== 'letter') {
      onOpen(formId === null ? { name: 'new', kind, of: { caseId, customerId: of } } : { name: 'change', id: formId });
    } else if (caseId !== null) {
      navigation.open({ name: 'letters', caseId, ...(formId === null ? {} : { letterId: formId }) });
    }
  }

  return (
    <div className="forms-unissued">
      <b id="forms-unissued">{t('forms.kept.list')}</b>
      <ul aria-labelledby="forms-unissued">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Button
              look="plain"
              small
              onPress={() => {
                open(draft);
              }}
            >
              {[nameOf(draft.kind), draft.number, draft.customerName].filter(Boolean).join('　')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
