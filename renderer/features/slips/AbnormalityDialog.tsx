import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Slip } from '../../../electron/contract/slips.ts';
import { call } from '../../api/client.ts';
import { useLocalized, useOffice } from '../../api/use-office.ts';
import { notify } from '../../ui/notices.ts';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { useLifeForm } from '../case/dialogs/life-form.ts';
import { LifeDialog } from '../case/dialogs/LifeDialog.tsx';
import { UnitField } from './UnitField.tsx';
import { useSlipAct } from './use-slip-act.ts';

const fields = ['customerName', 'product', 'unit', 'person', 'text', 'answerDue'] as const;

/** What is known when the slip is made out of a complaint that was being typed. */
export interface AbnormalityOf {
  readonly draftId?: number | undefined;
  readonly customerId: number | null;
  readonly customerName: string;
  readonly product: string;
  readonly text: string;
}

const nothingKnown: AbnormalityOf = { customerId: null, customerName: '', product: '', text: '' };

/** 異常處理單: no loss was caused, so there is no case (002§3 Art.3). */
export function AbnormalityDialog({
  of = nothingKnown,
  onMade,
  onClose,
}: {
  readonly of?: AbnormalityOf;
  readonly onMade?: (slip: Slip) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { policy } = useOffice();
  const form = useLifeForm({
    customerName: of.customerName,
    product: of.product,
    unit: '',
    person: '',
    text: of.text,
    answerDue: '',
  });
  const { busy, act } = useSlipAct(form);

  async function go(): Promise<void> {
    const { customerName } = form.values;
    // Another name than that of the file is another customer, known by name only.
    const customerId = customerName.trim() === of.customerName.trim() ? of.customerId : null;
    const slip = await act(() => call('slips.abnormality', { draftId: of.draftId, ...form.values, customerId }));
    if (!slip) return;
    notify({ kind: 'done', text: t('slips.done', { number: slip.number }) });
    onClose();
    onMade?.(slip);
  }

  return (
    <LifeDialog
      title={t('slips.abnormality.title', { paper: localized(policy.labels.slips.abnormality) })}
      act={t('slips.abnormality.do')}
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
    >
      <p className="life-text">{t('slips.abnormality.intro')}</p>
      <div className="life-two">
        <TextField
          label={t('slips.fields.customer')}
          required
          autoFocus={of.customerName === ''}
          maxLength={200}
          {...form.text('customerName')}
        />
        <TextField label={t('slips.fields.product')} maxLength={200} {...form.text('product')} />
        <UnitField label={t('slips.fields.unit')} {...form.choice('unit')} />
        <TextField label={t('slips.fields.person')} maxLength={100} {...form.text('person')} />
      </div>
      <TextArea label={t('slips.fields.text')} rows={5} maxLength={2000} {...form.text('text')} />
      <TextField label={t('slips.fields.answerDue')} maxLength={40} {...form.text('answerDue')} />
    </LifeDialog>
  );
}
