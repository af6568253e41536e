import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../../api/client.ts';
import { useOffice } from '../../../api/use-office.ts';
import { RadioGroup } from '../../../ui/Checkbox.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea, TextField } from '../../../ui/TextField.tsx';
import { useLifeForm } from './life-form.ts';
import { LifeDialog } from './LifeDialog.tsx';
import type { LifeDialogInput } from './props.ts';
import { useAct } from './use-steps.ts';
import { useState } from 'react';

const fields = ['tracked', 'exemptReason', 'measure', 'owner', 'dueOn', 'checkOn'] as const;
const NEW = 'new';

/** What is done so that it does not happen again: tracked, or exempt with the reason (002§3 Art.9(6)). */
export function ImproveDialog(input: LifeDialogInput & { readonly line?: number }): ReactNode {
  const { t } = useTranslation();
  const { life } = input;
  const [which, setWhich] = useState(input.line === undefined ? NEW : String(input.line));
  const choice =
    life.improvements.length === 0 ? null : (
      <Select
        label={t('caseLife.improve.which')}
        options={[
          { value: NEW, label: t('caseLife.improve.new') },
          ...life.improvements.map(({ line, form }) => ({
            value: String(line),
            label: t('caseLife.improve.line', {
              line,
              measure: form.measure === '' ? form.exemptReason : form.measure,
            }),
          })),
        ]}
        value={which}
        onChange={setWhich}
      />
    );
  return <ImprovementForm key={which} {...input} which={which} choice={choice} />;
}

function ImprovementForm({
  life,
  number,
  onClose,
  which,
  choice,
}: LifeDialogInput & { readonly which: string; readonly choice: ReactNode }): ReactNode {
  const { t } = useTranslation();
  const { today } = useOffice();
  const before = life.improvements.find(({ line }) => String(line) === which)?.form;
  const form = useLifeForm({
    ...(before ?? {
      exemptReason: life.finding.humanNegligence ? t('caseLife.improve.humanReason') : '',
      measure: '',
      owner: '',
      dueOn: '',
      checkOn: '',
    }),
    tracked: ((before?.tracked ?? !life.finding.humanNegligence) ? 'yes' : 'no') as 'yes' | 'no',
  });
  const { busy, act } = useAct(life, form, onClose);
  const tracked = form.values.tracked === 'yes';
  const go = () =>
    act(
      [
        (on) =>
          call('life.improve', {
            ...on,
            ...(which === NEW ? {} : { line: Number(which) }),
            improvement: { ...form.values, tracked, exemptReason: tracked ? '' : form.values.exemptReason },
          }),
      ],
      t('caseLife.improve.done'),
    );

  return (
    <LifeDialog
      title={t('caseLife.improve.title', { number })}
      act={t('caseLife.improve.do')}
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
    >
      {choice}
      <RadioGroup
        label={t('caseLife.improve.kind')}
        options={[
          { value: 'yes', label: t('caseLife.improve.tracked') },
          { value: 'no', label: t('caseLife.improve.exempt') },
        ]}
        {...form.choice('tracked')}
      />
      {tracked ? null : (
        <TextField label={t('caseLife.improve.exemptReason')} required maxLength={400} {...form.text('exemptReason')} />
      )}
      <TextArea label={t('caseLife.improve.measure')} autoFocus rows={4} {...form.text('measure')} />
      <div className="life-three">
        <TextField label={t('caseLife.improve.owner')} maxLength={400} {...form.text('owner')} />
        <DateField label={t('caseLife.improve.dueOn')} today={today} {...form.text('dueOn')} />
        <DateField label={t('caseLife.improve.checkOn')} today={today} {...form.text('checkOn')} />
      </div>
    </LifeDialog>
  );
}
