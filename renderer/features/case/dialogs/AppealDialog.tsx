import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../../api/client.ts';
import { readDate } from '../../../../db/rules/dates.ts';
import { useDates, useOffice } from '../../../api/use-office.ts';
import { navigation } from '../../../app/navigation.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { notify } from '../../../ui/notices.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { useLifeForm } from './life-form.ts';
import { LifeDialog } from './LifeDialog.tsx';
import type { LifeDialogInput } from './props.ts';
import { useState } from 'react';

const fields = ['receivedOn', 'note', 'lateReason'] as const;

/** An appeal against the result, within its window (003§14 1.1); it opens as a draft of a linked case. */
export function AppealDialog({ life, number, onClose }: LifeDialogInput): ReactNode {
  const { t } = useTranslation();
  const { today } = useOffice();
  const dates = useDates();
  const [busy, setBusy] = useState(false);
  const form = useLifeForm({ receivedOn: dates.show(today), note: '', lateReason: '' });
  const reading = readDate(form.values.receivedOn, { today });
  const late = form.error?.code === 'window-passed' || form.values.lateReason !== '';

  async function go(): Promise<void> {
    if (!reading.ok) return;
    setBusy(true);
    form.refuse(undefined);
    const { note, lateReason } = form.values;
    const { id, version } = life;
    const answer = await call('life.appeal', { id, version, receivedOn: reading.date, note, lateReason });
    setBusy(false);
    if (!answer.ok) {
      form.refuse(answer.error);
      return;
    }
    onClose();
    notify({ kind: 'done', text: t('caseLife.appeal.done') });
    navigation.open({ name: 'intake', draftId: answer.value.draftId });
  }

  return (
    <LifeDialog
      title={t('caseLife.appeal.title', { number })}
      act={t('caseLife.appeal.do')}
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
      size="small"
    >
      <DateField
        label={t('caseLife.appeal.receivedOn')}
        today={today}
        required
        {...form.text('receivedOn')}
        error={reading.ok ? form.issue('receivedOn') : t(`fields.${reading.reason}`)}
      />
      <TextField label={t('caseLife.appeal.note')} autoFocus maxLength={400} {...form.text('note')} />
      {late ? (
        <TextField label={t('caseLife.appeal.lateReason')} autoFocus maxLength={400} {...form.text('lateReason')} />
      ) : null}
    </LifeDialog>
  );
}
