import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../api/client.ts';
import { useCommand } from '../../api/use-call.ts';
import { useSentence } from '../../api/sentences.ts';
import { Button } from '../../ui/Button.tsx';
import { isComposing } from '../../ui/composing.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { notify } from '../../ui/notices.ts';
import { TextField } from '../../ui/TextField.tsx';

interface VoidDialogProps {
  readonly id: number;
  readonly version: number;
  readonly number: string;
  readonly onClose: () => void;
}

/** 作廢: the number stays in the ledger with its reason. Can be taken back from the notice. */
export function VoidDialog({ id, version, number, onClose }: VoidDialogProps): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const [reason, setReason] = useState('');
  const command = useCommand('cases.void');

  async function go(): Promise<void> {
    const answer = await command.run({ id, version, reason });
    if (!answer.ok) return;
    onClose();
    notify({
      kind: 'done',
      text: t('intake.page.voided', { number }),
      undo: () => void call('cases.unvoid', { id, version: answer.value.version }),
    });
  }

  return (
    <Dialog
      title={t('intake.voiding.title', { number })}
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" isDisabled={command.busy} onPress={() => void go()}>
            {t('intake.voiding.do')}
          </Button>
        </>
      }
    >
      <p>{t('intake.voiding.text')}</p>
      <TextField
        label={t('cases.fields.voidReason')}
        required
        autoFocus
        defaultValue=""
        error={command.error ? sentence(command.error) : undefined}
        onInput={(event) => {
          setReason(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event)) void go();
        }}
      />
    </Dialog>
  );
}
