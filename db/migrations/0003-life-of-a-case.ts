import { sql, type Kysely } from 'kysely';

/** A date that exists: SQLite gives the same text back. */
const isDate = (column: string): string => `${column} IS NULL OR ${column} IS date(${column})`;

const statements: readonly string[] = [
  // What a case is beside its form: said by the office, not by the customer.
  `ALTER TABLE cases ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1))`,
  `ALTER TABLE cases ADD COLUMN anonymous INTEGER NOT NULL DEFAULT 0 CHECK (anonymous IN (0, 1))`,
  `ALTER TABLE cases ADD COLUMN malicious_reason TEXT NOT NULL DEFAULT ''`,
  // Joint inspection before the form exists (002§2 Art.9(2)).
  `ALTER TABLE cases ADD COLUMN inspection_on TEXT CHECK (${isDate('inspection_on')})`,
  `ALTER TABLE cases ADD COLUMN inspection_by TEXT NOT NULL DEFAULT ''`,
  `ALTER TABLE cases ADD COLUMN inspection_finding TEXT NOT NULL DEFAULT ''`,
  // State before it was merged or paused, so that either can be taken back.
  `ALTER TABLE cases ADD COLUMN state_before_pause TEXT`,
  `ALTER TABLE cases ADD COLUMN state_before_merge TEXT`,

  // A stop of the form on its way. The form lies with the unit from sent_at until returned_at.
  `CREATE TABLE visits (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    station TEXT NOT NULL CHECK (station <> ''),
    unit TEXT NOT NULL CHECK (unit <> ''),
    person TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('out', 'returned', 'sent-back', 'skipped')),
    sent_at TEXT NOT NULL,
    -- What was promised for this visit, when the station's limit is set per case; local wall clock.
    agreed_due TEXT,
    returned_at TEXT,
    returned_by TEXT NOT NULL,
    opinion TEXT NOT NULL,
    -- Why it was skipped or sent back.
    reason TEXT NOT NULL,
    CHECK ((state = 'out') = (returned_at IS NULL)),
    CHECK (returned_at IS NULL OR returned_at >= sent_at),
    CHECK (state NOT IN ('sent-back', 'skipped') OR reason <> '')
  ) STRICT`,
  `CREATE INDEX visits_by_case ON visits (case_id, id)`,
  `CREATE INDEX visits_out ON visits (station, sent_at) WHERE state = 'out'`,

  // The clock stands still (待客戶).
  `CREATE TABLE pauses (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    from_at TEXT NOT NULL,
    until_at TEXT,
    reason TEXT NOT NULL CHECK (reason <> ''),
    CHECK (until_at IS NULL OR until_at >= from_at)
  ) STRICT`,
  `CREATE INDEX pauses_by_case ON pauses (case_id, id)`,
  `CREATE UNIQUE INDEX pauses_one_open ON pauses (case_id) WHERE until_at IS NULL`,

  // Moments that the clerk records by hand: reported to the GM, carried out (Policy.milestones).
  `CREATE TABLE milestones (
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    milestone TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (case_id, milestone)
  ) STRICT, WITHOUT ROWID`,

  // Limits that were set for one case: a promise, an agreed later day.
  `CREATE TABLE agreed_limits (
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    due TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (case_id, code)
  ) STRICT, WITHOUT ROWID`,

  // What is due when, worked out from policy, events and calendar. Texts of the local wall clock:
  // '2026-10-14' is the whole day, '2026-10-14T09:20' the minute; they compare as texts.
  `CREATE TABLE deadlines (
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    -- Limit of the policy; visit:<id> for a station, improve:<line>, call:<id>.
    code TEXT NOT NULL,
    started TEXT NOT NULL,
    target TEXT,
    due TEXT,
    met TEXT,
    -- The clock stands still now: nothing becomes late.
    stopped INTEGER NOT NULL CHECK (stopped IN (0, 1)),
    -- Days by which it was met too late: of a station or limit, not of the closing day, which is nobody's own.
    overran REAL AS (CASE
      WHEN substr(met, 1, length(coalesce(due, target))) > coalesce(due, target)
        AND code <> 'closing' AND code NOT GLOB 'improve:*' AND code NOT GLOB 'call:*'
      THEN julianday(met) - julianday(coalesce(due, target)) END) VIRTUAL,
    PRIMARY KEY (case_id, code)
  ) STRICT, WITHOUT ROWID`,
  // The hard limit, or the target where there is no other, of what was not met yet: what waits and what is late.
  `CREATE INDEX deadlines_open ON deadlines (coalesce(due, target), case_id) WHERE met IS NULL AND stopped = 0`,
  // Longest overrun first: asked about once the case is closed (002§3 Art.14).
  `CREATE INDEX deadlines_overrun ON deadlines (overran DESC, case_id, code) WHERE overran IS NOT NULL`,
  // Cases that are open now keep the day they had; what else their policy asks, the office works out when it opens.
  `INSERT INTO deadlines (case_id, code, started, target, due, met, stopped)
    SELECT id, 'closing', accepted_on, NULL, due_on, NULL, 0 FROM cases
    WHERE state IN ('accepted', 'at-station', 'waiting', 'decided') AND accepted_on IS NOT NULL AND due_on IS NOT NULL`,
  `INSERT INTO settings (key, value) SELECT 'deadlinesToReckon', 'true'
    WHERE EXISTS (SELECT 1 FROM cases WHERE state IN ('filed', 'accepted', 'at-station', 'waiting', 'decided'))`,

  `CREATE TABLE findings (
    case_id INTEGER PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
    established TEXT CHECK (established IN ('yes', 'no')),
    judged_by TEXT NOT NULL,
    judged_on TEXT CHECK (${isDate('judged_on')}),
    judged_reason TEXT NOT NULL,
    abnormality TEXT CHECK (abnormality IN ('quality', 'non-quality')),
    cause TEXT NOT NULL,
    cause_note TEXT NOT NULL,
    human_negligence INTEGER NOT NULL CHECK (human_negligence IN (0, 1)),
    production_unit TEXT NOT NULL,
    machine_shift TEXT NOT NULL,
    operators TEXT NOT NULL,
    produced_on TEXT CHECK (${isDate('produced_on')}),
    -- Whose fault: ours, a supplier's, another company's (002§3 Art.9(12)).
    party TEXT NOT NULL CHECK (party IN ('own', 'supplier', 'other-company')),
    party_name TEXT NOT NULL,
    loss_amount INTEGER CHECK (loss_amount >= 0),
    loss_note TEXT NOT NULL,
    discipline TEXT NOT NULL,
    investigated_on TEXT CHECK (${isDate('investigated_on')})
  ) STRICT`,
  // Shares of the responsible units; hundredths of a percent, 10000 together (002§3 Art.9(9)).
  `CREATE TABLE shares (
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    line INTEGER NOT NULL CHECK (line >= 1),
    unit TEXT NOT NULL CHECK (unit <> ''),
    person TEXT NOT NULL,
    share INTEGER NOT NULL CHECK (share BETWEEN 1 AND 10000),
    PRIMARY KEY (case_id, line)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX shares_by_unit ON shares (unit, case_id)`,

  `CREATE TABLE improvements (
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    line INTEGER NOT NULL CHECK (line >= 1),
    tracked INTEGER NOT NULL CHECK (tracked IN (0, 1)),
    exempt_reason TEXT NOT NULL,
    measure TEXT NOT NULL,
    owner TEXT NOT NULL,
    due_on TEXT CHECK (${isDate('due_on')}),
    -- The day on which the effect is looked at next.
    check_on TEXT CHECK (${isDate('check_on')}),
    verified_on TEXT CHECK (${isDate('verified_on')}),
    effective INTEGER CHECK (effective IN (0, 1)),
    verified_note TEXT NOT NULL,
    PRIMARY KEY (case_id, line),
    CHECK (tracked = 1 OR exempt_reason <> '')
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX improvements_to_check ON improvements (check_on, case_id) WHERE check_on IS NOT NULL`,

  `CREATE TABLE negotiations (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    told TEXT NOT NULL,
    result TEXT NOT NULL CHECK (result IN ('accepted', 'not-accepted', 'open'))
  ) STRICT`,
  `CREATE INDEX negotiations_by_case ON negotiations (case_id, id)`,

  `CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    -- Code of the level; empty where the policy has none.
    level TEXT NOT NULL,
    by TEXT NOT NULL,
    -- Allowance, compensation and returned goods together, minor units.
    amount INTEGER CHECK (amount >= 0),
    -- The receivable that the complaint holds up (002§3 Art.13(2)3), minor units.
    receivable INTEGER CHECK (receivable >= 0),
    note TEXT NOT NULL,
    -- Taken back by a reopening: it stays, and is no longer the decision.
    withdrawn_at TEXT
  ) STRICT`,
  `CREATE INDEX decisions_by_case ON decisions (case_id, id)`,
  `CREATE TABLE decision_outcomes (
    decision_id INTEGER NOT NULL REFERENCES decisions (id) ON DELETE CASCADE,
    outcome TEXT NOT NULL,
    -- Thousandths.
    quantity INTEGER CHECK (quantity >= 0),
    unit TEXT NOT NULL,
    amount INTEGER CHECK (amount >= 0),
    note TEXT NOT NULL,
    PRIMARY KEY (decision_id, outcome)
  ) STRICT, WITHOUT ROWID`,

  // What a case was closed with before it was reopened: the month that counted it goes on counting it so.
  `CREATE TABLE earlier_closings (
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    closed_on TEXT NOT NULL CHECK (closed_on IS date(closed_on)),
    reopened_on TEXT NOT NULL CHECK (reopened_on IS date(reopened_on)),
    due_on TEXT CHECK (${isDate('due_on')}),
    -- The unit by which it was counted: responsible, else the one that had the form.
    unit TEXT NOT NULL,
    -- Codes, separated by unit separators (U+001F).
    outcomes TEXT NOT NULL,
    PRIMARY KEY (case_id, closed_on)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX earlier_closings_by_day ON earlier_closings (closed_on, reopened_on)`,

  `CREATE TABLE replies (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('letter', 'telephone', 'in-person')),
    by TEXT NOT NULL,
    text TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX replies_by_case ON replies (case_id, id)`,

  // From the later case to the earlier one; a merged case to the one it is kept in.
  `CREATE TABLE case_links (
    from_case INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    to_case INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('refiled', 'follow-up', 'appeal', 'merged', 'repeated')),
    at TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (from_case, to_case, kind),
    CHECK (from_case <> to_case)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX case_links_to ON case_links (to_case, kind)`,
  `CREATE UNIQUE INDEX case_links_merged_once ON case_links (from_case) WHERE kind = 'merged'`,

  // A draft that continues an earlier case knows which.
  `ALTER TABLE drafts ADD COLUMN linked_case INTEGER REFERENCES cases (id) ON DELETE SET NULL`,
  `ALTER TABLE drafts ADD COLUMN link_kind TEXT CHECK (link_kind IN ('refiled', 'follow-up', 'appeal', 'repeated'))`,
  `ALTER TABLE drafts ADD COLUMN slip_id INTEGER`,

  // 催辦單, 查辦單, 異常處理單, 簽呈: papers with a life of their own, numbered within the case.
  `CREATE TABLE slips (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('reminder', 'inquiry', 'abnormality', 'objection')),
    case_id INTEGER REFERENCES cases (id),
    -- Running number within the case and kind; of an abnormality slip within the year.
    serial INTEGER NOT NULL CHECK (serial >= 1),
    number TEXT NOT NULL CHECK (number <> ''),
    on_date TEXT NOT NULL CHECK (${isDate('on_date')}),
    unit TEXT NOT NULL,
    person TEXT NOT NULL,
    -- The visit or limit that was overrun.
    about TEXT NOT NULL,
    -- When that was due and how many days late it was on the day of the slip: the paper says so, whatever moves later.
    about_due TEXT,
    about_days INTEGER NOT NULL CHECK (about_days >= 0),
    text TEXT NOT NULL,
    answer_due TEXT CHECK (${isDate('answer_due')}),
    answered_on TEXT CHECK (${isDate('answered_on')}),
    answer TEXT NOT NULL,
    -- Of an abnormality slip.
    customer_id INTEGER REFERENCES customers (id),
    customer_name TEXT NOT NULL,
    product TEXT NOT NULL,
    lot_no TEXT NOT NULL,
    -- The case an abnormality slip became.
    became_case INTEGER REFERENCES cases (id),
    created_at TEXT NOT NULL,
    actor TEXT NOT NULL,
    UNIQUE (kind, number),
    CHECK ((kind = 'abnormality') = (case_id IS NULL))
  ) STRICT`,
  `CREATE INDEX slips_by_case ON slips (case_id, id) WHERE case_id IS NOT NULL`,
  `CREATE INDEX slips_open ON slips (kind, on_date) WHERE answered_on IS NULL`,

  // 回訪. A drawn case has a row; one that the draw passed over has a row that says so.
  `CREATE TABLE follow_ups (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    rule TEXT NOT NULL,
    -- 1 for the first call.
    round INTEGER NOT NULL CHECK (round >= 1),
    -- Place of the case among all that the rule looked at, from 1.
    place INTEGER NOT NULL CHECK (place >= 1),
    drawn INTEGER NOT NULL CHECK (drawn IN (0, 1)),
    -- The day of what it follows: the milestone of the rule, or the call before.
    since TEXT NOT NULL CHECK (${isDate('since')}),
    -- Null when it was not drawn, and while the case that was closed lives again.
    due_on TEXT CHECK (${isDate('due_on')}),
    done_at TEXT,
    by TEXT NOT NULL,
    method TEXT CHECK (method IN ('visit', 'telephone', 'letter', 'message')),
    signed INTEGER NOT NULL CHECK (signed IN (0, 1)),
    satisfaction TEXT CHECK (satisfaction IN ('satisfied', 'acceptable', 'dissatisfied', 'not-reached')),
    note TEXT NOT NULL,
    UNIQUE (case_id, rule, round)
  ) STRICT`,
  `CREATE INDEX follow_ups_open ON follow_ups (due_on, id) WHERE drawn = 1 AND done_at IS NULL`,
  `CREATE INDEX follow_ups_by_rule ON follow_ups (rule, round, place)`,

  // The bytes lie beside the database under their hash; a row is the only name they have.
  `CREATE TABLE attachments (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    name TEXT NOT NULL CHECK (name <> ''),
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size > 0),
    added_at TEXT NOT NULL,
    added_by TEXT NOT NULL,
    removed_at TEXT
  ) STRICT`,
  `CREATE INDEX attachments_by_case ON attachments (case_id, id)`,
  `CREATE INDEX attachments_by_hash ON attachments (hash)`,

  // Which slip, or which follow-up, a paper of that kind was.
  `ALTER TABLE print_log ADD COLUMN subject_id INTEGER`,

  // Reports of the policy that were made: a month (2026-10), or a week by its Monday.
  `CREATE TABLE reports_made (
    code TEXT NOT NULL CHECK (code <> ''),
    period TEXT NOT NULL CHECK (period <> ''),
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    PRIMARY KEY (code, period)
  ) STRICT, WITHOUT ROWID`,

  // The office's policy as it is being edited, so that it outlives the program; there is one at most.
  `CREATE TABLE policy_drafts (
    id INTEGER PRIMARY KEY,
    based_on INTEGER NOT NULL REFERENCES policies (id),
    body TEXT NOT NULL CHECK (json_valid(body)),
    typed TEXT NOT NULL CHECK (json_valid(typed)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT`,

  // Days on which the office differs from the calendar that the program ships.
  `CREATE TABLE calendar_days (
    date TEXT PRIMARY KEY CHECK (date IS date(date)),
    kind TEXT NOT NULL CHECK (kind IN ('holiday', 'workday')),
    name TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
