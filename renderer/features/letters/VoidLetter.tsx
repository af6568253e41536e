import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { LetterRecord } from '../../../electron/contract/letters.ts';
import { call } from '../../api/client.ts';
import { useSentence } from '../../api/sentences.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** Voids a letter with a reason, or takes that back. */
export function VoidLetter({
  record: { id, version, voidedAt },
  onKept,
}: {
  readonly record: LetterRecord;
  readonly onKept: (record: LetterRecord) => void;
}): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();

  async function go(): Promise<void> {
    const answer =
      voidedAt === null
        ? await call('letters.void', { id, version, reason })
        : await call('letters.unvoid', { id, version });
    setError(answer.ok ? undefined : sentence(answer.error));
    if (answer.ok) onKept(answer.value);
  }

  if (voidedAt !== null) {
    return <Button onPress={() => void go()}>{t('letters.page.unvoid')}</Button>;
  }
  return (
    <>
      <TextField
        label={t('letters.page.voidReason')}
        maxLength={400}
        error={error}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      <Button onPress={() => void go()}>{t('letters.page.void')}</Button>
    </>
  );
}
