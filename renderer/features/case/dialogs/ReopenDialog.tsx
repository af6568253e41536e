import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../../api/client.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { useLifeForm } from './life-form.ts';
import { LifeDialog } from './LifeDialog.tsx';
import type { LifeDialogInput } from './props.ts';
import { useAct } from './use-steps.ts';

const fields = ['reason'] as const;

/** The closed case lives again (003§1 Art.6). */
export function ReopenDialog({ life, number, onClose }: LifeDialogInput): ReactNode {
  const { t } = useTranslation();
  const form = useLifeForm({ reason: '' });
  const { busy, act } = useAct(life, form, onClose);
  const go = () => act([(on) => call('life.reopen', { ...on, ...form.values })], t('caseLife.reopen.done', { number }));

  return (
    <LifeDialog
      title={t('caseLife.reopen.title', { number })}
      act={t('caseLife.reopen.do')}
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
      size="small"
    >
      <p className="life-text">{t('caseLife.reopen.text')}</p>
      <TextField label={t('caseLife.fields.reason')} required autoFocus maxLength={400} {...form.text('reason')} />
    </LifeDialog>
  );
}
