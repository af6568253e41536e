import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../../api/client.ts';
import { useOffice } from '../../../api/use-office.ts';
import { RadioGroup } from '../../../ui/Checkbox.tsx';
import { TextArea, TextField } from '../../../ui/TextField.tsx';
import { useLifeForm } from './life-form.ts';
import { LifeDialog } from './LifeDialog.tsx';
import type { LifeDialogInput } from './props.ts';
import { useAct } from './use-steps.ts';

export type NegotiationResult = LifeDialogInput['life']['negotiations'][number]['result'];

const results = ['accepted', 'not-accepted', 'open'] as const satisfies readonly NegotiationResult[];

export function resultOptions(t: TFunction) {
  return results.map((value) => ({ value, label: t(`caseLife.negotiate.results.${value}`) }));
}

const fields = ['told', 'result', 'by', 'at'] as const;

/** What the customer was told and answered (002§3 Art.9(4)). */
export function NegotiateDialog({ life, number, onClose }: LifeDialogInput): ReactNode {
  const { t } = useTranslation();
  const { settings } = useOffice();
  const form = useLifeForm({ told: '', result: 'open' as NegotiationResult, by: settings.operator, at: '' });
  const { busy, act } = useAct(life, form, onClose);
  const go = () => act([(on) => call('life.negotiate', { ...on, ...form.values })], t('caseLife.negotiate.done'));

  return (
    <LifeDialog
      title={t('caseLife.negotiate.title', { number })}
      act={t('caseLife.negotiate.do')}
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
    >
      <TextArea label={t('caseLife.negotiate.told')} autoFocus rows={5} {...form.text('told')} />
      <RadioGroup label={t('caseLife.negotiate.result')} options={resultOptions(t)} {...form.choice('result')} />
      <div className="life-two">
        <TextField label={t('caseLife.fields.by')} maxLength={400} {...form.text('by')} />
        <TextField label={t('caseLife.fields.at')} placeholder={t('caseLife.fields.now')} {...form.text('at')} />
      </div>
      <p className="life-text">{t('caseLife.negotiate.promise')}</p>
    </LifeDialog>
  );
}
