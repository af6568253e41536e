import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { followUpMethod, satisfaction, type FollowUp } from '../../../electron/contract/follow-ups.ts';
import { call } from '../../api/client.ts';
import { useOffice } from '../../api/use-office.ts';
import { navigation } from '../../app/navigation.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { notify } from '../../ui/notices.ts';
import { RadioGroup } from '../../ui/Checkbox.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { useLifeForm } from '../case/dialogs/life-form.ts';
import { LifeDialog } from '../case/dialogs/LifeDialog.tsx';
import { useSlipAct } from '../slips/use-slip-act.ts';

const fields = ['at', 'by', 'method', 'signed', 'satisfaction', 'note', 'againOn', 'newMatter'] as const;

type Method = (typeof followUpMethod.options)[number];
type Satisfaction = (typeof satisfaction.options)[number];

/** The customer was called back: how, what was said, what follows (001§14 1.7–1.9). */
export function RecordDialog({ of, onClose }: { readonly of: FollowUp; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const { settings } = useOffice();
  const form = useLifeForm({
    at: '',
    by: settings.operator,
    method: 'telephone' as Method,
    signed: false,
    satisfaction: 'satisfied' as Satisfaction,
    note: '',
    againOn: '',
    newMatter: false,
  });
  const { values } = form;
  const { busy, act } = useSlipAct(form);

  async function go(): Promise<void> {
    const done = await act(() => call('followUps.record', { id: of.id, ...values }));
    if (!done) return;
    const number = of.caseNumber;
    notify({
      kind: 'done',
      text: done.next === null ? t('followUps.record.done', { number }) : t('followUps.record.next', { number }),
    });
    onClose();
    if (done.draftId !== null) navigation.open({ name: 'intake', draftId: done.draftId });
  }

  return (
    <LifeDialog
      title={t('followUps.record.title', { number: of.caseNumber, customer: of.customerName })}
      act={t('followUps.record.do')}
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
    >
      <p className="life-text">
        {[of.contactName, of.contactTelephone, of.label, t('followUps.round', { count: of.round })]
          .filter(Boolean)
          .join('　')}
      </p>
      <RadioGroup
        label={t('followUps.fields.satisfaction')}
        options={satisfaction.options.map((value) => ({ value, label: t(`followUps.satisfactions.${value}`) }))}
        {...form.choice('satisfaction')}
      />
      <TextArea label={t('followUps.fields.note')} rows={4} maxLength={2000} autoFocus {...form.text('note')} />
      <RadioGroup
        label={t('followUps.fields.method')}
        options={followUpMethod.options.map((value) => ({ value, label: t(`followUps.methods.${value}`) }))}
        {...form.choice('method')}
      />
      <div>
        <Checkbox checked={values.signed} onChange={(signed) => form.put({ signed })}>
          {t('followUps.fields.signed')}
        </Checkbox>
        {form.issue('signed') === undefined ? (
          <p className="life-text">{t('followUps.record.signedHint')}</p>
        ) : (
          <FieldError>{form.issue('signed')}</FieldError>
        )}
      </div>
      <div className="life-three">
        <TextField
          label={t('followUps.fields.at')}
          placeholder={t('followUps.fields.now')}
          maxLength={40}
          {...form.text('at')}
        />
        <TextField label={t('followUps.fields.by')} maxLength={100} {...form.text('by')} />
        <TextField label={t('followUps.fields.againOn')} maxLength={40} {...form.text('againOn')} />
      </div>
      <Checkbox checked={values.newMatter} onChange={(newMatter) => form.put({ newMatter })}>
        {t('followUps.fields.newMatter')}
      </Checkbox>
    </LifeDialog>
  );
}
