import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { CallError } from '../../../electron/contract/errors.ts';
import { call } from '../../api/client.ts';
import { useSentence } from '../../api/sentences.ts';
import { SaveButton } from '../../app/SaveButton.tsx';
import { Button } from '../../ui/Button.tsx';
import { isComposing } from '../../ui/composing.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { notify } from '../../ui/notices.ts';
import { TextField } from '../../ui/TextField.tsx';
import './case.css';
import { takeVoidBack } from './take-void-back.ts';

/** The case whose number is to be voided, as the line of the ledger and the case page both know it. */
export interface VoidableCase {
  readonly id: number;
  readonly number: string;
  readonly customerName: string;
  readonly product: string;
  readonly description: string;
}

/** 作廢: asks the reason, which stays with the number in the ledger (002§3 Art.8). Can be taken back from the notice. */
export function VoidDialog({ of, onClose }: { readonly of: VoidableCase; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const reason = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<CallError>();
  const [busy, setBusy] = useState(false);
  const { id, number } = of;
  const atReason = error?.code === 'reason-required';

  async function carryOut(): Promise<void> {
    if (busy) return;
    setBusy(true);
    const record = await call('cases.get', { id });
    const answer = record.ok
      ? await call('cases.void', { id, version: record.value.version, reason: reason.current?.value ?? '' })
      : record;
    setBusy(false);
    if (!answer.ok) {
      setError(answer.error);
      reason.current?.focus();
      return;
    }
    notify({
      kind: 'done',
      text: t('intake.voiding.done', { number }),
      undo: () => void takeVoidBack({ id, number, t, sentence }),
    });
    onClose();
  }

  return (
    <Dialog
      title={t('intake.voiding.title', { number })}
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <SaveButton label={t('intake.voiding.act')} busy={busy} onSave={() => void carryOut()} />
        </>
      }
    >
      <div className="case-dialog">
        <p>
          {t('intake.voiding.case', {
            customer: of.customerName,
            what: [of.product, of.description].filter(Boolean).join(' '),
          })}
        </p>
        <TextField
          ref={reason}
          label={t('cases.fields.voidReason')}
          description={t('intake.voiding.intro')}
          error={atReason && error ? sentence(error) : undefined}
          required
          autoFocus
          maxLength={400}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposing(event)) void carryOut();
          }}
        />
        {error && !atReason ? <FieldError>{sentence(error)}</FieldError> : null}
      </div>
    </Dialog>
  );
}
