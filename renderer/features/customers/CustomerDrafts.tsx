import { useTranslation } from 'react-i18next';

import { formatMoment } from '../../../db/rules/moments.ts';
import type { CustomerDraft } from '../../../electron/contract/customer-drafts.ts';
import { call } from '../../api/client.ts';
import { useCall } from '../../api/use-call.ts';
import { useDateStyle } from '../../api/use-office.ts';
import { navigation } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { CloseIcon, InfoIcon } from '../../ui/icons.tsx';
import { notify } from '../../ui/notices.ts';

/** Goes on with a customer file that was typed and not saved. */
export function openCustomerDraft({ id, customerId }: Pick<CustomerDraft, 'id' | 'customerId'>): void {
  navigation.open({ name: 'customer', ...(customerId === null ? { draftId: id } : { id: customerId }) });
}

/** Customer files that were typed and not saved; each can be gone on with or thrown away (which can be taken back). */
export function CustomerDrafts() {
  const { t } = useTranslation();
  const style = useDateStyle();
  const drafts = useCall('customerDrafts.list', {}).value?.drafts ?? [];
  if (drafts.length === 0) return null;

  async function discard(id: number): Promise<void> {
    const answer = await call('customerDrafts.discard', { id });
    if (!answer.ok) return;
    const { customerId, version, form } = answer.value;
    notify({
      kind: 'done',
      text: t('customers.page.file.discarded'),
      undo: () =>
        void call('customerDrafts.save', {
          ...(customerId === null || version === null ? {} : { customerId, version }),
          form,
        }),
    });
  }

  return (
    <section className="customers-drafts" aria-label={t('customers.page.drafts.title')}>
      <b>
        <InfoIcon /> {t('customers.page.drafts.title')}
      </b>
      <ul>
        {drafts.map((draft) => {
          const { id, customerId, form, updatedAt } = draft;
          const typed = form.shortName.trim() || form.name.trim();
          const name = typed || t('customers.page.drafts.unnamed');
          return (
            <li key={id}>
              <Button
                look="plain"
                small
                onPress={() => {
                  openCustomerDraft(draft);
                }}
              >
                {customerId === null ? t('customers.page.drafts.new', { name }) : name}
              </Button>
              <span className="k-soft">{formatMoment(updatedAt, style)}</span>
              <Button
                look="plain"
                small
                aria-label={t('customers.page.drafts.discard', { name })}
                icon={<CloseIcon />}
                onPress={() => void discard(id)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
