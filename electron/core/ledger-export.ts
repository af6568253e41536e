import { basename, resolve } from 'node:path';

import {
  createLedgerLinesReader,
  type LedgerLine,
  type LedgerLinesReader,
} from '../../db/repositories/ledger-lines.ts';
import type { Locale } from '../contract/shapes.ts';
import { translator } from '../../renderer/locales/translate.ts';
import { today, type OfficeContext } from './context.ts';
import { writeCsv } from './export/csv.ts';
import { readLabels } from './export/labels.ts';
import { ledgerSheet, ledgerWords } from './export/ledger-sheet.ts';
import type { ListSheet } from './export/sheet.ts';
import { writeTargetFile } from './export/target-file.ts';
import { writeWorkbook, type WorkbookOptions } from './export/workbook.ts';
import type { Job } from './jobs.ts';
import { Refusal } from './refusal.ts';

/** Cases read at a time. */
const CHUNK = 250;

export interface LedgerExport {
  /** Ids of the cases in the order wanted. */
  readonly ids: readonly number[];
  readonly format: 'xlsx' | 'csv';
  /** Token of the file that the clerk chose. */
  readonly file: string;
  /** Name of the job, to tell progress and to cancel. */
  readonly job: string;
  readonly locale: Locale;
}

/**
 * Writes cases to a file, all columns, in the order given. Refuses with
 * `file-unknown`, `file-not-writable`, `cancelled`; then there is no file, or
 * the one that was there before.
 */
export async function exportLedger(context: OfficeContext, request: LedgerExport): Promise<{ rows: number }> {
  const path = await resolveTarget(context, request.file);
  const labels = await readLabels(context, request.locale);
  const t = translator(request.locale);
  return context.jobs.run(request.job, async (job) => {
    const lines = inChunks(createLedgerLinesReader(context.db.reader), request.ids);
    const sheet = ledgerSheet(
      { name: t('statistics.sheets.ledger'), title: labels.papers.ledger },
      lines,
      ledgerWords(t, labels, today(context)),
    );
    return writeTargetFile(path, (temporary) =>
      writeList(
        temporary,
        request.format,
        sheet,
        workbookOptions(context, labels.papers.ledger, job, request.ids.length),
      ),
    );
  });
}

export function writeList(
  path: string,
  format: 'xlsx' | 'csv',
  sheet: ListSheet,
  options: WorkbookOptions,
): Promise<{ rows: number }> {
  switch (format) {
    case 'xlsx':
      return writeWorkbook(path, [sheet], options);
    case 'csv':
      return writeCsv(path, sheet, options);
  }
}

export function workbookOptions(context: OfficeContext, title: string, job: Job, total: number): WorkbookOptions {
  const { dateStyle, officeName } = context.settings();
  return {
    days: dateStyle,
    author: officeName,
    title,
    createdAt: context.clock.now(),
    progress: (rows) => job.step(rows, total),
  };
}

/** The lines of these cases, read a few hundred at a time. */
export function* inChunks(reader: LedgerLinesReader, ids: readonly number[]): Generator<LedgerLine> {
  for (let index = 0; index < ids.length; index += CHUNK) yield* reader.lines(ids.slice(index, index + CHUNK));
}

/** The path behind a token; never the office's own data file. */
export async function resolveTarget(context: OfficeContext, token: string): Promise<string> {
  const path = await context.host.resolveFile(token);
  if (path === undefined) throw new Refusal('file-unknown');
  const own = [context.db.path, `${context.db.path}-wal`, `${context.db.path}-shm`].map((file) => resolve(file));
  if (own.includes(resolve(path))) throw new Refusal('file-not-writable', { params: { name: basename(path) } });
  return path;
}
