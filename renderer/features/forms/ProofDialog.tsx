import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { ProofKind } from '../../../db/rules/form-entries.ts';
import type { FormRecord } from '../../../electron/contract/forms.ts';
import { call } from '../../api/client.ts';
import { useDates, useOffice } from '../../api/use-office.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox, RadioGroup } from '../../ui/Checkbox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { notify } from '../../ui/notices.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useLifeForm } from '../case/dialogs/life-form.ts';
import { LifeDialog } from '../case/dialogs/LifeDialog.tsx';
import { useSlipAct } from '../slips/use-slip-act.ts';
import './forms.css';

const fields = ['proof', 'gotOn', 'stamped', 'invoiceNo', 'note'] as const;

/** A proof of return or allowance came in, with the buyer's invoice stamp or without (002§3 Art.13(2)4–5). */
export function ProofDialog({
  record,
  onDone,
  onClose,
}: {
  readonly record: FormRecord;
  readonly onDone: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { today } = useOffice();
  const dates = useDates();
  const { id, version, name, number, proofsNeeded, proofs } = record;
  const first: ProofKind = proofs[0]?.proof ?? proofsNeeded[0] ?? 'certificate';
  const known = proofs.find(({ proof }) => proof === first);
  const form = useLifeForm({
    proof: first,
    gotOn: dates.show(known?.gotOn ?? today),
    stamped: known?.stamped ?? true,
    invoiceNo: known?.invoiceNo ?? '',
    note: known?.note ?? '',
  });
  const { busy, act } = useSlipAct(form);
  const { values } = form;
  const ticked = proofs.some(({ proof }) => proof === values.proof);

  async function go(got: boolean): Promise<void> {
    const done = await act(() => call('forms.proof', { id, version, got, ...values }));
    if (!done) return;
    notify({ kind: 'done', text: t(got ? 'forms.proofs.done' : 'forms.proofs.takenBack', { number }) });
    onDone();
  }

  return (
    <LifeDialog
      title={t('forms.proofs.dialog', { name, number })}
      act={t('forms.proofs.do')}
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go(true)}
      onClose={onClose}
      beside={
        ticked ? (
          <Button isDisabled={busy} onPress={() => void go(false)}>
            {t('forms.proofs.takeBack')}
          </Button>
        ) : undefined
      }
    >
      <p className="life-text">{t('forms.proofs.title', { count: proofsNeeded.length })}</p>
      <RadioGroup
        label={t('forms.proofs.which')}
        stacked
        options={proofsNeeded.map((value) => {
          const got = proofs.find(({ proof }) => proof === value);
          return {
            value,
            label: t(`forms.proofs.${value}`),
            ...(got ? { note: t('forms.proofs.got', { date: dates.show(got.gotOn) }) } : {}),
          };
        })}
        {...form.choice('proof')}
      />
      <Checkbox
        checked={values.stamped}
        onChange={(stamped) => {
          form.put({ stamped });
        }}
      >
        {t('forms.proofs.stamped')}
      </Checkbox>
      {values.stamped ? null : <p className="life-warn">{t('forms.proofs.needsStamp')}</p>}
      <div className="life-two">
        <DateField label={t('forms.proofs.gotOn')} today={today} maxLength={400} {...form.text('gotOn')} />
        <TextField label={t('forms.fields.invoiceNo')} maxLength={400} {...form.text('invoiceNo')} />
      </div>
      <TextField label={t('forms.fields.note')} maxLength={400} {...form.text('note')} />
    </LifeDialog>
  );
}
