import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../api/client.ts';
import { notify } from '../../ui/notices.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useLifeForm } from '../case/dialogs/life-form.ts';
import { LifeDialog } from '../case/dialogs/LifeDialog.tsx';
import { useSlipAct } from '../slips/use-slip-act.ts';

const fields = ['dueOn', 'note'] as const;

/** A case that no draw has chosen is called back all the same. */
export function AddDialog({
  caseId,
  number,
  onClose,
}: {
  readonly caseId: number;
  readonly number: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const form = useLifeForm({ dueOn: '+3', note: '' });
  const { busy, act } = useSlipAct(form);

  async function go(): Promise<void> {
    const added = await act(() => call('followUps.add', { caseId, ...form.values }));
    if (!added) return;
    notify({ kind: 'done', text: t('followUps.add.done', { number }) });
    onClose();
  }

  return (
    <LifeDialog
      title={t('followUps.add.title', { number })}
      act={t('followUps.add.do')}
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
      size="small"
    >
      <TextField label={t('followUps.fields.dueOn')} required autoFocus maxLength={40} {...form.text('dueOn')} />
      <TextField label={t('followUps.fields.note')} maxLength={400} {...form.text('note')} />
    </LifeDialog>
  );
}
