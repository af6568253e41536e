import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Slip } from '../../../electron/contract/slips.ts';
import { call } from '../../api/client.ts';
import { useLocalized, useOffice } from '../../api/use-office.ts';
import { notify } from '../../ui/notices.ts';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { useLifeForm } from '../case/dialogs/life-form.ts';
import { LifeDialog } from '../case/dialogs/LifeDialog.tsx';
import { CustomerField } from './CustomerField.tsx';
import { UnitField } from './UnitField.tsx';
import { useSlipAct } from './use-slip-act.ts';

const fields = ['customerName', 'product', 'lotNo', 'unit', 'person', 'text', 'answerDue'] as const;

/** What is known when the slip is made out of a complaint that was being typed. */
export interface AbnormalityOf {
  readonly draftId?: number | undefined;
  readonly customerId: number | null;
  readonly customerName: string;
  readonly product: string;
  readonly lotNo: string;
  readonly text: string;
}

const nothingKnown: AbnormalityOf = { customerId: null, customerName: '', product: '', lotNo: '', text: '' };

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
    customerId: of.customerId,
    customerName: of.customerName,
    product: of.product,
    lotNo: of.lotNo,
    unit: '',
    person: '',
    text: of.text,
    answerDue: '',
  });
  const { busy, act } = useSlipAct(form);

  async function go(): Promise<void> {
    const slip = await act(() => call('slips.abnormality', { draftId: of.draftId, ...form.values }));
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
        <CustomerField value={form.values} error={form.issue('customerName')} onChange={form.put} />
        <TextField label={t('slips.fields.answerDue')} maxLength={40} {...form.text('answerDue')} />
        <TextField label={localized(policy.labels.goods.product)} maxLength={200} {...form.text('product')} />
        <TextField label={localized(policy.labels.goods.lotNo)} maxLength={200} {...form.text('lotNo')} />
        <UnitField label={t('slips.fields.unit')} {...form.choice('unit')} />
        <TextField label={t('slips.fields.person')} maxLength={100} {...form.text('person')} />
      </div>
      <TextArea label={t('slips.fields.text')} rows={5} maxLength={2000} required {...form.text('text')} />
    </LifeDialog>
  );
}
