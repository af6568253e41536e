import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { mostResponsible } from '../../../db/rules/finding.ts';
import { readDate } from '../../../db/rules/dates.ts';
import { call } from '../../api/client.ts';
import { useDates, useLocalized, useOffice } from '../../api/use-office.ts';
import { Checkbox, RadioGroup } from '../../ui/Checkbox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { useLifeForm } from './dialogs/life-form.ts';
import { LifeDialog } from './dialogs/LifeDialog.tsx';
import type { LifeDialogInput } from './dialogs/props.ts';
import { useAct } from './dialogs/use-steps.ts';

const fields = ['closedOn', 'established', 'outcomes', 'responsibleUnit', 'note'] as const;

/** 結案: outcome, responsible unit and the day (002§3 Art.9(7)); what was decided and found is there already. */
export function CloseDialog({ life, policy, number, onClose }: LifeDialogInput): ReactNode {
  const { t } = useTranslation();
  const { today } = useOffice();
  const localized = useLocalized();
  const dates = useDates();
  const decision = life.decisions.find(({ withdrawn }) => !withdrawn);
  const form = useLifeForm({
    dateText: dates.show(today),
    outcomes: (decision?.outcomes.map(({ outcome }) => outcome) ?? []) as string[],
    responsibleUnit: mostResponsible(life.shares),
    established: (life.finding.established === 'no' ? 'no' : 'yes') as 'yes' | 'no',
    note: '',
  });
  const { busy, act } = useAct(life, form, onClose);
  const { dateText, outcomes, responsibleUnit, established, note } = form.values;
  const reading = readDate(dateText, { today });

  async function go(): Promise<void> {
    if (!reading.ok) return;
    const { date } = reading;
    await act(
      [
        (on) =>
          call('cases.close', {
            ...on,
            closedOn: date,
            outcomes,
            responsibleUnit,
            established: established === 'yes',
            note,
          }),
      ],
      t('intake.page.closed', { number }),
    );
  }

  return (
    <LifeDialog
      title={t('intake.closing.title', { number })}
      act={t('intake.closing.do')}
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
    >
      <div className="life-two">
        <DateField
          label={t('cases.fields.closedOn')}
          today={today}
          autoFocus
          required
          {...form.text('dateText')}
          error={reading.ok ? form.issue('closedOn') : t(`fields.${reading.reason}`)}
        />
        <Select
          label={t('cases.fields.responsibleUnit')}
          options={[
            { value: '', label: t('intake.closing.noUnit') },
            ...policy.units.map(({ code, label }) => ({ value: code, label: localized(label) })),
          ]}
          {...form.choice('responsibleUnit')}
        />
      </div>
      <RadioGroup
        label={t('intake.closing.established')}
        options={[
          { value: 'yes', label: t('intake.closing.yes') },
          { value: 'no', label: t('intake.closing.no') },
        ]}
        {...form.choice('established')}
      />
      <fieldset className="case-outcomes" disabled={decision !== undefined}>
        <legend className="k-label">{t('intake.closing.outcomes')}</legend>
        {policy.outcomes.map(({ code, label }) => (
          <Checkbox
            key={code}
            checked={outcomes.includes(code)}
            disabled={decision !== undefined}
            onChange={(checked) => {
              form.put({ outcomes: checked ? [...outcomes, code] : outcomes.filter((each) => each !== code) });
            }}
          >
            {localized(label)}
          </Checkbox>
        ))}
      </fieldset>
      {form.issue('outcomes') === undefined ? null : <FieldError>{form.issue('outcomes')}</FieldError>}
      <TextArea label={t('cases.fields.closingNote')} {...form.text('note')} />
    </LifeDialog>
  );
}
