import { useDeferredValue, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../../api/client.ts';
import { useCall } from '../../../api/use-call.ts';
import { ComboBox } from '../../../ui/ComboBox.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useLifeForm } from './life-form.ts';
import { LifeDialog } from './LifeDialog.tsx';
import type { LifeDialogInput } from './props.ts';
import { useAct } from './use-steps.ts';

const fields = ['into', 'reason'] as const;
const MOST = 12;

/** 併案: the same matter reported twice becomes one record (001§14 1.11). */
export function MergeDialog({ record, life, number, onClose }: LifeDialogInput): ReactNode {
  const { t } = useTranslation();
  const form = useLifeForm({ reason: '' });
  const { busy, act } = useAct(life, form, onClose);
  // The customer's own open cases come first to mind.
  const [text, setText] = useState('');
  const [into, setInto] = useState<{ readonly id: number; readonly number: string }>();
  const [asked, setAsked] = useState(false);
  const searched = useDeferredValue(text.trim());
  const found = useCall(
    'ledger.search',
    { text: searched, limit: MOST },
    { enabled: searched !== '', keepPrevious: true },
  );
  const rows = (searched === '' ? life.others : (found.value?.rows ?? [])).filter(
    (row) => row.id !== record.id && row.number !== null && row.state !== 'merged' && row.state !== 'voided',
  );

  // Who typed a whole number has said which case is meant, without choosing it from the list as well.
  const typed = rows.filter((row) => row.number === text.trim());
  const meant = into ?? (typed.length === 1 ? typed[0] : undefined);

  async function go(): Promise<void> {
    setAsked(true);
    if (!meant) return;
    await act(
      [(on) => call('life.merge', { ...on, into: meant.id, reason: form.values.reason })],
      t('caseLife.merge.done', { number, into: meant.number ?? '' }),
    );
  }

  return (
    <LifeDialog
      title={t('caseLife.merge.title', { number })}
      act={t('caseLife.merge.do')}
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void go()}
      onClose={onClose}
    >
      <p className="life-text">{t('caseLife.merge.text')}</p>
      <ComboBox
        label={t('caseLife.merge.into')}
        placeholder={t('caseLife.merge.hint')}
        narrowed
        options={rows.map((row) => ({
          value: String(row.id),
          label: row.number ?? '',
          hint: [row.customerName, row.product].filter(Boolean).join('　'),
        }))}
        text={text}
        onText={(next) => {
          if (next === text) return;
          setText(next);
          if (next !== into?.number) setInto(undefined);
        }}
        onChoose={({ value, label }) => {
          setText(label);
          setInto({ id: Number(value), number: label });
        }}
        error={asked && !meant ? t('caseLife.merge.choose') : form.issue('into')}
      />
      <TextField label={t('caseLife.fields.reason')} required maxLength={400} {...form.text('reason')} />
    </LifeDialog>
  );
}
