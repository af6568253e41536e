import { ledgerLinesReader, type FileLine } from '../../db/repositories/ledger-lines.ts';
import { formatDate } from '../../db/rules/dates.ts';
import { translator } from '../../renderer/locales/translate.ts';
import type { CallInput } from '../contract/calls.ts';
import type { MonthStatistics } from '../contract/statistics.ts';
import { today, type OfficeContext } from './context.ts';
import { readLabels } from './export/labels.ts';
import { ledgerSheet, ledgerWords } from './export/ledger-sheet.ts';
import { ledgerPaper, statisticsPaper } from './export/month-papers.ts';
import { monthSheets } from './export/month-sheets.ts';
import { monthTables, monthTitle } from './export/month-tables.ts';
import { writeTargetFile } from './export/target-file.ts';
import { writeWorkbook } from './export/workbook.ts';
import { explainFailure } from './failures.ts';
import { inChunks, resolveTarget, workbookOptions, writeList } from './ledger-export.ts';
import { Refusal } from './refusal.ts';

/**
 * The month as a file: ledger, statistics and trend (XLSX), both papers (PDF),
 * or the ledger alone (CSV). The ledger holds every number of the month, voided
 * ones included. Answers how many. Refuses as `exportLedger`, or with `pdf-failed`.
 */
export async function exportMonth(
  context: OfficeContext,
  request: CallInput<'statistics.export'>,
  statistics: MonthStatistics,
): Promise<{ cases: number }> {
  const { month, locale, format } = request;
  const path = await resolveTarget(context, request.file);
  const t = translator(locale);
  const labels = await readLabels(context, locale);
  const { dateStyle, officeName } = context.settings();
  const words = ledgerWords(t, labels, today(context));
  const reader = ledgerLinesReader(context.db.reader);
  const ids = reader.monthIds(month);
  const named = monthTitle(month, dateStyle, t);
  const ledger = (): Iterable<FileLine> => inChunks(reader, ids);
  const sheet = () =>
    ledgerSheet({ name: t('statistics.sheets.ledger'), title: `${labels.papers.ledger} ${named}` }, ledger(), words);
  const tables = monthTables(statistics, t, dateStyle);

  return context.jobs.run(request.job, async (job) => {
    await job.step(0, ids.length);
    const options = workbookOptions(context, `${labels.papers.statistics} ${named}`, job, ids.length);
    await writeTargetFile(path, async (temporary) => {
      switch (format) {
        case 'csv':
          return writeList(temporary, 'csv', sheet(), options);
        case 'xlsx': {
          const names = {
            statistics: t('statistics.sheets.statistics'),
            trend: t('statistics.sheets.trend'),
            title: options.title,
          };
          return writeWorkbook(temporary, [sheet(), ...monthSheets(tables, names)], options);
        }
        case 'pdf': {
          const head = { locale, officeName, subtitle: named, printedAt: formatDate(words.today, dateStyle) };
          const documents = [
            statisticsPaper(tables, labels.papers.statistics, head),
            ledgerPaper(ledger(), labels.papers.ledger, head, words, dateStyle),
          ];
          await job.step(0, ids.length);
          // Chromium takes no steps, so a cancel takes its page away.
          return job.wait(makePdf(context, documents, temporary), () => context.host.dropPdf(temporary));
        }
      }
    });
    return { cases: ids.length };
  });
}

async function makePdf(
  context: OfficeContext,
  documents: Parameters<OfficeContext['host']['makePdf']>[0],
  path: string,
): Promise<void> {
  try {
    await context.host.makePdf(documents, path);
  } catch (error) {
    if (error instanceof Refusal || explainFailure(error)) throw error;
    throw new Refusal('pdf-failed', { params: { reason: error instanceof Error ? error.message : '' } });
  }
}
