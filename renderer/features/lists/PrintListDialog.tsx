import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { PrintedList } from '../../../electron/contract/lists.ts';
import { call } from '../../api/client.ts';
import { useOffice } from '../../api/use-office.ts';
import { notify } from '../../ui/notices.ts';
import { PrintDialog } from './PrintDialog.tsx';

/** Prints a list as the page shows it: its filters and its order. */
export function PrintListDialog({
  of,
  onClose,
}: {
  readonly of: PrintedList;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { settings } = useOffice();
  const locale = settings.paperLocale;
  return (
    <PrintDialog
      title={t(`sheets.dialog.${of.list}`)}
      intro={t('sheets.dialog.intro')}
      paper={of.list === 'customers' ? 'customer-list' : 'overdue-list'}
      onPrint={async ({ way, ...answers }) => {
        const answer = await call('lists.print', { of, locale, ...answers, ...way.request });
        if (answer.ok) notify({ kind: 'done', text: t('sheets.dialog.printed', { count: answer.value.lines }) });
        return answer;
      }}
      onPdf={async ({ way, ...answers }) => {
        const title = t(of.list === 'customers' ? 'sheets.customerList' : 'sheets.overdueList');
        const chosen = await call('files.chooseToSave', { suggestedName: `${title}.pdf`, extension: 'pdf' });
        if (!chosen.ok) return chosen;
        const { file, name } = chosen.value;
        if (file === null) return undefined;
        const answer = await call('lists.pdf', { of, locale, ...answers, ...way.file, file });
        if (answer.ok) {
          const { lines, pages } = answer.value;
          notify({ kind: 'done', text: t('sheets.dialog.written', { name, count: lines, pages }) });
        }
        return answer;
      }}
      onClose={onClose}
    />
  );
}
