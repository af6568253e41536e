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

const fields = ['visit', 'reason', 'at'] as const;

/** The answer does not do: it goes back to the station, with what is missing. */
export function SendBackDialog(input: LifeDialogInput & { readonly visit?: number }): ReactNode {
  const { life, policy, number, onClose } = input;
  const { t } = useTranslation();
  const names = useNames(policy);
  const open = lastVisits(life);
  const form = useLifeForm({ visit: String(input.visit ?? open.at(-1)?.id ?? ''), reason: '', at: '' });
  const { busy, act } = useAct(life, form, onClose);
  const { visit, reason, at } = form.values;
  const chosen = open.find(({ id }) => String(id) === visit);
  const go = () =>
    act(
      [(on) => call('life.sendBack', { ...on, visit: Number(visit), reason, at })],
      t('caseLife.sendBack.done', { number }),
    );

  return (
    <LifeDialog
      title={t('caseLife.sendBack.title', { number, unit: names.unit(chosen?.unit ?? '') })}
      act={t('caseLife.sendBack.do')}
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
      size="small"
    >
      <Select
        label={t('caseLife.fields.visit')}
        options={open.map((each) => ({ value: String(each.id), label: names.visit(each) }))}
        {...form.choice('visit')}
      />
      <TextField label={t('caseLife.fields.missing')} required autoFocus maxLength={400} {...form.text('reason')} />
      <TextField label={t('caseLife.fields.at')} placeholder={t('caseLife.fields.now')} {...form.text('at')} />
    </LifeDialog>
  );
}

/** The last visit of each station that the form has been to. */
function lastVisits({ visits }: LifeDialogInput['life']) {
  return visits.filter(
    ({ id, station, state }) =>
      (state === 'out' || state === 'returned') && visits.findLast((each) => each.station === station)?.id === id,
  );
}
