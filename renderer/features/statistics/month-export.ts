import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';

import { call } from '../../api/client.ts';
import { useSentence } from '../../api/sentences.ts';
import { useLocale } from '../../api/use-office.ts';
import { notify } from '../../ui/notices.ts';

export type ExportFormat = 'xlsx' | 'pdf' | 'csv';

interface Running {
  readonly job: string;
  /** Name of the file, without folders. */
  readonly name: string;
}

/** The file that is being written; kept outside the page, so that it is still told of after the clerk looked elsewhere. */
export const useRunningExport = create<{ readonly running: Running | undefined }>(() => ({ running: undefined }));

/** Lets the clerk choose a file, writes the month into it, and says how it went. One at a time. */
export function useMonthExport(month: string, suggestedName: string): (format: ExportFormat) => Promise<void> {
  const { t } = useTranslation();
  const locale = useLocale();
  const sentence = useSentence();

  return useCallback(
    async (format) => {
      if (useRunningExport.getState().running) return;
      const chosen = await call('files.chooseToSave', {
        suggestedName: `${suggestedName}.${format}`,
        extension: format,
      });
      if (!chosen.ok) {
        notify({ kind: 'error', text: sentence(chosen.error) });
        return;
      }
      const { file, name } = chosen.value;
      if (file === null) return;
      const job = `month-${crypto.randomUUID()}`;
      useRunningExport.setState({ running: { job, name } });
      const answer = await call('statistics.export', { month, format, locale, file, job });
      useRunningExport.setState({ running: undefined });
      if (!answer.ok) {
        notify({ kind: answer.error.code === 'cancelled' ? 'done' : 'error', text: sentence(answer.error) });
        return;
      }
      const { cases, missing } = answer.value;
      notify({ kind: 'done', text: t('statistics.page.exported', { name, count: cases }) });
      if (missing !== '')
        notify({ kind: 'error', text: t('statistics.page.exportedWithout', { characters: missing }) });
    },
    [month, suggestedName, locale, sentence, t],
  );
}
