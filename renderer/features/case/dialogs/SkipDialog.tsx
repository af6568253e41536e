import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../../api/client.ts';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useLifeForm } from './life-form.ts';
import { LifeDialog } from './LifeDialog.tsx';
import { useNames } from './names.ts';
import type { LifeDialogInput } from './props.ts';
import { useAct } from './use-steps.ts';

const fields = ['station', 'reason'] as const;

/** A station is left out, with the reason: R&D when the abnormality does not call for it (002§3 Art.9(3)). */
export function SkipDialog(input: LifeDialogInput & { readonly station?: string }): ReactNode {
  const { life, policy, number, onClose } = input;
  const { t } = useTranslation();
  const names = useNames(policy);
  const open = life.stations.filter(({ code }) => !life.visits.some(({ station }) => station === code));
  const proposed =
    open.find(({ next }) => next) ?? open.find(({ condition }) => condition === 'when-needed') ?? open[0];
  const form = useLifeForm({ station: input.station ?? proposed?.code ?? '', reason: '' });
  const { busy, act } = useAct(life, form, onClose);
  const chosen = life.stations.find(({ code }) => code === form.values.station);
  const go = () =>
    act(
      [(on) => call('life.skip', { ...on, ...form.values })],
      t('caseLife.skip.done', { unit: names.unit(chosen?.unit ?? '') }),
    );

  return (
    <LifeDialog
      title={t('caseLife.skip.title', { number })}
      act={t('caseLife.skip.do')}
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
      size="small"
    >
      <Select
        label={t('caseLife.fields.visit')}
        options={open.map((each) => ({ value: each.code, label: names.station(each) }))}
        {...form.choice('station')}
      />
      <TextField label={t('caseLife.fields.reason')} required autoFocus maxLength={400} {...form.text('reason')} />
    </LifeDialog>
  );
}
