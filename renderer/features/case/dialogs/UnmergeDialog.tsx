import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../../api/client.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { useLifeForm } from './life-form.ts';
import { LifeDialog } from './LifeDialog.tsx';
import type { LifeDialogInput } from './props.ts';
import { useAct } from './use-steps.ts';

const fields = ['reason'] as const;

/** A merged case stands by itself again. */
export function UnmergeDialog({ life, number, onClose }: LifeDialogInput): ReactNode {
  const { t } = useTranslation();
  const form = useLifeForm({ reason: '' });
  const { busy, act } = useAct(life, form, onClose);
  const go = () =>
    act([(on) => call('life.unmerge', { ...on, ...form.values })], t('caseLife.unmerge.done', { number }));

  return (
    <LifeDialog
      title={t('caseLife.unmerge.title', { number })}
      act={t('caseLife.unmerge.do')}
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
      size="small"
    >
      <TextField label={t('caseLife.fields.reason')} required autoFocus maxLength={400} {...form.text('reason')} />
    </LifeDialog>
  );
}
