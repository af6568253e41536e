/** Papers that were made here and never came out, by compiled statements on one connection. */
import type BetterSqlite3 from 'better-sqlite3';

import { compiler, numberCompiler, oncePerConnection } from '../statements.ts';

export interface WaitingRow {
  readonly id: number;
  readonly number: string;
  /** Of a slip or a form: which. */
  readonly kind: string;
  readonly date: string;
  readonly customer: string;
}

/** What waits: the form of a case, a slip, or a paper that was filled in (letters too). */
export const waitingPapers = ['cases', 'slips', 'forms'] as const;
type WaitingPapers = (typeof waitingPapers)[number];

export interface PapersWaiting {
  /** Newest first. */
  list(papers: WaitingPapers, limit: number): readonly WaitingRow[];
  /** How many wait, counted up to `most`. */
  count(papers: WaitingPapers, most: number): number;
}

/** What was printed is in the log; what failed does not count. */
const printed = (paper: string, id: string) =>
  `EXISTS (SELECT 1 FROM print_log WHERE paper = ${paper} AND subject_id = ${id} AND result <> 'failed')`;

const sources: Readonly<
  Record<WaitingPapers, { readonly columns: string; readonly from: string; readonly order: string }>
> = {
  // What was voided or merged needs no paper; what was imported has its own already.
  cases: {
    columns: `id, number, '' AS kind, coalesce(accepted_on, '') AS date, customer_name AS customer`,
    from: `cases WHERE number IS NOT NULL AND import_id IS NULL AND state NOT IN ('voided', 'merged')
      AND NOT EXISTS (
        SELECT 1 FROM paper_copies WHERE paper_copies.case_id = cases.id AND paper_copies.paper = 'complaint'
      )`,
    order: 'year DESC, month DESC, serial DESC',
  },
  slips: {
    columns: `slips.id, slips.number, slips.kind, slips.on_date AS date,
      coalesce(cases.customer_name, slips.customer_name) AS customer`,
    from: `slips LEFT JOIN cases ON cases.id = slips.case_id WHERE NOT ${printed(`'slip'`, 'slips.id')}`,
    order: 'slips.on_date DESC, slips.id DESC',
  },
  forms: {
    columns: `forms.id, forms.number, forms.kind, forms.on_date AS date,
      coalesce(cases.customer_name, forms.about) AS customer`,
    from: `forms LEFT JOIN cases ON cases.id = forms.case_id WHERE forms.voided_at IS NULL
      AND NOT ${printed(`CASE forms.kind WHEN 'letter' THEN 'letter' ELSE 'form' END`, 'forms.id')}`,
    order: 'forms.on_date DESC, forms.id DESC',
  },
};

export const papersWaiting: (reader: BetterSqlite3.Database) => PapersWaiting = oncePerConnection((reader) => {
  const compile = compiler(reader);
  const compileNumbers = numberCompiler(reader);
  return {
    list(papers, limit) {
      const { columns, from, order } = sources[papers];
      return compile<[number], WaitingRow>(`SELECT ${columns} FROM ${from} ORDER BY ${order} LIMIT ?`).all(limit);
    },
    count(papers, most) {
      const [count = 0] = compileNumbers(`SELECT count(*) FROM (SELECT 1 FROM ${sources[papers].from} LIMIT ?)`).all(
        most,
      );
      return count;
    },
  };
});
