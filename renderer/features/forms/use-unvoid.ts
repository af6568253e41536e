import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../api/client.ts';
import { useSentence } from '../../api/sentences.ts';
import { notify } from '../../ui/notices.ts';

/** Takes the voiding of a paper back, and says so; a refusal is said too. */
export function useUnvoid(): (form: { readonly id: number; readonly number: string }) => Promise<void> {
  const { t } = useTranslation();
  const sentence = useSentence();
  return useCallback(
    async ({ id, number }) => {
      const now = await call('forms.get', { id });
      const answer = now.ok ? await call('forms.unvoid', { id, version: now.value.version }) : now;
      if (answer.ok) notify({ kind: 'done', text: t('forms.void.takenBack', { number }) });
      else notify({ kind: 'error', text: sentence(answer.error) });
    },
    [t, sentence],
  );
}
