import type BetterSqlite3 from 'better-sqlite3';

import { foldWords } from '../search/fold.ts';
import { compiler, numberCompiler, oncePerConnection } from '../statements.ts';

/** What is looked for; all of it must be met. */
export interface PrintLogQuery {
  /** Words of number, customer, operator, printer or reason. */
  readonly text: string;
  readonly paper?: string | undefined;
  readonly result?: string | undefined;
  /** Moments (UTC): from the first, before the second. */
  readonly from?: string | undefined;
  readonly before?: string | undefined;
  readonly batch?: number | undefined;
}

export interface PrintLogRow {
  readonly id: number;
  readonly at: string;
  readonly paper: string;
  readonly case_id: number | null;
  readonly subject_id: number | null;
  readonly case_version: number;
  readonly printing: number;
  readonly copies: number;
  readonly target: 'printer' | 'pdf';
  readonly device: string;
  readonly size: string;
  readonly operator: string;
  readonly reason: string;
  readonly result: 'spooled' | 'written' | 'failed';
  readonly failure: string;
  readonly batch: number | null;
  readonly overlay: string;
  readonly number: string;
  readonly customer: string;
}

export interface PrintLogSearch {
  /** How many entries are found, and a page of them, newest first. */
  page(query: PrintLogQuery, offset: number, limit: number): { readonly total: number; readonly rows: PrintLogRow[] };
}

export const printLogSearch: (reader: BetterSqlite3.Database) => PrintLogSearch = oncePerConnection((reader) => {
  const compile = compiler(reader);
  const compileNumbers = numberCompiler(reader);
  const byId = compile<[string], PrintLogRow>(`
    SELECT l.id, l.at, l.paper, l.case_id, l.subject_id, l.case_version, l.printing, l.copies, l.target, l.device,
      l.size, l.operator, l.reason, l.result, l.failure, l.batch, l.overlay,
      coalesce(s.number, c.number, '') AS number, coalesce(c.customer_name, s.customer_name, '') AS customer
    FROM json_each(?) wanted JOIN print_log l ON l.id = wanted.value
    LEFT JOIN cases c ON c.id = l.case_id
    LEFT JOIN slips s ON s.id = l.subject_id AND l.paper = 'slip'
    ORDER BY wanted.key`);

  return {
    page({ text, paper, result, from, before, batch }, offset, limit) {
      const words = foldWords(text);
      const conditions = [
        ...words.map((word) => ['instr(words, ?) > 0', word] as const),
        ...(paper === undefined ? [] : [['paper = ?', paper] as const]),
        ...(result === undefined ? [] : [['result = ?', result] as const]),
        ...(from === undefined ? [] : [['at >= ?', from] as const]),
        ...(before === undefined ? [] : [['at < ?', before] as const]),
        ...(batch === undefined ? [] : [['batch = ?', batch] as const]),
      ];
      if (conditions.length === 0) {
        const [total = 0] = compileNumbers('SELECT count(*) FROM print_log').all();
        const newest = compileNumbers('SELECT id FROM print_log ORDER BY id DESC LIMIT ? OFFSET ?').all(limit, offset);
        return { total, rows: byId.all(JSON.stringify(newest)) };
      }
      // One pass through the index; sorted afterwards, because a pass in the order of the ids reads the whole table.
      const found = compileNumbers(
        `SELECT id FROM print_log WHERE ${conditions.map(([condition]) => condition).join(' AND ')}`,
      ).all(...conditions.map(([, value]) => value));
      const ids = Float64Array.from(found).sort();
      const wanted = Array.from(
        ids.subarray(Math.max(0, ids.length - offset - limit), Math.max(0, ids.length - offset)),
      );
      return { total: found.length, rows: byId.all(JSON.stringify(wanted.toReversed())) };
    },
  };
});
