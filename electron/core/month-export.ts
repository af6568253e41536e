import { ledgerLinesReader, type FileLine } from '../../db/repositories/ledger-lines.ts';
import { formatDate } from '../../db/rules/dates.ts';
import { translator } from '../../renderer/locales/translate.ts';
import type { CallInput } from '../contract/calls.ts';
import type { MissingGlyph } from '../contract/paper.ts';
import { complaintSize, type PaperSize } from '../contract/print-options.ts';
import type { Locale } from '../contract/shapes.ts';
import type { MonthStatistics } from '../contract/statistics.ts';
import { today, type OfficeContext } from './context.ts';
import { readLabels } from './export/labels.ts';
import { ledgerSheet, ledgerWords } from './export/ledger-sheet.ts';
import { ledgerPaper, statisticsPaper } from './export/month-papers.ts';
import { monthSheets } from './export/month-sheets.ts';
import { monthTables, monthTitle } from './export/month-tables.ts';
import { writeTargetFile } from './export/target-file.ts';
import { writeWorkbook } from './export/workbook.ts';
import { missingGlyphs } from './glyphs.ts';
import { inChunks, resolveTarget, workbookOptions, writeList } from './ledger-export.ts';
import { expectGlyphs } from './papers/expect-glyphs.ts';
import { fittingSize } from './papers/fitting-size.ts';
import { makePdf } from './papers/make-pdf.ts';
import { namesOfMissing } from './papers/missing-names.ts';
import { listPrinting } from './papers/record.ts';
import { sendToPrinter } from './papers/send.ts';
import { profileFor } from './printers/printing-way.ts';
import type { ProfileStore } from './printers/store.ts';
import { markStatisticsMade } from './report-marks.ts';

/** What the files and the papers of a month are made of. */
async function monthParts(
  context: OfficeContext,
  { month, locale }: { readonly month: string; readonly locale: Locale },
  statistics: MonthStatistics,
) {
  const t = translator(locale);
  const labels = await readLabels(context, locale);
  const { dateStyle, officeName } = context.settings();
  const words = ledgerWords(t, labels, today(context));
  const reader = ledgerLinesReader(context.db.reader);
  const ids = reader.monthIds(month);
  const named = monthTitle(month, dateStyle, t);
  const ledger = (): Iterable<FileLine> => inChunks(reader, ids);
  const tables = monthTables(statistics, t, dateStyle);
  return {
    ids,
    t,
    labels,
    named,
    tables,
    sheet: () =>
      ledgerSheet({ name: t('statistics.sheets.ledger'), title: `${labels.papers.ledger} ${named}` }, ledger(), words),
    papers(sizes: { readonly statistics: PaperSize; readonly ledger: PaperSize }) {
      const head = { locale, officeName, subtitle: named, printedAt: formatDate(words.today, dateStyle) };
      return {
        statistics: statisticsPaper(tables, labels.papers.statistics, { ...head, size: sizes.statistics }),
        ledger: ledgerPaper(ledger(), labels.papers.ledger, { ...head, size: sizes.ledger }, words, dateStyle),
      };
    },
  };
}

/**
 * The month as a file: ledger, statistics and trend (XLSX), both papers (PDF),
 * or the ledger alone (CSV). The ledger holds every number of the month, voided
 * ones included. Answers how many, and what the fonts of the PDF lack: a file that a scheduled task writes is better
 * with a blank than not there, as long as it is said. Refuses as `exportLedger`, or with `pdf-failed`.
 */
export async function exportMonth(
  context: OfficeContext,
  request: CallInput<'statistics.export'>,
  statistics: MonthStatistics,
): Promise<{ cases: number; missing: string }> {
  const { month, format } = request;
  const path = await resolveTarget(context, request.file);
  const { ids, t, labels, named, tables, sheet, papers } = await monthParts(context, request, statistics);

  let missing: readonly MissingGlyph[] = [];

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
          const { statistics: figures, ledger } = papers({ statistics: 'a4', ledger: 'a4' });
          missing = [figures, ledger].flatMap((document) => missingGlyphs(document, context.glyphs));
          await job.step(0, ids.length);
          // Chromium takes no steps, so a cancel takes its page away.
          await job.wait(makePdf(context.host, [figures, ledger], temporary), () => context.host.dropPdf(temporary));
          return;
        }
      }
    });
    // The ledger alone is no statistics.
    if (format !== 'csv') await markStatisticsMade(context, month);
    return { cases: ids.length, missing: namesOfMissing(missing, t('common.listSeparator')) };
  });
}

/** `statistics.print`: both papers of the month, each through its own profile. */
export async function printMonth(
  context: OfficeContext,
  store: ProfileStore,
  request: CallInput<'statistics.print'>,
  statistics: MonthStatistics,
): Promise<{ cases: number }> {
  const { month, locale, device, profile: chosen, allowMissing } = request;
  const { ids, papers } = await monthParts(context, request, statistics);
  const choice = { profile: chosen, device };
  return context.jobs.run(request.job, async (job) => {
    const through = {
      statistics: await profileFor(store, 'month-statistics', choice),
      ledger: await profileFor(store, 'month-ledger', choice),
    };
    await job.step(0, ids.length);
    const documents = papers({
      statistics: fittingSize(complaintSize.options, through.statistics?.size ?? 'a4'),
      ledger: fittingSize(complaintSize.options, through.ledger?.size ?? 'a4'),
    });
    // Before the first sheet is out, so that not half a month lies in the printer.
    if (!allowMissing) for (const document of Object.values(documents)) expectGlyphs(document, context.glyphs, locale);
    for (const paper of ['statistics', 'ledger'] as const) {
      const document = documents[paper];
      await job.step(0, ids.length);
      await sendToPrinter(context, {
        document,
        profile: through[paper],
        device,
        size: document.size,
        printing: listPrinting(`month-${paper}`, document.size),
      });
    }
    await markStatisticsMade(context, month);
    return { cases: ids.length };
  });
}
