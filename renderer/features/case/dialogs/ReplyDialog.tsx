import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../../api/client.ts';
import { useOffice } from '../../../api/use-office.ts';
import { RadioGroup } from '../../../ui/Checkbox.tsx';
import { TextArea, TextField } from '../../../ui/TextField.tsx';
import { useLifeForm } from './life-form.ts';
import { LifeDialog } from './LifeDialog.tsx';
import type { LifeDialogInput } from './props.ts';
import { useAct } from './use-steps.ts';

type Way = LifeDialogInput['life']['replies'][number]['way'];

const fields = ['way', 'text', 'by', 'at'] as const;
const everyWay = ['letter', 'telephone', 'in-person'] as const satisfies readonly Way[];

/** The customer is told the result, in a way that the policy allows (002§3 Art.9(10)). */
export function ReplyDialog({ life, policy, number, onClose }: LifeDialogInput): ReactNode {
  const { t } = useTranslation();
  const { settings } = useOffice();
  const ways = policy.replyBy.length === 0 ? everyWay : policy.replyBy;
  const form = useLifeForm({ way: ways[0] ?? 'letter', text: '', by: settings.operator, at: '' });
  const { busy, act } = useAct(life, form, onClose);
  const go = () => act([(on) => call('life.reply', { ...on, ...form.values })], t('caseLife.reply.done'));

  return (
    <LifeDialog
      title={t('caseLife.reply.title', { number })}
      act={t('caseLife.reply.do')}
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
    >
      <RadioGroup
        label={t('caseLife.reply.way')}
        options={ways.map((value) => ({ value, label: t(`caseLife.reply.ways.${value}`) }))}
        {...form.choice('way')}
      />
      <TextArea
        label={t('caseLife.reply.text')}
        description={t('caseLife.reply.notInside')}
        autoFocus
        rows={5}
        {...form.text('text')}
      />
      <div className="life-two">
        <TextField label={t('caseLife.fields.by')} maxLength={400} {...form.text('by')} />
        <TextField label={t('caseLife.fields.at')} placeholder={t('caseLife.fields.now')} {...form.text('at')} />
      </div>
    </LifeDialog>
  );
}
