import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../api/client.ts';
import { useCall } from '../../api/use-call.ts';
import { useLocalized, useOffice } from '../../api/use-office.ts';
import { notify } from '../../ui/notices.ts';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { useLifeForm } from '../case/dialogs/life-form.ts';
import { LifeDialog } from '../case/dialogs/LifeDialog.tsx';
import { UnitField } from './UnitField.tsx';
import { useSlipAct } from './use-slip-act.ts';

const fields = ['unit', 'person', 'text'] as const;

/** 簽呈: a unit speaks against the decision, which stays (002§3 Art.9(11)). */
export function ObjectDialog({
  caseId,
  onClose,
}: {
  readonly caseId: number;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { policy } = useOffice();
  const record = useCall('cases.get', { id: caseId });
  const form = useLifeForm({ unit: '', person: '', text: '' });
  const { busy, act } = useSlipAct(form);

  async function go(): Promise<void> {
    const slip = await act(() => call('slips.object', { caseId, ...form.values }));
    if (!slip) return;
    notify({ kind: 'done', text: t('slips.done', { number: slip.number }) });
    onClose();
  }

  return (
    <LifeDialog
      title={t('slips.object.title', {
        number: record.value?.number ?? '',
        paper: localized(policy.labels.slips.objection),
      })}
      act={t('slips.object.do')}
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
    >
      <p className="life-text">{t('slips.object.intro')}</p>
      <div className="life-two">
        <UnitField label={t('slips.fields.from')} {...form.choice('unit')} />
        <TextField label={t('slips.fields.person')} maxLength={100} {...form.text('person')} />
      </div>
      <TextArea label={t('slips.fields.text')} rows={6} maxLength={2000} {...form.text('text')} />
    </LifeDialog>
  );
}
