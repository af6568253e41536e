import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { rowXml, columnLetter } from './sheet-xml.ts';
import type { DayFormat, ListSheet, Sheet } from './sheet.ts';
import { drawSheets } from './workbook-shell.ts';

/** Rows of XML are handed on in pieces of this many characters. */
const PIECE = 64 * 1024;

export interface WorkbookOptions {
  readonly days: DayFormat;
  /** Written into the file's properties. */
  readonly author: string;
  readonly title: string;
  readonly createdAt: Date;
  /** Called while rows are written, with the rows so far; throws to stop. Lets other work of the worker come in. */
  readonly progress: (rows: number) => Promise<void>;
}

/**
 * Writes an XLSX file.
 *
 * The spreadsheet library draws everything but the lines of long lists: sheets,
 * styles, filters, print set-up, tables, charts. It takes half a minute for
 * 200,000 lines, so those are written here and put into the drawn sheets while
 * the file is packed; nothing is held in memory.
 */
export async function writeWorkbook(
  path: string,
  sheets: readonly Sheet[],
  options: WorkbookOptions,
): Promise<{ rows: number }> {
  const { zip, unzip } = await import('@cj-tech-master/excelts/archive');
  const parts = unzip(await drawSheets(sheets, options));
  const lists = new Map<string, ListSheet>();
  for (const [index, sheet] of sheets.entries()) {
    if (sheet.kind === 'list') lists.set(`xl/worksheets/sheet${index + 1}.xml`, sheet);
  }
  let rows = 0;
  // What stopped the rows, as it was: the packer would wrap it.
  let stopped: { readonly by: unknown } | undefined;

  async function* fill(shell: string, sheet: ListSheet): AsyncGenerator<string> {
    try {
      const { head, tail, styles } = takeApart(shell);
      const columns = sheet.columns.map((_, index) => ({ letter: columnLetter(index), style: styles[index] ?? '0' }));
      let piece = head;
      let line = 1;
      for await (const cells of sheet.rows) {
        line += 1;
        rows += 1;
        piece += rowXml(line, cells, columns);
        if (piece.length > PIECE) {
          await options.progress(rows);
          yield piece;
          piece = '';
        }
      }
      yield piece + stretch(tail, line);
    } catch (error) {
      stopped = { by: error };
      throw error;
    }
  }

  const archive = zip({ level: 3, noSort: true, modTime: options.createdAt });
  for await (const part of parts.entries()) {
    const sheet = lists.get(part.path);
    if (sheet) archive.add(part.path, fill(await part.text(), sheet));
    else archive.add(part.path, await part.bytes());
  }
  try {
    await pipeline(Readable.from(archive.stream()), createWriteStream(path));
  } catch (error) {
    throw stopped ? stopped.by : error;
  }
  return { rows };
}

/** Loads the spreadsheet library and runs it once, on nothing: the clerk's first file then takes no longer than the next. */
export async function prepareWorkbooks(): Promise<void> {
  const column = { heading: '', kind: 'count', width: 1 } as const;
  const table = { heading: '', columns: [column, column], rows: [[0, 0]] };
  await drawSheets(
    [{ kind: 'tables', name: '', title: '', tables: [{ ...table, chart: { type: 'line', series: [1] } }] }],
    { days: 'western', author: '', title: '', createdAt: new Date(0) },
  );
}

/** Splits the drawn sheet where its lines belong, and reads the style number of each column. */
function takeApart(shell: string): {
  readonly head: string;
  readonly tail: string;
  readonly styles: readonly string[];
} {
  const end = shell.indexOf('</sheetData>');
  if (end < 0) throw new Error('the drawn sheet has no place for its lines');
  const styles: string[] = [];
  for (const [column] of shell.matchAll(/<col [^>]*>/g)) {
    const value = (name: string): string | undefined => new RegExp(` ${name}="(\\d+)"`).exec(column)?.[1];
    for (let index = Number(value('min')); index <= Number(value('max')); index += 1)
      styles[index - 1] = value('style') ?? '0';
  }
  // How far the sheet goes is not known yet; a program finds out by itself.
  return { head: shell.slice(0, end).replace(/<dimension [^>]*\/>/, ''), tail: shell.slice(end), styles };
}

/** The filters reach to the last line. */
function stretch(tail: string, lastLine: number): string {
  return tail.replace(/(<autoFilter ref="A1:[A-Z]+)1"/, `$1${lastLine}"`);
}
