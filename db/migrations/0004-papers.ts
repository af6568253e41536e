import { sql, type Kysely } from 'kysely';

import { printedWords, type PrintedWords } from '../search/printed-words.ts';

/** Papers that are filled in for a case or a customer, and every change of them. */
const forms: readonly string[] = [
  `CREATE TABLE forms (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    number TEXT NOT NULL UNIQUE,
    serial INTEGER NOT NULL CHECK (serial >= 1),
    case_id INTEGER REFERENCES cases (id) ON DELETE RESTRICT,
    customer_id INTEGER REFERENCES customers (id) ON DELETE SET NULL,
    policy_id INTEGER NOT NULL REFERENCES policies (id),
    on_date TEXT NOT NULL,
    entries TEXT NOT NULL CHECK (json_valid(entries)),
    void_reason TEXT NOT NULL DEFAULT '',
    voided_at TEXT,
    version INTEGER NOT NULL CHECK (version >= 1),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    actor TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX forms_by_case ON forms (case_id, kind, serial) WHERE case_id IS NOT NULL`,
  `CREATE INDEX forms_by_date ON forms (on_date, id)`,
];

/** Goods that came back against a return slip (002§3 Art.13(2)), and proofs of return and allowance that came in. */
const goodsReceived: readonly string[] = [
  `CREATE TABLE goods_received (
    id INTEGER PRIMARY KEY,
    form_id INTEGER NOT NULL REFERENCES forms (id) ON DELETE CASCADE,
    line INTEGER NOT NULL CHECK (line >= 1),
    received_on TEXT NOT NULL,
    approved INTEGER NOT NULL CHECK (approved >= 0),
    actual INTEGER NOT NULL CHECK (actual >= 0),
    ending TEXT NOT NULL CHECK (ending IN ('as-approved', 'less', 'within-ratio', 'above-ratio')),
    ratio INTEGER,
    ratio_from TEXT NOT NULL CHECK (ratio_from IN ('order', 'office', 'none')),
    booked INTEGER,
    instruction TEXT NOT NULL,
    instructed_by TEXT NOT NULL,
    signed_by TEXT NOT NULL,
    note TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    UNIQUE (form_id, line)
  ) STRICT`,
  `CREATE TABLE proofs (
    form_id INTEGER NOT NULL REFERENCES forms (id) ON DELETE CASCADE,
    proof TEXT NOT NULL,
    got_on TEXT NOT NULL,
    stamped INTEGER NOT NULL CHECK (stamped IN (0, 1)),
    invoice_no TEXT NOT NULL,
    note TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    PRIMARY KEY (form_id, proof)
  ) STRICT, WITHOUT ROWID`,
];

/** Which batch a printing was part of, and what the log is searched by: number, customer, operator, printer, reason. */
const printDesk: readonly string[] = [
  `ALTER TABLE print_log ADD COLUMN batch INTEGER`,
  `ALTER TABLE print_log ADD COLUMN words TEXT NOT NULL DEFAULT ''`,
  // Holds all that the search looks at, so that it reads a tenth of the table.
  `CREATE INDEX print_log_search ON print_log (words, paper, result, at)`,
  // Which slips, follow-ups and forms were printed.
  `CREATE INDEX print_log_by_subject ON print_log (subject_id, paper) WHERE subject_id IS NOT NULL`,
  `CREATE INDEX print_log_by_batch ON print_log (batch) WHERE batch IS NOT NULL`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...forms, ...goodsReceived, ...printDesk]) await sql.raw(statement).execute(db);
  await findOldPrintings(db);
}

/** What was printed before is found as well. */
async function findOldPrintings(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ id: number } & PrintedWords>`
    SELECT l.id, coalesce(s.number, c.number, '') AS number,
      coalesce(c.customer_name, s.customer_name, '') AS customer, l.operator, l.device, l.reason
    FROM print_log l
    LEFT JOIN cases c ON c.id = l.case_id
    LEFT JOIN slips s ON s.id = l.subject_id AND l.paper = 'slip'`.execute(db);
  for (const row of rows) await sql`UPDATE print_log SET words = ${printedWords(row)} WHERE id = ${row.id}`.execute(db);
}
