import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../../api/client.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useLifeForm } from './life-form.ts';
import { LifeDialog } from './LifeDialog.tsx';
import type { LifeDialogInput } from './props.ts';
import { useAct } from './use-steps.ts';

const fields = ['maliciousReason'] as const;

/** What the office says of the case: urgent, without a name, malicious. */
export function MarkDialog({ life, number, onClose }: LifeDialogInput): ReactNode {
  const { t } = useTranslation();
  const { urgent, anonymous, maliciousReason } = life;
  const form = useLifeForm({ urgent, anonymous, maliciousReason });
  const { busy, act } = useAct(life, form, onClose);
  const go = () => act([(on) => call('life.mark', { ...on, ...form.values })], t('caseLife.mark.done'));

  return (
    <LifeDialog
      title={t('caseLife.mark.title', { number })}
      act={t('caseLife.mark.do')}
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
      size="small"
    >
      <Checkbox checked={form.values.urgent} onChange={(chosen) => form.put({ urgent: chosen })}>
        {t('caseLife.mark.urgent')}
      </Checkbox>
      <Checkbox checked={form.values.anonymous} onChange={(chosen) => form.put({ anonymous: chosen })}>
        {t('caseLife.mark.anonymous')}
      </Checkbox>
      <TextField label={t('caseLife.mark.maliciousReason')} maxLength={400} {...form.text('maliciousReason')} />
    </LifeDialog>
  );
}
