import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../../api/client.ts';
import { RadioGroup } from '../../../ui/Checkbox.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useOffice } from '../../../api/use-office.ts';
import { TextArea } from '../../../ui/TextField.tsx';
import { useLifeForm } from './life-form.ts';
import { LifeDialog } from './LifeDialog.tsx';
import type { LifeDialogInput } from './props.ts';
import { useAct } from './use-steps.ts';

const fields = ['line', 'effective', 'verifiedOn', 'note', 'checkAgainOn'] as const;

/** Looked at the effect of an improvement; what was not effective comes back on a later day. */
export function VerifyDialog(input: LifeDialogInput & { readonly line?: number }): ReactNode {
  const { life, number, onClose } = input;
  const { t } = useTranslation();
  const { today } = useOffice();
  const tracked = life.improvements.filter(({ form }) => form.tracked);
  const open = tracked.find(({ effective }) => effective !== true) ?? tracked[0];
  const form = useLifeForm({
    line: String(input.line ?? open?.line ?? 1),
    effective: 'yes' as 'yes' | 'no',
    verifiedOn: '',
    note: '',
    checkAgainOn: '',
  });
  const { busy, act } = useAct(life, form, onClose);
  const { line, effective, verifiedOn, note, checkAgainOn } = form.values;
  const go = () =>
    act(
      [
        (on) =>
          call('life.verify', {
            ...on,
            line: Number(line),
            effective: effective === 'yes',
            verifiedOn,
            note,
            checkAgainOn: effective === 'yes' ? '' : checkAgainOn,
          }),
      ],
      t('caseLife.verify.done'),
    );

  return (
    <LifeDialog
      title={t('caseLife.verify.title', { number })}
      act={t('caseLife.verify.do')}
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
    >
      <Select
        label={t('caseLife.improve.which')}
        options={tracked.map((each) => ({
          value: String(each.line),
          label: t('caseLife.improve.line', { line: each.line, measure: each.form.measure }),
        }))}
        {...form.choice('line')}
      />
      <RadioGroup
        label={t('caseLife.verify.effective')}
        options={[
          { value: 'yes', label: t('caseLife.verify.yes') },
          { value: 'no', label: t('caseLife.verify.no') },
        ]}
        {...form.choice('effective')}
      />
      <div className="life-two">
        <DateField
          label={t('caseLife.verify.verifiedOn')}
          today={today}
          placeholder={t('caseLife.fields.today')}
          {...form.text('verifiedOn')}
        />
        {effective === 'no' ? (
          <DateField label={t('caseLife.verify.again')} today={today} {...form.text('checkAgainOn')} />
        ) : null}
      </div>
      <TextArea label={t('caseLife.verify.note')} {...form.text('note')} />
    </LifeDialog>
  );
}
