import { useTranslation } from 'react-i18next';

import type { LedgerView } from '../../../electron/contract/ledger.ts';
import { callError } from '../../api/use-call.ts';
import { useSentence } from '../../api/sentences.ts';
import { countOf, rangesOf, type Lines } from '../../ui/lines.ts';
import { notify } from '../../ui/notices.ts';
import { cellText, headingOf, useWords } from './cell-text.ts';
import type { ColumnId } from './chosen-columns.ts';
import { clipboardTable, putOnClipboard } from './clipboard-table.ts';
import { rowsBetween } from './rows-between.ts';

/** More than fit a mail or a moment's wait; the export has no end. */
const MOST_LINES = 5000;

/** Copies the chosen lines, as the columns stand, to the clipboard as a table. */
export function useCopyLines(view: LedgerView, columns: readonly ColumnId[], lines: Lines, total: number): () => void {
  const { t } = useTranslation();
  const sentence = useSentence();
  // On another page the year is no longer over the column.
  const words = useWords(true);

  async function copy(): Promise<void> {
    const ranges = rangesOf(lines).map(({ from, to }) => ({ from, to: Math.min(to, total - 1) }));
    const count = countOf(ranges);
    if (count <= 0) return;
    if (count > MOST_LINES) {
      notify({ kind: 'warning', text: t('ledger.page.copyTooMany', { limit: MOST_LINES, count }) });
      return;
    }
    try {
      const rows = (await Promise.all(ranges.map(({ from, to }) => rowsBetween(view, from, to)))).flat();
      const table = clipboardTable(
        columns.map((id) => headingOf(id, t)),
        rows.map((row) => columns.map((id) => cellText(row, id, words))),
      );
      if (putOnClipboard(table)) notify({ kind: 'done', text: t('ledger.page.copied', { count: rows.length }) });
      else notify({ kind: 'error', text: t('ledger.page.copyFailed') });
    } catch (caught) {
      const error = callError(caught);
      if (error) notify({ kind: 'error', text: sentence(error) });
    }
  }

  return () => {
    void copy();
  };
}
