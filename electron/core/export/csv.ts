import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { stringify } from 'csv-stringify';

import type { Cell, ListSheet } from './sheet.ts';

interface CsvOptions {
  readonly progress: (rows: number) => Promise<void>;
}

/** Told of progress, and open to a cancel, after this many rows. */
const EVERY = 500;

/**
 * Writes a list as CSV: UTF-8 with its mark (without it spreadsheet programs
 * take Chinese for something else), commas, CRLF. Days are ISO: a CSV is read
 * by programs. A text that a spreadsheet would run as a formula (`=`, `+`, `-`,
 * `@`, tab, line break first) gets an apostrophe before it.
 */
export async function writeCsv(path: string, sheet: ListSheet, options: CsvOptions): Promise<{ rows: number }> {
  let rows = 0;
  async function* lines(): AsyncGenerator<readonly (string | number)[]> {
    yield sheet.columns.map(({ heading }) => heading);
    for await (const cells of sheet.rows) {
      rows += 1;
      if (rows % EVERY === 0) await options.progress(rows);
      yield cells.map(csvField);
    }
  }
  await pipeline(
    Readable.from(lines()),
    stringify({ bom: true, record_delimiter: 'windows' }),
    createWriteStream(path, { encoding: 'utf8' }),
  );
  return { rows };
}

/** One field, before quoting. */
export function csvField(cell: Cell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'object') return cell.day;
  return startsFormula.test(cell) ? `'${cell}` : cell;
}

/** Full-width signs too: some spreadsheet programs take them for the plain ones. */
const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/;
