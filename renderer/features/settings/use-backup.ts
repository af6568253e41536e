import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';

import type { CallOutput } from '../../../electron/contract/calls.ts';
import { call } from '../../api/client.ts';
import { useSentence } from '../../api/sentences.ts';
import { useDates } from '../../api/use-office.ts';
import { notify } from '../../ui/notices.ts';

interface Running {
  readonly job: string;
  /** Name of the file, without folders. */
  readonly name: string;
}

/** The copy that is being written; kept outside the page, so that it is still told of after the clerk looked elsewhere. */
export const useRunningBackup = create<{ readonly running: Running | undefined }>(() => ({ running: undefined }));

/** Lets the clerk choose a file, writes all data into it, and says what was found in the copy. One at a time. */
export function useBackup(): () => Promise<void> {
  const { t } = useTranslation();
  const sentence = useSentence();
  const { today } = useDates();

  return useCallback(async () => {
    if (useRunningBackup.getState().running) return;
    const chosen = await call('files.chooseToSave', { suggestedName: `kesu-${today}.db`, extension: 'db' });
    if (!chosen.ok) {
      notify({ kind: 'error', text: sentence(chosen.error) });
      return;
    }
    const { file, name } = chosen.value;
    if (file === null) return;
    const job = `backup-${crypto.randomUUID()}`;
    useRunningBackup.setState({ running: { job, name } });
    const answer = await call('backup.write', { file, job });
    useRunningBackup.setState({ running: undefined });
    if (answer.ok) {
      const { cases, customers, attachments, lacking, bytes } = answer.value;
      const kb = Math.ceil(bytes / 1024).toLocaleString('en');
      notify({ kind: 'done', text: t('settings.backupDone', { name, cases, customers, attachments, kb }) });
      if (lacking.length > 0) notify({ kind: 'warning', text: t('settings.backupLacking', lackingNames(lacking)) });
    } else notify({ kind: answer.error.code === 'cancelled' ? 'done' : 'error', text: sentence(answer.error) });
  }, [sentence, t, today]);
}

/** Names are told of the first few; `kesu check` names them all. */
function lackingNames(lacking: CallOutput<'backup.write'>['lacking']): { files: number; names: string } {
  const names = lacking.slice(0, 5).map(({ number, name }) => [number, name].filter(Boolean).join(' '));
  return { files: lacking.length, names: names.join('、') + (lacking.length > names.length ? ' …' : '') };
}
