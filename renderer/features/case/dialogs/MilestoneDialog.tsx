import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../../api/client.ts';
import { formatMoment } from '../../../../db/rules/moments.ts';
import { useDateStyle, useOffice } from '../../../api/use-office.ts';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useLifeForm } from './life-form.ts';
import { LifeDialog } from './LifeDialog.tsx';
import { useNames } from './names.ts';
import type { LifeDialogInput } from './props.ts';
import { useAct } from './use-steps.ts';

const fields = ['milestone', 'at', 'by', 'note'] as const;

/** A moment from which or until which the policy counts: reported to the GM, carried out. */
export function MilestoneDialog({ life, policy, number, onClose }: LifeDialogInput): ReactNode {
  const { t } = useTranslation();
  const { settings } = useOffice();
  const style = useDateStyle();
  const names = useNames(policy);
  const recorded = new Map(life.milestones.map(({ milestone, at }) => [milestone, at]));
  const first = policy.milestones.find(({ code }) => !recorded.has(code)) ?? policy.milestones[0];
  const form = useLifeForm({ milestone: first?.code ?? '', at: '', by: settings.operator, note: '' });
  const { busy, act } = useAct(life, form, onClose);
  const { milestone } = form.values;
  const go = () =>
    act(
      [(on) => call('life.milestone', { ...on, ...form.values })],
      t('caseLife.milestone.done', { name: names.of(policy.milestones, milestone) }),
    );

  return (
    <LifeDialog
      title={t('caseLife.milestone.title', { number })}
      act={t('caseLife.milestone.do')}
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
      size="small"
    >
      <Select
        label={t('caseLife.milestone.which')}
        options={policy.milestones.map(({ code }) => {
          const at = recorded.get(code);
          const hint = at === undefined ? '' : t('caseLife.milestone.recorded', { at: formatMoment(at, style) });
          return { value: code, label: names.of(policy.milestones, code), ...(hint === '' ? {} : { hint }) };
        })}
        {...form.choice('milestone')}
      />
      <TextField
        label={t('caseLife.fields.at')}
        placeholder={t('caseLife.fields.now')}
        autoFocus
        {...form.text('at')}
      />
      <TextField label={t('caseLife.fields.by')} maxLength={400} {...form.text('by')} />
      <TextField label={t('caseLife.fields.note')} maxLength={400} {...form.text('note')} />
    </LifeDialog>
  );
}
