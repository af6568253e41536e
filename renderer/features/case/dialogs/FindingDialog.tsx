import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../../api/client.ts';
import { useLocalized, useOffice } from '../../../api/use-office.ts';
import { Checkbox, RadioGroup } from '../../../ui/Checkbox.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea, TextField } from '../../../ui/TextField.tsx';
import { useLifeForm } from './life-form.ts';
import { LifeDialog } from './LifeDialog.tsx';
import type { LifeDialogInput } from './props.ts';
import { Shares } from './Shares.tsx';
import { useAct } from './use-steps.ts';

const fields = [
  'established',
  'judgedBy',
  'judgedOn',
  'judgedReason',
  'abnormality',
  'cause',
  'causeNote',
  'productionUnit',
  'machineShift',
  'operators',
  'producedOn',
  'party',
  'partyName',
  'lossAmount',
  'lossNote',
  'discipline',
  'investigatedOn',
  'shares',
] as const;

/** Cause, responsibility with its shares, production data, loss, established or not; all at once, as the form has it (002§3 Art.9(3), (6)). */
export function FindingDialog({ life, policy, number, onClose }: LifeDialogInput): ReactNode {
  const { t } = useTranslation();
  const { today } = useOffice();
  const localized = useLocalized();
  const form = useLifeForm(life.finding);
  const { busy, act } = useAct(life, form, onClose);
  const { values } = form;
  const go = () => act([(on) => call('life.find', { ...on, finding: values })], t('caseLife.find.done'));

  return (
    <LifeDialog
      title={t('caseLife.find.title', { number })}
      act={t('caseLife.find.do')}
      size="large"
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
    >
      <div className="life-columns">
        <div className="life-dialog">
          <fieldset className="life-group">
            <legend>{t('caseLife.find.cause')}</legend>
            <div className="life-two">
              <RadioGroup
                label={t('caseLife.find.abnormality')}
                options={[
                  { value: 'quality', label: t('caseLife.find.quality') },
                  { value: 'non-quality', label: t('caseLife.find.nonQuality') },
                  { value: '', label: t('caseLife.find.notSaid') },
                ]}
                {...form.choice('abnormality')}
              />
              <DateField label={t('caseLife.find.investigatedOn')} today={today} {...form.text('investigatedOn')} />
            </div>
            {policy.causes.length === 0 ? null : (
              <Select
                label={t('caseLife.find.causeItem')}
                options={[
                  { value: '', label: t('caseLife.find.notSaid') },
                  ...policy.causes.map(({ code, label }) => ({ value: code, label: localized(label) })),
                ]}
                value={values.cause}
                onChange={(cause) => {
                  const human = policy.causes.find(({ code }) => code === cause)?.human;
                  form.put({ cause, ...(human === true ? { humanNegligence: true } : {}) });
                }}
                error={form.issue('cause')}
              />
            )}
            <TextArea label={t('caseLife.find.causeNote')} autoFocus rows={3} {...form.text('causeNote')} />
            <Checkbox
              checked={values.humanNegligence}
              onChange={(humanNegligence) => {
                form.put({ humanNegligence });
              }}
            >
              {t('caseLife.find.human')}
            </Checkbox>
          </fieldset>
          <fieldset className="life-group">
            <legend>{t('caseLife.find.production')}</legend>
            <div className="life-two">
              <TextField label={t('caseLife.find.productionUnit')} {...form.text('productionUnit')} />
              <TextField label={t('caseLife.find.machineShift')} {...form.text('machineShift')} />
              <TextField label={t('caseLife.find.operators')} {...form.text('operators')} />
              <DateField label={t('caseLife.find.producedOn')} today={today} {...form.text('producedOn')} />
            </div>
          </fieldset>
          <fieldset className="life-group">
            <legend>{t('caseLife.find.loss')}</legend>
            <div className="life-short-long">
              <TextField label={t('caseLife.find.lossAmount')} inputMode="numeric" {...form.text('lossAmount')} />
              <TextField label={t('caseLife.find.lossNote')} {...form.text('lossNote')} />
            </div>
          </fieldset>
        </div>
        <div className="life-dialog">
          <fieldset className="life-group">
            <legend>{t('caseLife.find.responsibility')}</legend>
            <RadioGroup
              label={t('caseLife.find.party')}
              options={(['own', 'supplier', 'other-company'] as const).map((value) => ({
                value,
                label: t(`caseLife.find.parties.${value}`),
              }))}
              {...form.choice('party')}
            />
            {values.party === 'own' ? null : (
              <TextField label={t('caseLife.find.partyName')} required {...form.text('partyName')} />
            )}
            <Shares
              units={policy.units}
              shares={values.shares}
              onChange={(shares) => {
                form.put({ shares });
              }}
              issue={form.issue}
            />
          </fieldset>
          <fieldset className="life-group">
            <legend>{t('caseLife.find.judgement')}</legend>
            <RadioGroup
              label={t('caseLife.find.judgement')}
              labelHidden
              options={[
                { value: 'yes', label: t('caseLife.find.yes') },
                { value: 'no', label: t('caseLife.find.no') },
                { value: '', label: t('caseLife.find.undecided') },
              ]}
              {...form.choice('established')}
            />
            {values.established === '' ? null : (
              <>
                <div className="life-two">
                  <TextField label={t('caseLife.find.judgedBy')} {...form.text('judgedBy')} />
                  <DateField
                    label={t('caseLife.find.judgedOn')}
                    today={today}
                    placeholder={t('caseLife.fields.today')}
                    {...form.text('judgedOn')}
                  />
                </div>
                <TextField
                  label={t('caseLife.find.judgedReason')}
                  required={values.established === 'no'}
                  {...form.text('judgedReason')}
                />
              </>
            )}
          </fieldset>
          <fieldset className="life-group">
            <legend>{t('caseLife.find.discipline')}</legend>
            <TextField label={t('caseLife.find.discipline')} labelHidden {...form.text('discipline')} />
          </fieldset>
        </div>
      </div>
    </LifeDialog>
  );
}
