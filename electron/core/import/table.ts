import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { CsvError, parse } from 'csv-parse';

import { Refusal } from '../refusal.ts';

/** A file as a table: texts as they stand in the file, never interpreted (a cell `=1+1` is that text). */
export interface Table {
  /** Trimmed; the second of two that are the same is `電話 (2)`, one that is empty `#3`. */
  readonly headings: readonly string[];
  /** Without lines that are empty; not always as long as the headings. */
  readonly rows: readonly (readonly string[])[];
}

export type Delimiter = ',' | ';' | '\t' | '|';

const CHUNK = 1 << 20;

/**
 * Takes the text apart. Rows that are longer or shorter than the headings stay,
 * quotes inside a field stay; a quote that is never closed refuses with
 * `csv-broken` and the row in which it opens.
 *
 * `step` is called now and then with bytes done and all bytes; it may throw to stop.
 */
export async function parseTable(
  text: string,
  delimiter: Delimiter,
  fileName: string,
  step: (done: number, total: number) => Promise<void> = () => Promise.resolve(),
): Promise<Table> {
  const bytes = Buffer.from(text);
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      await step(at, bytes.length);
      yield bytes.subarray(at, at + CHUNK);
    }
  }
  const records: string[][] = [];
  const parser = parse({
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  try {
    await pipeline(Readable.from(chunks()), parser, async (parsed: AsyncIterable<string[]>) => {
      for await (const record of parsed) records.push(record);
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Records taken so far, the headings among them.
    const row = typeof error['records'] === 'number' ? error['records'] : records.length;
    throw new Refusal('csv-broken', { params: { row } });
  }
  const [first, ...rows] = records;
  if (first === undefined || rows.length === 0) throw new Refusal('file-empty', { params: { name: fileName } });
  return { headings: distinctHeadings(first), rows };
}

function distinctHeadings(row: readonly string[]): readonly string[] {
  const met = new Map<string, number>();
  return row.map((cell, at) => {
    const heading = cell.trim().slice(0, 100) || `#${at + 1}`;
    const times = (met.get(heading) ?? 0) + 1;
    met.set(heading, times);
    return times === 1 ? heading : `${heading} (${times})`;
  });
}

const delimiters: readonly Delimiter[] = [',', '\t', ';', '|'];

/** The sign that takes the first lines apart into most columns of the same number. */
export function guessDelimiter(text: string): Delimiter {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/u, 20)
    .filter((line) => line.trim() !== '');
  const [heading = ''] = lines;
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const columns = countOutsideQuotes(heading, delimiter);
    if (columns === 0) continue;
    const same = lines.filter((line) => countOutsideQuotes(line, delimiter) === columns).length;
    const score = columns * (same / lines.length);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function countOutsideQuotes(line: string, delimiter: Delimiter): number {
  return line.replaceAll(/"[^"]*"/g, '').split(delimiter).length - 1;
}
