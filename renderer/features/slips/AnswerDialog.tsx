import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Slip } from '../../../electron/contract/slips.ts';
import { call } from '../../api/client.ts';
import { useDates } from '../../api/use-office.ts';
import { notify } from '../../ui/notices.ts';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { useLifeForm } from '../case/dialogs/life-form.ts';
import { LifeDialog } from '../case/dialogs/LifeDialog.tsx';
import { useSlipAct } from './use-slip-act.ts';

const fields = ['answeredOn', 'answer'] as const;

/** What the unit answered, and when. */
export function AnswerDialog({ slip, onClose }: { readonly slip: Slip; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  const form = useLifeForm({ answeredOn: dates.show(dates.today), answer: '' });
  const { busy, act } = useSlipAct(form);

  async function go(): Promise<void> {
    const answered = await act(() => call('slips.answer', { id: slip.id, ...form.values }));
    if (!answered) return;
    notify({ kind: 'done', text: t('slips.answer.done', { number: slip.number }) });
    onClose();
  }

  return (
    <LifeDialog
      title={t('slips.answer.title', { number: slip.number })}
      act={t('slips.answer.do')}
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
    >
      <p className="life-text">{[slip.unit, slip.person, slip.about || slip.text].filter(Boolean).join('　')}</p>
      <TextArea label={t('slips.fields.answer')} rows={5} maxLength={2000} autoFocus {...form.text('answer')} />
      <TextField label={t('slips.fields.answeredOn')} maxLength={40} {...form.text('answeredOn')} />
    </LifeDialog>
  );
}
