import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { bandsFilled, requiredLevel } from '../../../../db/rules/decision.ts';
import { formatMoney, readMoney } from '../../../../db/rules/money.ts';
import type { DecisionForm } from '../../../../electron/contract/life.ts';
import { call } from '../../../api/client.ts';
import { useLocalized, useOffice } from '../../../api/use-office.ts';
import { FieldError } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea, TextField } from '../../../ui/TextField.tsx';
import { useLifeForm } from './life-form.ts';
import { LifeDialog } from './LifeDialog.tsx';
import { useNames } from './names.ts';
import { Outcomes } from './Outcomes.tsx';
import type { LifeDialogInput } from './props.ts';
import { useAct } from './use-steps.ts';

const fields = ['level', 'by', 'at', 'outcomes', 'receivable', 'note'] as const;

/** 核決: what is done, how much, and by the level that the amount requires (002§3 Art.9(5), Art.11). */
export function DecideDialog({ record, life, policy, number, onClose }: LifeDialogInput): ReactNode {
  const { t } = useTranslation();
  const { settings } = useOffice();
  const localized = useLocalized();
  const names = useNames(policy);
  const form = useLifeForm({
    level: policy.approval[0]?.code ?? '',
    by: '',
    at: '',
    receivable: '',
    note: '',
    outcomes: proposed(record, policy) as DecisionForm['outcomes'],
    levelChosen: false,
  });
  const { busy, act } = useAct(life, form, onClose);
  const { values } = form;
  const total = values.outcomes.reduce((sum, { amount }) => sum + minorOf(amount), 0);
  const required = requiredLevel(policy.approval, total);
  // Until the clerk chooses, the level follows the amount.
  const level = values.levelChosen ? values.level : (policy.approval[required ?? 0]?.code ?? '');
  const amount = formatMoney(total);

  const go = () => {
    const { by, at, receivable, note, outcomes } = values;
    return act(
      [(on) => call('life.decide', { ...on, decision: { level, by, at, receivable, note, outcomes } })],
      t('caseLife.decide.done', { number }),
    );
  };

  return (
    <LifeDialog
      title={t('caseLife.decide.title', { number })}
      act={t('caseLife.decide.do')}
      size="large"
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
    >
      <Outcomes
        policy={policy}
        outcomes={values.outcomes}
        onChange={(outcomes) => {
          form.put({ outcomes });
        }}
        issue={form.issue}
      />
      {form.issue('outcomes') === undefined ? null : <FieldError>{form.issue('outcomes')}</FieldError>}
      <p className="life-sum">
        <b>{t('caseLife.decide.total', { amount })}</b>
      </p>
      {policy.approval.length === 0 ? null : (
        <div className="life-two">
          <Select
            label={t('caseLife.decide.level')}
            options={policy.approval.map(({ code, label, upTo }) => ({
              value: code,
              label: localized(label),
              ...(upTo === null ? {} : { hint: t('caseLife.decide.upTo', { amount: formatMoney(upTo) }) }),
            }))}
            value={level}
            onChange={(chosen) => {
              form.put({ level: chosen, levelChosen: true });
            }}
            error={form.issue('level')}
          />
          <p className="life-text life-why">{whyLevel()}</p>
        </div>
      )}
      <div className="life-three">
        <TextField
          label={t('caseLife.decide.by')}
          placeholder={settings.operator}
          maxLength={400}
          {...form.text('by')}
        />
        <TextField label={t('caseLife.fields.at')} placeholder={t('caseLife.fields.now')} {...form.text('at')} />
        <TextField label={t('caseLife.decide.receivable')} inputMode="numeric" {...form.text('receivable')} />
      </div>
      <TextArea label={t('caseLife.decide.note')} rows={2} {...form.text('note')} />
    </LifeDialog>
  );

  /** The level that the amount requires, and why. */
  function whyLevel(): string {
    if (!bandsFilled(policy.approval) || required === undefined) return t('caseLife.decide.noBands');
    const lowest = policy.approval[required];
    if (lowest === undefined || lowest.upTo === null) return t('caseLife.decide.beyond', { amount });
    return t('caseLife.decide.needs', { amount, level: names.of(policy.approval, lowest.code) });
  }
}

/** What the customer wants is what is decided most often. */
function proposed(
  { form }: LifeDialogInput['record'],
  { outcomes }: LifeDialogInput['policy'],
): DecisionForm['outcomes'] {
  return form.demands
    .filter((demand) => outcomes.some(({ code }) => code === demand))
    .map((outcome) => ({ outcome, quantity: form.demandQuantity, unit: '', amount: '', note: '' }));
}

function minorOf(text: string): number {
  const reading = readMoney(text);
  return reading.ok ? reading.minor : 0;
}
