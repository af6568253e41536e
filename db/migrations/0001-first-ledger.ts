import { sql, type Kysely } from 'kysely';

/** A date that exists: SQLite gives the same text back. */
const isDate = (column: string): string => `${column} IS NULL OR ${column} IS date(${column})`;

const statements: readonly string[] = [
  `CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE policies (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    body TEXT NOT NULL CHECK (json_valid(body)),
    created_at TEXT NOT NULL,
    in_force INTEGER NOT NULL CHECK (in_force IN (0, 1)),
    UNIQUE (code, version)
  ) STRICT`,
  `CREATE UNIQUE INDEX policies_one_in_force ON policies (in_force) WHERE in_force = 1`,

  `CREATE TABLE numbering (
    from_year INTEGER NOT NULL,
    from_month INTEGER NOT NULL CHECK (from_month BETWEEN 1 AND 12),
    style TEXT NOT NULL CHECK (style IN ('western', 'roc')),
    PRIMARY KEY (from_year, from_month)
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE months (
    year INTEGER NOT NULL CHECK (year BETWEEN 1912 AND 9999),
    month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
    last_serial INTEGER NOT NULL DEFAULT 0 CHECK (last_serial >= 0),
    frozen_at TEXT,
    PRIMARY KEY (year, month)
  ) STRICT, WITHOUT ROWID`,
  // A counter that goes back would give a number twice.
  `CREATE TRIGGER months_serial_only_rises BEFORE UPDATE OF last_serial ON months
    WHEN NEW.last_serial < OLD.last_serial
    BEGIN SELECT RAISE(ABORT, 'a running number is never given back'); END`,
  `CREATE TRIGGER months_stay BEFORE DELETE ON months
    BEGIN SELECT RAISE(ABORT, 'the counter of a month is never deleted'); END`,

  `CREATE TABLE imports (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('customers', 'cases')),
    file_name TEXT NOT NULL,
    at TEXT NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    skipped INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE import_maps (
    kind TEXT NOT NULL CHECK (kind IN ('customers', 'cases')),
    headings TEXT NOT NULL,
    map TEXT NOT NULL CHECK (json_valid(map)),
    used_at TEXT NOT NULL,
    PRIMARY KEY (kind, headings)
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE customers (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL CHECK (version >= 1),
    number TEXT NOT NULL UNIQUE CHECK (number <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('company', 'person')),
    name TEXT NOT NULL CHECK (name <> ''),
    short_name TEXT NOT NULL,
    tax_number TEXT NOT NULL,
    region TEXT NOT NULL CHECK (region IN ('domestic', 'overseas')),
    industry TEXT NOT NULL,
    responsible_person TEXT NOT NULL,
    address TEXT NOT NULL,
    invoice_address TEXT NOT NULL,
    telephone TEXT NOT NULL,
    fax TEXT NOT NULL,
    email TEXT NOT NULL,
    website TEXT NOT NULL,
    founded_on TEXT CHECK (${isDate('founded_on')}),
    capital INTEGER,
    as_of TEXT CHECK (${isDate('as_of')}),
    note TEXT NOT NULL,
    open_cases INTEGER NOT NULL DEFAULT 0 CHECK (open_cases >= 0),
    import_id INTEGER REFERENCES imports (id),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX customers_by_name ON customers (name)`,
  `CREATE INDEX customers_by_tax_number ON customers (tax_number)`,
  `CREATE INDEX customers_by_region ON customers (region, id)`,
  `CREATE INDEX customers_by_open_cases ON customers (open_cases, id)`,
  `CREATE TABLE contacts (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    telephone TEXT NOT NULL,
    mobile TEXT NOT NULL,
    fax TEXT NOT NULL,
    email TEXT NOT NULL,
    UNIQUE (customer_id, position)
  ) STRICT`,
  `CREATE TABLE customer_search_text (
    customer_id INTEGER PRIMARY KEY REFERENCES customers (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    digits TEXT NOT NULL,
    initials TEXT NOT NULL,
    name_key TEXT NOT NULL,
    short_key TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX customer_search_by_name_key ON customer_search_text (name_key)`,
  `CREATE INDEX customer_search_by_short_key ON customer_search_text (short_key) WHERE short_key <> ''`,
  // Tokens are made by db/search (single characters and pairs): SQLite's own tokenizers find nothing inside Chinese.
  `CREATE VIRTUAL TABLE customer_search USING fts5 (
    tokens, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii'
  )`,

  `CREATE TABLE cases (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL CHECK (version >= 1),
    state TEXT NOT NULL CHECK (state IN
      ('filed', 'accepted', 'at-station', 'waiting', 'decided', 'closed', 'not-established', 'merged', 'voided')),
    state_before_void TEXT,
    year INTEGER CHECK (year BETWEEN 1912 AND 9999),
    month INTEGER CHECK (month BETWEEN 1 AND 12),
    serial INTEGER CHECK (serial >= 1),
    number TEXT,
    policy_id INTEGER NOT NULL REFERENCES policies (id),
    kind TEXT NOT NULL CHECK (kind IN ('customer-complaint', 'employee-complaint', 'suggestion', 'appeal')),
    source TEXT NOT NULL CHECK (source IN ('external', 'internal')),
    received_at TEXT NOT NULL,
    received_by TEXT NOT NULL,
    channel TEXT NOT NULL,
    customer_id INTEGER REFERENCES customers (id),
    customer_name TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    contact_telephone TEXT NOT NULL,
    region TEXT NOT NULL CHECK (region IN ('domestic', 'overseas')),
    accused TEXT NOT NULL,
    type TEXT NOT NULL,
    severity TEXT NOT NULL,
    major INTEGER NOT NULL CHECK (major IN (0, 1)),
    major_reason TEXT NOT NULL,
    description TEXT NOT NULL,
    sample_attached INTEGER NOT NULL CHECK (sample_attached IN (0, 1)),
    sample_note TEXT NOT NULL,
    demand_quantity INTEGER,
    demand_unit TEXT NOT NULL,
    demand_undetermined INTEGER NOT NULL CHECK (demand_undetermined IN (0, 1)),
    demand_note TEXT NOT NULL,
    sales_opinion TEXT NOT NULL,
    accepted_on TEXT CHECK (${isDate('accepted_on')}),
    accepted_at TEXT,
    backdated_reason TEXT NOT NULL,
    due_on TEXT CHECK (${isDate('due_on')}),
    closed_on TEXT CHECK (${isDate('closed_on')}),
    unit TEXT NOT NULL,
    responsible_unit TEXT NOT NULL,
    closing_note TEXT NOT NULL,
    void_reason TEXT NOT NULL,
    material_no TEXT NOT NULL,
    product TEXT NOT NULL,
    import_id INTEGER REFERENCES imports (id),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    UNIQUE (year, month, serial),
    CHECK ((number IS NULL) = (year IS NULL)),
    CHECK ((number IS NULL) = (month IS NULL)),
    CHECK ((number IS NULL) = (serial IS NULL)),
    CHECK ((number IS NULL) = (accepted_on IS NULL)),
    CHECK ((number IS NULL) = (state = 'filed')),
    CHECK (number IS NULL OR substr(accepted_on, 1, 7) = printf('%04d-%02d', year, month)),
    CHECK ((state = 'voided') = (void_reason <> ''))
  ) STRICT`,
  `CREATE INDEX cases_by_shown_number ON cases (number) WHERE number IS NOT NULL`,
  `CREATE INDEX cases_by_customer ON cases (customer_id, accepted_on)`,
  `CREATE INDEX cases_by_state ON cases (state, due_on)`,
  // Both hold all that the statistics of a month ask, so that only the cases that count are read;
  // the first also gives the last acceptance, with which the clock is compared before every number.
  `CREATE INDEX cases_by_acceptance ON cases (accepted_on, closed_on, state) WHERE accepted_on IS NOT NULL`,
  `CREATE INDEX cases_by_acceptance_moment ON cases (accepted_at) WHERE accepted_at IS NOT NULL`,
  `CREATE INDEX cases_by_closing ON cases (closed_on, state, accepted_on) WHERE closed_on IS NOT NULL`,
  // The ledger's projection (db/ledger-columns.ts) is read from these, not from the wide rows.
  `CREATE INDEX cases_for_ledger ON cases
    (year, month, serial, accepted_on, state, type, unit, channel, severity, customer_id, due_on, closed_on)`,
  `CREATE INDEX cases_by_customer_name ON cases (customer_name, year, month, serial)`,
  `CREATE INDEX cases_by_product ON cases (product, year, month, serial)`,

  // 002§3 Art.8: a number given once stays with its case for good.
  `CREATE TRIGGER cases_numbered_stay BEFORE DELETE ON cases
    WHEN OLD.number IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a numbered case is never deleted'); END`,
  `CREATE TRIGGER cases_number_stays BEFORE UPDATE OF year, month, serial, number ON cases
    WHEN OLD.number IS NOT NULL AND (
      NEW.year IS NOT OLD.year OR NEW.month IS NOT OLD.month
      OR NEW.serial IS NOT OLD.serial OR NEW.number IS NOT OLD.number)
    BEGIN SELECT RAISE(ABORT, 'the number of a case never changes'); END`,

  // customers.open_cases, so that the list can be sorted by it.
  `CREATE TRIGGER cases_open_insert AFTER INSERT ON cases
    WHEN NEW.customer_id IS NOT NULL AND NEW.state IN ('filed', 'accepted', 'at-station', 'waiting', 'decided')
    BEGIN UPDATE customers SET open_cases = open_cases + 1 WHERE id = NEW.customer_id; END`,
  `CREATE TRIGGER cases_open_leave AFTER UPDATE OF state, customer_id ON cases
    WHEN OLD.customer_id IS NOT NULL AND OLD.state IN ('filed', 'accepted', 'at-station', 'waiting', 'decided')
    BEGIN UPDATE customers SET open_cases = open_cases - 1 WHERE id = OLD.customer_id; END`,
  `CREATE TRIGGER cases_open_join AFTER UPDATE OF state, customer_id ON cases
    WHEN NEW.customer_id IS NOT NULL AND NEW.state IN ('filed', 'accepted', 'at-station', 'waiting', 'decided')
    BEGIN UPDATE customers SET open_cases = open_cases + 1 WHERE id = NEW.customer_id; END`,
  `CREATE TRIGGER cases_open_delete AFTER DELETE ON cases
    WHEN OLD.customer_id IS NOT NULL AND OLD.state IN ('filed', 'accepted', 'at-station', 'waiting', 'decided')
    BEGIN UPDATE customers SET open_cases = open_cases - 1 WHERE id = OLD.customer_id; END`,

  `CREATE TABLE case_goods (
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    line INTEGER NOT NULL CHECK (line >= 1),
    order_no TEXT NOT NULL,
    material_no TEXT NOT NULL,
    product TEXT NOT NULL,
    lot_no TEXT NOT NULL,
    shipped_on TEXT CHECK (${isDate('shipped_on')}),
    quantity INTEGER,
    unit TEXT NOT NULL,
    defective_quantity INTEGER,
    PRIMARY KEY (case_id, line)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE case_demands (
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    demand TEXT NOT NULL,
    PRIMARY KEY (case_id, demand)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE case_outcomes (
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    outcome TEXT NOT NULL,
    PRIMARY KEY (case_id, outcome)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE case_search_text (
    case_id INTEGER PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
    text TEXT NOT NULL
  ) STRICT`,
  `CREATE VIRTUAL TABLE case_search USING fts5 (
    tokens, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii'
  )`,

  `CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    actor TEXT NOT NULL,
    on_date TEXT CHECK (${isDate('on_date')}),
    note TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX events_by_case ON events (case_id, id)`,
  `CREATE TRIGGER events_stay_unchanged BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'what happened is not rewritten'); END`,

  `CREATE TABLE drafts (
    id INTEGER PRIMARY KEY,
    case_id INTEGER UNIQUE REFERENCES cases (id) ON DELETE CASCADE,
    form TEXT NOT NULL CHECK (json_valid(form)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT`,

  `CREATE TABLE print_log (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    paper TEXT NOT NULL,
    case_id INTEGER REFERENCES cases (id),
    case_version INTEGER NOT NULL,
    printing INTEGER NOT NULL CHECK (printing >= 1),
    copies INTEGER NOT NULL CHECK (copies >= 1),
    target TEXT NOT NULL CHECK (target IN ('printer', 'pdf')),
    device TEXT NOT NULL,
    size TEXT NOT NULL,
    operator TEXT NOT NULL,
    reason TEXT NOT NULL,
    result TEXT NOT NULL CHECK (result IN ('spooled', 'written', 'failed')),
    failure TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX print_log_by_case ON print_log (case_id, id)`,
  `CREATE TABLE copies (
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    paper TEXT NOT NULL,
    copy INTEGER NOT NULL CHECK (copy >= 1),
    state TEXT NOT NULL CHECK (state IN ('printed', 'handed', 'returned', 'lost')),
    printing INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (case_id, paper, copy)
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    call TEXT NOT NULL,
    subject TEXT NOT NULL
  ) STRICT`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
