import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../api/client.ts';
import { useDates, useOffice } from '../../api/use-office.ts';
import { notify } from '../../ui/notices.ts';
import { PrintDialog } from '../lists/PrintDialog.tsx';

/** Statistics and ledger of a month on paper, each by the profile that it was assigned. */
export function PrintMonthDialog({
  month,
  onClose,
}: {
  readonly month: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  const { settings } = useOffice();
  return (
    <PrintDialog
      title={t('statistics.page.printTitle', { month: dates.showMonth(month) })}
      intro={t('statistics.page.printIntro')}
      paper="each"
      onPrint={async ({ way, job, allowMissing }) => {
        const answer = await call('statistics.print', {
          month,
          locale: settings.paperLocale,
          job,
          allowMissing,
          ...way.request,
        });
        if (answer.ok) notify({ kind: 'done', text: t('statistics.page.printed', { count: answer.value.cases }) });
        return answer;
      }}
      onClose={onClose}
    />
  );
}
