import { sql, type Kysely } from 'kysely';

import { printedTokens, printedWords, type PrintedFacets, type PrintedWords } from '../search/printed-words.ts';

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
    state TEXT NOT NULL CHECK (state IN ('to-receive', 'to-instruct', 'to-prove', 'done', 'voided')),
    about TEXT NOT NULL,
    net INTEGER,
    tax INTEGER,
    total INTEGER,
    search TEXT NOT NULL,
    void_reason TEXT NOT NULL DEFAULT '',
    voided_at TEXT,
    version INTEGER NOT NULL CHECK (version >= 1),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    actor TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX forms_by_case ON forms (case_id, kind, serial) WHERE case_id IS NOT NULL`,
  `CREATE INDEX forms_by_date ON forms (on_date, id)`,
  `CREATE INDEX print_log_by_subject ON print_log (paper, subject_id) WHERE subject_id IS NOT NULL`,
  `CREATE INDEX forms_waiting ON forms (state, id) WHERE state NOT IN ('done', 'voided')`,
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

/** Copies of every paper as things (聯): where each is, and everything that happened to it. */
const copies: readonly string[] = [
  `CREATE TABLE paper_copies (
    id INTEGER PRIMARY KEY,
    paper TEXT NOT NULL,
    case_id INTEGER REFERENCES cases (id) ON DELETE CASCADE,
    -- Which slip, call-back or paper that was filled in; null of the complaint form.
    subject_id INTEGER,
    copy INTEGER NOT NULL CHECK (copy >= 1),
    -- The printing that counts: an older sheet was replaced by it.
    printing INTEGER NOT NULL CHECK (printing >= 1),
    state TEXT NOT NULL CHECK (state IN ('printed', 'handed', 'signed', 'returned', 'kept', 'lost')),
    -- Who has it; empty while it lies in the office.
    holder TEXT NOT NULL,
    -- The day of its last event, and the moment at which that was written down.
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date)),
    changed_at TEXT NOT NULL,
    CHECK (case_id IS NOT NULL OR subject_id IS NOT NULL)
  ) STRICT`,
  `CREATE TABLE copy_events (
    id INTEGER PRIMARY KEY,
    copy_id INTEGER NOT NULL REFERENCES paper_copies (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (
      kind IN ('printed', 'handed', 'signed', 'returned', 'kept', 'distributed', 'lost', 'found')
    ),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date)),
    printing INTEGER NOT NULL,
    -- As the copy was after it.
    state TEXT NOT NULL,
    holder TEXT NOT NULL,
    note TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    -- Taken back: it stays, and no longer counts.
    undone_at TEXT
  ) STRICT`,

  // What was known of copies before: their state, and the day on which it was written down.
  `INSERT INTO paper_copies (paper, case_id, subject_id, copy, printing, state, holder, on_date, changed_at)
    SELECT paper, case_id, NULL, copy, printing, state, '', date(changed_at, 'localtime'), changed_at
    FROM copies ORDER BY case_id, paper, copy`,
  // Slips and records of call-backs had one copy, of which only the printing was written down.
  `INSERT INTO paper_copies (paper, case_id, subject_id, copy, printing, state, holder, on_date, changed_at)
    SELECT paper, max(case_id), subject_id, 1, max(printing), 'printed', '', date(max(at), 'localtime'), max(at)
    FROM print_log WHERE subject_id IS NOT NULL AND result <> 'failed' GROUP BY paper, subject_id ORDER BY min(id)`,
  `INSERT INTO copy_events (copy_id, kind, on_date, printing, state, holder, note, at, actor)
    SELECT id, state, on_date, printing, state, holder, '', changed_at, '' FROM paper_copies ORDER BY id`,
  `DROP TABLE copies`,

  `CREATE UNIQUE INDEX paper_copies_of_case ON paper_copies (case_id, paper, copy) WHERE subject_id IS NULL`,
  `CREATE UNIQUE INDEX paper_copies_of_subject ON paper_copies (paper, subject_id, copy) WHERE subject_id IS NOT NULL`,
  // All papers of a case; with the state, so that the squares of the ledger read nothing else.
  `CREATE INDEX paper_copies_by_case ON paper_copies (case_id, paper, copy, state) WHERE case_id IS NOT NULL`,
  // What is out: with somebody, or printed and not handed over.
  `CREATE INDEX paper_copies_out ON paper_copies (on_date, id) WHERE state IN ('handed', 'signed')`,
  `CREATE INDEX paper_copies_lying ON paper_copies (on_date, id) WHERE state = 'printed'`,
  `CREATE INDEX copy_events_by_copy ON copy_events (copy_id, id)`,
];

/** The office's own letters, and the head they are written under. The letters themselves are rows of `forms`. */
const letters: readonly string[] = [
  `CREATE TABLE letter_templates (
    code TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('acknowledgement', 'extension', 'reply')),
    name TEXT NOT NULL,
    texts TEXT NOT NULL CHECK (json_valid(texts)),
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    version INTEGER NOT NULL CHECK (version >= 1),
    at TEXT NOT NULL,
    actor TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE letterheads (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    texts TEXT NOT NULL CHECK (json_valid(texts)),
    logo BLOB,
    logo_type TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL CHECK (version >= 1),
    at TEXT NOT NULL,
    actor TEXT NOT NULL
  ) STRICT`,
];

/** Papers and letters that are being typed and have no number yet, or are being changed. */
const paperDrafts: readonly string[] = [
  `CREATE TABLE paper_drafts (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    -- The paper that is changed, and its version at that time; null for a new one.
    form_id INTEGER REFERENCES forms (id) ON DELETE CASCADE,
    form_version INTEGER,
    case_id INTEGER REFERENCES cases (id) ON DELETE CASCADE,
    customer_id INTEGER REFERENCES customers (id) ON DELETE CASCADE,
    -- Which of several that can be typed for the same thing: template and language of a letter.
    variant TEXT NOT NULL,
    typed TEXT NOT NULL CHECK (json_valid(typed)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT`,
  // Of one thing there is one draft; null is a value here.
  `CREATE UNIQUE INDEX paper_drafts_of ON paper_drafts (
    kind, ifnull(form_id, 0), ifnull(case_id, 0), ifnull(customer_id, 0), variant
  )`,
];

/** Which batch a printing was part of, and what the log is searched by: number, customer, operator, printer, reason. */
const printDesk: readonly string[] = [
  `ALTER TABLE print_log ADD COLUMN batch INTEGER`,
  // Beside the log and not in it: where the index is not certain, a hundred thousand short rows are read and no long ones.
  `CREATE TABLE print_log_words (
    id INTEGER PRIMARY KEY REFERENCES print_log (id) ON DELETE CASCADE,
    words TEXT NOT NULL
  ) STRICT`,
  `CREATE VIRTUAL TABLE print_log_search USING fts5 (
    tokens, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii'
  )`,
  `CREATE INDEX print_log_by_day ON print_log (at)`,
  `CREATE INDEX print_log_by_batch ON print_log (batch) WHERE batch IS NOT NULL`,
];

/** Pictures of the office's own stock, by their content; and by which overlay a paper was printed. */
const overlays: readonly string[] = [
  `CREATE TABLE overlay_scans (
    hash TEXT PRIMARY KEY,
    media_type TEXT NOT NULL,
    bytes BLOB NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `ALTER TABLE print_log ADD COLUMN overlay TEXT NOT NULL DEFAULT ''`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    ...forms,
    ...goodsReceived,
    ...copies,
    ...letters,
    ...paperDrafts,
    ...printDesk,
    ...overlays,
  ])
    await sql.raw(statement).execute(db);
  await findOldPrintings(db);
}

/** What was printed before is found as well. */
async function findOldPrintings(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ id: number } & PrintedWords & PrintedFacets>`
    SELECT l.id, l.paper, l.result, coalesce(s.number, c.number, '') AS number,
      coalesce(c.customer_name, s.customer_name, '') AS customer, l.operator, l.device, l.reason
    FROM print_log l
    LEFT JOIN cases c ON c.id = l.case_id
    LEFT JOIN slips s ON s.id = l.subject_id AND l.paper = 'slip'`.execute(db);
  for (const row of rows) {
    const words = printedWords(row);
    await sql`INSERT INTO print_log_words (id, words) VALUES (${row.id}, ${words})`.execute(db);
    await sql`INSERT INTO print_log_search (rowid, tokens) VALUES (${row.id}, ${printedTokens(words, row)})`.execute(
      db,
    );
  }
}
