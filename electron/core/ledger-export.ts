import { basename, resolve } from 'node:path';

import { ledgerLinesReader, type FileLine, type LedgerLinesReader } from '../../db/repositories/ledger-lines.ts';
import type { CallInput, CallOutput } from '../contract/calls.ts';
import { translator } from '../../renderer/locales/translate.ts';
import { today, type OfficeContext } from './context.ts';
import { writeCsv } from './export/csv.ts';
import { readLabels } from './export/labels.ts';
import { ledgerSheet, ledgerWords } from './export/ledger-sheet.ts';
import type { ListSheet } from './export/sheet.ts';
import { writeTargetFile } from './export/target-file.ts';
import { writeWorkbook, type WorkbookOptions } from './export/workbook.ts';
import type { Job } from './jobs.ts';
import { viewIds } from './ledger-view.ts';
import { Refusal } from './refusal.ts';

/** Cases read at a time. */
const CHUNK = 250;

/**
 * Writes all lines of a view to a file, all columns, in its order; words in
 * the language of the screen. Refuses with `file-unknown`, `file-not-writable`,
 * `cancelled`; then there is no file, or the one that was there before.
 */
export async function exportLedger(
  context: OfficeContext,
  { view, format, file, job: name }: CallInput<'ledger.export'>,
): Promise<CallOutput<'ledger.export'>> {
  const path = await resolveTarget(context, file);
  const locale = context.settings().screenLocale;
  const labels = await readLabels(context, locale);
  const t = translator(locale);
  const title = labels.papers.ledger;
  const ids = await viewIds(context, view);
  return context.jobs.run(name, (job) => {
    const lines = inChunks(ledgerLinesReader(context.db.reader), ids);
    const sheet = ledgerSheet(
      { name: t('statistics.sheets.ledger'), title },
      lines,
      ledgerWords(t, labels, today(context)),
    );
    return writeTargetFile(path, (temporary) =>
      writeList(temporary, format, sheet, workbookOptions(context, title, job, ids.length)),
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
export function* inChunks(reader: LedgerLinesReader, ids: readonly number[] | Int32Array): Generator<FileLine> {
  for (let index = 0; index < ids.length; index += CHUNK)
    yield* reader.lines(Array.from(ids.slice(index, index + CHUNK)));
}

/** The path behind a token; never the office's own data file. */
export async function resolveTarget(context: OfficeContext, token: string): Promise<string> {
  const path = await context.host.resolveFile(token);
  if (path === undefined) throw new Refusal('file-unknown');
  const own = [context.db.path, `${context.db.path}-wal`, `${context.db.path}-shm`].map((file) => resolve(file));
  if (own.includes(resolve(path))) throw new Refusal('file-not-writable', { params: { name: basename(path) } });
  return path;
}
