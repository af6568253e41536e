import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../../api/client.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { useLifeForm } from './life-form.ts';
import { LifeDialog } from './LifeDialog.tsx';
import type { LifeDialogInput } from './props.ts';
import { useAct } from './use-steps.ts';

const fields = ['at'] as const;

/** The customer has answered: the clock runs again. */
export function ResumeDialog({ life, number, onClose }: LifeDialogInput): ReactNode {
  const { t } = useTranslation();
  const form = useLifeForm({ at: '' });
  const { busy, act } = useAct(life, form, onClose);
  const go = () => act([(on) => call('life.resume', { ...on, ...form.values })], t('caseLife.resume.done', { number }));
  const pause = life.pauses.find(({ until }) => until === null);

  return (
    <LifeDialog
      title={t('caseLife.resume.title', { number })}
      act={t('caseLife.resume.do')}
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
      size="small"
    >
      {pause ? <p className="life-text">{t('caseLife.where.paused', { reason: pause.reason })}</p> : null}
      <TextField
        label={t('caseLife.fields.at')}
        placeholder={t('caseLife.fields.now')}
        autoFocus
        {...form.text('at')}
      />
    </LifeDialog>
  );
}
