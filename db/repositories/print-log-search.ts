import type BetterSqlite3 from 'better-sqlite3';

import { foldWords } from '../search/fold.ts';
import { printedQuery } from '../search/printed-words.ts';
import { isExact } from '../search/tokens.ts';
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
  /** Of a paper that was filled in: which. */
  readonly form: string | null;
  readonly number: string;
  readonly customer: string;
}

interface PrintLogPage {
  readonly total: number;
  readonly more: boolean;
  readonly rows: readonly PrintLogRow[];
}

export interface PrintLogSearch {
  /** How many entries are found (`more`: at least so many), and a page of them, newest first. */
  page(query: PrintLogQuery, offset: number, limit: number): PrintLogPage;
}

export const printLogSearch: (reader: BetterSqlite3.Database) => PrintLogSearch = oncePerConnection((reader) => {
  const compile = compiler(reader);
  const compileNumbers = numberCompiler(reader);
  const byId = compile<[string], PrintLogRow>(`
    SELECT l.id, l.at, l.paper, l.case_id, l.subject_id, l.case_version, l.printing, l.copies, l.target, l.device,
      l.size, l.operator, l.reason, l.result, l.failure, l.batch, l.overlay,
      f.kind AS form, coalesce(f.number, s.number, c.number, '') AS number,
      coalesce(c.customer_name, s.customer_name, f.about, '') AS customer
    FROM json_each(?) wanted JOIN print_log l ON l.id = wanted.value
    LEFT JOIN cases c ON c.id = l.case_id
    LEFT JOIN slips s ON s.id = l.subject_id AND l.paper = 'slip'
    LEFT JOIN forms f ON f.id = l.subject_id AND l.paper IN ('form', 'letter')
    ORDER BY wanted.key`);

  const between = compile<[string, string], { first: number | null; last: number | null }>(
    'SELECT min(id) AS first, max(id) AS last FROM print_log WHERE at >= ? AND at < ?',
  );
  const inBatch = compile<[number], { first: number | null; last: number | null }>(
    'SELECT min(id) AS first, max(id) AS last FROM print_log WHERE batch = ?',
  );

  /** Entries that the index of the words finds; what it is not certain of is looked at after it. */
  function byWords(match: string, words: readonly string[], { from, before, batch }: PrintLogQuery): Found {
    const unsure = words.filter((word) => !isExact(word));
    const timed = from !== undefined || before !== undefined;
    // Entries are written one after another, so a day or a batch is a short stretch of the index.
    const stretches = [
      ...(timed ? [between.get(from ?? '', before ?? LATEST)] : []),
      ...(batch === undefined ? [] : [inBatch.get(batch)]),
    ];
    return {
      source: `print_log_search s
        ${unsure.length === 0 ? '' : 'CROSS JOIN print_log_words w ON w.id = s.rowid'}
        ${stretches.length === 0 ? '' : 'CROSS JOIN print_log l ON l.id = s.rowid'}`,
      conditions: [
        { sql: 's.print_log_search MATCH ?', values: [match] },
        ...stretches.map((stretch) => ({
          sql: 's.rowid BETWEEN ? AND ?',
          values: [stretch?.first ?? 0, stretch?.last ?? -1],
        })),
        ...unsure.map((word) => ({ sql: 'instr(w.words, ?) > 0', values: [word] })),
        ...stretchConditions({ from, before, batch }),
      ],
      id: 's.rowid',
      order: 's.rowid DESC',
      most: COUNTED_MOST,
    };
  }

  return {
    page(query, offset, limit) {
      const words = foldWords(query.text);
      const match = printedQuery(words, query);
      const { source, conditions, id, order, most } =
        match === ''
          ? {
              source: 'print_log l',
              conditions: stretchConditions(query),
              id: 'l.id',
              order: query.batch === undefined ? 'l.at DESC, l.id DESC' : 'l.id DESC',
              most: -1,
            }
          : byWords(match, words, query);
      const where =
        conditions.length === 0 ? '' : `WHERE ${conditions.map((condition) => condition.sql).join(' AND ')}`;
      const values = conditions.flatMap((condition) => condition.values);
      const counted = most < 0 ? -1 : most + 1;
      const [total = 0] = compileNumbers(`SELECT count(*) FROM (SELECT 1 FROM ${source} ${where} LIMIT ?)`).all(
        ...values,
        counted,
      );
      const more = most >= 0 && total > most;
      const wanted = compileNumbers(`SELECT ${id} FROM ${source} ${where} ORDER BY ${order} LIMIT ? OFFSET ?`).all(
        ...values,
        limit,
        offset,
      );
      return { total: more ? most : total, more, rows: byId.all(JSON.stringify(wanted)) };
    },
  };
});

/** Found by words, so many are counted: nobody turns so many pages, and the last hundred thousand cost as long as the first. */
const COUNTED_MOST = 10_000;
/** After every moment. */
const LATEST = '\u{10ffff}';

interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

interface Found {
  readonly source: string;
  readonly conditions: readonly Condition[];
  readonly id: string;
  readonly order: string;
  /** Counted up to so many; -1 for all. */
  readonly most: number;
}

function stretchConditions({
  from,
  before,
  batch,
}: Pick<PrintLogQuery, 'from' | 'before' | 'batch'>): readonly Condition[] {
  return [
    ...(from === undefined ? [] : [{ sql: 'l.at >= ?', values: [from] }]),
    ...(before === undefined ? [] : [{ sql: 'l.at < ?', values: [before] }]),
    ...(batch === undefined ? [] : [{ sql: 'l.batch = ?', values: [batch] }]),
  ];
}
