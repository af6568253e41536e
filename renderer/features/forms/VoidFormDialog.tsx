import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { FormRecord } from '../../../electron/contract/forms.ts';
import { call } from '../../api/client.ts';
import { notify } from '../../ui/notices.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useLifeForm } from '../case/dialogs/life-form.ts';
import { LifeDialog } from '../case/dialogs/LifeDialog.tsx';
import { useSlipAct } from '../slips/use-slip-act.ts';
import { useUnvoid } from './use-unvoid.ts';

/** 作廢: the paper keeps its number and its line. */
export function VoidFormDialog({
  record,
  onDone,
  onClose,
}: {
  readonly record: FormRecord;
  readonly onDone: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { id, version, name, number } = record;
  const unvoid = useUnvoid();
  const form = useLifeForm({ reason: '' });
  const { busy, act } = useSlipAct(form);

  async function go(): Promise<void> {
    const done = await act(() => call('forms.void', { id, version, reason: form.values.reason }));
    if (!done) return;
    notify({ kind: 'done', text: t('forms.void.done', { number }), undo: () => void unvoid({ id, number }) });
    onDone();
  }

  return (
    <LifeDialog
      title={t('forms.void.title', { name, number })}
      act={t('forms.void.do')}
      form={form}
      fields={['reason']}
      size="small"
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
    >
      <p className="life-text">{t('forms.void.text')}</p>
      <TextField label={t('forms.void.reason')} required autoFocus maxLength={400} {...form.text('reason')} />
    </LifeDialog>
  );
}
