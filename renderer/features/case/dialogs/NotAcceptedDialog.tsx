import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../../api/client.ts';
import { navigation } from '../../../app/navigation.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { useLifeForm } from './life-form.ts';
import { LifeDialog } from './LifeDialog.tsx';
import type { LifeDialogInput } from './props.ts';
import { useAct } from './use-steps.ts';

const fields = ['note'] as const;

/** 客戶未能接受: what follows is the policy's (002§3 Art.9(8)); a new case opens as a draft. */
export function NotAcceptedDialog({ life, policy, number, onClose }: LifeDialogInput): ReactNode {
  const { t } = useTranslation();
  const form = useLifeForm({ note: '' });
  const { busy, act } = useAct(life, form, onClose);

  async function go(): Promise<void> {
    let draftId: number | null = null;
    const done = await act(
      [
        async (on) => {
          const answer = await call('life.notAccepted', { ...on, ...form.values });
          if (answer.ok) ({ draftId } = answer.value);
          return answer;
        },
      ],
      t('caseLife.notAccepted.done', { number }),
    );
    if (done && draftId !== null) navigation.open({ name: 'intake', draftId });
  }

  return (
    <LifeDialog
      title={t('caseLife.notAccepted.title', { number })}
      act={t('caseLife.notAccepted.do')}
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
      size="small"
    >
      <p className="life-text">{t(`caseLife.notAccepted.policies.${policy.notAccepted}`)}</p>
      <TextField label={t('caseLife.notAccepted.note')} autoFocus maxLength={400} {...form.text('note')} />
    </LifeDialog>
  );
}
