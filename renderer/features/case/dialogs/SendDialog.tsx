import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../../api/client.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useLifeForm } from './life-form.ts';
import { LifeDialog } from './LifeDialog.tsx';
import { useNames } from './names.ts';
import type { LifeDialogInput } from './props.ts';
import { useAct } from './use-steps.ts';

const fields = ['station', 'person', 'at', 'agreedDue', 'note'] as const;

/** The form goes to a station (002§3 Art.9(3)); the next of the route is proposed. */
export function SendDialog({
  life,
  policy,
  number,
  onClose,
  onOpen,
  station,
}: LifeDialogInput & { readonly station?: string }): ReactNode {
  const { t } = useTranslation();
  const names = useNames(policy);
  const next = life.stations.find((each) => each.next) ?? life.stations[0];
  const form = useLifeForm({ station: station ?? next?.code ?? '', person: '', at: '', agreedDue: '', note: '' });
  const { values } = form;
  const chosen = life.stations.find(({ code }) => code === values.station);
  const between = unvisitedBefore(values.station, life);

  const { busy, act } = useAct(life, form, onClose);
  const go = () =>
    act(
      [(on) => call('life.send', { ...on, ...values })],
      t('caseLife.send.done', { number, unit: names.unit(chosen?.unit ?? '') }),
    );

  return (
    <LifeDialog
      title={t('caseLife.send.title', { number })}
      act={t('caseLife.send.do')}
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
      beside={
        chosen?.condition === 'when-needed' ? (
          <Button onPress={() => onOpen({ name: 'skip', station: chosen.code })}>{t('caseLife.send.skipIt')}</Button>
        ) : undefined
      }
    >
      <Select
        label={t('caseLife.fields.station')}
        options={life.stations.map((each) => ({ value: each.code, label: names.station(each) }))}
        {...form.choice('station')}
      />
      {between.length === 0 ? null : (
        <p className="life-warn">
          {t('caseLife.send.between', {
            units: between.map(({ unit }) => names.unit(unit)).join(t('common.listSeparator')),
          })}
        </p>
      )}
      <div className="life-two">
        <TextField label={t('caseLife.fields.person')} autoFocus maxLength={400} {...form.text('person')} />
        <TextField label={t('caseLife.fields.sentAt')} placeholder={t('caseLife.fields.now')} {...form.text('at')} />
        <TextField label={t('caseLife.fields.agreedDue')} {...form.text('agreedDue')} />
        <TextField label={t('caseLife.fields.note')} maxLength={400} {...form.text('note')} />
      </div>
    </LifeDialog>
  );
}

/** Stations before the chosen one that the form has not been to and that were not left out. */
function unvisitedBefore(station: string, { stations, visits }: LifeDialogInput['life']) {
  const at = stations.findIndex(({ code }) => code === station);
  return stations.slice(0, Math.max(0, at)).filter(({ code }) => !visits.some((visit) => visit.station === code));
}
