import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../../api/client.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { useLifeForm } from './life-form.ts';
import { LifeDialog } from './LifeDialog.tsx';
import type { LifeDialogInput } from './props.ts';
import { useAct } from './use-steps.ts';

const fields = ['reason', 'at'] as const;

/** 待客戶: the clock stands still until the customer has answered. */
export function PauseDialog({ life, number, onClose }: LifeDialogInput): ReactNode {
  const { t } = useTranslation();
  const form = useLifeForm({ reason: '', at: '' });
  const { busy, act } = useAct(life, form, onClose);
  const go = () => act([(on) => call('life.pause', { ...on, ...form.values })], t('caseLife.pause.done', { number }));

  return (
    <LifeDialog
      title={t('caseLife.pause.title', { number })}
      act={t('caseLife.pause.do')}
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
      size="small"
    >
      <p className="life-text">{t('caseLife.pause.text')}</p>
      <TextField label={t('caseLife.fields.reason')} required autoFocus maxLength={400} {...form.text('reason')} />
      <TextField label={t('caseLife.fields.at')} placeholder={t('caseLife.fields.now')} {...form.text('at')} />
    </LifeDialog>
  );
}
