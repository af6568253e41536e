import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../../api/client.ts';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useLifeForm } from './life-form.ts';
import { LifeDialog } from './LifeDialog.tsx';
import type { LifeDialogInput } from './props.ts';
import { useAct } from './use-steps.ts';

const fields = ['code', 'due', 'reason'] as const;

/** A limit agreed for this case alone: what the customer was promised, a later day. */
export function AgreeDialog(input: LifeDialogInput & { readonly code?: string }): ReactNode {
  const { life, number, onClose } = input;
  const { t } = useTranslation();
  const open = life.deadlines.filter(({ met }) => met === null);
  const asked = open.find(({ standing }) => standing === 'ask') ?? open[0];
  const form = useLifeForm({ code: input.code ?? asked?.code ?? '', due: '', reason: '' });
  const { busy, act } = useAct(life, form, onClose);
  const go = () => act([(on) => call('life.agree', { ...on, ...form.values })], t('caseLife.agree.done'));

  return (
    <LifeDialog
      title={t('caseLife.agree.title', { number })}
      act={t('caseLife.agree.do')}
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
      size="small"
    >
      <Select
        label={t('caseLife.agree.which')}
        options={open.map(({ code, label, who }) => ({ value: code, label, hint: who }))}
        {...form.choice('code')}
      />
      <TextField label={t('caseLife.agree.due')} required autoFocus {...form.text('due')} />
      <TextField label={t('caseLife.fields.reason')} maxLength={400} {...form.text('reason')} />
    </LifeDialog>
  );
}
