import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CallError } from '../../../electron/contract/errors.ts';
import type { LedgerRow } from '../../../electron/contract/ledger.ts';
import { call } from '../../api/client.ts';
import { useSentence } from '../../api/sentences.ts';
import { SaveButton } from '../../app/SaveButton.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { notify } from '../../ui/notices.ts';
import { TextField } from '../../ui/TextField.tsx';
import { takeVoidBack } from './take-void-back.ts';

/** 作廢: asks the reason, which stays with the number (002§3 Art.8). */
export function VoidDialog({ row, onClose }: { readonly row: LedgerRow; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const reason = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<CallError>();
  const [busy, setBusy] = useState(false);
  const number = row.number ?? '';
  const atReason = error?.code === 'reason-required';

  async function carryOut(): Promise<void> {
    if (busy) return;
    setBusy(true);
    const record = await call('cases.get', { id: row.id });
    const answer = record.ok
      ? await call('cases.void', { id: row.id, version: record.value.version, reason: reason.current?.value ?? '' })
      : record;
    setBusy(false);
    if (!answer.ok) {
      setError(answer.error);
      reason.current?.focus();
      return;
    }
    notify({
      kind: 'done',
      text: t('ledger.page.voids.done', { number }),
      undo: () => void takeVoidBack({ id: row.id, number, t, sentence }),
    });
    onClose();
  }

  return (
    <Dialog
      title={t('ledger.page.voids.title', { number })}
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <SaveButton label={t('ledger.page.voids.act')} busy={busy} onSave={() => void carryOut()} />
        </>
      }
    >
      <div className="ledger-dialog">
        <p>
          {t('ledger.page.voids.case', {
            customer: row.customerName,
            what: [row.product, row.description].filter(Boolean).join(' '),
          })}
        </p>
        <TextField
          ref={reason}
          label={t('ledger.page.voids.reason')}
          description={t('ledger.page.voids.intro')}
          error={atReason && error ? sentence(error) : undefined}
          required
          autoFocus
          maxLength={400}
        />
        {error && !atReason ? <FieldError>{sentence(error)}</FieldError> : null}
      </div>
    </Dialog>
  );
}
